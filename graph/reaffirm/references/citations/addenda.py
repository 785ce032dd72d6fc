"""Addenda, corrigenda and revisions named beside the document: "S/25855 and Add.1 and 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JOINT = r"(?:,\s?)?(?:and|y|et|и|و|和|及|、|,)"
_NEXT = re.compile(
    rf"\s?{_JOINT}\s?(?P<kind>Add|Corr|Rev)\.?\s?(?P<first>\d{{1,3}})(?![\d/])"
    r"(?:\s?[-‑–]\s?(?P<last>\d{1,3})(?![\d/]))?"
)
#: More of the same kind: "Add.1 and 2", but not "and 2 other reports".
_MORE = re.compile(r"\s?(?:and|y|et|и|و|和|及)\s?(?P<first>\d{1,2})(?=\s?[).;,、）]|\s?$)")
_OF_ITSELF = re.compile(r"/(Add|Corr|Rev)\.\d+$")
#: More addenda than this are no range.
_MOST = 40


def addenda(text: str, end: int, symbol: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and symbol of each text named by its kind alone behind a document's ``symbol``,
    which ends at ``end``.

    >>> text = "(S/25855 and Add.1 and 2)"
    >>> [(text[start:end], symbol) for start, end, symbol in addenda(text, 8, "S/25855")]
    [('Add.1', 'S/25855/Add.1'), ('2', 'S/25855/Add.2')]
    >>> [symbol for _, _, symbol in addenda("A/1/Add.1 y Corr.1, y Add.2-4", 9, "A/1/Add.1")]
    ['A/1/Add.1/Corr.1', 'A/1/Add.2', 'A/1/Add.3', 'A/1/Add.4']
    """
    kind = ""
    while True:
        match = _NEXT.match(text, end) or (_MORE.match(text, end) if kind else None)
        if match is None:
            return
        parts = match.groupdict()
        kind = parts.get("kind") or kind
        itself = _OF_ITSELF.search(symbol)
        # "Add.1 and Add.2": both of the document, but a corrigendum may be that of an addendum.
        root = symbol[: itself.start()] if itself and itself[1] == kind else symbol
        first, last = int(parts["first"]), int(parts.get("last") or parts["first"])
        start, end = match.start("kind" if parts.get("kind") else "first"), match.end()
        if not 0 <= last - first <= _MOST:  # no range
            last = first
        for number in range(first, last + 1):
            yield start, end, f"{root}/{kind}.{number}"
