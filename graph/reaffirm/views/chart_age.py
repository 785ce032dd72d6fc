"""The age of what is cited, as a histogram with its half-life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reaffirm.analysis.ageing import Ages
from reaffirm.errors import QueryError
from reaffirm.views.chart_style import INK, QUIET, Caption, new_figure, put_words
from reaffirm.views.style import BLUE, SKY, VERMILLION

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_ages(found: Ages, what: str) -> Figure:
    """The ages of :func:`reaffirm.analysis.ageing.ages` as a figure.

    Raises
    ------
    QueryError
        If no reference with an age matches.
    """
    if not found.references or found.half_life is None:
        raise QueryError(
            "no reference with an age matches", advice="choose other acts or another type"
        )
    figure, axes = new_figure(4.6)
    ages = list(found.counts)
    counts = list(found.counts.values())
    half = found.half_life
    # Two colours of one family, of different lightness: the younger half and the older.
    colors = [BLUE if age + 1 <= half else SKY for age in ages]
    axes.bar(ages, counts, width=0.86, align="edge", color=colors, edgecolor="white", linewidth=0.4)
    axes.axvline(half, color=VERMILLION, linewidth=1.6, linestyle=(0, (5, 2)))
    axes.annotate(
        f"half-life {half:.1f} years",
        (half, max(counts)),
        xytext=(6, 0),
        textcoords="offset points",
        color=INK,
        fontsize=10,
        fontweight="bold",
        va="top",
    )
    axes.set_xlim(0, max(ages) + 2)
    axes.set_xlabel("age of the cited text, years")
    axes.set_ylabel("pairs of citing and cited text")
    axes.yaxis.grid(True, color="#eceff1")
    axes.set_axisbelow(True)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    within = sum(count for age, count in found.counts.items() if age < 5) / found.references
    axes.text(
        0.99,
        0.93,
        f"{within:.0%} are younger than five years\nthe oldest: {max(ages)} years",
        transform=axes.transAxes,
        ha="right",
        va="top",
        fontsize=9,
        color=QUIET,
    )
    put_words(figure, _caption(found, what))
    return figure


def _caption(found: Ages, what: str) -> Caption:
    """What is counted, and what is not."""
    counted = (
        f"Counted are {found.references:,} pairs of a citing document and a dated text to which it "
        f"refers, {what}, each once. Half of them are younger than the half-life (darker). Left "
        f"out: {found.undated:,} without a date, {found.later:,} later than the citing text."
    )
    return Caption("How old is what is cited?", counted)
