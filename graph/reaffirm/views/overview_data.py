"""The data of the overview page: columns of plain values, which parse quickly at any size."""

from __future__ import annotations

import base64
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import networkx as nx

from reaffirm.analysis.communities import Communities
from reaffirm.model import ROLES
from reaffirm.views.evidence import Evidence
from reaffirm.views.islands import Chart, chart, node_size
from reaffirm.views.page_data import act_looks, node_label, page_url, utf16_places
from reaffirm.views.selection import Selection
from reaffirm.views.style import BLUE, GREEN, ORANGE, PURPLE, SKY, VERMILLION, type_style
from reaffirm.views.topics import topic_names

#: Colours of communities. Seven colours serve any number, for neighbours never share one. Yellow
#: and black are left out: the one is lost on white, the other is for words.
PALETTE: tuple[str, ...] = (BLUE, VERMILLION, GREEN, ORANGE, PURPLE, SKY, "#7A5C99")
REST_COLOR = "#9a9a9a"
#: More compressed sentences than this make the file too large to hand about.
MAX_BYTES = 12_000_000


def overview_data(
    selection: Selection,
    plain: nx.DiGraph[str],
    division: Communities,
    evidence: Iterable[Evidence],
    *,
    language: str,
    title: str,
) -> dict[str, object]:
    """Everything that the overview's script reads."""
    graph = selection.graph
    made = chart(graph, plain, [one.members for one in division.communities])
    order = [node for island in made.islands for node in island.members]
    index = {node: i for i, node in enumerate(order)}
    acts = act_looks(graph)
    kinds = sorted({_kind(graph, node) for node in graph}, key=lambda k: type_style(k).plural)
    words, wordless = _words(evidence, index, {act: i for i, act in enumerate(acts)})
    return {
        "title": title,
        "language": language,
        "note": division.note,
        "method": [division.algorithm, round(division.modularity, 3), division.seed],
        "types": [
            [k, type_style(k).plural, type_style(k).color, type_style(k).name] for k in kinds
        ],
        "acts": [[act, look["labels"], look["color"]] for act, look in acts.items()],
        "roles": list(ROLES),
        "islands": _islands(graph, made, language),
        "years": [["no year" if y is None else str(y), x] for y, x in made.years.items()],
        "width": made.width,
        "nodes": _nodes(graph, plain, made, order, kinds, language),
        "edges": _edges(graph, index, {act: i for i, act in enumerate(acts)}),
        "words": words,
        "leftOut": {
            "nodes": dict(selection.left_out),
            "edges": selection.edges_left_out,
            "words": wordless,
        },
    }


def _kind(graph: nx.MultiDiGraph[str], node: str) -> str:
    return str(graph.nodes[node].get("type", ""))


def _islands(graph: nx.MultiDiGraph[str], made: Chart, language: str) -> list[list[object]]:
    # Titles in one language: words of another would look rare, and so important.
    known = {node: graph.nodes[node].get("labels") or {} for node in graph}
    titles = {node: names[language] for node, names in known.items() if language in names}
    if not titles:
        titles = {node: names["en"] for node, names in known.items() if "en" in names}
    named = topic_names([island.members for island in made.islands], titles)
    colors = _colors(made)
    found: list[list[object]] = []
    for i, island in enumerate(made.islands):
        name = named[i] or _title(graph.nodes[island.members[0]], language) or island.members[0]
        if i == made.rest:
            name = "Small groups, and what nothing joins"
        circle = [island.x, island.y, round(island.radius, 1)]
        lane = [island.top, island.bottom]
        found.append([name, *circle, *lane, colors[i], len(island.members)])
    return found


def _title(node: Mapping[str, object], language: str) -> str:
    labels = node.get("labels")
    names = labels if isinstance(labels, Mapping) else {}
    return str(names.get(language) or names.get("en") or "")


def _colors(made: Chart) -> list[str]:
    """A colour for each island that none of those nearest to it has."""
    colors: list[str] = []
    for i, island in enumerate(made.islands):
        if i == made.rest:
            colors.append(REST_COLOR)
            continue
        near = sorted(
            range(i),
            key=lambda j: (
                ((island.x - made.islands[j].x) ** 2 + (island.y - made.islands[j].y) ** 2) ** 0.5
                - made.islands[j].radius
            ),
        )[: len(PALETTE) - 1]
        taken = {colors[j] for j in near}
        free = [color for color in PALETTE if color not in taken]
        colors.append(free[i % len(free)])
    return colors


def _nodes(
    graph: nx.MultiDiGraph[str],
    plain: nx.DiGraph[str],
    made: Chart,
    order: Sequence[str],
    kinds: Sequence[str],
    language: str,
) -> dict[str, list[object]]:
    number = {node: i for i, one in enumerate(made.islands) for node in one.members}
    cited = [plain.in_degree(node) if node in plain else 0 for node in order]
    facts = [graph.nodes[node] for node in order]
    names = [
        _title(fact, language) if ":" not in node else node_label(node, fact, language)
        for node, fact in zip(order, facts, strict=True)
    ]
    return {
        "id": list(order),
        "name": ["" if name == node else name for name, node in zip(names, order, strict=True)],
        "type": [kinds.index(_kind(graph, node)) for node in order],
        "when": [str(fact.get("date") or fact.get("year") or "") for fact in facts],
        "island": [number[node] for node in order],
        "x": [made.places[node][0] for node in order],
        "y": [made.places[node][1] for node in order],
        "t": [made.times[node][0] for node in order],
        "u": [made.times[node][1] for node in order],
        "size": [round(node_size(count), 2) for count in cited],
        "cited": list(cited),
        "held": [int(bool(fact.get("in_store"))) for fact in facts],
        "page": [int(bool(page_url(n, _kind(graph, n)))) for n in order],
    }


def _edges(
    graph: nx.MultiDiGraph[str], index: Mapping[str, int], acts: Mapping[str, int]
) -> dict[str, list[object]]:
    found = [
        (index[a], index[b], acts[act], ", ".join(edge.get("paragraphs", ())))
        for a, b, act, edge in graph.edges(keys=True, data=True)
        if a != b
    ]
    found.sort()
    # Few places are named by many edges: each is written once.
    places = {place: i for i, place in enumerate(sorted({row[3] for row in found}))}
    return {
        "from": [row[0] for row in found],
        "to": [row[1] for row in found],
        "act": [row[2] for row in found],
        "where": [places[row[3]] for row in found],
        "places": list(places),
    }


def _words(
    evidence: Iterable[Evidence], index: Mapping[str, int], acts: Mapping[str, int]
) -> tuple[dict[int, str], int]:
    """The sentences of each document, compressed; the page opens those that are asked for.

    Returns them by the number of the node, and the number of documents whose sentences found no
    room.
    """
    found: dict[int, str] = {}
    total = lost = 0
    for source, rows in groupby(evidence, key=lambda item: item.source):
        shown = [row for row in rows if row.target in index and row.act in acts]
        if source not in index or not shown:
            continue
        packed = _packed(shown, index, acts)
        if total + len(packed) > MAX_BYTES:
            lost += 1
            continue
        total += len(packed)
        found[index[source]] = packed
    return found, lost


def _packed(rows: Sequence[Evidence], index: Mapping[str, int], acts: Mapping[str, int]) -> str:
    texts: dict[tuple[str, str, str], int] = {}
    words: defaultdict[str, list[list[object]]] = defaultdict(list)
    for row in rows:
        text = texts.setdefault((row.language, row.paragraph, row.text), len(texts))
        key = f"{index[row.target]} {acts[row.act]}"
        words[key].append([text, ROLES.index(row.role), *utf16_places(row)])
    value = {"texts": list(texts), "words": words}
    raw = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    # No time stamp: the same store gives the same page.
    return base64.b64encode(gzip.compress(raw, 6, mtime=0)).decode("ascii")
