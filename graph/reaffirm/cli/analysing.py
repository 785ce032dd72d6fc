"""``lineage``, ``rank`` and ``stats``: the network side of the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from reaffirm.cli.common import DEFAULT_STORE, StoreOption, console, progress, table
from reaffirm.model import TargetType

if TYPE_CHECKING:
    import networkx as nx

SymbolArgument = Annotated[
    str,
    typer.Argument(
        metavar="SYMBOL",
        help="A document or an entity: 76/187, A/RES/76/187, 1373 (2001), treaty:uncac.",
    ),
]

ActsOption = Annotated[
    str,
    typer.Option(
        "--acts",
        metavar="ACT,ACT",
        help="Only these acts, as in reaffirms,recalls; without it, every act.",
    ),
]


Direction = Literal["back", "forward", "both"]
Measure = Literal["cited", "pagerank", "hits"]


def lineage(
    symbol: SymbolArgument,
    acts: ActsOption = "",
    depth: Annotated[int, typer.Option(min=1, help="How many steps to go.")] = 3,
    direction: Annotated[
        Direction,
        typer.Option(help="back: what it stands on; forward: what stands on it."),
    ] = "back",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show what a document stands on, as a tree."""
    from reaffirm.analysis.lineage import lineage as trace
    from reaffirm.symbols import parse_symbol

    wanted, followed = parse_symbol(symbol), chosen(acts)
    found = trace(citations(store), wanted, acts=followed, depth=depth, direction=direction)
    console().print(found)


def rank(
    by: Annotated[
        Measure, typer.Option(help="Documents that cite it, PageRank, or HITS authority.")
    ] = "cited",
    kind: Annotated[
        TargetType | None, typer.Option("--type", help="Only this type of document or entity.")
    ] = None,
    top: Annotated[int, typer.Option(min=1, help="How many to list.")] = 20,
    acts: ActsOption = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List what has the most weight in the network."""
    from reaffirm.analysis.rank import rank as measure

    counted = chosen(acts)
    found = measure(citations(store), by, kind, top, acts=counted)
    digits = 0 if by == "cited" else 5
    rows = ((r.place, f"{r.score:.{digits}f}", r.symbol, r.year, r.label) for r in found)
    console().print(table(("#", "score", "symbol", "year", "name"), rows))


def stats(store: StoreOption = DEFAULT_STORE) -> None:
    """Count what the graph holds."""
    from reaffirm.analysis.stats import stats as count

    counts = count(citations(store))
    paper = console()
    paper.print(table(("what", "count"), counts.rows()))
    for title, numbers in (("type", counts.by_type), ("act", counts.by_act)):
        paper.print(table((title, "count"), numbers.items()))


def citations(store: str) -> nx.MultiDiGraph[str]:
    """The citation graph of a store that is there."""
    from reaffirm.analysis.network import citation_graph
    from reaffirm.rdf.store import open_store

    with progress("Reading the graph"), open_store(store, read_only=True) as opened:
        return citation_graph(opened)


def chosen(acts: str) -> tuple[str, ...] | None:
    """The acts of a comma-separated list, all known ones; None for an empty list.

    Raises
    ------
    QueryError
        If an act is unknown.
    """
    names = tuple(name.strip() for name in acts.split(",") if name.strip())
    if not names:
        return None
    from reaffirm.errors import QueryError
    from reaffirm.ontology import load_ontology

    known = {act.id for act in load_ontology().acts}
    if unknown := [name for name in names if name not in known]:
        raise QueryError(
            f"unknown act {', '.join(unknown)}", advice="known: " + ", ".join(sorted(known))
        )
    return names
