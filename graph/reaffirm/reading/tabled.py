"""Drafts as they are tabled: their symbol ("A/C.3/77/L.23") and title, before they have a number.

A draft's date is that of its distribution, so that it has no date of adoption.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reaffirm.model import Language
from reaffirm.reading.lines import join
from reaffirm.reading.titleblock import TitleBlock

#: Documents of limited distribution are drafts; the Security Council's are numbered by year.
_SYMBOL: Final = re.compile(
    r"\b(?:[AE](?:/[A-Z0-9][A-Z0-9.\-]*)*/L\.\d+|S/(?:19|20)\d\d/\d+)(?:/Rev\.\d+)?(?![\w/])"
)
_SESSION: Final = re.compile(r"A/(?:C\.\d/)?((?:ES-|S-)?\d{1,3})/")
_NOUN: Final = re.compile(
    r"draft resolution|projet de résolution|proyecto de resolución|проект резолюции|مشروع قرار"
    r"|决议草案",
    re.IGNORECASE,
)
_COMMITTEE: Final = re.compile(
    r"\w+ Committee|\w+ Commission|\w+ Comisión|\w+ комитет|اللجنة \w+|第\w委员会"
)
#: A revision's number behind the noun, and the sign of a footnote, are no title.
_NO_TITLE: Final = re.compile(r"[\W\d]*(?:\w\W*)?")


@dataclass(frozen=True, slots=True)
class Tabled:
    """What the lines above a draft say."""

    symbol: str
    title: str
    session: str
    committee: str


def as_tabled(block: TitleBlock, lines: Sequence[str], language: Language) -> TitleBlock:
    """The title block of a draft, if a block without a number is one; else as it is."""
    if block.symbol or block.number:
        return block
    found = tabled(lines, language)
    if found is None:
        return block
    metadata = replace(
        block.metadata,
        session=found.session,
        committee=block.metadata.committee or found.committee,
        draft=found.symbol,
    )
    return replace(block, symbol=found.symbol, title=found.title, adopted=None, metadata=metadata)


def tabled(lines: Sequence[str], language: Language) -> Tabled | None:
    """The draft whose head some lines are; None without the symbol of one.

    >>> head = ("A/C.2/77/L.12", "Second Committee", "Pakistan: draft resolution", "Safe harbours")
    >>> found = tabled(head, "en")
    >>> found.symbol, found.title, found.session, found.committee
    ('A/C.2/77/L.12', 'Safe harbours', '77', 'Second Committee')
    """
    symbols = (match for line in lines if (match := _SYMBOL.search(line)))
    first = next(symbols, None)
    if first is None:
        return None
    session = _SESSION.match(first[0])
    committee = next((line for line in lines if _COMMITTEE.fullmatch(line)), "")
    return Tabled(first[0], _title(lines, language), session[1] if session else "", committee)


def _title(lines: Sequence[str], language: Language) -> str:
    """What stands behind the noun; without it the last line above the text."""
    places = [place for place, line in enumerate(lines) if _NOUN.search(line)]
    behind = lines[places[-1] + 1 :] if places else lines[-1:]
    title = ""
    for line in behind:
        if not _NO_TITLE.fullmatch(line):
            title = join(title, line, language) if title else line
    return "" if _SYMBOL.search(title) else title.rstrip("*†").strip()
