"""Top cited by act: the most cited texts as bars, each divided by how they are cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.analysis.rank import rank
from reaffirm.analysis.tally import tally
from reaffirm.errors import QueryError
from reaffirm.model import NO_ACT
from reaffirm.views.chart_style import Caption, name_for, new_figure, put_words
from reaffirm.views.layout import short_label
from reaffirm.views.page_data import act_names, node_label
from reaffirm.views.style import ACT_ORDER, act_style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Hatches tell families apart where colours do not, in the order of the legend.
_HATCHES = ("", "///", "", "...", "", "\\\\\\", "", "xx")


@dataclass(frozen=True, slots=True)
class CitedBar:
    """A text with the number of documents that cite it, and its parts by family of acts.

    A document that cites under several families is shared evenly among them, so that the parts
    make up the whole.
    """

    symbol: str
    documents: int
    parts: Mapping[str, float]


def cited_bars(
    graph: nx.MultiDiGraph[str],
    *,
    top: int = 15,
    type: str | None = None,
    acts: Collection[str] | None = None,
    among: Collection[str] | None = None,
) -> tuple[CitedBar, ...]:
    """The most cited texts, the most cited first; parameters as for ``rank``.

    >>> g = nx.MultiDiGraph()
    >>> for source, act in (("A/RES/76/1", "recalls"), ("A/RES/76/1", "welcomes"),
    ...                     ("A/RES/76/2", "recalls")):
    ...     _ = g.add_edge(source, "treaty:uncac", key=act)
    >>> bar, = cited_bars(g, top=1)
    >>> bar.documents, dict(bar.parts)
    (2, {'looks back': 1.5, 'approves': 0.5})
    """
    ranked = rank(graph, "cited", type, top, acts=acts, among=among)
    return tuple(_bar(graph, one.symbol, acts, among) for one in ranked)


def _bar(
    graph: nx.MultiDiGraph[str],
    symbol: str,
    acts: Collection[str] | None,
    among: Collection[str] | None,
) -> CitedBar:
    found = tally(graph, symbol, among=among)
    own: dict[str, set[str]] = {}
    for source, _, act in graph.in_edges(symbol, keys=True):
        wanted = act in found.by_act if acts is None else act in acts
        if source != symbol and wanted and (among is None or source in among):
            own.setdefault(source, set()).add(act_style(act).family)
    parts: Counter[str] = Counter()
    for families in own.values():
        for family in families:
            parts[family] += 1 / len(families)  # type: ignore[assignment]
    order = list(dict.fromkeys(act_style(act).family for act in ACT_ORDER))
    ordered = sorted(parts.items(), key=lambda item: order.index(item[0]))
    return CitedBar(symbol, len(own), dict(ordered))


def draw_cited(
    graph: nx.MultiDiGraph[str], bars: tuple[CitedBar, ...], language: str, what: str
) -> Figure:
    """The bars as a figure.

    Raises
    ------
    QueryError
        If there is nothing to draw.
    """
    if not bars:
        raise QueryError("no reference matches", advice="choose other acts or another type")
    figure, axes = new_figure(1.7 + 0.33 * len(bars))
    families = dict.fromkeys(family for bar in bars for family in bar.parts)
    colors = {act_style(act).family: act_style(act).color for act in ACT_ORDER}
    order = [family for family in colors if family in families]
    left = [0.0] * len(bars)
    for number, family in enumerate(order):
        widths = [bar.parts.get(family, 0.0) for bar in bars]
        axes.barh(
            range(len(bars)),
            widths,
            left=left,
            height=0.72,
            color=colors[family],
            edgecolor="white",
            linewidth=0.7,
            hatch=_HATCHES[number % len(_HATCHES)],
            label=_legend(family),
        )
        left = [a + b for a, b in zip(left, widths, strict=True)]
    for row, bar in enumerate(bars):
        axes.text(bar.documents, row, f" {bar.documents:,}", va="center", fontsize=9)
    axes.set_yticks(range(len(bars)), [_name(graph, bar.symbol, language) for bar in bars])
    axes.invert_yaxis()
    axes.set_xlim(0, max(bar.documents for bar in bars) * 1.08)
    axes.set_xlabel("citing documents")
    axes.legend(loc="lower right", fontsize=8, frameon=True, framealpha=0.92, edgecolor="none")
    counted = (
        "Counted are documents of the store that refer to the text, each once; a document that "
        "refers to it under several kinds of act is shared evenly among them. Titles and "
        "footnotes do not count."
    )
    put_words(figure, Caption(f"Most cited: {what}", counted))
    return figure


def _legend(family: str) -> str:
    if family == act_style(NO_ACT).family:
        return "other"
    names = act_names()
    acts = [act for act in ACT_ORDER if act_style(act).family == family and act != NO_ACT]
    examples = ", ".join(names.get(act, {}).get("en", act) for act in acts[:2])
    return f"{family} ({examples})"


def _name(graph: nx.MultiDiGraph[str], symbol: str, language: str) -> str:
    node = graph.nodes[symbol]
    if ":" in symbol:
        names = (node_label(symbol, node, language), node_label(symbol, node, "en"))
        return name_for(*names, symbol.partition(":")[2])
    label = str(node.get("label") or "")
    number = symbol if label in ("", symbol) else f"{short_label(symbol)} {label}"
    return name_for(number, symbol)
