"""Charts as files: what is cited most, acts by year, a series over time, the age of citations."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.views.chart_acts import Of, acts_by_year, draw_acts
from reaffirm.views.chart_age import draw_ages
from reaffirm.views.chart_cited import cited_bars, draw_cited
from reaffirm.views.chart_series import draw_timeline, timeline
from reaffirm.views.chart_style import save
from reaffirm.views.style import type_style

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store


def chart_cited(
    graph: nx.MultiDiGraph[str],
    out: Path | str,
    *,
    type: str | None = None,
    top: int = 15,
    acts: Collection[str] | None = None,
    among: Collection[str] | None = None,
    language: str = "en",
) -> Path:
    """The most cited texts as bars, divided by kinds of act.

    Parameters
    ----------
    graph:
        A citation graph.
    out:
        A file ending in ``.svg`` or ``.png``. Names that no font at hand can print give way to
        English ones or identifiers.
    type, top, acts, among:
        As for :func:`reaffirm.analysis.rank.rank`.
    language:
        Of the names.

    Raises
    ------
    QueryError
        If no reference matches.
    ReaffirmError
        If the file cannot be written.
    """
    bars = cited_bars(graph, type=type, top=top, acts=acts, among=among)
    what = type_style(type).plural.lower() if type else "documents and entities"
    return save(out, lambda: draw_cited(graph, bars, language, what + _under(acts)))


def chart_acts(
    graph: nx.MultiDiGraph[str],
    out: Path | str,
    *,
    of: Of = "citing",
    type: str | None = None,
    top: int = 15,
    acts: Collection[str] | None = None,
    among: Collection[str] | None = None,
) -> Path:
    """Acts by year as a heat map; parameters and errors as for :func:`chart_cited` and
    :func:`reaffirm.views.chart_acts.acts_by_year`."""
    heat = acts_by_year(graph, of=of, type=type, top=top, acts=acts, among=among)
    return save(out, lambda: draw_acts(heat, of, _what(type) + _under(acts)))


def chart_ages(
    graph: nx.MultiDiGraph[str],
    out: Path | str,
    *,
    type: str | None = None,
    acts: Collection[str] | None = None,
    among: Collection[str] | None = None,
) -> Path:
    """The age of what is cited as a histogram; parameters and errors as for
    :func:`reaffirm.analysis.ageing.ages` and :func:`chart_cited`."""
    from reaffirm.analysis.ageing import ages

    found = ages(graph, type=type, acts=acts, among=among)
    return save(out, lambda: draw_ages(found, _what(type) + _under(acts)))


def chart_series(store: Store, symbol: str, out: Path | str, *, language: str = "") -> Path:
    """The timeline of a series; errors as for :func:`reaffirm.views.chart_series.timeline`."""
    found = timeline(store, symbol, language=language)
    return save(out, lambda: draw_timeline(found))


def _what(type: str | None) -> str:
    return f"{type_style(type).plural.lower()} only" if type else "of every type"


def _under(acts: Collection[str] | None) -> str:
    return f", under {', '.join(sorted(acts))}" if acts else ""
