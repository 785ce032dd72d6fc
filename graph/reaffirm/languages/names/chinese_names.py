"""Where a Chinese name begins that no authority file knows.

In Chinese the head noun comes last, and nothing divides the name from the words of the sentence
before it. What such a name never has in it, a verb or "each", tells where it begins at the
earliest; the rest must say more than "the mission".
"""

from __future__ import annotations

import re

#: Words of the sentence, of which the last one before a name is cut off with all before it.
_SENTENCE = re.compile(
    r"包括(?:出席|使|评估)?(?:每个)?|诸如|例如|正如|如何|重新(?:组建|召集|评估|评价)?|充分|全面(?=通报|介绍|审议|重点)|"
    r"优先|密切|迅速(?:组建)?|认真|适当|可能会?使?|打算|努力|履行|帮助|协助|提出|提供|征求|(?:通知|告知|通报|告诉|汇报(?=委员会))|"
    r"参加|出席|介绍|召集|组建|考虑|动用|增强(?!妇女)|鼓励|纳入|派驻|延长|重振|轮流担任|兼任|担任|攻击|中断了?|通过了?|"
    r"(?:支付|下放|提交)给?|任何|每[个年次]|(?<!第)(?:一[名个次项]|[多两三四五六七八九十][个次])|个工作日|已(?:经|接待|结束)?|(?<![适相反响效对供回])应(?!急|用|对)|妨碍|正在|"
    r"需要?|必须|采取|业绩指标|拟议|显示|清理结束|规划|确定|改善|衡量|了解|使用|便利(?=委员会|特派团)|适用|"
    r"规定了?|履行|(?<=全面)执行|(?<=充分)执行|(?<=支持)执行|事先|提前|获得?|经(?=委员会|事先|提前)|被|告知|回复时|主席职位|规则选出|选出|解决(?=委员会)|"
    r"(?:推进|推广|推动|建立|成立|设立)(?!信任|和平)|认可|启动|则改称|改称|轮值主席|现金盈余|相关|(?<![核主])要求|"
    r"决定|欢迎|请求|敦促|授权|支持(?=特派团|稳定团)|效?实现(?=特派团|稳定团|首脑会议)|按(?=委员会)|按照|依照|根据|遵照|每年|至少|"
    r"(?<![行即大])使(?![用命团])|让|就(?!业)|被|把|须(?!知)|"
    r"管理(?=特派团|稳定团)|评估(?=特派团|稳定团|每个)|监测(?=驻地)|(?<!定期)审议(?=特派团|稳定团|委员会|工作组)|提高(?=委员会|稳定团)|"
    r"直接|及时|酌情|继续|进一步|尽快|立即|有效|共同|继而|自行|据此|不断|更好地|数据|结论|决策权|模式|方式|"
    r"配合|公布|恢复(?=国家安全)|推行|重点推广|(?<=继续)审查(?=委员会)|回应|派团视察|视察|扩大(?=主权)|调查(?=专家组|小组)|审议(?=法律)|"
    r"发展(?=特派团)|承诺|发起|成员州允许|届会议期间|"
    r"他们|它们|我们|成员国|会员国|缔约国(?!大?会)|发展中国家(?=提名|代表|成员|专家参加|出席)|观察员国?|代表团|专家们|工作人员(?=而|被|委员会)"
)
#: What the words cut off leave behind, and the last characters of others.
_REST = re.compile(
    r"^(?:[个名项次些者立了现就给而内时下对]|他(?=[^们])|开(?![赛罗曼普])|设(?!备|施)|第[一二三四五六七八九十]+次(?=[^届])|国(?=国家|政府)|"
    r"行(?!政|动|星|业)|平(?!等|台)|中(?=第)|前提下|范围内|机制范围内|任务范围内|期间|"
    r"同(?!盟)|或|以及|和|与|及|向|正|会(?=[^议计]))+"
)
#: What says nothing about which body is meant.
_EMPTY = re.compile(
    r"^(?:相关|有关|主要|未来|已|外地|各|国际|联合国|联合国外地|综合|全国|国家|特别|临时|前|地方|和平|筹备|大型|首脑|重大|各次|组织|高级别?|核心|"
    r"政府|政府间|非政府|非正式|独立|专门|全球|世界|自愿|一级|项目|区域|任务|问题|事项|制裁|协调|提议)*$"
)
#: Coordinators in each country: a kind of officer, and no body by itself.
_KIND = re.compile(r"(?:.*驻地协调员|联合国(?:国家|区域)?新闻中心)$")
#: Kinds of mechanisms and centres, whatever stands before.
KINDS = "(?:人权|监测|司法|合作|管制|补救|执法|扩散|区域)机制|国际(?:技术|金融|法|协调|创新)中心"
_ENDS = re.compile(
    rf"(?:{KINDS}|"
    r"(?:问题|系统内)(?:国家)?协调中心(?:网络)?)$"
)
#: Kinds of gatherings, funds and the like, and two things named together.
_COMMON = re.compile(
    r"(?:.*[和与及或](?:区域|机构|组织|问责)*(?:组织|机构|论坛|会议|机制|基金|中心|法院)|联合国(?:为|与|能够|网站|方案预算|机构).*|"
    r"(?:国际|全球|政府间|联合国|世界)(?:协调|裁军|防范|供资|经济|正式|政府间|筹备|高级别|捐助方|刑事|应急|援助|"
    r"专家|审查|部长级|机构|区域|开发)*(?:机制|论坛|会议|基金|法庭|中心|银行))$"
)
#: Shorter ones are no name.
_LEAST = 2


def begins(name: str, head: str) -> int:
    """Where in a stretch that ends with a head noun the name begins; -1 if there is none.

    >>> begins("包括评估每个特派团", "特派团"), begins("诸如海洋生物资源保护委员会", "委员会")
    (-1, 2)
    """
    if _KIND.match(name) or _COMMON.match(name):
        return -1
    before = name[: len(name) - len(head)]
    start = 0
    for match in _SENTENCE.finditer(name, 0, len(name)):
        if match.end() <= len(before):
            start = match.end()
    while rest := _REST.match(before[start:]):
        start += rest.end()
    own = before[start:]
    return -1 if len(own) < _LEAST or _EMPTY.match(own) else start


def is_kind(name: str, head: str) -> bool:
    """Whether words that end with a head noun only tell a kind of things.

    >>> is_kind("国际协调机制", "机制"), is_kind("国际沙丘机制", "机制")
    (True, False)
    """
    own = name[: len(name) - len(head)]
    kind = _KIND.match(name) or _COMMON.match(name) or _EMPTY.match(own) or _ENDS.search(name)
    return kind is not None


#: What stands before a thing that "and" joins to the beginning of a name: marks and particles, …
_MARKS = frozenset("的在对向将由以并请从为该其这等到是了于就因与同及或和，。；：、（）()《》“”; \n")
#: … and verbs.
_VERBS = re.compile(
    r"(?:又|还|再次|赞赏地|表示|欢迎|回顾|注意到|设立|成立|召集|召开|举行|强调|确认|重申|审查|延长|促进|加强|审议|决定|打击|关于|"
    r"期待|任命|授权|通过|推进|支持|继续|进行|作为|涉及|负责|包括|主管|纳入|探讨|动员|兼任|利用|提供|酌情|参与|根据|依照|有关|角度看)+"
)
#: Who or what is a thing by itself, and no half of a name.
_WHOLE = re.compile(
    r"(?:[者人国方们署部司厅处局州组团队会院所员本行域家库时地]|政府|总统|秘书长|代表|主席|特使|机构|组织|联盟|基金|方案|计划|宣言|公约|"
    r"议程|决议|报告|工作|机制|网络|中心|专员|大使|协定|协议|军队|警察|进程|活动|努力|作用|建议|成果|任务|部长|目标|干事|专家|顾问|大学|学院|文书|条约|会议|论坛|中心|政策|框架|系统|程序|实体|战略|支柱|规划|法律|标准)$"
)
_LONGEST, _SHORTEST = 12, 2
#: So many things are joined before the last.
_MOST = 3


def joined(text: str, start: int, name_end: int) -> int:
    """Where a name begins of which only what stands behind "and" was told: 小武器和轻武器委员会.

    >>> text = "欢迎电子商务和数字经济问题专家组"
    >>> text[joined(text, 7, len(text)) :]
    '电子商务和数字经济问题专家组'
    >>> text = "选举委员会和投诉委员会"
    >>> joined(text, 6, len(text))
    6
    """
    subject = "问题" in text[start:name_end]
    for turn in range(_MOST):
        joint = text[start - 1 : start] if start > _SHORTEST else ""
        if joint != "和" and not (subject and (joint == "与" or (turn and joint == "、"))):
            return start
        begin = _first_half(text, start - 1)
        if begin < 0:
            return start
        start = begin
    return start


def _first_half(text: str, end: int) -> int:
    """Where what ends before "and" begins; -1 if nothing tells, or if it is a thing by itself."""
    begin = end
    while begin > 0 and end - begin < _LONGEST and _inside(text[begin - 1]):
        begin -= 1
    verbs = [match.end() for match in _VERBS.finditer(text, begin, end)]
    if verbs:
        begin = verbs[-1]
    elif begin and _inside(text[begin - 1]):
        return -1
    if end - begin < _SHORTEST or text[begin] == "之" or _WHOLE.search(text, begin, end):
        return -1
    return begin


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether words end with a thing that is no half of a name: 沙丘[大学]和…"""
    return _WHOLE.search(text, start, end) is not None


def _inside(character: str) -> bool:
    return character not in _MARKS and not character.isascii()
