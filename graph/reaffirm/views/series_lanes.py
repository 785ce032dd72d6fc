"""Which texts of a picture share a lane because they continue each other year after year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.views.layout import shortened

if TYPE_CHECKING:
    from reaffirm.analysis.series import SeriesLink

#: So many lanes can be told apart, and their titles are cut to so many characters.
MOST_LANES = 12
_TITLE = 40


def lanes(links: Iterable[SeriesLink], shown: nx.MultiDiGraph[str]) -> dict[str, str]:
    """The title of the lane of each document that is shown with another one of its series.

    Parameters
    ----------
    links:
        The links between the texts of series (:func:`reaffirm.analysis.series.series_links`).
    shown:
        The graph of the picture; the latest text of a series gives the lane its name.

    Notes
    -----
    At most :data:`MOST_LANES` series, those with the most texts. Linear but for sorting.
    """
    present = set(shown)
    chains: nx.Graph[str] = nx.Graph()
    chains.add_edges_from((link.later, link.earlier) for link in links)
    groups = [sorted(group & present, key=_age) for group in nx.connected_components(chains)]
    groups = sorted((g for g in groups if len(g) > 1), key=lambda g: (-len(g), g))[:MOST_LANES]
    named: defaultdict[str, list[str]] = defaultdict(list)
    for group in groups:
        named[shortened(str(shown.nodes[group[-1]].get("label") or group[-1]), _TITLE)] += group
    return {symbol: title for title, group in named.items() for symbol in group}


def _age(symbol: str) -> tuple[int, str]:
    from reaffirm.numbering import year_of

    return (year_of(symbol) or 0, symbol)
