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


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "отмечает Группу экспертов по паромам под руководством Совета гаваней;",
         "Группу экспертов по паромам"),
        ("ru", "отмечает Комитет по паромам для выполнения задач;", "Комитет по паромам"),
        ("fr", "Note le Groupe d’experts des bacs nommé par son président ;",
         "Groupe d’experts des bacs"),
    ],
)  # fmt: skip
def test_under_whom_and_what_for_is_no_part_of_a_name(read, language, text, name) -> None:
    surfaces = [r.surface for r in read(language, op=[text]).references if r.type == "body"]
    assert surfaces[0] == name


def test_a_chinese_short_form_stands_without_a_definite_word(read) -> None:
    found = read(
        "zh", pp=["回顾麻醉药品委员会的工作，"], op=["请委员会继续工作；", "促请各国家委员会合作；"]
    )
    assert targets(found, "op1") == ["body:cnd"]
    assert targets(found, "op2") == []


def test_a_known_name_inside_the_words_of_an_act_is_found(read) -> None:
    found = read("zh", pp=["根据《联合国宪章》第七章采取行动，"], symbol="S/RES/2600(2021)")
    assert [(r.act, r.role, r.target) for r in found.references] == [
        ("actsUnder", "object", "treaty:un-charter")
    ]


def test_names_with_brackets_in_them_are_found(read) -> None:
    found = read(
        "en", pp=["Recalling the United Nations Conference on Human Settlements (Habitat II),"]
    )
    assert targets(found, "pp1") == ["conference:habitat-ii"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Welcoming the statement of the Russian Federation,"),
        ("fr", "Saluant la déclaration de la Fédération de Russie,"),
        ("es", "Acogiendo la declaración de la Federación de Rusia,"),
        ("ru", "приветствуя усилия Организации Объединенных Наций на местах,"),
        ("ru", "приветствуя усилия Организации по оказанию помощи жертвам,"),
        ("zh", "欢迎国际和区域组织以及政府间组织的努力，"),
    ],
)
def test_states_and_the_organization_as_a_whole_are_no_names(read, language, text) -> None:
    assert targets(read(language, pp=[text]), "pp1") == []


@pytest.mark.parametrize(
    "text",
    [
        "وإذ ترحب بعمل لجنة البحيرات الأفريقية،",
        "وإذ ترحب بعمل اللجنة المعنية بالبحيرات،",
        "وإذ ترحب بمؤتمر البحيرات الدولي،",
    ],
)
def test_arabic_names_that_no_file_knows_are_told_by_their_form(read, text) -> None:
    (target,) = targets(read("ar", pp=[text]), "pp1")
    assert target.startswith(("body:", "conference:"))


def test_a_short_form_without_capital_stands_for_nothing_that_was_not_named(read) -> None:
    sentence = "Welcoming the outcome document and the fifty-seventh session,"
    assert targets(read("en", pp=[sentence]), "pp1") == []


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        (
            "zh",
            "重申《第三次发展筹资问题国际会议亚的斯亚贝巴行动议程》，",
            {"instrument:addis-ababa-action-agenda", "conference:financing-for-development-3"},
        ),
        (
            "en",
            "Recalling the thirtieth special session of the General Assembly,",
            {"conference:ga-special-session-30"},
        ),
    ],
)
def test_a_name_within_a_name_is_read_whole(read, language, text, named) -> None:
    assert set(targets(read(language, pp=[text]), "pp1")) == named


def test_what_this_paragraph_names_is_meant_before_what_another_named(read) -> None:
    found = read(
        "en",
        pp=["Noting the report of the Commission on Human Rights,"],
        op=["Welcomes the Commission of Lake Experts, and requests the Commission to go on;"],
    )
    assert set(targets(found, "op1")) == {"body:commission-of-lake-experts"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "Welcomes the work of the Special Representative of the Secretary-General for Utopia;",
            "Special Representative of the Secretary-General for Utopia",
        ),
        (
            "es",
            "Acoge con beneplácito la labor de la Representante Especial del Secretario General;",
            "Representante Especial del Secretario General",
        ),
        (
            "fr",
            "Salue l’action du Représentant spécial du Secrétaire général pour l’Utopie ;",
            "Représentant spécial du Secrétaire général pour l’Utopie",
        ),
        (
            "ru",
            "приветствует работу Специального представителя Генерального секретаря по Утопии;",
            "Специального представителя Генерального секретаря по Утопии",
        ),
    ],
)
def test_an_officer_of_the_secretary_general_is_named_whole(read, language, text, name) -> None:
    found = [(r.role, r.surface) for r in read(language, op=[text]).references]
    assert found == [("object", name)]


def test_an_officer_is_not_the_one_whose_officer_it_is(read) -> None:
    found = read(
        "ru",
        pp=["приветствуя доклад Генерального секретаря,"],
        op=["просит Специального представителя Генерального секретаря помогать;"],
    )
    (officer, *_) = targets(found, "op1")
    assert officer == "body:special-representative-of-the-secretary-general--a-res-76-999"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "表示注意到《世界卫生组织沙丘行动计划》，",
            ["body:who", "instrument:世界卫生组织沙丘行动计划"],
        ),
        # The adopting organ is not named by a title that has its name in it.
        ("表示注意到《沙丘问题大会宣言》，", ["instrument:沙丘问题大会宣言"]),
        # What a known title is about is part of it.
        ("回顾《禁止酷刑公约任择议定书》，", ["treaty:opcat"]),
    ],
)
def test_known_names_within_a_chinese_title_are_read_too(read, text, found) -> None:
    assert sorted(targets(read("zh", pp=[text]), "pp1")) == found


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


def test_a_name_that_only_russian_has_within_another_is_no_mention(read) -> None:
    goals = "целей в области развития, сформулированных в Декларации тысячелетия"
    found = read("ru", op=[f"подчеркивает важность достижения {goals};"])
    assert targets(found, "op1") == ["instrument:mdgs"]


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


def test_a_chinese_name_that_is_longer_in_front_does_not_name_the_shorter_one_too(read) -> None:
    found = read("zh", pp=["回顾《发展筹资问题多哈宣言》，"])
    assert targets(found, "pp1") == ["instrument:doha-declaration-financing"]


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
