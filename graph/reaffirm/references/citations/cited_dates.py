"""The date printed with a number: behind it, in Chinese before it, and shared by a list.

A list of numbers with a list of as many dates ("57/270 A and B of 20 December 2002 and 23 June
2003, respectively") gives each number its own, whether "respectively" is printed or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, takewhile
from operator import itemgetter

from reaffirm.dates import FoundDate
from reaffirm.languages import fold
from reaffirm.references.citations.numbers import Number
from reaffirm.references.citations.scene import Scene
from reaffirm.references.passage import Passage

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
#: So far behind its number a date may begin, and before it in Chinese.
_BEHIND, _BEFORE = 30, 200


def dates_of(chain: Sequence[Number], scene: Scene) -> list[date | None]:
    """The date printed with each number: behind it (before it in Chinese), shared by a list, or
    its own one of as many dates. Of other lists of dates nobody can tell which is whose: none."""
    if scene.passage.grammar.noun_after_number:
        return _dates_before(chain, scene)
    found: list[date | None] = []
    for run, near in _runs(chain, scene):
        last = run[-1].end
        between = scene.passage.text[last : near[0][0]] if near else ""
        follows = near and len(between) <= _BEHIND and not _DIGIT.search(between)
        found += _shared(run, _listed(near, scene.passage) if follows else [])
    return found


def _runs(
    chain: Sequence[Number], scene: Scene
) -> Iterator[tuple[Sequence[Number], list[FoundDate]]]:
    """The numbers of a list up to each behind which dates are printed, with these dates."""
    begin = 0
    for at, one in enumerate(chain):
        final = at + 1 == len(chain)
        after = len(scene.passage.text) if final else chain[at + 1].start
        near = _dates_within(one.end, after, scene)
        if near or final:
            yield chain[begin : at + 1], near
            begin = at + 1


def _shared(run: Sequence[Number], dates: Sequence[FoundDate]) -> list[date | None]:
    """The date of each number of a run, of the dates that are printed with it."""
    if len(run) == len(dates):
        return [found[2] for found in dates]
    one = dates[0][2] if dates and (len(dates) == 1 or len(run) == 1) else None
    return [one] * len(run)


def _listed(dates: Sequence[FoundDate], passage: Passage) -> list[FoundDate]:
    """The first dates, as far as only words of lists stand between them."""
    listed = list(dates[:1])
    for found in dates[1:]:
        if not _only_lists(passage.text[listed[-1][1] : found[0]], passage):
            break
        listed.append(found)
    return listed


def _only_lists(gap: str, passage: Passage) -> bool:
    grammar = passage.grammar
    if _DIGIT.search(gap):
        return False
    if not grammar.spaced:
        return not gap.strip(" \xa0、，和及与以")
    words = _WORD.findall(fold(gap, grammar.language).text)
    return all(word in grammar.list_words for word in words) and not set(gap) & set(";؛()")


def _dates_before(chain: Sequence[Number], scene: Scene) -> list[date | None]:
    found: list[date | None] = []
    while len(found) < len(chain):
        at = len(found)
        one = chain[at]
        before = chain[at - 1].end if at else max(0, one.start - _BEFORE)
        near = _dates_within(before, one.start, scene)
        run = chain[at : _undated(chain, at + 1, scene)]
        told = near and scene.passage.grammar.dated_before.fullmatch(
            scene.passage.text[near[-1][1] : one.start]
        )
        listed = _listed_before(near, scene.passage) if told else []
        if len(run) != len(listed) or len(run) == 1:
            listed = near[-1:] if told and (len(listed) == 1 or len(run) == 1) else []
        found += _shared(run, listed)
    return found


def _undated(chain: Sequence[Number], at: int, scene: Scene) -> int:
    """Up to where the numbers from ``at`` on have no date before them."""
    while at < len(chain) and not _dates_within(chain[at - 1].end, chain[at].start, scene):
        at += 1
    return at


def _listed_before(dates: Sequence[FoundDate], passage: Passage) -> list[FoundDate]:
    """The last dates, as far as only words of lists stand between them."""
    listed = list(dates[-1:])
    for found in reversed(dates[:-1]):
        if not _only_lists(passage.text[found[1] : listed[0][0]], passage):
            break
        listed.insert(0, found)
    return listed


def _dates_within(start: int, end: int, scene: Scene) -> list[FoundDate]:
    """The dates printed between two places, in order."""
    first = bisect_left(scene.dates, start, key=itemgetter(0))
    near = takewhile(lambda d: d[0] <= end, islice(scene.dates, first, None))
    return [d for d in near if d[1] <= end]
