"""How many cores a piece of work may use."""

from __future__ import annotations

import multiprocessing
import os


def available_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def free_cores() -> int:
    """The cores that work inside a document may use: one where processes work side by side, each
    on a document of its own, as in a build.

    >>> free_cores() == available_cores()
    True
    """
    return 1 if multiprocessing.parent_process() is not None else available_cores()
