"""``evaluate``, ``agreement`` and ``discrepancies``: how far the references can be trusted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TextIO, TypeVar

import typer

from reaffirm.cli.batch import Batch
from reaffirm.cli.common import (
    DEFAULT_STORE,
    InputArgument,
    StoreOption,
    complain,
    console,
    counted,
    output,
    progress,
    say,
    table,
)

if TYPE_CHECKING:
    from reaffirm.evaluation.agreement import Disagreement, Version
    from reaffirm.evaluation.gold import GoldScore
    from reaffirm.evaluation.links import LinkCounts, LinkReport
    from reaffirm.evaluation.rows import GoldRow
    from reaffirm.model import Extraction

Made = TypeVar("Made")

#: The forms in which lists are given.
ListFormat = Literal["table", "jsonl", "csv"]
FormatOption = Annotated[ListFormat, typer.Option("--format", "-f", help="How to write them.")]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="FILE", help="Write there instead of the terminal."),
]
JobsOption = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", help="How many processes; without it, one a processor."),
]


def evaluate(
    gold: Annotated[
        Path | None,
        typer.Argument(metavar="GOLD.tsv", help="References annotated by hand, one a row."),
    ] = None,
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="INPUT...",
            help="The annotated document, or the JSON lines that extract wrote of it.",
        ),
    ] = None,
    links: Annotated[
        list[Path] | None,
        typer.Option(
            "--links",
            metavar="DIR",
            help="Instead of gold: files with editors' links, in one or more languages.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List every difference as well.")
    ] = False,
    jobs: JobsOption = None,
) -> None:
    """Measure the accuracy of the references.

    Against references annotated by hand: evaluate GOLD.tsv INPUT. Or, without any annotation,
    against the links that the editors of the United Nations set, and between the language versions:
    evaluate --links DIR. The links are never read by the extraction itself.
    """
    if links:
        if gold or inputs:
            raise typer.BadParameter("give either GOLD.tsv and INPUT, or --links DIR")
        _evaluate_links(links, jobs, as_json=as_json, verbose=verbose)
    elif gold is not None and inputs:
        _evaluate_gold(gold, inputs, as_json=as_json, verbose=verbose)
    else:
        raise typer.BadParameter("give GOLD.tsv and INPUT, or --links DIR")


def _evaluate_gold(gold: Path, inputs: list[Path], *, as_json: bool, verbose: bool) -> None:
    from reaffirm.evaluation.gold import score
    from reaffirm.evaluation.rows import read_gold

    expected = read_gold(gold)
    batch, found = _found(inputs)
    if not batch.used:
        batch.finish()
    result = score(expected, found)
    if as_json:
        _print_json(result.as_dict() | (_gold_differences(result) if verbose else {}))
    else:
        _print_gold(result, verbose=verbose)
    batch.finish()


def _found(inputs: list[Path]) -> tuple[Batch, tuple[GoldRow, ...]]:
    """The references of inputs, extracted now or before."""
    from reaffirm.evaluation.rows import read_extracted, rows_of

    written = [path for path in inputs if path.suffix.lower() == ".jsonl"]
    batch = Batch([path for path in inputs if path not in written])
    rows = [*rows_of(batch.extractions())]
    for path in written:
        rows += read_extracted(path)
        batch.used += 1
    return batch, tuple(rows)


def _print_gold(result: GoldScore, *, verbose: bool) -> None:
    paper = console()
    counts = (
        (name, _share(c.precision), _share(c.recall), _share(c.f1), c.right, c.extra, c.missed)
        for name, c in result.counts.items()
        if c.right + c.extra + c.missed
    )
    columns = ("measure", "precision", "recall", "F1", "right", "extra", "missed")
    paper.print(table(columns, counts))
    accuracy = ((name, _share(share)) for name, share in result.accuracy.items())
    paper.print(table(("of the named entities found", "share"), accuracy))
    if verbose:
        rows = [tuple(row.values()) for row in _gold_differences(result)["differences"]]
        paper.print(table(_DIFFERENCE, rows))


_DIFFERENCE = ("measure", "kind", "paragraph", "act", "role", "target", "surface", "expected")


def _gold_differences(result: GoldScore) -> dict[str, Any]:
    rows = []
    for one in result.differences:
        row = one.row
        place = (row.para, row.act, row.role, row.target, row.surface)
        values = (one.measure, one.kind, *place, one.expected)
        rows.append(dict(zip(_DIFFERENCE, values, strict=True)))
    return {"differences": rows}


def _evaluate_links(paths: list[Path], jobs: int | None, *, as_json: bool, verbose: bool) -> None:
    from reaffirm.evaluation.links import compare_links, version_facts

    batch = Batch(paths)
    versions = [*_each(batch, version_facts, jobs)]
    if not batch.used:
        batch.finish()
    report = compare_links(versions)
    if as_json:
        _print_json(report.as_dict(misses=verbose))
    else:
        _print_links(report, verbose=verbose)
    batch.finish()


def _print_links(report: LinkReport, *, verbose: bool) -> None:
    paper = console()
    rows: list[tuple[object, ...]] = []
    for language, score in report.scores.items():
        rows.append((language, "all", *_link_cells(score.total)))
        rows += [("", organ, *_link_cells(c)) for organ, c in score.organs.items() if _any(c)]
    rows.append(("all", "all", *_link_cells(report.total)))
    rows += [("", organ, *_link_cells(c)) for organ, c in report.organs.items() if _any(c)]
    columns = (
        "language", "organ cited", "links", "recall", "misdirected", "numbers", "precision",
    )  # fmt: skip
    paper.print(table(columns, rows, "Against the editors' links, from the words alone"))
    if report.documents:
        paper.print(
            f"{report.agreeing:,} of {counted(report.documents, 'document')} in six languages "
            f"({report.agreement:.1%}) have the same acts and targets in all six"
        )
    if verbose:
        missed = [
            (m.document, m.language, m.paragraph, m.target, m.kind)
            for score in report.scores.values()
            for m in score.misses
        ]
        paper.print(table(("document", "language", "paragraph", "target", "kind"), missed))


def _link_cells(counts: LinkCounts) -> tuple[str, ...]:
    return (
        f"{counts.links:,}",
        _share(counts.recall, 4) if counts.links else "–",
        f"{counts.misdirected:,}",
        f"{counts.references:,}",
        _share(counts.precision, 4) if counts.references else "–",
    )


def _any(counts: LinkCounts) -> bool:
    return bool(counts.links or counts.references)


def agreement(
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="INPUT...", help="Files in several languages; without any, the store."
        ),
    ] = None,
    everything: Annotated[
        bool,
        typer.Option("--all", help="Documents and named entities too, not resolutions only."),
    ] = False,
    limit: Annotated[
        int, typer.Option(min=0, metavar="N", help="Edges that the table shows; 0 for all.")
    ] = 50,
    form: FormatOption = "table",
    out: OutOption = None,
    jobs: JobsOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the edges that not all language versions carry.

    An edge is an act and its target, "recalls A/RES/70/1"; the sentences of the versions stand side
    by side. Such an edge is a slip of a translator, of an editor, or of the extraction.
    """
    from reaffirm.evaluation.agreement import RESOLUTIONS, disagreements, version_of

    batch = Batch(inputs or [])
    if inputs:
        versions: list[Version] = [*_each(batch, version_of, jobs)]
        if not batch.used:
            batch.finish()
    else:
        versions = _stored_versions(store)
    several = len({v.symbol for v in versions}) < len(versions)
    if not several:
        say("no document is there in more than one language")
    found = disagreements(versions, frozenset() if everything else RESOLUTIONS)
    with output(out) as stream:
        if form == "table":
            listed = list(found)
            rows = (row for one in listed[: limit or None] for row in _agreement_rows(one))
            columns = ("document", "edge", "version", "paragraph", "act there", "words")
            console(stream).print(table(columns, rows))
            _tell_rest(listed, limit)
        elif form == "jsonl":
            _write_json_lines((_agreement_record(one) for one in found), stream)
        else:
            rows_of = (row for one in found for row in _agreement_flat(one))
            _write_csv(_AGREEMENT, rows_of, stream)
    batch.finish()


def _tell_rest(listed: list[Disagreement], limit: int) -> None:
    documents = len({one.document for one in listed})
    edges, among = counted(len(listed), "edge"), counted(documents, "document")
    rest = f"; the first {limit} are shown, --limit 0 shows all" if 0 < limit < len(listed) else ""
    say(f"{edges} of {among}{rest}")


def _stored_versions(store: str) -> list[Version]:
    from reaffirm.evaluation.agreement import store_versions
    from reaffirm.rdf.store import open_store

    with progress("Reading the graph"), open_store(store, read_only=True) as opened:
        return [*store_versions(opened)]


def _agreement_rows(one: Disagreement) -> Iterator[tuple[object, ...]]:
    from reaffirm.evaluation.places import excerpt

    head: tuple[str, str] = (one.document, f"{one.act} {one.target}")
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
    form: FormatOption = "table",
    out: OutOption = None,
    jobs: JobsOption = None,
) -> None:
    """List where a document's words and its editors' links disagree.

    A link that leads to another number than the words; a resolution cited by number without a link;
    a link without a citation; a printed date that cannot be the date of the number beside it.
    """
    from reaffirm.evaluation.discrepancies import discrepancies_of

    batch = Batch(inputs)
    if not batch.inputs:
        batch.finish()
    records = (
        {name: getattr(one, name) for name in _DISCREPANCY}
        for several in _each(batch, discrepancies_of, jobs)
        for one in several
    )
    with output(out) as stream:
        if form == "table":
            _discrepancy_table(records, stream)
        elif form == "jsonl":
            _write_json_lines(records, stream)
        else:
            _write_csv(_DISCREPANCY, records, stream)
        if not batch.used:
            batch.finish()  # inside the block: a file of an earlier run is not emptied
    batch.finish()


def _discrepancy_table(records: Iterable[dict[str, Any]], stream: TextIO) -> None:
    from collections import Counter

    from reaffirm.evaluation.discrepancies import KINDS
    from reaffirm.evaluation.places import excerpt

    kinds: Counter[str] = Counter()
    rows = []
    for one in records:
        kinds[one["kind"]] += 1
        words = excerpt(one["sentence"], one["start"], one["end"])
        names = ("document", "language", "paragraph", "kind", "words", "link")
        rows.append((*(one[name] for name in names), words))
    paper = console(stream)
    columns = ("document", "language", "paragraph", "kind", "words say", "link says", "sentence")
    paper.print(table(columns, rows))
    sums = ((kinds[kind], kind, meaning) for kind, meaning in KINDS.items())
    paper.print(table(("count", "kind", "meaning"), sums))


def _each(batch: Batch, make: Callable[[Extraction], Made], jobs: int | None) -> Iterator[Made]:
    """What ``make`` makes of every document of a batch, in several processes."""
    from reaffirm.evaluation.corpus import each_extraction

    with progress("Reading", len(batch.inputs)) as advance:
        for outcome in each_extraction(batch.inputs, make, jobs=jobs):
            if outcome.error is not None:
                batch.failed += 1
                complain(outcome.error)
            else:
                batch.used += 1
                yield from outcome.made
            advance()


def _share(value: float, digits: int = 3) -> str:
    return f"{value:.{digits}f}"


def _print_json(value: Mapping[str, Any]) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _write_json_lines(records: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    for record in records:
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def _write_csv(
    columns: Sequence[str], records: Iterable[Mapping[str, Any]], stream: TextIO
) -> None:
    import csv

    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(records)
