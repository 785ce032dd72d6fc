"""Identifiers of paragraphs: ``pp3``, ``op12(a)``, ``annex1:4``, all different in a document."""

from __future__ import annotations

from collections.abc import Sequence

from reaffirm.reading.drafts import Draft


def identifiers_of(drafts: Sequence[Draft]) -> dict[int, str]:
    """The identifier of each paragraph, all different."""
    found: dict[int, str] = {}
    taken: dict[str, int] = {}
    counts: dict[str, int] = {}
    for draft in drafts:
        if draft.parent is not None:
            wanted = f"{found[id(draft.parent)]}({draft.token})"
        elif draft.kind == "title":
            wanted = "title"
        else:
            wanted = _top_identifier(draft, counts)
        found[id(draft)] = unused(wanted, taken)
    return found


def _top_identifier(draft: Draft, counts: dict[str, int]) -> str:
    """By the printed number; "op2:1" where the numbers begin again; unnumbered ones counted."""
    region = f"annex{draft.annex}:" if draft.annex else ""
    series = {"preambular": "pp", "operative": "op", "heading": "h"}.get(draft.kind, "")
    if draft.token:
        run = f"{draft.section + 1}:" if draft.section else ""
        return f"{region or series}{run}{draft.token}"
    series = series or "u"
    counts[region + series] = counts.get(region + series, 0) + 1
    return f"{region}{series}{counts[region + series]}"


def unused(wanted: str, taken: dict[str, int]) -> str:
    """The identifier, or with .2, .3 … where it is printed again."""
    count = taken[wanted] = taken.get(wanted, 0) + 1
    return wanted if count == 1 else f"{wanted}.{count}"
