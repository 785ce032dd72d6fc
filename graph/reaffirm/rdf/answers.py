"""From the database's answers to values of our own."""

from __future__ import annotations

import csv
import io
import re

import pyoxigraph as ox

from reaffirm.errors import QueryError
from reaffirm.rdf.results import Results

#: What a C program takes for the length of a text anywhere.
_LONGEST = 2**31 - 1

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def collect(answer: Answer) -> Results:
    """An answer as :class:`Results`; the database is free afterwards.

    Raises
    ------
    QueryError
        If the evaluation fails.
    """
    try:
        if isinstance(answer, ox.QueryBoolean):
            return Results("truth", truth=bool(answer))
        if isinstance(answer, ox.QueryTriples):
            return Results("graph", triples=tuple(answer))
        columns = tuple(variable.value for variable in answer.variables)
        width = range(len(columns))
        rows = tuple(tuple(row[i] for i in width) for row in answer)
    except (OSError, RuntimeError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error
    return Results("table", columns, rows)


def columns(answer: Answer) -> dict[str, list[str]]:
    """The columns of a table as plain strings.

    The database itself writes the table as CSV, which is several times quicker than an object
    for each cell.

    Raises
    ------
    QueryError
        If the answer is no table.
    """
    if not isinstance(answer, ox.QuerySolutions):
        raise QueryError("only SELECT gives columns", advice="ask a SELECT query")
    names = [variable.value for variable in answer.variables]
    text = (answer.serialize(format=ox.QueryResultsFormat.CSV) or b"").decode()
    if csv.field_size_limit() < len(text):  # raised, and never lowered: others may read as well
        csv.field_size_limit(min(len(text), _LONGEST))
    rows = csv.reader(io.StringIO(text, newline=""))
    next(rows)
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=False)) or {
        name: [] for name in names
    }


_CHANGE = re.compile(
    r"(?:\s|#.*\n|(?:PREFIX|BASE)[^>]*>)*"
    r"(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)


def malformed(error: SyntaxError, query: str) -> QueryError:
    """The error of a text that is no SPARQL query; an update is named as such.

    >>> print(malformed(SyntaxError("error at 1:1: no"), "PREFIX x: <y:> DROP ALL"))
    this is an update, and queries change nothing; 'reaffirm build' changes the graph
    """
    if _CHANGE.match(query):
        return QueryError(
            "this is an update, and queries change nothing",
            advice="'reaffirm build' changes the graph",
        )
    return QueryError(
        f"the query is malformed{_where(error)}",
        advice="reaffirm query --list shows queries that work",
    )


def _where(error: SyntaxError) -> str:
    """Where the parser stopped, in words; what it would have accepted there helps nobody."""
    text = first_line(error)
    match = re.match(r"error at (\d+):(\d+): (.*)", text)
    if match is None:
        return f": {text}"
    reason = "" if match[3].startswith("expected one of") else f": {match[3]}"
    return f" in line {match[1]}, column {match[2]}{reason}"


def first_line(error: BaseException) -> str:
    """The first line of an error's text."""
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
