"""The report: everything about one document in one file that can be mailed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm._version import __version__
from reaffirm.analysis.columns import names_of
from reaffirm.analysis.compare import Comparison
from reaffirm.analysis.network import not_held, stand_in
from reaffirm.analysis.series import Series, SeriesLink
from reaffirm.analysis.tally import tally
from reaffirm.analysis.texts import VersionText, languages_of, version_text
from reaffirm.errors import QueryError
from reaffirm.files import write_atomically
from reaffirm.model import LANGUAGES
from reaffirm.views import report_data
from reaffirm.views.compare_rows import KINDS
from reaffirm.views.names import Names
from reaffirm.views.pages import render
from reaffirm.views.report_facts import Facts, Refused, facts_of, refusals_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from reaffirm.rdf.store import Store


#: The page speaks English, whatever the language that it quotes.
_ENGLISH = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is made of, read from a store (:func:`gather`)."""

    symbol: str
    language: str
    facts: Facts
    graph: nx.MultiDiGraph[str]
    text: VersionText
    series: Series
    comparison: Comparison | None
    refused: tuple[Refused, ...]
    names: Names


def report_page(store: Store, symbol: str, out: Path | str, *, language: str = "") -> Path:
    """Write the report about a document of a store; see :func:`gather` and :func:`write_report`."""
    return write_report(gather(store, symbol, language=language), out)


def gather(
    store: Store,
    symbol: str,
    *,
    language: str = "",
    graph: nx.MultiDiGraph[str] | None = None,
    links: Collection[SeriesLink] | None = None,
) -> Material:
    """Read what a report says about a document.

    Parameters
    ----------
    symbol:
        A document that the store holds.
    language:
        The language version that is quoted; English or else the first at hand by default.
    graph, links:
        The citation graph and the links of series, if they are at hand.

    Raises
    ------
    QueryError
        If the store does not hold the document, or not in the language.
    """
    from reaffirm.analysis.network import citation_graph
    from reaffirm.analysis.series import links_of, series
    from reaffirm.analysis.works import works

    chosen = _language(store, symbol, language)
    known = works(store)
    chain = tuple(links_of(store, known=known) if links is None else links)
    whole = citation_graph(store) if graph is None else graph
    text = _in_graph(version_text(store, symbol, chosen), whole)
    comparison = _comparison(store, symbol, chosen, chain)
    near = {end for edge in (*whole.in_edges(symbol), *whole.out_edges(symbol)) for end in edge}
    targets = near | {quote.target for quote in text.quotes}
    if comparison:
        for change in comparison.changes:
            targets |= {change.target, change.earlier_target}
    found = series(store, symbol, links=chain, language=chosen)
    return Material(
        symbol,
        chosen,
        facts_of(store, symbol, chosen),
        whole,
        text,
        found,
        comparison,
        refusals_of(store, symbol, chosen),
        names_of(store, targets) | _names_in(whole, targets),
    )


def _in_graph(text: VersionText, graph: nx.MultiDiGraph[str]) -> VersionText:
    """The text, its quotes leading to the nodes of the graph."""
    quotes = (replace(quote, target=stand_in(graph, quote.target)) for quote in text.quotes)
    return replace(text, quotes=tuple(quotes))


def _names_in(graph: nx.MultiDiGraph[str], targets: Iterable[str]) -> dict[str, dict[str, str]]:
    """The names of nodes that stand for several names."""
    stand = set(graph.graph.get("same", {}).values())
    return {target: graph.nodes[target]["labels"] for target in targets if target in stand}


def _language(store: Store, symbol: str, wanted: str) -> str:
    held = languages_of(store, symbol)
    if not held:
        raise not_held(symbol)
    if wanted and wanted not in LANGUAGES:
        raise QueryError(f"no language {wanted!r}", advice="give one of " + ", ".join(LANGUAGES))
    if wanted and wanted not in held:
        raise QueryError(f"not in {wanted}", where=symbol, advice="give one of " + ", ".join(held))
    return wanted or held[0]


def _comparison(
    store: Store, symbol: str, language: str, links: Collection[SeriesLink]
) -> Comparison | None:
    """The comparison with the text before, where there is one in the language."""
    from reaffirm.analysis.compare import compare

    before = next((link.earlier for link in links if link.later == symbol), None)
    if before is None or language not in languages_of(store, before):
        return None
    return compare(store, symbol, language=language, links=links)


def write_report(material: Material, out: Path | str) -> Path:
    """Write a report as one HTML file that works offline and prints.

    Metadata, what the document stands on and what stands on it (a picture and tables), its
    series, what changed since the text before, how much it is cited, and every reference with
    its sentence.

    Raises
    ------
    ReaffirmError
        If the file cannot be written.
    """
    return write_atomically(out, report_html(material))


def report_html(material: Material) -> str:
    """The page of :func:`write_report` as text."""
    from markupsafe import Markup

    from reaffirm.views.compare_view import version
    from reaffirm.views.picture import inline_svg

    graph, symbol, text = material.graph, material.symbol, material.text
    words = report_data.Words(graph, material.names, material.language)
    near = report_data.neighbourhood(graph, symbol)
    language, most = material.language, report_data.MOST_NODES
    picture = ""
    if len(near) > 1:
        picture = inline_svg(near, center=symbol, language=language, max_nodes=most)
    compared = version(material.comparison, material.names) if material.comparison else None
    return render(
        "report.html",
        style=("page.css", "compare.css", "report.css"),
        scripts=("common.js", "report.js"),
        title=f"{symbol}: {material.facts.title}" if material.facts.title else symbol,
        program=f"Reaffirm {__version__}",
        facts=material.facts,
        language=language,
        language_name=_ENGLISH[language],
        direction="rtl" if language == "ar" else "ltr",
        # Everything in the picture is escaped where it is made.
        picture=Markup(picture),
        near=len(near) - 1,
        oldest=report_data.oldest(graph, symbol, words),
        citing=report_data.citing(graph, symbol, words),
        most_rows=report_data.MOST_ROWS,
        series=material.series,
        compared=compared,
        kinds=KINDS,
        tally=tally(graph, symbol),
        cited_acts=[(words.mark(a), n) for a, n in tally(graph, symbol).by_act.items()],
        places=report_data.places(graph, symbol),
        heaviest=report_data.heaviest(graph, symbol, words),
        acts=report_data.counted_acts(text, words),
        types=report_data.counted_types(graph, text),
        quotes=len(text.quotes),
        sentences=report_data.sentences(graph, text, words),
        refused=material.refused,
        held=sum(1 for _, held in graph.nodes(data="in_store") if held),
    )
