"""The words behind the edges: every reference with its paragraph and the place in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reaffirm.analysis.columns import rows
from reaffirm.model import LANGUAGES
from reaffirm.namespaces import target_of, version_iri
from reaffirm.rdf.vocabulary import act_of

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_WORDS = """
SELECT ?paragraph ?text ?target ?act ?role ?start ?end WHERE {{
  ?paragraph rea:inVersion <{version}> ; rea:text ?text .
  ?reference rea:paragraph ?paragraph ; rea:target ?target ; rea:act ?act ; rea:role ?role ;
    oa:start ?start ; oa:end ?end
}}"""


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
    store: Store, sources: Iterable[str], *, languages: Collection[str] = LANGUAGES
) -> Iterator[Evidence]:
    """The references of some documents, in the order of documents, paragraphs and words.

    Parameters
    ----------
    sources:
        The documents whose references are wanted; what the store does not hold gives nothing, so
        the nodes of a citation graph can be given as they are.
    languages:
        The language versions to read.
    """
    for source in sources:
        if ":" not in source:
            for language in languages:
                yield from sorted(_version(store, source, language), key=_place)


def fetch_in_language(store: Store, sources: Iterable[str], language: str) -> Iterator[Evidence]:
    """The references of some documents in one language each: the wanted one where the document
    has it, else the first that it has, English before the others."""
    order = dict.fromkeys((language, "en", *LANGUAGES))
    for source in sources:
        versions = (fetch_evidence(store, [source], languages=[code]) for code in order)
        yield from next((found for rows in versions if (found := list(rows))), [])


def _version(store: Store, source: str, language: str) -> Iterator[Evidence]:
    query = _WORDS.format(version=version_iri(source, language))
    for where, text, target, act, role, start, end in rows(store, query):
        paragraph = target_of(where).partition("#")[2]
        link = (source, target_of(target), act_of(act), role)
        yield Evidence(*link, paragraph, language, text, int(start), int(end))


def _place(item: Evidence) -> tuple[object, ...]:
    from reaffirm.analysis.network import paragraph_order

    return (paragraph_order(item.paragraph), item.start, item.target)
