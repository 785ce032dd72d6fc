"""Where the texts of a whole corpus stand: a map of subjects, and the same subjects over time.

**Map.** Each community is an island: a disc with the most cited texts in its middle. Within a disc
the places are those of the sunflower, which fill it evenly (Vogel, *A better way to construct the
sunflower head*, Mathematical Biosciences 44, 1979), and of each ring of places everybody gets the
one that looks towards those whom it cites and who cite it. Islands that cite each other much stand
beside each other. Nothing overlaps, whatever the size, and nothing is left to chance: the same
graph gives the same map. A force-directed drawing of so many nodes is a ball of hair.

**Time.** Years from left to right, communities in lanes; a year is as wide, and a lane as high, as
its texts need.

The cost is linear in nodes and edges, and quadratic in the number of islands, of which there are
at most :data:`MOST_ISLANDS`.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

MOST_ISLANDS = 40
_SMALLEST = 6  #: members; smaller communities share the last island
_GOLDEN = math.pi * (3 - math.sqrt(5))
_ANGLES = 72
_GAP = 5.0
_SWEEPS = 3
_WIDE = 1.4  #: the window's shape that the map aims at
_FLAT = 1.15  #: how much an upright distance from the middle weighs
_LANES = 50  #: names that find room one under the other
_BESIDE = 1.2  #: width of the time view with the names of its lanes
_LABEL = 15.0  #: room for the name above an island

Point = tuple[float, float]
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Island:
    """A community on the map: its disc, its lane in time, and its members, most cited first."""

    members: tuple[str, ...]
    x: float
    y: float
    radius: float
    top: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Chart:
    """Both arrangements: the islands, the place of each node in either, and the years' columns.

    ``years`` gives the left edge of each year's column; None stands for what has no year.
    ``rest`` is the number of the island that small communities share, None without them.
    """

    islands: tuple[Island, ...]
    places: Mapping[str, Point]
    times: Mapping[str, Point]
    years: Mapping[int | None, float]
    width: float
    rest: int | None


def chart(
    graph: nx.MultiDiGraph[str], plain: nx.DiGraph[str], groups: Sequence[Sequence[str]]
) -> Chart:
    """Give every node of a graph its two places.

    Parameters
    ----------
    graph:
        The nodes, with their ``year``.
    plain:
        Who cites whom, once per pair.
    groups:
        The communities; nodes in none of them, and communities of fewer than six, stand together
        on the last island.
    """
    cited = {node: plain.in_degree(node) if node in plain else 0 for node in graph}
    members, rest = _members(graph, groups, cited)
    radius = [math.sqrt(sum(_area(cited[m]) for m in one) / math.pi) + 2 for one in members]
    number = {node: i for i, one in enumerate(members) for node in one}
    centres = _centres(radius, _ties(plain, number), rest)
    places = _within(plain, members, number, centres, cited)
    lanes, times, years, width = _over_time(graph, members)
    islands = tuple(
        Island(one, x, y, r, *lane)
        for one, (x, y), r, lane in zip(members, centres, radius, lanes, strict=True)
    )
    return Chart(islands, places, times, years, width, rest)


def node_size(cited: int) -> float:
    """The radius of a node in units of the map, by the number of texts that cite it.

    >>> node_size(0), round(node_size(100), 1)
    (1.0, 4.5)
    """
    return 1.0 + 0.35 * math.sqrt(cited)


def _area(cited: int) -> float:
    return 2.6 * (node_size(cited) + 0.35) ** 2 * math.pi / 2


def _members(
    graph: nx.MultiDiGraph[str], groups: Sequence[Sequence[str]], cited: Mapping[str, int]
) -> tuple[list[tuple[str, ...]], int | None]:
    large = [g for g in groups if len(g) >= _SMALLEST][:MOST_ISLANDS]
    placed = {node for group in large for node in group}
    # Those of one small community stay beside each other.
    small = [node for group in groups for node in group if node not in placed and node in graph]
    placed.update(small)
    small += [node for node in graph if node not in placed]
    made = [tuple(sorted(group, key=lambda n: (-cited[n], n))) for group in large]
    return ([*made, tuple(small)], len(made)) if small else (made, None)


def _ties(plain: nx.DiGraph[str], number: Mapping[str, int]) -> Counter[tuple[int, int]]:
    ties: Counter[tuple[int, int]] = Counter()
    for source, target in plain.edges:
        a, b = number[source], number[target]
        if a != b:
            ties[min(a, b), max(a, b)] += 1
    return ties


def _centres(
    radius: Sequence[float], ties: Mapping[tuple[int, int], int], rest: int | None
) -> list[Point]:
    """Greedy: the largest island first, then the one most tied to those that stand, each where it
    touches another, overlaps none and is nearest to those it is tied to."""
    count = len(radius)
    weight = np.zeros((count, count))
    for (a, b), n in ties.items():
        weight[a, b] = weight[b, a] = n / math.sqrt(radius[a] * radius[b])
    at = np.zeros((count, 2))
    standing: list[int] = []
    waiting = set(range(count)) - {rest}
    while waiting:
        tied = {i: weight[i, standing].sum() if standing else 0.0 for i in waiting}
        chosen = max(waiting, key=lambda i: (tied[i] * radius[i], radius[i], -i))
        if standing:
            at[chosen] = _spot(chosen, standing, at, radius, weight[chosen])
        standing.append(chosen)
        waiting.discard(chosen)
    if rest is not None and standing:
        at[rest] = _spot(rest, standing, at, radius, np.zeros(count))
    return [(round(float(x), 2), round(float(y), 2)) for x, y in at]


def _spot(
    new: int, standing: Sequence[int], at: Vector, radius: Sequence[float], weight: Vector
) -> Vector:
    sizes = np.array([radius[i] for i in standing])
    here = at[standing]
    turn = np.arange(_ANGLES) * 2 * math.pi / _ANGLES
    around = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    reach = (sizes + radius[new] + _GAP)[:, None, None]
    spots = (here[:, None, :] + reach * around[None]).reshape(-1, 2)
    # The name above an island needs room: upright distances count for less.
    apart = spots[:, None, :] - here[None]
    above = np.abs(apart[:, :, 1]) > np.abs(apart[:, :, 0])
    distance = np.hypot(apart[:, :, 0], apart[:, :, 1])
    free = (distance - above * _LABEL >= sizes + radius[new] + _GAP - 0.01).all(axis=1)
    if not free.any():  # only the room for names is missing
        free = (distance >= sizes + radius[new] + _GAP - 0.01).all(axis=1)
    share = weight[list(standing)]
    pull = distance @ (share / share.sum()) if share.sum() else np.zeros(len(spots))
    middle = np.average(here, axis=0, weights=sizes**2)
    centre = np.hypot(spots[:, 0] - middle[0], (spots[:, 1] - middle[1]) * _FLAT)
    cost = np.where(free, 0.35 * pull + centre, np.inf)
    best: Vector = spots[int(np.argmin(np.round(cost, 6)))]
    return best


def _within(
    plain: nx.DiGraph[str],
    members: Sequence[Sequence[str]],
    number: Mapping[str, int],
    centres: Sequence[Point],
    cited: Mapping[str, int],
) -> dict[str, Point]:
    neighbours: defaultdict[str, list[str]] = defaultdict(list)
    for source, target in plain.edges:
        neighbours[source].append(target)
        neighbours[target].append(source)
    places: dict[str, Point] = {}
    for one, (cx, cy) in zip(members, centres, strict=True):
        inner = 0.0
        for k, node in enumerate(one):
            area = _area(cited[node])
            r = math.sqrt((inner + area / 2) / math.pi)
            inner += area
            places[node] = (cx + r * math.cos(k * _GOLDEN), cy + r * math.sin(k * _GOLDEN))
    for _ in range(_SWEEPS):
        for one, centre in zip(members, centres, strict=True):
            _turn(one, centre, neighbours, number, places)
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in places.items()}


def _turn(
    members: Sequence[str],
    centre: Point,
    neighbours: Mapping[str, Sequence[str]],
    number: Mapping[str, int],
    places: dict[str, Point],
) -> None:
    """Ring by ring, let everybody look towards its neighbours."""
    start, width = 1, 6  # who is in the middle looks nowhere
    while start < len(members):
        ring = members[start : start + width]
        slots = sorted((places[node] for node in ring), key=lambda p: _angle(p, centre))
        wanted = {node: _towards(node, centre, neighbours, number, places) for node in ring}
        turned = sorted(ring, key=lambda n: (wanted[n], n))
        places.update(zip(turned, slots, strict=True))
        start += width
        width = int(6 + 3.2 * math.sqrt(start))


def _angle(point: Point, centre: Point) -> float:
    return math.atan2(point[1] - centre[1], point[0] - centre[0])


def _towards(
    node: str,
    centre: Point,
    neighbours: Mapping[str, Sequence[str]],
    number: Mapping[str, int],
    places: Mapping[str, Point],
) -> float:
    x = y = 0.0
    for other in neighbours[node]:
        ox, oy = places[other]
        dx, dy = ox - centre[0], oy - centre[1]
        far = math.hypot(dx, dy) or 1.0
        # Who is in the middle of the same island gives no direction; other islands give half of
        # what a neighbour at the rim does.
        share = 0.5 / far if number[other] != number[node] else min(far / 12, 1.0) / far
        x, y = x + dx * share, y + dy * share
    return math.atan2(y, x) if x or y else _angle(places[node], centre)


def _over_time(
    graph: nx.MultiDiGraph[str], members: Sequence[Sequence[str]]
) -> tuple[list[Point], dict[str, Point], dict[int | None, float], float]:
    cells: defaultdict[tuple[int, int | None], list[str]] = defaultdict(list)
    for lane, one in enumerate(members):
        for node in one:
            cells[lane, graph.nodes[node].get("year")].append(node)
    columns = sorted({year for _, year in cells}, key=lambda y: (y is not None, y or 0))
    sums: Counter[int | None] = Counter()
    for (_, year), nodes in cells.items():
        sums[year] += len(nodes)
    across = {
        year: max(1, round((0.55 if year is not None else 1.2) * math.sqrt(sums[year])))
        for year in columns
    }
    years: dict[int | None, float] = {}
    x = 0.0
    for year in columns:
        years[year] = x
        x += across[year] + (3.0 if year is None else 0.6)
    down = [
        max(math.ceil(len(cells[lane, y]) / across[y]) for y in columns if cells[lane, y])
        for lane in range(len(members))
    ]
    # Every lane is high enough for its name.
    lowest = sum(down) / _LANES
    lanes: list[Point] = []
    top = 0.0
    for rows in down:
        lanes.append((top, top + max(rows, lowest)))
        top = lanes[-1][1] + 0.3 * lowest
    # Stretched to the shape of a window.
    high = x * _BESIDE / _WIDE / max(top, 1.0)
    times = {
        node: (
            round(years[year] + i % across[year] + 0.5, 2),
            round((_first(lanes[lane], len(nodes), across[year]) + i // across[year]) * high, 2),
        )
        for (lane, year), nodes in cells.items()
        for i, node in enumerate(nodes)
    }
    return [(round(a * high, 2), round(b * high, 2)) for a, b in lanes], times, years, x


def _first(lane: Point, count: int, across: int) -> float:
    """The first row of a cell that stands in the middle of its lane."""
    rows = math.ceil(count / across)
    return (lane[0] + lane[1] - rows) / 2 + 0.5
