"""Arabic names: behind cues that hide their first word, under a shared noun, worded otherwise."""

from __future__ import annotations


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
