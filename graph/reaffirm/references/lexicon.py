"""The lexicon of one language, compiled: every printed form that extraction looks for.

Act phrases, names of entities and function words go into one Aho-Corasick automaton, so that a
paragraph is read once whatever the size of the vocabulary (Aho and Corasick, CACM 18(6), 1975).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from reaffirm.languages import Grammar, fold, grammar_of
from reaffirm.languages.heads import CHINESE_DEFINITE, name_forms
from reaffirm.languages.spelling import spellings
from reaffirm.model import Language
from reaffirm.ontology import Act, Degree, Entity, load_ontology
from reaffirm.references.complements import complement


class Kind(IntEnum):
    """What a token is; when one printed form could be two, the smaller number wins."""

    BLOCKER = 0
    ENTITY = 1
    ACT = 2
    PROTOCOLS = 3
    SHORT = 4
    DEGREE = 5
    CONTENT = 6
    CONNECTIVE = 7
    CONJUNCTION = 8
    RESOLUTION = 9
    DECISION = 10
    OWN = 11
    TOPIC = 12
    BACKGROUND = 13
    REPORT = 14


NOUNS = frozenset({Kind.RESOLUTION, Kind.DECISION})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a printed form stands for."""

    kind: Kind
    form: str  #: as folded
    act: Act | None = None
    directive: bool = False  #: of an act phrase: addressed to somebody
    participle: bool = False  #: of an act phrase: it is the form used in preambles
    entities: tuple[Entity, ...] = ()
    degree: str = ""
    article: bool = False  #: of a short form: it counts only behind an article ("the Convention")
    noun: Kind | None = None  #: of an act phrase that is also the noun of a numbered text (决定)
    #: Of an act phrase: by words behind it, as :func:`complement` gives them, the other act for
    #: which it stands before them.
    before: Mapping[str, str] = field(default_factory=dict)


class Token(NamedTuple):
    """An entry found in a folded text, from ``start`` to ``end``.

    A named tuple, because some two hundred are made for every thousand words: it is made three
    times as fast as a frozen dataclass.
    """

    start: int
    end: int
    entry: Entry
    kind: Kind  #: of the entry
    noun: Kind | None  #: RESOLUTION or DECISION where the words can be that noun
    joined: bool  #: a joining proclitic (Arabic و) is written onto it


def token_of(entry: Entry, start: int, end: int, *, joined: bool = False) -> Token:
    """The token of an entry at a place."""
    noun = entry.kind if entry.kind in NOUNS else entry.noun
    return Token(start, end, entry, entry.kind, noun, joined)


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
    for entry in _entries(grammar, ontology.acts, ontology.degrees, ontology.entities):
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


#: Chinese head nouns of so many characters stand for a body without 该.
_BARE = 3
_OURS = ("Organization", "Organisation", "Organización", "Организаци", "المنظمة")
#: Marks that folding turns into spaces.
_MARKS = re.compile(r"[()\[\]“”„«»\"،;:]")


def _by_head(entities: Iterable[Entity], grammar: Grammar) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    heads = tuple(head for head, _ in grammar.title_heads)
    for entity in entities:
        names = entity.names.get(grammar.language)
        for head in heads if names else ():
            if names and any(name.endswith(head) for name in names.full):
                found.setdefault(head, []).append(entity.target)
    return {head: tuple(targets) for head, targets in found.items()}


def _entries(
    grammar: Grammar,
    acts: Iterable[Act],
    degrees: Iterable[Degree],
    entities: Iterable[Entity],
) -> Iterator[Entry]:
    language = grammar.language
    entities = tuple(entities)
    for entity in entities:
        yield from _entity_entries(entity, grammar)
    for entity in entities:
        yield from _other_spellings(entity, language)
    yield from _head_entries(grammar)
    acts = tuple(acts)
    space = " " if grammar.spaced else ""
    directives = tuple(
        space + form
        for act in acts
        if act.directive and language in act.names
        for form in act.names[language].full
    )
    before = _before(acts, language)
    for act in acts:
        if names := act.names.get(language):
            for phrase in names.full:
                form = _form(phrase, language)
                noun = (
                    Kind.RESOLUTION
                    if phrase in grammar.resolution_words
                    else Kind.DECISION
                    if phrase in grammar.decision_words
                    else None
                )
                participle = grammar.participle is None or bool(grammar.participle.search(phrase))
                # "再次邀请" reiterates, but is as directive as 邀请.
                directive = act.directive or phrase.endswith(directives)
                yield Entry(
                    Kind.ACT, form, act=act, directive=directive, participle=participle, noun=noun,
                    before=before.get(form.lower(), {}),
                )  # fmt: skip
    for degree in degrees:
        if names := degree.names.get(language):
            for phrase in names.full:
                yield Entry(Kind.DEGREE, _form(phrase, language), degree=degree.id)
    for kind, phrases in (
        (Kind.BLOCKER, grammar.blockers),
        (Kind.PROTOCOLS, grammar.protocol_phrases),
        (Kind.CONTENT, grammar.content_openers),
        (Kind.CONNECTIVE, grammar.connectives),
        (Kind.CONJUNCTION, grammar.conjunctions),
        (Kind.RESOLUTION, grammar.resolution_words),
        (Kind.DECISION, grammar.decision_words),
        (Kind.OWN, grammar.own_words),
        (Kind.TOPIC, grammar.topic_cues),
        (Kind.BACKGROUND, grammar.background_cues),
        (Kind.REPORT, grammar.report_words),
    ):
        for phrase in phrases:
            yield Entry(kind, _form(phrase, language))


def _before(acts: Iterable[Act], language: Language) -> dict[str, dict[str, str]]:
    """For each phrase of several acts, the act that it stands for before certain words."""
    found: dict[str, dict[str, str]] = {}
    for act in acts:
        for phrase, words in act.before.get(language, ()):
            folded = fold(words, language).text
            found.setdefault(_form(phrase, language).lower(), {})[complement(folded, 0)[-1]] = (
                act.id
            )
    return found


def _entity_entries(entity: Entity, grammar: Grammar) -> Iterator[Entry]:
    """An entity's names and short forms."""
    language = grammar.language
    names = entity.names.get(language)
    if names is None:
        return
    for name in names.full:
        yield Entry(Kind.ENTITY, _form(name, language), entities=(entity,))
        if grammar.spaced and _MARKS.search(name):
            # Each mark is a space in a folded text, beside the space that is there.
            marked = fold(name, language).text.strip()
            yield Entry(Kind.ENTITY, marked, entities=(entity,))
    for name in names.short:
        # Without its article the short form begins where the full name begins, so that
        # the longer of the two is found.
        form = _form(name, language)
        first, _, rest = form.partition(" ")
        article = bool(rest) and first in grammar.articles
        yield Entry(Kind.SHORT, rest if article else form, entities=(entity,), article=article)


def _other_spellings(entity: Entity, language: Language) -> Iterator[Entry]:
    """The titles of texts and conferences with the capitals of another time."""
    names = entity.names.get(language)
    if names is None or entity.type == "body":
        return
    for name in names.full:
        for spelling in spellings(name, language):
            yield Entry(Kind.ENTITY, _form(spelling, language), entities=(entity,))


def _head_entries(grammar: Grammar) -> Iterator[Entry]:
    """The head nouns of names: definite, they stand for a name that only the document knows."""
    forms = name_forms(grammar.language)
    # "The Organization" alone is the United Nations.
    heads = {head for head in forms.types if not head.startswith(_OURS)} if forms else set()
    if not grammar.spaced:
        heads |= {head for head, _ in grammar.title_heads} | set(CHINESE_DEFINITE) - {"大会"}
        for head in heads:
            for definite in ("该", "这一", "这项", "本"):
                yield Entry(Kind.SHORT, definite + head)
        for head in CHINESE_DEFINITE:
            if len(head) >= _BARE and head != "首脑会议":
                yield Entry(Kind.SHORT, head)
        return
    for head in heads:
        # In Arabic the article is part of the word; in Russian a capital does its work.
        if head.startswith("ال") if grammar.language == "ar" else head[0].isupper():
            yield Entry(Kind.SHORT, _form(head, grammar.language), article=bool(grammar.articles))


def _form(phrase: str, language: Language) -> str:
    return " ".join(fold(phrase, language).text.split())


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
