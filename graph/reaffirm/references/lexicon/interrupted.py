"""Act phrases with adverbs and adjectives in them: "expresses *also* its *deep* concern".

Degrees may stand behind any word of a phrase, as adverbs (« prend *également* note *à cet égard*
avec satisfaction ») or as adjectives («выражает *глубокую* озабоченность»). The vocabulary holds
the phrase and the degrees; how the one interrupts the other is grammar. Where the vocabulary has an
adverb as a part of a phrase (« exprime *de nouveau* » reiterates), nothing is interrupted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from reaffirm.languages import Grammar
from reaffirm.ontology import Degree
from reaffirm.references.lexicon.forms import adjective_entries
from reaffirm.references.lexicon.tokens import Entry, Kind, Token, token_of

#: So many words of a phrase may stand before the first adverb within it.
_WORDS_BEFORE = 4
#: So many degrees interrupt a phrase at most: of more a text would make endless work, for each may
#: be read in several ways (深, 深深).
_MOST = 5
_WORD = re.compile(r"[^\s,،]+")
_COMMAS = (",", "،")
_START = attrgetter("start")
#: The letters of a word that is not too frequent to be looked for.
_TELLING = 4


@dataclass(slots=True)
class _Node:
    """A place within phrases, by the words before it."""

    words: dict[str, _Node] = field(default_factory=dict)
    entry: Entry | None = None  #: of the phrase that ends here


class _Found(NamedTuple):
    """The longest phrase from a place on; none if it has no entry."""

    end: int
    entry: Entry | None
    inside: tuple[Token, ...] = ()  #: the degrees that interrupt it


class Interrupted:
    """The act phrases of several words of a language; of several characters in Chinese, where the
    same adverbs and adjectives stand within them (表示*深切*遗憾)."""

    def __init__(
        self, entries: Collection[Entry], degrees: Iterable[Degree], grammar: Grammar
    ) -> None:
        self._root = _Node()
        self._grammar = grammar
        self._proclitics = {"": False} | {
            letters: letters in grammar.joining_proclitics for letters in grammar.proclitics
        }
        known = {entry.form for entry in entries}
        acts = [entry for entry in entries if entry.kind == Kind.ACT]
        for entry in acts:
            self._add(entry)
        self._later = {
            self._grammar.alternating.get(word, word)
            for entry in acts
            for word in self._words(entry.form)[1:]
        }
        self._later |= {
            word for word in grammar.alternating if grammar.alternating[word] in self._later
        }
        self._adjectives: dict[str, list[Entry]] = {}
        for adjective in sorted(adjective_entries(degrees, grammar), key=lambda e: -len(e.form)):
            first = adjective.form.partition(" ")[0]
            self._adjectives.setdefault(first if grammar.spaced else first[0], []).append(adjective)
        #: Where phrases may be interrupted, and how much of the form is theirs: "notes", before
        #: "with concern"; «с глубокой», of which only «с» begins «с озабоченностью».
        self._begun = {
            entry.form: (node, len(entry.form))
            for entry in acts
            if (node := self._node(entry.form)).words
        }
        for first, form in self._beginnings(known) if grammar.spaced else ():
            self._begun.setdefault(form, (self._root.words[first], len(first)))
        self.beginnings = tuple(
            Entry(Kind.BEGINNING, form) for form in self._begun if form not in known
        )
        #: The forms at which a phrase may be interrupted, or that may interrupt one.
        self._suspects = self._begun.keys() | {e.form for e in entries if e.kind == Kind.DEGREE}

    def _beginnings(self, known: Collection[str]) -> Iterator[tuple[str, str]]:
        """The words with which phrases begin that are no phrases of their own: "issues", of
        "issues an appeal". They are looked for so that what may follow is, and are no tokens;
        nor may they hide one that begins with their second word."""
        others = {form.partition(" ")[0] for form in known}
        for first, node in self._root.words.items():
            if not node.words:
                continue
            if len(first) >= _TELLING or (len(first) == 1 and first in known):
                yield first, first
                continue
            # «с», with which a noun and its adjective begin
            adjectives = self._adjectives if len(first) == 1 else ()
            for second in (*node.words, *adjectives):
                if second not in others:
                    yield first, f"{first} {second}"

    def _add(self, entry: Entry) -> None:
        node = self._root
        for word in self._words(entry.form):
            node = node.words.setdefault(self._grammar.alternating.get(word, word), _Node())
        node.entry = entry

    def _words(self, form: str) -> Sequence[str]:
        return form.split(" ") if self._grammar.spaced else form

    def _node(self, form: str) -> _Node:
        node = self._root
        for word in self._words(form):
            node = node.words[self._grammar.alternating.get(word, word)]
        return node

    def joined(self, tokens: list[Token], folded: str) -> list[Token]:
        """The tokens of a folded text with each interrupted phrase as one token, the degrees
        within it behind it."""
        forms = self._suspects
        suspects = [token for token in tokens if token.entry.form in forms]
        if not suspects:
            return tokens
        adverbs = {t.start: t for t in suspects if t.kind == Kind.DEGREE}
        reading = _Reading(folded, adverbs, self._adjectives, self._grammar)
        found: list[tuple[Token, tuple[Token, ...]]] = []
        done = 0
        for token in suspects:
            if token.start >= done and (phrase := self._phrase(token, tokens, reading, done)):
                found.append(phrase)
                done = phrase[0].end
        return _with_phrases(tokens, found)

    def _phrase(
        self, token: Token, tokens: Sequence[Token], reading: _Reading, done: int
    ) -> tuple[Token, tuple[Token, ...]] | None:
        """The interrupted phrase that a shorter one begins, or that stands around an adverb."""
        begun = self._begun.get(token.entry.form)
        spaced = self._grammar.spaced
        if begun is None and not (spaced and self._may_go_on(token, reading)):
            return None
        if spaced:
            # «إذ», before a verb that is a phrase without it; any words before an adverb
            for start in self._starts_before(
                token.start, reading.folded, 1 if begun else _WORDS_BEFORE
            ):
                # what begins before the phrase is longer, or another phrase
                free = start >= done and not _within(start, tokens)
                if free and (around := self._around(start, reading)):
                    return around
        if begun is None:
            return self._around(token.start, reading)
        node, length = begun
        if not reading.goes_on(node, token.start + length):  # as hardly any does
            return None
        found = reading.longest(node, token.start + length)
        if found.entry is None:
            return None
        whole = token_of(found.entry, token.start, found.end, joined=token.joined)
        return whole, found.inside

    def _may_go_on(self, adverb: Token, reading: _Reading) -> bool:
        """Whether the word behind an adverb is one that goes on with some phrase."""
        place = adverb.end + 1 + reading.folded.startswith(_COMMAS, adverb.end)
        word = _WORD.match(reading.folded, place)
        return word is not None and (
            word[0] in self._later or word[0] in self._adjectives or place in reading.adverbs
        )

    def _starts_before(self, place: int, folded: str, count: int) -> list[int]:
        """Where those of the words before a place begin that may begin a phrase, the farthest
        first."""
        starts: list[int] = []
        end = place - 1
        while count > 0 and end > 0:
            start = folded.rfind(" ", 0, end) + 1
            if self._may_begin(folded[start:end]):
                starts.append(start)
            end, count = start - 1, count - 1
        return starts[::-1]

    def _may_begin(self, word: str) -> bool:
        firsts = self._root.words
        if word in firsts or len(self._proclitics) == 1:
            return word in firsts
        return any(
            word.startswith(letters) and word.removeprefix(letters) in firsts
            for letters in self._proclitics
        )

    def _around(self, start: int, reading: _Reading) -> tuple[Token, tuple[Token, ...]] | None:
        """The longest interrupted phrase whose first word begins here."""
        word = _WORD.match(reading.folded, start)
        if word is None:
            return None
        for letters, joining in self._proclitics.items():
            node = self._root.words.get(word[0].removeprefix(letters))
            if node and word[0].startswith(letters):
                found = reading.longest(node, word.end())
                if found.entry:
                    begin = start + len(letters)
                    phrase = token_of(found.entry, begin, found.end, joined=joining)
                    return phrase, found.inside
        return None


def _within(place: int, tokens: Sequence[Token]) -> bool:
    """Whether a place stands within a token."""
    index = bisect_right(tokens, place, key=_START) - 1
    return index >= 0 and tokens[index].start < place < tokens[index].end


def _with_phrases(
    tokens: list[Token], found: Sequence[tuple[Token, tuple[Token, ...]]]
) -> list[Token]:
    """The tokens with phrases in the place of what they cover; beginnings are none."""
    if not found:
        return [token for token in tokens if token.kind != Kind.BEGINNING]
    made: list[Token] = []
    index = 0
    for phrase, inside in found:
        while index < len(tokens) and tokens[index].start < phrase.start:
            made.append(tokens[index])
            index += 1
        made += (phrase, *inside)
        while index < len(tokens) and tokens[index].start < phrase.end:
            index += 1
    made += tokens[index:]
    return [token for token in made if token.kind != Kind.BEGINNING]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A folded text, the adverbs in it by where they begin, and what else may interrupt."""

    folded: str
    adverbs: Mapping[int, Token]
    adjectives: Mapping[str, list[Entry]]
    grammar: Grammar

    def goes_on(self, node: _Node, end: int) -> bool:
        """Whether a word of a phrase or a degree stands behind a place."""
        place, comma = self._next(end)
        if place < 0:
            return False
        word = "" if comma else self._word(place)
        return (
            self.grammar.alternating.get(word, word) in node.words
            or place in self.adverbs
            or word in self.adjectives
        )

    def longest(
        self, node: _Node, end: int, inside: tuple[Token, ...] = (), *, at_word: bool = True
    ) -> _Found:
        """The longest phrase that goes on behind ``end`` with degrees in it, of which ``inside``
        were met; it ends with a word of its own."""
        best = _Found(end, node.entry if inside and at_word else None, inside)
        for way in self._ways(node, end, inside):
            if way.entry and (best.entry is None or way.end > best.end):
                best = way
        return best

    def _ways(self, node: _Node, end: int, inside: tuple[Token, ...]) -> Iterator[_Found]:
        """The longest phrases by each way of going on: a word of the phrase, a degree."""
        place, comma = self._next(end)
        if place < 0 or not node.words:
            return
        word = "" if comma else self._word(place)
        if longer := node.words.get(self.grammar.alternating.get(word, word)):
            yield self.longest(longer, place + len(word), inside)
        if len(inside) < _MOST:
            for degree in self._degrees(word, place, comma):
                after = degree.end + comma
                yield self.longest(node, after, (*inside, degree), at_word=False)

    def _next(self, end: int) -> tuple[int, bool]:
        """Where the next word begins, -1 if none does, and whether it stands behind a comma."""
        if not self.grammar.spaced:
            return end, False
        comma = self.folded.startswith(_COMMAS, end)
        place = end + 1 + comma
        return (place if self.folded.startswith(" ", place - 1) else -1), comma

    def _word(self, place: int) -> str:
        if not self.grammar.spaced:
            return self.folded[place : place + 1]
        word = _WORD.match(self.folded, place)
        return word[0] if word else ""

    def _degrees(self, word: str, place: int, comma: bool) -> Iterator[Token]:
        """The degrees that stand here. "Expresses, in this regard, its concern": a comma stands
        on both sides of an adverb or on none."""
        behind = " " if self.grammar.spaced else ""
        for adjective in self.adjectives.get(word, ()):
            if self.folded.startswith(adjective.form + behind, place):
                yield token_of(adjective, place, place + len(adjective.form))
        adverb = self.adverbs.get(place)
        if adverb and (not comma or self.folded.startswith(_COMMAS, adverb.end)):
            yield adverb
