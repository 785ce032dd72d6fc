"""Arabic: what its grammar and its act phrases add to the common rules."""

from datetime import date

import pytest

from reaffirm.dates import parse_dates
from reaffirm.languages import fold


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("20 تمــوز/يوليــه 2004", date(2004, 7, 20)),
        ("28 أيلول/ سبتمبر 2018", date(2018, 9, 28)),
        ("16 تشرين الأول/أكتوبـر2020", date(2020, 10, 16)),
        ("8 تشرين الأوّل/أكتوبر 2021", date(2021, 10, 8)),
        ("27 نيسان/ ابريل 2007", date(2007, 4, 27)),
    ],
)
def test_dates_with_drawn_letters_and_loose_slashes(printed: str, expected: date) -> None:
    text = f"المــؤرخ {printed}،"
    ((start, end, found),) = parse_dates(text, "ar")
    assert found == expected
    assert text[start:end] == printed


def test_the_comma_folds_to_the_latin_one() -> None:
    assert fold("أولا، ثانيا", "ar").text == "اولا, ثانيا"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("تدعو الدول إلى تنفيذ القرار 70/1؛", "invites"),
        ("تدعو أيضا إلى تنفيذ القرار 70/1؛", "callsUpon"),
        ("تدعو في هذا الصدد إلى تنفيذ القرار 70/1؛", "callsUpon"),
        ("تطلب إلى الأمين العام أن ينفذ القرار 70/1؛", "requests"),
        ("تطلب إلى السلطة القائمة بالاحتلال أن تنفذ القرار 70/1؛", "callsUpon"),
        ("تؤيد التوصيات الواردة في القرار 70/1؛", "endorses"),
        ("تؤيد الجهود الرامية إلى تنفيذ القرار 70/1؛", "supports"),
    ],
)
def test_what_follows_a_verb_decides_its_act(acts, text: str, act: str) -> None:
    assert acts("ar", op=[text]) == [(act, "A/RES/70/1")]


def test_a_list_goes_on_over_drawn_letters(acts) -> None:
    text = (
        "وإذ تشير إلى قرارات مجلس حقوق الإنسان 19/22 المــؤرخ 23 آذار/مارس 2012 و دإ-19/1 "
        "المـــؤرخ 1 حزيـــران/ يونيه 2012 و 20/22 المؤرخ 6 تموز/يوليه 2012،"
    )
    assert acts("ar", pp=[text]) == [
        ("recalls", "A/HRC/RES/19/22"),
        ("recalls", "A/HRC/RES/S-19/1"),
        ("recalls", "A/HRC/RES/20/22"),
    ]


def test_an_organ_behind_titles_numbered_the_texts(acts) -> None:
    text = (
        "وإذ تشير إلى القرارين 4/6 المؤرخ 15 آذار/مارس 2019 والمعنون ”القمامة“ و 4/9 المؤرخ 15 "
        "آذار/مارس 2019، اللذين اعتمدتهما جمعية الأمم المتحدة للبيئة،"
    )
    assert acts("ar", pp=[text]) == [
        ("recalls", "UNEP/EA/RES/4/6"),
        ("recalls", "UNEP/EA/RES/4/9"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("ترحب بالجهود التي تبذلها منظمة الصحة العالمية؛", "object"),
        ("ترحب بالدور الذي تؤديه منظمة الصحة العالمية؛", "object"),
        ("ترحب بالجهود المبذولة بالتعاون مع منظمة الصحة العالمية؛", "mention"),
        ("ترحب بالتقارير المتعلقة بالمياه، ومنظمة الصحة العالمية؛", "object"),
    ],
)
def test_whose_deed_is_welcomed_is_an_object(read, text: str, role: str) -> None:
    assert [(r.target, r.role) for r in read("ar", op=[text]).references] == [("body:who", role)]


def test_common_nouns_stand_for_no_body_that_was_not_named(read) -> None:
    assert read("ar", op=["تؤكد أهمية العملية والفريق العامل والوحدة؛"]).references == ()
