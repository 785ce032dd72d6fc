"""References as found become the references of a paragraph: one for each act and target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reaffirm.model import ROLES, Reference

#: A reference, and whether its words are a full name or number, not a short form.
Found = tuple[Reference, bool]


def without_sessions(found: Iterable[Found]) -> list[Found]:
    """The mentions without sessions of addressed bodies: 邀请…委员会第三十五届会议 is said to the
    commission, as in languages that print "the Commission, at its thirty-fifth session"."""
    kept = list(found)
    addressed = {reference.start for reference, _ in kept if reference.role == "addressee"}
    return [
        (reference, full)
        for reference, full in kept
        if reference.type != "conference" or reference.start not in addressed
    ]


def merged(found: Iterable[Found]) -> list[Reference]:
    """One reference for each act and target of a paragraph: with the strongest role, in the words
    of the first full mention."""
    best: dict[tuple[str, str], Found] = {}
    for reference, full in found:
        key = (reference.act, reference.target)
        known = best.get(key)
        if known is None:
            best[key] = (reference, full)
            continue
        role = min(known[0].role, reference.role, key=ROLES.index)
        words = reference if full and not known[1] else known[0]
        best[key] = (replace(words, role=role), full or known[1])
    return sorted((r for r, _ in best.values()), key=lambda r: (r.start, r.end, r.target))
