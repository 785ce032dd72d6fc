"""A manifest that is kept in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest

from reaffirm.building.manifest import Entry, Manifest


class Lines:
    """The notes of a store in memory, with how often they were changed."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.changes = 0

    def notes(self) -> Iterator[str]:
        return iter(tuple(self.lines))

    def change_notes(self, *, add: Iterable[str] = (), drop: Iterable[str] = ()) -> None:
        self.changes += 1
        for line in drop:
            self.lines.remove(line)
        self.lines += add


@pytest.fixture
def notes() -> Lines:
    return Lines()


@pytest.fixture
def manifest() -> Callable[..., Manifest]:
    """A function that makes a manifest with some entries."""

    def made(*entries: Entry) -> Manifest:
        known = Manifest(Lines())
        known.add(entries)
        return known

    return made
