"""The store as a NetworkX graph: who refers to whom, under which act, how often and where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import networkx as nx

from reaffirm.analysis.columns import facts, known_entities, mentions
from reaffirm.analysis.kept import kept
from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.parallel import same_things
from reaffirm.collector import collector_paused
from reaffirm.errors import QueryError
from reaffirm.model import ROLES
from reaffirm.namespaces import NAMED_KINDS
from reaffirm.numbering import year_of
from reaffirm.rdf.vocabulary import target_type

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_ASSEMBLY_DOCUMENT = re.compile(r"A/(?:C\.\d/)?(\d{2,3})/")


def citation_graph(store: Store, *, documents_only: bool = False) -> nx.MultiDiGraph[str]:
    """The citation graph of everything in the store.

    Nodes are documents and entities, keyed by symbol or identifier, with ``type``, ``label``,
    ``labels`` (by language), ``date``, ``year`` and ``in_store``. There is one edge for each pair
    and act, keyed by the act, with ``act``, ``roles``, ``count`` (paragraphs), ``paragraphs``,
    ``versions`` (the languages that say so) and ``evidence`` (references in all of them);
    :func:`build_graph` says more. In GraphML and GEXF lists are words with spaces, and ``labels``
    are ``label_en``, ``label_fr`` …

    A document that the store does not hold gets its date from the texts that cite it with one. A
    new entity that parallel texts name in several languages is one node
    (:mod:`reaffirm.analysis.parallel`).

    Parameters
    ----------
    documents_only:
        Leave out treaties, instruments, publications, conferences and bodies.

    Notes
    -----
    Linear in the references; nearly all of the time goes into reading the store. Of a large store
    the graph is kept (:mod:`reaffirm.analysis.kept`) until a document changes.
    """

    def read() -> nx.MultiDiGraph[str]:
        found = list(mentions(store))
        same = {} if documents_only else same_things(found, known_entities(store))
        targets = {one.target for one in found} | set(same.values())
        known = facts(store, targets)
        return build_graph(found, known, documents_only=documents_only, same=same)

    with collector_paused():
        name = "documents" if documents_only else "network"
        return kept(store, name, nx.MultiDiGraph, read)


def build_graph(
    mentions: Iterable[Mention],
    facts: Mapping[str, NodeFacts] | None = None,
    *,
    documents_only: bool = False,
    same: Mapping[str, str] | None = None,
) -> nx.MultiDiGraph[str]:
    """The citation graph of some references.

    Nodes are documents and entities, keyed by target (``A/RES/76/187``, ``treaty:uncac``):

    ``type``, ``label`` (English, else any language, else the key), ``labels`` (by language),
    ``date`` (ISO or empty), ``year`` (of the date, else of the symbol, else None), ``in_store``.

    There is one edge per pair and act, keyed by the act: ``act``, ``roles`` (strongest first),
    ``count`` (paragraphs, a paragraph in several languages once), ``versions`` (languages),
    ``paragraphs``, ``evidence`` (references in all versions). The cost is linear.

    ``same`` leads from targets to those that stand for them
    (:func:`reaffirm.analysis.parallel.same_things`): they are one node, which has the names of all.
    The graph keeps it, for :func:`node_of`.

    >>> g = build_graph([
    ...     Mention("A/RES/76/1", "en", "pp2", "A/RES/75/2", "recalls", "object"),
    ...     Mention("A/RES/76/1", "fr", "pp2", "A/RES/75/2", "recalls", "object"),
    ... ])
    >>> g.nodes["A/RES/75/2"]["type"], g.nodes["A/RES/75/2"]["year"]
    ('resolution', 2020)
    >>> edge = g.edges["A/RES/76/1", "A/RES/75/2", "recalls"]
    >>> edge["count"], edge["versions"], edge["evidence"]
    (1, ('en', 'fr'), 2)
    """
    same = same or {}
    known = _named_by_all(facts or {}, same)
    held = {symbol for symbol, fact in known.items() if fact.in_store}
    grouped: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if not (documents_only and is_entity(mention.target)):
            target = same.get(mention.target, mention.target)
            grouped[mention.source, target, mention.act].append(mention)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(same=dict(same))
    # Sorted: the same store gives the same graph, in whatever order it returns its rows.
    for symbol in sorted(held | {end for s, t, _ in grouped for end in (s, t)}):
        graph.add_node(symbol, **_node(symbol, known.get(symbol, NodeFacts())))
    for (source, target, act), group in sorted(grouped.items()):
        graph.add_edge(source, target, key=act, **_edge(act, group))
    return graph


def stand_in(graph: nx.MultiDiGraph[str], target: str) -> str:
    """What stands for a target in the graph, mostly itself, whether the graph holds it or not."""
    same: Mapping[str, str] = graph.graph.get("same", {})
    return same.get(target, target)


def node_of(graph: nx.MultiDiGraph[str], target: str) -> str:
    """The node of a target: itself, or what stands for it in the graph.

    Raises
    ------
    QueryError
        If the graph holds neither; the message names what is written alike.

    >>> held = {"body:panel": NodeFacts(in_store=True)}
    >>> g = build_graph([], held, same={"body:groupe": "body:panel"})
    >>> node_of(g, "body:groupe"), node_of(g, "body:panel")
    ('body:panel', 'body:panel')
    """
    node = stand_in(graph, target)
    if node not in graph:
        raise QueryError("not in the graph", where=target, advice=_advice(graph, target))
    return node


def _advice(graph: nx.MultiDiGraph[str], target: str) -> str:
    if not is_entity(target):
        return "check the symbol, or build the document or one that cites it"
    from difflib import get_close_matches

    kind = target.partition(":")[0] + ":"
    near = get_close_matches(target, [node for node in graph if node.startswith(kind)], n=3)
    return f"did you mean {' or '.join(near)}?" if near else f"reaffirm rank --type {kind[:-1]}"


def not_held(symbol: str) -> QueryError:
    """The error that a document is asked for of which the store has no text.

    >>> print(not_held("A/RES/1/1"))
    A/RES/1/1: not in the store; build the document first
    """
    if is_entity(symbol):
        advice = f"give a document, or list who refers to it: reaffirm cited {symbol}"
        return QueryError(
            "this is no document, but a treaty, body or other entity", where=symbol, advice=advice
        )
    return QueryError("not in the store", where=symbol, advice="build the document first")


def _named_by_all(facts: Mapping[str, NodeFacts], same: Mapping[str, str]) -> dict[str, NodeFacts]:
    """The facts, with the names of what others stand for; a thing's own names come first."""
    known = dict(facts)
    for target, stands in sorted(same.items()):
        one = known.get(stands, NodeFacts())
        labels = {**known.get(target, NodeFacts()).labels, **one.labels}
        known[stands] = replace(one, labels=dict(sorted(labels.items())))
    return known


def is_entity(target: str) -> bool:
    """Whether a target is a named entity and not a numbered document.

    >>> is_entity("treaty:uncac"), is_entity("A/RES/76/187")
    (True, False)
    """
    return target.partition(":")[0] in NAMED_KINDS


def _node(symbol: str, facts: NodeFacts) -> dict[str, object]:
    labels = dict(facts.labels)
    label = labels.get("en") or next(iter(labels.values()), "") or symbol
    return {
        "type": target_type(symbol),
        "label": label,
        "labels": labels,
        "date": facts.date,
        "year": int(facts.date[:4]) if facts.date[:4].isdigit() else _year(symbol),
        "in_store": facts.in_store,
    }


def _year(symbol: str) -> int | None:
    if (year := year_of(symbol)) is not None:
        return year
    # Documents of the Assembly carry the session as resolutions do: A/76/122.
    if match := _ASSEMBLY_DOCUMENT.match(symbol):
        return 1945 + int(match[1])
    return None


def _edge(act: str, group: list[Mention]) -> dict[str, object]:
    if len(group) == 1:  # nine of ten: nothing to count or to sort
        _, language, paragraph, _, _, role = group[0]
        single = {"roles": (role,), "count": 1, "versions": (language,), "paragraphs": (paragraph,)}
        return {"act": act, **single, "evidence": 1}
    roles = {mention.role for mention in group}
    paragraphs = {mention.paragraph for mention in group}
    return {
        "act": act,
        "roles": tuple(role for role in ROLES if role in roles),
        "count": len(paragraphs),
        "versions": tuple(sorted({mention.language for mention in group})),
        "paragraphs": tuple(sorted(paragraphs, key=paragraph_order)),
        "evidence": len(group),
    }


_KINDS = {"title": 0, "pp": 1, "op": 2, "fn": 4}


def paragraph_order(paragraph: str) -> tuple[int, tuple[tuple[int, str], ...]]:
    """The key that sorts paragraph identifiers in reading order, footnotes last.

    >>> sorted(["fn1", "op10", "op2", "title", "pp1", "annex1:3"], key=paragraph_order)
    ['title', 'pp1', 'op2', 'op10', 'annex1:3', 'fn1']
    """
    parts = re.findall(r"\d+|\D+", paragraph)
    order = _KINDS.get(parts[0] if parts else "", 3)
    return order, tuple((int(p), "") if p.isdigit() else (0, p) for p in parts)
