"""Lines of reference: the shortest ways between two texts, and the oldest texts one rests on."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.analysis.collapse import collapse, follows
from reaffirm.analysis.network import node_of, paragraph_order
from reaffirm.analysis.tables import Table
from reaffirm.errors import QueryError

if TYPE_CHECKING:
    from rich.text import Text


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a line: ``source`` refers to ``target``, under these acts, in these paragraphs
    (of ``source``)."""

    source: str
    target: str
    acts: tuple[str, ...]
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of reference from one text to another, step by step."""

    links: tuple[Link, ...]

    @property
    def nodes(self) -> tuple[str, ...]:
        """The texts of the line, from the citing end."""
        return (self.links[0].source, *(link.target for link in self.links))

    def table(self) -> Table:
        """One row a step."""
        rows = (
            (one.source, ", ".join(one.acts), ", ".join(one.paragraphs), one.target)
            for one in self.links
        )
        return Table(("source", "acts", "paragraphs", "target"), tuple(rows))

    def __str__(self) -> str:
        return self.links[0].source + "".join(
            f" --{', '.join(link.acts)} ({', '.join(link.paragraphs)})--> {link.target}"
            for link in self.links
        )

    def __rich__(self) -> Text:
        from rich.text import Text

        line = Text(self.links[0].source, style="bold cyan")
        for link in self.links:
            line.append(f"\n  {', '.join(link.acts)} ({', '.join(link.paragraphs)}) ", "magenta")
            line.append(link.target, "bold cyan")
        return line

    def _repr_html_(self) -> str:
        steps = "".join(
            f" <i>{escape(', '.join(link.acts))} ({escape(', '.join(link.paragraphs))})</i> "
            f"<b>{escape(link.target)}</b>"
            for link in self.links
        )
        return f"<p><b>{escape(self.links[0].source)}</b>{steps}</p>"


@dataclass(frozen=True, slots=True)
class Foundation:
    """An old text that another rests on, and the shortest line that leads to it.

    The first link of the line says which paragraph of the resting text carries it.
    """

    symbol: str
    type: str
    label: str
    date: str
    year: int
    line: Line

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of the resting text that carry the line."""
        return self.line.links[0].paragraphs


def lines(
    graph: nx.MultiDiGraph[str],
    source: str,
    target: str,
    *,
    acts: Collection[str] | None = None,
    limit: int = 100,
) -> tuple[Line, ...]:
    """All shortest lines of reference from one text to another, with the paragraphs they run by.

    Breadth-first search (Moore, *The shortest path through a maze*, 1959): linear in the edges,
    and in the number of lines, of which at most ``limit`` are given. Empty when there is none.

    Parameters
    ----------
    graph:
        A citation graph.
    source, target:
        The citing end and the cited end; exact nodes of the graph.
    acts:
        Acts to follow; None follows every act of the organ.

    Raises
    ------
    QueryError
        If either end is not in the graph, or both are the same.

    >>> g = nx.MultiDiGraph()
    >>> _ = g.add_edge("A/RES/76/1", "A/RES/75/1", key="recalls", paragraphs=("pp2",))
    >>> _ = g.add_edge("A/RES/75/1", "treaty:uncac", key="reaffirms", paragraphs=("pp1",))
    >>> for line in lines(g, "A/RES/76/1", "treaty:uncac"):
    ...     print(line)
    A/RES/76/1 --recalls (pp2)--> A/RES/75/1 --reaffirms (pp1)--> treaty:uncac
    """
    source, target = node_of(graph, source), node_of(graph, target)
    if source == target:
        raise QueryError("a line needs two ends", where=source, advice="give two different texts")
    found = _shortest_paths(graph, source, target, acts=acts, limit=limit)
    return tuple(_line(graph, path, acts) for path in found)


def _shortest_paths(
    graph: nx.MultiDiGraph[str],
    source: str,
    target: str,
    *,
    acts: Collection[str] | None,
    limit: int,
) -> tuple[tuple[str, ...], ...]:
    """At most ``limit`` of the shortest paths between two nodes; none where there is no path."""
    chosen: nx.DiGraph[str] = nx.DiGraph()
    chosen.add_nodes_from((source, target))
    chosen.add_edges_from(
        (a, b) for a, b, act in graph.edges(keys=True) if follows(act, acts) and a != b
    )
    found: list[tuple[str, ...]] = []
    try:
        for path in nx.all_shortest_paths(chosen, source, target):
            found.append(tuple(path))
            if len(found) == limit:
                break
    except nx.NetworkXNoPath:
        return ()
    return tuple(sorted(found))


def lines_table(found: Sequence[Line]) -> Table:
    """Several lines as one table, a row a step."""
    rows = ((number, *row) for number, line in enumerate(found, 1) for row in line.table().rows)
    return Table(("line", "source", "acts", "paragraphs", "target"), tuple(rows))


def foundations_table(found: Sequence[Foundation]) -> Table:
    """The oldest texts as a table, with the line that leads to each."""
    rows = tuple(
        (one.date or str(one.year), one.symbol, ", ".join(one.paragraphs), str(one.line), one.label)
        for one in found
    )
    return Table(("date", "symbol", "paragraphs", "line", "name"), rows)


def earliest(
    graph: nx.MultiDiGraph[str],
    symbol: str,
    count: int = 10,
    *,
    acts: Collection[str] | None = None,
    documents_only: bool = False,
) -> tuple[Foundation, ...]:
    """The oldest dated texts that a text rests on, directly or through others, oldest first.

    Parameters
    ----------
    graph:
        A citation graph.
    symbol:
        An exact node of the graph.
    count:
        How many to list.
    acts:
        Acts to follow; None follows every act of the organ.
    documents_only:
        Leave out treaties, instruments, publications and conferences. Bodies are no texts and are
        always left out.

    Raises
    ------
    QueryError
        If the graph does not hold the symbol, or ``count`` is not positive.

    Notes
    -----
    One breadth-first search: linear in the edges. What the store does not hold cites nothing here,
    so that lines end there.

    >>> g = nx.MultiDiGraph()
    >>> g.add_node("A/RES/217(III)A", year=1948, type="resolution")
    >>> _ = g.add_edge("A/RES/76/1", "A/RES/75/1", key="recalls", paragraphs=("pp2",))
    >>> _ = g.add_edge("A/RES/75/1", "A/RES/217(III)A", key="reaffirms", paragraphs=("pp1",))
    >>> oldest, = earliest(g, "A/RES/76/1")
    >>> oldest.year, oldest.line.links[0].paragraphs
    (1948, ('pp2',))
    """
    symbol = node_of(graph, symbol)
    if count < 1:
        raise QueryError(f"a list of {count} is empty", advice="give at least 1")
    plain = collapse(graph, acts=acts, documents_only=documents_only)
    came_from = _reached(plain, symbol) if symbol in plain else {}
    dated: list[tuple[str, str, int]] = []
    for reached in came_from:
        node = graph.nodes[reached]
        year = node.get("year")
        if reached != symbol and node.get("type") != "body" and isinstance(year, int):
            dated.append((str(node.get("date") or year), reached, year))
    return tuple(
        _foundation(graph, _back(came_from, reached), year, acts)
        for _, reached, year in sorted(dated)[:count]
    )


def _reached(plain: nx.DiGraph[str], start: str) -> dict[str, str]:
    """Everything below a node, with the node it was first reached from (in alphabetical order)."""
    came_from = {start: ""}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for other in sorted(plain.succ[node]):
            if other not in came_from:
                came_from[other] = node
                queue.append(other)
    return came_from


def _back(came_from: dict[str, str], end: str) -> tuple[str, ...]:
    path = [end]
    while came_from[path[-1]]:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))


def _foundation(
    graph: nx.MultiDiGraph[str], path: tuple[str, ...], year: int, acts: Collection[str] | None
) -> Foundation:
    symbol = path[-1]
    node = graph.nodes[symbol]
    return Foundation(
        symbol,
        str(node.get("type", "")),
        str(node.get("label", "") or symbol),
        str(node.get("date", "")),
        year,
        _line(graph, path, acts),
    )


def _line(graph: nx.MultiDiGraph[str], path: tuple[str, ...], acts: Collection[str] | None) -> Line:
    return Line(tuple(_link(graph, a, b, acts) for a, b in pairwise(path)))


def _link(
    graph: nx.MultiDiGraph[str], source: str, target: str, acts: Collection[str] | None
) -> Link:
    edges = {act: edge for act, edge in graph[source][target].items() if follows(act, acts)}
    places = {str(place) for edge in edges.values() for place in edge.get("paragraphs", ())}
    return Link(source, target, tuple(sorted(edges)), tuple(sorted(places, key=paragraph_order)))
