"""What a document stands on, and what stands on it: the reference tree of one document."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import networkx as nx

from reaffirm.analysis.branches import Branch, Ending, Step
from reaffirm.analysis.collapse import follows
from reaffirm.analysis.lineage_display import html_tree, rich_tree
from reaffirm.analysis.network import node_of
from reaffirm.analysis.tables import Table
from reaffirm.errors import QueryError

if TYPE_CHECKING:
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

    def __repr__(self) -> str:
        return f"<Lineage of {self.symbol}: {len(self.members) - 1} other texts and entities>"

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
                parent.symbol,
                ", ".join(step.act for step in branch.steps),
                ", ".join(dict.fromkeys(p for step in branch.steps for p in step.paragraphs)),
                branch.ending,
            )
            for direction, tree in (("back", self.back), ("forward", self.forward))
            if tree is not None
            for parent, branch in tree.walk_with_parents()
            if parent is not None
        )
        return Table(_COLUMNS, rows, f"The lineage of {self.symbol}")

    def tree(self, limit: int = 100) -> Tree:
        """The lineage for a terminal: what it rests on by act and step, then text by text.

        Parameters
        ----------
        limit:
            How many texts to show at most, the nearest first; 0 shows all.
        """
        return rich_tree(self.root, self.sides, self.cycles, limit)

    def __rich__(self) -> Tree:
        return self.tree()

    def _repr_html_(self) -> str:
        return html_tree(self.root, self.sides, self.cycles)

    @property
    def root(self) -> Branch:
        """The document itself: its branches are those of the first direction asked for."""
        root = self.back or self.forward
        assert root is not None, "a lineage has at least one direction"
        return root

    @property
    def sides(self) -> tuple[tuple[str, Branch], ...]:
        """The directions that were asked for, with the words for them."""
        named = (("stands on", self.back), ("is cited by", self.forward))
        return tuple((title, tree) for title, tree in named if tree is not None)


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
            if not follows(act, self.acts):
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


@dataclass(frozen=True, slots=True)
class _Open:
    """A branch whose children are being made: those that wait and those that are done."""

    symbol: str
    steps: tuple[Step, ...]
    ending: Ending
    waiting: Iterator[tuple[str, tuple[Step, ...]]]
    done: list[Branch]


def _tree(graph: nx.MultiDiGraph[str], reach: _Reach, start: str, depth: int) -> Branch:
    unfolded: set[str] = set()
    path: list[_Open] = []  # from the start to where we are: a call in a call has its limit
    on_path: set[str] = set()

    def ending(symbol: str) -> Ending:
        if symbol in on_path:
            return "cycle"
        if not reach.below[symbol]:
            return ""
        if reach.level[symbol] < len(path) or symbol in unfolded:
            return "repeated"
        return "depth" if len(path) == depth else ""

    def opened(symbol: str, steps: tuple[Step, ...]) -> None:
        end = ending(symbol)
        below = {} if end else reach.below[symbol]
        if below:
            unfolded.add(symbol)
            on_path.add(symbol)
        path.append(_Open(symbol, steps, end, iter(below.items()), []))

    opened(start, ())
    while True:
        one = path[-1]
        following = next(one.waiting, None)
        if following is not None:
            opened(*following)
            continue
        path.pop()
        if one.done:
            on_path.remove(one.symbol)
        branch = _branch(graph, one, len(path))
        if not path:
            return branch
        path[-1].done.append(branch)


def _branch(graph: nx.MultiDiGraph[str], one: _Open, depth: int) -> Branch:
    node = graph.nodes[one.symbol]
    return Branch(
        one.symbol,
        str(node.get("type", "")),
        str(node.get("label", "")),
        str(node.get("date", "")),
        node.get("year"),
        depth,
        one.steps,
        tuple(one.done),
        one.ending,
    )


def _cycles(reach: _Reach) -> set[tuple[str, ...]]:
    """Groups of reached documents of which each leads to every other (Tarjan 1972)."""
    inner: nx.DiGraph[str] = nx.DiGraph()
    for symbol, others in reach.below.items():
        inner.add_edges_from((symbol, other) for other in others if other in reach.level)
    groups = nx.strongly_connected_components(inner)
    return {tuple(sorted(group)) for group in groups if len(group) > 1}
