"""The lexicon of one language, compiled: every printed form that extraction looks for.

Act phrases, names of entities and function words are found together, in one reading of a paragraph:
see :mod:`reaffirm.references.lexicon.matching`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from reaffirm.collector import collector_paused
from reaffirm.languages import Grammar, fold, grammar_of
from reaffirm.languages.names.nouns import nouns_of
from reaffirm.model import Language
from reaffirm.ontology import Entity, load_ontology
from reaffirm.own.force import per_vocabulary
from reaffirm.references.lexicon.act_phrases import ActPhrases
from reaffirm.references.lexicon.forms import printed_entries
from reaffirm.references.lexicon.interrupted import Interrupted
from reaffirm.references.lexicon.matching import Matcher, matcher_of
from reaffirm.references.lexicon.telling import Telling, telling_names
from reaffirm.references.lexicon.tokens import Entry, Kind, Token, token_of


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms of one language, ready to scan with."""

    language: Language
    grammar: Grammar
    entities: dict[str, Entity]
    labels: dict[str, str]  #: of every entity, in this language where it has one
    by_registration: dict[str, tuple[Entity, ...]]  #: by number in the UN Treaty Series
    with_protocols: tuple[str, ...]  #: targets of the treaties that have protocols
    telling: Telling  #: generic names that name something wherever they stand
    cues_with_nouns: frozenset[str]  #: cues of several words, the last of which opens some name
    _heads: dict[str, tuple[str, ...]]  # targets by the last characters of their names
    _entries: dict[str, Entry]
    _matcher: Matcher
    _interrupted: Interrupted
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
        if not inner:
            return []
        return [token_of(t.entry, token.start + t.start, token.start + t.end) for t in inner]

    def _within(self, form: str, whole: tuple[Entity, ...]) -> tuple[Token, ...]:
        # From the second word: without its first letter an Arabic name is itself behind "to".
        second = (form.find(" ") + 1 or len(form)) if self.grammar.spaced else 1
        inside = self.scan(form[second:])
        later = (token_of(t.entry, t.start + second, t.end + second) for t in inside)
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
        """The tokens of a folded text, leftmost longest, in order, without overlap but that of
        the adverbs within an act's phrase."""
        return self._interrupted.joined(self._matcher(folded), folded)


@per_vocabulary
@collector_paused()
def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language, compiled once per process from the vocabulary."""
    grammar = grammar_of(language)
    ontology = load_ontology()
    chosen: dict[str, Entry] = {}
    acts = ActPhrases(ontology.acts, grammar)
    names = printed_entries(grammar, ontology.degrees, ontology.entities)
    for entry in chain(names, acts.printed()):
        _choose(chosen, entry)
    for entry in acts.inflected():
        chosen.setdefault(entry.form, entry)  # what the vocabulary says comes first
    phrases = Interrupted(chosen.values(), ontology.degrees, grammar)
    beginnings = {entry.form: entry for entry in phrases.beginnings}
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
        telling=telling_names(ontology.generic, language),
        cues_with_nouns=_cues_with_nouns(chosen.values(), grammar),
        _heads=_by_head(ontology.entities, grammar),
        _entries=chosen,
        _matcher=matcher_of(beginnings | chosen, grammar),
        _interrupted=phrases,
    )


def _cues_with_nouns(entries: Iterable[Entry], grammar: Grammar) -> frozenset[str]:
    if not grammar.spaced:
        return frozenset()
    first = {e.form.partition(" ")[0] for e in entries if e.kind == Kind.ENTITY}
    cues = (fold(cue, grammar.language).text for cue in grammar.background_cues)
    return frozenset(cue for cue in cues if " " in cue and cue.rpartition(" ")[2] in first)


def _by_head(entities: Iterable[Entity], grammar: Grammar) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    heads = tuple(head for head, _ in nouns_of(grammar.language).titles)
    for entity in entities:
        names = entity.names.get(grammar.language)
        ending = [name for name in names.full if name.endswith(heads)] if names else []
        for head in heads if ending else ():
            if any(name.endswith(head) for name in ending):
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
