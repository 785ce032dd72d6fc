"""How charts look: fonts for six scripts, a colour-blind safe palette, captions, files."""

from __future__ import annotations

import logging
import textwrap
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reaffirm.errors import ReaffirmError
from reaffirm.views.layout import shortened

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK = "#1d262e"
QUIET = "#56616b"
RULE = "#d5dbe1"
DPI = 150
#: Fonts that print Chinese and Arabic, where the system has them; the first is always there.
_FONTS = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Source Han Sans SC",
    "WenQuanYi Zen Hei",
    "PingFang SC",
    "Microsoft YaHei",
    "Noto Sans Arabic",
)
_LONGEST = 58  #: of names beside bars
_CAPTION = 118  #: characters of a caption's line, for the width of nine inches


@dataclass(frozen=True, slots=True)
class Caption:
    """The words of a chart: what it shows, what is counted, and what is left out."""

    title: str
    counted: str


@contextmanager
def drawing() -> Iterator[None]:
    """Inside, matplotlib uses our fonts, keeps text text in SVG, and takes nothing for formulas."""
    import matplotlib as mpl

    settings: dict[Any, Any] = {
        "font.family": list(families()),
        "font.size": 9.5,
        "text.parse_math": False,
        "text.color": INK,
        "axes.labelcolor": INK,
        "axes.edgecolor": RULE,
        "xtick.color": QUIET,
        "ytick.color": INK,
        "svg.fonttype": "none",
        "svg.hashsalt": "reaffirm",
    }
    logger = logging.getLogger("matplotlib.font_manager")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with mpl.rc_context(settings):
            yield
    finally:
        logger.setLevel(level)


@cache
def families() -> tuple[str, ...]:
    """The fonts of our list that this system has."""
    from matplotlib import font_manager

    present = {entry.name for entry in font_manager.fontManager.ttflist}
    return tuple(name for name in _FONTS if name in present)


@cache
def _letters(family: str) -> frozenset[int]:
    from matplotlib import font_manager

    path = font_manager.findfont(family)
    return frozenset(font_manager.get_font(path).get_charmap())


def printable(text: str) -> bool:
    """Whether the fonts at hand have every letter of a text."""
    return all(any(ord(c) in _letters(f) for f in families()) for c in text if not c.isspace())


def name_for(label: str, *others: str, limit: int = _LONGEST) -> str:
    """The first of some names that can be printed, cut to a length: a chart never shows boxes.

    >>> name_for("Convention against Corruption", limit=20)
    'Convention against…'
    """
    clean = (" ".join(text.split()) for text in (label, *others) if text)
    found = next((text for text in clean if printable(text)), "?")
    return shortened(found, limit)


def new_figure(high: float, *, wide: float = 9.0) -> tuple[Figure, Axes]:
    """A figure of some inches that needs no display."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(wide, high), facecolor="white", layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def put_words(figure: Figure, caption: Caption) -> None:
    """Title above, and below in small print what is counted."""
    wide = int(_CAPTION * figure.get_figwidth() / 9)
    title = textwrap.fill(caption.title, int(wide * 0.62))
    figure.suptitle(title, x=0.01, ha="left", fontsize=13, fontweight="bold")
    words = textwrap.fill(caption.counted, wide)
    figure.supxlabel(words, x=0.01, ha="left", fontsize=8, color=QUIET)


def save(path: Path | str, draw: Callable[[], Figure]) -> Path:
    """Draw a figure and write it, as SVG or PNG by the ending of the name.

    Raises
    ------
    ReaffirmError
        If the ending is neither of the two or the file cannot be written.
    """
    import io

    from reaffirm.files import write_atomically

    target = Path(path)
    kind = target.suffix.lower()
    if kind not in (".svg", ".png"):
        raise ReaffirmError(
            f"no picture of kind {target.suffix!r}", where=str(target), advice="give .svg or .png"
        )
    buffer = io.BytesIO()
    with drawing(), warnings.catch_warnings():
        # Letters are looked up before; what is left are control characters of broken documents.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        figure = draw()
        # No date and no version: the same store gives the same file.
        metadata = (
            {"Date": None, "Creator": "Reaffirm"} if kind == ".svg" else {"Software": "Reaffirm"}
        )
        figure.savefig(buffer, format=kind[1:], dpi=DPI, metadata=metadata)
    return write_atomically(target, buffer.getvalue())
