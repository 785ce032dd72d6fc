"""Folding: the form of a text in which printed variants of one word are the same.

Matching happens in folded text, quoting in the text as printed; :class:`Folded` leads back. Most
languages fold character by character (quotation marks, apostrophes and brackets become spaces), so
that offsets stay. Chinese drops white space and title brackets, Arabic drops vowel signs: there a
table of the places where characters were dropped corrects the offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final, NamedTuple

from reaffirm.digits import plain_digits
from reaffirm.languages.scanning import holds_any
from reaffirm.model import Language

_SPACED_MARKS = re.compile(
    r"[\t\n\r\f\v\xa0\u2000-\u200a\u202f\u3000()\[\]«»“”„‘’'\"`*_‹›、，،；؛：。！？（）【】〈〉]"
)
_HYPHENS = "‐‑‒"
#: Titles within titles are printed in 〈〉 or <>.
_CHINESE_MARKS = '[ \t\n\r\f\v\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000《》〈〉<>“”‘’"*_「」『』]'
_CHINESE_DROPPED = re.compile(f"{_CHINESE_MARKS}{_CHINESE_MARKS}*")
#: Brackets of either width are printed.
_CHINESE_BRACKETS = (("（", "("), ("）", ")"))
_ARABIC_MARKS = "[ً-ْـٰ‎‏‪-‮⁦-⁩]"
_ARABIC_DROPPED = re.compile(f"{_ARABIC_MARKS}{_ARABIC_MARKS}*")
_ALEFS = "أإآٱ"
#: English texts of before 2000 print "co-operation"; French ones without accents "oeuvre".
#: The apostrophe of "Peoples' Rights" would make two spaces of one.
_ENGLISH_DROPPED = re.compile(
    r"(?<=\b[Cc]o)[-‐‑](?=op|ord)|(?<=\b[Pp]eace)[-‐‑](?=keep|build|mak)|(?<=s)[’'](?=[ \xa0])"
)
_JOINTS = ("o-o", "o‑o", "eace-", "eace‑", "s’ ", "s' ", "s’\xa0")
_O_E = re.compile(r"(?<=[œŒ])e(?=u)")
#: Texts of before 2000 print capitals without accents: "Etats Membres", "Africa".
_BARE_CAPITALS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"[EI](?<!\w[EI])(?:(?<=E)(?=tats?\b|tudes?\b|tant\b|tabli|thiopi|quip|quat|valuation|mirats|met\b|"
        r"rythr|cole|gypt|galement\b|galité|ducation|nergi[eq]|lit\b)|(?<=I)(?=les?\b))"
    ),
    "es": re.compile(
        r"[AIOE](?<!\w[AIOE])(?:(?<=A)(?=frica\b|rabes?\b|rtico\b)|(?<=I)(?=ndico\b)|(?<=O)(?=rganos?\b)|"
        r"(?<=E)(?=tica\b))"
    ),
}
_ACCENTED: dict[Language, dict[str, str]] = {
    "fr": {"E": "É", "I": "Î"},
    "es": {"A": "Á", "E": "É", "I": "Í", "O": "Ó"},
}
#: "Haut-Commissaire" was "Haut Commissaire".
_HIGH_HYPHEN = re.compile(r"(?<=\bHaut)[-‑](?=Com)|(?<=\bHaute)[-‑](?=Com)")


class Folded(NamedTuple):
    """A folded text and the way back to the offsets of the text as printed."""

    text: str
    #: For each run of dropped characters: folded offset at which it stood, and how many
    #: characters were dropped up to and including it.
    places: tuple[int, ...] = ()
    dropped: tuple[int, ...] = ()
    #: The printed offset at which each run begins.
    begins: tuple[int, ...] = ()

    def start(self, offset: int) -> int:
        """The printed offset of the character at a folded offset."""
        if not self.places:
            return offset
        run = bisect_right(self.places, offset)
        return offset + (self.dropped[run - 1] if run else 0)

    def end(self, offset: int) -> int:
        """The printed offset just behind the character before a folded offset."""
        if not self.places:
            return offset
        return self.start(offset - 1) + 1 if offset else 0

    def folded(self, offset: int) -> int:
        """The folded offset of a printed offset: the inverse of :meth:`start`."""
        if not self.begins:
            return offset
        run = bisect_left(self.begins, offset)  # so many begin before it; the last may hold it
        return max(offset - self.dropped[run - 1], self.places[run - 1]) if run else offset


def fold(text: str, language: Language) -> Folded:
    """Fold a text.

    >>> fold("1988 年《公约》", "zh").text
    '1988年公约'
    >>> fold("《<公约>议定书》（第二号）", "zh").text
    '公约议定书(第二号)'
    >>> fold("لعام ٢٠٣٠", "ar").text == fold("لعام 2030", "ar").text
    True
    >>> folded = fold("见《公约》。", "zh")
    >>> folded.start(1), folded.end(3)
    (2, 4)
    >>> fold("l’Assemblée", "fr").text
    'l Assemblée'
    >>> fold("Co-operation", "en").text == fold("Cooperation", "en").text
    True
    >>> fold("Peoples’ Rights", "en").text
    'Peoples Rights'
    >>> fold("oeuvre", "fr").text == fold("œuvre", "fr").text
    True
    >>> fold("International Labour Organisation", "en").text
    'International Labour Organization'
    >>> fold("les Etats", "fr").text, fold("Africa", "es").text
    ('les États', 'África')
    >>> fold("11° período", "es").text
    '11º período'
    """
    if language in ("zh", "ar"):
        text = plain_digits(text)
    if language == "zh":
        for printed, plain in _CHINESE_BRACKETS:
            text = text.replace(printed, plain)
        return _drop(text, _CHINESE_DROPPED)
    if language == "ar":
        for alef in _ALEFS:
            text = text.replace(alef, "ا")
        text = text.replace("،", ",")
        folded = _drop(text, _ARABIC_DROPPED)
        return Folded(_fold_marks(folded.text), folded.places, folded.dropped, folded.begins)
    if language == "en" and "rganisation" in text:
        text = text.replace("rganisation", "rganization")
    if language == "en" and holds_any(text, _JOINTS):
        return _dropped_and_marked(text, _ENGLISH_DROPPED)
    if language in _BARE_CAPITALS:
        accented = _ACCENTED[language]
        text = _BARE_CAPITALS[language].sub(lambda capital: accented[capital[0]], text)
    if language == "es" and "°" in text:  # printed for the sign of an ordinal
        text = text.replace("°", "º")
    if language == "fr" and "Haut" in text:
        text = _HIGH_HYPHEN.sub(" ", text)
    if language == "fr" and "oeu" in text:
        return _dropped_and_marked(text.replace("oeu", "œeu"), _O_E)
    return Folded(_fold_marks(text))


#: Vowel signs but that of the indefinite accusative, which tells an adverb, and lengthened lines.
ARABIC_SIGNS: Final = "\u0651\u064f\u0650\u064e\u0640\u0652"
_ARABIC_SIGNS = re.compile(f"[{ARABIC_SIGNS}][{ARABIC_SIGNS}]*")


def without_signs(text: str) -> Folded:
    """An Arabic text without the vowel signs and lines that may be printed within any word.

    >>> without_signs("إعــلانُ").text, without_signs("علماً").text == "علماً"
    ('إعلان', True)
    """
    return _drop(text, _ARABIC_SIGNS)


def _dropped_and_marked(text: str, pattern: re.Pattern[str]) -> Folded:
    folded = _drop(text, pattern)
    return Folded(_fold_marks(folded.text), folded.places, folded.dropped, folded.begins)


def _fold_marks(text: str) -> str:
    # Punctuation that closes a clause (, ; : .) is folded too: a name may follow it directly. Who
    # asks for clause boundaries looks at the printed text.
    marked = _SPACED_MARKS.sub(" ", text)
    if not marked.isascii():
        for hyphen in _HYPHENS:
            marked = marked.replace(hyphen, "-")
    return marked


def _drop(text: str, pattern: re.Pattern[str]) -> Folded:
    places: list[int] = []
    dropped: list[int] = []
    begins: list[int] = []
    total = 0
    parts: list[str] = []
    last = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        parts.append(text[last:start])
        places.append(start - total)
        total += end - start
        dropped.append(total)
        begins.append(start)
        last = end
    if not total:
        return Folded(text)
    parts.append(text[last:])
    return Folded("".join(parts), tuple(places), tuple(dropped), tuple(begins))
