"""What to get next: the documents that are cited most and that the store does not hold."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import networkx as nx

from reaffirm.analysis.collapse import collapse
from reaffirm.errors import QueryError
from reaffirm.model import NUMBERED_TYPES


@dataclass(frozen=True, slots=True)
class Missing:
    """A document that is not in the store: how many documents cite it, and since and until when."""

    symbol: str
    type: str
    year: int | None
    cited: int
    first_cited: int | None
    last_cited: int | None


def missing(
    graph: nx.MultiDiGraph[str],
    top: int | None = 20,
    *,
    type: str | None = None,
    acts: Collection[str] | None = None,
) -> tuple[Missing, ...]:
    """The cited documents that the store does not hold, the most cited first.

    Parameters
    ----------
    graph:
        A citation graph; its nodes say whether they are ``in_store``.
    top:
        Length of the list; None lists everything.
    type:
        ``resolution``, ``decision`` or ``document``; None lists all three.
    acts:
        Only references under these acts; None takes every act of the organ.

    Raises
    ------
    QueryError
        If ``top`` is not positive.

    Notes
    -----
    Linear in the edges.

    >>> g = nx.MultiDiGraph()
    >>> g.add_node("A/RES/76/1", type="resolution", in_store=True, year=2021)
    >>> g.add_node("A/RES/70/1", type="resolution", in_store=False, year=2015)
    >>> _ = g.add_edge("A/RES/76/1", "A/RES/70/1", key="recalls")
    >>> missing(g)
    (Missing(symbol='A/RES/70/1', type='resolution', year=2015, cited=1, first_cited=2021, \
last_cited=2021),)
    """
    if top is not None and top < 1:
        raise QueryError(f"a list of {top} is empty", advice="give at least 1")
    plain = collapse(graph, acts=acts)
    found: list[Missing] = []
    for symbol in plain:
        node = graph.nodes[symbol]
        kind = str(node.get("type", ""))
        if node.get("in_store") or kind not in NUMBERED_TYPES or (type and kind != type):
            continue
        years = [y for s in plain.pred[symbol] if (y := graph.nodes[s].get("year")) is not None]
        found.append(
            Missing(
                symbol,
                kind,
                node.get("year"),
                plain.in_degree(symbol),
                min(years, default=None),
                max(years, default=None),
            )
        )
    found.sort(key=lambda one: (-one.cited, one.symbol))
    return tuple(found[:top])
