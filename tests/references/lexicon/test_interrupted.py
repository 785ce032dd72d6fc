"""Act phrases with adverbs and adjectives between their words."""

from __future__ import annotations

import time

import pytest

from reaffirm.languages import fold
from reaffirm.model import Language, Paragraph
from reaffirm.ontology import load_ontology
from reaffirm.references.acts.clauses import find_clauses
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.passage import passage_of


def said(sentence: str, language: Language) -> list[tuple[str, tuple[str, ...]]]:
    """The acts of an operative paragraph with their degrees."""
    passage = passage_of(Paragraph("op1", "operative", sentence), lexicon_of(language))
    return [(clause.act, clause.degrees) for clause in find_clauses(passage)]


@pytest.mark.parametrize(
    ("language", "sentence", "act", "degrees"),
    [
        ("en", "Expresses also its deep regret that", "regrets", ("also", "deeply")),
        ("en", "Expresses, in this regard, its thanks to", "appreciates", ("inThisRegard",)),
        ("en", "Takes also in this regard note of", "takesNoteOf", ("also", "inThisRegard")),
        ("fr", "Prend également acte avec satisfaction du", "notesWithAppreciation", ("also",)),
        ("fr", "Se déclare en outre consternée par", "notesWithConcern", ("further",)),
        ("es", "Toma nota asimismo con aprecio del", "notesWithAppreciation", ("also",)),
        ("es", "Expresa también, a este respecto, pesar", "regrets", ("also", "inThisRegard")),
        ("ru", "выражает далее признательность", "appreciates", ("further",)),
        ("ar", "وتعرب كذلك عن أسفها", "regrets", ("further",)),
    ],
)  # fmt: skip
def test_adverbs_may_stand_behind_any_word_of_a_phrase(
    language: Language, sentence: str, act: str, degrees: tuple[str, ...]
) -> None:
    assert said(sentence, language) == [(act, degrees)]


@pytest.mark.parametrize(
    ("language", "sentence", "act", "degrees"),
    [
        ("en", "Expresses its deepest and grave", "other", ()),
        ("en", "Issues a solemn appeal to all States", "callsUpon", ("solemnly",)),
        ("en", "Issues an appeal to all States", "callsUpon", ()),
        ("en", "Expresses its serious and growing concern", "other", ()),
        ("fr", "Exprime sa très profonde inquiétude", "notesWithConcern", ("deeply",)),
        ("fr", "Exprime son inquiétude", "notesWithConcern", ()),
        ("es", "Expresa su más sincera gratitud", "appreciates", ("greatly",)),
        ("ru", "выражает глубочайшую признательность", "appreciates", ("deeply",)),
        ("ar", "وتعرب كذلك عن بالغ أسفها", "regrets", ("further", "deeply")),
        ("zh", "表示深切遗憾", "regrets", ("deeply",)),
        ("zh", "并表示最诚挚的谢意", "appreciates", ("further", "greatly")),
    ],
)  # fmt: skip
def test_adjectives_may_stand_within_a_phrase(
    language: Language, sentence: str, act: str, degrees: tuple[str, ...]
) -> None:
    assert said(sentence, language) == [(act, degrees)]


def test_an_adjective_behind_an_act_is_no_degree_of_it() -> None:
    assert said("Welcomes deep cuts in arsenals", "en") == [("welcomes", ())]


def test_a_comma_stands_on_both_sides_of_an_adverb_or_on_none() -> None:
    assert said("Takes note, also with appreciation, of the report", "en")[0][0] == "takesNoteOf"


def test_an_adverb_that_the_vocabulary_has_within_a_phrase_is_none() -> None:
    assert said("Exprime de nouveau sa gratitude à", "fr")[0][0] == "reiterates"


def test_an_adverb_behind_a_whole_phrase_is_no_part_of_it() -> None:
    folded = fold("takes note also of", "en")
    token, adverb = lexicon_of("en").scan(folded.text)[:2]
    assert (token.start, token.end, adverb.entry.degree) in {(0, 10, "also"), (0, 18, "also")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "表示" + "深" * 5000 + "关切"),
        ("zh", "表示" + "特别" * 5000 + "关切"),
        ("en", "notes " + "also " * 5000 + "with concern"),
        ("en", "expresses its " + "deep " * 5000 + "concern"),
        ("fr", "exprime " + "la plus profonde " * 2000 + "inquiétude"),
    ],
)
def test_endless_degrees_are_no_phrase_and_take_no_time(language: Language, text: str) -> None:
    lexicon_of(language)
    before = time.process_time()
    assert said(text, language)[0][0] in ("other", "takesNoteOf")
    assert time.process_time() - before < 5


def test_words_between_that_are_no_adverbs_end_the_phrase() -> None:
    assert said("Takes resolution 70/1 note with appreciation", "en") == []


def test_the_text_of_a_phrase_is_the_one_of_the_document() -> None:
    """Tokens keep their places: what stands behind them is found from their ends."""
    folded = fold("Notes also with deep concern the", "en")
    phrase = next(t for t in lexicon_of("en").scan(folded.text) if t.entry.act)
    assert folded.text[phrase.start : phrase.end] == "Notes also with deep concern"
    assert phrase.entry.form == "Notes with concern"


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru"])
def test_no_phrase_is_listed_again_with_also_in_it(language: Language) -> None:
    """What the grammar knows, the vocabulary need not: "notes also with concern"."""
    also = {"ar": "كذلك", "en": "also", "es": "también", "fr": "également", "ru": "также"}[language]
    for act in load_ontology().acts:
        forms = set(act.names[language].full) if language in act.names else set()
        for form in forms:
            first, inside, rest = form.partition(f" {also} ")
            assert not inside or f"{first} {rest}" not in forms, form
