"""The paragraphs of two versions of a text, side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reaffirm.analysis.likeness import align, likeness_matrix
from reaffirm.analysis.texts import Passage

_PART = re.compile(r"annex\d*|[a-z]+")

#: Paragraphs that have less in common are two different ones. Set on pairs of resolutions of two
#: sessions: of paragraphs that continue each other nearly all share half of their wording.
_LEAST = 0.35


@dataclass(frozen=True, slots=True)
class PassagePair:
    """A paragraph of the earlier text and the one of the later text that continues it.

    Either is None where a paragraph came or went. ``likeness`` is 1 for equal wording.
    """

    earlier: Passage | None
    later: Passage | None
    likeness: float = 0.0


def align_passages(earlier: Sequence[Passage], later: Sequence[Passage]) -> tuple[PassagePair, ...]:
    """The paragraphs of two texts side by side, in the order of the later text.

    Each paragraph has at most one partner, and may have moved. Paragraphs that went stand behind
    the one they followed. Titles pair with titles, preambular with preambular paragraphs, and so
    on; a paragraph that moved from the preamble into the operative part is a new one.

    >>> old = [Passage("pp1", "Recalling its resolution 74/2,"), Passage("pp2", "Noting hunger,")]
    >>> new = [Passage("pp1", "Recalling its resolution 75/3,"), Passage("pp2", "Noting floods,")]
    >>> [(p.earlier and p.earlier.paragraph, p.later and p.later.paragraph)
    ...  for p in align_passages(old, new)]
    [('pp1', 'pp1'), ('pp2', None), (None, 'pp2')]
    """
    likeness = likeness_matrix([p.text for p in earlier], [p.text for p in later])
    kinds = [[_part(p.paragraph) for p in side] for side in (earlier, later)]
    same = np.array([[a == b for b in kinds[1]] for a in kinds[0]], dtype=bool)
    likeness = np.where(same.reshape(likeness.shape), likeness, 0.0)
    partner = dict(align(likeness, _LEAST))
    made = {
        column: PassagePair(earlier[row], later[column], float(likeness[row, column]))
        for row, column in partner.items()
    }
    gone: defaultdict[int, list[PassagePair]] = defaultdict(list)
    place = -1
    for row, passage in enumerate(earlier):
        if row in partner:
            place = partner[row]
        else:
            gone[place].append(PassagePair(passage, None))
    ordered = list(gone[-1])
    for column, passage in enumerate(later):
        ordered.append(made.get(column) or PassagePair(None, passage))
        ordered.extend(gone[column])
    return tuple(ordered)


def _part(paragraph: str) -> str:
    """The part of a resolution that a paragraph stands in: title, pp, op, fn, annex1 …"""
    match = _PART.match(paragraph)
    return match[0] if match else ""
