"""Which rules for names may find something in a text: one reading for the words that each needs.

Most texts have a word of one or two rules, and to look for each word by itself takes longer than
all of them together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ahocorasick_rs import AhoCorasick, Implementation

from reaffirm.languages.names import (
    adopted_texts,
    between,
    entitled,
    established,
    meetings,
    numbered_meetings,
    numbered_texts,
    shared_heads,
    yearly,
)
from reaffirm.languages.names.forms import Place
from reaffirm.languages.names.heads import name_forms
from reaffirm.model import Language

Rule = Literal[
    "adopted", "agreement", "entitled", "established", "meeting", "numbered", "shared head",
    "yearly",
]  # fmt: skip


#: So near before a head noun that needs one an opener stands.
_FAR = 40


@dataclass(frozen=True, slots=True)
class Hints:
    """The words that rules need in one language."""

    _rules: tuple[tuple[Rule, ...], ...]  # of each word
    _heads: int  # so many of the words, the first ones, are head nouns
    _automaton: AhoCorasick
    _needing: frozenset[int]  # head nouns that need an opener before them
    _openers: frozenset[int]

    def found(self, text: str) -> tuple[set[Rule], list[Place]]:
        """The rules that may find something in a text, each of the others needs a word that it has
        not; and where the head nouns of names stand."""
        rules: set[Rule] = set()
        heads: list[Place] = []
        opened = -_FAR
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if index < self._heads:
                if start - opened < _FAR or index not in self._needing:
                    heads.append((start, end))
            elif index in self._openers:
                opened = end
            if self._rules[index]:
                rules.update(self._rules[index])
        return rules, heads


@cache
def hints_of(language: Language) -> Hints:
    """The words that rules need in a language.

    >>> hints_of("en").found("the high-level meeting of the Commission")
    ({'meeting'}, [(30, 40)])
    >>> hints_of("en").found("its efforts")
    (set(), [])
    """
    forms = name_forms(language)
    rules: dict[str, list[Rule]] = {head: [] for head in forms.types}
    for rule, words in _words(language).items():
        for word in words:
            rules.setdefault(word, []).append(rule)
    for word in forms.openers:
        rules.setdefault(word, [])
    openers = frozenset(forms.openers)
    return Hints(
        tuple(map(tuple, rules.values())),
        len(forms.types),
        AhoCorasick(list(rules), implementation=Implementation.DFA),
        frozenset(i for i, word in enumerate(rules) if word in forms.needing),
        frozenset(i for i, word in enumerate(rules) if word in openers),
    )


def _words(language: Language) -> dict[Rule, Iterable[str]]:
    return {
        "adopted": adopted_texts.HINTS.get(language, ()),
        "agreement": between.HINTS.get(language, ()),
        "entitled": entitled.HINTS[language],
        "established": established.HINTS[language],
        "meeting": (*meetings.HINTS[language], *numbered_meetings.HINTS.get(language, ())),
        "numbered": numbered_texts.HINTS[language],
        "shared head": shared_heads.HINTS.get(language, ()),
        "yearly": yearly.HINTS[language],
    }
