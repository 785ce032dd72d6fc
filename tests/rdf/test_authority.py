"""The vocabulary in a store: what is written when it becomes another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from reaffirm.rdf import authority
from reaffirm.rdf.opening import open_store

ONE = '<x:wells> <x:label> "Well \\"Watch\\""@en .\n<x:wells> <x:since> "1950" .\n'
LATER = ONE.replace("1950", "1951")
OTHER = LATER + "<x:a> <x:b> <x:c> .\n"


@pytest.fixture
def vocabulary(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts another vocabulary in the place of the one that ships."""

    def put(triples: str) -> None:
        monkeypatch.setattr(authority, "authority_text", lambda: triples)
        monkeypatch.setattr(authority, "vocabulary_hash", lambda: f"{len(triples):016x}")

    return put


def content(folder: Path) -> list[str]:
    with open_store(folder) as store:
        return sorted(map(str, store.database))


@pytest.mark.parametrize("compact", [False, True])
def test_a_store_gets_the_vocabulary_that_a_new_one_has(vocabulary, tmp_path, compact):
    for name, triples in (("kept", ONE), ("new", OTHER)):
        vocabulary(triples)
        with open_store(tmp_path / name, compact=compact):
            pass
    with open_store(tmp_path / "kept") as store:
        assert not store.load_authority(), "opened, it has it"
    assert content(tmp_path / "kept") == content(tmp_path / "new")
    vocabulary(ONE)
    assert '"1950"' in "".join(content(tmp_path / "kept"))
    assert '"1951"' not in "".join(content(tmp_path / "kept"))


def test_only_what_differs_is_written():
    held, wanted = ({*text.encode().splitlines()} for text in (ONE, LATER))
    graph = "https://w3id.org/reaffirm/graph/authority"
    assert authority._change(held, wanted).splitlines() == [
        f'DELETE DATA {{ GRAPH <{graph}> {{ <x:wells> <x:since> "1950" . }} }} ;',
        f'INSERT DATA {{ GRAPH <{graph}> {{ <x:wells> <x:since> "1951" . }} }}',
    ]


def test_what_ships_has_a_name_for_everything():
    """A blank node could not be taken out again by name."""
    triples = authority.authority_triples()
    assert len(triples) > 50_000
    assert not any(isinstance(x, ox.BlankNode) for t in triples for x in (t.subject, t.object))
