"""Where a server answers: from one address to those for queries and for updates.

| server                | address given                    | queries           | updates           |
|-----------------------|----------------------------------|-------------------|-------------------|
| Oxigraph              | ``http://host:7878``             | ``/query``        | ``/update``       |
| Virtuoso              | ``http://host:8890``             | ``/sparql-auth``  | ``/sparql-auth``  |
| Virtuoso, no account  | ``http://host:8890``             | ``/sparql``       | ``/sparql``       |
| Fuseki                | ``http://host:3030/dataset``     | ``/query``        | ``/update``       |
| GraphDB, RDF4J        | ``http://host/repositories/id``  | itself            | ``/statements``   |
| others                | ``http://host/…/sparql``         | itself            | itself            |

Whatever these rules do not find is said in the environment.
"""

from __future__ import annotations

from collections.abc import Iterator

from reaffirm.errors import StoreError
from reaffirm.rdf.remote.client import Client
from reaffirm.rdf.remote.settings import QUERY, UPDATE, Settings
from reaffirm.rdf.remote.transport import RefusedError, Transport

_PROBE = {"query": "ASK {}"}
_ANSWER = ("sparql-results", "text/boolean", "application/json")
_QUERY, _UPDATE, _SPARQL, _SECRET = "/query", "/update", "/sparql", "/sparql-auth"


def connect(settings: Settings, transport: Transport) -> Client:
    """Find out where a server answers.

    Raises
    ------
    StoreError
        If no server is there, it refuses the account, or nothing there speaks SPARQL.
    """
    refusal: RefusedError | None = None
    for query in _places(settings):
        try:
            server = _probe(transport, query)
        except RefusedError as error:
            if error.status in (401, 403):
                raise
            refusal = error
            continue
        if server is None:
            continue
        place = query
        if _is_virtuoso(server) and settings.user and query.endswith(_SPARQL):
            place = query + "-auth"
            _probe(transport, place)  # says now, not later, if the account is wrong
        return Client(transport, place, settings.update or _update_place(place), server)
    raise StoreError(
        "nothing there answers SPARQL queries" + (f" ({refusal.what})" if refusal else ""),
        where=settings.url,
        advice=f"give the address of the SPARQL endpoint, or set {QUERY} and {UPDATE}",
    )


def _places(settings: Settings) -> Iterator[str]:
    """Where queries may be answered, the likeliest first."""
    url = settings.url
    if settings.query:
        yield settings.query
    elif url.endswith((_QUERY, _SPARQL, _SECRET)) or "/repositories/" in url:
        yield url
    else:
        yield from (url + _QUERY, url + _SPARQL, url)


def _update_place(query: str) -> str:
    if query.endswith(_QUERY):
        return query.removesuffix(_QUERY) + _UPDATE
    if "/repositories/" in query:
        return query + "/statements"
    return query


def _probe(transport: Transport, url: str) -> str | None:
    """The name of the server that answers SPARQL there; None if what answers is something else."""
    answer = transport.post(url, form=_PROBE, headers={"Accept": "application/sparql-results+json"})
    answer.body.close()
    kind = answer.headers.get("content-type", "")
    return answer.headers.get("server", "") if any(one in kind for one in _ANSWER) else None


def _is_virtuoso(server: str) -> bool:
    return server.lower().startswith("virtuoso")
