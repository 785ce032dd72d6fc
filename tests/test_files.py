"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
import threading

import pytest

from reaffirm.errors import ReaffirmError
from reaffirm.files import opened_atomically, write_atomically


def test_text_is_written_as_it_stands(tmp_path):
    path = write_atomically(tmp_path / "a.txt", "重申\r\nrecalls\n")

    assert path.read_bytes() == "重申\r\nrecalls\n".encode()


def test_an_error_on_the_way_leaves_the_earlier_file_and_nothing_else(tmp_path):
    path = write_atomically(tmp_path / "a.txt", "earlier")

    def interrupted() -> None:
        with opened_atomically(path) as stream:
            stream.write(b"half of the ")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_text(encoding="utf-8") == "earlier"


def test_the_file_appears_only_when_it_is_whole(tmp_path):
    path = tmp_path / "a.txt"
    with opened_atomically(path) as stream:
        stream.write(b"whole")
        assert not path.exists()
    assert path.read_bytes() == b"whole"


@pytest.mark.skipif(os.name == "nt", reason="rights of files are of POSIX")
def test_others_may_read_it_as_any_new_file(tmp_path):
    ordinary = tmp_path / "ordinary"
    ordinary.touch()

    path = write_atomically(tmp_path / "a.txt", "")

    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(ordinary.stat().st_mode)


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()

    for place in (tmp_path, tmp_path / "file" / "below"):
        with pytest.raises(ReaffirmError) as caught:
            write_atomically(place, "x")
        assert caught.value.where == str(place)
        assert caught.value.advice


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_and_leads_to_the_new_file(tmp_path, there):
    target, link = tmp_path / "folder" / "target.txt", tmp_path / "link.txt"
    target.parent.mkdir()
    if there:
        target.write_text("earlier", encoding="utf-8")
    link.symlink_to(target)

    write_atomically(link, "new")

    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
def test_a_pipe_is_written_to_and_stays_one(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()), daemon=True)
    reader.start()

    write_atomically(pipe, "all of it")

    assert stat.S_ISFIFO(pipe.stat().st_mode)
    reader.join(timeout=20)
    assert received == [b"all of it"]


def test_the_longest_name_that_a_folder_takes_can_be_written(tmp_path):
    path = write_atomically(tmp_path / ("人" * 80 + "a" * 15), "x")

    assert path.read_text(encoding="utf-8") == "x"
