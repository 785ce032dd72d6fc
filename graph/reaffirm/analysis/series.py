"""The yearly texts of one subject as a chain: 74/177, 75/196, 76/187.

A later text continues an earlier one of the same organ if its title or agenda item is like the
other's and it recalls it. None of these signals is enough: titles change, items hold many subjects,
and a resolution recalls many others. Each link keeps what speaks for it, with the sentence that
recalls.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Literal

from reaffirm.analysis.series_signals import Candidate, candidates
from reaffirm.analysis.texts import Quote, is_said, languages_of, version_text
from reaffirm.analysis.works import Work, works
from reaffirm.errors import QueryError

if TYPE_CHECKING:
    from rich.text import Text

    from reaffirm.rdf.store import Store

Signal = Literal["title", "agenda item", "committee", "recall"]

#: From this likeness on a title or an agenda item speaks for a link.
ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class SeriesLink:
    """``later`` continues ``earlier``, and what speaks for it.

    ``score`` is between 0 and 1; ``title`` and ``item`` are the likeness of titles and of agenda
    items; ``acts`` are those under which the later text refers to the earlier.
    """

    later: str
    earlier: str
    score: float
    title: float
    item: float
    same_committee: bool
    acts: tuple[str, ...] = ()

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
        if self.acts:
            found.append("recall")
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Member:
    """A text of a series. ``title`` is English where the store has it so."""

    symbol: str
    title: str
    date: str
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Series:
    """The series that ``symbol`` belongs to: its texts from the oldest on, and the links.

    A text that nothing continues and that continues nothing is a series of one. Where a series
    parts in two, both ways on are members.
    """

    symbol: str
    members: tuple[Member, ...]
    links: tuple[SeriesLink, ...]
    recalls: Mapping[str, Quote]  #: by later text, the words that recall the earlier one

    def previous(self, symbol: str = "") -> SeriesLink | None:
        """The link to the text before this one (before the one that was asked for)."""
        wanted = symbol or self.symbol
        return next((link for link in self.links if link.later == wanted), None)

    def __len__(self) -> int:
        return len(self.members)

    def __rich__(self) -> Text:
        from rich.text import Text

        made = Text()
        for number, member in enumerate(self.members):
            made.append("\n" if number else "")
            style = "bold cyan" if member.symbol == self.symbol else "cyan"
            made.append(member.symbol, style).append(f"  {member.date}", "green")
            made.append(f"  {member.title}")
            if link := self.previous(member.symbol):
                made.append(f"\n    continues {link.earlier}: {', '.join(link.signals)}", "dim")
            if quote := self.recalls.get(member.symbol):
                made.append(f"\n    {quote.paragraph}: {quote.sentence}", "magenta")
        return made

    def _repr_html_(self) -> str:
        items = "".join(f"<li>{self._item(member)}</li>" for member in self.members)
        return f'<ol class="reaffirm-series">{items}</ol>'

    def _item(self, member: Member) -> str:
        parts = [
            f"<b>{escape(member.symbol)}</b> {escape(member.title)} "
            f"<small>{escape(member.date)}</small>"
        ]
        if link := self.previous(member.symbol):
            parts.append(
                f"<br><small>continues {escape(link.earlier)}: "
                f"{escape(', '.join(link.signals))}</small>"
            )
        if quote := self.recalls.get(member.symbol):
            parts.append(f"<br><small><i>{escape(quote.sentence)}</i></small>")
        return "".join(parts)


def series_links(
    store: Store, *, known: Mapping[str, Work] | None = None
) -> tuple[SeriesLink, ...]:
    """For every document of the store the one it continues, where there is one.

    Parameters
    ----------
    known:
        The documents of the store (:func:`reaffirm.analysis.works.works`), if they are at hand.

    Notes
    -----
    The cost is that of the product of a sparse matrix of titles with itself: two seconds for a
    session in six languages, a minute for twenty.
    """
    found = works(store) if known is None else known
    best: dict[str, SeriesLink] = {}
    for candidate in candidates(store, found):
        link = _link(candidate)
        if link is None:
            continue
        present = best.get(link.later)
        if present is None or _order(link, found) > _order(present, found):
            best[link.later] = link
    return tuple(best[later] for later in sorted(best))


def series(
    store: Store, symbol: str, *, links: Iterable[SeriesLink] | None = None, language: str = ""
) -> Series:
    """The series that a document belongs to, with the sentences that recall.

    Parameters
    ----------
    symbol:
        A document that the store holds.
    links:
        The links of the store (:func:`series_links`), if they are at hand.
    language:
        The language of the sentences where the store has it; the first at hand otherwise.

    Raises
    ------
    QueryError
        If the store does not hold the document.
    """
    known = works(store)
    if symbol not in known:
        raise QueryError("not in the store", where=symbol, advice="build the document first")
    all_links = tuple(series_links(store, known=known) if links is None else links)
    members = _connected(symbol, all_links)
    inner = tuple(link for link in all_links if link.later in members)
    ordered = sorted((known[one] for one in members if one in known), key=age)
    quotes = {link.later: recall(store, link, language) for link in inner if link.acts}
    return Series(
        symbol,
        tuple(_member(work, language) for work in ordered),
        tuple(sorted(inner, key=lambda link: age(known[link.later]))),
        {later: quote for later, quote in quotes.items() if quote is not None},
    )


def recall(store: Store, link: SeriesLink, language: str = "") -> Quote | None:
    """The words by which the later text of a link recalls the earlier; None if it does not.

    Of several the strongest role, then the first in reading order.
    """
    languages = languages_of(store, link.later)
    for chosen in dict.fromkeys((language, *languages) if language in languages else languages):
        text = version_text(store, link.later, chosen)
        quotes = [q for q in text.quotes if q.target == link.earlier and is_said(q)]
        if quotes:
            return min(quotes, key=lambda quote: quote.role != "object")
    return None


def age(work: Work) -> tuple[int, str, str]:
    """The key that sorts documents by when they were adopted, the oldest first."""
    return (work.period or 0, work.date, work.symbol)


def _order(link: SeriesLink, known: Mapping[str, Work]) -> tuple[float, tuple[int, str, str]]:
    return (round(link.score, 2), age(known[link.earlier]))


def _link(candidate: Candidate) -> SeriesLink | None:
    recalled = bool(candidate.acts)
    score = (
        0.6 * candidate.title
        + 0.15 * candidate.item
        + 0.05 * candidate.same_committee
        + 0.2 * recalled
    )
    if score < 0.5 or not (recalled or candidate.title >= 0.8):
        return None
    return SeriesLink(
        candidate.later,
        candidate.earlier,
        score,
        candidate.title,
        candidate.item,
        candidate.same_committee,
        candidate.acts,
    )


def _connected(symbol: str, links: Iterable[SeriesLink]) -> frozenset[str]:
    """The texts that links join with a text, over any number of steps."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        near[link.later].add(link.earlier)
        near[link.earlier].add(link.later)
    reached, waiting = {symbol}, [symbol]
    while waiting:
        new = near[waiting.pop()] - reached
        reached |= new
        waiting.extend(new)
    return frozenset(reached)


def _member(work: Work, language: str) -> Member:
    titles = work.titles
    title = titles.get(language) or titles.get("en") or next(iter(titles.values()), "")
    return Member(work.symbol, title, work.date, titles)
