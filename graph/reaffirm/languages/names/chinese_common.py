"""Chinese names of which the head noun is a common word: 东亚沙丘合作组织, 沙尘暴问题部长级会议.

Such a noun makes a name only where the words before it tell which thing is meant: a part of the
world, "international", a town directly before the noun, a subject that ends in 问题. The words of
the sentence before the name are no part of it: a verb, a preposition, a mark ends it to the left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from reaffirm.languages.names.chinese_names import is_kind, is_whole, joined
from reaffirm.languages.names.forms import Place
from reaffirm.languages.names.nouns import nouns_of, words_of
from reaffirm.languages.scanning import any_of
from reaffirm.model import TEXT_TYPES, TargetType

#: So many characters a name has before its head noun at most.
_LONGEST = 32
_OUTSIDE = re.compile(r"[\W_a-zA-Z]")
#: Words that contain what would be a particle.
_ATOMS = (
    r"和平|和解|对话|可持续|可再生|存在|所在|潜在|现在|在线|方向|导向|面向|取向|自由|理由|可以|予以|以下|以上|申请|行为|人为|不同|相同|"
    r"平等|其他|达到|合同|共同|同盟|使用|大使|特使|使馆|应急|应用|应对|供应|反应|"
    r"效应|适应|响应|许可|认可|各国议会|普及|会同|就业|成就|成为|因素|原因|基因|因特网|了解|从业|反对|消除对|执行情况|"
    r"执行局|国际支持|和平利用|全权代表|预防性部署|审议大会|审议会议|审查会议|审查大会|讨论会|国家元首和政府首脑|政府间|部长级|部长理事会|部长会议|主管|"
    r"会员国大会|成员国大会|评估小组|评估委员会|代表大会|经济|经社|经合|经营|经验|与会|人民共和国|民主共和国|时代|年代|专名|有名|"
    r"流离失所|场所|所致|联合国系统|发展中国家|最不发达国家|中等收入国家|工作组|工作队|任务组|工作计划|报告中心|行动|活动中心"
)
#: What ends a name to the left: particles and prepositions, …
_PARTICLES = (
    r"[的在对向将由以请为从该这等到是于了因同每此所被把让使给但而则又也还已曾均都须应可各某或]|其|"
    r"(?<!第)[一两三四五六七八九十][个项名]|第[一二三四五六七八九十百\d]+[次届](?:会议)?|\d+[年月日]?|历次|本次|此次|"
    r"[自就并至与和及](?=(?:在|由|对|向|其))|"
)
#: … and words of the sentence.
_WORDS = (
    r"支持|加强|促进|推动|推进|执行|实施|落实|参加|参与|出席|举行|召开|召集|主办|承办|设立|成立|建立|加入|签署|自大会|"
    r"批准|通过|核准|制定|制订|拟订|编写|提交|提供|介绍|利用|通知|告知|邀请|鼓励|敦促|促请|呼吁|欢迎|赞扬|赞赏|注意到?|负责|"
    r"回顾|重申|强调|指出|确认|确定|确保|认识到?|申明|表示|感谢|协助|帮助|配合|会同|征求|包括|例如|诸如|特别是|尤其是|并且?组织|"
    r"根据|依照|按照|遵照|依据|鉴于|所有|有关|相关|涉及|经由|经过|继续|进一步|酌情|充分|积极|再次|立即|尽快|延长|扩大|促使|"
    r"改善|改进|提高|增加|结束|开始|启动|推出|发起|举办|主持|担任|授权|委托|责成|审议|审查|评估|深化|返还|归还|能够|结合|"
    r"大会(?!和会议)|讨论|探讨|考虑|决定|同意|接受|收到|获得|采取|履行|遵守|尊重|维护|保持|保障|避免|谴责|攻击|派驻|部署|达成|打算|需要|"
    r"派遣|撤出|资助|缴付|支付|摊派|拨款|批款|划拨|核定|开展|进行|从事|投入|期间|以来|之后|之前|以后|以前|同时|目前|运送|"
    r"最近|今后|会员国|成员国|缔约国(?!会议|大会)|当局|双方|各方|或者|如果|虽然|至于|设在|总部|秘书长|主席|如何|有效(?!发展)|"
    r"总干事|执行主任|高级专员|国际社会|民间社会|非政府组织|政府|人民|代表|部长|总统|尤其|其中|优先|最终|会上|强化|以及|尚待|实现|针对|允许|便利|意味着|导致|"
    r"总理|工作人员|报告|决议|建议|工作|努力|作用|活动|成果|结果|任务|希望|期待|深信|特此|经|如|即|作出|做出|作为|具有|组成|构成|发挥"
)
#: What tells nothing of an organization or a part of one.
_ANY = re.compile(
    "(?:有关|相关|各国|各|国家|政府间|非政府|政府|次?区域|国际|其他|多边|双边|联合国|组织|世界|全球|任何|主管)*"
)
#: What the word cut off leaves behind.
_REST = re.compile(
    r"(?:[国会]?(?:和(?![平解谐])|与(?!会))|及|并|个|名|项|次|者|着|过|地(?![中区雷方理])|中(?![非东亚美部])|内(?!陆|罗)|下|间|时|后|来|去|开|出|自|就)+"
)
#: Behind the head noun: it is part of a longer word, or a verb.
_GOES_ON = re.compile(
    r"[间级性化长员者们分署]|室|厅|门|起来|指出|表示(?!赞)|如何|能力|规划|草案|日程|时间|地点|形式|拟订|编制|共和国"
)
_OTHERS = frozenset({("有", "组织"), ("有", "计划"), ("决", "方案")})
#: What stands before a noun by itself: 该组织, 有关组织.
_DEFINITE = frozenset("的该其这各些类项个等让此")
#: "Within the framework of" something.
_WITHIN = frozenset("内下中")
_JOINT = re.compile("和(?!平(?!台)|[解谐])|与(?!会)|及|以及|或")
#: A subject has so many characters.
_SUBJECT = 4
#: The name of a text of the United Nations that has common words alone has so many of them.
_LONG = 10
#: Of which as many characters are the least.
_LEAST = 2
_GATHERINGS = frozenset({"conference", "body"})
#: Telling nouns before which two characters are enough: 沙丘委员会.
_COMMITTEE = "委员会"
_SHORT = frozenset({_COMMITTEE, "首脑会议"})
#: What else tells which thing is meant.
_TELL = ("问题", "第", *(f"{number}国" for number in "二三四五六七八九十百0123456789"))
#: Organs of the body whose name stands directly before, and what it has agreed upon.
_ORGANS = frozenset({"大会", "理事会", "峰会", "办公室", "路线图"})
#: Is called after a town, too: 金伯利进程.
_PROCESS = "进程"
#: Called after a town.
_CALLED = TEXT_TYPES | {"conference"}


#: 发展中国家 are no part of China.
_CHINA = "(?<!展)中国(?!家)"
#: 二十国集团.
_NUMBERED = r"[二三四五六七八九十百\d]+国$"
#: 第三次…会议, 2019年…峰会
_ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+[次届]$|(?:19|20)\d\d年$")


@dataclass(frozen=True, slots=True)
class _Tellers:
    """The words that tell whether a common noun makes a name, as expressions and tables."""

    heads: dict[str, TargetType]
    end: re.Pattern[str]  #: what ends a name to the left; group ``inside``: what only looks so
    opening: re.Pattern[str]  #: what opens a name
    towns: re.Pattern[str]  #: a text or a meeting is called after it
    common: re.Pattern[str]  #: what tells nothing
    sittings: re.Pattern[str]  #: what tells which meetings of a body are meant
    vague: frozenset[str]  #: nouns that need more than common words
    telling: frozenset[str]  #: nouns that need no word that opens a name


@cache
def _tellers() -> _Tellers:
    lands = [land for land in words_of("lands", "zh") if land != "中国"]
    openings = f"{any_of([*lands, *words_of('openings', 'zh')])}|{_CHINA}|{_NUMBERED}"
    towns = any_of(words_of("towns", "zh"))
    atoms = any_of(_ATOMS.split("|"))
    return _Tellers(
        nouns_of("zh").weak,
        re.compile(f"(?P<inside>{atoms}|{openings}|{towns})|{_PARTICLES}{_WORDS}"),
        re.compile(f"(?:{openings}|{towns})(?!人(?![口类权道居])|[裔籍境性])"),
        re.compile(towns),
        re.compile(f"(?:{openings}|{'|'.join(words_of('common', 'zh'))})*"),
        re.compile(f"(?:{'|'.join(words_of('sittings', 'zh'))})*"),
        frozenset(words_of("vague", "zh")),
        frozenset(words_of("telling", "zh")),
    )


def needing() -> frozenset[str]:
    """The common nouns that make a name only behind one of the :func:`openers`."""
    return frozenset(nouns_of("zh").weak) - _tellers().telling - _ORGANS


def openers() -> tuple[str, ...]:
    """How words begin of which one stands before such a noun in each name: two characters tell
    enough, and are found quicker than whole names of countries."""
    words = (*words_of("lands", "zh"), *words_of("openings", "zh"), *words_of("towns", "zh"))
    return (*dict.fromkeys(word[:2] for word in words), *_TELL)


def common_names(
    text: str, heads: Iterable[Place], owners: Mapping[int, int] | None = None
) -> Iterator[tuple[int, int, str]]:
    """Start, end and head noun of each such name, of the head nouns at some places; of a chain of
    head nouns the last that makes one, first.

    Parameters
    ----------
    owners:
        Where known names of bodies end, and where each begins: 沙丘联盟[大会].

    >>> text = "支持东亚沙丘合作组织的工作"
    >>> [text[start:end] for start, end, _ in common_names(text, [(8, 10)])]
    ['东亚沙丘合作组织']
    >>> list(common_names("支持国际组织的工作", [(4, 6)]))
    []
    """
    tellers = _tellers()
    reached = len(text) + 1
    longest = -1
    for start, end in sorted(heads, key=lambda place: (-place[1], place[0])):
        head = text[start:end]
        if end == longest:  # the noun is 首脑会议, and not 会议
            continue
        longest = end
        if end > reached or head not in tellers.heads or _is_other(text, start, end):
            continue
        begin = (owners or {}).get(start, -1) if head in _ORGANS else -1
        if begin < 0 and may_end(text, start):
            begin = _begin(text, start, end, tellers)
        if begin >= 0:
            if tellers.heads[head] == "conference":
                begin = _led(text, begin)
            reached = begin
            yield begin, end, head


#: What a meeting is against, or reviews, with marks and particles, up to the rest of its name.
_LED = re.compile(
    r"(?<![^\W_的在于次届年])(?:反对|审查|消除|防止)[^\n，。；：()（）“”]{2,60}(?:[的和与、]|相关|有关)$"
)
_FARTHEST = 70


def may_end(text: str, start: int) -> bool:
    """Whether a head noun that begins at a place may be the last part of a name: not so behind a
    mark or "the".

    >>> may_end("沙丘组织", 2), may_end("该组织", 1), may_end("，组织", 1)
    (True, False, False)
    """
    before = text[start - 1] if start else ""
    return before.isalpha() and before not in _DEFINITE


def _led(text: str, begin: int) -> int:
    """Where the name of a meeting begins with what leads to its subject.

    >>> text = "在反对沙丘、海滩和相关现象世界会议上"
    >>> text[_led(text, 11) :]
    '反对沙丘、海滩和相关现象世界会议上'
    """
    found = _LED.search(text, max(0, begin - _FARTHEST), begin)
    return found.start() if found is not None else begin


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether a head noun is part of another word: 组织者, 有组织."""
    head = text[start:end]
    within = head == "框架" and text[end : end + 1] in _WITHIN
    return within or bool(_GOES_ON.match(text, end)) or (text[start - 1 : start], head) in _OTHERS


def _begin(text: str, start: int, end: int, tellers: _Tellers) -> int:
    """Where the name begins that ends with the head noun at a place; -1 if there is none."""
    first = _sentence_end(text, start, tellers)
    kind = tellers.heads[text[start:end]]
    for joint in _JOINT.finditer(text, first, start):
        # "the Dune College and the Sand University" are two.
        if joint.start() > first and _stands_alone(text, first, joint.start(), tellers):
            first = joint.end()
    head = text[start:end]
    if _JOINT.match(text, start - 1) and head not in tellers.telling:
        return -1
    ordinal = _ORDINAL.search(text, max(0, first - 8), first)
    if (
        ordinal
        and kind == "conference"
        and head != "平台"
        and not tellers.sittings.fullmatch(text, first, start)
    ):
        return ordinal.start()
    opening = tellers.opening.search(text, first, start)
    called = kind in _CALLED or head == _PROCESS
    if opening and called and tellers.towns.fullmatch(text, opening.start(), start):
        return opening.start()
    if head in tellers.telling:
        return _telling(text, first, start, end, opening, tellers)
    if head == _PROCESS:
        return -1
    if opening is None:
        return _with_subject(text, first, start, end)
    if "问题" in text[first : opening.start()]:
        return first if kind in _GATHERINGS else -1
    if opening.end() == start and _is_of_states(opening[0], head, kind):
        return opening.start()
    if opening.end() == start:  # 信息社会世界峰会
        told = opening.start() - first >= _SUBJECT and kind in _GATHERINGS
        told = told and opening[0] != "联合国" and not _JOINT.match(text, opening.start() - 1)
        return first if told and text[start:end] not in tellers.vague else -1
    if not _tells(text, opening, start, end, tellers):
        return -1
    begin = opening.start()
    return joined(text, begin, end) if begin == first else begin


def _is_of_states(opening: str, head: str, kind: TargetType) -> bool:
    """Whether who is in a body makes its name: 二十国集团, 阿拉伯国家联盟."""
    if opening.endswith("国家"):
        return kind == "body" or head in _ORGANS
    return head == "集团" and opening.endswith("国")


def _telling(
    text: str, first: int, start: int, end: int, opening: re.Match[str] | None, tellers: _Tellers
) -> int:
    """Where a name begins with a noun that needs no word that opens one: 沙丘事务厅."""
    head = text[start:end]
    if opening is not None and opening.end() < start:
        first = opening.start()
    vague = opening is None and head in tellers.vague
    if vague and not tellers.common.fullmatch(text, first, start):
        vague = False
    kind = _ANY.fullmatch(text, first, start) or (vague and is_kind(text[first:end], head))
    if kind or vague or start - first < _LEAST:
        return -1
    return joined(text, first, end)


def shortest_name(text: str, start: int, end: int) -> int:
    """Where a name begins that is a telling noun and a subject of two characters; -1 if it is none.

    >>> shortest_name("请沙丘委员会", 3, 6), shortest_name("请专家委员会", 3, 6)
    (1, -1)
    """
    tellers = _tellers()
    first = _sentence_end(text, start, tellers)
    if text[start:end] not in _SHORT or start - first != _LEAST:
        return -1
    if _DEEDS.match(text, first) or _JOINT.match(text, start - 1):
        return -1
    if tellers.opening.fullmatch(text, first, start) and text[start:end] == _COMMITTEE:
        return first if text[first:start] not in _WHOLE_WORLD else -1
    if tellers.common.fullmatch(text, first, start) or is_kind(text[first:end], text[start:end]):
        return -1
    return first


#: Verbs that longer names have in them, and no subject of a short one: 防止[委员会指认的人].
_DEEDS = re.compile("防止|阻止|消除|反对|打击|保护")


def begins_at(text: str, end: int) -> int:
    """Where the words begin that stand before a place and may belong to a name.

    >>> begins_at("欢迎建设和平委员会", 4)
    2
    """
    return _sentence_end(text, end, _tellers())


def _sentence_end(text: str, start: int, tellers: _Tellers) -> int:
    """Where the words of the sentence end before a head noun."""
    window = text[max(0, start - _LONGEST) : start][::-1]
    outside = _OUTSIDE.search(window)
    first = start - (outside.start() if outside else len(window))
    for word in tellers.end.finditer(text, first, start):
        if word["inside"] is None:
            first = word.end()
    rest = _REST.match(text, first, start)
    return rest.end() if rest is not None else first


def _stands_alone(text: str, start: int, end: int, tellers: _Tellers) -> bool:
    """Whether what stands before "and" is a thing by itself: "the United Nations and …"."""
    return text[start:end] in _WHOLE_WORLD or is_whole(text, start, end)


_WHOLE_WORLD = frozenset({"联合国", "国际", "全球", "世界", "政府间"})
#: Texts of the world have names in 《》, but for initiatives.
_CONVENTION = ("联合国", "公约")
_OF_THE_WORLD = frozenset({"倡议", "战略", "计划"})


def _tells(text: str, opening: re.Match[str], start: int, end: int, tellers: _Tellers) -> bool:
    """Whether the words from an opening to the head noun show a name."""
    head, begin = text[start:end], opening.start()
    kind = tellers.heads[head]
    if is_kind(text[begin:end], head):
        return False
    joint = _JOINT.search(text, begin, start)
    if kind == "treaty":
        return joint is None and (opening[0], head) == _CONVENTION
    common = tellers.common.fullmatch(text, begin, start)
    if kind in TEXT_TYPES and not common and (joint or opening[0] == "国际"):
        return head in _OF_THE_WORLD
    if tellers.opening.match(text, opening.end(), start) and opening[0] in _WHOLE_WORLD:
        return True  # 联合国内罗毕办事处
    if head not in tellers.vague or not common:
        return True
    if text.startswith("问题", opening.end()):
        return True  # 沙国问题独立机制
    if opening[0] in _WHOLE_WORLD:
        return kind in TEXT_TYPES and opening[0] == "联合国" and start - begin >= _LONG
    # 加勒比区域讨论会, 东加勒比国家组织
    return kind == "conference" or text.endswith("国家", begin, start)


def _with_subject(text: str, first: int, start: int, end: int) -> int:
    """Where a name begins that tells a subject: 沙丘[问题]论坛."""
    told = text.find("问题", first, start) - first
    if told < _LEAST or is_kind(text[first:end], text[start:end]):
        return -1
    if nouns_of("zh").weak[text[start:end]] not in _GATHERINGS:
        return -1
    return joined(text, first, end)
