"""The manifest: which inputs a store was built from, kept in the store itself.

One entry an input, in the graph that describes the store, and one for the user's own vocabulary. An
entry is written after the graphs it speaks of, and taken out before one of them is replaced by
those of another input: a build that is interrupted forgets an input at worst, and never believes in
one that is not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

#: A language version: symbol and language.
VersionName = tuple[str, str]
#: The key of the entry of the own vocabulary; those of inputs are hexadecimal.
_OWN = "vocabulary"


@dataclass(frozen=True, slots=True)
class Entry:
    """An input: its key, the name of its file, what it holds, and the digest of their records."""

    key: str
    name: str
    versions: tuple[VersionName, ...]
    records: str = ""


class Notes(Protocol):
    """Where the entries are kept: a :class:`reaffirm.rdf.store.Store`."""

    def notes(self) -> Iterator[str]:
        """All lines."""
        ...

    def change_notes(self, *, add: Iterable[str] = (), drop: Iterable[str] = ()) -> None:
        """Take lines out, then write new ones."""


class Manifest:
    """The entries of a store.

    >>> import tempfile
    >>> from reaffirm.rdf.opening import open_store
    >>> with tempfile.TemporaryDirectory() as folder, open_store(folder + "/store") as store:
    ...     Manifest(store).add([Entry("k1", "a.txt", (("A/RES/80/1", "en"),))])
    ...     [entry.name for entry in Manifest(store).holding("A/RES/80/1", "en")]
    ['a.txt']
    """

    def __init__(self, store: Notes) -> None:
        self._store = store
        self._own = ""
        self._entries: dict[str, Entry] = {}
        self._holders: dict[VersionName, set[str]] = {}
        for line in store.notes():
            entry = _entry(line)
            if entry.key == _OWN:
                self._own = entry.records
            else:
                self._note(entry)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def own(self) -> str:
        """The digest of the own vocabulary of the last build that was finished; empty for none."""
        return self._own

    def note_own(self, digest: str) -> None:
        """Remember the own vocabulary with which a build was finished."""
        if digest == self._own:
            return
        drop = [_line(Entry(_OWN, "", (), self._own))] if self._own else []
        add = [_line(Entry(_OWN, "", (), digest))] if digest else []
        self._store.change_notes(add=add, drop=drop)
        self._own = digest

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
        self._store.change_notes(add=[_line(entry) for entry in new])
        for entry in new:
            self._note(entry)

    def drop(self, entries: Iterable[Entry]) -> None:
        """Take entries out."""
        old = list(entries)
        if old:
            self._store.change_notes(drop=[_line(entry) for entry in old])
        for entry in old:
            del self._entries[entry.key]
            for version in entry.versions:
                self._holders[version].discard(entry.key)

    def _note(self, entry: Entry) -> None:
        self._entries[entry.key] = entry
        for version in entry.versions:
            self._holders.setdefault(version, set()).add(entry.key)


def _line(entry: Entry) -> str:
    row = [entry.key, entry.name, entry.records, *(" ".join(v[::-1]) for v in entry.versions)]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _entry(text: str) -> Entry:
    key, name, records, *versions = json.loads(text)
    named = (version.partition(" ") for version in versions)
    return Entry(key, name, tuple((symbol, language) for language, _, symbol in named), records)
