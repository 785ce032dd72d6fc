"""The edges that not all language versions of a document carry, with the sentences side by side.

An edge here is an act and a target in the running text of a version, whatever its role. The six
versions of a resolution say the same: an edge that only some carry is a slip of a translator, of an
editor, or of ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from reaffirm.model import NO_ACT, Extraction, Language, TargetType
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
    running = {p.id: p.text for p in document.paragraphs if p.kind in ("preambular", "operative")}
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


def store_versions(store: Store) -> Iterator[Version]:
    """The versions of a store, for :func:`disagreements`.

    Only documents with more than one version are given.

    Raises
    ------
    QueryError
        If the store cannot answer.
    """
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
