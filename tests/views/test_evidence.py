"""The words behind the edges, of few documents and of many."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from reaffirm.model import Document, Extraction, Paragraph, Reference
from reaffirm.rdf.opening import open_store
from reaffirm.views import evidence
from reaffirm.views.evidence import Evidence, fetch_evidence, fetch_in_language
from reaffirm.views.page_data import edge_id, page_data
from reaffirm.views.selection import select

PREAMBLE = "Recalling its resolutions 70/2 and 70/1,"
REQUEST = "Requests the Secretary-General to report on resolution 70/2."


def version(symbol: str, language: str) -> Extraction:
    """A version of two paragraphs, whose references come neither by place nor by target."""
    paragraphs = (Paragraph("pp1", "preambular", PREAMBLE), Paragraph("op1", "operative", REQUEST))
    found = (
        ("op1", "requests", "mention", "70/2", REQUEST),
        ("pp1", "recalls", "object", "70/1", PREAMBLE),
        ("pp1", "recalls", "object", "70/2", PREAMBLE),
    )
    references = tuple(
        Reference(
            where,
            act,
            role,
            "resolution",
            f"A/RES/{number}",
            f"A/RES/{number}",
            number,
            text.index(number),
            text.index(number) + len(number),
        )
        for where, act, role, number, text in found
    )
    return Extraction(Document(symbol, language, "Water", None, paragraphs), references)


@pytest.fixture(params=["one by one", "the whole store"])
def many(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to read: for few documents and for many."""
    monkeypatch.setattr(evidence, "_MANY", 1 if request.param == "the whole store" else 10**6)


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("compact", [False, True])
def test_evidence_comes_by_document_language_paragraph_and_place(
    tmp_path: Path, compact: bool
) -> None:
    asked = ["A/RES/75/9", "treaty:cwc", "A/RES/75/7"]
    with open_store(tmp_path / "store", compact=compact) as store:
        store.put([version("A/RES/75/9", "fr"), version("A/RES/75/8", "en")])
        store.put([version("A/RES/75/9", "en")])
        found = list(fetch_evidence(store, asked, languages=("en", "fr")))
    assert [(e.language, e.paragraph, e.text[e.start : e.end]) for e in found] == [
        (language, paragraph, words)
        for language in ("en", "fr")
        for paragraph, words in (("pp1", "70/2"), ("pp1", "70/1"), ("op1", "70/2"))
    ]
    assert found[0] == Evidence(
        "A/RES/75/9", "A/RES/70/2", "recalls", "object", "pp1", "en", PREAMBLE, 26, 30
    )


@pytest.mark.usefixtures("many")
def test_one_language_each_the_wanted_one_or_english_or_any(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        store.put([version("A/RES/75/1", "fr"), version("A/RES/75/1", "en")])
        store.put([version("A/RES/75/2", "en"), version("A/RES/75/2", "ar")])
        store.put([version("A/RES/75/3", "zh")])
        documents = ["A/RES/75/3", "A/RES/75/2", "A/RES/75/1"]
        found = list(fetch_in_language(store, documents, "fr"))
    assert [(e.source, e.language) for e in found[::3]] == [
        ("A/RES/75/3", "zh"),
        ("A/RES/75/2", "en"),
        ("A/RES/75/1", "fr"),
    ]


@pytest.mark.usefixtures("many")
def test_of_targets_that_are_the_same_one_stands_for_all(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        store.put([version("A/RES/75/1", "en")])
        same = {"A/RES/70/1": "instrument:2030-agenda"}
        found = list(fetch_evidence(store, ["A/RES/75/1"], same=same))
    assert [e.target for e in found] == ["A/RES/70/2", "instrument:2030-agenda", "A/RES/70/2"]


def test_places_count_as_scripts_in_pages_do(tmp_path: Path) -> None:
    text = "\U00020bb7 \U00020bb7: resolution 70/1"
    item = Evidence("A/RES/75/9", "A/RES/70/1", "recalls", "object", "pp1", "zh", text, 16, 20)
    graph = nx.MultiDiGraph()
    graph.add_edge(item.source, item.target, key=item.act, roles=("object",))
    selection = select(graph, center=item.source, limit=9)

    data = page_data(selection, {}, [item], center=item.source, language="zh", title="")

    edge = data["edges"][edge_id(item.source, item.target, item.act)]
    ((_, _, start, end),) = edge["words"]
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "70/1"
