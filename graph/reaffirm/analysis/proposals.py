"""Entries to propose for the vocabulary: names that texts have and no file knows.

The six versions of a resolution are parallel, so that the names that a new entity has in them are
found together (:mod:`reaffirm.analysis.parallel`); in Russian and Arabic, whose nouns have cases,
so are the forms in which the texts print them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from reaffirm.analysis.columns import known_entities, values
from reaffirm.analysis.network import citation_graph, is_entity, stand_in
from reaffirm.namespaces import is_scoped, target_of
from reaffirm.rdf.vocabulary import place_of

if TYPE_CHECKING:
    import networkx as nx

    from reaffirm.rdf.store import Store

#: Languages in which a name has other forms, which are no other names.
_INFLECTED = ("ar", "ru")
#: Forms of one name are so much alike, of 1.
_ALIKE = 0.75

#: What texts print, by thing and language.
Printed = Mapping[tuple[str, str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A treaty, body … that texts name and no file knows."""

    target: str  #: its identifier in the graph
    names: dict[str, str]  #: by language
    forms: dict[str, tuple[str, ...]]  #: other forms of the name, by language
    documents: tuple[str, ...]  #: that refer to it, in order


def proposals(store: Store) -> list[Proposal]:
    """The new entities of a store, those that most documents name first.

    Names that mean one thing within one text alone ("the Trust Fund") are none.

    Raises
    ------
    QueryError
        If the store cannot answer.
    """
    known = known_entities(store)
    graph = citation_graph(store)
    new = {node for node in graph if is_entity(node) and node not in known and not is_scoped(node)}
    return proposed(graph, new, _printed(store, graph, new))


def proposed(graph: nx.MultiDiGraph[str], new: Iterable[str], printed: Printed) -> list[Proposal]:
    """The proposals for some nodes of a citation graph, with what texts print of them.

    >>> from reaffirm.analysis.mentions import Mention, NodeFacts
    >>> from reaffirm.analysis.network import build_graph
    >>> panel = NodeFacts({"en": "Sand Panel", "ru": "Группа по пескам"})
    >>> graph = build_graph(
    ...     [Mention("A/RES/76/1", "en", "pp1", "body:sand-panel", "recalls", "object")],
    ...     {"body:sand-panel": panel},
    ... )
    >>> found = {("body:sand-panel", "ru"): ["Группы по пескам", "Группа"]}
    >>> [proposal] = proposed(graph, ["body:sand-panel"], found)
    >>> proposal.documents, proposal.forms
    (('A/RES/76/1',), {'ru': ('Группы по пескам',)})
    """
    found = [_proposal(graph, target, printed) for target in new]
    named = (proposal for proposal in found if proposal.names and proposal.documents)
    return sorted(named, key=lambda one: (-len(one.documents), -len(one.names), one.target))


def _proposal(graph: nx.MultiDiGraph[str], target: str, printed: Printed) -> Proposal:
    names: dict[str, str] = dict(graph.nodes[target]["labels"])
    forms = {
        language: tuple(sorted(_forms(names[language], printed.get((target, language), ()))))
        for language in _INFLECTED
        if language in names
    }
    documents = tuple(sorted(set(graph.predecessors(target))))
    return Proposal(
        target, names, {code: found for code, found in forms.items() if found}, documents
    )


def _forms(name: str, printed: Iterable[str]) -> set[str]:
    """What is printed and is the whole name in another form: not a short name, nor a longer one."""
    words = len(name.split())
    return {
        form
        for form in printed
        if form != name
        and len(form.split()) == words
        and SequenceMatcher(None, form, name, autojunk=False).ratio() >= _ALIKE
    }


def _printed(
    store: Store, graph: nx.MultiDiGraph[str], new: set[str]
) -> dict[tuple[str, str], set[str]]:
    """The words of the references to new entities, by entity and language."""
    words = values(store, "oa:exact")
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for reference, thing in values(store, "rea:target").items():
        target = stand_in(graph, target_of(thing))
        if target in new and reference in words:
            found[target, place_of(reference)[1]].add(" ".join(words[reference].split()))
    return dict(found)
