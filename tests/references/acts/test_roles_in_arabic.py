"""Roles in Arabic, where the verb stands before its subject and pronouns are written onto it."""

import pytest

OBJECT, MENTION = "object", "mention"
SECRETARY = "body:secretary-general"
AGENDA = "instrument:2030-agenda"
UNICEF = "body:unicef"


def check(read, sentence: str, expected: dict[str, str]) -> None:
    found = {r.target: r.role for r in read("ar", pp=[sentence]).references}
    assert {target: found.get(target) for target in expected} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "وإذ ترحب بالمبادرة التي أطلقها الأمين العام،",
        "وإذ ترحب بالدعم الذي يواصل الأمين العام تقديمه،",
        "وإذ تشير إلى البيان الذي أدلى به الأمين العام،",
        "وإذ ترحب بالمبادرة التي أعلن عنها الأمين العام،",
    ],
)
def test_whose_deed_the_act_is_directed_at_is_meant_with_it(read, sentence) -> None:
    check(read, sentence, {SECRETARY: OBJECT})


@pytest.mark.parametrize(
    "sentence",
    [
        "وإذ تشير إلى القرار الذي اتخذه مجلس الأمن،",
        "وإذ تشير إلى الإعلان الذي اعتمده مجلس الأمن،",
        "وإذ تشير إلى البيان الذي أصدره مجلس الأمن،",
    ],
)
def test_who_adopted_or_issued_a_text_is_not(read, sentence) -> None:
    check(read, sentence, {"body:security-council": MENTION})


@pytest.mark.parametrize(
    "sentence",
    [
        "وإذ تسلم بضرورة أن يكفل الأمين العام حماية البحيرات،",
        "وإذ تؤكد من جديد أنه ينبغي للأمين العام أن يحمي البحيرات،",
        "وإذ تلاحظ أن الأمين العام يحمي البحيرات،",
        "وإذ تلاحظ أن جهود الأمين العام تحمي البحيرات،",
    ],
)
def test_the_subject_of_what_is_said_is_spoken_of_before_and_behind_its_verb(
    read, sentence
) -> None:
    check(read, sentence, {SECRETARY: OBJECT})


@pytest.mark.parametrize(
    "sentence",
    [
        "وإذ تلاحظ أن الدول تدعم الأمين العام في حماية البحيرات،",
        "وإذ تلاحظ أنه لا تزال البحيرات، كما يعلم الجميع، تهم الأمين العام،",
        "وإذ تعرب عن القلق لأن البحيرات تهم الأمين العام،",
    ],
)
def test_what_else_is_said_is_background(read, sentence) -> None:
    check(read, sentence, {SECRETARY: MENTION})


def test_a_verbal_noun_is_no_verb(read) -> None:
    check(
        read,
        "وإذ تلاحظ أن تعزيز اليونيسيف يتطلب موارد،",
        {UNICEF: MENTION},
    )


def test_the_commitment_that_a_text_contains_is_the_texts(read) -> None:
    check(
        read,
        "وإذ تؤكد من جديد الالتزام الوارد في صميم خطة التنمية المستدامة لعام 2030،",
        {AGENDA: OBJECT},
    )
    check(
        read,
        "وإذ تؤكد من جديد أن حماية البحيرات هي من الالتزامات، عملا بالالتزام الوارد في "
        "خطة التنمية المستدامة لعام 2030،",
        {AGENDA: MENTION},
    )


def test_special_is_an_adjective_unless_it_tells_a_subject(read) -> None:
    check(
        read,
        "وإذ ترحب بالاجتماع الخاص لمنظمة الأمم المتحدة للطفولة،",
        {UNICEF: OBJECT},
    )
    check(
        read,
        "وإذ ترحب بالتقرير الخاص بمنظمة الأمم المتحدة للطفولة،",
        {UNICEF: MENTION},
    )


def test_as_well_as_joins_and_opens_no_subject(read) -> None:
    check(
        read,
        "وإذ تشير إلى خطة التنمية المستدامة لعام 2030 فضلا عن إعلان الأمم المتحدة للألفية،",
        {AGENDA: OBJECT, "instrument:millennium-declaration": OBJECT},
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "وإذ ترحب بالبرامج الرامية إلى تنفيذ خطة التنمية المستدامة لعام 2030،",
        "وإذ تلاحظ مرور ستين عاما على اعتماد خطة التنمية المستدامة لعام 2030،",
    ],
)
def test_purposes_and_anniversaries_are_background(read, sentence) -> None:
    check(read, sentence, {AGENDA: MENTION})


def test_a_title_is_that_of_the_text_itself_but_not_of_an_item(read) -> None:
    title = "المعنونة ”تحويل عالمنا: خطة التنمية المستدامة لعام 2030“"
    check(read, f"وإذ تعيد تأكيد الوثيقة الختامية {title}،", {AGENDA: OBJECT})
    check(
        read,
        "وإذ تحيط علما بإدراج البند المعنون ”خطة التنمية المستدامة لعام 2030“،",
        {AGENDA: MENTION},
    )


def test_the_members_of_a_body_are_not_the_body(read) -> None:
    check(
        read, "وإذ ترحب بجهود الدول الأعضاء في الاتحاد الأوروبي،", {"body:european-union": MENTION}
    )


@pytest.mark.parametrize("noun", ["والقرار", "وقرارها", "وإلى قرارها"])
def test_and_written_onto_the_noun_begins_the_next_text_of_a_list(read, noun: str) -> None:
    sentence = f"وإذ تشير إلى قرارها 74/72 الذي أعلنت فيه يوما للبحيرات، {noun} 74/71،"
    check(read, sentence, {"A/RES/74/72": OBJECT, "A/RES/74/71": OBJECT})


def test_what_something_accords_with_is_a_list_too(read) -> None:
    sentence = (
        "وإذ تؤكد من جديد حماية البحيرات، وفقا لميثاق الأمم المتحدة وقرار الجمعية العامة 74/71،"
    )
    check(read, sentence, {"treaty:un-charter": MENTION, "A/RES/74/71": MENTION})


def test_since_the_adoption_of_a_text_is_when(read) -> None:
    sentence = "وإذ تعرب عن قلقها إزاء التطورات منذ اعتماد خطة التنمية المستدامة لعام 2030،"
    found = read("ar", pp=[sentence]).references
    assert {one.target: one.role for one in found} == {"instrument:2030-agenda": "mention"}


def test_what_a_clause_adds_about_others_is_background(read) -> None:
    check(
        read,
        "وإذ تشير إلى قرارها 49 / 28 المتخذ نتيجة لنفاذ اتفاقية الأمم المتحدة لقانون البحار،",
        {"A/RES/49/28": OBJECT, "treaty:unclos": MENTION},
    )
    check(
        read,
        "وإذ تدرك أهمية البحار، وهو ما أقر به مؤتمر الأمم المتحدة المعني بالبيئة والتنمية،",
        {"conference:unced": MENTION},
    )


def test_after_which_resolution_something_happened_is_background(read) -> None:
    check(
        read,
        "إذ تدرك شروعه، بعد صدور قرار الجمعية العامة 51/223، في البناء،",
        {"A/RES/51/223": MENTION},
    )


def test_who_drew_up_principles_is_background(read) -> None:
    found = read("ar", pp=["وإذ ترحب بالمبادئ التي وضعتها هيئة نزع السلاح،"]).references
    assert [(r.target, r.role) for r in found] == [("body:disarmament-commission", "mention")]


def test_a_new_item_begins_behind_also_to(read) -> None:
    sentence = (
        "وإذ تشير إلى أحكام ميثاق الأمم المتحدة عن البحيرات، وكذلك إلى القرار 70/2 المؤرخ "
        "9 كانون الأول/ديسمبر 2015،"
    )
    found = {r.target: r.role for r in read("ar", pp=[sentence]).references}
    assert found["A/RES/70/2"] == "object"
