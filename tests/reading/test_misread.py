"""Numbers, sessions and letters of points that recognition of pictures misreads."""

from __future__ import annotations

import pytest

from reaffirm.reading.misread import as_printed, with_numbers
from reaffirm.reading.pdf_lines import PrintedLine
from reaffirm.reading.pdf_pages import Layout, Region


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("resolution 4l/128 of 4 December l986", "resolution 41/128 of 4 December 1986"),
        ("resolution 3O/I5 of I0 October", "resolution 30/15 of 10 October"),
        ("resolution 40/ 61 and 41 /127", "resolution 40/61 and 41/127"),
        ("resolutions 1514 (XV) and 3148 (XXVIID of", "resolutions 1514 (XV) and 3148 (XXVIII) of"),
        ("resolution 217 A (lII) of", "resolution 217 A (III) of"),
        ("resolution 2625 [XXV] of", "resolution 2625 (XXV) of"),
        ("резолюции 3О/1З от 1975 года", "резолюции 30/13 от 1975 года"),
        ("Конвенция 0б охране дюн, 20 мая", "Конвенция об охране дюн, 20 мая"),
        ("la decisión 25/C0P.14 del 14” período", "la decisión 25/COP.14 del 14º período"),
        ("9.，欢迎报告", "9. 欢迎报告"),
        ("6. “又重申《宪章》", "6. 又重申《宪章》"),
        ("A/76/299-5/2021/749", "A/76/299-S/2021/749"),
        ("A/71/53/Add.l and A/71/53/Corr.I.", "A/71/53/Add.1 and A/71/53/Corr.1."),
    ],
)
def test_numbers_are_as_they_were_printed(read: str, printed: str):
    assert with_numbers(read) == printed


@pytest.mark.parametrize(
    "text",
    [
        "chapter II, section I, article 1",
        "3. “Vessel” means a ship;",
        "paragraphs 3, 5 and 11 of S/RES/2231 (2015)",
        "between 2000 and 2015 in 12 Member States",
        "the Group of 77 and China, at 8 p.m.",
        "resolution 1373 (2001) of 28 September 2001",
        "on 3/4 of the coast, 24/7",
        "Illinois, Io, Ol Doinyo, lO",
    ],
)
def test_what_can_be_as_it_stands_is_left(text: str):
    assert with_numbers(text) == text


def _lines(*texts: str) -> tuple[PrintedLine, ...]:
    return tuple(
        PrintedLine(text, 100.0, 400.0, 700.0 - 14 * place, 10.0)
        for place, text in enumerate(texts)
    )


def _points(*texts: str, rtl: bool = False) -> list[str]:
    layout = Layout((Region(_lines(*texts), (), 100.0, 400.0),), 10.0, rtl)
    return [line.text for line in as_printed(layout).regions[0].lines]


def test_a_letter_that_was_lost_or_taken_for_a_sign_is_the_next():
    assert _points("(a) To dig;", "() To fill;", "(©) To plant;") == [
        "(a) To dig;",
        "(b) To fill;",
        "(c) To plant;",
    ]


def test_french_points_have_one_bracket():
    assert _points("k) Creuser ;", "1) Planter ;", "m) Récolter.")[1] == "l) Planter ;"


def test_a_figure_is_a_letter_only_where_that_letter_is_due():
    assert _points("(b) To dig;", "(1) By hand;", "(5) By night;") == [
        "(b) To dig;",
        "(1) By hand;",
        "(5) By night;",
    ]


def test_points_go_on_over_a_page():
    regions = (
        Region(_lines("(d) To dig;"), (), 100.0, 400.0),
        Region(_lines("() To fill."), _lines("1 A/76/l2."), 100.0, 400.0),
    )
    found = as_printed(Layout(regions, 10.0, False)).regions[1]
    assert found.lines[0].text == "(e) To fill."
    assert found.notes[0].text == "1 A/76/12."


def test_numbers_of_arabic_paragraphs_are_whole_and_commas_arabic():
    found = _points(
        "9 - تؤكد ذلك,", "-0 تعيد تأكيده", "1 - تطلب ,2020", "مرفق", "1 - الميناء", rtl=True
    )
    assert found == ["9 - تؤكد ذلك،", "10 - تعيد تأكيده", "11 - تطلب ،2020", "مرفق", "1 - الميناء"]


def test_other_lines_keep_their_commas_and_numbers():
    assert _points("9 - to dig,", "0 - to fill") == ["9 - to dig,", "0 - to fill"]
