"""Dates as printed in the six languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reaffirm.dates import parse_dates
from reaffirm.model import LANGUAGES, Language

_NAMES: dict[str, list[str]] = {
    "en": "January February March April May June July August September October November "
    "December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre "
    "décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября "
    "декабря".split(),
    "ar": [
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو",
        "حزيران/يونيه", "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
    ],
}  # fmt: skip


def printed(day: date, language: Language) -> str:
    """The date as the United Nations prints it."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    month = _NAMES[language][day.month - 1]
    if language == "es":
        return f"{day.day} de {month} de {day.year}"
    return f"{day.day} {month} {day.year}"


@given(
    st.dates(min_value=date(1945, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(LANGUAGES)
)
def test_a_printed_date_is_read_back_with_its_place(day: date, language: Language) -> None:
    text = printed(day, language)
    assert parse_dates(f"({text}) 70/1", language) == ((1, 1 + len(text), day),)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("18 December 2014", "en"),
        ("18 décembre 2014", "fr"),
        ("18 de diciembre de 2014", "es"),
        ("18 декабря 2014 года", "ru"),
        ("١٨ كانون الأول/ديسمبر ٢٠١٤", "ar"),
        ("2014 年 12 月 18 日", "zh"),
        ("二〇一四年十二月十八日", "zh"),
        ("December 18, 2014", "en"),
        ("18 DÉCEMBRE 2014", "fr"),
        ("18th of December 2014", "en"),
    ],
)
def test_forms_of_one_date(text: str, language: Language) -> None:
    assert [found[2] for found in parse_dates(text, language)] == [date(2014, 12, 18)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("31 February 2020", "en"),
        ("118 December 2014", "en"),
        ("18 December 20141", "en"),
        ("décembre 18, 2014", "fr"),
        ("12014年12月18日", "zh"),
    ],
)
def test_what_is_no_date_is_left_out(text: str, language: Language) -> None:
    assert parse_dates(text, language) == ()


def test_of_two_days_of_a_month_the_full_date_is_read() -> None:
    assert parse_dates("24 and 27 July 2015", "en")[0][2] == date(2015, 7, 27)
