"""What can be computed again, kept between runs in the user's cache folder.

The folder is ``$REAFFIRM_CACHE``, else ``reaffirm`` in ``$XDG_CACHE_HOME`` or ``~/.cache``; it can
be removed at any time. What is kept has the hash of what it depends on in its name, so that it
never goes stale; where the folder cannot be used, everything is computed.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reaffirm._version import __version__
from reaffirm.errors import ReaffirmError
from reaffirm.files import write_atomically

_Made = TypeVar("_Made")
#: Versions of one thing that are kept: other programs and vocabularies may be in use as well.
_KEPT = 4


def cache_folder() -> Path | None:
    """The folder; nothing where there is no home either."""
    if own := os.environ.get("REAFFIRM_CACHE"):
        return Path(own)
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return Path(base or Path.home() / ".cache") / "reaffirm"
    except RuntimeError:
        return None


def cached(name: str, key: str, kind: type[_Made], make: Callable[[], _Made]) -> _Made:
    """What ``make`` makes, taken from the cache if it was made before with the same key.

    Parameters
    ----------
    name:
        What it is; part of the file's name.
    key:
        A hash of everything it depends on, besides the version of the program.
    kind:
        The class of what is made; anything else in the file counts as nothing.

    >>> cached("doctest", "1", int, lambda: 7)
    7
    """
    folder = cache_folder()
    if folder is None:
        return make()
    path = folder / f"{name}-{__version__}-{sys.version_info[0]}.{sys.version_info[1]}-{key}.pickle"
    found = _loaded(path)
    if isinstance(found, kind):
        return found
    made = make()
    try:
        write_atomically(path, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
        tidy(folder, f"{name}-*.pickle", _KEPT)
    except (ReaffirmError, OSError):
        pass  # a cache that cannot be written is none
    return made


def source_hash(file: str) -> str:
    """A hash of a module's text, for what depends on it; empty where only compiled code is."""
    try:
        return hashlib.blake2b(Path(file).read_bytes(), digest_size=6).hexdigest()
    except OSError:
        return ""


def _loaded(path: Path) -> object:
    try:
        stat = path.stat()
        if hasattr(os, "getuid") and stat.st_uid != os.getuid():
            return None  # a pickle is trusted only from the hand that reads it
        return pickle.loads(path.read_bytes())
    except Exception:  # absent, damaged, or of classes that have changed
        return None


def tidy(folder: Path, pattern: str, kept: int) -> None:
    """Remove all but the newest files of one kind."""
    files = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)
    for old in files[:-kept]:
        old.unlink(missing_ok=True)
