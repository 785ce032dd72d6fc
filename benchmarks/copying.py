"""Plain text as a program copies it from a page: lines as full as a printer sets them, and no blank
lines between paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from reaffirm.model import Language
from reaffirm.reading.copy_widths import width_of

#: Of a full line, in thousandths of the size of the letters.
WIDTH = 33_000.0
_NEVER_FIRST = "，；。、：》”"


def filled(text: str, language: Language) -> Iterator[str]:
    """The lines of a paragraph, each as full as its words let it be."""
    line = ""
    space = "" if language == "zh" else " "
    for word in text if language == "zh" else text.split():
        longer = f"{line}{space}{word}" if line else word
        if line and width_of(longer, language) > WIDTH and word not in _NEVER_FIRST:
            yield line
            line = word
        else:
            line = longer
    yield line


def to_raw(text: str, language: Language) -> str:
    """A text with blank lines between its paragraphs as a raw copy."""
    paragraphs = (part for part in text.split("\n\n") if part.strip())
    return "\n".join(line for part in paragraphs for line in filled(part, language))
