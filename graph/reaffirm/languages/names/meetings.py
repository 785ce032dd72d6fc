"""Meetings that are named by their rank and subject: "the high-level meeting on road safety".

They have no capitals, unlike the names that ``heads`` tells; a meeting without a subject ("the high-level
meeting") is none of these, for it may be any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reaffirm.languages.names.bounds import name_end
from reaffirm.languages.scanning import holds_any, tried_at
from reaffirm.model import Language

#: What it is, whose it is, and the words that lead to its subject.
_OPENINGS: dict[Language, tuple[str, str, str]] = {
    "en": (
        r"high-level (?:plenary |thematic |special )?"
        # Several are meant only if somebody held them: « high-level meetings of the Assembly on … ».
        r"(?:(?:meeting|debate|dialogue)s(?= of the (?:General )?Assembly)|meeting|debate|event|dialogue|conference)",
        r"(?: of the (?:General )?Assembly)?",
        r"(?:on(?! \d| the (?:\w+ )?theme)|to commemorate|to review|on the occasion of)",
    ),
    "fr": (
        r"(?:(?:réunion|débat|dialogue)s(?= [\w ]{0,14}de haut niveau de l[’']Assemblée)|"
        r"réunion|débat|dialogue|manifestation|conférence)"
        r"(?: plénières?| thématiques?| spéciale?| internationale?)? de haut niveau",
        r"(?: de l[’']Assemblée(?: générale)?)?",
        r"(?:sur(?! le thème)|consacrée?s?\s+(?:à|au|aux)|pour(?!\s+\w+(?:er|ir|re)\b)|pour\s+(?:célébrer|commémorer|marquer)|"
        r"chargée?s?\s+d[’']examiner)",
    ),
    "es": (
        r"(?:(?:reuniones|debates|diálogos)(?= [\w ]{0,14}de alto nivel de la Asamblea)|"
        r"reunión|debate|diálogo|acto|conferencia)"
        r"(?: plenarias?| temáticos?| especial| internacional)? de alto nivel",
        r"(?: de la Asamblea(?: General)?)?",
        r"(?:sobre(?! el tema)|para(?!\s+\w+[aei]r\b)|para\s+(?:celebrar|conmemorar)|dedicad[oa]s?\s+(?:a|al))",
    ),
    "ru": (
        r"(?<!ые )(?<!ие )(?<!ых )(?<!их )(?:совещани|заседани|диалог|мероприяти|конференци|прени|обсуждени)\w*"
        r"(?: Генеральной Ассамблеи)?(?: высокого уровня| на высоком уровне)",
        r"(?: Генеральной Ассамблеи| Ассамблеи)?",
        r"(?:по(?! теме)|о|об)",
    ),
    "ar": (
        r"(?:ال|لل)?(?:اجتماع|حوار|مؤتمر|مناقشة|مناسبة)(?: العام)?(?: الثالث| الثاني| الاول)?"
        r" الرفيعة? المستوى",
        r"(?: للجمعية العامة)?",
        r"(?:المعنية? ب|بشأن |حول )",
    ),
}
_STOP = (
    r"held|convened|organized|hosted|co-hosted|launched|scheduled|mandated|at|during|which|that|as|will|is|"
    r"was|were|has|have|shall|entitled|by|through|under|from|where|including|pursuant|with|in|and\s+(?:its|the|to|on|in|"
    r"\w+ing|\w+s)|on"
)
_WORD = r"[^\s,;:.()«»“”،؛]+"
#: The subject: words that no end of the sentence interrupts.
_TAILS: dict[Language, str] = {
    "en": rf"(?:\s+(?!(?:{_STOP})\b){_WORD}){{1,14}}",
    "fr": rf"(?:\s+(?!(?:qui|que|qu[’']|dont|où|tenue?s?|organisée?s?|convoquée?s?|à|en|et|lors|dans|par)\b){_WORD}){{1,14}}",
    "es": rf"(?:\s+(?!(?:que|celebrad\w+|organizad\w+|convocad\w+|a|en|y|e|por|con|los\s+días)\b){_WORD}){{1,14}}",
    "ru": rf"(?:\s+(?!(?:котор\w+|состоявш\w+|проведенн\w+|созванн\w+|в|на|и|с|как|при)\b){_WORD}){{1,10}}",
    "ar": r"(?:(?:ال|لل|بال)?[ء-ي]+)(?:\s+(?!(?:الذي|التي|المعقود\w*|المنعقد\w*|المقرر|المعنون\w*|بوضع|في|و\w+)(?!\w))[ء-ي]+){0,7}",
}
#: In Chinese the subject stands before the noun.
_CHINESE = re.compile(
    r"(?P<name>(?:大会)?关于[^，。；：（）()“”]{2,40}的(?:大会)?高级别(?:全体|特别|专题)?(?:会议|对话|辩论|论坛|活动|讨论会)"
    r"|(?:大会)?(?:关于)?(?:(?![在的于将举召参审与对就至开行年欢迎回顾为及过该第附提次届按办照]|和(?!平))[^\W\d_]){2,18}问题"
    r"(?:大会)?高级别(?:全体|特别)?(?:会议|对话|辩论|活动))"
)


#: Words without which a text has no such meeting: quicker to look for than the pattern.
HINTS: dict[Language, tuple[str, ...]] = {
    "en": ("high-level",), "fr": ("haut niveau",), "es": ("alto nivel",),
    "ru": ("высокого уровня", "на высоком уровне"), "ar": ("المستوى",), "zh": ("高级别",),
}  # fmt: skip

_OCCASION = re.compile(r"(?:celebrar|conmemorar|célébrer|commémorer|marquer)$")


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    what, whose, leading = _OPENINGS[language]
    joined = "[وفبك]{0,2}" if language == "ar" else ""
    return re.compile(
        rf"{joined}(?P<name>(?P<head>{what}){whose}\s+(?P<lead>{leading}){_TAILS[language]})"
    )


#: The first letter of a word.
_FIRST = re.compile(r"\w(?<![\w\-].)")


def _matches(text: str, language: Language) -> Iterator[re.Match[str]]:
    if language == "zh":
        return _CHINESE.finditer(text)
    return tried_at(_pattern(language), text, (word.start() for word in _FIRST.finditer(text)))


def described_meetings(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Where meetings with a subject are named.

    >>> text = "the high-level meeting of the General Assembly on road safety, held in New York"
    >>> [text[start:end] for start, end in described_meetings(text, "en")]
    ['high-level meeting of the General Assembly on road safety']
    >>> list(described_meetings("a high-level meeting in New York", "en"))
    []
    """
    if not holds_any(text, HINTS[language]):
        return
    for match in _matches(text, language):
        start, end = match.span("name")
        if language in ("fr", "es", "ru"):
            # "to commemorate" leads to the subject, where other infinitives end the name.
            told = match.end("lead" if _OCCASION.search(match["lead"]) else "head")
            end = name_end(text, start, told, end, language)
        if language == "zh" or end > match.end("lead"):
            yield start, end


#: What stands between a body and a session of its own.
_AT_ITS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r",? (?:at|on|during|for) its (?:resumed )?$"),
    "fr": re.compile(r",? (?:à|sur|pendant|lors de|pour) sa $"),
    "es": re.compile(r",? (?:en|sobre|durante) su $"),
    "ru": re.compile(r",? (?:на|о|в ходе) (?:своей|ее) $"),
    "zh": re.compile(r"(?:的|在?其)?$"),
}
_NEAR = 24
#: Words before an ordinal that make another number with it.
_TENS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"\w+gésimo $"),
    "fr": re.compile(r"-(?:et-)?$|\w+ et $"),
    "ru": re.compile(r"(?:дцать|сорок|десят|девяносто) $"),
}


def is_part_of_number(text: str, start: int, language: Language) -> bool:
    """Whether the ordinal at ``start`` is the end of a longer one.

    >>> is_part_of_number("на шестьдесят восьмой специальной сессии", 14, "ru")
    True
    >>> is_part_of_number("на восьмой специальной сессии", 3, "ru")
    False
    """
    tens = _TENS.get(language)
    return tens is not None and tens.search(text, max(0, start - _NEAR), start) is not None


_ANOTHERS = re.compile(r"\s+ل(?!لجمعية العامة(?!\w))")


def is_followed_by_owner(text: str, end: int, language: Language) -> bool:
    """Whether behind an Arabic session stands whose it is, and that is not the Assembly.

    >>> is_followed_by_owner("الدورة الاستثنائية الثانية لمجلس حقوق الإنسان", 26, "ar")
    True
    >>> is_followed_by_owner("الدورة الاستثنائية الثانية للجمعية العامة", 26, "ar")
    False
    """
    return language == "ar" and _ANOTHERS.match(text, end) is not None


def before_its_session(text: str, start: int, language: Language) -> int:
    """Where the name would end of the body whose session is named at ``start``; -1 without "its".

    >>> text = "the Commission, at its ninth special session"
    >>> text[: before_its_session(text, 23, "en")]
    'the Commission'
    """
    pattern = _AT_ITS.get(language)
    match = pattern.search(text, max(0, start - _NEAR), start) if pattern else None
    return match.start() if match else -1
