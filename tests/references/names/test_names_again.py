"""What a name stands for that a text has told before: in brackets, by its founding, as a part."""

import pytest


def named(extraction, *types):
    return [(r.paragraph, r.target) for r in extraction.references if r.type in types]


def test_a_meeting_is_called_by_its_number_once_brackets_have_said_so(read) -> None:
    told = "Welcomes the Lima Dune Conference{}, and stresses that the third Review Conference met;"
    lima = "conference:lima-dune-conference"
    found = read("en", op=[told.format(" (the third Review Conference)")])
    assert [target for _, target in named(found, "conference")] == [lima, lima]
    found = read("en", op=[told.format("")])
    assert [target for _, target in named(found, "conference")] == [
        lima,
        "conference:review-conference-3--a-res-76-999",
    ]


def test_a_generic_name_is_the_only_thing_so_called_that_the_text_names_in_full(read) -> None:
    found = read(
        "en",
        op=[
            "Welcomes the Panel of Experts on the Central African Republic;",
            "Thanks the Panel of Experts for its report;",
        ],
    )
    assert named(found, "body")[1] == ("op2", "body:panel-of-experts-car")


@pytest.mark.parametrize("noun", ["Committee", "Panel of Experts", "Working Group"])
def test_a_body_named_by_its_founding_is_called_by_its_noun_from_there_on(read, noun) -> None:
    found = read(
        "en",
        op=[
            f"Requests the {noun} established pursuant to resolution 1022 (2099) to act;",
            f"Thanks the {noun} for its work;",
        ],
    )
    (_, first), (_, second) = named(found, "body")
    assert first == second
    assert first.endswith("-1022-2099")


def test_the_protocols_of_the_treaty_just_named_are_no_unknown_text(read) -> None:
    found = read(
        "zh",
        pp=[
            "回顾《儿童权利公约》，欢迎该公约及其《任择议定书》，",
            "回顾《残疾人权利公约》及其《任择议定书》，",
        ],
    )
    assert sorted(set(named(found, "treaty"))) == [
        ("pp1", "treaty:crc"),
        ("pp1", "treaty:crc-optional-protocols"),
        ("pp2", "treaty:crpd"),
        ("pp2", "treaty:crpd-optional-protocol"),
    ]


def test_a_chinese_text_of_one_short_name_is_meant_where_the_name_is_long(read) -> None:
    found = read(
        "zh", pp=["回顾《联合国打击贩运人口全球行动计划》，", "强调全球行动计划的重要性，"]
    )
    plan = "instrument:global-plan-of-action-trafficking"
    assert named(found, "instrument") == [("pp1", plan), ("pp2", plan)]
    assert not read("zh", pp=["强调部长级宣言的重要性，"]).references


@pytest.mark.parametrize(("short", "same"), [("(《湖泊协定》)", True), ("，《湖泊协定》", False)])
def test_a_chinese_title_in_brackets_is_the_short_name_of_the_title_before(read, short, same):
    found = read("zh", pp=[f"回顾《关于湖泊问题的国际协定》{short}，强调《湖泊协定》，"])
    assert len({target for _, target in named(found, "treaty")}) == (1 if same else 2)


def test_an_officer_is_named_by_what_he_is_in_charge_of(read) -> None:
    [found] = read("zh", op=["欢迎主管湖泊事务副秘书长的工作；"]).references
    assert (found.type, found.surface) == ("body", "主管湖泊事务副秘书长")


def test_the_peace_and_security_council_is_not_that_of_the_united_nations(read) -> None:
    found = read("en", op=["Welcomes the African Union and its Peace and Security Council;"])
    assert ("op1", "body:security-council") not in named(found, "body")
    found = read("en", op=["Welcomes the African Union;", "Thanks the Peace and Security Council;"])
    assert named(found, "body") == [("op1", "body:african-union"), ("op2", "body:au-psc")]
