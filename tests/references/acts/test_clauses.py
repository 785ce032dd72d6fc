"""Where the clauses of a paragraph begin and end, and which act governs each."""

from datetime import date

import pytest


def test_each_mention_takes_the_act_of_its_clause(acts) -> None:
    sentence = (
        "Deeply concerned about the growing links, recognizing that this is a shared "
        "responsibility, and in this respect recalling its resolution 74/175 of 18 December 2019,"
    )
    assert acts("en", pp=[sentence]) == [("recalls", "A/RES/74/175")]


def test_chinese_acts_stand_behind_connectives(acts) -> None:
    sentence = "深信法治与发展密切关联，并在这方面重申第70/1号决议，在这方面回顾其第70/299号决议，"
    assert acts("zh", pp=[sentence]) == [
        ("reaffirms", "A/RES/70/1"),
        ("recalls", "A/RES/70/299"),
    ]


def test_a_phrase_before_the_verb_belongs_to_the_verb(acts) -> None:
    sentence = "Welcomes the report and, pursuant to resolution 70/1, requests a new one;"
    assert acts("en", op=[sentence]) == [("requests", "A/RES/70/1")]


def test_points_continue_the_clause_of_their_colon(acts_with_point) -> None:
    """Words of the paragraph may follow its list."""
    text = "Recalls the adoption of:\nand stresses its importance;"
    assert acts_with_point("en", text, "Resolution 70/1;") == [("recalls", "A/RES/70/1")]


def test_an_arabic_preamble_goes_on_with_a_joined_finite_verb(acts) -> None:
    organs = "وإذ تؤكد أن أمن أفراد البعثة أولوية مطلقة، وتشير إلى العمل المنجز بموجب قرارها 70/1،"
    texts = "وإذ ترحب بخطة العمل التي تكمل الخطة، وتؤكد من جديد الالتزام السياسي بالقرار 70/1،"
    cited = "وإذ تؤكد أن التقارير تبين النقص وتشير إلى القرار 70/1،"

    asks = "وإذ ترحب بالاتفاق، وتشجع جميع الأطراف على تنفيذ القرار 70/1،"
    assert acts("ar", pp=[organs]) == [("recalls", "A/RES/70/1")]
    assert acts("ar", pp=[asks]) == [("encourages", "A/RES/70/1")]
    # What plans and reports do too counts only behind "إذ".
    assert acts("ar", pp=[texts]) == [("welcomes", "A/RES/70/1")]
    assert acts("ar", pp=[cited]) == [("emphasizes", "A/RES/70/1")]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            "Se félicite du cadre et lui demande d’agir comme prévu dans la résolution 70/1 ;",
        ),
        ("es", "Acoge con beneplácito el marco y lo exhorta a que aplique la resolución 70/1;"),
        ("es", "Encomiando al Comité, y exhortándolo a que aplique la resolución 70/1,"),
    ],
)
def test_a_pronoun_may_stand_before_the_verb_or_hang_on_it(acts, language, sentence) -> None:
    kind = "pp" if sentence.endswith(",") else "op"
    assert acts(language, **{kind: [sentence]}) == [("callsUpon", "A/RES/70/1")]


def test_in_chinese_an_object_may_stand_before_the_verb(acts) -> None:
    sentence = "强调必须执行第70/1号决议，并因此对秘书长关于第70/2号决议的报告的结论表示关切；"
    assert acts("zh", op=[sentence]) == [
        ("emphasizes", "A/RES/70/1"),
        ("notesWithConcern", "A/RES/70/2"),
    ]


@pytest.mark.parametrize("space", ["", " "])  # where a footnote was marked
def test_in_chinese_a_space_may_stand_before_such_an_object(acts, space) -> None:
    sentence = f"注意到第70/1号决议，{space}对第70/2号决议仍未得到执行感到遗憾，"
    assert acts("zh", pp=[sentence]) == [("takesNoteOf", "A/RES/70/1"), ("regrets", "A/RES/70/2")]


def test_the_noun_of_a_number_does_not_end_what_opens_a_clause(acts) -> None:
    sentence = "重申需要可靠的资源，并根据第70/1号决议，着重指出需要适当反映费用，"
    assert acts("zh", pp=[sentence]) == [("emphasizes", "A/RES/70/1")]


def test_a_list_without_colon_ends_where_the_sentence_goes_on(acts_with_point) -> None:
    text = "напоминает о принятии\nи подчеркивает важность их осуществления;"
    assert acts_with_point("ru", text, "резолюции 70/1;") == [("recalls", "A/RES/70/1")]


def test_the_organ_names_its_powers_within_a_clause(read):
    sentence = (
        "Decides, acting under Chapter VII of the Charter of the United Nations, in order to apply "
        "resolution 9999 (1992), that States shall act;"
    )
    found = read("en", op=[sentence], symbol="S/RES/9999(1993)", adopted=date(1993, 5, 1))
    acts = {r.target: r.act for r in found.references}
    assert acts == {"treaty:un-charter": "actsUnder", "S/RES/9999(1992)": "decides"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Welcomes and encourages the implementation of resolution 70/1;"),
        ("zh", "欢迎并鼓励执行第70/1号决议；"),
        ("zh", "欢迎和鼓励执行第70/1号决议；"),
    ],
)
def test_of_two_acts_with_one_object_the_nearer_counts(acts, language, sentence) -> None:
    assert acts(language, op=[sentence]) == [("encourages", "A/RES/70/1")]


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
def test_acts_behind_relative_words(acts, language, sentence, act) -> None:
    assert acts(language, op=[sentence])[-1] == (act, "A/RES/70/1")


def test_what_two_acts_share_stands_under_the_nearer(read) -> None:
    [found] = read("zh", op=["欢迎并敦促执行《2030年可持续发展议程》；"]).references
    assert (found.act, found.role) == ("urges", "mention")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Reaffirming its resolve and acting, to that end, under Chapter VII of the {},"),
        ("fr", "Réaffirmant sa volonté et agissant à cette fin en vertu du Chapitre VII de la {},"),
        (
            "es",
            "Reafirmando su fe y actuando, a ese efecto, en virtud del Capítulo VII de la {},",
        ),
        ("ru", "вновь подтверждая решимость и действуя, с этой целью, на основании главы VII {},"),
    ],
)
def test_a_preamble_may_end_with_the_powers_of_the_organ(read, language, sentence) -> None:
    charter = {
        "en": "Charter of the United Nations",
        "fr": "Charte des Nations Unies",
        "es": "Carta de las Naciones Unidas",
        "ru": "Устава Организации Объединенных Наций",
    }
    (found,) = read(language, pp=[sentence.format(charter[language])]).references
    assert (found.act, found.target) == ("actsUnder", "treaty:un-charter")


def test_what_a_letter_requests_is_no_request_of_a_preamble(acts) -> None:
    letter = "Welcoming the letter from the Minister, requesting an extension of resolution 70/1,"
    own = "Welcoming the letter from the Minister, and requesting an extension of resolution 70/1,"
    assert acts("en", pp=[letter]) == [("welcomes", "A/RES/70/1")]
    assert acts("en", pp=[own]) == [("requests", "A/RES/70/1")]
