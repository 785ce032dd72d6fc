"""The graph for other tools: RDF for triple stores, networks for Gephi, a table for pandas."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

import pyoxigraph as ox

from reaffirm.errors import QueryError
from reaffirm.files import opened_atomically
from reaffirm.model import NUMBERED_TYPES
from reaffirm.namespaces import PREFIXES, target_of
from reaffirm.rdf.vocabulary import act_of, place_of, target_type
from reaffirm.records import FIELDS

if TYPE_CHECKING:
    import networkx as nx

    from reaffirm.rdf.store import Store

Format = Literal["turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv"]
FORMATS: tuple[Format, ...] = ("turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv")

_SUFFIXES: dict[str, Format] = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".jsonld": "jsonld",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".csv": "csv",
}

_DATASETS = {
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}

_ROWS = """SELECT ?reference ?act ?role ?target ?words ?start ?end ?version WHERE {
  ?reference rea:act ?act ; rea:role ?role ; rea:target ?target ; oa:exact ?words ;
    oa:start ?start ; oa:end ?end ; rea:paragraph ?place .
  ?place rea:inVersion ?version ; rea:order ?order .
} ORDER BY STR(?version) ?order ?start ?end STR(?reference)"""
_SOURCES = "SELECT ?version ?source WHERE { ?version dcterms:source ?source }"
_LABELS = """SELECT ?thing ?label (LANG(?label) AS ?language) WHERE {
  { ?thing rdfs:label ?label } UNION { ?thing skos:prefLabel ?label }
  FILTER(STRSTARTS(STR(?thing), "https://w3id.org/reaffirm/id/")) }"""


def format_of(path: str | Path) -> Format | None:
    """The format that the end of a file's name stands for, None if for none.

    >>> format_of("graph.NQ"), format_of("graph.txt")
    ('nquads', None)
    """
    return _SUFFIXES.get(Path(path).suffix.lower())


def export(store: Store, form: Format, path: str | Path) -> Path:
    """Write the graph to a file, whole or not at all.

    Parameters
    ----------
    store:
        An open store.
    form:
        ``turtle`` (all triples as one graph), ``trig``, ``nquads``, ``jsonld`` (with a named
        graph for each language version), ``graphml``, ``gexf`` (the citation network), ``csv``
        (the table of references).
    path:
        The file.

    Raises
    ------
    QueryError
        If the form is unknown.
    ReaffirmError
        If the file cannot be written.
    """
    with opened_atomically(path) as stream:
        write(store, form, stream)
    return Path(path)


def write(store: Store, form: Format, stream: BinaryIO) -> None:
    """Write the graph to a stream of bytes; see :func:`export`.

    Raises
    ------
    QueryError
        If the form is unknown.
    """
    if form in _DATASETS:
        prefixes = PREFIXES if form == "trig" else None
        ox.serialize(store.quads(), stream, format=_DATASETS[form], prefixes=prefixes)
    elif form == "turtle":
        ox.serialize(store.triples(), stream, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    elif form == "csv":
        _write_table(store, stream)
    elif form in _NETWORKS:
        _NETWORKS[form](store, stream)
    else:
        raise QueryError(f"unknown format {form!r}", advice="choose " + ", ".join(FORMATS))


def _write_table(store: Store, stream: BinaryIO) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(FIELDS)
    writer.writerows(_records(store))
    text.detach()


def _records(store: Store) -> Iterator[tuple[str, ...]]:
    """The rows of the table: the fields of :data:`reaffirm.records.FIELDS`."""
    columns = store.columns(_SOURCES)
    sources = dict(zip(columns["version"], columns["source"], strict=True))
    columns = store.columns(_LABELS)
    named = zip(columns["thing"], columns["language"], columns["label"], strict=True)
    labels = {(thing, language): label for thing, language, label in named}
    rows = store.columns(_ROWS)
    for reference, act, role, target, words, start, end, version in zip(
        *rows.values(), strict=True
    ):
        symbol, language, place = place_of(reference)
        short, kind = target_of(target), target_type(target_of(target))
        label = labels.get((target, language)) or labels.get((target, "en")) or short
        yield (
            sources.get(version, ""),
            symbol,
            language,
            place.rpartition("-")[0],
            act_of(act),
            role,
            kind,
            short,
            short if kind in NUMBERED_TYPES else label,
            words,
            start,
            end,
        )


def _network(store: Store) -> nx.MultiDiGraph[str]:
    """The citation graph with attributes that the formats of networks can carry."""
    from reaffirm.analysis.network import citation_graph

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


def _write_graphml(store: Store, stream: BinaryIO) -> None:
    import networkx as nx

    nx.write_graphml(_network(store), stream)


def _write_gexf(store: Store, stream: BinaryIO) -> None:
    import networkx as nx

    nx.write_gexf(_network(store), stream)


_NETWORKS: dict[str, Callable[[Store, BinaryIO], None]] = {
    "graphml": _write_graphml,
    "gexf": _write_gexf,
}
