"""The overview: the network of a whole corpus in one HTML file, drawn by WebGL."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.errors import QueryError
from reaffirm.files import write_atomically
from reaffirm.model import LANGUAGES, Language
from reaffirm.views.evidence import Evidence
from reaffirm.views.lineage_view import WrittenView
from reaffirm.views.overview_data import overview_data
from reaffirm.views.pages import render
from reaffirm.views.selection import Selection, select

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

#: More nodes than this make the page slow to open.
MAX_NODES = 30_000
_SCRIPTS = (
    "common.js",
    "overview_state.js",
    "overview_map.js",
    "overview_detail.js",
    "overview.js",
)


def overview_page(
    store: Store,
    out: Path | str,
    *,
    acts: Collection[str] | None = None,
    language: Language = "en",
    title: str = "",
    max_nodes: int = MAX_NODES,
) -> WrittenView:
    """Write the network of a store with its sentences; see :func:`write_overview`."""
    from reaffirm.analysis.network import citation_graph
    from reaffirm.views.evidence import fetch_in_language

    graph = citation_graph(store)
    held = [node for node, fact in graph.nodes(data=True) if fact["in_store"]]
    return write_overview(
        graph,
        out,
        evidence=fetch_in_language(store, held, language, same=graph.graph["same"]),
        acts=acts,
        language=language,
        title=title,
        max_nodes=max_nodes,
    )


def write_overview(
    graph: nx.MultiDiGraph[str],
    out: Path | str,
    *,
    evidence: Iterable[Evidence] = (),
    acts: Collection[str] | None = None,
    language: Language = "en",
    title: str = "",
    max_nodes: int = MAX_NODES,
) -> WrittenView:
    """Write the network of a whole corpus as an interactive page in one file.

    Communities are islands, named after the words that their titles share; a text that is cited
    much is large and stands in the middle of its island. The page can also put the texts in time,
    searches by symbol and name, filters by type and community, shows a text's neighbours when it
    is pointed at, and opens the sentences behind each reference. It fetches nothing.

    Parameters
    ----------
    graph:
        A citation graph (:func:`reaffirm.analysis.network.citation_graph`).
    evidence:
        The words behind the edges, by document
        (:func:`reaffirm.views.evidence.fetch_in_language`).
    acts:
        Only references under these acts; None takes every act of the organ.
    language:
        The language of names, where they are known in it.
    max_nodes:
        What is beyond is left out, the least connected first; the page and the returned value say
        so.

    Raises
    ------
    QueryError
        If the graph is empty or the language is none of the six.
    ReaffirmError
        If the file cannot be written.
    """
    selection = select(_of_acts(graph, acts), center=None, limit=max_nodes)
    page = overview_html(selection, evidence=evidence, language=language, title=title)
    return WrittenView.of(write_atomically(out, page), selection)


def overview_html(
    selection: Selection,
    *,
    evidence: Iterable[Evidence] = (),
    language: Language = "en",
    title: str = "",
) -> str:
    """The page of :func:`write_overview` as text."""
    from reaffirm.analysis.collapse import collapse
    from reaffirm.analysis.communities import communities

    if language not in LANGUAGES:
        raise QueryError(f"no language {language!r}", advice="give one of " + ", ".join(LANGUAGES))
    graph = selection.graph
    heading = title or f"{len(graph):,} documents and entities, and how they refer to each other"
    data = overview_data(
        selection,
        collapse(graph),
        communities(graph),
        evidence,
        language=language,
        title=heading,
    )
    return render(
        "overview.html",
        style=("page.css", "panels.css", "overview.css"),
        libraries=("graphology", "sigma"),
        scripts=_SCRIPTS,
        data=data,
        title=heading,
    )


def _of_acts(graph: nx.MultiDiGraph[str], acts: Collection[str] | None) -> nx.MultiDiGraph[str]:
    """The references under some acts, and all that is held or joined by them."""
    from reaffirm.analysis.collapse import follows

    kept = [edge for edge in graph.edges(keys=True) if follows(edge[2], acts)]
    ends = {end for a, b, _ in kept for end in (a, b)}
    held = {node for node, fact in graph.nodes(data=True) if fact.get("in_store")}
    shown: nx.MultiDiGraph[str] = nx.MultiDiGraph(**graph.graph)
    shown.add_nodes_from((n, f) for n, f in graph.nodes(data=True) if n in ends or n in held)
    for source, target, act in kept:
        shown.add_edge(source, target, key=act, **graph.edges[source, target, act])
    return shown
