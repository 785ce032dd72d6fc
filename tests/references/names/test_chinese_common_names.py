"""Chinese names with a common head noun: what makes them names, and where they begin."""

import pytest

from reaffirm.references.names.unknown import unknown_names


def names(text):
    return [text[start:end] for start, end, _, _ in unknown_names(text, "zh", [])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A part of the world, or the world, and a subject.
        ("支持东亚沙丘合作组织的努力", "东亚沙丘合作组织"),
        ("并邀请世界沙丘组织提出意见", "世界沙丘组织"),
        ("由东加勒比国家组织主办", "东加勒比国家组织"),
        ("在南太平洋区域讨论会上", "南太平洋区域讨论会"),
        ("通过国际沙丘学院开展培训", "国际沙丘学院"),
        ("注意到拉丁美洲和加勒比沙丘网络的工作", "拉丁美洲和加勒比沙丘网络"),
        ("请联合国驻黎巴嫩沙丘部队报告", "联合国驻黎巴嫩沙丘部队"),
        ("由联合国内罗毕办事处承办", "联合国内罗毕办事处"),
        # A subject that ends in 问题, also before a town.
        ("出席沙尘暴问题部长级会议的代表", "沙尘暴问题部长级会议"),
        ("欢迎利比亚问题柏林会议的结论", "利比亚问题柏林会议"),
        ("海盗问题联络小组", "海盗问题联络小组"),
        ("设立的缅甸问题独立机制", "缅甸问题独立机制"),
        ("灾害所致沙丘流离失所问题高级别小组", "灾害所致沙丘流离失所问题高级别小组"),
        ("全面执行沙丘邦问题咨询委员会的建议", "沙丘邦问题咨询委员会"),
        # A number before a meeting's subject.
        ("出席第四届沙丘和海滩大会的部长", "第四届沙丘和海滩大会"),
        # What is called after a town.
        ("根据努美阿协议规定", "努美阿协议"),
        ("重申蒙特雷共识所载承诺", "蒙特雷共识"),
        # Nouns that tell by themselves.
        ("经济合作组织的成员", "经济合作组织"),
        ("通知二十国集团的领导人", "二十国集团"),
        ("秘书处沙丘事务部和海滩援助司", "海滩援助司"),
        ("在沙丘体系峰会期间", "沙丘体系峰会"),
        ("作为沙丘社会世界峰会的成果", "沙丘社会世界峰会"),
        ("欧洲沙丘与合作组织的成员", "欧洲沙丘与合作组织"),
        ("赞扬阿拉伯国家联盟", "阿拉伯国家联盟"),
        ("由联合国项目事务署承办", "联合国项目事务署"),
        ("注意到金伯利进程", "金伯利进程"),
        ("征求沙丘合作高级别小组的意见", "沙丘合作高级别小组"),
        # What a meeting is against leads to its subject, over marks and particles.
        ("在反对沙丘、海滩和相关海岸现象世界会议上", "反对沙丘、海滩和相关海岸现象世界会议"),
        (
            "审查《海滩共识》执行情况的沙丘筹资问题国际会议",
            "审查《海滩共识》执行情况的沙丘筹资问题国际会议",
        ),
        ("请沙丘海滩救济和工程处", "沙丘海滩救济和工程处"),
        ("七十七国集团", "七十七国集团"),
        # Two characters are enough before some nouns.
        ("由沙丘委员会审议", "沙丘委员会"),
        ("通过千年首脑会议", "千年首脑会议"),
        ("由欧洲委员会承办", "欧洲委员会"),
        # 和 and other particles within words.
        ("由建设和平委员会审议", "建设和平委员会"),
        ("朝鲜民主主义人民共和国人权问题调查委员会", "朝鲜民主主义人民共和国人权问题调查委员会"),
        ("联合国不同沙丘联盟", "联合国不同沙丘联盟"),
    ],
)
def test_words_that_tell_which_is_meant_make_a_name(text, name) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "支持有关国际组织和区域组织的工作",
        "鼓励非政府组织、民间社会组织和国际人道主义组织",
        "打击国际恐怖主义组织和跨国有组织犯罪",
        "促请各国和国际社会组织这些活动",
        "在非洲各国际论坛上",
        "出席第七十届会议和第一次高级别会议",
        "三项国际药物管制公约的缔约国",
        "在国际法框架内",
        "巴勒斯坦问题的两国解决方案",
        "俄罗斯联邦武装部队和叙利亚政权部队",
        "向联合国系统各组织和机构",
        "加强国际合作机制",
        "地雷行动部门的主要组织",
        "非洲人后裔组织",
        "发展中国家组织",
        "领导人联合峰会",
        "联合国和国际论坛",
        "部署维持和平特派团",
        "人道主义事务部分",
        "联合国维和行动部署警察",
        "巴勒斯坦难民核心方案",
        "2030年联合国会议",
        "沙丘问题国家协调中心",
        "大不列颠的和平进程",
        "各制裁委员会和职司委员会",
        "尚待委员会审议",
        "国际委员会",
    ],
)
def test_common_words_make_no_name(text) -> None:
    assert names(text) == []


def test_the_assembly_of_a_known_body_is_a_name(read) -> None:
    [found] = read("zh", pp=["注意到非洲联盟理事会的决定，"]).references
    assert found.surface == "非洲联盟理事会"


def test_words_that_are_acts_elsewhere_are_part_of_a_name(read) -> None:
    found = read(
        "zh", pp=["欢迎伊拉克国际支持小组的声明和联合国沙丘维持和平部队的工作，"]
    ).references
    assert [r.surface for r in found] == ["伊拉克国际支持小组", "联合国沙丘维持和平部队"]


def test_a_subject_makes_a_longer_name_of_a_short_form(read) -> None:
    found = read("zh", pp=["注意到沙丘居民权利问题特别报告员的报告，"]).references
    assert [r.surface for r in found] == ["沙丘居民权利问题特别报告员"]


@pytest.mark.parametrize("text", ["欢迎沙丘理事会建议大会审议", "请沙丘理事会在大会报告"])
def test_an_assembly_that_a_verb_precedes_is_the_general_assembly(read, text) -> None:
    found = read("zh", symbol="S/RES/2999(2030)", pp=[text]).references
    assert "body:general-assembly" in {r.target for r in found}


@pytest.mark.parametrize("text", ["防止委员会指认的人入境", "请各方与委员会合作"])
def test_a_verb_or_and_before_the_committee_is_no_name_of_it(text) -> None:
    assert names(text) == []
