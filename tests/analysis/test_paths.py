"""Lines of reference between two texts, and the oldest texts that one rests on."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reaffirm.analysis.mentions import Mention
from reaffirm.analysis.network import build_graph
from reaffirm.analysis.paths import earliest, lines, lines_table
from reaffirm.errors import QueryError

LINES = (
    "A/RES/76/1 > A/RES/75/1 recalls pp2",
    "A/RES/76/1 > A/RES/75/1 reaffirms op1",
    "A/RES/76/1 > A/RES/75/2 welcomes pp3",
    "A/RES/75/1 > A/RES/217(III)A reaffirms pp1",
    "A/RES/75/2 > A/RES/217(III)A recalls pp1",
    "A/RES/75/2 > body:unodc requests op1",
    "A/RES/76/1 > A/RES/60/1 - title",
)


def test_every_shortest_line_with_its_acts_and_paragraphs(network) -> None:
    one, two = lines(network(*LINES), "A/RES/76/1", "A/RES/217(III)A")
    assert one.nodes == ("A/RES/76/1", "A/RES/75/1", "A/RES/217(III)A")
    assert (one.links[0].acts, one.links[0].paragraphs) == (
        ("reaffirms", "recalls"),
        ("pp2", "op1"),
    )
    assert str(two) == (
        "A/RES/76/1 --welcomes (pp3)--> A/RES/75/2 --recalls (pp1)--> A/RES/217(III)A"
    )
    assert lines_table((one, two)).rows[-1] == (
        2,
        "A/RES/75/2",
        "recalls",
        "pp1",
        "A/RES/217(III)A",
    )
    assert "<i>welcomes (pp3)</i>" in two._repr_html_()


def test_lines_go_through_the_chosen_acts_alone(network) -> None:
    graph = network(*LINES)
    (line,) = lines(graph, "A/RES/76/1", "A/RES/217(III)A", acts=["reaffirms"])
    assert line.links[0].paragraphs == ("op1",)
    assert lines(graph, "A/RES/76/1", "A/RES/217(III)A", acts=["welcomes"]) == ()
    assert lines(graph, "A/RES/76/1", "A/RES/60/1") == ()


def test_the_oldest_texts_and_the_paragraph_that_leads_to_them(network) -> None:
    graph = network(*LINES)
    first, *rest = earliest(graph, "A/RES/76/1")
    assert (first.symbol, first.year) == ("A/RES/217(III)A", 1948)
    assert first.line.links[0].paragraphs == ("pp2", "op1")
    assert [one.symbol for one in rest] == ["A/RES/75/1", "A/RES/75/2"]
    assert [one.symbol for one in earliest(graph, "A/RES/76/1", 1)] == ["A/RES/217(III)A"]
    assert earliest(graph, "body:unodc") == ()


def test_two_names_of_one_thing_are_one_end() -> None:
    asked = Mention("A/RES/76/1", "en", "op1", "body:panel", "requests", "object")
    graph = build_graph([asked], same={"body:groupe": "body:panel"})
    with pytest.raises(QueryError, match="needs two ends"):
        lines(graph, "body:groupe", "body:panel")


def test_what_makes_no_sense_is_refused(network) -> None:
    graph = network(*LINES)
    for arguments in (("A/RES/76/1", "A/RES/1/1"), ("A/RES/1/1", "A/RES/76/1")):
        with pytest.raises(QueryError, match="not in the graph"):
            lines(graph, *arguments)
    with pytest.raises(QueryError, match="two ends"):
        lines(graph, "A/RES/76/1", "A/RES/76/1")
    with pytest.raises(QueryError, match="not in the graph"):
        earliest(graph, "A/RES/1/1")
    with pytest.raises(QueryError, match="empty"):
        earliest(graph, "A/RES/76/1", 0)


@settings(max_examples=40, deadline=None)
@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), min_size=1, max_size=24))
def test_agrees_with_networkx(pairs: set[tuple[int, int]]) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(f"A/RES/76/{i}" for i in range(8))
    graph.add_edges_from((f"A/RES/76/{a}", f"A/RES/76/{b}", "recalls") for a, b in pairs if a != b)
    try:
        theirs = set(map(tuple, nx.all_shortest_paths(graph, "A/RES/76/0", "A/RES/76/1")))
    except nx.NetworkXNoPath:
        theirs = set()
    assert {line.nodes for line in lines(graph, "A/RES/76/0", "A/RES/76/1")} == theirs
