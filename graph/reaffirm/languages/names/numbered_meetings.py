"""Meetings that a number or a rank of who meets tells: المؤتمر الثالث لوزراء الكثبان, 第三次沙丘国家部长级会议.

Neither Arabic nor Chinese has capitals that would show such a name. The sittings of a committee have
numbers, too, and are no meetings of this kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reaffirm.languages.names.chinese_common import begins_at
from reaffirm.languages.names.definite import ends_a_word
from reaffirm.languages.names.nouns import words_of
from reaffirm.model import Language

#: Words of which each such name has one.
HINTS: dict[Language, tuple[str, ...]] = {
    "ar": ("المؤتمر ", "للمؤتمر ", "الاجتماع ", "للاجتماع ", "المنتدى ", "للمنتدى "),
    "zh": ("部长级会议", "部长会议", "外长会议", "首脑会议", "双年度会议", "高级别"),
}

_UNITS = "أول|أولى|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي"
_TENS = "عشرون|عشرين|ثلاثون|ثلاثين|أربعون|أربعين|خمسون|خمسين"
_ORDINAL = rf"ال(?:(?:{_UNITS})(?: عشر| وال(?:{_TENS}))?|{_TENS})(?!\w)"
_RANK = (
    r"ال(?:وزاري|دولي|عالمي|إقليمي|رفيع المستوى|حكومي الدولي|أفريقي|استثنائي|سنوي|تحضيري|عام)(?!\w)"
)
#: Whose sittings have numbers.
_SITTINGS = (
    r"(?:لل?جنة|للجان|لل?فريق|لأفرقة|للأفرقة|لل?مجلس|لل?هيئة|للجمعية|لل?مكتب|لل?مؤتمر|لل?عملية|لهذا|لهذه)"
    r"(?! وزراء)(?!\w)"
)
_ENDS = (
    r"(?:الذي|التي|اللذين|المعقود\w*|المنعقد\w*|المقرر\w*|المزمع|المعتزم|المقبل|القادم|المذكور|المعنون\w*|في|على|إلى|"
    r"عن|من(?! ال)|منذ|خلال|بعد|قبل|بأن|أن|وفقا|عملا|عام|لعام|س[يت][ء-يً-ْ]+|بصفة|بما|موضوع|قرارات?|قرارا|إعلانا|بيانا|مقررات?|مقررا|بهدف|بمشاركة|و(?!زراء|زير|سط|كالات|ثائق)\w+)(?!\w)"
)
_LETTER = "[ء-يً-ْ]"
_WORD = rf"(?!{_ENDS}){_LETTER}+"
_LEAD = rf"(?:ل{_LETTER}{{3,}}|المعني ب{_LETTER}+|(?:بشأن|حول) (?!موضوع){_WORD})"
#: A meeting of ministers is that of any body, one with a number no sitting.
_ARABIC = re.compile(
    rf"[ال]ل(?:مؤتمر|اجتماع|منتدى) (?:(?:{_RANK} )*الوزاري (?:{_RANK} )*(?:{_ORDINAL} )?"
    rf"|(?:{_RANK} )*{_ORDINAL} (?:{_RANK} )*(?!{_SITTINGS}))"
    rf"{_LEAD}(?: {_WORD}){{0,8}}"
)

_RANKED = (
    "国家元首[和或]政府首脑会议|外交部长级?会议|外长会议|部长级?会议|双年度会议|"
    "高级别(?:全体|特别|专题)?(?:会议|对话|辩论|论坛)"
)
_CHINESE = re.compile(
    rf"第[一二三四五六七八九十百\d]{{1,4}}[次届](?P<whose>(?!会议)(?:(?!期间|召开|举行|一次)[^\W\d_的在于将由了]){{0,24}}?)(?P<end>{_RANKED}|首脑会议)"
    rf"|(?:{_RANKED})"
)
#: What tells nothing of who meets.
_ANY = re.compile(
    r"(?:历次|各次|历届|各届|[该本各]|有关|相关|高级别?|非正式|特别|年度|每年|全体|筹备|国际|区域|联合|联合国|大会|政治|政策|"
    r"部长|实务|后续|专题|正式|重要|重大|主要|双边|多边|互动|公开|政府间|缔约国|会员国|成员国|有关|虚拟|首次|届会|一次)*"
)
#: What somebody does about a meeting, or what it is about as far as a list ends with it.
_DONE = re.compile("宣传|安排|振兴|措施|进展|情况|选项|筹办|组织一|召开|举行")
#: What a ministerial meeting without a number is called by has so many characters.
_LEAST = 3
_HIGH, _MINISTERS, _ASSEMBLY = "高级别", "部长会议", "大会"


def numbered_meetings(
    text: str, language: Language, owners: Mapping[int, int] | None = None
) -> Iterator[tuple[int, int]]:
    """Where such meetings are named in Arabic and Chinese.

    Parameters
    ----------
    owners:
        In Chinese, where known names of bodies end, and where each begins.

    >>> text = "وإذ تشير إلى الاجتماع السادس لخبراء الكثبان المعقود في جنيف"
    >>> [text[start:end] for start, end in numbered_meetings(text, "ar")]
    ['الاجتماع السادس لخبراء الكثبان']
    >>> list(numbered_meetings("الاجتماع السادس للجنة الكثبان", "ar"))
    []
    >>> text = "出席第三次沙丘国家部长级会议"
    >>> [text[start:end] for start, end in numbered_meetings(text, "zh")]
    ['第三次沙丘国家部长级会议']
    """
    if language == "ar":
        for match in _ARABIC.finditer(text):
            yield match.span()
    elif language == "zh":
        yield from _chinese(text, owners or {})


def _chinese(text: str, owners: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    for match in _CHINESE.finditer(text):
        start, end = match.span()
        if match["end"] and not match["whose"] and match["end"] == "首脑会议":
            continue
        if start in owners and not (
            text.startswith(_HIGH, start) and text[owners[start] : start] == _ASSEMBLY
        ):
            yield owners[start], end
        elif match["end"]:
            yield start, end
        else:
            begin = begins_at(text, start)
            if _tells(text[begin:start], match[0]):
                yield begin, end


def _tells(whose: str, rank: str) -> bool:
    """Whether words before a rank tell which meeting it is."""
    if len(whose) < _LEAST or _ANY.fullmatch(whose) or ends_a_word(whose[-1]):
        return False
    ministers = rank == _MINISTERS and whose in words_of("lands", "zh")  # of a government
    return not ministers and _DONE.search(whose) is None
