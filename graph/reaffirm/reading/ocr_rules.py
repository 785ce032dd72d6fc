"""The thin lines on a picture of a page, such as that above the footnotes: Tesseract sees none."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reaffirm.reading.pdf_page import Rule

_INK: Final = 150  # of 255: darker is ink
_SHORTEST: Final = 0.08  # of the page's width
_HIGHEST: Final = 1 / 250  # of the page's height: what is thicker is no line
_CLEAR: Final = 1 / 400  # of the page's height: so far above and below it the paper is white
_GAP: Final = 0.004  # of the page's width: a line may be broken for so long, as on a bad copy
_WHITE: Final = 0.05  # of a place: so much ink is dirt
_WHOLE: Final = 0.9  # of a line is ink; the feet of letters in a row have gaps


def drawn_rules(picture: Any, scale: float, slope: float = 0.0) -> tuple[Rule, ...]:
    """The lines on a picture in shades of grey, at places in points with ``y`` counted upwards.

    Parameters
    ----------
    picture:
        As ``PIL.Image`` gives it, in mode "L".
    scale:
        Pixels of the picture for each point of the page.
    slope:
        By how much the lines of the page fall, on a sheet that lay askew.

    >>> from PIL import Image, ImageDraw
    >>> page = Image.new("L", (600, 800), 255)
    >>> ImageDraw.Draw(page).rectangle((100, 700, 299, 701), fill=0)
    >>> [(rule.left, rule.right) for rule in drawn_rules(page, 2.0)]
    [(50.0, 150.0)]
    """
    if slope:
        from PIL import Image

        angle = math.degrees(math.atan(slope))
        picture = picture.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=255)
    ink: NDArray[np.bool_] = np.asarray(picture) < _INK
    height, width = ink.shape
    rules: list[Rule] = []
    last = -height
    for row in np.flatnonzero(ink.sum(axis=1) > _SHORTEST * width * 0.7):
        if row - last <= _HIGHEST * height * 2:
            continue  # the line just found
        found = _longest(np.flatnonzero(ink[row]), max(2, round(_GAP * width)))
        if found is None or found[1] - found[0] < _SHORTEST * width:
            continue
        if _is_thin(ink, int(row), *found):
            left, right = found
            rules.append(Rule(left / scale, right / scale, (height - float(row)) / scale))
            last = int(row)
    return tuple(rules)


def _longest(places: NDArray[np.intp], gap: int) -> tuple[int, int] | None:
    """The longest run of places among which no two neighbours are further apart."""
    if not len(places):
        return None
    breaks = np.flatnonzero(np.diff(places) > gap) + 1
    edges = [0, *breaks.tolist(), len(places)]
    start, end = max(pairwise(edges), key=lambda run: int(places[run[1] - 1] - places[run[0]]))
    return int(places[start]), int(places[end - 1]) + 1


def _is_thin(ink: NDArray[np.bool_], row: int, left: int, right: int) -> bool:
    """Whether what stands on a row is whole, and the paper white shortly above and below it."""
    height = len(ink)
    if float(ink[max(0, row - 1) : row + 3, left:right].any(axis=0).mean()) < _WHOLE:
        return False
    thick, clear = max(2, round(_HIGHEST * height)), max(2, round(_CLEAR * height))
    strips = (
        ink[max(0, row - thick - clear) : max(0, row - thick), left:right],
        ink[row + thick : row + thick + clear, left:right],
    )
    return all(strip.size == 0 or float(strip.mean()) < _WHITE for strip in strips)
