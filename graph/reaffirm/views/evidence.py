"""The words behind the edges: every reference with its paragraph and the place in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

from reaffirm.analysis.columns import rows
from reaffirm.model import LANGUAGES
from reaffirm.namespaces import target_of, version_iri
from reaffirm.rdf.vocabulary import act_of

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_WORDS = """
SELECT ?paragraph ?target ?act ?role ?start ?end WHERE {{
  ?paragraph rea:inVersion <{version}> .
  ?reference rea:paragraph ?paragraph ; rea:target ?target ; rea:act ?act ; rea:role ?role ;
    oa:start ?start ; oa:end ?end
}}"""
_TEXTS = """
SELECT ?paragraph ?text WHERE {{ ?paragraph rea:inVersion <{version}> ; rea:text ?text }}"""

#: Whether a reference (its source, its target, its act) is wanted.
_Wanted = Callable[[str, str, str], bool]


class Evidence(NamedTuple):
    """One reference with the whole text of its paragraph.

    ``text[start:end]`` are the words that name the target.
    """

    source: str
    target: str
    act: str
    role: str
    paragraph: str
    language: str
    text: str
    start: int
    end: int


def fetch_evidence(
    store: Store,
    sources: Iterable[str],
    *,
    languages: Collection[str] = LANGUAGES,
    same: Mapping[str, str] | None = None,
) -> Iterator[Evidence]:
    """The references of some documents, in the order of documents, paragraphs and words.

    Parameters
    ----------
    sources:
        The documents whose references are wanted; what the store does not hold gives nothing. Of
        a citation graph, the documents whose edges it holds are asked, for these edges alone.
    languages:
        The language versions to read.
    same:
        From targets to those that stand for them; that of a citation graph is known.
    """
    same = same or {}
    if isinstance(sources, nx.MultiDiGraph):
        graph: nx.MultiDiGraph[str] = sources
        held = (n for n, node in graph.nodes(data=True) if node.get("in_store"))
        sources = [n for n in held if graph.out_degree(n)]
        wanted: _Wanted = graph.has_edge
        same = graph.graph.get("same", same)
    else:
        wanted = _every
    for source in sources:
        if ":" not in source:
            for language in languages:
                yield from sorted(_version(store, source, language, wanted, same), key=_place)


def fetch_in_language(
    store: Store, sources: Iterable[str], language: str, *, same: Mapping[str, str] | None = None
) -> Iterator[Evidence]:
    """The references of some documents in one language each: the wanted one where the document
    has it, else the first that it has, English before the others."""
    order = dict.fromkeys((language, "en", *LANGUAGES))
    for source in sources:
        versions = (fetch_evidence(store, [source], languages=[code], same=same) for code in order)
        yield from next((found for rows in versions if (found := list(rows))), [])


def _every(source: str, target: str, act: str) -> bool:
    return True


def _version(
    store: Store, source: str, language: str, wanted: _Wanted, same: Mapping[str, str]
) -> Iterator[Evidence]:
    version = version_iri(source, language)
    found = [
        (where, target, act, role, start, end)
        for where, thing, act_iri, role, start, end in rows(store, _WORDS.format(version=version))
        if wanted(source, target := same.get(one := target_of(thing), one), act := act_of(act_iri))
    ]
    if not found:
        return
    columns = store.columns(_TEXTS.format(version=version))
    texts = dict(zip(columns["paragraph"], columns["text"], strict=True))
    for where, target, act, role, start, end in found:
        paragraph = target_of(where).partition("#")[2]
        link = (source, target, act, role)
        yield Evidence(*link, paragraph, language, texts.get(where, ""), int(start), int(end))


def _place(item: Evidence) -> tuple[object, ...]:
    from reaffirm.analysis.network import paragraph_order

    return (paragraph_order(item.paragraph), item.start, item.target)
