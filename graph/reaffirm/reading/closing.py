"""What the closing lines of a resolution tell: its meeting, its date, its vote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from reaffirm.dates import parse_dates
from reaffirm.model import Language, Metadata, Vote
from reaffirm.reading.characters import printed_signs
from reaffirm.reading.furniture import MEETING
from reaffirm.reading.titleblock import TitleBlock

_VOTE: Final = re.compile(
    r"(?P<for>\d{1,3}) votes? (?:to|in favour|t[o0]|io) (?P<against>none|\d{1,3})"
    r"(?:\D{0,40}?with (?P<abstaining>\d{1,3}) abstention)?"
)
_RECORDED: Final = re.compile(
    r"(?:recorded )?vote of (?P<for>\d{1,3}) to (?P<against>none|\d{1,3})"
    r"(?:,? with (?P<abstaining>\d{1,3}) abstention)?"
)
_ORDINAL_MEETING: Final = re.compile(
    r"\d{1,5}(?:st|nd|rd|th)(?: \([^()]{1,30}\))?(?: plenary)? meeting"
)


def with_closing(
    block: TitleBlock, closing: Sequence[str], language: Language
) -> tuple[Metadata, date | None]:
    """Metadata and date with what the closing lines add: meeting, date, vote."""
    text = " ".join(closing)
    metadata = block.metadata
    found = _ORDINAL_MEETING.search(text) or MEETING.search(text)
    if found and not metadata.meeting:
        metadata = replace(metadata, meeting=printed_signs(found[0]))
    vote = _VOTE.search(text) or _RECORDED.search(text)
    if vote:
        metadata = replace(metadata, vote=_vote(vote))
    adopted = block.adopted
    if adopted is None:
        dates = parse_dates(text, language)
        adopted = dates[0][2] if dates else None
    return metadata, adopted


def _vote(match: re.Match[str]) -> Vote:
    against = match["against"]
    return Vote(
        int(match["for"]),
        0 if against == "none" else int(against),
        int(match["abstaining"] or 0),
    )
