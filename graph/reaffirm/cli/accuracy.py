"""``evaluate``: how far the references can be trusted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from reaffirm.cli.batch import Batch
from reaffirm.cli.common import (
    JobsOption,
    console,
    counted,
    table,
)

if TYPE_CHECKING:
    from reaffirm.evaluation.gold import GoldScore
    from reaffirm.evaluation.intervals import Interval
    from reaffirm.evaluation.links import LinkCounts, LinkReport
    from reaffirm.evaluation.rows import GoldRow


def evaluate(
    gold: Annotated[
        Path | None,
        typer.Argument(metavar="GOLD.tsv", help="References annotated by hand, one a row."),
    ] = None,
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="INPUT",
            help="The annotated document, or the JSON lines that 'reaffirm extract' made from it.",
        ),
    ] = None,
    links: Annotated[
        list[Path] | None,
        typer.Option(
            "--links",
            metavar="DIR",
            help="Measure against the editors' links in these files, in one or more languages.",
        ),
    ] = None,
    form: Annotated[
        Literal["table", "json"] | None,
        typer.Option("--format", "-f", help="Output format.  [default: table]"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", hidden=True)] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Also list every difference.")
    ] = False,
    jobs: JobsOption = 0,
) -> None:
    """Measure the accuracy of the references.

    Against references annotated by hand: evaluate GOLD.tsv INPUT. Or, without any annotation,
    against the links that the editors of the United Nations set, and between the language versions:
    evaluate --links DIR. The links are never read by the extraction itself.
    """
    as_json = as_json or form == "json"
    if links:
        if gold or inputs:
            raise typer.BadParameter("give either GOLD.tsv and INPUT, or --links DIR")
        _evaluate_links(links, jobs or None, as_json=as_json, verbose=verbose)
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
    versions = [*batch.each(version_facts, jobs)]
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
        rows.append((language, "all", *_link_cells(score.total, score.intervals)))
        rows += [("", organ, *_link_cells(c)) for organ, c in score.organs.items() if _any(c)]
    rows.append(("all", "all", *_link_cells(report.total, report.intervals)))
    rows += [("", organ, *_link_cells(c)) for organ, c in report.organs.items() if _any(c)]
    columns = (
        "language", "organ cited", "links", "recall", "misdirected", "numbers", "precision",
    )  # fmt: skip
    paper.print(table(columns, rows, "Against the editors' links, from the words alone"))
    if report.documents:
        paper.print(
            "In brackets: 95% intervals, of documents drawn by chance from many alike.\n"
            f"{report.agreeing:,} of {counted(report.documents, 'document')} in six languages "
            f"({report.agreement:.1%}, {_range(report.agreement_interval)}) have the same acts and "
            "targets in all six"
        )
    if verbose:
        missed = [
            (m.document, m.language, m.paragraph, m.target, m.kind)
            for score in report.scores.values()
            for m in score.misses
        ]
        paper.print(table(("document", "language", "paragraph", "target", "kind"), missed))


def _link_cells(
    counts: LinkCounts, intervals: Mapping[str, Interval] | None = None
) -> tuple[str, ...]:
    def share(name: str, value: float, of: int) -> str:
        if not of:
            return "–"
        bounds = f" ({_range(intervals[name])})" if intervals else ""
        return _share(value, 4) + bounds

    return (
        f"{counts.links:,}",
        share("recall_interval", counts.recall, counts.links),
        f"{counts.misdirected:,}",
        f"{counts.references:,}",
        share("precision_interval", counts.precision, counts.references),
    )


def _range(interval: Interval) -> str:
    return f"{interval.low:.3f}–{interval.high:.3f}"


def _any(counts: LinkCounts) -> bool:
    return bool(counts.links or counts.references)


def _share(value: float, digits: int = 3) -> str:
    return f"{value:.{digits}f}"


def _print_json(value: Mapping[str, Any]) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))
