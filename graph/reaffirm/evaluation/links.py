"""Accuracy without annotation: the editors' links, and the agreement of the six languages.

The UN's editors link most numbered citations of their XML, but not all, and not the same in every
language. Recall is measured against the links of the same version, precision against the union of
all versions of a resolution: what an editor missed in one language he usually linked in another.
Both look at running text (title block, footnotes and annexes aside) and count a number once for
each version; the links themselves are never an input of extraction.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reaffirm.evaluation.intervals import Interval, clustered, wilson
from reaffirm.model import LANGUAGES, NUMBERED_TYPES, RUNNING_TEXT, Extraction, Language

#: The organs whose resolutions editors link; decisions and other bodies' resolutions have no page.
ORGANS: dict[str, str] = {
    "A/RES/": "General Assembly",
    "S/RES/": "Security Council",
    "E/RES/": "Economic and Social Council",
    "A/HRC/RES/": "Human Rights Council",
}
#: One letter, a range of letters, or the doubled ones that follow Z ("53/77 AA").
_PART = re.compile(r"(?<=[\d)])(?:([A-Za-z])\1|[A-Za-z](?:-[A-Za-z])?)$")
_SERIES = re.compile(r"/(?:RES|DEC)/")
_REMARK = re.compile(r"\((?:supp|part|vol|parts)[^)]*\)$", re.IGNORECASE)


def link_key(symbol: str) -> str:
    """The form in which an editors' link and an extracted target are compared: without the letters
    of parts, which links often drop.

    >>> link_key("A/RES/48/218b") == link_key("A/RES/48/218B") == "A/RES/48/218"
    True
    >>> link_key("A/RES/217(III)A") == link_key("A/RES/217(III)")
    True
    >>> link_key("A/RES/53/77AA")
    'A/RES/53/77'
    """
    compact = _REMARK.sub("", symbol.replace(" ", "").upper())
    return _PART.sub("", compact)


def organ_of(symbol: str) -> str:
    """The organ whose resolution a symbol names; empty for all that is not measured.

    >>> organ_of("A/HRC/RES/7/1"), organ_of("S/RES/1373(2001)"), organ_of("A/76/122")
    ('Human Rights Council', 'Security Council', '')
    """
    for stem, organ in ORGANS.items():
        if symbol.upper().startswith(stem):
            return organ
    return ""


def _number(key: str) -> str:
    """The number of a resolution without its organ or kind of session.

    >>> _number("A/HRC/RES/43/1") == _number("A/RES/43/1"), _number("A/RES/ES-10/15")
    (True, '10/15')
    """
    return _SERIES.split(key)[-1].removeprefix("E").removeprefix("S-")


@dataclass(frozen=True, slots=True)
class Miss:
    """A citation on which editors and extraction differ."""

    document: str
    language: Language
    target: str
    paragraph: str
    #: "missed": a link without reference; "misdirected": a link to another organ's resolution of
    #: the number that the words give; "extra": a reference without any link
    kind: str


@dataclass(frozen=True, slots=True)
class LinkCounts:
    """How many links were found, and how many references are confirmed by links.

    ``misdirected`` are the links not found that lead to another organ's resolution of the very
    number that was extracted (A/RES/43/1 for "Human Rights Council resolution 43/1"): most are
    slips of the editors, but they count against the recall.
    """

    links: int = 0
    found: int = 0
    references: int = 0
    confirmed: int = 0
    misdirected: int = 0

    def __add__(self, other: LinkCounts) -> LinkCounts:
        return LinkCounts(
            self.links + other.links,
            self.found + other.found,
            self.references + other.references,
            self.confirmed + other.confirmed,
            self.misdirected + other.misdirected,
        )

    @property
    def recall(self) -> float:
        """The share of the version's links that extraction found."""
        return self.found / self.links if self.links else 1.0

    @property
    def precision(self) -> float:
        """The share of extracted numbers that some version's links confirm."""
        return self.confirmed / self.references if self.references else 1.0

    def as_dict(self) -> dict[str, Any]:
        """For JSON; a share of nothing is None."""
        return {
            "links": self.links,
            "found": self.found,
            "misdirected": self.misdirected,
            "recall": self.recall if self.links else None,
            "references": self.references,
            "confirmed": self.confirmed,
            "precision": self.precision if self.references else None,
        }


@dataclass(frozen=True, slots=True)
class LinkScore:
    """The counts of one language, for each organ of the targets and for each document."""

    versions: int
    organs: Mapping[str, LinkCounts]
    documents: Mapping[str, LinkCounts]
    misses: tuple[Miss, ...] = ()

    @property
    def total(self) -> LinkCounts:
        """The counts of all organs together."""
        return sum(self.organs.values(), LinkCounts())

    @property
    def recall(self) -> float:
        """The recall over all organs."""
        return self.total.recall

    @property
    def precision(self) -> float:
        """The precision over all organs."""
        return self.total.precision

    @property
    def intervals(self) -> dict[str, Interval]:
        """The 95% intervals of recall and precision."""
        return _intervals(self.documents.values())


def _intervals(documents: Iterable[LinkCounts]) -> dict[str, Interval]:
    """How far recall and precision may be off by chance."""
    counts = tuple(documents)
    return {
        "recall_interval": clustered((c.found, c.links) for c in counts),
        "precision_interval": clustered((c.confirmed, c.references) for c in counts),
    }


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """What the comparison needs of one language version."""

    symbol: str
    language: Language
    links: Mapping[str, str]  #: key of a link in running text to its paragraph
    all_links: frozenset[str]  #: keys of links anywhere in the version
    references: Mapping[str, str]  #: key of a numbered reference in running text to its paragraph
    edges: frozenset[tuple[str, str]]  #: (act, target) of resolutions and decisions
    others: frozenset[str] = frozenset()  #: keys of numbered references to any other organ's texts


def version_facts(extraction: Extraction) -> VersionFacts:
    """The facts of one version: resolutions of the four organs whose pages editors link.

    Numbers that only a footnote gives are left out: no link stands at their place.
    """
    document = extraction.document
    kinds = {p.id: p.kind for p in document.paragraphs}
    links: dict[str, str] = {}
    everywhere: set[str] = set()
    for paragraph in document.paragraphs:
        for link in paragraph.links:
            key = link_key(link.target)
            everywhere.add(key)
            if paragraph.kind in RUNNING_TEXT and organ_of(key):
                links.setdefault(key, paragraph.id)
    references: dict[str, str] = {}
    edges: set[tuple[str, str]] = set()
    others: set[str] = set()
    for reference in extraction.references:
        if reference.type not in NUMBERED_TYPES or kinds[reference.paragraph] not in RUNNING_TEXT:
            continue
        if reference.type != "document":
            edges.add((reference.act, reference.target))
        key = link_key(reference.target)
        if organ_of(key) and not reference.note:
            references.setdefault(key, reference.paragraph)
        elif reference.type != "document":
            others.add(key)
    return VersionFacts(
        document.symbol,
        document.language,
        links,
        frozenset(everywhere),
        references,
        frozenset(edges),
        frozenset(others),
    )


@dataclass(frozen=True, slots=True)
class LinkReport:
    """Scores per language, and how far the versions of one document agree."""

    scores: Mapping[Language, LinkScore]
    documents: int  #: documents with all six versions
    agreeing: int  #: of these, documents whose typed edges are the same in all six
    differences: tuple[tuple[str, dict[tuple[str, str], tuple[Language, ...]]], ...]

    @property
    def agreement(self) -> float:
        """The share of documents whose typed edges are the same in all six versions."""
        return self.agreeing / self.documents if self.documents else 1.0

    @property
    def agreement_interval(self) -> Interval:
        """The 95% interval of the agreement."""
        return wilson(self.agreeing, self.documents)

    @property
    def intervals(self) -> dict[str, Interval]:
        """The 95% intervals of recall and precision over all languages."""
        documents: dict[str, LinkCounts] = defaultdict(LinkCounts)
        for score in self.scores.values():
            for symbol, counts in score.documents.items():
                documents[symbol] += counts
        return _intervals(documents.values())

    @property
    def organs(self) -> dict[str, LinkCounts]:
        """The counts of each organ over all languages."""
        return {
            organ: sum((s.organs[organ] for s in self.scores.values()), LinkCounts())
            for organ in ORGANS.values()
        }

    @property
    def total(self) -> LinkCounts:
        """The counts of all languages together."""
        return sum((score.total for score in self.scores.values()), LinkCounts())

    def as_dict(self, *, misses: bool = False) -> dict[str, Any]:
        """For JSON; ``misses`` adds every citation on which editors and extraction differ, and
        every edge that not all six versions carry."""
        found: dict[str, Any] = {
            "languages": {
                language: {
                    "versions": score.versions,
                    **score.total.as_dict(),
                    **score.intervals,
                    "organs": {organ: c.as_dict() for organ, c in score.organs.items()},
                }
                for language, score in self.scores.items()
            },
            "organs": {organ: counts.as_dict() for organ, counts in self.organs.items()},
            "all": {**self.total.as_dict(), **self.intervals},
            "agreement": {
                "documents": self.documents,
                "agreeing": self.agreeing,
                "share": self.agreement,
                "interval": self.agreement_interval,
            },
        }
        if misses:
            found["misses"] = [
                {
                    "document": m.document,
                    "language": m.language,
                    "paragraph": m.paragraph,
                    "target": m.target,
                    "kind": m.kind,
                }
                for score in self.scores.values()
                for m in score.misses
            ]
            found["differences"] = [
                {"document": symbol, "act": act, "target": target, "languages": list(languages)}
                for symbol, edges in self.differences
                for (act, target), languages in edges.items()
            ]
        return found


def compare_links(versions: Iterable[VersionFacts]) -> LinkReport:
    """Compare versions with their links and with one another."""
    by_symbol: dict[str, list[VersionFacts]] = defaultdict(list)
    for version in versions:
        by_symbol[version.symbol].append(version)
    held: Counter[Language] = Counter()
    counts: dict[tuple[Language, str], LinkCounts] = defaultdict(LinkCounts)
    documents: dict[Language, dict[str, LinkCounts]] = defaultdict(dict)
    misses: dict[Language, list[Miss]] = defaultdict(list)
    for symbol, group in sorted(by_symbol.items()):
        union = frozenset[str]().union(*(v.all_links for v in group))
        for version in sorted(group, key=lambda v: v.language):
            held[version.language] += 1
            counted = _counted(version, union)
            for organ, found in counted.items():
                counts[version.language, organ] += found
            documents[version.language][symbol] = sum(counted.values(), LinkCounts())
            misses[version.language] += _misses(version, union)
    scores = {
        language: LinkScore(
            held[language],
            {organ: counts[language, organ] for organ in ORGANS.values()},
            documents[language],
            tuple(misses[language]),
        )
        for language in LANGUAGES
    }
    complete = {s: g for s, g in by_symbol.items() if len({v.language for v in g}) == 6}
    differences = tuple((s, d) for s, g in sorted(complete.items()) if (d := _differences(g)))
    return LinkReport(scores, len(complete), len(complete) - len(differences), differences)


def _unlinked_numbers(version: VersionFacts) -> set[str]:
    """The numbers of references that no link of the version leads to."""
    read = version.references.keys() | version.others
    return {_number(key) for key in read - version.links.keys()}


def _counted(version: VersionFacts, union: frozenset[str]) -> dict[str, LinkCounts]:
    counts: dict[str, LinkCounts] = defaultdict(LinkCounts)
    numbers = _unlinked_numbers(version)
    for key in version.links:
        found = key in version.references
        astray = not found and _number(key) in numbers
        counts[organ_of(key)] += LinkCounts(links=1, found=int(found), misdirected=int(astray))
    for key in version.references:
        counts[organ_of(key)] += LinkCounts(references=1, confirmed=int(key in union))
    return counts


def _misses(version: VersionFacts, union: frozenset[str]) -> Iterable[Miss]:
    name = (version.symbol, version.language)
    numbers = _unlinked_numbers(version)
    for key, paragraph in version.links.items():
        if key not in version.references:
            kind = "misdirected" if _number(key) in numbers else "missed"
            yield Miss(*name, key, paragraph, kind)
    for key, paragraph in version.references.items():
        if key not in union:
            yield Miss(*name, key, paragraph, "extra")


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
