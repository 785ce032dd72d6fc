"""Which number, session and date go together: dates confirm or contradict, numbers tell years."""

from datetime import date

import pytest

from reaffirm.numbering import (
    assembly_number_plausible,
    council_number_plausible,
    council_year,
    date_agrees,
    session_plausible,
    year_of,
)


@pytest.mark.parametrize(
    ("symbol", "cited", "agrees"),
    [
        ("A/RES/76/187", date(2021, 12, 16), True),
        ("A/RES/76/187", date(2022, 9, 2), True),
        ("A/RES/76/187", date(2020, 12, 18), False),
        ("A/RES/76/187", date(2021, 9, 1), True),
        ("A/RES/76/187", date(2021, 8, 31), False),
        ("A/RES/76/187", date(2023, 1, 1), False),
        ("A/DEC/76/501", date(2020, 12, 18), False),
        ("A/RES/1514(XV)", date(1960, 12, 14), True),
        ("A/RES/1514(XV)", date(1962, 2, 1), True),
        ("A/RES/1514(XV)", date(1959, 12, 14), False),
        ("A/RES/1514(XV)", date(1970, 12, 14), False),
        ("S/RES/1373(2001)", date(2001, 9, 28), True),
        ("S/RES/1373(2001)", date(2002, 9, 28), False),
        ("E/RES/2017/19", date(2017, 7, 6), True),
        ("E/RES/2017/19", date(2016, 7, 6), True),
        ("E/RES/2017/19", date(2018, 7, 6), True),
        ("E/RES/2017/19", date(2015, 7, 6), False),
        ("E/RES/2017/19", date(2019, 7, 6), False),
        ("A/HRC/RES/33/10", date(2016, 9, 29), True),
        ("A/HRC/RES/60/251", date(2006, 3, 15), False),
        ("CCPCJ/RES/25/2", date(2016, 5, 27), True),
        ("UNCAC-COSP/RES/8/10", date(2019, 12, 20), True),
        ("A/RES/81/500", date(2026, 12, 30), True),
        ("A/RES/ES-11/10", date(2026, 3, 12), True),
        ("A/HRC/RES/60/3", date(2025, 10, 6), True),
        ("A/HRC/RES/62/1", date(2026, 7, 9), True),
        ("CCPCJ/RES/34/1", date(2025, 5, 23), True),
        ("CND/RES/68/1", date(2025, 3, 14), True),
        ("UNTOC-COP/RES/12/1", date(2024, 10, 18), True),
        ("UNCAC-COSP/RES/11/1", date(2025, 12, 19), True),
        ("E/RES/2026/5", date(2026, 7, 9), True),
        ("WHA/RES/78.1", date(2025, 5, 20), True),
        ("WHA/RES/78.1", date(2019, 5, 20), False),
        ("A/CONF.234/16", date(2021, 3, 12), None),
    ],
)
def test_a_date_confirms_or_contradicts_a_number(
    symbol: str, cited: date, agrees: bool | None
) -> None:
    assert date_agrees(symbol, cited) is agrees


def test_council_numbers_are_known_roughly_by_year() -> None:
    assert council_number_plausible(1, 1946)
    assert council_number_plausible(242, 1967)
    assert council_number_plausible(2664, 2022)
    assert council_number_plausible(2800, 2025)
    assert council_number_plausible(2840, 2026)
    assert not council_number_plausible(2719, 2026)
    assert not council_number_plausible(242, 1990)
    assert not council_number_plausible(5, 2020)
    assert not council_number_plausible(1, 1945)
    assert not council_number_plausible(0, 1946)


def test_sessions_that_an_organ_has_not_had_yet_are_implausible() -> None:
    assert session_plausible("A/RES/", 76, 2021)
    assert not session_plausible("A/RES/", 30)
    assert session_plausible("CND/RES/", 62, 2019)
    assert not session_plausible("CND/RES/", 70, 2021)
    assert session_plausible("UNEP/EA/RES/", 6, 2024)
    assert not session_plausible("UNEP/EA/RES/", 74, 2021)
    assert session_plausible("A/RES/", 81, 2026)
    assert session_plausible("A/HRC/RES/", 62, 2026)


@pytest.mark.parametrize(
    ("symbol", "year"),
    [
        ("A/RES/76/187", 2021),
        ("A/RES/2625(XXV)", 1970),
        ("S/RES/2504(2020)", 2020),
        ("A/RES/2997(XXVII)AA", 1972),
        ("E/RES/2014/23", 2014),
        ("E/CN.4/1999/15", 1999),
        ("S/PRST/2020/11", 2020),
        # The Human Rights Council meets three times a year: in March, June and September.
        ("A/HRC/RES/12/1", 2009),
        ("A/HRC/RES/33/10", 2016),
        ("A/HRC/RES/58/1", 2025),
        ("A/HRC/RES/60/1", 2025),
        ("UNCAC-COSP/RES/9/1", 2021),
        ("UNCAC-COSP/RES/11/1", 2025),
        ("A/RES/81/1", 2026),
        ("WHA/RES/78.1", 2025),
        ("treaty:uncac", None),
    ],
)
def test_the_year_is_read_off_the_symbol(symbol: str, year: int | None) -> None:
    assert year_of(symbol) == year


@pytest.mark.parametrize(
    ("symbol", "year"),
    [
        ("A/RES/S-32/1", 2021),
        ("A/RES/S-9/2", 1978),
        ("A/RES/3201(S-VI)", 1974),
        ("A/RES/997(ES-I)", 1956),
        ("A/RES/ES-11/1", 2022),
        ("A/RES/S-90/1", None),
        ("A/DEC/S-32/501", 2021),
    ],
)
def test_special_sessions_have_their_year(symbol: str, year: int | None):
    assert year_of(symbol) == year


def test_a_special_session_that_is_closed_adopts_nothing_more():
    assert date_agrees("A/RES/S-9/2", date(1978, 5, 3)) is True
    assert date_agrees("A/RES/S-9/2", date(1980, 5, 3)) is False
    assert date_agrees("A/RES/ES-10/2", date(2023, 10, 27)) is True


def test_a_number_of_the_council_tells_its_year() -> None:
    assert [council_year(n) for n in (1, 15, 16, 242, 1373, 2231)] == [
        1946, 1946, 1947, 1967, 2001, 2015,
    ]  # fmt: skip
    assert council_year(0) is None
    assert council_year(9999) is None


@pytest.mark.parametrize(
    ("number", "session"),
    [(1, 1), (181, 2), (217, 3), (377, 5), (1145, 12), (2006, 19), (2625, 25), (3541, 30)],
)
def test_the_assembly_counted_through_its_sessions_until_1976(number: int, session: int):
    assert assembly_number_plausible(number, session)
    assert not assembly_number_plausible(number + 400, session)
    assert not assembly_number_plausible(number, session + 4)


def test_the_assembly_had_no_such_session_of_that_counting():
    assert not assembly_number_plausible(1, 0)
    assert not assembly_number_plausible(3600, 31)
