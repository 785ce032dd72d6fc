"""The words behind the edges: every reference with its paragraph and the place in it."""

from __future__ import annotations

from typing import NamedTuple


class Evidence(NamedTuple):
    """One reference with the whole text of its paragraph.

    ``text[start:end]`` are the words that name the target.
    """

    source: str
    target: str
    act: str
    role: str
    paragraph: str
    language: str
    text: str
    start: int
    end: int
