"""Writing graphs to a server: SPARQL updates, each with many graphs and all of them whole.

An update drops the old graph of a version and inserts the new one; the hash of its content, by
which a version is known to be there, comes last. On servers that make a request one transaction
(Oxigraph, Virtuoso, Fuseki, GraphDB), a reader sees the old graph or the new one; on others a
version is missing while it is written, and never takes a half-written one for whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reaffirm.errors import StoreError
from reaffirm.namespaces import BASE, DOC, REA, target_of
from reaffirm.rdf.loading import BuildReport
from reaffirm.rdf.quads import document_facts
from reaffirm.rdf.remote.client import Client
from reaffirm.rdf.remote.syntax import check
from reaffirm.rdf.remote.transport import RefusedError

#: The graph with what follows from the symbols of cited documents. In a folder this stands in the
#: unnamed graph, which not every server has, and which "the union of all named graphs" leaves out.
DOCUMENTS_GRAPH = BASE + "graph/documents"

_FIRST_LINE = re.compile(rf'(<([^>]+)> <{re.escape(REA)}contentHash> "([0-9a-f]+)")')
#: Bytes of one update, about.
BATCH = 1_500_000
#: Triples of one INSERT DATA: Virtuoso's parser has no memory for many more.
_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class _Graph:
    """The graph of a version: its triples but the hash, the hash, and the facts without graph."""

    version: str
    hash_line: str
    lines: tuple[str, ...]
    facts: tuple[str, ...]


class RemoteLoader:
    """The :class:`reaffirm.rdf.loading.GraphLoader` of a server."""

    def __init__(self, client: Client, where: str) -> None:
        self._client = client
        self._where = where
        self._hashes = _hashes(client)
        self._waiting: dict[str, str] = {}
        self._bytes = 0
        self._known_facts: set[str] = set()
        self._untidy = False  # something was replaced: facts may have become unneeded
        self._new = self._replaced = self._unchanged = 0

    @property
    def full(self) -> bool:
        """Whether enough is waiting that sending pays."""
        return self._bytes >= BATCH

    def take(self, graph: bytes) -> None:
        """Send one version's graph, or keep it to be sent with others.

        Raises
        ------
        StoreError
            If the text does not begin with the hash of its content, or the server fails.
        """
        text = graph.decode()
        match = _FIRST_LINE.match(text)
        if match is None:
            raise StoreError("not the graph of a language version", where=text[:60])
        _, version, content_hash = match.groups()
        present = self._hashes.get(version)
        if present == content_hash:
            self._unchanged += 1
            return
        if present:
            self._replaced += 1
            self._untidy = True
        else:
            self._new += 1
        self._hashes[version] = content_hash
        self._waiting[version] = text  # of two files with the same version the later one counts
        self._bytes += len(text)
        if self._bytes >= 2 * BATCH:
            self.flush()

    def flush(self) -> None:
        """Send what is waiting."""
        graphs = [_graph(version, text) for version, text in self._waiting.items()]
        if graphs:
            self._send(graphs)
        self._waiting.clear()
        self._bytes = 0

    def finish(self) -> BuildReport:
        """Send what is still waiting, tidy up, and say what was done."""
        self.flush()
        if self._untidy:
            forget_uncited(self._client)
            self._untidy = False
        return BuildReport(self._new, self._replaced, self._unchanged)

    def remove(self, version: str) -> bool:
        """Remove the graph of a version; whether it was there."""
        if version not in self._hashes:
            return False
        self._client.update(f"DROP SILENT GRAPH <{version}>")
        del self._hashes[version]
        self._untidy = True
        return True

    def _send(self, graphs: list[_Graph]) -> None:
        facts = list(dict.fromkeys(line for one in graphs for line in one.facts))
        new = [line for line in facts if line not in self._known_facts]
        operations = [*inserted(DOCUMENTS_GRAPH, new)]
        for one in graphs:
            operations += [
                f"DROP SILENT GRAPH <{one.version}>",
                *inserted(one.version, one.lines),
                *inserted(one.version, (one.hash_line,)),
            ]
        try:
            self._client.update(" ;\n".join(operations))
        except RefusedError as error:
            if error.status not in (400, 413, 500) or len(graphs) == 1:
                place = graphs[0].version if len(graphs) == 1 else self._where
                raise StoreError(error.what, where=place, advice=error.advice) from error
            # Too much at once, or one that the server does not take: that one is named.
            for one in graphs:
                self._send([one])
            return
        self._known_facts.update(new)


def inserted(graph: str, lines: Iterable[str]) -> Iterator[str]:
    """The operations that insert triples into a graph."""
    known = list(lines)
    for start in range(0, len(known), _AT_ONCE):
        triples = "\n".join(known[start : start + _AT_ONCE])
        yield f"INSERT DATA {{ GRAPH <{graph}> {{\n{triples}\n}} }}"


def forget_uncited(client: Client) -> None:
    """Remove what is said of documents that nothing refers to any more."""
    uncited = client.columns(
        check(
            f"SELECT DISTINCT ?thing WHERE {{ GRAPH <{DOCUMENTS_GRAPH}> {{ ?thing rea:symbol ?s }} "
            "MINUS { ?reference rea:target ?thing } }",
            {},
        )
    )["thing"]
    lines = [f"{line} ." for iri in uncited for line in document_facts(target_of(iri))]
    for start in range(0, len(lines), _AT_ONCE):
        triples = "\n".join(lines[start : start + _AT_ONCE])
        client.update(f"DELETE DATA {{ GRAPH <{DOCUMENTS_GRAPH}> {{\n{triples}\n}} }}")


def _hashes(client: Client) -> dict[str, str]:
    query = "SELECT ?version ?hash WHERE { GRAPH ?version { ?version rea:contentHash ?hash } }"
    columns = client.columns(check(query, {}))
    pairs = zip(columns["version"], columns["hash"], strict=True)
    return {version: content for version, content in pairs if version.startswith(DOC)}


def _graph(version: str, text: str) -> _Graph:
    end = f" <{version}> .\n"
    named, _, facts = text.rpartition(end)
    head, *lines = named.split(end)
    return _Graph(
        version, f"{head} .", tuple(f"{line} ." for line in lines), tuple(facts.splitlines())
    )
