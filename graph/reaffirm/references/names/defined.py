"""The short names that a document defines in brackets for itself, outside other names.

"Organization of African Unity (OAU)", "la Convention des Nations Unies sur le droit de la mer
(« la Convention »)", "联合国支助荷台达协议特派团(荷台达协议支助团)": from there on the short name
stands for the entity, whatever else is named in between.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from reaffirm.languages import Grammar
from reaffirm.languages.scanning import holds_any
from reaffirm.references.lexicon.tokens import Kind
from reaffirm.references.names.discourse import Discourse, Mention
from reaffirm.references.passage import Passage


def defined_names(passage: Passage, discourse: Discourse) -> list[tuple[int, int, str]]:
    """Short names that the document defined in earlier paragraphs, outside known names."""
    if not holds_any(passage.text, discourse.aliases):
        return []
    known = [passage.printed(t) for t in passage.names if t.kind == Kind.ENTITY]
    found = _occurrences(passage.text, discourse.aliases, passage.grammar)
    return _outside(found, known)


def just_defined(
    passage: Passage, discourse: Discourse, aliases: Collection[str], mentions: Iterable[Mention]
) -> list[Mention]:
    """The same for the ``aliases`` that this paragraph itself defines, outside its mentions."""
    new = {alias: discourse.aliases[alias] for alias in aliases}
    taken = [(m.start, m.end) for m in mentions if not m.nested]
    found = _occurrences(passage.text, new, passage.grammar)
    return [
        new[alias]._replace(start=start, end=end, token=None, short=True, nested=False)
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


def _occurrences(
    text: str, aliases: Iterable[str], grammar: Grammar
) -> Iterator[tuple[int, int, str]]:
    """Where defined short names stand in a text, the longest first at each place.

    >>> from reaffirm.languages import grammar_of
    >>> list(_occurrences("Commends the OAU,", ("OAU",), grammar_of("en")))
    [(13, 16, 'OAU')]
    """
    names = tuple(sorted(aliases, key=lambda name: (-len(name), name)))
    if not names:
        return
    for match in _pattern(names, grammar.spaced, grammar.proclitics).finditer(text):
        yield match.start("alias"), match.end("alias"), match["alias"]


@lru_cache(maxsize=256)
def _pattern(names: tuple[str, ...], spaced: bool, proclitics: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(name) for name in names)
    if not spaced:
        return re.compile(f"(?P<alias>{either})")
    joined = "|".join(sorted(proclitics, key=len, reverse=True))
    front = rf"(?<!\w)(?:{joined})?" if joined else r"(?<![\w/-])"
    return re.compile(rf"{front}(?P<alias>{either})(?![\w/-]\w|\w)")
