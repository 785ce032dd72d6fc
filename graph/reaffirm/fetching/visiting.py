"""Asking a server as a polite guest: only known hosts, robots.txt, a pause between requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from reaffirm.fetching import robots
from reaffirm.fetching.clock import Budget, Clock, Pace, backoff, retry_after
from reaffirm.fetching.failures import Failure, Stop
from reaffirm.fetching.settings import Settings
from reaffirm.fetching.transport import Answer, Request, Transport

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MAX_REDIRECTS: Final = 6
_PORTS: Final = {"http": 80, "https": 443}
#: The name that rules in a robots.txt use for us.
_AGENT: Final = "reaffirm"

Waiting = Callable[[float, str], None]
Made = TypeVar("Made")


@dataclass(slots=True)
class Visitor:
    """Makes the requests of a run. ``waiting`` is told of every wait that a failure causes."""

    settings: Settings
    transport: Transport
    clock: Clock
    budget: Budget
    folder: Path  #: for robots.txt on its way
    hosts: frozenset[str]
    waiting: Waiting = lambda seconds, why: None
    heed_robots: bool = True
    _rules: dict[str, robots.Rules] = field(default_factory=dict)
    _pace: Pace = field(init=False)

    def __post_init__(self) -> None:
        self._pace = Pace(self.clock, self.settings.pause)

    def get(self, request: Request) -> Answer:
        """Ask once, following redirects to known hosts.

        Raises
        ------
        Failure
            If there is no document behind the address, or no answer.
        Stop
            If the limits of the run are reached.
        """
        url = request.url
        for _ in range(_MAX_REDIRECTS):
            rules = self._rules_of(url)
            if not rules.allow(url):
                raise Failure("forbidden", f"robots.txt of {_host(url)} forbids to fetch it")
            answer = self._once(replace(request, url=url), rules.delay)
            if answer.status not in _REDIRECTS:
                return self._judged(answer)
            url = self.onward(url, answer.headers.get("location", ""))
        raise Failure("doubtful", "redirected in circles")

    def patiently(self, ask: Callable[[], Made]) -> Made:
        """What ``ask`` gives, called again after failures that may pass.

        A doubtful answer that comes twice in the same way is believed; doubtful answers that
        differ are a server's bad hour.

        Raises
        ------
        Failure
            The last one, when there were enough.
        Stop
            If the server asks to wait longer than the settings allow, or never answered.
        """
        doubts: Counter[str] = Counter()
        for attempt in count(1):
            try:
                return ask()
            except Failure as failure:
                if failure.kind == "doubtful":
                    doubts[failure.reason] += 1
                if not self._hopeful(failure, attempt, doubts[failure.reason]):
                    if failure.kind == "failed" and not self.transport.answered:
                        raise Stop(f"no server can be reached: {failure.reason}") from failure
                    raise
                self._wait(attempt, failure)
        raise AssertionError("counting has no end")

    def _hopeful(self, failure: Failure, attempt: int, doubts: int) -> bool:
        """Whether asking once more may help."""
        settings = self.settings
        passing = failure.kind in ("failed", "doubtful")
        return passing and attempt < settings.attempts and doubts < settings.doubtful_attempts

    def _wait(self, attempt: int, failure: Failure) -> None:
        """As long as the server asks for, or the number of failures suggests."""
        settings = self.settings
        wait = backoff(attempt, settings.backoff, settings.longest_wait, self.clock.jitter())
        if failure.wait is not None:
            if failure.wait > settings.longest_wait:
                raise Stop(f"the server asks to wait {failure.wait:,.0f} seconds")
            wait = max(wait, failure.wait)
        self.waiting(wait, failure.reason)
        self.clock.sleep(wait)

    def _once(self, request: Request, delay: float = 0.0) -> Answer:
        self.budget.check()
        self._pace.wait(_place(urlsplit(request.url)), min(delay, self.settings.longest_wait))
        self.budget.requests += 1
        before = _size(request.sink)
        try:
            answer = self.transport.get(request)
        except Failure:
            self.budget.received += max(0, _size(request.sink) - before)
            raise
        self.budget.received += answer.received
        return answer

    def _judged(self, answer: Answer) -> Answer:
        """An answer that has a document, or says that ours is still the newest."""
        status = answer.status
        if status in (200, 206, 304):
            return answer
        if status in (204, 404, 410):
            raise Failure("absent", f"the server has no such document ({status})")
        if status == 416:
            raise Failure("failed", "the document has changed since it was begun")
        wait = retry_after(answer.headers.get("retry-after"), self.clock.wall())
        if status in (408, 425, 429) or status >= 500:
            raise Failure("failed", f"the server is busy or broken ({status})", wait)
        raise Failure("doubtful", f"the server refuses ({status})", wait)

    def onward(self, url: str, location: str) -> str:
        """Where a redirect leads: to a known host, and not from https to http.

        Raises
        ------
        Failure
            If it is not to be followed.
        """
        try:
            target = urlsplit(urljoin(url, location))
            place = _place(target)
        except ValueError as error:
            raise Failure("doubtful", "redirected to something that is no address") from error
        worse = urlsplit(url).scheme == "https" and target.scheme != "https"
        if not location or target.scheme not in _PORTS or worse:
            raise Failure("doubtful", "redirected to no safe address")
        if place not in self.hosts:
            raise Failure("doubtful", f"redirected to an unknown host ({target.hostname})")
        return urlunsplit((target.scheme, place, target.path, target.query, ""))

    def _rules_of(self, url: str) -> robots.Rules:
        if not self.heed_robots:
            return robots.Rules()
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{_place(parts)}"
        if origin not in self._rules:
            self._rules[origin] = self._ask_rules(origin)
        return self._rules[origin]

    def _ask_rules(self, origin: str) -> robots.Rules:
        """A server without a robots.txt allows all; one that does not answer, nothing."""
        sink = self.folder / "robots.txt"
        try:
            return self._read_rules(origin, sink)
        except Failure as failure:
            reason = f"robots.txt of {_host(origin)}: {failure.reason}"
            raise Failure("failed", reason, failure.wait) from failure
        finally:
            sink.unlink(missing_ok=True)

    def _read_rules(self, origin: str, sink: Path) -> robots.Rules:
        url = f"{origin}/robots.txt"
        for _ in range(_MAX_REDIRECTS):
            seconds = self.settings.answer_seconds
            answer = self._once(Request(url, sink, 2 * robots.MAX_BYTES, seconds))
            if answer.status == 200:
                data = sink.read_bytes()[: robots.MAX_BYTES]
                return robots.parse(data.decode("utf-8-sig", "replace"), _AGENT)
            if answer.status not in _REDIRECTS:
                if 400 <= answer.status < 500 and answer.status != 429:
                    return robots.Rules()  # RFC 9309, section 2.3.1.3
                self._judged(answer)
                raise Failure("failed", f"no robots.txt but {answer.status}")
            url = self.onward(url, answer.headers.get("location", ""))
        return robots.Rules()


def known_hosts(addresses: tuple[str, ...], hosts: tuple[str, ...]) -> frozenset[str]:
    """The hosts that may be asked: those of the addresses, and those named; a port that is not
    the usual one belongs to the name.

    >>> sorted(known_hosts(("http://127.0.0.1:8080/x",), ("docs.un.org",)))
    ['127.0.0.1:8080', 'docs.un.org']
    """
    return frozenset({_place(urlsplit(url)) for url in addresses} | {h.lower() for h in hosts})


def _place(parts: SplitResult) -> str:
    """Host and, unless it is the usual one, port; no user, no password."""
    host = (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    usual = parts.port is None or parts.port == _PORTS.get(parts.scheme)
    return host if usual else f"{host}:{parts.port}"


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
