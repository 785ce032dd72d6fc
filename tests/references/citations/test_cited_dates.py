"""The date of each number of a list: its own, one that the list shares, or none."""

from __future__ import annotations

from datetime import date

import pytest

RESPECTIVELY = {
    "en": "Recalling its resolutions 70/1, 71/2 and 72/3 of 25 September 2015, 2 October 2016 and"
    " 3 November 2017, respectively, and 73/4 of 4 December 2018,",
    "fr": "Rappelant ses résolutions 70/1, 71/2 et 72/3 des 25 septembre 2015, 2 octobre 2016 et"
    " 3 novembre 2017, respectivement, et 73/4 du 4 décembre 2018,",
    "es": "Recordando sus resoluciones 70/1, 71/2 y 72/3, de 25 de septiembre de 2015, 2 de octubre"
    " de 2016 y 3 de noviembre de 2017, respectivamente, y 73/4, de 4 de diciembre de 2018,",
    "ru": "ссылаясь на свои резолюции 70/1, 71/2 и 72/3 соответственно от 25 сентября 2015 года,"
    " 2 октября 2016 года и 3 ноября 2017 года и 73/4 от 4 декабря 2018 года,",
    "ar": "وإذ تشير إلى قراراتها 70/1 و 71/2 و 72/3 المؤرخة 25 أيلول/سبتمبر 2015 و 2 تشرين الأول/"
    "أكتوبر 2016 و 3 تشرين الثاني/نوفمبر 2017 على التوالي و 73/4 المؤرخ 4 كانون الأول/ديسمبر 2018،",
    "zh": "回顾其分别于2015年9月25日、2016年10月2日和2017年11月3日通过的第70/1号、第71/2号和"
    "第72/3号决议以及2018年12月4日第73/4号决议，",
}
DATES = [date(2015, 9, 25), date(2016, 10, 2), date(2017, 11, 3), date(2018, 12, 4)]


def dates(extraction) -> list[date | None]:
    return [r.cited_date for r in extraction.references if r.type == "resolution"]


@pytest.mark.parametrize(("language", "sentence"), RESPECTIVELY.items())
def test_as_many_dates_as_numbers_are_theirs_in_order(read, language, sentence) -> None:
    found = read(language, pp=[sentence])
    assert dates(found) == DATES
    assert not found.refusals


def test_parts_of_one_number_have_their_own_dates_too(read) -> None:
    text = "Recalling its resolutions 56/2 of 1 May 2002 and 57/270 A and B of 20 December 2002 and"
    for respectively in (" 23 June 2003, respectively,", " 23 June 2003,"):
        assert dates(read("en", pp=[text + respectively])) == [
            date(2002, 5, 1),
            date(2002, 12, 20),
            date(2003, 6, 23),
        ]
    in_chinese = "回顾其2002年12月20日和2003年6月23日第57/270 A和B号决议，"
    assert dates(read("zh", pp=[in_chinese])) == [date(2002, 12, 20), date(2003, 6, 23)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Recalling its resolutions 70/1, 71/2 and 72/3 of 25 September 2015 and 3 May 2018,",
        ),
        ("zh", "回顾其2015年9月25日和2018年5月3日第70/1号、第71/2号和第72/3号决议，"),
        # The years of the first two are those of the last: no date that is printed in full.
        ("en", "Recalling its resolutions 70/1, 70/2 and 70/3 of 1, 2 and 3 May 2016,"),
    ],
)
def test_nobody_can_tell_whose_fewer_dates_are(read, language, sentence) -> None:
    assert dates(read(language, pp=[sentence])) == [None, None, None]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling its resolutions 70/1 and 70/2 of 1 May 2016, discussed on 2 June 2016,"),
        ("es", "Recordando sus resoluciones 70/1 y 70/2, de 1 de mayo de 2016,"),
        ("zh", "回顾其2016年5月1日第70/1号和第70/2号决议，"),
    ],
)
def test_one_date_is_that_of_the_whole_list(read, language, sentence) -> None:
    assert dates(read(language, pp=[sentence])) == [date(2016, 5, 1), date(2016, 5, 1)]


def test_of_two_dates_of_one_number_the_first_counts(read) -> None:
    text = "Recalling its resolution 70/1 of 1 May 2016 and 2 June 2016,"
    assert dates(read("en", pp=[text])) == [date(2016, 5, 1)]
