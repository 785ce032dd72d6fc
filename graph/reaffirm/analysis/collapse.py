"""The citation graph as a plain directed graph: who refers to whom, once per pair."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import networkx as nx

from reaffirm.analysis.network import is_entity
from reaffirm.model import NO_ACT


def follows(act: str, acts: Collection[str] | None) -> bool:
    """Whether an edge of this act is followed: one of those named or, without names, any act.

    >>> follows("recalls", None), follows("-", None), follows("recalls", {"reaffirms"})
    (True, False, False)
    """
    return act != NO_ACT if acts is None else act in acts


def collapse(
    graph: nx.MultiDiGraph[str],
    *,
    acts: Collection[str] | None = None,
    documents_only: bool = False,
) -> nx.DiGraph[str]:
    """One edge per pair of documents, without loops; nodes without edges are left out.

    Parameters
    ----------
    graph:
        A citation graph (:func:`reaffirm.analysis.network.citation_graph`).
    acts:
        Only references under these acts; None takes every act of the organ (not titles and
        footnotes).
    documents_only:
        Leave out treaties, instruments, publications, conferences and bodies.

    Notes
    -----
    Linear in the edges. ``weight`` is the number of paragraphs that refer.

    >>> g = nx.MultiDiGraph()
    >>> _ = g.add_edge("A/RES/76/1", "A/RES/75/1", key="recalls", count=2)
    >>> _ = g.add_edge("A/RES/76/1", "A/RES/75/1", key="welcomes", count=1)
    >>> _ = g.add_edge("A/RES/76/1", "treaty:uncac", key="recalls", count=1)
    >>> list(collapse(g, documents_only=True).edges(data="weight"))
    [('A/RES/76/1', 'A/RES/75/1', 3)]
    """
    plain: nx.DiGraph[str] = nx.DiGraph()
    for source, target, act, edge in graph.edges(keys=True, data=True):
        if source == target or not follows(act, acts):
            continue
        if documents_only and (is_entity(source) or is_entity(target)):
            continue
        count = int(edge.get("count", 1))
        known = plain.get_edge_data(source, target)
        plain.add_edge(source, target, weight=count + (known["weight"] if known else 0))
    return plain


@dataclass(frozen=True, slots=True)
class Acyclic:
    """An acyclic graph, with the groups that were drawn together to make it so.

    ``groups`` gives the members of each node that stands for several documents.
    """

    graph: nx.DiGraph[str]
    groups: dict[str, tuple[str, ...]]

    def members(self, node: str) -> tuple[str, ...]:
        """The documents that a node stands for."""
        return self.groups.get(node, (node,))


def condense(plain: nx.DiGraph[str]) -> Acyclic:
    """Draw each group of documents that refer to each other in a circle into one node.

    Texts of one session do that. The node is named after its members: ``A/RES/76/1 + A/RES/76/2``
    (more than three: the first and the number of others). Linear (Tarjan 1972).

    >>> made = condense(nx.DiGraph([("a", "b"), ("b", "a"), ("b", "c")]))
    >>> list(made.graph.edges), made.groups
    ([('a + b', 'c')], {'a + b': ('a', 'b')})
    """
    name: dict[str, str] = {}
    groups: dict[str, tuple[str, ...]] = {}
    for component in nx.strongly_connected_components(plain):
        members = tuple(sorted(component))
        label = _group_name(members)
        name.update(dict.fromkeys(members, label))
        if len(members) > 1:
            groups[label] = members
    drawn: nx.DiGraph[str] = nx.DiGraph()
    drawn.add_nodes_from(sorted(set(name.values())))
    for source, target in plain.edges:
        if name[source] != name[target]:
            drawn.add_edge(name[source], name[target])
    return Acyclic(drawn, dict(sorted(groups.items())))


def _group_name(members: tuple[str, ...]) -> str:
    if len(members) <= 3:
        return " + ".join(members)
    return f"{members[0]} + {len(members) - 1} others"
