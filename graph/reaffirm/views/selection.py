"""Which part of a large graph a view shows, and what it leaves out."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import networkx as nx

from reaffirm.analysis.network import is_entity, node_of
from reaffirm.errors import QueryError

#: So many nodes can be read at once: a page opens with the most steps that stay below.
READABLE = 260


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of a graph that is shown.

    ``depth`` gives the steps from the centre (0 for every node when there is no centre) and
    ``steps`` the same for pairs of nodes that edges join; ``left_out`` counts by type the nodes
    that the limit cuts off within the steps that are asked for, ``edges_left_out`` their edges.
    """

    graph: nx.MultiDiGraph[str]
    depth: Mapping[str, int]
    steps: Mapping[tuple[str, str], int]
    left_out: Mapping[str, int]
    edges_left_out: int

    @property
    def deepest(self) -> int:
        """The most steps that any shown node is away from the centre."""
        return max(self.depth.values(), default=0)

    def within(self, depth: int) -> nx.MultiDiGraph[str]:
        """What of the graph is at most so many steps from the centre."""
        nodes = [node for node in self.graph if self.depth[node] <= depth]
        pairs = {pair: step for pair, step in self.steps.items() if step <= depth}
        return _part(self.graph, nodes, pairs)

    def readable_depth(self) -> int:
        """The most steps (at least one, if there are any) with which a person can read it."""
        count = Counter(self.depth.values())
        shown = count[0]
        for depth in range(1, self.deepest + 1):
            shown += count[depth]
            if shown > READABLE:
                return max(depth - 1, 1)
        return self.deepest


def select(
    graph: nx.MultiDiGraph[str],
    *,
    center: str | None,
    limit: int,
    depth: int | None = None,
    acts: Collection[str] | None = None,
) -> Selection:
    """The lineage of the centre, at most ``limit`` nodes of it; without a centre the most
    connected nodes of all.

    The lineage is what the centre refers to, what those documents refer to, and so on, and the
    same in the other direction. Treaties, bodies and other entities belong to it only where the
    centre itself refers to them (or is one): through them nearly everything is joined to
    everything. Of equally near nodes the most connected come first. Linear but for sorting.

    Parameters
    ----------
    depth:
        The most steps from the centre; None has no end.
    acts:
        Follow only references under these acts; None follows all, titles and footnotes too.

    Raises
    ------
    QueryError
        If the graph is empty, does not hold the centre, or the limit or depth is not positive.
    """
    if limit < 1 or (depth is not None and depth < 1):
        wrong = f"a view of {limit} nodes" if limit < 1 else f"a lineage of {depth} steps"
        raise QueryError(f"{wrong} is empty", advice="give at least 1")
    if len(graph) == 0:
        raise QueryError("the graph is empty", advice="build some documents first")
    center = node_of(graph, center) if center else center
    if acts is not None:
        graph = _under(graph, acts)
    if center is None:
        far, steps = dict.fromkeys(graph, 0), dict.fromkeys(graph.edges(), 0)
    else:
        far, steps = _lineage(graph, center)
    inside = [n for n in far if depth is None or far[n] <= depth]
    kept = sorted(inside, key=lambda n: (far[n], -graph.degree(n), n))[:limit]
    here = set(kept)
    pairs = {
        pair: step
        for pair, step in steps.items()
        if here.issuperset(pair) and (depth is None or step <= depth)
    }
    lost = Counter(str(graph.nodes[n].get("type", "other")) for n in inside if n not in here)
    edges_lost = sum(
        graph.number_of_edges(*pair)
        for pair in steps.keys() - pairs.keys()
        if depth is None or steps[pair] <= depth
    )
    # A lineage can have every node of the graph, and still not every edge.
    whole = len(kept) == len(graph) and len(pairs) == sum(map(len, graph.adj.values()))
    return Selection(
        graph if whole else _part(graph, kept, pairs),
        {n: far[n] for n in kept},
        pairs,
        dict(lost.most_common()),
        edges_lost,
    )


def _under(graph: nx.MultiDiGraph[str], acts: Collection[str]) -> nx.MultiDiGraph[str]:
    part: nx.MultiDiGraph[str] = nx.MultiDiGraph(**graph.graph)
    part.add_nodes_from(graph.nodes(data=True))
    for source, target, act, data in graph.edges(keys=True, data=True):
        if act in acts:
            part.add_edge(source, target, act, **data)
    return part


def _part(
    graph: nx.MultiDiGraph[str], nodes: Collection[str], pairs: Collection[tuple[str, str]]
) -> nx.MultiDiGraph[str]:
    part: nx.MultiDiGraph[str] = nx.MultiDiGraph(**graph.graph)
    part.add_nodes_from((node, graph.nodes[node]) for node in nodes)
    for source, target in pairs:
        for act, data in graph[source][target].items():
            part.add_edge(source, target, act, **data)
    return part


def _lineage(
    graph: nx.MultiDiGraph[str], center: str
) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    """The steps from the centre of every node of its lineage, and of the pairs on the way."""
    depth = {center: 0}
    steps: dict[tuple[str, str], int] = {}
    for near, backwards in ((graph.succ, True), (graph.pred, False)):
        reached = {center: 0}
        queue = deque([center])
        while queue:
            node = queue.popleft()
            step = reached[node] + 1
            for other in near[node]:
                if other == node or (step > 1 and is_entity(other)):
                    continue
                pair = (node, other) if backwards else (other, node)
                steps[pair] = min(step, steps.get(pair, step))
                if other not in reached:
                    reached[other] = step
                    depth[other] = min(step, depth.get(other, step))
                    if not is_entity(other):
                        queue.append(other)
    return depth, steps
