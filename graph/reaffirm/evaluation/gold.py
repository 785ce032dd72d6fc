"""Accuracy against hand annotation: the measures of the annotation guide.

A gold file is a table of the references that two careful readers would find in a document, one a
row (``benchmarks/README.md`` defines acts, roles, types and the measures). Numbered documents are
compared as sets; named entities are paired one to one by their words in a paragraph, because two
annotators name the same entity differently: whether the right entity was meant is the linking
accuracy. Rows whose note holds ``?`` neither reward nor penalise, ``?role`` does so for the role.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from reaffirm.evaluation.rows import GoldRow
from reaffirm.model import NUMBERED_TYPES, ROLES
from reaffirm.namespaces import NAMED_KINDS

RUNNING_TEXT = ("pp", "op")
_EDGE_TYPES = ("resolution", "decision")
_SOURCELESS = tuple(role for role in ROLES if role != "source")
#: Shares of the longer surface that must be common for two mentions to be the same.
_LEAST_OVERLAP = 0.5
_SAME_ACT, _SAME_TYPE = 0.2, 0.1

#: Bodies whose documents are cited by acronym and by series.
_SERIES = (("UNTOC-COP", "CTOC/COP"), ("UNCAC-COSP", "CAC/COSP"), ("CCPCJ", "E/CN.15"))
_SERIES_ANYWHERE = (*_SERIES, ("CND", "E/CN.7"))
_WORDLESS = re.compile(r"[\s\W_]+")
_NUMBERED_PARAGRAPH = re.compile(r"(op|fn)\s*(\d+)")
_PAGE = re.compile(r"^.*?/(?=A/RES|S/RES|E/RES)")

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, how many too many, how many missed.

    >>> counts = Counts(right=8, extra=2, missed=0)
    >>> counts.precision, counts.recall, round(counts.f1, 3)
    (0.8, 1.0, 0.889)
    """

    right: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of the found that is right; 0 where nothing was found."""
        found = self.right + self.extra
        return self.right / found if found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 0 where there is none."""
        expected = self.right + self.missed
        return self.right / expected if expected else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing on which gold and extraction differ: ``kind`` is "extra", "missed", "other act",
    "other role", "other type" or "other target"; ``expected`` is what the gold has instead."""

    measure: str
    kind: str
    row: GoldRow
    expected: str = ""


@dataclass(frozen=True, slots=True)
class GoldScore:
    """Every measure of one comparison.

    ``counts`` has ``numbered_doc``, ``typed_edges``, ``para_edges``, ``para_role_edges``,
    ``entities`` and ``entities_<type>``; ``accuracy`` has ``entity_act_accuracy`` and so on.
    """

    counts: dict[str, Counts]
    accuracy: dict[str, float]
    differences: tuple[Difference, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """For JSON: ``{"typed_edges": {"precision": …, "recall": …, "f1": …}, …}``."""
        measures: dict[str, Any] = {
            name: {"precision": c.precision, "recall": c.recall, "f1": c.f1}
            for name, c in self.counts.items()
        }
        return measures | self.accuracy


def score(gold: Sequence[GoldRow], found: Sequence[GoldRow]) -> GoldScore:
    """Compare what was found with the gold.

    Takes time linear in the rows for numbered documents, and for named entities quadratic in the
    mentions of one paragraph.

    >>> row = GoldRow("pp1", "recalls", "object", "resolution", "A/RES/79/2", "79/2")
    >>> result = score([row], [replace(row, act="reaffirms")])
    >>> result.counts["numbered_doc"].f1, result.counts["typed_edges"].f1
    (1.0, 0.0)
    """
    counts: dict[str, Counts] = {}
    differences: list[Difference] = []
    for name, wanted, key, with_role in _SET_MEASURES:
        pair = ([r for r in gold if wanted(r)], [r for r in found if wanted(r)])
        counts[name], differing = _compare_sets(name, *pair, key, with_role=with_role)
        differences += differing
    entities, accuracy, differing = _compare_entities(gold, found)
    return GoldScore(counts | entities, accuracy, (*differences, *differing))


def mean(scores: Sequence[GoldScore]) -> dict[str, float]:
    """The mean F1 of each measure, and the mean of each accuracy, over documents that have it."""
    values: dict[str, list[float]] = defaultdict(list)
    for one in scores:
        for name, counts in one.counts.items():
            if counts.right + counts.extra + counts.missed:
                values[name].append(counts.f1)
        for name, share in one.accuracy.items():
            values[name].append(share)
    return {name: sum(found) / len(found) for name, found in values.items()}


# Numbered documents


def _symbol(row: GoldRow) -> str:
    """The target of a numbered reference, so that two spellings of one symbol are equal."""
    symbol = unicodedata.normalize("NFKC", row.target).upper()
    if "://" in symbol:
        symbol = _PAGE.sub("", symbol)
    symbol = re.sub(r"\s+", "", symbol)
    for acronym, series in _SERIES_ANYWHERE:
        if symbol.startswith(acronym):
            symbol = series + symbol.removeprefix(acronym)
    return symbol


def _place(row: GoldRow) -> Place:
    """Kind and number of a paragraph: preambular ones count as one place (versions differ in how
    they number them), points belong to their operative paragraph."""
    paragraph = row.para.lower().strip()
    if match := _NUMBERED_PARAGRAPH.match(paragraph):
        return match[1], match[2]
    return ("pp" if paragraph.startswith("pp") else paragraph), ""


def _in_text(row: GoldRow) -> bool:
    return _place(row)[0] in RUNNING_TEXT


def _is_numbered(row: GoldRow) -> bool:
    return row.type in NUMBERED_TYPES


def _is_edge(row: GoldRow) -> bool:
    return row.type in _EDGE_TYPES and _in_text(row)


_SET_MEASURES: tuple[
    tuple[str, Callable[[GoldRow], bool], Callable[[GoldRow], Hashable], bool], ...
] = (
    ("numbered_doc", _is_numbered, _symbol, False),
    ("typed_edges", _is_edge, lambda r: (r.act, _symbol(r)), False),
    ("para_edges", _is_edge, lambda r: (_place(r), r.act, _symbol(r)), False),
    ("para_role_edges", _is_edge, lambda r: (_place(r), r.act, r.role, _symbol(r)), True),
)


def _compare_sets(
    measure: str,
    gold: Sequence[GoldRow],
    found: Sequence[GoldRow],
    key: Callable[[GoldRow], Hashable],
    *,
    with_role: bool,
) -> tuple[Counts, list[Difference]]:
    optional = {key(row) for row in gold if row.doubtful}
    if with_role:
        unsure = [row for row in gold if row.doubtful or row.role_doubtful]
        optional |= {key(replace(row, role=role)) for row in unsure for role in _SOURCELESS}
    expected = {
        key(row): row
        for row in reversed(gold)
        if not row.doubtful and not (with_role and row.role_doubtful)
    }
    given = {key(row): row for row in reversed(found)}
    extra = given.keys() - expected.keys() - optional
    missed = expected.keys() - given.keys()
    differences = [Difference(measure, "extra", given[k]) for k in sorted(extra, key=str)]
    differences += [Difference(measure, "missed", expected[k]) for k in sorted(missed, key=str)]
    return Counts(len(given.keys() & expected.keys()), len(extra), len(missed)), differences


# Named entities


def _words(surface: str) -> str:
    return _WORDLESS.sub("", unicodedata.normalize("NFKC", surface).lower())


def _overlap(one: str, other: str) -> float:
    """How far two surfaces are the same words: 1 for equal ones, at least 0.5 if one contains the
    other, else the longest common run as a share of the longer."""
    x, y = _words(one), _words(other)
    if not x or not y:
        return 0.0
    longer = max(len(x), len(y))
    if x in y or y in x:
        return min(len(x), len(y)) / longer * 0.5 + 0.5
    matcher = SequenceMatcher(None, x, y, autojunk=False)
    return matcher.find_longest_match(0, len(x), 0, len(y)).size / longer


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Which gold mention was found as which; the rest is missed or extra."""

    pairs: list[tuple[GoldRow, GoldRow]]
    missed: list[GoldRow]
    extra: list[GoldRow]


def _pair(gold: Sequence[GoldRow], found: Sequence[GoldRow]) -> _Pairing:
    """Pair mentions one to one, the most alike first."""
    at: dict[Place, list[int]] = defaultdict(list)
    for j, row in enumerate(found):
        at[_place(row)].append(j)
    candidates: list[tuple[float, int, int]] = []
    for i, row in enumerate(gold):
        for j in at[_place(row)]:
            alike = _overlap(row.surface, found[j].surface)
            if alike >= _LEAST_OVERLAP:
                alike += _SAME_ACT if row.act == found[j].act else 0
                alike += _SAME_TYPE if row.type == found[j].type else 0
                candidates.append((alike, i, j))
    of_gold: dict[int, int] = {}
    of_found: dict[int, int] = {}
    for _, i, j in sorted(candidates, reverse=True):
        if i not in of_gold and j not in of_found:
            of_gold[i], of_found[j] = j, i
    # The same entity again in a paragraph where it was found already is no error.
    known = {(_place(found[j]), found[j].target) for j in of_found}
    return _Pairing(
        [(gold[i], found[j]) for i, j in of_gold.items() if not gold[i].doubtful],
        [row for i, row in enumerate(gold) if i not in of_gold and not row.doubtful],
        [row for row in found if (_place(row), row.target) not in known],
    )


def _compare_entities(
    gold: Sequence[GoldRow], found: Sequence[GoldRow]
) -> tuple[dict[str, Counts], dict[str, float], list[Difference]]:
    def named(rows: Iterable[GoldRow]) -> list[GoldRow]:
        return [row for row in rows if row.type in NAMED_KINDS and _in_text(row)]

    paired = _pair(named(gold), named(found))
    pairs, extra, missed = paired.pairs, paired.extra, paired.missed
    counts = {"entities": Counts(len(pairs), len(extra), len(missed))}
    for kind in sorted(NAMED_KINDS):
        counts[f"entities_{kind}"] = Counts(
            sum(g.type == kind for g, _ in pairs),
            sum(row.type == kind for row in extra),
            sum(row.type == kind for row in missed),
        )
    with_role = [(g, e) for g, e in pairs if not g.role_doubtful]
    linked = _linked(pairs)
    accuracy = {
        "entity_act_accuracy": _share([g.act == e.act for g, e in pairs]),
        "entity_role_accuracy": _share([g.role == e.role for g, e in with_role]),
        "entity_type_accuracy": _share([g.type == e.type for g, e in pairs]),
        "entity_linking_accuracy": _share(linked),
    }
    differences = [
        *(Difference("entities", "extra", row) for row in extra),
        *(Difference("entities", "missed", row) for row in missed),
        *(Difference("entities", "other act", e, g.act) for g, e in pairs if g.act != e.act),
        *(
            Difference("entities", "other role", e, g.role)
            for g, e in with_role
            if g.role != e.role
        ),
        *(Difference("entities", "other type", e, g.type) for g, e in pairs if g.type != e.type),
        *(
            Difference("entities", "other target", e, g.target)
            for (g, e), right in zip(pairs, linked, strict=True)
            if not right
        ),
    ]
    return counts, accuracy, differences


def _share(verdicts: Sequence[bool]) -> float:
    return sum(verdicts) / len(verdicts) if verdicts else 0.0


def _linked(pairs: Sequence[tuple[GoldRow, GoldRow]]) -> list[bool]:
    """Of each pair, whether both names are the ones most often paired with each other."""
    to_found: dict[str, Counter[str]] = defaultdict(Counter)
    to_gold: dict[str, Counter[str]] = defaultdict(Counter)
    for g, e in pairs:
        to_found[g.target][e.target] += 1
        to_gold[e.target][g.target] += 1
    return [
        to_found[g.target].most_common(1)[0][0] == e.target
        and to_gold[e.target].most_common(1)[0][0] == g.target
        for g, e in pairs
    ]
