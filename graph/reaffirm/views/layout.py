"""Where everything stands: time from left to right, types in lanes, no label upon another.

A year is as wide as its fullest lane needs and a year without anything is narrow, so that the
picture spends its width where the texts are. Within a lane every label takes the first row in
which it is free (interval partitioning, Kleinberg and Tardos 2005, section 4.1). What has no year
stands left of the time axis, or, where a whole lane has none, in a grid below it.
The cost is linear but for sorting.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import networkx as nx

ROW = 19.0  #: least height of a row, in pixels at scale 1
_TALL_ROW = 27.0
_WIDE = 1.5  #: how much wider than needed years may become
_MARKER = 16.0  #: room for the marker before its label
_CHARACTER = 6.3  #: mean width of a Latin letter; East Asian ones take twice that
_GAP = 10.0
_LANE_GAP = 14.0
_EMPTY_YEAR = 3.0
_LONGEST_GAP = 24.0
_SPARSE_YEAR = 26.0  #: narrowest year that holds anything
_ASPECT = 1.4  #: of a window with the legend beside it
_COMPACT = 62.0  #: labels up to here are numbers; longer ones may reach into later years
_FAR = 1.3
_ROW_LIMITS = (6, 8, 10, 13, 17, 22, 30, 42, 60)
LONGEST_LABEL = 26  #: characters; the whole name is shown on demand


@dataclass(frozen=True, slots=True)
class Place:
    """The centre of a marker, and whether its label stands left of it instead of right."""

    x: float
    y: float
    left: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of the picture. ``timed`` is false where x means nothing."""

    key: str
    title: str
    top: float
    bottom: float
    timed: bool


@dataclass(frozen=True, slots=True)
class YearMark:
    """A year that holds something, from ``left`` to ``right``."""

    year: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A finished arrangement; x and y grow to the right and down from 0."""

    places: Mapping[str, Place]
    lanes: tuple[Lane, ...]
    years: tuple[YearMark, ...]
    width: float
    height: float
    undated: float  #: width of the zone at the left for what has no year; 0 when empty

    def year_labels(self, room: float = 34.0) -> tuple[tuple[float, str], ...]:
        """The year marks that fit when each takes ``room``, with their x, for still pictures."""
        marks = [(mark.left, str(mark.year)) for mark in self.years]
        if self.undated:
            marks.insert(0, (0.0, "no year"))
        fitting: list[tuple[float, str]] = []
        free = -math.inf
        for x, text in marks:
            if x >= free:
                fitting.append((x, text))
                free = x + room
        return tuple(fitting)


@dataclass(frozen=True, slots=True)
class _Item:
    symbol: str
    year: int | None
    order: tuple[object, ...]
    room: float


#: Lanes from top to bottom: key, title, types.
_LANES: tuple[tuple[str, str], ...] = (
    ("treaty", "Treaties"),
    ("instrument", "Instruments"),
    ("conference", "Conferences"),
    ("center", ""),
    ("A", "General Assembly"),
    ("S", "Security Council"),
    ("E", "Economic and Social Council"),
    ("organ", "Other organs"),
    ("document", "Documents"),
    ("publication", "Publications"),
    ("body", "Bodies"),
)
_TITLES = dict(_LANES)
_ORDER = {key: i for i, (key, _) in enumerate(_LANES)}
_NO_SERIES: Mapping[str, str] = MappingProxyType({})
_SERIES = "series "  # lanes of series stand below the centre's own
_PRINCIPAL = re.compile(r"([ASE])/(?:RES|DEC)/")


def lane_of(symbol: str, kind: str) -> str:
    """The lane of a document or entity: its type, resolutions and decisions by organ.

    >>> lane_of("A/RES/76/187", "resolution"), lane_of("CND/RES/51/1", "resolution")
    ('A', 'organ')
    """
    if kind in ("resolution", "decision"):
        match = _PRINCIPAL.match(symbol)
        return match[1] if match else "organ"
    return kind if kind in _ORDER else "document"


def _lane_title(key: str) -> str:
    return key.removeprefix(_SERIES) if key.startswith(_SERIES) else _TITLES[key]


def _lane_order(key: str) -> tuple[int, str]:
    return (_ORDER["center"] if key.startswith(_SERIES) else _ORDER[key], key)


def short_label(symbol: str) -> str:
    """A symbol as people say it inside its lane.

    >>> short_label("A/RES/76/187"), short_label("S/RES/1373(2001)"), short_label("A/76/122")
    ('76/187', '1373 (2001)', 'A/76/122')
    >>> short_label("CCPCJ/RES/25/2"), short_label("A/DEC/55/488")
    ('CCPCJ 25/2', 'dec. 55/488')
    """
    stem, kind, number = _split(symbol)
    if not kind:
        return symbol
    number = re.sub(r"(?<=\d)\(", " (", number)
    words = [] if stem in ("A", "S", "E") else [stem]
    if kind == "DEC":
        words.append("dec.")
    return " ".join([*words, number])


def _split(symbol: str) -> tuple[str, str, str]:
    for kind in ("RES", "DEC"):
        stem, found, number = symbol.partition(f"/{kind}/")
        if found:
            return stem, kind, number
    return "", "", symbol


def shortened(label: str, limit: int = LONGEST_LABEL) -> str:
    """A label cut to a number of Latin characters (East Asian ones count double).

    Behind Arabic the sign of the cut has a mark that holds it on the left, where the words end.

    >>> shortened("Universal Declaration of Human Rights", 20)
    'Universal Declarati…'
    >>> shortened("الإعلان العالمي لحقوق الإنسان", 20)[-2:] == "…" + _RIGHT_TO_LEFT
    True
    """
    used = 0
    for i, character in enumerate(label):
        used += 2 if ord(character) >= 0x2E80 else 1
        if used > limit:
            cut = label[: i - 1].rstrip()
            return cut + "…" + (_RIGHT_TO_LEFT if _ENDS_ARABIC.search(cut) else "")
    return label


_RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"
_ENDS_ARABIC = re.compile(r"[\u0600-\u06ff][\W\d]*$")


def label_room(label: str) -> float:
    """The width that a shortened label takes, in pixels at scale 1."""
    wide = sum(1 for character in label if ord(character) >= 0x2E80)
    return _CHARACTER * (len(label) + wide)


def arrange(
    graph: nx.MultiDiGraph[str],
    labels: Mapping[str, str],
    center: str | None = None,
    series: Mapping[str, str] = _NO_SERIES,
) -> Layout:
    """Give every node of the graph a place.

    Parameters
    ----------
    labels:
        The label that must fit, by node; nodes without one take no room for it.
    center:
        The document that the picture is about: it gets a row of its own, so that no edge from it
        runs through its neighbours.
    series:
        The title of the lane that a document shares with the other texts of its series; the
        others stand in the lane of their organ or type.
    """
    lanes: dict[str, list[_Item]] = defaultdict(list)
    for symbol, node in graph.nodes(data=True):
        title = series.get(symbol)
        key = _SERIES + title if title else lane_of(symbol, str(node.get("type", "")))
        key = "center" if symbol == center else key
        year = node.get("year")
        order = (str(node.get("date") or ""), *_natural(symbol))
        room = label_room(labels.get(symbol, ""))
        # Numbers must be read whole when the picture is seen from afar; names may be cut.
        room = room * _FAR if room <= _COMPACT else room
        lanes[key].append(_Item(symbol, year if isinstance(year, int) else None, order, room))
    for items in lanes.values():
        items.sort(key=lambda item: item.order)
    # The number of rows with which the whole is seen largest in a window.
    layouts = (_arranged(lanes, limit) for limit in _ROW_LIMITS)
    layout = min(layouts, key=lambda one: max(one.width / _ASPECT, one.height))
    return _stretched(layout)


def _stretched(layout: Layout) -> Layout:
    """Wider years or higher rows, up to the shape of a window: there they cost nothing."""
    shape = layout.width / max(layout.height, 1.0)
    down = max(1.0, min(_TALL_ROW / ROW, shape / _ASPECT))
    right = max(1.0, min(_WIDE, _ASPECT / shape))
    return Layout(
        {s: Place(p.x * right, p.y * down, p.left) for s, p in layout.places.items()},
        tuple(Lane(n.key, n.title, n.top * down, n.bottom * down, n.timed) for n in layout.lanes),
        tuple(YearMark(m.year, m.left * right, m.right * right) for m in layout.years),
        layout.width * right,
        layout.height * down,
        layout.undated * right,
    )


def _natural(symbol: str) -> tuple[object, ...]:
    parts = re.findall(r"\d+|\D+", symbol)
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts)


def _arranged(lanes: Mapping[str, Sequence[_Item]], limit: int) -> Layout:
    timed = {key for key, items in lanes.items() if any(i.year is not None for i in items)}
    undated = _undated_width(lanes, timed, limit)
    years = _year_marks(lanes, limit, undated + (_GAP if undated else 0))
    right = years[-1].right if years else max(undated, 900.0)
    width = right + _GAP
    left_of = {mark.year: mark.left for mark in years}
    places: dict[str, Place] = {}
    bands: list[Lane] = []
    top = 0.0
    for key in sorted(lanes, key=lambda k: (k not in timed, *_lane_order(k))):
        items = lanes[key]
        if key == "center":
            found = {i.symbol: _center_place(i, years, width) for i in items}
        elif key in timed:
            found = _timed_lane(items, left_of, width, limit)
            found |= _grid([i for i in items if i.year is None], undated)
        else:
            found = _grid(items, width)
        rows = 1 + max(place.y for place in found.values())
        shifted = {s: Place(p.x, top + (p.y + 0.5) * ROW, p.left) for s, p in found.items()}
        places |= shifted
        bands.append(Lane(key, _lane_title(key), top, top + rows * ROW, key in timed))
        top += rows * ROW + _LANE_GAP
    return Layout(places, tuple(bands), years, width, top - _LANE_GAP if bands else 0.0, undated)


def _undated_width(lanes: Mapping[str, Sequence[_Item]], timed: set[str], limit: int) -> float:
    widths = [0.0]
    for key in timed - {"center"}:
        items = [item for item in lanes[key] if item.year is None]
        if items:
            columns = math.ceil(len(items) / limit)
            widths.append(columns * (_MARKER + _GAP + max(item.room for item in items)))
    return max(widths)


def _year_marks(
    lanes: Mapping[str, Sequence[_Item]], limit: int, start: float
) -> tuple[YearMark, ...]:
    need: dict[int, float] = {}
    for items in lanes.values():
        by_year: dict[int, list[_Item]] = defaultdict(list)
        for item in items:
            if item.year is not None:
                by_year[item.year].append(item)
        for year, group in by_year.items():
            columns = math.ceil(len(group) / limit)
            cell = _cell(group)
            # A year with one or two texts stays narrow: the next rows have room for their names.
            full = len(group) > 2 and cell <= _MARKER + _GAP + _COMPACT * _FAR
            last = cell if full else _SPARSE_YEAR
            need[year] = max(need.get(year, _SPARSE_YEAR), (columns - 1) * cell + last)
    for item in lanes.get("center", ()):
        if item.year is not None:
            need[item.year] = need[item.year] + 2 * _MARKER + item.room
    marks: list[YearMark] = []
    x = start
    for year in sorted(need):
        if marks:
            x += min((year - marks[-1].year - 1) * _EMPTY_YEAR, _LONGEST_GAP)
        marks.append(YearMark(year, x, x + need[year]))
        x = marks[-1].right
    return tuple(marks)


def _cell(group: Sequence[_Item]) -> float:
    return _MARKER + _GAP + max(item.room for item in group)


def _center_place(item: _Item, years: Sequence[YearMark], width: float) -> Place:
    mark = next((mark for mark in years if mark.year == item.year), None)
    x = (mark.right if mark else width) - _MARKER - item.room
    return Place(x, 0.0)


def _timed_lane(
    items: Iterable[_Item], left_of: Mapping[int, float], width: float, limit: int
) -> dict[str, Place]:
    """Rows are filled top down; a row is free where the last label in it has ended."""
    ends: list[float] = []
    places: dict[str, Place] = {}
    by_year: dict[int, list[_Item]] = defaultdict(list)
    for item in items:
        if item.year is not None:
            by_year[item.year].append(item)
    for year in sorted(by_year):
        group = by_year[year]
        cell = _cell(group)
        for i, item in enumerate(group):
            x = left_of[year] + _MARKER / 2 + (i // limit) * cell
            # At the right edge a name would leave the picture: there it stands left of its marker.
            left = x + _MARKER / 2 + item.room > width
            begin = x - _MARKER / 2 - (item.room if left else 0)
            end = x + _MARKER / 2 + (0 if left else item.room) + _GAP
            row = next((r for r, taken in enumerate(ends) if taken <= begin), len(ends))
            if row == len(ends):
                ends.append(end)
            ends[row] = end
            places[item.symbol] = Place(x, float(row), left)
    return places


def _grid(items: Sequence[_Item], width: float) -> dict[str, Place]:
    """Columns of equal width, filled row by row in the order of the names."""
    if not items:
        return {}
    cell = _MARKER + _GAP + max(item.room for item in items)
    columns = max(1, int((width + _GAP) // cell))
    rows = math.ceil(len(items) / columns)
    places: dict[str, Place] = {}
    for i, item in enumerate(items):
        column, row = divmod(i, rows)
        places[item.symbol] = Place(column * cell + _MARKER / 2, float(row))
    return places
