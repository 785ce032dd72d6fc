"""``agreement`` and ``discrepancies``: where versions, or words and links, say different things."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TextIO

import typer

from reaffirm.cli.analysing import ActsOption, chosen
from reaffirm.cli.batch import Batch
from reaffirm.cli.common import (
    DEFAULT_STORE,
    InputArgument,
    JobsOption,
    OutOption,
    StoreOption,
    counted,
    form_of,
    output,
    print_rows,
    progress,
    say,
    write_workbook,
)
from reaffirm.records import write_csv, write_json, write_json_lines

if TYPE_CHECKING:
    from reaffirm.evaluation.agreement import Disagreement, Version

#: The forms in which lists are given.
ListFormat = Literal["table", "csv", "json", "jsonl", "xlsx"]
_BY_ENDING: Mapping[str, ListFormat] = MappingProxyType(
    {".csv": "csv", ".json": "json", ".jsonl": "jsonl", ".xlsx": "xlsx", ".txt": "table"}
)
FormatOption = Annotated[
    ListFormat | None,
    typer.Option(
        "--format",
        "-f",
        help="jsonl: one JSON object a line; xlsx is for Excel; without it what the end of FILE "
        "says, else table.",
    ),
]
LimitOption = Annotated[
    int,
    typer.Option(min=0, metavar="N", help="Show at most N findings in the table; 0 shows all."),
]


def agreement(
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(metavar="INPUT", help="Files in several languages; the store by default."),
    ] = None,
    everything: Annotated[
        bool,
        typer.Option("--all", help="Include documents and named entities, not only resolutions."),
    ] = False,
    target: Annotated[
        str,
        typer.Option(
            metavar="SYMBOL|NAME",
            help="Only edges to this text or entity: 70/1, treaty:uncac, 'Convention against "
            "Corruption'.",
        ),
    ] = "",
    document: Annotated[
        str, typer.Option(metavar="SYMBOL", help="Only edges of this document: 76/187.")
    ] = "",
    acts: ActsOption = "",
    limit: LimitOption = 50,
    form: FormatOption = None,
    out: OutOption = None,
    jobs: JobsOption = 0,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the edges that not all language versions carry.

    An edge is an act and its target, "recalls A/RES/70/1"; the sentences of the versions stand side
    by side. Such an edge is a slip of a translator, of an editor, or of the extraction.
    """
    from reaffirm.asking import parse_target
    from reaffirm.evaluation.agreement import RESOLUTIONS, disagreements, version_of

    wanted = parse_target(target) if target else ""
    of = parse_target(document) if document else ""
    followed = chosen(acts)
    batch = Batch(inputs or [])
    if inputs:
        versions: list[Version] = [*batch.each(version_of, jobs or None)]
        if not batch.used:
            batch.finish()
    else:
        versions = _stored_versions(store, of, wanted)
    several = len({v.symbol for v in versions}) < len(versions)
    if not several:
        say(f"{of or 'no document'} is {'not ' if of else ''}held in more than one language")
    found = disagreements(
        (version for version in versions if of in ("", version.symbol)),
        frozenset() if everything or wanted else RESOLUTIONS,
        target=wanted,
        acts=followed,
    )
    taken = form or form_of(out, _BY_ENDING, "table")
    with output(out) as stream:
        if taken == "table":
            listed = list(found)
            rows = (row for one in _blocks(listed[: limit or None]) for row in _agreement_rows(one))
            columns = ("document", "edge", "version", "paragraph", "act there", "words")
            print_rows(columns, rows, stream)
            _tell_rest(listed, limit)
        elif taken in ("json", "jsonl"):
            _write(taken, (_agreement_record(one) for one in found), stream, ())
        else:
            _write(
                taken, (row for one in found for row in _agreement_flat(one)), stream, _AGREEMENT
            )
    batch.finish()


def _write(
    form: ListFormat, records: Iterable[dict[str, Any]], stream: TextIO, columns: tuple[str, ...]
) -> None:
    """Records for programs and for Excel."""
    from reaffirm.analysis.tables import Table

    if form == "jsonl":
        write_json_lines(records, stream)
    elif form == "json":
        write_json(records, stream)
    elif form == "xlsx":
        rows = tuple(tuple(record[name] for name in columns) for record in records)
        write_workbook(Table(columns, rows), stream)
    else:
        write_csv(records, stream, columns)


def _blocks(listed: Iterable[Disagreement]) -> Iterator[tuple[str, Disagreement]]:
    """Edges to one target at the same places of all versions are told once, with their acts."""
    blocks: defaultdict[tuple[object, ...], list[Disagreement]] = defaultdict(list)
    for one in listed:
        blocks[one.document, one.target, one.passages].append(one)
    for several in blocks.values():
        yield " / ".join(one.act for one in several), several[0]


def _tell_rest(listed: list[Disagreement], limit: int) -> None:
    documents = len({one.document for one in listed})
    edges, among = counted(len(listed), "edge"), counted(documents, "document")
    rest = f"; the first {limit} are shown, --limit 0 shows all" if 0 < limit < len(listed) else ""
    say(f"{edges} of {among}{rest}")


def _stored_versions(store: str, document: str, target: str) -> list[Version]:
    from reaffirm.evaluation.agreement import store_versions
    from reaffirm.rdf.opening import open_store

    with progress("Reading the graph"), open_store(store, read_only=True) as opened:
        return [*store_versions(opened, document=document, target=target)]


def _agreement_rows(block: tuple[str, Disagreement]) -> Iterator[tuple[object, ...]]:
    from reaffirm.evaluation.places import excerpt

    acts, one = block
    head: tuple[str, str] = (one.document, f"{acts} {one.target}")
    for passage in one.passages:
        words = excerpt(passage.sentence, passage.start, passage.end)
        there = passage.act or "–"
        yield (*head, passage.language, passage.paragraph, there, words)
        head = ("", "")


_AGREEMENT = (
    "document", "act", "target", "carried", "language", "paragraph", "act_there", "sentence",
)  # fmt: skip


def _agreement_record(one: Disagreement) -> dict[str, Any]:
    return {
        "document": one.document,
        "act": one.act,
        "target": one.target,
        "carried": list(one.carried),
        "missing": list(one.missing),
        "passages": [
            {
                "language": p.language,
                "paragraph": p.paragraph,
                "act": p.act,
                "start": p.start,
                "end": p.end,
                "sentence": p.sentence,
            }
            for p in one.passages
        ],
    }


def _agreement_flat(one: Disagreement) -> Iterator[dict[str, Any]]:
    for p in one.passages:
        head = (one.document, one.act, one.target, " ".join(one.carried))
        values = (*head, p.language, p.paragraph, p.act, p.sentence)
        yield dict(zip(_AGREEMENT, values, strict=True))


_DISCREPANCY = (
    "document", "language", "paragraph", "kind", "words", "link", "surface", "sentence",
    "start", "end",
)  # fmt: skip


def discrepancies(
    inputs: InputArgument,
    limit: LimitOption = 50,
    form: FormatOption = None,
    out: OutOption = None,
    jobs: JobsOption = 0,
) -> None:
    """List where the words and the editors' links disagree.

    A link that leads to another number than the words; a resolution cited by number without a link;
    a link without a citation; a printed date that cannot be the date of the number beside it.
    """
    from reaffirm.evaluation.discrepancies import discrepancies_of

    batch = Batch(inputs)
    if not batch.inputs:
        batch.finish()
    records = (
        {name: getattr(one, name) for name in _DISCREPANCY}
        for several in batch.each(discrepancies_of, jobs or None)
        for one in several
    )
    taken = form or form_of(out, _BY_ENDING, "table")
    with output(out) as stream:
        if taken == "table":
            kinds = _discrepancy_table(records, stream, limit)
            if batch.used:
                _discrepancy_sums(kinds, stream)
        else:
            _write(taken, records, stream, _DISCREPANCY)
        if not batch.used:
            batch.finish()  # inside the block: a file of an earlier run is not emptied
    batch.finish()


def _discrepancy_table(
    records: Iterable[dict[str, Any]], stream: TextIO, limit: int
) -> Counter[str]:
    """Print the first rows; gives the numbers of all by kind."""
    from reaffirm.evaluation.places import excerpt

    kinds: Counter[str] = Counter()
    rows: list[tuple[object, ...]] = []
    for one in records:
        kinds[one["kind"]] += 1
        if 0 < limit <= len(rows):
            continue
        words = excerpt(one["sentence"], one["start"], one["end"])
        names = ("document", "language", "paragraph", "kind", "words", "link")
        rows.append((*(one[name] for name in names), words))
    columns = ("document", "language", "paragraph", "kind", "words say", "link says", "sentence")
    print_rows(columns, rows, stream)
    if len(rows) < kinds.total():
        say(f"{len(rows)} of {kinds.total():,} are shown, --limit 0 shows all")
    return kinds


def _discrepancy_sums(kinds: Counter[str], stream: TextIO) -> None:
    from reaffirm.evaluation.discrepancies import KINDS

    sums = ((kinds[kind], kind, meaning) for kind, meaning in KINDS.items())
    print_rows(("count", "kind", "meaning"), sums, stream)
