"""The lineage page: one HTML file, made with pyvis, that works without a network."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx

from reaffirm._version import GENERATOR
from reaffirm.errors import QueryError, ReaffirmError
from reaffirm.files import write_atomically
from reaffirm.model import LANGUAGES, Language
from reaffirm.views.evidence import Evidence
from reaffirm.views.layout import Layout, arrange
from reaffirm.views.page_data import as_json, edge_id, page_data, widest_label
from reaffirm.views.pages import asset, environment
from reaffirm.views.selection import Selection, select
from reaffirm.views.series_lanes import lanes
from reaffirm.views.style import act_style, type_style

if TYPE_CHECKING:
    from reaffirm.analysis.series import SeriesLink
    from reaffirm.rdf.store import Store

#: More nodes than this make a page slow to open and a picture that nobody can read.
MAX_NODES = 1_500

#: Roles whose edges are drawn in full; mentions in passing are fainter.
_STRONG = (("object",), ("addressee",))
#: So many edges can still be told apart.
_CLEAR = 450
#: How much the edges between two nodes bend, one after the other.
_BENDS = (0.5, 0.4, 0.6, 0.3, 0.7, 0.45, 0.55)
#: Fetches the words behind the edges of a graph.
EvidenceOf = Callable[["nx.MultiDiGraph[str]"], Iterable[Evidence]]
#: Style sheets, the later ones over the earlier.
_STYLES = ("page.css", "panels.css", "lineage.css")
#: Parts of the page's script, in the order in which they run.
_SCRIPTS = ("common.js", "lineage_state.js", "lineage_canvas.js", "lineage_detail.js", "lineage.js")


@dataclass(frozen=True, slots=True)
class WrittenView:
    """What was written: the file, and how much of the graph it shows."""

    path: Path
    nodes: int
    edges: int
    nodes_left_out: int
    edges_left_out: int

    @classmethod
    def of(cls, path: Path, selection: Selection) -> WrittenView:
        """A file that shows a selection."""
        shown, lost = selection.graph, sum(selection.left_out.values())
        edges = shown.number_of_edges()
        return cls(path, len(shown), edges, lost, selection.edges_left_out)


def lineage_page(
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
    """Write the lineage of a document of a store, with its sentences, as a page; without a symbol
    the whole store. Parameters and errors as for :func:`write_view`."""
    from reaffirm.analysis.network import citation_graph
    from reaffirm.analysis.series import series_links
    from reaffirm.views.evidence import fetch_evidence

    return write_view(
        citation_graph(store),
        out,
        evidence=partial(fetch_evidence, store),
        center=symbol,
        language=language,
        title=title,
        max_nodes=max_nodes,
        depth=depth,
        acts=acts,
        series=series_links(store),
    )


def write_view(
    graph: nx.MultiDiGraph[str],
    out: Path | str,
    *,
    evidence: Iterable[Evidence] | EvidenceOf = (),
    center: str | None = None,
    language: Language = "en",
    title: str = "",
    max_nodes: int = MAX_NODES,
    depth: int | None = None,
    acts: Collection[str] | None = None,
    series: Collection[SeriesLink] = (),
) -> WrittenView:
    """Write the graph as an interactive page in one file.

    It shows the lineage of the centre (:func:`reaffirm.views.selection.select`), and opens with
    as many steps of it as a person can read; a slider shows more. Time runs from left to right;
    series, organs and types stand in lanes; positions are computed here, nothing moves by itself.
    The page filters by act, role and type, searches, and opens the sentences behind a node or an
    edge. It fetches nothing.

    Parameters
    ----------
    graph:
        A citation graph (:func:`reaffirm.analysis.network.citation_graph`) or a part of one.
    evidence:
        The words behind the edges (:func:`reaffirm.views.evidence.fetch_evidence`), or a function
        that fetches those of the part that is shown: cheaper where the graph is large.
    center:
        The document that the page is about, selected when it opens.
    language:
        The language of the labels when it opens; the reader can change it.
    title:
        The heading; by default the name of the centre.
    max_nodes:
        What is beyond is left out: the least connected nodes that are farthest from the centre.
        The page and the returned value say so.
    depth, acts:
        Only so many steps from the centre, only references under these acts; None shows all.
    series:
        The links between texts that continue each other
        (:func:`reaffirm.analysis.series.series_links`): they share a lane.

    Raises
    ------
    QueryError
        If the graph is empty, does not hold the centre, or the language is none of the six.
    ReaffirmError
        If the file cannot be written.
    """
    selection = select(graph, center=center, limit=max_nodes, depth=depth, acts=acts)
    page = view_html(
        selection,
        evidence=evidence(selection.graph) if callable(evidence) else evidence,
        center=center,
        language=language,
        title=title,
        series=series,
    )
    return WrittenView.of(write_atomically(out, page), selection)


def view_html(
    selection: Selection,
    *,
    evidence: Iterable[Evidence] = (),
    center: str | None = None,
    language: Language = "en",
    title: str = "",
    series: Collection[SeriesLink] = (),
) -> str:
    """The page of :func:`write_view` as text, for notebooks and reports."""
    if language not in LANGUAGES:
        raise QueryError(f"no language {language!r}", advice="give one of " + ", ".join(LANGUAGES))
    graph = selection.graph
    labels = {s: widest_label(s, node) for s, node in graph.nodes(data=True)}
    layouts = {
        depth: arrange(part, labels, center, lanes(series, part))
        for depth, part in _parts(selection)
    }
    data = page_data(
        selection,
        layouts,
        evidence,
        center=center,
        language=language,
        title=title or _title(graph, center),
    )
    return _render(_network(graph, layouts[selection.deepest], center), data)


def _parts(selection: Selection) -> Iterator[tuple[int, nx.MultiDiGraph[str]]]:
    """What is shown with each number of steps that the reader can choose."""
    for depth in range(min(selection.deepest, 1), selection.deepest + 1):
        yield depth, selection.within(depth)


def _title(graph: nx.MultiDiGraph[str], center: str | None) -> str:
    if center is None:
        return f"{len(graph):,} documents and entities"
    label = str(graph.nodes[center].get("label") or "")
    return center if label in ("", center) else f"{center}: {label}"


def _network(graph: nx.MultiDiGraph[str], layout: Layout, center: str | None) -> Any:
    # pyvis loads IPython, which takes a third of a second: only who wants a page waits for it.
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    cited = Counter(target for _, target in {(a, b) for a, b in graph.edges()})
    for symbol, node in graph.nodes(data=True):
        style = type_style(str(node.get("type", "")))
        place = layout.places[symbol]
        fill = style.color if node.get("in_store") or ":" in symbol else "#ffffff"
        network.add_node(
            symbol,
            label=" ",  # labels are drawn by the page, where there is room for them
            shape=style.shape,
            color={
                "background": fill,
                "border": style.color if fill == "#ffffff" else "#333333",
                "highlight": {"background": fill, "border": "#000000"},
                "hover": {"background": fill, "border": "#000000"},
            },
            size=10 if symbol == center else min(4.5 + cited[symbol] ** 0.5 * 0.7, 8),
            borderWidth=2 if fill == "#ffffff" else 0.7,
            x=round(place.x, 1),
            y=round(place.y, 1),
        )
    # add_edge looks through all edges each time: appending is what it does otherwise.
    network.edges = _edges(graph, layout)
    network.set_options(as_json(_options(len(graph))))
    return network


def _edges(graph: nx.MultiDiGraph[str], layout: Layout) -> list[dict[str, object]]:
    between: dict[tuple[str, str], int] = defaultdict(int)
    edges: list[dict[str, object]] = []
    # Many edges at once are fog: the more there are the fainter, until one asks for a node's own.
    fade = max(0.12, min(1.0, _CLEAR / max(graph.number_of_edges(), 1)))
    for source, target, act, facts in graph.edges(keys=True, data=True):
        if source == target:  # a title that prints its own number
            continue
        style = act_style(act)
        strong = facts.get("roles", ("object",))[:1] in _STRONG
        nth = between[source, target]
        between[source, target] += 1
        upright = abs(layout.places[source].x - layout.places[target].x) < 60
        edges.append(
            {
                "id": edge_id(source, target, act),
                "from": source,
                "to": target,
                "act": act,
                "color": {
                    "color": style.color,
                    "highlight": style.color,
                    "hover": style.color,
                    "opacity": round((0.4 if strong else 0.17) * fade, 3),
                },
                "dashes": list(style.dashes) or False,
                # Several acts between two documents: each bends a little more than the last.
                "smooth": {
                    "enabled": True,
                    "type": "cubicBezier",
                    "forceDirection": "vertical" if upright else "horizontal",
                    "roundness": _BENDS[nth % len(_BENDS)],
                },
            }
        )
    return edges


def _options(size: int) -> dict[str, object]:
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": size <= 500,
            "hideEdgesOnDrag": size > 500,
            "hideEdgesOnZoom": size > 500,
            "dragNodes": False,
            "multiselect": False,
            "selectConnectedEdges": False,
            "hoverConnectedEdges": False,
            "tooltipDelay": 150,
        },
        "nodes": {"font": {"size": 1, "color": "rgba(0,0,0,0)"}, "scaling": {"min": 4, "max": 9}},
        "edges": {
            "width": 1,
            "selectionWidth": 2,
            "hoverWidth": 1,
        },
    }


def _render(network: Any, data: dict[str, object]) -> str:
    """The page of pyvis with our template: its own loads a style sheet from outside and prints the
    heading twice and unescaped."""
    from markupsafe import Markup

    templates = environment()
    templates.globals.update(
        generator=GENERATOR,
        title=data["title"],
        style=Markup("\n".join(map(asset, _STYLES))),
        library=Markup(_vis_network(Path(network.template_dir))),
        script=Markup("\n".join(asset(name) for name in _SCRIPTS)),
        data=Markup(as_json(data)),
        node_data=Markup(as_json(network.nodes)),
        edge_data=Markup(as_json(network.edges)),
    )
    network.templateEnv = templates
    network.path = "lineage.html"
    return str(network.generate_html(notebook=False))


def _vis_network(templates: Path) -> str:
    """The script of vis-network that pyvis brings along."""
    found = sorted(templates.glob("lib/vis-*/vis-network.min.js"))
    if not found:
        raise ReaffirmError(
            "pyvis lacks its vis-network script", where=str(templates), advice="install pyvis again"
        )
    return found[-1].read_text(encoding="utf-8").replace("</script", "<\\/script")
