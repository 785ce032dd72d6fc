"""The size and shape of a citation graph in a few numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import networkx as nx

from reaffirm.analysis.tables import Table


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts over a citation graph; the mappings run from the largest count to the smallest.

    ``references`` counts the mentions, ``edges`` the pairs of documents per act, ``cycles`` the
    groups of documents that refer to each other in a circle. ``missing`` are the cited documents
    that the store does not hold.
    """

    nodes: int
    documents: int
    held: int
    missing: int
    entities: int
    edges: int
    references: int
    first_year: int | None
    last_year: int | None
    components: int
    cycles: int
    by_type: Mapping[str, int]
    by_act: Mapping[str, int]
    by_role: Mapping[str, int]
    by_language: Mapping[str, int]

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Name and value of each number, ready for a table."""
        span = "" if self.first_year is None else f"{self.first_year}-{self.last_year}"
        plain = (
            ("documents", self.documents),
            ("of these in the store", self.held),
            ("cited, not in the store", self.missing),
            ("entities", self.entities),
            ("edges (pair and act)", self.edges),
            ("references", self.references),
            ("connected components", self.components),
            ("cycles", self.cycles),
        )
        return (*((name, f"{value:,}") for name, value in plain), ("years", span))

    def table(self) -> Table:
        """One row a number: what it counts, of which kind, and how many."""
        plain = {
            "documents": self.documents,
            "held": self.held,
            "missing": self.missing,
            "entities": self.entities,
            "edges": self.edges,
            "references": self.references,
            "components": self.components,
            "cycles": self.cycles,
            "first year": self.first_year,
            "last year": self.last_year,
        }
        groups: dict[str, Mapping[str, int | None]] = {
            "all": plain,
            "type": self.by_type,
            "act": self.by_act,
            "role": self.by_role,
            "language": self.by_language,
        }
        rows = ((group, name, n) for group, counts in groups.items() for name, n in counts.items())
        return Table(("of", "name", "count"), tuple(rows), "What the graph holds")


def disk_rows(size: int, references: int) -> tuple[tuple[str, str], ...]:
    """Name and value of what the store takes on disk; nothing where that is not known.

    >>> disk_rows(3_000_000, 1_500)
    (('size on disk', '3.0 MB'), ('bytes per reference', '2,000'))
    >>> disk_rows(0, 1_500)
    ()
    """
    if not size:
        return ()
    each = (("bytes per reference", f"{size / references:,.0f}"),) if references else ()
    return (("size on disk", f"{size / 1e6:,.1f} MB"), *each)


def stats(graph: nx.MultiDiGraph[str]) -> Stats:
    """Count documents, entities, edges and references of a citation graph.

    Linear in nodes and edges; components are weak, cycles are strong components (Tarjan 1972).

    >>> g = nx.MultiDiGraph()
    >>> g.add_node("A/RES/76/1", type="resolution", in_store=True, year=2021)
    >>> g.add_node("treaty:uncac", type="treaty", in_store=False, year=2003)
    >>> _ = g.add_edge("A/RES/76/1", "treaty:uncac", key="recalls", evidence=2, roles=("object",))
    >>> s = stats(g)
    >>> s.documents, s.entities, s.references, s.first_year
    (1, 1, 2, 2003)
    """
    types: Counter[str] = Counter()
    documents = held = 0
    years: list[int] = []
    for symbol, node in graph.nodes(data=True):
        types[str(node.get("type", ""))] += 1
        documents += ":" not in symbol
        held += bool(node.get("in_store"))
        if isinstance(year := node.get("year"), int):
            years.append(year)
    acts: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    references = 0
    for _, _, act, edge in graph.edges(keys=True, data=True):
        acts[act] += 1
        roles.update(edge.get("roles", ()))
        languages.update(edge.get("versions", ()))
        references += int(edge.get("evidence", 1))
    circles = sum(1 for group in nx.strongly_connected_components(graph) if len(group) > 1)
    return Stats(
        nodes=len(graph),
        documents=documents,
        held=held,
        missing=documents - held,
        entities=len(graph) - documents,
        edges=graph.number_of_edges(),
        references=references,
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        components=nx.number_weakly_connected_components(graph) if len(graph) else 0,
        cycles=circles,
        by_type=_ordered(types),
        by_act=_ordered(acts),
        by_role=_ordered(roles),
        by_language=_ordered(languages),
    )


def _ordered(counts: Counter[str]) -> Mapping[str, int]:
    return MappingProxyType(dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))))
