"""``lineage``, ``rank`` and ``stats``: the network side of the graph."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from reaffirm.cli.common import (
    DEFAULT_STORE,
    FormOption,
    OutOption,
    StoreOption,
    form_chosen,
    progress,
    say,
    show,
    table,
)
from reaffirm.model import NO_ACT, TargetType

if TYPE_CHECKING:
    import networkx as nx

#: What stands under no act: titles, footnotes, annexes.
_NONE = "none (titles, footnotes)"

SymbolArgument = Annotated[
    str,
    typer.Argument(
        metavar="SYMBOL",
        help="A document or an entity: 76/187, A/RES/76/187, 1373 (2001), treaty:uncac, or, "
        "in any of the six languages, a name ('Convention against Corruption') or a citation as it "
        "is printed ('Human Rights Council resolution 43/1').",
    ),
]

ActsOption = Annotated[
    str,
    typer.Option(
        "--acts",
        metavar="ACT,ACT",
        help="Only these acts, such as reaffirms,recalls; all acts by default.",
    ),
]


CommitteeOption = Annotated[
    str,
    typer.Option(
        "--committee",
        metavar="NAME",
        help="Only what documents of this committee say: third, 'Third Committee', 3.",
    ),
]
SessionOption = Annotated[
    str,
    typer.Option(
        "--session", metavar="N", help="Only what documents of this session say: 76, ES-11."
    ),
]
YearsOption = Annotated[
    str,
    typer.Option(
        "--year", metavar="YEAR", help="Only what documents of these years say: 2021, 2015-2021."
    ),
]

TopOption = Annotated[
    int,
    typer.Option("--top", "--limit", min=0, metavar="N", help="List the first N; 0 lists all."),
]

Direction = Literal["back", "forward", "both"]
Measure = Literal["cited", "normalised", "pagerank", "hits"]


def lineage(
    symbol: SymbolArgument,
    acts: ActsOption = "",
    depth: Annotated[int, typer.Option(min=1, metavar="N", help="How many steps to go.")] = 3,
    direction: Annotated[
        Direction,
        typer.Option(help="back: what it stands on; forward: what stands on it."),
    ] = "back",
    oldest: Annotated[
        int,
        typer.Option(
            "--earliest",
            min=0,
            metavar="N",
            help="Instead of the tree, list the N oldest texts it rests on, at any depth.",
        ),
    ] = 0,
    limit: Annotated[
        int,
        typer.Option(min=0, metavar="N", help="Show at most N texts in the tree; 0 shows all."),
    ] = 100,
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show what a document stands on, as a tree.

    The nearest texts first; what is cut is counted. As JSON or CSV: all of it.
    """
    from reaffirm.analysis.lineage import lineage as trace
    from reaffirm.analysis.paths import earliest, foundations_table
    from reaffirm.asking import parse_target

    wanted, followed = parse_target(symbol), chosen(acts)
    graph = citations(store)
    if oldest:
        show(foundations_table(earliest(graph, wanted, oldest, acts=followed)), form, out)
        return
    found = trace(graph, wanted, acts=followed, depth=depth, direction=direction)
    show(found.table(), form, out, people=found.tree(limit))
    if form_chosen(form, out) != "table":
        return
    if 0 < limit < max(sum(1 for _ in tree.walk()) - 1 for _, tree in found.sides):
        say("--limit 0 shows all, --acts and --depth narrow it; 'reaffirm view' draws it")


def rank(
    by: Annotated[
        Measure,
        typer.Option(
            help="cited: documents that cite it; normalised: that over the mean of its type and "
            "year; PageRank; HITS authority."
        ),
    ] = "cited",
    kind: Annotated[
        TargetType | None, typer.Option("--type", help="Only this type of document or entity.")
    ] = None,
    top: TopOption = 20,
    acts: ActsOption = "",
    committee: CommitteeOption = "",
    session: SessionOption = "",
    years: YearsOption = "",
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List what has the most weight in the network.

    By the number of citing documents or by other measures; for example, the treaties that the
    Third Committee reaffirms most.
    """
    from reaffirm.analysis.rank import Ranked
    from reaffirm.analysis.rank import rank as measure
    from reaffirm.analysis.tables import Table, table

    counted = chosen(acts)
    graph, among = citations_among(store, committee, session, years)
    found = measure(graph, by, kind, top or None, acts=counted, among=among)
    digits = 0 if by == "cited" else 5
    rows = tuple((r.place, f"{r.score:.{digits}f}", r.symbol, r.year, r.label) for r in found)
    people = Table(("#", "score", "symbol", "year", "name"), rows)
    show(table(found, of=Ranked), form, out, people=people if rows else None)


def stats(
    form: FormOption = None, out: OutOption = None, store: StoreOption = DEFAULT_STORE
) -> None:
    """Count what the graph holds.

    Documents and entities by type; edges by act, by role, and by language version that says so.
    """
    from rich.console import Group

    from reaffirm.analysis.stats import disk_rows
    from reaffirm.analysis.stats import stats as count
    from reaffirm.rdf.opening import open_store

    counts = count(citations(store))
    with open_store(store, read_only=True) as opened:
        disk = disk_rows(opened.size(), counts.references)
    parts = [table(("what", "count"), (*counts.rows(), *disk))]
    tables = {
        "type": counts.by_type,
        "act": counts.by_act,
        "role": counts.by_role,
        "language": counts.by_language,
    }
    for title, numbers in tables.items():
        named = ((_NONE if one == NO_ACT else one, f"{count:,}") for one, count in numbers.items())
        parts.append(table((title, "count"), named))
    show(counts.table(), form, out, people=Group(*parts))


def citations(store: str) -> nx.MultiDiGraph[str]:
    """The citation graph of a store that is there."""
    return citations_among(store)[0]


def citations_among(
    store: str, committee: str = "", session: str = "", years: str = ""
) -> tuple[nx.MultiDiGraph[str], frozenset[str] | None]:
    """The citation graph of a store, and the documents that the options choose; None for all.

    Raises
    ------
    QueryError
        If the committee is unknown, the years are none, or no document is left.
    """
    from reaffirm.analysis.network import citation_graph
    from reaffirm.analysis.works import committee_named, documents_of, works
    from reaffirm.errors import QueryError
    from reaffirm.rdf.opening import open_store

    wanted = committee_named(committee) if committee else ""
    span = _span(years)
    with progress("Reading the graph"), open_store(store, read_only=True) as opened:
        graph = citation_graph(opened)
        if not (committee or session or years):
            return graph, None
        known = works(opened).values()
    among = documents_of(known, committee=wanted, session=session.upper(), years=span)
    if not among:
        raise QueryError("no document in the store matches this committee, session and year")
    return graph, among


def _span(years: str) -> tuple[int, int] | None:
    from reaffirm.errors import QueryError

    if not years:
        return None
    match = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?", years)
    if match is None:
        raise QueryError(
            f"{years!r} is not a year or a span of years", advice="give 2021 or 2015-2021"
        )
    return int(match[1]), int(match[2] or match[1])


def chosen(acts: str) -> tuple[str, ...] | None:
    """The acts of a comma-separated list, all known ones; None for an empty list.

    Raises
    ------
    QueryError
        If an act is unknown.
    """
    if not acts:
        return None
    from reaffirm.ontology import load_ontology

    return listed(acts, "act", sorted(act.id for act in load_ontology().acts)) or None


def listed(names: str, what: str, known: Collection[str]) -> tuple[str, ...]:
    """The names of a comma-separated list, all of them known.

    Raises
    ------
    QueryError
        If one is not.

    >>> listed("treaty, body", "type", ("body", "treaty"))
    ('treaty', 'body')
    """
    found = tuple(name.strip() for name in names.split(",") if name.strip())
    if unknown := [name for name in found if name not in known]:
        from reaffirm.errors import QueryError

        raise QueryError(
            f"unknown {what} {', '.join(unknown)}", advice="known: " + ", ".join(known)
        )
    return found
