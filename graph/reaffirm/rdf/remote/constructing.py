"""CONSTRUCT from a table: for servers that end a graph at a number of rows without any sign.

The table of the query's solutions is asked for instead, which can be had whole, and the template is
filled in here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyoxigraph as ox

from reaffirm.namespaces import PREFIXES
from reaffirm.rdf.remote.syntax import Checked, check, pieces
from reaffirm.rdf.results import Results

_TEMPLATE = re.compile(r"CONSTRUCT\s*(\{[^{}]*\})", re.IGNORECASE)
#: Solutions that are filled in at a time.
_AT_ONCE = 2_000


def as_table(text: str) -> Checked | None:
    """The SELECT query for the solutions of a CONSTRUCT query; None for other queries.

    >>> found = as_table("CONSTRUCT { ?a rea:x ?b } WHERE { ?a ?p ?b } LIMIT 9")
    >>> found.text, found.variables
    ('SELECT *  WHERE { ?a ?p ?b } LIMIT 9', ('a', 'b', 'p'))
    """
    prologue = pieces(text).prologue
    match = _TEMPLATE.match(text, len(prologue))
    return check(f"{prologue}SELECT * {text[match.end() :]}", {}) if match else None


def filled_in(text: str, table: Results) -> Iterator[ox.Triple]:
    """The triples of a CONSTRUCT query from the table of its solutions."""
    prologue = pieces(text).prologue
    match = _TEMPLATE.match(text, len(prologue))
    assert match is not None
    names = " ".join(f"?{name}" for name in table.columns)
    for start in range(0, len(table.rows), _AT_ONCE):
        rows = "\n".join(
            "(" + " ".join("UNDEF" if term is None else str(term) for term in row) + ")"
            for row in table.rows[start : start + _AT_ONCE]
        )
        query = f"{prologue}CONSTRUCT {match[1]} WHERE {{ VALUES ({names}) {{ {rows} }} }}"
        answer = ox.Store().query(query, prefixes=PREFIXES)
        assert isinstance(answer, ox.QueryTriples)
        yield from answer
