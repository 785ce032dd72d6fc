"""``path``, ``series``, ``compare`` and ``origin``: from one text to another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from reaffirm.cli.analysing import ActsOption, SymbolArgument, chosen, citations, listed
from reaffirm.cli.common import (
    DEFAULT_STORE,
    PAGES,
    FormOption,
    OutOption,
    StoreOption,
    form_chosen,
    progress,
    say,
    show,
)
from reaffirm.model import Language, TargetType

if TYPE_CHECKING:
    from reaffirm.analysis.changes import ChangeKind

LanguageOption = Annotated[
    Language | None,
    typer.Option("--language", "--lang", help="The language to read."),
]


def path(
    source: Annotated[str, typer.Argument(metavar="FROM", help="The text that refers: 76/187.")],
    target: Annotated[
        str, typer.Argument(metavar="TO", help="What it leads to: 217 A (III), treaty:uncac.")
    ],
    acts: ActsOption = "",
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="List at most N lines.")] = 20,
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show the shortest lines of reference between two texts.

    Step by step, with the acts and the paragraphs that carry them.
    """
    from rich.console import Group

    from reaffirm.analysis.paths import lines, lines_table
    from reaffirm.asking import parse_target
    from reaffirm.errors import QueryError

    ends = parse_target(source), parse_target(target)
    found = lines(citations(store), *ends, acts=chosen(acts), limit=limit)
    if not found:
        raise QueryError(
            f"no line of reference leads from {ends[0]} to {ends[1]}",
            advice="swap the two texts, or follow more acts",
        )
    show(lines_table(found), form, out, people=Group(*found))


def series(
    symbol: SymbolArgument,
    language: LanguageOption = None,
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show the texts of one subject, year by year.

    With what speaks for each link (title, agenda item, committee, what both cite, recall) and the
    sentence that recalls.
    """
    from reaffirm.analysis.series import series as trace
    from reaffirm.asking import parse_target
    from reaffirm.rdf.opening import open_store

    wanted = parse_target(symbol)
    with progress("Reading the graph"), open_store(store, read_only=True) as opened:
        found = trace(opened, wanted, language=language or "")
    show(found.table(), form, out, people=found)
    if form_chosen(form, out) == "table" and len(found) == 1:
        say(f"the store holds no other text of the series of {wanted}")


def compare(
    one: Annotated[
        str,
        typer.Argument(
            metavar="SYMBOL",
            help="A resolution or a draft, such as 76/187: alone it is compared with the text "
            "before it in its series.",
        ),
    ],
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="OTHER", help="Another one to compare it with; the older is the earlier."
        ),
    ] = None,
    language: LanguageOption = None,
    kinds: Annotated[
        str,
        typer.Option(
            "--kind",
            metavar="KIND,KIND",
            help="Only these changes, such as added,act; by default all but 'kept'.",
        ),
    ] = "",
    types: Annotated[
        str,
        typer.Option(
            "--type", metavar="TYPE,TYPE", help="Only these types, such as treaty,resolution."
        ),
    ] = "",
    form: FormOption = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Write to this file: .html is a page with both texts side by side, in each "
            "language that has both.",
        ),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show which references came, went or changed between texts.

    added, dropped; act: the same under another act (welcomed last year, noted this year); role: in
    another role; renewed: the same line with the next text of a series. With the words of both.
    """
    from reaffirm.analysis.compare import KINDS
    from reaffirm.analysis.compare import compare as measure
    from reaffirm.asking import parse_target
    from reaffirm.rdf.opening import open_store
    from reaffirm.views.compare_view import comparison_page

    wanted = cast("tuple[ChangeKind, ...]", listed(kinds, "kind of change", KINDS))
    of = listed(types, "type", get_args(TargetType))
    later, earlier = parse_target(other or one), parse_target(one) if other else ""
    if out is not None and form is None and out.suffix.lower() in PAGES:
        with progress("Comparing"), open_store(store, read_only=True) as opened:
            page = comparison_page(
                opened,
                later,
                out,
                earlier=earlier,
                language=language or "",
                kinds=wanted,
                types=of,
            )
        typer.echo(page)
        return
    with progress("Comparing"), open_store(store, read_only=True) as opened:
        found = measure(opened, later, earlier, language=language or "")
    shown = found.only(wanted, types=of)
    show(shown.table(), form, out, people=shown)


def origin(
    symbol: Annotated[str, typer.Argument(metavar="SYMBOL", help="A document: 76/187.")],
    paragraph: Annotated[
        str, typer.Argument(metavar="PARAGRAPH", help="12 or op12, '12(a)', pp3, annex1:4.")
    ],
    language: LanguageOption = None,
    others: Annotated[
        int,
        typer.Option(min=0, metavar="N", help="Show at most N other texts of the same wording."),
    ] = 5,
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show where the wording of a paragraph comes from.

    Step by step back through the texts of its series, with what it refers to; and other texts that
    say nearly the same.
    """
    from reaffirm.analysis.origin import origin as trace
    from reaffirm.asking import parse_target
    from reaffirm.rdf.opening import open_store

    wanted = parse_target(symbol)
    with progress("Reading the graph"), open_store(store, read_only=True) as opened:
        found = trace(opened, wanted, paragraph, language=language or "", others=others)
    show(found.table(), form, out, people=found)
