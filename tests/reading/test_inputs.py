"""Finding inputs: files, folders, archives."""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path

import pytest

from reaffirm.errors import ReadingError
from reaffirm.reading import find_inputs, inputs, read

DATA = Path(__file__).parents[1] / "data" / "akn"
RESOLUTION = (DATA / "assembly_en.xml").read_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    session = tmp_path / "90session"
    for name in ("b/2.xml", "a/1.xml", "a/README.md", "a/test", ".git/x.xml", "c/3.TXT"):
        (session / name).parent.mkdir(parents=True, exist_ok=True)
        (session / name).write_bytes(RESOLUTION)
    return session


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "90session.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name in ("s/2.xml", "s/1.xml", "../up.xml", "/top.xml", "s/notes.md", "C:/x.xml"):
            file.writestr(name, RESOLUTION)
        file.writestr("s/0.xml", RESOLUTION, zipfile.ZIP_STORED)
    return path


def test_a_folder_gives_its_files_sorted(folder: Path) -> None:
    names = [found.path.relative_to(folder).as_posix() for found in find_inputs([folder])]
    assert names == ["a/1.xml", "b/2.xml", "c/3.TXT"]


def test_a_file_met_twice_is_given_once(folder: Path) -> None:
    assert len(list(find_inputs([folder / "a/1.xml", folder, folder]))) == 3


def test_an_archive_gives_its_files_without_climbing_names(archive: Path) -> None:
    found = list(find_inputs([archive]))
    assert [f.member.name for f in found if f.member] == ["s/0.xml", "s/1.xml", "s/2.xml"]
    assert found[0].source == f"{archive}!s/0.xml"


def test_stored_and_packed_members_read_like_files(archive: Path) -> None:
    expected = read(DATA / "assembly_en.xml")[0].paragraphs
    found = list(find_inputs([archive]))
    documents = [document for one in found for document in one.read()]
    assert [document.paragraphs for document in documents] == [expected] * 3
    assert [document.source for document in documents] == [one.source for one in found]


def test_an_archive_in_a_folder_is_read(folder: Path, archive: Path) -> None:
    archive.rename(folder / "more.zip")
    assert len(list(find_inputs([folder]))) == 6


def test_inputs_travel_to_other_processes(archive: Path) -> None:
    found = next(iter(find_inputs([archive])))
    assert pickle.loads(pickle.dumps(found)).load() == RESOLUTION


def test_a_missing_path_is_reported_before_anything_is_read(folder: Path) -> None:
    with pytest.raises(ReadingError, match="no such file or folder; check the path"):
        find_inputs([folder, folder / "missing"])


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="the folder holds no file to read"):
        list(find_inputs([tmp_path]))


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(ReadingError, match="zip archive cannot be read"):
        list(find_inputs([broken]))


def test_damaged_bytes_in_an_archive(archive: Path) -> None:
    found = next(iter(find_inputs([archive])))
    assert found.member is not None
    data = bytearray(archive.read_bytes())
    data[found.member.offset + 40] ^= 0xFF
    archive.write_bytes(data)
    with pytest.raises(ReadingError, match="checksum differ"):
        found.load()


def test_a_member_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bomb.xml", b" " * 100_000)
    monkeypatch.setattr(inputs, "MAX_BYTES", 10_000)
    with pytest.raises(ReadingError, match="limit is"):
        next(iter(find_inputs([bomb]))).load()


def test_a_member_that_lies_about_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bomb.xml", b" " * 100_000)
    found = next(iter(find_inputs([bomb])))
    assert found.member is not None
    packed = found.member.packed
    lying = inputs.Member("bomb.xml", found.member.offset, 10, packed, found.member.method, 0)
    monkeypatch.setattr(inputs, "MAX_BYTES", 10_000)
    with pytest.raises(ReadingError, match="unpacks to more than"):
        inputs.Input(bomb, lying).load()
