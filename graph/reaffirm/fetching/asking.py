"""One question, one symbol in one language and form, asked until there is an answer to keep."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reaffirm.fetching import content
from reaffirm.fetching.failures import Failure
from reaffirm.fetching.journal import STATE, Journal, Outcome, Record
from reaffirm.fetching.names import file_stem
from reaffirm.fetching.parts import Part
from reaffirm.fetching.transport import Answer, Request
from reaffirm.fetching.visiting import Visitor

_DAY: Final = 86_400.0


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks, judges and keeps. ``retry`` asks again what was not there; ``refresh`` asks whether
    what is there has changed."""

    visitor: Visitor
    journal: Journal
    retry: bool = False
    refresh: bool = False

    def known(self, symbol: str, language: str, form: str) -> Record | None:
        """The answer of an earlier run or question, if it still holds."""
        record = self.journal.get(symbol, language, form)
        if record is None:
            return self._adopted(symbol, language, form)
        if record.outcome == "file":
            path = self.journal.folder / record.file
            return record if content.size_of(path) == record.size else None
        settings = self.visitor.settings
        days = {"absent": settings.absent_days, "doubtful": settings.doubtful_days}
        age = self.visitor.clock.wall() - record.when
        holds = 0 <= age < days.get(record.outcome, 0.0) * _DAY
        return record if holds and not self.retry else None

    def held(self, symbols: tuple[str, ...], language: str) -> Record | None:
        """The record of a document that is there, under any of the symbols and in any form."""
        for symbol in symbols:
            for form in self.visitor.settings.forms:
                record = self.known(symbol, language, form)
                if record is not None and record.outcome == "file":
                    return record
        return None

    def ask(self, symbol: str, language: str, form: str, *, last: bool = True) -> Record:
        """The answer: from memory where it holds, else from the server.

        Raises
        ------
        Failure
            If it is open, because the server failed or gave something doubtful; with ``last``
            that is an answer too.
        Stop
            If the run has to end.
        FetchError
            If the document cannot be written.
        """
        known = self.known(symbol, language, form)
        if known is not None and not (known.outcome == "file" and self.refresh):
            return known
        try:
            record = self.visitor.patiently(lambda: self._answer(symbol, language, form, known))
        except Failure as failure:
            if known is not None:
                return known  # what is there stays, although it could not be refreshed
            if not last and failure.kind in ("failed", "doubtful"):
                raise
            return self._in_vain(symbol, language, form, failure)
        return self.journal.put(record)

    def _answer(self, symbol: str, language: str, form: str, known: Record | None) -> Record:
        part = Part(self.journal.folder / STATE, f"{file_stem(symbol, language)}.{form}")
        headers = _conditions(known) or part.headers()
        settings = self.visitor.settings
        request = Request(
            settings.url(symbol, language, form),
            part.path,
            settings.answer_bytes,
            settings.answer_seconds,
            headers=headers,
            offset=part.size() if "Range" in headers else 0,
            look=content.refuse_page,
            begun=part.begun,
        )
        try:
            answer = self.visitor.get(request)
            if answer.status == 304 and known is not None:
                return known
            found = content.form_of(part.path)
        except Failure as failure:
            part.forget(failure)
            raise
        return self._keep(symbol, language, form, found, part, answer)

    def _keep(
        self, symbol: str, language: str, form: str, found: str, part: Part, answer: Answer
    ) -> Record:
        name = f"{file_stem(symbol, language)}.{found}"
        digest, size = _digest(part.path), part.size()
        os.replace(part.path, self.journal.folder / name)
        part.remove()
        return Record(
            symbol,
            language,
            form,
            "file",
            self.visitor.clock.wall(),
            file=name,
            size=size,
            digest=digest,
            etag=answer.headers.get("etag", ""),
            modified=answer.headers.get("last-modified", ""),
        )

    def _in_vain(self, symbol: str, language: str, form: str, failure: Failure) -> Record:
        kinds: dict[str, Outcome] = {"absent": "absent", "failed": "failed"}
        outcome = kinds.get(failure.kind, "doubtful")
        when = self.visitor.clock.wall()
        return self.journal.put(
            Record(symbol, language, form, outcome, when, reason=failure.reason)
        )

    def _adopted(self, symbol: str, language: str, form: str) -> Record | None:
        """A whole file that a process left when it was killed before it could note it."""
        name = f"{file_stem(symbol, language)}.{form}"
        path = self.journal.folder / name
        try:
            if not path.is_file() or content.form_of(path) != form:
                return None
        except (Failure, OSError):
            return None
        when, size = self.visitor.clock.wall(), content.size_of(path)
        return self.journal.put(
            Record(symbol, language, form, "file", when, name, size, _digest(path))
        )


def _conditions(known: Record | None) -> dict[str, str]:
    if known is None or known.outcome != "file":
        return {}
    conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in conditions.items() if value}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
