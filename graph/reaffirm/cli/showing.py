"""``overview``, ``report`` and ``picture``: the whole graph, one document, and charts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from reaffirm.cli.analysing import (
    ActsOption,
    CommitteeOption,
    SessionOption,
    YearsOption,
    chosen,
    citations_among,
)
from reaffirm.cli.common import DEFAULT_STORE, StoreOption, progress, tell_drawn
from reaffirm.model import Language, TargetType

#: What a chart shows.
Chart = Literal["cited", "acts", "age", "series"]


def overview(
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="The page to write.")
    ] = Path("overview.html"),
    acts: ActsOption = "",
    language: Annotated[
        Language, typer.Option("--language", "--lang", help="Language of names and sentences.")
    ] = "en",
    nodes: Annotated[
        int,
        typer.Option(min=1, metavar="N", help="Show at most N nodes; what is left out is counted."),
    ] = 30_000,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Draw the whole graph as an interactive map.

    Texts that often refer to each other form islands. The page works offline.
    """
    from reaffirm.rdf.opening import open_store
    from reaffirm.views.overview_view import overview_page

    wanted = chosen(acts)
    with progress("Drawing"), open_store(store, read_only=True) as opened:
        written = overview_page(opened, out, acts=wanted, language=language, max_nodes=nodes)
    tell_drawn(written)


def report(
    symbol: Annotated[str, typer.Argument(metavar="SYMBOL", help="A document, such as 76/187.")],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="The page to write.")
    ] = Path("report.html"),
    language: Annotated[
        Language | None,
        typer.Option(
            "--language",
            "--lang",
            help="The language version to quote; the first available by default.",
        ),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write all about one document into one page to mail.

    Metadata, lineage, series, what changed since the text before, weight, and every reference with
    its sentence. The page works offline and prints.
    """
    from reaffirm.asking import parse_target
    from reaffirm.rdf.opening import open_store
    from reaffirm.views.report_view import report_page

    wanted = parse_target(symbol)
    with progress("Reading the graph"), open_store(store, read_only=True) as opened:
        typer.echo(report_page(opened, wanted, out, language=language or ""))


def picture(
    what: Annotated[
        Chart,
        typer.Argument(
            metavar="CHART",
            help="cited: the most cited texts by act; acts: acts by year; age: how old what is "
            "cited is; series: a series and what changed in it.",
        ),
    ],
    symbol: Annotated[
        str | None,
        typer.Argument(metavar="SYMBOL", help="With series: one of its texts, such as 76/187."),
    ] = None,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="FILE", help="The picture to write (.svg or .png)."),
    ] = Path("picture.svg"),
    kind: Annotated[
        TargetType | None, typer.Option("--type", help="Only references to this type.")
    ] = None,
    top: Annotated[int, typer.Option(min=1, metavar="N", help="Show N texts, or acts.")] = 15,
    of: Annotated[
        Literal["citing", "cited"],
        typer.Option(help="With acts: count by the year of the citing or the cited text."),
    ] = "citing",
    acts: ActsOption = "",
    committee: CommitteeOption = "",
    session: SessionOption = "",
    years: YearsOption = "",
    language: Annotated[
        Language, typer.Option("--language", "--lang", help="Language of names.")
    ] = "en",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Draw a chart: most cited, acts by year, ages, a series.

    The caption says what is counted. No display is needed.
    """
    from reaffirm.views import charts

    if what == "series":
        typer.echo(_series_picture(store, symbol, out, language))
        return
    wanted = chosen(acts)
    graph, among = citations_among(store, committee, session, years)
    if what == "cited":
        typer.echo(
            charts.chart_cited(
                graph, out, type=kind, top=top, acts=wanted, among=among, language=language
            )
        )
    elif what == "acts":
        typer.echo(
            charts.chart_acts(graph, out, of=of, type=kind, top=top, acts=wanted, among=among)
        )
    else:
        typer.echo(charts.chart_ages(graph, out, type=kind, acts=wanted, among=among))


def _series_picture(store: str, symbol: str | None, out: Path, language: Language) -> Path:
    from reaffirm.asking import parse_target
    from reaffirm.errors import QueryError
    from reaffirm.rdf.opening import open_store
    from reaffirm.views.charts import chart_series

    if symbol is None:
        raise QueryError(
            "no series is named", advice="name a text of it: reaffirm picture series 76/187"
        )
    with progress("Comparing"), open_store(store, read_only=True) as opened:
        return chart_series(opened, parse_target(symbol), out, language=language)
