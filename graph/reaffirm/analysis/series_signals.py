"""What speaks for one text continuing another: titles, agenda items, committees, citations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reaffirm.analysis.columns import rows
from reaffirm.analysis.likeness import Matrix, WeightedSets, grams
from reaffirm.analysis.mentions import PREFERRED
from reaffirm.analysis.works import Work
from reaffirm.namespaces import REA, target_of

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

#: Below this likeness of titles or citations, a pair of texts that is not recalled is not looked
#: at.
_WORTH_A_LOOK = 0.35
#: How many texts are compared with all others at a time: bounds the memory.
_BLOCK = 500
_NUMBER = re.compile(r"\d+")

# Direct edges: a reference node says no more here, and there are many more of them.
_CITATIONS = """
SELECT DISTINCT ?later ?edge ?target WHERE {
  ?edge rdfs:subPropertyOf rea:refersTo . ?later ?edge ?target
}"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair of texts of one organ of which the later may continue the earlier.

    ``title``, ``item`` and ``citations`` say how like each other titles, agenda items and what the
    texts cite are, from 0 to 1; ``titled`` whether both have a title that says more than their
    number. ``acts`` are those under which the later text refers to the earlier, ``mentions``
    among them, but not the sources of footnotes.
    """

    later: str
    earlier: str
    title: float
    item: float
    citations: float
    titled: bool
    same_committee: bool
    acts: tuple[str, ...]


def candidates(store: Store, known: Mapping[str, Work]) -> Iterator[Candidate]:
    """The pairs of an organ's resolutions, of different days, that are alike or recalled."""
    cited: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    symbols = cache(target_of)
    for later, edge, target in rows(store, _CITATIONS):
        cited[symbols(later)][symbols(target)].add(edge.removeprefix(REA))
    organs: defaultdict[str, list[Work]] = defaultdict(list)
    for work in known.values():
        if "/RES/" in work.symbol or work.is_draft:
            organs[work.organ].append(work)
    for _, texts in sorted(organs.items()):
        ordered = sorted(texts, key=lambda work: work.symbol)
        yield from _of_organ(ordered, {work.symbol: cited[work.symbol] for work in ordered})


def own_title(work: Work, language: str) -> str:
    """The title of a document, empty if it is but its number, as in the Security Council.

    >>> own_title(Work("S/RES/2585(2021)", {"en": "Resolution 2585 (2021)"}), "en")
    ''
    """
    title = work.titles.get(language, "")
    number = set(_NUMBER.findall(work.symbol.partition("/RES/")[2]))
    return "" if number and number <= set(_NUMBER.findall(title)) else title


def _of_organ(
    texts: Sequence[Work], cited: Mapping[str, Mapping[str, set[str]]]
) -> Iterator[Candidate]:
    titles = _Likeness([{code: own_title(w, code) for code in w.titles} for w in texts])
    items = _Likeness([work.agenda_titles for work in texts])
    both_cite = WeightedSets([frozenset(cited[w.symbol]) - {w.symbol} for w in texts])
    index = {work.symbol: i for i, work in enumerate(texts)}
    for start in range(0, len(texts), _BLOCK):
        end = min(start + _BLOCK, len(texts))
        title, titled = titles.rows(start, end)
        item, _ = items.rows(start, end)
        citations = both_cite.rows(start, end)
        look = np.maximum(title, citations) >= _WORTH_A_LOOK
        for row in range(start, end):
            look[row - start, [index[s] for s in cited[texts[row].symbol] if s in index]] = True
        for row, column in np.argwhere(look).tolist():
            one, other = texts[start + row], texts[column]
            if not _before(other, one):
                continue
            yield Candidate(
                one.symbol,
                other.symbol,
                float(title[row, column]),
                float(item[row, column]),
                float(citations[row, column]),
                bool(titled[row, column]),
                bool(one.committee) and one.committee == other.committee,
                tuple(sorted(cited[one.symbol].get(other.symbol, set()) - {"sources"})),
            )


def _before(one: Work, other: Work) -> bool:
    """Whether a text can be the one before another: of an earlier day, and an earlier session.

    Within a session of the Assembly only parts of one resolution continue each other: 75/251 B
    continues 75/251 A.
    """
    if one.period == other.period and one.organ == "A/RES" and one.period is not None:
        return _number(one) == _number(other) and (one.date, one.symbol) < (
            other.date,
            other.symbol,
        )
    if one.date and other.date:
        return one.date < other.date
    return (one.period or 0) < (other.period or 0)


def _number(work: Work) -> tuple[str, ...]:
    return tuple(_NUMBER.findall(work.symbol))


class _Likeness:
    """The likeness of texts that are there in several languages: in the first that both have."""

    def __init__(self, texts: Sequence[Mapping[str, str]]) -> None:
        self._size = len(texts)
        self._languages: list[tuple[NDArray[np.bool_], WeightedSets]] = []
        for language in PREFERRED:
            has = np.array([bool(text.get(language)) for text in texts])
            if has.any():
                sets = [grams(text.get(language, "")) for text in texts]
                self._languages.append((has, WeightedSets(sets)))
            if has.all():  # nothing is left for another language to tell
                break

    def rows(self, start: int, end: int) -> tuple[Matrix, NDArray[np.bool_]]:
        """The likeness of some texts with all, and whether they have a language in common."""
        made = np.zeros((end - start, self._size))
        known = np.zeros_like(made, dtype=bool)
        for has, collection in self._languages:
            both = ~known & has[start:end, None] & has[None, :]
            if both.any():
                made[both] = collection.rows(start, end)[both]
                known |= both
        return made, known
