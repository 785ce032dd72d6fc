"""Russian: what its grammar and its act phrases add to the common rules."""

import pytest

from reaffirm.references.citations.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("призывает государства осуществлять резолюцию 70/1;", "callsUpon"),
        ("призывает Генерального секретаря осуществлять резолюцию 70/1;", "encourages"),
        (
            "с удовлетворением отмечает прогресс в осуществлении резолюции 70/1;",
            "notesWithAppreciation",
        ),
        ("с удовлетворением отмечает усилия по осуществлению резолюции 70/1;", "welcomes"),
        ("с удовлетворением отмечает, что резолюция 70/1 выполнена;", "notesWithAppreciation"),
        ("выражает далее сожаление по поводу нарушений резолюции 70/1;", "condemns"),
    ],
)
def test_what_follows_a_verb_decides_its_act(acts, text: str, act: str) -> None:
    assert acts("ru", op=[text]) == [(act, "A/RES/70/1")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("учитывая важность резолюции 70/1 от 25 сентября 2015 года,", "bearsInMind"),
        ("учитывая необходимость выполнения в срок резолюции 70/1,", "recognizes"),
        ("сознавая важность предоставления средств согласно резолюции 70/1,", "bearsInMind"),
        ("принимая во внимание свои резолюции 70/1,", "considers"),
        ("принимая также во внимание свою резолюцию 70/1,", "bearsInMind"),
    ],
)
def test_acts_of_preambles(acts, text: str, act: str) -> None:
    assert acts("ru", pp=[text]) == [(act, "A/RES/70/1")]


def test_letters_of_parts_may_be_cyrillic() -> None:
    printed = "53/77 К, 50/70 М, 52/38 О, 55/180 А и 55/180 В"
    found = [f"{n.session}/{n.number}{n.letter}" for n in find_numbers(printed, "ru")]
    assert found == ["53/77K", "50/70M", "52/38O", "55/180A", "55/180B"]


def test_a_verb_behind_a_subject_opens_a_clause(acts) -> None:
    text = (
        "приветствует доклад о работе в городах и призывает государства действовать "
        "в соответствии с резолюцией 57/150;"
    )
    assert acts("ru", op=[text]) == [("callsUpon", "A/RES/57/150")]


def test_acting_for_the_good_of_all_is_no_act(acts) -> None:
    text = "ссылаясь на итоги, действуя тем самым в интересах всех, одобренные в резолюции 66/288,"
    assert acts("ru", pp=[text]) == [("recalls", "A/RES/66/288")]


def test_an_organ_behind_a_description_numbered_the_text(acts) -> None:
    text = (
        "приветствуя резолюцию 2/14 о незаконной торговле, принятую 27 мая 2016 года "
        "Ассамблеей Организации Объединенных Наций по окружающей среде,"
    )
    assert acts("ru", pp=[text]) == [("welcomes", "UNEP/EA/RES/2/14")]


def test_a_list_of_decisions_ends_where_a_resolution_begins(acts) -> None:
    text = (
        "ссылаясь на принятое Конференцией сторон Конвенции о биологическом разнообразии решение "
        "14/4 от 30 ноября 2018 года и резолюцию 3/4 Ассамблеи Организации Объединенных Наций по "
        "окружающей среде от 30 января 2018 года,"
    )
    assert acts("ru", pp=[text]) == [
        ("recalls", "CBD-COP/DEC/14/4"),
        ("recalls", "UNEP/EA/RES/3/4"),
    ]


def test_the_title_printed_behind_a_number_is_no_object(read) -> None:
    text = "вновь подтверждая свою резолюцию 70/1 «Повестка дня на период до 2030 года»,"
    roles = {r.target: r.role for r in read("ru", pp=[text]).references}
    assert roles == {"A/RES/70/1": "object", "instrument:2030-agenda": "mention"}
