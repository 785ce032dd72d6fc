"""The store: every document's graph in one Oxigraph database on disk, replaced one by one.

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

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from reaffirm.errors import QueryError, StoreError
from reaffirm.model import Extraction
from reaffirm.namespaces import PREFIXES, REA, target_iri, version_iri
from reaffirm.rdf import disk
from reaffirm.rdf.loading import BuildReport, Loader
from reaffirm.rdf.quads import quads
from reaffirm.rdf.results import Results
from reaffirm.rdf.vocabulary import STORE_GRAPH, place_of

if TYPE_CHECKING:
    from rdflib import Dataset

#: A value for a variable of a query.
Term = ox.NamedNode | ox.Literal


_COMPACT = ox.Quad(
    ox.NamedNode(STORE_GRAPH),
    ox.NamedNode(REA + "compact"),
    ox.Literal(True),
    ox.NamedNode(STORE_GRAPH),
)


@dataclass(frozen=True, slots=True)
class Version:
    """A language version in the store, with the hashes that tell whether it changed."""

    symbol: str
    language: str
    content_hash: str
    source: str = ""
    source_hash: str = ""


def open_store(
    directory: str | Path, *, read_only: bool = False, create: bool = True, compact: bool = False
) -> Store:
    """Open the store in a folder; use it in a ``with`` block.

    Parameters
    ----------
    directory:
        The folder of the store.
    read_only:
        Only read: several processes may at once, and beside one that writes; what is written
        after the opening is not seen.
    create:
        Make a new store where there is none (never with ``read_only``).
    compact:
        Make a new store compact (see above), for whole corpora; an old one stays what it is.

    Raises
    ------
    StoreError
        If the folder holds something else, cannot be read or written, or another process writes.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, open_store(folder + "/store") as store:
    ...     store.versions()
    ()
    """
    folder = Path(directory)
    database = disk.open_database(folder, read_only=read_only, create=create)
    store = Store(folder, database, read_only=read_only)
    if not read_only:
        try:
            if compact and not database:
                database.add(_COMPACT)
            store.load_authority()
        except BaseException:
            store.close()
            raise
    return store


class Store:
    """An open store; made by :func:`open_store`."""

    def __init__(self, directory: Path, database: ox.Store, *, read_only: bool) -> None:
        self.directory = directory
        self.read_only = read_only
        self._database: ox.Store | None = database

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        state = "closed" if self._database is None else f"{len(self.versions())} versions"
        return f"<Store {str(self.directory)!r}: {state}>"

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
            raise StoreError("the store is closed", where=str(self.directory), advice="open it")
        return self._database

    @property
    def compact(self) -> bool:
        """Whether paragraphs and references stand in the unnamed graph."""
        return _COMPACT in self.database

    # Writing

    def put(self, extractions: Extraction | Iterable[Extraction]) -> BuildReport:
        """Put the graphs of one or more extractions into the store.

        A version that is already there with the same content is left alone, with other content
        replaced, in one transaction. New versions are loaded many at a time.

        Raises
        ------
        StoreError
            If the store was opened for reading only or cannot be written (a full disk).
        """
        several = [extractions] if isinstance(extractions, Extraction) else extractions
        return self.put_quads(quads(extraction) for extraction in several)

    def put_quads(self, graphs: Iterable[str]) -> BuildReport:
        """Put graphs as :func:`reaffirm.rdf.quads.quads` writes them, one text a version.

        Raises
        ------
        StoreError
            As :meth:`put`, or if a text is not such a graph.
        """
        with self.loading() as loader:
            for text in graphs:
                loader.take(text)
            return loader.finish()

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

    def load_authority(self) -> bool:
        """Bring the graph of the vocabulary and the authority files up to date; whether it was not.

        :func:`open_store` does this.
        """
        from reaffirm.rdf.authority import replace_authority

        with self._guarded():
            return replace_authority(self.database)

    # Reading

    def versions(self) -> tuple[Version, ...]:
        """The language versions in the store, sorted by symbol and language."""
        rows = self.query(
            "SELECT ?version ?hash ?source ?sourceHash WHERE { ?version a rea:LanguageVersion ; "
            "rea:contentHash ?hash OPTIONAL { ?version dcterms:source ?source } "
            "OPTIONAL { ?version rea:sourceHash ?sourceHash } }"
        )
        found = []
        for version, content_hash, source, source_hash in rows.values():
            symbol, language, _ = place_of(version + "#")
            found.append(Version(symbol, language, content_hash, source, source_hash))
        return tuple(sorted(found, key=lambda one: (one.symbol, one.language)))

    def query(
        self, sparql: str, *, substitutions: Mapping[str, str | Term] | None = None
    ) -> Results:
        """Answer a SPARQL 1.1 query over the union of all graphs.

        Parameters
        ----------
        sparql:
            SELECT, ASK, CONSTRUCT or DESCRIBE. The prefixes of
            :data:`reaffirm.namespaces.PREFIXES` need no declaration.
        substitutions:
            Values for variables: a term, or a target (``A/RES/76/187``, ``treaty:uncac``), which
            stands for its IRI.

        Raises
        ------
        QueryError
            If the query is malformed: the message names line and column.
        """
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
            raise QueryError(
                f"the query is malformed{_where(error)}",
                advice="reaffirm query --list shows queries that work",
            ) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise QueryError(f"the query cannot be answered: {_first_line(error)}") from error

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

    def references(self) -> int:
        """The number of references in the store."""
        rows = self.query("SELECT (COUNT(?r) AS ?n) WHERE { ?r a rea:Reference }")
        return int(rows.values()[0][0])

    def __len__(self) -> int:
        return len(self.database)

    def _writable(self) -> None:
        if self.read_only:
            raise StoreError(
                "the store was opened for reading only",
                where=str(self.directory),
                advice="open it without read_only",
            )

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Errors of the database as a :class:`StoreError`."""
        try:
            yield
        except (OSError, RuntimeError) as error:
            raise StoreError(
                f"the store cannot be written ({_first_line(error)})",
                where=str(self.directory),
                advice="free space or check the rights of the folder, then run again",
            ) from error


def _where(error: SyntaxError) -> str:
    """Where the parser stopped, in words; what it would have accepted there helps nobody."""
    text = _first_line(error)
    match = re.match(r"error at (\d+):(\d+): (.*)", text)
    if match is None:
        return f": {text}"
    reason = "" if match[3].startswith("expected one of") else f": {match[3]}"
    return f" in line {match[1]}, column {match[2]}{reason}"


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
