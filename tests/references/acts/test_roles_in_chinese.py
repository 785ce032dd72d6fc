"""Roles in Chinese, where what describes a noun stands before it and verbs have no endings."""

import pytest

OBJECT, MENTION, ADDRESSEE = "object", "mention", "addressee"


def check(read, sentence: str, expected: dict[str, str]) -> None:
    found = {r.target: r.role for r in read("zh", pp=[sentence]).references}
    assert {target: found.get(target) for target in expected} == expected


def test_a_body_of_a_body_is_meant_with_it(read) -> None:
    check(
        read,
        "表示注意到人权理事会发展权问题工作组正在努力，",
        {"body:human-rights-council": OBJECT},
    )


def test_the_body_whose_other_body_only_adopted_something_is_not(read) -> None:
    check(
        read,
        "回顾欧洲联盟执行理事会2020年1月通过的决定，",
        {"body:european-union": MENTION},
    )


def test_the_meeting_whose_declaration_is_recalled_is_not_recalled(read) -> None:
    check(
        read, "回顾可持续发展问题世界首脑会议《约翰内斯堡执行计划》，", {"conference:wssd": MENTION}
    )


def test_what_a_body_decided_is_its_deed_but_its_decisions_are_texts(read) -> None:
    check(read, "欢迎欧洲联盟决定支持湖泊养护，", {"body:european-union": OBJECT})
    check(read, "欢迎欧洲联盟关于湖泊养护的各项决定，", {"body:european-union": MENTION})


@pytest.mark.parametrize(
    "sentence",
    [
        "注意到秘书处已考虑到关于会议安排的各项有关决议方面的要求，",
        "注意到秘书处执行关于湖泊的各项决议的情况，",
    ],
)
def test_texts_named_later_in_what_a_body_did_are_not_its_texts(read, sentence) -> None:
    check(read, sentence, {"body:un-secretariat": OBJECT})


def test_words_in_a_quoted_title_tell_nothing_about_what_is_named_behind_it(read) -> None:
    sentence = "回顾举行了主题为“通过新的措施加快湖泊养护”的可持续发展问题世界首脑会议，"
    check(read, sentence, {"conference:wssd": OBJECT})


def test_inside_the_title_they_do(read) -> None:
    check(
        read,
        "回顾题为“通过《2030年可持续发展议程》养护湖泊”的第74/71号决议，",
        {"instrument:2030-agenda": MENTION, "A/RES/74/71": OBJECT},
    )


def test_the_subject_of_a_text_ends_where_the_next_text_of_a_list_begins(read) -> None:
    check(
        read,
        "审议了关于联合国儿童基金会的最后报告以及秘书长就湖泊提交的说明，",
        {"body:unicef": MENTION, "body:secretary-general": OBJECT},
    )


def test_the_noun_behind_its_subject_is_no_part_of_it(read) -> None:
    check(read, "欢迎关于湖泊的可持续发展目标，", {"instrument:sdgs": OBJECT})
    check(read, "欢迎印发关于湖泊的秘书长公报，", {"body:secretary-general": OBJECT})


def test_relevant_is_no_preposition(read) -> None:
    check(read, "注意到有关方面支持联合国儿童基金会，", {"body:unicef": OBJECT})
    check(read, "注意到有关联合国儿童基金会的报告，", {"body:unicef": MENTION})


def test_examples_of_what_serves_a_purpose_do_not_serve_it(read) -> None:
    sentence = "欢迎旨在养护湖泊的各项文书和倡议，包括《2030年可持续发展议程》，"
    check(read, sentence, {"instrument:2030-agenda": OBJECT})
    sentence = "欢迎旨在促进执行《2030年可持续发展议程》的各项文书和倡议，"
    check(read, sentence, {"instrument:2030-agenda": MENTION})


@pytest.mark.parametrize(
    "sentence",
    [
        "铭记为使秘书长更加了解湖泊，各国必须提交资料，",
        "回顾秘书长报告所附结论的重要性，",
    ],
)
def test_purposes_and_annexes_are_background(read, sentence) -> None:
    check(read, sentence, {"body:secretary-general": MENTION})


def test_an_envoy_is_no_verb(read) -> None:
    check(read, "欢迎秘书长特使和联合国儿童基金会的努力，", {"body:unicef": OBJECT})


def test_a_statement_at_a_meeting_is_not_the_meeting(read) -> None:
    check(read, "回顾总理在可持续发展问题世界首脑会议上的发言，", {"conference:wssd": MENTION})


def test_the_year_of_an_anniversary_is_noted_not_the_text(read) -> None:
    check(
        read,
        "注意到2021年是《2030年可持续发展议程》通过六周年，",
        {"instrument:2030-agenda": MENTION},
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "回顾其第74/72号决议，其中宣布湖泊日，以及2018年12月5日第74/71号决议，",
        "回顾大会于2018年12月5日通过关于湖泊的第74/71号决议，",
    ],
)
def test_a_number_begins_a_new_item_behind_a_content_or_is_what_was_adopted(read, sentence) -> None:
    check(read, sentence, {"A/RES/74/71": OBJECT})


@pytest.mark.parametrize(
    "sentence",
    [
        "回顾大会第74/71号决议指出，湖泊十分重要，",
        "回顾2020年是其关于湖泊的第74/71号决议二十周年，",
        "注意到各国根据大会各项决议，特别是第74/71号决议养护湖泊，",
        "强调如大会第74/71号决议所确认，湖泊十分重要，",
        "支持大会第74/71号决议进一步支持的进程，",
    ],
)
def test_a_text_that_only_states_or_supports_something_is_background(read, sentence) -> None:
    check(read, sentence, {"A/RES/74/71": MENTION})


@pytest.mark.parametrize("word", ["将", "应", "可能", "能够"])
def test_what_follows_should_and_will_is_said_of_the_subject(read, word: str) -> None:
    sentence = f"强调联合国儿童基金会{word}支持《2030年可持续发展议程》，"
    check(read, sentence, {"body:unicef": OBJECT, "instrument:2030-agenda": MENTION})


def test_the_secretariat_of_a_body_is_asked_not_the_body(read) -> None:
    found = {
        r.target: r.role
        for r in read("zh", op=["请联合国贸易和发展会议秘书处提出报告；"]).references
    }
    assert found["body:unctad"] == MENTION


@pytest.mark.parametrize(
    "sentence",
    [
        "重申对《2030年可持续发展议程》的承诺，",
        "重申对《2030年可持续发展议程》目标和原则的大力支持,",
    ],
)
def test_commitment_and_support_are_directed_at_what_they_are_for(read, sentence) -> None:
    check(read, sentence, {"instrument:2030-agenda": OBJECT})


def test_what_a_recalled_text_contains_is_background(read) -> None:
    sentence = "回顾其附件载有《2030年可持续发展议程》的第70/1号决议，"
    check(read, sentence, {"instrument:2030-agenda": MENTION, "A/RES/70/1": OBJECT})


def test_the_next_report_of_a_list_ends_what_the_one_before_is_about(read) -> None:
    sentence = "审议了关于湖泊利用情况的报告和联合国儿童基金会有关的报告，"
    check(read, sentence, {"body:unicef": OBJECT})


@pytest.mark.parametrize(
    ("sentence", "target", "role"),
    [
        ("认定各方不遵从第74/71号决议的要求，", "A/RES/74/71", MENTION),
        ("欢迎裁军谈判会议通过而载于其报告中的《禁止化学武器公约》，", "treaty:cwc", OBJECT),
        (
            "欢迎裁军谈判会议通过而载于其报告中的《禁止化学武器公约》，",
            "body:conference-on-disarmament",
            MENTION,
        ),
        ("强调安全理事会各常任理事国负有责任，", "body:security-council", MENTION),
    ],
)
def test_demands_adopters_and_members_are_background(read, sentence, target, role) -> None:
    check(read, sentence, {target: role})


def test_countries_that_give_troops_are_no_force(read) -> None:
    named = [
        r.target
        for r in read("zh", pp=["欢迎联合国预防性部署部队，", "感谢部队派遣国，"]).references
    ]
    assert [target for target in named if target.startswith("body:")] == ["body:unpredep"]
    found = read("zh", pp=["欢迎联合国预防性部署部队，", "感谢部队派遣国，"]).references
    assert {one.paragraph for one in found} == {"pp1"}


def test_what_stands_in_a_title_behind_its_comma_is_background(read) -> None:
    check(
        read,
        "回顾题为通过新措施加强联系，实现可持续发展目标的第75/2号决议，",
        {"instrument:sdgs": MENTION, "A/RES/75/2": OBJECT},
    )


def test_a_number_in_a_title_is_background_and_so_is_what_follows_it_there(read) -> None:
    check(
        read,
        "回顾题为“加强联系，第75/1号决议执行情况，实现可持续发展目标”的第75/2号决议，",
        {"A/RES/75/1": MENTION, "instrument:sdgs": MENTION, "A/RES/75/2": OBJECT},
    )


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("欢迎《联合国反腐败公约》缔约国为追回资产所作的努力，", "treaty:uncac"),
        ("关切地注意到第70/1号决议通过以来进展缓慢，", "A/RES/70/1"),
        ("欢迎第70/1号决议第3段规定的任务得到执行，", "A/RES/70/1"),
        ("回顾论坛加强了伙伴关系，并与联合国开发计划署合作，", "body:undp"),
        ("认识到为使联合国开发计划署了解情况需要更多信息，", "body:undp"),
        ("决定在对于《联合国反腐败公约》有利的时候审议，", "treaty:uncac"),
    ],
)
def test_who_belongs_to_a_text_and_what_was_done_since_are_not_the_text(read, sentence, target):
    check(read, sentence, {target: MENTION})


def test_a_meeting_of_the_parties_and_what_a_mission_costs_are_meant(read) -> None:
    check(
        read,
        "欢迎《联合国反腐败公约》缔约国会议第九届会议的成果，",
        {"conference:uncac-cosp-9": OBJECT},
    )
    check(read, "决定批款100美元给联合国驻黎巴嫩临时部队特别账户，", {"body:unifil": OBJECT})


@pytest.mark.parametrize(
    "rest",
    ["；2019年3月4日第73/300号决议，", "；大会2019年3月4日第73/300号决议，"],
)
def test_a_text_behind_what_another_decided_is_the_next_of_the_list(read, rest) -> None:
    check(
        read,
        "回顾大会2018年1月2日第73/1号决议，其中决定设立一个小组" + rest,
        {"A/RES/73/1": OBJECT, "A/RES/73/300": OBJECT},
    )


def test_the_most_recent_of_several_texts_is_recalled_as_they_are(read) -> None:
    check(
        read,
        "回顾关于灯塔的各项决议，其中呼吁保护灯塔，最近的一项是2019年3月4日第73/300号决议，",
        {"A/RES/73/300": OBJECT},
    )


def test_a_text_that_a_text_only_recalls_is_not_the_next_of_the_list(read) -> None:
    check(
        read,
        "回顾其2018年1月2日第73/1号决议，其中回顾，大会1999年3月4日第53/300号决议核可了该构想，",
        {"A/RES/73/1": OBJECT, "A/RES/53/300": MENTION},
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "重申在一个领土达到《联合国宪章》第十一章规定的自治以前，管理国应递送情报，",
        "申明决心履行《联合国宪章》赋予安理会的责任，",
    ],
)
def test_what_a_text_provides_or_confers_is_background(read, sentence) -> None:
    check(read, sentence, {"treaty:un-charter": MENTION})


def test_a_body_that_a_resolution_set_up_or_a_meeting_attended_is_background(read) -> None:
    check(
        read,
        "回顾其1966年12月17日第2205(XXI)号决议设立了联合国国际贸易法委员会，",
        {"A/RES/2205(XXI)": OBJECT, "body:uncitral": MENTION},
    )
    check(read, "关切出席联合国国际贸易法委员会届会的专家人数，", {"body:uncitral": MENTION})


def test_those_to_whom_a_resolution_applies_are_what_is_spoken_of(read) -> None:
    check(
        read,
        "关注第1373(2001)号决议适用的行为者可能获取武器的危险，",
        {"S/RES/1373(2001)": MENTION},
    )


def test_who_set_up_the_body_whose_report_is_meant_is_background(read) -> None:
    check(
        read,
        "回顾秘书长依照第1874(2009)号决议任命的专家小组的报告，",
        {"body:secretary-general": MENTION},
    )


def test_a_preamble_decides_nothing_behind_a_semicolon(read) -> None:
    sentence = "回顾其第50/46号决议，其中决定设立筹备委员会；又决定以第49/53号决议为基础，"
    acts = {r.target: r.act for r in read("zh", pp=[sentence]).references}
    assert acts["A/RES/49/53"] == "recalls"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("考虑到秘书长题为“和平纲领”的报告，", OBJECT),
        ("考虑到题为“和平纲领在各港口的情况”的报告，", MENTION),
    ],
)
def test_a_report_is_named_by_its_whole_title(read, sentence, role) -> None:
    check(read, sentence, {"instrument:agenda-for-peace": role})


@pytest.mark.parametrize(
    "sentence",
    [
        "回顾大会在载于第70/2号决议附件内的《湖泊宣言》中鼓励各国，",
        "重申各国应采取第70/2号决议第3(a)至(f)段所列的各项措施，",
    ],
)
def test_the_resolution_in_which_something_stands_is_background(read, sentence) -> None:
    check(read, sentence, {"A/RES/70/2": MENTION})
