"""The acts as data: every act and degree is complete, and no printed phrase is ambiguous."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from reaffirm.languages import fold
from reaffirm.model import LANGUAGES
from reaffirm.namespaces import BASE, REA, act_iri, edge_iri
from reaffirm.references.lexicon.complements import COMPLEMENT_WORDS, complement

ACTS_FILE = Path(__file__).parents[2] / "ontology" / "acts.ttl"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

GUIDE_ACTS = frozenset(
    {
        *("reaffirms", "recalls", "welcomes", "takesNoteOf", "notesWithAppreciation"),
        *("notesWithConcern", "bearsInMind", "recognizes", "emphasizes", "considers"),
        *("convinced", "affirms", "reiterates", "guidedBy", "condemns", "commends"),
        *("appreciates", "regrets", "hopes", "encourages", "urges", "callsUpon", "requests"),
        *("invites", "recommends", "decides", "adopts", "endorses", "approves", "supports"),
        *("proclaims", "authorizes", "demands", "determines", "concurs", "actsUnder", "other"),
    }
)
DIRECTIVE_ACTS = {
    *("encourages", "urges", "callsUpon", "requests", "invites"),
    *("recommends", "authorizes", "demands"),
}


@cache
def graph() -> ox.Store:
    store = ox.Store()
    store.load(path=str(ACTS_FILE), format=ox.RdfFormat.TURTLE)
    return store


def objects(subject: str, predicate: str) -> list[str]:
    quads = graph().quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None)
    return [q.object.value for q in quads if isinstance(q.object, ox.Literal | ox.NamedNode)]


def labels(subject: str, predicate: str) -> list[tuple[str, str]]:
    """Language and text of every label."""
    quads = graph().quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None)
    return [
        (q.object.language or "", q.object.value) for q in quads if isinstance(q.object, ox.Literal)
    ]


def concepts(kind: str) -> set[str]:
    quads = graph().quads_for_pattern(None, RDF_TYPE, ox.NamedNode(REA + kind))
    return {q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)}


def phrases(kind: str) -> dict[tuple[str, str], set[str]]:
    """Who owns each printed phrase: ``(language, phrase)`` to the concepts that list it."""
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for concept in concepts(kind):
        for predicate in ("prefLabel", "altLabel"):
            for label in labels(concept, SKOS + predicate):
                owners[label].add(concept)
    return owners


def test_the_acts_are_those_of_the_guide() -> None:
    assert concepts("Act") == {act_iri(act) for act in GUIDE_ACTS}


@pytest.mark.parametrize("act", sorted(GUIDE_ACTS))
def test_an_act_knows_its_notation_its_edge_and_its_scheme(act: str) -> None:
    iri = act_iri(act)
    assert objects(iri, SKOS + "notation") == [act]
    assert objects(iri, REA + "edge") == [edge_iri(act)]
    assert objects(iri, SKOS + "inScheme") == [BASE + "act/"]
    assert objects(iri, SKOS + "definition") != []


def test_directive_acts_are_those_addressed_to_somebody() -> None:
    directive = {act for act in GUIDE_ACTS if objects(act_iri(act), REA + "directive") == ["true"]}
    assert directive == DIRECTIVE_ACTS


@pytest.mark.parametrize("kind", ["Act", "Degree"])
def test_every_concept_has_one_preferred_label_in_each_of_six_languages(kind: str) -> None:
    for concept in concepts(kind):
        languages = sorted(language for language, _ in labels(concept, SKOS + "prefLabel"))
        assert languages == sorted(LANGUAGES), concept


@pytest.mark.parametrize("kind", ["Act", "Degree"])
def test_no_phrase_belongs_to_two_concepts_in_one_language(kind: str) -> None:
    shared = {key: owners for key, owners in phrases(kind).items() if len(owners) > 1}
    assert shared == {}


def test_no_phrase_is_both_an_act_and_a_degree() -> None:
    assert phrases("Act").keys() & phrases("Degree").keys() == set()


@pytest.mark.parametrize(
    ("language", "phrase", "act"),
    [
        ("zh", "重申", "reaffirms"),
        ("zh", "再次邀请", "reiterates"),
        ("zh", "再次谴责", "reiterates"),
        ("zh", "意识到", "recognizes"),
        ("zh", "震惊地注意到", "notesWithConcern"),
        ("zh", "表示赞赏地注意到", "notesWithAppreciation"),
        ("en", "takes note with appreciation of", "notesWithAppreciation"),
        ("en", "expresses its appreciation", "appreciates"),
        ("en", "having considered", "considers"),
        ("en", "aware", "recognizes"),
        ("en", "mindful", "bearsInMind"),
        ("fr", "prenant note avec satisfaction", "notesWithAppreciation"),
        ("es", "tomando nota con reconocimiento", "notesWithAppreciation"),
        ("ru", "ссылаясь", "recalls"),
        ("ru", "с признательностью отмечая", "notesWithAppreciation"),
        ("ar", "إذ تشير", "recalls"),
        ("ar", "يشير", "recalls"),
    ],
)
def test_a_phrase_stands_for_its_act(language: str, phrase: str, act: str) -> None:
    assert phrases("Act")[language, phrase] == {act_iri(act)}


def test_phrases_are_written_as_the_matcher_sees_them() -> None:
    for language, phrase in phrases("Act").keys() | phrases("Degree").keys():
        assert phrase == " ".join(phrase.split()), phrase
        if language == "zh":
            assert not set(phrase) & set(" 《》"), phrase


def complements() -> list[tuple[str, str, str]]:
    """Act, language and text of each phrase with the words behind it."""
    store = ox.Store()
    store.load(path=str(ACTS_FILE.with_name("complements.ttl")), format=ox.RdfFormat.TURTLE)
    return [
        (quad.subject.value, quad.object.language or "", quad.object.value)
        for quad in store
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal)
    ]


def test_words_behind_a_phrase_tell_another_act():
    known = phrases("Act")
    folded = {(language, fold(text, language).text.strip().lower()) for language, text in known}
    acts_of = defaultdict(set)
    for act, language, text in complements():
        phrase, bar, words = text.partition(" | ")
        assert act in concepts("Act"), act
        assert bar, text
        assert 1 <= len(complement(fold(words, language).text, 0)) <= COMPLEMENT_WORDS, text
        assert (language, fold(phrase, language).text.strip().lower()) in folded, text
        acts_of[language, text].add(act)
    assert acts_of
    assert all(len(acts) == 1 for acts in acts_of.values())


#: The Assembly's participles and the Council's.
GENDERS = {
    "fr": (("préoccupée", "préoccupé"), ("convaincue", "convaincu"), ("déçue", "déçu"),
           ("alarmée", "alarmé"), ("inquiète", "inquiet"), ("déterminée à", "déterminé à")),
    "es": (("preocupada", "preocupado"), ("convencida", "convencido"), ("alarmada", "alarmado")),
    "ru": (("обеспокоена", "обеспокоен"), ("убеждена", "убежден"), ("встревожена", "встревожен")),
}  # fmt: skip


def test_what_the_assembly_says_of_itself_the_council_says_too():
    known = phrases("Act")
    checked = 0
    for (language, text), acts in known.items():
        for feminine, masculine in GENDERS.get(language, ()):
            if f" {feminine} " in f" {text} ":
                other = text.replace(feminine, masculine)
                assert known.get((language, other)) == acts, other
                checked += 1
    assert checked > 60
