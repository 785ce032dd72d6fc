"""Where in a document something stands, with its sentence, for lists that people read."""

from __future__ import annotations

#: A word cut in two is left out if its end is as near as this; Chinese has no spaces to cut at.
_WORD = 20


def excerpt(text: str, start: int, end: int, reach: int = 80) -> str:
    """The words around a place, cut at spaces; "…" where something is left out.

    >>> excerpt("Recalling its resolution 79/2 on the safety of harbours,", 25, 29, reach=14)
    '…resolution 79/2 on the safety…'
    """
    left, right = max(0, start - reach), min(len(text), end + reach)
    if left and text[left - 1] != " ":
        space = text.find(" ", left, min(left + _WORD, start))
        left = space + 1 if space >= 0 else left
    if right < len(text) and text[right] != " ":
        space = text.rfind(" ", max(right - _WORD, end), right)
        right = space if space >= 0 else right
    middle = " ".join(text[left:right].split())
    return f"{'…' if left else ''}{middle}{'…' if right < len(text) else ''}"
