"""Where the printed forms of a language stand in a folded text: the longest at each place.

A paragraph is read once whatever the size of the vocabulary, by an Aho-Corasick automaton (Aho and
Corasick, CACM 18(6), 1975). The time to compile one grows faster than its patterns do, and every
process pays for it. Where spaces divide words the automaton therefore knows the beginnings of forms
alone: the first word and a little more, with the letters that Arabic may write onto its front.
How a form goes on behind its beginning is looked up in a sorted list. In Chinese, where nothing
marks a word, the automaton knows the whole forms, which are short.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from reaffirm.languages import Grammar
from reaffirm.references.tokens import Entry, Kind, Token, noun_of, token_of

#: Tokens of a folded text, leftmost longest, in order, without overlap.
Matcher = Callable[[str], list[Token]]

#: What a proclitic may be written onto: names and what governs them.
_WITH_PROCLITICS = frozenset(
    {Kind.ENTITY, Kind.ACT, Kind.SHORT, Kind.RESOLUTION, Kind.DECISION, Kind.PROTOCOLS, Kind.REPORT}
)
#: The beginning of a form: its first word and four characters more. With fewer, most of what the
#: automaton finds would go on otherwise than any form; with more, it only takes longer to compile.
_BEGINNING = re.compile(r"[^\w\s]*\w*.{0,4}", re.DOTALL)
_START = itemgetter(1)


def matcher_of(entries: Mapping[str, Entry], grammar: Grammar) -> Matcher:
    """What finds the forms of a language, given what each stands for."""
    return Words(entries, grammar).tokens if grammar.spaced else Characters(entries).tokens


class Characters:
    """Finds forms anywhere, for a language that does not divide words."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries = tuple(entries.values())
        self._automaton = AhoCorasick(
            list(entries),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def tokens(self, folded: str) -> list[Token]:
        """The tokens of a folded text."""
        entries = self._entries
        return [
            token_of(entries[index], start, end)
            for index, start, end in self._automaton.find_matches_as_indexes(folded)
        ]


class _Form(NamedTuple):
    """A form behind its beginning."""

    rest: str
    entry: Entry
    kind: Kind
    noun: Kind | None
    place: int  #: among all forms


@dataclass(frozen=True, slots=True)
class _Forms:
    """Forms that begin alike."""

    forms: Sequence[_Form]  #: sorted by what follows
    rests: Sequence[str]
    shorter: Sequence[int]  #: as :func:`beginnings` says
    size: int  #: of the longest that follows

    def longest(self, padded: str, at: int) -> _Form | None:
        """The longest form with which a text goes on, if a word ends there."""
        if len(self.forms) == 1:
            rest = self.rests[0]
            if padded.startswith(rest, at) and not padded[at + len(rest)].isalnum():
                return self.forms[0]
            return None
        text = padded[at : at + self.size]
        # The last form that is not behind the text in the alphabet is the longest that the text
        # begins with, or begins itself with that.
        place = bisect_right(self.rests, text) - 1
        while place >= 0:
            rest = self.rests[place]
            if text.startswith(rest) and not padded[at + len(rest)].isalnum():
                return self.forms[place]
            place = self.shorter[place]
        return None


class _Reading(NamedTuple):
    """One way to read what the automaton finds."""

    forms: _Forms
    shift: int  #: the letters before the form
    joined: bool  #: they join clauses


class Words:
    """Finds forms that begin and end with a word, for languages that divide words by spaces."""

    def __init__(self, entries: Mapping[str, Entry], grammar: Grammar) -> None:
        self._grammar = grammar
        readings = _readings(entries, grammar)
        self._readings = list(readings.values())
        self._automaton = AhoCorasick(
            [f" {beginning}" for beginning in readings],
            matchkind=MatchKind.Standard,  # the one with which beginnings may overlap
            implementation=Implementation.ContiguousNFA,
        )

    def tokens(self, folded: str) -> list[Token]:
        """The tokens of a folded text."""
        padded = f" {folded} "
        matches = self._automaton.find_matches_as_indexes(padded, overlapping=True)
        # They come by their ends, and are wanted by their starts, of one start the longest first.
        matches.reverse()
        matches.sort(key=_START)
        tokens: list[Token] = []
        done = 0
        for index, start, end in matches:
            if start < done:
                continue
            readings = self._readings[index]
            if len(readings) == 1:
                ((forms, shift, joined),) = readings
                form = forms.longest(padded, end)
            else:
                form, shift, joined = _longest(readings, padded, end)
            if form is None:
                continue
            rest, entry, kind, noun, _ = form
            done = end + len(rest)
            if entry.article and not self._may_be_short(padded, start, done):
                continue
            tokens.append(Token(start + shift, done - 1, entry, kind, noun, joined))
        return tokens

    def _may_be_short(self, padded: str, start: int, end: int) -> bool:
        """Whether a short form stands behind an article, or before a noun that needs none: "in
        Council resolution 44/5"."""
        before = padded[padded.rfind(" ", 0, start) + 1 : start]
        behind = padded[end + 1 : padded.find(" ", end + 1)]
        return before in self._grammar.articles or behind in self._grammar.bare_before


def _longest(readings: Sequence[_Reading], padded: str, at: int) -> tuple[_Form | None, int, bool]:
    """The longest form by any reading; of forms as long the smaller kind, then what came first."""
    found = [
        (-len(form.rest), form.kind, form.place, form, reading)
        for reading in readings
        if (form := reading.forms.longest(padded, at))
    ]
    if not found:
        return None, 0, False
    *_, form, reading = min(found)
    return form, reading.shift, reading.joined


def _readings(entries: Mapping[str, Entry], grammar: Grammar) -> dict[str, list[_Reading]]:
    """The beginnings of forms as they are printed, with the ways to read each."""
    forms: dict[str, list[_Form]] = {}
    for place, (printed, entry) in enumerate(entries.items()):
        beginning, rest = beginning_of(printed)
        form = _Form(rest, entry, entry.kind, noun_of(entry), place)
        forms.setdefault(beginning, []).append(form)
    found: dict[str, list[_Reading]] = {}
    for beginning, those in forms.items():
        found.setdefault(beginning, []).append(_Reading(_sorted(those), 0, False))
        if not grammar.proclitics:
            continue
        if with_particles := [form for form in those if form.kind in _WITH_PROCLITICS]:
            behind = _sorted(with_particles)
            for printed, shift, joined in _with_particles(beginning, grammar):
                found.setdefault(printed, []).append(_Reading(behind, shift, joined))
    return found


def beginning_of(form: str) -> tuple[str, str]:
    """The beginning of a form, and what follows it.

    >>> beginning_of("Convention against Corruption")
    ('Convention aga', 'inst Corruption')
    """
    found = _BEGINNING.match(form)
    end = found.end() if found else 0
    return form[:end], form[end:]


def _sorted(forms: Sequence[_Form]) -> _Forms:
    forms = sorted(forms, key=itemgetter(0))
    rests = [form.rest for form in forms]
    return _Forms(forms, rests, beginnings(rests), max(map(len, rests)))


def beginnings(forms: Sequence[str]) -> list[int]:
    """For each of some sorted forms, the longest other that it begins with; -1 if there is none.

    >>> beginnings(["a", "a b", "a b c", "a c", "d"])
    [-1, 0, 1, 0, -1]
    """
    shorter: list[int] = []
    begun: list[int] = []  # each begins with the one before it
    for place, form in enumerate(forms):
        while begun and not form.startswith(forms[begun[-1]]):
            begun.pop()
        shorter.append(begun[-1] if begun else -1)
        begun.append(place)
    return shorter


def _with_particles(beginning: str, grammar: Grammar) -> Iterator[tuple[str, int, bool]]:
    """A beginning with letters written onto its front, how many they are, and whether they join
    clauses. What a preposition changes begins with the preposition."""
    joining = grammar.joining_proclitics
    for proclitic in grammar.proclitics:
        yield proclitic + beginning, len(proclitic), proclitic in joining
    for opening, contracted in grammar.contractions:
        if beginning.startswith(opening):
            changed = contracted + beginning.removeprefix(opening)
            yield changed, 0, False
            yield from ((letter + changed, len(letter), True) for letter in sorted(joining))
            break
