"""``overview`` and ``report``: the whole graph, and all about one document."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reaffirm.cli.analysing import ActsOption, chosen
from reaffirm.cli.common import DEFAULT_STORE, StoreOption, counted, progress, say
from reaffirm.model import Language


def overview(
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The page.")] = Path(
        "overview.html"
    ),
    acts: ActsOption = "",
    language: Annotated[Language, typer.Option(help="Of names and sentences.")] = "en",
    nodes: Annotated[
        int, typer.Option(min=1, metavar="N", help="At most so many nodes; the rest is told.")
    ] = 30_000,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write a map of the whole graph as an interactive page in one file.

    Texts that refer to each other much are islands. The page works offline.
    """
    from reaffirm.analysis.network import citation_graph
    from reaffirm.rdf.store import open_store
    from reaffirm.views.evidence import fetch_in_language
    from reaffirm.views.overview_view import write_overview

    wanted = chosen(acts)
    with progress("Drawing"), open_store(store, read_only=True) as opened:
        graph = citation_graph(opened)
        held = (node for node, fact in graph.nodes(data=True) if fact["in_store"])
        written = write_overview(
            graph,
            out,
            evidence=fetch_in_language(opened, held, language),
            acts=wanted,
            language=language,
            max_nodes=nodes,
        )
    typer.echo(
        f"{written.path}: {counted(written.nodes, 'node')}, {counted(written.edges, 'edge')}"
    )
    if written.nodes_left_out or written.edges_left_out:
        say(
            f"left out: {counted(written.nodes_left_out, 'node')} and "
            f"{counted(written.edges_left_out, 'edge')}; --nodes N shows more"
        )


def report(
    symbol: Annotated[str, typer.Argument(metavar="SYMBOL", help="A document: 76/187.")],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The page.")] = Path(
        "report.html"
    ),
    language: Annotated[
        Language | None, typer.Option(help="The language version that is quoted.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write all about one document into one page that can be mailed.

    Metadata, lineage, series, what changed since the text before, weight, and every reference with
    its sentence. The page works offline and prints.
    """
    from reaffirm.rdf.store import open_store
    from reaffirm.symbols import parse_symbol
    from reaffirm.views.report_view import report as write

    wanted = parse_symbol(symbol)
    with progress("Reading the graph"), open_store(store, read_only=True) as opened:
        typer.echo(write(opened, wanted, out, language=language or ""))
