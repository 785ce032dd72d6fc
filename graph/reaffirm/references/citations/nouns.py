"""The noun of a number, "resolution" or "decision": before it, in Chinese behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, pairwise
from operator import attrgetter

from reaffirm.references.citations.numbers import Number
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.passage import Passage

#: How far before a number its noun may stand, in characters: organs have long names.
_NOUN_REACH = 300


def noun_of(number: Number, chain: list[Number], passage: Passage) -> Kind | None:
    """Whether the number's noun is "resolution" or "decision"; None where it has none."""
    if passage.grammar.noun_after_number:
        end = passage.folded.folded(number.end)
        limit = passage.folded.folded(chain[-1].end) + 6
        for token in passage.tokens:
            if token.start >= end and token.noun is not None:
                return token.noun if token.start <= max(limit, end + 6) else None
        return None
    if passage.grammar.spaced and _is_glued(number, passage):
        return Kind.RESOLUTION
    start = passage.folded.folded(number.start)
    first = passage.folded.folded(chain[0].start)
    for token in reversed(passage.tokens):
        if token.noun is None or token.start >= start or token.end < first - _NOUN_REACH:
            continue
        between = passage.folded.text[token.end : max(first, token.end)]
        if _near(token, between, passage):
            return token.noun
    return None


def _is_glued(number: Number, passage: Passage) -> bool:
    """Whether the space between noun and number has been lost: "resolution73/290"."""
    before = passage.text[max(0, number.start - _LONGEST_NOUN) : number.start]
    return before[-1:].isalpha() and before.endswith(passage.grammar.resolution_words)


_LONGEST_NOUN = 16


def _near(token: Token, between: str, passage: Passage) -> bool:
    # Between the noun and the first number may stand the organ, a date, "No." and little else.
    words = re.findall(r"[^\W\d_]+", between)
    covered = 0
    first = bisect_left(passage.tokens, token.end, key=attrgetter("start"))
    for other in islice(passage.tokens, first, None):
        if other.start >= token.end + len(between):
            break
        if other.kind in (Kind.ENTITY, Kind.SHORT):
            covered += len(re.findall(r"[^\W\d_]+", other.entry.form))
    return len(words) - covered <= 4 and ";" not in between


def carried_nouns(numbers: Sequence[Number], passage: Passage) -> dict[Number, Kind]:
    """The noun of each number of a footnote that lists texts with the places in them: "Resolutions
    52/214, sect. C, para. 3; 55/222, sect. III; and 56/64 B". It is the noun of the number before,
    unless words of another kind stand between."""
    carried: dict[Number, Kind] = {}
    for last, number in pairwise(numbers):
        noun = noun_of(last, [last], passage) or carried.get(last)
        if noun is not None and last.form == number.form and _only_places(last, number, passage):
            carried[number] = noun
    return carried


#: Room for "sect. V, paras. 61–76; and", and the name of a series that is no resolutions':
#: "document LC 30/16".
_PLACES_REACH = 120
_OTHER_SERIES = re.compile(r"[A-Z]{2,}\s?$")


def _only_places(last: Number, number: Number, passage: Passage) -> bool:
    """Whether no more than places in the text before may stand between two numbers."""
    gap = passage.text[last.end : number.start]
    start, stop = passage.folded.folded(last.end), passage.folded.folded(number.start)
    named = any(
        start <= t.start < stop and (t.noun is not None or t.kind in (Kind.ENTITY, Kind.REPORT))
        for t in passage.tokens
    )
    return len(gap) <= _PLACES_REACH and not named and not _OTHER_SERIES.search(gap)
