"""The SPARQL protocol of one server: where it answers, what it answers, and its habits.

Servers differ. Their default graph may be the union of all named graphs by itself (Virtuoso,
GraphDB, RDF4J), on demand (Oxigraph, Fuseki) or never; an answer may end silently at a number of
rows (Virtuoso); ASK may come as a table, and truth values as numbers (Virtuoso). What comes out of
here is the same for all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

import pyoxigraph as ox

from reaffirm.errors import QueryError, StoreError
from reaffirm.namespaces import PREFIXES
from reaffirm.rdf.answers import collect, columns
from reaffirm.rdf.remote import paging
from reaffirm.rdf.remote.constructing import as_table, filled_in
from reaffirm.rdf.remote.settings import UPDATE
from reaffirm.rdf.remote.steps import step_by_step
from reaffirm.rdf.remote.syntax import Checked
from reaffirm.rdf.remote.transport import Answer, RefusedError, Transport
from reaffirm.rdf.results import Results

_PROLOGUE = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items()) + "\n"
_TABLE = "application/sparql-results+json"
_TRIPLES = "application/n-triples"
#: Truth values as numbers, in JSON.
_TRUTH = re.compile(
    rf'("datatype"\s*:\s*"{re.escape(PREFIXES["xsd"])}boolean"\s*,\s*"value"\s*:\s*)"([01])"'.encode()
)
#: How servers are asked to take the union of all named graphs as the default graph.
_UNIONS: tuple[dict[str, str], ...] = (
    {},
    {"union-default-graph": "true"},  # Oxigraph
    {"default-graph-uri": "urn:x-arq:UnionGraph"},  # Jena
)

_Part = TypeVar("_Part")


class Client:
    """A server that has answered; see :mod:`reaffirm.rdf.remote.discovery`."""

    def __init__(self, transport: Transport, query_url: str, update_url: str, product: str) -> None:
        self.query_url = query_url
        self.update_url = update_url
        self.product = product
        self._transport = transport
        self.union: dict[str, str] = {}  #: what unites the graphs, see :meth:`find_union`

    def close(self) -> None:
        """Close the connection."""
        self._transport.close()

    @property
    def _is_virtuoso(self) -> bool:
        """Whether this is Virtuoso, which needs more care than others.

        Its paths of any length forget filters beside them, or fail for want of memory; the triples
        of CONSTRUCT end at a number of rows without any sign.
        """
        return self.product.lower().startswith("virtuoso")

    def find_union(self, pattern: str) -> bool:
        """Find out how the default graph becomes the union of all; whether there is a way.

        ``pattern`` must match in some named graph.
        """
        for parameters in _UNIONS:
            self.union = parameters
            try:
                if self.ask(f"ASK {{ {pattern} }}"):
                    return True
            except QueryError:
                continue  # it does not know the parameter
        self.union = {}
        return False

    def ask(self, text: str) -> bool:
        """The answer to an ASK query.

        Raises
        ------
        StoreError, QueryError
            If the server fails, or refuses the query.
        """
        with self._sent(text, _TABLE).body as body:
            found = self._parsed(body.read())
            if isinstance(found, ox.QueryBoolean):
                return bool(found)
            # As a table of one cell.
            return any(row[0] == ox.Literal(1) or row[0] == ox.Literal(True) for row in found)

    def results(self, query: Checked) -> Results:
        """The answer to a query of any form.

        Raises
        ------
        QueryError
            If the server refuses the query or gives a part of the answer only.
        StoreError
            If the server fails.
        """
        text = self._walked(query)
        if query.form == "truth":
            return Results("truth", truth=self.ask(text))
        if query.form == "graph":
            return Results("graph", triples=self._graph(text))
        pages = self._whole(text, query.variables, collect, len)
        return Results("table", query.variables, tuple(row for page in pages for row in page.rows))

    def columns(self, query: Checked) -> dict[str, list[str]]:
        """The answer to a SELECT query as columns of plain strings.

        Raises
        ------
        QueryError, StoreError
            As :meth:`results`.
        """
        if query.form != "table":
            raise QueryError("only SELECT gives columns", advice="ask a SELECT query")
        return self._columns(self._walked(query), query.variables)

    def update(self, text: str) -> None:
        """Send an update: one transaction on servers that have such.

        Raises
        ------
        StoreError
            If the server refuses it or fails.
        """
        headers = {"Content-Type": "application/sparql-update", "Accept": "*/*"}
        answer = self._transport.post(self.update_url, body=text.encode(), headers=headers)
        answer.body.close()
        if "html" in answer.headers.get("content-type", ""):
            raise StoreError(
                "a web page answers there, and nothing was written",
                where=self.update_url,
                advice=f"set {UPDATE} to the address for SPARQL updates",
            )

    def _columns(self, text: str, variables: tuple[str, ...]) -> dict[str, list[str]]:
        pages = self._whole(text, variables, columns, lambda page: len(page[variables[0]]))
        return {name: [value for page in pages for value in page[name]] for name in variables}

    def _walked(self, query: Checked) -> str:
        if not self._is_virtuoso or not any(sign in query.text for sign in "+*"):
            return query.text

        def ask(text: str) -> list[str]:
            return self._columns(text, ("next",))["next"]

        return step_by_step(query, ask)

    def _sent(self, text: str, accept: str) -> Answer:
        form = {"query": _PROLOGUE + text, **self.union}
        try:
            answer = self._transport.post(self.query_url, form=form, headers={"Accept": accept})
        except RefusedError as error:
            if error.status in (400, 500):
                raise QueryError(error.what, where=error.where, advice=_ASK_OTHERWISE) from error
            raise
        if answer.headers.get("x-sql-state"):
            answer.body.close()
            raise QueryError(
                "the server broke the query off after its own time limit",
                where=self.query_url,
                advice="ask for less, or let its administrator allow more time",
            )
        return answer

    def _parsed(self, body: bytes) -> ox.QuerySolutions | ox.QueryBoolean:
        try:
            return ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise self._garbled(error) from error

    def _garbled(self, error: Exception) -> StoreError:
        return StoreError(
            f"the answer cannot be read ({error})",
            where=self.query_url,
            advice="check that this is the address of a SPARQL server",
        )

    def _graph(self, text: str) -> tuple[ox.Triple, ...]:
        table = as_table(text) if self._is_virtuoso else None
        if table is not None:
            return tuple(dict.fromkeys(filled_in(text, self.results(table))))
        answer = self._sent(text, _TRIPLES)
        with answer.body as body:
            try:
                parsed = ox.parse(body, format=ox.RdfFormat.N_TRIPLES, lenient=True)
                triples = [quad.triple for quad in parsed]
            except SyntaxError as error:
                raise self._garbled(error) from error
        # Some servers give a triple once for each graph that it stands in.
        return tuple(dict.fromkeys(triples))

    def _whole(
        self,
        text: str,
        variables: tuple[str, ...],
        read: Callable[[ox.QuerySolutions], _Part],
        size: Callable[[_Part], int],
    ) -> list[_Part]:
        """The whole table, however few rows the server gives at a time."""
        part, limit = self._page(text, read)
        rows = size(part)
        # Without a word from the server, a round number of rows is counted.
        silent = limit is None and (not paging.suspicious(rows) or self._count(text) <= rows)
        if not rows or silent:
            return [part]
        # From the beginning again: the first part has no order to go on from.
        parts: list[_Part] = []
        offset = 0
        while True:
            page, _ = self._page(paging.page(text, variables, rows, offset), read)
            parts.append(page)
            found = size(page)
            offset += found
            if found < rows:
                return parts

    def _page(
        self, text: str, read: Callable[[ox.QuerySolutions], _Part]
    ) -> tuple[_Part, int | None]:
        answer = self._sent(text, _TABLE)
        with answer.body as body:
            found = self._parsed(_TRUTH.sub(_usual_words, body.read()))
            if not isinstance(found, ox.QuerySolutions):
                raise self._garbled(ValueError("no table"))
            try:
                return read(found), paging.limit_of(answer.headers)
            except (SyntaxError, ValueError) as error:  # further down in the answer
                raise self._garbled(error) from error

    def _count(self, text: str) -> int:
        found, _ = self._page(paging.counting(text), collect)
        return int(found.values()[0][0])


_ASK_OTHERWISE = "ask in another way, or for less"


def _usual_words(match: re.Match[bytes]) -> bytes:
    """A truth value in the usual words: some servers give numbers."""
    return match[1] + (b'"true"' if match[2] == b"1" else b'"false"')
