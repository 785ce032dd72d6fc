"""The words behind the edges: every reference with its paragraph and the place in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reaffirm.analysis.columns import rows
from reaffirm.model import LANGUAGES
from reaffirm.namespaces import target_of, version_iri
from reaffirm.rdf.vocabulary import act_of

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_WORDS = """
SELECT ?reference ?target ?act ?role ?paragraph ?text ?start ?end WHERE {{
  GRAPH <{version}> {{
    ?reference rea:target ?target ; rea:act ?act ; rea:role ?role ; rea:paragraph ?paragraph ;
      oa:start ?start ; oa:end ?end .
    ?paragraph rea:text ?text
  }}
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


def _version(store: Store, source: str, language: str) -> Iterator[Evidence]:
    paragraph = cache(lambda iri: target_of(iri).partition("#")[2])
    for row in rows(store, _WORDS.format(version=version_iri(source, language))):
        yield Evidence(
            source,
            target_of(row[1].value),
            act_of(row[2].value),
            row[3].value,
            paragraph(row[4].value),
            language,
            row[5].value,
            int(row[6].value),
            int(row[7].value),
        )


def _place(item: Evidence) -> tuple[object, ...]:
    from reaffirm.analysis.network import paragraph_order

    return (paragraph_order(item.paragraph), item.start, item.target)
