"""A query is checked here before a server sees it.

So a malformed query is told with line and column as the embedded store tells it, and an update
never goes out as a query (some servers would carry it out).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import pyoxigraph as ox

from reaffirm.errors import QueryError
from reaffirm.namespaces import PREFIXES, target_iri
from reaffirm.rdf.answers import first_line, malformed

Form = Literal["table", "truth", "graph"]

_COMMENT = r"#[^\n]*\n"
_PROLOGUE = re.compile(
    rf"(?:\s|{_COMMENT}|PREFIX\s+[^\s:]*:\s*<[^>]*>|BASE\s*<[^>]*>)*", re.IGNORECASE
)
#: The end of a query: an order, then how many of the rows.
_TAIL = re.compile(
    r"(?P<order>ORDER\s+BY\s+[^{}#]*?)?\s*"
    r"(?P<slice>(?:(?:LIMIT|OFFSET)\s+\d+\s*)*)\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A correct query: its text, its form, and the variables of a table."""

    text: str
    form: Form
    variables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pieces:
    """The text of a SELECT query in pieces: declarations, body, order, limit and offset."""

    prologue: str
    body: str
    order: str
    slice: str


def check(sparql: str, values: Mapping[str, str | ox.NamedNode | ox.Literal]) -> Checked:
    """Check a query, and write values for variables into it.

    Raises
    ------
    QueryError
        If it is malformed.

    >>> check("SELECT ?a WHERE { ?a rea:recalls ?b }", {}).variables
    ('a',)
    >>> check("ASK { ?a ?b ?c }", {"a": "A/RES/76/1"}).text
    'ASK { VALUES (?a) { (<https://w3id.org/reaffirm/doc/A/RES/76/1>) } ?a ?b ?c }'
    """
    text = _with_values(sparql, values) if values else sparql
    try:
        answer = _nothing().query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise malformed(error, sparql) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be asked: {first_line(error)}") from error
    if isinstance(answer, ox.QueryBoolean):
        return Checked(text, "truth")
    if isinstance(answer, ox.QueryTriples):
        return Checked(text, "graph")
    return Checked(text, "table", tuple(variable.value for variable in answer.variables))


def pieces(text: str) -> Pieces:
    """A SELECT query in pieces.

    >>> found = pieces("PREFIX a: <b:> SELECT ?x WHERE { ?x a:c ?y } ORDER BY DESC(?x) LIMIT 3")
    >>> found.order, found.slice
    ('ORDER BY DESC(?x)', 'LIMIT 3')
    """
    match = _PROLOGUE.match(text)
    start = match.end() if match else 0
    tail = _TAIL.search(text, start)
    assert tail is not None  # it can be empty
    return Pieces(
        text[:start],
        text[start : tail.start()],
        (tail["order"] or "").strip(),
        tail["slice"].strip(),
    )


def _with_values(sparql: str, values: Mapping[str, str | ox.NamedNode | ox.Literal]) -> str:
    """The query with values for variables at the head of its outermost group."""
    names = " ".join(f"?{name.lstrip('?')}" for name in values)
    terms = " ".join(
        str(ox.NamedNode(target_iri(v)) if isinstance(v, str) else v) for v in values.values()
    )
    # Not behind the query, where SPARQL has a place for it: Virtuoso does not find the variables.
    start = len(pieces(sparql).prologue)
    template = re.match(r"CONSTRUCT\s*\{[^{}]*\}", sparql[start:], re.IGNORECASE)
    brace = sparql.find("{", start + (template.end() if template else 0)) + 1
    return f"{sparql[:brace]} VALUES ({names}) {{ ({terms}) }}{sparql[brace:]}"


@cache
def _nothing() -> ox.Store:
    return ox.Store()
