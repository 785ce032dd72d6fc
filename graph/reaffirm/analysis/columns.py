"""The store's references and facts, read as columns: few queries, no object per triple.

No query names a graph: in a compact store references stand outside their version's graph.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.namespaces import target_iri, target_of
from reaffirm.rdf.vocabulary import act_of

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_VALUES = "SELECT ?reference ?value WHERE {{ ?reference {name} ?value }}"
_HELD = "SELECT DISTINCT ?work WHERE { ?version rea:versionOf ?work }"
_KNOWN = """
SELECT DISTINCT ?thing WHERE {
  ?thing skos:notation ?name FILTER(STRSTARTS(STR(?thing), "https://w3id.org/reaffirm/id/"))
}"""
_NAMES = """
SELECT ?thing (LANG(?name) AS ?language) ?name
WHERE {{ {values} ?thing dcterms:title|skos:prefLabel|rdfs:label ?name }}"""
#: The names of so few things are asked for; of more, all names that the store has are read.
_FEW_NAMES = 1_000
_AT_ONCE = 500
_DATES = "SELECT ?thing ?date WHERE { ?thing dcterms:date ?date }"
_CITED_DATES = """
SELECT ?target ?date WHERE {
  ?reference rea:citedDate ?date ; rea:target ?target
  MINUS { ?reference rea:dateAgrees false }
}"""


class PlacedMention(NamedTuple):
    """A reference with the place of its words in the text of its paragraph, in characters."""

    mention: Mention
    start: int
    end: int


def rows(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    """The solutions of a SELECT query as rows of plain strings."""
    return zip(*store.columns(query).values(), strict=True)


def mentions(store: Store) -> Iterator[Mention]:
    """Every reference of every language version.

    The identifier of a reference says where it stands (``…/zh#op5-3``), so four columns are
    enough for six. They are read one by one and joined here: the database, which looks each act
    and role up, takes twice as long.
    """
    return (mention for _, mention in _by_reference(store))


def placed_mentions(store: Store) -> Iterator[PlacedMention]:
    """Every reference of every language version, with the place of its words."""
    starts, ends = values(store, "oa:start"), values(store, "oa:end")
    for reference, mention in _by_reference(store):
        if reference in starts and reference in ends:
            yield PlacedMention(mention, int(starts[reference]), int(ends[reference]))


def _by_reference(store: Store) -> Iterator[tuple[str, Mention]]:
    target = cache(target_of)
    version = cache(_version)
    act = cache(act_of)
    acts, roles = values(store, "rea:act"), values(store, "rea:role")
    for reference, thing in values(store, "rea:target").items():
        if reference not in acts or reference not in roles:  # a server was written to meanwhile
            continue
        where, _, number = reference.partition("#")
        source, language = version(where)
        paragraph = number.rpartition("-")[0]
        yield (
            reference,
            Mention(
                source, language, paragraph, target(thing), act(acts[reference]), roles[reference]
            ),
        )


def values(store: Store, name: str) -> dict[str, str]:
    """What each reference has of a property, of which it has exactly one.

    Joining several properties in Python is quicker than in the database, which looks each value
    up for each of them.
    """
    columns = store.columns(_VALUES.format(name=name))
    return dict(zip(columns["reference"], columns["value"], strict=True))


def known_entities(store: Store) -> frozenset[str]:
    """The targets that the authority files know."""
    return frozenset(target_of(thing) for (thing,) in rows(store, _KNOWN))


def facts(store: Store, targets: Collection[str] | None = None) -> dict[str, NodeFacts]:
    """Names, dates and presence of everything the store knows, by target.

    Parameters
    ----------
    targets:
        Names are wanted of these alone, and of what the store holds: the vocabulary names
        thousands of things that a small store does not refer to. None wants all.
    """
    held = {target_of(work) for (work,) in rows(store, _HELD)}
    names = names_of(store, None if targets is None else held.union(targets))
    dates = {target: min(found) for target, found in _dates(store, _DATES).items()}
    for target, found in _dates(store, _CITED_DATES).items():
        # A printed date can be a slip: the one that most texts print.
        dates.setdefault(target, min(found, key=lambda day: (-found[day], day)))
    return {
        target: NodeFacts(
            dict(sorted(names.get(target, {}).items())), dates.get(target, ""), target in held
        )
        for target in held | names.keys() | dates.keys()
    }


def names_of(store: Store, targets: Collection[str] | None = None) -> dict[str, dict[str, str]]:
    """The names of documents and entities by language; nothing for those without a name.

    Of several names in one language the first in the alphabet: any order, one result. Linear in
    the targets, or, where they are many or None, in the names of the store.
    """
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for values in _wanted(targets):
        for thing, language, name in rows(store, _NAMES.format(values=values)):
            known = found[target_of(thing)]
            known[language] = min(known.get(language, name), name)
    return dict(found)


def _wanted(targets: Collection[str] | None) -> Iterator[str]:
    """What restricts a query to some things, a few hundred at a time."""
    if targets is None or len(targets) > _FEW_NAMES:
        yield ""
        return
    wanted = sorted(set(targets))
    for start in range(0, len(wanted), _AT_ONCE):
        things = " ".join(f"<{target_iri(target)}>" for target in wanted[start : start + _AT_ONCE])
        yield f"VALUES ?thing {{ {things} }}"


def _dates(store: Store, query: str) -> dict[str, Counter[str]]:
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for thing, day in rows(store, query):
        found[target_of(thing)][day] += 1
    return found


def _version(iri: str) -> tuple[str, str]:
    symbol, _, language = target_of(iri).rpartition("/")
    return symbol, language
