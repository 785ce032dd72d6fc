"""What a report says about its document itself: metadata, and what could not be decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reaffirm.analysis.columns import names_of, rows
from reaffirm.analysis.texts import languages_of
from reaffirm.namespaces import BASE, target_iri, target_of, version_iri
from reaffirm.views.names import name_in
from reaffirm.views.page_data import LANGUAGE_NAMES, page_url

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

#: What is shown, in this order: the word for it and the property.
_SHOWN = (
    ("Adopted", "dcterms:date"),
    ("Organ", "rea:organ"),
    ("Session", "rea:session"),
    ("Meeting", "rea:meeting"),
    ("Committee", "rea:committee"),
    ("Agenda item", "rea:agendaItem"),
    ("Agenda", "rea:agendaTitle"),
    ("Report", "rea:report"),
    ("Draft", "rea:draft"),
    ("Sponsors", "rea:sponsor"),
)
_VOTE = (("in favour", "inFavour"), ("against", "against"), ("abstaining", "abstaining"))
_VALUES = """
SELECT DISTINCT ("{name}" AS ?name) (LANG(?value) AS ?language) ?value
WHERE {{ <{work}> {property} ?value }}"""
_REFUSALS = """
SELECT ?paragraph ?words ?reason ?order ?start WHERE {{
  ?paragraph rea:inVersion <{version}> ; rea:order ?order .
  ?refusal a rea:Refusal ; rea:paragraph ?paragraph ; oa:exact ?words ; oa:start ?start ;
    rea:reason ?reason }}"""


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that were refused, where they stand, and why."""

    paragraph: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Facts:
    """A document as its metadata have it. ``lines`` are pairs of a word and what it stands for."""

    symbol: str
    title: str
    titles: tuple[tuple[str, str, str], ...]  #: language code, its name, title
    url: str
    lines: tuple[tuple[str, str], ...]


def facts_of(store: Store, symbol: str, language: str) -> Facts:
    """The metadata of a document, in a language where they are known in it."""
    titles = _by_language(store, symbol, "dcterms:title")
    held = languages_of(store, symbol)
    lines = [(name, "; ".join(_in(store, symbol, prop, language))) for name, prop in _SHOWN]
    lines.append(("Vote", _vote(store, symbol)))
    lines.append(("Read in", ", ".join(LANGUAGE_NAMES[code] for code in held)))
    return Facts(
        symbol,
        _first(titles, language),
        tuple((code, LANGUAGE_NAMES[code], titles[code][0]) for code in held if code in titles),
        page_url(symbol, "resolution" if "/RES/" in symbol else "document"),
        tuple((name, value) for name, value in lines if value),
    )


def refusals_of(store: Store, symbol: str, language: str) -> tuple[Refused, ...]:
    """What could not be decided in a language version, in the order of the text."""
    query = _REFUSALS.format(version=version_iri(symbol, language))
    found = sorted(rows(store, query), key=lambda row: (int(row[3]), int(row[4])))
    return tuple(
        Refused(target_of(place).partition("#")[2], words, reason)
        for place, words, reason, _, _ in found
    )


def _by_language(store: Store, symbol: str, prop: str) -> dict[str, list[str]]:
    query = _VALUES.format(name=prop, work=target_iri(symbol), property=prop)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for _, language, value in sorted(rows(store, query)):
        found[language].append(value)
    return dict(found)


def _in(store: Store, symbol: str, prop: str, language: str) -> list[str]:
    found = _by_language(store, symbol, prop)
    values = found.get(language) or found.get("en") or next(iter(found.values()), [])
    targets = [target_of(value) for value in values if value.startswith(BASE)]
    if not targets:
        return values
    names = names_of(store, targets)
    return [name_in(names, target, language) for target in targets]


def _first(found: Mapping[str, list[str]], language: str) -> str:
    values = found.get(language) or found.get("en") or next(iter(found.values()), [""])
    return values[0]


def _vote(store: Store, symbol: str) -> str:
    said = [
        f"{values[0]} {word}"
        for word, name in _VOTE
        if (values := _by_language(store, symbol, f"rea:{name}").get("", []))
    ]
    return ", ".join(said)
