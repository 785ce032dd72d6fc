"""Titles in brackets or quotation marks that no authority file knows, and their identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reaffirm.languages import Folded, Grammar
from reaffirm.model import TargetType
from reaffirm.references.lexicon import Kind, Token

#: Start, end, head noun and type of a name that no authority file knows.
UnknownName = tuple[int, int, str, TargetType]


def bracketed_titles(
    text: str, folded: Folded, tokens: Sequence[Token], grammar: Grammar
) -> list[UnknownName]:
    """Bracketed titles that no entity's name covers: start, end, head noun, type."""
    found: list[UnknownName] = []
    if not any(opening in text for opening, _ in grammar.title_brackets):
        return found
    names = [
        (folded.start(t.start), folded.end(t.end))
        for t in tokens
        if t.kind in (Kind.ENTITY, Kind.SHORT)
    ]
    for opening, closing in grammar.title_brackets:
        if opening not in text:
            continue
        for start, end in _bracketed(text, opening, closing):
            if any(s <= start + 2 and end - 2 <= e for s, e in names):
                continue
            head = _head(text[start + 1 : end - 1], grammar)
            if head:
                found.append((start, end, *head))
    return found


def _bracketed(text: str, opening: str, closing: str) -> Iterable[tuple[int, int]]:
    depth = 0
    start = -1
    for match in re.finditer(f"[{re.escape(opening + closing)}]", text):
        if match[0] == opening:
            if depth == 0:
                start = match.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and match.end() - start <= 240:
                yield start, match.end()


def _head(title: str, grammar: Grammar) -> tuple[str, TargetType] | None:
    plain = title.strip(' 》〉”"')
    for noun, kind in grammar.title_heads:
        # In an alphabet the head stands first, an adjective at most before it.
        first = " ".join(plain.split(" ", 2)[:2])
        if plain.endswith(noun) if not grammar.spaced else noun in first:
            return noun, kind  # type: ignore[return-value]
    return None


_NOT_SLUG = re.compile(r"[^\w]+")


def slug(name: str) -> str:
    """The identifier of an entity that only a text names: its name, without marks.

    >>> slug("《关于难民和移民的纽约宣言》")
    '关于难民和移民的纽约宣言'
    """
    return _NOT_SLUG.sub("-", name.casefold()).strip("-")[:80].rstrip("-")


def with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The extent of a name with the brackets that belong to it.

    >>> text = "回顾《公约》和该《公约》"
    >>> with_brackets(text, 3, 5), with_brackets(text, 7, 11)
    ((2, 6), (7, 12))
    """
    closes = text[end : end + 1] == "》"
    if closes and text[start - 1 : start] == "《":
        return start - 1, end + 1
    unbalanced = text.count("《", start, end) > text.count("》", start, end)
    return start, end + 1 if closes and unbalanced else end
