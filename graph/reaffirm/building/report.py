"""What a build tells of itself."""

from __future__ import annotations

from dataclasses import dataclass

from reaffirm.errors import ReaffirmError
from reaffirm.rdf.loading import BuildReport


@dataclass(frozen=True, slots=True)
class Row:
    """The sizes of one language version, or the sums of many."""

    symbol: str
    language: str
    paragraphs: int = 0
    references: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that could not be decided, with their place and the reason."""

    symbol: str
    language: str
    paragraph: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class CorpusReport:
    """What a build did.

    ``rows`` are those of the first documents that were read, ``refusals`` the first of them, as
    many as were asked for; ``sums`` counts everything that was read, ``documents`` how many that
    were.
    """

    graphs: BuildReport
    removed: int = 0
    read: int = 0  #: inputs that were read
    unchanged: int = 0  #: inputs that were not, because nothing of them changed
    documents: int = 0
    repeated: int = 0  #: of these, versions that another input gives, too
    rows: tuple[Row, ...] = ()
    sums: Row = Row("", "")
    refusals: tuple[Refused, ...] = ()
    failures: tuple[ReaffirmError, ...] = ()
    new_vocabulary: bool = False  #: own files are others than at the last build of the store
    left: int = 0  #: versions in the store that no input gave, and that were not read anew
