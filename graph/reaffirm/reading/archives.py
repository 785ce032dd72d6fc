"""What is known of a zip archive before it is opened, and what opening a hostile one can raise.

The form: PKWARE's APPNOTE.TXT, sections 4.3.14 to 4.3.16.
"""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Final

_END, _END64 = b"PK\x05\x06", b"PK\x06\x06"
_SAID_ELSEWHERE = 0xFFFFFFFF
_TAIL = 22 + 65_535 + 76  # the longest comment, and the records of both kinds

#: What zipfile raises on hostile archives, besides its own error.
ARCHIVE_ERRORS: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    struct.error,
    IndexError,
    KeyError,
    OverflowError,
    RuntimeError,  # encrypted; also NotImplementedError
)


def directory_length(path: Path) -> int:
    """The bytes of an archive's directory, by the record at its end; 0 where there is none.

    The directory is read as a whole when an archive is opened: one of millions of files must be
    refused before.
    """
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _TAIL))
        tail = file.read(_TAIL)
    at = tail.rfind(_END)
    length = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if length != _SAID_ELSEWHERE:
        return length
    at = tail.rfind(_END64)
    return int.from_bytes(tail[at + 40 : at + 48], "little") if at >= 0 else 0
