"""The date printed with a number: behind it, in Chinese before it, and shared by a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import islice, takewhile
from operator import itemgetter

from reaffirm.references.citations.numbers import Number
from reaffirm.references.citations.scene import Scene


def dates_of(chain: Sequence[Number], scene: Scene) -> list[date | None]:
    """The date printed with each number: behind it (before it in Chinese), shared by a list."""
    if scene.passage.grammar.noun_after_number:
        return _dates_before(chain, scene)
    found: list[date | None] = []
    for at in range(len(chain) - 1, -1, -1):
        one = chain[at]
        after = chain[at + 1].start if at + 1 < len(chain) else one.end + 60
        near = _dates_within(one.end, after, scene)
        shared = found[-1] if found else None
        if near:
            between = scene.passage.text[one.end : near[0][0]]
            follows = len(between) <= 30 and not re.search(r"\d", between)
            shared = near[0][2] if follows else None
        found.append(shared)
    return found[::-1]


def _dates_before(chain: Sequence[Number], scene: Scene) -> list[date | None]:
    found: list[date | None] = []
    for at, one in enumerate(chain):
        before = chain[at - 1].end if at else max(0, one.start - 200)
        near = _dates_within(before, one.start, scene)
        shared = None
        if near and scene.passage.grammar.dated_before.fullmatch(
            scene.passage.text[near[-1][1] : one.start]
        ):
            shared = near[-1][2]
        elif not near and at and chain[at - 1].start != one.start:
            shared = found[-1]
        found.append(shared)
    return found


def _dates_within(start: int, end: int, scene: Scene) -> list[tuple[int, int, date]]:
    """The dates printed between two places, in order."""
    first = bisect_left(scene.dates, start, key=itemgetter(0))
    near = takewhile(lambda d: d[0] <= end, islice(scene.dates, first, None))
    return [d for d in near if d[1] <= end]
