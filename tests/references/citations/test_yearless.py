"""Numbers of the Security Council without their year, told by the noun, a date, a chain, a list."""

import pytest

from reaffirm.references.citations.yearless import council_numbers, yearless_numbers

CASES = {
    "behind the noun": ("en", "resolution 1325", ["1325:2000"]),
    "a list": ("en", "resolutions 1325, 2250 and 2467 (2019)", ["1325:2000", "2250:2015"]),
    "behind the organ": ("ar", "قرار مجلس الأمن 1325 و 2250", ["1325:2000", "2250:2015"]),
    "with a proclitic": ("ar", "بالقرار 1325", ["1325:2000"]),
    "Chinese": ("zh", "第1325和2250号决议", ["1325:2000", "2250:2015"]),
    "before words in brackets": ("en", "resolution 1325 (the “Committee”)", ["1325:2000"]),
    "of a session": ("en", "resolution 1514 (XV)", []),
    "of a session and a number": ("en", "resolution 1325/2", []),
    "of a part": ("en", "resolution 217 A", []),
    "a decimal": ("en", "resolution 1325.5", []),
    "too long": ("en", "resolution 13251", []),
    "not adopted yet": ("en", "resolution 9999", []),
    "the noun within a word": ("en", "Xresolution 1325", []),
    "no noun": ("en", "the 1325 lamps", []),
    "told by its date": ("fr", "2467 (2019) et 2493 du 29 octobre 2019", ["2493:2019"]),
    "a date of another year": ("fr", "2467 (2019) et 2493 du 29 octobre 2018", []),
    "a committee": ("en", "the 1267/1989 Committee", ["1267:1999", "1989:2011"]),
    "a committee of four": (
        "en", "1267/1989/2253/2560 list", ["1267:1999", "1989:2011", "2253:2015", "2560:2020"],
    ),
    "not in their order": ("en", "the 1267/2253/1989 Committee", []),
    "a year first": ("en", "in 1988/1989", []),
    "within a symbol": ("en", "A1267/1989", []),
    "with a year": ("en", "1267/1989 (2011)", []),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES)
def test_numbers_without_their_year(language, text, expected) -> None:
    assert [f"{n.number}:{n.year}" for n in yearless_numbers(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "resolutions 1493 of 28 July 2003, 1533 of 12 March 2004 and 1552 (2004)"),
        ("fr", "résolutions 1493 du 28 juillet 2003 et 1533 du 1er mars 2004"),
        ("es", "resoluciones 1493, de 28 de julio de 2003, y 1533, de 12 de marzo de 2004"),
        ("ru", "резолюции 1493 от 28 июля 2003 года и 1533 от 12 марта 2004 года"),
        ("ar", "القرارات 1493 المؤرخ 28 تموز/يوليه 2003 و 1533 المؤرخ 12 آذار/مارس 2004"),
    ],
)
def test_a_list_goes_on_behind_the_date_of_each(language, text) -> None:
    assert [n.number for n in yearless_numbers(text, language)] == [1493, 1533]


def test_a_number_of_something_else_behind_a_date_is_none() -> None:
    text = "resolution 1493 of 28 July 2003 and 1533 lamps"
    assert [n.number for n in yearless_numbers(text, "en")] == [1493]


@pytest.mark.parametrize("text", ["of 2272 reviews", "2272, and", "the 2272"])
def test_a_number_that_was_cited_with_its_year_may_stand_alone(text: str) -> None:
    (found,) = yearless_numbers(text, "en", {2272})
    assert (found.number, found.year, text[found.start : found.end]) == (2272, 2016, "2272")
    assert list(yearless_numbers(text, "en", {1325})) == []


@pytest.mark.parametrize(
    "text", ["$2272", "2272/1", "2272%", "2272.5", "2272 (2016)", "12272", "2272A", "2272-5"]
)
def test_sums_shares_and_other_numbers_do_not_stand_alone(text: str) -> None:
    assert list(yearless_numbers(text, "en", {2272})) == []


def test_what_is_cited_with_the_right_year_and_is_no_year_itself() -> None:
    cited = ["resolutions 2272 (2016), 12250 (2015), 1/2250 (2015)", "2493 (2018) and 1988 (2011)"]
    assert council_numbers(cited) == {2272}
