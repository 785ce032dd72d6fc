"""Search path counts and main paths: by hand, and against listing every path."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reaffirm.analysis.mainpath import METHODS, longest_paths, main_path, search_path_counts
from reaffirm.errors import QueryError

# Two old texts a and b lead to c, from there three ways to the newest, g; h stands aside.
#   a, b <- c <- d <- f <- g      c <- e <- f      a <- h
LINES = ("c > a", "c > b", "d > c", "e > c", "f > d", "f > e", "g > f", "h > a")


def test_search_path_counts_by_hand(network) -> None:
    path = main_path(network(*LINES))
    counts = {(e.older, e.newer): e.count for e in path.edges}
    # From a: 2 ways to g and 1 to h; from b: 2 ways. f -> g lies on 4 of the 5.
    assert counts == {("a", "c"): 2, ("c", "d"): 2, ("d", "f"): 2, ("f", "g"): 4}
    assert path.nodes == ("a", "c", "d", "f", "g")
    assert path.edges[-1].share == pytest.approx(4 / 5)


def test_local_and_key_routes_keep_ties(network) -> None:
    graph = network(*LINES)
    assert set(main_path(graph, method="local").nodes) == set("abcdefg")
    route = main_path(graph, method="key-route", routes=1)
    assert ("f", "g") in {(e.older, e.newer) for e in route.edges}
    assert set(route.nodes) == set("abcdefg")


def test_the_basket_holds_what_is_on_a_longest_path(network) -> None:
    basket = longest_paths(network(*LINES))
    assert basket.length == 4
    assert [m.symbol for m in basket.members] == list("abcdefg")
    wider = {m.symbol: m.criticality for m in longest_paths(network(*LINES), slack=3).members}
    assert wider["h"] == 3


def test_texts_of_one_session_that_cite_each_other_stand_as_one(network) -> None:
    graph = network("b > a", "c > b", "b > c", "d > c")
    path = main_path(graph)
    assert path.nodes == ("a", "b + c", "d")
    assert path.cycles == {"b + c": ("b", "c")}
    assert longest_paths(graph).cycles == {"b + c": ("b", "c")}


def test_entities_are_no_part_of_it(network) -> None:
    assert main_path(network("A/RES/76/1 > treaty:uncac")).edges == ()


@settings(max_examples=60, deadline=None)
@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_counts_agree_with_listing_every_path(pairs: set[tuple[int, int]]) -> None:
    flow: nx.DiGraph[str] = nx.DiGraph((str(min(p)), str(max(p))) for p in pairs if p[0] != p[1])
    sources = [n for n in flow if not flow.in_degree(n)]
    sinks = [n for n in flow if not flow.out_degree(n)]
    listed = [
        path
        for a in sources
        for b in sinks
        for path in nx.all_simple_paths(flow, a, b)
        if len(path) > 1
    ]
    counts = Counter(edge for path in listed for edge in pairwise(path))
    assert search_path_counts(flow) == counts

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edges_from((b, a, "recalls") for a, b in flow.edges)
    best = max((sum(counts[e] for e in pairwise(path)) for path in listed), default=0)
    assert sum(e.count for e in main_path(graph).edges) == best
    basket = longest_paths(graph)
    longest = max((len(path) for path in listed), default=1)
    on_longest = {node for path in listed if len(path) == longest for node in path}
    assert basket.length == longest - 1
    assert {m.symbol for m in basket.members} == on_longest


def test_counts_beyond_every_float(network) -> None:
    # Each of 1,200 diamonds doubles the number of paths.
    lines = []
    for i in range(1200):
        lines += [f"{i}x > {i}", f"{i}y > {i}", f"{i + 1} > {i}x", f"{i + 1} > {i}y"]
    path = main_path(network(*lines))
    assert len(path.edges) == 2400
    assert path.edges[0].count == 2**1199
    assert path.edges[0].share == 0.5
    assert path.table().rows[0][2].endswith("e360")


def test_senseless_arguments_are_refused(network) -> None:
    with pytest.raises(QueryError, match="unknown method"):
        main_path(network(*LINES), method="widest")  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="routes"):
        main_path(network(*LINES), routes=0)
    with pytest.raises(QueryError, match="slack"):
        longest_paths(network(*LINES), slack=-1)
    for method in METHODS:
        assert main_path(nx.MultiDiGraph(), method=method).edges == ()


def test_a_count_of_more_digits_than_python_writes_out() -> None:
    # Two ways round each of the joints: 2 to the power of their number. Python writes out 4,300
    # digits, here fewer, that the network need not be large.
    joints = 2_200
    g = nx.MultiDiGraph()
    for n in range(joints):
        for way in ("a", "b"):
            g.add_edge(f"j{n + 1}", f"{way}{n}", key="recalls")
            g.add_edge(f"{way}{n}", f"j{n}", key="recalls")

    digits = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        table = main_path(g).table()
    finally:
        sys.set_int_max_str_digits(digits)

    assert len(table) == 2 * joints
    assert table.rows[0][2:4] == ("9.22e661", 0.5)
