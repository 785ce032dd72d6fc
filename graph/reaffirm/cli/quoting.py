"""``find`` and ``quote``: from a name to its identifier, and to every sentence that names it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

import typer

from reaffirm.cli.analysing import ActsOption, SymbolArgument, TopOption, chosen, citations
from reaffirm.cli.common import (
    DEFAULT_STORE,
    FormOption,
    OutOption,
    StoreOption,
    console,
    counted,
    form_chosen,
    form_of,
    output,
    progress,
    say,
    show,
    write_workbook,
)
from reaffirm.model import Language, TargetType

#: The forms in which quotations are given.
QuoteForm = Literal["table", "csv", "json", "xlsx", "citations"]
_BY_ENDING: Mapping[str, QuoteForm] = MappingProxyType(
    {".csv": "csv", ".json": "json", ".xlsx": "xlsx", ".txt": "citations"}
)


def find(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help="A name, or words of it, in any language.")
    ],
    kind: Annotated[
        TargetType | None, typer.Option("--type", help="Only this type of entity.")
    ] = None,
    top: TopOption = 20,
    form: FormOption = None,
    out: OutOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Find a treaty, body or other entity by words of its name.

    In Arabic, Chinese, English, French, Russian or Spanish; accents and case do not matter, near
    spellings are found. Of a graph, what most documents refer to comes first, and its new entities
    are searched too; without one, the vocabulary alone.
    """
    from reaffirm.analysis.finding import Found
    from reaffirm.analysis.finding import find as look
    from reaffirm.analysis.tables import table

    graph = None if _is_missing(store) else citations(store)
    found = look(" ".join(words), graph, type=kind, limit=top)
    nothing = "no name is like this; try fewer words, or one of another language"
    show(table(found, of=Found), form, out, nothing=nothing)
    if form_chosen(form, out) == "table" and found:
        say(f"its sentences: reaffirm quote {found[0].target}")


def _is_missing(store: str) -> bool:
    """Whether the store of the default was never made: names are looked up without one, too."""
    return store == DEFAULT_STORE and not Path(store).exists()


def quote(
    target: SymbolArgument,
    acts: ActsOption = "",
    since: Annotated[
        str, typer.Option(metavar="DATE", help="Only texts from this day or year on: 2015.")
    ] = "",
    until: Annotated[
        str, typer.Option(metavar="DATE", help="Only texts to this day or year: 2021-06-30.")
    ] = "",
    language: Annotated[
        Language | None,
        typer.Option(
            "--language",
            "--lang",
            help="Quote this version alone; without it each paragraph once, in English if it "
            "says so there.",
        ),
    ] = None,
    mentions: Annotated[
        bool,
        typer.Option("--mentions", help="Include background, not only what acts are directed at."),
    ] = False,
    form: Annotated[
        QuoteForm | None,
        typer.Option(
            "--format",
            "-f",
            help="citations: one line a document, as it is cited; xlsx is for Excel; without it "
            "what the end of FILE says, else table.",
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Write to this file instead of the terminal; .txt is a list of citations.",
        ),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List every paragraph that refers to a text or entity.

    With its sentence, date, act, the words that name it, the language versions that say so, and
    the address of the official text.
    """
    from reaffirm.analysis.quoting import quotations, span_of_days
    from reaffirm.asking import parse_target
    from reaffirm.rdf.opening import open_store

    wanted, followed = parse_target(target), chosen(acts)
    taken = form or form_of(out, _BY_ENDING, "table")
    with progress("Asking"), open_store(store, read_only=True) as opened:
        found = quotations(
            opened,
            wanted,
            acts=followed,
            since=span_of_days(since)[0] if since else None,
            until=span_of_days(until)[1] if until else None,
            language=language,
            mentions=mentions,
        )
    if not found:
        say(f"no paragraph refers so to {wanted}")
    with output(out) as stream:
        if taken == "citations":
            stream.writelines(f"{line}\n" for line in found.citations())
        elif taken == "table":
            console(stream).print(found)
        elif taken == "xlsx":
            write_workbook(found.table(), stream)
        else:
            stream.write(found.table().text(taken))
    if found:
        documents = len({one.document for one in found})
        say(f"{counted(len(found), 'paragraph')} of {counted(documents, 'document')}")
    if found.mentioned:
        say(f"{counted(found.mentioned, 'more paragraph')} as background; --mentions lists them")
