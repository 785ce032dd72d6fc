"""Old Word files (.doc), converted by LibreOffice where it is on the machine."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from reaffirm.errors import ReadingError
from reaffirm.model import Document
from reaffirm.reading.docx import read_docx

_SECONDS: Final = 90
_ADVICE: Final = "save it as .docx, or install LibreOffice, which is then used to convert it"


def read_doc(data: bytes, source: str = "") -> tuple[Document, ...]:
    """Read an old Word file by way of LibreOffice.

    The file is converted in a temporary folder, with a profile of its own, in bounded time.

    Raises
    ------
    ReadingError
        If LibreOffice is not installed, fails or takes too long, or the file is no resolution.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ReadingError("the file is an old Word file", where=source, advice=_ADVICE)
    with tempfile.TemporaryDirectory(prefix="reaffirm-") as folder:
        base = Path(folder)
        old = base / "document.doc"
        old.write_bytes(data)
        _convert(program, base, old, source)
        new = base / "document.docx"
        if not new.is_file():
            raise ReadingError(
                "LibreOffice could not convert the old Word file",
                where=source,
                advice="save it as .docx",
            )
        return read_docx(new.read_bytes(), source)


def _convert(program: str, base: Path, old: Path, source: str) -> None:
    command = [
        program,
        f"-env:UserInstallation={(base / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "docx",
        "--outdir",
        str(base),
        str(old),
    ]
    try:
        _run(command)
    except (subprocess.TimeoutExpired, OSError) as error:
        raise ReadingError(
            "LibreOffice did not convert the old Word file in time",
            where=source,
            advice="save it as .docx",
        ) from error


def _run(command: list[str]) -> None:
    """Run a program in bounded time, and end what it started too: ``soffice`` is but a script."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        process.wait(_SECONDS)
    finally:
        if process.poll() is None:
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            process.wait()
