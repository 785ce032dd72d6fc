"""The names of some documents and entities, without reading the whole store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from reaffirm.analysis.columns import rows
from reaffirm.namespaces import target_iri, target_of

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

#: By target, the names by language.
Names = Mapping[str, Mapping[str, str]]

_NAMES = """
SELECT ?thing (LANG(?name) AS ?language) ?name
WHERE {{ VALUES ?thing {{ {things} }} ?thing dcterms:title|skos:prefLabel|rdfs:label ?name }}"""
_AT_ONCE = 500


def names_of(store: Store, targets: Iterable[str]) -> dict[str, dict[str, str]]:
    """The names of documents and entities by language; nothing for those without a name.

    Of several names in one language the first in the alphabet. Linear in the targets.
    """
    wanted = sorted(set(targets))
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for start in range(0, len(wanted), _AT_ONCE):
        things = " ".join(f"<{target_iri(target)}>" for target in wanted[start : start + _AT_ONCE])
        for thing, language, name in rows(store, _NAMES.format(things=things)):
            names = found[target_of(thing)]
            names[language] = min(names.get(language, name), name)
    return dict(found)


def name_in(names: Names, target: str, language: str) -> str:
    """What readers call a target: the symbol of a document, the name of an entity.

    >>> name_in({"treaty:uncac": {"en": "Convention against Corruption"}}, "treaty:uncac", "fr")
    'Convention against Corruption'
    >>> name_in({}, "A/RES/76/187", "en"), name_in({}, "body:new-committee", "en")
    ('A/RES/76/187', 'new-committee')
    """
    if ":" not in target:
        return target
    known = names.get(target, {})
    name = known.get(language) or known.get("en") or next(iter(known.values()), "")
    return name or target.partition(":")[2]
