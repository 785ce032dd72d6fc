"""Numbered citations: whose number it is, and whether its date agrees.

A bare number ("76/187") gets its organ from the nearest named organ, the form of the number and
the printed date: session N of the General Assembly runs from September of 1945+N. A citation whose
printed date contradicts every reading is kept and reported, never silently mended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reaffirm.dates import parse_dates
from reaffirm.languages import Folded, Grammar, fold
from reaffirm.model import Refusal, TargetType
from reaffirm.references.lexicon import Kind, Lexicon, Token
from reaffirm.references.numbers import Number
from reaffirm.symbols import (
    FIRST_ASSEMBLY_DECISION,
    FIRST_COUNCIL_DECISION,
    council_number_plausible,
    date_agrees,
    session_plausible,
)

ASSEMBLY = "A/RES/"
ECOSOC = "E/RES/"
COUNCIL = "S/RES/"
_ASSEMBLY_SESSIONS_IN_ROMAN = 30
_RES_SYMBOL = re.compile(r"/RES/|/Res\.")
_DEC_SYMBOL = re.compile(r"/DEC/|/Dec\.")
#: How far behind a number its noun or organ may stand, in characters.
_REACH = 120


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered document cited from ``start`` to ``end`` of the printed text."""

    start: int
    end: int
    type: TargetType
    target: str
    date: date | None = None
    contradicted: bool = False  #: the printed date contradicts the number
    organ: Token | None = None  #: the words that name the organ, where they decided
    chain: int = 0  #: citations of one list share it


@dataclass(frozen=True, slots=True)
class OrganMention:
    """A mention of an organ that numbers its texts."""

    token: Token
    stem: str
    decision_stem: str


@dataclass(frozen=True, slots=True)
class _Scene:
    """All that is known of a paragraph when its numbers are judged."""

    text: str
    folded: Folded
    grammar: Grammar
    tokens: Sequence[Token]
    organs: Sequence[OrganMention]
    dates: Sequence[tuple[int, int, date]]
    named_before: Sequence[OrganMention]
    default_stem: str
    year: int | None  #: of the document's adoption


def find_citations(
    numbers: Sequence[Number],
    tokens: Sequence[Token],
    organs: Sequence[OrganMention],
    text: str,
    folded: Folded,
    lexicon: Lexicon,
    default_stem: str,
    paragraph: str = "",
    named_before: Sequence[OrganMention] = (),
    year: int | None = None,
) -> tuple[list[Citation], list[Refusal]]:
    """The citations behind a paragraph's numbers, and the numbers that could not be decided.

    ``organs`` are the organs named in the paragraph, ``named_before`` those named earlier in the
    document; ``default_stem`` is the adopting organ's (``A/RES/``) and ``year`` that of adoption.
    """
    grammar = lexicon.grammar
    dates = parse_dates(text, grammar.language) if numbers else ()
    scene = _Scene(text, folded, grammar, tokens, organs, dates, named_before, default_stem, year)
    citations: list[Citation] = []
    refusals: list[Refusal] = []
    for index, chain in enumerate(_chains(numbers, scene)):
        for found in _judge(chain, scene, index):
            if isinstance(found, Citation):
                citations.append(found)
            else:
                number, reason = found
                surface = text[number.start : number.end]
                refusals.append(Refusal(paragraph, surface, number.start, number.end, reason))
    return _expand_ranges(citations, scene), refusals


def _chains(numbers: Sequence[Number], scene: _Scene) -> list[list[Number]]:
    """Numbers that stand in one list under one noun and organ."""
    chains: list[list[Number]] = []
    for number in numbers:
        if chains and (
            _continues(chains[-1][-1], number, scene) or _resumes(chains[-1][-1], number, scene)
        ):
            chains[-1].append(number)
        else:
            chains.append([number])
    return chains


def _continues(last: Number, number: Number, scene: _Scene) -> bool:
    if (last.form == "symbol") != (number.form == "symbol"):
        return False
    if number.start <= last.end:
        return True
    gap = fold(_without_dates(last.end, number.start, scene), scene.grammar.language).text
    if _other_noun(last, number, scene):
        return False
    if any(last.end <= _printed(o.token, scene)[0] < number.start for o in scene.organs):
        return False
    if not scene.grammar.spaced:
        rest = re.sub(
            "|".join(map(re.escape, sorted(scene.grammar.list_words, key=len, reverse=True))),
            "",
            gap,
        )
        return not rest.strip(" \t\n、，,;；()（）《》\xa0")
    return all(
        w in scene.grammar.list_words for w in re.findall(r"[^\W\d_]+", gap)
    ) and not re.search(r"\d", gap)


def _other_noun(last: Number, number: Number, scene: _Scene) -> bool:
    """Whether a list of decisions ends here and one of resolutions begins, or the reverse."""
    if scene.grammar.noun_after_number:
        return False
    start, stop = scene.folded.folded(last.end), scene.folded.folded(number.start)
    nouns = [t for t in scene.tokens if t.noun is not None and t.start < stop]
    before = [t.noun for t in nouns if t.start < start]
    return bool(before) and any(t.start >= start and t.noun != before[-1] for t in nouns)


def _resumes(last: Number, number: Number, scene: _Scene) -> bool:
    """Whether a list goes on behind a description: "resolutions 1/7 of 27 June 2014 on air
    quality, 2/21 of 27 May 2016 on dust storms and 4/10 …". The number must have a date or a
    subject, and stand where an item of a list stands, without a noun of its own."""
    if not scene.grammar.spaced or last.form != number.form or number.form == "symbol":
        return False
    dated = any(0 <= start - number.end <= 30 for start, _, _ in scene.dates)
    end = scene.folded.folded(number.end)
    if not dated and not any(
        t.kind == Kind.TOPIC and 0 <= t.start - end <= 1 for t in scene.tokens
    ):
        return False
    gap = scene.text[last.end : number.start]
    if ";" in gap or len(gap) > 600:
        return False
    start = scene.folded.folded(last.end)
    stop = scene.folded.folded(number.start)
    if any(t.noun is not None and start <= t.start < stop for t in scene.tokens):
        return False
    before = gap.rstrip(" \xa0“”«»")
    word = _WORDS.findall(before[-12:])[-1:]
    return before.endswith((",", "،")) or (
        bool(word) and word[0] in scene.grammar.conjunctions and before.endswith(word[0])
    )


#: A quoted title behind a number ("entitled “…”") does not break a list.
_QUOTED = re.compile(r"[“”„«\"][^“”„«»\"]{0,300}[”“»\"]")


def _without_dates(start: int, end: int, scene: _Scene) -> str:
    parts: list[str] = []
    for date_start, date_end, _ in scene.dates:
        if start <= date_start and date_end <= end:
            parts.append(scene.text[start:date_start])
            start = date_end
    parts.append(scene.text[start:end])
    return _QUOTED.sub(" ", " ".join(parts))


def _printed(token: Token, scene: _Scene) -> tuple[int, int]:
    return scene.folded.start(token.start), scene.folded.end(token.end)


def _judge(chain: list[Number], scene: _Scene, index: int) -> list[Citation | tuple[Number, str]]:
    found: list[Citation | tuple[Number, str]] = []
    organ = _organ_of_chain(chain, scene)
    for position, number in enumerate(chain):
        if number.form == "symbol":
            found.append(_symbol_citation(number, index))
            continue
        noun = _noun(number, chain, scene)
        cited = _date_of(number, position, chain, scene)
        reason = _doubt(number, noun, cited, scene)
        if reason:
            found.append((number, reason))
            continue
        found.append(_citation(number, noun, cited, organ, scene, index))
    return found


def _symbol_citation(number: Number, index: int) -> Citation:
    kind: TargetType = "document"
    if _RES_SYMBOL.search(number.session):
        kind = "resolution"
    elif _DEC_SYMBOL.search(number.session):
        kind = "decision"
    return Citation(number.start, number.end, kind, number.session, chain=index)


def _noun(number: Number, chain: list[Number], scene: _Scene) -> Kind | None:
    """Whether the number's noun is "resolution" or "decision"; None where it has none."""
    if scene.grammar.noun_after_number:
        end = scene.folded.folded(number.end)
        limit = scene.folded.folded(chain[-1].end) + 6
        for token in scene.tokens:
            if token.start >= end and token.noun is not None:
                return token.noun if token.start <= max(limit, end + 6) else None
        return None
    start = scene.folded.folded(number.start)
    first = scene.folded.folded(chain[0].start)
    best: Kind | None = None
    for token in scene.tokens:
        if token.start >= start:
            break
        if token.noun is not None and token.end >= first - _REACH:
            between = scene.folded.text[token.end : max(first, token.end)]
            if token.end > first or _near(token, between, scene):
                best = token.noun
    return best


def _near(token: Token, between: str, scene: _Scene) -> bool:
    # Between the noun and the first number may stand the organ, a date, "No." and little else.
    words = re.findall(r"[^\W\d_]+", between)
    covered = 0
    for other in scene.tokens:
        if other.kind in (Kind.ENTITY, Kind.SHORT) and token.end <= other.start < token.end + len(
            between
        ):
            covered += len(re.findall(r"[^\W\d_]+", other.entry.form))
    return len(words) - covered <= 4 and ";" not in between


#: In Chinese the date precedes the subject: 2006年3月15日关于…的第60/251号.
_DATED_BEFORE = re.compile(
    r"[\s的第号通过\xa0]*|\s*(?:关于|题为|通过的?题?为?)[^，；]*[的”》]?\s*第?\s*"
)


def _date_of(number: Number, position: int, chain: list[Number], scene: _Scene) -> date | None:
    """The date printed with the number: behind it (before it in Chinese), shared by a list."""
    if scene.grammar.noun_after_number:
        before = chain[position - 1].end if position else max(0, number.start - 200)
        near = [d for d in scene.dates if before <= d[0] and d[1] <= number.start]
        if near and _DATED_BEFORE.fullmatch(scene.text[near[-1][1] : number.start]):
            return near[-1][2]
        if position and not near and chain[position - 1].start != number.start:
            return _date_of(chain[position - 1], position - 1, chain, scene)
        return None
    after = chain[position + 1].start if position + 1 < len(chain) else number.end + 60
    near = [d for d in scene.dates if number.end <= d[0] and d[1] <= after]
    if near:
        between = scene.text[number.end : near[0][0]]
        if len(between) <= 30 and not re.search(r"\d", between):
            return near[0][2]
        return None
    if position + 1 < len(chain):
        return _date_of(chain[position + 1], position + 1, chain, scene)
    return None


def _doubt(number: Number, noun: Kind | None, cited: date | None, scene: _Scene) -> str:
    """Why the number may not be one of a document; empty where it is."""
    if noun is not None:
        return ""
    marked = scene.grammar.noun_after_number and _ordinal_marked(number, scene)
    if number.form == "roman" and number.number >= 1 and scene.text[number.end - 1] in ")）ABCDEFG":
        return "" if number.number > 20 or cited else "a number with a Roman numeral, but no noun"
    if number.form == "special" or marked:
        return ""
    if number.form == "council":
        plausible = council_number_plausible(number.number, int(number.session))
        return "" if plausible and number.number > 20 else "a number with a year, but no noun"
    if number.form == "session" and number.session_number >= 31 and cited:
        return ""
    return "looks like a number of a resolution, but nothing says so"


def _ordinal_marked(number: Number, scene: _Scene) -> bool:
    before = scene.text[max(0, number.start - 2) : number.start].rstrip()
    after = scene.text[number.end : number.end + 2].lstrip()
    return before.endswith("第") or after.startswith("号")


@dataclass(frozen=True, slots=True)
class _Organ:
    mention: OrganMention | None
    weight: int  # 3 adjacent, 2 own ("its"), 1 named before, 0 by default


def _organ_of_chain(chain: list[Number], scene: _Scene) -> list[_Organ]:
    """The organs that a chain's numbers may belong to, best first, by the words alone."""
    first, last = chain[0].start, chain[-1].end
    found: list[tuple[int, int, _Organ]] = []
    for mention in scene.organs:
        start, end = _printed(mention.token, scene)
        if start >= last:
            if start - last < 400 and _only_words(
                last,
                start,
                scene.grammar.organ_after_words,
                scene,
                scene.grammar.organ_after_needs_word,
            ):
                found.append((3, last - start, _Organ(mention, 3)))
        elif end <= first:
            topic = _in_topic(mention.token, first, scene)
            weight = 3 if not topic and _adjacent_before(mention, first, scene) else 1
            found.append((weight, start - first, _Organ(mention, weight)))
    if _own(first, scene):
        found.append((2, 0, _Organ(None, 2)))
    found.append((0, 0, _Organ(None, 0)))
    found.sort(key=lambda item: (-item[0], -item[1]))
    return [organ for _, _, organ in found]


def _in_topic(token: Token, first: int, scene: _Scene) -> bool:
    """Whether an organ is only named in the subject of what follows (关于设立人权理事会的第…号)."""
    if not scene.grammar.noun_after_number:
        return False
    if "的" not in scene.folded.text[token.end : scene.folded.folded(first)]:
        return False
    before = scene.folded.text[max(0, token.start - 40) : token.start]
    opened = max(before.rfind("关于"), before.rfind("题为"))
    return opened >= 0 and not any(c in before[opened:] for c in "，；")


def _only_words(
    start: int, end: int, allowed: frozenset[str], scene: _Scene, needed: bool = False
) -> bool:
    """Whether nothing but dates, quoted titles and these words stands in a stretch of text."""
    gap = fold(_without_dates(start, end, scene), scene.grammar.language).text
    words = _WORDS.findall(gap)
    return all(w in allowed for w in words) and ";" not in gap and bool(words or not needed)


_WORDS = re.compile(r"[^\W_]+")


def _adjacent_before(mention: OrganMention, first: int, scene: _Scene) -> bool:
    stop = scene.folded.folded(first)
    if stop - mention.token.end > 2 * _REACH:
        return False
    if not scene.grammar.spaced:
        between = scene.folded.text[mention.token.end : stop]
        return scene.grammar.organ_before.fullmatch(between) is not None
    for token in scene.tokens:
        if token.noun is not None and mention.token.end <= token.start < stop:
            stop = token.start
            break
    start = scene.folded.end(mention.token.end)
    return _only_words(start, scene.folded.start(stop), scene.grammar.organ_before_words, scene)


def _own(first: int, scene: _Scene) -> bool:
    stop = scene.folded.folded(first)
    for token in reversed(scene.tokens):
        if token.end > stop:
            continue
        if token.noun is not None or token.kind == Kind.DEGREE:
            continue
        return token.kind == Kind.OWN and stop - token.end <= 60
    return False


def _citation(
    number: Number,
    noun: Kind | None,
    cited: date | None,
    organs: list[_Organ],
    scene: _Scene,
    index: int,
) -> Citation | tuple[Number, str]:
    decision = noun == Kind.DECISION
    best: tuple[tuple[int, int], str, _Organ, bool | None] | None = None
    remembered = [_Organ(mention, 0) for mention in reversed(scene.named_before)]
    for rank, organ in enumerate([*organs, *remembered]):
        target = _target(number, decision, organ, scene)
        agrees = date_agrees(target, cited) if cited and target else None
        if not target or (rank >= len(organs) and agrees is not True):
            continue
        # A date that agrees outweighs the order in which organs are named; a date that
        # contradicts rules an organ out unless its own words name it.
        fit = 2 if agrees else 0 if agrees is False else 1
        if organ.weight == 3 and agrees is not True:
            fit = 1
        key = (fit, -rank)
        if best is None or key > best[0]:
            best = (key, target, organ, agrees)
    if best is None:
        return number, "no organ is named that could have numbered it so"
    _, target, organ, agrees = best
    kind: TargetType = "decision" if "/DEC/" in target else "resolution"
    token = organ.mention.token if organ.mention else None
    return Citation(number.start, number.end, kind, target, cited, agrees is False, token, index)


def _target(number: Number, decision: bool, organ: _Organ, scene: _Scene) -> str:
    """The symbol if the number is this organ's; empty where its form or session forbids it."""
    stem = organ.mention.stem if organ.mention else scene.default_stem
    decision_stem = organ.mention.decision_stem if organ.mention else stem.replace("/RES/", "/DEC/")
    value, session, letter = number.number, number.session, number.letter
    match number.form:
        case "council":
            if not council_number_plausible(value, int(session)) and stem != COUNCIL:
                return ""
            return f"{COUNCIL}{value}({session})"
        case "roman":
            ecosoc = stem == ECOSOC or (
                number.session_number > _ASSEMBLY_SESSIONS_IN_ROMAN and "-" not in session
            )
            if organ.mention and stem not in (ECOSOC, ASSEMBLY):
                return ""
            if stem == ECOSOC and organ.weight < 2:
                ecosoc = number.session_number > _ASSEMBLY_SESSIONS_IN_ROMAN
            return f"{ECOSOC if ecosoc else ASSEMBLY}{value}({session}){letter}"
        case "special":
            allowed = (ASSEMBLY, "A/HRC/RES/") if session.startswith("S") else (ASSEMBLY,)
            if stem not in allowed:
                return ""
            return f"{decision_stem if decision else stem}{session}/{value}{letter}"
        case "year":
            if stem in (ASSEMBLY, COUNCIL) or stem.startswith("A/HRC"):
                stem, decision_stem = ECOSOC, "E/DEC/"
            decision = decision or (stem == ECOSOC and value >= FIRST_COUNCIL_DECISION)
            return f"{decision_stem if decision else stem}{session}/{value}{letter}"
        case _:
            if stem in (COUNCIL, ECOSOC):
                if organ.mention is not None:
                    return ""
                stem, decision_stem = ASSEMBLY, "A/DEC/"
            if not session_plausible(stem, number.session_number, scene.year):
                return ""
            decision = decision or (stem == ASSEMBLY and value >= FIRST_ASSEMBLY_DECISION)
            return f"{decision_stem if decision else stem}{session}/{value}{letter}"


def _expand_ranges(citations: list[Citation], scene: _Scene) -> list[Citation]:
    """ "48/141 to 48/143" stands for three resolutions."""
    expanded: list[Citation] = []
    for citation in citations:
        if expanded:
            expanded += _between(expanded[-1], citation, scene)
        expanded.append(citation)
    return expanded


_NUMBERED = re.compile(r"(.*/)(\d+)$")


def _between(first: Citation, last: Citation, scene: _Scene) -> list[Citation]:
    gap = scene.text[first.end : last.start].strip(" \xa0第号")
    if gap not in scene.grammar.range_words:
        return []
    low, high = _NUMBERED.match(first.target), _NUMBERED.match(last.target)
    if not low or not high or low[1] != high[1] or not 1 < int(high[2]) - int(low[2]) < 100:
        return []
    return [
        Citation(first.start, last.end, first.type, f"{low[1]}{n}", last.date, chain=first.chain)
        for n in range(int(low[2]) + 1, int(high[2]))
    ]
