"""How far a measured share may be off by chance: 95% intervals.

References of one document stand and fall together, so that a thousand of them in ten documents say
less than a thousand in as many. Shares of references therefore count documents, not references.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

#: The quantile of the normal distribution that leaves 2.5% on either side.
_Z = 1.959964


class Interval(NamedTuple):
    """The bounds of a 95% interval."""

    low: float
    high: float


def wilson(part: float, whole: float) -> Interval:
    """The interval of a share of independent things.

    E. B. Wilson, *Probable inference, the law of succession, and statistical inference*, Journal of
    the American Statistical Association 22 (1927), 209-212. Of nothing, nothing is known.

    >>> [round(bound, 3) for bound in wilson(29, 40)]
    [0.572, 0.839]
    >>> wilson(0, 0)
    Interval(low=0.0, high=1.0)
    """
    if whole <= 0:
        return Interval(0.0, 1.0)
    share, square = part / whole, _Z * _Z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    spread = math.sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    reach = _Z * spread / (1 + square / whole)
    return Interval(max(0.0, middle - reach), min(1.0, middle + reach))


def clustered(counts: Iterable[tuple[int, int]]) -> Interval:
    """The interval of a share whose things come in clusters: references in documents.

    Wilson's with the effective number of things, which is the number of independent ones that would
    vary as much (C. Franco, R. J. A. Little, T. A. Louis and E. V. Slud, *Comparative study of
    confidence intervals for proportions in complex sample surveys*, Journal of Survey Statistics
    and Methodology 7 (2019), 334-364). The variance is that of a ratio of totals over clusters
    (W. G. Cochran, *Sampling techniques*, 1977, 6.4). Where nothing varies, each cluster is one.

    Parameters
    ----------
    counts:
        Of each cluster, how many things are as they should be, and how many there are.

    >>> [round(bound, 3) for bound in clustered([(9, 10)] * 99 + [(0, 10)])]
    [0.87, 0.909]
    >>> clustered([(10, 10)] * 20) == wilson(20, 20)
    True
    """
    clusters = [(part, whole) for part, whole in counts if whole]
    whole = sum(n for _, n in clusters)
    if not whole:
        return wilson(0, 0)
    share = sum(part for part, _ in clusters) / whole
    squares = sum((part - share * n) ** 2 for part, n in clusters)
    effective = float(len(clusters))
    if squares > 0 and len(clusters) > 1:
        variance = len(clusters) / (len(clusters) - 1) * squares / whole**2
        effective = min(float(whole), share * (1 - share) / variance)
    return wilson(share * effective, effective)
