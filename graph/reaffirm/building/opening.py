"""Opening the store that a build writes to."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from reaffirm.building.plan import size_of
from reaffirm.rdf.disk import StoreInUseError
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store
from reaffirm.reading import Input

_PAUSE = 0.2
#: Of more bytes than this a new store is compact: that halves its size and the time to load it.
_CORPUS = 10_000_000


def open_when_free(
    directory: str | Path, *, seconds: float = 0.0, inputs: Sequence[Input] = ()
) -> Store:
    """Open a store for writing; if another process writes, wait for it so many seconds.

    Parameters
    ----------
    directory:
        The folder of the store.
    seconds:
        How long to wait.
    inputs:
        What the store is to be built from: a new one for a whole corpus is made compact.

    Raises
    ------
    StoreInUseError
        If the other process still writes then; the message says which one.
    StoreError
        As :func:`reaffirm.rdf.opening.open_store`.
    """
    end = time.monotonic() + seconds
    compact = sum(map(size_of, inputs)) > _CORPUS
    while True:
        try:
            return open_store(directory, compact=compact)
        except StoreInUseError:
            if time.monotonic() >= end:
                raise
        time.sleep(_PAUSE)
