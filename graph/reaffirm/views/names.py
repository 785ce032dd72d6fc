"""What readers call documents and entities."""

from __future__ import annotations

from collections.abc import Mapping

#: By target, the names by language.
Names = Mapping[str, Mapping[str, str]]


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
