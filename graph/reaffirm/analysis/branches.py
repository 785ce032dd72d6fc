"""The tree of a lineage: texts, and the steps that lead from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

#: Why a branch ends although the document has references of its own.
Ending = Literal["", "cycle", "repeated", "depth"]


@dataclass(frozen=True, slots=True)
class Step:
    """The words that join a document to its parent in the tree: one act, and where it stands."""

    act: str
    roles: tuple[str, ...]
    paragraphs: tuple[str, ...]
    versions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A document in the tree with the steps that lead to it and the branches that it bears.

    ``ending`` says why there are no children: ``cycle`` (the document is its own ancestor on this
    branch), ``repeated`` (it is unfolded elsewhere, where it is reached in fewer steps), ``depth``
    (it has more, below the depth that was asked for).
    """

    symbol: str
    type: str
    label: str
    date: str
    year: int | None
    depth: int
    steps: tuple[Step, ...] = ()
    children: tuple[Branch, ...] = field(default=(), repr=False)
    ending: Ending = ""

    def walk(self) -> Iterator[Branch]:
        """This branch and all below it, parents first."""
        return (branch for _, branch in self.walk_with_parents())

    def walk_with_parents(self) -> Iterator[tuple[Branch | None, Branch]]:
        """This branch and all below it, each behind the one that bears it."""
        # A line of texts may be longer than calls within calls may be deep.
        waiting: list[tuple[Branch | None, Branch]] = [(None, self)]
        while waiting:
            parent, branch = waiting.pop()
            yield parent, branch
            waiting += ((branch, child) for child in reversed(branch.children))
