"""Two texts compared by whom they cite: what came, what went, what is said otherwise.

By default a resolution and the text before it in its series. References are aligned by target,
paragraph by paragraph, and each change carries both sentences.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

from reaffirm.analysis.alignment import PassagePair, align_passages
from reaffirm.analysis.changes import Change, ChangeKind, find_changes
from reaffirm.analysis.compare_display import (
    comparison_html,
    comparison_table,
    comparison_text,
    counted,
)
from reaffirm.analysis.network import not_held
from reaffirm.analysis.series_links import age, previous_texts
from reaffirm.analysis.series_store import links_of
from reaffirm.analysis.tables import Table
from reaffirm.analysis.texts import Passage, common_language, version_text
from reaffirm.analysis.works import Work, works
from reaffirm.errors import QueryError

if TYPE_CHECKING:
    from rich.text import Text

    from reaffirm.analysis.series_links import SeriesLink
    from reaffirm.rdf.store import Store

KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two texts, in the language of the comparison."""

    symbol: str
    title: str
    date: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The references of two texts side by side.

    ``pairs`` aligns their paragraphs, in the order of the later text, with those that went where
    they stood; ``changes`` are in the same order. ``link`` says why the earlier text was taken,
    where nobody named it.
    """

    earlier: Side
    later: Side
    language: str
    pairs: tuple[PassagePair, ...]
    changes: tuple[Change, ...]
    link: SeriesLink | None = None

    def of(self, *kinds: ChangeKind) -> tuple[Change, ...]:
        """The changes of some kinds."""
        return tuple(change for change in self.changes if change.kind in kinds)

    def only(
        self, kinds: Collection[ChangeKind] = (), *, types: Collection[str] = ()
    ) -> Comparison:
        """The same comparison with the changes of some kinds and types of target alone.

        Without kinds, all but what was kept.
        """
        wanted = kinds or [kind for kind in KINDS if kind != "kept"]
        chosen = (one for one in self.of(*wanted) if not types or one.type in types)
        return replace(self, changes=tuple(chosen))

    def sections(self) -> tuple[tuple[PassagePair, tuple[Change, ...]], ...]:
        """Each pair of paragraphs with its changes; pairs without any are left out.

        A reference that moved stands with the paragraph of the later text.
        """
        later: defaultdict[str, list[Change]] = defaultdict(list)
        earlier: defaultdict[str, list[Change]] = defaultdict(list)
        for change in self.changes:
            if change.after is not None:
                later[change.after.paragraph].append(change)
            elif change.before is not None:
                earlier[change.before.paragraph].append(change)
        found = (
            (
                pair,
                (
                    *(later[pair.later.paragraph] if pair.later else ()),
                    *(earlier[pair.earlier.paragraph] if pair.earlier else ()),
                ),
            )
            for pair in self.pairs
        )
        return tuple((pair, changes) for pair, changes in found if changes)

    def table(self) -> Table:
        """One row a change, with both sentences."""
        return comparison_table(self.heading, self.changes)

    def __rich__(self) -> Text:
        reasons = self.link.signals if self.link is not None else ()
        return comparison_text(self.heading, reasons, self.sections())

    def _repr_html_(self) -> str:
        return comparison_html(self.heading, self.sections())

    @property
    def heading(self) -> str:
        """The two texts and the numbers of changes: of those it has, after :meth:`only`."""
        texts = f"{self.earlier.symbol} -> {self.later.symbol}"
        return f"{texts} ({self.language}): {counted(self.counts)}"

    @property
    def counts(self) -> Mapping[ChangeKind, int]:
        """How many changes there are of each kind."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in KINDS}


def compare(
    store: Store,
    later: str,
    earlier: str = "",
    *,
    language: str = "",
    links: Collection[SeriesLink] | None = None,
    known: Mapping[str, Work] | None = None,
) -> Comparison:
    """What changed from one text to another in whom it cites.

    Parameters
    ----------
    store:
        An open store that holds both.
    later, earlier:
        The two documents, in any order of time; without the earlier one, the text before in the
        series.
    language:
        The language version to compare; the first that both have, English before all, otherwise.
    links:
        The links of the store, if they are at hand; None takes those that are stored
        (:func:`reaffirm.analysis.analyse.analyse`), and computes them if they are not.
    known:
        The documents of the store (:func:`reaffirm.analysis.works.works`), if they are at hand.

    Raises
    ------
    QueryError
        If the store lacks a document, no language has both, or no text before is known.

    Notes
    -----
    See :func:`reaffirm.analysis.changes.find_changes` for what counts as which change. The cost
    is that of aligning the paragraphs, some tens of milliseconds for two resolutions, and of the
    series, where none are given.
    """
    known = works(store) if known is None else known
    for symbol in filter(None, (later, earlier)):
        if symbol not in known:
            raise not_held(symbol)
    if later == earlier:
        raise QueryError("compared with itself", where=later, advice="give two different texts")
    chain = tuple(links_of(store, known=known) if links is None else links)
    link = None
    if not earlier:
        link = next((one for one in chain if one.later == later), None)
        if link is None:
            raise QueryError(
                "the store holds no earlier text of its series",
                where=later,
                advice="build the earlier text, or name it: reaffirm compare EARLIER LATER",
            )
        earlier = link.earlier
    elif age(known[later]) < age(known[earlier]):
        earlier, later = later, earlier
    chosen = common_language(store, earlier, later, language)
    before, after = (version_text(store, symbol, chosen) for symbol in (earlier, later))
    pairs = align_passages(before.passages, after.passages)
    return Comparison(
        _side(known[earlier], chosen, before.passages),
        _side(known[later], chosen, after.passages),
        chosen,
        pairs,
        find_changes(before, after, pairs, previous_texts(chain)),
        link,
    )


def _side(work: Work, language: str, passages: tuple[Passage, ...]) -> Side:
    return Side(work.symbol, work.titles.get(language, ""), work.date, passages)
