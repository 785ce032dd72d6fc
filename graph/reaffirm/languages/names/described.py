"""What describes a generic name further: "the Executive Council *of the African Union*".

A name that its own sentence describes is not the one that the rest of the text is about.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reaffirm.languages.names.definite import POSSESSIVE, behind_date, ends_a_word
from reaffirm.model import Language

#: Whose it is: the name of the owner begins where a match of ``of`` ends.
_OF: dict[Language, str] = {
    "en": r"(?:of|to) (?:the )?(?=[A-Z])",
    "fr": r"(?:de la |de l’|de l'|du |des |de |d’|d')(?=[A-ZÉ])|(?:à la |au |aux )",
    "es": r"(?:de la |de los |de las |del |en la |en el |de )(?=[A-ZÓ])",
    "ru": r"(?=[А-Я])",
    "ar": r"(?:التابعة? )?(?:لل|ل|في )",
}
#: Whatever else tells which of its kind is meant.
_ELSE: dict[Language, str] = {
    "en": (
        r"(?:of|on|for(?! (?:its|his|her|their)\b)|by|between|against|among|towards|concerning|regarding|relating|"
        r"established|adopted|held|convened|entitled|organi[sz]ed|launched|signed|endorsed)\b"
    ),
    "fr": (
        r"(?:d[eu]s?|d’|d'|sur|pour|contre|entre)\b(?! ?\w+(?:er|ir|re)\b)|"
        r"(?:chargé|créé|adopté|tenu|institué|constitué|organisé|convoqué|intitulé|issu|conclu)e?s?\b|relati\w+|concernant"
    ),
    "es": (
        r"(?:del?|sobre|para(?! que\b)|contra|entre)\b(?! \w+(?:ar|er|ir)\b)|"
        r"en (?=[A-Z])|(?:encargad|cread|aprobad|celebrad|establecid|relativ|convocad|titulad|organizad|firmad)[oa]s?\b"
    ),
    "ru": (
        r"(?:по|об?|для|между|против|от \d)\b|"
        r"(?:учрежденн|созданн|принят|состоявш|проведенн|созванн|подписанн|озаглавленн|участник|государств)\w*"
    ),
    "ar": (
        r"(?:المعنية?|بشأن|التابعة?|المنشأة?|المعقودة?|المعتمدة?|الصادرة?|المتعلقة?|المكلفة?|المفتوحة?|غير|بين|من أجل|الذي|التي)\b"
    ),
}  # fmt: skip
#: Of whom every representative is: that tells nothing.
_CHIEF = (
    r"of the Secretary[- ]General|du Secrétaire général|del Secretario General|"
    r"Генерального секретаря|للأمين العام"
)
#: Behind what describes a Chinese name.
_OF_WHICH = "的"
#: Marks between a name and what is said of it.
_GAP = r"[”\"’»)]?\s+"
#: What follows a comma: "the International Conference, held in Paris".
_HELD = (
    r"(?:held|convened|adopted|established|tenue?s?|organisée?s?|adoptée?s?|créée?s?|celebrad\w+|aprobad\w+|"
    r"состоявш\w+|проведенн\w+|принят\w+|المعقودة?|المعتمدة?)\b"
)


class Description(NamedTuple):
    """That a name is described, and where the name of its owner begins; -1 if none is told."""

    owner: int
    apart: bool = False  #: a word stands between, so that the name is whole: 设立的调查委员会


_PATTERNS: dict[Language, re.Pattern[str]] = {
    language: re.compile(rf"{_GAP}(?!{_CHIEF})(?:(?P<of>{of})|{_ELSE[language]})|\s?[,،]\s{_HELD}")
    for language, of in _OF.items()
}


def description(text: str, start: int, end: int, language: Language) -> Description | None:
    """How the sentence describes the name from ``start`` to ``end``; None if it does not.

    >>> text = "the Executive Council of the Sand Union"
    >>> description(text, 4, 21, "en")
    Description(owner=29, apart=False)
    >>> description("urges the Executive Council to act", 10, 27, "en") is None
    True
    >>> description("世界首脑会议通过的《行动计划》", 9, 15, "zh")
    Description(owner=-1, apart=True)
    """
    pattern = _PATTERNS.get(language)
    if pattern is None:  # in Chinese the description comes first
        before = text[start - 1 : start]
        plain = ends_a_word(before) or before == POSSESSIVE or behind_date(text, start)
        if plain or not before.isalpha():
            return None
        return Description(-1, before == _OF_WHICH)
    match = pattern.match(text, end)
    if match is None:
        return None
    return Description(match.end() if match["of"] is not None else -1)
