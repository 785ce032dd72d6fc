"""The C library's allocator: what is freed stays at hand."""

from __future__ import annotations

import subprocess
import sys

import pytest

FREED = """
import sys
from pathlib import Path
from reaffirm.allocator import keep_freed_memory

kept = keep_freed_memory() if "keep" in sys.argv else False
piece = b"x" * 100_000_000
del piece
pages = int(Path("/proc/self/statm").read_text().split()[1])
print(kept, pages * 4096 > 100_000_000)
"""


def freed(*arguments: str) -> list[str]:
    command = [sys.executable, "-c", FREED, *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of the GNU C library alone")
def test_freed_memory_stays_with_the_process_that_asked_for_it():
    kept, large = freed("keep")

    if kept == "False":
        pytest.skip("this C library has no such setting")
    assert large == "True"
    assert freed() == ["False", "False"]
