"""All that is known of a paragraph when its numbers are judged."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from reaffirm.languages.scanning import holds_any
from reaffirm.references.lexicon.tokens import Token
from reaffirm.references.passage import Passage


@dataclass(frozen=True, slots=True)
class OrganMention:
    """A mention of an organ that numbers its texts."""

    token: Token
    stem: str
    decision_stem: str


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is known of a paragraph when its numbers are judged."""

    passage: Passage
    organs: Sequence[OrganMention]  #: named in the paragraph
    dates: Sequence[tuple[int, int, date]]  #: printed there
    named_before: Sequence[OrganMention]  #: named earlier in the document
    default_stem: str  #: of the adopting organ (``A/RES/``)
    year: int | None  #: of the document's adoption
    #: Numbers to the symbols that the document has cited them by, where its words told the organ.
    known: Mapping[str, Collection[str]] = field(default_factory=dict)


#: A quoted title behind a number ("entitled “…”") does not break a list.
_QUOTED = re.compile(r"[“”„«\"][^“”„«»\"]{0,300}[”“»\"]")


def quoted(text: str) -> list[tuple[int, int]]:
    """Where quoted titles stand in a printed text.

    >>> quoted("resolution 1992/22, entitled “Implementation of resolution 46/152”, and 1993/28")
    [(29, 66)]
    """
    if not holds_any(text, '“”„«"'):  # most texts have none, which is quickly seen
        return []
    return [match.span() for match in _QUOTED.finditer(text)]


def without_dates(start: int, end: int, scene: Scene) -> str:
    """A stretch of the printed text without the dates and quoted titles in it."""
    parts: list[str] = []
    for date_start, date_end, _ in scene.dates:
        if start <= date_start and date_end <= end:
            parts.append(scene.passage.text[start:date_start])
            start = date_end
    parts.append(scene.passage.text[start:end])
    return _QUOTED.sub(" ", " ".join(parts))
