"""Numbers of the Security Council without their year, in whole paragraphs of documents."""

from datetime import date

import pytest


def targets(read, language, sentence, **more):
    found = read(language, pp=[sentence], **more).references
    return [r.target for r in found if r.type in ("resolution", "decision")]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Decides to extend the measures in resolution 2473 and in resolutions 1988 and 2250;",
        ),
        (
            "fr",
            "Décide de proroger les mesures de la résolution 2473 et des résolutions 1988, 2250 ;",
        ),
        (
            "es",
            "Decide prorrogar las medidas de la resolución 2473 y las resoluciones 1988 y 2250;",
        ),
        ("ru", "постановляет продлить меры по резолюции 2473 и по резолюциям 1988 и 2250;"),
        ("ar", "يقرر تمديد التدابير الواردة في القرار 2473 وفي قراري مجلس الأمن 1988 و 2250؛"),
        ("zh", "决定延长第2473号决议规定的措施以及第1988号和第2250号决议规定的措施；"),
    ],
)
def test_a_number_of_the_security_council_tells_its_year(read, language, sentence) -> None:
    found = read(language, op=[sentence], symbol="S/RES/2599(2021)", adopted=date(2021, 6, 1))
    assert [r.target for r in found.references if r.type == "resolution"] == [
        "S/RES/2473(2019)",
        "S/RES/1988(2011)",
        "S/RES/2250(2015)",
    ]


def test_without_the_council_a_number_without_year_is_refused(read) -> None:
    sentence = "Recalling resolution 1514 and Security Council resolutions 1325 and 2250 (2015),"
    found = read("en", pp=[sentence])
    assert [r.target for r in found.references if r.type == "resolution"] == [
        "S/RES/1325(2000)",
        "S/RES/2250(2015)",
    ]
    assert [r.surface for r in found.refusals] == ["1514"]


@pytest.mark.parametrize("printed", ["217 A (III)", "48/141", "1514 (XV)", "2015/19", "2.5"])
def test_other_forms_are_not_numbers_without_year(read, printed) -> None:
    found = read(
        "en", op=[f"Decides, as in resolution {printed}, to act;"], symbol="S/RES/2599(2021)"
    )
    assert not [r for r in found.references if r.target.startswith("S/RES/")]


def test_committees_are_named_by_their_resolutions(read) -> None:
    sentence = "Stressing the role of the 1267/1989/2253 Sanctions Committee in 1988/1989,"
    found = read("en", pp=[sentence], symbol="S/RES/2599(2021)", adopted=date(2021, 6, 1))
    assert [r.target for r in found.references if r.type == "resolution"] == [
        "S/RES/1267(1999)",
        "S/RES/1989(2011)",
        "S/RES/2253(2015)",
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Requests the outcomes of 2272 reviews and a list of 2272 cases in 2021;"),
        ("zh", "请秘书长报告2272审查结果；"),
    ],
)
def test_a_cited_number_of_the_council_may_stand_alone(read, language, sentence) -> None:
    cited = {"en": "Recalls resolution 2272 (2016);", "zh": "回顾第2272(2016)号决议；"}[language]
    found = read(language, op=[sentence, cited], symbol="S/RES/2599(2021)")
    assert {(r.paragraph, r.target) for r in found.references if r.type == "resolution"} == {
        ("op1", "S/RES/2272(2016)"),
        ("op2", "S/RES/2272(2016)"),
    }
    alone = read(language, op=[sentence], symbol="S/RES/2599(2021)")
    assert not [r for r in alone.references if r.type == "resolution"]


def test_a_date_tells_whose_number_without_year_it_is(read) -> None:
    sentence = (
        "ссылаясь на резолюции Совета Безопасности 2467 (2019) от 23 апреля 2019 года и 2493 от "
        "29 октября 2019 года о женщинах,"
    )
    assert targets(read, "ru", sentence) == ["S/RES/2467(2019)", "S/RES/2493(2019)"]
