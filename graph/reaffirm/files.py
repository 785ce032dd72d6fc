"""Writing files so that a reader, or the next run, never meets half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from reaffirm.errors import ReaffirmError


def write_atomically(path: str | Path, content: str | bytes) -> Path:
    """Write ``content`` (text as UTF-8) to ``path``: the whole of it, or nothing.

    The content goes to a temporary file in the same folder, which then takes the place of
    ``path`` in one step; missing folders are made. Line ends are written as they stand.

    Raises
    ------
    ReaffirmError
        If the folder cannot be made or the file cannot be written there.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_atomically(Path(folder, "new", "a.txt"), "人人").read_text(encoding="utf-8")
    '人人'
    """
    target = Path(path)
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            _share(name)
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise ReaffirmError(
            f"cannot be written ({error.strerror or error})",
            where=str(target),
            advice="choose another place or free this one",
        ) from error
    return target


def _share(name: str) -> None:
    """Give a temporary file, which only its owner may read, the rights of an ordinary one."""
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(name, 0o666 & ~mask)
