"""The sets of resolutions that the United Nations publish as XML, one archive each."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final

from reaffirm.errors import FetchError
from reaffirm.fetching.clock import Budget, Clock
from reaffirm.fetching.content import directory_of, size_of
from reaffirm.fetching.failures import Failure, Stop
from reaffirm.fetching.journal import STATE, Journal, Record, locked
from reaffirm.fetching.parts import Part
from reaffirm.fetching.run import DEFAULT_FOLDER, Watcher
from reaffirm.fetching.settings import PublishedSet, Settings, load_settings
from reaffirm.fetching.transport import Answer, Request, Transport
from reaffirm.fetching.unpacking import Limits, Unpacked, unpack
from reaffirm.fetching.visiting import Visitor, known_hosts

_FORM: Final = "archive"


@dataclass(frozen=True, slots=True)
class SetReport:
    """What became of one set: ``reason`` says why it could not be had, empty if it could."""

    name: str
    folder: str
    unpacked: Unpacked = field(default_factory=Unpacked)
    archive_bytes: int = 0
    new_archive: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PublishedReport:
    """What became of the sets, and why the run ended early, if it did."""

    sets: tuple[SetReport, ...]
    stopped: str = ""
    interrupted: bool = False
    requests: int = 0
    received: int = 0
    seconds: float = 0.0

    @property
    def complete(self) -> bool:
        """Whether every set could be had."""
        return not self.stopped and not any(one.reason for one in self.sets)

    def as_dict(self) -> dict[str, Any]:
        """The report as plain values, for JSON."""
        return asdict(self) | {"complete": self.complete}


def fetch_published(
    sessions: Iterable[str] = (),
    *,
    to: str | Path = DEFAULT_FOLDER,
    settings: Settings | None = None,
    watcher: Watcher | None = None,
    clock: Clock | None = None,
) -> PublishedReport:
    """Get the United Nations' XML sets: the archives, then the wanted sessions out of them.

    An archive that has not changed is not downloaded again.

    Parameters
    ----------
    sessions:
        "76", "ES-11" for the Assembly, "2021" for the Security Council; none means all.
    to:
        The folder; each set gets one of its own in it.

    Raises
    ------
    FetchError
        If no set has such a session, or the folder cannot be used.
    """
    wanted = tuple(dict.fromkeys(one.strip().upper() for one in sessions if one.strip()))
    settings = settings or load_settings()
    chosen = _sets(settings, wanted)
    clock, watcher, folder = clock or Clock(), watcher or Watcher(), Path(to)
    budget = Budget(clock, settings.run_seconds, settings.run_bytes)
    hosts = known_hosts(
        tuple(one.url for one, _ in chosen), tuple(h for one, _ in chosen for h in one.hosts)
    )
    reports: list[SetReport] = []
    stopped, interrupted = "", False
    with locked(folder) as journal, Transport(settings) as transport:
        state = folder / STATE
        visitor = Visitor(
            settings,
            transport,
            clock,
            budget,
            state,
            hosts,
            watcher.waiting,
            heed_robots=False,  # robots.txt is for crawlers; this is one file that was asked for
        )
        watcher.step(0, len(chosen))
        try:
            for one, its in chosen:
                watcher.asking(one.name, _FORM)
                reports.append(_get(one, its, visitor, journal))
                watcher.done()
        except Stop as stop:
            stopped = str(stop)
        except KeyboardInterrupt:
            stopped, interrupted = "interrupted", True
    spent = round(budget.spent(), 3)
    return PublishedReport(
        tuple(reports), stopped, interrupted, budget.requests, budget.received, spent
    )


def _sets(
    settings: Settings, wanted: tuple[str, ...]
) -> list[tuple[PublishedSet, tuple[str, ...]]]:
    """The sets that have any of the wanted sessions, with those sessions."""
    if not wanted:
        return [(one, ()) for one in settings.published]
    chosen = [
        (one, tuple(w for w in wanted if re.fullmatch(one.sessions, w)))
        for one in settings.published
    ]
    known = {session for _, its in chosen for session in its}
    if unknown := [w for w in wanted if w not in known]:
        raise FetchError(
            f"no published set has a session {', '.join(unknown)}",
            advice="write it like 76, ES-11 or, for the Security Council, 2021",
        )
    return [(one, its) for one, its in chosen if its]


def _get(
    one: PublishedSet, sessions: tuple[str, ...], visitor: Visitor, journal: Journal
) -> SetReport:
    folder = journal.folder / one.name
    limits = Limits(visitor.settings.unpacked_bytes, visitor.settings.unpacked_files)
    try:
        archive, new = _archive(one, visitor, journal)
        unpacked = unpack(archive, folder, limits, lambda parts: belongs(parts, sessions))
    except Failure as failure:
        return SetReport(one.name, str(folder), reason=failure.reason)
    except FetchError as error:
        return SetReport(one.name, str(folder), reason=str(error))
    return SetReport(one.name, str(folder), unpacked, size_of(archive), new)


def _archive(one: PublishedSet, visitor: Visitor, journal: Journal) -> tuple[Path, bool]:
    """The archive of a set, and whether it is new; asked for until it comes or will not come."""
    path = journal.folder / STATE / f"{one.name}.zip"
    known = journal.get(one.url, "", _FORM)
    etag = known.etag if known is not None and size_of(path) == known.size else ""
    answer = visitor.patiently(lambda: _download(one, visitor, path, etag))
    if answer.status == 304:
        return path, False
    etag, when = answer.headers.get("etag", ""), visitor.clock.wall()
    journal.put(Record(one.url, "", _FORM, "file", when, path.name, size_of(path), etag=etag))
    return path, True


def _download(one: PublishedSet, visitor: Visitor, path: Path, etag: str) -> Answer:
    settings = visitor.settings
    part = Part(path.parent, path.name)
    headers = {"If-None-Match": etag} if etag else part.headers()
    request = Request(
        one.url,
        part.path,
        settings.archive_bytes,
        settings.archive_seconds,
        headers=headers,
        offset=part.size() if "Range" in headers else 0,
        look=_refuse_page,
        begun=part.begun,
    )
    try:
        answer = visitor.get(request)
        if answer.status == 304 and etag:
            return answer
        _refuse_page(_start(part))
        directory_of(part.path)
    except Failure as failure:
        part.forget(failure)
        raise
    os.replace(part.path, path)
    part.remove()
    return answer


def _start(part: Part) -> bytes:
    with part.path.open("rb") as file:
        return file.read(4)


def _refuse_page(head: bytes) -> None:
    if not head.startswith(b"PK\x03\x04"):
        raise Failure("doubtful", "something else came instead of an archive")


def belongs(parts: tuple[str, ...], sessions: tuple[str, ...]) -> bool:
    """Whether a file, by the parts of its path in the set, belongs to one of the sessions.

    Terms of use and descriptions, at the top, belong to all.

    >>> file = ("76session", "English", "76_187_E.xml")
    >>> belongs(file, ("76",)), belongs(file, ("7",)), belongs(("README.md",), ("76",))
    (True, False, True)
    >>> belongs(("data_extract", "76.json"), ("76",)), belongs(("data_extract", "75.json"), ("76",))
    (True, False)
    """
    if not sessions or len(parts) == 1:
        return True
    names = [*parts[:-1], PurePosixPath(parts[-1]).stem]
    return any(
        names[-1].upper() == session
        or any(re.match(rf"{re.escape(session)}(?![\d-])", name.upper()) for name in names[:-1])
        for session in sessions
    )
