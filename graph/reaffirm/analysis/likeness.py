"""How alike texts are: titles of documents, paragraphs of two versions of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Matrix = NDArray[np.float64]

_DIGITS = re.compile(r"\d+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_GRAM, _CHINESE_GRAM = 4, 2


def grams(text: str) -> frozenset[str]:
    """The short runs of letters in a text: four at a time, two in Chinese, whose words are short.

    Case, spaces, hyphens and punctuation do not count, and a number is a number whatever its
    value: last year's text differs in all of these and means the same.

    >>> grams("Confidence-building, 2021") == grams("confidencebuilding 2022")
    True
    """
    letters = _NOT_LETTERS.sub("", _DIGITS.sub("0", text.casefold()))
    size = _CHINESE_GRAM if _CHINESE.search(letters) else _GRAM
    if len(letters) <= size:
        return frozenset((letters,)) if letters else frozenset()
    return frozenset(letters[i : i + size] for i in range(len(letters) - size + 1))


class WeightedSets:
    """A collection of sets, in which a member says less, the more sets share it.

    Sets are the grams of titles, or the targets that texts cite. The likeness of two is the weight
    of what is in both over the weight of what is in either (Jaccard 1901, weighted by inverse
    document frequency after Sparck Jones, *A statistical interpretation of term specificity*,
    Journal of Documentation 28, 1972). That titles begin alike ("Financing of the United Nations
    Mission in …") then makes them no pair.

    >>> titles = ("Mission in Haiti", "Mission in Mali", "Mission  in Haiti")
    >>> WeightedSets([grams(title) for title in titles]).rows(0, 1).round(1).tolist()
    [[1.0, 0.3, 1.0]]
    """

    def __init__(self, sets: Sequence[frozenset[str]]) -> None:
        self._shared = incidence(sets)
        counts = np.asarray(self._shared.sum(axis=0), dtype=float).ravel()
        self._weights = np.log(1 + len(sets) / np.maximum(counts, 1))
        self._sizes = self._shared @ self._weights

    def rows(self, start: int, end: int) -> Matrix:
        """The likeness of the sets from ``start`` to before ``end`` with every set."""
        chosen = self._shared[start:end]
        both = np.asarray((chosen.multiply(self._weights) @ self._shared.T).todense(), dtype=float)
        either = np.add.outer(self._sizes[start:end], self._sizes) - both
        likeness: Matrix = np.divide(both, either, out=np.zeros_like(both), where=either > 0)
        return likeness


def dice(first: frozenset[str], second: frozenset[str]) -> float:
    """The likeness of two sets of grams, as in :func:`likeness_matrix`; of two empty ones 1.

    >>> dice(grams("dunes"), grams("dunes")), round(dice(grams("dunes"), grams("dune")), 2)
    (1.0, 0.67)
    """
    sizes = len(first) + len(second)
    return 2 * len(first & second) / sizes if sizes else 1.0


def incidence(sets: Sequence[frozenset[str]]) -> csr_array:
    """A row for each set, a column for each member of any, 1 where the set has it."""
    from scipy.sparse import csr_array

    index = {member: i for i, member in enumerate(sorted(frozenset().union(*sets)))}
    cells = [(row, index[member]) for row, one in enumerate(sets) for member in sorted(one)]
    where = (
        np.fromiter((row for row, _ in cells), dtype=np.int64, count=len(cells)),
        np.fromiter((column for _, column in cells), dtype=np.int64, count=len(cells)),
    )
    return csr_array((np.ones(len(cells)), where), shape=(len(sets), len(index)))


def likeness_matrix(first: Sequence[str], second: Sequence[str]) -> Matrix:
    """The likeness of every text of one sequence with every one of another.

    Twice the number of grams in both over the sum of the numbers of each (Dice, *Measures of the
    amount of ecologic association between species*, Ecology 26, 1945). The cost is that of the
    product of two sparse matrices.

    >>> likeness_matrix(["abcdef"], ["abcdef", "uvwxyz"]).tolist()
    [[1.0, 0.0]]
    """
    sets = [grams(text) for text in (*first, *second)]
    if not first or not second:
        return np.zeros((len(first), len(second)))
    cells = incidence(sets)
    rows, columns = cells[: len(first)], cells[len(first) :]
    both = np.asarray((rows @ columns.T).todense(), dtype=float)
    lengths = [len(one) for one in sets]
    sizes = np.add.outer(lengths[: len(first)], lengths[len(first) :]).astype(float)
    likeness: Matrix = np.divide(2 * both, sizes, out=np.zeros_like(both), where=sizes > 0)
    return likeness


def align(likeness: Matrix, least: float) -> tuple[tuple[int, int], ...]:
    """Pairs of rows and columns, the likest first taken, each used at most once.

    Only pairs of at least ``least`` count; of equally like ones that which keeps the order best.
    Sorting dominates the cost. (The assignment of the largest sum, which this need not be, would
    part two equal paragraphs for the sake of two others.)

    >>> align(np.array([[0.9, 0.3], [0.8, 0.2]]), 0.25)
    ((0, 0),)
    """
    height, width = likeness.shape
    places = np.abs(np.subtract.outer(np.linspace(0, 1, height), np.linspace(0, 1, width)))
    # Far smaller than any difference that means something: it only breaks ties.
    score = likeness - 1e-4 * places
    pairs = np.argwhere(likeness >= least).tolist()
    pairs.sort(key=lambda pair: (-score[pair[0], pair[1]], pair))
    rows: set[int] = set()
    columns: set[int] = set()
    chosen: list[tuple[int, int]] = []
    for row, column in pairs:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            chosen.append((row, column))
    return tuple(sorted(chosen))
