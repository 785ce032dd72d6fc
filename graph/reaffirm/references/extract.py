"""Document in, references out: the steps of extraction in their order.

find (tokens, numbers) -> citations and mentions -> clauses -> roles -> references. Every step is a
module of its own; this one only carries values from one to the next. Each step reads the whole
document before the next one does, because the tables and expressions of a step fill the caches of
a processor: paragraph by paragraph the same steps take a tenth longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reaffirm.collector import collector_paused
from reaffirm.dates import parse_dates
from reaffirm.languages import Grammar
from reaffirm.model import (
    NO_ACT,
    RUNNING_TEXT,
    UNKNOWN_ACT,
    Document,
    Extraction,
    Paragraph,
    Reference,
    Refusal,
)
from reaffirm.numbering import year_of
from reaffirm.own.force import Given, used
from reaffirm.references.acts.clauses import Clause, find_clauses, listing_clause
from reaffirm.references.acts.meant import acts_of_the_time, own_acts
from reaffirm.references.acts.openings import Inherited
from reaffirm.references.acts.powers import with_powers
from reaffirm.references.acts.quoted_titles import title_spans
from reaffirm.references.citations import (
    Citation,
    evident,
    find_citations,
    symbol_citation,
)
from reaffirm.references.citations.numbers import Number, find_numbers
from reaffirm.references.citations.reports import organs_of_reports
from reaffirm.references.citations.scene import OrganMention, Scene
from reaffirm.references.citations.targets import COUNCIL
from reaffirm.references.citations.yearless import council_numbers
from reaffirm.references.footnotes import sources
from reaffirm.references.lexicon import Lexicon, lexicon_of
from reaffirm.references.making import (
    Governed,
    citation_references,
    footnote_references,
    mention_references,
)
from reaffirm.references.merging import Found, merged, without_sessions
from reaffirm.references.names.cue_nouns import with_names_behind_cues
from reaffirm.references.names.discourse import Discourse, Mention
from reaffirm.references.names.entities import find_mentions
from reaffirm.references.names.generic import settled
from reaffirm.references.passage import Passage, passage_of

#: Symbol stems of the organs whose resolutions are read, to their entity.
_ORGANS = {
    "A/RES/": ("A/RES/", "body:general-assembly"),
    "A/DEC/": ("A/RES/", "body:general-assembly"),
    "S/RES/": ("S/RES/", "body:security-council"),
    "S/PRST/": ("S/RES/", "body:security-council"),
    "E/RES/": ("E/RES/", "body:ecosoc"),
    "A/HRC/RES/": ("A/HRC/RES/", "body:human-rights-council"),
}
_DEFAULT_ORGAN = ("A/RES/", "body:general-assembly")


def adopting_organ(symbol: str) -> tuple[str, str]:
    """The stem of bare numbers in a document, and the entity of the organ that adopts it.

    >>> adopting_organ("S/RES/1373(2001)")
    ('S/RES/', 'body:security-council')
    """
    for stem, organ in _ORGANS.items():
        # A draft ("S/2022/123") has the letter alone; those of the Assembly are the default.
        if symbol.startswith(stem) or (stem == COUNCIL and symbol.startswith("S/")):
            return organ
    return _DEFAULT_ORGAN


@dataclass(slots=True)
class _Work:
    """What accumulates while one document is read."""

    lexicon: Lexicon
    symbol: str
    stem: str
    year: int | None
    discourse: Discourse
    references: list[Reference] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    endings: dict[str, Inherited] = field(default_factory=dict)
    note_citations: dict[str, list[Citation]] = field(default_factory=dict)
    marked: dict[str, list[Mention]] = field(default_factory=dict)
    adopting: bool = False  # the last paragraph of the resolution itself adopts a text
    declares: bool = False  # that paragraph is the only one: all numbers are those of the text
    continued: frozenset[str] = frozenset()  # paragraphs that others continue
    renumbered: bool = False  # some paragraphs may belong to an adopted text
    organs: list[OrganMention] = field(default_factory=list)  # named so far, one for each stem
    known: dict[str, set[str]] = field(default_factory=dict)  # symbols of numbers cited so far
    council: frozenset[int] = frozenset()  # numbers that a text of the Council cites with the year


def extract(document: Document, *, vocabulary: Given | None = None) -> Extraction:
    """All references of a document, in reading order, footnotes last.

    The same document and vocabulary always give the same references. Runs in time linear in the
    text.

    Parameters
    ----------
    document:
        As :func:`reaffirm.read` gives it.
    vocabulary:
        Own vocabulary files, or folders of them, instead of those in force
        (:func:`reaffirm.own_vocabulary`).

    Raises
    ------
    VocabularyError
        If an own file cannot be used.
    """
    with used(vocabulary), collector_paused():
        return _extracted(document)


def _extracted(document: Document) -> Extraction:
    lexicon = lexicon_of(document.language)
    stem, organ = adopting_organ(document.symbol)
    year = document.adopted.year if document.adopted else year_of(document.symbol)
    texts = tuple(p.text for p in document.paragraphs)
    discourse = Discourse(frozenset({organ}), texts, document.symbol)
    work = _Work(lexicon, document.symbol, stem, year, discourse)
    work.continued = frozenset(p.parent for p in document.paragraphs)
    work.renumbered = any(":" in p.id or p.id == _UNNUMBERED for p in document.paragraphs)
    if stem == COUNCIL:
        work.council = council_numbers(p.text for p in document.paragraphs)
    notes = [p for p in document.paragraphs if p.kind == "footnote"]
    for note in notes:
        _read_note(note, work)
    running = [p for p in document.paragraphs if p.kind != "footnote"]
    passages = [with_names_behind_cues(passage_of(p, lexicon)) for p in running]
    named = [find_mentions(passage, discourse) for passage in passages]
    numbers = [find_numbers(p.text, document.language, work.council) for p in running]
    read = [_read(*found, work) for found in zip(passages, numbers, named, strict=True)]
    asked = [one for one in read if _is_asked_for(one, work)]
    governed = [_governed(one.passage, work) for one in asked]
    for one, by in zip(asked, governed, strict=True):
        work.references += _references(one, by, work)
    work.references += sources(notes, work.note_citations, work.marked, lexicon)
    references = [
        one
        for one in settled(work.references, document.paragraphs, lexicon)
        # The number that a page prints above its text is its own.
        if one.target != document.symbol or one.paragraph != "title"
    ]
    return Extraction(document, tuple(references), tuple(work.refusals))


def _read_note(note: Paragraph, work: _Work) -> None:
    numbers = find_numbers(note.text, work.lexicon.language)
    if not numbers:
        return
    if len(numbers) == 1 and numbers[0].form == "symbol":  # nor can any words tell more
        work.note_citations[note.id] = [symbol_citation(numbers[0])]
        return
    passage = passage_of(note, work.lexicon)
    _, organs, _ = find_mentions(passage, Discourse())
    organs = [*organs, *organs_of_reports(numbers, passage.folded)]
    dates = parse_dates(note.text, work.lexicon.language, passage.folded)
    scene = Scene(passage, organs, dates, (), work.stem, work.year)
    citations, refusals = find_citations(numbers, scene, note.id)
    work.note_citations[note.id] = citations
    work.refusals += refusals


class _Read(NamedTuple):
    """A paragraph with what it names and cites."""

    passage: Passage
    mentions: Sequence[Mention]
    citations: Sequence[Citation]


def _read(
    passage: Passage,
    numbers: Sequence[Number],
    named: tuple[Sequence[Mention], Sequence[OrganMention], Sequence[Refusal]],
    work: _Work,
) -> _Read:
    """Judge whose the numbers of a paragraph are, by what it and those before it name."""
    paragraph = passage.paragraph
    mentions, organs, refusals = named
    work.refusals += refusals
    citations: list[Citation] = []
    if numbers:
        dates = parse_dates(passage.text, passage.grammar.language, passage.folded)
        scene = Scene(passage, organs, dates, work.organs, work.stem, work.year, work.known)
        citations, refused = find_citations(numbers, scene, paragraph.id)
        for number, target in evident(citations):
            work.known.setdefault(number, set()).add(target)
        work.refusals += (r for r in refused if paragraph.kind != "title")
    if organs:
        work.organs = list({o.stem: o for o in (*work.organs, *organs)}.values())
    _note_marks(paragraph, mentions, work)
    return _Read(passage, mentions, citations)


def _references(read: _Read, governed: Governed, work: _Work) -> list[Reference]:
    """The references of a paragraph, each under the act that governs it."""
    passage, mentions, citations = read
    found: list[Found] = [(r, True) for r in citation_references(citations, governed)]
    if passage.paragraph.markers:
        cited = footnote_references(citations, governed, work.note_citations)
        found += [(reference, False) for reference in cited]
    found += without_sessions(mention_references(mentions, citations, governed))
    return merged(found)


def _is_asked_for(read: _Read, work: _Work) -> bool:
    """Whether anything depends on the acts of a paragraph: a reference, a footnote, paragraphs that
    continue it, and those that belong to a text which it adopts. On two in five nothing does."""
    paragraph = read.passage.paragraph
    if read.mentions or read.citations or paragraph.markers:
        return True
    return paragraph.id in work.continued or (paragraph.kind == "operative" and work.renumbered)


def _governed(passage: Passage, work: _Work) -> Governed:
    """The clauses of a paragraph, and what those after it need to know of them."""
    paragraph, text, grammar = passage.paragraph, passage.text, passage.grammar
    clauses: list[Clause] = []
    titles = title_spans(passage)
    unsaid = NO_ACT
    if paragraph.kind in RUNNING_TEXT and not _is_adopted_text(paragraph, work):
        unsaid = UNKNOWN_ACT if paragraph.id.startswith(_NUMBERED) else NO_ACT
        inherited = work.endings.get(paragraph.parent)
        acts = acts_of_the_time(own_acts(passage.tokens, work.symbol, grammar), work.year)
        clauses = find_clauses(passage.hearing(acts), inherited, titles)
        if clauses:
            listing = listing_clause(clauses, passage)
            work.endings[paragraph.id] = Inherited(listing.act, listing.directive, listing.degrees)
        elif inherited:
            work.endings[paragraph.id] = inherited
        own = paragraph.kind == "operative" and ":" not in paragraph.id
        if own and (clauses or not inherited):
            work.adopting = _adopts(clauses, text, grammar)
            work.declares = paragraph.id == _UNNUMBERED and text.rstrip().endswith(_COLONS)
    if paragraph.kind in ("preambular", "operative"):
        clauses = with_powers(clauses, passage)
    return Governed(passage, clauses, titles, unsaid)


#: Paragraphs that an act may open; lines of tables are none.
_NUMBERED = ("pp", "op")
#: The operative paragraph of a resolution that has but one.
_UNNUMBERED = "op0"
_COLONS = (":", "：")


def _adopts(clauses: Sequence[Clause], text: str, grammar: Grammar) -> bool:
    """Whether a paragraph adopts a text that follows ("Adopts the following declaration:")."""
    acts = {clause.act for clause in clauses}
    announced = "approves" in acts and text.rstrip().endswith(_COLONS)
    return "adopts" in acts or announced or grammar.adopting.match(text) is not None


def _is_adopted_text(paragraph: Paragraph, work: _Work) -> bool:
    """Whether a paragraph belongs to a declaration that the resolution adopts within itself: its
    numbers start anew ("op2:15") behind "Adopts the following declaration", or are the only ones.
    What it recalls is not an act of the organ. Sections of a resolution are numbered anew too, but
    not behind that."""
    return work.adopting and (":" in paragraph.id or work.declares)


def _note_marks(paragraph: Paragraph, mentions: Sequence[Mention], work: _Work) -> None:
    """Remember what each footnote marker stands behind."""
    previous = 0
    for marker in paragraph.markers:
        before = [m for m in mentions if previous <= m.start and m.end <= marker.offset + 1]
        near = [m for m in before if marker.offset - m.end <= 60]
        if near:
            work.marked.setdefault(marker.note, []).extend(near[-2:])
        previous = marker.offset
