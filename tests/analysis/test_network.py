"""The citation graph: what nodes and edges carry, by hand and from a store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph, citation_graph
from reaffirm.model import Document, Extraction, Paragraph, Reference
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.vocabulary import target_type
from reaffirm.views.evidence import fetch_evidence

RECALLING = "Recalling its resolution 74/5 of 18 December 2019 and the Convention on Clear Water,"


def extraction(
    symbol: str = "A/RES/75/9", language: str = "en", text: str = RECALLING
) -> Extraction:
    number = text.index("74/5")
    name = text.index("Convention")
    document = Document(
        symbol,
        language,
        f"Water ({language})",
        date(2020, 12, 21),
        (Paragraph("pp1", "preambular", text),),
    )
    references = (
        Reference(
            "pp1",
            "recalls",
            "object",
            "resolution",
            "A/RES/74/5",
            "A/RES/74/5",
            "74/5",
            number,
            number + 4,
            cited_date=date(2019, 12, 18),
        ),
        Reference(
            "pp1",
            "recalls",
            "object",
            "treaty",
            "treaty:clear-water",
            "Convention on Clear Water",
            text[name : name + 25],
            name,
            name + 25,
        ),
    )
    return Extraction(document, references)


def test_one_edge_per_pair_and_act_with_what_the_references_say() -> None:
    graph = build_graph(
        [
            Mention("A/RES/76/1", "en", "op10", "A/RES/75/2", "recalls", "mention"),
            Mention("A/RES/76/1", "en", "op2", "A/RES/75/2", "recalls", "object"),
            Mention("A/RES/76/1", "zh", "op2", "A/RES/75/2", "recalls", "object"),
            Mention("A/RES/76/1", "en", "op3", "A/RES/75/2", "welcomes", "object"),
        ]
    )
    assert set(graph.edges(keys=True)) == {
        ("A/RES/76/1", "A/RES/75/2", "recalls"),
        ("A/RES/76/1", "A/RES/75/2", "welcomes"),
    }
    assert graph.edges["A/RES/76/1", "A/RES/75/2", "recalls"] == {
        "act": "recalls",
        "roles": ("object", "mention"),
        "count": 2,
        "versions": ("en", "zh"),
        "paragraphs": ("op2", "op10"),
        "evidence": 3,
    }


def test_the_year_is_that_of_the_date_else_of_the_symbol_else_unknown() -> None:
    mentions = [
        Mention("A/RES/76/1", "en", "pp1", target, "recalls", "object")
        for target in ("A/RES/75/2", "S/RES/1373(2001)", "A/75/122", "treaty:uncac", "body:unodc")
    ]
    graph = build_graph(mentions, {"treaty:uncac": NodeFacts(date="2003-10-31")})
    assert dict(graph.nodes(data="year")) == {
        "A/RES/76/1": 2021,
        "A/RES/75/2": 2020,
        "S/RES/1373(2001)": 2001,
        "A/75/122": 2020,
        "treaty:uncac": 2003,
        "body:unodc": None,
    }


def test_labels_fall_back_from_english_to_any_language_to_the_key() -> None:
    facts = {
        "treaty:a": NodeFacts({"zh": "公约", "en": "Convention"}),
        "treaty:b": NodeFacts({"zh": "公约"}),
    }
    graph = build_graph(
        [Mention("A/RES/76/1", "zh", "pp1", t, "recalls", "object") for t in (*facts, "treaty:c")],
        facts,
    )
    assert graph.nodes["treaty:a"]["label"] == "Convention"
    assert graph.nodes["treaty:b"]["label"] == "公约"
    assert graph.nodes["treaty:c"]["label"] == "treaty:c"


def test_facts_about_what_nobody_cites_make_no_node_but_held_documents_do() -> None:
    facts = {"treaty:uncited": NodeFacts({"en": "X"}), "A/RES/76/3": NodeFacts(in_store=True)}
    assert list(build_graph([], facts)) == ["A/RES/76/3"]


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("E/RES/2017/19", "resolution"),
        ("A/DEC/55/488", "decision"),
        ("A/CONF.234/16", "document"),
        ("conference:crime-congress-14", "conference"),
    ],
)
def test_the_type_is_read_from_the_target(target: str, kind: str) -> None:
    assert target_type(target) == kind


@pytest.mark.parametrize("compact", [False, True])
def test_the_graph_of_a_store(tmp_path: Path, compact: bool) -> None:
    chinese = "回顾其2019年12月18日第74/5号决议和Convention on Clear Water，"
    with open_store(tmp_path / "store", compact=compact) as store:
        store.put([extraction(), extraction(language="zh", text=chinese)])
        graph = citation_graph(store)
        documents = citation_graph(store, documents_only=True)
        words = list(fetch_evidence(store, graph, languages=("en", "zh")))
    assert set(graph) == {"A/RES/75/9", "A/RES/74/5", "treaty:clear-water"}
    assert graph.nodes["A/RES/75/9"]["in_store"] is True
    assert graph.nodes["A/RES/75/9"]["labels"] == {"en": "Water (en)", "zh": "Water (zh)"}
    assert graph.nodes["A/RES/75/9"]["date"] == "2020-12-21"
    assert graph.nodes["A/RES/74/5"]["in_store"] is False
    # Not held, but the citing text prints its date.
    assert graph.nodes["A/RES/74/5"]["date"] == "2019-12-18"
    edge = graph.edges["A/RES/75/9", "A/RES/74/5", "recalls"]
    assert (edge["versions"], edge["count"], edge["evidence"]) == (("en", "zh"), 1, 2)
    assert set(documents) == {"A/RES/75/9", "A/RES/74/5"}
    assert [(w.language, w.target, w.text[w.start : w.end]) for w in words] == [
        ("en", "A/RES/74/5", "74/5"),
        ("en", "treaty:clear-water", "Convention on Clear Water"),
        ("zh", "A/RES/74/5", "74/5"),
        ("zh", "treaty:clear-water", "Convention on Clear Water"),
    ]
