"""The folder of a store: opening it, and saying plainly why that fails."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pyoxigraph as ox

from reaffirm.errors import StoreError

#: Present in every RocksDB database.
_MARK = "CURRENT"
#: Says who writes, for the one who finds the store locked.
_WRITER = "WRITER"


class StoreInUseError(StoreError):
    """Another process is writing to the store."""


def open_database(folder: Path, *, read_only: bool, create: bool) -> ox.Store:
    """Open or make the database in a folder.

    Raises
    ------
    StoreError
        If there is none to open, the folder holds something else, rights are missing, or
        another process writes.
    """
    where = str(folder)
    present = _present(folder)
    if not present and (read_only or not create):
        raise StoreError("there is no store", where=where, advice="make one with reaffirm build")
    try:
        if read_only:
            return ox.Store.read_only(where)
        folder.mkdir(parents=True, exist_ok=True)
        database = ox.Store(where)
    except (OSError, RuntimeError) as error:  # the latter: a damaged database
        raise _explained(folder, error) from error
    _remember_writer(folder)
    return database


def _present(folder: Path) -> bool:
    try:
        if folder.exists() and not folder.is_dir():
            raise StoreError(
                "is a file, not a store", where=str(folder), advice="name a folder for the store"
            )
        if (folder / _MARK).is_file():
            return True
        if folder.is_dir() and any(folder.iterdir()):
            raise StoreError(
                "the folder holds something other than a store",
                where=str(folder),
                advice="name an empty or a new folder",
            )
    except PermissionError as error:
        raise _explained(folder, error) from error
    return False


def _explained(folder: Path, error: Exception) -> StoreError:
    where, message = str(folder), str(error)
    if "lock" in message.lower():
        writer = _writer(folder)
        return StoreInUseError(
            f"another process{writer} is writing to the store",
            where=where,
            advice="wait until it has ended, or let the build wait: --wait 600",
        )
    if isinstance(error, FileNotFoundError):  # such as in /proc, or behind a broken link
        return StoreError(
            "the folder cannot be created", where=where, advice="choose another one with --store"
        )
    if isinstance(error, PermissionError) or "ermission denied" in message:
        return StoreError(
            "no right to use the folder", where=where, advice="choose another one with --store"
        )
    if isinstance(error, FileExistsError | NotADirectoryError):
        return StoreError(
            "a file is in the place of the folder", where=where, advice="choose another one"
        )
    if "ead-only file system" in message or "o space left" in message:
        return StoreError("the folder cannot be written", where=where, advice="choose another one")
    first = next(iter(message.splitlines()), "unknown error")
    return StoreError(
        f"the store cannot be opened ({first})",
        where=where,
        advice="if it is damaged, delete the folder and build again",
    )


def _remember_writer(folder: Path) -> None:
    text = f"process {os.getpid()} on {socket.gethostname()}"
    try:
        (folder / _WRITER).write_text(text, encoding="utf-8")
    except OSError:
        return  # only a help for messages: the lock itself is the database's


def forget_writer(folder: Path) -> None:
    """Take back the note of who writes."""
    (folder / _WRITER).unlink(missing_ok=True)


def _writer(folder: Path) -> str:
    try:
        return f" ({(folder / _WRITER).read_text(encoding='utf-8')})"
    except OSError:
        return ""


def folder_size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    total = 0
    for path in folder.iterdir():
        try:
            total += path.stat().st_size
        except FileNotFoundError:  # the database tidied up meanwhile
            continue
    return total
