"""How old what is cited is, what comes into use and what falls out of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from types import MappingProxyType
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.analysis.collapse import collapse
from reaffirm.analysis.tables import Table

if TYPE_CHECKING:
    from rich.console import Group

#: The regular session in a symbol: the texts of a session are of one season, not of one year.
_SESSION = re.compile(r"A/(?:RES|DEC)/(\d{2,3})/")
#: Younger ages than this are listed one by one, older ones in groups of so many years.
_SINGLY = 10


@dataclass(frozen=True, slots=True)
class Ages:
    """The ages of what a set of documents cites: years between citing and cited text.

    ``half_life`` is the age below which half of the references fall, interpolated within its year
    (Burton and Kebler, *The half-life of some scientific and technical literatures*, American
    Documentation 11, 1960; here of the references, "citing half-life"). ``undated`` references
    and those to later texts (``later``: slips, or texts of one season) are left out of it.
    """

    references: int
    counts: Mapping[int, int]
    mean: float | None
    median: float | None
    half_life: float | None
    undated: int
    later: int

    def table(self) -> Table:
        """One row an age, with the share of all references up to it."""
        rows, passed = [], 0
        for age, count in self.counts.items():
            passed += count
            rows.append((age, count, passed / self.references))
        halves = "" if self.half_life is None else f"half-life {self.half_life:.1f} years, "
        title = f"{halves}{self.references:,} references"
        return Table(("age", "references", "share_up_to"), tuple(rows), title)

    def summary(self) -> Table:
        """One row a year for the first ten years of age, and then one for ten years."""
        grouped: Counter[int] = Counter()
        for age, count in self.counts.items():
            grouped[age if age < _SINGLY else age // _SINGLY * _SINGLY] += count
        rows, passed = [], 0
        for start, count in sorted(grouped.items()):
            passed += count
            name = str(start) if start < _SINGLY else f"{start}-{start + _SINGLY - 1}"
            rows.append((name, count, f"{passed / self.references:.0%}"))
        return Table(("age", "references", "share_up_to"), tuple(rows), self.table().title)

    def __rich__(self) -> Group:
        return self.summary().__rich__()

    def _repr_html_(self) -> str:
        return self.summary()._repr_html_()


@dataclass(frozen=True, slots=True)
class Use:
    """A text or entity that came into use or fell out of it, with the number of documents that
    cite it in the period of change (after coming, before falling)."""

    symbol: str
    type: str
    label: str
    cited: int


@dataclass(frozen=True, slots=True)
class Turnover:
    """From one period to the next: what is cited for the first time, and what no longer."""

    period: int
    before: int
    came: tuple[Use, ...]
    fell: tuple[Use, ...]

    def table(self) -> Table:
        """One row a text that came or fell."""
        rows = tuple(
            (change, one.symbol, one.type, one.cited, one.label)
            for change, uses in (("came", self.came), ("fell", self.fell))
            for one in uses
        )
        title = f"Into and out of use, {self.before} to {self.period}"
        return Table(("change", "symbol", "type", "cited", "name"), rows, title)

    def __rich__(self) -> Group:
        return self.table().__rich__()

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def ages(
    graph: nx.MultiDiGraph[str],
    *,
    acts: Collection[str] | None = None,
    among: Collection[str] | None = None,
    type: str | None = None,
) -> Ages:
    """The ages of cited texts and entities, once for each pair of citing and cited.

    Parameters
    ----------
    graph:
        A citation graph whose nodes have a ``year``.
    acts:
        Only references under these acts; None takes every act of the organ.
    among:
        Only references by these documents.
    type:
        Only references to this type.

    Notes
    -----
    Linear in the edges.

    >>> g = nx.MultiDiGraph()
    >>> g.add_node("a", year=2021); g.add_node("b", year=2019); g.add_node("c", year=2011)
    >>> _ = g.add_edge("a", "b", key="recalls"), g.add_edge("a", "c", key="recalls")
    >>> found = ages(g)
    >>> dict(found.counts), found.mean, found.median
    ({2: 1, 10: 1}, 6.0, 6.0)
    """
    counts: Counter[int] = Counter()
    undated = later = 0
    for source, target in collapse(graph, acts=acts).edges:
        if among is not None and source not in among:
            continue
        if type is not None and graph.nodes[target].get("type") != type:
            continue
        citing, cited = graph.nodes[source].get("year"), graph.nodes[target].get("year")
        if citing is None or cited is None:
            undated += 1
        elif cited > citing:
            later += 1
        else:
            counts[citing - cited] += 1
    all_ages = sorted(counts.elements())
    return Ages(
        references=len(all_ages),
        counts=MappingProxyType(dict(sorted(counts.items()))),
        mean=sum(all_ages) / len(all_ages) if all_ages else None,
        median=float(median(all_ages)) if all_ages else None,
        half_life=half_life(counts),
        undated=undated,
        later=later,
    )


def half_life(counts: Mapping[int, int]) -> float | None:
    """The age below which half of the references fall, interpolated within its year.

    An age of n years is taken as evenly spread from n to n + 1. None without references.

    >>> half_life({0: 2, 1: 2, 2: 4})
    2.0
    >>> half_life({0: 1, 3: 2})
    3.25
    """
    half = sum(counts.values()) / 2
    passed = 0
    for age, count in sorted(counts.items()):
        if count and passed + count >= half:
            return age + (half - passed) / count
        passed += count
    return None


def period_of(symbol: str, year: int | None) -> int | None:
    """The period that a citing document belongs to: its session's first year, else its year.

    >>> period_of("A/RES/75/328", 2021), period_of("S/RES/2511(2020)", 2020)
    (2020, 2020)
    """
    match = _SESSION.match(symbol)
    return 1945 + int(match[1]) if match else year


def turnover(
    graph: nx.MultiDiGraph[str],
    *,
    acts: Collection[str] | None = None,
    among: Collection[str] | None = None,
    type: str | None = None,
    top: int | None = 20,
) -> tuple[Turnover, ...]:
    """What comes into use and falls out of it, from each period to the next that has documents.

    A text *comes* into use in the first period that cites it, be it new or old, and *falls* out
    after the last one that does.
    What a period cites is known only as far as its documents are in the store. Texts cited most
    come first; parameters as in :func:`ages`, ``top`` for the length of each list. Linear in the
    edges.

    >>> g = nx.MultiDiGraph()
    >>> for a, b in (("A/RES/75/1", "treaty:old"), ("A/RES/76/1", "treaty:new")):
    ...     _ = g.add_edge(a, b, key="recalls")
    >>> change, = turnover(g)
    >>> change.period, [u.symbol for u in change.came], [u.symbol for u in change.fell]
    (2021, ['treaty:new'], ['treaty:old'])
    """
    citing: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for source, target in collapse(graph, acts=acts).edges:
        if among is not None and source not in among:
            continue
        period = period_of(source, graph.nodes[source].get("year"))
        if period is not None and (type is None or graph.nodes[target].get("type") == type):
            citing[period][target] += 1
    periods = sorted(citing)
    first = {t: p for p in reversed(periods) for t in citing[p]}
    last = {t: p for p in periods for t in citing[p]}

    def uses(period: int, edge: Mapping[str, int]) -> tuple[Use, ...]:
        chosen = [(count, t) for t, count in citing[period].items() if edge[t] == period]
        chosen.sort(key=lambda pair: (-pair[0], pair[1]))
        nodes = graph.nodes
        return tuple(
            Use(t, str(nodes[t].get("type", "")), str(nodes[t].get("label", "") or t), count)
            for count, t in chosen[:top]
        )

    return tuple(
        Turnover(now, before, uses(now, first), uses(before, last))
        for before, now in pairwise(periods)
    )
