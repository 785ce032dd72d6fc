"""Which inputs of a build must be read, and in which portions."""

from __future__ import annotations

from pathlib import Path

import pytest

from reaffirm.building import stamps as stamps_module
from reaffirm.building.fingerprint import input_key, records_digest
from reaffirm.building.manifest import Entry, Manifest
from reaffirm.building.plan import Plan, plan, portions, size_of
from reaffirm.building.stamps import Stamps
from reaffirm.reading import ExtractRecord, Input
from reaffirm.reading.inputs import Member

PROGRAM = "this program"


@pytest.fixture
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Input]:
    """Four files; what is known of their stamps is forgotten with the test."""
    monkeypatch.setenv("REAFFIRM_CACHE", str(tmp_path / "cache"))
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"text {number}")
    return [Input(tmp_path / f"{number}.txt") for number in range(4)]


def entry(one: Input, version: str = "", records: str = "") -> Entry:
    """The entry of a file as it is now; it holds A/RES/80/ and its number, or a given one."""
    key = input_key(one.path.read_bytes(), one.source, PROGRAM)
    symbol = f"A/RES/80/{version or one.path.stem}"
    return Entry(key, one.path.name, ((symbol, "en"),), records)


def planned(
    inputs: list[Input],
    known: Manifest,
    records: dict[str, ExtractRecord] | None = None,
    program: str = PROGRAM,
) -> Plan:
    stamps = Stamps("store", program)
    made = plan(inputs, known, records or {}, program, stamps, jobs=2)
    stamps.save()
    return made


def read(made: Plan) -> list[int]:
    """The places to read; all others are unchanged, with their own entries."""
    rest = {place: one.name for place, one in made.unchanged}
    places = [place for place, _ in made.to_read]
    assert places == sorted(places)
    assert [f"{one.path.stem}" for _, one in made.to_read] == [str(p) for p in places]
    assert rest == {p: f"{p}.txt" for p in rest}
    assert sorted([*places, *rest]) == [0, 1, 2, 3]
    return places


def test_into_an_empty_store_all_is_read_and_nothing_opened_before(
    inputs, manifest, monkeypatch
) -> None:
    monkeypatch.setattr(Input, "load", lambda one: pytest.fail(f"{one.source} was opened"))
    assert read(planned(inputs, manifest())) == [0, 1, 2, 3]


def test_what_the_store_holds_is_not_read(inputs, manifest) -> None:
    assert read(planned(inputs, manifest(*map(entry, inputs)))) == []
    assert read(planned(inputs, manifest(entry(inputs[2])))) == [0, 1, 3]


def test_what_changed_or_cannot_be_opened_is_read(inputs, manifest) -> None:
    known = manifest(*map(entry, inputs))
    inputs[1].path.write_text("other text")
    inputs[3].path.unlink()
    assert read(planned(inputs, known)) == [1, 3]


def test_another_program_reads_all_again(inputs, manifest) -> None:
    assert read(planned(inputs, manifest(*map(entry, inputs)), program="a newer one")) == [
        0, 1, 2, 3,
    ]  # fmt: skip


def test_what_has_other_metadata_than_it_had_is_read_again(inputs, manifest) -> None:
    records = {"A/RES/80/1": ExtractRecord("A/RES/80/1", "Lamps")}
    other = {"A/RES/80/1": ExtractRecord("A/RES/80/1", "Bells")}
    had = entry(inputs[1], records=records_digest(records, records))
    known = manifest(entry(inputs[0]), had, entry(inputs[2]), entry(inputs[3]))
    assert read(planned(inputs, known, records)) == []
    assert read(planned(inputs, known, other)) == [1]
    assert read(planned(inputs, known)) == [1]


def test_a_file_that_is_known_by_its_stamp_is_not_opened(inputs, manifest, monkeypatch) -> None:
    monkeypatch.setattr(stamps_module, "GRAIN", -1)
    known = manifest(*map(entry, inputs))
    planned(inputs, known)
    monkeypatch.setattr(Input, "load", lambda one: pytest.fail(f"{one.source} was opened"))
    assert read(planned(inputs, known)) == []


def test_what_shares_a_version_with_what_is_not_given_now_is_read(inputs, manifest) -> None:
    gone = Entry("gone", "gone.txt", (("A/RES/80/9", "en"), ("A/RES/80/2", "en")))
    known = manifest(*map(entry, inputs), gone)
    assert read(planned(inputs, known)) == [2]
    inputs[1].path.write_text("other text")
    assert read(planned(inputs, known)) == [1, 2]


KB = 1024


@pytest.mark.parametrize(
    ("sizes", "jobs", "expected"),
    [
        ([], 1, []),
        ([0, 0, 0], 1, [3]),
        ([100 * KB] * 8, 1, [3, 3, 2]),  # no less than 256 KB
        ([256 * KB] * 3, 1, [1, 1, 1]),
        ([255 * KB] * 3, 1, [2, 1]),
        ([1024 * KB] * 32, 1, [2] * 16),  # sixteen for each process
        ([1024 * KB] * 32, 2, [1] * 32),
        ([1024 * KB] * 100, 1, [4] * 25),  # no more than 4 MB
        ([9000 * KB, KB, KB], 1, [1, 2]),
    ],
)
def test_portions_are_about_as_large(sizes, jobs, expected) -> None:
    placed = [(place, Input(Path(f"{place}.txt"))) for place in range(len(sizes))]
    made = portions(placed, jobs, size=lambda one: sizes[int(one.path.stem)])
    assert [len(portion.inputs) for portion in made] == expected
    assert [portion.number for portion in made] == list(range(len(expected)))
    assert [one for portion in made for one in portion.inputs] == placed


def test_the_size_of_a_file_of_a_member_and_of_what_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    assert size_of(Input(path)) == 5
    assert size_of(Input(path, Member("b.xml", 0, 77, 0, 0, 0))) == 77
    assert size_of(Input(tmp_path / "nowhere.txt")) == 0
