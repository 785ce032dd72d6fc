"""Ctrl-C and the processes that do the work: only the one that started them hears it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Processes started in this block do not hear Ctrl-C, from their first instruction on.

    A terminal sends the signal to all of them; each would print a traceback. The one that started
    them ends them. What the caller itself is sent meanwhile arrives when the block ends: a process
    half started would be one that nobody knows of.

    >>> with deaf_to_interrupts():
    ...     pass  # start processes
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    with _deferred():
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _deferred() -> Iterator[None]:
    """Ctrl-C waits until the block ends. That this thread blocks the signal is not enough: the
    system gives it to another thread, and Python to the main one."""
    handler = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(handler):
        yield
        return
    heard: list[tuple[int, FrameType | None]] = []
    signal.signal(signal.SIGINT, lambda number, frame: heard.append((number, frame)))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        if heard:
            handler(*heard[-1])
