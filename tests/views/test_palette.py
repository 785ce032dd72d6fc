"""Colours of the pages by day and by night: words can be read on every ground (WCAG 2.1, AA)."""

from __future__ import annotations

import re

import pytest

from reaffirm.views.pages import asset

STYLE = asset("page.css")
DAY, NIGHT = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
)


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.1."""
    digits = color[1:] if len(color) == 7 else "".join(2 * digit for digit in color[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.1: from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


def test_night_has_each_colour_of_the_day():
    assert DAY.keys() == NIGHT.keys()
    assert luminance(DAY["paper"]) > 0.9
    assert luminance(NIGHT["paper"]) < 0.02


@pytest.mark.parametrize("colors", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize("ground", ["paper", "raised", "chosen", "found", "warned", "marked"])
def test_words_can_be_read_on_every_ground(colors, ground):
    words = ["ink"] if ground == "marked" else ["ink", "quiet", "link"]
    low = {word: contrast(colors[word], colors[ground]) for word in words}
    assert {word: value for word, value in low.items() if value < 4.5} == {}


@pytest.mark.parametrize("colors", [DAY, NIGHT], ids=["day", "night"])
def test_what_went_pressed_buttons_and_the_rims_of_controls(colors):
    assert contrast(colors["gone"], colors["paper"]) >= 4.5
    assert contrast(colors["on-accent"], colors["accent"]) >= 4.5
    assert contrast(colors["rim"], colors["paper"]) >= 3
    assert contrast(colors["accent"], colors["paper"]) >= 3


@pytest.mark.parametrize("sheet", ["panels", "compare", "report", "lineage", "overview"])
def test_grounds_and_inks_of_the_other_sheets_are_those_of_the_palette(sheet):
    # Chips and marks of the comparison are dark on their own light ground, by night as well.
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", asset(f"{sheet}.css"))
    fixed = [
        selector.strip()
        for selector, body in rules
        if re.search(r"(?<![\w-])(?:color|background): (?:#|rgb)", body)
        and not re.search(r"\bmark\b|\.tag|#hint", selector)
    ]
    assert fixed == []
