"""Lines of Arabic as copies write them."""

from __future__ import annotations

import pytest

from reaffirm.reading.copy_bidi import reading_order

RLE, LRE, POP = "\u202b", "\u202a", "\u202c"


@pytest.mark.parametrize(
    ("copied", "read"),
    [
        (f"{RLE}القرار {LRE}،64/7{POP}{POP}", "القرار 64/7،"),
        (f"{RLE}التقرير({LRE}.)12{POP}{POP}", "التقرير(12)."),
        (f"{RLE}{LRE}-7{POP}{POP}", "7-"),
        (f"{RLE}الفترة {LRE}2030\u20132015{POP}{POP}", "الفترة 2015\u20132030"),
        (f"{RLE}الوثيقة {LRE}A/76/99 (Part I){POP}{POP}", "الوثيقة A/76/99 (Part I)"),
        (f"{RLE}الأول{POP}    {RLE}الفصل{POP}", "الفصل الأول"),  # with -layout, from the left
        (f"{RLE}الب \u0651ن اء{POP}", "البناء"),
        ("Plain text stays,\n1. as it is", "Plain text stays,\n1. as it is"),
    ],
)
def test_lines_of_arabic_in_reading_order(copied: str, read: str):
    assert reading_order(copied) == read


def arabic(*lines: str) -> str:
    formula = "إن الجمعية العامة،"
    full = "وإذ تشير إلى جميع القرارات السابقة التي اتخذتها بشأن المنارات وأضواء الموانئ كافة،"
    return reading_order("\n".join(f"{RLE}{line}{POP}" for line in (formula, *[full] * 9, *lines)))


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        # left before right, under a vowel sign of the line
        (
            ("\u064b", "لأحكام الاتفاقية وبروتوكولاتها الملحقة،", "وإذ تحيط علما بالتقرير وفقا"),
            "وإذ تحيط علما بالتقرير وفقا لأحكام الاتفاقية وبروتوكولاتها الملحقة،",
        ),
        # the part that ends with the sign is the right one
        (
            ("وإذ \u0651", "تسل م بأهمية المنارات في حماية السفن والبحارة"),
            "وإذ تسلم بأهمية المنارات في حماية السفن والبحارة",
        ),
        # the ligature of "not", parted
        (("ل سيما المنارات القديمة،", "وإذ ترحب بالأضواء الجديدة، و ا"),
         "وإذ ترحب بالأضواء الجديدة، ولا سيما المنارات القديمة،"),
    ],
)  # fmt: skip
def test_lines_that_a_vowel_sign_or_a_ligature_parts(parts: tuple[str, ...], whole: str):
    assert arabic(*parts).split("\n")[-1] == whole
