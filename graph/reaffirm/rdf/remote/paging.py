"""Answers that a server cuts off at a number of rows, asked for page by page.

Virtuoso gives at most ``ResultSetMaxRows`` rows (10,000 as it is installed) and says so in a
header only; others stop at a round number and say nothing. A page is a query around the query: its
order is made total by all columns, so that no row is on two pages or on none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reaffirm.rdf.remote.syntax import pieces

_VALUES = re.compile(r"VALUES\s*(?:\?\w+|\([^)]*\))\s*\{[^{}]*\}\s*\Z", re.IGNORECASE)
#: Limits of rows are multiples of this.
_ROUND = 1_000


def limit_of(headers: Mapping[str, str]) -> int | None:
    """The number of rows at which the server says that it ended the answer."""
    text = headers.get("x-sparql-maxrows", "")
    return int(text) if text.isdecimal() else None


def suspicious(rows: int) -> bool:
    """Whether so many rows look like a limit.

    >>> suspicious(10_000), suspicious(10_001), suspicious(0)
    (True, False, False)
    """
    return rows > 0 and rows % _ROUND == 0


def counting(text: str) -> str:
    r"""The query for the number of rows of a SELECT query.

    >>> counting("SELECT ?a WHERE { ?a a ?b }")
    'SELECT (COUNT(*) AS ?rows) WHERE { {\nSELECT ?a WHERE { ?a a ?b }\n} }'
    """
    found = pieces(text)
    inner = text[len(found.prologue) :]
    return f"{found.prologue}SELECT (COUNT(*) AS ?rows) WHERE {{ {{\n{inner}\n}} }}"


def page(text: str, variables: Sequence[str], rows: int, offset: int) -> str:
    """The query for some rows of a SELECT query.

    >>> print(page("SELECT ?a ?b WHERE { ?a a ?b } ORDER BY ?b", ["a", "b"], 10, 20))
    SELECT ?a ?b WHERE { {
    SELECT ?a ?b WHERE { ?a a ?b } ORDER BY ?b ?a
    } } LIMIT 10 OFFSET 20
    """
    found = pieces(text)
    names = " ".join(f"?{name}" for name in variables)
    order = found.order or "ORDER BY"
    rest = " ".join(f"?{name}" for name in variables if f"?{name}" not in order.split())
    body = found.body.strip()
    if _VALUES.search(body):  # nothing may follow them
        body = f"SELECT {names} WHERE {{ {{\n{body}\n}} }}"
    inner = f"{body} {order} {rest} {found.slice}".rstrip()
    return (
        f"{found.prologue}SELECT {names} WHERE {{ {{\n{inner}\n}} }} LIMIT {rows} OFFSET {offset}"
    )
