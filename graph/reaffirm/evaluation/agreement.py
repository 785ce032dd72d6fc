"""The edges that not all language versions of a document carry, with the sentences side by side.

An edge here is an act and a target in the running text of a version, whatever its role. The six
versions of a resolution say the same: an edge that only some carry is a slip of a translator, of an
editor, or of ours.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from reaffirm.model import NO_ACT, RUNNING_TEXT, Extraction, Language, TargetType
from reaffirm.namespaces import target_iri
from reaffirm.rdf.store import Store
from reaffirm.rdf.vocabulary import place_of, target_type

RESOLUTIONS: frozenset[TargetType] = frozenset({"resolution", "decision"})


@dataclass(frozen=True, slots=True)
class Passage:
    """The paragraph of one version where an edge stands, or should stand.

    ``act`` is the act under which this version refers to the target there: empty if it does not.
    """

    language: Language
    paragraph: str
    act: str
    sentence: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An edge that not all versions of a document carry."""

    document: str
    act: str
    target: str
    carried: tuple[Language, ...]
    missing: tuple[Language, ...]
    passages: tuple[Passage, ...]  #: one for each version that has such a paragraph


@dataclass(frozen=True, slots=True)
class Saying:
    """A reference as the comparison needs it: edge and place."""

    act: str
    target: str
    paragraph: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Version:
    """What one language version says: its references and its paragraphs."""

    symbol: str
    language: Language
    sayings: tuple[Saying, ...]
    sentences: dict[str, str]


def version_of(extraction: Extraction) -> Version:
    """The version of an extraction: its running text."""
    document = extraction.document
    running = {p.id: p.text for p in document.paragraphs if p.kind in RUNNING_TEXT}
    return Version(
        document.symbol,
        document.language,
        tuple(
            Saying(r.act, r.target, r.paragraph, r.start, r.end)
            for r in extraction.references
            if r.paragraph in running
        ),
        running,
    )


def disagreements(
    versions: Iterable[Version],
    types: Collection[TargetType] = RESOLUTIONS,
    *,
    target: str = "",
    acts: Collection[str] | None = None,
) -> Iterator[Disagreement]:
    """The edges that not all versions carry, of documents with more than one version.

    ``types`` are the types of target to compare; none means all. Only edges to one ``target`` and
    under some ``acts`` are given where these are. Documents come in the order of their symbols,
    edges by act and target.
    """
    by_symbol: dict[str, dict[Language, Version]] = defaultdict(dict)
    for version in versions:
        by_symbol[version.symbol].setdefault(version.language, version)
    for symbol, group in sorted(by_symbol.items()):
        if len(group) > 1:
            for one in _of_document(symbol, group, types):
                if target in ("", one.target) and (acts is None or one.act in acts):
                    yield one


def _of_document(
    symbol: str, group: dict[Language, Version], types: Collection[TargetType]
) -> Iterator[Disagreement]:
    carriers: dict[tuple[str, str], dict[Language, Saying]] = defaultdict(dict)
    for language, version in sorted(group.items()):
        for saying in version.sayings:
            if saying.act != NO_ACT and (not types or target_type(saying.target) in types):
                carriers[saying.act, saying.target].setdefault(language, saying)
    for (act, target), carried in sorted(carriers.items()):
        missing = tuple(sorted(group.keys() - carried.keys()))
        if missing:
            passages = (
                _passage(version, target, carried.get(language), carried)
                for language, version in sorted(group.items())
            )
            yield Disagreement(
                symbol, act, target, tuple(carried), missing, tuple(p for p in passages if p)
            )


def _passage(
    version: Version, target: str, own: Saying | None, carried: dict[Language, Saying]
) -> Passage | None:
    """The place of a version to set beside the others: where it carries the edge, else where it
    refers to the same target in the same paragraph, else the paragraph of the same name, else
    another place with the same target."""
    wanted = [saying.paragraph for saying in carried.values()]
    if own is None:
        near = [saying for saying in version.sayings if saying.target == target]
        beside = next((p for p in wanted if p in version.sentences), None)
        own = next((saying for saying in near if saying.paragraph in wanted), None)
        if own is None and beside is not None:
            return Passage(version.language, beside, "", version.sentences[beside])
        own = own or next(iter(near), None)
    if own is None:
        return None
    text = version.sentences.get(own.paragraph, "")
    return Passage(version.language, own.paragraph, own.act, text, own.start, own.end)


_SENTENCES = """
SELECT ?place ?text WHERE {
  { ?place a rea:PreambularParagraph } UNION { ?place a rea:OperativeParagraph }
  ?place rea:text ?text
}"""


_WHO_REFERS = "SELECT ?reference WHERE {{ ?reference rea:target <{target}> }}"
#: The paragraphs of running text by their identifiers.
_RUNNING = re.compile(r"(?:pp|op)\d")
#: More documents than these are read faster all together.
_FEW = 40


def store_versions(store: Store, *, document: str = "", target: str = "") -> Iterator[Version]:
    """The versions of a store, for :func:`disagreements`.

    Only documents with more than one version are given; one ``document`` alone, or those that refer
    to a ``target``, are read in a fraction of the time.

    Raises
    ------
    QueryError
        If the store cannot answer, or does not hold the document.
    """
    if document:
        yield from _versions_of(store, {document})
        return
    if target:
        iris = store.columns(_WHO_REFERS.format(target=target_iri(target)))["reference"]
        if len(symbols := {place_of(iri)[0] for iri in iris}) <= _FEW:
            yield from _versions_of(store, symbols)
            return
    yield from _all_versions(store)


def _versions_of(store: Store, symbols: Collection[str]) -> Iterator[Version]:
    """The versions of some documents, text by text."""
    from reaffirm.analysis.network import not_held
    from reaffirm.analysis.texts import languages_of, version_text

    for symbol in sorted(symbols):
        languages = sorted(languages_of(store, symbol))
        if not languages:
            raise not_held(symbol)
        for language in languages if len(languages) > 1 else ():
            text = version_text(store, symbol, language)
            said = (q for q in text.quotes if _RUNNING.match(q.paragraph))
            yield Version(
                symbol,
                cast("Language", language),
                tuple(Saying(q.act, q.target, q.paragraph, q.start, q.end) for q in said),
                {p.paragraph: p.text for p in text.passages if _RUNNING.match(p.paragraph)},
            )


def _all_versions(store: Store) -> Iterator[Version]:
    held: dict[str, set[str]] = defaultdict(set)
    for one in store.versions():
        held[one.symbol].add(one.language)
    several = {symbol for symbol, languages in held.items() if len(languages) > 1}
    sentences: dict[tuple[str, str], dict[str, str]] = {
        (symbol, language): {} for symbol in several for language in held[symbol]
    }
    texts = store.columns(_SENTENCES)
    for place, text in zip(texts["place"], texts["text"], strict=True):
        symbol, language, paragraph = place_of(place)
        if symbol in several:
            sentences[symbol, language][paragraph] = text
    sayings = _sayings(store, sentences)
    for (symbol, language), texts_of in sorted(sentences.items()):
        yield Version(
            symbol, cast("Language", language), tuple(sayings[symbol, language]), texts_of
        )


def _sayings(
    store: Store, sentences: Mapping[tuple[str, str], Mapping[str, str]]
) -> dict[tuple[str, str], list[Saying]]:
    """The references in the running text of some versions, in reading order."""
    from reaffirm.analysis.columns import placed_mentions
    from reaffirm.analysis.network import paragraph_order

    found: dict[tuple[str, str], list[Saying]] = defaultdict(list)
    for said, start, end in placed_mentions(store):
        version = (said.source, said.language)
        if said.paragraph in sentences.get(version, ()):
            found[version].append(Saying(said.act, said.target, said.paragraph, start, end))
    order = cache(paragraph_order)
    for several in found.values():
        several.sort(key=lambda one: (order(one.paragraph), one.start, one.end))
    return found
