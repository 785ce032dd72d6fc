"""Finding numbers: the forms of all times and scripts, and what only looks like one."""

import pytest

from reaffirm.model import Language
from reaffirm.references.citations.numbers import Number, find_numbers


def found(text: str, language: Language = "en") -> list[str]:
    return [_show(n) for n in find_numbers(text, language)]


def _show(number: Number) -> str:
    if number.form == "symbol":
        return number.session
    if number.form in ("roman", "council"):
        return f"{number.number}({number.session}){number.letter}"
    return f"{number.session}/{number.number}{number.letter}"


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "resolutions 46/152 and 60/1", ["46/152", "60/1"]),
        ("en", "resolutions 65/7 A and B", ["65/7A", "65/7B"]),
        ("en", "resolution 75/254 A to C", ["75/254A", "75/254B", "75/254C"]),
        ("en", "resolution 70/1 A Decade", ["70/1"]),
        ("en", "217 A (III) and 1514 (XV)", ["217(III)A", "1514(XV)"]),
        ("en", "217 (III) A", ["217(III)A"]),
        ("en", "resolution 76/1, A/76/122, decision IX/16", ["76/1", "A/76/122", "9/16"]),
        ("en", "decision IX/16 and A/76/122", ["9/16", "A/76/122"]),
        ("en", "CEDAW/C/SR.3 and UNISPACE/2018/1", ["CEDAW/C/SR.3", "UNISPACE/2018/1"]),
        ("en", "76/0, 076/1 and 76/1", ["76/1"]),
        ("en", "3201 (S-VI) and 997 (ES-I)", ["3201(S-VI)", "997(ES-I)"]),
        ("en", "resolution 1373 (2001)", ["1373(2001)"]),
        ("ar", "القرارات ٤٢٥ (١٩٧٨) و ٥٢/٢٦ و ٢٢٠٥ (د-٢١)", ["425(1978)", "52/26", "2205(XXI)"]),
        ("fr", "la résolution 1373 (2001, et 1540 (2004)", ["1373(2001)", "1540(2004)"]),
        ("en", "S-32/1 and ES‑10/15", ["S-32/1", "ES-10/15"]),
        ("en", "documents A/CONF.234/16 and A/76/6 (Sect. 3)/Add.8",
         ["A/CONF.234/16", "A/76/6(Sect.3)/Add.8"]),
        ("en", "(S/25855 and Add.1 and 2)", ["S/25855", "S/25855/Add.1", "S/25855/Add.2"]),
        ("en", "A/54/1 and 2 other reports, and Add.2", ["A/54/1"]),
        ("es", "(S/1994/561 y Corr.1)", ["S/1994/561", "S/1994/561/Corr.1"]),
        ("ru", "(A/64/697 и Add.1–3)",
         ["A/64/697", "A/64/697/Add.1", "A/64/697/Add.2", "A/64/697/Add.3"]),
        ("zh", "第1373(2001)号和第217 A(III)号", ["1373(2001)", "217(III)A"]),
        ("zh", "第一㈠号、第一五一四（十五）号", ["1(I)", "1514(XV)"]),
        ("zh", "第三七七㈤号决议", ["377(V)"]),
        ("zh", "第一㈠号、第1514(十五)号和第69/193号", ["1(I)", "1514(XV)", "69/193"]),
        ("zh", "第1五(一)号", []),
        ("zh", "第1373（2001）号", ["1373(2001)"]),
        ("zh", "第29(一)(j)段和第〇(一)号", []),
        ("en", "A/INF1 and E/C.12/GC/25", ["A/INF1", "E/C.12/GC/25"]),
        ("ru", "48/218 В и 217 А (III)", ["48/218B", "217(III)A"]),
        ("fr", "57/284 A et B", ["57/284A", "57/284B"]),
        ("es", "57/284 A y B", ["57/284A", "57/284B"]),
        ("ar", "57/284 ألف وباء و 217 ألف (د-3)", ["57/284A", "57/284B", "217(III)A"]),
        ("ar", "القرار م ع-18/ق-3 والمقرر م ت ص-47/م-7", ["GC.18/RES.3", "IDB.47/DEC.7"]),
        ("ar", "دإط-10/15 والقرار دإ-23/2", ["ES-10/15", "S-23/2"]),
    ],
)  # fmt: skip
def test_every_form_is_found(language: Language, text: str, numbers: list[str]) -> None:
    assert found(text, language) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "",
        "HIV/AIDS",
        "and/or",
        "COVID-19/influenza",
        "COVID-19/HIV",
        "COVID/SARS2",
        "G20/OECD",
        "10,000/20",
        "123/45",
        "3.5/4.2",
        "http://a/1/2b",
        "http://a/A/76/1",
        "1/",
        "69.0",
        "069.1",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert found(text) == []


def test_two_years_are_a_season() -> None:
    assert found("the season 2020/2021 and resolution 2020/21") == ["2020/21"]


def test_offsets_cover_the_printed_number() -> None:
    text = "its resolution 48/141 A of 1993"
    number = find_numbers(text, "en")[0]
    assert text[number.start : number.end] == "48/141 A"


def test_hostile_text_ends_quickly() -> None:
    assert found("(" * 20_000 + "1/" * 20_000) == []
    assert len(find_numbers("70/1 " * 5_000, "en")) == 5_000


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("قراراتها 31/ 71 و 40 / 152 و 52/26", ["31/71", "40/152", "52/26"]),
        ("الحاشية 4/ 12 والفترة 45/ 1985 والتاريخ 31/ 12/ 1990", []),
        ("القرارات 3376 (د ـ 30) و دإط ـ 7/2", ["XXX/3376", "ES-7/2"]),
    ],
)
def test_arabic_numbers_with_spaces_and_lengthened_letters(text, numbers) -> None:
    assert [f"{n.session}/{n.number}" for n in find_numbers(text, "ar")] == numbers


def test_sessions_of_the_african_unity_organization_in_roman_numerals_from_fifty_on():
    text = "resolutions AHG/Res.192 (XXVI), CM/Res.1206 (L) and CM/Res.1593 (LXII) (Law) of 1995"
    assert [number.session for number in find_numbers(text, "en")] == [
        "AHG/RES.192(XXVI)",
        "CM/RES.1206(L)",
        "CM/RES.1593(LXII)",
    ]


def test_a_symbol_of_another_organization_that_a_space_divides_is_no_number():
    assert find_numbers("declaration Assembly/AU/Decl. 8 (XXXII), adopted by", "en") == []
    assert find_numbers("déclaration Assembly/AU/Dec. 695 (XXXI)", "fr") == []


def test_spaces_stand_on_both_sides_of_a_slash_or_on_none() -> None:
    spaced = find_numbers("قراراتها 40 / 152 سين و 45 / 65", "ar")
    assert [(n.session, n.number, n.letter) for n in spaced] == [("40", 152, "O"), ("45", 65, "")]
    marked = find_numbers("of 20 February 1984,4/ 1985/1 A", "en")
    assert [(n.session, n.number, n.letter) for n in marked] == [("1985", 1, "A")]


@pytest.mark.parametrize(
    ("language", "text", "symbols"),
    [
        ("en", "decisions 1/CP.13, 1/CMP.8.", ["UNFCCC-COP/DEC/1/CP.13", "UNFCCC-CMP/DEC/1/CMP.8"]),
        ("zh", "第3/COP.8号决定", ["UNCCD-COP/DEC/3/COP.8"]),
        ("fr", "résolution GC(XXVII)/RES/407", ["GC(XXVII)/RES/407"]),
        ("ar", "المقرر 2/م أ-23", ["UNFCCC-COP/DEC/2/CP.23"]),
        ("ru", "в решении 1/СР.19", ["UNFCCC-COP/DEC/1/CP.19"]),
        ("ar", "اتفاقية مكافحة التصحر في مقرره 3/م أ-14", ["UNCCD-COP/DEC/3/COP.14"]),
        ("en", "A/1/CP.13, 1/CPX.13, 1/CP.13/2, 1/CP.13.4", []),
    ],
)
def test_decisions_of_conferences_of_parties(language, text, symbols) -> None:
    found = [n.session for n in find_numbers(text, language) if n.form == "symbol"]
    assert [s for s in found if "/DEC/" in s or s.startswith("GC")] == symbols
