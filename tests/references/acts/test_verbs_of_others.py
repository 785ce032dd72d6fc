"""Verbs that are no act of the organ: of cited texts, of those it asks, of what it says."""

from datetime import date

import pytest

from reaffirm.model import Document, Paragraph
from reaffirm.references import extract


def test_a_verb_in_the_content_of_a_cited_text_is_no_act(acts) -> None:
    sentence = "回顾其第66/177号决议，其中敦促各国充分执行第70/1号决议，又回顾其第73/222号决议，"
    assert acts("zh", pp=[sentence]) == [
        ("recalls", "A/RES/66/177"),
        ("recalls", "A/RES/70/1"),
        ("recalls", "A/RES/73/222"),
    ]


def test_a_verb_in_the_subject_of_a_cited_text_is_no_act(acts) -> None:
    sentence = "Recalling its work on promoting and encouraging dialogue and resolution 70/1,"
    assert acts("en", pp=[sentence]) == [("recalls", "A/RES/70/1")]


def test_verbs_within_a_directive_are_no_acts(read) -> None:
    """How somebody should do what he is asked to is not an act of the organ."""
    english = read(
        "en",
        op=[
            "Calls upon States to protect lighthouses, adopting an approach in line with "
            "resolution 70/1, and expresses its readiness to return to resolution 71/2;"
        ],
    )
    chinese = read(
        "zh", op=["请秘书长通过各种方式，继续提请会员国注意第54/237 C号决议规定的日期；"]
    )
    assert [(r.act, r.target) for r in english.references if r.type == "resolution"] == [
        ("callsUpon", "A/RES/70/1"),
        ("other", "A/RES/71/2"),
    ]
    assert [(r.act, r.target) for r in chinese.references if r.type == "resolution"] == [
        ("requests", "A/RES/54/237C")
    ]


def test_arabic_verbs_of_the_other_gender_have_another_subject(read) -> None:
    report = "{} التقرير الذي يستعرض التقدم المحرز، ويؤكد أهمية القرار 70/1؛"
    force = "{} القوة التي تحمي المدنيين، وتؤكد أهمية القرار 70/1؛"
    assembly, council = "A/RES/76/999", "S/RES/2599(2021)"

    for symbol, sentence, expected in (
        (assembly, report.format("تلاحظ"), "takesNoteOf"),
        (council, report.format("يلاحظ"), "emphasizes"),
        (assembly, force.format("تلاحظ"), "emphasizes"),
        (council, force.format("يلاحظ"), "takesNoteOf"),
    ):
        found = read("ar", op=[sentence], symbol=symbol).references
        assert [r.act for r in found if r.type == "resolution"] == [expected], (symbol, sentence)


@pytest.mark.parametrize(
    ("language", "decides", "item"),
    [
        ("ar", "تقرر ما يلي:", "يُطلب إلى الدولة أن تسهم وفقا للقرار 44/197؛"),
        ("zh", "决定：", "根据财务条例的规定，请该国按照第44/197号决议缴款；"),
    ],
)
def test_what_a_decision_asks_in_its_points_is_decided(
    acts_with_point, language, decides, item
) -> None:
    assert acts_with_point(language, decides, item) == [("decides", "A/RES/44/197")]


def test_a_description_holds_no_acts_of_a_cited_text(acts) -> None:
    described = "重申支持制定框架，其中确定明确标准，促进问责，促请秘书长按第70/1号决议适用该框架；"
    assert acts("zh", op=[described]) == [("callsUpon", "A/RES/70/1")]
    asked = "回顾第70/1号决议，其中除其他外，请秘书长提交报告，促请各国执行第70/2号决议；"
    assert acts("zh", op=[asked]) == [("recalls", "A/RES/70/1"), ("recalls", "A/RES/70/2")]


def test_what_a_named_organ_said_in_a_cited_text_it_does_not_say_now(acts) -> None:
    then = "重申其第70/1号决议，其中大会通过了目标，认识到贫困是挑战，并决心执行第70/2号决议，"
    now = "在这方面重申其第70/3号决议，"
    assert acts("zh", pp=[then + now]) == [
        ("reaffirms", "A/RES/70/1"), ("reaffirms", "A/RES/70/2"), ("reaffirms", "A/RES/70/3"),
    ]  # fmt: skip
    asked = "回顾其第70/1号决议，其中强调湖泊的作用，并在这方面请各机构审议第70/2号决议，"
    assert acts("zh", pp=[asked])[1] == ("recalls", "A/RES/70/2")
    grounds = f"{asked[:-1]}，并考虑到第70/3号决议，采取措施，"
    assert acts("zh", pp=[grounds])[2] == ("recalls", "A/RES/70/3")
    unnamed = "重申其第70/1号决议，其中载有目标，并决心执行第70/2号决议，"
    assert acts("zh", pp=[unnamed])[1] == ("other", "A/RES/70/2")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Decides to extend it, expresses its intention to apply resolution 70/1;"),
        ("fr", "Décide de le proroger, exprime son intention d’appliquer la résolution 70/1 ;"),
        ("es", "Decide prorrogarlo, expresa su intención de aplicar la resolución 70/1;"),
        ("ru", "постановляет продлить его, выражает свое намерение применить резолюцию 70/1;"),
        ("zh", "决定予以延长，表示打算适用第70/1号决议；"),
    ],
)
def test_only_the_organ_expresses_its_intention(acts, language, sentence) -> None:
    assert acts(language, op=[sentence]) == [("other", "A/RES/70/1")]


def test_no_text_is_about_underlining(acts) -> None:
    sentence = "Recalling statements concerning the situation and underlining resolution 70/1,"
    assert acts("en", pp=[sentence]) == [("emphasizes", "A/RES/70/1")]
    subject = "Recalling resolution 70/2 on promoting peace and encouraging resolution 70/1,"
    assert {act for act, _ in acts("en", pp=[subject])} == {"recalls"}


def test_acting_behind_a_recalled_text_is_what_that_text_did(acts) -> None:
    sentence = (
        "Recalling its decision of 2010, acting upon resolution 14/7 of the Human Rights Council,"
    )
    assert acts("en", pp=[sentence]) == [("recalls", "A/HRC/RES/14/7")]


@pytest.mark.parametrize(
    ("language", "adopts", "recalls"),
    [
        (
            "en",
            "Adopts the following declaration:",
            "We recall resolution 70/1 and take note of it.",
        ),
        ("ar", "تعتمد الإعلان التالي:", "نحن نشير إلى القرار 70/1 وتشير الدول إلى ذلك."),
        ("zh", "通过以下宣言：", "我们回顾第70/1号决议，赞赏地注意到该决议。"),
        ("zh", "通过大会高级别会议的以下政治宣言：", "回顾第70/1号决议。"),
    ],
)
def test_a_resolution_that_is_one_declaration_has_no_acts_but_its_adoption(
    language, adopts, recalls
) -> None:
    def read_with(opening: str):
        paragraphs = (
            Paragraph("op0", "operative", opening),
            Paragraph("op1", "operative", recalls),
        )
        document = Document("A/RES/76/999", language, "", date(2021, 12, 16), paragraphs)
        return [r.act for r in extract(document).references if r.type == "resolution"]

    assert read_with(adopts) == ["-"]
    assert read_with("") != ["-"]


@pytest.mark.parametrize(
    ("language", "ordered", "item"),
    [
        ("zh", "决定任务如下：", "促进问责，同时支持第70/1号决议所设小组的工作；"),
        ("en", "Decides that the tasks are:", "To assist, proposing measures of resolution 70/1;"),
    ],
)
def test_what_an_item_orders_is_no_act(acts_with_point, language, ordered, item) -> None:
    assert acts_with_point(language, ordered, item) == [("decides", "A/RES/70/1")]


def test_sachant_only_says_why(acts) -> None:
    sentence = (
        "Autorise la Mission à agir, sachant que les tâches de la résolution 70/1 demeurent ;"
    )
    assert acts("fr", op=[sentence]) == [("authorizes", "A/RES/70/1")]


def test_an_arabic_participle_of_the_organs_gender_goes_on_with_an_act(acts) -> None:
    sentence = "تحث الدول على حمل الأجهزة، {} إلى أنها حثت على ذلك في القرار 70/1؛"
    assert acts("ar", op=[sentence.format("مشيرة")]) == [("recalls", "A/RES/70/1")]
    assert acts("ar", op=[sentence.format("مشيرا")]) == [("urges", "A/RES/70/1")]


def test_a_verb_beside_that_of_what_is_said_is_no_act(acts) -> None:
    said = "Reitera que acepta y aprecia el ofrecimiento conforme a la resolución 70/1;"
    assert acts("es", op=[said]) == [("reiterates", "A/RES/70/1")]
    own = "Decide que las sesiones sean públicas y alienta a aplicar la resolución 70/1;"
    assert acts("es", op=[own]) == [("encourages", "A/RES/70/1")]


def test_others_act_under_no_chapter(read):
    sentence = "Calls upon States, acting under the Charter of the United Nations, to help;"
    (charter,) = read("en", op=[sentence]).references
    assert charter.act == "callsUpon"


@pytest.mark.parametrize(
    ("language", "sentence", "act"),
    [
        ("ar", "ترحب بجهود الدول، وتشجعها على تنفيذ القرار 70/1؛", "encourages"),
        ("ar", "ترحب بجهود الدول، وتحثهم على تنفيذ القرار 70/1؛", "urges"),
        ("ar", "ترحب بجهود المكتب، وتدعوه إلى تنفيذ القرار 70/1؛", "invites"),
        ("fr", "Assure le fonds créé par la résolution 70/1 de son soutien ;", "supports"),
        ("zh", "鼓励会员国在尊重主权的情况下，支持执行第70/1号决议；", "encourages"),
        ("zh", "鼓励会员国尊重主权，并支持执行第70/1号决议；", "supports"),
    ],
)
def test_pronouns_written_onto_verbs_and_deeds_of_others(acts, language, sentence, act) -> None:
    assert acts(language, op=[sentence]) == [(act, "A/RES/70/1")]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        # By what else he does: no act of the organ.
        ("Prie le Comité de poursuivre sa tâche, en mettant l’accent sur la résolution 70/1 ;",
         "requests"),
        # The organ reminds, and underlines while it asks.
        ("Prie le Comité de poursuivre sa tâche, en rappelant la résolution 70/1 ;", "recalls"),
        ("Prie le Comité de poursuivre sa tâche, tout en soulignant l’importance de la "
         "résolution 70/1 ;", "emphasizes"),
    ],
)  # fmt: skip
def test_a_french_gerund_tells_how_somebody_does_what_he_is_asked_to(acts, sentence, act) -> None:
    assert acts("fr", op=[sentence]) == [(act, "A/RES/70/1")]


def test_a_word_that_goes_on_ends_the_content_of_a_cited_text(read) -> None:
    content = "回顾其第75/1号决议，其中大会请秘书长保护湖泊，"
    [*_, (act, target)] = [
        (r.act, r.target)
        for r in read("zh", pp=[f"{content}在这方面因此强调《2030年可持续发展议程》，"]).references
    ]
    assert (act, target) == ("emphasizes", "instrument:2030-agenda")
    found = read("zh", pp=[f"{content}因此强调《2030年可持续发展议程》，"]).references
    assert {r.act for r in found} == {"recalls"}


@pytest.mark.parametrize("joint", ["并", ""])
def test_a_decision_on_whose_ground_the_organ_speaks_is_no_act(read, joint) -> None:
    text = f"回顾湖泊的重要性，{joint}根据第75/501号决定，着重指出《2030年可持续发展议程》，"
    assert [(r.act, r.role, r.target) for r in read("zh", pp=[text]).references] == [
        ("emphasizes", "mention", "A/DEC/75/501"),
        ("emphasizes", "object", "instrument:2030-agenda"),
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "回顾其题为“保护各海港，支持沿海贸易”的第75/17号决议，"),
        ("en", "Recalling the decision “Preserving ports, supporting trade”, in resolution 75/17,"),
        ("es", "Recordando la decisión “Conservar puertos, apoyando el comercio”, en su resolución "
         "75/17,"),
    ],
)  # fmt: skip
def test_a_verb_in_a_quoted_title_is_no_act(acts, language, sentence) -> None:
    assert acts(language, pp=[sentence]) == [("recalls", "A/RES/75/17")]


def test_what_a_quotation_opens_with_is_an_act(acts) -> None:
    # As drafts quote the paragraphs that they amend.
    assert acts("en", pp=["“Reaffirming its resolution 75/17,"]) == [("reaffirms", "A/RES/75/17")]
