"""Limits on what a document can be, so that a hostile file cannot keep the next steps busy."""

from __future__ import annotations

from typing import Final

from reaffirm.errors import ReadingError
from reaffirm.model import Document

#: The longest paragraph of the published resolutions has 8,400 characters.
MAX_PARAGRAPH: Final = 50_000
#: Characters of a whole document.
MAX_TEXT: Final = 3_000_000
MAX_SYMBOL: Final = 150


def within_limits(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """The documents, if they can be resolutions by their size.

    Raises
    ------
    ReadingError
        If a paragraph, a title or a whole document is longer than any.
    """
    for document in documents:
        for what, size, most in (
            ("its symbol has", len(document.symbol), MAX_SYMBOL),
            ("its title has", len(document.title), MAX_PARAGRAPH),
        ):
            if size > most:
                raise _too_long(document, what, size)
        sizes = [len(paragraph.text) for paragraph in document.paragraphs]
        longest = max(sizes, default=0)
        if longest > MAX_PARAGRAPH:
            identifier = document.paragraphs[sizes.index(longest)].id
            raise _too_long(document, f"its paragraph {identifier[:40]} has", longest)
        if (total := sum(sizes)) > MAX_TEXT:
            raise _too_long(document, "it has", total)
    return documents


def _too_long(document: Document, what: str, size: int) -> ReadingError:
    return ReadingError(
        f"longer than any resolution: {what} {size:,} characters",
        where=document.source or document.symbol[:MAX_SYMBOL],
        advice="give single resolutions, with the ends of their paragraphs",
    )
