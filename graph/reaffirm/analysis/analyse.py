"""Everything that the analysis computes of a whole store, kept in it for SPARQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.analysis.communities import SEED, communities
from reaffirm.analysis.computed import Run, keep, results_graph, run_with, stored_run
from reaffirm.analysis.mainpath import longest_paths, main_path
from reaffirm.analysis.network import citation_graph
from reaffirm.analysis.parallel import SHARE
from reaffirm.analysis.rank import MEASURES, rank
from reaffirm.analysis.series import recall
from reaffirm.analysis.series_links import series_links
from reaffirm.analysis.series_store import KIND as SERIES
from reaffirm.analysis.series_store import double, keep_links, series_run
from reaffirm.analysis.tables import Table
from reaffirm.namespaces import PREFIXES, REA, target_iri
from reaffirm.rdf.quads import integer, literal

if TYPE_CHECKING:
    from rich.console import Group

    from reaffirm.rdf.store import Store

    Network = nx.MultiDiGraph[str]

Triples = Iterator[str]

#: The property of each measure of :mod:`reaffirm.analysis.rank`.
_PROPERTIES = {
    "cited": "citedBy",
    "normalised": "normalisedCitations",
    "pagerank": "pageRank",
    "hits": "authorityScore",
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A graph of results: its name, how many triples it has, and whether it was up to date."""

    kind: str
    graph: str
    triples: int | None
    unchanged: bool


@dataclass(frozen=True, slots=True)
class AnalysisReport:
    """What an analysis kept in the store."""

    kept: tuple[Kept, ...]

    def table(self) -> Table:
        """One row a graph."""
        rows = (
            (one.kind, "unchanged" if one.unchanged else "computed", one.triples, one.graph)
            for one in self.kept
        )
        return Table(("results", "state", "triples", "graph"), tuple(rows))

    def __rich__(self) -> Group:
        return self.table().__rich__()

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def analyse(store: Store, *, seed: int = SEED) -> AnalysisReport:
    """Compute series, ranks, communities, the main path and names of one thing; keep them.

    Each kind of result is a named graph of its own that says how it came about (see
    :mod:`reaffirm.analysis.computed`). What is up to date is left as it is.

    Parameters
    ----------
    store:
        An open store, not for reading only.
    seed:
        The seed of the communities.

    Raises
    ------
    StoreError
        If the store cannot be written.

    Notes
    -----
    The session in six languages takes half a minute, nearly all of it to read the references.
    """
    kept: list[Kept] = []
    wanted = {
        SERIES: series_run(store),
        "names": run_with(store, {"share": SHARE}),
        "ranks": run_with(store, {"acts": "all"}),
        "communities": run_with(store, {"acts": "all", "seed": seed}),
        "main-path": run_with(store, {"acts": "all", "method": "global"}),
    }
    stale = [kind for kind, run in wanted.items() if stored_run(store, kind) != run]
    graph: Network = citation_graph(store) if set(stale) - {SERIES} else nx.MultiDiGraph()
    makers: dict[str, Callable[[], Triples]] = {
        "names": lambda: _names(graph),
        "ranks": lambda: _ranks(graph),
        "communities": lambda: _communities(graph, seed),
        "main-path": lambda: _main_path(graph),
    }
    for kind, run in wanted.items():
        if kind not in stale:
            kept.append(Kept(kind, results_graph(kind), None, unchanged=True))
            continue
        size = _series(store) if kind == SERIES else _kept(store, kind, run, makers[kind])
        kept.append(Kept(kind, results_graph(kind), size, unchanged=False))
    return AnalysisReport(tuple(kept))


def _kept(store: Store, kind: str, run: Run, maker: Callable[[], Triples]) -> int:
    return keep(store, kind, run, maker())


def _series(store: Store) -> int:
    links = series_links(store)
    recalls = {(link.later, link.earlier): recall(store, link) for link in links if link.acts}
    found = {pair: quote for pair, quote in recalls.items() if quote is not None}
    return keep_links(store, links, found)


def _names(graph: Network) -> Triples:
    """The new entities that stand for one thing in several languages."""
    for target, stands in graph.graph["same"].items():
        yield f"<{target_iri(target)}> <{PREFIXES['skos']}exactMatch> <{target_iri(stands)}>"


def _ranks(graph: Network) -> Triples:
    for measure in MEASURES:
        name = f"<{REA}{_PROPERTIES[measure]}>"
        for one in rank(graph, measure, top=None):
            value = integer(int(one.score)) if measure == "cited" else double(one.score)
            yield f"<{target_iri(one.symbol)}> {name} {value}"


def _communities(graph: Network, seed: int) -> Triples:
    found = communities(graph, seed=seed)
    base = results_graph("communities")
    kind = f"<{PREFIXES['rdf']}type>"
    yield f"<{base}#run> <{REA}algorithm> {literal(found.algorithm)}"
    yield f"<{base}#run> <{REA}modularity> {double(found.modularity)}"
    for one in found.communities:
        node = f"<{base}#{one.number}>"
        yield f"{node} {kind} <{REA}Community>"
        yield f"{node} <{REA}size> {integer(len(one.members))}"
        for member in one.central:
            yield f"{node} <{REA}central> <{target_iri(member)}>"
        for member in one.members:
            yield f"<{target_iri(member)}> <{REA}community> {node}"


def _main_path(graph: Network) -> Triples:
    """The main path, and the basket of texts on longest paths beside it.

    Texts of a circle stand as one on a path; each of them has its place.
    """
    path = main_path(graph)
    for edge in path.edges:
        for older in path.cycles.get(edge.older, (edge.older,)):
            for newer in path.cycles.get(edge.newer, (edge.newer,)):
                yield f"<{target_iri(older)}> <{REA}nextOnMainPath> <{target_iri(newer)}>"
    basket = longest_paths(graph)
    for one in basket.members:
        for member in basket.cycles.get(one.symbol, (one.symbol,)):
            yield f"<{target_iri(member)}> <{REA}heightOnLongestPath> {integer(one.height)}"
