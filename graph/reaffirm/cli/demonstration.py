"""``demo``: the whole way, on the resolution that ships with Reaffirm."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reaffirm.cli.common import console, counted, table

if TYPE_CHECKING:
    import networkx as nx

    from reaffirm.rdf.store import Store

_ACTS = ("reaffirms", "recalls", "welcomes")
#: The questions that the demonstration answers: a named query and values for it.
_QUESTIONS: tuple[tuple[str, dict[str, object]], ...] = (
    ("who-reaffirms", {"target": "treaty:untoc", "since": 2015, "language": "zh"}),
    ("bodies-addressed", {"limit": 5}),
    ("treaties-by-mentions", {"limit": 5}),
)


def demo(
    to: Annotated[
        Path, typer.Option("--to", metavar="DIR", help="The folder for the graph and the views.")
    ] = Path("reaffirm-demo"),
) -> None:
    """Build the graph of a sample, ask it, draw it.

    The sample is A/RES/76/187 in Chinese, as a copy from a PDF leaves it.
    """
    from reaffirm.analysis.network import citation_graph
    from reaffirm.rdf.opening import open_store
    from reaffirm.reading import read
    from reaffirm.references import extract
    from reaffirm.samples import sample_path

    (document,) = read(sample_path())
    extraction = extract(document)
    found = counted(len(extraction.references), "reference")
    typer.echo(
        f"{document.symbol} ({document.language}), {document.title}: "
        f"{counted(len(document.paragraphs), 'paragraph')}, {found}"
    )
    with open_store(to / "store") as store:
        store.put(extraction)
        graph = citation_graph(store)
        _print_acts(graph, document.symbol)
        _answer(store)
        written = _draw(store, document.symbol, to)
    typer.echo("Open in a browser:")
    for path in written:
        typer.echo(f"  {path}")
    typer.echo(f"Ask more: reaffirm query --list; reaffirm lineage 76/187 --store {to / 'store'}")


def _print_acts(graph: nx.MultiDiGraph[str], symbol: str) -> None:
    rows = [row for act in _ACTS for row in _act_rows(graph, symbol, act)]
    title = f"What {symbol} reaffirms, recalls and welcomes (in which paragraphs)"
    console().print(table(("act", "type", "what"), rows, title))


def _act_rows(graph: nx.MultiDiGraph[str], symbol: str, act: str) -> Iterator[tuple[str, str, str]]:
    """One row for each type of target that the act is directed at."""
    by_type: dict[str, list[str]] = defaultdict(list)
    for _, target, key, edge in graph.out_edges(symbol, keys=True, data=True):
        if key == act and "object" in edge["roles"]:
            node = graph.nodes[target]
            by_type[node["type"]].append(f"{node['label']} ({', '.join(edge['paragraphs'])})")
    for place, (kind, targets) in enumerate(sorted(by_type.items())):
        yield act if not place else "", kind, "; ".join(targets)


def _answer(store: Store) -> None:
    from reaffirm.rdf.queries import named_query

    paper = console()
    for name, values in _QUESTIONS:
        question = named_query(name)
        given = "".join(f" {key}={value}" for key, value in values.items())
        paper.print(f"{question.title}: reaffirm query {name}{given}", markup=False, style="bold")
        paper.print(store.query(question.text(**values)).table())


def _draw(store: Store, symbol: str, to: Path) -> tuple[Path, Path]:
    from reaffirm.views.lineage_view import lineage_page
    from reaffirm.views.picture import lineage_picture

    page = lineage_page(store, symbol, to / "view.html")
    picture = lineage_picture(store, symbol, to / "view.svg")
    return page.path.resolve(), picture.path.resolve()
