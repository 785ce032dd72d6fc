"""``fetch``: documents from the United Nations, by symbol, by lineage, or as published sets."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reaffirm.cli.common import FAILURE, INTERRUPTED, console, counted, say, table

if TYPE_CHECKING:
    from reaffirm.fetching import FetchReport, PublishedReport, Settings, Watcher

#: Of more documents than this that could not be had the table shows the first only.
_LISTED = 50


def fetch(
    symbols: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SYMBOL",
            help="Documents: 76/187, 1373 (2001), A/RES/1514(XV), 'HRC resolution 43/1', or the "
            "name of a text that one of them contains: 'Nelson Mandela Rules'.",
        ),
    ] = None,
    languages: Annotated[
        str,
        typer.Option(
            "--language", "--lang", metavar="LANG,LANG", help="Languages: ar, en, es, fr, ru, zh."
        ),
    ] = "en",
    lineage: Annotated[
        int,
        typer.Option(min=0, metavar="N", help="Also fetch what each document cites, for N steps."),
    ] = 0,
    to: Annotated[
        Path, typer.Option("--to", metavar="DIR", help="The folder for the documents.")
    ] = Path("reaffirm-documents"),
    acts: Annotated[
        str, typer.Option(metavar="ACT,ACT", help="Follow these acts only: reaffirms,recalls.")
    ] = "",
    organs: Annotated[
        str, typer.Option(metavar="A,S", help="Follow texts of these organs only: A,S,E,A/HRC.")
    ] = "",
    types: Annotated[
        str,
        typer.Option(
            "--type",
            metavar="TYPE,TYPE",
            help="Follow texts of these types only: resolution, decision, document.",
        ),
    ] = "resolution",
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Ask for at most N documents.")
    ] = None,
    published: Annotated[
        bool, typer.Option("--published", help="Get the UN's published XML sets instead.")
    ] = False,
    session: Annotated[
        str,
        typer.Option(metavar="76,2021", help="With --published: only these sessions or years."),
    ] = "",
    retry: Annotated[
        bool, typer.Option("--retry", help="Ask again for what was not available last time.")
    ] = False,
    refresh: Annotated[
        bool,
        typer.Option("--refresh", help="Check whether documents already fetched have changed."),
    ] = False,
    report: Annotated[
        Path | None,
        typer.Option(metavar="FILE.json", help="Also write the final report to this file."),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.toml",
            envvar="REAFFIRM_FETCH_CONFIG",
            help="A file with settings: endpoint, hosts, pauses, limits.",
        ),
    ] = None,
    endpoint: Annotated[
        str,
        typer.Option(
            metavar="URL",
            envvar="REAFFIRM_FETCH_ENDPOINT",
            help="Where to ask, with {symbol}, {language} and {form}.",
        ),
    ] = "",
    contact: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            envvar="REAFFIRM_CONTACT",
            help="Your e-mail or web address, sent with each request.",
        ),
    ] = "",
    pause: Annotated[
        float | None,
        typer.Option(
            min=0.0, metavar="SECONDS", help="Pause between two requests; 1 second by default."
        ),
    ] = None,
    settings: Annotated[
        bool,
        typer.Option("--settings", help="Print the built-in settings, with comments, and exit."),
    ] = False,
) -> None:
    """Get documents from the United Nations, and what they cite.

    With --lineage, also the documents that they cite, step by step. Documents already fetched are
    not asked for again; after Ctrl-C or a failure, the same command continues. The exit code is 1
    if something could not be fetched, 130 after Ctrl-C. Only the hosts in the settings are asked.
    """
    from reaffirm.fetching import load_settings
    from reaffirm.fetching.settings import explained

    if settings:
        typer.echo(explained(), nl=False)
        return
    if published == bool(symbols):
        raise typer.BadParameter("give symbols, or --published for the XML sets")
    chosen = load_settings(config, endpoint=endpoint, contact=contact, pause=pause)
    if published:
        _published(_listed(session), to, chosen, report)
        return
    if session:
        raise typer.BadParameter("--session belongs to --published")
    _documents(
        symbols or [],
        chosen,
        report,
        languages=_listed(languages),
        lineage=lineage,
        to=to,
        acts=_listed(acts) or None,
        organs=_listed(organs) or None,
        types=_listed(types),
        limit=limit,
        retry=retry,
        refresh=refresh,
    )


def _documents(symbols: list[str], settings: Settings, report: Path | None, **options: Any) -> None:
    from reaffirm.fetching import fetch as get

    with _watching() as watcher:
        found = get(symbols, settings=settings, watcher=watcher, **options)
    _write(report, found)
    _show(found)
    _finish(found)


def _published(sessions: list[str], to: Path, settings: Settings, report: Path | None) -> None:
    from reaffirm.fetching import fetch_published

    with _watching() as watcher:
        found = fetch_published(sessions, to=to, settings=settings, watcher=watcher)
    _write(report, found)
    columns = ("set", "new files", "unchanged", "refused", "why not")
    rows = [
        (s.name, s.unpacked.written, s.unpacked.unchanged, len(s.unpacked.refused), s.reason)
        for s in found.sets
    ]
    console().print(table(columns, rows))
    for one in found.sets:
        for name in one.unpacked.refused[:5]:
            say(f"refused, because of its name or size: {name!r}")
    sets = ", ".join(one.folder for one in found.sets if not one.reason)
    if sets:
        typer.echo(f"{_received(found)}; build the graph with: reaffirm build {sets}")
    _finish(found)


def _show(found: FetchReport) -> None:
    if found.missing:
        columns = ("step", "document", "language", "cited by", "why it could not be had")
        rows = [(m.step, m.symbol, m.language, m.cited_by, m.reason) for m in found.missing]
        console().print(table(columns, rows[:_LISTED], "Could not be had"))
        if len(rows) > _LISTED:
            typer.echo(f"… and {len(rows) - _LISTED:,} more; --report FILE.json gives all")
    if found.remarks:
        heads = ("document", "language", "file", "remark")
        remarks = [(r.symbol, r.language, r.file, r.reason) for r in found.remarks]
        console().print(table(heads, remarks[:_LISTED], "Found in reading"))
    new = sum(had.new for had in found.had)
    typer.echo(
        f"{counted(len(found.had), 'document')} in {found.folder}: {new:,} new, "
        f"{len(found.had) - new:,} there before; {len(found.missing):,} could not be had. "
        f"{_received(found)}"
    )


def _received(found: FetchReport | PublishedReport) -> str:
    size = found.received / 1024 / 1024
    return f"{counted(found.requests, 'request')}, {size:,.1f} MB, {found.seconds:,.0f} s"


def _finish(found: FetchReport | PublishedReport) -> None:
    if found.stopped:
        say(f"stopped: {found.stopped}; the same command goes on")
    if found.interrupted:
        raise typer.Exit(INTERRUPTED)
    if not found.complete:
        raise typer.Exit(FAILURE)


def _write(path: Path | None, found: FetchReport | PublishedReport) -> None:
    if path is not None:
        from reaffirm.files import write_atomically

        text = json.dumps(found.as_dict(), ensure_ascii=False, indent=2)
        write_atomically(path, text + "\n")


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


@contextmanager
def _watching() -> Iterator[Watcher]:
    """Shows on a terminal how a run goes: the step, the document, and why it waits."""
    from reaffirm.fetching import Watcher

    if not sys.stderr.isatty():
        yield Watcher()
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("step {task.fields[step]}"), BarColumn(), MofNCompleteColumn())
    texts = (TimeElapsedColumn(), TextColumn("{task.description}"))
    bar = Progress(*columns, *texts, console=Console(stderr=True), transient=True)
    task = bar.add_task("", step=0, total=None)

    class Bar(Watcher):
        def step(self, number: int, count: int) -> None:
            bar.reset(task, total=count, step=number, description="")

        def asking(self, symbol: str, language: str) -> None:
            bar.update(task, description=escape(f"{symbol} {language}"))

        def done(self) -> None:
            bar.advance(task)

        def waiting(self, seconds: float, why: str) -> None:
            bar.update(task, description=escape(f"waiting {seconds:.0f} s: {why}"))

    with bar:
        yield Bar()
