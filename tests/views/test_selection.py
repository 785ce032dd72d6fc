"""What of a graph a view shows: the lineage of a document, step by step."""

from __future__ import annotations

import networkx as nx
import pytest

from reaffirm.analysis.mentions import Mention
from reaffirm.analysis.network import build_graph
from reaffirm.errors import QueryError
from reaffirm.views.selection import READABLE, select


def made(*edges: tuple[str, str, str]) -> nx.MultiDiGraph[str]:
    return build_graph(Mention(a, "en", "pp1", b, act, "object") for a, act, b in edges)


#: 76/1 stands on 75/1, that on 74/1; 77/1 stands on 76/1. 75/9 has only a body in common.
GRAPH = made(
    ("A/RES/76/1", "recalls", "A/RES/75/1"),
    ("A/RES/76/1", "requests", "body:unodc"),
    ("A/RES/75/1", "reaffirms", "A/RES/74/1"),
    ("A/RES/75/1", "welcomes", "treaty:uncac"),
    ("A/RES/77/1", "recalls", "A/RES/76/1"),
    ("A/RES/77/1", "recalls", "A/RES/75/1"),
    ("A/RES/75/9", "requests", "body:unodc"),
)


def test_the_lineage_goes_back_and_forward() -> None:
    found = select(GRAPH, center="A/RES/76/1", limit=100)
    assert found.depth == {
        "A/RES/76/1": 0,
        "A/RES/75/1": 1,
        "body:unodc": 1,
        "A/RES/77/1": 1,
        "A/RES/74/1": 2,
    }
    assert found.deepest == 2


def test_entities_join_nothing_but_the_centre() -> None:
    found = select(GRAPH, center="A/RES/76/1", limit=100)
    assert "A/RES/75/9" not in found.graph  # it only asks the same body
    assert "treaty:uncac" not in found.graph  # another text welcomes it
    about = select(GRAPH, center="body:unodc", limit=100)
    assert set(about.graph) == {"body:unodc", "A/RES/76/1", "A/RES/75/9", "A/RES/77/1"}


def test_a_lineage_of_all_nodes_has_its_own_edges_only() -> None:
    graph = made(
        ("A/RES/76/1", "recalls", "A/RES/75/1"),
        ("A/RES/76/1", "requests", "body:unodc"),
        ("A/RES/75/1", "requests", "body:unodc"),
    )
    found = select(graph, center="A/RES/76/1", limit=100)
    assert set(found.graph) == set(graph)
    assert set(found.graph.edges()) == found.steps.keys() == set(graph.out_edges("A/RES/76/1"))


def test_edges_appear_with_the_step_that_leads_over_them() -> None:
    found = select(GRAPH, center="A/RES/76/1", limit=100)
    assert found.steps == {
        ("A/RES/76/1", "A/RES/75/1"): 1,
        ("A/RES/76/1", "body:unodc"): 1,
        ("A/RES/75/1", "A/RES/74/1"): 2,
        ("A/RES/77/1", "A/RES/76/1"): 1,
    }
    assert set(found.within(1).edges()) == {p for p, step in found.steps.items() if step == 1}
    assert set(found.within(1)) == {n for n, depth in found.depth.items() if depth <= 1}


def test_depth_and_acts_narrow_it() -> None:
    assert "A/RES/74/1" not in select(GRAPH, center="A/RES/76/1", limit=9, depth=1).graph
    recalled = select(GRAPH, center="A/RES/76/1", limit=9, acts=("recalls",))
    assert set(recalled.graph) == {"A/RES/76/1", "A/RES/75/1", "A/RES/77/1"}


def test_what_is_beyond_the_steps_asked_for_is_not_left_out() -> None:
    near = select(GRAPH, center="A/RES/76/1", limit=9, depth=1)
    assert (near.left_out, near.edges_left_out) == ({}, 0)
    fewer = select(GRAPH, center="A/RES/76/1", limit=2, depth=1)
    assert (sum(fewer.left_out.values()), fewer.edges_left_out) == (2, 2)


def test_what_is_beyond_the_limit_is_counted() -> None:
    found = select(GRAPH, center="A/RES/76/1", limit=2)
    assert set(found.graph) == {"A/RES/76/1", "A/RES/75/1"}  # of equally near ones the most joined
    assert found.left_out == {"resolution": 2, "body": 1}
    assert found.edges_left_out == 3


def test_without_a_centre_the_most_connected_are_shown() -> None:
    found = select(GRAPH, center=None, limit=2)
    assert set(found.graph) == {"A/RES/76/1", "A/RES/75/1"}
    assert found.deepest == 0
    assert select(GRAPH, center=None, limit=100).graph is GRAPH


def test_it_opens_with_as_many_steps_as_a_person_can_read() -> None:
    few = select(GRAPH, center="A/RES/76/1", limit=100)
    assert few.readable_depth() == 2
    wide = [("A/RES/75/1", "recalls", f"A/RES/60/{n}") for n in range(READABLE)]
    graph = made(("A/RES/76/1", "recalls", "A/RES/75/1"), *wide)
    many = select(graph, center="A/RES/76/1", limit=999)
    assert (many.deepest, many.readable_depth()) == (2, 1)
    graph.remove_nodes_from(["A/RES/60/0", "A/RES/60/1"])
    assert len(graph) == READABLE
    assert select(graph, center="A/RES/76/1", limit=999).readable_depth() == 2


@pytest.mark.parametrize(
    ("limit", "depth", "said"),
    [
        (0, None, "a view of 0 nodes is empty"),
        (5, 0, "a lineage of 0 steps is empty"),
        (1, -1, "a lineage of -1 steps is empty"),
    ],
)
def test_an_empty_view_is_refused(limit: int, depth: int | None, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        select(GRAPH, center="A/RES/76/1", limit=limit, depth=depth)
