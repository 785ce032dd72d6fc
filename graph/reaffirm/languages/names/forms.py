"""The form of names in one language: the pattern that finds them, and what their head nouns tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, Implementation

from reaffirm.languages.scanning import tried_at
from reaffirm.model import TargetType

#: A capital that begins a word, also behind an elided French article: "l’Accord", not "O’Brien".
_CAPITAL = re.compile(r"[A-ZÀ-ÝА-ЯЁ](?<![\w\-].)(?<![^dlDLu][’'].)")
#: So many letters of particles stand before an Arabic head noun at most.
_PARTICLES = 2
_ATTACHED = frozenset("وفبلك")
_SPACES = frozenset(" \n\t\u00a0")

#: So many characters of adjectives stand before a head noun at most.
_BEFORE = 120
#: Behind its head noun a name has hardly more characters.
_BEHIND = 150

#: Where something begins and ends.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NameForms:
    """The pattern of names in one language, and the type that each head noun gives."""

    pattern: re.Pattern[str]
    types: dict[str, TargetType]
    heads: AhoCorasick  #: finds the head nouns
    #: What the pattern finds that only looks like a name, from its beginning.
    no_names: re.Pattern[str]
    head_first: bool = (
        True  #: the head noun opens the name (French), else it precedes "of" (English)
    )
    anchored: bool = False  #: whether names begin with a head noun or the particles before it
    #: The words with which a name goes on behind a conjunction; none where it never does.
    more: re.Pattern[str] | None = None
    #: What leads to the subject of a text directly behind its head noun: "relative à".
    lead: re.Pattern[str] | None = None
    #: Head nouns that make a name only behind other words of it.
    weak: frozenset[str] = frozenset()
    #: Whether names begin with a capital that begins a word.
    capital: bool = False
    #: Head nouns that make a name only where one of the words ``openers`` stands not far before.
    needing: frozenset[str] = frozenset()
    openers: tuple[str, ...] = ()
    #: A head noun as it is by itself; none of one that stands for nothing by itself.
    plain: Callable[[str], str] = str
    #: A text as the pattern reads it, with every offset kept.
    marked: Callable[[str], str] = str

    def head_places(self, text: str) -> list[Place]:
        """Where the head nouns stand in a text, as words or within them; without any it has no name
        of this form."""
        found = self.heads.find_matches_as_indexes(text, overlapping=True)
        return [(start, end) for _, start, end in found]

    def matches(self, text: str, heads: Iterable[Place]) -> Iterator[re.Match[str]]:
        """All matches of the pattern in a text with head nouns at these places; none overlaps
        another.

        An anchored pattern, which is costly to try at every character, is tried only where a head
        noun, or the particles written before it, begins a word.
        """
        if self.anchored:
            yield from self._anchored(text, heads)
        elif self.capital:
            yield from tried_at(self.pattern, text, _capitals_before(text, heads))
        else:
            yield from self.pattern.finditer(self.marked(text))

    def _anchored(self, text: str, heads: Iterable[Place]) -> Iterator[re.Match[str]]:
        begins = {start for start, _ in heads}
        if not begins:
            return
        first, reach = min(begins), max(begins) + _BEHIND
        text = f"{text[:first]}{self.marked(text[first:reach])}{text[reach:]}"
        last = 0
        for begin in sorted({max(0, b - n) for b in begins for n in range(_PARTICLES + 1)}):
            if begin < last or (begin and text[begin - 1].isalnum()):
                continue
            match = self.pattern.match(text, begin)
            if match is not None:
                yield match
                last = match.end()


def opening_heads(text: str, heads: Iterable[Place]) -> list[Place]:
    """The Arabic head nouns that may open a name: words of which more than the particles before
    them is printed, and behind which a word follows.

    >>> opening_heads("ولجنة العاملات والعملية", [(1, 5), (9, 12), (16, 22)])
    [(1, 5)]
    """
    return [
        (start, end)
        for start, end in heads
        if text[end : end + 1] in _SPACES
        and (not text[start - 1 : start].isalnum() or _behind_particles(text, start))
    ]


def _behind_particles(text: str, start: int) -> bool:
    """Whether only particles are written before a place of a word."""
    if text[start - 1] not in _ATTACHED:
        return False
    before = text[max(0, start - 2) : start - 1]
    return not before.isalnum() or (
        before in _ATTACHED and not text[max(0, start - 3) : max(0, start - 2)].isalnum()
    )


def whole_heads(text: str, heads: Iterable[Place]) -> list[Place]:
    """The head nouns that are words, not parts of them.

    >>> whole_heads("Plans, a Plan", [(0, 4), (9, 13)])
    [(9, 13)]
    """
    return [
        (start, end)
        for start, end in heads
        if not text[end : end + 1].isalnum() and not text[start - 1 : start].isalnum()
    ]


def _capitals_before(text: str, heads: Iterable[Place]) -> Iterator[int]:
    """Where words begin with a capital that may open a name: head nouns, and what stands shortly
    before one."""
    begins = sorted(start for start, _ in whole_heads(text, heads))
    if not begins:
        return
    for found in _CAPITAL.finditer(text, max(0, begins[0] - _BEFORE)):
        place = found.start()
        index = bisect_left(begins, place)
        if index == len(begins):
            return
        if begins[index] - place <= _BEFORE:
            yield place


def forms(pattern: str, types: dict[str, TargetType], no_names: str) -> NameForms:
    """The forms of names that have one of the head nouns ``types``."""
    heads = AhoCorasick(list(types), implementation=Implementation.DFA)
    return NameForms(re.compile(pattern), types, heads, re.compile(no_names))
