"""The graph as a file, in the format that its name or the user says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

import pyoxigraph as ox

from reaffirm.errors import QueryError
from reaffirm.exporting.table import write_table
from reaffirm.files import opened_atomically
from reaffirm.namespaces import PREFIXES

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

Format = Literal["turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv"]
FORMATS: tuple[Format, ...] = ("turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv")

_SUFFIXES: dict[str, Format] = {
    "": "turtle",
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


def format_of(path: str | Path) -> Format:
    """The format that the end of a file's name stands for; Turtle if it has none.

    Raises
    ------
    QueryError
        If it stands for no format.

    >>> format_of("graph.NQ"), format_of("graph")
    ('nquads', 'turtle')
    """
    found = _SUFFIXES.get(Path(path).suffix.lower())
    if found is None:
        raise QueryError(
            "the end of its name says no format",
            where=str(path),
            advice=f"end it in {', '.join(filter(None, _SUFFIXES))}, or say the format",
        )
    return found


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
        write_table(store, stream)
    elif form in ("graphml", "gexf"):
        # Loaded only here: NetworkX takes its time.
        from reaffirm.exporting.network import write_gexf, write_graphml

        (write_graphml if form == "graphml" else write_gexf)(store, stream)
    else:
        raise QueryError(f"unknown format {form!r}", advice="choose " + ", ".join(FORMATS))
