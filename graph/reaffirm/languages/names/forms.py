"""The form of names in one language: the pattern that finds them, and what their head nouns tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, Implementation

from reaffirm.languages.scanning import tried_at
from reaffirm.model import TargetType

#: More head nouns than this are looked for by an automaton: the 300 forms of the Russian ones take
#: it a tenth of the time.
_MANY = 100
_CAPITAL = re.compile(r"[A-ZÀ-ÝА-ЯЁ](?<![\w’'\-].)")
#: So many letters of particles stand before an Arabic head noun at most.
_PARTICLES = 2


@dataclass(frozen=True, slots=True)
class NameForms:
    """The pattern of names in one language, and the type that each head noun gives."""

    pattern: re.Pattern[str]
    types: dict[str, TargetType]
    any_head: re.Pattern[str]  #: any of the head nouns: a text without one has no name
    #: The same where they are so many that an expression tries too much at each character.
    many_heads: AhoCorasick | None
    #: What the pattern finds that only looks like a name, from its beginning.
    no_names: re.Pattern[str]
    head_first: bool = (
        True  #: the head noun opens the name (French), else it precedes "of" (English)
    )
    #: Where head nouns are common words inside others, what finds all of them at once.
    anchors: AhoCorasick | None = None
    #: The words with which a name goes on behind a conjunction; none where it never does.
    more: re.Pattern[str] | None = None
    #: Whether names begin with a capital that begins a word.
    capital: bool = False
    #: A head noun as it is by itself.
    plain: Callable[[str], str] = str

    def has_head(self, text: str) -> bool:
        """Whether any head noun stands in a text, as a word or within one."""
        if self.many_heads is not None:
            return bool(self.many_heads.find_matches_as_indexes(text))
        return self.any_head.search(text) is not None

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """All matches of the pattern; none overlaps another.

        With anchors the pattern, which is costly to try at every character, is tried only where a
        head noun, or the particles written before it, begins a word.
        """
        if self.anchors is not None:
            yield from self._anchored(text, self.anchors)
        elif self.capital:
            places = (found.start() for found in _CAPITAL.finditer(text))
            yield from tried_at(self.pattern, text, places)
        else:
            yield from self.pattern.finditer(text)

    def _anchored(self, text: str, anchors: AhoCorasick) -> Iterator[re.Match[str]]:
        heads = anchors.find_matches_as_indexes(text, overlapping=True)
        # A head noun in front of nothing but the rest of its word makes no name.
        begins = {start for _, start, end in heads if text[end : end + 1].isspace()}
        last = 0
        for begin in sorted({max(0, b - n) for b in begins for n in range(_PARTICLES + 1)}):
            if begin < last or (begin and text[begin - 1].isalnum()):
                continue
            match = self.pattern.match(text, begin)
            if match is not None:
                yield match
                last = match.end()


def automaton(words: dict[str, TargetType]) -> AhoCorasick:
    """What finds all of some words at once."""
    return AhoCorasick(list(words), implementation=Implementation.DFA)


def forms(pattern: str, types: dict[str, TargetType], no_names: str) -> NameForms:
    """The forms of names that have one of the head nouns ``types``."""
    heads = "|".join(map(re.escape, types))
    many = automaton(types) if len(types) > _MANY else None
    return NameForms(re.compile(pattern), types, re.compile(heads), many, re.compile(no_names))
