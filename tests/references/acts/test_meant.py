"""What act phrases meant when a text was adopted: translators change their habits."""

from datetime import date

import pytest

OLD, NEW = date(1987, 12, 11), date(2021, 12, 16)


def acts(read, language, sentence, adopted, *, kind="pp", symbol="A/RES/42/999"):
    found = read(language, **{kind: [sentence]}, symbol=symbol, adopted=adopted).references
    return [r.act for r in found if r.type == "resolution"]


@pytest.mark.parametrize(
    ("language", "kind", "sentence", "then", "now"),
    [
        (
            "fr",
            "pp",
            "Considérant que, selon la résolution 40/1, il pleut,",
            "considers",
            "recognizes",
        ),
        (
            "fr",
            "pp",
            "Alarmée, et estimant que la résolution 40/1 dure,",
            "considers",
            "recognizes",
        ),
        (
            "fr",
            "op",
            "Engage tous les États à appliquer la résolution 40/1;",
            "callsUpon",
            "encourages",
        ),
        (
            "es",
            "op",
            "Pide a todos los Estados que apliquen la resolución 40/1;",
            "requests",
            "callsUpon",
        ),
        ("fr", "pp", "Rappelant sa résolution 40/1,", "recalls", "recalls"),
    ],
)
def test_a_phrase_has_the_meaning_of_its_time(read, language, kind, sentence, then, now) -> None:
    assert acts(read, language, sentence, OLD, kind=kind) == [then]
    assert acts(read, language, sentence, NEW, kind=kind) == [now]


def test_the_words_behind_it_tell_nothing_of_older_texts(read) -> None:
    sentence = (
        "Considérant que la communauté internationale doit donner suite à la résolution 40/1,"
    )
    assert acts(read, "fr", sentence, OLD) == ["considers"]


def test_the_old_meaning_ends_with_1999(read) -> None:
    sentence = "Considérant l’importance de la résolution 40/1,"
    assert acts(read, "fr", sentence, date(1999, 12, 31)) == ["considers"]
    assert acts(read, "fr", sentence, date(2000, 1, 1)) == ["recognizes"]


def test_without_a_day_the_symbol_tells_the_year(read) -> None:
    sentence = "Considérant l’importance de la résolution 40/1,"
    assert acts(read, "fr", sentence, None) == ["considers"]
    assert acts(read, "fr", sentence, None, symbol="") == ["recognizes"]


@pytest.mark.parametrize(
    ("language", "sentence", "act"),
    [
        ("es", "Teniendo asimismo presente la resolución 40/1,", "bearsInMind"),
        ("es", "Notando con satisfacción la resolución 40/1,", "notesWithAppreciation"),
        ("es", "Se declara profundamente preocupada por la resolución 40/1,", "notesWithConcern"),
        ("en", "Having recalled its resolution 40/1,", "recalls"),
        ("en", "Noting with indignation its resolution 40/1,", "condemns"),
        ("fr", "Voyant avec satisfaction la résolution 40/1,", "notesWithAppreciation"),
    ],
)
def test_phrases_of_older_texts_are_known(read, language, sentence, act) -> None:
    assert acts(read, language, sentence, OLD) == [act]
