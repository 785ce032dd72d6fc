"""Which part of a large graph a view shows, and what it leaves out."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from reaffirm.errors import QueryError


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of a graph that is shown.

    ``depth`` gives the steps from the centre (0 for every node when there is no centre);
    ``left_out`` counts the nodes that are not shown by type, ``edges_left_out`` their edges.
    """

    graph: nx.MultiDiGraph[str]
    depth: Mapping[str, int]
    left_out: Mapping[str, int]
    edges_left_out: int


def select(graph: nx.MultiDiGraph[str], *, center: str | None, limit: int) -> Selection:
    """The at most ``limit`` nodes nearest to the centre, of equals the most connected.

    Without a centre the most connected nodes of all. Nodes that no path joins to the centre come
    last. Linear but for sorting.

    Raises
    ------
    QueryError
        If the graph is empty, does not hold the centre, or the limit is not positive.
    """
    if limit < 1:
        raise QueryError(f"a view of {limit} nodes is empty", advice="give at least 1")
    if len(graph) == 0:
        raise QueryError("the graph is empty", advice="build some documents first")
    if center is not None and center not in graph:
        raise QueryError("not in the graph", where=center, advice="check the symbol")
    depth = dict.fromkeys(graph, 0) if center is None else _distances(graph, center)
    far = len(graph)
    ranked = sorted(graph, key=lambda n: (depth.get(n, far), -graph.degree(n), n))
    kept = ranked[:limit]
    whole = len(kept) == len(graph)
    shown: nx.MultiDiGraph[str] = graph if whole else nx.MultiDiGraph(graph.subgraph(kept))
    lost = Counter(str(graph.nodes[n].get("type", "other")) for n in ranked[limit:])
    return Selection(
        shown,
        {n: depth.get(n, far) for n in kept},
        dict(lost.most_common()),
        graph.number_of_edges() - shown.number_of_edges(),
    )


def _distances(graph: nx.MultiDiGraph[str], center: str) -> dict[str, int]:
    distance = {center: 0}
    queue = deque([center])
    while queue:
        node = queue.popleft()
        for other in (*graph.succ[node], *graph.pred[node]):
            if other not in distance:
                distance[other] = distance[node] + 1
                queue.append(other)
    return distance
