"""The store: every document's graph, replaced one by one.

:class:`Store` is what all stores offer: the one in a folder (:mod:`reaffirm.rdf.embedded`), and
the one on a server that speaks SPARQL 1.1 (:mod:`reaffirm.rdf.remote`). Each language version is
one named graph; queries see the union of all graphs.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from reaffirm.errors import StoreError
from reaffirm.model import Extraction
from reaffirm.rdf.loading import BuildReport, GraphLoader
from reaffirm.rdf.quads import encoded_quads
from reaffirm.rdf.results import Results
from reaffirm.rdf.vocabulary import place_of

if TYPE_CHECKING:
    from rdflib import Dataset

#: A value for a variable of a query.
Term = ox.NamedNode | ox.Literal


@dataclass(frozen=True, slots=True)
class Version:
    """A language version in the store, with the hash that tells whether it changed."""

    symbol: str
    language: str
    content_hash: str
    source: str = ""


class Store(ABC):
    """An open store; made by :func:`reaffirm.rdf.opening.open_store`."""

    read_only: bool

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    @abstractmethod
    def where(self) -> str:
        """The folder or address, as messages show it."""

    @property
    @abstractmethod
    def parts_folder(self) -> Path:
        """A folder that a build may make, fill and remove again."""

    @abstractmethod
    def close(self) -> None:
        """Close the store; closing twice does no harm."""

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
        return self._put(encoded_quads(extraction) for extraction in several)

    def put_quads(self, graphs: Iterable[str]) -> BuildReport:
        """Put graphs as :func:`reaffirm.rdf.quads.quads` writes them, one text a version.

        Raises
        ------
        StoreError
            As :meth:`put`, or if a text is not such a graph.
        """
        return self._put(text.encode() for text in graphs)

    def _put(self, graphs: Iterable[bytes]) -> BuildReport:
        with self.loading() as loader:
            for graph in graphs:
                loader.take(graph)
            return loader.finish()

    @abstractmethod
    def loading(self) -> AbstractContextManager[GraphLoader]:
        """A loader for those who decide themselves when to write.

        Raises
        ------
        StoreError
            As :meth:`put`.
        """

    @abstractmethod
    def remove(self, symbol: str, language: str) -> bool:
        """Remove a language version; whether it was there.

        Raises
        ------
        StoreError
            If the store was opened for reading only or cannot be written.
        """

    def remove_all(self, versions: Iterable[tuple[str, str]]) -> int:
        """Remove language versions, given as symbol and language; how many were there.

        Raises
        ------
        StoreError
            As :meth:`remove`.
        """
        return sum(self.remove(symbol, language) for symbol, language in versions)

    @abstractmethod
    def load_authority(self, *, exact: bool = True) -> bool:
        """Bring the graph of the vocabulary and the authority files up to date; whether it was not.

        :func:`reaffirm.rdf.opening.open_store` does this, but not ``exact``: where no own files
        are in force, it leaves a store its own entries.
        """

    @abstractmethod
    def notes(self) -> Iterator[str]:
        """The lines that a build keeps about its inputs."""

    @abstractmethod
    def change_notes(self, *, add: Iterable[str] = (), drop: Iterable[str] = ()) -> None:
        """Take lines of :meth:`notes` out, then write new ones.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """

    @abstractmethod
    def replace_graph(self, name: str, triples: Sequence[str]) -> None:
        """Replace a named graph of computed results as a whole.

        Parameters
        ----------
        name:
            Its IRI.
        triples:
            Lines of N-Triples without their full stop; none removes the graph. Where a server
            takes them in parts, the last are written last.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """

    # Reading

    def versions(self) -> tuple[Version, ...]:
        """The language versions in the store, sorted by symbol and language."""
        columns = self.columns(
            "SELECT ?version ?hash ?source WHERE { ?version a rea:LanguageVersion ; "
            "rea:contentHash ?hash OPTIONAL { ?version dcterms:source ?source } }"
        )
        found = []
        for version, *facts in zip(*columns.values(), strict=True):
            symbol, language, _ = place_of(version + "#")
            found.append(Version(symbol, language, *facts))
        return tuple(sorted(found, key=lambda one: (one.symbol, one.language)))

    @abstractmethod
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

    @abstractmethod
    def columns(self, sparql: str) -> dict[str, list[str]]:
        """The answer to a SELECT query as columns of plain strings, for millions of rows.

        Raises
        ------
        QueryError
            If the query is malformed or no SELECT query.
        """

    @abstractmethod
    def quads(self) -> Iterator[ox.Quad]:
        """All quads but those about the store itself.

        Each language version has its named graph with everything that stands within it, the
        vocabulary has one, and what follows from the symbols of cited documents has none: so it
        is in any kind of store.
        """

    def triples(self) -> Iterator[ox.Triple]:
        """The triples of :meth:`quads`, each once."""
        seen: set[ox.Triple] = set()
        for quad in self.quads():
            triple = quad.triple
            # What stands within a version is in no other graph and need not be remembered.
            if isinstance(triple.subject, ox.NamedNode) and "#" in triple.subject.value:
                yield triple
            elif triple not in seen:
                seen.add(triple)
                yield triple

    @abstractmethod
    def dataset(self) -> Dataset:
        """The store as an :class:`rdflib.Dataset`, whose default graph is the union of all.

        Close the store only when done with it.
        """

    @abstractmethod
    def size(self) -> int:
        """The bytes that the store takes on disk; 0 where a server does not tell."""

    def references(self) -> int:
        """The number of references in the store."""
        rows = self.query("SELECT (COUNT(?r) AS ?n) WHERE { ?r a rea:Reference }")
        return int(rows.values()[0][0])

    @abstractmethod
    def __len__(self) -> int:
        """The number of quads."""

    def _writable(self) -> None:
        if self.read_only:
            raise StoreError(
                "the store was opened for reading only",
                where=self.where,
                advice="open it without read_only",
            )
