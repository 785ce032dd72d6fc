"""Footnotes: the documents and treaty entries they give as source, "ibid." followed back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reaffirm.languages import fold
from reaffirm.model import NO_ACT, Paragraph, Reference
from reaffirm.ontology import Entity
from reaffirm.references.citations import Citation
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.names.discourse import Mention


def treaty_entry(note: Paragraph, lexicon: Lexicon, marked: Sequence[Mention]) -> list[Reference]:
    """The references of a footnote that is an entry of the United Nations Treaty Series.

    The registration number names the treaty; where several share it (a convention and its
    protocols), the marked mention decides.
    """
    folded = fold(note.text, lexicon.language)
    match = lexicon.grammar.treaty_series.search(folded.text)
    if match is None:
        match = _LATIN_SERIES.search(folded.text)
    if match is None:
        return []
    start, end = folded.start(match.start()), folded.end(match.end())
    surface = note.text[start:end]
    number = match["number"]
    volumes = {int(v) for v in re.findall(r"\d+", match["volumes"])}
    named = {m.target: m for m in marked if m.type == "treaty"}
    registered = lexicon.by_registration.get(number, ())
    targets = [e.target for e in registered if e.target in named]
    if not targets and registered:
        fitting = [e for e in registered if volumes & set(e.volumes)]
        targets = [(fitting or sorted(registered, key=_first_volume))[0].target]
    if not targets:
        targets = list(named)[-1:]
    return [
        Reference(
            note.id, NO_ACT, "source", "treaty", target,
            lexicon.labels.get(target) or named[target].label,
            surface, start, end,
        )
        for target in dict.fromkeys(targets)
    ]  # fmt: skip


def _first_volume(treaty: Entity) -> tuple[bool, tuple[int, ...]]:
    """What sorts first the treaty that was the first to have a number: a convention, whose
    protocols were added to its number later."""
    return not treaty.volumes, treaty.volumes


#: An entry in English in a text of another language; folded Chinese has no spaces.
_LATIN_SERIES = re.compile(
    r"Treaty\s?Series\W+vols?\.?\s*(?P<volumes>[\d\s]+(?:and\s+\d+)?)\W+"
    r"Nos?\.?\s*(?P<number>[A-Z]?-?\d+)"
)


def sources(
    notes: Sequence[Paragraph],
    citations: Mapping[str, Sequence[Citation]],
    marked: Mapping[str, Sequence[Mention]],
    lexicon: Lexicon,
) -> list[Reference]:
    """The source references of all footnotes of a document, in order."""
    found: list[Reference] = []
    last: Citation | None = None
    for note in notes:
        entries = treaty_entry(note, lexicon, marked.get(note.id, ()))
        own = list(citations.get(note.id, ()))
        if entries:
            found += entries
            last = None
        if own:
            found += [_source(note, c, c.start, c.end) for c in _without_doubles(own)]
            last = own[-1]
        ibid = lexicon.grammar.ibid.search(note.text)
        if ibid and last is not None and not own:
            found.append(_source(note, last, ibid.start(), ibid.end()))
    return found


def _without_doubles(citations: Sequence[Citation]) -> list[Citation]:
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(citation.target, citation)
    return list(first.values())


def _source(note: Paragraph, citation: Citation, start: int, end: int) -> Reference:
    return Reference(
        note.id, NO_ACT, "source", citation.type, citation.target, citation.target,
        note.text[start:end], start, end, cited_date=citation.date,
    )  # fmt: skip
