"""What short forms and defined names stand for, in six languages."""

import pytest


def targets(extraction, paragraph):
    return [r.target for r in extraction.references if r.paragraph == paragraph]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "Commends the Lake Ukerewe Water Authority (LUWA),", "Thanking LUWA,"),
        (
            "fr",
            "Félicitant la Commission permanente des eaux du lac (COPEL),",
            "Remerciant la COPEL,",
        ),
        (
            "es",
            "Encomiando a la Comisión Permanente del Lago (COPELA),",
            "Felicitando a la COPELA,",
        ),
        ("ru", "высоко оценивая Комиссию по охране озера (КООЗ),", "приветствуя работу КООЗ,"),
        ("zh", "赞扬湖泊水资源协调委员会(湖水委)，", "欢迎湖水委的工作，"),
    ],
)
def test_a_short_name_in_brackets_stands_for_the_name_before_it(read, language, first, second):
    found = read(language, pp=[first, second])
    (target,) = targets(found, "pp2")
    assert target == targets(found, "pp1")[0]
    assert target.startswith("body:")


def test_a_defined_short_form_keeps_its_meaning(read) -> None:
    found = read(
        "en",
        pp=[
            "Recalling the United Nations Convention against Corruption (“the Convention”),",
            "Recalling also the Convention on the Rights of the Child,",
            "Bearing in mind the Convention,",
        ],
    )
    assert targets(found, "pp3") == ["treaty:uncac"]


def test_a_year_or_a_symbol_in_brackets_is_no_short_name(read) -> None:
    found = read(
        "en",
        pp=["Recalling the Charter of the United Nations (1945),", "Mindful of 1945 and after,"],
    )
    assert targets(found, "pp2") == []


def test_what_is_named_often_is_meant_before_what_is_named_late(read) -> None:
    found = read(
        "en",
        pp=[
            "Recalling the United Nations Convention against Corruption,",
            "Welcoming the Convention,",
            "Recalling the Convention on the Rights of the Child,",
            "Bearing in mind the Convention,",
        ],
    )
    assert targets(found, "pp4") == ["treaty:uncac"]


def test_a_name_that_only_the_document_knows_has_a_short_form_too(read) -> None:
    found = read(
        "en",
        pp=[
            "Welcoming the Yellow River Accord on Ferries,",
            "Noting the progress made under that and the Accord,",
        ],
    )
    assert targets(found, "pp2") == targets(found, "pp1")


def test_a_chinese_short_form_stands_without_a_definite_word(read) -> None:
    found = read(
        "zh", pp=["回顾麻醉药品委员会的工作，"], op=["请委员会继续工作；", "促请各国家委员会合作；"]
    )
    assert targets(found, "op1") == ["body:cnd"]
    assert targets(found, "op2") == []


def test_a_short_form_without_capital_stands_for_nothing_that_was_not_named(read) -> None:
    sentence = "Welcoming the outcome document and the fifty-seventh session,"
    assert targets(read("en", pp=[sentence]), "pp1") == []


def test_what_this_paragraph_names_is_meant_before_what_another_named(read) -> None:
    found = read(
        "en",
        pp=["Noting the report of the Commission on Human Rights,"],
        op=["Welcomes the Commission of Lake Experts, and requests the Commission to go on;"],
    )
    assert set(targets(found, "op1")) == {"body:commission-of-lake-experts"}


def test_a_part_of_what_has_been_named_needs_no_full_name(read) -> None:
    named = read("zh", op=["请反恐怖主义委员会及其执行局提供协助；"])
    assert "body:cted" in targets(named, "op1")
    alone = read("zh", op=["请该国及其执行局提供协助；"])
    assert targets(alone, "op1") == []


@pytest.mark.parametrize(
    ("language", "first", "second", "meant"),
    [
        (
            "en",
            "Noting the General Conference of the International Atomic Energy Agency,",
            "Stressing the safeguards of the Agency,",
            "body:iaea",
        ),
        (
            "ar",
            "وإذ تحيط علما بالمؤتمر العام للوكالة الدولية للطاقة الذرية،",
            "وإذ تؤكد الضمانات التي وضعتها الوكالة،",
            "body:iaea",
        ),
        (
            "es",
            "Recordando la Conferencia General del Organismo Internacional de Energía Atómica,",
            "Destacando las salvaguardias del Organismo,",
            "body:iaea",
        ),
    ],
)
def test_what_only_a_longer_name_contains_is_meant_if_nothing_else_was_named(
    read, language, first, second, meant
) -> None:
    assert targets(read(language, pp=[first, second]), "pp2") == [meant]
    assert meant not in targets(read(language, pp=[second]), "pp1")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Noting the proposals presented to the Executive Council in May,"),
        ("fr", "Saluant les Principes directeurs applicables aux dunes,"),
        ("ru", "высоко оценивая Исполнительный совет территории,"),
        ("ar", "وإذ ترحب بإنشاء المجلس الاستشاري للمرأة،"),
    ],
)
def test_a_short_name_of_a_body_or_a_text_that_was_not_named_may_be_anothers(
    read, language, text
) -> None:
    known = ("opcw", "internal-displacement", "business", "disarmament")
    assert not [t for t in targets(read(language, pp=[text]), "pp1") if any(k in t for k in known)]


def test_what_was_named_itself_is_meant_before_what_a_name_contains(read) -> None:
    found = read(
        "es",
        pp=[
            "Recordando la labor del Organismo de Obras Públicas y Socorro de las Naciones Unidas"
            " para los Refugiados de Palestina en el Cercano Oriente,",
            "Recordando la Conferencia General del Organismo Internacional de Energía Atómica,",
            "Destacando la labor del Organismo,",
        ],
    )
    assert targets(found, "pp3") == ["body:unrwa"]


def test_the_conference_of_the_parties_is_that_of_the_treaty_named_before(read) -> None:
    found = read(
        "en",
        pp=["Recalling the Convention on Biological Diversity,"],
        op=["Invites the Conference of the Parties to the Convention to report;"],
    )
    assert "body:cbd-cop" in targets(found, "op1")


def test_the_secretariat_of_another_organization_is_not_that_of_the_united_nations(read) -> None:
    found = read("en", op=["Welcomes the work of the General Secretariat of INTERPOL;"])
    assert targets(found, "op1") == ["body:interpol"]


def test_a_short_form_in_title_brackets_that_nothing_explains_is_some_text(read) -> None:
    found = read("zh", pp=["欢迎会议成果，即《政治宣言》和《宣言》，"])
    target = "instrument:political-declaration--a-res-76-999"
    assert [(r.role, r.target) for r in found.references] == [("object", target)]


def test_a_title_in_brackets_is_the_short_name_of_the_text_before_it(read) -> None:
    first = "回顾《关于湖泊与沙丘的合作协定》(《湖泊协定》)和《沙丘守则》，"
    found = read("zh", pp=[first, "欢迎《湖泊协定》的执行，"])
    long = "treaty:关于湖泊与沙丘的合作协定"
    assert set(targets(found, "pp1")) == {long, "instrument:沙丘守则"}
    assert targets(found, "pp2") == [long]


@pytest.mark.parametrize(
    ("language", "first", "second", "meant"),
    [
        (
            "es",
            "Recordando la labor del Programa Mundial de Alimentos,",
            "Recordando el Programa General para el Desarrollo de la Agricultura en África, y los"
            " fines del Programa,",
            "instrument:caadp",
        ),
        (
            "ar",
            "وإذ ترحب بأعمال اللجنة الاقتصادية لأمريكا اللاتينية ومنطقة البحر الكاريبي،",
            "وإذ ترحب بأعمال لجنة بناء السلام، من أجل تزويد اللجنة بالمعلومات،",
            "body:peacebuilding-commission",
        ),
    ],
)
def test_a_name_of_this_paragraph_is_meant_before_what_shares_a_short_form_with_it(
    read, language, first, second, meant
) -> None:
    assert set(targets(read(language, pp=[first, second]), "pp2")) == {meant}


def test_its_protocol_is_that_of_the_treaty_named_just_before(read) -> None:
    text = "回顾《残疾人权利公约》及其《任择议定书》和《儿童权利公约》 及其《任择议定书》，"
    found = targets(read("zh", pp=[text]), "pp1")
    assert set(found) == {
        *("treaty:crpd", "treaty:crpd-optional-protocol"),
        *("treaty:crc", "treaty:crc-optional-protocols"),
    }


@pytest.mark.parametrize(
    ("first", "then", "target"),
    [
        (
            "欢迎《小岛屿发展中国家可持续发展行动纲领》，",
            "强调行动纲领的执行，",
            "instrument:barbados-programme-of-action",
        ),
        (
            "欢迎联合国近东巴勒斯坦难民救济和工程处，",
            "深为关切工程处的财务状况，",
            "body:unrwa",
        ),
        (
            "欢迎联合国近东巴勒斯坦难民救济和工程处，",
            "痛惜工程处人员受到伤害，",
            "body:unrwa",
        ),
    ],
)
def test_a_chinese_short_name_stands_bare_behind_the_verb(read, first, then, target) -> None:
    found = read("zh", pp=[first, then]).references
    assert [one.target for one in found if one.paragraph == "pp2"] == [target]


def test_the_secretariat_that_somebody_has_is_not_that_of_the_organization(read) -> None:
    found = read("zh", op=["请各公约的秘书处合作；", "请指定的秘书处成员发言；"])
    assert targets(found, "op1") == []
    assert targets(found, "op2") == ["body:un-secretariat"]


def test_a_chinese_committee_may_be_what_is_attended(read) -> None:
    found = read(
        "zh", pp=["回顾国际法委员会的报告，", "关切出席委员会届会的人数，", "感谢主席特使，"]
    )
    assert targets(found, "pp2") == ["body:ilc"]
    assert targets(found, "pp3") == []


def test_an_arabic_short_form_may_have_a_relative_clause(read) -> None:
    found = read(
        "ar",
        pp=[
            "إذ تشير إلى اتفاقية الأمم المتحدة لقانون البحار،",
            "وإذ تؤكد أهمية الاتفاقية التي دخلت حيز النفاذ،",
        ],
    )
    assert targets(found, "pp2") == ["treaty:unclos"]


def test_the_committee_is_the_one_for_which_the_panel_just_named_works(read) -> None:
    found = read(
        "en",
        pp=["Recalling the Panel of Experts established pursuant to resolution 1874 (2009),"],
        op=["Requests the Panel to report to the Committee;"],
        symbol="S/RES/2997(2021)",
    )
    assert "body:sanctions-committee-dprk" in targets(found, "op1")


def test_a_committee_named_in_full_comes_before_that_of_a_panel(read) -> None:
    found = read(
        "en",
        pp=[
            "Recalling the Panel of Experts established pursuant to resolution 1874 (2009),",
            "Recalling the Committee established pursuant to resolution 1540 (2004),",
        ],
        op=["Requests the Panel to report to the Committee;"],
        symbol="S/RES/2997(2021)",
    )
    assert "body:1540-committee" in targets(found, "op1")


def test_a_short_form_that_says_more_is_not_what_was_named(read) -> None:
    found = read(
        "en",
        pp=["Recalling the Committee of the Dune League,"],
        op=["Requests the Special Committee to report;"],
    )
    assert targets(found, "op1") != targets(found, "pp1")
