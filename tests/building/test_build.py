"""Bringing a store up to date: only what changed is read, and the result does not depend on how."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reaffirm.building import CorpusReport, build, crew, open_when_free, stamps
from reaffirm.building.work import Part
from reaffirm.rdf.disk import StoreInUseError
from reaffirm.rdf.loading import BuildReport
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store
from reaffirm.reading import find_inputs

TEXT = """\
Resolution adopted by the General Assembly on 17 December 2025

80/{number}. Wells

The General Assembly,

Recalling its resolution {cited} of 18 December 2024,

1. Requests the Secretary-General to dig.
"""


def write(folder: Path, number: int, cited: str = "79/1", name: str = "") -> Path:
    path = folder / (name or f"{number}.txt")
    path.write_text(TEXT.format(number=number, cited=cited), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six resolutions, A/RES/80/1 to 6."""
    place = tmp_path / "texts"
    place.mkdir()
    for number in range(1, 7):
        write(place, number)
    return place


@pytest.fixture
def run(
    folder: Path, tmp_path: Path, new_store: Callable[..., Path]
) -> Callable[..., CorpusReport]:
    """Builds the folder into a store."""

    def run(name: str = "store", **options: object) -> CorpusReport:
        if not (tmp_path / name).exists():
            new_store(name)
        with open_store(tmp_path / name) as store:
            return build(find_inputs([folder]), store, **options)

    return run


def content(store: Path) -> list[str]:
    with open_store(store) as opened:
        return sorted(map(str, opened.quads()))


def cited(store: Path, number: int) -> set[str]:
    with open_store(store) as opened:
        rows = opened.query(f"SELECT ?t WHERE {{ <{DOC}A/RES/80/{number}> rea:recalls ?t }}")
        return {row[0] for row in rows.values()}


DOC = "https://w3id.org/reaffirm/doc/"


def test_nothing_changed_reads_and_writes_nothing(run, tmp_path, monkeypatch):
    assert run().graphs == BuildReport(new=6)
    before = content(tmp_path / "store")
    monkeypatch.setattr(crew, "work", lambda *_: pytest.fail("an input was read"))

    report = run()

    assert (report.read, report.unchanged) == (0, 6)
    assert report.graphs == BuildReport(unchanged=6)
    assert content(tmp_path / "store") == before


def test_only_the_changed_the_added_and_the_renamed_file_are_read(run, folder, tmp_path):
    run()
    write(folder, 2, cited="78/5")
    write(folder, 7)
    (folder / "6.txt").rename(folder / "six.txt")

    report = run()

    assert (report.read, report.unchanged) == (3, 4)
    assert report.graphs == BuildReport(new=1, replaced=2, unchanged=4), "a source has a new name"
    assert [row.symbol for row in report.rows] == ["A/RES/80/2", "A/RES/80/7", "A/RES/80/6"]
    assert cited(tmp_path / "store", 2) != cited(tmp_path / "store", 3)


def test_a_store_kept_up_to_date_is_the_one_built_at_once(run, folder, tmp_path):
    run("kept")
    write(folder, 1, cited="77/9")
    (folder / "4.txt").unlink()
    write(folder, 8)
    run("kept", prune=True)
    run("fresh")

    assert content(tmp_path / "kept") == content(tmp_path / "fresh")


def test_what_no_input_gives_stays_unless_pruned(run, folder, tmp_path):
    run()
    (folder / "3.txt").unlink()

    assert run().removed == 0
    assert cited(tmp_path / "store", 3)
    assert run(prune=True).removed == 1
    assert not cited(tmp_path / "store", 3)


def test_pruning_keeps_what_cannot_be_read_now(run, folder, tmp_path):
    run()
    (folder / "3.txt").write_bytes(b"\x00\x01\x02")

    report = run(prune=True)

    assert len(report.failures) == 1
    assert report.removed == 0
    assert cited(tmp_path / "store", 3)


def test_of_two_files_with_one_version_the_later_counts_whichever_changed(run, folder, tmp_path):
    write(folder, 1, cited="76/2", name="z.txt")
    run()
    assert cited(tmp_path / "store", 1) == {f"{DOC}A/RES/76/2"}

    write(folder, 1, cited="74/4", name="1.txt")  # the earlier of the two
    run()
    assert cited(tmp_path / "store", 1) == {f"{DOC}A/RES/76/2"}

    (folder / "z.txt").unlink()
    run(prune=True)
    assert cited(tmp_path / "store", 1) == {f"{DOC}A/RES/74/4"}


def test_what_is_given_alone_counts_though_it_gave_way_to_another_before(folder, tmp_path):
    first, later = write(folder, 1, "79/11"), write(folder, 1, "79/12", name="later.txt")

    def counts(*given: Path) -> set[str]:
        with open_store(tmp_path / "store") as store:
            build(find_inputs(given), store)
        return cited(tmp_path / "store", 1)

    assert counts(first, later) == {f"{DOC}A/RES/79/12"}
    assert counts(first) == {f"{DOC}A/RES/79/11"}
    assert counts(first, later) == {f"{DOC}A/RES/79/12"}


def test_a_file_that_fails_is_told_and_read_again(run, folder):
    path = folder / "5.txt"
    path.write_bytes(b"\x00\x01\x02")

    (failure,) = run().failures
    assert str(path) in str(failure)
    write(folder, 5)
    assert run().graphs == BuildReport(new=1, unchanged=5)


def test_a_damaged_metadata_file_is_told_and_left_out(run, tmp_path):
    damaged = tmp_path / "80.json"
    damaged.write_text("{", encoding="utf-8")

    report = run(extracts=[damaged])

    assert [str(damaged) in str(failure) for failure in report.failures] == [True]
    assert report.graphs == BuildReport(new=6)


def test_processes_give_the_same_store_as_one(run, folder, tmp_path, monkeypatch):
    run("alone", jobs=1)
    monkeypatch.setattr(crew, "ALONE", 0)
    report = run("together", jobs=2)

    assert report.graphs == BuildReport(new=6)
    assert content(tmp_path / "alone") == content(tmp_path / "together")


def test_another_crew_can_do_the_work(run):
    taken = []

    def own(portions, task):
        for part in crew.processes(1)(portions, task):
            taken.append(part)
            yield part

    assert run(crew=own).graphs == BuildReport(new=6)
    assert [type(part) for part in taken] == [Part]


def test_no_part_files_stay_behind(run, tmp_path):
    run()

    assert sorted(path.name for path in tmp_path.iterdir()) == ["store", "texts"]


def test_the_second_writer_is_told_who_writes(tmp_path):
    writer = f"process {os.getpid()}"
    with open_store(tmp_path / "store"), pytest.raises(StoreInUseError, match=writer):
        open_when_free(tmp_path / "store")


def test_the_second_writer_can_wait(tmp_path):
    first = open_store(tmp_path / "store")
    timer = threading.Timer(0.5, first.close)
    timer.start()
    began = time.monotonic()

    with open_when_free(tmp_path / "store", seconds=30) as second:
        assert isinstance(second, Store)
    assert time.monotonic() - began >= 0.4


def test_a_file_known_by_its_stamp_is_not_opened(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("REAFFIRM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(stamps, "GRAIN", -1)
    with open_store(tmp_path / "store") as store:
        build(find_inputs([folder]), store)
    opened: list[str] = []
    load = type(next(find_inputs([folder]))).load
    monkeypatch.setattr(
        "reaffirm.reading.inputs.Input.load",
        lambda one: (opened.append(one.path.name), load(one))[1],
    )
    write(folder, 4, cited="78/8")

    with open_store(tmp_path / "store") as store:
        report = build(find_inputs([folder]), store)

    assert report.graphs == BuildReport(replaced=1, unchanged=5)
    assert set(opened) == {"4.txt"}


def test_metadata_that_changed_between_two_builds_of_one_process_count(run, tmp_path):
    records = tmp_path / "80.json"
    for draft in ("A/80/L.1", "A/80/L.2"):
        records.write_text(f'{{"symbol": "A/RES/80/1", "originating_document": "{draft}"}}')
        run(extracts=[records])

    with open_store(tmp_path / "store", read_only=True) as store:
        found = store.query("SELECT ?d WHERE { ?version rea:draft ?d }").rows
    assert [str(draft).rpartition("doc/")[2] for (draft,) in found] == ["A/80/L.2>"]
