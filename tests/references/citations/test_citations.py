"""Whose number it is: by the words, by the form, and by the date."""

from datetime import date

import pytest


def targets(read, language, sentence, **more):
    found = read(language, pp=[sentence], **more).references
    return [r.target for r in found if r.type in ("resolution", "decision")]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "Recalling its resolutions 69/193 and 69/196 of 18 December 2014 and 70/178,",
            ["A/RES/69/193", "A/RES/69/196", "A/RES/70/178"],
        ),
        (
            "en",
            "Recalling Human Rights Council resolutions 33/10 of 29 September 2016 and 42/12 of "
            "26 September 2019, and its resolution 74/141 of 18 December 2019,",
            ["A/HRC/RES/33/10", "A/HRC/RES/42/12", "A/RES/74/141"],
        ),
        (
            "en",
            "Recalling also resolution 25/2 of 27 May 2016 of the Commission on Crime Prevention "
            "and Criminal Justice,",
            ["CCPCJ/RES/25/2"],
        ),
        ("en", "Recalling Economic and Social Council resolution 2017/19,", ["E/RES/2017/19"]),
        (
            "en",
            "Recalling resolutions 48/141 to 48/143,",
            ["A/RES/48/141", "A/RES/48/142", "A/RES/48/143"],
        ),
        ("en", "Recalling resolution 1373 (2001) of the Security Council,", ["S/RES/1373(2001)"]),
        (
            "en",
            "Recalling resolutions 48/1 to 48/101 and 49/7 to 50/8,",
            ["A/RES/48/1", "A/RES/48/101", "A/RES/49/7", "A/RES/50/8"],
        ),
        ("en", "Recalling its decision 74/571 of 3 September 2020,", ["A/DEC/74/571"]),
        ("en", "Recalling its decisions S-31/1 and S-31/2,", ["A/DEC/S-31/1", "A/DEC/S-31/2"]),
        ("en", "Recalling its resolution 217 A (III),", ["A/RES/217(III)A"]),
        (
            "zh",
            "回顾经济及社会理事会2019年7月23日第2019/19和2019/20号决议，",
            ["E/RES/2019/19", "E/RES/2019/20"],
        ),
        (
            "zh",
            "回顾其2006年3月15日关于设立人权理事会的第60/251号决议，",
            ["A/RES/60/251"],
        ),
        (
            "zh",
            "又欢迎《联合国反腐败公约》缔约国会议2019年12月20日第8/1号决定，",
            ["UNCAC-COSP/DEC/8/1"],
        ),
        (
            "zh",
            "回顾安全理事会第1325(2000)号和第1820(2008)号决议，",
            ["S/RES/1325(2000)", "S/RES/1820(2008)"],
        ),
        ("fr", "Rappelant la résolution 2016/6 du Conseil économique et social,", ["E/RES/2016/6"]),
        ("es", "Recordando su resolución 74/141, de 18 de diciembre de 2019,", ["A/RES/74/141"]),
        ("ru", "ссылаясь на свою резолюцию 74/141 от 18 декабря 2019 года,", ["A/RES/74/141"]),
        ("ar", "إذ تشير إلى قرار مجلس الأمن 1325 (2000)،", ["S/RES/1325(2000)"]),
    ],
)
def test_numbers_get_their_organ(read, language, sentence, expected) -> None:
    assert targets(read, language, sentence) == expected


def test_a_list_goes_on_behind_a_description(read) -> None:
    sentence = (
        "Recalling its resolutions 66/177 of 19 December 2011 on strengthening cooperation, and "
        "73/222 of 20 December 2018,"
    )
    assert targets(read, "en", sentence) == ["A/RES/66/177", "A/RES/73/222"]


def test_a_bare_number_in_the_council_is_the_assemblys(read) -> None:
    found = targets(
        read,
        "en",
        "Recalling General Assembly resolution 70/1,",
        symbol="S/RES/2500(2019)",
        adopted=date(2019, 11, 4),
    )
    assert found == ["A/RES/70/1"]


def test_a_date_that_contradicts_the_number_is_kept_for_the_report(read) -> None:
    reference = read("en", pp=["Recalling its resolution 70/1 of 18 December 2019,"]).references[0]
    assert reference.target == "A/RES/70/1"
    assert reference.cited_date == date(2019, 12, 18)


WEIGHED = {
    "a date that agrees outweighs words before": (
        "Noting that the Human Rights Council welcomed resolution 50/1 of 20 December 1995,",
        ["A/RES/50/1"],
    ),
    "without a date words before tell": (
        "Noting that the Human Rights Council welcomed resolution 50/1,", ["A/HRC/RES/50/1"],
    ),
    "a date that agrees outweighs words beside": (
        "Recalling Human Rights Council resolution 50/1 of 20 December 1995,", ["A/RES/50/1"],
    ),
    "a date that contradicts does not outweigh words beside": (
        "Noting that UNESCO welcomed Human Rights Council resolution 50/1 of 20 December 2001,",
        ["A/HRC/RES/50/1"],
    ),
    "a date that contradicts outweighs words before": (
        "Noting that the General Conference of UNESCO told the Human Rights Council of resolution "
        "50/1 of 20 December 2001,",
        ["UNESCO-GC/RES/50/1"],
    ),
    "the rest of the list is the same organ's": (
        "Recalling resolutions 47/21 of 13 July 2021 and 50/1,",
        ["A/HRC/RES/47/21", "A/HRC/RES/50/1"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), WEIGHED.values(), ids=WEIGHED)
def test_dates_and_words_are_weighed(read, sentence, expected) -> None:
    before = "Commending the Human Rights Council,"
    found = read("en", pp=[before, sentence], adopted=date(2023, 12, 16)).references
    assert [r.target for r in found if r.type == "resolution"] == expected


def test_a_number_without_organ_is_the_one_that_the_document_cited_before(read) -> None:
    before = "Recalling Human Rights Council resolution 34/24,"
    again, beside, dated = (
        "Noting the report under resolution 34/24,",
        "Noting General Assembly resolution 34/24,",
        "Noting resolution 34/24 of 15 November 1979,",
    )
    assert targets(read, "en", again) == ["A/RES/34/24"]
    found = read("en", pp=[before, again, beside, dated]).references
    assert [r.target for r in found if r.type == "resolution"] == [
        "A/HRC/RES/34/24", "A/HRC/RES/34/24", "A/RES/34/24", "A/RES/34/24",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "kind", "target"),
    [
        ("A/RES/76/187", "resolution", "A/RES/76/187"),
        ("UNEP/EA.5/Res.2", "resolution", "UNEP/EA.5/RES.2"),
        ("A/DEC/76/501", "decision", "A/DEC/76/501"),
        ("IDB.47/Dec.7", "decision", "IDB.47/DEC.7"),
        ("A/76/122", "document", "A/76/122"),
        ("decision 76/501", "decision", "A/DEC/76/501"),
        ("resolution 76/18", "resolution", "A/RES/76/18"),
    ],
)
def test_the_type_of_a_text_is_told_by_its_symbol_or_noun(read, printed, kind, target) -> None:
    (found,) = read("en", pp=[f"Recalling {printed},"]).references
    assert (found.type, found.target) == (kind, target)


DATES = {
    "behind": ("en", "Recalling its resolution 74/1 of 18 December 2019,", "74/1 2019-12-18"),
    "of a list": (
        "en",
        "Recalling its resolutions 74/1 and 74/2 of 18 December 2019,",
        "74/1 2019-12-18, 74/2 2019-12-18",
    ),
    "of each": (
        "en",
        "Recalling its resolutions 74/1 of 18 December 2019 and 75/2 of 31 December 2020,",
        "74/1 2019-12-18, 75/2 2020-12-31",
    ),
    "of the first": (
        "en",
        "Recalling its resolutions 74/1 of 18 December 2019 and 75/2,",
        "74/1 2019-12-18, 75/2 None",
    ),
    "too far behind": (
        "en",
        "Recalling its resolution 74/1, which it was glad to take up on 18 December 2019,",
        "74/1 None",
    ),
    "behind figures": (
        "en", "Recalling its resolution 74/1, para. 7, of 18 December 2019,", "74/1 None",
    ),
    "before": ("zh", "回顾其2019年12月18日第74/1号决议，", "74/1 2019-12-18"),
    "before a list": (
        "zh", "回顾其2019年12月18日第74/1号和第74/2号决议，", "74/1 2019-12-18, 74/2 2019-12-18",
    ),
    "before each": (
        "zh",
        "回顾其2019年12月18日第74/1号和2020年12月31日第75/2号决议，",
        "74/1 2019-12-18, 75/2 2020-12-31",
    ),
    "of something else": ("zh", "回顾2019年12月18日的会议欢迎其第74/1号决议，", "74/1 None"),
}  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), DATES.values(), ids=DATES)
def test_the_date_that_is_printed_with_a_number(read, language, sentence, expected) -> None:
    found = [r for r in read(language, pp=[sentence]).references if r.type == "resolution"]
    assert ", ".join(f"{r.target[6:]} {r.cited_date}" for r in found) == expected


DOUBTFUL = {
    "Roman": ("en", "Recalling 1514 (XV) and its aims,", ["A/RES/1514(XV)"]),
    "a small Roman number": ("en", "Recalling 9 (I) and its aims,", []),
    "a small Roman number with a date": (
        "en", "Recalling 9 (I) of 2 February 1946,", ["A/RES/9(I)"],
    ),
    "the Council's": ("en", "Recalling 1373 (2001) and its aims,", ["S/RES/1373(2001)"]),
    "not the Council's": ("en", "Recalling 1373 (2011) and its aims,", []),
    "a small number with a year": ("en", "Recalling 20 (1947) and its aims,", []),
    "special": ("en", "Recalling S-32/1 and its aims,", ["A/RES/S-32/1"]),
    "a session": ("en", "Recalling 74/1 and its aims,", []),
    "a session with a date": ("en", "Recalling 74/1 of 18 December 2019,", ["A/RES/74/1"]),
    "no session with a date": ("en", "Recalling 30/1 of 18 December 1975,", []),
    "the noun four words before": (
        "en", "Recalling the resolution of all the States 74/1,", ["A/RES/74/1"],
    ),
    "the noun five words before": (
        "en", "Recalling the resolution of all the other States 74/1,", [],
    ),
    "the noun behind a semicolon": ("en", "Recalling the resolution; and 74/1,", []),
    "Chinese, both signs": ("zh", "回顾第74/1号，", ["A/RES/74/1"]),
    "Chinese, the first sign": ("zh", "回顾第74/1，", ["A/RES/74/1"]),
    "Chinese, the last sign": ("zh", "回顾74/1号，", ["A/RES/74/1"]),
    "Chinese, no sign": ("zh", "回顾74/1，", []),
    "Chinese, a law": ("zh", "回顾第74/1号法律，", []),
    "Chinese, the noun too far": ("zh", "回顾74/1的目标和所有国家的决议，", []),
}  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_what_a_number_needs_to_be_one_of_a_text(read, language, sentence, expected) -> None:
    found = read(language, pp=[sentence])
    assert [r.target for r in found.references if r.type == "resolution"] == expected
    assert bool(found.refusals) is not bool(expected)


@pytest.mark.parametrize(
    ("number", "target"),
    [
        ("resolution 4/1", "UNEP/EA/RES/4/1"),
        ("resolution 74/12", "A/RES/74/12"),  # no session of theirs
    ],
)
def test_a_number_beside_an_organization_may_be_another_organs(read, number, target) -> None:
    sentence = f"Invites the United Nations Environment Programme to implement {number};"
    assert target in {r.target for r in read("en", op=[sentence]).references}


@pytest.mark.parametrize(
    "sentence",
    [
        "Noting that 1/3 of the population and 2020/21 figures are affected,",
        "Recalling resolution 3/4 of 30 January 2018,",
        "Noting the goal of 50/50 gender balance,",
        # Only resolutions of its assembly are known.
        "Recalling decision 10/2 of the United Nations Environment Programme,",
    ],
)
def test_what_cannot_be_decided_is_refused_with_the_reason(read, sentence) -> None:
    extraction = read("en", pp=[sentence])
    assert [r for r in extraction.references if r.type == "resolution"] == []
    assert extraction.refusals
    assert all(r.reason and sentence[r.start : r.end] == r.surface for r in extraction.refusals)


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "Reaffirming the need for a plan that agrees with decision XIII/1 and decision 14/34 "
            "and other decisions of the Conference of the Parties to the Convention on Biological "
            "Diversity,",
            ["CBD-COP/DEC/13/1", "CBD-COP/DEC/14/34"],
        ),
        (
            "fr",
            "Rappelant la décision X/2 adoptée à l’issue de la dixième réunion de la Conférence "
            "des Parties à la Convention sur la diversité biologique,",
            ["CBD-COP/DEC/10/2"],
        ),
        (
            "zh",
            "欢迎生物多样性公约缔约国会议的工作，重申公约缔约方大会第XIII/1和14/34号决定，",
            ["CBD-COP/DEC/13/1", "CBD-COP/DEC/14/34"],
        ),
        (
            "ru",
            "приветствуя работу Конференции сторон Конвенции о биологическом разнообразии и "
            "подтверждая решение XIII/1 и другие решения Конференции сторон Конвенции,",
            ["CBD-COP/DEC/13/1"],
        ),
        (
            "ar",
            "وإذ تشير إلى القرار 6/2 المتعلق بتيسير التعاون الذي نظر فيه مؤتمر الدول الأطراف في "
            "اتفاقية الأمم المتحدة لمكافحة الفساد،",
            ["UNCAC-COSP/RES/6/2"],
        ),
    ],
)
def test_the_organ_named_further_behind_is_the_last_resort(
    read, language, sentence, expected
) -> None:
    assert targets(read, language, sentence) == expected


def test_the_last_resort_stays_in_the_sentence_and_heeds_the_date(read) -> None:
    behind = "the Conference of the Parties to the Convention on Biological Diversity"
    wrong_organ = "the Commission on Crime Prevention and Criminal Justice"

    assert targets(read, "en", f"Recalling decision X/2; and commending {behind},") == []
    assert (
        targets(
            read, "en", f"Recalling resolution 3/1 of 5 May 2019 on seas, and noting {wrong_organ},"
        )
        == []
    )


def test_a_lost_space_before_the_number(read) -> None:
    sentence = "Ayant examiné le rapport sur l’application de la résolution73/290,"
    assert targets(read, "fr", sentence) == ["A/RES/73/290"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Recalling resolution 1993/51 of 9 March 1993 and subsequent resolutions of the "
            "Commission on Human Rights,",
        ),
        (
            "fr",
            "Rappelant la résolution 1993/51, en date du 9 mars 1993, et les résolutions "
            "ultérieures de la Commission des droits de l’homme,",
        ),
    ],
)
def test_the_organ_of_later_texts_is_the_number_s_too(read, language, sentence) -> None:
    assert targets(read, language, sentence) == ["E/CN.4/RES/1993/51"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling the United Nations Convention against Transnational Organized Crime, "
               "resolution 9/1, adopted by the Conference of the Parties to the Convention,"),
        ("fr", "Rappelant la Convention des Nations Unies contre la criminalité transnationale "
               "organisée et la résolution 9/1, adoptée par la Conférence des Parties,"),
        ("ru", "ссылаясь на Конвенцию Организации Объединенных Наций против транснациональной "
               "организованной преступности и резолюцию 9/1, принятую Конференцией участников "
               "Конвенции,"),
    ],
)  # fmt: skip
def test_the_parties_are_those_to_the_treaty_that_the_paragraph_names(read, language, sentence):
    targets = [r.target for r in read(language, pp=[sentence]).references]
    assert "UNTOC-COP/RES/9/1" in targets


def test_the_parties_to_no_treaty_named_give_no_number(read):
    sentence = "Recalling resolution 9/1, adopted by the Conference of the Parties,"
    extraction = read("en", pp=[sentence])
    assert [r.target for r in extraction.references if r.type == "resolution"] == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling Commission on Human Rights resolutions 1984/8 and 1984/6, as well as "
         "resolution 1984/9 of the Economic and Social Council,"),
        ("es", "Recordando las resoluciones de la Comisión de Derechos Humanos 1984/8 y 1984/6, "
         "así como la resolución 1984/9 del Consejo Económico y Social,"),
        ("ru", "ссылаясь на резолюции Комиссии по правам человека 1984/8 и 1984/6, а также на "
         "резолюцию 1984/9 Экономического и Социального Совета,"),
    ],
)  # fmt: skip
def test_a_list_that_one_organ_opens_and_another_closes(read, language, sentence) -> None:
    found = read(language, pp=[sentence], adopted=date(1985, 12, 13)).references
    assert [r.target for r in found if r.type == "resolution"] == [
        "E/CN.4/RES/1984/8", "E/CN.4/RES/1984/6", "E/RES/1984/9",
    ]  # fmt: skip


def test_roman_numbers_of_a_commission(read) -> None:
    sentence = "Recalling resolution 8 (XXXIII) of the Commission on Human Rights,"
    found = read("en", pp=[sentence], adopted=date(1985, 12, 13)).references
    assert found[0].target == "E/CN.4/RES/8(XXXIII)"
