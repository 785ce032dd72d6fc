"""Which act a phrase stands for, by itself, by the words behind it and by its time."""

from dataclasses import replace

import pytest

from reaffirm.model import Paragraph
from reaffirm.references.acts.clauses import find_clauses
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.passage import passage_of


@pytest.mark.parametrize(
    ("language", "sentence", "act"),
    [
        ("en", "Taking note with appreciation of resolution 70/1,", "notesWithAppreciation"),
        ("en", "Taking note of resolution 70/1,", "takesNoteOf"),
        ("en", "Also recalling its resolution 70/1,", "recalls"),
        ("zh", "表示赞赏地注意到第70/1号决议，", "notesWithAppreciation"),
        ("zh", "赞同地注意到第70/1号决议，", "notesWithAppreciation"),
        ("zh", "铭记第70/1号决议，", "bearsInMind"),
        ("fr", "Réaffirmant sa résolution 70/1,", "reaffirms"),
        ("es", "Recordando su resolución 70/1,", "recalls"),
        ("ru", "вновь подтверждая свою резолюцию 70/1,", "reaffirms"),
        ("ar", "وإذ تعيد تأكيد قرارها 70/1،", "reaffirms"),
        ("en", "Having decided, in its resolution 70/1, to meet,", "decides"),
        ("fr", "Ayant décidé, dans sa résolution 70/1, de se réunir,", "decides"),
        ("es", "Habiendo decidido, en su resolución 70/1, reunirse,", "decides"),
    ],
)
def test_acts_are_known_in_every_language(acts, language, sentence, act) -> None:
    assert acts(language, pp=[sentence]) == [(act, "A/RES/70/1")]


def test_adverbs_are_degrees_of_the_act(read) -> None:
    reference = read("en", pp=["Also recalling its resolution 70/1,"]).references[0]
    assert reference.degrees == ("also",)


def test_concern_that_fills_the_assembly_is_its_act_although_concern_is_masculine(acts) -> None:
    sentence = "وإذ يساورها القلق من بطء تنفيذ القرار 70/1،"
    assert acts("ar", pp=[sentence]) == [("notesWithConcern", "A/RES/70/1")]


def test_the_deed_tells_whether_russian_encourages(acts) -> None:
    sentence = "призывает государства {}, содержащиеся в резолюции 70/1;"
    encouraged = sentence.format("рассмотреть рекомендации")
    assert acts("ru", op=[encouraged]) == [("encourages", "A/RES/70/1")]
    called = sentence.format("соблюдать обязательства")
    assert acts("ru", op=[called]) == [("callsUpon", "A/RES/70/1")]


def test_russian_texts_are_borne_in_mind_where_facts_are_acknowledged(read) -> None:
    text = "принимая во внимание также Конвенцию о правах ребенка,"
    fact = "принимая во внимание также важность Конвенции о правах ребенка,"
    found = read("ru", pp=[text, fact]).references
    assert [one.act for one in found] == ["bearsInMind", "recognizes"]


def test_russian_parties_and_authorities_are_encouraged(acts) -> None:
    sentence = "призывая {} выполнить резолюцию 70/1,"
    assert acts("ru", pp=[sentence.format("стороны")]) == [("encourages", "A/RES/70/1")]
    assert acts("ru", pp=[sentence.format("государства")]) == [("callsUpon", "A/RES/70/1")]


@pytest.mark.parametrize(
    ("language", "sentence", "act"),
    [
        ("en", "Noting with profound concern the state of resolution 44/1,", "notesWithConcern"),
        ("fr", "Gardant présente à l’esprit sa résolution 44/1,", "bearsInMind"),
        ("es", "Tomando nota con beneplácito de su resolución 44/1,", "notesWithAppreciation"),
        ("ru", "выражая свое убеждение в силе резолюции 44/1,", "convinced"),
        ("ar", "وإذ تشعر بالجزع إزاء انتهاك قرارها 44/1،", "notesWithConcern"),
        ("zh", "深为关怀第44/1号决议未获执行，", "notesWithConcern"),
    ],
)
def test_acts_of_earlier_decades_are_known(acts, language, sentence, act) -> None:
    assert acts(language, pp=[sentence]) == [(act, "A/RES/44/1")]


def test_an_opening_that_no_file_knows_is_another_act(acts) -> None:
    assert acts("en", op=["Ponders its resolution 44/1;"]) == [("other", "A/RES/44/1")]


def clause_acts(text: str, before: dict[str, str]) -> list[str]:
    """The acts of a Russian paragraph whose verb stands for other acts before certain words."""
    passage = passage_of(Paragraph("op1", "operative", text), lexicon_of("ru"))
    tokens = [
        token._replace(entry=replace(token.entry, before=before))
        if token.entry.form == "призывает"
        else token
        for token in passage.tokens
    ]
    return [c.act for c in find_clauses(passage.hearing(tokens))]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("призывает музеи открыть свои залы;", "encourages"),
        ("призывает также в этой связи музеи открыть залы;", "encourages"),
        ("призывает музеи закрыть свои залы;", "invites"),
        ("призывает все музеи открыть свои залы;", "callsUpon"),
        ("призывает;", "callsUpon"),
    ],
)
def test_the_words_behind_a_phrase_of_several_acts_tell_which(sentence: str, act: str) -> None:
    before = {"музеи": "encourages", "музеи закрыть": "invites"}
    assert clause_acts(sentence, before) == [act]


def test_words_behind_another_verb_tell_nothing() -> None:
    sentence = "призывает государства и настоятельно призывает музеи открыть свои залы;"
    assert clause_acts(sentence, {"музеи": "encourages"}) == ["callsUpon", "urges"]
