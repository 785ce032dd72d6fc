"""The graph of the vocabulary and the authority files, which every store carries."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

import pyoxigraph as ox

from reaffirm.errors import VocabularyError
from reaffirm.namespaces import GENERIC, ID, PREFIXES, REA
from reaffirm.ontology_files import (
    ontology_directory,
    ontology_files,
    vocabulary_hash,
)
from reaffirm.own.force import own_in_force
from reaffirm.own.naming import entry_of
from reaffirm.rdf.vocabulary import AUTHORITY_GRAPH
from reaffirm.turtle import triples_of

_GRAPH = ox.NamedNode(AUTHORITY_GRAPH)
_HASH = ox.NamedNode(REA + "contentHash")
_NOTATION = ox.NamedNode(PREFIXES["skos"] + "notation")
#: Inflected and misprinted names serve the extractor alone: nobody is shown them.
_HIDDEN = ox.NamedNode(PREFIXES["skos"] + "hiddenLabel")
#: The shapes describe graphs and are read by the validator alone, nouns and words by the extractor.
_LEFT_OUT = frozenset({"shapes.ttl", "nouns.ttl", "words.ttl"})


def replace_authority(database: ox.Store, *, exact: bool = True) -> bool:
    """Bring the authority graph up to date, in one transaction; whether the files had changed.

    Only what differs is written: a second or two less for each new edition of the vocabulary, and
    each round of work on own files. ``exact`` as in :func:`is_current`.
    """
    for quad in database.quads_for_pattern(_GRAPH, _HASH, None, _GRAPH):
        if isinstance(quad.object, ox.Literal) and is_current(quad.object.value, exact=exact):
            return False
    note = f'<{AUTHORITY_GRAPH}> <{REA}contentHash> "{vocabulary_hash()}" .\n'
    wanted = (authority_text() + note).encode()
    if len(database) < 2:  # a new store, perhaps with the note that it is compact
        database.bulk_load(wanted, ox.RdfFormat.N_TRIPLES, to_graph=_GRAPH, lenient=True)
    else:
        held = database.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=_GRAPH) or b""
        database.update(_change(set(held.splitlines()), set(wanted.splitlines())))
    return True


def _change(held: Set[bytes], wanted: Set[bytes]) -> str:
    """The update from some triples to others; none of them has blank nodes, which have no name."""
    return " ;\n".join(
        f"{verb} DATA {{ GRAPH <{AUTHORITY_GRAPH}> {{ {b' '.join(lines).decode()} }} }}"
        for verb, lines in (("DELETE", held - wanted), ("INSERT", wanted - held))
    )


def is_current(held: str, *, exact: bool) -> bool:
    """Whether a store that holds the vocabulary of this hash holds the one in force.

    Unless it must be ``exact``, a store with own entries is left as it is where none are in force:
    whoever analyses a graph need not have the files of the one who built it.

    >>> is_current("0123456789abcdef-0123456789abcdef", exact=False)
    True
    """
    if held == vocabulary_hash():
        return True
    return "-" in held and not exact and not own_in_force().files


def authority_text() -> str:
    """The triples of :func:`authority_triples` as N-Triples."""
    return _serialized(vocabulary_hash())


@lru_cache(maxsize=2)
def _serialized(_content: str) -> str:
    """The triples as text, made once for each content of the files."""
    return (ox.serialize(authority_triples(), format=ox.RdfFormat.N_TRIPLES) or b"").decode()


def authority_triples() -> list[ox.Triple]:
    """Every triple of the vocabulary, the authority files and own files but hidden names.

    Raises
    ------
    OntologyError
        If a file is not Turtle.
    VocabularyError
        If an own file is not.
    """
    every = (*shipped_triples(), *_own_triples())
    return [triple for triple in every if triple.predicate != _HIDDEN]


def shipped_triples() -> Iterator[ox.Triple]:
    """What the vocabulary says that ships, but for what programs alone read."""
    root = ontology_directory()
    for path in ontology_files():
        if path.parent != root or path.name not in _LEFT_OUT:
            yield from triples_of(path.read_bytes(), str(path))


def _own_triples() -> Iterator[ox.Triple]:
    """What own files say; each entry has its notation, by which queries know what is known."""
    subjects: dict[object, None] = {}
    for file in own_in_force().files:
        for triple in triples_of(file.data, file.name, VocabularyError):
            subjects[triple.subject] = None
            yield triple
    for subject in subjects:
        if isinstance(subject, ox.NamedNode) and subject.value.startswith((ID, GENERIC)):
            yield ox.Triple(subject, _NOTATION, ox.Literal(entry_of(subject.value)))
