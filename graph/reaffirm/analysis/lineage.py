"""What a document stands on, and what stands on it: the reference tree of one document."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Literal

import networkx as nx

from reaffirm.analysis.network import node_of
from reaffirm.analysis.tables import Table
from reaffirm.errors import QueryError
from reaffirm.model import NO_ACT

if TYPE_CHECKING:
    from rich.text import Text
    from rich.tree import Tree

Direction = Literal["back", "forward", "both"]
_COLUMNS = (
    "direction",
    "depth",
    "symbol",
    "type",
    "date",
    "name",
    "parent",
    "acts",
    "paragraphs",
    "ending",
)
#: Why a branch ends although the document has references of its own.
Ending = Literal["", "cycle", "repeated", "depth"]


@dataclass(frozen=True, slots=True)
class Step:
    """The words that join a document to its parent in the tree: one act, and where it stands."""

    act: str
    roles: tuple[str, ...]
    paragraphs: tuple[str, ...]
    versions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A document in the tree with the steps that lead to it and the branches that it bears.

    ``ending`` says why there are no children: ``cycle`` (the document is its own ancestor on this
    branch), ``repeated`` (it is unfolded elsewhere, where it is reached in fewer steps), ``depth``
    (it has more, below the depth that was asked for).
    """

    symbol: str
    type: str
    label: str
    date: str
    year: int | None
    depth: int
    steps: tuple[Step, ...] = ()
    children: tuple[Branch, ...] = ()
    ending: Ending = ""

    def walk(self) -> Iterator[Branch]:
        """This branch and all below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Lineage:
    """The lineage of ``symbol``: ``back`` to what it stands on, ``forward`` to what stands on it.

    ``cycles`` names the groups of documents that refer to each other in a circle, as texts of one
    session do.
    """

    symbol: str
    back: Branch | None
    forward: Branch | None
    cycles: tuple[tuple[str, ...], ...] = ()

    @property
    def members(self) -> frozenset[str]:
        """Every document and entity of the lineage, the document itself included."""
        trees = [tree for tree in (self.back, self.forward) if tree is not None]
        return frozenset(branch.symbol for tree in trees for branch in tree.walk())

    def earliest(self, count: int = 5) -> tuple[Branch, ...]:
        """The oldest dated texts that the document rests on."""
        if self.back is None:
            return ()
        dated = {b.symbol: b for b in self.back.walk() if b.year is not None and not b.ending}
        return tuple(
            sorted(dated.values(), key=lambda b: (b.date or str(b.year), b.symbol))[:count]
        )

    def table(self) -> Table:
        """One row a branch, parents first, with the step that leads to it."""
        rows = tuple(
            (
                direction,
                branch.depth,
                branch.symbol,
                branch.type,
                branch.date,
                branch.label,
                parent,
                ", ".join(step.act for step in branch.steps),
                ", ".join(dict.fromkeys(p for step in branch.steps for p in step.paragraphs)),
                branch.ending,
            )
            for direction, tree in (("back", self.back), ("forward", self.forward))
            if tree is not None
            for parent, branch in _with_parents(tree)
        )
        return Table(_COLUMNS, rows, f"The lineage of {self.symbol}")

    def __rich__(self) -> Tree:
        from rich.tree import Tree

        root = Tree(_rich_line(self._root()), guide_style="dim")
        for title, tree in self._parts():
            node = root.add(f"[bold]{title}[/bold]")
            for child in tree.children:
                _grow(node, child)
        for cycle in self.cycles:
            root.add("[dim]refer to each other: " + ", ".join(cycle) + "[/dim]")
        return root

    def _repr_html_(self) -> str:
        parts = [
            f"<details open><summary>{escape(title)}</summary>{_html_list(tree.children)}</details>"
            for title, tree in self._parts()
        ]
        cycles = "".join(
            f"<p>refer to each other: {escape(', '.join(cycle))}</p>" for cycle in self.cycles
        )
        inner = _html_line(self._root()) + "".join(parts) + cycles
        return f'<div class="reaffirm-lineage">{inner}</div>'

    def _root(self) -> Branch:
        root = self.back or self.forward
        assert root is not None, "a lineage has at least one direction"
        return root

    def _parts(self) -> list[tuple[str, Branch]]:
        named = (("stands on", self.back), ("is cited by", self.forward))
        return [(title, tree) for title, tree in named if tree is not None]


def lineage(
    graph: nx.MultiDiGraph[str],
    symbol: str,
    *,
    acts: Collection[str] | None = None,
    roles: Collection[str] | None = None,
    depth: int = 3,
    direction: Direction = "back",
) -> Lineage:
    """The lineage of a document through chosen acts.

    A document is unfolded once, where it is reached in the fewest steps; children stand from the
    newest to the oldest. The cost is linear in the edges within ``depth`` steps.

    Parameters
    ----------
    graph:
        A citation graph (:func:`reaffirm.analysis.network.citation_graph`).
    symbol:
        An exact node of the graph: ``A/RES/76/187`` or ``treaty:uncac``.
    acts:
        Acts to follow; None follows every act of the organ (not titles and footnotes).
    roles:
        Roles to follow; None follows all.
    depth:
        Number of steps, at least 1.

    Raises
    ------
    QueryError
        If the graph does not hold the symbol or an argument makes no sense.

    >>> g = nx.MultiDiGraph()
    >>> _ = g.add_edge("A/RES/76/187", "A/RES/75/196", key="reaffirms", act="reaffirms")
    >>> _ = g.add_edge("A/RES/75/196", "treaty:uncac", key="recalls", act="recalls")
    >>> [b.symbol for b in lineage(g, "A/RES/76/187").back.walk()]
    ['A/RES/76/187', 'A/RES/75/196', 'treaty:uncac']
    """
    symbol = node_of(graph, symbol)
    if symbol not in graph:
        raise QueryError(
            "not in the graph", where=symbol, advice="check the symbol or build the document first"
        )
    if depth < 1:
        raise QueryError(f"depth {depth} is no number of steps", advice="give at least 1")
    if direction not in ("back", "forward", "both"):
        raise QueryError(f"unknown direction {direction!r}", advice="give back, forward or both")
    trees: dict[str, Branch | None] = {"back": None, "forward": None}
    cycles: set[tuple[str, ...]] = set()
    for side in ("back", "forward") if direction == "both" else (direction,):
        neighbours = _Neighbours(graph, acts, roles, forward=side == "forward")
        reach = _reach(neighbours, symbol, depth)
        trees[side] = _tree(graph, reach, symbol, depth)
        cycles |= _cycles(reach)
    return Lineage(symbol, trees["back"], trees["forward"], tuple(sorted(cycles)))


def shortest_paths(
    graph: nx.MultiDiGraph[str],
    source: str,
    target: str,
    *,
    acts: Collection[str] | None = None,
    limit: int = 100,
) -> tuple[tuple[str, ...], ...]:
    """All shortest reference paths from one document to another, at most ``limit`` of them.

    Breadth-first search: linear in the edges (Dijkstra 1959 is not needed, steps are equal).
    Empty when there is none.

    Raises
    ------
    QueryError
        If either end is not in the graph.
    """
    source, target = node_of(graph, source), node_of(graph, target)
    for end in (source, target):
        if end not in graph:
            raise QueryError("not in the graph", where=end, advice="check the symbol")
    chosen: nx.DiGraph[str] = nx.DiGraph()
    chosen.add_nodes_from((source, target))
    chosen.add_edges_from(
        (a, b) for a, b, act in graph.edges(keys=True) if _follows(act, acts) and a != b
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


def _with_parents(tree: Branch) -> Iterator[tuple[str, Branch]]:
    for child in tree.children:
        yield tree.symbol, child
        yield from _with_parents(child)


def _follows(act: str, acts: Collection[str] | None) -> bool:
    return act != NO_ACT if acts is None else act in acts


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """One direction of the graph, restricted to the acts and roles that were asked for."""

    graph: nx.MultiDiGraph[str]
    acts: Collection[str] | None
    roles: Collection[str] | None
    forward: bool

    def of(self, symbol: str) -> dict[str, tuple[Step, ...]]:
        """The neighbours with the steps to them, newest first."""
        adjacent = self.graph.pred[symbol] if self.forward else self.graph.succ[symbol]
        found: dict[str, tuple[Step, ...]] = {}
        for other, edges in adjacent.items():
            if other == symbol:  # a title that prints its own number is no lineage
                continue
            steps = tuple(self._steps(edges))
            if steps:
                found[other] = steps
        return dict(sorted(found.items(), key=lambda item: self._order(item[0])))

    def _steps(self, edges: dict[str, dict[str, object]]) -> Iterator[Step]:
        for act, data in edges.items():
            roles = _texts(data.get("roles"))
            if not _follows(act, self.acts):
                continue
            if self.roles is not None and roles and not set(roles) & set(self.roles):
                continue
            yield Step(act, roles, _texts(data.get("paragraphs")), _texts(data.get("versions")))

    def _order(self, symbol: str) -> tuple[int, str]:
        year = self.graph.nodes[symbol].get("year")
        return (-year if isinstance(year, int) else 0, symbol)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, (tuple, list)) else ()


@dataclass(frozen=True, slots=True)
class _Reach:
    """What is reached within the depth: the fewest steps to it, and its own neighbours."""

    level: dict[str, int]
    below: dict[str, dict[str, tuple[Step, ...]]]


def _reach(neighbours: _Neighbours, start: str, depth: int) -> _Reach:
    """Breadth-first search (Moore 1959)."""
    level = {start: 0}
    below: dict[str, dict[str, tuple[Step, ...]]] = {}
    queue = deque([start])
    while queue:
        symbol = queue.popleft()
        below[symbol] = neighbours.of(symbol)
        if level[symbol] == depth:
            continue
        for other in below[symbol]:
            if other not in level:
                level[other] = level[symbol] + 1
                queue.append(other)
    return _Reach(level, below)


def _tree(graph: nx.MultiDiGraph[str], reach: _Reach, start: str, depth: int) -> Branch:
    unfolded: set[str] = set()

    def ending(symbol: str, at: int, path: tuple[str, ...]) -> Ending:
        if symbol in path:
            return "cycle"
        if not reach.below[symbol]:
            return ""
        if reach.level[symbol] < at or symbol in unfolded:
            return "repeated"
        return "depth" if at == depth else ""

    def branch(symbol: str, at: int, steps: tuple[Step, ...], path: tuple[str, ...]) -> Branch:
        end = ending(symbol, at, path)
        children: tuple[Branch, ...] = ()
        if not end and reach.below[symbol]:
            unfolded.add(symbol)
            here = (*path, symbol)
            children = tuple(branch(o, at + 1, s, here) for o, s in reach.below[symbol].items())
        node = graph.nodes[symbol]
        return Branch(
            symbol,
            str(node.get("type", "")),
            str(node.get("label", "")),
            str(node.get("date", "")),
            node.get("year"),
            at,
            steps,
            children,
            end,
        )

    return branch(start, 0, (), ())


def _cycles(reach: _Reach) -> set[tuple[str, ...]]:
    """Groups of reached documents of which each leads to every other (Tarjan 1972)."""
    inner: nx.DiGraph[str] = nx.DiGraph()
    for symbol, others in reach.below.items():
        inner.add_edges_from((symbol, other) for other in others if other in reach.level)
    groups = nx.strongly_connected_components(inner)
    return {tuple(sorted(group)) for group in groups if len(group) > 1}


_ENDINGS = {"": "", "cycle": " (refers back: a cycle)", "repeated": " (see above)", "depth": " …"}


def _words(branch: Branch) -> str:
    return ", ".join(
        step.act + (f" ({', '.join(step.paragraphs)})" if step.paragraphs else "")
        for step in branch.steps
    )


def _when(branch: Branch) -> str:
    return branch.date or (str(branch.year) if branch.year is not None else "")


def _rich_line(branch: Branch) -> Text:
    # Text, not a markup string: a title such as "[Draft]" must not be taken for a style.
    from rich.text import Text

    line = Text(branch.symbol, style="bold cyan")
    if branch.label and branch.label != branch.symbol:
        line.append(f"  {branch.label}", style="default not bold")
    if when := _when(branch):
        line.append(f"  {when}", style="green not bold")
    if words := _words(branch):
        line.append(f"  {words}", style="magenta not bold")
    line.append(_ENDINGS[branch.ending], style="dim not bold")
    return line


def _grow(tree: Tree, branch: Branch) -> None:
    node = tree.add(_rich_line(branch))
    for child in branch.children:
        _grow(node, child)


def _html_line(branch: Branch) -> str:
    label = "" if branch.label == branch.symbol else f" {escape(branch.label)}"
    return (
        f"<b>{escape(branch.symbol)}</b>{label} <small>{escape(_when(branch))} "
        f"<i>{escape(_words(branch))}</i>{escape(_ENDINGS[branch.ending])}</small>"
    )


def _html_list(branches: tuple[Branch, ...]) -> str:
    if not branches:
        return ""
    items = "".join(f"<li>{_html_line(b)}{_html_list(b.children)}</li>" for b in branches)
    return f"<ul>{items}</ul>"
