"""The series of a document: its texts from the oldest on, with the sentences that recall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from reaffirm.analysis.network import not_held
from reaffirm.analysis.series_links import SeriesLink, age, previous_texts, series_links
from reaffirm.analysis.series_store import links_of
from reaffirm.analysis.tables import Table
from reaffirm.analysis.texts import Quote, is_said, languages_of, version_text
from reaffirm.analysis.works import Work, works

if TYPE_CHECKING:
    from rich.text import Text

    from reaffirm.rdf.store import Store

__all__ = [
    "Member",
    "Series",
    "SeriesLink",
    "age",
    "links_of",
    "previous_texts",
    "recall",
    "series",
    "series_links",
]

_COLUMNS = (
    "symbol",
    "date",
    "title",
    "continues",
    "signals",
    "score",
    "paragraph",
    "sentence",
)


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

    def table(self) -> Table:
        """One row a text, with what it continues and the sentence that recalls it."""
        rows = []
        for member in self.members:
            link, quote = self.previous(member.symbol), self.recalls.get(member.symbol)
            rows.append(
                (
                    member.symbol,
                    member.date,
                    member.title,
                    link.earlier if link else "",
                    ", ".join(link.signals) if link else "",
                    round(link.score, 3) if link else None,
                    quote.paragraph if quote else "",
                    quote.sentence if quote else "",
                )
            )
        return Table(_COLUMNS, tuple(rows), f"The series of {self.symbol}")

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


def series(
    store: Store, symbol: str, *, links: Iterable[SeriesLink] | None = None, language: str = ""
) -> Series:
    """The series that a document belongs to, with the sentences that recall.

    Parameters
    ----------
    symbol:
        A document that the store holds.
    links:
        The links of the store, if they are at hand; None takes those that are stored
        (:func:`reaffirm.analysis.analyse.analyse`), and computes them if they are not.
    language:
        The language of the sentences where the store has it; the first at hand otherwise.

    Raises
    ------
    QueryError
        If the store does not hold the document.
    """
    known = works(store)
    if symbol not in known:
        raise not_held(symbol)
    all_links = tuple(links_of(store, known=known) if links is None else links)
    members = _connected(symbol, all_links)
    inner = tuple(link for link in all_links if link.later in members)
    ordered = sorted((known[one] for one in members if one in known), key=age)
    first = {link.later: link for link in reversed(inner)}  # of a text that merges several
    quotes = {later: recall(store, link, language) for later, link in first.items() if link.acts}
    return Series(
        symbol,
        tuple(_member(work, language) for work in ordered),
        tuple(sorted(inner, key=lambda link: age(known[link.later]))),
        {later: found[1] for later, found in quotes.items() if found is not None},
    )


def recall(store: Store, link: SeriesLink, language: str = "") -> tuple[str, Quote] | None:
    """The language and the words by which the later text of a link recalls the earlier.

    Of several the strongest role, then the first in reading order; None if it does not.
    """
    languages = languages_of(store, link.later)
    for chosen in dict.fromkeys((language, *languages) if language in languages else languages):
        text = version_text(store, link.later, chosen)
        quotes = [q for q in text.quotes if q.target == link.earlier and is_said(q)]
        if quotes:
            return chosen, min(quotes, key=lambda quote: quote.role != "object")
    return None


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
