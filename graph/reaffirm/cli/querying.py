"""``query``: any SPARQL, typed, named or from a file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reaffirm.cli.common import DEFAULT_STORE, StoreOption, console, output, progress, table
from reaffirm.errors import QueryError


class AnswerFormat(StrEnum):
    """The forms in which an answer is given."""

    table = "table"
    csv = "csv"
    json = "json"
    turtle = "turtle"


def query() -> None:
    """x"""
