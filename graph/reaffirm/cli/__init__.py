"""The command line: strings the parts of Reaffirm together and holds no logic of its own."""

from __future__ import annotations

from reaffirm.cli.app import app, main

__all__ = ["app", "main"]
