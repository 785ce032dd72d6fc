"""Quoted titles: what stands in one says nothing about what is cited behind it."""

from __future__ import annotations

from collections.abc import Sequence

from reaffirm.references.citations.scene import quoted
from reaffirm.references.passage import Passage


def title_spans(passage: Passage) -> list[tuple[int, int]]:
    """Where quoted titles stand in the folded text of a paragraph."""
    folded = passage.folded.folded
    return [(folded(start), folded(end)) for start, end in quoted(passage.text)]


def heard(passage: Passage, titles: Sequence[tuple[int, int]], start: int) -> Passage:
    """The passage with the tokens that tell the role of what stands at ``start``: without the cues
    in titles that have ended before, as in 题为“通过新措施取得进展”的讨论会."""
    if not titles:
        return passage
    ended = [(begin, end) for begin, end in titles if end <= start]
    return passage.without_cues(ended) if ended else passage
