"""Arabic names that no file knows: chains of nouns, places, adjectives behind definite nouns."""

from __future__ import annotations

import pytest

from reaffirm.languages.names.arabic_places import LAND, TOWN, with_places
from reaffirm.references.names.unknown import unknown_names


def names(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, _, kind in unknown_names(text, "ar", [])]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # A chain of nouns up to a definite one, or to a place without an article.
        ("تقرير لجنة صون الكثبان إلى", "لجنة صون الكثبان", "body"),
        ("أعمال لجنة وقف زحف الرمال في", "لجنة وقف زحف الرمال", "body"),
        ("دور لجنة حوض بحيرة تشاد في", "لجنة حوض بحيرة تشاد", "body"),
        (
            "أحكام اتفاقية حظر نقل وتخزين وبيع الرمال وتقضي",
            "اتفاقية حظر نقل وتخزين وبيع الرمال",
            "treaty",
        ),
        # Words that end a name begin one right behind the head noun.
        ("اتفقت منظمة التعاون الرملي في شأن", "منظمة التعاون الرملي", "body"),
        # Texts and meetings of a town, with what they are on.
        ("تنفيذ إعلان لومي بشأن زحف الرمال،", "إعلان لومي بشأن زحف الرمال", "instrument"),
        ("تنفيذ استراتيجيات نيروبي التطلعية في", "استراتيجيات نيروبي التطلعية", "instrument"),
        ("بتوافق آراء مانيلا المعتمد", "توافق آراء مانيلا", "instrument"),
        ("تشيد بعملية لوزان وتدعو", "عملية لوزان", "body"),
        ("عقد مؤتمر قمة أبوجا في", "مؤتمر قمة أبوجا", "conference"),
        # Protocols of a year.
        (
            "نفاذ بروتوكول عام 1987 المتعلق بالكثبان الذي",
            "بروتوكول عام 1987 المتعلق بالكثبان",
            "treaty",
        ),
        # A definite noun, adjectives of its gender, and what it is for.
        ("عملت اللجنة الاقتصادية لأوروبا على", "اللجنة الاقتصادية لأوروبا", "body"),
        (
            "اللجنة الدائمة المشتركة بين الوكالات على",
            "اللجنة الدائمة المشتركة بين الوكالات",
            "body",
        ),
        ("إلى الصندوق المركزي لمواجهة الجفاف مساهمات", "الصندوق المركزي لمواجهة الجفاف", "body"),
        ("تأييد الاتفاق الإطاري بشأن الرمال من", "الاتفاق الإطاري بشأن الرمال", "treaty"),
        # Of a common noun only some adjectives make a name.
        ("تنفيذ خطة العمل العالمية لصون الكثبان،", "خطة العمل العالمية لصون الكثبان", "instrument"),
        # The United Nations as part of the chain that a common noun begins.
        (
            "وفقا لقواعد الأمم المتحدة الدنيا لصون الكثبان",
            "قواعد الأمم المتحدة الدنيا لصون الكثبان",
            "instrument",
        ),
        (
            "أنشطة برنامج متطوعي الأمم المتحدة في",
            "برنامج متطوعي الأمم المتحدة",
            "instrument",
        ),
        # Levels and open membership are two words.
        (
            "تقرير الفريق الرفيع المستوى المعني بالرمال من",
            "الفريق الرفيع المستوى المعني بالرمال",
            "body",
        ),
        # So many are in a group.
        ("مع بلدان مجموعة العشرين في", "مجموعة العشرين", "body"),
        # "to the committee of" has the letters of "to the Committee".
        ("تعرب عن تقديرها للجنة صون الكثبان لما", "لجنة صون الكثبان", "body"),
        (
            "تعرب عن تقديرها للجنة الدائمة المشتركة بين المدن",
            "للجنة الدائمة المشتركة بين المدن",
            "body",
        ),
        # A common noun, and whose it is.
        ("أعمال آلية الرصد التابعة للمجلس", "آلية الرصد التابعة للمجلس", "body"),
        # An adjective of the other gender than the noun before it is the head noun's.
        ("تعمل وحدة التفتيش المشتركة على", "وحدة التفتيش المشتركة", "body"),
        ("يقع مركز الخدمات الإقليمي في", "مركز الخدمات الإقليمي", "body"),
        # Declarations of something, meetings in charge of it.
        ("وفقا لإعلان مبادئ صون الكثبان", "إعلان مبادئ صون الكثبان", "instrument"),
        ("عقد اجتماع الخبراء المعني بالرمال في", "اجتماع الخبراء المعني بالرمال", "conference"),
        # The United Nations in a place.
        ("إلى مكتب الأمم المتحدة في نيروبي من", "مكتب الأمم المتحدة في نيروبي", "body"),
        # Vowel signs and lengthened lines are no letters.
        ("تنفيذ إعــلان لومِي من", "إعــلان لومِي", "instrument"),
    ],
)
def test_names_told_by_what_follows_the_head_noun(text: str, name: str, kind: str) -> None:
    assert names(text) == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "إنشاء لجنة مخصصة لنزع الرمال",  # a committee, with an adjective
        "صندوق لدعم المزارعين",  # a fund for something
        "إبرام معاهدة تحظر نقل الرمال",  # a treaty that forbids
        "احتلال الاتحاد الروسي لأراضي الجزيرة",  # a State
        "بوصفها اللجنة المركزية لتنسيق الأنشطة",  # what it is, not what it is called
        "تعزيز الإطار القانوني لحفظ الرمال",
        "المركز السياسي للأقاليم",  # the status of territories
        "في بيان الأمم المتحدة المتعلق بالرمال",  # a noun that only towns make a name
        "قدمت إلى مالية المجلس",
        "في ضوء إعلان حالة الطوارئ",
        "تحسين إدارة الموارد البشرية",
        "تحسين إدارة المرافق المعنية بالرمال",
        "في إطار منظومة الأمم المتحدة",
        "يدين بقوة استمرار الهجمات",
        "في مرفق القرار المذكور",
        "تحسين مركز المرأة في",  # status
        "ولايات محددة ومنظمة بشكل متسلسل ودقيق الأهداف",
        "البعثة الدائمة للبلد",  # every State has one
    ],
)
def test_what_only_looks_so_is_no_name(text: str) -> None:
    assert names(text) == []


def test_a_purpose_of_the_sentence_is_no_part_of_a_name() -> None:
    text = "إلى اللجنة التوجيهية المعنية بالكثبان لتقديم تقرير"
    assert names(text) == [("اللجنة التوجيهية المعنية بالكثبان", "body")]


def test_places_are_marked_as_whole_words() -> None:
    marked = with_places("في لندن وليبيا، لا الليبية")
    assert marked == f"في {TOWN * 4} و{LAND * 5}، لا الليبية"


def test_a_common_noun_leaves_no_short_form(read) -> None:
    texts = [
        "وإذ تشير إلى البرنامج العالمي لصون الكثبان،",
        "وإذ تلاحظ تنفيذ البرنامج في عدة بلدان،",
    ]
    found = read("ar", pp=texts).references
    assert [r.surface for r in found] == ["البرنامج العالمي لصون الكثبان"]


def test_an_agreement_leaves_one(read) -> None:
    texts = [
        "وإذ تشير إلى الاتفاق الإطاري لصون الكثبان،",
        "وإذ تشجع على تنفيذ الاتفاق،",
    ]
    found = read("ar", pp=texts).references
    assert [r.target for r in found] == ["treaty:الاتفاق-الإطاري-لصون-الكثبان"] * 2
