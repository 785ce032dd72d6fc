"""``overview``: what the whole graph looks like."""

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
