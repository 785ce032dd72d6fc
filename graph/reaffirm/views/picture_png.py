"""The picture as PNG, drawn by matplotlib without a display."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reaffirm.views.picture_parts import Picture, curve, legend
from reaffirm.views.style import act_style, type_style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from PIL.Image import Image

#: matplotlib's markers for the shapes of the page, and how large they must be to look alike.
_MARKERS = {"dot": "o", "square": "s", "diamond": "D", "triangle": "^", "star": "*", "hexagon": "h"}
_SIZES = {"o": 26, "s": 22, "D": 20, "^": 28, "*": 48, "h": 30}
_INK = "#1d262e"
_INCH = 100.0  #: layout pixels per inch
_SIDE, _TOP, _FOOT = 120.0, 34.0, 62.0  #: room for lane names, years and the legend
_DPI = 120
_COMPRESSION = 3  #: half the time of the usual 6 for a file a tenth larger


def png(picture: Picture) -> bytes:
    """The bytes of the file."""
    import io

    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from PIL import Image

    right = picture.right
    layout = picture.layout
    head = _TOP + (30 if picture.title else 0)
    wide, high = right + _SIDE + 16, layout.height + head + _FOOT
    with mpl.rc_context({"font.family": ["DejaVu Sans"], "text.parse_math": False}):
        figure = Figure(figsize=(wide / _INCH, high / _INCH), dpi=_DPI, facecolor="white")
        canvas = FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(-_SIDE, right + 16)
        axes.set_ylim(layout.height + _FOOT, -head)
        axes.axis("off")
        _draw_ground(axes, picture, right)
        _draw_edges(axes, picture)
        _draw_nodes(axes, picture)
        _draw_legend(figure, picture)
        if picture.title:
            place = (-_SIDE + 8, 16 - head)
            axes.text(*place, picture.title, fontsize=11, weight="bold", va="center", color=_INK)
        pixels = io.BytesIO()
        figure.savefig(pixels, format="rgba", dpi=_DPI)
        size = canvas.get_width_height()
        image = Image.frombytes("RGBA", size, pixels.getvalue()).convert("RGB")
    _written(image, picture, head)
    out = io.BytesIO()
    image.save(out, format="png", dpi=(_DPI, _DPI), compress_level=_COMPRESSION)
    return out.getvalue()


def _draw_ground(axes: Axes, picture: Picture, right: float) -> None:
    from matplotlib.patches import Rectangle

    layout = picture.layout
    for i, lane in enumerate(layout.lanes):
        color = "#fff7e0" if lane.key == "center" else ("#f4f6f8", "#fafbfc")[i % 2]
        corner = (-10, lane.top - 5)
        axes.add_patch(
            Rectangle(corner, right + 18, lane.bottom - lane.top + 10, color=color, lw=0)
        )
        name = lane.title.replace("Economic and Social Council", "Economic and\nSocial Council")
        name += "" if lane.timed else "\n(without year)"
        axes.text(-_SIDE + 8, lane.top, name, fontsize=7, weight="bold", va="top", color=_INK)
    timed = [lane for lane in layout.lanes if lane.timed]
    if not timed:
        return
    top, bottom = timed[0].top - 5, timed[-1].bottom + 5
    axes.vlines([mark.left - 2 for mark in layout.years], top, bottom, color="#d5dbe1", lw=0.6)
    for x, text in picture.layout.year_labels():
        axes.text(x, -16, text, fontsize=7, weight="bold", va="center", color=_INK)


def _draw_edges(axes: Axes, picture: Picture) -> None:
    from matplotlib.collections import PathCollection
    from matplotlib.path import Path as Curve

    codes = [Curve.MOVETO, Curve.CURVE4, Curve.CURVE4, Curve.CURVE4]
    places = picture.layout.places
    curves: dict[str, list[Curve]] = {}
    for source, target, act in picture.graph.edges(keys=True):
        if source != target:
            points = curve(places[source], places[target])
            curves.setdefault(act, []).append(Curve(points, codes))
    for act, paths in curves.items():
        color = act_style(act).color
        axes.add_collection(
            PathCollection(paths, facecolors="none", edgecolors=color, lw=0.5, alpha=0.28, zorder=1)
        )


def _draw_nodes(axes: Axes, picture: Picture) -> None:
    for (kind, held, main), symbols in _alike(picture).items():
        style = type_style(kind)
        marker = _MARKERS.get(style.shape, "o")
        axes.scatter(
            [picture.layout.places[symbol].x for symbol in symbols],
            [picture.layout.places[symbol].y for symbol in symbols],
            s=_SIZES[marker] * (2.4 if main else 1),
            marker=marker,
            facecolors=style.color if held else "white",
            edgecolors="#333333" if held else style.color,
            linewidths=0.5 if held else 1.4,
            zorder=3,
        )


def _written(image: Image, picture: Picture, height: float) -> None:
    """Write the labels onto the finished drawing: each takes matplotlib five times as long."""
    from matplotlib import get_data_path
    from PIL import Image as Images
    from PIL import ImageDraw, ImageFont

    folder = Path(get_data_path(), "fonts", "ttf")
    plain = ImageFont.truetype(folder / "DejaVuSans.ttf", 6.5 * _DPI / 72)
    bold = ImageFont.truetype(folder / "DejaVuSans-Bold.ttf", 9 * _DPI / 72)
    scale = _DPI / _INCH
    texts: list[tuple[tuple[float, float], str, ImageFont.FreeTypeFont, str]] = []
    veil = Images.new("L", image.size)
    boxes = ImageDraw.Draw(veil)
    for symbol, place in picture.layout.places.items():
        main = symbol == picture.center
        font, anchor = bold if main else plain, "rm" if place.left else "lm"
        x = (place.x + (-8 if place.left else 8 + 3 * main) + _SIDE) * scale
        at = (x, (place.y + height) * scale)
        left, top, right, bottom = font.getbbox(picture.labels[symbol], anchor=anchor)
        boxes.rectangle(
            (x + left - 1, at[1] + top - 1, x + right + 1, at[1] + bottom + 1), fill=140
        )
        texts.append((at, picture.labels[symbol], font, anchor))
    # Lines below a label are made fainter, and no box covers another label.
    image.paste("white", mask=veil)
    drawing = ImageDraw.Draw(image)
    for at, text, font, anchor in texts:
        drawing.text(at, text, fill=_INK, font=font, anchor=anchor)


def _alike(picture: Picture) -> dict[tuple[str, bool, bool], list[str]]:
    """Nodes that look the same, which are drawn at once: by type, held or not, centre or not."""
    groups: dict[tuple[str, bool, bool], list[str]] = {}
    for symbol, node in picture.graph.nodes(data=True):
        held = bool(node.get("in_store")) or ":" in symbol
        key = (str(node.get("type", "")), held, symbol == picture.center)
        groups.setdefault(key, []).append(symbol)
    return groups


def _draw_legend(figure: Figure, picture: Picture) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D([], [], color=color, lw=2, label=text) for color, text in legend(picture.graph)
    ]
    figure.legend(
        handles=handles, loc="lower left", ncols=4, fontsize=6.5, frameon=False, labelcolor=_INK
    )
    if picture.note:
        figure.text(0.99, 0.01, picture.note, fontsize=7, ha="right", va="bottom", color=_INK)
