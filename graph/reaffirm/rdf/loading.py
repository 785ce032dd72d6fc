"""Writing graphs into the database: one transaction a document, many new ones at a time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Protocol, cast

import pyoxigraph as ox

from reaffirm.errors import StoreError
from reaffirm.namespaces import PREFIXES, REA
from reaffirm.rdf.results import plain

_FIRST_LINE = re.compile(rf'<([^>]+)> <{re.escape(REA)}contentHash> "([0-9a-f]+)"'.encode())
_HASH = ox.NamedNode(REA + "contentHash")
_END = " .\n"
_TARGET = ox.NamedNode(REA + "target")

#: Quads that one bulk load takes. Oxigraph makes a bulk load visible in steps of a million quads;
#: well below that each load is one step, and memory stays under a gigabyte. The fewer loads, the
#: less the database has to merge afterwards.
BULK = 550_000
#: Fewer quads than this are quicker to load in an ordinary transaction.
FEW = 20_000
#: The share of that from which on a caller who can choose the moment should flush.
_FULL = 0.9

_DROP_NODES = """DELETE {{ ?node ?property ?value }} WHERE {{
  {{ ?node rea:inVersion <{version}> }}
  UNION {{ ?paragraph rea:inVersion <{version}> . ?node rea:paragraph ?paragraph }}
  ?node ?property ?value
}}"""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """How many graphs a build added, replaced and found unchanged."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """All graphs that the build looked at."""
        return self.new + self.replaced + self.unchanged


class GraphLoader(Protocol):
    """Takes the graphs of versions one by one and writes them as soon as that pays.

    A graph is the text of :func:`reaffirm.rdf.quads.quads` as UTF-8: nobody on its way from a part
    file into the database needs it as a string.
    """

    def take(self, graph: bytes) -> None:
        """Write one version's graph, or keep it to be written with others."""

    def flush(self) -> None:
        """Write what is waiting."""

    def finish(self) -> BuildReport:
        """Write what is still waiting and say what was done."""
        ...

    @property
    def full(self) -> bool:
        """Whether enough is waiting that writing pays."""
        ...


class Loader:
    """The :class:`GraphLoader` of the embedded store.

    ``take`` any number of graphs, then ``finish``; what was taken before an interruption is
    either written whole or not at all.
    """

    def __init__(self, database: ox.Store, *, compact: bool = False) -> None:
        self._database = database
        self._compact = compact
        self._waiting: dict[str, bytes] = {}  # as they are stored
        self._lines = 0
        self._new = self._replaced = self._unchanged = 0

    def take(self, graph: bytes) -> None:
        """Write one version's graph, or keep it to be written with others.

        Raises
        ------
        StoreError
            If the text does not begin with the hash of its content.
        """
        match = _FIRST_LINE.match(graph)
        if match is None:
            raise StoreError(
                "not the graph of a language version", where=graph[:60].decode(errors="replace")
            )
        version, content_hash = match[1].decode(), match[2].decode()
        waiting = self._waiting.get(version)
        present = _hash_in(waiting) if waiting else self._hash(version)
        if present == content_hash:
            self._unchanged += 1
        elif waiting:  # two files hold the same version: the later one counts
            self._wait(version, graph)
            self._replaced += 1
        elif present:
            self._replace(version, graph.decode())
            self._replaced += 1
        else:
            self._wait(version, graph)
            self._new += 1
            if self._lines >= BULK:
                self.flush()

    def _wait(self, version: str, graph: bytes) -> None:
        self._waiting[version] = stored(version, graph) if self._compact else graph
        self._lines += graph.count(b"\n")

    def finish(self) -> BuildReport:
        """Write what is still waiting and say what was done."""
        # No Store.optimize: what it writes anew is not compressed, and twice as large.
        self.flush()
        return BuildReport(self._new, self._replaced, self._unchanged)

    def remove(self, version: str) -> bool:
        """Remove the graph of a version; whether it was there."""
        if not self._hash(version):
            return False
        self._database.update(" ;\n".join(self._removal(version)), prefixes=PREFIXES)
        return True

    def _hash(self, version: str) -> str:
        name = ox.NamedNode(version)
        for quad in self._database.quads_for_pattern(name, _HASH, None, name):
            return quad.object.value if isinstance(quad.object, ox.Literal) else ""
        return ""

    @property
    def full(self) -> bool:
        """Whether enough is waiting that a bulk load pays."""
        return self._lines >= BULK * _FULL

    def flush(self) -> None:
        """Write what is waiting."""
        if not self._waiting:
            return
        form = ox.RdfFormat.N_QUADS
        if self._lines < FEW:
            self._database.load(b"".join(self._waiting.values()), form)
            self._waiting.clear()
        else:
            stream = cast("IO[bytes]", Pieces(self._given_away()))
            self._database.bulk_load(stream, form, lenient=True)
        self._lines = 0

    def _given_away(self) -> Iterator[bytes]:
        """The graphs that wait, each forgotten as it is read: the database needs the memory."""
        while self._waiting:
            yield self._waiting.popitem()[1]

    def _replace(self, version: str, text: str) -> None:
        """Old out and new in, as one update, which is one transaction."""
        insert = _compact_insert if self._compact else _insert
        self._database.update(
            " ;\n".join([*self._removal(version), insert(version, text)]), prefixes=PREFIXES
        )

    def _removal(self, version: str) -> list[str]:
        """The operations that take a version out, and what is said of targets it alone cites."""
        drop = [_DROP_NODES.format(version=version)] if self._compact else []
        forgotten = self._orphans(self._targets(version), version)
        return [
            *drop,
            f"DROP SILENT GRAPH <{version}>",
            *(f"DELETE WHERE {{ <{target}> ?property ?value }}" for target in forgotten),
        ]

    def _targets(self, version: str) -> set[str]:
        """What the references of a version refer to."""
        rows = self._database.query(
            f"SELECT DISTINCT ?target WHERE {{ ?paragraph rea:inVersion <{version}> . "
            "?node rea:paragraph ?paragraph . ?node rea:target ?target }",
            prefixes=PREFIXES,
            use_default_graph_as_union=True,
        )
        assert isinstance(rows, ox.QuerySolutions)
        return {plain(row[0]) for row in rows}

    def _orphans(self, targets: set[str], version: str) -> list[str]:
        """The targets that no other version refers to."""
        return sorted(target for target in targets if not self._elsewhere(target, version + "#"))

    def _elsewhere(self, target: str, here: str) -> bool:
        found = self._database.quads_for_pattern(None, _TARGET, ox.NamedNode(target), None)
        return any(not plain(quad.subject).startswith(here) for quad in found)


def _hash_in(graph: bytes) -> str:
    match = _FIRST_LINE.match(graph)
    return match[2].decode() if match else ""


class Pieces(io.RawIOBase):
    """Texts one after the other as a stream of bytes, without a copy of the whole."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._piece = b""
        self._place = 0  # a reader asks for little at a time: what is left is not copied

    def readable(self) -> bool:
        """A stream to read from."""
        return True

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most ``size`` of them; nothing at the end."""
        if self._place >= len(self._piece):
            self._piece, self._place = next(self._pieces, b""), 0
        if size < 0:
            given = self._piece[self._place :] + b"".join(self._pieces)
            self._piece, self._place = b"", 0
            return given
        given = self._piece[self._place : self._place + size]
        self._place += len(given)
        return given


def stored(version: str, graph: bytes) -> bytes:
    """A version's graph as a compact store keeps it: the nodes within it without graph name.

    The line's end is unmistakable, because a line break inside a literal is escaped.
    """
    begin = graph.find(f"\n<{version}#".encode()) + 1 or len(graph)
    return graph[:begin] + graph[begin:].replace(f" <{version}> .\n".encode(), b" .\n")


def _compact_insert(version: str, text: str) -> str:
    begin, end = _nodes(version, text), f" <{version}> .\n"
    named, unnamed = text[:begin].replace(end, " .\n"), text[begin:].replace(end, " .\n")
    return f"INSERT DATA {{ GRAPH <{version}> {{ {named} }} {unnamed} }}"


def _insert(version: str, text: str) -> str:
    end = f" <{version}> .\n"
    named, _, unnamed = text.rpartition(end)
    return f"INSERT DATA {{ GRAPH <{version}> {{ {named.replace(end, _END)} . }} {unnamed} }}"


def _nodes(version: str, text: str) -> int:
    """Where the lines about paragraphs and references begin."""
    begin = text.find(f"\n<{version}#")
    return begin + 1 if begin >= 0 else len(text)
