"""Time: waiting between requests, after failures, and until the run's limits are reached."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime

from reaffirm.fetching.failures import Stop


@dataclass(frozen=True, slots=True)
class Clock:
    """The clocks and the sleep of a run; tests give others."""

    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = random.random


def backoff(attempt: int, first: float, longest: float, jitter: float) -> float:
    """How long to wait after the ``attempt``-th failure: doubling, half of it by chance.

    Source: AWS Architecture Blog, "Exponential Backoff and Jitter" (2015): "equal jitter".

    >>> backoff(1, 1.0, 60.0, jitter=1.0), backoff(4, 1.0, 60.0, 0.0), backoff(9, 1.0, 60.0, 1.0)
    (1.0, 4.0, 60.0)
    """
    wait = min(longest, first * 2.0 ** min(attempt - 1, 30))
    return float(wait / 2 + wait / 2 * jitter)


def retry_after(value: str | None, wall: float) -> float | None:
    """The seconds of a Retry-After header: a number or a date (RFC 9110, section 10.2.3).

    >>> retry_after("120", 0.0), retry_after("Thu, 01 Jan 1970 00:00:30 GMT", 10.0)
    (120.0, 20.0)
    >>> retry_after("soon", 0.0) is None
    True
    """
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:12])
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    if when.tzinfo is None:  # not said, but always GMT
        when = when.replace(tzinfo=UTC)
    return max(0.0, when.timestamp() - wall)


@dataclass(slots=True)
class Pace:
    """Keeps a distance between two requests to one host."""

    clock: Clock
    pause: float
    _next: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str, at_least: float = 0.0) -> None:
        """Wait until the host may be asked again, and note that it is asked now."""
        left = self._next.get(host, 0.0) - self.clock.now()
        if left > 0:
            self.clock.sleep(left)
        self._next[host] = self.clock.now() + max(self.pause, at_least)


@dataclass(slots=True)
class Budget:
    """What a run may take in all."""

    clock: Clock
    seconds: float
    bytes: int
    requests: int = 0
    received: int = 0
    started: float = 0.0

    def __post_init__(self) -> None:
        self.started = self.clock.now()

    def spent(self) -> float:
        """The seconds since the run began."""
        return self.clock.now() - self.started

    def check(self) -> None:
        """Raise :class:`Stop` where nothing is left."""
        if self.spent() > self.seconds:
            raise Stop(f"the run's time is used up ({self.seconds:,.0f} seconds)")
        if self.received > self.bytes:
            raise Stop(f"the run's size is used up ({self.bytes / 1024 / 1024:,.0f} MB)")
