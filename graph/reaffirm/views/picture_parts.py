"""What every picture is drawn from, whatever its format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from reaffirm.views.layout import Layout, Place, label_room
from reaffirm.views.page_data import NO_ACT_NAME, act_names
from reaffirm.views.style import ACT_ORDER, act_style


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished arrangement with its words, ready to be drawn in any format."""

    graph: nx.MultiDiGraph[str]
    layout: Layout
    labels: Mapping[str, str]
    center: str | None
    title: str
    note: str

    @property
    def right(self) -> float:
        """Where the last label ends."""
        ends = [
            place.x + 14 + label_room(self.labels[symbol])
            for symbol, place in self.layout.places.items()
            if not place.left
        ]
        return max([self.layout.width, *ends])


def curve(start: Place, end: Place) -> list[tuple[float, float]]:
    """The four points of the cubic curve of an edge, level at both ends as on the page."""
    if abs(start.x - end.x) < 60:
        middle = (start.y + end.y) / 2
        return [(start.x, start.y), (start.x, middle), (end.x, middle), (end.x, end.y)]
    middle = (start.x + end.x) / 2
    return [(start.x, start.y), (middle, start.y), (middle, end.y), (end.x, end.y)]


def legend(graph: nx.MultiDiGraph[str]) -> tuple[tuple[str, str], ...]:
    """Colour and words of each family of acts that the graph holds, in the order of the page."""
    present = {act for *_, act in graph.edges(keys=True)}
    ordered = [act for act in ACT_ORDER if act in present] + sorted(present - set(ACT_ORDER))
    families: dict[str, tuple[str, list[str]]] = {}
    for act in ordered:
        style = act_style(act)
        families.setdefault(style.family, (style.color, []))[1].append(act)
    return tuple((color, _words(family, acts)) for family, (color, acts) in families.items())


def _words(family: str, acts: list[str]) -> str:
    if family == "no act":
        return NO_ACT_NAME
    names = act_names()
    said = [names.get(act, {}).get("en", act) for act in acts[:3]]
    return ", ".join(said) + (" …" if len(acts) > 3 else "")
