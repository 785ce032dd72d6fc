"""Identifiers of paragraphs: ``pp3``, ``op12(a)``, ``annex1:4``, all different in a document."""

from __future__ import annotations

from collections.abc import Sequence

from reaffirm.reading.drafts import Draft
from reaffirm.reading.fresh import FreshNames


def identifiers_of(drafts: Sequence[Draft], names: FreshNames) -> dict[int, str]:
    """The identifier of each paragraph, all different, and different from those given before."""
    found: dict[int, str] = {}
    counts: dict[str, int] = {}
    for draft in drafts:
        if draft.parent is not None:
            wanted = f"{found[id(draft.parent)]}({draft.token})"
        elif draft.kind == "title":
            wanted = "title"
        else:
            wanted = _top_identifier(draft, counts)
        found[id(draft)] = names.fresh(wanted)
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
