"""Names are read whole, with what belongs to them, and nothing that is none is read."""

import pytest


def targets(extraction, paragraph):
    return [r.target for r in extraction.references if r.paragraph == paragraph]


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


def test_a_name_that_only_russian_has_within_another_is_no_mention(read) -> None:
    goals = "целей в области развития, сформулированных в Декларации тысячелетия"
    found = read("ru", op=[f"подчеркивает важность достижения {goals};"])
    assert targets(found, "op1") == ["instrument:mdgs"]


def test_a_chinese_name_that_is_longer_in_front_does_not_name_the_shorter_one_too(read) -> None:
    found = read("zh", pp=["回顾《发展筹资问题多哈宣言》，"])
    assert targets(found, "pp1") == ["instrument:doha-declaration-financing"]
