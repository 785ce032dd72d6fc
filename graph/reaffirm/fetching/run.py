"""A run: the wanted documents one after the other, breadth first where a lineage is followed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from reaffirm.asking import parse_target
from reaffirm.errors import FetchError, QueryError, ReaffirmError
from reaffirm.fetching.asking import Asker
from reaffirm.fetching.clock import Budget, Clock
from reaffirm.fetching.failures import Failure, Stop
from reaffirm.fetching.following import Choice, read_cited
from reaffirm.fetching.journal import STATE, Record, locked
from reaffirm.fetching.names import in_system, printed
from reaffirm.fetching.report import FetchReport, Had, Missing, Remark, Wanted
from reaffirm.fetching.settings import Settings, load_settings
from reaffirm.fetching.transport import Transport
from reaffirm.fetching.visiting import Visitor, known_hosts
from reaffirm.model import LANGUAGES, NUMBERED_TYPES

#: Where documents go if nobody says otherwise.
DEFAULT_FOLDER = "reaffirm-documents"
#: Every document that fails for the moment is asked for in so many rounds of its step.
_ROUNDS = 2


class Watcher:
    """Is told how a run goes; this one does nothing."""

    def step(self, number: int, count: int) -> None:
        """A step begins, with so many documents."""

    def asking(self, symbol: str, language: str) -> None:
        """A document is looked for."""

    def done(self) -> None:
        """A document of the step is had, or given up."""

    def waiting(self, seconds: float, why: str) -> None:
        """A failure makes the run wait."""


def fetch(
    symbols: str | Iterable[str],
    *,
    languages: str | Iterable[str] = ("en",),
    lineage: int = 0,
    to: str | Path = DEFAULT_FOLDER,
    acts: Iterable[str] | None = None,
    organs: Iterable[str] | None = None,
    types: Iterable[str] = ("resolution",),
    limit: int | None = None,
    retry: bool = False,
    refresh: bool = False,
    settings: Settings | None = None,
    watcher: Watcher | None = None,
    clock: Clock | None = None,
) -> FetchReport:
    """Get documents from the United Nations' document system, and what they stand on.

    What is in the folder already is not asked for again; a run that was stopped goes on where it
    was. The order depends on the documents alone. An interruption (Ctrl-C) ends the run with its
    report.

    Parameters
    ----------
    symbols:
        One or several, as :func:`reaffirm.parse_target` takes them; of a named text the document
        that contains it.
    languages:
        Codes of the official languages; each document is asked for in each.
    lineage:
        How many steps of citations to follow.
    to:
        The folder for the documents.
    acts, organs, types:
        Which citations to follow: under these acts ("reaffirms"), of texts of these organs (the
        beginnings of their symbols, "A", "S", "A/HRC"), of these types ("resolution",
        "decision", "document").
    limit:
        The most documents to look for, counting one in several languages once.
    retry:
        Ask again for what the server did not have when last asked.
    refresh:
        Ask whether documents that are there have changed.
    settings:
        By default :func:`reaffirm.fetching.load_settings`.

    Returns
    -------
    FetchReport
        What was had and what not, with reasons; failures of single documents raise nothing.

    Raises
    ------
    ReaffirmError
        If a symbol, language or act is none, or the folder cannot be used.
    """
    given = (symbols,) if isinstance(symbols, str) else symbols
    first = tuple(dict.fromkeys(map(_document_symbol, given)))
    choice = _choice(acts, organs, types)
    chosen = _languages(languages)
    settings = settings or load_settings()
    run = _Run(settings, watcher or Watcher(), clock or Clock(), Path(to))
    with run.opened(retry=retry, refresh=refresh) as asker:
        return run.all(asker, first, chosen, lineage, choice, limit)


@dataclass(slots=True)
class _Run:
    settings: Settings
    watcher: Watcher
    clock: Clock
    folder: Path
    had: list[Had] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    failures: int = 0  # one after the other

    @contextmanager
    def opened(self, *, retry: bool, refresh: bool) -> Iterator[Asker]:
        """The means of a run; the folder is this process's own meanwhile."""
        settings = self.settings
        budget = Budget(self.clock, settings.run_seconds, settings.run_bytes)
        hosts = known_hosts((settings.endpoint,), settings.hosts)
        with locked(self.folder) as journal, Transport(settings) as transport:
            visitor = Visitor(
                settings,
                transport,
                self.clock,
                budget,
                self.folder / STATE,
                hosts,
                self.watcher.waiting,
            )
            yield Asker(visitor, journal, retry, refresh)

    def all(
        self,
        asker: Asker,
        symbols: tuple[str, ...],
        languages: tuple[str, ...],
        lineage: int,
        choice: Choice,
        limit: int | None,
    ) -> FetchReport:
        """Go through all steps, until they are done or the run has to stop."""
        wanted = [Wanted(symbol) for symbol in symbols]
        seen = set(symbols)
        number, stopped, interrupted = 0, "", False
        try:
            while wanted:
                asked = len(seen) - len(wanted)
                room = len(wanted) if limit is None else max(0, limit - asked)
                self._step(asker, wanted[:room], languages, number)
                if room < len(wanted):
                    raise Stop(f"the limit of {limit} documents is reached")
                wanted = [] if number >= lineage else self._next(number, choice, seen)
                number += 1
        except Stop as stop:
            stopped = str(stop)
        except KeyboardInterrupt:
            stopped, interrupted = "interrupted", True
        told = {(had.symbol, had.language) for had in self.had}
        told |= {(missing.symbol, missing.language) for missing in self.missing}
        left = tuple(w.symbol for w in wanted if any((w.symbol, x) not in told for x in languages))
        budget = asker.visitor.budget
        return FetchReport(
            str(self.folder),
            tuple(self.had),
            tuple(self.missing),
            tuple(self.remarks),
            left if stopped else (),
            stopped,
            interrupted,
            budget.requests,
            budget.received,
            round(budget.spent(), 3),
        )

    def _step(
        self, asker: Asker, wanted: Sequence[Wanted], languages: tuple[str, ...], number: int
    ) -> None:
        """Get the documents of one step; those that fail for the moment once more at its end."""
        self.watcher.step(number, len(wanted) * len(languages))
        results: dict[tuple[Wanted, str], Had | Missing] = {}
        pending = [(one, language) for one in wanted for language in languages]
        order = list(pending)
        try:
            for turn in range(1, _ROUNDS + 1):
                last = turn == _ROUNDS
                deferred = []
                for one, language in pending:
                    self.watcher.asking(one.symbol, language)
                    result = self._get(asker, one, language, last=last)
                    if result is None:
                        deferred.append((one, language))
                        continue
                    results[one, language] = result
                    self.watcher.done()
                pending = deferred
        finally:
            for question in order:
                match results.get(question):
                    case Had() as had:
                        self.had.append(had)
                    case Missing() as missing:
                        self.missing.append(missing)

    def _get(self, asker: Asker, one: Wanted, language: str, *, last: bool) -> Had | Missing | None:
        """One document, under the symbols and in the forms that it may be kept; None if it is
        to be asked for once more."""
        place = (one.symbol, language, one.step, one.cited_by)
        if not in_system(one.symbol, self.settings.series):
            return Missing(*place, "has no symbol of its own in the document system", True)
        symbols = printed(one.symbol)
        if held := asker.held(symbols, language):
            record = asker.ask(held.symbol, language, held.form)
            return Had(*place, record.file, record.size, record is not held)
        answers: list[Record] = []
        for symbol, form in product(symbols, self.settings.forms):
            try:
                answer = asker.ask(symbol, language, form, last=last)
            except Failure as failure:
                self._count(failure.reason if failure.kind == "failed" else "")
                return None
            if answer.outcome == "file":
                self._count("")
                return Had(*place, answer.file, answer.size, True)
            answers.append(answer)
        self._count(next((a.reason for a in answers if a.outcome == "failed"), ""))
        reason = "; ".join(dict.fromkeys(answer.reason for answer in answers))
        return Missing(*place, reason, all(answer.outcome == "absent" for answer in answers))

    def _count(self, failed: str) -> None:
        """Count documents that fail one after the other: many mean that the server is away."""
        self.failures = self.failures + 1 if failed else 0
        if self.failures >= self.settings.give_up:
            raise Stop(f"{self.failures} documents in a row failed, the last: {failed}")

    def _remark(self, had: Had, what: str) -> None:
        if what:
            self.remarks.append(Remark(had.symbol, had.language, had.file, what))

    def _next(self, number: int, choice: Choice, seen: set[str]) -> list[Wanted]:
        """What the documents of a step cite and nobody has asked for yet, in reading order."""
        following: list[Wanted] = []
        for had in [had for had in self.had if had.step == number]:
            try:
                read = read_cited(self.folder / had.file, choice)
            except ReaffirmError as error:
                reason = f"{error.what}; {error.advice}" if error.advice else error.what
                self._remark(had, f"cannot be read: {reason}")
                continue
            self._remark(had, read.differs(printed(had.symbol), had.language))
            for symbol in read.cited:
                if symbol not in seen:
                    seen.add(symbol)
                    following.append(Wanted(symbol, number + 1, had.symbol))
        return following


def _document_symbol(text: str) -> str:
    symbol = parse_target(text)
    if ":" not in symbol:
        return symbol
    from reaffirm.ontology import load_ontology

    for entity in load_ontology().entities:
        if entity.target == symbol and entity.contained_in:
            return entity.contained_in
    raise FetchError(
        "no document is known that contains it", where=symbol, advice="give a document's symbol"
    )


def _languages(languages: str | Iterable[str]) -> tuple[str, ...]:
    given = languages.split(",") if isinstance(languages, str) else languages
    chosen = tuple(dict.fromkeys(one.strip() for one in given))
    if not chosen or (unknown := [one for one in chosen if one not in LANGUAGES]):
        names = ", ".join(unknown) if chosen else "none"
        raise FetchError(f"unknown language {names}", advice="known: " + ", ".join(LANGUAGES))
    return chosen


def _choice(
    acts: Iterable[str] | None, organs: Iterable[str] | None, types: Iterable[str]
) -> Choice:
    followed = None if acts is None else frozenset(acts)
    if followed is not None:
        from reaffirm.ontology import load_ontology

        known = {act.id for act in load_ontology().acts}
        if unknown := sorted(followed - known):
            raise QueryError(
                f"unknown act {', '.join(unknown)}", advice="known: " + ", ".join(sorted(known))
            )
    wanted = frozenset(types)
    if unknown := sorted(wanted - NUMBERED_TYPES):
        raise QueryError(
            f"unknown type {', '.join(unknown)}", advice="known: resolution, decision, document"
        )
    chosen = None if organs is None else frozenset(one.strip("/").upper() for one in organs)
    return Choice(followed, chosen, wanted)
