"""Which of the names that stand within another are named by it, whatever the language."""

from __future__ import annotations

import re
from typing import Final

from reaffirm.ontology import Entity

#: What may stand before the head of a name, and behind it, without making a part of it.
_BEFORE: Final = re.compile(r"(?!.*\b(?:of|on|for|to|the|and|in|with|by)\b)\S.* ", re.DOTALL)
_BEHIND: Final = re.compile(r"(?: \(.*\)|,? \d{4})?", re.DOTALL)

#: What towns' names begin with.
_TOWNS: Final = re.compile(r"\b(?:new|north|south|east|west|port|fort|san|santa|saint|st\.) $")

#: A text whose name goes on so is about something else than one whose name ends there.
_ABOUT: Final = re.compile(r" (?:on|for|to|against|concerning|regarding) ")
_TEXTS: Final = ("instrument", "treaty", "publication")


def is_part(inner: Entity, outer: Entity) -> bool:
    """Whether the longer name contains the shorter one in English, too, where both have names.

    What one language alone has in a name is its way to put it, and no mention: the Russian name of
    the Millennium Development Goals says that the Millennium Declaration sets them out. Nor is the
    head of a name a part: the "Madrid International Plan of Action on Ageing" is another plan than
    that of Vienna, which bore the name without the town; and the "New York Declaration on Action
    against Hunger" is not that on refugees, which is called the New York Declaration.

    >>> from reaffirm.ontology import load_ontology
    >>> known = {entity.target: entity for entity in load_ontology().entities}
    >>> is_part(known["instrument:millennium-declaration"], known["instrument:mdgs"])
    False
    >>> is_part(known["instrument:vienna-plan-of-action-ageing"],
    ...         known["instrument:madrid-plan-of-action-ageing"])
    False
    >>> is_part(known["instrument:new-york-declaration"],
    ...         known["instrument:new-york-declaration-hunger-2004"])
    False
    >>> is_part(known["body:cnd"], known["conference:cnd-62-ministerial-segment"])
    True
    """
    longer, shorter = outer.names.get("en"), inner.names.get("en")
    if longer is None or shorter is None:
        return True
    wholes = [name.casefold() for name in longer.full]
    parts = [name.casefold() for name in (*shorter.full, *shorter.short)]
    if inner.type == outer.type and any(
        _is_head(part, whole)
        or (inner.type in _TEXTS and (_is_beginning(part, whole) or _is_cut(part, whole)))
        for part in parts
        for whole in wholes
    ):
        return False
    return any(part in whole for part in parts for whole in wholes)


def _is_head(part: str, whole: str) -> bool:
    """Whether a name is another one without the adjectives before it.

    >>> _is_head("plan of action on ageing", "madrid plan of action on ageing, 2002")
    True
    >>> _is_head("security council", "president of the security council")
    False
    """
    before, found, behind = whole.partition(part)
    return bool(found and _BEFORE.fullmatch(before) and _BEHIND.fullmatch(behind))


def _is_cut(part: str, whole: str) -> bool:
    """Whether a name begins in the middle of a town's: "New *Delhi Declaration*".

    >>> _is_cut("delhi declaration", "new delhi declaration and plan of action on dunes")
    True
    >>> _is_cut("platform for action", "beijing declaration and platform for action")
    False
    """
    before, found, _ = whole.partition(part)
    return bool(found and _TOWNS.search(before))


def _is_beginning(part: str, whole: str) -> bool:
    """Whether a text's name is that of another one and what this one is about.

    >>> _is_beginning("lima declaration", "lima declaration on forests")
    True
    >>> _is_beginning("paris agreement", "paris agreement work programme")
    False
    """
    return whole.startswith(part) and _ABOUT.match(whole, len(part)) is not None
