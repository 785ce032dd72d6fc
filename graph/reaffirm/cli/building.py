"""``build`` and ``extract``: from files to the graph, or to the references alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from reaffirm.cli.common import (
    BAD_INPUT,
    DEFAULT_STORE,
    InputArgument,
    StoreOption,
    complain,
    console,
    output,
    progress,
    say,
    table,
)
from reaffirm.errors import ReaffirmError

if TYPE_CHECKING:
    from reaffirm.model import Extraction


class Batch:
    """Inputs to work through one by one; those that fail are told and counted, not fatal."""

    def __init__(self, inputs: Iterable[Path]) -> None:
        from reaffirm.reading import find_inputs

        self.used = 0
        self.failed = 0
        files: dict[Path, None] = {}
        for given in inputs:
            try:
                files.update(dict.fromkeys(find_inputs([given])))
            except (ReaffirmError, OSError) as error:
                self._fail(error)
        self.files = tuple(files)

    def extractions(self) -> Iterator[Extraction]:
        """What was found in each file that could be read, in order."""
        from reaffirm.reading import read
        from reaffirm.references import extract

        with progress("Reading", len(self.files)) as advance:
            for path in self.files:
                try:
                    found = [extract(document) for document in read(path)]
                except (ReaffirmError, OSError) as error:
                    self._fail(error)
                else:
                    self.used += 1
                    yield from found
                advance()

    def finish(self) -> None:
        """End the command with the exit code of bad input if anything failed."""
        if self.failed:
            if self.used:
                say(f"{self.failed} of {self.failed + self.used} inputs could not be used")
            raise typer.Exit(BAD_INPUT)

    def _fail(self, error: Exception) -> None:
        self.failed += 1
        complain(error)


def build(
    inputs: InputArgument,
    store: StoreOption = DEFAULT_STORE,
    refused: Annotated[
        int, typer.Option(min=0, metavar="N", help="How many refusals to show with their reason.")
    ] = 20,
) -> None:
    """Read documents and put them into the graph.

    A document that is already there is replaced, the others stay as they are.
    """
    from reaffirm.rdf.store import open_store

    batch = Batch(inputs)
    rows: list[tuple[object, ...]] = []
    refusals: list[tuple[object, ...]] = []
    if batch.files:
        with open_store(store, create=True) as opened:
            for found in batch.extractions():
                opened.put(found)
                document = found.document
                name = (document.symbol, document.language)
                rows.append(
                    (*name, len(document.paragraphs), len(found.references), len(found.refusals))
                )
                refusals += [(*name, r.paragraph, r.surface, r.reason) for r in found.refusals]
    _print_build(rows, refusals, refused)
    if rows:
        typer.echo(f"The graph is in {store}")
    batch.finish()


#: More documents than this are only counted.
_LISTED = 30


def _print_build(
    rows: list[tuple[object, ...]], refusals: list[tuple[object, ...]], shown: int
) -> None:
    if not rows:
        return
    paper = console()
    columns = ("document", "language", "paragraphs", "references", "refused")
    totals = [sum(int(str(row[column])) for row in rows) for column in (2, 3, 4)]
    if len(rows) > 1:
        if len(rows) > _LISTED:
            rows = []
        rows = [*rows, ("all together", "", *totals)]
    paper.print(table(columns, rows))
    if refusals and shown:
        left = len(refusals) - shown
        columns = ("document", "language", "paragraph", "words", "why refused")
        paper.print(table(columns, refusals[:shown], title="Refused, because undecidable"))
        if left > 0:
            paper.print(f"… and {left} more (--refused {len(refusals)} shows all)")


class ReferenceFormat(StrEnum):
    """The forms in which references are given."""

    jsonl = "jsonl"
    csv = "csv"
    table = "table"


def extract(
    inputs: InputArgument,
    form: Annotated[
        ReferenceFormat, typer.Option("--format", "-f", help="How to write them.")
    ] = ReferenceFormat.jsonl,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write there instead of the terminal.")
    ] = None,
) -> None:
    """Give the references alone, without a graph.

    A JSON line has the keys source, document, language, paragraph, act, role, type, target, label,
    surface, start, end; start and end count characters in the paragraph's text.
    """
    from reaffirm.records import reference_records, write_csv, write_json_lines

    batch = Batch(inputs)
    writers = {
        ReferenceFormat.jsonl: write_json_lines,
        ReferenceFormat.csv: write_csv,
        ReferenceFormat.table: _write_table,
    }
    with output(out) as stream:
        found = batch.extractions()
        writers[form]((record for one in found for record in reference_records(one)), stream)
        if not batch.used:
            batch.finish()  # inside the block: a file of an earlier run is not emptied
    batch.finish()


def _write_table(records: Iterable[dict[str, Any]], stream: TextIO) -> None:
    columns = ("document", "paragraph", "act", "role", "target", "surface")
    rows = ([record[column] for column in columns] for record in records)
    console(stream).print(table(columns, rows))
