"""Memory of a program that fills and frees hundreds of megabytes again and again."""

from __future__ import annotations

import ctypes
import sys

#: Parameters of the GNU C library's allocator (malloc.h), and what a large load wants of them.
_FAST_BINS, _TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = 1, -1, -3, -8
_MUCH = 1 << 30


def keep_freed_memory() -> bool:
    """Let the C library keep what is freed for what is asked for next, until the process ends.

    Otherwise it gives large pieces back to the system, which clears each page before it gives it
    out again: a twelfth of the time of a bulk load. Nor are small pieces put aside to be joined
    later, which costs a load another twenty-fifth. For programs, not for libraries: it concerns the
    whole process, and must come before other threads have begun.

    Returns
    -------
    bool
        Whether this C library can do so; others (musl, macOS, Windows) are left as they are.
    """
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None)
    if not hasattr(library, "mallopt"):
        return False
    wanted = ((_ARENA_MAX, 1), (_FAST_BINS, 0), (_TRIM_THRESHOLD, _MUCH), (_MMAP_THRESHOLD, _MUCH))
    return all(library.mallopt(name, value) == 1 for name, value in wanted)
