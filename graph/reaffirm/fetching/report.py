"""What a run brought, and what it could not bring."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document to get: a symbol, how many steps from the given ones, and who cites it first."""

    symbol: str
    step: int = 0
    cited_by: str = ""


@dataclass(frozen=True, slots=True)
class Had:
    """A document that is there. ``new`` if this run brought it; ``symbol`` is the one wanted,
    ``file`` its name in the folder."""

    symbol: str
    language: str
    step: int
    cited_by: str
    file: str
    size: int
    new: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """A document that could not be had, and why. ``lasting`` where asking again now is in vain."""

    symbol: str
    language: str
    step: int
    cited_by: str
    reason: str
    lasting: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """What a lineage found odd in a document that is there: that it cannot be read, so that its
    branch ends there, or that it says to be another one than was asked for."""

    symbol: str
    language: str
    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What a run brought. ``stopped`` says why it ended early, if it did; ``left`` are the
    documents that it was still to ask for then."""

    folder: str
    had: tuple[Had, ...]
    missing: tuple[Missing, ...]
    remarks: tuple[Remark, ...]
    left: tuple[str, ...] = ()
    stopped: str = ""
    interrupted: bool = False
    requests: int = 0
    received: int = 0
    seconds: float = 0.0

    @property
    def complete(self) -> bool:
        """Whether everything could be had."""
        return not (self.missing or self.left or self.stopped)

    def as_dict(self) -> dict[str, Any]:
        """The report as plain values, for JSON."""
        return asdict(self) | {"complete": self.complete}
