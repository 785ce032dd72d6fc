"""Which words of a paragraph are new, and which of the earlier one are gone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

#: Words, numbers with their slashes, and single characters of scripts without spaces.
_TOKENS = re.compile(r"[\u2e80-\u9fff]|[^\W\u2e80-\u9fff](?:[\w/.-]*\w)?|\s+|.", re.DOTALL)

#: Start and end of a piece of text.
Span = tuple[int, int]


def changed_words(earlier: str, later: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The pieces of the earlier text that are gone, and those of the later that are new.

    The longest common run of words first, then those on either side of it (Ratcliff and Metzener,
    *Pattern matching: the Gestalt approach*, Dr. Dobb's Journal, 1988). Two changed pieces with
    nothing but a space between them are one. Quadratic in the words at worst.

    >>> changed_words("Welcomes the report", "Notes the new report")
    (((0, 8),), ((0, 5), (10, 13)))
    """
    if earlier == later:
        return (), ()
    old, new = _TOKENS.findall(earlier), _TOKENS.findall(later)
    starts = [_starts(tokens) for tokens in (old, new)]
    gone: list[Span] = []
    come: list[Span] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone.append((starts[0][a], starts[0][b]))
            come.append((starts[1][c], starts[1][d]))
    return _joined(earlier, gone), _joined(later, come)


def _starts(tokens: list[str]) -> list[int]:
    found = [0]
    for token in tokens:
        found.append(found[-1] + len(token))
    return found


def _joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    made: list[Span] = []
    for span in spans:
        start, end = _trimmed(text, *span)
        if start == end:
            continue
        if made and not text[made[-1][1] : start].strip():
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return tuple(made)


def _trimmed(text: str, start: int, end: int) -> Span:
    """A piece of text without the spaces at its rims, which are not part of a change."""
    piece = text[start:end]
    if not piece.strip():
        return start, start
    return end - len(piece.lstrip()), start + len(piece.rstrip())
