"""Quoted titles: what stands in one says nothing about what is cited behind it."""

from __future__ import annotations

from collections.abc import Sequence

from reaffirm.references.acts.items import CUES
from reaffirm.references.citations.scene import quoted
from reaffirm.references.passage import Passage


def title_spans(passage: Passage) -> list[tuple[int, int]]:
    """Where quoted titles stand in the folded text of a paragraph."""
    folded = passage.folded.folded
    return [(folded(start), folded(end)) for start, end in quoted(passage.text)]


def heard(passage: Passage, titles: Sequence[tuple[int, int]], start: int) -> Passage:
    """The passage with the tokens that tell the role of what stands at ``start``: without the cues
    in titles that have ended before, as in 题为“通过新措施取得进展”的讨论会."""
    ended = [(begin, end) for begin, end in titles if end <= start]
    if not ended:
        return passage
    return passage.hearing(
        [
            token
            for token in passage.tokens
            if token.kind not in CUES
            or not any(begin <= token.start < token.end <= end for begin, end in ended)
        ]
    )
