"""Lists of numbers: which of them stand together under one noun and one organ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reaffirm.languages import fold
from reaffirm.references.citations.numbers import Number
from reaffirm.references.citations.scene import Scene, quoted, without_dates
from reaffirm.references.lexicon.tokens import Kind

_WORDS = re.compile(r"[^\W_]+")


def find_lists(numbers: Sequence[Number], scene: Scene) -> list[list[Number]]:
    """Numbers that stand in one list under one noun and organ."""
    chains: list[list[Number]] = []
    titles = quoted(scene.passage.text) if len(numbers) > 1 else []
    open_chain: dict[bool, list[Number]] = {}  # by whether it stands in a quoted title
    for number in numbers:
        # A number in the title of a text of the list does not break the list.
        inside = _within(number.start, titles)
        chain = open_chain.get(inside)
        if chain and (_continues(chain[-1], number, scene) or _resumes(chain[-1], number, scene)):
            chain.append(number)
        else:
            open_chain[inside] = [number]
            chains.append(open_chain[inside])
    return sorted(chains, key=lambda chain: chain[0].start)


def _within(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < offset < end for start, end in spans)


def _continues(last: Number, number: Number, scene: Scene) -> bool:
    passage = scene.passage
    if (last.form == "symbol") != (number.form == "symbol"):
        return False
    gap = fold(without_dates(last.end, number.start, scene), passage.grammar.language).text
    if _other_noun(last, number, scene):
        return False
    starts = (passage.printed(organ.token)[0] for organ in scene.organs)
    between = (start for start in starts if last.end <= start < number.start)
    if any(not _within(start, quoted(passage.text)) for start in between):
        return False
    if not passage.grammar.spaced:
        rest = _list_words(passage.grammar.list_words).sub("", gap)
        return not rest.strip(" \t\n、，,;；()（）《》\xa0")
    return all(
        w in passage.grammar.list_words for w in re.findall(r"[^\W\d_]+", gap)
    ) and not re.search(r"\d", gap)


@cache
def _list_words(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def _other_noun(last: Number, number: Number, scene: Scene) -> bool:
    """Whether a list of decisions ends here and one of resolutions begins, or the reverse."""
    passage = scene.passage
    if passage.grammar.noun_after_number:
        return False
    start, stop = passage.folded.folded(last.end), passage.folded.folded(number.start)
    nouns = [t for t in passage.tokens if t.noun is not None and t.start < stop]
    before = [t.noun for t in nouns if t.start < start]
    return bool(before) and any(t.start >= start and t.noun != before[-1] for t in nouns)


def _resumes(last: Number, number: Number, scene: Scene) -> bool:
    """Whether a list goes on behind a description: "resolutions 1/7 of 27 June 2014 on air
    quality, 2/21 of 27 May 2016 on dust storms and 4/10 …". The number must have a date or a
    subject, and stand where an item of a list stands, without a noun of its own."""
    passage = scene.passage
    if not passage.grammar.spaced or last.form != number.form or number.form == "symbol":
        return False
    dated = any(0 <= start - number.end <= 30 for start, _, _ in scene.dates)
    end = passage.folded.folded(number.end)
    if not dated and not any(
        t.kind == Kind.TOPIC and 0 <= t.start - end <= 2 for t in passage.tokens
    ):
        return False
    gap = passage.text[last.end : number.start]
    if ";" in gap or len(gap) > 600:
        return False
    start = passage.folded.folded(last.end)
    stop = passage.folded.folded(number.start)
    if any(t.noun is not None and start <= t.start < stop for t in passage.tokens):
        return False
    before = gap.rstrip(" \xa0“”«»")
    word = _WORDS.findall(before[-12:])[-1:]
    return before.endswith((",", "،")) or (
        bool(word) and word[0] in passage.grammar.conjunctions and before.endswith(word[0])
    )
