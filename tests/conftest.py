"""What all tests need."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def interrupts_are_heard() -> Iterator[None]:
    """Shells start programs in the background deaf to Ctrl-C, and programs started by these are,
    too: the tests that stop a program would wait for ever."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    else:
        yield


@pytest.fixture(autouse=True, scope="session")
def only_what_ships() -> None:
    """Whoever runs the tests may have own vocabulary files, which are not what is tested."""
    os.environ.pop("REAFFIRM_VOCABULARY", None)
