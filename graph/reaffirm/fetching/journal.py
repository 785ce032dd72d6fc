"""What was asked so far, on disk: the memory that lets a stopped run go on.

One line of JSON for each answer, appended; of two lines about the same question the later counts.
A line that a killed process left half-written is passed over.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final, Literal

from reaffirm.errors import FetchError
from reaffirm.files import write_atomically

#: The folder of all this, inside the folder of the documents; it is no place for documents.
STATE: Final = ".reaffirm-fetch"
_NAME: Final = "answers.jsonl"
_LOCK: Final = "lock"

Outcome = Literal["file", "absent", "doubtful", "failed"]
_OUTCOMES: Final = ("file", "absent", "doubtful", "failed")


@dataclass(frozen=True, slots=True)
class Record:
    """The last answer to one question: a symbol as asked, in a language and a form."""

    symbol: str
    language: str
    form: str
    outcome: Outcome
    when: float  #: seconds since 1970
    file: str = ""  #: its name in the folder
    size: int = 0
    digest: str = ""  #: SHA-256
    etag: str = ""
    modified: str = ""  #: the Last-Modified header
    reason: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """The question."""
        return (self.symbol, self.language, self.form)


class Journal:
    """The records of a folder. Only one process may have it open: see :func:`locked`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / STATE / _NAME
        self._records = {record.key: record for record in _read(self._path)}
        self._tidy()

    def get(self, symbol: str, language: str, form: str) -> Record | None:
        """The last answer to a question, None if it was never asked."""
        return self._records.get((symbol, language, form))

    def put(self, record: Record) -> Record:
        """Remember an answer, on disk before this returns."""
        self._records[record.key] = record
        with _explained(self._path), self._path.open("ab") as file:
            file.write(_line(record))
            file.flush()
            os.fsync(file.fileno())
        return record

    def _tidy(self) -> None:
        """Write the records anew, without the lines that no longer count."""
        write_atomically(self._path, b"".join(map(_line, self._records.values())))


def _line(record: Record) -> bytes:
    return json.dumps(asdict(record), ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _read(path: Path) -> Iterator[Record]:
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return
    for line in lines:
        try:
            yield _record(json.loads(line))
        except (ValueError, TypeError, AttributeError, RecursionError):
            continue


def _record(values: dict[str, Any]) -> Record:
    kinds: dict[str, type | tuple[type, ...]] = {"when": (int, float), "size": int}
    for field in fields(Record):
        if not isinstance(values.get(field.name, ""), kinds.get(field.name, str)):
            raise TypeError(field.name)
    record = Record(**values)
    if record.outcome not in _OUTCOMES or Path(record.file).name != record.file:
        raise ValueError(record.file)
    return record


@contextmanager
def locked(folder: Path) -> Iterator[Journal]:
    """The journal of a folder, for this process alone.

    The lock is the operating system's and ends with the process, however that ends.

    Raises
    ------
    FetchError
        If another process fetches into the folder, or it cannot be made.
    """
    state = folder / STATE
    with _explained(state):
        state.mkdir(parents=True, exist_ok=True)
        file = (state / _LOCK).open("a+b")
    with file:
        try:
            _lock(file.fileno())
        except OSError as error:
            raise FetchError(
                "another process fetches into this folder",
                where=str(folder),
                advice="wait until it has ended, or choose another one with --to",
            ) from error
        yield Journal(folder)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FetchError(
            f"cannot be written ({error.strerror or error})",
            where=str(path),
            advice="choose another folder with --to, or free this one",
        ) from error
