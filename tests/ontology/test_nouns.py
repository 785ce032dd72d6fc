"""Head nouns and word lists: each form stands for one kind of thing."""

from __future__ import annotations

import pytest

from reaffirm.languages.names.heads import name_forms
from reaffirm.languages.names.nouns import cases_of, nouns_of, words_of
from reaffirm.model import LANGUAGES, Language
from reaffirm.nouns import load_nouns
from reaffirm.references.names.unknown import unknown_names


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_is_a_noun_of_two_kinds(language: Language) -> None:
    for forms in (
        [(form, n.type) for n in load_nouns().nouns for form in n.forms.get(language, ())],
        list(nouns_of(language).titles),
    ):
        assert len({form for form, _ in forms}) == len(forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_noun_that_tells_by_itself_is_no_weak_one(language: Language) -> None:
    nouns = nouns_of(language)
    assert not nouns.types.keys() & nouns.weak.keys()


def test_every_noun_has_a_form() -> None:
    for noun in load_nouns().nouns:
        assert noun.forms or noun.weak or noun.officers or noun.definite or noun.titles, noun.type


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_nouns_have_capitals(language: Language) -> None:
    forms = nouns_of(language).types
    assert len(forms) > 50
    assert all(form[0].isupper() for form in forms)


def test_russian_nouns_in_small_letters_stand_behind_the_adjective_of_a_place() -> None:
    assert nouns_of("ru").types["процесса"] == "body"
    assert [text for text, _ in _found("итоги Дюнского процесса и Общего процесса")] == [
        "Дюнского процесса"
    ]


def test_russian_cases_lead_to_the_nominative() -> None:
    cases = cases_of("ru")
    assert cases["Комитетом"] == "Комитет"
    assert cases["Советника"] == "Советник"  # not a case of Совет
    assert "комитетом" in name_forms("ru").types
    # A common noun without its capital.
    assert [text for text, _ in _found("доработка Общего плана и Дюнского плана")] == [
        "Дюнского плана"
    ]


def _found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, _, kind in unknown_names(text, "ru", [])]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "urges the Russian Federation to continue"),
        ("fr", "de la Mission permanente de la Dune"),
        ("es", "la Misión Permanente de la Duna"),
        ("ru", "у Постоянного представителя Дюны"),
    ],
)
def test_what_is_on_the_list_of_no_names_is_none(language: Language, text: str) -> None:
    assert not list(unknown_names(text, language, []))


def test_whole_kinds_are_no_names_but_begin_some() -> None:
    assert not list(unknown_names("members of the Field Service", "en", []))
    [(start, end, *_)] = unknown_names("the Field Service Committee on Dunes", "en", [])
    assert (start, end) == (4, 36)


def test_the_longest_word_of_a_list_is_tried_first() -> None:
    assert [len(word) for word in words_of("openings", "zh")] == sorted(
        map(len, words_of("openings", "zh")), reverse=True
    )
