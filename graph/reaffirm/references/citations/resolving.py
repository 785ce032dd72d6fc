"""Numbered citations: whose number it is, and whether its date agrees.

A bare number ("76/187") gets its organ from the nearest named organ, the form of the number and
the printed date: session N of the General Assembly runs from September of 1945+N. A citation whose
printed date contradicts every reading is kept and reported, never silently mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from reaffirm.model import Refusal, TargetType
from reaffirm.numbering import DOTTED_STEMS, council_number_plausible, date_agrees, numbers_alike
from reaffirm.references.citations.cited_dates import dates_of
from reaffirm.references.citations.lists import find_lists
from reaffirm.references.citations.nouns import carried_nouns, noun_of
from reaffirm.references.citations.numbers import Number
from reaffirm.references.citations.organs import (
    BESIDE,
    Organ,
    candidate_organs,
    organs_behind,
    parted,
)
from reaffirm.references.citations.scene import Scene
from reaffirm.references.citations.targets import target_in_series
from reaffirm.references.lexicon.tokens import Kind, Token

_RES_SYMBOL = re.compile(r"/RES[/.]|/Res\.")
_DEC_SYMBOL = re.compile(r"/DEC[/.]|/Dec\.")


class Citation(NamedTuple):
    """A numbered document cited from ``start`` to ``end`` of the printed text."""

    start: int
    end: int
    type: TargetType
    target: str
    date: date | None = None
    organ: Token | None = None  #: the words that name the organ, where they decided
    chain: int = 0  #: citations of one list share it
    evident: bool = False  #: the words or the date told the organ


def find_citations(
    numbers: Sequence[Number], scene: Scene, paragraph: str
) -> tuple[list[Citation], list[Refusal]]:
    """The citations behind a paragraph's numbers, and the numbers that could not be decided."""
    citations: list[Citation] = []
    refusals: list[Refusal] = []
    dotted = any(organ.stem in DOTTED_STEMS for organ in scene.organs)
    numbers = [number for number in numbers if dotted or number.form != "dotted"]
    carried = carried_nouns(numbers, scene.passage) if paragraph.startswith("fn") else {}
    lists = enumerate(find_lists(numbers, scene))
    for index, chain in ((index, part) for index, one in lists for part in parted(one, scene)):
        for found in _judge(chain, scene, index, carried):
            if isinstance(found, Citation):
                citations.append(found)
            elif found[0].form != "dotted":  # a decimal
                number, reason = found
                surface = scene.passage.text[number.start : number.end]
                refusals.append(Refusal(paragraph, surface, number.start, number.end, reason))
    return _expand_ranges(citations, scene), refusals


def _judge(
    chain: list[Number], scene: Scene, index: int, carried: Mapping[Number, Kind]
) -> list[Citation | tuple[Number, str]]:
    found: list[Citation | tuple[Number, str]] = []
    organ = candidate_organs(chain, scene)
    dates = dates_of(chain, scene)
    for number, cited in zip(chain, dates, strict=True):
        if number.form == "symbol":
            found.append(symbol_citation(number, index))
            continue
        if number.form == "yearless":
            found.append(_yearless(number, cited, organ, scene, index))
            continue
        noun = noun_of(number, chain, scene.passage) or carried.get(number)
        reason = _doubt(number, noun, cited, scene)
        if reason:
            found.append((number, reason))
            continue
        citation = _citation(number, noun, cited, organ, scene, index, alone=len(chain) == 1)
        found.append(citation)
        if isinstance(citation, Citation) and citation.evident:
            organ = _settled(citation, organ, scene)
    return found


def _settled(citation: Citation, organs: list[Organ], scene: Scene) -> list[Organ]:
    """The candidates for the rest of a list whose words left the organ open, but whose date told
    it: "the Council in its resolutions 47/21 of 13 July 2021 and S-30/1 of 27 May 2021"."""
    own = citation.target.startswith(scene.default_stem)
    if own or any(o.mention and citation.target.startswith(o.mention.stem) for o in organs):
        return organs
    for mention in reversed(scene.named_before):
        if citation.target.startswith(mention.stem):
            return [Organ(mention, 0), *organs]
    return organs


def symbol_citation(number: Number, index: int = 0) -> Citation:
    """The citation of a full symbol, in a list with this index."""
    kind: TargetType = "document"
    if _RES_SYMBOL.search(number.session):
        kind = "resolution"
    elif _DEC_SYMBOL.search(number.session):
        kind = "decision"
    return Citation(number.start, number.end, kind, number.session, chain=index)


def _yearless(
    number: Number, cited: date | None, organs: list[Organ], scene: Scene, index: int
) -> Citation | tuple[Number, str]:
    """The citation of a number without year ("resolution 2360"): the Council's, if it is the
    organ that adopts the text or that stands beside the number."""
    beside = organs[0].weight == BESIDE
    organ = organs[0] if beside else Organ(None, 0)
    target = target_in_series(number, False, organ, scene)
    if not target:
        return number, "a number without a year, and no words that name the Security Council"
    token = organ.mention.token if organ.mention else None
    return Citation(number.start, number.end, "resolution", target, cited, token, index, beside)


def _doubt(number: Number, noun: Kind | None, cited: date | None, scene: Scene) -> str:
    """Why the number may not be one of a document; empty where it is."""
    if noun is not None:
        return ""
    marked = scene.passage.grammar.noun_after_number and _ordinal_marked(number, scene)
    if (
        number.form == "roman"
        and number.number >= 1
        and scene.passage.text[number.end - 1] in ")）ABCDEFG"
    ):
        return "" if number.number > 20 or cited else "a number with a Roman numeral, but no noun"
    if number.form == "special" or marked:
        return ""
    if number.form == "council":
        plausible = council_number_plausible(number.number, int(number.session))
        return "" if plausible and number.number > 20 else "a number with a year, but no noun"
    if number.form == "session" and number.session_number >= 31 and cited:
        return ""
    return "looks like a number of a resolution, but nothing says so"


def _ordinal_marked(number: Number, scene: Scene) -> bool:
    """Whether a Chinese number is marked as one of a text (第…号), and not of a law (第…号法律)."""
    passage = scene.passage
    if passage.grammar.other_noun.match(passage.text, number.end):
        return False
    before = passage.text[max(0, number.start - 2) : number.start].rstrip()
    after = passage.text[number.end : number.end + 2].lstrip()
    first, last = passage.grammar.number_signs
    return before.endswith(first) or after.startswith(last)


def _citation(
    number: Number,
    noun: Kind | None,
    cited: date | None,
    organs: list[Organ],
    scene: Scene,
    index: int,
    *,
    alone: bool,
) -> Citation | tuple[Number, str]:
    """The citation of a number, or why there is none; ``alone`` tells that it stands in no list,
    whose dates might be those of its other numbers."""
    decision = noun == Kind.DECISION
    best: tuple[tuple[int, int], str, Organ, bool | None] | None = None
    # An organ named in other paragraphs counts only where the date agrees.
    remembered = [Organ(mention, 0) for mention in reversed(scene.named_before)] if cited else []
    nearest = _nearest_before(number, organs, scene)
    for rank, organ in enumerate([*organs, *remembered]):
        target = target_in_series(number, decision, organ, scene)
        agrees = date_agrees(target, cited) if cited and target else None
        if not target or (rank >= len(organs) and agrees is not True):
            continue
        # A date that agrees outweighs the order in which organs are named; a date that
        # contradicts rules an organ out unless its own words name it.
        fit = 2 if agrees else 0 if agrees is False else 1
        if organ.weight == BESIDE and agrees is not True:
            fit = 1
        if agrees is None and _dateless(organ) and (organ.weight == BESIDE or organ is nearest):
            fit = 2
        key = (fit, -rank)
        if best is None or key > best[0]:
            best = (key, target, organ, agrees)
    best = best or _last_resort(number, decision, cited, scene)
    if best is not None and best[3] is False and alone:
        best = _of_organ_named(number, decision, organs, scene) or best
    if best is None:
        return number, "no organ is named that could have numbered it so"
    _, target, organ, agrees = best
    evident = agrees is True or organ.weight == BESIDE
    if not evident and cited is None:
        target = _known_as(target, scene)
    kind: TargetType = "decision" if "/DEC/" in target else "resolution"
    token = organ.mention.token if organ.mention else None
    return Citation(number.start, number.end, kind, target, cited, token, index, evident)


def _nearest_before(number: Number, organs: Sequence[Organ], scene: Scene) -> Organ | None:
    """The candidate that is named last before a number."""
    place = scene.passage.folded.folded(number.start)
    before = [o for o in organs if o.mention and o.mention.token.start < place]
    return max(before, key=lambda o: o.mention.token.start if o.mention else -1, default=None)


def _of_organ_named(
    number: Number, decision: bool, organs: Sequence[Organ], scene: Scene
) -> tuple[tuple[int, int], str, Organ, bool | None] | None:
    """The organ named elsewhere in the sentence, of whose numbers no date tells, for a number that
    its date denies to the others: "the adoption, by the Sand Commission, of resolution 72/7"."""
    for organ in organs:
        if _dateless(organ):
            beside = Organ(organ.mention, BESIDE)
            target = target_in_series(number, decision, beside, scene)
            if target:
                return (1, 0), target, beside, None
    return None


def _dateless(organ: Organ) -> bool:
    """Whether no date can tell if an organ gave a number, so that its own words do."""
    return organ.mention is not None and numbers_alike(organ.mention.stem)


def _last_resort(
    number: Number, decision: bool, cited: date | None, scene: Scene
) -> tuple[tuple[int, int], str, Organ, bool | None] | None:
    """The organ named further behind, for a number that no candidate can have given."""
    for organ in organs_behind(number, scene):
        target = target_in_series(number, decision, organ, scene)
        agrees = date_agrees(target, cited) if cited and target else None
        if target and agrees is not False:
            return (0, 0), target, organ, agrees
    return None


def _known_as(target: str, scene: Scene) -> str:
    """The symbol by which the document has cited a number before whose organ nothing tells here:
    "its report under resolution 34/24" after "Human Rights Council resolution 34/24"."""
    known = scene.known.get(_plain_number(target), ())
    return next(iter(known)) if len(known) == 1 else target


def _plain_number(target: str) -> str:
    return re.split(r"/(?:RES|DEC)/", target)[-1]


def evident(citations: Iterable[Citation]) -> Iterator[tuple[str, str]]:
    """The numbers of citations whose organ the words or the date told, with the symbols."""
    for citation in citations:
        if citation.evident:
            yield _plain_number(citation.target), citation.target


def _expand_ranges(citations: list[Citation], scene: Scene) -> list[Citation]:
    """Let "48/141 to 48/143" stand for three resolutions."""
    expanded: list[Citation] = []
    for citation in citations:
        if expanded:
            expanded += _between(expanded[-1], citation, scene)
        expanded.append(citation)
    return expanded


_NUMBERED = re.compile(r"(.*/)(\d+)$")
#: So many numbers from one to another are no range.
_LONGEST_RANGE = 100


def _between(first: Citation, last: Citation, scene: Scene) -> list[Citation]:
    passage = scene.passage
    gap = passage.text[first.end : last.start].strip(
        " \xa0" + "".join(passage.grammar.number_signs)
    )
    if gap not in passage.grammar.range_words:
        return []
    low, high = _NUMBERED.match(first.target), _NUMBERED.match(last.target)
    if not low or not high or low[1] != high[1] or int(high[2]) - int(low[2]) >= _LONGEST_RANGE:
        return []
    return [
        Citation(first.start, last.end, first.type, f"{low[1]}{n}", last.date, chain=first.chain)
        for n in range(int(low[2]) + 1, int(high[2]))
    ]
