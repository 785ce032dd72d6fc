"""The embedded store: an Oxigraph database in a folder.

Each language version is one named graph. In a *compact* store its paragraphs and references, whose
IRIs begin with the version's, stand in the unnamed graph instead: Oxigraph keeps six indexes of a
quad and three of a triple, and these nodes are nine tenths of the data, so that a compact store
is half as large and loads twice as fast. Queries see the union of all graphs and do not notice,
unless they look for paragraphs or references inside ``GRAPH``; exports give each its named graph
again.

Every write of a document is one transaction: whenever a writer is killed, the store holds either
the old or the new graph of each document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from reaffirm.errors import QueryError, StoreError
from reaffirm.namespaces import DOC, PREFIXES, REA, target_iri, version_iri
from reaffirm.rdf import disk
from reaffirm.rdf.answers import first_line, malformed
from reaffirm.rdf.loading import Loader
from reaffirm.rdf.results import Results
from reaffirm.rdf.store import Store, Term
from reaffirm.rdf.vocabulary import STORE_GRAPH

if TYPE_CHECKING:
    from rdflib import Dataset

_END = " .\n"
_OWN = ox.NamedNode(STORE_GRAPH)
_INPUT = ox.NamedNode(REA + "input")
_COMPACT = ox.Quad(_OWN, ox.NamedNode(REA + "compact"), ox.Literal(True), _OWN)


def open_embedded(folder: Path, *, read_only: bool, create: bool, compact: bool) -> EmbeddedStore:
    """Open the store in a folder; see :func:`reaffirm.rdf.opening.open_store`.

    Raises
    ------
    StoreError
        If the folder holds something else, cannot be read or written, or another process writes.
    """
    database = disk.open_database(folder, read_only=read_only, create=create)
    store = EmbeddedStore(folder, database, read_only=read_only)
    if not read_only:
        try:
            if compact and not database:
                database.add(_COMPACT)
            store.load_authority(exact=False)
        except BaseException:
            store.close()
            raise
    return store


class EmbeddedStore(Store):
    """An open store in a folder; made by :func:`reaffirm.rdf.opening.open_store`."""

    def __init__(self, directory: Path, database: ox.Store, *, read_only: bool) -> None:
        self.directory = directory
        self.read_only = read_only
        self._database: ox.Store | None = database

    def __repr__(self) -> str:
        state = "closed" if self._database is None else f"{len(self.versions())} versions"
        return f"<Store {self.where!r}: {state}>"

    @property
    def where(self) -> str:
        """The folder."""
        return str(self.directory)

    @property
    def parts_folder(self) -> Path:
        """A folder beside the store, on the same disk."""
        return self.directory.parent / f".{self.directory.name}.parts"

    def close(self) -> None:
        """Close the store and free its lock; closing twice does no harm."""
        if self._database is None:
            return
        if not self.read_only:
            with self._guarded():
                self._database.flush()
            disk.forget_writer(self.directory)
        self._database = None

    @property
    def database(self) -> ox.Store:
        """The pyoxigraph store underneath.

        Raises
        ------
        StoreError
            If the store is closed.
        """
        if self._database is None:
            raise StoreError("the store is closed", where=self.where, advice="open it")
        return self._database

    @property
    def compact(self) -> bool:
        """Whether paragraphs and references stand in the unnamed graph."""
        return _COMPACT in self.database

    # Writing

    @contextmanager
    def loading(self) -> Iterator[Loader]:
        """A :class:`Loader` for those who decide themselves when to write.

        Raises
        ------
        StoreError
            As :meth:`put`.
        """
        self._writable()
        with self._guarded():
            yield Loader(self.database, compact=self.compact)

    def remove(self, symbol: str, language: str) -> bool:
        """Remove a language version; whether it was there.

        Raises
        ------
        StoreError
            If the store was opened for reading only or cannot be written.
        """
        self._writable()
        with self._guarded():
            return Loader(self.database, compact=self.compact).remove(version_iri(symbol, language))

    def load_authority(self, *, exact: bool = True) -> bool:
        """Bring the graph of the vocabulary and the authority files up to date; whether it was not.

        See :meth:`reaffirm.rdf.store.Store.load_authority`.
        """
        from reaffirm.rdf.authority import replace_authority

        with self._guarded():
            return replace_authority(self.database, exact=exact)

    def notes(self) -> Iterator[str]:
        """The lines that a build keeps about its inputs."""
        for quad in self.database.quads_for_pattern(_OWN, _INPUT, None, _OWN):
            assert isinstance(quad.object, ox.Literal)
            yield quad.object.value

    def change_notes(self, *, add: Iterable[str] = (), drop: Iterable[str] = ()) -> None:
        """Take lines out, then write new ones, these in one transaction."""
        self._writable()
        with self._guarded():
            for line in drop:
                self.database.remove(_note(line))
            if new := [_note(line) for line in add]:
                self.database.extend(new)

    def replace_graph(self, name: str, triples: Sequence[str]) -> None:
        """Replace a named graph of computed results, in one transaction."""
        self._writable()
        new = f" ; INSERT DATA {{ GRAPH <{name}> {{ {_END.join((*triples, ''))} }} }}"
        with self._guarded():
            self.database.update(f"DROP SILENT GRAPH <{name}>{new if triples else ''}")

    # Reading

    def query(
        self, sparql: str, *, substitutions: Mapping[str, str | Term] | None = None
    ) -> Results:
        """As :meth:`reaffirm.rdf.store.Store.query`, within this process."""
        from reaffirm.rdf.answers import collect

        return collect(self._solutions(sparql, substitutions))

    def columns(self, sparql: str) -> dict[str, list[str]]:
        """The answer to a SELECT query as columns of plain strings, for millions of rows.

        Raises
        ------
        QueryError
            If the query is malformed or no SELECT query.
        """
        from reaffirm.rdf.answers import columns

        return columns(self._solutions(sparql, None))

    def _solutions(
        self, sparql: str, substitutions: Mapping[str, str | Term] | None
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        values = {
            ox.Variable(name.lstrip("?")): (
                ox.NamedNode(target_iri(value)) if isinstance(value, str) else value
            )
            for name, value in (substitutions or {}).items()
        }
        database = self.database
        try:
            return database.query(
                sparql,
                prefixes=PREFIXES,
                use_default_graph_as_union=True,
                substitutions=dict(values) or None,
            )
        except SyntaxError as error:
            raise malformed(error, sparql) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise QueryError(f"the query cannot be answered: {first_line(error)}") from error

    def quads(self) -> Iterator[ox.Quad]:
        """All quads, graph after graph; nodes within a version in the version's own graph."""
        database = self.database
        if not self.compact:
            yield from database.quads_for_pattern(None, None, None, ox.DefaultGraph())
            for graph in sorted(database.named_graphs(), key=str):
                if graph != _OWN:
                    yield from database.quads_for_pattern(None, None, None, graph)
            return
        for quad in database:
            subject = quad.subject
            if isinstance(quad.graph_name, ox.DefaultGraph) and isinstance(subject, ox.NamedNode):
                version, hash_sign, _ = subject.value.partition("#")
                if hash_sign and version.startswith(DOC):
                    yield ox.Quad(subject, quad.predicate, quad.object, ox.NamedNode(version))
                    continue
            if quad.graph_name != _OWN:
                yield quad

    def triples(self) -> Iterator[ox.Triple]:
        """All triples, each once; the database itself unites the graphs."""
        answer = self.database.query(
            f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o FILTER(?s != <{STORE_GRAPH}>) }}",
            use_default_graph_as_union=True,
        )
        assert isinstance(answer, ox.QueryTriples)
        yield from answer

    def dataset(self) -> Dataset:
        """The store as an :class:`rdflib.Dataset`, whose default graph is the union of all.

        It shares the open database: close the store only when done with it.
        """
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        dataset = Dataset(OxigraphStore(store=self.database), default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

    def size(self) -> int:
        """The bytes that the store takes on disk."""
        return disk.folder_size(self.directory)

    def __len__(self) -> int:
        return len(self.database)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Errors of the database as a :class:`StoreError`."""
        try:
            yield
        except (OSError, RuntimeError) as error:
            raise StoreError(
                f"the store cannot be written ({first_line(error)})",
                where=self.where,
                advice="free space or check the rights of the folder, then run again",
            ) from error


def _note(line: str) -> ox.Quad:
    return ox.Quad(_OWN, _INPUT, ox.Literal(line), _OWN)
