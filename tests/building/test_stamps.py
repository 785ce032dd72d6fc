"""Files that are known by their stamps, and when a stamp is no proof."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from reaffirm.building.stamps import GRAIN, Stamps, stamp_of
from reaffirm.reading import Input
from reaffirm.reading.inputs import Member


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Input:
    """A file that has long been as it is, as the clock has it."""
    monkeypatch.setenv("REAFFIRM_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "a.txt"
    path.write_text("text")
    later = time.time_ns() + GRAIN + 10**9
    monkeypatch.setattr("reaffirm.building.stamps.time.time_ns", lambda: later)
    return Input(path)


def known(one: Input, store: str = "store", program: str = "p") -> str:
    return Stamps(store, program).key(one, stamp_of(one))


def note(one: Input, key: str = "k1") -> None:
    stamps = Stamps("store", "p")
    stamps.note(one, stamp_of(one), key)
    stamps.save()


def test_what_was_noted_is_known_for_this_store_and_program(old) -> None:
    assert known(old) == ""
    note(old)
    assert known(old) == "k1"
    assert known(old, store="another") == known(old, program="newer") == ""


def test_where_nothing_was_noted_nothing_is_written(old, tmp_path: Path) -> None:
    Stamps("store", "p").save()
    assert not (tmp_path / "cache").exists()


def test_members_of_an_archive_have_keys_of_their_own(old) -> None:
    note(old)
    assert known(Input(old.path, Member("a.xml", 0, 0, 0, 0, 0))) == ""


def test_a_file_that_changed_is_not_known(old) -> None:
    note(old)
    before = old.path.stat()
    old.path.write_text("other text")
    assert known(old) == ""
    old.path.write_text("best")  # as long as it was, and as old
    os.utime(old.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert known(old) == ""


def test_a_file_that_changed_while_it_was_read_is_not_noted(old) -> None:
    before = stamp_of(old)
    old.path.write_text("other text")
    stamps = Stamps("store", "p")
    stamps.note(old, before, "k1")
    stamps.save()
    assert known(old) == ""


def test_a_file_that_changed_just_now_is_not_noted(old, monkeypatch) -> None:
    os.utime(old.path, ns=(0, 0))  # its content seems old, its inode is not
    changed = stamp_of(old)
    now = max(changed[1], changed[2]) + GRAIN - 1
    monkeypatch.setattr("reaffirm.building.stamps.time.time_ns", lambda: now)
    note(old)
    assert known(old) == ""


def test_what_is_not_there_has_no_stamp(old, tmp_path: Path) -> None:
    nowhere = Input(tmp_path / "nowhere.txt")
    assert stamp_of(nowhere) is None
    note(nowhere)
    assert known(nowhere) == ""


@pytest.mark.parametrize("damaged", [b"{", b"[1]", b'{"a": 1}', b'{"a": [1, 2, 3]}', b"\xff"])
def test_a_damaged_cache_is_none(old, tmp_path: Path, damaged: bytes) -> None:
    note(old)
    (kept,) = (tmp_path / "cache" / "stamps").iterdir()
    kept.write_bytes(damaged)
    assert known(old) == ""
    note(old, "k2")
    assert known(old) == "k2"


def test_a_cache_that_cannot_be_written_is_none(old, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, not a folder")
    note(old)
    assert known(old) == ""


def test_the_stamps_of_few_stores_are_kept(old, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("reaffirm.building.stamps._KEPT", 2)
    for store in ("first", "second", "third"):
        stamps = Stamps(store, "program")
        stamps.note(old, stamp_of(old), "key")
        stamps.save()
    assert len(list((tmp_path / "cache" / "stamps").iterdir())) == 2
    assert Stamps("third", "program").key(old, stamp_of(old)) == "key"
