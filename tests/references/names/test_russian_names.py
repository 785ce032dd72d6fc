"""Russian names that no authority file knows: what makes one, where it begins and ends."""

import pytest

from reaffirm.languages.names.meetings import described_meetings
from reaffirm.languages.names.nominative import nominative
from reaffirm.reading import read_excerpt
from reaffirm.references.extract import extract
from reaffirm.references.names.unknown import unknown_names


def names(text, covered=()):
    places = [(text.index(known), text.index(known) + len(known)) for known in covered]
    return [text[start:end] for start, end, _, _ in unknown_names(text, "ru", places)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # The noun in any case.
        ("вместе с Департаментом по делам дюн", "Департаментом по делам дюн"),
        ("отмеченных в Дюнском соглашении, принятом", "Дюнском соглашении"),
        # A common noun behind the adjective of a place, before an owner, before its subject.
        ("приветствуя Дюнский план действий, принятый", "Дюнский план действий"),
        ("применять Дюнские правила, когда", "Дюнские правила"),
        ("итоги Дюнского процесса и просит", "Дюнского процесса"),
        ("подтверждая Дюнское заявление о песке, в котором", "Дюнское заявление о песке"),
        ("развертывание Совместных сил по охране дюн", "Совместных сил по охране дюн"),
        ("приветствуя Всемирный доклад о песке, в котором", "Всемирный доклад о песке"),
        ("осуществление Переходного плана для пустыни", "Переходного плана для пустыни"),
        ("согласно Песчаному плану действий", "Песчаному плану действий"),
        ("Международным санитарным правилам (2005 года)", "Международным санитарным правилам"),
        # What leads to the subject of a text; a conference against something.
        ("Инициативы в отношении морских дюн, в которой", "Инициативы в отношении морских дюн"),
        ("Конвенции против наступления дюн, которая", "Конвенции против наступления дюн"),
        ("Организации Объединенных Наций Соглашения о дюнах", "Соглашения о дюнах"),
        # Two adjectives, a number of members, a rank, a year.
        ("членов Песчаной и водной комиссии", "Песчаной и водной комиссии"),
        ("лидеры Группы двадцати, собравшись", "Группы двадцати"),
        ("государства Группы 77 и Китай", "Группы 77"),
        ("Встречи на высшем уровне по песку", "Встречи на высшем уровне по песку"),
        ("в соответствии с Протоколом 1972 года", "Протоколом 1972 года"),
        # What an organization is one of, or is for, and where.
        ("член Организации дюнского сотрудничества", "Организации дюнского сотрудничества"),
        ("лидеры Организации освобождения Дюнии и", "Организации освобождения Дюнии"),
        (
            "Организации по песку и сотрудничеству в Европе",
            "Организации по песку и сотрудничеству в Европе",
        ),
        # What stands before the brackets with its abbreviation.
        ("Миссии по помощи в Дюнии (МПД) и", "Миссии по помощи в Дюнии"),
        (
            "с Вооруженными силами Организации Объединенных Наций по миру на Дюне (ВСОНД)",
            "Вооруженными силами Организации Объединенных Наций по миру на Дюне",
        ),
        # The country of a mission, behind whose it is.
        (
            "Отделение Организации Объединенных Наций в Южной Дюнии успешно выполняет",
            "Отделение Организации Объединенных Наций в Южной Дюнии",
        ),
    ],
)
def test_a_name_has_all_its_words(text, name) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The United Nations; a committee's bureau; somebody's report; what every country has.
        ("усилия Организации по профилактике", []),
        ("предоставить Организации необходимых ресурсов", []),
        ("обязательства перед Организацией государств — членов", []),
        ("встречи с Бюро Комитета в июне", []),
        ("рассмотрев Доклад Верховного суда", []),
        ("поддержку Дюнским вооруженным силам", []),
        ("представил Стратегический план на заседании", []),
        # Nouns that end like adjectives.
        ("утвержденные Секретариатом планы по дюнам", []),
        ("в консультации с Командующим Силами, должна", []),
        ("пункт, озаглавленный «Укрепление системы дюн»", []),
        ("ознакомление с Базой данных Совета", []),
        # Ends: what somebody is for, what was held, dates, verbs, dashes.
        ("через Комитет по дюнам для рассмотрения доклада", ["Комитет по дюнам"]),
        ("рассмотрения Комитетом оценки дюн", []),
        ("в Организации Объединенных Наций и региональные организации", []),
        ("итоги проведенного Отделением пустынного обзора", []),
        ("проект Фронта освобождения дюн 19–21 июня", ["Фронта освобождения дюн"]),
        ("чтобы Группа двадцати дополнила меры", ["Группа двадцати"]),
        ("своим Представителем по дюнам — доклад", ["Представителем по дюнам"]),
        ("в рамках Общего плана по дюнам из фонда", ["Общего плана по дюнам"]),
        ("доклад Комитета по дюнам в Женеве", ["Комитета по дюнам"]),
    ],
)
def test_words_that_make_no_name_are_none(text, found) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        ("Миссии Союза дюн в Южной Дюнии", "Союза дюн", ["Миссии Союза дюн в Южной Дюнии"]),
        ("решение Суда Песчаного союза о мире", "Песчаного союза", ["Суда Песчаного союза"]),
        # In another case, behind a common noun, or an organ with many of them.
        ("оказанную Миссии Песчаным союзом помощь", "Песчаным союзом", []),
        ("секретариат Песчаного союза", "Песчаного союза", []),
        ("доклад Комитета Генеральной Ассамблеи", "Генеральной Ассамблеи", []),
    ],
)
def test_a_known_owner_in_the_genitive_is_part_of_a_name(text, known, found) -> None:
    assert names(text, [known]) == found


def test_a_body_of_an_owner_is_another_than_the_owner() -> None:
    text = "1. отмечает вклад Африканского союза и Песчаного совета Африканского союза;"
    (document,) = read_excerpt(text)
    found = {r.target for r in extract(document).references}
    assert found == {"body:african-union", "body:песчаный-совет-африканского-союза"}


def test_an_assembly_may_stand_before_the_rank_of_its_meeting() -> None:
    text = "на заседании Генеральной Ассамблеи высокого уровня по дюнам, состоявшемся"
    assert [text[a:b] for a, b in described_meetings(text, "ru")] == [
        "заседании Генеральной Ассамблеи высокого уровня по дюнам"
    ]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        # Another department than that named before; the same group again.
        ("просит Департамент морских песков продолжать;", "body:департамент-морских-песков"),
        ("лидеров Группы двадцати;", "body:g20"),
        ("просит Департамент продолжать;", "body:департамент-по-делам-пустыни"),
        ("отмечает рассмотрение Департаментом общих мер;", "body:департамент-по-делам-пустыни"),
    ],
)
def test_a_short_form_and_a_longer_name_are_told_apart(text, target) -> None:
    before = "1. просит Департамент по делам пустыни и Группу экспертов по песку продолжать;"
    (document,) = read_excerpt(f"{before}\n\n2. отмечает усилия и {text}")
    assert [r.target for r in extract(document).references if r.paragraph == "op2"] == [target]


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        # An owner is part of the name to its end, and may stand behind its States.
        (
            "работу Песчаной ассамблеи Организации по дюнам и сотрудничеству на море, которая",
            "Песчаной ассамблеи Организации по дюнам и сотрудничеству на море",
            "Организации по дюнам и сотрудничеству на море",
        ),
        (
            "работу Песчаной ассамблеи государств — участников Содружества дюн, которая",
            "Песчаной ассамблеи государств — участников Содружества дюн",
            "Содружества дюн",
        ),
        (
            "работу Совета государств-членов Союза дюн, который",
            "Совета государств-членов Союза дюн",
            "Союза дюн",
        ),
    ],
)
def test_a_name_has_the_whole_name_of_its_owner(text, name, known) -> None:
    assert names(text, [known]) == [name]


def test_a_head_noun_of_two_words_has_a_nominative() -> None:
    assert nominative("Круглого стола по дюнам") == "Круглый стол по дюнам"


def test_a_memorandum_is_named(read) -> None:
    text = "ссылаясь на Меморандум о безопасности дюн,"
    assert [r.surface for r in read("ru", pp=[text]).references] == [
        "Меморандум о безопасности дюн"
    ]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Декларацию и Программу действий по установлению нового международного "
            "экономического порядка",
            {"instrument:nieo-declaration", "instrument:nieo-programme-of-action"},
        ),
        # What ends with other words is another text.
        (
            "Хартию и Программу действий по установлению нового международного "
            "экономического порядка",
            {"instrument:nieo-programme-of-action"},
        ),
    ],
)
def test_the_end_of_a_name_tells_the_noun_before_it(read, text, targets) -> None:
    assert {r.target for r in read("ru", pp=[f"напоминая {text},"]).references} == targets
