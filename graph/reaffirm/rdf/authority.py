"""The graph of the vocabulary and the authority files, which every store carries."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from reaffirm.errors import OntologyError
from reaffirm.namespaces import BASE, PREFIXES, REA
from reaffirm.ontology_files import ontology_directory, ontology_files, ontology_hash
from reaffirm.rdf.vocabulary import AUTHORITY_GRAPH

_GRAPH = ox.NamedNode(AUTHORITY_GRAPH)
_HASH = ox.NamedNode(REA + "contentHash")
#: Inflected and misprinted names serve the extractor alone: nobody is shown them.
_HIDDEN = ox.NamedNode(PREFIXES["skos"] + "hiddenLabel")
#: The shapes describe graphs and are read by the validator alone.
_LEFT_OUT = "shapes.ttl"


def replace_authority(database: ox.Store) -> bool:
    """Replace the authority graph if the files changed, in one transaction; whether it did."""
    current = ontology_hash()
    for quad in database.quads_for_pattern(_GRAPH, _HASH, None, _GRAPH):
        if quad.object == ox.Literal(current):
            return False
    note = f'<{AUTHORITY_GRAPH}> <{REA}contentHash> "{current}" .'
    body = authority_text()
    if len(database) < 2:  # a new store, perhaps with the note that it is compact
        data = (body + note).encode()
        database.bulk_load(data, ox.RdfFormat.N_TRIPLES, to_graph=_GRAPH, lenient=True)
        return True
    database.update(
        f"DROP SILENT GRAPH <{AUTHORITY_GRAPH}> ;\n"
        f"INSERT DATA {{ GRAPH <{AUTHORITY_GRAPH}> {{ {body} {note} }} }}"
    )
    return True


def authority_text() -> str:
    """The triples of :func:`authority_triples` as N-Triples."""
    return _serialized(ontology_hash())


@cache
def _serialized(_content: str) -> str:
    """The triples as text, made once for each content of the files."""
    return (ox.serialize(authority_triples(), format=ox.RdfFormat.N_TRIPLES) or b"").decode()


def authority_triples() -> list[ox.Triple]:
    """Every triple of the vocabulary and the authority files but hidden names.

    Raises
    ------
    OntologyError
        If a file is not Turtle.
    """
    triples: list[ox.Triple] = []
    root = ontology_directory()
    for path in ontology_files():
        if path == root / _LEFT_OUT:
            continue
        try:
            parsed = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, base_iri=BASE)
            triples.extend(quad.triple for quad in parsed if quad.predicate != _HIDDEN)
        except (OSError, SyntaxError) as error:
            raise OntologyError(str(error), where=str(path), advice="correct the Turtle") from error
    return triples
