"""Which act governs: also behind the first verb of a paragraph, never a verb of a cited text."""

from dataclasses import replace
from datetime import date

import pytest

from reaffirm.languages import fold
from reaffirm.model import Document, Paragraph
from reaffirm.references import extract
from reaffirm.references.acts.clauses import find_clauses
from reaffirm.references.lexicon import lexicon_of


def acts(read, language, *, pp=(), op=()):
    found = read(language, pp=list(pp), op=list(op)).references
    return [(r.act, r.target) for r in found if r.type == "resolution"]


def test_each_mention_takes_the_act_of_its_clause(read) -> None:
    sentence = (
        "Deeply concerned about the growing links, recognizing that this is a shared "
        "responsibility, and in this respect recalling its resolution 74/175 of 18 December 2019,"
    )
    assert acts(read, "en", pp=[sentence]) == [("recalls", "A/RES/74/175")]


def test_chinese_acts_stand_behind_connectives(read) -> None:
    sentence = "深信法治与发展密切关联，并在这方面重申第70/1号决议，在这方面回顾其第70/299号决议，"
    assert acts(read, "zh", pp=[sentence]) == [
        ("reaffirms", "A/RES/70/1"),
        ("recalls", "A/RES/70/299"),
    ]


def test_a_verb_in_the_content_of_a_cited_text_is_no_act(read) -> None:
    sentence = "回顾其第66/177号决议，其中敦促各国充分执行第70/1号决议，又回顾其第73/222号决议，"
    assert acts(read, "zh", pp=[sentence]) == [
        ("recalls", "A/RES/66/177"),
        ("recalls", "A/RES/70/1"),
        ("recalls", "A/RES/73/222"),
    ]


def test_a_verb_in_the_subject_of_a_cited_text_is_no_act(read) -> None:
    sentence = "Recalling its work on promoting and encouraging dialogue and resolution 70/1,"
    assert acts(read, "en", pp=[sentence]) == [("recalls", "A/RES/70/1")]


def test_a_phrase_before_the_verb_belongs_to_the_verb(read) -> None:
    sentence = "Welcomes the report and, pursuant to resolution 70/1, requests a new one;"
    assert acts(read, "en", op=[sentence]) == [("requests", "A/RES/70/1")]


@pytest.mark.parametrize(
    ("language", "sentence", "act"),
    [
        ("en", "Taking note with appreciation of resolution 70/1,", "notesWithAppreciation"),
        ("en", "Taking note of resolution 70/1,", "takesNoteOf"),
        ("en", "Also recalling its resolution 70/1,", "recalls"),
        ("zh", "表示赞赏地注意到第70/1号决议，", "notesWithAppreciation"),
        ("zh", "赞同地注意到第70/1号决议，", "notesWithAppreciation"),
        ("zh", "铭记第70/1号决议，", "bearsInMind"),
        ("fr", "Réaffirmant sa résolution 70/1,", "reaffirms"),
        ("es", "Recordando su resolución 70/1,", "recalls"),
        ("ru", "вновь подтверждая свою резолюцию 70/1,", "reaffirms"),
        ("ar", "وإذ تعيد تأكيد قرارها 70/1،", "reaffirms"),
    ],
)
def test_acts_are_known_in_every_language(read, language, sentence, act) -> None:
    assert acts(read, language, pp=[sentence]) == [(act, "A/RES/70/1")]


def test_adverbs_are_degrees_of_the_act(read) -> None:
    reference = read("en", pp=["Also recalling its resolution 70/1,"]).references[0]
    assert reference.degrees == ("also",)


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


def test_points_continue_the_clause_of_their_colon(read) -> None:
    """Words of the paragraph may follow its list."""
    document = Document(
        "A/RES/76/999", "en", "", date(2021, 12, 16),
        (
            Paragraph("op1", "operative", "Recalls the adoption of:\nand stresses its importance;"),
            Paragraph("op1(a)", "operative", "Resolution 70/1;", parent="op1"),
        ),
    )  # fmt: skip
    assert [(r.act, r.target) for r in extract(document).references] == [("recalls", "A/RES/70/1")]


def test_an_arabic_preamble_goes_on_with_a_joined_finite_verb(read) -> None:
    organs = "وإذ تؤكد أن أمن أفراد البعثة أولوية مطلقة، وتشير إلى العمل المنجز بموجب قرارها 70/1،"
    texts = "وإذ ترحب بخطة العمل التي تكمل الخطة، وتؤكد من جديد الالتزام السياسي بالقرار 70/1،"
    cited = "وإذ تؤكد أن التقارير تبين النقص وتشير إلى القرار 70/1،"

    asks = "وإذ ترحب بالاتفاق، وتشجع جميع الأطراف على تنفيذ القرار 70/1،"
    assert acts(read, "ar", pp=[organs]) == [("recalls", "A/RES/70/1")]
    assert acts(read, "ar", pp=[asks]) == [("encourages", "A/RES/70/1")]
    # What plans and reports do too counts only behind "إذ".
    assert acts(read, "ar", pp=[texts]) == [("welcomes", "A/RES/70/1")]
    assert acts(read, "ar", pp=[cited]) == [("emphasizes", "A/RES/70/1")]


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


def test_concern_that_fills_the_assembly_is_its_act_although_concern_is_masculine(read) -> None:
    sentence = "وإذ يساورها القلق من بطء تنفيذ القرار 70/1،"
    assert acts(read, "ar", pp=[sentence]) == [("notesWithConcern", "A/RES/70/1")]


@pytest.mark.parametrize(
    ("language", "decides", "item"),
    [
        ("ar", "تقرر ما يلي:", "يُطلب إلى الدولة أن تسهم وفقا للقرار 44/197؛"),
        ("zh", "决定：", "根据财务条例的规定，请该国按照第44/197号决议缴款；"),
    ],
)
def test_what_a_decision_asks_in_its_points_is_decided(language, decides, item) -> None:
    paragraphs = (
        Paragraph("op1", "operative", decides),
        Paragraph("op1(a)", "operative", item, parent="op1"),
    )
    document = Document("A/RES/76/999", language, "", date(2021, 12, 16), paragraphs)
    found = extract(document).references
    assert [(r.act, r.target) for r in found if r.type == "resolution"] == [
        ("decides", "A/RES/44/197")
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            "Se félicite du cadre et lui demande d’agir comme prévu dans la résolution 70/1 ;",
        ),
        ("es", "Acoge con beneplácito el marco y lo exhorta a que aplique la resolución 70/1;"),
    ],
)
def test_a_pronoun_may_stand_before_the_verb(read, language, sentence) -> None:
    assert acts(read, language, op=[sentence]) == [("callsUpon", "A/RES/70/1")]


def test_a_description_holds_no_acts_of_a_cited_text(read) -> None:
    described = "重申支持制定框架，其中确定明确标准，促进问责，促请秘书长按第70/1号决议适用该框架；"
    assert acts(read, "zh", op=[described]) == [("callsUpon", "A/RES/70/1")]
    asked = "回顾第70/1号决议，其中除其他外，请秘书长提交报告，促请各国执行第70/2号决议；"
    assert acts(read, "zh", op=[asked]) == [("recalls", "A/RES/70/1"), ("recalls", "A/RES/70/2")]


def test_what_a_named_organ_said_in_a_cited_text_it_does_not_say_now(read) -> None:
    then = "重申其第70/1号决议，其中大会通过了目标，认识到贫困是挑战，并决心执行第70/2号决议，"
    now = "在这方面重申其第70/3号决议，"
    assert acts(read, "zh", pp=[then + now]) == [
        ("reaffirms", "A/RES/70/1"), ("reaffirms", "A/RES/70/2"), ("reaffirms", "A/RES/70/3"),
    ]  # fmt: skip
    asked = "回顾其第70/1号决议，其中强调湖泊的作用，并在这方面请各机构审议第70/2号决议，"
    assert acts(read, "zh", pp=[asked])[1] == ("recalls", "A/RES/70/2")
    grounds = f"{asked[:-1]}，并考虑到第70/3号决议，采取措施，"
    assert acts(read, "zh", pp=[grounds])[2] == ("recalls", "A/RES/70/3")
    unnamed = "重申其第70/1号决议，其中载有目标，并决心执行第70/2号决议，"
    assert acts(read, "zh", pp=[unnamed])[1] == ("other", "A/RES/70/2")


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
def test_only_the_organ_expresses_its_intention(read, language, sentence) -> None:
    assert acts(read, language, op=[sentence]) == [("other", "A/RES/70/1")]


def test_no_text_is_about_underlining(read) -> None:
    sentence = "Recalling statements concerning the situation and underlining resolution 70/1,"
    assert acts(read, "en", pp=[sentence]) == [("emphasizes", "A/RES/70/1")]
    subject = "Recalling resolution 70/2 on promoting peace and encouraging resolution 70/1,"
    assert {act for act, _ in acts(read, "en", pp=[subject])} == {"recalls"}


def test_acting_behind_a_recalled_text_is_what_that_text_did(read) -> None:
    sentence = (
        "Recalling its decision of 2010, acting upon resolution 14/7 of the Human Rights Council,"
    )
    assert acts(read, "en", pp=[sentence]) == [("recalls", "A/HRC/RES/14/7")]


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


def test_in_chinese_an_object_may_stand_before_the_verb(read) -> None:
    sentence = "强调必须执行第70/1号决议，并因此对秘书长关于第70/2号决议的报告的结论表示关切；"
    assert acts(read, "zh", op=[sentence]) == [
        ("emphasizes", "A/RES/70/1"),
        ("notesWithConcern", "A/RES/70/2"),
    ]


def test_the_noun_of_a_number_does_not_end_what_opens_a_clause(read) -> None:
    sentence = "重申需要可靠的资源，并根据第70/1号决议，着重指出需要适当反映费用，"
    assert acts(read, "zh", pp=[sentence]) == [("emphasizes", "A/RES/70/1")]


@pytest.mark.parametrize(
    ("language", "ordered", "item"),
    [
        ("zh", "决定任务如下：", "促进问责，同时支持第70/1号决议所设小组的工作；"),
        ("en", "Decides that the tasks are:", "To assist, proposing measures of resolution 70/1;"),
    ],
)
def test_what_an_item_orders_is_no_act(language, ordered, item) -> None:
    document = Document(
        "A/RES/76/999", language, "", date(2021, 12, 16),
        (
            Paragraph("op1", "operative", ordered),
            Paragraph("op1(a)", "operative", item, parent="op1"),
        ),
    )  # fmt: skip
    found = [r for r in extract(document).references if r.type == "resolution"]
    assert [(r.act, r.target) for r in found] == [("decides", "A/RES/70/1")]


def test_sachant_only_says_why(read) -> None:
    sentence = (
        "Autorise la Mission à agir, sachant que les tâches de la résolution 70/1 demeurent ;"
    )
    assert acts(read, "fr", op=[sentence]) == [("authorizes", "A/RES/70/1")]


def test_a_list_without_colon_ends_where_the_sentence_goes_on() -> None:
    text = "напоминает о принятии\nи подчеркивает важность их осуществления;"
    document = Document(
        "A/RES/76/999", "ru", "", date(2021, 12, 16),
        (
            Paragraph("op1", "operative", text),
            Paragraph("op1(a)", "operative", "резолюции 70/1;", parent="op1"),
        ),
    )  # fmt: skip
    assert [(r.act, r.target) for r in extract(document).references] == [("recalls", "A/RES/70/1")]


def test_an_arabic_participle_of_the_organs_gender_goes_on_with_an_act(read) -> None:
    sentence = "تحث الدول على حمل الأجهزة، {} إلى أنها حثت على ذلك في القرار 70/1؛"
    assert acts(read, "ar", op=[sentence.format("مشيرة")]) == [("recalls", "A/RES/70/1")]
    assert acts(read, "ar", op=[sentence.format("مشيرا")]) == [("urges", "A/RES/70/1")]


def test_a_verb_beside_that_of_what_is_said_is_no_act(read) -> None:
    said = "Reitera que acepta y aprecia el ofrecimiento conforme a la resolución 70/1;"
    assert acts(read, "es", op=[said]) == [("reiterates", "A/RES/70/1")]
    own = "Decide que las sesiones sean públicas y alienta a aplicar la resolución 70/1;"
    assert acts(read, "es", op=[own]) == [("encourages", "A/RES/70/1")]


def test_the_deed_tells_whether_russian_encourages(read) -> None:
    sentence = "призывает государства {}, содержащиеся в резолюции 70/1;"
    encouraged = sentence.format("рассмотреть рекомендации")
    assert acts(read, "ru", op=[encouraged]) == [("encourages", "A/RES/70/1")]
    called = sentence.format("соблюдать обязательства")
    assert acts(read, "ru", op=[called]) == [("callsUpon", "A/RES/70/1")]


def test_russian_texts_are_borne_in_mind_where_facts_are_acknowledged(read) -> None:
    text = "принимая во внимание также Конвенцию о правах ребенка,"
    fact = "принимая во внимание также важность Конвенции о правах ребенка,"
    found = read("ru", pp=[text, fact]).references
    assert [one.act for one in found] == ["bearsInMind", "recognizes"]


def test_russian_parties_and_authorities_are_encouraged(read) -> None:
    sentence = "призывая {} выполнить резолюцию 70/1,"
    assert acts(read, "ru", pp=[sentence.format("стороны")]) == [("encourages", "A/RES/70/1")]
    assert acts(read, "ru", pp=[sentence.format("государства")]) == [("callsUpon", "A/RES/70/1")]


def test_the_organ_names_its_powers_within_a_clause(read):
    sentence = (
        "Decides, acting under Chapter VII of the Charter of the United Nations, in order to apply "
        "resolution 9999 (1992), that States shall act;"
    )
    found = read("en", op=[sentence], symbol="S/RES/9999(1993)", adopted=date(1993, 5, 1))
    acts = {r.target: r.act for r in found.references}
    assert acts == {"treaty:un-charter": "actsUnder", "S/RES/9999(1992)": "decides"}


def test_others_act_under_no_chapter(read):
    sentence = "Calls upon States, acting under the Charter of the United Nations, to help;"
    (charter,) = read("en", op=[sentence]).references
    assert charter.act == "callsUpon"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Welcomes and encourages the implementation of resolution 70/1;"),
        ("zh", "欢迎并鼓励执行第70/1号决议；"),
        ("zh", "欢迎和鼓励执行第70/1号决议；"),
    ],
)
def test_of_two_acts_with_one_object_the_nearer_counts(read, language, sentence) -> None:
    assert acts(read, language, op=[sentence]) == [("encourages", "A/RES/70/1")]


@pytest.mark.parametrize(
    ("language", "sentence", "act"),
    [
        ("en", "Noting with profound concern the state of resolution 44/1,", "notesWithConcern"),
        ("fr", "Gardant présente à l’esprit sa résolution 44/1,", "bearsInMind"),
        ("es", "Tomando nota con beneplácito de su resolución 44/1,", "notesWithAppreciation"),
        ("ru", "выражая свое убеждение в силе резолюции 44/1,", "convinced"),
        ("ar", "وإذ تشعر بالجزع إزاء انتهاك قرارها 44/1،", "notesWithConcern"),
        ("zh", "深为关怀第44/1号决议未获执行，", "notesWithConcern"),
    ],
)
def test_acts_of_earlier_decades_are_known(read, language, sentence, act) -> None:
    assert acts(read, language, pp=[sentence]) == [(act, "A/RES/44/1")]


def test_an_opening_that_no_file_knows_is_another_act(read) -> None:
    assert acts(read, "en", op=["Ponders its resolution 44/1;"]) == [("other", "A/RES/44/1")]


def clause_acts(text: str, before: dict[str, str]) -> list[str]:
    """The acts of a Russian paragraph whose verb stands for other acts before certain words."""
    lexicon = lexicon_of("ru")
    folded = fold(text, "ru")
    tokens = [
        token._replace(entry=replace(token.entry, before=before))
        if token.entry.form == "призывает"
        else token
        for token in lexicon.scan(folded.text)
    ]
    return [c.act for c in find_clauses(tokens, folded, text, lexicon.grammar, "operative")]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("призывает музеи открыть свои залы;", "encourages"),
        ("призывает также в этой связи музеи открыть залы;", "encourages"),
        ("призывает музеи закрыть свои залы;", "invites"),
        ("призывает все музеи открыть свои залы;", "callsUpon"),
        ("призывает;", "callsUpon"),
    ],
)
def test_the_words_behind_a_phrase_of_several_acts_tell_which(sentence: str, act: str) -> None:
    before = {"музеи": "encourages", "музеи закрыть": "invites"}
    assert clause_acts(sentence, before) == [act]


def test_words_behind_another_verb_tell_nothing() -> None:
    sentence = "призывает государства и настоятельно призывает музеи открыть свои залы;"
    assert clause_acts(sentence, {"музеи": "encourages"}) == ["callsUpon", "urges"]


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
def test_pronouns_written_onto_verbs_and_deeds_of_others(read, language, sentence, act) -> None:
    assert acts(read, language, op=[sentence]) == [(act, "A/RES/70/1")]


@pytest.mark.parametrize(
    ("language", "sentence", "act"),
    [
        ("es", "Acoge el informe, al tiempo que reconoce la importancia de la resolución 70/1;",
         "recognizes"),
        ("fr", "Salue le rôle du Conseil, qu’elle encourage à appliquer la résolution 70/1 ;",
         "encourages"),
        ("zh", "回顾其第66/1号决议，其中请秘书长编写报告，再次请秘书长执行第70/1号决议；",
         "reiterates"),
    ],
)  # fmt: skip
def test_acts_behind_relative_words(read, language, sentence, act) -> None:
    assert acts(read, language, op=[sentence])[-1] == (act, "A/RES/70/1")


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
def test_a_french_gerund_tells_how_somebody_does_what_he_is_asked_to(read, sentence, act) -> None:
    assert acts(read, "fr", op=[sentence]) == [(act, "A/RES/70/1")]


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


def test_what_two_acts_share_stands_under_the_nearer(read) -> None:
    [found] = read("zh", op=["欢迎并敦促执行《2030年可持续发展议程》；"]).references
    assert (found.act, found.role) == ("urges", "mention")
