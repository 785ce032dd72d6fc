"""Ranks against hand counts and against NetworkX, which computes them another way."""

from __future__ import annotations

import random

import networkx as nx
import numpy as np
import pytest

from reaffirm.analysis.mentions import Mention
from reaffirm.analysis.network import build_graph
from reaffirm.analysis.rank import MEASURES, rank
from reaffirm.analysis.stats import stats
from reaffirm.errors import QueryError


def random_graph(size: int = 120, edges: int = 900) -> nx.MultiDiGraph[str]:
    dice = random.Random(7)
    names = [f"A/RES/{40 + i % 30}/{i}" for i in range(size)]
    acts = ("recalls", "reaffirms", "welcomes")
    return build_graph(
        Mention(dice.choice(names), "en", "pp1", names[int(size * dice.random() ** 2)], a, "object")
        for a in dice.choices(acts, k=edges)
    )


def simple(graph: nx.MultiDiGraph[str]) -> nx.DiGraph[str]:
    plain = nx.DiGraph(graph)
    plain.remove_edges_from(nx.selfloop_edges(plain))
    return plain


def test_cited_counts_documents_not_mentions() -> None:
    graph = build_graph(
        [
            Mention("A/RES/76/1", "en", "pp1", "treaty:a", "recalls", "object"),
            Mention("A/RES/76/1", "en", "pp2", "treaty:a", "welcomes", "object"),
            Mention("A/RES/76/2", "en", "pp1", "treaty:b", "recalls", "object"),
            Mention("A/RES/76/3", "en", "pp1", "treaty:b", "recalls", "object"),
            Mention("A/RES/76/3", "en", "pp1", "A/RES/76/1", "recalls", "object"),
            Mention("A/RES/76/2", "en", "fn1", "treaty:a", "-", "source"),
        ]
    )
    assert [(r.place, r.symbol, r.score) for r in rank(graph)] == [
        (1, "treaty:b", 2.0),
        (2, "A/RES/76/1", 1.0),
        (2, "treaty:a", 1.0),
    ]
    assert [r.symbol for r in rank(graph, type="treaty", acts=["welcomes"])] == ["treaty:a"]


def test_pagerank_agrees_with_networkx() -> None:
    graph = random_graph()
    ours = {r.symbol: r.score for r in rank(graph, "pagerank", top=None)}
    theirs = nx.pagerank(simple(graph), alpha=0.85, tol=1e-13, max_iter=1000)
    assert ours == pytest.approx(theirs, abs=1e-9)


def test_hits_agrees_with_networkx() -> None:
    graph = random_graph()
    ours = {r.symbol: r.score for r in rank(graph, "hits", top=None)}
    _, theirs = nx.hits(simple(graph), tol=1e-13, max_iter=5000)
    assert {s: ours.get(s, 0.0) for s in graph} == pytest.approx(theirs, abs=1e-6)


def test_pagerank_and_hits_agree_with_igraph() -> None:
    igraph = pytest.importorskip("igraph")
    graph = random_graph()
    names = list(graph)
    index = {name: i for i, name in enumerate(names)}
    edges = [(index[a], index[b]) for a, b in simple(graph).edges]
    copy = igraph.Graph(n=len(names), edges=edges, directed=True)
    ours = {r.symbol: r.score for r in rank(graph, "pagerank", top=None)}
    assert ours == pytest.approx(
        dict(zip(names, copy.pagerank(damping=0.85), strict=True)), abs=1e-6
    )
    weights = np.array(copy.authority_score(scale=False))
    theirs = dict(zip(names, (weights / weights.sum()).tolist(), strict=True))
    found = {r.symbol: r.score for r in rank(graph, "hits", top=None)}
    assert {name: found.get(name, 0.0) for name in names} == pytest.approx(theirs, abs=1e-6)


def test_pagerank_by_hand() -> None:
    # b and c get half of what a passes on; a gets all of theirs: a = .05 + .85 (b + c).
    graph = build_graph(
        Mention(f"A/RES/76/{s}", "en", "pp1", f"A/RES/76/{t}", "recalls", "object")
        for s, t in ((1, 2), (1, 3), (2, 1), (3, 1))
    )
    a, b, c = (r.score for r in rank(graph, "pagerank"))
    assert a == pytest.approx((0.05 + 0.85 * 0.1) / (1 - 0.85**2))
    assert b == pytest.approx(c) == pytest.approx(0.05 + 0.85 * a / 2)


def test_normalised_gives_a_young_text_its_due() -> None:
    def cited(target: str, times: int) -> list[Mention]:
        return [
            Mention(f"A/RES/77/{i}", "en", "pp1", target, "recalls", "object") for i in range(times)
        ]

    graph = build_graph(
        mention
        for target, times in (
            ("A/RES/60/1", 9),
            ("A/RES/60/2", 3),
            ("A/RES/76/1", 3),
            ("A/RES/76/2", 1),
            ("A/RES/50/1", 7),
            ("treaty:undated", 5),
        )
        for mention in cited(target, times)
    )
    scores = {r.symbol: r.score for r in rank(graph, "normalised", top=None)}
    # The means are 6 for 2005 and 2 for 2021; 1995 has one text, the treaty no year.
    assert scores == {
        "A/RES/60/1": 1.5,
        "A/RES/76/1": 1.5,
        "A/RES/60/2": 0.5,
        "A/RES/76/2": 0.5,
    }


def test_only_what_some_documents_say() -> None:
    graph = build_graph(
        Mention(f"A/RES/76/{i}", "en", "pp1", target, "reaffirms", "object")
        for i, target in ((1, "treaty:a"), (2, "treaty:a"), (3, "treaty:b"))
    )
    found = rank(graph, among=["A/RES/76/1", "A/RES/76/3"])
    assert [(r.symbol, r.score) for r in found] == [("treaty:a", 1.0), ("treaty:b", 1.0)]


def test_nothing_ranks_nothing() -> None:
    for measure in MEASURES:
        assert rank(nx.MultiDiGraph(), measure) == ()


def test_senseless_arguments_are_refused() -> None:
    with pytest.raises(QueryError, match="unknown measure"):
        rank(random_graph(), "fame")  # type: ignore[arg-type]
    with pytest.raises(QueryError):
        rank(random_graph(), top=0)


def test_stats_count_what_there_is() -> None:
    graph = build_graph(
        [
            Mention("A/RES/76/1", "en", "pp1", "A/RES/76/2", "recalls", "object"),
            Mention("A/RES/76/2", "en", "pp1", "A/RES/76/1", "recalls", "mention"),
            Mention("A/RES/76/2", "zh", "pp1", "A/RES/76/1", "recalls", "mention"),
            Mention("A/RES/76/2", "en", "pp3", "treaty:a", "urges", "mention"),
            Mention("S/RES/10(1950)", "en", "pp3", "body:b", "urges", "addressee"),
        ]
    )
    counts = stats(graph)
    assert (counts.documents, counts.entities, counts.edges, counts.references) == (3, 2, 4, 5)
    assert (counts.first_year, counts.last_year) == (1950, 2021)
    assert (counts.components, counts.cycles, counts.held, counts.missing) == (2, 1, 0, 3)
    assert counts.by_act == {"recalls": 2, "urges": 2}
    assert counts.by_role == {"mention": 2, "addressee": 1, "object": 1}
    assert counts.by_language == {"en": 4, "zh": 1}
    assert dict(counts.rows())["years"] == "1950-2021"
