"""``view``, ``export`` and ``validate``: the graph for eyes, for other programs, and its check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from reaffirm.cli.analysing import ActsOption, chosen
from reaffirm.cli.common import (
    DEFAULT_STORE,
    FAILURE,
    PAGES,
    OutOption,
    StoreOption,
    console,
    progress,
    tell_drawn,
)
from reaffirm.errors import ReaffirmError
from reaffirm.model import Language

_PICTURES = frozenset({".png", ".svg"})

#: The forms in which the graph is given to other tools.
ExportFormat = Literal["turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv"]


def view(
    symbol: Annotated[
        str | None,
        typer.Argument(
            metavar="SYMBOL", help="The document in the centre; the whole graph by default."
        ),
    ] = None,
    out: Annotated[
        Path,
        typer.Option(
            "--out", "-o", metavar="FILE", help="The page (.html) or picture (.svg, .png) to write."
        ),
    ] = Path("view.html"),
    language: Annotated[
        Language, typer.Option("--language", "--lang", help="Language of the labels.")
    ] = "en",
    nodes: Annotated[
        int,
        typer.Option(min=1, metavar="N", help="Show at most N nodes; what is left out is counted."),
    ] = 1_500,
    depth: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Show at most N steps from SYMBOL.")
    ] = None,
    acts: ActsOption = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Draw the lineage of a document as an interactive page.

    In one file; or as a picture, if its name ends in .svg or .png.

    The page works offline: nothing is fetched when it is opened. Without SYMBOL it has the whole
    graph, up to --nodes; of more than a few hundred texts 'reaffirm overview' is the better map.
    """
    from reaffirm.asking import parse_target
    from reaffirm.rdf.opening import open_store
    from reaffirm.views.lineage_view import lineage_page
    from reaffirm.views.picture import lineage_picture

    if out.suffix.lower() not in PAGES | _PICTURES:
        raise ReaffirmError(
            f"a file ending in {out.suffix!r} cannot be written",
            where=str(out),
            advice="give .html, .svg or .png",
        )
    center, followed = parse_target(symbol) if symbol else None, chosen(acts)
    write = lineage_picture if out.suffix.lower() in _PICTURES else lineage_page
    with progress("Drawing"), open_store(store, read_only=True) as opened:
        written = write(
            opened, center, out, language=language, max_nodes=nodes, depth=depth, acts=followed
        )
    tell_drawn(written)


def export(
    form: Annotated[
        ExportFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="RDF (turtle, trig, nquads, jsonld), a network (graphml, gexf) or a table (csv); "
            "without it, what the end of FILE says; turtle on the terminal.",
        ),
    ] = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Give the graph to other tools.

    Gephi and Cytoscape read graphml and gexf, pandas reads csv, any triple store the others.
    """
    from reaffirm.exporting import export as write_file
    from reaffirm.exporting import format_of, write
    from reaffirm.rdf.opening import open_store

    chosen = form or (format_of(out) if out else "turtle")

    with progress("Writing"), open_store(store, read_only=True) as opened:
        if out is None:
            write(opened, chosen, sys.stdout.buffer)
        else:
            write_file(opened, chosen, out)


def validate(store: StoreOption = DEFAULT_STORE) -> None:
    """Check the graph against its shapes (SHACL).

    Small graphs by the shapes themselves, large ones by queries that ask the same. The exit code is
    1 if something is wrong.
    """
    from reaffirm.rdf.opening import open_store
    from reaffirm.rdf.validate import STEPS
    from reaffirm.rdf.validate import validate as check

    with progress("Checking", STEPS) as advance, open_store(store, read_only=True) as opened:
        report = check(opened, advance=advance)
    console().print(report)
    if not report.conforms:
        raise typer.Exit(FAILURE)
