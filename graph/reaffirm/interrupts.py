"""Ctrl-C and the processes that do the work: only the one that started them hears it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Processes started in this block do not hear Ctrl-C, from their first instruction on.

    A terminal sends the signal to all of them; each would print a traceback. The one that started
    them ends them. What the caller itself is sent meanwhile arrives when the block ends.

    >>> with deaf_to_interrupts():
    ...     pass  # start processes
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
