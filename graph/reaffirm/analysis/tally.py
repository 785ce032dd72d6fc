"""How often a text or entity is referred to, act by act and year by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.analysis.network import node_of
from reaffirm.analysis.tables import Cell, Table
from reaffirm.model import NO_ACT

if TYPE_CHECKING:
    from rich.console import Group


@dataclass(frozen=True, slots=True)
class Tally:
    """The documents that refer to ``symbol``: all of them, by act, by year, by act and year.

    A document that both recalls and reaffirms counts under each act but once in all.
    ``without_act`` more name it only where no act is: in titles, annexes and footnotes.
    """

    symbol: str
    type: str
    label: str
    documents: int
    by_act: Mapping[str, int]
    by_year: Mapping[int, int]
    by_act_and_year: Mapping[tuple[str, int], int]
    without_act: int = 0

    def table(self) -> Table:
        """A row a year, a column an act, and all documents of the year; the last row sums up."""
        acts = tuple(self.by_act)
        rows: list[tuple[Cell, ...]] = [
            (year, *(self.by_act_and_year.get((act, year), 0) for act in acts), count)
            for year, count in self.by_year.items()
        ]
        rows.append(("all", *self.by_act.values(), self.documents))
        title = f"Documents that refer to {self.symbol}"
        return Table(("year", *acts, "documents"), tuple(rows), title)

    def turned(self) -> Table:
        """The same with a row an act and a column a year, which is narrower for a few years."""
        years = tuple(self.by_year)
        rows: list[tuple[Cell, ...]] = [
            (act, *(self.by_act_and_year.get((act, year), 0) for year in years), count)
            for act, count in self.by_act.items()
        ]
        rows.append(("documents", *self.by_year.values(), self.documents))
        return Table(("act", *map(str, years), "all"), tuple(rows), self.table().title)

    def __rich__(self) -> Group:
        narrower = len(self.by_year) < len(self.by_act)
        return (self.turned() if narrower else self.table()).__rich__()

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def tally(
    graph: nx.MultiDiGraph[str], symbol: str, *, among: Collection[str] | None = None
) -> Tally:
    """The in-degree of a document or entity, by act and by year of the citing document.

    Parameters
    ----------
    graph:
        A citation graph.
    symbol:
        An exact node of the graph.
    among:
        Only these citing documents count; None counts all.

    Raises
    ------
    QueryError
        If the graph does not hold the symbol.

    Notes
    -----
    Linear in the references to the symbol.

    >>> g = nx.MultiDiGraph()
    >>> g.add_node("A/RES/76/1", year=2021)
    >>> _ = g.add_edge("A/RES/76/1", "treaty:uncac", key="recalls")
    >>> _ = g.add_edge("A/RES/76/1", "treaty:uncac", key="reaffirms")
    >>> t = tally(g, "treaty:uncac")
    >>> t.documents, dict(t.by_act), dict(t.by_year)
    (1, {'reaffirms': 1, 'recalls': 1}, {2021: 1})
    """
    symbol = node_of(graph, symbol)
    speakers = graph.nodes if among is None else frozenset(among)
    pairs = {
        (source, act)
        for source, _, act in graph.in_edges(symbol, keys=True)
        if source != symbol and act != NO_ACT and source in speakers
    }
    years = {source: graph.nodes[source].get("year") for source, _ in pairs}
    others = {source for source, _ in graph.in_edges(symbol) if source != symbol}
    acts = Counter(act for _, act in pairs)
    both: Counter[tuple[str, int]] = Counter(
        (act, year) for source, act in pairs if (year := years[source]) is not None
    )
    node = graph.nodes[symbol]
    return Tally(
        symbol,
        str(node.get("type", "")),
        str(node.get("label", "") or symbol),
        len(years),
        MappingProxyType(dict(sorted(acts.items(), key=lambda item: (-item[1], item[0])))),
        MappingProxyType(dict(sorted(Counter(y for y in years.values() if y is not None).items()))),
        MappingProxyType(dict(sorted(both.items()))),
        len({source for source in others if source in speakers} - years.keys()),
    )
