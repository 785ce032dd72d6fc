"""What the store knows of its documents beside references: titles, committee, agenda, session."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from reaffirm.analysis.columns import rows
from reaffirm.errors import QueryError
from reaffirm.namespaces import target_of
from reaffirm.numbering import year_of
from reaffirm.own.force import per_vocabulary

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_QUERY = "SELECT ?work (LANG(?value) AS ?language) ?value WHERE {{ ?work {property} ?value }}"
_HELD = "SELECT DISTINCT ?work WHERE { ?version rea:versionOf ?work }"
_PROPERTIES = {
    "title": "dcterms:title",
    "agenda": "rea:agendaTitle",
    "item": "rea:agendaItem",
    "committee": "rea:committee",
    "session": "rea:session",
    "date": "dcterms:date",
}


_DRAFT = re.compile(r"A/(?:C\.\d/)?(?:ES-|S-)?\d+/L\.")


@dataclass(frozen=True, slots=True)
class Work:
    """A document of the store, in all its languages.

    ``committee`` is an entity (``body:third-committee``) where the authority files know the
    printed name, else the printed name; empty for texts adopted without a committee.
    """

    symbol: str
    titles: Mapping[str, str] = field(default_factory=dict)
    agenda_titles: Mapping[str, str] = field(default_factory=dict)
    agenda_items: tuple[str, ...] = ()
    committee: str = ""
    session: str = ""
    date: str = ""

    @property
    def organ(self) -> str:
        """The beginning of the symbol, which names the organ: ``A/RES``, ``S/RES``.

        A draft of the Assembly or its committees (``A/C.3/77/L.23``) is to become one of these.
        """
        if self.is_draft:
            return "A/RES"
        stem, mark, _ = self.symbol.partition("/RES/")
        return stem + mark.rstrip("/") if mark else self.symbol.partition("/")[0]

    @property
    def is_draft(self) -> bool:
        """Whether it is tabled in the Assembly or a committee, and has no number yet.

        >>> Work("A/C.3/77/L.23").is_draft, Work("A/RES/76/187").is_draft
        (True, False)
        """
        return _DRAFT.match(self.symbol) is not None

    @property
    def period(self) -> int | None:
        """The number of the regular session, or the year for organs without numbered sessions."""
        if self.session.isdigit():
            return int(self.session)
        if self.symbol.startswith("A/RES/"):
            head = self.symbol.removeprefix("A/RES/").partition("/")[0]
            return int(head) if head.isdigit() else None
        if self.date[:4].isdigit():
            return int(self.date[:4])
        return year_of(self.symbol)


def works(store: Store) -> dict[str, Work]:
    """Every document that the store holds, by symbol.

    Linear in the documents: one query for each property.
    """
    symbols = cache(target_of)
    held = {symbols(work) for (work,) in rows(store, _HELD)}
    found: defaultdict[str, defaultdict[str, dict[str, str]]]
    found = defaultdict(lambda: defaultdict(dict))
    lists: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name, prop in _PROPERTIES.items():
        for work, language, value in rows(store, _QUERY.format(property=prop)):
            symbol = symbols(work)
            values = found[symbol][name]
            # Of several in one language the first in the alphabet: any order, one result.
            values[language] = min(values.get(language, value), value)
            lists[symbol, name].add(value)
    return {
        symbol: Work(
            symbol,
            dict(sorted(facts["title"].items())),
            dict(sorted(facts["agenda"].items())),
            tuple(sorted(lists[symbol, "item"])),
            committee_of(facts["committee"]),
            min(lists[symbol, "session"], default=""),
            min(lists[symbol, "date"], default=""),
        )
        for symbol, facts in ((symbol, found[symbol]) for symbol in sorted(held))
    }


def committee_of(printed: Mapping[str, str]) -> str:
    """The committee that the printed names, by language, stand for; see :class:`Work`.

    >>> committee_of({"zh": "第三委员会"})
    'body:third-committee'
    >>> committee_of({"en": "Without reference to a Main Committee"})
    ''
    """
    for language in sorted(printed, key=lambda code: (code != "en", code)):
        if known := _bodies().get(_key(printed[language])):
            return known
    name = printed.get("en") or next(iter(printed.values()), "")
    # "Without reference to a Main Committee" is how the official XML says that there was none.
    return "" if name.casefold().startswith("without reference") else name


def committee_named(name: str) -> str:
    """The committee that a user means: ``body:third-committee``, "Third Committee", "third", "3".

    Raises
    ------
    QueryError
        If no committee is called so.

    >>> committee_named("third"), committee_named("Sixth Committee"), committee_named("2")
    ('body:third-committee', 'body:sixth-committee', 'body:second-committee')
    """
    wanted = name.strip().casefold()
    numbered = {str(i): word for i, word in enumerate(_MAIN, 1)}
    wanted = numbered.get(wanted, wanted)
    if wanted in _MAIN:
        return f"body:{wanted}-committee"
    bodies = _bodies()
    if wanted in set(bodies.values()):
        return wanted
    if known := bodies.get(_key(name)):
        return known
    raise QueryError(f"no committee is called {name!r}", advice="give one like 'Third Committee'")


_MAIN = ("first", "second", "third", "fourth", "fifth", "sixth")


def documents_of(
    known: Iterable[Work],
    *,
    committee: str = "",
    organ: str = "",
    session: str = "",
    years: tuple[int, int] | None = None,
) -> frozenset[str]:
    """The documents of a committee, an organ (``A/RES``), a session ("76", "ES-11"), some years.

    What is not given does not restrict; ``years`` are those of adoption, the last included.

    >>> documents_of([Work("A/RES/76/1", committee="body:x"), Work("A/RES/76/2")],
    ...              committee="body:x")
    frozenset({'A/RES/76/1'})
    """
    return frozenset(
        work.symbol
        for work in known
        if (not committee or work.committee == committee)
        and (not organ or work.organ == organ)
        and (not session or session in (work.session, str(work.period)))
        and (years is None or years[0] <= _year(work) <= years[1])
    )


def _year(work: Work) -> int:
    return int(work.date[:4]) if work.date[:4].isdigit() else (year_of(work.symbol) or 0)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


@per_vocabulary
def _bodies() -> dict[str, str]:
    """The bodies of the authority files by each of their names."""
    from reaffirm.ontology import load_ontology

    named: dict[str, str] = {}
    for entity in load_ontology().entities:
        if entity.target.startswith("body:"):
            for names in entity.names.values():
                named.update({_key(name): entity.target for name in names.full})
    return named
