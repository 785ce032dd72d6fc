"""Folding: printed variants become one form, and every offset leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reaffirm.languages import fold


def test_chinese_drops_spaces_and_title_brackets() -> None:
    assert fold("经 1972 年《议定书》修正", "zh").text == "经1972年议定书修正"


def test_chinese_titles_within_titles_and_brackets_of_any_width_are_one() -> None:
    known = fold("公约2005年议定书(第二号)", "zh").text
    for printed in ("《〈公约〉2005年议定书》(第二号)", "《<公约>2005年议定书》（第二号）"):
        assert fold(printed, "zh").text == known


def test_arabic_drops_vowel_signs_and_stretches() -> None:
    assert fold("قـرارُها وأيضاً إلى", "ar").text == "قرارها وايضا الى"


def test_apostrophes_quotes_and_hyphens_are_one() -> None:
    assert fold("l’Assemblée « générale » S‑32/1", "fr").text == "l Assemblée   générale   S-32/1"


def test_the_apostrophe_of_english_plural_genitives_makes_no_second_space() -> None:
    for printed in ("Peoples’ Rights", "Peoples' Rights", "Peoples’\xa0Rights"):
        folded = fold(printed, "en")
        assert folded.text == "Peoples Rights"
        assert (folded.start(8), folded.end(7)) == (9, 7)


@pytest.mark.parametrize(
    ("language", "older", "today"),
    [
        ("fr", "Ligue des Etats arabes", "Ligue des États arabes"),
        ("fr", "l'Equipe spéciale, l'Etat et les Iles", "l'Équipe spéciale, l'État et les Îles"),
        ("es", "Africa y el Golfo Arabe", "África y el Golfo Árabe"),
        ("en", "Sand Organisation", "Sand Organization"),
    ],
)
def test_capitals_and_spellings_of_older_texts_are_those_of_today(language, older, today) -> None:
    assert fold(older, language).text == fold(today, language).text


@pytest.mark.parametrize("text", ["Elle est en Europe; Il va", "les Inter-Etatsiens", "EETAT"])
def test_other_words_that_begin_with_such_a_capital_stay(text: str) -> None:
    assert fold(text, "fr").text == text


@given(st.text(alphabet="《公约》 决a议，第1", max_size=60))
def test_folded_characters_lead_back_to_themselves(text: str) -> None:
    folded = fold(text, "zh")
    for offset, character in enumerate(folded.text):
        assert text[folded.start(offset)] == character
        assert text[folded.end(offset + 1) - 1] == character


@given(st.text(alphabet="《公约》 决a议", max_size=40))
def test_printed_offsets_of_kept_characters_lead_to_their_folded_place(text: str) -> None:
    folded = fold(text, "zh")
    for offset in range(len(folded.text)):
        assert folded.folded(folded.start(offset)) == offset
