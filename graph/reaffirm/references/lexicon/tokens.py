"""What a printed form stands for, and a form found in a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar, NamedTuple, cast

from reaffirm.ontology import Act, Entity


class Kind(int):
    """What a token is; when one printed form could be two, the smaller number wins.

    Plain constants, for a paragraph asks a hundred times whether a token is of some kind, and to
    look up the member of an enumeration takes Python 3.11 five times as long.

    >>> Kind.ENTITY, Kind.ENTITY < Kind.ACT, Kind(1) == Kind.ENTITY
    (Kind.ENTITY, True, True)
    """

    __slots__ = ()

    BLOCKER: ClassVar[Kind]
    ENTITY: ClassVar[Kind]
    ACT: ClassVar[Kind]
    PROTOCOLS: ClassVar[Kind]
    SHORT: ClassVar[Kind]
    DEGREE: ClassVar[Kind]
    CONTENT: ClassVar[Kind]
    CONNECTIVE: ClassVar[Kind]
    CONJUNCTION: ClassVar[Kind]
    RESOLUTION: ClassVar[Kind]
    DECISION: ClassVar[Kind]
    OWN: ClassVar[Kind]
    TOPIC: ClassVar[Kind]
    BACKGROUND: ClassVar[Kind]
    REPORT: ClassVar[Kind]
    BEGINNING: ClassVar[Kind]  # of a phrase that other words may interrupt; no token is one

    @classmethod
    def all(cls) -> tuple[Kind, ...]:
        """Every kind."""
        return tuple(map(cls, range(len(_KINDS))))

    def __repr__(self) -> str:
        return f"Kind.{_KINDS[self]}"


_KINDS = tuple(Kind.__annotations__)
for _number, _name in enumerate(_KINDS):
    setattr(Kind, _name, Kind(_number))


#: The nouns of numbered texts.
NOUNS = frozenset({Kind.RESOLUTION, Kind.DECISION})
#: What names something: a full name, a short form, the protocols of a treaty.
NAMES = frozenset({Kind.ENTITY, Kind.SHORT, Kind.PROTOCOLS})
#: Words that may make what follows background.
CUES = frozenset({Kind.BACKGROUND, Kind.TOPIC, Kind.CONTENT})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a printed form stands for."""

    kind: Kind
    form: str  #: as folded
    act: Act | None = None
    directive: bool = False  #: of an act phrase: addressed to somebody
    participle: bool = False  #: of an act phrase: it is the form used in preambles
    entities: tuple[Entity, ...] = ()
    degree: str = ""
    article: bool = False  #: of a short form: it counts only behind an article ("the Convention")
    noun: Kind | None = None  #: of an act phrase that is also the noun of a numbered text (决定)
    #: Of an act phrase: by words behind it, as :mod:`reaffirm.references.lexicon.complements` cuts
    #: them, the other act for which it stands before them.
    before: Mapping[str, str] = field(default_factory=dict)
    #: Of an act phrase: the other act for which it stood in the texts of earlier years.
    formerly: Act | None = None


class Token(NamedTuple):
    """An entry found in a folded text, from ``start`` to ``end``.

    A named tuple, because some two hundred are made for every thousand words: it is made three
    times as fast as a frozen dataclass.
    """

    start: int
    end: int
    entry: Entry
    kind: Kind  #: of the entry
    noun: Kind | None  #: RESOLUTION or DECISION where the words can be that noun
    joined: bool  #: a joining proclitic (Arabic و) is written onto it


#: The token of these values, as ``Token(*values)`` makes it, but in half the time.
token_made = cast(
    "Callable[[tuple[int, int, Entry, Kind, Kind | None, bool]], Token]",
    partial(tuple.__new__, Token),
)


def token_of(entry: Entry, start: int, end: int, *, joined: bool = False) -> Token:
    """The token of an entry at a place."""
    return Token(start, end, entry, entry.kind, noun_of(entry), joined)


def noun_of(entry: Entry) -> Kind | None:
    """RESOLUTION or DECISION where an entry can be that noun."""
    return entry.kind if entry.kind in NOUNS else entry.noun
