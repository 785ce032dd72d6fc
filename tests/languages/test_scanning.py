"""Quick ways to look through a text find what the plain expression finds."""

from __future__ import annotations

import re

import pytest

from reaffirm.dates import parse_dates
from reaffirm.languages.names.heads import name_forms
from reaffirm.languages.scanning import holds_any, places_before, tried_at, word_beginning
from reaffirm.model import LANGUAGES, Language
from reaffirm.references.citations.numbers import _SLASH, _patterns, find_numbers

NUMBERED = (
    "resolutions 76/187, 65/7 A and B,S-27/2 and ES - 11/1; 217/1/2, A/76/187, 2020/2021, IX/16",
    "1/2/3 and 12345/6, 7/8.5 and 9/ 10, 40 / 152 and 40 /152; 3/4",
    "القرار د إ ط - 10/2 و40 / 152 والقرار دإ-6/1",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", NUMBERED)
def test_numbers_are_tried_before_slashes_only(language: Language, text: str) -> None:
    patterns = _patterns(language)
    places = places_before(_SLASH, text, patterns.reach, patterns.begin)
    found = [match.span() for match in tried_at(patterns.slash, text, places)]
    assert found == [match.span() for match in patterns.slash.finditer(text)] != []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "le Comité des dunes, Organisation de la mer et sous-Comité des ports"),
        ("es", "la Organización de las Dunas; el Comité de los Puertos y ElComité de Mares"),
        ("ru", "Комитет по дюнам, Специальная группа по портам и КоКомитет по морям"),
    ],
)
def test_names_are_tried_at_capitals_that_begin_a_word(language: Language, text: str) -> None:
    forms = name_forms(language)
    assert forms is not None
    plain = re.compile(rf"(?=[A-ZÀ-ÝА-ЯЁ])(?<![\w’'\-])(?:{forms.pattern.pattern})")
    spans = [match.span("name") for match in forms.matches(text, forms.head_places(text))]
    assert spans == [match.span("name") for match in plain.finditer(text)]
    assert len(spans) == 2


def test_a_digit_before_a_number_or_a_date_makes_it_another() -> None:
    assert [n.number for n in find_numbers("Decl. 8 (XXXII), 21514 (XV), 1514 (XV)", "en")] == [
        8,
        1514,
    ]
    assert find_numbers("Assembly/AU/Decl. 8 (XXXII)", "en") == []
    assert not parse_dates("118 December 2014", "en")
    assert not parse_dates("12014年12月18日", "zh")
    assert [d[:2] for d in parse_dates("二〇一四年十二月十八日", "zh")] == [(0, 11)]


def test_dates_of_both_english_forms_come_in_the_order_of_the_text() -> None:
    text = "December 18, 2014, 19 December 2014 and December 20, 2014"
    assert [found.day for _, _, found in parse_dates(text, "en")] == [18, 19, 20]


def test_matches_neither_overlap_nor_begin_elsewhere() -> None:
    assert [m.span() for m in tried_at(re.compile("a+b?"), "aab ab a", [1, 2, 4, 5])] == [
        (1, 3),
        (4, 6),
    ]
    assert list(places_before(re.compile("/"), "/a//", 3, re.compile("."))) == [0, 1, 2]
    assert list(places_before(re.compile("/"), "ab12/", 3, re.compile("[0-9]"))) == [2, 3]


@pytest.mark.parametrize("text", ["plans, a plan", "airplane", "(act", "1act", "acting plans"])
def test_words_are_found_where_a_word_begins(text: str) -> None:
    words = ("plan", "plans", "act", "and so")
    plain = re.compile(r"(?<!\w)(?:plans|plan|act|and so)")
    found = [match.span() for match in re.finditer(word_beginning(words), text)]
    assert found == [match.span() for match in plain.finditer(text)]


def test_any_word_will_do() -> None:
    assert holds_any("Peace and dunes", ("sand", "dunes"))
    assert not holds_any("Peace", ())
