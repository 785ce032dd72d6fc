"""Names of places in Arabic texts, made visible: no capital shows them, and many have no article.

A pattern that listed five hundred places wherever one may stand would take long to compile and to
match. They are looked for once in a text that has a head noun, and replaced by marks of their length.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation, MatchKind

from reaffirm.languages.names.nouns import words_of

#: What stands for each letter of a country or a region, and of a town; no text has these signs.
LAND: Final = "\ue000"
TOWN: Final = "\ue001"
#: "and", "of", "in" are written onto a place.
_PARTICLES: Final = frozenset("وفبلك")

#: The first letter is written with its sign or without.
_ALEFS: Final = str.maketrans("أإآ", "ااا")


def with_places(text: str) -> str:
    """A text with marks in place of the places that the vocabulary lists, every offset kept.

    >>> with_places("إعلان لندن لليبيا").replace(TOWN, "t").replace(LAND, "l")
    'إعلان tttt لlllll'
    >>> with_places("المالية") == "المالية"
    True
    >>> {TOWN in with_places(f"إعلان {town}") for town in ("إسلام آباد", "إسلام أباد", "اسلام اباد")}
    {True}
    """
    quick, automaton, marks = _places()
    if not quick.find_matches_as_indexes(text.encode(errors="replace")):
        return text
    parts: list[str] = []
    last = 0
    for index, start, end in automaton.find_matches_as_indexes(text):
        if _is_word(text, start, end):
            parts += text[last:start], marks[index] * (end - start)
            last = end
    return "".join((*parts, text[last:])) if parts else text


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether nothing but particles is written onto what stands there."""
    if text[end : end + 1].isalnum():
        return False
    for before in (text[start - 1 : start], text[max(0, start - 2) : start - 1]):
        if not before.isalnum():
            return True
        if before not in _PARTICLES:
            return False
    return not text[max(0, start - 3) : start - 2].isalnum()


@cache
def _places() -> tuple[BytesAhoCorasick, AhoCorasick, list[str]]:
    """What tells quickly whether a text has any place, what finds them, and the mark of each."""
    marks = dict.fromkeys(words_of("lands", "ar"), LAND) | dict.fromkeys(
        words_of("towns", "ar"), TOWN
    )
    marks |= {place.replace("آ", "أ"): mark for place, mark in marks.items()}
    marks |= {place.translate(_ALEFS): mark for place, mark in marks.items()}
    automaton = AhoCorasick(
        list(marks), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    quick = BytesAhoCorasick([place.encode() for place in marks], implementation=Implementation.DFA)
    return quick, automaton, list(marks.values())
