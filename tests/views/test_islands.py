"""Places on the map of a corpus: nothing overlaps, neighbours are near, time has an order."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx

from reaffirm.views.islands import Chart, chart
from reaffirm.views.topics import topic_names


def rings(count: int, size: int) -> tuple[nx.MultiDiGraph[str], list[list[str]]]:
    """Groups of texts, each of which cites the next one of its group; groups form a chain."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    groups = [[f"{g}-{i}" for i in range(size)] for g in range(count)]
    for g, group in enumerate(groups):
        for i, node in enumerate(group):
            graph.add_node(node, year=2000 + i % 5 if i else None)
            graph.add_edge(node, group[(i + 1) % size], key="recalls")
            graph.add_edge(node, group[0], key="recalls")
        if g:
            for a, b in zip(group, groups[g - 1], strict=True):
                graph.add_edge(a, b, key="recalls")
    return graph, groups


def made(count: int = 6, size: int = 30) -> tuple[Chart, list[list[str]]]:
    graph, groups = rings(count, size)
    return chart(graph, nx.DiGraph((a, b) for a, b in graph.edges() if a != b), groups), groups


def test_islands_do_not_overlap() -> None:
    found, _ = made()
    for a, b in combinations(found.islands, 2):
        assert math.hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius


def test_every_node_stands_on_its_island() -> None:
    found, groups = made()
    for island, group in zip(found.islands, groups, strict=True):
        assert set(island.members) == set(group)
        for node in group:
            x, y = found.places[node]
            assert math.hypot(x - island.x, y - island.y) <= island.radius


def test_the_most_cited_stands_in_the_middle() -> None:
    found, groups = made()
    for island, group in zip(found.islands, groups, strict=True):
        assert island.members[0] == group[0]
        far = {n: math.dist(found.places[n], (island.x, island.y)) for n in group}
        assert far[group[0]] < sorted(far.values())[3]


def test_islands_that_cite_each_other_are_near() -> None:
    found, _ = made()
    tied = [
        math.dist((a.x, a.y), (b.x, b.y))
        for a, b in zip(found.islands, found.islands[1:], strict=False)
    ]
    untied = [
        math.dist((a.x, a.y), (b.x, b.y))
        for i, a in enumerate(found.islands)
        for b in found.islands[i + 2 :]
    ]
    assert sum(tied) / len(tied) < sum(untied) / len(untied)


def test_small_groups_and_the_unjoined_share_the_last_island() -> None:
    graph, groups = rings(2, 10)
    graph.add_edge("x", "y", key="recalls")
    graph.add_node("alone", year=None)
    plain = nx.DiGraph((a, b) for a, b in graph.edges() if a != b)
    found = chart(graph, plain, [*groups, ["x", "y"]])
    assert found.rest == 2
    assert set(found.islands[2].members) == {"x", "y", "alone"}


def test_years_are_columns_and_lanes_do_not_meet() -> None:
    found, groups = made()
    order = list(found.years)
    assert order == [None, 2000, 2001, 2002, 2003, 2004]
    assert list(found.years.values()) == sorted(found.years.values())
    for a, b in zip(found.islands, found.islands[1:], strict=False):
        assert a.bottom <= b.top
    assert len(set(found.times.values())) == len(found.times)
    for island, group in zip(found.islands, groups, strict=True):
        assert all(island.top <= found.times[n][1] <= island.bottom for n in group)


def test_a_group_without_titles_has_no_name() -> None:
    assert topic_names([["a"], ["b"]], {"b": "Outer space"}) == ("", "Outer space")


def test_runs_of_characters_name_a_group_where_words_have_no_spaces() -> None:
    titles = {
        "a": "加强预防犯罪方案",
        "b": "预防犯罪和刑事司法",
        "c": "外层空间军备竞赛",
        "d": "和平利用外层空间",
    }
    assert topic_names([["a", "b"], ["c", "d"]], titles, 1) == ("预防犯罪", "外层空间")


def test_what_every_group_has_names_none() -> None:
    words = ("Oceans", "Forests", "Deserts", "Rivers", "Islands")
    titles = {f"{i}{j}": f"United Nations {word}" for i, word in enumerate(words) for j in "ab"}
    groups = [[f"{i}a", f"{i}b"] for i in range(5)]
    assert topic_names(groups, titles) == words
