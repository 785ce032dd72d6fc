"""What somebody asks for, in the words of a text: "General Assembly resolution 76/187 of 16
December 2021", 第76/187号决议, the name of a treaty, a symbol."""

from __future__ import annotations

import re
from types import MappingProxyType

from reaffirm.errors import ReaffirmError
from reaffirm.model import LANGUAGES, NUMBERED_TYPES, Document, Extraction, Language, Paragraph
from reaffirm.naming import known_target, label_of, targets_named
from reaffirm.numbering import council_year
from reaffirm.own.force import Given, used

#: "UNSCR 1373": the usual short form of the Council's numbers, mostly without their year.
_COUNCIL = re.compile(
    r"(?:UN)?SC(?:R|\s*res(?:olution|\.)?)?\s*(\d{1,4})\s*(?:\((\d{4})\))?", re.IGNORECASE
)
#: How notes, though never resolutions, call organs; the other initials are in the vocabulary.
_ORGANS = MappingProxyType(
    {
        "GA": "General Assembly",
        "HRC": "Human Rights Council",
        "SC": "Security Council",
        "WHA": "World Health Assembly",
    }
)
_INITIALS = re.compile(r"\b[A-Z]{2,}\b(?!/)")
_RESOLUTION = re.compile(r"(?<![\w/])res(?:\.|\b)(?!/)", re.IGNORECASE)
#: Whose numbers a bare number is among; beside another body it may be that body's.
_ASSEMBLY = frozenset({"body:general-assembly", "body:united-nations"})
#: So long a text may be that is read for the document it cites, in characters.
_LONGEST = 400


def parse_target(text: str, *, vocabulary: Given | None = None) -> str:
    """The identifier of a document or entity as people give it: a symbol, an identifier, a name, or
    a citation as it is printed, in any of the six languages.

    Own names are those of ``vocabulary`` (files, or folders of them), else of those in force.

    Raises
    ------
    ReaffirmError
        If it is none of them, or a short name of several entities; the message has near ones.

    >>> parse_target("76/187"), parse_target("treaty:uncac"), parse_target("《反腐败公约》")
    ('A/RES/76/187', 'treaty:uncac', 'treaty:uncac')
    >>> parse_target("Human Rights Council resolution 43/1 of 19 June 2020")
    'A/HRC/RES/43/1'
    >>> parse_target("第76/187号决议"), parse_target("قرار مجلس الأمن 1373 (2001)")
    ('A/RES/76/187', 'S/RES/1373(2001)')
    >>> parse_target("UNSCR 1325")
    'S/RES/1325(2000)'
    """
    with used(vocabulary):
        try:
            return known_target(text)
        except ReaffirmError:
            if cited := _cited(text):
                return cited
            raise


def _cited(text: str) -> str:
    """The one document that a phrase cites; empty if there is none, or several."""
    if short := _COUNCIL.fullmatch(text.strip()):
        year = short[2] or council_year(int(short[1]))
        return f"S/RES/{int(short[1])}({year})" if year else ""
    if len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return ""
    written = _INITIALS.sub(_in_full, _RESOLUTION.sub("resolution", text))
    best = max((_read(written, language) for language in LANGUAGES), key=_understood)
    documents = {r.target for r in best.references if r.type in NUMBERED_TYPES}
    bodies = {r.target for r in best.references if r.type == "body"}
    if len(documents) != 1 or _INITIALS.search(_unexplained(written, best)):
        return ""  # initials that nothing explains may be those of the organ
    document = documents.pop()
    others = document.startswith(("A/RES/", "A/DEC/")) and not bodies <= _ASSEMBLY
    return "" if others else document


def _in_full(initials: re.Match[str]) -> str:
    """Initials as a text would print them, where it is known whose they are."""
    organ = _ORGANS.get(initials[0].removeprefix("UN"))
    named = targets_named(initials[0])
    return organ or (label_of(named[0]) if len(named) == 1 else initials[0])


def _read(text: str, language: Language) -> Extraction:
    from reaffirm.references.extract import extract

    paragraph = Paragraph("pp1", "preambular", text)
    return extract(Document("", language, "", None, (paragraph,)))


def _understood(reading: Extraction) -> int:
    """How many characters of a text a language explains."""
    return sum(r.end - r.start for r in reading.references)


def _unexplained(text: str, reading: Extraction) -> str:
    """A text without its references."""
    for reference in sorted(reading.references, key=lambda r: -r.start):
        text = text[: reference.start] + text[reference.end :]
    return text
