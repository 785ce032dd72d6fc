"""Rows of a gold file, and extractions in the same form."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from reaffirm.errors import ReadingError
from reaffirm.model import Extraction


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One reference as the annotation guide writes it down."""

    para: str
    act: str
    role: str
    type: str
    target: str
    surface: str
    note: str = ""

    @property
    def doubtful(self) -> bool:
        """Whether the whole row is optional.

        >>> GoldRow("pp1", "recalls", "object", "body", "body:x", "x", "?role").doubtful
        False
        """
        return "?" in self.note.replace("?role", "")

    @property
    def role_doubtful(self) -> bool:
        """Whether its role is not scored."""
        return "?role" in self.note


_COLUMNS = tuple(field.name for field in fields(GoldRow))
_REQUIRED = _COLUMNS[:-1]


def read_gold(path: Path | str) -> tuple[GoldRow, ...]:
    """The rows of a gold file: tab-separated, UTF-8, with the header
    ``para act role type target surface note``.

    Raises
    ------
    ReadingError
        If the file cannot be read, its header lacks a column, or a row is short.
    """
    lines = [line for line in _text(path).split("\n") if line.strip()]
    header, *rows = [line.split("\t") for line in lines] or [[""]]
    if absent := [name for name in _REQUIRED if name not in header]:
        raise ReadingError(
            f"no gold file: the header lacks {', '.join(absent)}",
            where=str(path),
            advice="the first line must be, with tabs: " + " ".join(_COLUMNS),
        )
    found = []
    for number, cells in enumerate(rows, 2):
        record = dict(zip(header, cells, strict=False))
        if absent := [name for name in _REQUIRED if not record.get(name, "").strip()]:
            raise ReadingError(
                f"row {number} has no {', '.join(absent)}",
                where=str(path),
                advice="fill every column but note; for no act write -",
            )
        found.append(GoldRow(*(record.get(name, "").strip() for name in _COLUMNS)))
    return tuple(found)


def rows_of(extractions: Extraction | Iterable[Extraction]) -> tuple[GoldRow, ...]:
    """The references of one or more extractions as rows.

    >>> from reaffirm.model import Document, Reference
    >>> document = Document("A/RES/80/1", "en", "", None, ())
    >>> reference = Reference("pp1", "recalls", "object", "resolution", "A/RES/79/2",
    ...                       "A/RES/79/2", "79/2", 25, 29)
    >>> row, = rows_of(Extraction(document, (reference,)))
    >>> row.para, row.act, row.target
    ('pp1', 'recalls', 'A/RES/79/2')
    """
    several = [extractions] if isinstance(extractions, Extraction) else extractions
    return tuple(
        GoldRow(r.paragraph, r.act, r.role, r.type, r.target, r.surface)
        for extraction in several
        for r in extraction.references
    )


def read_extracted(path: Path | str) -> tuple[GoldRow, ...]:
    """The rows of a file that ``reaffirm extract`` wrote as JSON lines.

    Raises
    ------
    ReadingError
        If the file cannot be read or a line is no reference.
    """
    found = []
    for number, line in enumerate(_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            values = [record["paragraph"], *(record[name] for name in _REQUIRED[1:])]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise ReadingError(
                f"line {number} is no reference ({error})",
                where=str(path),
                advice="write the file with: reaffirm extract INPUT --out FILE.jsonl",
            ) from error
        found.append(GoldRow(*map(str, values)))
    return tuple(found)


def _text(path: Path | str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise ReadingError(
            f"the file cannot be read ({reason})", where=str(path), advice="check the path"
        ) from error
