"""Acts by year as a heat map: how the organs' verbs change over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import networkx as nx

from reaffirm.analysis.collapse import follows
from reaffirm.errors import QueryError
from reaffirm.views.chart_style import QUIET, Caption, new_figure, put_words
from reaffirm.views.page_data import act_names

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Of = Literal["citing", "cited"]
_MOST_COLUMNS = 26


@dataclass(frozen=True, slots=True)
class Heat:
    """Pairs of citing document and cited text by act and year.

    ``columns`` are years, or spans of years where there are many; ``counts`` is by act and column.
    ``undated`` pairs have no year.
    """

    acts: tuple[str, ...]
    columns: tuple[tuple[int, int], ...]
    counts: Mapping[tuple[str, int], int]
    undated: int

    def total(self, column: int) -> int:
        """All pairs of a column."""
        return sum(self.counts.get((act, column), 0) for act in self.acts)


def acts_by_year(
    graph: nx.MultiDiGraph[str],
    *,
    of: Of = "citing",
    top: int = 15,
    type: str | None = None,
    acts: Collection[str] | None = None,
    among: Collection[str] | None = None,
) -> Heat:
    """How often each act is used, by the year of the citing or of the cited text.

    Parameters
    ----------
    of:
        Whose year: that of the ``citing`` document, or of the ``cited`` text.
    top:
        The most used acts.
    type, acts, among:
        Only references to this type, under these acts, by these documents.

    >>> g = nx.MultiDiGraph()
    >>> g.add_node("A/RES/76/1", year=2021); g.add_node("A/RES/75/1", year=2020)
    >>> _ = g.add_edge("A/RES/76/1", "A/RES/75/1", key="recalls")
    >>> heat = acts_by_year(g)
    >>> heat.acts, heat.columns, dict(heat.counts)
    (('recalls',), ((2021, 2021),), {('recalls', 0): 1})
    """
    found: Counter[tuple[str, int]] = Counter()
    undated = 0
    for source, target, act in graph.edges(keys=True):
        if not follows(act, acts) or source == target:
            continue
        if among is not None and source not in among:
            continue
        if type is not None and graph.nodes[target].get("type") != type:
            continue
        year = graph.nodes[source if of == "citing" else target].get("year")
        if year is None:
            undated += 1
        else:
            found[act, year] += 1
    totals: Counter[str] = Counter()
    for (act, _), count in found.items():
        totals[act] += count
    shown = tuple(sorted(totals, key=lambda act: (-totals[act], act))[:top])
    columns = _columns({year for _, year in found})
    place = {year: i for i, (first, last) in enumerate(columns) for year in range(first, last + 1)}
    counts: Counter[tuple[str, int]] = Counter()
    for (act, year), count in found.items():
        if act in shown:
            counts[act, place[year]] += count
    return Heat(shown, columns, dict(sorted(counts.items())), undated)


def _columns(years: Collection[int]) -> tuple[tuple[int, int], ...]:
    """Years, each a column, or spans of 2, 5 or 10 of them where there would be too many."""
    if not years:
        return ()
    first, last = min(years), max(years)
    for span in (1, 2, 5, 10, 25):
        begin = first - first % span
        made = tuple(
            (start, start + span - 1)
            for start in range(begin, last + 1, span)
            if span > 1 or start in years
        )
        if len(made) <= _MOST_COLUMNS:
            return made
    return ((first, last),)


def draw_acts(heat: Heat, of: Of, what: str) -> Figure:
    """The heat map as a figure: shares of each column, with the numbers in the cells.

    Raises
    ------
    QueryError
        If there is nothing to draw.
    """
    if not heat.acts:
        raise QueryError(
            "no reference with a year matches", advice="choose other acts or another type"
        )
    wide = min(max(5.6, 2.4 + 0.62 * len(heat.columns)), 17.0)
    figure, axes = new_figure(2.0 + 0.34 * len(heat.acts), wide=wide)
    shares = [
        [heat.counts.get((act, i), 0) / max(heat.total(i), 1) for i in range(len(heat.columns))]
        for act in heat.acts
    ]
    highest = _highest(heat, shares)
    # One hue from light to dark is read by everybody, and on grey paper too.
    image = axes.imshow(shares, cmap="Blues", aspect="auto", vmin=0, vmax=highest)
    for (act, column), count in heat.counts.items():
        row = heat.acts.index(act)
        ink = "white" if shares[row][column] > 0.55 * highest else "#1d262e"
        axes.text(column, row, f"{count:,}", ha="center", va="center", fontsize=7.5, color=ink)
    names = act_names()
    axes.set_yticks(range(len(heat.acts)), [names.get(a, {}).get("en", a) for a in heat.acts])
    axes.set_xticks(range(len(heat.columns)), [_span(*one) for one in heat.columns])
    axes.tick_params(axis="x", labelrotation=90 if len(heat.columns) > 12 else 0, labelsize=8.5)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    bar = figure.colorbar(image, ax=axes, fraction=0.03, pad=0.015)
    bar.set_label("share of the column", fontsize=8, color=QUIET)
    bar.ax.yaxis.set_major_formatter(lambda value, _: f"{value:.0%}")
    bar.outline.set_visible(False)
    put_words(figure, _caption(heat, of, what))
    return figure


def _caption(heat: Heat, of: Of, what: str) -> Caption:
    """What is counted, and what is not."""
    whose = "citing document" if of == "citing" else "cited text"
    counted = (
        f"Counted are pairs of a citing document and a text to which it refers under the act, "
        f"{what}, by the year of the {whose}; colour is the share of its column."
    )
    if heat.undated:
        counted += f" {heat.undated:,} pairs without a year are left out."
    return Caption(f"Acts by the year of the {whose}", counted)


def _highest(heat: Heat, shares: Sequence[Sequence[float]]) -> float:
    """The darkest share: of the columns that hold enough for shares to mean anything."""
    totals = [heat.total(i) for i in range(len(heat.columns))]
    enough = [i for i, total in enumerate(totals) if total >= max(totals) / 100]
    return max(row[i] for row in shares for i in enough)


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}\N{EN DASH}{last % 100:02}"
