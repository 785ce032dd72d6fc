"""Letters of parts as six languages print them."""

from __future__ import annotations

import re

import pytest

from reaffirm.languages import grammar_of
from reaffirm.languages.letters import is_range, listed_letters, part_letters
from reaffirm.model import Language


@pytest.mark.parametrize(
    ("language", "printed", "letters"),
    [
        ("en", "A", "A"),
        ("en", "A and B", "A B"),
        ("es", "A, B y C", "A B C"),
        ("fr", "A à D", "A D"),
        ("ru", "А, В и К", "A B K"),  # Cyrillic letters
        ("zh", "A、B和C", "A B C"),
        ("en", "AA", "AA"),
        ("ar", "ألف", "A"),
        ("ar", "ألف وباء", "A B"),
        ("ar", "بـاء", "B"),  # stretched to fill the line
        ("ar", "ألف ألف", "AA"),
    ],
)
def test_letters_are_latin_capitals(language: Language, printed: str, letters: str) -> None:
    grammar = grammar_of(language)
    assert re.fullmatch(part_letters(grammar), printed)
    assert [one.letter for one in listed_letters(printed, grammar)] == letters.split()


@pytest.mark.parametrize("printed", ["A Decade", "Agenda", "A1", "a"])
def test_what_begins_a_word_is_no_letter(printed: str) -> None:
    assert re.match(part_letters(grammar_of("en")), printed) is None


@pytest.mark.parametrize(
    ("printed", "ranges"),
    [("A to C", True), ("A–C", True), ("A and C", False), ("AA to BB", False)],
)
def test_two_letters_may_be_the_ends_of_a_range(printed: str, ranges: bool) -> None:
    assert is_range(printed, listed_letters(printed, grammar_of("en"))) is ranges
