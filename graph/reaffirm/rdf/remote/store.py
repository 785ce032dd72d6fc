"""The store on a server that speaks SPARQL 1.1.

Each language version is one named graph with everything that stands within it, so that it is
replaced by dropping and inserting one graph. The compact layout of the embedded store is not used
here: it keeps nodes in the unnamed graph, which Virtuoso does not have and which a union of named
graphs leaves out, and replacing them takes a search instead of a DROP.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from reaffirm.errors import StoreError
from reaffirm.namespaces import BASE, PREFIXES, REA, version_iri
from reaffirm.ontology_files import vocabulary_hash
from reaffirm.rdf.authority import authority_text, is_current
from reaffirm.rdf.loading import GraphLoader
from reaffirm.rdf.quads import literal
from reaffirm.rdf.remote.client import Client
from reaffirm.rdf.remote.loading import DOCUMENTS_GRAPH, RemoteLoader, inserted
from reaffirm.rdf.remote.settings import Settings
from reaffirm.rdf.remote.syntax import check
from reaffirm.rdf.results import Results
from reaffirm.rdf.store import Store, Term
from reaffirm.rdf.vocabulary import AUTHORITY_GRAPH, STORE_GRAPH

if TYPE_CHECKING:
    from rdflib import Dataset

_HASHED = f"<{AUTHORITY_GRAPH}> rea:contentHash ?hash"
_INPUT = BASE + "input/"
#: Operations in one update, each of some thousand triples.
_OPERATIONS = 10
#: Graphs whose quads are asked for at a time.
_GRAPHS = 8


class RemoteStore(Store):
    """An open store on a server; made by :func:`reaffirm.rdf.opening.open_store`."""

    def __init__(self, client: Client, settings: Settings, *, read_only: bool) -> None:
        self.read_only = read_only
        self._settings = settings
        self._open: Client | None = client

    def __repr__(self) -> str:
        return f"<Store {self.where!r}: {'closed' if self._open is None else 'on a server'}>"

    @property
    def where(self) -> str:
        """The address, without an account."""
        return self._settings.url

    @property
    def parts_folder(self) -> Path:
        """A folder among the temporary ones, of this server and process."""
        name = hashlib.blake2b(self.where.encode(), digest_size=6).hexdigest()
        return Path(tempfile.gettempdir()) / f"reaffirm-{name}-{os.getpid()}.parts"

    def close(self) -> None:
        """Close the connection; closing twice does no harm."""
        if self._open is not None:
            self._open.close()
        self._open = None

    @property
    def client(self) -> Client:
        """The server.

        Raises
        ------
        StoreError
            If the store is closed.
        """
        if self._open is None:
            raise StoreError("the store is closed", where=self.where, advice="open it")
        return self._open

    def prepare(self, *, create: bool) -> None:
        """Find out how the server unites graphs; bring the vocabulary up to date if we write.

        Raises
        ------
        StoreError
            If there is no graph of Reaffirm and none may be made, or the server cannot unite.
        """
        present = self.client.ask(f"ASK {{ GRAPH <{AUTHORITY_GRAPH}> {{ {_HASHED} }} }}")
        if not present and (self.read_only or not create):
            raise StoreError(
                "there is no graph of Reaffirm",
                where=self.where,
                advice="make one with reaffirm build --store",
            )
        if not self.read_only:
            self.load_authority(exact=False)
        if not self.client.find_union(_HASHED):
            raise StoreError(
                "queries without GRAPH do not see the named graphs",
                where=self.where,
                advice="let the server's default graph be the union of its named graphs",
            )

    # Writing

    @contextmanager
    def loading(self) -> Iterator[GraphLoader]:
        """A loader for those who decide themselves when to write.

        Raises
        ------
        StoreError
            As :meth:`put`.
        """
        self._writable()
        yield RemoteLoader(self.client, self.where)

    def remove(self, symbol: str, language: str) -> bool:
        """Remove a language version; whether it was there.

        Raises
        ------
        StoreError
            If the store was opened for reading only or the server fails.
        """
        return self.remove_all([(symbol, language)]) == 1

    def remove_all(self, versions: Iterable[tuple[str, str]]) -> int:
        """Remove language versions; how many were there. What they alone cited is forgotten once.

        Raises
        ------
        StoreError
            As :meth:`remove`.
        """
        self._writable()
        loader = RemoteLoader(self.client, self.where)
        removed = sum(loader.remove(version_iri(*version)) for version in versions)
        loader.finish()
        return removed

    def load_authority(self, *, exact: bool = True) -> bool:
        """Bring the graph of the vocabulary and the authority files up to date; whether it was not.

        See :meth:`reaffirm.rdf.store.Store.load_authority`.
        """
        self._writable()
        query = f"SELECT ?hash WHERE {{ GRAPH <{AUTHORITY_GRAPH}> {{ {_HASHED} }} }}"
        if any(is_current(held, exact=exact) for held in self.columns(query)["hash"]):
            return False
        note = f"<{AUTHORITY_GRAPH}> <{REA}contentHash> {literal(vocabulary_hash())} ."
        operations = [
            f"DROP SILENT GRAPH <{AUTHORITY_GRAPH}>",
            *inserted(AUTHORITY_GRAPH, authority_text().splitlines()),
            *inserted(AUTHORITY_GRAPH, [note]),  # last: it says that all is there
        ]
        self.client.update(" ;\n".join(operations))
        return True

    def notes(self) -> Iterator[str]:
        """The lines that a build keeps about its inputs."""
        query = f"SELECT ?note WHERE {{ GRAPH <{STORE_GRAPH}> {{ ?input rea:input ?note }} }}"
        yield from self.columns(query)["note"]

    def change_notes(self, *, add: Iterable[str] = (), drop: Iterable[str] = ()) -> None:
        """Take lines out, then write new ones.

        Raises
        ------
        StoreError
            If the store was opened for reading only or the server fails.
        """
        self._writable()
        operations = [
            *(f"DELETE WHERE {{ GRAPH <{STORE_GRAPH}> {{ {_subject(n)} ?p ?o }} }}" for n in drop),
            *inserted(STORE_GRAPH, (f"{_subject(n)} <{REA}input> {literal(n)} ." for n in add)),
        ]
        for start in range(0, len(operations), 500):
            self.client.update(" ;\n".join(operations[start : start + 500]))

    def replace_graph(self, name: str, triples: Sequence[str]) -> None:
        """Replace a named graph of computed results; its last triples are written last.

        Raises
        ------
        StoreError
            If the store was opened for reading only or the server fails.
        """
        self._writable()
        lines = (f"{triple} ." for triple in triples)
        operations = [f"DROP SILENT GRAPH <{name}>", *inserted(name, lines)]
        for start in range(0, len(operations), _OPERATIONS):
            self.client.update(" ;\n".join(operations[start : start + _OPERATIONS]))

    # Reading

    def query(
        self, sparql: str, *, substitutions: Mapping[str, str | Term] | None = None
    ) -> Results:
        """Answer a SPARQL 1.1 query over the union of all graphs; see :class:`Store`.

        Raises
        ------
        QueryError
            If the query is malformed, or the server refuses it.
        StoreError
            If the server fails.
        """
        return self.client.results(check(sparql, substitutions or {}))

    def columns(self, sparql: str) -> dict[str, list[str]]:
        """The answer to a SELECT query as columns of plain strings; see :class:`Store`.

        Raises
        ------
        QueryError
            If the query is malformed or no SELECT query.
        StoreError
            If the server fails.
        """
        return self.client.columns(check(sparql, {}))

    def quads(self) -> Iterator[ox.Quad]:
        """All quads but those about the store itself, graph after graph; see :class:`Store`."""
        for large in (DOCUMENTS_GRAPH, AUTHORITY_GRAPH):
            yield from self._quads_of([large])
        named = (
            "SELECT DISTINCT ?graph WHERE { { GRAPH ?graph { ?graph rea:contentHash ?hash } } "
            "UNION { GRAPH ?graph { ?graph prov:wasGeneratedBy ?run } } }"
        )
        graphs = sorted(set(self.columns(named)["graph"]) - {AUTHORITY_GRAPH})
        for start in range(0, len(graphs), _GRAPHS):
            yield from self._quads_of(graphs[start : start + _GRAPHS])

    def _quads_of(self, graphs: list[str]) -> Iterator[ox.Quad]:
        names = " ".join(f"<{graph}>" for graph in graphs)
        query = f"SELECT ?g ?s ?p ?o WHERE {{ VALUES ?g {{ {names} }} GRAPH ?g {{ ?s ?p ?o }} }}"
        found = self.query(query).rows
        documents = ox.NamedNode(DOCUMENTS_GRAPH)
        for graph, subject, predicate, value in sorted(found, key=lambda row: str(row[0])):
            place = ox.DefaultGraph() if graph == documents else graph
            yield ox.Quad(subject, predicate, value, place)  # type: ignore[arg-type]

    def dataset(self) -> Dataset:
        """The store as an :class:`rdflib.Dataset` that asks the server, without an account.

        Raises
        ------
        StoreError
            If the server needs one.
        """
        from rdflib import Dataset
        from rdflib.plugins.stores.sparqlstore import SPARQLStore

        if self._settings.user or self._settings.token:
            raise StoreError(
                "rdflib cannot use the account",
                where=self.where,
                advice="export the graph and load it into rdflib",
            )
        more: dict[str, Any] = {"params": self.client.union} if self.client.union else {}
        store = SPARQLStore(self.client.query_url, returnFormat="json", **more)
        dataset = Dataset(store, default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

    def size(self) -> int:
        """Nothing: servers do not tell."""
        return 0

    def __len__(self) -> int:
        # Of ours alone: a server can hold more, and some keep graphs of their own.
        rows = self.query(
            "SELECT (COUNT(*) AS ?n) WHERE { "
            "{ GRAPH ?g { ?g rea:contentHash ?hash . ?s ?p ?o } } UNION "
            "{ GRAPH ?g { ?g prov:wasGeneratedBy ?run . ?s ?p ?o } } UNION "
            f"{{ GRAPH <{DOCUMENTS_GRAPH}> {{ ?s ?p ?o }} }} }}"
        )
        return int(rows.values()[0][0])


def _subject(note: str) -> str:
    # One subject for each line: found by its name, and never by the text, which can be long.
    return f"<{_INPUT}{hashlib.blake2b(note.encode(), digest_size=16).hexdigest()}>"
