"""``build`` and ``extract``: from files to the graph, or to the references alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TextIO

import typer

from reaffirm.cli.batch import Batch
from reaffirm.cli.common import (
    DEFAULT_STORE,
    InputArgument,
    JobsOption,
    OutOption,
    StoreOption,
    console,
    counted,
    form_of,
    output,
    print_rows,
    progress,
    say,
    table,
    write_workbook,
)

if TYPE_CHECKING:
    from reaffirm.building import CorpusReport
    from reaffirm.building.cluster import Cluster

#: Of more documents than this the table of ``build`` shows the sums only.
_LISTED = 30
#: So many own vocabulary files are named.
_FILES = 3


def build(
    inputs: InputArgument,
    store: StoreOption = DEFAULT_STORE,
    jobs: JobsOption = 0,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove documents that no INPUT contains any more.")
    ] = False,
    refused: Annotated[
        int, typer.Option(min=0, metavar="N", help="Show at most N refusals with their reasons.")
    ] = 20,
    wait: Annotated[
        float,
        typer.Option(
            min=0, metavar="SECONDS", help="How long to wait for another build to finish."
        ),
    ] = 0,
    scheduler: Annotated[
        str,
        typer.Option(metavar="ADDRESS", help="Use a Dask cluster, such as tcp://host:8786."),
    ] = "",
    shards: Annotated[
        str,
        typer.Option(
            metavar="URL", help="A folder or bucket that all machines of the cluster can reach."
        ),
    ] = "",
) -> None:
    """Read documents and put them into the graph.

    A document that is already there is replaced if it changed; the others stay as they are, and
    are not read again. An interrupted build is completed by running it again.
    """
    from reaffirm.allocator import keep_freed_memory
    from reaffirm.building import build as bring_up_to_date
    from reaffirm.building import open_when_free

    keep_freed_memory()
    batch = Batch(inputs)
    if not batch.inputs:
        batch.finish()
    with (
        _crew(scheduler, shards) as crew,
        open_when_free(store, seconds=wait, inputs=batch.inputs) as opened,
        progress("Building", len(batch.inputs)) as advance,
    ):
        place = opened.where
        report = bring_up_to_date(
            batch.inputs,
            opened,
            extracts=batch.extracts,
            crew=crew,
            jobs=jobs or (crew.cores if crew else 0),
            prune=prune,
            rows=_LISTED,
            refusals=refused,
            advance=advance,
        )
    for failure in report.failures:
        batch.fail(failure)
    batch.used = report.read + report.unchanged
    if batch.used:
        _show(report, refused)
        typer.echo(f"{_counts(report)}, in {place}")
        if report.repeated:
            files = counted(report.repeated, "document")
            say(f"{files} stood in a file before, too: of two that hold the same, the later counts")
        _tell_own(report)
    batch.finish()


def _tell_own(report: CorpusReport) -> None:
    """Say which own files were used, and what a change of them did."""
    from reaffirm.ontology import load_ontology
    from reaffirm.own.force import own_in_force
    from reaffirm.own.naming import described

    if files := own_in_force().files:
        listed = ", ".join(file.name for file in files[:_FILES])
        listed += f" and {counted(len(files) - _FILES, 'other')}" if len(files) > _FILES else ""
        say(f"own vocabulary: {described(load_ontology().own_names)} ({listed})")
    if report.new_vocabulary:
        say(
            "the own vocabulary is another than at the last build of this store: "
            f"{counted(report.documents, 'document')} read again"
        )
    if report.new_vocabulary and report.left:
        say(
            f"{counted(report.left, 'document')} in the store, of which no file was given, "
            "keep what was found before: build them again, too"
        )


def _crew(scheduler: str, shards: str) -> AbstractContextManager[Cluster | None]:
    """Those who work: a cluster, or nobody but this machine's processes."""
    if not scheduler:
        return nullcontext()
    from reaffirm.building.cluster import Cluster

    return Cluster(scheduler, shards)


def _counts(report: CorpusReport) -> str:
    graphs = report.graphs
    removed = f", {report.removed} removed" if report.removed else ""
    return (
        f"{counted(graphs.new, 'new graph')}, {graphs.replaced} replaced, "
        f"{graphs.unchanged} unchanged{removed}"
    )


def _show(report: CorpusReport, refused: int) -> None:
    """Print what was read: each document or, if they are many, the sums; and what was refused."""
    paper = console()
    rows = report.rows if report.documents == len(report.rows) else ()
    listed: list[tuple[object, ...]] = [
        (row.symbol, row.language, row.paragraphs, row.references, row.refused) for row in rows
    ]
    sums = report.sums
    if report.documents > 1:
        sizes = (f"{size:,}" for size in (sums.paragraphs, sums.references, sums.refused))
        listed.append((f"all {report.documents:,}", "", *sizes))
    if listed:
        columns = ("document", "language", "paragraphs", "references", "refused")
        paper.print(table(columns, listed))
    if report.refusals:
        columns = ("document", "language", "paragraph", "words", "why refused")
        cells = ((r.symbol, r.language, r.paragraph, r.words, r.reason) for r in report.refusals)
        paper.print(table(columns, cells, "Refused, because undecidable"))
    if refused and (left := sums.refused - len(report.refusals)) > 0:
        paper.print(f"… and {left:,} more; --refused {sums.refused} shows all")


#: The forms in which references are given.
ReferenceFormat = Literal["jsonl", "json", "csv", "xlsx", "table"]
_BY_ENDING: Mapping[str, ReferenceFormat] = MappingProxyType(
    {".jsonl": "jsonl", ".json": "json", ".csv": "csv", ".xlsx": "xlsx", ".txt": "table"}
)


def extract(
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="INPUT",
            help="Files, zip archives, and folders (searched for files); - is what is pasted or "
            "piped in, which may be a paragraph alone.",
        ),
    ],
    form: Annotated[
        ReferenceFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="jsonl: one JSON object a line; xlsx is for Excel; without it what the end of "
            "FILE says, else jsonl.",
        ),
    ] = None,
    out: OutOption = None,
) -> None:
    """Give the references alone, without a graph.

    A JSON line has the keys source, document, language, paragraph, act, role, type, target, label,
    surface, start, end; start and end count characters in the paragraph's text.
    """
    from reaffirm.records import reference_records, write_csv, write_json, write_json_lines

    batch = Batch(inputs, pasted=True)
    writers: dict[ReferenceFormat, Callable[[Iterable[dict[str, Any]], TextIO], None]] = {
        "jsonl": write_json_lines,
        "json": write_json,
        "csv": write_csv,
        "xlsx": _write_workbook,
        "table": _write_table,
    }
    if not (batch.inputs or batch.pasted):
        batch.finish()
    with output(out) as stream:
        found = batch.extractions()
        write = writers[form or form_of(out, _BY_ENDING, "jsonl")]
        write((record for one in found for record in reference_records(one)), stream)
        if not batch.used:
            batch.finish()  # inside the block: a file of an earlier run is not emptied
    batch.finish()


def _write_workbook(records: Iterable[dict[str, Any]], stream: TextIO) -> None:
    from reaffirm.analysis.tables import Table
    from reaffirm.records import FIELDS

    write_workbook(Table(FIELDS, tuple(tuple(one.values()) for one in records)), stream)


def _write_table(records: Iterable[dict[str, Any]], stream: TextIO) -> None:
    columns = ("document", "paragraph", "act", "role", "target", "surface")
    rows = ([record[column] for column in columns] for record in records)
    print_rows(columns, rows, stream)
