"""Chinese names that no authority file knows: where they begin."""

import pytest

from reaffirm.references.names.unknown import unknown_names


def names(text):
    return [text[start:end] for start, end, _, _ in unknown_names(text, "zh", [])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # What "and" joins is one subject, back to a mark, a particle or a verb.
        ("欢迎沙丘贸易和海滩经济问题专家组举行会议", "沙丘贸易和海滩经济问题专家组"),
        ("在莫斯科举行的沙安全与丘安保问题首脑会议", "沙安全与丘安保问题首脑会议"),
        ("召集的荒漠化、土地退化和干旱问题工作队", "荒漠化、土地退化和干旱问题工作队"),
        ("决定延长海洋垃圾和微塑料问题特设专家组的任务", "海洋垃圾和微塑料问题特设专家组"),
        ("打击小沙丘和轻沙丘扩散和流通全国委员会", "小沙丘和轻沙丘扩散和流通全国委员会"),
        # A thing by itself is no half of the name.
        ("沙丘委员会和海滩投诉委员会", "海滩投诉委员会"),
        ("沙丘国政府和海滩监督委员会", "海滩监督委员会"),
        ("不再拖延与海滩监督委员会", "海滩监督委员会"),
        # Verbs are no part of it.
        ("所有各方继续公布海滩监督委员会的准则", "海滩监督委员会"),
    ],
)
def test_a_chinese_name_begins_with_all_of_its_subject(text, name) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "促请所有各方继续配合委员会的工作",
        "请秘书长继续公布委员会的准则",
        "会议前和会议期间内委员会的日期",
    ],
)
def test_a_verb_before_a_head_noun_makes_no_name(text) -> None:
    assert names(text) == []


def test_laws_that_are_models_and_notes_have_titles(read) -> None:
    found = read("zh", pp=["欢迎《沙丘贸易示范法》和《安排沙丘程序的说明》，"]).references
    assert [r.surface for r in found] == ["《沙丘贸易示范法》", "《安排沙丘程序的说明》"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("赞扬秘书长驻沙丘国特别代表；", "秘书长驻沙丘国特别代表"),
        ("赞扬秘书长沙丘国问题个人代表；", "秘书长沙丘国问题个人代表"),
        ("赞扬沙丘国人权状况特别报告员；", "沙丘国人权状况特别报告员"),
        ("赞扬海滩问题独立专家；", "海滩问题独立专家"),
        ("赞扬海滩问题独立专家组；", "海滩问题独立专家组"),
    ],
)
def test_an_officer_is_named_with_place_or_subject_and_whose_he_is(read, text, name) -> None:
    assert [r.surface for r in read("zh", op=[text]).references] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("赞扬联合国人权事务高级专员办公室的工作；", "联合国人权事务高级专员办公室"),
        ("执行非洲联盟路线图；", "非洲联盟路线图"),
    ],
)
def test_an_office_or_a_road_map_is_named_with_whose_it_is(read, text, name) -> None:
    assert [r.surface for r in read("zh", op=[text]).references] == [name]


def test_its_statute_is_that_of_the_body_named_before(read) -> None:
    found = read("zh", pp=["重申国际原子能机构根据其《规约》是主管机关，"]).references
    assert [r.target for r in found] == ["body:iaea", "treaty:iaea-statute"]


def test_the_agreement_in_marks_is_the_one_named_before(read) -> None:
    found = read("zh", pp=["强调《莫桑比克全面和平协定》，", "关切《协定》的执行，"]).references
    assert {r.target for r in found} == {"instrument:general-peace-agreement-mozambique"}


def test_another_assembly_is_not_the_general_assembly(read) -> None:
    texts = ["确保沙丘复兴大会发挥作用；", "欢迎联合国大会的工作；"]
    found = read("zh", op=texts, symbol="S/RES/2600(2021)").references
    assert [(r.paragraph, r.target) for r in found if r.type == "body"] == [
        ("op2", "body:general-assembly")
    ]


def test_a_memorandum_is_named_in_marks_and_a_federation_is_no_body(read) -> None:
    texts = [
        "回顾《沙丘国政府关于海滩地位的备忘录》，",
        "谴责沙丘共和国部分地区和南海滩联盟共和国的暴力，",
    ]
    found = read("zh", pp=texts).references
    assert [(r.type, r.surface) for r in found] == [
        ("instrument", "《沙丘国政府关于海滩地位的备忘录》")
    ]


def test_the_council_acts_under_articles_of_the_charter(read) -> None:
    text = "按照《联合国宪章》第三十九条和第四十条的规定采取行动，"
    (found,) = read("zh", pp=[text], symbol="S/RES/2600(2021)").references
    assert (found.act, found.role, found.target) == ("actsUnder", "object", "treaty:un-charter")


def test_a_title_that_a_known_treaty_closes_is_that_treaty(read) -> None:
    found = read("zh", pp=["注意到《禁止向沙丘输入废物并管制废物管理的巴马科公约》，"]).references
    assert [r.target for r in found] == ["treaty:bamako-convention"]


def test_a_group_of_friends_is_named_with_its_cause(read) -> None:
    found = read("zh", op=["注意到沙丘保护之友小组和之友小组的工作；"]).references
    assert found[0].surface == "沙丘保护之友小组"
