"""Names that share their head noun: "the treaties of Tlatelolco, Rarotonga and Pelindaba",
"the 2000 and 2010 Review Conferences"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reaffirm.languages import fold
from reaffirm.languages.yearly import yearly_meetings
from reaffirm.model import Language
from reaffirm.ontology import Entity
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.tokens import Kind

_ITEM = r"[A-ZÀ-Ý][\w’'\-]+"
#: The plural head noun, the preposition that each name has behind its singular, and "and".
_SHAPES: dict[Language, tuple[dict[str, str], str, str]] = {
    "en": (
        {"reaties": "Treaty", "onventions": "Convention", "greements": "Agreement",
         "eclarations": "Declaration"},
        "of",
        "and",
    ),
    "fr": (
        {"raités": "Traité", "onventions": "Convention", "ccords": "Accord",
         "éclarations": "Déclaration"},
        "de",
        "et",
    ),
    "es": (
        {"ratados": "Tratado", "onvenciones": "Convención", "cuerdos": "Acuerdo",
         "eclaraciones": "Declaración"},
        "de",
        "y",
    ),
}  # fmt: skip


def shared_heads(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Entity]]:
    """Start, end, identifier and entity of each item that is a known name with its head noun.

    >>> from reaffirm.references.lexicon import lexicon_of
    >>> text = "the treaties of Tlatelolco, Rarotonga and Pelindaba"
    >>> [text[start:end] for start, end, _, _ in shared_heads(text, lexicon_of("en"))]
    ['treaties of Tlatelolco', 'Rarotonga', 'Pelindaba']
    """
    if lexicon.language == "ar":
        yield from _arabic(text, lexicon)
        return
    shape = _SHAPES.get(lexicon.language)
    if shape is None:
        return
    heads, preposition, conjunction = shape
    if not any(head in text for head in heads):
        return
    pattern = (
        rf"\w(?P<head>{'|'.join(heads)}) {preposition} "
        rf"(?P<items>{_ITEM}(?:, (?:{preposition} )?{_ITEM})*,? {conjunction} "
        rf"(?:{preposition} )?{_ITEM})"
    )
    for match in re.finditer(pattern, text):
        start = match.start()
        for item in re.finditer(_ITEM, match["items"]):
            end = match.start("items") + item.end()
            begin = start if item.start() == 0 else match.start("items") + item.start()
            entry = lexicon.entry(f"{heads[match['head']]} {preposition} {item[0]}")
            if entry is not None and entry.kind == Kind.ENTITY:
                entity = entry.entities[0]
                yield begin, end, entity.target, entity


def shared_years(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Entity]]:
    """The same of each meeting that is named by its year and the noun of all of them.

    >>> from reaffirm.references.lexicon import lexicon_of
    >>> text = "the 2000 and 2010 Review Conferences"
    >>> [text[start:end] for start, end, _, _ in shared_years(text, lexicon_of("en"))]
    ['2000', '2010 Review Conferences']
    """
    for meeting in yearly_meetings(text, lexicon.language):
        for name in meeting.names:
            entry = lexicon.entry(" ".join(fold(name, lexicon.language).text.split()))
            if entry is not None and entry.kind == Kind.ENTITY:
                entity = entry.entities[0]
                yield meeting.start, meeting.end, entity.target, entity
                break


#: In Arabic the items stand behind the noun without a preposition, and "and" is written onto them.
_ARABIC_HEADS = {"معاهدات": "معاهدة", "اتفاقيات": "اتفاقية", "اتفاقات": "اتفاق", "اعلانات": "اعلان"}
_ARABIC_LIST = re.compile(
    rf"(?<!\w)(?:[وبلفك]|وب|ول)?(?P<head>{'|'.join(_ARABIC_HEADS)}) "
    r"(?P<items>\w{3,}(?: و\w{3,})+)"
)
_ARABIC_ITEM = re.compile(r"(?:^| و)(?P<item>\w+)")


def _arabic(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Entity]]:
    if "معاه" not in text and "تفاق" not in text and "علانات" not in text:
        return
    folded = fold(text, "ar")
    for match in _ARABIC_LIST.finditer(folded.text):
        for item in _ARABIC_ITEM.finditer(match["items"]):
            entry = lexicon.entry(f"{_ARABIC_HEADS[match['head']]} {item['item']}")
            if entry is not None and entry.kind == Kind.ENTITY:
                first = item.start() == 0
                start = match.start("head") if first else match.start("items") + item.start("item")
                end = match.start("items") + item.end()
                entity = entry.entities[0]
                yield folded.start(start), folded.end(end), entity.target, entity
