"""The line of development through a citation network: main paths, and baskets of longest paths.

Two answers to one question, which texts the development of a field runs through:

- the **main path** (Hummon and Doreian, *Connectivity in a citation network*, Social Networks 11,
  1989) follows the edges that most paths from the oldest to the newest texts run through; the
  count is the search path count, SPC (Batagelj, *Efficient algorithms for citation network
  analysis*, 2003); key routes begin at the heaviest edges (Liu and Lu, *An integrated approach
  for main path analysis*, JASIST 63, 2012);
- the **basket** holds every text on a longest path, or nearly on one. Price and Evans
  (*Understanding main path analysis*, arXiv 2512.12355, 2025) find no advantage in main paths over
  this much simpler choice, which misses fewer important texts.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import networkx as nx

from reaffirm.analysis.collapse import Acyclic, collapse, condense
from reaffirm.analysis.tables import Table
from reaffirm.errors import QueryError

if TYPE_CHECKING:
    from rich.console import Group

Method = Literal["global", "local", "key-route"]
METHODS: tuple[Method, ...] = ("global", "local", "key-route")
Edge = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PathEdge:
    """An edge of a main path, from the older to the newer text, with its search path count.

    ``share`` is the part of all paths that run through it.
    """

    older: str
    newer: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class MainPath:
    """The main path: its edges from the oldest text on.

    ``cycles`` names each group of texts that refer to each other and stand as one on the path.
    """

    method: Method
    edges: tuple[PathEdge, ...]
    cycles: dict[str, tuple[str, ...]]
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def nodes(self) -> tuple[str, ...]:
        """The texts of the path, the oldest first."""
        return tuple(dict.fromkeys(end for e in self.edges for end in (e.older, e.newer)))

    def table(self) -> Table:
        """One row an edge; counts can have hundreds of digits and are given as text."""
        rows = tuple(
            (e.older, e.newer, _short(e.count), e.share, self.names.get(e.newer, ""))
            for e in self.edges
        )
        title = f"Main path ({self.method})"
        return Table(("older", "newer", "paths", "share", "name_of_newer"), rows, title)

    def __rich__(self) -> Group:
        return self.table().__rich__()

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


@dataclass(frozen=True, slots=True)
class InBasket:
    """A text near a longest path: ``criticality`` is by how many steps the longest path through
    it falls short of the longest of all; ``height`` the longest path from an oldest text to it."""

    symbol: str
    height: int
    criticality: int


@dataclass(frozen=True, slots=True)
class Basket:
    """The texts on the longest paths, the oldest first, and the length of those paths."""

    length: int
    members: tuple[InBasket, ...]
    cycles: dict[str, tuple[str, ...]]
    names: Mapping[str, str] = field(default_factory=dict)

    def table(self) -> Table:
        """One row a text."""
        rows = tuple(
            (one.height, one.symbol, one.criticality, self.names.get(one.symbol, ""))
            for one in self.members
        )
        title = f"Texts on the longest paths, of {self.length} steps"
        return Table(("height", "symbol", "short_by", "name"), rows, title)

    def __rich__(self) -> Group:
        return self.table().__rich__()

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def main_path(
    graph: nx.MultiDiGraph[str],
    *,
    acts: Collection[str] | None = None,
    method: Method = "global",
    routes: int = 10,
) -> MainPath:
    """The main path of the documents of a citation graph.

    Parameters
    ----------
    graph:
        A citation graph; entities do not count, they cite nothing.
    acts:
        Only references under these acts; None takes every act of the organ.
    method:
        ``global``: the path with the largest sum of counts. ``local``: from the heaviest edge
        out of an oldest text, on along the heaviest edge each time (ties: all of them).
        ``key-route``: the ``routes`` heaviest edges, each drawn out both ways along the heaviest.

    Raises
    ------
    QueryError
        If the method is unknown or ``routes`` is not positive.

    Notes
    -----
    Linear in the edges, in arithmetic of whole numbers of any size: counts of a large network
    have a thousand digits.

    >>> g = nx.MultiDiGraph()
    >>> for pair in ("ba", "ca", "db", "dc", "ed"):
    ...     _ = g.add_edge(pair[0], pair[1], key="recalls")
    >>> [(e.older, e.newer, e.count) for e in main_path(g).edges]
    [('a', 'b', 1), ('b', 'd', 1), ('d', 'e', 2)]
    """
    if method not in METHODS:
        raise QueryError(f"unknown method {method!r}", advice="give " + ", ".join(METHODS))
    if routes < 1:
        raise QueryError(f"{routes} routes are none", advice="give at least 1")
    acyclic = _acyclic(graph, acts)
    flow = acyclic.graph
    counts = search_path_counts(flow)
    if method == "global":
        chosen = _global(flow, counts)
    elif method == "local":
        chosen = _local(flow, counts)
    else:
        chosen = _key_routes(flow, counts, routes)
    total = sum(count for (older, _), count in counts.items() if not flow.in_degree(older))
    order = {node: i for i, node in enumerate(nx.lexicographical_topological_sort(flow))}
    edges = tuple(
        PathEdge(older, newer, counts[older, newer], _share(counts[older, newer], total))
        for older, newer in sorted(chosen, key=lambda edge: (order[edge[0]], order[edge[1]]))
    )
    nodes = {node for edge in chosen for node in edge}
    return MainPath(method, edges, _cycles_of(acyclic, nodes), _names(graph, nodes))


def longest_paths(
    graph: nx.MultiDiGraph[str],
    *,
    acts: Collection[str] | None = None,
    slack: int = 0,
) -> Basket:
    """The texts whose longest path through them is at most ``slack`` steps short of the longest.

    Price and Evans call the shortfall *unit criticality*; with 0 the basket holds exactly the
    texts on longest paths. Linear in the edges.

    Raises
    ------
    QueryError
        If ``slack`` is negative.

    >>> g = nx.MultiDiGraph()
    >>> for pair in ("ba", "cb", "ca"):
    ...     _ = g.add_edge(pair[0], pair[1], key="recalls")
    >>> basket = longest_paths(g)
    >>> basket.length, [m.symbol for m in basket.members]
    (2, ['a', 'b', 'c'])
    """
    if slack < 0:
        raise QueryError(f"a slack of {slack} leaves nothing", advice="give 0 or more")
    acyclic = _acyclic(graph, acts)
    flow = acyclic.graph
    order = list(nx.topological_sort(flow))
    height: dict[str, int] = {}
    for node in order:
        height[node] = max((height[n] + 1 for n in flow.pred[node]), default=0)
    depth: dict[str, int] = {}
    for node in reversed(order):
        depth[node] = max((depth[n] + 1 for n in flow.succ[node]), default=0)
    length = max(height.values(), default=0)
    members = [
        InBasket(node, height[node], length - height[node] - depth[node])
        for node in order
        if length - height[node] - depth[node] <= slack
    ]
    members.sort(key=lambda one: (one.height, one.criticality, one.symbol))
    nodes = {one.symbol for one in members}
    return Basket(length, tuple(members), _cycles_of(acyclic, nodes), _names(graph, nodes))


def search_path_counts(flow: nx.DiGraph[str]) -> dict[Edge, int]:
    """For each edge of an acyclic graph the number of paths from a source to a sink through it.

    The number of ways from the sources to its beginning, times that from its end to the sinks
    (Batagelj 2003). Linear in the edges.

    >>> search_path_counts(nx.DiGraph([("a", "c"), ("b", "c"), ("c", "d"), ("c", "e")]))["a", "c"]
    2
    """
    order = list(nx.topological_sort(flow))
    before: dict[str, int] = {}
    for node in order:
        before[node] = sum(before[n] for n in flow.pred[node]) or 1
    after: dict[str, int] = {}
    for node in reversed(order):
        after[node] = sum(after[n] for n in flow.succ[node]) or 1
    return {(a, b): before[a] * after[b] for a, b in flow.edges}


def _acyclic(graph: nx.MultiDiGraph[str], acts: Collection[str] | None) -> Acyclic:
    """The documents in the direction of time: from what is cited to what cites."""
    made = condense(collapse(graph, acts=acts, documents_only=True))
    return Acyclic(made.graph.reverse(copy=True), made.groups)


def _names(graph: nx.MultiDiGraph[str], nodes: Collection[str]) -> dict[str, str]:
    """The names of those that have one beside their symbol."""
    labels = {node: str(graph.nodes[node].get("label", "")) for node in nodes if node in graph}
    return {node: label for node, label in labels.items() if label not in ("", node)}


def _cycles_of(acyclic: Acyclic, nodes: set[str]) -> dict[str, tuple[str, ...]]:
    return {node: members for node, members in acyclic.groups.items() if node in nodes}


def _short(count: int) -> str:
    """A count in full as far as people read it, else its size.

    >>> _short(123_456), _short(98_765 * 10**20), _short(10**15 - 1), _short(2**20_000)
    ('123456', '9.87e24', '999999999999999', '3.98e6020')
    """
    if count < 10**15:
        return str(count)
    # Not by its digits: Python writes out no number of more than some thousand of them.
    power = int(math.log10(count)) - 3
    lead = str(count // 10**power)  # three digits and more
    return f"{lead[0]}.{lead[1:3]}e{power + len(lead) - 1}"


def _share(count: int, total: int) -> float:
    # Both may be far beyond the largest float; their quotient is not.
    return count * 10**9 // total / 10**9 if total else 0.0


def _global(flow: nx.DiGraph[str], counts: dict[Edge, int]) -> set[Edge]:
    """The path with the largest sum of counts: the critical path method."""
    best: dict[str, tuple[int, str]] = {}
    for node in nx.lexicographical_topological_sort(flow):
        sums = ((best[n][0] + counts[n, node], n) for n in sorted(flow.pred[node]))
        best[node] = max(sums, key=lambda pair: pair[0], default=(0, ""))
    node = max(sorted(best), key=lambda name: best[name][0], default="")
    chosen: set[Edge] = set()
    while node and best[node][1]:
        chosen.add((best[node][1], node))
        node = best[node][1]
    return chosen


def _local(flow: nx.DiGraph[str], counts: dict[Edge, int]) -> set[Edge]:
    first = [(edge, count) for edge, count in counts.items() if not flow.in_degree(edge[0])]
    most = max((count for _, count in first), default=0)
    chosen: set[Edge] = set()
    for edge in (edge for edge, count in first if count == most):
        chosen |= {edge} | _onward(flow, counts, edge[1], forward=True)
    return chosen


def _key_routes(flow: nx.DiGraph[str], counts: dict[Edge, int], routes: int) -> set[Edge]:
    heaviest = sorted(counts, key=lambda edge: (-counts[edge], edge))[:routes]
    chosen: set[Edge] = set(heaviest)
    for older, newer in heaviest:
        chosen |= _onward(flow, counts, newer, forward=True)
        chosen |= _onward(flow, counts, older, forward=False)
    return chosen


def _onward(
    flow: nx.DiGraph[str], counts: dict[Edge, int], start: str, *, forward: bool
) -> set[Edge]:
    """The heaviest edges on from a node, as far as they go; of equal ones all."""
    chosen: set[Edge] = set()
    waiting, seen = [start], {start}
    while waiting:
        node = waiting.pop()
        near = flow.succ[node] if forward else flow.pred[node]
        edges = [(node, n) if forward else (n, node) for n in near]
        most = max((counts[edge] for edge in edges), default=0)
        for edge in (edge for edge in edges if counts[edge] == most):
            chosen.add(edge)
            end = edge[1] if forward else edge[0]
            if end not in seen:
                seen.add(end)
                waiting.append(end)
    return chosen
