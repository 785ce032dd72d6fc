"""What only the whole body tells: which unnumbered paragraphs are operative, which introduce."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reaffirm.model import Language
from reaffirm.reading.drafts import Body, Draft
from reaffirm.reading.openings import announces, is_finite, is_stopped


def settle_unnumbered(body: Body, language: Language) -> None:
    """Where no operative paragraph has a number, tell them from the preamble by their verbs."""
    drafts = [draft for draft in body.paragraphs if not draft.annex]
    if any(draft.kind == "operative" and draft.token for draft in drafts):
        _settle_introduction(drafts, language)
        return
    tops = [draft for draft in drafts if draft.kind == "preambular" and draft.parent is None]
    first = next((d for d in tops if is_finite(d.text, language)), None)
    if first is None:
        # "… Recommends" without a verb we know: the last paragraph ends with a full stop.
        first = tops[-1] if tops and is_stopped(tops[-1].text) else None
    if first is None:
        return
    number = 0
    begun = False
    for draft in drafts:
        if draft is first:
            begun = True
        if not begun or draft.kind == "heading":
            continue
        draft.kind = "operative"
        if draft.parent is None:
            number += 1
            draft.token = str(number)


def _settle_introduction(drafts: Sequence[Draft], language: Language) -> None:
    """The words that introduce numbered paragraphs ("Adopts the following declaration:") are
    operative; they have the number 0."""
    for draft, following in pairwise(drafts):
        if draft.kind == "operative":
            return
        if draft.kind != "preambular" or draft.parent is not None:
            continue
        if (
            announces(draft.text)
            and is_finite(draft.text, language)
            and following.kind in ("heading", "operative")
        ):
            draft.kind, draft.token = "operative", "0"
            _introduce(draft, drafts)
            return


def _introduce(chapeau: Draft, drafts: Sequence[Draft]) -> None:
    """Let the numbered paragraphs that follow at once continue the sentence of a chapeau."""
    place = next(n for n, draft in enumerate(drafts) if draft is chapeau)
    for draft in drafts[place + 1 :]:
        if draft.kind != "operative":
            return
        if draft.parent is None:
            draft.chapeau = chapeau
