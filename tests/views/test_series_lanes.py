"""Texts that continue each other share a lane."""

from __future__ import annotations

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph
from reaffirm.analysis.series import SeriesLink
from reaffirm.views.layout import arrange
from reaffirm.views.series_lanes import MOST_LANES, lanes

GRAPH = build_graph(
    [
        Mention("A/RES/76/1", "en", "pp1", target, "recalls", "object")
        for target in ("A/RES/75/2", "A/RES/74/3", "A/RES/75/9", "A/RES/74/9")
    ],
    {"A/RES/75/2": NodeFacts({"en": "Clean rivers"}, "2020-12-01", True)},
)


def link(later: str, earlier: str) -> SeriesLink:
    return SeriesLink(later, earlier, 1.0, 1.0, 1.0, 1.0, True, ("recalls",))


def test_the_latest_text_names_the_lane() -> None:
    found = lanes([link("A/RES/75/2", "A/RES/74/3")], GRAPH)
    assert found == {"A/RES/75/2": "Clean rivers", "A/RES/74/3": "Clean rivers"}


def test_a_series_with_one_text_in_the_picture_has_no_lane() -> None:
    assert lanes([link("A/RES/75/9", "A/RES/70/1")], GRAPH) == {}


def test_lanes_of_series_stand_below_the_centre() -> None:
    series = lanes([link("A/RES/75/2", "A/RES/74/3")], GRAPH)
    layout = arrange(GRAPH, {}, "A/RES/76/1", series)
    assert [lane.title for lane in layout.lanes] == ["", "Clean rivers", "General Assembly"]
    one, other = layout.places["A/RES/74/3"], layout.places["A/RES/75/2"]
    assert one.y == other.y
    assert one.x < other.x


def test_no_more_lanes_than_can_be_told_apart() -> None:
    numbers = range(MOST_LANES + 5)
    graph = build_graph(
        Mention("A/RES/76/999", "en", "pp1", f"A/RES/{session}/{n}", "recalls", "object")
        for n in numbers
        for session in (74, 75)
    )
    found = lanes([link(f"A/RES/75/{n}", f"A/RES/74/{n}") for n in numbers], graph)
    assert len(set(found.values())) == MOST_LANES
