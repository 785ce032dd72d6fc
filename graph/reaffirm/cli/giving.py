"""``view``, ``export`` and ``validate``: the graph for eyes, for other programs, and its check."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reaffirm.cli.common import (
    DEFAULT_STORE,
    FAILURE,
    StoreOption,
    console,
    progress,
    table,
)


class LabelLanguage(StrEnum):
    """The official languages, for labels."""

    ar = "ar"
    en = "en"
    es = "es"
    fr = "fr"
    ru = "ru"
    zh = "zh"


class ExportFormat(StrEnum):
    """The forms in which the graph is given to other tools."""

    turtle = "turtle"
    trig = "trig"
    nquads = "nquads"
    jsonld = "jsonld"
    graphml = "graphml"
    gexf = "gexf"
    csv = "csv"


def view(
    symbol: Annotated[
        str | None,
        typer.Argument(
            metavar="[SYMBOL]", help="The document in the centre; without it, the whole graph."
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option(metavar="FILE", help="The page, or a picture (.png, .svg).")
    ] = Path("view.html"),
    language: Annotated[LabelLanguage, typer.Option(help="Of the labels.")] = LabelLanguage.en,
    nodes: Annotated[
        int, typer.Option(min=1, metavar="N", help="At most so many nodes; the rest is told.")
    ] = 1_500,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write an interactive page in one file.

    It works offline: nothing is fetched when it is opened.
    """


def export(
    form: Annotated[
        ExportFormat,
        typer.Option(
            "--format",
            "-f",
            help="RDF (turtle, trig, nquads, jsonld), a network (graphml, gexf) or a table (csv).",
        ),
    ] = ExportFormat.turtle,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write there instead of the terminal.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Give the graph to other tools.

    Gephi and Cytoscape read graphml and gexf, pandas reads csv, any triple store the others.
    """


def validate(store: StoreOption = DEFAULT_STORE) -> None:
    """Check the graph against its shapes (SHACL).

    The exit code is 1 if something is wrong.
    """
