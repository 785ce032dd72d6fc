"""What a report about one document says: the analysis put into rows for the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from reaffirm.analysis.lineage import lineage
from reaffirm.analysis.rank import rank
from reaffirm.analysis.tally import tally
from reaffirm.analysis.texts import Quote, VersionText
from reaffirm.model import NO_ACT
from reaffirm.views.compare_rows import Cell, Piece
from reaffirm.views.names import Names, name_in
from reaffirm.views.page_data import act_names, page_url
from reaffirm.views.style import ACT_ORDER, act_style, type_style

_STRONG = frozenset({"object", "addressee"})
_OLDEST = 12
_HEAVIEST = 12
MOST_NODES = 150  #: of the picture
MOST_ROWS = 60  #: of a table of texts that cite


@dataclass(frozen=True, slots=True)
class Mark:
    """An act as a page shows it."""

    act: str
    name: str
    color: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A document or an entity in a table: what it is called, its page, its year and more."""

    symbol: str
    name: str
    url: str
    year: str
    acts: tuple[Mark, ...]
    paragraphs: tuple[str, ...]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A reference beside its paragraph."""

    role: str
    name: str
    symbol: str
    url: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A paragraph with the words that refer marked, and what they refer to, by act."""

    cell: Cell
    lead: str
    said: tuple[tuple[Mark, tuple[Said, ...]], ...]

    @property
    def acts(self) -> str:
        """The acts of the paragraph, for the filter."""
        return " ".join(mark.act for mark, _ in self.said)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a ranking of all texts of the store."""

    measure: str
    place: int
    of: int


class Words:
    """Names in the language of a report."""

    def __init__(self, graph: nx.MultiDiGraph[str], names: Names, language: str) -> None:
        self._graph, self._names, self._language = graph, names, language
        self._acts = act_names()

    def name(self, target: str) -> str:
        """What a target is called."""
        if target not in self._names and target in self._graph:
            node = self._graph.nodes[target]
            return name_in({target: node.get("labels") or {}}, target, self._language)
        return name_in(self._names, target, self._language)

    def mark(self, act: str) -> Mark:
        """An act with its name and colour."""
        name = "no act" if act == NO_ACT else self._acts.get(act, {}).get("en", act)
        return Mark(act, name, act_style(act).color)

    def thing(self, symbol: str, edges: Mapping[str, Mapping[str, object]]) -> Thing:
        """A row about a target, from the edges that join it, by act."""
        node = self._graph.nodes[symbol]
        acts = sorted(edges, key=_act_order)
        places = dict.fromkeys(p for act in acts for p in _texts(edges[act].get("paragraphs")))
        title = ""
        if ":" not in symbol:
            known = self._names.get(symbol, {})
            title = known.get(self._language) or known.get("en") or ""
        year = str(node.get("date") or node.get("year") or "")
        marks = tuple(self.mark(act) for act in acts)
        url = page_url(symbol, str(node.get("type", "")))
        return Thing(symbol, self.name(symbol), url, year, marks, tuple(places), title)


def neighbourhood(graph: nx.MultiDiGraph[str], symbol: str) -> nx.MultiDiGraph[str]:
    """What the picture of a report shows: what the document stands on, and what stands on it.

    Bodies, which are addressed rather than built on, and mentions in passing are left out.
    """
    near = {symbol}
    for source, target, facts in (
        *graph.out_edges(symbol, data=True),
        *graph.in_edges(symbol, data=True),
    ):
        other = target if source == symbol else source
        strong = _STRONG & set(_texts(facts.get("roles")))
        if strong and graph.nodes[other].get("type") != "body":
            near.add(other)
    # Among so many neighbours only the document's own references can be told apart.
    shown: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    shown.add_nodes_from((node, graph.nodes[node]) for node in sorted(near))
    for source, target, act, facts in sorted(
        (
            *graph.out_edges(symbol, keys=True, data=True),
            *graph.in_edges(symbol, keys=True, data=True),
        ),
        key=lambda edge: edge[:3],
    ):
        if source in near and target in near and source != target:
            shown.add_edge(source, target, key=act, **facts)
    return shown


def oldest(graph: nx.MultiDiGraph[str], symbol: str, words: Words) -> tuple[Thing, ...]:
    """The oldest texts that a document rests on, over at most three steps."""
    found = lineage(graph, symbol, roles=_STRONG, depth=3).earliest(_OLDEST)
    return tuple(
        words.thing(one.symbol, {step.act: {"paragraphs": step.paragraphs} for step in one.steps})
        for one in found
        if one.symbol != symbol
    )


def citing(graph: nx.MultiDiGraph[str], symbol: str, words: Words) -> tuple[Thing, ...]:
    """The documents of the store that refer to a document, the newest first."""
    edges: defaultdict[str, dict[str, Mapping[str, object]]] = defaultdict(dict)
    for source, _, act, facts in graph.in_edges(symbol, keys=True, data=True):
        if source != symbol and act != NO_ACT:
            edges[source][act] = facts
    things = [words.thing(source, own) for source, own in edges.items()]
    return tuple(sorted(things, key=lambda one: (one.year, one.symbol), reverse=True))


def heaviest(
    graph: nx.MultiDiGraph[str], symbol: str, words: Words
) -> tuple[tuple[Thing, int], ...]:
    """What a document refers to that most documents of the store refer to, with their number.

    Bodies are left out: nearly every text addresses the same few.
    """
    edges: defaultdict[str, dict[str, Mapping[str, object]]] = defaultdict(dict)
    for _, target, act, facts in graph.out_edges(symbol, keys=True, data=True):
        body = graph.nodes[target].get("type") == "body"
        if target != symbol and act != NO_ACT and not body:
            edges[target][act] = facts
    cited = {target: tally(graph, target).documents for target in edges}
    best = sorted(edges, key=lambda target: (-cited[target], target))[:_HEAVIEST]
    return tuple((words.thing(target, edges[target]), cited[target]) for target in best)


def places(graph: nx.MultiDiGraph[str], symbol: str) -> tuple[Place, ...]:
    """Where a document stands among all of its type: by documents that cite it, by PageRank."""
    kind = str(graph.nodes[symbol].get("type", ""))
    measures = (("the number of documents that cite it", "cited"), ("PageRank", "pagerank"))
    found: list[Place] = []
    for words, measure in measures:
        ranked = rank(graph, measure, kind, None)  # type: ignore[arg-type]
        mine = next((one.place for one in ranked if one.symbol == symbol), None)
        if mine is not None:
            found.append(Place(words, mine, len(ranked)))
    return tuple(found)


def counted_acts(text: VersionText, words: Words) -> tuple[tuple[Mark, int], ...]:
    """How many references stand under each act, the most first."""
    counts = Counter(quote.act for quote in text.quotes)
    return tuple((words.mark(act), count) for act, count in counts.most_common())


def counted_types(graph: nx.MultiDiGraph[str], text: VersionText) -> tuple[tuple[str, int], ...]:
    """How many references there are to each type, the most first."""
    kinds = Counter(str(graph.nodes[quote.target].get("type", "")) for quote in text.quotes)
    return tuple((type_style(kind).plural, count) for kind, count in kinds.most_common())


def sentences(graph: nx.MultiDiGraph[str], text: VersionText, words: Words) -> tuple[Sentence, ...]:
    """Every paragraph that refers to something, with its words marked."""
    quotes: defaultdict[str, list[Quote]] = defaultdict(list)
    for quote in text.quotes:
        quotes[quote.paragraph].append(quote)
    return tuple(
        Sentence(
            Cell(passage.paragraph, _pieces(passage.text, quotes[passage.paragraph], words)),
            passage.lead,
            _by_act(graph, quotes[passage.paragraph], words),
        )
        for passage in text.passages
        if passage.paragraph in quotes
    )


def _by_act(
    graph: nx.MultiDiGraph[str], quotes: Sequence[Quote], words: Words
) -> tuple[tuple[Mark, tuple[Said, ...]], ...]:
    """What a paragraph refers to, under each act in the order of its words; each thing once."""
    acts: defaultdict[str, dict[tuple[str, str], Said]] = defaultdict(dict)
    for quote in quotes:
        kind = str(graph.nodes[quote.target].get("type", "")) if quote.target in graph else ""
        acts[quote.act][quote.target, quote.role] = Said(
            quote.role,
            words.name(quote.target),
            quote.target,
            page_url(quote.target, kind),
            type_style(kind).name,
        )
    return tuple((words.mark(act), tuple(said.values())) for act, said in acts.items())


def _pieces(text: str, quotes: Sequence[Quote], words: Words) -> tuple[Piece, ...]:
    """The text cut at the words that refer; a name within a name makes no cut of its own."""
    pieces: list[Piece] = []
    place = 0
    for quote in sorted(quotes, key=lambda one: (one.start, -one.end)):
        if quote.start < place:
            continue
        pieces.append(Piece(text[place : quote.start]))
        mark = words.mark(quote.act)
        title = f"{mark.name} · {words.name(quote.target)} · {quote.role}"
        pieces.append(Piece(text[quote.start : quote.end], mark.color, title=title))
        place = quote.end
    pieces.append(Piece(text[place:]))
    return tuple(piece for piece in pieces if piece.text)


def _act_order(act: str) -> tuple[int, str]:
    known = act in ACT_ORDER
    return (ACT_ORDER.index(act) if known else len(ACT_ORDER), act)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, tuple | list) else ()
