"""The store's references and facts, read as columns: few queries, no object per triple."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from reaffirm.analysis.network import Mention, NodeFacts
from reaffirm.namespaces import PREFIXES, target_of
from reaffirm.rdf.vocabulary import act_of

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())

_MENTIONS = """
SELECT ?reference ?target ?act ?role WHERE {
  GRAPH ?version { ?reference rea:target ?target ; rea:act ?act ; rea:role ?role }
}"""
_HELD = "SELECT ?work WHERE { GRAPH ?version { ?version rea:versionOf ?work } }"
_TITLES = "SELECT ?work ?title WHERE { GRAPH ?version { ?work dcterms:title ?title } }"
_DATES = "SELECT ?thing ?date WHERE { GRAPH ?graph { ?thing dcterms:date ?date } }"
_NAMES = """
SELECT ?thing ?name WHERE {
  GRAPH ?graph { ?thing skos:prefLabel|rdfs:label ?name }
  FILTER(STRSTARTS(STR(?thing), STR(id:)))
}"""
_CITED_DATES = """
SELECT ?target ?date WHERE {
  GRAPH ?version { ?reference rea:citedDate ?date ; rea:target ?target }
  MINUS { GRAPH ?version { ?reference rea:dateAgrees false } }
}"""


def rows(store: Store, query: str) -> Iterator[Any]:
    """The solutions of a SELECT query with the usual prefixes, as they come from the store."""
    yield from store.query(_PREFIXES + query)


def mentions(store: Store) -> Iterator[Mention]:
    """Every reference of every language version.

    The identifier of a reference says where it stands (``…/zh#op5-3``), so three columns are
    enough for six.
    """
    target = cache(target_of)
    version = cache(_version)
    act = cache(act_of)
    for solution in rows(store, _MENTIONS):
        where, _, number = solution[0].value.partition("#")
        source, language = version(where)
        yield Mention(
            source,
            language,
            number.rpartition("-")[0],
            target(solution[1].value),
            act(solution[2].value),
            solution[3].value,
        )


def facts(store: Store) -> dict[str, NodeFacts]:
    """Names, dates and presence of everything the store knows, by target."""
    held = {target_of(row[0].value) for row in rows(store, _HELD)}
    names: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for query in (_TITLES, _NAMES):
        for row in rows(store, query):
            # Of several names in one language the first in the alphabet: any order, one result.
            language, name = row[1].language or "", row[1].value
            known = names[target_of(row[0].value)]
            known[language] = min(known.get(language, name), name)
    dates = {target: min(found) for target, found in _dates(store, _DATES).items()}
    for target, found in _dates(store, _CITED_DATES).items():
        dates.setdefault(target, min(found, key=lambda day: (-found[day], day)))
    return {
        target: NodeFacts(
            dict(sorted(names[target].items())), dates.get(target, ""), target in held
        )
        for target in held | names.keys() | dates.keys()
    }


def _dates(store: Store, query: str) -> dict[str, Counter[str]]:
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows(store, query):
        found[target_of(row[0].value)][row[1].value] += 1
    return found


def _version(iri: str) -> tuple[str, str]:
    symbol, _, language = target_of(iri).rpartition("/")
    return symbol, language
