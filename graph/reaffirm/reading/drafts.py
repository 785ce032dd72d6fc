"""What the reader of a body puts together: paragraphs still without numbers, footnotes, closing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from reaffirm.model import Language, ParagraphKind
from reaffirm.reading.footnotes import NoteStart
from reaffirm.reading.labels import Label
from reaffirm.reading.lines import Spelling, joint

#: Lists below lists; deeper ones are no lists of a resolution.
DEEPEST: Final = 4


@dataclass(slots=True)
class Draft:
    """A paragraph being put together. ``token`` is its place in its series: "3", "a"."""

    kind: ParagraphKind
    parts: list[str] = field(default_factory=list)
    token: str = ""
    parent: Draft | None = None
    annex: int = 0
    section: int = 0
    points: list[tuple[Label, Draft]] = field(default_factory=list)
    chapeau: Draft | None = None  #: the words that introduce it: "Resolves that:"

    @property
    def text(self) -> str:
        """All that was put together so far."""
        return "".join(self.parts)

    @property
    def tail(self) -> str:
        """Enough of the end to see how it ends."""
        return "".join(self.parts[-3:])

    def add(self, text: str, language: Language, spelling: Spelling) -> None:
        """Go on with the text of another line."""
        if self.parts:
            last = self.parts[-1]
            kept, between = joint(last, text, language, spelling)
            self.parts[-1] = last[:kept]
            text = between + text
        self.parts.append(text)


@dataclass(slots=True)
class Body:
    """What the lines held: paragraphs in reading order, footnotes, closing lines, mends."""

    paragraphs: list[Draft] = field(default_factory=list)
    notes: list[tuple[NoteStart, str]] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def depth_of(draft: Draft) -> int:
    """How many points stand above a draft; counts no further than needed."""
    depth = 0
    above = draft.parent
    while above is not None and depth < DEEPEST:
        depth += 1
        above = above.parent
    return depth
