"""The picture as SVG, written directly: text stays text and the file stays small."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import escape

from reaffirm.views.picture_parts import Picture, curve, legend
from reaffirm.views.style import BLUE, act_style, type_style

_SIDE, _TOP = 120.0, 34.0  #: room for lane names and years
_ROW = 20.0  #: of the legend
_STYLE = """
text { font: 11px system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; fill: #1d262e;
  dominant-baseline: central; }
.name { paint-order: stroke; stroke: #fff; stroke-opacity: .85; stroke-width: 3px;
  stroke-linejoin: round; }
.strong { font-weight: 700; }
.edge { fill: none; stroke-width: 1; stroke-opacity: .3; }
"""


def svg(picture: Picture) -> str:
    """The whole document; everything that comes from a text is escaped."""
    right, layout = picture.right, picture.layout
    head = _TOP + (30 if picture.title else 0)
    signs, foot = _legend(picture, right)
    wide, high = right + _SIDE + 16, layout.height + head + foot
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-_SIDE:.0f} {-head:.0f} {wide:.0f} '
        f'{high:.0f}" width="{wide:.0f}" height="{high:.0f}" role="img">',
        f"<title>{_text(picture.title or picture.center or 'Network of references')}</title>",
        f"<style>{_STYLE}</style>",
        f'<path d="M{-_SIDE:.0f} {-head:.0f}h{wide:.0f}v{high:.0f}h{-wide:.0f}Z" fill="#fff"/>',
        *_ground(picture, right),
        *_edges(picture),
        *_nodes(picture),
        *signs,
    ]
    if picture.title:
        parts.append(_words(-_SIDE + 8, 14 - head, picture.title, "strong", size=16))
    return "\n".join([*parts, "</svg>", ""])


def _text(value: str) -> str:
    # XML 1.0 has no place for control characters, escaped or not.
    return escape("".join(c for c in value if c >= " " or c in "\t\n"))


def _words(x: float, y: float, value: str, kind: str, *, size: int = 11, end: bool = False) -> str:
    anchor = ' text-anchor="end"' if end else ""
    style = f' style="font-size:{size}px"' if size != 11 else ""
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}"{anchor}{style}>{_text(value)}</text>'


def _ground(picture: Picture, right: float) -> list[str]:
    layout = picture.layout
    parts: list[str] = []
    for i, lane in enumerate(layout.lanes):
        color = "#fff7e0" if lane.key == "center" else ("#f4f6f8", "#fafbfc")[i % 2]
        parts.append(
            f'<rect x="-10" y="{lane.top - 5:.1f}" width="{right + 18:.1f}" '
            f'height="{lane.bottom - lane.top + 10:.1f}" fill="{color}"/>'
        )
        lines = lane.title.replace("and Social", "and\nSocial").split("\n")
        lines += [] if lane.timed else ["without year"]
        for nth, line in enumerate(lines):
            kind = "strong" if line != "without year" else ""
            parts.append(_words(-_SIDE + 8, lane.top + 6 + 13 * nth, line, kind))
    timed = [lane for lane in layout.lanes if lane.timed]
    if timed:
        top, bottom = timed[0].top - 5, timed[-1].bottom + 5
        lines_at = "".join(f"M{m.left - 2:.1f} {top:.1f}V{bottom:.1f}" for m in layout.years)
        parts.append(f'<path d="{lines_at}" stroke="#d5dbe1" fill="none"/>')
        parts += [_words(x, -16, text, "strong") for x, text in layout.year_labels()]
    return parts


def _edges(picture: Picture) -> list[str]:
    places = picture.layout.places
    drawn: dict[str, list[str]] = {}
    for source, target, act in picture.graph.edges(keys=True):
        if source != target:
            (x0, y0), *rest = curve(places[source], places[target])
            bend = " ".join(f"{x:.1f} {y:.1f}" for x, y in rest)
            drawn.setdefault(act, []).append(f'<path d="M{x0:.1f} {y0:.1f}C{bend}"/>')
    parts: list[str] = []
    for act, paths in drawn.items():
        style = act_style(act)
        dashes = f' stroke-dasharray="{" ".join(map(str, style.dashes))}"' if style.dashes else ""
        parts.append(f'<g class="edge" stroke="{style.color}"{dashes}>{"".join(paths)}</g>')
    return parts


def _nodes(picture: Picture) -> list[str]:
    parts: list[str] = []
    for symbol, node in picture.graph.nodes(data=True):
        style, place = type_style(str(node.get("type", ""))), picture.layout.places[symbol]
        held = node.get("in_store") or ":" in symbol
        main = symbol == picture.center
        paint = (
            f'fill="{style.color}" stroke="#333" stroke-width=".7"'
            if held
            else f'fill="#fff" stroke="{style.color}" stroke-width="2"'
        )
        size = 8.0 if main else 5.0
        parts.append(f'<path d="{outline(style.shape, place.x, place.y, size)}" {paint}/>')
        x = place.x + (-9 if place.left else 9 + 3 * main)
        kind = "name strong" if main else "name"
        parts.append(
            _words(
                x, place.y, picture.labels[symbol], kind, size=14 if main else 11, end=place.left
            )
        )
    return parts


#: Corners of a shape: number, angle of the first in degrees, factor of the inner ones of a star.
_CORNERS = {
    "square": (4, 45.0, 0.0),
    "diamond": (4, 0.0, 0.0),
    "triangle": (3, -90.0, 0.0),
    "hexagon": (6, 0.0, 0.0),
    "star": (5, -90.0, 0.45),
}


def outline(shape: str, x: float, y: float, size: float) -> str:
    """The path of a marker's shape around a point.

    >>> outline("diamond", 0, 0, 5).count("L")
    3
    """
    if shape not in _CORNERS:
        r = size
        return f"M{x - r:.1f} {y:.1f}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z"
    count, first, inner = _CORNERS[shape]
    turns = 2 * count if inner else count
    points = []
    for i in range(turns):
        angle = math.radians(first + 360 * i / turns)
        radius = 1.2 * size * (inner if inner and i % 2 else 1)
        points.append(f"{x + radius * math.cos(angle):.1f} {y + radius * math.sin(angle):.1f}")
    return "M" + "L".join(points) + "Z"


@dataclass(frozen=True, slots=True)
class _Sign:
    """An entry of the legend: what is drawn at a place, and the words behind it."""

    draw: Callable[[float, float], str]
    words: str
    gap: float = 16.0  #: from where it begins to its words

    @property
    def wide(self) -> float:
        """About the room that it takes, with that to the next."""
        return self.gap + 6.3 * len(self.words) + 14


def _legend(picture: Picture, right: float) -> tuple[list[str], float]:
    """Acts, then types, each in as many rows as they need; and the height of all."""
    seen = {str(kind) for _, kind in picture.graph.nodes(data="type", default="")}
    acts = [_act_sign(color, words) for color, words in legend(picture.graph)]
    types = [_type_sign(kind) for kind in sorted(seen)]
    hollow = f'fill="#fff" stroke="{BLUE}" stroke-width="2"'
    held = _Sign(partial(_marker, "dot", 4.5, hollow), "cited, not held in the store")
    parts: list[str] = []
    y = picture.layout.height + 22
    for signs in (acts, [*types, held]):
        x = -_SIDE + 8.0
        for sign in signs:
            if x > -_SIDE + 8 and x + sign.wide - 14 > right + 16:
                x, y = -_SIDE + 8.0, y + _ROW
            parts += (sign.draw(x, y), _words(x + sign.gap, y, sign.words, ""))
            x += sign.wide
        y += _ROW
    if picture.note:
        y += 0 if x + 6.3 * len(picture.note) < right else _ROW
        parts.append(_words(right, y - _ROW, picture.note, "", end=True))
    return parts, y - picture.layout.height


def _act_sign(color: str, words: str) -> _Sign:
    def draw(x: float, y: float) -> str:
        return f'<path d="M{x:.1f} {y:.1f}h22" stroke="{color}" stroke-width="3"/>'

    return _Sign(draw, words, 27.0)


def _type_sign(kind: str) -> _Sign:
    style = type_style(kind)
    paint = f'fill="{style.color}" stroke="#333" stroke-width=".7"'
    return _Sign(partial(_marker, style.shape, 5.0, paint), style.plural)


def _marker(shape: str, size: float, paint: str, x: float, y: float) -> str:
    return f'<path d="{outline(shape, x + 6, y, size)}" {paint}/>'
