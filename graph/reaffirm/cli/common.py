"""What the commands share: where the store is, how errors, tables and progress look."""

from __future__ import annotations

import io
import re
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Literal, Protocol, TextIO, TypeVar

import typer
from typer.exceptions import TyperException

from reaffirm.errors import OntologyError, ReaffirmError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from reaffirm.analysis.tables import Table
    from reaffirm.views.lineage_view import WrittenView


class HasWorkbook(Protocol):
    """A result that can be a file for Excel."""

    def workbook(self) -> bytes:
        """The file's bytes."""


#: The forms of a table of results: to read, for programs, for Excel.
Form = Literal["table", "csv", "json", "xlsx"]
_BY_ENDING: Mapping[str, Form] = MappingProxyType(
    {".csv": "csv", ".json": "json", ".xlsx": "xlsx", ".txt": "table"}
)

#: The ends of names of files that are pages.
PAGES = frozenset({".html", ".htm"})

#: Exit codes: something went wrong here, or what was given cannot be used.
FAILURE, BAD_INPUT = 1, 2
#: As a shell does it for a program that Ctrl-C ended.
INTERRUPTED = 130

StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="DIR|URL",
        envvar="REAFFIRM_STORE",
        help="The folder that holds the graph, or the address of a SPARQL server.",
    ),
]
DEFAULT_STORE = "reaffirm-store"

OutOption = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="FILE", help="Write to this file instead of the terminal."),
]
FormOption = Annotated[
    Form | None,
    typer.Option(
        "--format",
        "-f",
        help="xlsx is for Excel; without it what the end of FILE says, else table.",
    ),
]
JobsOption = Annotated[
    int,
    typer.Option("--jobs", "-j", min=0, metavar="N", help="Number of processes; 0: all cores."),
]

InputArgument = Annotated[
    list[Path],
    typer.Argument(metavar="INPUT", help="Files, zip archives, and folders (searched for files)."),
]

#: Nothing moves on the screen for work that is over before one would look.
_PATIENCE = 1.0
#: What an error may say in one line: twice the list of all named queries.
_LONGEST = 1200
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
#: The width of tables that go to a file or another program.
_PIPE_WIDTH = 160


def complain(error: Exception) -> int:
    """Say on stderr, in one line, what went wrong; returns the exit code that goes with it.

    What the user gave and can mend is 2: a document, a symbol, a query, a store's folder, an
    option. Everything else is 1.
    """
    message = error.format_message() if isinstance(error, TyperException) else str(error)
    for noise in ("Invalid value: ", "Value error, "):  # what typer and pydantic put before it
        message = message.replace(noise, "")
    say(f"error: {_of_one_line(message)}")
    if isinstance(error, OSError | OntologyError):
        return FAILURE
    return BAD_INPUT


def _of_one_line(message: str) -> str:
    r"""A message without line breaks, and without signs that terminals obey; of what was given at
    great length the middle is left out.

    >>> print(_of_one_line("\x1b[2J.txt: no resolution"))
    \x1b[2J.txt: no resolution
    >>> len(_of_one_line("'" + "x" * 100_000 + "' is no symbol; write 76/187"))
    1203
    """
    line = _CONTROLS.sub(lambda match: f"\\x{ord(match[0]):02x}", " ".join(message.split()))
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 400]} … {line[-400:]}"


def say(line: str) -> None:
    """One line for the user on stderr, beside and not among the results."""
    typer.echo(line, err=True)


def counted(number: int, thing: str) -> str:
    """A number and the thing it counts, in the plural where it must be.

    >>> counted(1, "graph"), counted(2000, "graph")
    ('1 graph', '2,000 graphs')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def console(stream: TextIO | None = None) -> Console:
    """The console of results, on stdout by default; wide where no terminal limits it."""
    from rich.console import Console

    file = stream or sys.stdout
    return Console(file=file, width=None if file.isatty() else _PIPE_WIDTH, highlight=False)


def form_chosen(form: Form | None, out: Path | None) -> Form:
    """The form of a table of results: the one that is asked for, else what the file's name says."""
    return form or form_of(out, _BY_ENDING, "table")


def show(
    result: Table,
    form: Form | None,
    out: Path | None = None,
    *,
    people: RenderableType | None = None,
    nothing: str = "there is nothing to list",
) -> None:
    """A table of results, on stdout or in a file: for people, for programs, for Excel.

    ``people`` is what is printed for people, if that is not the table itself; they are told
    ``nothing`` instead of being shown a table without rows.
    """
    taken = form_chosen(form, out)
    with output(out) as stream:
        if taken == "xlsx":
            write_workbook(result, stream)
        elif taken != "table":
            stream.write(result.text(taken))
        elif people is not None or len(result):
            console(stream).print(result if people is None else people)
        else:
            say(nothing)


Chosen = TypeVar("Chosen", bound=str)


def form_of(out: Path | None, by_ending: Mapping[str, Chosen], else_: Chosen) -> Chosen:
    """The form that the end of a file's name says; ``else_`` without a file, or without an end.

    Raises
    ------
    ReaffirmError
        If the end is none of those that are known.

    >>> form_of(Path("list.CSV"), {".csv": "csv"}, "table"), form_of(None, {}, "table")
    ('csv', 'table')
    """
    if not (out and out.suffix):
        return else_
    if out.suffix.lower() not in by_ending:
        known = ", ".join(by_ending)
        advice = f"end it in {known}, or say the format: --format"
        raise ReaffirmError("the end of its name says no format", where=str(out), advice=advice)
    return by_ending[out.suffix.lower()]


def write_workbook(made: HasWorkbook, stream: TextIO) -> None:
    """Write a table for Excel, which is no text and needs a file.

    Raises
    ------
    ReaffirmError
        If the stream is the terminal.
    """
    if stream.isatty():
        raise ReaffirmError("a workbook is no text", advice="name a file: --out list.xlsx")
    stream.buffer.write(made.workbook())


@contextmanager
def output(path: Path | None) -> Iterator[TextIO]:
    """Where results go: stdout, or a file that appears whole or not at all."""
    if path is None:
        yield sys.stdout
        return
    from reaffirm.files import opened_atomically

    with opened_atomically(path) as raw:
        stream = io.TextIOWrapper(raw, encoding="utf-8", newline="")
        try:
            yield stream
        finally:
            stream.detach()  # flushes, and leaves the file to its owner


def table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], title: str = ""
) -> RenderableType:
    """A table of plain texts: what stands in a document is never taken for markup."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    made = Table(title=Text(title) if title else None, title_justify="left", box=box.SIMPLE_HEAD)
    for column in columns:
        numeric = column in _NUMERIC
        made.add_column(column, justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        made.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    return made


def tell_drawn(written: WrittenView) -> None:
    """Where a drawing is and how much it shows."""
    nodes, edges = counted(written.nodes, "node"), counted(written.edges, "edge")
    typer.echo(f"{written.path}: {nodes}, {edges}")
    if written.nodes_left_out or written.edges_left_out:
        nodes = counted(written.nodes_left_out, "node")
        edges = counted(written.edges_left_out, "edge")
        say(f"left out: {nodes} and {edges}; --nodes N shows more")


def print_rows(
    columns: Sequence[str], rows: Iterable[Sequence[object]], stream: TextIO | None = None
) -> None:
    """A table of results; without rows not even its head."""
    listed = list(rows)
    if listed:
        console(stream).print(table(columns, listed))


_NUMERIC = frozenset({"#", "count", "paragraphs", "references", "refused", "score", "year"})


@contextmanager
def progress(description: str, total: int | None = None) -> Iterator[Callable[..., None]]:
    """A progress bar on stderr; gives a function to call after a step, or with how many those were.

    The bar appears on a terminal only, and only once the work has lasted a second.
    """
    if not sys.stderr.isatty():
        yield lambda steps=1: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    counted = (MofNCompleteColumn(),) if total is not None else ()
    bar = Progress(*columns, *counted, console=Console(stderr=True), transient=True)
    task = bar.add_task(description, total=total)
    timer = threading.Timer(_PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda steps=1: bar.advance(task, steps)
    finally:
        timer.cancel()
        timer.join()
        bar.stop()
