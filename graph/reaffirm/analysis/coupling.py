"""Likeness by references: cited together (co-citation), citing the same (coupling)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import networkx as nx
import numpy as np

from reaffirm.analysis.collapse import collapse
from reaffirm.analysis.network import node_of
from reaffirm.errors import QueryError

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Kind = Literal["co-citation", "coupling"]
#: Rows that are multiplied at a time.
_BLOCK = 1_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents or entities that are alike: the number of documents that cite both, or that
    both cite, and the cosine, which does not favour those with many."""

    first: str
    second: str
    count: int
    cosine: float


def co_citation(
    graph: nx.MultiDiGraph[str],
    symbol: str = "",
    *,
    acts: Collection[str] | None = None,
    type: str | None = None,
    top: int = 20,
) -> tuple[Pair, ...]:
    """What is cited together: pairs with the number of documents that refer to both.

    H. Small, *Co-citation in the scientific literature*, JASIS 24 (1973); the cosine after Salton
    and McGill (1983): the count over the root of the product of both numbers of citations.

    Parameters
    ----------
    graph:
        A citation graph.
    symbol:
        Only pairs with this document or entity; empty for the strongest pairs of all.
    acts:
        Only references under these acts; None takes every act of the organ.
    type:
        Only partners of this type (``treaty`` …); without a symbol both must be.
    top:
        Length of the list.

    Raises
    ------
    QueryError
        If the graph does not hold the symbol, or ``top`` is not positive.

    Notes
    -----
    The product of a sparse matrix with its transpose: the sum over documents of the squared number
    of references of each. The memory is that of a block of rows.

    >>> g = nx.MultiDiGraph()
    >>> for a, b in ("xa", "xb", "ya", "yb", "yc"):
    ...     _ = g.add_edge(a, b, key="recalls")
    >>> [(p.first, p.second, p.count, round(p.cosine, 3)) for p in co_citation(g)][:2]
    [('a', 'b', 2, 1.0), ('a', 'c', 1, 0.707)]
    """
    return _alike(graph, "co-citation", symbol, acts, type, top)


def coupling(
    graph: nx.MultiDiGraph[str],
    symbol: str = "",
    *,
    acts: Collection[str] | None = None,
    type: str | None = None,
    top: int = 20,
) -> tuple[Pair, ...]:
    """What cites the same: pairs with the number of targets that both refer to.

    M. M. Kessler, *Bibliographic coupling between scientific papers*, American Documentation 14
    (1963). Parameters, errors and cost as in :func:`co_citation`.

    >>> g = nx.MultiDiGraph()
    >>> for a, b in ("xa", "xb", "ya", "yb", "yc"):
    ...     _ = g.add_edge(a, b, key="recalls")
    >>> [(p.first, p.second, p.count, round(p.cosine, 3)) for p in coupling(g, "y")]
    [('y', 'x', 2, 0.816)]
    """
    return _alike(graph, "coupling", symbol, acts, type, top)


def _alike(
    graph: nx.MultiDiGraph[str],
    kind: Kind,
    symbol: str,
    acts: Collection[str] | None,
    type: str | None,
    top: int,
) -> tuple[Pair, ...]:
    if top < 1:
        raise QueryError(f"a list of {top} is empty", advice="give at least 1")
    symbol = node_of(graph, symbol) if symbol else symbol
    plain = collapse(graph, acts=acts)
    names = sorted(plain)
    if not names or (symbol and symbol not in plain):
        return ()
    chosen = [type is None or graph.nodes[name].get("type") == type for name in names]
    row = names.index(symbol) if symbol else None
    pairs = list(_pairs(_incidence(plain, names, kind), names, chosen, row, top))
    pairs.sort(key=lambda pair: (-pair.count, -pair.cosine, pair.first, pair.second))
    return tuple(pairs[:top])


def _incidence(plain: nx.DiGraph[str], names: list[str], kind: Kind) -> csr_array:
    """A row for each node: by whom it is cited, or whom it cites."""
    from scipy.sparse import csr_array

    index = {name: i for i, name in enumerate(names)}
    ends = np.array([(index[a], index[b]) for a, b in plain.edges], dtype=np.int64)
    rows, columns = (ends[:, 1], ends[:, 0]) if kind == "co-citation" else (ends[:, 0], ends[:, 1])
    ones = np.ones(len(ends), dtype=np.int64)
    return csr_array((ones, (rows, columns)), shape=(len(names), len(names)))


def _pairs(
    matrix: csr_array, names: list[str], chosen: list[bool], row: int | None, top: int
) -> Iterator[Pair]:
    """The pairs with the largest counts, with all that tie for the last place."""
    size = np.asarray(matrix.sum(axis=1)).ravel()
    wanted = np.array(chosen)
    blocks = (
        [(row, row + 1)]
        if row is not None
        else [(start, start + _BLOCK) for start in range(0, len(names), _BLOCK)]
    )
    kept: list[tuple[int, int, int]] = []
    least = 1
    for start, end in blocks:
        both = (matrix[start:end] @ matrix.T).tocoo()
        firsts, seconds, counts = both.row + start, both.col, both.data
        keep = wanted[seconds] & (counts >= least)
        # Without a symbol each pair once, and both ends of the type; with it all its partners.
        keep &= (wanted[firsts] & (seconds > firsts)) if row is None else (seconds != firsts)
        kept += zip(
            firsts[keep].tolist(), seconds[keep].tolist(), counts[keep].tolist(), strict=True
        )
        if len(kept) > top:
            least = sorted((count for _, _, count in kept), reverse=True)[top - 1]
            kept = [pair for pair in kept if pair[2] >= least]
    for i, j, count in kept:
        cosine = count / float(np.sqrt(float(size[i]) * float(size[j])))
        yield Pair(names[i], names[j], count, cosine)
