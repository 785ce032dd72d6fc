"""An Arabic body or officer is recognised in the other wordings of its name."""

from __future__ import annotations

import pytest

from reaffirm.languages.arabic_bodies import body_wordings


@pytest.mark.parametrize(
    ("known", "printed"),
    [
        ("المقرر الخاص المعني بالرمال", "المقررة الخاصة المعنية بالرمال"),
        ("المقررة الخاصة المعنية بالرمال", "المقرر الخاص المعني بالرمال"),
        ("المقرر الخاص المعني بالرمال", "المقررة الخاصة لمجلس حقوق الإنسان المعنية بالرمال"),
        ("المقرر الخاص المعني بمسألة الرمال", "المقرر الخاص المعني بالرمال"),
        ("المبعوث الخاص للأمين العام إلى الكثبان", "المبعوثة الخاصة للأمين العام للكثبان"),
        ("المبعوث الخاص للأمين العام للكثبان", "المبعوث الخاص للأمين العام لمنطقة الكثبان"),
        ("الفريق المفتوح العضوية المعني بالرمال", "الفريق المفتوح باب العضوية المعني بالرمال"),
        ("اجتماع الدول الأطراف في الاتفاقية", "الاجتماع العاشر للدول الأطراف في الاتفاقية"),
        ("إدارة الرمال التابعة للأمانة العامة", "إدارة الرمال بالأمانة العامة"),
        (
            "الفريق العامل التابع لمجلس الأمن والمعني بالرمال",
            "الفريق العامل التابع لمجلس الأمن المعني بالرمال",
        ),
    ],
)
def test_a_body_has_other_wordings(known: str, printed: str) -> None:
    assert printed in body_wordings(known)


def test_a_committee_keeps_its_subject_and_its_gender() -> None:
    assert body_wordings("اللجنة الدولية لحفظ الكثبان") == ()
    assert body_wordings("المقرر الخاص")[0] == "المقرر الخاص لمجلس حقوق الإنسان"


def test_the_wordings_of_one_name_are_few() -> None:
    name = "المقرر الخاص التابع لمجلس حقوق الإنسان والمعني بمسألة الرمال"
    assert len(body_wordings(name)) <= 10
