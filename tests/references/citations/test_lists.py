"""Which numbers stand in one list, under one noun and one organ."""

from __future__ import annotations

import pytest

from reaffirm.references.citations.lists import find_lists
from reaffirm.references.citations.numbers import find_numbers

LONG = "on the lamps of the harbours of all small islands, " * 12
CASES = {
    "and": ("en", "resolutions 69/193 and 69/196", "69/193 + 69/196"),
    "dates do not count": (
        "en", "resolutions 69/193 of 18 December 2014, 70/1 and 71/2", "69/193 + 70/1 + 71/2",
    ),
    "parts of one number": ("en", "resolution 65/7 A and B", "65/7 A + 65/7 A and B"),
    "other words end it": ("en", "resolutions 69/193 and lamps 69/196", "69/193 | 69/196"),
    "a dash is no word": ("en", "resolutions 69/193 – 69/196", "69/193 + 69/196"),
    "figures end it": ("en", "resolutions 69/193, 12, 69/196", "69/193 | 69/196"),
    "symbols are apart": ("en", "resolution 69/193 and A/76/122", "69/193 | A/76/122"),
    "symbols together": ("en", "see A/76/121 and A/76/122", "A/76/121 + A/76/122"),
    "the noun again": ("en", "resolution 69/193 and resolution 69/196", "69/193 + 69/196"),
    "the other noun": ("en", "resolution 69/193 and decision 69/501", "69/193 | 69/501"),
    "another noun further on": (
        "en", "resolutions 69/193 and 69/196 and decision 69/501", "69/193 + 69/196 | 69/501",
    ),
    "no noun before": ("en", "in 69/193 and decision 69/501", "69/193 + 69/501"),
    "an organ ends it": (
        "en", "resolutions 69/193 and Security Council 1373 (2001)", "69/193 | 1373 (2001)",
    ),
    "an organ in a title does not": (
        "en", "resolutions 69/193, “Work of the Security Council”, and 69/196", "69/193 + 69/196",
    ),
    "an organ in a title and one outside": (
        "en",
        "resolutions 69/193, “Work of the Security Council”, and the Security Council 69/196",
        "69/193 | 69/196",
    ),
    "a number in a title": (
        "en",
        "resolutions 69/193, entitled “Implementation of resolution 46/152”, and 69/196",
        "69/193 + 69/196 | 46/152",
    ),
    "two numbers in titles": (
        "en",
        "resolutions 69/193, “Resolutions 46/152 and 46/153”, 69/196, “Work”, and 70/1",
        "69/193 + 69/196 + 70/1 | 46/152 + 46/153",
    ),
    "behind a description, with a date": (
        "en", "resolutions 1/7 of 27 June 2014 on air, 2/21 of 27 May 2016", "1/7 + 2/21",
    ),
    "behind a description, with a subject": (
        "en", "resolutions 1/7 on clean air, 2/21 on dust and 4/10 on seas", "1/7 + 2/21 + 4/10",
    ),
    "no date, no subject": ("en", "resolution 1/7 on clean air, 2/21 of all", "1/7 | 2/21"),
    "its date is too far": (
        "en",
        "resolution 1/7 on clean air, 2/21, which all of the States took up on 27 May 2016",
        "1/7 | 2/21",
    ),
    "not where an item begins": ("en", "resolution 1/7 on clean air 2/21 on dust", "1/7 | 2/21"),
    "not behind another word": ("en", "resolution 1/7 on air with 2/21 on dust", "1/7 | 2/21"),
    "not behind the end of a word": ("en", "resolution 1/7 on a brand 2/21 on dust", "1/7 | 2/21"),
    "not behind a conjunction and a mark": (
        "en", "resolution 1/7 on air and: 2/21 on dust", "1/7 | 2/21",
    ),
    "not behind a semicolon": ("en", "resolution 1/7 on air; lamps, 2/21 on dust", "1/7 | 2/21"),
    "not too far behind": ("en", f"resolution 1/7 {LONG} 2/21 on dust", "1/7 | 2/21"),
    "not behind a noun": (
        "en", "resolution 1/7 on the decision of all, 2/21 on dust", "1/7 | 2/21",
    ),
    "not of another form": (
        "en", "resolution 1/7 on air, 1373 (2001) on terrorism", "1/7 | 1373 (2001)",
    ),
    "Chinese": ("zh", "第69/193和69/196号决议", "69/193 + 69/196"),
    "Chinese, a sign for each": ("zh", "第69/193号、第69/196号决议", "69/193 + 69/196"),
    "Chinese, other words": ("zh", "第69/193号决议和关于灯的第69/196号决议", "69/193 | 69/196"),
    "Chinese, both nouns, each behind its number": (
        "zh", "第69/193号决议、第69/501号决定和第69/502号决定", "69/193 + 69/501 + 69/502",
    ),
    "Chinese, the Assembly behind the Council": (
        "zh", "安全理事会第1325(2000)号和大会第69/196号决议", "1325(2000) | 69/196",
    ),
    "Chinese, behind a description": (
        "zh", "2014年6月27日第1/7号决议所述灯，2/21号关于灰尘", "1/7 | 2/21",
    ),
    "Arabic": ("ar", "القرارات 69/193 و 69/196 و 70/1", "69/193 + 69/196 + 70/1"),
    "Arabic comma": ("ar", "القراران 1/7 بشأن الهواء، 2/21 المؤرخ 27 أيار/مايو 2016", "1/7 + 2/21"),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES)
def test_numbers_that_stand_in_one_list(scene, language, text, expected) -> None:
    found = find_lists(find_numbers(text, language), scene(language, text))
    # "+" between the numbers of one list, "|" between lists.
    printed = " | ".join(" + ".join(text[n.start : n.end] for n in one) for one in found)
    assert printed == expected
