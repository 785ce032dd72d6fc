"""The forms of a language in a text: the longest at each place, whole words, in one pass."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reaffirm.languages import grammar_of
from reaffirm.model import LANGUAGES
from reaffirm.ontology import load_ontology
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.lexicon.matching import matcher_of
from reaffirm.references.lexicon.tokens import Entry, Kind


def entries(kind, *forms):
    return {form: Entry(kind, form) for form in forms}


def found(language, vocabulary, text):
    tokens = matcher_of(vocabulary, grammar_of(language))(text)
    return [(text[t.start : t.end], t.entry.form) for t in tokens]


def words(language, vocabulary, text):
    return [printed for printed, _ in found(language, vocabulary, text)]


NAMES = entries(
    Kind.ENTITY, "Convention", "Convention on the Law", "Convention on the Law of the Sea", "Law"
)


def test_the_longest_form_wins_where_several_begin() -> None:
    assert words("en", NAMES, "the Convention on the Law of the Sea and the Law") == [
        "Convention on the Law of the Sea",
        "Law",
    ]


def test_a_form_ends_with_a_word_or_a_shorter_one_does() -> None:
    assert words("en", NAMES, "Convention on the Law of the Seas") == ["Convention on the Law"]
    assert words("en", NAMES, "Conventions on the Law") == ["Law"]


def test_what_only_began_like_a_longer_form_is_read_again() -> None:
    vocabulary = entries(Kind.TOPIC, "on the matter of", "matter", "matters")
    assert words("en", vocabulary, "on the matters") == ["matters"]
    assert words("en", vocabulary, "on the matter") == ["matter"]


def test_punctuation_ends_a_word() -> None:
    vocabulary = entries(Kind.ENTITY, "Committee", "Committee, established by")
    assert words("en", vocabulary, "the Committee, which") == ["Committee"]
    assert words("en", vocabulary, "the Committee, established by") == ["Committee, established by"]


ARABIC = entries(Kind.ENTITY, "اللجنة الخاصة", "المجلس", "لجنة حقوق الانسان")


@pytest.mark.parametrize(
    ("printed", "form", "quoted"),
    [
        ("المجلس", "المجلس", "المجلس"),
        ("والمجلس", "المجلس", "المجلس"),  # and
        ("بالمجلس", "المجلس", "المجلس"),  # by
        ("للمجلس", "المجلس", "للمجلس"),  # to: the article loses its first letter
        ("وللمجلس", "المجلس", "للمجلس"),  # and to
        ("للجنة الخاصة", "اللجنة الخاصة", "للجنة الخاصة"),
        ("للجنة حقوق الانسان", "لجنة حقوق الانسان", "لجنة حقوق الانسان"),  # no article in it
        ("ولجنة حقوق الانسان", "لجنة حقوق الانسان", "لجنة حقوق الانسان"),
    ],
)
def test_particles_are_written_onto_arabic_names(printed, form, quoted) -> None:
    assert found("ar", ARABIC, f"في {printed} ايضا") == [(quoted, form)]


def test_only_and_joins_clauses() -> None:
    matcher = matcher_of(ARABIC, grammar_of("ar"))
    assert [t.joined for t in matcher("المجلس والمجلس بالمجلس وللمجلس")] == [
        False, True, False, True,
    ]  # fmt: skip


def test_no_particle_is_written_onto_function_words() -> None:
    assert found("ar", entries(Kind.BACKGROUND, "وفقا", "فقا"), "بوفقا وفقا") == [("وفقا", "وفقا")]


def test_letters_that_are_no_particle_hide_no_name() -> None:
    assert found("ar", ARABIC, "سالمجلس") == []


def test_in_chinese_forms_stand_anywhere() -> None:
    assert words("zh", entries(Kind.ENTITY, "安全理事会", "理事会"), "和安全理事会的理事会") == [
        "安全理事会",
        "理事会",
    ]


_FORM = st.text("ab -", min_size=1, max_size=9).map(lambda s: " ".join(s.split())).filter(bool)


@settings(deadline=None)
@given(st.lists(_FORM, min_size=1, max_size=8, unique=True), st.text("ab -", max_size=30))
def test_it_finds_what_trying_every_form_at_every_word_finds(forms, text) -> None:
    padded = f" {text} "
    expected, done = [], 0
    for start in range(len(text)):
        if start < done or padded[start] != " ":
            continue
        here = [f for f in forms if text.startswith(f, start)]
        whole = [f for f in here if not padded[start + len(f) + 1].isalnum()]
        if whole:
            expected.append(max(whole, key=len))
            done = start + len(expected[-1])
    assert words("en", entries(Kind.ENTITY, *forms), text) == expected


def test_the_lexicons_of_all_languages_are_soon_compiled() -> None:
    load_ontology()
    spent = []
    for _ in range(3):
        began = time.process_time()
        for language in LANGUAGES:
            lexicon_of.__wrapped__(language)  # not the ones that are kept
        spent.append(time.process_time() - began)
        if spent[-1] < 2.5:  # .7 on a machine with nothing else to do
            return
    pytest.fail(f"the lexicons of all languages take {min(spent):.1f} s and more")


def test_long_names_are_printed_with_capitals_or_without() -> None:
    law = entries(Kind.ENTITY, "Declaración sobre el Derecho al Desarrollo", "Consejo de Paz")
    for printed in (small := "Declaración sobre el derecho al desarrollo", small.upper()):
        assert words("es", law, f"la {printed}, que") == [printed]
    # the first letter tells that it is a name, and short names are common words
    assert words("es", law, "una declaración sobre el derecho al desarrollo") == []
    assert words("es", law, "el Consejo de paz") == []


def test_only_names_are() -> None:
    acts = entries(Kind.ACT, "takes note of the report with appreciation")
    assert words("en", acts, "Takes note of the Report with appreciation") == []


def test_letters_that_grow_when_they_are_small_move_no_form() -> None:
    plan = entries(Kind.ENTITY, "Plan for the Safety of Harbours")
    assert words("en", plan, "İİİ and the Plan for the safety of Harbours") == [
        "Plan for the safety of Harbours"
    ]
