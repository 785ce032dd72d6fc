"""What speaks for one text continuing another: titles, agenda items, committees, recalls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reaffirm.analysis.columns import rows
from reaffirm.analysis.likeness import Matrix, TitleIndex
from reaffirm.analysis.texts import PREFERRED
from reaffirm.analysis.works import Work
from reaffirm.namespaces import REA, target_of

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

#: Below this likeness a title alone does not make a pair of texts worth a look.
_WORTH_A_LOOK = 0.3
#: How many texts are compared with all others at a time: bounds the memory.
_BLOCK = 500

# Only edges between documents that are held. Direct edges: a reference node says no more here.
_RECALLS = """
SELECT DISTINCT ?later ?edge ?earlier WHERE {
  ?held rea:versionOf ?earlier . ?edge rdfs:subPropertyOf rea:refersTo . ?later ?edge ?earlier
}"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair of texts of one organ that may follow each other in a series.

    ``title`` and ``item`` are the likeness of titles and agenda items, from 0 to 1; ``acts`` those
    under which the later text refers to the earlier, ``mentions`` among them.
    """

    later: str
    earlier: str
    title: float
    item: float
    same_committee: bool
    acts: tuple[str, ...]


def candidates(store: Store, known: Mapping[str, Work]) -> Iterator[Candidate]:
    """The pairs of an organ's texts, of different periods, that are alike or recalled."""
    recalled = recalls(store)
    organs: defaultdict[str, list[Work]] = defaultdict(list)
    for work in known.values():
        if "/RES/" in work.symbol:
            organs[work.organ].append(work)
    for _, texts in sorted(organs.items()):
        yield from _of_organ(sorted(texts, key=lambda work: work.symbol), recalled)


def recalls(store: Store) -> dict[tuple[str, str], tuple[str, ...]]:
    """The acts by which documents refer to documents that the store holds, by later and earlier."""
    acts: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for later, edge, earlier in rows(store, _RECALLS):
        acts[target_of(later), target_of(earlier)].add(edge.removeprefix(REA))
    return {pair: tuple(sorted(found)) for pair, found in acts.items()}


def _of_organ(
    texts: Sequence[Work], recalled: Mapping[tuple[str, str], tuple[str, ...]]
) -> Iterator[Candidate]:
    periods = np.array([work.period or 0 for work in texts])
    titles = _Likeness([work.titles for work in texts])
    items = _Likeness([work.agenda_titles for work in texts])
    index = {work.symbol: i for i, work in enumerate(texts)}
    cited: defaultdict[int, list[int]] = defaultdict(list)
    for later, earlier in recalled:
        if later in index and earlier in index:
            cited[index[later]].append(index[earlier])
    for start in range(0, len(texts), _BLOCK):
        end = min(start + _BLOCK, len(texts))
        title, item = titles.rows(start, end), items.rows(start, end)
        older = periods[None, :] < periods[start:end, None]
        look = title >= _WORTH_A_LOOK
        for row in range(end - start):
            look[row, cited[start + row]] = True
        for row, column in np.argwhere(look & older).tolist():
            one, other = texts[start + row], texts[column]
            yield Candidate(
                one.symbol,
                other.symbol,
                float(title[row, column]),
                float(item[row, column]),
                bool(one.committee) and one.committee == other.committee,
                recalled.get((one.symbol, other.symbol), ()),
            )


class _Likeness:
    """The likeness of texts that are there in several languages: in the first that both have."""

    def __init__(self, texts: Sequence[Mapping[str, str]]) -> None:
        self._size = len(texts)
        self._indexes: list[tuple[np.ndarray[tuple[int], np.dtype[np.bool_]], TitleIndex]] = []
        for language in PREFERRED:
            has = np.array([bool(text.get(language)) for text in texts])
            if has.any():
                self._indexes.append((has, TitleIndex([t.get(language, "") for t in texts])))
            if has.all():  # nothing is left for another language to tell
                break

    def rows(self, start: int, end: int) -> Matrix:
        made = np.zeros((end - start, self._size))
        open_ = np.ones_like(made, dtype=bool)
        for has, titles in self._indexes:
            both = open_ & has[start:end, None] & has[None, :]
            made[both] = titles.rows(start, end)[both]
            open_ &= ~both
        return made
