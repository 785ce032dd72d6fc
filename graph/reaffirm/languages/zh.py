"""Chinese. Patterns are over folded text: no spaces, no title brackets, no quotation marks."""

from __future__ import annotations

import re

from reaffirm.languages.grammar import Grammar, Refinement

_DATE = r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?"
_SESSION = (
    r"(?:第[一二三四五六七八九十百\d]{1,6}[届次](?:特别|紧急|续|常)?(?:会议|常会|会)?(?:上|期间)?)?"
)

#: Who else is addressed before or between bodies: 邀请联合国系统、民间社会和其他利益攸关方，特别是…
_OTHERS = (
    r"联合国|特别是|尤其是|包括|但不限于|所有|有关|相关|主要|其他|各|该|其|系统|会员国|缔约[国方]|捐助[国方者]|双方|大会|"
    r"各国|国家|国际社会|国际|区域|次区域|地方|政府间|非政府|政府|多边|双边|金融|人道主义|布雷顿森林|专门|银行|"
    r"(?:开发|发展)(?=系统|伙伴|机构|银行|组织|行为体|实体)|机构|组织|机关|实体|基金|方案|民间社会|私营部门|学术界|"
    r"利益攸关方|伙伴|行为体|在内的|和|及|以及|、|，(?=特别|尤其|包括)"
)

GRAMMAR = Grammar(
    language="zh",
    spaced=False,
    conjunctions=("并", "并且", "并同时", "而且", "同时", "因而", "因此"),
    connectives=(
        "在这方面", "在此方面", "此外", "在这一方面", "就此", "为此", "为此目的", "因此", "在此背景下",
        "最后", "首先", "特此", "谨", "继续", "进一步", "仍", "也", "又", "还", "再",
        "此外在这方面", "除其他外", "同样", "另外", "尤其", "特别", "在这种情况下", "在此情况下",
    ),
    content_openers=(
        "其中", "，决议", "大会在该决议中", "该决议", "会议在该决议中", "理事会在该决议中", "这些决议", "旨在", "目的是",
        "大会在会上", "会上",
    ),
    among_others="除其他外，",
    joining_signs="并又还且",
    resumptives=frozenset(
        {"在这方面", "在此方面", "此外", "在这一方面", "就此", "又", "还", "此外在这方面", "为此"}
    ),
    outer_acts=frozenset(
        {
            "recalls", "welcomes", "takesNoteOf", "notesWithAppreciation", "notesWithConcern",
            "bearsInMind", "convinced", "guidedBy", "considers", "commends", "appreciates",
            "reiterates",
        }
    ),
    blockers=(
        "副秘书长", "助理秘书长", "请求", "请愿", "申请", "邀请函", "邀请国的", "决定性", "决定因素", "建议书", "支持者", "确认书",
        "要求国的", "支持和补充", "通过的", "通过了", "通过以来", "开展的", "提交的", "支持的", "编写的", "推动的", "请参看", "请参阅", "核准书", "批准书", "批准或加入", "强调指出的", "欢迎仪式",
        "安全和安保部门", "对话大会", "国家人权委员会", "四方会议", "四方会谈", "四方机制", "四方面",
    ),
    adopting=re.compile(r"\s*通过[^，；。]*(?:以下|下列|如下|下述|本决议所?附)"),
    refinements=(
        # 要求 requests something of an office, and demands it of States and parties.
        Refinement(
            frozenset({"要求", "还要求", "又要求"}),
            re.compile(
                r"(?:立即|充分|完全|冲突)*(?:所有(?!维持|特派团|有关)|各?方|各国|占领国|以色列|"
                r"(?:叙利亚|伊朗|南苏丹|俄罗斯|朝鲜|阿富汗|利比亚|也门|苏丹)|塔利班|胡塞|政府|"
                r"会员国|国家|武装|恐怖|包括)"
            ),
            "demands",
        ),
    ),
    of_itself=re.compile(r"^表示"),
    resolution_words=("决议",),
    decision_words=("决定",),
    noun_after_number=True,
    number_signs=("第", "号"),
    other_noun=re.compile(r"号(?![、，,；和及与至以决第一二三四五六七八九]|\s|$)"),
    dated_before=re.compile(
        r"[\s的第号通过\xa0]*|\s*(?:关于|题为|通过的?题?为?)[^，；]*[的”》]?\s*第?\s*"
    ),
    noun_marks=frozenset("其的项该号"),
    item_joint=re.compile(r"(?:、|和|及|以及|或|、和)"),
    attributive=re.compile("的"),
    subject_before=re.compile(r"(?:关于|题为)[^，；]*$"),
    list_words=frozenset(
        {
            "第", "号", "和", "及", "以及", "与", "、", "，", ",", "其", "大会", "决议", "决定", "并",
            "各项", "等", "各", "至", "；", "又", "的", "and", "题为", "关于",
        }
    ),
    own_words=("其", "本"),
    organ_before=re.compile(
        rf"(?:在|于|在其)?{_SESSION}(?:通过的?|的|关于.{{0,80}}?的|题为.{{0,80}}?的|在)?"
        rf"{_SESSION}{_DATE}(?:通过的?|的)?(?:题为.{{0,80}}?的|关于.{{0,80}}?的)?第?"
    ),
    range_words=("至", "-", "–", "到"),
    protocol_phrases=(
        "其各项议定书", "其议定书", "其三项议定书", "其各项任择议定书", "其任择议定书", "其两项任择议定书",
        "该公约各项议定书", "公约各项议定书", "公约的各项议定书", "各项任择议定书", "其附加议定书",
        "其各项附加议定书", "其三项任择议定书", "其各议定书",
    ),
    title_brackets=(("《", "》"),),
    title_heads=(
        ("公约", "treaty"), ("盟约", "treaty"), ("条约", "treaty"), ("议定书", "treaty"),
        ("宪章", "treaty"), ("规约", "treaty"), ("协定", "treaty"), ("协约", "treaty"),
        ("宪法", "treaty"), ("组织法", "treaty"),
        ("宣言", "instrument"), ("纲领", "instrument"), ("行动计划", "instrument"),
        ("计划", "instrument"), ("议程", "instrument"), ("规则", "instrument"),
        ("准则", "instrument"), ("原则", "instrument"), ("战略", "instrument"),
        ("守则", "instrument"), ("契约", "instrument"), ("协议", "instrument"),
        ("商定结论", "instrument"), ("框架", "instrument"), ("成果文件", "instrument"),
        ("方案", "instrument"), ("措施", "instrument"), ("标准", "instrument"),
        ("承诺", "instrument"), ("共识", "instrument"), ("路线图", "instrument"),
        ("路径", "instrument"), ("途径", "instrument"), ("声明", "instrument"),
        ("公报", "instrument"), ("分类", "instrument"), ("条例", "instrument"),
        ("细则", "instrument"), ("倡议", "instrument"), ("决定", "instrument"),
        ("呼吁", "instrument"), ("政策", "instrument"), ("指南", "publication"),
        ("手册", "publication"), ("报告", "publication"), ("研究", "publication"),
        ("汇编", "publication"), ("展望", "publication"), ("评估", "publication"),
    ),
    background_cues=(
        "根据", "依照", "按照", "遵照", "依据", "遵循", "遵守", "以便", "以期", "违反", "违背",
        "本着", "符合", "促成", "提交", "鉴于", "通过", "支持", "推动", "开展", "利用", "补充",
        "为执行", "以执行", "为落实", "以落实", "在执行", "有助于", "使其", "协助", "转交", "递交", "以帮助", "对于", "确保", "有悖于", "其中包括",
    ),
    cue_end=re.compile("[的，；]"),
    cue_joined=re.compile(r"的[^，；]{1,12}(?:和|及|以及|与)(?:其|第|安全理事会|大会)*$"),
    closing_cues=frozenset(
        {
            "旨在", "目的是", "推动", "支持", "开展", "利用", "补充", "提交", "促成", "符合", "违反", "协助", "确保", "使其",
        }
    ),
    deed_cues=frozenset({"通过"}),
    # 回顾其各项决议，其中包括第1/1号决议
    inclusive_cues=frozenset({"其中包括"}),
    prefixes=frozenset({"根据", "依照", "按照", "遵照", "依据"}),
    topic_cues=("关于", "题为", "有关", "涉及"),
    title_cues=frozenset({"题为"}),
    chapter=re.compile(r"第[六七八]章"),
    said_of=("表示", "深表", "感到"),
    object_before=re.compile(
        r"(?:并且?|又|还|也|同时|因此|为此|就此|此外|再次|在这方面|在此方面|，)*(?P<object>[对向就])[^，；。]+"
    ),
    joined_acts=frozenset({"并", "和", "并且"}),
    addressee_gap=re.compile(rf"(?:{_OTHERS}|又|还|并|继续|再次|酌情)*"),
    addressee_list=re.compile(rf"(?:{_OTHERS}|，|及其|并)*"),
    background_span=re.compile(
        # 又重申关于《…议程》的第1/1号决议，该议程是《…》的组成部分
        r"，(?:该|这)(?:议程|宣言|公约|纲领|计划|决议|协定|战略|框架|文件|行动计划|行动纲领)[^；]*$|"
        # 重申…，以加快执行《…》；认识到…不足以实现…
        r"，(?:为此|以(?!及)|从而|因为|又因为|但|因此|使|其中|内容涉及|并确保|并帮助)[^；]*$|"
        r"(?:不足以|才能|有助于|可对|不可能|促进实现|取决于|有权|义务|呼吁使|努力(?![和及的]))[^，；]*$|"
        # 强调委员会的运作对执行《…协议》的重要性
        r"对(?:加快|全面|充分|切实|有效)*(?:实现|执行|落实|实施)[^，；]*$|"
        r"对[^，；的]{1,24}(?:和|以及)(?:实现|执行|落实).{0,3}$|"
        r"(?<![须要应])(?:帮助|协助|支持|妨碍|阻碍|促进|推动|加快)(?:[^，；]{0,12}在)?"
        r"(?:实现|执行|落实).{0,3}$|"
        r"(?:帮助|协助|支持)[^，；的]{0,12}(?:实现|执行|落实).{0,3}$|"
        r"包括为此[^，；]*$|"
        # 确认各国努力采取行动，落实《…议程》
        r"，(?:加快|推动|促进|全面|充分|切实)*(?:实现|执行|落实).{0,3}$|"
        r"由[^，；的]{0,16}(?:职等的.{0,3})?$"
    ),
    others_addressed=re.compile(r"(?:的|所有|各)?(?:成员|会员|缔约)|(?:的)?主席"),
    common_deed=re.compile(r"(?:之间)?的?(?:关系|密切|持续)?(?:合作|协作|伙伴)"),
    background_before=re.compile(r"(?:与|同|向|对|(?<!题)为|由|给|经|据|按|致|就|(?<![例诸])如|在|纳入|归入|属于|致力于|有悖于)$"),
    # 关于第1/1号决议执行情况的报告
    cited_by=re.compile(
        rf"(?:经|由|据|按|关于)(?:大会|安理会|安全理事会|其)?(?:{_DATE})第?$"
    ),
    background_after=re.compile(
        # 第1/1号决议附件所载的宣言
        r"号(?:决议|决定)(?:附件[一二三四五]?)?中?(?:所载|(?:设立|建立|成立|赞同|核可|宣布)的)|"
        r"(?:号)?(?:决议|决定)?(?:期间|上|会议|中)?(?:所(?:设|通过|述|规定|要求|界定|作出)|"
        # 第2段规定的任务, but the provisions themselves: 第2段关于禁运的规定
        r"第\d+(?:[、和至]\d+)*段[^，；。、]{0,40}?(?<!的)(?:规定[的、]|所|给予|提及|要求|授权|请求|决定的)|"
        r"[^，；。]{0,20}的(?:分项|次级项目|项目(?:列入|下|$))|"
        r"提出的|确立的|(?:要求|授予|规定|请求)(?!，|在|各国|所有|会员国|秘书长)|的要求|"
        r"提及|通过的|通过对|主持下)|"
        # 粮食及农业组织2014年主办的会议, 世界粮食安全委员会第四十一届会议核可的原则
        r"(?:第[^，；。、]{1,9}届会议)?(?:于?\d{4}年(?:\d+月)?(?:\d+日)?)?(?:共同|联合)?"
        r"(?:核可|认可|制定|主办|召集|设立|发起|推动|召开|拟订|转递|转交|提到|指认|查明)的(?!努力|工作)"
    ),
    text_of_body=re.compile(
        r"(?:第[^，；。]{1,12}届会议)?\d{4}年\d+月[^，；。的]{0,120}号(?:决议|决定)|"
        r"(?:[^，；。]{0,60}的)?(?:所有|各项|相关|有关|以往)*(?:决议|决定)(?!草案)"
    ),
    ibid=re.compile(r"^\s*(?:另?见)?同上"),
    treaty_series=re.compile(
        r"(?:条约汇编|同上|Treaty Series)[^第]{0,12}第\s*(?P<volumes>[\d、，,\s和及与至-]+)卷"
        r"[^第]{0,12}第?\s*(?P<number>[A-Z]?-?\d+)\s*号"
    ),
    report_words=("报告", "说明", "摘要", "照会"),
)  # fmt: skip
