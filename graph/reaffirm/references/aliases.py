"""Where the short names stand that a document defines in brackets, for itself alone.

"Organization of African Unity (OAU)", "la Convention des Nations Unies sur le droit de la mer
(« la Convention »)", "联合国支助荷台达协议特派团(荷台达协议支助团)": from there on the short name
stands for the entity, whatever else is named in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reaffirm.languages import Grammar


def occurrences(
    text: str, aliases: Iterable[str], grammar: Grammar
) -> Iterator[tuple[int, int, str]]:
    """Where defined short names stand in a text, the longest first at each place.

    >>> from reaffirm.languages import grammar_of
    >>> list(occurrences("Commends the OAU,", ("OAU",), grammar_of("en")))
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
