"""Texts named by their title in quotation marks: "the outcome document entitled “…”".

Resolutions, items of an agenda and meetings have such titles too, but are no named texts; so the
noun decides.
"""

from __future__ import annotations

import re
from functools import cache

from reaffirm.model import Language, TargetType

_NOUNS: dict[Language, dict[TargetType, str]] = {
    "en": {
        "instrument": (
            r"(?:outcome|final|joint) document|(?:[Pp]olitical |[Mm]inisterial |[Jj]oint )?[Dd]eclaration|"
            r"communiqué|joint statement|document|strategy|(?:action plan|plan of action)|call to action|"
            r"initiative|guidelines|framework"
        ),
        "publication": r"report|study|publication|manual|handbook|guide|policy brief|technical paper",
    },
    "fr": {
        "instrument": (
            r"document (?:final|commun)|[Dd]éclaration(?: politique| ministérielle| commune)?|communiqué|"
            r"document|stratégie|plan d[’']action|appel à l[’']action|initiative|directives|cadre"
        ),
        "publication": (
            r"rapport|étude|publication|ouvrage|manuel|guide|note (?:de synthèse|d[’']orientation)|"
            r"document technique"
        ),
    },
    "es": {
        "instrument": (
            r"documento (?:final|conjunto)|[Dd]eclaración(?: política| ministerial| conjunta)?|comunicado|"
            r"documento|estrategia|plan de acción|llamamiento a la acción|iniciativa|directrices|marco"
        ),
        "publication": (
            r"informe|estudio|publicación|manual|guía|documento (?:técnico|normativo)"
        ),
    },
    "ru": {
        "instrument": (
            r"итогов\w+ документ\w*|(?:[Пп]олитическ\w+ |[Сс]овместн\w+ )?[Дд]еклараци\w+|коммюнике|"
            r"документ\w*|стратеги\w+|план\w* действий|призыв\w* к действи\w+|инициатив\w+"
        ),
        "publication": r"доклад\w*|исследовани\w+|публикаци\w+|пособи\w+|руководств\w+",
    },
    "ar": {
        "instrument": (
            r"(?:ال)?وثيقة (?:ال)?ختامية|(?:ال|لل)?إعلان(?: (?:ال)?سياسي)?|(?:ال|لل)?وثيقة|(?:ال|لل)?استراتيجية|"
            r"(?:ال|لل)?نداء إلى العمل|(?:ال|لل)?مبادرة|(?:ال|لل)?بيان"
        ),
        "publication": r"(?:ال|لل)?تقرير|(?:ال|لل)?دراسة|(?:ال|لل)?منشور|(?:ال|لل)?دليل",
    },
    "zh": {
        "instrument": (
            "成果文件|结果文件|最后文件|政治宣言|部长宣言|部长级宣言|联合宣言|宣言|声明|公报|文件|战略|行动计划|"
            "行动呼吁|倡议|准则"
        ),
        "publication": "报告|研究报告|出版物|手册|指南|政策简报|技术文件",
    },
}  # fmt: skip

#: Between noun and title stand authors and dates, but no other noun that has a title.
_BETWEEN = r"(?:(?!{other})[^“”„«»;:،؛\"]){{0,60}}?"
_OTHERS: dict[Language, str] = {
    "en": r"resolution|decision|\bitem|meeting|event|segment|conference",
    "fr": r"résolution|décision|question|\bpoint|réunion|manifestation|débat|conférence",
    "es": r"resolución|resoluciones|decisión|\btema|reunión|debate|conferencia",
    "ru": r"резолюци|решени|пункт|заседани|мероприяти|конференци|встреч",
    "ar": r"القرار|قرار|المقرر|البند|الاجتماع|مؤتمر",
    "zh": "",
}
_ENTITLED: dict[Language, tuple[str, str, str]] = {
    "en": (r",? entitled ", "“", "”"),
    "fr": (r",? intitulée?s? ", "«", "»"),
    "es": (r",? titulad[oa]s? ", "“", "”"),
    "ru": (r",? (?:озаглавленн\w+|под названием) ", "«", "»"),
    "ar": (r" المعنونة? ", "”", "“"),
}


@cache
def entitled_form(language: Language) -> re.Pattern[str]:
    """The pattern of such a text; groups ``title`` with its marks, and the noun under its type.

    >>> text = "its outcome document, entitled “Harbours for all”, and its resolution, entitled “Sand”"
    >>> [(m["instrument"], m["title"]) for m in entitled_form("en").finditer(text)]
    [('outcome document', '“Harbours for all”')]
    """
    nouns = "|".join(f"(?P<{kind}>{words})" for kind, words in _NOUNS[language].items())
    if language == "zh":
        return re.compile(
            rf"题为(?P<title>“[^“”]{{4,120}}”)的(?:\d{{4}}年)?[^\W\d第]{{0,10}}?(?:{nouns})(?!草案|所)"
        )
    words, opening, closing = _ENTITLED[language]
    between = _BETWEEN.format(other=_OTHERS[language])
    # Typewritten texts have one mark for both.
    title = rf"(?P<title>{opening}[^{opening}{closing}]{{6,200}}{closing}|\"[^\"\n]{{6,200}}\")"
    joined = "[وفبلك]{0,2}" if language == "ar" else ""
    return re.compile(rf"\b{joined}(?:{nouns})\b{between}{words}{title}")


#: A text that has none of these words names none, which is quickly seen.
HINTS: dict[Language, tuple[str, ...]] = {
    "en": ("entitled",),
    "fr": ("intitulé",),
    "es": ("titulad",),
    "ru": ("озаглавленн", "под названием"),
    "ar": ("المعنون",),
    "zh": ("题为",),
}


def explains_a_noun(text: str, start: int, language: Language) -> bool:
    """Whether the title that begins at ``start`` explains a noun: "the item entitled “Sand”". In
    Chinese nothing tells.

    >>> explains_a_noun("подпункт, озаглавленный «Конвенция о песке»", 24, "ru")
    True
    """
    return _behind_word(language).search(text, max(0, start - 24), start) is not None


@cache
def _behind_word(language: Language) -> re.Pattern[str]:
    return re.compile(f"(?:{_ENTITLED[language][0]})$")


#: What stands before and behind the name of a yearly report in the title of one of them.
_YEAR_BEFORE = re.compile(r"(?:\d{4}\s?[-–—]\s?)?\d{4}\s?年\s?|")
_YEAR_BEHIND = re.compile(
    r"[\s.,—–-]*(?:(?:за )?\d{4}(?:\s?(?:года?|年))?)?\s*(?:[:：.—–-].*)?", re.DOTALL
)


def tells_edition(before: str, behind: str) -> bool:
    """Whether what a title has before and behind the name of a report is a year or a subtitle.

    >>> tells_edition("2021年", "：投资于可持续复苏"), tells_edition("", " 2021")
    (True, True)
    >>> tells_edition("", " and other reports")
    False
    """
    return bool(_YEAR_BEFORE.fullmatch(before) and _YEAR_BEHIND.fullmatch(behind))


#: Endings of Russian adjectives; nouns of deeds ("осуществление") end alike.
_ADJECTIVE = re.compile(r"(?:(?<!ни)[ео]е|[аяую]я|ую|ы[йех]|и[йх]|(?<!н)ие|[ое]го|[ыи]ми?|ой|ом)$")


def opens_title(title: str, noun: str) -> bool:
    """Whether a title begins with its head noun; an adjective at most stands before it.

    >>> opens_title("Политическая декларация", "декларация"), opens_title("Пекин", "декларация")
    (True, False)
    """
    first, _, rest = title.partition(" ")
    second = rest.partition(" ")[0]
    return noun in first or (noun in f"{first} {second}" and bool(_ADJECTIVE.search(first)))
