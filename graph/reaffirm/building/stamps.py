"""Stamps of files: whoever knows a file's stamp need not read it to know its key.

The manifest in the store decides what changed, by the hashes of contents. This only saves reading
every file again to compute them: a file with the size, the times and the inode it had has the
content it had (as git's index assumes). A file that was touched just before it was read is left
out, because a second change within the clock's grain would not show.
"""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path

from reaffirm.cache import cache_folder, tidy
from reaffirm.errors import ReaffirmError
from reaffirm.files import write_atomically
from reaffirm.reading import Input

#: Size, time of change of the content, of the inode, and its number.
Stamp = tuple[int, int, int, int]

#: Stores and versions of the program whose stamps are kept.
_KEPT = 64

GRAIN = 2_000_000_000  # nanoseconds: the coarsest clocks of file systems in use


def stamp_of(one: Input) -> Stamp | None:
    """The stamp of an input's file; nothing where there is none."""
    try:
        found = one.path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


class Stamps:
    """The stamps and keys of the inputs of one store, kept in the user's cache folder.

    Parameters
    ----------
    store:
        Which store it is.
    program:
        The hash of the program, on which keys depend.
    """

    def __init__(self, store: str, program: str) -> None:
        folder = cache_folder()
        name = hashlib.blake2b(f"{store}\n{program}".encode(), digest_size=12).hexdigest()
        self._path = folder / "stamps" / f"{name}.json" if folder else None
        self._keys = _read(self._path)
        self._changed = False

    def key(self, one: Input, stamp: Stamp | None) -> str:
        """The key of an input with a stamp; empty if it is not known."""
        found = self._keys.get(_name(one))
        return found[1] if found and stamp is not None and found[0] == list(stamp) else ""

    def note(self, one: Input, stamp: Stamp | None, key: str) -> None:
        """Remember the key of an input that had this stamp before it was read."""
        if stamp is None or stamp_of(one) != stamp:
            return
        if time.time_ns() - max(stamp[1], stamp[2]) < GRAIN:
            return
        self._keys[_name(one)] = (list(stamp), key)
        self._changed = True

    def save(self) -> None:
        """Write what was noted; a cache that cannot be written is none."""
        if self._path is None or not self._changed:
            return
        try:
            write_atomically(self._path, json.dumps(self._keys))
            tidy(self._path.parent, "*.json", _KEPT)
        except (ReaffirmError, OSError):
            return


def _name(one: Input) -> str:
    return str(one.path.absolute()) + (f"!{one.member.name}" if one.member else "")


def _read(path: Path | None) -> dict[str, tuple[list[int], str]]:
    try:
        found = json.loads(path.read_bytes()) if path else {}
        return {name: (list(stamp), str(key)) for name, (stamp, key) in found.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
