"""The metadata files that the United Nations publishes beside the XML: ``data_extract/*.json``.

Each line (or each item of one JSON array) is the record of one resolution: its votes, sponsors,
draft, agenda item and subjects, in English. What a document says about itself stays; records fill
what it leaves out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reaffirm.errors import ReadingError
from reaffirm.model import Document, Vote
from reaffirm.reading.akn_meta import vote_of
from reaffirm.reading.sniffing import file_bytes
from reaffirm.symbols import normal_symbol

FOLDER = "data_extract"
#: How many folders above an input may hold the metadata: 2020/English, Emergency sessions/ES-11/….
_LEVELS = 4
_NOTHING = frozenset({"", "N.A.", "N/A", "NA"})
_GOAL = re.compile(r"\d{1,3}")
_SYMBOL = re.compile(r"\b[A-Z]+(?:/[A-Za-z0-9.\-]+(?:\s?\([^)]*\))?){2,}")


@dataclass(frozen=True, slots=True)
class ExtractRecord:
    """What a metadata file says about one resolution. Unknown values are empty."""

    symbol: str
    title: str = ""
    meeting: str = ""
    draft: str = ""
    report: str = ""
    report_paragraph: str = ""
    sponsors: tuple[str, ...] = ()
    vote: Vote | None = None
    sdgs: tuple[int, ...] = ()


def find_extracts(path: Path | str) -> tuple[Path, ...]:
    """The metadata files beside or above an input: in the nearest ``data_extract`` folder.

    Parameters
    ----------
    path:
        A file, a folder or an archive that is being read.
    """
    start = Path(path).resolve()
    for folder in (start, *start.parents)[: _LEVELS + 1]:
        candidate = folder / FOLDER
        if candidate.is_dir():
            return tuple(sorted(candidate.glob("*.json")))
    return ()


def read_extracts(paths: Iterable[Path | str]) -> dict[str, ExtractRecord]:
    """The records of metadata files by symbol, parts of a resolution included.

    Raises
    ------
    ReadingError
        If a file cannot be opened or a line is no JSON; the message gives the line.
    """
    records: dict[str, ExtractRecord] = {}
    for path in map(Path, paths):
        for number, raw in _items(path):
            record = _record(raw)
            if record is None:
                raise _wrong(path, number, "the record has no symbol")
            records.update((symbol, record) for symbol in _parts(record.symbol))
    return records


def with_extract(document: Document, extracts: Mapping[str, ExtractRecord]) -> Document:
    """The document with the votes, sponsors and symbols of its record merged in.

    A document without record comes back as it is.
    """
    record = extracts.get(document.symbol)
    if record is None:
        return document
    known = document.metadata
    metadata = replace(
        known,
        meeting=known.meeting if "/" in known.meeting else record.meeting or known.meeting,
        draft=known.draft or record.draft,
        report=known.report or record.report,
        report_paragraph=known.report_paragraph or record.report_paragraph,
        sponsors=known.sponsors or record.sponsors,
        vote=known.vote or record.vote,
        sdgs=known.sdgs or record.sdgs,
    )
    return replace(document, metadata=metadata)


def _parts(symbol: str) -> list[str]:
    """The symbol, and those of its parts where it stands for several.

    >>> _parts("A/RES/75/101A-B")
    ['A/RES/75/101A-B', 'A/RES/75/101A', 'A/RES/75/101B']
    """
    match = re.fullmatch(r"(.*\d)([A-Z])-([A-Z])", symbol)
    if not match:
        return [symbol]
    letters = range(ord(match[2]), ord(match[3]) + 1)
    return [symbol, *(match[1] + chr(letter) for letter in letters)]


def _items(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """The records with their line numbers (or positions in an array)."""
    text = file_bytes(path).decode("utf-8-sig", errors="replace")
    if text.lstrip().startswith("["):
        items = list(enumerate(_decoded(path, 1, text), 1))
    else:
        lines = enumerate(text.split("\n"), 1)  # what else ends a line may stand in a title
        items = [(n, _decoded(path, n, line)) for n, line in lines if line.strip()]
    for number, item in items:
        if not isinstance(item, dict):
            raise _wrong(path, number, "the record is no JSON object")
    return items


def _decoded(path: Path, line: int, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        at = line + error.lineno - 1
        raise _wrong(path, at, f"the line is no JSON ({error.msg})") from error
    except (ValueError, RecursionError) as error:  # numbers or lists within lists without end
        raise _wrong(path, line, "the line holds what no record has") from error


def _wrong(path: Path, line: int, what: str) -> ReadingError:
    return ReadingError(
        f"{what} at line {line}",
        where=str(path),
        advice="mend the line, or remove the file: votes and sponsors are then left out",
    )


def _record(raw: Mapping[str, Any]) -> ExtractRecord | None:
    symbol = normal_symbol(_text(raw, "symbol"))
    if not symbol:
        return None
    draft, report = _origin(raw)
    counts = (_text(raw, f"MS_{side}_count") for side in ("in_favour", "against", "abstaining"))
    meeting = _text(raw, "pv") or _text(raw, "outcome_letter")
    return ExtractRecord(
        symbol=symbol,
        title=_text(raw, "title") or _text(raw, "resolution_title"),
        meeting=normal_symbol(meeting) if "/" in meeting else _text(raw, "adoption_meeting"),
        draft=draft,
        report=report,
        report_paragraph=_text(raw, "report_paragraph") if report else "",
        sponsors=tuple(dict.fromkeys(_names(raw, "sponsors") + _names(raw, "additional_sponsors"))),
        vote=vote_of(*counts),
        sdgs=tuple(sorted(int(goal) for goal in _names(raw, "SDGs") if _GOAL.fullmatch(goal))),
    )


def _text(raw: Mapping[str, Any], key: str) -> str:
    value = str(raw.get(key) or "").strip()
    return "" if value in _NOTHING else value


def _names(raw: Mapping[str, Any], key: str) -> list[str]:
    values = raw.get(key) or []
    return [str(v).strip() for v in values if str(v).strip()] if isinstance(values, list) else []


def _origin(raw: Mapping[str, Any]) -> tuple[str, str]:
    """Draft and report: one field holds either."""
    printed = _text(raw, "draft_resolution") or _text(raw, "originating_document")
    match = _SYMBOL.search(printed)
    if not match:
        return "", ""
    symbol = normal_symbol(match[0])
    is_draft = "/L." in symbol or symbol.startswith("S/")
    return (symbol, "") if is_draft else ("", symbol)
