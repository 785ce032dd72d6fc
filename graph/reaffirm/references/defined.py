"""The short names that a document defines for itself, where they stand outside other names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from reaffirm.languages import Folded, Grammar
from reaffirm.references.aliases import occurrences
from reaffirm.references.discourse import Discourse, Mention
from reaffirm.references.tokens import Kind, Token


def defined_names(
    text: str,
    grammar: Grammar,
    discourse: Discourse,
    tokens: Sequence[Token],
    folded: Folded,
) -> list[tuple[int, int, str]]:
    """Short names that the document defined in earlier paragraphs, outside known names."""
    known = [
        (folded.start(t.start), folded.end(t.end)) for t in tokens if t.kind == Kind.ENTITY
    ] if discourse.aliases else []  # fmt: skip
    found = occurrences(text, discourse.aliases, grammar)
    return _outside(found, known)


def just_defined(
    text: str,
    grammar: Grammar,
    discourse: Discourse,
    aliases: Collection[str],
    mentions: Iterable[Mention],
) -> list[Mention]:
    """The same for the ``aliases`` that this paragraph itself defines, outside its mentions."""
    new = {alias: discourse.aliases[alias] for alias in aliases}
    taken = [(m.start, m.end) for m in mentions if not m.nested]
    found = occurrences(text, new, grammar)
    return [
        replace(new[alias], start=start, end=end, token=None, short=True, nested=False)
        for start, end, alias in _outside(found, taken)
        if new[alias].target not in discourse.own_targets
    ]


def _outside(
    found: Iterable[tuple[int, int, str]], taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """Those that overlap none of the stretches already taken."""
    taken = sorted(taken)
    ends = [start for start, _ in taken]
    kept = []
    for start, end, alias in found:
        before = bisect_right(ends, end - 1) - 1
        if before < 0 or taken[before][1] <= start:
            kept.append((start, end, alias))
    return kept
