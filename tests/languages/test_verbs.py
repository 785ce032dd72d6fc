"""The other forms in which a text may print an act's phrase."""

from __future__ import annotations

import pytest

from reaffirm.languages import grammar_of
from reaffirm.languages.verbs import other_forms
from reaffirm.model import Language
from reaffirm.ontology import load_ontology
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.lexicon.act_phrases import ActPhrases


def forms_of(phrase: str, *others: str, language: Language) -> set[str]:
    """What grammar makes of one phrase, beside others."""
    return {form for source, form in other_forms((phrase, *others), language) if source == phrase}


@pytest.mark.parametrize(
    ("language", "phrase", "others", "form"),
    [
        ("en", "recognizes the need", ("recognizing",), "recognizing the need"),
        ("en", "expressing its dismay", ("expresses",), "expresses its dismay"),
        ("fr", "se félicite vivement", ("se félicitant",), "se félicitant vivement"),
        ("fr", "rend un vibrant hommage", ("rendant hommage",), "rendant un vibrant hommage"),
        ("es", "acoge con agrado", ("acogiendo",), "acogiendo con agrado"),
        ("es", "tiene en mente", ("teniendo",), "teniendo en mente"),
        ("ru", "с тревогой отмечает", ("отмечая",), "с тревогой отмечая"),
        ("ru", "обращаясь с призывом", ("обращается",), "обращается с призывом"),
    ],
)
def test_a_finite_verb_and_its_participle_stand_before_the_same_words(
    language: Language, phrase: str, others: tuple[str, ...], form: str
) -> None:
    assert form in forms_of(phrase, *others, language=language)


def test_a_participle_that_no_phrase_has_is_not_made_up() -> None:
    assert forms_of("takes note", language="en") == set()


def test_single_words_are_left_alone() -> None:
    assert forms_of("shares", "sharing the view", language="en") == set()


def test_only_the_verb_changes() -> None:
    made = forms_of("prend note avec regret", "note", "notant", "prenant acte", language="fr")
    assert made == {"prenant note avec regret"}


def test_arabic_verbs_are_of_the_assembly_or_of_the_council() -> None:
    assert forms_of("يعرب عن أسفه", language="ar") == {
        "تعرب عن أسفها",
        "إذ تعرب عن أسفها",
        "إذ يعرب عن أسفه",
    }


def test_arabic_nouns_have_no_other_gender() -> None:
    assert forms_of("تقديراً منها", language="ar") == set()


@pytest.mark.parametrize(
    ("language", "form", "act"),
    [
        ("ar", "يندد", "condemns"),
        ("ar", "اذ يستذكر", "recalls"),
        ("en", "Expressing its dismay", "notesWithConcern"),
        ("es", "tiene en mente", "bearsInMind"),
    ],
)
def test_extraction_looks_for_them(language: Language, form: str, act: str) -> None:
    entry = lexicon_of(language).entry(form)
    assert entry is not None
    assert entry.act is not None
    assert entry.act.id == act


def test_what_the_vocabulary_says_comes_first() -> None:
    """«تدعو» of the Assembly invites, «يدعو» of the Council calls upon: both are listed."""
    acts = [
        entry.act.id
        for form in ("تدعو", "يدعو")
        if (entry := lexicon_of("ar").entry(form)) and entry.act
    ]
    assert acts == ["invites", "callsUpon"]


def test_verbs_of_any_meaning_are_not_made_up_alone() -> None:
    """They would be nouns as often: "تقدم" is progress, too."""
    made = ActPhrases(load_ontology().acts, grammar_of("ar")).inflected()
    others = [e.form for e in made if e.act and e.act.id == "other"]
    assert "يعهد الى" in others
    assert [form for form in others if " " not in form] == []
