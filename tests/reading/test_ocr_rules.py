"""Thin lines on pictures of pages."""

from __future__ import annotations

import math

import pytest
from PIL import Image, ImageDraw

from reaffirm.reading.ocr_rules import drawn_rules

SCALE = 300 / 72


@pytest.fixture
def sheet() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """A white page of 612 by 792 points at 300 dots per inch, and a pen."""
    picture = Image.new("L", (2550, 3300), 255)
    return picture, ImageDraw.Draw(picture)


def test_a_line_has_its_place_in_points(sheet: tuple[Image.Image, ImageDraw.ImageDraw]):
    picture, pen = sheet
    pen.rectangle((300, 2800, 899, 2803), fill=0)
    (rule,) = drawn_rules(picture, SCALE)
    assert (rule.left, rule.right) == (pytest.approx(72, abs=1), pytest.approx(216, abs=1))
    assert rule.y == pytest.approx(792 - 2800 / SCALE, abs=1)


def test_a_line_with_gaps_is_one(sheet: tuple[Image.Image, ImageDraw.ImageDraw]):
    picture, pen = sheet
    for left in range(300, 900, 60):
        pen.rectangle((left, 2800, left + 56, 2803), fill=0)
    (rule,) = drawn_rules(picture, SCALE)
    assert rule.right - rule.left == pytest.approx(143, abs=2)


@pytest.mark.parametrize("slope", [-0.01, 0.004, 0.012])
def test_a_sheet_that_lay_askew(sheet: tuple[Image.Image, ImageDraw.ImageDraw], slope: float):
    picture, pen = sheet
    pen.rectangle((300, 2800, 899, 2803), fill=0)
    askew = picture.rotate(-math.degrees(math.atan(slope)), fillcolor=255)
    (rule,) = drawn_rules(askew, SCALE, slope)
    assert rule.right - rule.left == pytest.approx(144, abs=4)
    assert rule.y == pytest.approx(792 - 2800 / SCALE, abs=2)


def test_bars_short_dashes_and_letters_are_no_lines(
    sheet: tuple[Image.Image, ImageDraw.ImageDraw],
):
    picture, pen = sheet
    pen.rectangle((300, 500, 1500, 560), fill=0)  # a bar
    pen.rectangle((300, 900, 400, 903), fill=0)  # a dash
    for left in range(300, 1500, 24):  # feet of letters
        pen.rectangle((left, 1200, left + 12, 1203), fill=0)
        pen.rectangle((left + 4, 1160, left + 8, 1200), fill=0)
    assert drawn_rules(picture, SCALE) == ()


def test_an_empty_page_has_none(sheet: tuple[Image.Image, ImageDraw.ImageDraw]):
    assert drawn_rules(sheet[0], SCALE) == ()
