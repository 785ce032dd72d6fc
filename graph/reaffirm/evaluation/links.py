"""Accuracy without annotation: the editors' links, and the agreement of the six languages.

The UN's editors link most numbered citations of their XML, but not all, and not the same in every
language. Recall is measured against the links of the same version, precision against the union of
all versions of a resolution: what an editor missed in one language he usually linked in another.
Both look at running text (title block, footnotes and annexes aside), where the words alone were
read; the links themselves are never an input of extraction.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from reaffirm.model import LANGUAGES, NUMBERED_TYPES, Extraction, Language

RUNNING_TEXT = ("preambular", "operative")
#: The series whose numbers editors link; decisions and other bodies' resolutions have no page.
_CITABLE = re.compile(r"^(?:A|S|E|A/HRC)/RES/", re.IGNORECASE)
_PART = re.compile(r"(?<=[\d)])[A-Za-z](?:-[A-Za-z])?$")
_REMARK = re.compile(r"\((?:supp|part|vol|parts)[^)]*\)$", re.IGNORECASE)


def link_key(symbol: str) -> str:
    """The form in which an editors' link and an extracted target are compared: without the letters
    of parts, which links often drop.

    >>> link_key("A/RES/48/218b") == link_key("A/RES/48/218B") == "A/RES/48/218"
    True
    >>> link_key("A/RES/217(III)A") == link_key("A/RES/217(III)")
    True
    """
    compact = _REMARK.sub("", symbol.replace(" ", "").upper())
    return _PART.sub("", compact)


@dataclass(frozen=True, slots=True)
class Miss:
    """A citation on which editors and extraction differ."""

    document: str
    language: Language
    target: str
    paragraph: str
    kind: str  #: "missed" (a link without reference) or "extra" (a reference without any link)


@dataclass(slots=True)
class LinkScore:
    """Counts for one language: links found, references confirmed."""

    links: int = 0
    found: int = 0
    references: int = 0
    confirmed: int = 0
    misses: list[Miss] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the version's links that extraction found."""
        return self.found / self.links if self.links else 1.0

    @property
    def precision(self) -> float:
        """The share of extracted numbers that some version's links confirm."""
        return self.confirmed / self.references if self.references else 1.0


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """What the comparison needs of one language version."""

    symbol: str
    language: Language
    links: dict[str, str]  #: key of a link in running text to its paragraph
    all_links: frozenset[str]  #: keys of links anywhere in the version
    references: dict[str, str]  #: key of a numbered reference in running text to its paragraph
    edges: frozenset[tuple[str, str]]  #: (act, target) of resolutions and decisions


def version_facts(extraction: Extraction, *, resolutions_only: bool = True) -> VersionFacts:
    """The facts of one version. ``resolutions_only`` leaves reports and letters out."""
    document = extraction.document
    kinds = {p.id: p.kind for p in document.paragraphs}
    links: dict[str, str] = {}
    everywhere: set[str] = set()
    for paragraph in document.paragraphs:
        for link in paragraph.links:
            key = link_key(link.target)
            everywhere.add(key)
            if kinds[paragraph.id] in RUNNING_TEXT and (
                not resolutions_only or _CITABLE.search(link.target)
            ):
                links.setdefault(key, paragraph.id)
    references: dict[str, str] = {}
    edges: set[tuple[str, str]] = set()
    for reference in extraction.references:
        if reference.type not in NUMBERED_TYPES or kinds[reference.paragraph] not in RUNNING_TEXT:
            continue
        if reference.type in ("resolution", "decision"):
            edges.add((reference.act, reference.target))
        if (not resolutions_only or _CITABLE.search(reference.target)) and not reference.note:
            references.setdefault(link_key(reference.target), reference.paragraph)
    return VersionFacts(
        document.symbol,
        document.language,
        links,
        frozenset(everywhere),
        references,
        frozenset(edges),
    )


@dataclass(frozen=True, slots=True)
class LinkReport:
    """Scores per language, and how far the versions of one document agree."""

    scores: dict[Language, LinkScore]
    documents: int  #: documents with all six versions
    agreeing: int  #: of these, documents whose typed edges are the same in all six
    differences: tuple[tuple[str, dict[tuple[str, str], tuple[Language, ...]]], ...]

    @property
    def agreement(self) -> float:
        """The share of documents whose typed edges are the same in all six versions."""
        return self.agreeing / self.documents if self.documents else 1.0


def compare_links(versions: Iterable[VersionFacts]) -> LinkReport:
    """Compare versions with their links and with one another."""
    by_symbol: dict[str, list[VersionFacts]] = defaultdict(list)
    for version in versions:
        by_symbol[version.symbol].append(version)
    scores: dict[Language, LinkScore] = {language: LinkScore() for language in LANGUAGES}
    for group in by_symbol.values():
        union = frozenset().union(*(v.all_links for v in group))
        for version in group:
            _score(version, union, scores[version.language])
    complete = {s: g for s, g in by_symbol.items() if len({v.language for v in g}) == 6}
    differences = tuple((s, d) for s, g in sorted(complete.items()) if (d := _differences(g)))
    return LinkReport(scores, len(complete), len(complete) - len(differences), differences)


def _score(version: VersionFacts, union: frozenset[str], score: LinkScore) -> None:
    found = set(version.references)
    for key, paragraph in version.links.items():
        score.links += 1
        if key in found:
            score.found += 1
        else:
            score.misses.append(Miss(version.symbol, version.language, key, paragraph, "missed"))
    for key, paragraph in version.references.items():
        score.references += 1
        if key in union:
            score.confirmed += 1
        else:
            score.misses.append(Miss(version.symbol, version.language, key, paragraph, "extra"))


def _differences(
    group: list[VersionFacts],
) -> dict[tuple[str, str], tuple[Language, ...]]:
    """Edges that not all versions carry, each with the languages that do."""
    carriers: dict[tuple[str, str], set[Language]] = defaultdict(set)
    for version in group:
        for edge in version.edges:
            carriers[edge].add(version.language)
    total = len({v.language for v in group})
    return {
        edge: tuple(sorted(found)) for edge, found in sorted(carriers.items()) if len(found) < total
    }


def most_frequent_misses(score: LinkScore, top: int = 20) -> list[tuple[str, int]]:
    """The targets that are missed most often, for looking at errors by kind."""
    return Counter(m.target for m in score.misses).most_common(top)
