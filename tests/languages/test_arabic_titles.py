"""An Arabic title is recognised in the other wordings that translators give it."""

from __future__ import annotations

import pytest

from reaffirm.languages.arabic_titles import wordings


@pytest.mark.parametrize(
    ("known", "printed"),
    [
        ("الحوار الرفيع المستوى بشأن الكثبان", "الحوار الرفيع المستوى المعني بالكثبان"),
        ("المنتدى العالمي للاجئين", "المنتدى العالمي بشأن اللاجئين"),
        ("المنتدى العالمي للاجئين", "المنتدى العالمي الأول للاجئين"),
        ("مؤتمر قمة الكثبان لمكافحة الجفاف", "مؤتمر قمة الكثبان المعني بمكافحة الجفاف"),
        ("مبادئ الكثبان بشأن الرمال", "مبادئ الكثبان المتعلقة بالرمال"),
        ("إعلان بشأن الرمال", "الإعلان المتعلق بالرمال"),
        ("التقرير العالمي عن الرمال", "التقرير العالمي بشأن الرمال"),
        ("اتفاقية حماية كثبان الرمل لعام 1990", "اتفاقية عام 1990 لحماية كثبان الرمل"),
        ("اتفاقية حماية كثبان الرمل", "الاتفاقية المتعلقة بحماية كثبان الرمل"),
        ("الاتفاقية المتعلقة بحماية كثبان الرمل", "اتفاقية حماية كثبان الرمل"),
        ("اتفاقية عمل الرعاة لعام 1990 (رقم 999)", "اتفاقية عمل الرعاة"),
        ("البروتوكول الاختياري لاتفاقية الرمال", "البروتوكول الاختياري الملحق باتفاقية الرمال"),
        ("البروتوكول الاختياري الملحق بالعهد الأول", "البروتوكول الاختياري للعهد الأول"),
        (
            "الإعلان السياسي الصادر عن اجتماع الجمعية العامة الرفيع المستوى المعني بالرمال",
            "الإعلان السياسي للاجتماع الرفيع المستوى للجمعية العامة المعني بالرمال",
        ),
        ("إعلان مصائد الرمال", "إعلان مصايد الرمال"),
        ("مؤتمر استعراض المعاهدة لعام 1995", "مؤتمر استعراض المعاهدة في عام 1995"),
    ],
)
def test_a_title_has_other_wordings(known: str, printed: str) -> None:
    assert printed in wordings(known)


@pytest.mark.parametrize(
    "title",
    [
        "إعلان الكثبان",  # no word leads to a subject
        "اتفاقية باريس",  # a place is no subject
        "خطة التنمية المستدامة لعام 2030",  # a plan for a year, not of it
        "إعلان منظمة الرمال للأمم المتحدة",  # whose, not on what
    ],
)
def test_a_title_without_a_subject_has_none(title: str) -> None:
    assert wordings(title) == ()


def test_a_convention_named_after_a_city_keeps_it() -> None:
    others = wordings("اتفاقية استكهولم بشأن الملوثات العضوية")
    assert others
    assert all(other.startswith("اتفاقية استكهولم ") for other in others)


def test_the_wordings_of_one_title_are_few() -> None:
    title = (
        "الإعلان السياسي الصادر عن اجتماع الجمعية العامة الرفيع المستوى المعني بالرمال لعام 2020"
    )
    assert len(wordings(title)) <= 14
