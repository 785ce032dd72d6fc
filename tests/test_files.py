"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat

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
