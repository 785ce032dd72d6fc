"""The words behind the edges: every reference with its paragraph and the place in it.

The versions of a few documents are asked for one by one. Of many, the whole store is read by
columns: a query for each version would take minutes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

from reaffirm.analysis.columns import placed_mentions, rows
from reaffirm.model import LANGUAGES
from reaffirm.namespaces import target_of, version_iri
from reaffirm.rdf.vocabulary import act_of, place_of

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
_ALL_TEXTS = "SELECT ?paragraph ?text WHERE { ?paragraph rea:text ?text }"
#: From so many documents on it is quicker to read the whole store.
_MANY = 150

#: Whether a reference (its source, its target, its act) is wanted.
_Wanted = Callable[[str, str, str], bool]
#: The evidence of one language version of a document.
_Reader = Callable[[str, str], "Iterable[Evidence]"]


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
    documents = [source for source in sources if ":" not in source]
    read = _reader(store, len(documents), wanted, same)
    for source in documents:
        for language in languages:
            yield from sorted(read(source, language), key=_place)


def fetch_in_language(
    store: Store, sources: Iterable[str], language: str, *, same: Mapping[str, str] | None = None
) -> Iterator[Evidence]:
    """The references of some documents in one language each: the wanted one where the document
    has it, else the first that it has, English before the others."""
    order = dict.fromkeys((language, "en", *LANGUAGES))
    documents = [source for source in sources if ":" not in source]
    read = _reader(store, len(documents), _every, same or {})
    for source in documents:
        versions = (sorted(read(source, code), key=_place) for code in order)
        yield from next(filter(None, versions), [])


def _every(source: str, target: str, act: str) -> bool:
    return True


def _reader(store: Store, documents: int, wanted: _Wanted, same: Mapping[str, str]) -> _Reader:
    """How the versions of so many documents are best read."""
    if documents < _MANY:
        return partial(_version, store, wanted, same)
    return partial(_of_whole, *_whole(store, wanted, same))


def _version(
    store: Store, wanted: _Wanted, same: Mapping[str, str], source: str, language: str
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


_Version = tuple[str, str]
_Row = tuple[str, str, str, str, int, int]  #: paragraph, target, act, role, start, end


def _whole(
    store: Store, wanted: _Wanted, same: Mapping[str, str]
) -> tuple[dict[_Version, list[_Row]], dict[_Version, dict[str, str]]]:
    """The wanted references and the texts of paragraphs of every version of the store."""
    found: dict[_Version, list[_Row]] = defaultdict(list)
    for said, start, end in placed_mentions(store):
        target = same.get(said.target, said.target)
        if wanted(said.source, target, said.act):
            row = (said.paragraph, target, said.act, said.role, start, end)
            found[said.source, said.language].append(row)
    texts: dict[_Version, dict[str, str]] = defaultdict(dict)
    columns = store.columns(_ALL_TEXTS)
    for place, text in zip(columns["paragraph"], columns["text"], strict=True):
        source, language, paragraph = place_of(place)
        if (source, language) in found:
            texts[source, language][paragraph] = text
    return found, texts


def _of_whole(
    found: Mapping[_Version, list[_Row]],
    texts: Mapping[_Version, Mapping[str, str]],
    source: str,
    language: str,
) -> Iterator[Evidence]:
    own = texts.get((source, language), {})
    for paragraph, target, act, role, start, end in found.get((source, language), ()):
        link = (source, target, act, role)
        yield Evidence(*link, paragraph, language, own.get(paragraph, ""), start, end)


def _place(item: Evidence) -> tuple[object, ...]:
    from reaffirm.analysis.network import paragraph_order

    return (paragraph_order(item.paragraph), item.start, item.target, item.act)
