"""From parts into the store: which graph of a version counts, and when an input is believed."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from reaffirm.building.manifest import Entry, Manifest
from reaffirm.building.report import Row
from reaffirm.building.work import Graph, Outcome, Part
from reaffirm.building.writer import Writer
from reaffirm.rdf.loading import BuildReport


class Loader:
    """Keeps what it is given, and what the manifest said at each flush."""

    def __init__(self, manifest: Manifest) -> None:
        self.manifest, self.full = manifest, False
        self.taken: list[bytes] = []
        self.known: list[list[str]] = []

    def take(self, graph: bytes) -> None:
        self.taken.append(graph)

    def flush(self) -> None:
        self.known.append([entry.key for entry in self.manifest])

    def finish(self) -> BuildReport:
        return BuildReport(new=len(self.taken))


def entry(key: str, *symbols: str, name: str = "") -> Entry:
    return Entry(key, name or f"{key}.txt", tuple((symbol, "en") for symbol in symbols))


@pytest.fixture
def part(tmp_path: Path):
    """A part file: ``part((place, entry, b"graph", …), …)``; no entry is a failure."""

    def made(*inputs) -> Part:
        path, outcomes = tmp_path / "1.nq", []
        path.write_bytes(b"".join(graph for _, _, *graphs in inputs for graph in graphs))
        for place, one, *graphs in inputs:
            versions = one.versions if one else ()
            rows = (Row(symbol, language, 1, 1, 0) for symbol, language in versions)
            sized = tuple(Graph(r, len(g)) for r, g in zip(rows, graphs, strict=True))
            outcomes.append(Outcome(place, "x", one, sized))
        return Part(path, tuple(outcomes))

    return made


@pytest.fixture
def writer(manifest):
    """A writer with inputs that did not change and others that the store knows."""

    def made(*unchanged: tuple[int, Entry], held: tuple[Entry, ...] = ()):
        known = manifest(*held, *(one for _, one in unchanged))
        loader = Loader(known)
        return Writer(None, loader, known, unchanged), loader, known  # type: ignore[arg-type]

    return made


def test_graphs_are_cut_out_of_the_part_and_the_part_is_deleted(part, writer) -> None:
    made, loader, manifest = writer()
    given = part(
        (0, entry("a", "1", "2"), b"one", b"second"), (1, None), (2, entry("b", "3"), b"3")
    )
    made.take(given)
    assert loader.taken == [b"one", b"second", b"3"]
    assert not given.path.exists()
    assert list(manifest) == []  # believed only when written
    assert made.finish() == BuildReport(new=3)
    assert [one.key for one in manifest] == ["a", "b"]


def test_of_two_inputs_with_a_version_the_later_counts(part, writer) -> None:
    made, loader, _ = writer()
    made.take(part((3, entry("a", "1"), b"later"), (1, entry("b", "1"), b"earlier")))
    made.take(part((2, entry("c", "1"), b"between"), (3, entry("a", "1"), b"again")))
    assert loader.taken == [b"later", b"again"]
    assert made.repeated == 2


def test_an_unchanged_input_that_comes_later_counts_too(part, writer) -> None:
    made, loader, _ = writer((5, entry("old", "1")), (2, entry("older", "1")))
    made.take(part((4, entry("a", "1", "2"), b"1", b"22")))
    assert loader.taken == [b"22"]
    assert made.repeated == 1


def test_entries_that_new_graphs_make_untrue_go_before_they_come(part, writer) -> None:
    stale, other = entry("stale", "1"), entry("other", "9")
    made, loader, manifest = writer((0, entry("kept", "1")), held=(stale, other))
    made.take(part((1, entry("new", "1"), b"1")))
    assert [one.key for one in manifest] == ["other", "kept"]
    made.finish()
    assert loader.known == [["other", "kept"]]  # written after the graphs
    assert [one.key for one in manifest] == ["other", "kept", "new"]


def test_a_full_loader_is_emptied_and_each_entry_written_once(part, writer) -> None:
    made, loader, manifest = writer()
    loader.full = True
    made.take(part((0, entry("a", "1"), b"1")))
    assert [one.key for one in manifest] == ["a"]
    made.take(part((1, entry("b", "1"), b"1")))
    assert [one.key for one in manifest] == ["a", "b"]
    loader.full = False
    made.take(part((2, entry("c", "2"), b"2")))
    manifest.drop([entry("a", "1")])
    made.finish()
    assert [one.key for one in manifest] == ["b", "c"]


class Held:
    """A store that holds versions, and can lose them."""

    def __init__(self, *symbols: str) -> None:
        self.left = list(symbols)

    def versions(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(symbol=symbol, language="en") for symbol in self.left]

    def remove_all(self, names: list[tuple[str, str]]) -> int:
        for symbol, _ in names:
            self.left.remove(symbol)
        return len(names)


def test_pruning_removes_what_no_input_gives_but_not_what_cannot_be_read_now(part, writer) -> None:
    kept, gone, torn = entry("kept", "1"), entry("gone", "2", "3"), entry("torn", "4")
    made, _, manifest = writer((0, kept), held=(gone, torn))
    store = made._store = Held("1", "2", "3", "4", "5", "6")
    made.take(part((1, entry("new", "3", "6"), b"3", b"6")))
    made.finish()
    assert made.prune({"torn.txt"}) == 2
    assert store.left == ["1", "3", "4", "6"]
    assert [one.key for one in manifest] == ["torn", "kept", "new"]
