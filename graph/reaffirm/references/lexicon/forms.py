"""The printed forms of one language: names, degrees, and the words of its grammar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reaffirm.languages import Grammar, fold
from reaffirm.languages.names.definite import definite_forms
from reaffirm.languages.names.heads import name_forms
from reaffirm.languages.names.nouns import nouns_of
from reaffirm.languages.names.spelling import spellings
from reaffirm.model import Language
from reaffirm.ontology import Degree, Entity
from reaffirm.references.lexicon.tokens import Entry, Kind

#: Chinese head nouns of so many characters stand for a body without 该.
_BARE = 3
_OURS = ("Organization", "Organisation", "Organización", "Организаци", "المنظمة")
#: Marks that folding turns into spaces.
_MARKS = re.compile(r"[()\[\]“”„«»\"،;:]")


def printed_entries(
    grammar: Grammar,
    degrees: Iterable[Degree],
    entities: Iterable[Entity],
) -> Iterator[Entry]:
    """What each printed form of a language stands for; a form may come more than once."""
    language = grammar.language
    entities = tuple(entities)
    for entity in entities:
        yield from _entity_entries(entity, grammar)
    for entity in entities:
        yield from _other_spellings(entity, grammar)
    yield from _head_entries(grammar)
    for degree in degrees:
        if names := degree.names.get(language):
            for phrase in at_openings(names.full):
                yield Entry(Kind.DEGREE, folded_form(phrase, language), degree=degree.id)
    for kind, phrases in _words(grammar):
        for phrase in phrases:
            yield Entry(kind, folded_form(phrase, language))


def _words(grammar: Grammar) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
    """The words of the grammar that are looked for, by what they are."""
    return (
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
    )


def at_openings(phrases: Iterable[str]) -> Iterator[str]:
    """Phrases as they stand within a sentence, and with the capital of a paragraph's first word.

    >>> list(at_openings(["recalling", "Resolved"]))
    ['recalling', 'Recalling', 'Resolved']
    """
    for phrase in phrases:
        yield phrase
        if (opening := phrase[:1].upper() + phrase[1:]) != phrase:
            yield opening


def adjective_entries(degrees: Iterable[Degree], grammar: Grammar) -> Iterator[Entry]:
    """The adjectives that tell a degree within an act's phrase: "expresses its *deep* concern"."""
    for degree in degrees:
        for adjective in degree.adjectives.get(grammar.language, ()):
            yield Entry(Kind.DEGREE, folded_form(adjective, grammar.language), degree=degree.id)


def _entity_entries(entity: Entity, grammar: Grammar) -> Iterator[Entry]:
    """An entity's names and short forms."""
    language = grammar.language
    names = entity.names.get(language)
    if names is None:
        return
    for name in names.full:
        yield from _full_name(name, entity, grammar)
    for name in names.short:
        # Without its article the short form begins where the full name begins, so that
        # the longer of the two is found.
        form = folded_form(name, language)
        first, _, rest = form.partition(" ")
        article = bool(rest) and first in grammar.articles
        yield Entry(Kind.SHORT, rest if article else form, entities=(entity,), article=article)


def _full_name(name: str, entity: Entity, grammar: Grammar) -> Iterator[Entry]:
    language = grammar.language
    yield Entry(Kind.ENTITY, folded_form(name, language), entities=(entity,))
    if grammar.spaced and _MARKS.search(name):
        # Each mark is a space in a folded text, beside the space that is there.
        marked = fold(name, language).text.strip()
        yield Entry(Kind.ENTITY, marked, entities=(entity,))


def _other_spellings(entity: Entity, grammar: Grammar) -> Iterator[Entry]:
    """Titles with the capitals of another time, Arabic names worded otherwise."""
    language = grammar.language
    names = entity.names.get(language)
    for name in names.full if names else ():
        for spelling in spellings(name, language, body=entity.type == "body"):
            yield from _full_name(spelling, entity, grammar)


def _head_entries(grammar: Grammar) -> Iterator[Entry]:
    """The head nouns of names: definite, they stand for a name that only the document knows."""
    language = grammar.language
    # "The Organization" alone is the United Nations, and a noun too common stands for nothing.
    names = name_forms(language)
    heads = [head for head in names.types if names.plain(head) and not head.startswith(_OURS)]
    if not grammar.spaced:
        nouns = nouns_of(language)
        titles = (title for title, _ in nouns.titles)
        for head in dict.fromkeys((*heads, *titles, *nouns.definite)):
            for form in definite_forms(head):
                yield Entry(Kind.SHORT, form)
        for head in nouns.definite:
            if len(head) >= _BARE:
                yield Entry(Kind.SHORT, head)
        return
    for head in heads:
        # In Arabic the article is part of the word; in Russian a capital does its work.
        if head.startswith("ال") if language == "ar" else head[0].isupper():
            yield Entry(Kind.SHORT, folded_form(head, language), article=bool(grammar.articles))


def folded_form(phrase: str, language: Language) -> str:
    """A printed form as folded, with single spaces.

    >>> folded_form("Co-operation  Council", "en") == folded_form("Cooperation Council", "en")
    True
    """
    return " ".join(fold(phrase, language).text.split())
