"""Co-citation and coupling: by hand, and against counting pair by pair."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reaffirm.analysis.coupling import co_citation, coupling
from reaffirm.errors import QueryError

LINES = (
    "A/RES/76/1 > treaty:a",
    "A/RES/76/1 > treaty:b",
    "A/RES/76/1 > body:c",
    "A/RES/76/2 > treaty:a",
    "A/RES/76/2 > treaty:b reaffirms",
    "A/RES/76/3 > body:c",
)


def test_pairs_are_those_counted_by_hand(network) -> None:
    graph = network(*LINES)
    first, *_ = co_citation(graph)
    assert (first.first, first.second, first.count, first.cosine) == ("treaty:a", "treaty:b", 2, 1)
    two = coupling(graph, "A/RES/76/1")
    assert [(p.second, p.count) for p in two] == [("A/RES/76/2", 2), ("A/RES/76/3", 1)]
    assert two[1].cosine == pytest.approx(1 / math.sqrt(3))


def test_only_some_acts_and_types(network) -> None:
    graph = network(*LINES)
    assert {(p.first, p.second) for p in co_citation(graph, type="treaty")} == {
        ("treaty:a", "treaty:b")
    }
    assert co_citation(graph, acts=["reaffirms"]) == ()
    assert [p.second for p in co_citation(graph, "body:c", type="treaty")] == [
        "treaty:a",
        "treaty:b",
    ]


def test_several_references_of_one_text_count_once(network) -> None:
    graph = network(*LINES, "A/RES/76/1 > treaty:a reaffirms pp5")
    assert co_citation(graph)[0].count == 2


def test_senseless_arguments_are_refused(network) -> None:
    graph = network(*LINES)
    with pytest.raises(QueryError, match="not in the graph"):
        co_citation(graph, "treaty:z")
    with pytest.raises(QueryError, match="empty"):
        coupling(graph, top=0)
    assert co_citation(nx.MultiDiGraph()) == ()


@settings(max_examples=40, deadline=None)
@given(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=1, max_size=40))
def test_agrees_with_counting_pair_by_pair(pairs: set[tuple[int, int]]) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for a, b in pairs:
        graph.add_edge(f"A/RES/76/{a}", f"A/RES/70/{b}", key="recalls")
    for measure, near in ((co_citation, graph.pred), (coupling, graph.succ)):
        found = {(p.first, p.second): p for p in measure(graph, top=1000)}
        counted = {
            (a, b): len(set(near[a]) & set(near[b]))
            for a, b in combinations(sorted(graph), 2)
            if set(near[a]) & set(near[b])
        }
        assert {pair: p.count for pair, p in found.items()} == counted
        for (a, b), p in found.items():
            assert p.cosine == pytest.approx(p.count / math.sqrt(len(near[a]) * len(near[b])))
        best = sorted((-p.count, -p.cosine, p.first, p.second) for p in found.values())[:3]
        assert [(-p.count, -p.cosine, p.first, p.second) for p in measure(graph, top=3)] == best
