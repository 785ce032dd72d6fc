"""What is computed from a store is kept until one of its documents changes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reaffirm.analysis import kept as keeping
from reaffirm.analysis.kept import State, kept, state_of
from reaffirm.analysis.network import citation_graph
from reaffirm.analysis.series_links import series_links
from reaffirm.model import Document, Extraction, Paragraph, Reference
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store

WORDS = "Recalling its resolution 74/5,"


def water(language: str = "en", cited: str = "A/RES/74/5") -> Extraction:
    paragraph = Paragraph("pp1", "preambular", WORDS)
    document = Document("A/RES/75/9", language, "Water", date(2020, 12, 21), (paragraph,))
    reference = Reference(
        "pp1", "recalls", "object", "resolution", cited, cited, "74/5", 25, 29
    )  # fmt: skip
    return Extraction(document, (reference,))


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store of one document that counts as large."""
    monkeypatch.setenv("REAFFIRM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(keeping, "FEW", 1)
    with open_store(tmp_path / "store") as opened:
        opened.put(water())
        yield opened


def test_the_second_time_the_references_are_not_read(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = citation_graph(store)
    monkeypatch.setattr(
        "reaffirm.analysis.columns.mentions", lambda _: pytest.fail("the references were read")
    )

    second = citation_graph(store)

    assert list(second.edges(keys=True)) == [("A/RES/75/9", "A/RES/74/5", "recalls")]
    assert second.nodes(data=True) == first.nodes(data=True)


def test_what_a_caller_does_to_the_graph_is_not_kept(store: Store) -> None:
    citation_graph(store).add_node("A/RES/1/1")

    assert set(citation_graph(store)) == {"A/RES/75/9", "A/RES/74/5"}


def test_a_changed_document_is_seen(store: Store) -> None:
    citation_graph(store)
    store.put(water(cited="A/RES/74/6"))

    assert list(citation_graph(store).edges()) == [("A/RES/75/9", "A/RES/74/6")]


def test_the_network_of_documents_alone_is_another_thing(store: Store) -> None:
    named = replace(water().references[0], type="treaty", target="treaty:clear-water")
    store.put(Extraction(water().document, (*water().references, named)))

    assert "treaty:clear-water" in citation_graph(store)
    assert "treaty:clear-water" not in citation_graph(store, documents_only=True)


def test_links_of_series_are_kept_too(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert series_links(store) == ()
    monkeypatch.setattr(
        "reaffirm.analysis.series_links.works", lambda _: pytest.fail("the documents were read")
    )

    assert series_links(store) == ()


def test_a_small_store_is_read_each_time(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "FEW", 2)
    made = iter((1, 2))

    assert kept(store, "number", int, lambda: next(made)) == 1
    assert kept(store, "number", int, lambda: next(made)) == 2


def test_the_state_counts_versions_and_changes_with_each(store: Store) -> None:
    one = state_of(store)
    store.put(water("fr"))
    two = state_of(store)
    store.remove("A/RES/75/9", "fr")

    assert (one.versions, two.versions) == (1, 2)
    assert one.digest != two.digest
    assert state_of(store) == State(1, one.digest)


def test_every_module_on_which_a_network_depends_decides_what_is_kept() -> None:
    asked = (
        "import sys, reaffirm.analysis.network, reaffirm.analysis.series_links;"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.split('.')[0] == 'reaffirm'))"
    )
    # The modules that are tested, also where others are installed.
    environment = {**os.environ, "PYTHONPATH": str(Path(keeping.__file__).parents[2])}
    loaded = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, env=environment
    ).stdout.split()

    assert len(loaded) > 20
    assert set(loaded) <= set(map(str, keeping.source_modules()))


def test_another_program_makes_it_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = iter((1, 2))

    assert kept(store, "number", int, lambda: next(made)) == 1
    assert kept(store, "number", int, lambda: next(made)) == 1
    monkeypatch.setattr(keeping, "_program", lambda: "another")
    assert kept(store, "number", int, lambda: next(made)) == 2
