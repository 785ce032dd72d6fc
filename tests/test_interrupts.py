"""Ctrl-C waits until processes have been started."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

import pytest

from reaffirm.interrupts import deaf_to_interrupts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")


def start(steps: list[str]) -> None:
    """Ctrl-C comes while processes are started."""
    with deaf_to_interrupts():
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.05)
        steps.append("started")


def test_ctrl_c_within_the_block_arrives_when_it_ends() -> None:
    steps: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        start(steps)
    assert steps == ["started"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_ctrl_c_that_another_thread_is_given_waits_too() -> None:
    """The system gives the signal to any thread that does not block it."""
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    steps: list[str] = []
    try:
        with pytest.raises(KeyboardInterrupt):
            start(steps)
    finally:
        done.set()
        other.join()
    assert steps == ["started"]


def test_without_ctrl_c_nothing_changes() -> None:
    before = signal.getsignal(signal.SIGINT)
    with deaf_to_interrupts():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert signal.getsignal(signal.SIGINT) is before
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
