"""Which of the names that stand within another are named by it, whatever the language."""

from __future__ import annotations

from reaffirm.ontology import Entity


def is_part(inner: Entity, outer: Entity) -> bool:
    """Whether the longer name contains the shorter one in English, too, where both have names.

    What one language alone has in a name is its way to put it, and no mention: the Russian name of
    the Millennium Development Goals says that the Millennium Declaration sets them out.

    >>> from reaffirm.ontology import load_ontology
    >>> known = {entity.target: entity for entity in load_ontology().entities}
    >>> is_part(known["instrument:millennium-declaration"], known["instrument:mdgs"])
    False
    >>> is_part(known["body:cnd"], known["conference:cnd-62-ministerial-segment"])
    True
    """
    longer, shorter = outer.names.get("en"), inner.names.get("en")
    if longer is None or shorter is None:
        return True
    wholes = [name.casefold() for name in longer.full]
    parts = (name.casefold() for name in (*shorter.full, *shorter.short))
    return any(part in whole for part in parts for whole in wholes)
