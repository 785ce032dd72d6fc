"""The texts of one subject as a chain, year by year: 74/177, 75/196, 76/187.

A later text continues an earlier one of the same organ if it has its title, or a like one and more
that speaks for it: the same agenda item, that it recalls the earlier text, that both cite the same.
None of these alone is enough. Titles change, an item holds many subjects, a resolution recalls many
others; the Security Council's resolutions have no titles at all. Each link keeps what speaks for
it, with the sentence that recalls.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reaffirm.analysis.kept import kept
from reaffirm.analysis.series_lists import continues_list
from reaffirm.analysis.series_signals import Candidate, candidates
from reaffirm.analysis.works import Work, works

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

Signal = Literal["title", "agenda item", "committee", "citations", "recall", "list of recalls"]

#: From this likeness on a title, an agenda item or citations speak for a link.
ALIKE, ALIKE_CITATIONS = 0.5, 0.3

#: Candidates whose scores differ by less are equally likely: then the newest is taken.
_NEAR = 0.1
#: What the same list of recalls adds to a score.
_LIST = 0.3


@dataclass(frozen=True, slots=True)
class SeriesLink:
    """``later`` continues ``earlier``, and what speaks for it.

    ``title``, ``item`` and ``citations`` are the likeness, from 0 to 1, of titles, agenda items and
    what the texts cite; ``acts`` are those under which the later text refers to the earlier;
    ``same_list`` says that it stands at the end of the same list of recalls. ``score`` sums
    them up, from 0 to 1.
    """

    later: str
    earlier: str
    score: float
    title: float
    item: float
    citations: float
    same_committee: bool
    acts: tuple[str, ...] = ()
    same_list: bool = False

    @property
    def signals(self) -> tuple[Signal, ...]:
        """What speaks for the link, in words."""
        found: list[Signal] = []
        if self.title >= ALIKE:
            found.append("title")
        if self.item >= ALIKE:
            found.append("agenda item")
        if self.same_committee:
            found.append("committee")
        if self.citations >= ALIKE_CITATIONS:
            found.append("citations")
        if self.acts:
            found.append("recall")
        if self.same_list:
            found.append("list of recalls")
        return tuple(found)


def series_links(
    store: Store, *, known: Mapping[str, Work] | None = None
) -> tuple[SeriesLink, ...]:
    """For every resolution of the store the one it continues, where there is one.

    A text that merges several has a link to each, the likeliest first; a text that was split is
    continued by several.

    Parameters
    ----------
    known:
        The documents of the store (:func:`reaffirm.analysis.works.works`), if they are at hand.

    Notes
    -----
    The cost is that of the product of a sparse matrix of titles with itself: two seconds for a
    session in six languages, a minute for twenty. Of a large store the links are kept
    (:mod:`reaffirm.analysis.kept`) until a document changes.
    """
    return kept(store, "series", tuple, lambda: _links(store, known))


def _links(store: Store, known: Mapping[str, Work] | None) -> tuple[SeriesLink, ...]:
    found = works(store) if known is None else known
    possible: defaultdict[str, list[Candidate]] = defaultdict(list)
    doubtful: list[Candidate] = []
    for candidate in candidates(store, found):
        if accepted(candidate):
            possible[candidate.later].append(candidate)
        elif candidate.acts and candidate.item >= 0.8:
            doubtful.append(candidate)
    chosen = {later: _chosen(several, found) for later, several in sorted(possible.items())}
    continued = {one.earlier for one in chosen.values()}
    made: list[SeriesLink] = []
    for later, first in chosen.items():
        made.append(_link(first))
        made.extend(_link(one) for one in _merged(first, possible[later], found, continued))
    listed = _listed(store, doubtful, chosen.keys(), continued)
    made.extend(_link(one, same_list=True) for one in listed)
    return tuple(sorted(made, key=lambda link: (link.later, -link.score, link.earlier)))


def previous_texts(links: Iterable[SeriesLink]) -> dict[str, tuple[str, ...]]:
    """For each text those it continues, the likeliest first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        found[link.later].append(link.earlier)
    return {later: tuple(earlier) for later, earlier in found.items()}


def age(work: Work) -> tuple[int, str, str]:
    """The key that sorts documents by when they were adopted, the oldest first."""
    return (work.period or 0, work.date, work.symbol)


def accepted(candidate: Candidate) -> bool:
    """Whether so much speaks for a pair of texts that the later continues the earlier.

    - The same title, but for numbers, is enough.
    - A title that is nearly the same needs the same agenda item, or citations in common: "report
      on its fifty-third session", "… fifty-fourth session".
    - A title that was reworded needs both a recall and many citations in common. These tell the
      renamed text from another one on the subject, such as the modalities of its conference.
    - Without titles (the Security Council) citations in common decide, fewer where it is recalled.

    What is not accepted so may still be a text of the same agenda item that carries on the yearly
    list of recalls (:mod:`reaffirm.analysis.series_lists`).
    """
    if not candidate.titled:
        return candidate.citations >= (0.3 if candidate.acts else 0.4)
    if candidate.title >= 0.9:
        return True
    if candidate.title >= 0.7 and (candidate.item >= 0.7 or candidate.citations >= 0.2):
        return True
    return candidate.title >= 0.35 and bool(candidate.acts) and candidate.citations >= 0.3


def _score(candidate: Candidate) -> float:
    """What speaks for a link in one number; where there are no titles the citations count for them.

    The weights only order what is accepted.
    """
    recalled = float(bool(candidate.acts))
    return _likeness(candidate) + (0.15 if candidate.titled else 0.25) * recalled


def _likeness(candidate: Candidate) -> float:
    """The part of the score that a recall has no say in."""
    if not candidate.titled:
        return 0.75 * candidate.citations
    return (
        0.5 * candidate.title
        + 0.1 * candidate.item
        + 0.05 * candidate.same_committee
        + 0.2 * candidate.citations
    )


def _chosen(candidates: Sequence[Candidate], known: Mapping[str, Work]) -> Candidate:
    """Of several texts that a text may continue the newest, unless an older one is far likelier.

    A newer one that is as like in all else need not be recalled: a draft made from last year's text
    still recalls what that recalled.
    """
    best = max(candidates, key=_score)
    near = [
        one
        for one in candidates
        if _score(one) >= _score(best) - _NEAR or _likeness(one) >= _likeness(best)
    ]
    return max(near, key=lambda one: (age(known[one.earlier]), one.earlier))


def _merged(
    chosen: Candidate, rest: Iterable[Candidate], known: Mapping[str, Work], continued: set[str]
) -> Iterator[Candidate]:
    """The other texts of the same session that a text continues too, as it merges them.

    They are recalled, nothing else continues them, and the title is neither's.
    """
    if chosen.title >= 0.9 or not chosen.titled:
        return
    period = known[chosen.earlier].period
    for one in rest:
        if one.earlier == chosen.earlier or known[one.earlier].period != period:
            continue
        if one.acts and one.earlier not in continued:
            yield one


def _listed(
    store: Store,
    doubtful: Iterable[Candidate],
    linked: Collection[str],
    continued: Collection[str],
) -> Iterator[Candidate]:
    """Of texts of one agenda item with other titles those that carry on one yearly list."""
    taken: set[str] = set()
    for one in sorted(doubtful, key=_score, reverse=True):
        if {one.later, one.earlier} & taken or one.later in linked or one.earlier in continued:
            continue
        if continues_list(store, one.later, one.earlier):
            taken |= {one.later, one.earlier}
            yield one


def _link(candidate: Candidate, *, same_list: bool = False) -> SeriesLink:
    return SeriesLink(
        candidate.later,
        candidate.earlier,
        _score(candidate) + _LIST * same_list,
        candidate.title,
        candidate.item,
        candidate.citations,
        candidate.same_committee,
        candidate.acts,
        same_list,
    )
