"""The manifest: which inputs a store was built from, kept in the store itself.

One entry an input, in the graph that describes the store. An entry is written after the graphs it
speaks of, and taken out before one of them is replaced by those of another input: a build that is
interrupted forgets an input at worst, and never believes in one that is not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from reaffirm.namespaces import REA
from reaffirm.rdf.vocabulary import STORE_GRAPH

_GRAPH = ox.NamedNode(STORE_GRAPH)
_HOLDS = ox.NamedNode(REA + "input")

#: A language version: symbol and language.
VersionName = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """An input: its key, the name of its file, what it holds, and the digest of their records."""

    key: str
    name: str
    versions: tuple[VersionName, ...]
    records: str = ""


class Manifest:
    """The entries of a store.

    >>> manifest = Manifest(ox.Store())
    >>> manifest.add([Entry("k1", "a.txt", (("A/RES/80/1", "en"),))])
    >>> [entry.name for entry in manifest], [e.key for e in manifest.holding("A/RES/80/1", "en")]
    (['a.txt'], ['k1'])
    """

    def __init__(self, database: ox.Store) -> None:
        self._database = database
        self._entries: dict[str, Entry] = {}
        self._holders: dict[VersionName, set[str]] = {}
        for quad in database.quads_for_pattern(_GRAPH, _HOLDS, None, _GRAPH):
            assert isinstance(quad.object, ox.Literal)
            self._note(_entry(quad.object.value))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: str) -> Entry | None:
        """The entry of an input."""
        return self._entries.get(key)

    def holding(self, symbol: str, language: str) -> list[Entry]:
        """The entries of all inputs that hold a language version."""
        keys = self._holders.get((symbol, language), ())
        return [self._entries[key] for key in sorted(keys)]

    def add(self, entries: Iterable[Entry]) -> None:
        """Write entries, in one transaction; an entry with the same key gives way."""
        new = [entry for entry in entries if self._entries.get(entry.key) != entry]
        if not new:
            return
        self.drop(e for entry in new if (e := self._entries.get(entry.key)))
        self._database.extend([_quad(entry) for entry in new])
        for entry in new:
            self._note(entry)

    def drop(self, entries: Iterable[Entry]) -> None:
        """Take entries out."""
        for entry in list(entries):
            self._database.remove(_quad(entry))
            del self._entries[entry.key]
            for version in entry.versions:
                self._holders[version].discard(entry.key)

    def _note(self, entry: Entry) -> None:
        self._entries[entry.key] = entry
        for version in entry.versions:
            self._holders.setdefault(version, set()).add(entry.key)


def _quad(entry: Entry) -> ox.Quad:
    row = [entry.key, entry.name, entry.records, *(" ".join(v[::-1]) for v in entry.versions)]
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return ox.Quad(_GRAPH, _HOLDS, ox.Literal(text), _GRAPH)


def _entry(text: str) -> Entry:
    key, name, records, *versions = json.loads(text)
    named = (version.partition(" ") for version in versions)
    return Entry(key, name, tuple((symbol, language) for language, _, symbol in named), records)
