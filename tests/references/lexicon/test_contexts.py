"""Words around a mention that tell its role."""

from __future__ import annotations

from dataclasses import replace

from reaffirm.languages import fold
from reaffirm.model import Document, Paragraph, Role
from reaffirm.references.extract import extracted
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.lexicon.contexts import contexts_of, words_around

TEXT = "Notes that the Committee, in 2020, met;"


def roles(text: str, known: dict[str, Role]) -> dict[str, Role]:
    """The roles in one operative paragraph, by target, with such words in the vocabulary."""
    document = Document("A/RES/75/900", "en", "", None, (Paragraph("op1", "operative", text),))
    lexicon = replace(lexicon_of("en"), roles=known)
    return {r.target: r.role for r in extracted(document, lexicon).references}


def test_the_beginning_of_a_paragraph_and_commas_are_words():
    assert words_around(fold(TEXT, "en"), 15, 24, True) == "| Notes that the … , in 0 , met ;"


def test_no_more_than_six_words_on_a_side():
    text = "Also notes that the many members of the Committee met again and again in the autumn"
    around = words_around(fold(text, "en"), 40, 49, True)
    assert around == "that the many members of the … met again and again in the"


def test_in_chinese_twelve_signs_are_counted():
    text = "又注意到在日内瓦举行的委员会会议决定于2020年举行会议；"
    assert words_around(fold(text, "zh"), 11, 14, False) == (
        "|又注意到在日内瓦举行的 … 会议决定于0年举行会议；"
    )


REPORT = "| Welcomes the report of the … ;"


def test_words_around_a_mention_tell_its_role_whatever_the_rules_say():
    text = "Welcomes the report of the Secretary-General;"
    assert roles(text, {}) == {"body:secretary-general": "object"}
    assert roles(text, {"the … ;": "mention"}) == {"body:secretary-general": "object"}
    assert roles(text, {REPORT: "mention"}) == {"body:secretary-general": "mention"}


def test_the_same_words_tell_the_role_of_a_number():
    text = "Recalls resolution 60/1 of 16 September 2005;"
    assert roles(text, {}) == {"A/RES/60/1": "object"}
    known: dict[str, Role] = {"| Recalls resolution … of 0 September 0 ;": "mention"}
    assert roles(text, known) == {"A/RES/60/1": "mention"}


def test_nobody_is_addressed_where_nothing_is_asked():
    text = "Welcomes the report of the Secretary-General;"
    assert roles(text, {REPORT: "addressee"}) == {"body:secretary-general": "object"}


def test_the_vocabulary_has_such_words_for_each_language():
    for language in ("ar", "en", "es", "fr", "ru", "zh"):
        found = contexts_of(language)
        assert set(found.values()) <= {"object", "addressee", "mention"}
        assert found, language
        assert all(" … " in f"{words} " for words in found), language
