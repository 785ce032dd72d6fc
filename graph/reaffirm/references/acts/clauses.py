"""Clauses: which act of the organ governs which stretch of a paragraph.

A paragraph often has several acts in sequence ("Deeply concerned that …, recognizing that …, and
in this respect recalling its resolution 74/175"). Which verbs they are,
:mod:`reaffirm.references.acts.heads` finds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reaffirm.languages.names.joints import LIST_PLACE
from reaffirm.references.acts.heads import any_head, find_heads
from reaffirm.references.acts.meant import act_told
from reaffirm.references.acts.openings import Inherited
from reaffirm.references.passage import Passage


class Clause(NamedTuple):
    """From folded offset ``start`` to ``end``, ``act`` governs; its phrase ends at ``head_end``."""

    start: int
    head_end: int
    end: int
    act: str
    directive: bool
    degrees: tuple[str, ...] = ()


def find_clauses(
    passage: Passage,
    inherited: Inherited | None = None,
    titles: Sequence[tuple[int, int]] = (),
) -> list[Clause]:
    """The clauses of a paragraph, in order, covering it from the first to the last character.

    Without any act the result is empty, unless the paragraph continues another whose act it
    takes over.
    """
    heads = find_heads(passage, inherited, titles)
    if not heads and inherited is None:
        heads = any_head(passage.tokens)
    clauses: list[Clause] = []
    length = len(passage.folded.text)
    if inherited and (not heads or heads[0].start > 0):
        stop = heads[0].start if heads else length
        clauses.append(Clause(0, 0, stop, inherited.act, inherited.directive, inherited.degrees))
    for index, head in enumerate(heads):
        stop = heads[index + 1].start if index + 1 < len(heads) else length
        # What stands before the first act belongs to it.
        start = head.start if clauses else 0
        act, directive = act_told(head.token, passage), head.token.entry.directive
        clauses.append(Clause(start, head.token.end, stop, act, directive, head.degrees))
    return clauses


def listing_clause(clauses: Sequence[Clause], passage: Passage) -> Clause:
    """The clause that the points of a paragraph continue: the last, unless words of the paragraph
    follow its list ("Recalls: (a) …; (b) …; and stresses the importance of …")."""
    place = LIST_PLACE.search(passage.text) if "\n" in passage.text else None
    if place is None:
        return clauses[-1]
    offset = passage.folded.folded(place.start())
    return [clauses[0], *(clause for clause in clauses if clause.start <= offset)][-1]
