"""Where the words of a document and its editors' links disagree, or its words with themselves.

The words are always right as far as the graph goes; a discrepancy is for people: a slip of the
editors, of the printer, or of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reaffirm.evaluation.links import link_key, organ_of
from reaffirm.model import NUMBERED_TYPES, Extraction, Language, Link, Paragraph, Reference
from reaffirm.numbering import date_agrees

DiscrepancyKind = Literal["other number", "no link", "no citation", "impossible date"]
KINDS: dict[DiscrepancyKind, str] = {
    "other number": "a link leads to another document than its words name",
    "no link": "a resolution is cited by number and the editors set no link",
    "no citation": "a link stands where no number was read",
    "impossible date": "the printed date cannot be the date of the number beside it",
}


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One disagreement. ``words`` is what the text names, ``link`` where the link leads, each
    empty where there is none; ``start`` and ``end`` are the place in ``sentence``."""

    document: str
    language: Language
    paragraph: str
    kind: DiscrepancyKind
    words: str
    link: str
    surface: str
    sentence: str
    start: int
    end: int


def find_discrepancies(extraction: Extraction) -> Iterator[Discrepancy]:
    """The discrepancies of one version, paragraph by paragraph, in reading order.

    A version without any link (a text file) is not searched for missing ones.

    >>> from reaffirm.model import Document
    >>> words = "Recalling its resolution 79/2 of 4 May 1999,"
    >>> paragraph = Paragraph("pp1", "preambular", words, links=(Link(25, 29, "A/RES/79/3"),))
    >>> reference = Reference("pp1", "recalls", "object", "resolution", "A/RES/79/2",
    ...                       "A/RES/79/2", "79/2", 25, 29)
    >>> document = Document("A/RES/80/1", "en", "", None, (paragraph,))
    >>> [(d.kind, d.words, d.link) for d in find_discrepancies(Extraction(document, (reference,)))]
    [('other number', 'A/RES/79/2', 'A/RES/79/3')]
    """
    document = extraction.document
    linked = any(paragraph.links for paragraph in document.paragraphs)
    references: dict[str, list[Reference]] = {}
    for reference in extraction.references:
        if reference.type in NUMBERED_TYPES:
            references.setdefault(reference.paragraph, []).append(reference)
    for paragraph in document.paragraphs:
        here = references.get(paragraph.id, [])
        found = [*_of_links(paragraph, here), *_of_dates(here)]
        if linked and paragraph.kind != "title":
            found += _without_link(paragraph, here)
        for kind, words, link, start, end in sorted(found, key=lambda item: item[3:]):
            yield Discrepancy(
                document.symbol,
                document.language,
                paragraph.id,
                kind,
                words,
                link,
                paragraph.text[start:end],
                paragraph.text,
                start,
                end,
            )


def discrepancies_of(extraction: Extraction) -> tuple[Discrepancy, ...]:
    """All discrepancies of one version, as a value that can be sent to another process."""
    return tuple(find_discrepancies(extraction))


#: Kind, what the words name, where the link leads, and the place.
_Found = tuple[DiscrepancyKind, str, str, int, int]


#: A document of two organs has a symbol of each, "A/74/976-S/2020/773": a link may lead to either.
_JOINT = re.compile(r"-(?=[A-Z]/)")


def _keys(symbol: str) -> set[str]:
    """The forms under which a symbol may be linked.

    >>> sorted(_keys("A/74/976-S/2020/773"))
    ['A/74/976', 'A/74/976-S/2020/773', 'S/2020/773']
    """
    key = link_key(symbol)
    return {key, *_JOINT.split(key)}


def _overlap(reference: Reference, link: Link) -> bool:
    return reference.start < link.end and link.start < reference.end


def _of_links(paragraph: Paragraph, references: list[Reference]) -> Iterator[_Found]:
    # One reference stands for all mentions of a target under an act: its other places are not
    # known, so a link to a target that the paragraph cites is taken to stand at one of them.
    cited = {key for reference in references for key in _keys(reference.target)}
    for link in paragraph.links:
        if _keys(link.target) & cited:
            continue
        over = [reference for reference in references if _overlap(reference, link)]
        if over:
            first = min(over, key=lambda reference: reference.start)
            yield "other number", first.target, link.target, first.start, first.end
        else:
            yield "no citation", "", link.target, link.start, link.end


def _without_link(paragraph: Paragraph, references: list[Reference]) -> Iterator[_Found]:
    targets = {link_key(link.target) for link in paragraph.links}
    for reference in references:
        if not organ_of(reference.target) or reference.note:
            continue
        if link_key(reference.target) in targets:
            continue
        if not any(_overlap(reference, link) for link in paragraph.links):
            yield "no link", reference.target, "", reference.start, reference.end


def _of_dates(references: list[Reference]) -> Iterator[_Found]:
    """In "60/1, and 65/1 of 22 September 2010" the date is that of the last number alone: what
    stands before a number that the same date fits is not contradicted by it."""
    fits: dict[date, int] = {}
    for reference in references:
        printed = reference.cited_date
        if printed and date_agrees(reference.target, printed):
            fits[printed] = max(fits.get(printed, 0), reference.start)
    for reference in references:
        printed = reference.cited_date
        if not printed or reference.start < fits.get(printed, 0):
            continue
        if date_agrees(reference.target, printed) is False:
            yield "impossible date", reference.target, "", reference.start, reference.end
