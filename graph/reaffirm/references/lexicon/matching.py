"""Where the printed forms of a language stand in a folded text: the longest at each place.

A paragraph is read once whatever the size of the vocabulary, by an Aho-Corasick automaton (Aho and
Corasick, CACM 18(6), 1975). Every process compiles it, so that this must be quick, and two things
make it so. The automaton gives all matches, of which the leftmost longest are chosen here: one that
chooses by itself takes four to seven times as long to compile. And the letters that Arabic writes
onto the front of a word are not in it: they are looked at where a form has been found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from reaffirm.languages import Grammar
from reaffirm.references.lexicon.tokens import Entry, Kind, Token, noun_of, token_made

#: Tokens of a folded text, leftmost longest, in order, without overlap.
Matcher = Callable[[str], list[Token]]

#: What a proclitic may be written onto: names and what governs them.
_WITH_PROCLITICS = frozenset(
    {
        Kind.ENTITY,
        Kind.ACT,
        Kind.SHORT,
        Kind.RESOLUTION,
        Kind.DECISION,
        Kind.PROTOCOLS,
        Kind.REPORT,
        Kind.BEGINNING,
    }
)
_START = itemgetter(1)


def matcher_of(entries: Mapping[str, Entry], grammar: Grammar) -> Matcher:
    """What finds the forms of a language, given what each stands for."""
    if not grammar.spaced:
        return Characters(entries).tokens
    kind = WordsWithProclitics if grammar.proclitics else Words
    return kind(entries, grammar).tokens


class Characters:
    """Finds forms anywhere, for a language that does not divide words."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._meanings = [(entry, entry.kind, noun_of(entry)) for entry in entries.values()]
        self._automaton = AhoCorasick(
            list(entries),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def tokens(self, folded: str) -> list[Token]:
        """The tokens of a folded text."""
        meanings = self._meanings
        return [
            token_made((start, end, *meanings[index], False))
            for index, start, end in self._automaton.find_matches_as_indexes(folded)
        ]


class _Pattern(NamedTuple):
    """What the automaton looks for."""

    printed: str
    entry: Entry
    kind: Kind
    noun: Kind | None
    #: The letters that may stand between a space and the pattern, and whether they join clauses;
    #: nothing if the pattern itself begins with that space.
    before: Mapping[str, bool] | None = None
    #: Whether it is a long name: its words may be printed with capitals or without, but the first.
    long_name: bool = False


#: A name with more spaces is long.
_LONG = 3


def _head(pattern: _Pattern) -> str:
    """What a match begins with, in this very case; nothing where letters may stand before it."""
    if pattern.before is not None:
        return ""
    return pattern.printed[:2] if pattern.long_name else pattern.printed


#: A pattern's index, where the space before its words stands, and where they end.
_Match = tuple[int, int, int]


class Words:
    """Finds forms that begin and end with a word, for languages that divide words by spaces.

    A long name is found whatever the case of its letters behind the first, as titles are printed
    in both ways: "Declaración sobre el Derecho al Desarrollo", "… el derecho al desarrollo".
    """

    def __init__(self, entries: Mapping[str, Entry], grammar: Grammar) -> None:
        self._grammar = grammar
        self._patterns = list(self._made(entries))
        self._heads = [_head(pattern) for pattern in self._patterns]
        self._automaton = AhoCorasick(
            [self._looked_for(pattern) for pattern in self._patterns],
            matchkind=MatchKind.Standard,
            implementation=Implementation.ContiguousNFA,
        )

    def tokens(self, folded: str) -> list[Token]:
        """The tokens of a folded text."""
        padded = f" {folded} "
        patterns, heads = self._patterns, self._heads
        tokens: list[Token] = []
        done = 0
        for index, start, end in self._matches(padded):
            if start < done or padded[end].isalnum():
                continue
            if not padded.startswith(heads[index], start):
                continue
            done = end
            printed, entry, kind, noun, before, _ = patterns[index]
            if entry.article and not self._may_be_short(padded, start, end):
                continue
            if before is None:
                tokens.append(token_made((start, end - 1, entry, kind, noun, False)))
            else:
                begin = end - len(printed)
                joined = before[padded[start + 1 : begin]]
                tokens.append(token_made((begin - 1, end - 1, entry, kind, noun, joined)))
        return tokens

    def _made(self, entries: Mapping[str, Entry]) -> Iterator[_Pattern]:
        for form, entry in entries.items():
            long = entry.kind == Kind.ENTITY and form.count(" ") >= _LONG
            yield _Pattern(" " + form, entry, entry.kind, noun_of(entry), long_name=long)

    def _looked_for(self, pattern: _Pattern) -> str:
        return pattern.printed.lower()

    def _matches(self, padded: str) -> list[_Match]:
        """All matches, in whatever case, by their starts, of one start the longest first."""
        matches = self._automaton.find_matches_as_indexes(_lowered(padded), overlapping=True)
        matches.reverse()  # they come by their ends
        matches.sort(key=_START)
        return matches

    def _may_be_short(self, padded: str, start: int, end: int) -> bool:
        """Whether a short form stands behind an article, or before a noun that needs none: "in
        Council resolution 44/5"."""
        before = padded[padded.rfind(" ", 0, start) + 1 : start]
        behind = padded[end + 1 : padded.find(" ", end + 1)]
        return before in self._grammar.articles or behind in self._grammar.bare_before


def _lowered(text: str) -> str:
    """A text in small letters, each at its place: "İ" would become two.

    >>> _lowered("İstanbul Plan")
    'İstanbul plan'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(sign if len(sign.lower()) > 1 else sign.lower() for sign in text)


class WordsWithProclitics(Words):
    """Finds forms that may have letters written onto their front, as in Arabic."""

    def __init__(self, entries: Mapping[str, Entry], grammar: Grammar) -> None:
        self._reach = 1 + max(map(len, grammar.proclitics))
        super().__init__(entries, grammar)

    def _made(self, entries: Mapping[str, Entry]) -> Iterator[_Pattern]:
        grammar = self._grammar
        joining = grammar.joining_proclitics
        proclitics = {"": False} | {p: p in joining for p in grammar.proclitics}
        conjunctions = {"": False} | dict.fromkeys(joining, True)
        # Of two that are printed alike the smaller kind counts, then what came first.
        for form, entry in sorted(entries.items(), key=lambda item: item[1].kind):
            kind, noun = entry.kind, noun_of(entry)
            if kind not in _WITH_PROCLITICS:
                yield _Pattern(" " + form, entry, kind, noun)
                continue
            yield _Pattern(form, entry, kind, noun, proclitics)
            for opening, contracted in grammar.contractions:
                if form.startswith(opening):
                    printed = contracted + form.removeprefix(opening)
                    yield _Pattern(printed, entry, kind, noun, conjunctions)
                    break

    def _looked_for(self, pattern: _Pattern) -> str:
        return pattern.printed

    def _matches(self, padded: str) -> list[_Match]:
        """All matches behind a space and letters that may stand there, ordered by the place of the
        space; of one place the longest first."""
        patterns, reach = self._patterns, self._reach
        found: list[_Match] = []
        for match in self._automaton.find_matches_as_indexes(padded, overlapping=True):
            index, start, end = match
            if padded[end].isalnum():  # tokens() looks at that too, but here it saves work
                continue
            before = patterns[index].before
            if before is None:
                found.append(match)
                continue
            space = padded.rfind(" ", max(0, start - reach), start)
            if space >= 0 and padded[space + 1 : start] in before:
                found.append((index, space, end))
        found.sort(key=lambda match: (match[1], -match[2], match[0]))
        return found
