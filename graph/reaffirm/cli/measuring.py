"""``cited``, ``related``, ``communities``, ``main-path``, ``ageing``, ``missing``, ``analyse``."""

from __future__ import annotations

import shlex
import sys
from typing import Annotated, Literal

import typer

from reaffirm.cli.analysing import (
    ActsOption,
    CommitteeOption,
    SessionOption,
    SymbolArgument,
    TopOption,
    YearsOption,
    chosen,
    citations,
    citations_among,
)
from reaffirm.cli.common import (
    DEFAULT_STORE,
    FormOption,
    OutOption,
    StoreOption,
    counted,
    form_chosen,
    progress,
    say,
    show,
)
from reaffirm.model import TargetType

TypeOption = Annotated[
    TargetType | None, typer.Option("--type", help="Only this type of document or entity.")
]
_NO_PATH = "no text of the store leads to another one of it through these acts"


def cited(
    symbol: SymbolArgument,
    committee: CommitteeOption = "",
    session: SessionOption = "",
    years: YearsOption = "",
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Count who refers to a text or entity, by year and act.

    A document that both recalls and reaffirms counts under each act, and once in all.
    """
    from reaffirm.analysis.tally import tally
    from reaffirm.asking import parse_target

    wanted = parse_target(symbol)
    graph, among = citations_among(store, committee, session, years)
    found = tally(graph, wanted, among=among)
    if form_chosen(form, out) == "table" and not found.documents:
        say(f"no document of the store refers to {wanted}")
        return
    show(found.table(), form, out, people=found)
    if form_chosen(form, out) == "table" and found.without_act:
        more = counted(found.without_act, "document")
        say(f"{more} more only in an annex, a footnote or a title: reaffirm quote --mentions")


def related(
    symbol: Annotated[
        str | None,
        typer.Argument(
            metavar="SYMBOL", help="A document or entity; the closest pairs of all by default."
        ),
    ] = None,
    by: Annotated[
        Literal["co-citation", "coupling"],
        typer.Option(help="co-citation: cited together; coupling: citing the same."),
    ] = "co-citation",
    kind: TypeOption = None,
    top: TopOption = 20,
    acts: ActsOption = "",
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List what is cited together with a text, or cites the same."""
    from reaffirm.analysis.coupling import Pair, co_citation, coupling
    from reaffirm.analysis.tables import table
    from reaffirm.asking import parse_target

    wanted = parse_target(symbol) if symbol else ""
    measure = co_citation if by == "co-citation" else coupling
    found = measure(citations(store), wanted, acts=chosen(acts), type=kind, top=top or sys.maxsize)
    nothing = f"nothing is {'cited together with' if by == 'co-citation' else 'like'} {wanted}"
    missed = nothing if wanted else "no two texts are related in this way"
    show(table(found, of=Pair), form, out, nothing=missed)


def communities(
    top: TopOption = 20,
    acts: ActsOption = "",
    documents: Annotated[
        bool, typer.Option("--documents", help="Leave out treaties, bodies and other entities.")
    ] = False,
    seed: Annotated[
        int, typer.Option(metavar="N", help="The same seed gives the same communities.")
    ] = 1945,
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Divide the network into groups that refer to each other.

    More often than to the rest, by the Leiden method (Louvain, if the extra 'fast' is not
    installed); the modularity is reported.
    """
    from dataclasses import replace

    from reaffirm.analysis.communities import communities as divide
    from reaffirm.analysis.communities import members_table

    followed = chosen(acts)
    found = divide(citations(store), acts=followed, documents_only=documents, seed=seed)
    shown = replace(found, communities=found.communities[: top or None])
    show(members_table(found), form, out, people=shown.table())
    if form_chosen(form, out) != "table":
        return
    if left := len(found.communities) - len(shown.communities):
        say(f"{left} smaller ones are not listed: raise --top")
    if found.note:
        say(found.note)


def main_path(
    method: Annotated[
        Literal["global", "local", "key-route", "basket"],
        typer.Option(
            help="global, local, key-route: the main path by search path count; basket: all texts "
            "on the longest paths, which is simpler and no worse."
        ),
    ] = "global",
    slack: Annotated[
        int,
        typer.Option(
            min=0, metavar="N", help="With basket: include paths that are up to N steps shorter."
        ),
    ] = 0,
    acts: ActsOption = "",
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show the line of texts that the development runs through.

    From the oldest on; each step with the share of all paths that take it.
    """
    from reaffirm.analysis.mainpath import longest_paths
    from reaffirm.analysis.mainpath import main_path as trace

    followed = chosen(acts)
    graph = citations(store)
    if method == "basket":
        show(longest_paths(graph, acts=followed, slack=slack).table(), form, out, nothing=_NO_PATH)
        return
    show(trace(graph, acts=followed, method=method).table(), form, out, nothing=_NO_PATH)


def ageing(
    kind: TypeOption = None,
    top: TopOption = 10,
    acts: ActsOption = "",
    committee: CommitteeOption = "",
    session: SessionOption = "",
    years: YearsOption = "",
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show how old what is cited is, and what fell out of use.

    And what came into use, from each year or session to the next. As JSON or CSV: the ages alone.
    """
    from rich.console import Group

    from reaffirm.analysis.ageing import ages, turnover

    followed = chosen(acts)
    graph, among = citations_among(store, committee, session, years)
    found = ages(graph, acts=followed, among=among, type=kind)
    if form_chosen(form, out) != "table" or not found.references:
        show(found.table(), form, out, nothing="no reference there has two dates")
        return
    changes = turnover(graph, acts=followed, among=among, type=kind, top=top or None)
    show(found.table(), form, out, people=Group(found, *changes))


def missing(
    kind: Annotated[
        Literal["resolution", "decision", "document"] | None,
        typer.Option("--type", help="Only this type of document."),
    ] = None,
    top: TopOption = 20,
    acts: ActsOption = "",
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List what to get next: cited most, and not in the store."""
    from reaffirm.analysis.missing import Missing
    from reaffirm.analysis.missing import missing as wanting
    from reaffirm.analysis.tables import table

    followed = chosen(acts)
    found = wanting(citations(store), top or None, type=kind, acts=followed)
    held = "the store holds all that its documents cite"
    show(table(found, of=Missing), form, out, nothing=held)
    if form_chosen(form, out) == "table" and found:
        say(f"get them: reaffirm fetch {' '.join(shlex.quote(one.symbol) for one in found[:3])} …")


def analyse(
    seed: Annotated[int, typer.Option(metavar="N", help="The seed of the communities.")] = 1945,
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Compute series, ranks and communities, and keep them.

    Also the main path, and which new names of several languages are one thing. Each stands in a
    named graph of its own that says by which version of the program, with which parameters and
    from which documents it was made; what is up to date is left as it is. 'reaffirm query analyses'
    lists them; the queries series, ranking and communities ask them.
    """
    from reaffirm.analysis.analyse import analyse as compute
    from reaffirm.rdf.opening import open_store

    with progress("Analysing"), open_store(store, create=False) as opened:
        found = compute(opened, seed=seed)
    show(found.table(), form, out)
