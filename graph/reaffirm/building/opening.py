"""Opening a store that another process may be writing to."""

from __future__ import annotations

import time
from pathlib import Path

from reaffirm.rdf.disk import StoreInUseError
from reaffirm.rdf.store import Store, open_store

_PAUSE = 0.2


def open_when_free(
    directory: str | Path, *, seconds: float = 0.0, create: bool = True, compact: bool = False
) -> Store:
    """Open a store for writing; if another process writes, wait for it so many seconds.

    Raises
    ------
    StoreInUseError
        If the other process still writes then; the message says which one.
    StoreError
        As :func:`reaffirm.rdf.store.open_store`.
    """
    end = time.monotonic() + seconds
    while True:
        try:
            return open_store(directory, create=create, compact=compact)
        except StoreInUseError:
            if time.monotonic() >= end:
                raise
        time.sleep(_PAUSE)
