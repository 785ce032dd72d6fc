"""Which documents and entities carry the most weight in the network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from reaffirm.analysis.collapse import follows
from reaffirm.errors import QueryError

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Vector = NDArray[np.float64]
Measure = Literal["cited", "normalised", "pagerank", "hits"]
MEASURES: tuple[Measure, ...] = ("cited", "normalised", "pagerank", "hits")

_TOLERANCE = 1e-12
_ITERATIONS = 2_000


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place in a ranking; equal scores share a place."""

    place: int
    symbol: str
    type: str
    label: str
    year: int | None
    score: float


def rank(
    graph: nx.MultiDiGraph[str],
    by: Measure = "cited",
    type: str | None = None,
    top: int | None = 20,
    *,
    acts: Collection[str] | None = None,
    among: Collection[str] | None = None,
) -> tuple[Ranked, ...]:
    """The documents and entities of the graph by weight, the heaviest first.

    Parameters
    ----------
    by:
        ``cited``: the number of documents that refer to it. ``normalised``: that number over the
        mean of all cited ones of its type and year, which gives a young text its due (Radicchi,
        Fortunato and Castellano, PNAS 105, 2008); years with one text say nothing and the
        undated have no score. ``pagerank``: the stationary share of
        a reader who follows references and starts anew with probability 0.15 (Brin and Page
        1998). ``hits``: the authority score (Kleinberg 1999), summing to 1. The cost of each is
        linear in the edges (times some tens of iterations for the latter two).
    type:
        Only this type (``treaty``, ``resolution`` …) is listed; the scores are of the whole graph.
    top:
        Length of the list; None lists everything.
    acts:
        Only references under these acts count; None counts every act of the organ.
    among:
        Only references by these documents count, such as those of one committee
        (:func:`reaffirm.analysis.works.documents_of`).

    Raises
    ------
    QueryError
        If the measure is unknown or ``top`` is not positive.

    >>> g = nx.MultiDiGraph()
    >>> _ = g.add_edge("A/RES/76/1", "treaty:uncac", key="recalls")
    >>> _ = g.add_edge("A/RES/76/2", "treaty:uncac", key="recalls")
    >>> [(r.place, r.symbol, r.score) for r in rank(g, top=1)]
    [(1, 'treaty:uncac', 2.0)]
    """
    if by not in MEASURES:
        raise QueryError(f"unknown measure {by!r}", advice="give " + ", ".join(MEASURES))
    if top is not None and top < 1:
        raise QueryError(f"a list of {top} is empty", advice="give at least 1")
    nodes = graph.nodes
    scores = _scores(graph, by, _matrix(graph, acts, among)) if len(graph) else np.zeros(0)
    chosen = [
        (float(score), symbol)
        for symbol, score in zip(graph, scores, strict=True)
        if score > 0 and (type is None or nodes[symbol].get("type") == type)
    ]
    chosen.sort(key=lambda pair: (-pair[0], pair[1]))
    listed: list[Ranked] = []
    for position, (score, symbol) in enumerate(chosen[:top], start=1):
        tied = bool(listed) and listed[-1].score == score
        place = listed[-1].place if tied else position
        node = nodes[symbol]
        listed.append(
            Ranked(
                place,
                symbol,
                str(node.get("type", "")),
                str(node.get("label", "") or symbol),
                node.get("year"),
                score,
            )
        )
    return tuple(listed)


def _scores(graph: nx.MultiDiGraph[str], by: Measure, matrix: csr_array) -> Vector:
    if by == "normalised":
        return _normalised(graph, _cited(matrix))
    plain: dict[str, Callable[[csr_array], Vector]] = {
        "cited": _cited,
        "pagerank": _pagerank,
        "hits": _authorities,
    }
    return plain[by](matrix)


def _matrix(
    graph: nx.MultiDiGraph[str], acts: Collection[str] | None, among: Collection[str] | None
) -> csr_array:
    """Row refers to column: 1 per pair however often, without loops."""
    from scipy.sparse import csr_array

    index = {symbol: i for i, symbol in enumerate(graph)}
    speakers = graph.nodes if among is None else frozenset(among)
    pairs = {
        (index[source], index[target])
        for source, target, act in graph.edges(keys=True)
        if source != target and follows(act, acts) and source in speakers
    }
    rows = np.fromiter((row for row, _ in pairs), dtype=np.int64, count=len(pairs))
    columns = np.fromiter((column for _, column in pairs), dtype=np.int64, count=len(pairs))
    size = (len(index), len(index))
    return csr_array((np.ones(len(pairs)), (rows, columns)), shape=size)


def _cited(matrix: csr_array) -> Vector:
    return np.asarray(matrix.sum(axis=0), dtype=float).ravel()


def _normalised(graph: nx.MultiDiGraph[str], cited: Vector) -> Vector:
    """The relative indicator c/c0, where c0 is the mean of all cited nodes of the type and year."""
    kinds = [(str(node.get("type", "")), node.get("year")) for _, node in graph.nodes(data=True)]
    groups: defaultdict[tuple[str, object], list[float]] = defaultdict(list)
    for kind, count in zip(kinds, cited, strict=True):
        if kind[1] is not None and count > 0:
            groups[kind].append(float(count))
    means = {kind: sum(counts) / len(counts) for kind, counts in groups.items() if len(counts) > 1}
    return np.array(
        [
            count / means[kind] if kind in means else 0.0
            for kind, count in zip(kinds, cited, strict=True)
        ]
    )


def _pagerank(matrix: csr_array, damping: float = 0.85) -> Vector:
    size = matrix.shape[0]
    out = np.asarray(matrix.sum(axis=1), dtype=float).ravel()
    share = np.divide(damping, out, out=np.zeros(size), where=out > 0)
    turned = matrix.T.tocsr()
    rank = np.full(size, 1 / size)
    for _ in range(_ITERATIONS):
        # A document without references sends its reader anywhere, with equal chance.
        stranded = damping * rank[out == 0].sum() + 1 - damping
        following = turned @ (rank * share) + stranded / size
        done = np.abs(following - rank).sum() < _TOLERANCE
        rank = following
        if done:
            break
    return rank


def _authorities(matrix: csr_array) -> Vector:
    # Power iteration from equal weights: where two parts of the graph tie, both keep their share.
    turned = matrix.T.tocsr()
    scores = np.ones(matrix.shape[0])
    for _ in range(_ITERATIONS):
        following = turned @ (matrix @ scores)
        total = following.sum()
        if total == 0:
            return np.zeros(matrix.shape[0])
        following /= total
        done = np.abs(following - scores).sum() < _TOLERANCE
        scores = following
        if done:
            break
    return scores
