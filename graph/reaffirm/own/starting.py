"""The file that people copy to begin with."""

from __future__ import annotations

from pathlib import Path

_STARTER = Path(__file__).with_name("starter.ttl")


def starter_text() -> str:
    """An own file with invented entries of each sort, and what they mean.

    >>> starter_text().splitlines()[0]
    '# Own entries for Reaffirm: copy this file, keep the lines that begin with @, change the rest.'
    """
    return _STARTER.read_text(encoding="utf-8")
