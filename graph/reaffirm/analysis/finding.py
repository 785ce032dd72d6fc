"""Finding a treaty, body or other entity by words of its names, in any language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from reaffirm.model import Language, TargetType
from reaffirm.namespaces import NAMED_KINDS
from reaffirm.naming import Name, names_like, targets_named
from reaffirm.ontology import load_ontology
from reaffirm.own.force import Given, used

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Found:
    """An entity that goes by some words.

    ``name`` is its English name where it has one, ``matched`` the name that has the words; the
    number of ``documents`` that refer to it is None where no graph was asked. ``known`` says
    whether the vocabulary has it; if not, its identifier is made from its printed name.
    """

    target: str
    name: str
    matched: str
    language: Language
    documents: int | None
    known: bool


def find(
    words: str,
    graph: nx.MultiDiGraph[str] | None = None,
    *,
    type: TargetType | None = None,
    limit: int = 20,
    vocabulary: Given | None = None,
) -> tuple[Found, ...]:
    """The entities that go by some words, the best first.

    Parameters
    ----------
    words:
        A name, or words of it, in any of the six languages; accents, case and punctuation do not
        matter. If no name has all of them, names are taken that are spelled nearly so.
    graph:
        A citation graph: its new entities, which the vocabulary does not know, are searched too,
        and what more documents refer to comes first.
    type:
        Only this type, such as ``treaty``.
    limit:
        How many to give; 0 gives all.
    vocabulary:
        Own vocabulary files, or folders of them, instead of those in force
        (:func:`reaffirm.own_vocabulary`).

    Notes
    -----
    An entity of exactly this name comes first, then by the number of documents, then by the length
    of the name. Linear in the number of names.

    >>> find("corrupcion", type="treaty")[0].target
    'treaty:uncac'
    """
    with used(vocabulary):
        return _found(words, graph, type, limit)


def _found(
    words: str, graph: nx.MultiDiGraph[str] | None, type: TargetType | None, limit: int
) -> tuple[Found, ...]:
    exact = targets_named(words)
    labels = {entity.target: entity.label("en") for entity in load_ontology().entities}
    places: dict[str, tuple[int, Name]] = {}
    for place, name in enumerate(names_like(words, _new_names(graph, labels))):
        places.setdefault(name.target, (place, name))
    for target in exact:
        places.setdefault(target, (-1, Name(target, words, "en", short=True)))
    found = []
    for target, (place, name) in places.items():
        if type is None or target.startswith(f"{type}:"):
            documents = _documents(graph, target)
            label = labels.get(target) or _label(graph, target)
            made = Found(target, label, name.text, name.language, documents, target in labels)
            found.append((target not in exact, -(documents or 0), place, made))
    best = [made for *_, made in sorted(found, key=lambda item: item[:3])]
    return tuple(best[: limit or None])


def _new_names(graph: nx.MultiDiGraph[str] | None, known: dict[str, str]) -> Iterator[Name]:
    """The names of entities of a graph that the vocabulary does not have."""
    if graph is None:
        return
    for target, data in graph.nodes(data=True):
        if target.partition(":")[0] in NAMED_KINDS and target not in known:
            for language, label in data["labels"].items():
                yield Name(target, label, cast("Language", language or "en"))


def _documents(graph: nx.MultiDiGraph[str] | None, target: str) -> int | None:
    if graph is None:
        return None
    return len(set(graph.predecessors(target))) if target in graph else 0


def _label(graph: nx.MultiDiGraph[str] | None, target: str) -> str:
    return str(graph.nodes[target]["label"]) if graph is not None and target in graph else target
