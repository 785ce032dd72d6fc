"""The data of the lineage page: what its script reads, as plain values for JSON."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

import networkx as nx

from reaffirm.errors import OntologyError
from reaffirm.model import LANGUAGES, NO_ACT, ROLES
from reaffirm.namespaces import page_address
from reaffirm.views.evidence import Evidence
from reaffirm.views.layout import Layout, short_label, shortened
from reaffirm.views.selection import Selection
from reaffirm.views.style import ACT_ORDER, TYPES, act_style, type_style

LANGUAGE_NAMES: dict[str, str] = {
    "ar": "العربية",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ru": "Русский",
    "zh": "中文",
}
#: More text than this makes a page slow to open.
MAX_CHARACTERS = 4_000_000
#: What readers call it that no act governs a reference.
NO_ACT_NAME = "no act (title, footnotes)"


def page_url(symbol: str, kind: str) -> str:
    """The United Nations' page of a document; empty where there is none.

    Entities, decisions and the resolutions of commissions have no page of their own symbol.

    >>> page_url("A/RES/76/187", "resolution")
    'https://undocs.org/A/RES/76/187'
    >>> page_url("CCPCJ/RES/25/2", "resolution"), page_url("treaty:uncac", "treaty")
    ('', '')
    """
    principal = symbol.startswith(("A/RES/", "S/RES/", "E/RES/", "A/HRC/RES/"))
    if kind == "document" or (kind == "resolution" and principal):
        return page_address(symbol)
    return ""


def node_label(symbol: str, node: Mapping[str, object], language: str) -> str:
    """What is written beside a marker: the number of a document, the name of an entity.

    Falls back from the language to English, then to any name, then to the identifier.

    >>> node_label("treaty:uncac", {"labels": {"en": "Convention against Corruption"}}, "zh")
    'Convention against Corruption'
    """
    if ":" not in symbol:
        return short_label(symbol)
    labels = node.get("labels")
    names = labels if isinstance(labels, Mapping) else {}
    found = names.get(language) or names.get("en") or next(iter(names.values()), "")
    label = found or node.get("label")
    return str(label) if label and label != symbol else symbol.partition(":")[2]


def widest_label(symbol: str, node: Mapping[str, object]) -> str:
    """The longest of a node's shortened labels in all languages: the room that it must have."""
    labels = {shortened(node_label(symbol, node, language)) for language in LANGUAGES}
    return max(labels, key=lambda label: (len(label), label))


def page_data(
    selection: Selection,
    layouts: Mapping[int, Layout],
    evidence: Iterable[Evidence],
    *,
    center: str | None,
    language: str,
    title: str,
) -> dict[str, object]:
    """Everything that the page's script reads, nodes' and edges' drawing apart.

    ``layouts`` holds an arrangement for each number of steps that the reader can choose.
    """
    graph = selection.graph
    texts, words, wordless = _evidence(graph, evidence)
    return {
        "title": title,
        "center": center,
        "language": language,
        "languages": LANGUAGE_NAMES,
        "leftOut": {
            "nodes": dict(selection.left_out),
            "edges": selection.edges_left_out,
            "words": wordless,
        },
        "depth": selection.readable_depth(),
        "layouts": {str(depth): _layout(layout) for depth, layout in layouts.items()},
        "types": _types(graph),
        "acts": act_looks(graph),
        "roles": [r for r in ROLES if any(r in e["roles"] for *_, e in graph.edges(data=True))],
        "nodes": {symbol: _node(symbol, selection) for symbol in graph},
        "edges": {
            edge_id(a, b, act): {
                "paragraphs": list(data.get("paragraphs", ())),
                "versions": list(data.get("versions", ())),
                "roles": list(data.get("roles", ())),
                "step": selection.steps[a, b],
                "words": words.get((a, b, act), []),
            }
            for a, b, act, data in graph.edges(keys=True, data=True)
        },
        "texts": texts,
    }


def edge_id(source: str, target: str, act: str) -> str:
    """The identifier of an edge in the page."""
    return f"{source} {act} {target}"


def as_json(value: object) -> str:
    r"""JSON that can stand in a script element: no character of it can end the element.

    >>> as_json("</script>")
    '"\\u003c/script>"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _layout(layout: Layout) -> dict[str, object]:
    return {
        "width": round(layout.width, 1),
        "height": round(layout.height, 1),
        "undated": round(layout.undated, 1),
        "lanes": [[n.title, round(n.top, 1), round(n.bottom, 1), n.timed] for n in layout.lanes],
        "years": [[m.year, round(m.left, 1), round(m.right, 1)] for m in layout.years],
        "places": {s: [round(p.x, 1), round(p.y, 1), p.left] for s, p in layout.places.items()},
    }


def _node(symbol: str, selection: Selection) -> dict[str, object]:
    node = selection.graph.nodes[symbol]
    kind = str(node.get("type", ""))
    labels = node.get("labels")
    return {
        "type": kind,
        "short": short_label(symbol) if ":" not in symbol else "",
        "labels": dict(labels) if isinstance(labels, Mapping) else {},
        "label": node_label(symbol, node, "en")
        if ":" in symbol
        else str(node.get("label") or symbol),
        "date": str(node.get("date") or ""),
        "year": node.get("year"),
        "held": bool(node.get("in_store")),
        "url": page_url(symbol, kind),
        "depth": selection.depth[symbol],
    }


def _types(graph: nx.MultiDiGraph[str]) -> dict[str, dict[str, str]]:
    present = {str(kind) for _, kind in graph.nodes(data="type", default="")}
    ordered = [kind for kind in TYPES if kind in present] + sorted(present - set(TYPES))
    styles = ((kind, type_style(kind)) for kind in ordered)
    return {
        kind: {"name": style.plural, "color": style.color, "shape": style.shape}
        for kind, style in styles
    }


def act_looks(graph: nx.MultiDiGraph[str]) -> dict[str, dict[str, object]]:
    """Colour, dashes and names of each act that the graph holds, in the order of the legend."""
    present = {act for *_, act in graph.edges(keys=True)}
    ordered = [act for act in ACT_ORDER if act in present] + sorted(present - set(ACT_ORDER))
    names = act_names()
    return {
        act: {
            "color": act_style(act).color,
            "dashes": list(act_style(act).dashes),
            "labels": {"en": NO_ACT_NAME} if act == NO_ACT else names.get(act, {}),
        }
        for act in ordered
    }


def act_names() -> dict[str, dict[str, str]]:
    """The name of each act in each language; nothing where the vocabulary cannot be read."""
    from reaffirm.ontology import load_ontology

    try:
        acts = load_ontology().acts
    except OntologyError:  # the page can do without: it shows the identifiers of the acts
        return {}
    return {
        act.id: {code: names.preferred for code, names in act.names.items() if names.preferred}
        for act in acts
    }


_Words = dict[tuple[str, str, str], list[list[object]]]


def _evidence(
    graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence]
) -> tuple[list[list[str]], _Words, int]:
    """Each paragraph once, per edge where in which paragraphs its words stand, and the number of
    references whose words found no room."""
    number: dict[tuple[str, str, str, str], int] = {}
    texts: list[list[str]] = []
    words: _Words = defaultdict(list)
    room, wordless = MAX_CHARACTERS, 0
    for item in evidence:
        if not graph.has_edge(item.source, item.target, item.act):
            continue
        key = (item.source, item.language, item.paragraph, item.text)
        if key not in number and len(item.text) > room:
            wordless += 1
            continue
        if key not in number:
            room -= len(item.text)
            number[key] = len(texts)
            texts.append([item.language, item.paragraph, item.text])
        row: list[object] = [number[key], item.role, *utf16_places(item)]
        words[item.source, item.target, item.act].append(row)
    return texts, words, wordless


def utf16_places(item: Evidence) -> tuple[int, int]:
    """Start and end as JavaScript counts: letters beyond U+FFFF take two places there.

    >>> utf16_places(Evidence("A/1", "A/2", "recalls", "object", "pp1", "zh", "𠮷 A/2", 2, 5))
    (3, 6)
    """
    beyond = [i for i, letter in enumerate(item.text[: item.end]) if letter > "\uffff"]
    return item.start + sum(i < item.start for i in beyond), item.end + len(beyond)
