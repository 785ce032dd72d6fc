"""The lexicon of one language, compiled: every printed form that extraction looks for.

Act phrases, names of entities and function words go into one Aho-Corasick automaton, so that a
paragraph is read once whatever the size of the vocabulary (Aho and Corasick, CACM 18(6), 1975).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from reaffirm.languages import Grammar, grammar_of
from reaffirm.model import Language
from reaffirm.ontology import Entity, load_ontology
from reaffirm.references.forms import printed_entries
from reaffirm.references.tokens import NOUNS, Entry, Kind, Token, token_of


@dataclass(frozen=True, slots=True)
class _Pattern:
    entry: Entry
    shift: int  # from where the pattern begins in padded text to where the form does in the text
    joined: bool
    kind: Kind
    noun: Kind | None
    article: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms of one language, ready to scan with."""

    language: Language
    grammar: Grammar
    entities: dict[str, Entity]
    labels: dict[str, str]  #: of every entity, in this language where it has one
    by_registration: dict[str, tuple[Entity, ...]]  #: by number in the UN Treaty Series
    with_protocols: tuple[str, ...]  #: targets of the treaties that have protocols
    _heads: dict[str, tuple[str, ...]]  # targets by the last characters of their names
    _entries: dict[str, Entry]
    _patterns: tuple[_Pattern, ...]
    _index: dict[str, int]
    _automaton: AhoCorasick
    #: The names within the names met so far: a form always has the same.
    _nested: dict[str, tuple[Token, ...]] = field(default_factory=dict)

    def entry(self, form: str) -> Entry | None:
        """What a folded form stands for."""
        return self._entries.get(form)

    def ending_in(self, head: str) -> tuple[str, ...]:
        """The targets of which a full name ends in this head noun, one of the grammar's."""
        return self._heads.get(head, ())

    def nested(self, token: Token) -> list[Token]:
        """The names that stand inside a token's name, at their places in the text: the
        Commission in "sixty-second session of the Commission"."""
        form = token.entry.form
        inner = self._nested.get(form)
        if inner is None:
            inner = self._nested[form] = self._within(form, token.entry.entities)
        return [token_of(t.entry, token.start + t.start, token.start + t.end) for t in inner]

    def _within(self, form: str, whole: tuple[Entity, ...]) -> tuple[Token, ...]:
        later = (token_of(t.entry, t.start + 1, t.end + 1) for t in self.scan(form[1:]))
        # A shorter name of the same thing is no other name within it.
        found = [
            t
            for t in (*self.scan(form[:-1]), *later)
            if t.kind == Kind.ENTITY and t.entry.entities != whole
        ]
        inner: list[Token] = []
        for token in sorted(found, key=lambda t: (t.start - t.end, t.start)):
            # "Third International Conference" is one conference, not the first one as well.
            kind = token.entry.entities[0].type
            if not any(
                t.start < token.end and token.start < t.end and t.entry.entities[0].type == kind
                for t in inner
            ):
                inner.append(token)
        return tuple(sorted(inner, key=lambda t: t.start))

    def scan(self, folded: str) -> list[Token]:
        """The tokens of a folded text, leftmost longest, in order, without overlap."""
        patterns = self._patterns
        matches = self._automaton.find_matches_as_indexes
        if not self.grammar.spaced:
            return [
                Token(start, end, p.entry, p.kind, p.noun, False)
                for index, start, end in matches(folded)
                for p in (patterns[index],)
            ]
        padded = f" {folded} "
        tokens: list[Token] = []
        for match in matches(padded):
            index, start, end = match
            if padded[end].isalnum():
                shorter = self._shorter(padded, start, end)
                if shorter is None:
                    continue
                index, end = shorter
            p = patterns[index]
            if (
                p.article
                and not self._behind_article(padded, start)
                and not self._before_noun(padded, end)
            ):
                continue
            tokens.append(Token(start + p.shift, end - 1, p.entry, p.kind, p.noun, p.joined))
        return tokens

    def _behind_article(self, padded: str, start: int) -> bool:
        return padded[padded.rfind(" ", 0, start) + 1 : start] in self.grammar.articles

    def _before_noun(self, padded: str, end: int) -> bool:
        """Whether a short form needs no article: "in Council resolution 44/5"."""
        return padded[end + 1 : padded.find(" ", end + 1)] in self.grammar.bare_before

    def _shorter(self, padded: str, start: int, end: int) -> tuple[int, int] | None:
        # The longest form ends inside a word: a shorter one may end before that word.
        while (end := padded.rfind(" ", start + 1, end)) > start:
            index = self._index.get(padded[start:end])
            if index is not None:
                return index, end
        return None


@cache
def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language, compiled once per process from the vocabulary."""
    grammar = grammar_of(language)
    ontology = load_ontology()
    chosen: dict[str, Entry] = {}
    for entry in printed_entries(grammar, ontology.acts, ontology.degrees, ontology.entities):
        _choose(chosen, entry)
    patterns: dict[str, _Pattern] = {}
    for form, entry in chosen.items():
        for printed, pattern in _printed(form, entry, grammar):
            known = patterns.get(printed)
            if known is None or entry.kind < known.entry.kind:
                patterns[printed] = pattern
    entities = {entity.target: entity for entity in ontology.entities}
    registered: dict[str, list[Entity]] = {}
    for entity in ontology.entities:
        if entity.registration:
            registered.setdefault(entity.registration, []).append(entity)
    return Lexicon(
        language=language,
        grammar=grammar,
        entities=entities,
        labels={target: entity.label(language) for target, entity in entities.items()},
        by_registration={number: tuple(found) for number, found in registered.items()},
        with_protocols=tuple(e.target for e in ontology.entities if e.protocols),
        _heads=_by_head(ontology.entities, grammar),
        _entries=chosen,
        _patterns=tuple(patterns.values()),
        _index={printed: index for index, printed in enumerate(patterns)},
        _automaton=AhoCorasick(
            list(patterns),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        ),
    )


def _by_head(entities: Iterable[Entity], grammar: Grammar) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    heads = tuple(head for head, _ in grammar.title_heads)
    for entity in entities:
        names = entity.names.get(grammar.language)
        for head in heads if names else ():
            if names and any(name.endswith(head) for name in names.full):
                found.setdefault(head, []).append(entity.target)
    return {head: tuple(targets) for head, targets in found.items()}


def _choose(chosen: dict[str, Entry], entry: Entry) -> None:
    known = chosen.get(entry.form)
    if not entry.form or (known is not None and known.kind < entry.kind):
        return
    if known is not None and known.kind == entry.kind == Kind.SHORT:
        entities = {e.target: e for e in (*known.entities, *entry.entities)}
        article = known.article and entry.article
        chosen[entry.form] = Entry(
            Kind.SHORT, entry.form, entities=tuple(entities.values()), article=article
        )
    elif known is None or entry.kind < known.kind:
        chosen[entry.form] = entry


_WITH_PROCLITICS = frozenset(
    {Kind.ENTITY, Kind.ACT, Kind.SHORT, Kind.RESOLUTION, Kind.DECISION, Kind.PROTOCOLS, Kind.REPORT}
)


def _printed(form: str, entry: Entry, grammar: Grammar) -> Iterator[tuple[str, _Pattern]]:
    if not grammar.spaced:
        yield form, _pattern(entry, 0)
        return
    yield " " + form, _pattern(entry, 0)
    if entry.kind in _WITH_PROCLITICS:
        for proclitic in grammar.proclitics:
            joined = proclitic in grammar.joining_proclitics
            yield f" {proclitic}{form}", _pattern(entry, len(proclitic), joined)
        for opening, contracted in grammar.contractions:
            if form.startswith(opening):
                rest = form.removeprefix(opening)
                yield f" {contracted}{rest}", _pattern(entry, 0)
                for proclitic in grammar.joining_proclitics:
                    printed = f" {proclitic}{contracted}{rest}"
                    yield printed, _pattern(entry, len(proclitic), joined=True)
                break


def _pattern(entry: Entry, shift: int, joined: bool = False) -> _Pattern:
    noun = entry.kind if entry.kind in NOUNS else entry.noun
    return _Pattern(entry, shift, joined, entry.kind, noun, entry.article)
