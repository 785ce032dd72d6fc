"""Groups of texts and entities that refer to each other more than to the rest."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import networkx as nx

from reaffirm.analysis.collapse import collapse
from reaffirm.analysis.tables import Table
from reaffirm.errors import QueryError

if TYPE_CHECKING:
    from rich.console import Group

Algorithm = Literal["leiden", "louvain"]
SEED = 1945
#: The generators of chance of both methods take no larger one.
_LAST_SEED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Community:
    """A group of documents and entities; ``central`` are those with the most neighbours in it."""

    number: int
    members: tuple[str, ...]
    central: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Communities:
    """A division of the network into communities, the largest first.

    ``note`` says what the reader must know about how it was made; it may be empty.
    """

    algorithm: Algorithm
    seed: int
    modularity: float
    communities: tuple[Community, ...]
    note: str = ""

    def of(self) -> dict[str, int]:
        """The number of each member's community."""
        return {member: one.number for one in self.communities for member in one.members}

    def table(self) -> Table:
        """One row a community."""
        rows = tuple(
            (one.number, len(one.members), ", ".join(one.central)) for one in self.communities
        )
        title = f"Communities ({self.algorithm}, modularity {self.modularity:.4f})"
        return Table(("number", "size", "central"), rows, title)

    def __rich__(self) -> Group:
        return self.table().__rich__()

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def communities(
    graph: nx.MultiDiGraph[str],
    *,
    acts: Collection[str] | None = None,
    documents_only: bool = False,
    seed: int = SEED,
    algorithm: Algorithm | None = None,
) -> Communities:
    """Divide the network so that modularity is as large as the algorithm finds.

    Modularity (Newman and Girvan, Physical Review E 69, 2004) is the share of edges within
    communities less that share if edges were laid by chance; here of the undirected graph with
    one edge per pair. **Leiden** (Traag, Waltman and van Eck, *From Louvain to Leiden*, Scientific
    Reports 9, 2019) comes from leidenalg and igraph, the extra ``fast``; without them **Louvain**
    (Blondel and others, 2008) of NetworkX takes its place, which is slower and may leave a
    community in disconnected parts. The same seed gives the same division.

    Parameters
    ----------
    graph:
        A citation graph.
    acts, documents_only:
        Which references and nodes count, as in :func:`reaffirm.analysis.collapse.collapse`.
    algorithm:
        ``leiden`` or ``louvain``; None takes the best at hand.

    Raises
    ------
    QueryError
        If Leiden is asked for and not installed, or the seed is none.

    Notes
    -----
    Nearly linear in the edges: 20,000 nodes and 400,000 edges take Leiden half a second, Louvain
    ten.

    >>> g = nx.MultiDiGraph()
    >>> for a, b in ("ab", "bc", "ca", "cd", "de", "ef", "fd"):
    ...     _ = g.add_edge(a, b, key="recalls")
    >>> found = communities(g)
    >>> [one.members for one in found.communities], round(found.modularity, 4)
    ([('a', 'b', 'c'), ('d', 'e', 'f')], 0.3571)
    """
    if not 0 <= seed <= _LAST_SEED:
        raise QueryError(f"{seed} is no seed", advice=f"give a number from 0 to {_LAST_SEED}")
    plain = undirected(graph, acts=acts, documents_only=documents_only)
    chosen: Algorithm = algorithm or ("leiden" if _fast_at_hand() else "louvain")
    if chosen == "leiden" and not _fast_at_hand():
        raise QueryError("Leiden needs igraph and leidenalg", advice="install reaffirm[fast]")
    groups = _leiden(plain, seed) if chosen == "leiden" else _louvain(plain, seed)
    ordered = sorted((tuple(sorted(group)) for group in groups), key=lambda g: (-len(g), g))
    made = tuple(
        Community(number, members, _central(plain, members))
        for number, members in enumerate(ordered, 1)
    )
    note = "" if algorithm or chosen == "leiden" else _INSTEAD
    return Communities(chosen, seed, modularity(plain, ordered), made, note)


def members_table(found: Communities) -> Table:
    """One row a member, with the number of its community."""
    rows = tuple((one.number, member) for one in found.communities for member in one.members)
    return Table(("community", "symbol"), rows)


_INSTEAD = "made with Louvain: install reaffirm[fast] for Leiden, which is quicker and better"


def undirected(
    graph: nx.MultiDiGraph[str],
    *,
    acts: Collection[str] | None = None,
    documents_only: bool = False,
) -> nx.Graph[str]:
    """The network without directions, one edge per pair, nodes and edges in alphabetical order."""
    plain: nx.Graph[str] = nx.Graph()
    edges = collapse(graph, acts=acts, documents_only=documents_only).edges
    pairs = sorted({(min(a, b), max(a, b)) for a, b in edges})
    plain.add_nodes_from(sorted({end for pair in pairs for end in pair}))
    plain.add_edges_from(pairs)
    return plain


def modularity(plain: nx.Graph[str], groups: Collection[Collection[str]]) -> float:
    """The modularity of a division of an undirected graph; 0 without edges.

    The sum over communities of L/m - (d/2m)^2, with L edges inside, d the sum of degrees, m all
    edges (Newman and Girvan 2004). Linear in the edges.

    >>> modularity(nx.Graph([("a", "b"), ("c", "d")]), [("a", "b"), ("c", "d")])
    0.5
    """
    edges = plain.number_of_edges()
    if not edges:
        return 0.0
    number = {member: i for i, group in enumerate(groups) for member in group}
    inside, degrees = [0] * len(groups), [0] * len(groups)
    for a, b in plain.edges:
        inside[number[a]] += number[a] == number[b]
        degrees[number[a]] += 1
        degrees[number[b]] += 1
    return sum(i / edges - (d / (2 * edges)) ** 2 for i, d in zip(inside, degrees, strict=True))


def _fast_at_hand() -> bool:
    from importlib.util import find_spec

    return bool(find_spec("igraph")) and bool(find_spec("leidenalg"))


def _leiden(plain: nx.Graph[str], seed: int) -> list[list[str]]:
    import igraph
    import leidenalg

    names = list(plain)
    index = {name: i for i, name in enumerate(names)}
    edges = [(index[a], index[b]) for a, b in plain.edges]
    copy = igraph.Graph(n=len(names), edges=edges)
    # Until nothing improves: a fixed number of rounds leaves large graphs short of the optimum.
    kind = leidenalg.ModularityVertexPartition
    found = leidenalg.find_partition(copy, kind, n_iterations=-1, seed=seed)
    return [[names[i] for i in group] for group in found]


def _louvain(plain: nx.Graph[str], seed: int) -> list[list[str]]:
    if not plain.number_of_edges():
        return [[node] for node in plain]
    return [sorted(group) for group in nx.community.louvain_communities(plain, seed=seed)]


def _central(plain: nx.Graph[str], members: tuple[str, ...], count: int = 5) -> tuple[str, ...]:
    inside = set(members)
    degree = {member: sum(n in inside for n in plain[member]) for member in members}
    return tuple(sorted(members, key=lambda member: (-degree[member], member))[:count])
