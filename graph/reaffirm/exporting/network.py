"""The citation graph in the formats of programs that draw and measure networks."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import networkx as nx

from reaffirm.analysis.network import citation_graph

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store


def write_graphml(store: Store, stream: BinaryIO) -> None:
    """Write the citation graph as GraphML."""
    nx.write_graphml(_network(store), stream)


def write_gexf(store: Store, stream: BinaryIO) -> None:
    """Write the citation graph as GEXF."""
    nx.write_gexf(_network(store), stream)


def _network(store: Store) -> nx.MultiDiGraph[str]:
    """The citation graph with attributes that the formats of networks can carry."""
    graph = citation_graph(store)
    graph.graph.clear()  # formats of networks have no place for a table
    for _, attributes in graph.nodes(data=True):
        _flatten(attributes)
    for _, _, attributes in graph.edges(data=True):
        _flatten(attributes)
    return graph


def _flatten(attributes: dict[str, object]) -> None:
    """Lists as words with spaces, names by language as ``label_en`` …, nothing for None."""
    for name, value in list(attributes.items()):
        if isinstance(value, dict):
            del attributes[name]
            attributes.update({f"label_{key}": text for key, text in value.items() if key})
        elif isinstance(value, tuple):
            attributes[name] = " ".join(map(str, value))
        elif value is None:
            del attributes[name]
