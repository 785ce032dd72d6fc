"""The document that ships with Reaffirm, for the demonstration and the notebooks."""

from __future__ import annotations

from pathlib import Path


def sample_path() -> Path:
    """The path of A/RES/76/187 in Chinese, as plain text copied from a PDF.

    >>> sample_path().name
    'A_RES_76_187.zh.txt'
    """
    return Path(__file__).with_name("A_RES_76_187.zh.txt")
