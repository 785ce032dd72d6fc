"""The lineage as a still picture for pages, papers and slides: SVG or PNG."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.errors import ReaffirmError
from reaffirm.files import write_atomically
from reaffirm.model import Language
from reaffirm.views.layout import arrange, short_label, shortened
from reaffirm.views.lineage_view import MAX_NODES, WrittenView
from reaffirm.views.page_data import node_label
from reaffirm.views.picture_parts import Picture
from reaffirm.views.selection import select
from reaffirm.views.series_lanes import lanes

if TYPE_CHECKING:
    from reaffirm.analysis.series import SeriesLink
    from reaffirm.rdf.store import Store


def lineage_picture(
    store: Store,
    symbol: str | None,
    out: Path | str,
    *,
    language: Language = "en",
    title: str = "",
    max_nodes: int = MAX_NODES,
    depth: int | None = None,
    acts: Collection[str] | None = None,
) -> WrittenView:
    """Write the lineage of a document of a store as a picture; without a symbol the whole store.
    Parameters and errors as for :func:`write_picture`."""
    from reaffirm.analysis.network import citation_graph
    from reaffirm.analysis.series import series_links

    return write_picture(
        citation_graph(store),
        out,
        center=symbol,
        language=language,
        title=title,
        max_nodes=max_nodes,
        depth=depth,
        acts=acts,
        series=series_links(store),
    )


def write_picture(
    graph: nx.MultiDiGraph[str],
    out: Path | str,
    *,
    center: str | None = None,
    language: Language = "en",
    title: str = "",
    max_nodes: int = MAX_NODES,
    depth: int | None = None,
    acts: Collection[str] | None = None,
    series: Collection[SeriesLink] = (),
) -> WrittenView:
    """Write the graph as a picture with the arrangement of the page.

    Parameters
    ----------
    graph:
        A citation graph or a part of one.
    out:
        A file ending in ``.svg`` or ``.png``. In SVG text stays text, in any script. In PNG names
        that the font at hand cannot print, such as Chinese ones, give way to their English names
        or their identifiers: a picture never shows boxes.
    center, language, title, max_nodes, depth, acts, series:
        As for :func:`reaffirm.views.lineage_view.write_view`.

    Raises
    ------
    QueryError
        If the graph is empty or does not hold the centre.
    ReaffirmError
        If the ending is neither of the two or the file cannot be written.
    """
    path = Path(out)
    kind = path.suffix.lower()
    if kind not in (".svg", ".png"):
        raise ReaffirmError(
            f"no picture of kind {path.suffix!r}", where=str(path), advice="give .svg or .png"
        )
    selection = select(graph, center=center, limit=max_nodes, depth=depth, acts=acts)
    # A picture has no slider: it shows the steps with which the page opens.
    shown = selection.within(selection.readable_depth() if depth is None else depth)
    printable = _any_script if kind == ".svg" else _latin
    labels = {
        symbol: shortened(printable(node_label(symbol, node, language), symbol, node))
        for symbol, node in shown.nodes(data=True)
    }
    lost = sum(selection.left_out.values()) + len(selection.graph) - len(shown)
    edges_lost = selection.edges_left_out + selection.graph.number_of_edges()
    edges_lost -= shown.number_of_edges()
    note = f"{lost:,} further nodes are left out" if lost else ""
    layout = arrange(shown, labels, center, lanes(series, shown))
    picture = Picture(shown, layout, labels, center, title, note)
    write_atomically(path, _drawn(picture, kind))
    return WrittenView(path, len(shown), shown.number_of_edges(), lost, edges_lost)


def inline_svg(
    graph: nx.MultiDiGraph[str], *, center: str, language: str = "en", max_nodes: int
) -> str:
    """All of a small graph as SVG, to stand inside a page."""
    from reaffirm.views.picture_svg import svg

    selection = select(graph, center=center, limit=max_nodes)
    shown = selection.graph
    labels = {s: shortened(node_label(s, node, language)) for s, node in shown.nodes(data=True)}
    lost = sum(selection.left_out.values())
    note = f"{lost:,} further nodes are left out" if lost else ""
    return svg(Picture(shown, arrange(shown, labels, center), labels, center, "", note))


def _drawn(picture: Picture, kind: str) -> str | bytes:
    if kind == ".svg":
        from reaffirm.views.picture_svg import svg

        return svg(picture)
    from reaffirm.views.picture_png import png

    return png(picture)


def _any_script(label: str, symbol: str, node: Mapping[str, object]) -> str:
    return label


def _latin(label: str, symbol: str, node: Mapping[str, object]) -> str:
    """The label, or where the font of the PNG has no letters for it one that it has."""
    slug = symbol.partition(":")[2] or short_label(symbol)
    # The font that comes with matplotlib prints Latin, Greek, Cyrillic and Arabic, not Chinese.
    fitting = (
        text
        for text in (label, node_label(symbol, node, "en"), slug)
        if all(ord(letter) < 0x2E80 for letter in text)
    )
    return next(fitting, f"({node.get('type', 'name')})")
