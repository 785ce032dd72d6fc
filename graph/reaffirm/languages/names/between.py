"""Agreements that are named by their parties: "the Cooperation Agreement between Sand and Dune"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reaffirm.languages.scanning import holds_any
from reaffirm.model import Language

_EN = r"[A-Z][\w’'\-]*"
#: A party: capitalised words, and the small ones between them.
_ENGLISH_PARTY = rf"(?:the )?{_EN}(?: (?:(?:of|for|on|in|to) (?:the )?)?{_EN})*"
_WORD = r"[A-ZÀ-Ý][\w\-]*"
#: In French names most words are small: what stands between the conjunctions.
_FRENCH_PARTY = rf"(?:l[’']|la |le |les )?{_WORD}(?:(?! et\b)[^,;.:()]){{0,90}}?"
_SPANISH_PARTY = rf"(?:el |la |los |las )?{_WORD}(?: (?:(?:de la|de los|de las|del|de|para la|para el|para|en) )?{_WORD})*"
#: Not "between the parties", "between the two Governments".
_ARABIC_PARTY = (
    r"(?!سائر|ال(?:طرف|أطراف|جانب|بلد|دول(?!ة)|حكوم|فصائل|شعب|منظمت|مجتمع|جميع|قطاع|كيان|سلطات|مؤسسات|شمال|جنوب|نساء|رجال|أجيال|أديان|ثقافات|حضارات))"
    r"(?:(?:جمهورية|حكومة|مملكة|منظمة|رابطة|جامعة|حركة|مجلس|اتحاد|مجموعة|دولة) )?"
    r"(?:ال|لل)?[ء-ي]{3,}(?: ال(?!تي|ذي|موقع|مبرم|معقود|مؤرخ|صادر)[ء-ي]{3,}){0,3}"
)
#: What an agreement is about may stand before its parties.
_SHAPES: dict[Language, str] = {
    "en": (
        rf"(?<=[Tt]he )(?P<name>(?:{_EN} )*?(?P<head>Agreement|Memorandum of Understanding|Treaty|Protocol|Arrangement|"
        r"Accord)(?: (?:of|on|for|concerning|governing|regarding) [^,;.:()]{3,60}?)? "
        rf"between {_ENGLISH_PARTY}(?:, {_ENGLISH_PARTY})* and {_ENGLISH_PARTY}(?: and {_EN}(?: (?:of|in|for|on) {_EN})*)?)"
    ),
    "fr": (
        r"(?P<name>\b(?P<head>Accord|Mémorandum d[’']accord|Traité|Protocole|Convention|Arrangement)"
        r"(?: (?:de|sur|relatif|régissant|portant|concernant)[^,;.:()]{3,60}?)? "
        rf"entre {_FRENCH_PARTY}(?:, {_FRENCH_PARTY})* et (?:l[’']|la |le |les )?{_WORD})"
    ),
    "es": (
        r"(?P<name>\b(?P<head>Acuerdo|Memorando de [Ee]ntendimiento|Tratado|Protocolo|Convenio|Arreglo)"
        r"(?: (?:de|sobre|relativo|para|por)[^,;.:()]{3,60}?)? "
        rf"entre {_SPANISH_PARTY}(?:, {_SPANISH_PARTY})* y {_SPANISH_PARTY})"
    ),
    "ar": (
        r"(?P<name>(?P<head>(?:ال|لل)?(?:اتفاق|اتفاقية|إعلان|بيان|مذكرة|معاهدة|بروتوكول))(?![ء-ي])"
        rf"(?: عام \d{{4}})?(?: (?!التي|الذي|على|إلى|بموجب|وال)[ء-ي]{{3,}}){{0,3}}? بين {_ARABIC_PARTY}(?: و{_ARABIC_PARTY}){{1,2}}(?: ل[ء-ي]{{4,}}(?: [ء-ي]{{3,}})?)?)"
    ),
}
#: What stands before the parties.
HINTS: dict[Language, tuple[str]] = {
    "en": (" between ",), "fr": (" entre ",), "es": (" entre ",), "ar": (" بين ",),
}  # fmt: skip
_PATTERNS: Final = {language: re.compile(shape) for language, shape in _SHAPES.items()}


def agreements_between(text: str, language: Language) -> Iterator[tuple[int, int, str, int]]:
    """Agreements named by their parties: start, end, head noun, and where the parties are told.

    A French name ends with the first word of the last party, whose other words are small.

    >>> text = "Recalling the Cooperation Agreement between the Sand Union and Dune, in which"
    >>> [text[start:end] for start, end, _, _ in agreements_between(text, "en")]
    ['Cooperation Agreement between the Sand Union and Dune']
    >>> list(agreements_between("Recalling the agreement between the parties", "en"))
    []
    """
    (joint,) = HINTS.get(language, ("",))
    if not joint or joint not in text or not holds_any(text, _HEADS):
        return
    for match in _PATTERNS[language].finditer(text):
        parties = text.index(joint, match.end("head"))
        yield *match.span("name"), match["head"], parties


#: Heads of what is declared, not agreed.
_DECLARED: Final = ("إعلان", "بيان")


def is_declared(head: str) -> bool:
    """Whether a head noun is that of a declaration.

    >>> is_declared("الإعلان"), is_declared("اتفاق")
    (True, False)
    """
    return head.endswith(_DECLARED)


_HEADS: Final = (
    "Agreement", "Understanding", "Treaty", "Protoc", "Arrang", "Accord", "Mémorandum", "Traité",
    "Convention", "Acuerdo", "Memorando", "Tratado", "Convenio", "Arreglo",
    "اتفاق", "إعلان", "بيان", "مذكرة", "معاهدة", "بروتوكول",
)  # fmt: skip
