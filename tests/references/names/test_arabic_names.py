"""Arabic names: behind cues that hide their first word, under a shared noun, worded otherwise."""

from __future__ import annotations

import pytest

from reaffirm.references.names.unknown import unknown_names


def targets(extraction):
    return [r.target for r in extraction.references]


def test_the_cue_in_the_framework_of_does_not_hide_a_framework(read) -> None:
    text = "وإذ تؤكد أهمية الأولويات المبينة في إطار سِنداي للحد من مخاطر الكوارث،"
    found = read("ar", pp=[text]).references
    assert [(r.role, r.target) for r in found] == [("mention", "instrument:sendai-framework")]
    assert found[0].surface == "إطار سِنداي للحد من مخاطر الكوارث"


def test_the_cue_alone_stays_one(read) -> None:
    text = "تطلب إلى الأمين العام أن يعمل في إطار اتفاق باريس؛"
    assert targets(read("ar", op=[text])) == ["body:secretary-general", "treaty:paris-agreement"]


def test_treaties_share_their_noun(read) -> None:
    text = "وإذ تؤكـد أهميـة معاهــدات تلاتيــلولكو وراروتونــغا وبانـكوك وبليندابا المنشئة لمناطق،"
    found = read("ar", pp=[text]).references
    assert [r.target.rpartition("-")[2] for r in found] == [
        "tlatelolco", "rarotonga", "bangkok", "pelindaba",
    ]  # fmt: skip
    assert found[0].surface == "معاهــدات تلاتيــلولكو"


def test_conventions_of_places_that_no_file_knows_are_none(read) -> None:
    assert targets(read("ar", pp=["وإذ تؤكد أهمية معاهدات الرمال والكثبان،"])) == []


def test_a_title_in_another_wording_is_the_same(read) -> None:
    texts = [
        "وإذ ترحب بالاجتماع الرفيع المستوى المعني بالتغطية الصحية الشاملة،",
        "وإذ ترحب بالاجتماع الرفيع المستوى بشأن التغطية الصحية الشاملة،",
    ]
    assert targets(read("ar", pp=texts)) == ["conference:hlm-uhc-2019"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # "On" leads to a subject of which the last noun is definite, or a place.
        ("تقرير فريق الخبراء المعني بمنع زحف الرمال", "فريق الخبراء المعني بمنع زحف الرمال"),
        ("دعم صندوق المساعدة المعني بالكثبان الذي", "صندوق المساعدة المعني بالكثبان"),
        ("وفريق الاتصال المعني بأفغانستان إلى بذل مزيد", "فريق الاتصال المعني بأفغانستان"),
        # What only leads to more is no end.
        ("أقرته لجنة السلامة البحرية التابعة له في", "لجنة السلامة البحرية"),
        ("تقرير فريق الخبراء الحكوميين المنشأ عملا بذلك", "فريق الخبراء الحكوميين"),
        # Vowel signs are letters too.
        ("أطلقتها اللجنة العالمية المعنية بالتكيّف والتي", "اللجنة العالمية المعنية بالتكيّف"),
        # Numbers above ten have two words.
        ("عقد مؤتمر القمة التاسع عشر للكثبان", "مؤتمر القمة التاسع عشر للكثبان"),
        (
            "حدده المؤتمر الدولي التاسع عشر لخبراء الكثبان",
            "المؤتمر الدولي التاسع عشر لخبراء الكثبان",
        ),
        # Fields, aims, and those between whom; one deed and another one.
        ("تقرير لجنة التنسيق المشتركة بين الوكالات", "لجنة التنسيق المشتركة بين الوكالات"),
        (
            "تقرير الفريق العامل المعني بالتعاون في مجال الرمال",
            "الفريق العامل المعني بالتعاون في مجال الرمال",
        ),
        ("عقد المؤتمر العالمي للتعليم من أجل التنمية", "المؤتمر العالمي للتعليم من أجل التنمية"),
        (
            "أحكام الاتفاقية المتعلقة بحفظ وإدارة الرمال التي",
            "الاتفاقية المتعلقة بحفظ وإدارة الرمال",
        ),
        ("عمل الفريق العامل المعني بتعزيز التعاون الذي", "الفريق العامل المعني بتعزيز التعاون"),
        (
            "عقد المؤتمر العالمي للوزراء المسؤولين عن الرمال",
            "المؤتمر العالمي للوزراء المسؤولين عن الرمال",
        ),
        # What is done in or for the sentence is no part of the name.
        ("إلى اللجنة الدولية لحماية البيئة لتنفيذ الخطة", "اللجنة الدولية لحماية البيئة"),
        ("تقرير لجنة الخبراء الدولية من أجل تعزيز التعاون", "لجنة الخبراء الدولية"),
        ("إلى فريق التنسيق المشترك بين الوكالات للدول", "فريق التنسيق المشترك بين الوكالات"),
        ("أعمال بعثة الأمم المتحدة لرصد زحف الرمال في", "بعثة الأمم المتحدة لرصد زحف الرمال"),
    ],
)  # fmt: skip
def test_an_arabic_name_goes_on_as_far_as_it_leads(text, name) -> None:
    assert [text[start:end] for start, end, _, _ in unknown_names(text, "ar", [])] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "إيفاد بعثة للاطلاع على العمل",  # a mission, not one of that name
        "الأنشطة الإجرامية المنظمة الوطنية والعابرة للحدود",  # organized groups
        "قرار الأطراف في الاتفاقية المتعلق بزيادة التمويل",  # the decision is on it
    ],
)
def test_what_looks_like_an_arabic_name_is_none(text) -> None:
    assert list(unknown_names(text, "ar", [])) == []


def test_an_arabic_name_behind_to_has_its_article(read) -> None:
    texts = [
        "وإذ ترحب بالفريق العامل المعني بالكثبان،",
        "وإذ تعرب عن تقديرها للفريق العامل المعني بالكثبان،",
    ]
    found = read("ar", pp=texts).references
    assert [r.target for r in found] == ["body:الفريق-العامل-المعني-بالكثبان"] * 2


def test_half_a_name_counts_where_the_whole_was_named(read) -> None:
    whole, half = "وإذ ترحب ببعثة الأمم المتحدة لرصد الكثبان،", "وإذ تشيد ببعثة الأمم المتحدة،"
    assert targets(read("ar", pp=[half])) == []
    assert targets(read("ar", pp=[whole, half])) == ["body:بعثة-الأمم-المتحدة-لرصد-الكثبان"] * 2


def test_a_committee_is_known_by_the_resolution_of_the_council_that_is_named(read) -> None:
    text = "يؤكد دور اللجنة المنشأة عملا بقرار مجلس الأمن 1988 (2011)؛"
    found = read("ar", op=[text], symbol="S/RES/2600(2021)").references
    assert "body:sanctions-committee-taliban" in [r.target for r in found]


MISSION = "وإذ يرحب بالعمل الذي تضطلع به البعثة المتكاملة في جمهورية أفريقيا الوسطى،"


def test_a_mission_never_named_in_full_is_that_of_the_country(read) -> None:
    texts = [
        MISSION,
        "وإذ يلاحظ الحالة في جمهورية أفريقيا الوسطى،",
        "يقرر دعم جمهورية أفريقيا الوسطى؛",
    ]
    found = read("ar", pp=texts, symbol="S/RES/2552(2020)").references
    assert [r.target for r in found] == ["body:minusca"]


def test_a_country_named_once_tells_no_mission(read) -> None:
    found = read("ar", pp=[MISSION], symbol="S/RES/2552(2020)").references
    assert found == ()


def test_two_countries_named_as_often_tell_no_mission(read) -> None:
    texts = [
        MISSION,
        *["وإذ يلاحظ الحالة في مالي وفي جمهورية أفريقيا الوسطى،"] * 3,
        "وإذ يلاحظ الحالة في مالي،",
    ]
    found = read("ar", pp=texts, symbol="S/RES/2552(2020)").references
    assert found == ()


def test_a_name_within_a_name_with_an_article_is_remembered(read) -> None:
    committee = "اللجنة الخاصة المعنية بحالة تنفيذ إعلان منح الاستقلال للبلدان والشعوب المستعمرة"
    text = f"إذ تشير إلى عمل {committee} وإلى تنفيذ الإعلان الوارد في قرارها،"
    assert targets(read("ar", pp=[text])) == [
        "body:special-committee-decolonization",
        "instrument:declaration-granting-independence",
    ]


def test_in_particular_is_printed_in_several_ways(read) -> None:
    names = [
        f"الإعلان المتعلق بالتعاون الاقتصادي الدولي، {words} تنشيط النمو الاقتصادي والتنمية في "
        "البلدان النامية"
        for words in ("ولا سيما", "وبخاصة", "وخاصة")
    ]
    found = read("ar", pp=[f"إذ تشير إلى {name}،" for name in names]).references
    assert {r.target for r in found} == {
        "instrument:declaration-international-economic-cooperation"
    }


def test_a_declaration_on_something_is_a_name(read) -> None:
    found = read("ar", pp=["إذ تشير إلى الإعلان المتعلق بزحف الرمال،"]).references
    assert [r.surface for r in found] == ["الإعلان المتعلق بزحف الرمال"]


@pytest.mark.parametrize(
    "name",
    [
        "الممثل الخاص للأمين العام في ليبريا",
        "الممثل الخاص للأمين العام لليبريا",
        "المبعوثة الخاصة للأمين العام المعنية بالكثبان",
        "المبعوث الشخصي للأمين العام إلى بوروندي",
        "المنسق الخاص في لبنان",
    ],
)
def test_who_is_sent_somewhere_is_named_with_the_place(read, name) -> None:
    found = read("ar", op=[f"ترحب بجهود {name}؛"]).references
    assert [r.surface for r in found] == [name]


def test_the_representative_alone_is_not_the_secretary_general(read) -> None:
    found = read("ar", op=["تطلب إلى الممثل الخاص للأمين العام أن يقدم تقريرا؛"]).references
    assert "body:secretary-general" not in {r.target for r in found}


@pytest.mark.parametrize(
    "name",
    [
        "الإعلان المشترك بين جمهورية الكثبان الإسلامية والولايات المتحدة الأمريكية",
        "مذكرة التفاهم بين حكومة السودان والأمم المتحدة",
        "اتفاق عام 2011 بين حكومة السودان وحركة الكثبان",
        "البروتوكول الملحق باتفاقية مناهضة الفصل الكثباني",
        "البروتوكول الملحق باتفاقية حقوق الطفل",
    ],
)
def test_an_agreement_is_named_by_its_parties_or_what_it_is_annexed_to(read, name) -> None:
    found = read("ar", op=[f"ترحب ب{name}، وتطلب إلى الدول التعاون؛"]).references
    assert found[0].surface == name


@pytest.mark.parametrize(
    "text",
    ["ترحب بالاتفاق بين الطرفين والأطراف الأخرى؛", "ترحب بالاتفاق على وقف القتال بين البلدين؛"],
)
def test_an_agreement_between_the_parties_is_none_by_that(read, text) -> None:
    assert [r for r in read("ar", op=[text]).references if "بين" in r.surface] == []


def test_whose_envoy_he_is_may_be_written_onto_the_title(read) -> None:
    found = read("ar", op=["تشيد بالأمين العام ومبعوثه الشخصي وممثلته الخاصة؛"]).references
    assert [r.surface for r in found] == ["الأمين العام", "مبعوثه الشخصي", "ممثلته الخاصة"]


def test_a_telling_name_begins_with_its_article(read) -> None:
    found = read("ar", op=["تشدد على أهمية أعمال اللجنة الدستورية؛"]).references
    assert [r.surface for r in found] == ["اللجنة الدستورية"]
