"""``build`` and ``extract``: from files to the graph, or to the references alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TextIO

import typer

from reaffirm.cli.batch import Batch
from reaffirm.cli.common import (
    DEFAULT_STORE,
    InputArgument,
    StoreOption,
    console,
    counted,
    output,
    table,
)

if TYPE_CHECKING:
    from reaffirm.model import Extraction

#: Of more documents than this the table of ``build`` shows the sums only.
_LISTED = 30


def build(
    inputs: InputArgument,
    store: StoreOption = DEFAULT_STORE,
    refused: Annotated[
        int, typer.Option(min=0, metavar="N", help="How many refusals to show with their reason.")
    ] = 20,
) -> None:
    """Read documents and put them into the graph.

    A document that is already there is replaced if it changed; the others stay as they are.
    """
    from reaffirm.rdf.store import open_store

    batch = Batch(inputs)
    if not batch.inputs:
        batch.finish()
    tally = _Tally()
    with open_store(store) as opened:
        report = opened.put(tally.noting(batch.extractions()))
    if batch.used:
        tally.show(refused)
        typer.echo(
            f"{counted(report.new, 'new graph')}, {report.replaced} replaced, "
            f"{report.unchanged} unchanged, in {store}"
        )
    batch.finish()


class _Tally:
    """Counts what passes by on its way into the store, and keeps what was refused."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, str, int, int, int]] = []
        self._refusals: list[tuple[str, ...]] = []

    def noting(self, extractions: Iterable[Extraction]) -> Iterator[Extraction]:
        """The extractions, noted."""
        for found in extractions:
            document = found.document
            name = (document.symbol, document.language)
            sizes = (len(document.paragraphs), len(found.references), len(found.refusals))
            self._rows.append((*name, *sizes))
            self._refusals += [(*name, r.paragraph, r.surface, r.reason) for r in found.refusals]
            yield found

    def show(self, refused: int) -> None:
        """Print the counts, and at most ``refused`` refusals with their reasons."""
        paper = console()
        listed: list[tuple[object, ...]] = list(self._rows) if len(self._rows) <= _LISTED else []
        if len(self._rows) > 1:
            sums = (sum(sizes) for sizes in zip(*(row[2:] for row in self._rows), strict=True))
            listed.append((f"all {len(self._rows):,}", "", *(f"{value:,}" for value in sums)))
        paper.print(table(("document", "language", "paragraphs", "references", "refused"), listed))
        if not refused or not self._refusals:
            return
        columns = ("document", "language", "paragraph", "words", "why refused")
        paper.print(table(columns, self._refusals[:refused], "Refused, because undecidable"))
        left = len(self._refusals) - refused
        if left > 0:
            paper.print(f"… and {left:,} more; --refused {len(self._refusals)} shows all")


#: The forms in which references are given.
ReferenceFormat = Literal["jsonl", "csv", "table"]


def extract(
    inputs: InputArgument,
    form: Annotated[
        ReferenceFormat, typer.Option("--format", "-f", help="How to write them.")
    ] = "jsonl",
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Write there instead of the terminal."),
    ] = None,
) -> None:
    """Give the references alone, without a graph.

    A JSON line has the keys source, document, language, paragraph, act, role, type, target, label,
    surface, start, end; start and end count characters in the paragraph's text.
    """
    from reaffirm.records import reference_records, write_csv, write_json_lines

    batch = Batch(inputs)
    writers: dict[ReferenceFormat, Callable[[Iterable[dict[str, Any]], TextIO], None]] = {
        "jsonl": write_json_lines,
        "csv": write_csv,
        "table": _write_table,
    }
    if not batch.inputs:
        batch.finish()
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
