"""The arrangement: time in order, lanes apart, labels clear of each other."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx

from reaffirm.analysis.mentions import Mention
from reaffirm.analysis.network import build_graph
from reaffirm.views.layout import Layout, arrange, label_room, shortened
from reaffirm.views.page_data import widest_label

from .conftest import CENTER


def arranged(graph: nx.MultiDiGraph[str], center: str | None = CENTER) -> Layout:
    return arrange(graph, {s: widest_label(s, n) for s, n in graph.nodes(data=True)}, center)


def test_no_two_nodes_share_a_place(graph: nx.MultiDiGraph[str]) -> None:
    layout = arranged(graph)
    assert set(layout.places) == set(graph)
    assert len({(round(p.x), round(p.y)) for p in layout.places.values()}) == len(graph)


def test_labels_of_a_row_do_not_meet(graph: nx.MultiDiGraph[str]) -> None:
    layout = arranged(graph)
    rows: dict[float, list[tuple[float, float]]] = {}
    for symbol, place in layout.places.items():
        room = label_room(widest_label(symbol, graph.nodes[symbol]))
        left = place.x - room if place.left else place.x
        rows.setdefault(round(place.y, 1), []).append((left, left + room))
    assert max(map(len, rows.values())) > 1
    for spans in rows.values():
        assert all(a[1] <= b[0] for a, b in pairwise(sorted(spans)))


def test_lanes_lie_below_each_other_and_hold_their_nodes(graph: nx.MultiDiGraph[str]) -> None:
    layout = arranged(graph)
    assert all(a.bottom < b.top for a, b in pairwise(layout.lanes))
    assert [(lane.key, lane.timed) for lane in layout.lanes] == [
        ("treaty", True),
        ("center", True),
        ("A", True),
        ("body", False),
    ]
    bodies = layout.lanes[-1]
    for symbol, place in layout.places.items():
        if symbol.startswith("body:"):
            assert bodies.top <= place.y <= bodies.bottom


def test_what_has_no_year_stands_before_the_years(graph: nx.MultiDiGraph[str]) -> None:
    layout = arranged(graph)
    assert layout.places["treaty:clear-water"].x < layout.undated < layout.years[0].left


def test_years_without_texts_are_narrow() -> None:
    graph = build_graph(
        Mention("A/RES/76/1", "en", "pp1", target, "recalls", "object")
        for target in ("A/RES/1514(XV)", "A/RES/75/1")
    )
    first, second, third = arranged(graph, None).years
    assert (first.year, second.year, third.year) == (1960, 2020, 2021)
    assert second.left - first.right < 60


def test_a_graph_without_years_is_a_grid() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for i in range(50):
        graph.add_node(f"body:b{i}", type="body", year=None)
    layout = arranged(graph, None)
    assert layout.years == ()
    assert not layout.lanes[0].timed
    assert len({(p.x, p.y) for p in layout.places.values()}) == 50


def test_labels_are_shortened_by_width() -> None:
    assert shortened("联合国打击跨国有组织犯罪公约", 10) == "联合国打…"
    assert shortened("Charter", 10) == "Charter"


def test_a_cut_arabic_label_ends_on_the_left() -> None:
    cut = shortened("مبادئ بانكوك بشأن تنفيذ الجوانب الصحية", 24)

    # The mark behind the sign of the cut is of the same direction as the letters before it.
    assert cut.endswith("…\u200f")
    assert shortened("Bangkok Principles for the implementation", 24).endswith("…")
