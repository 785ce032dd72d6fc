"""Names that no authority file knows in this wording, but whose abbreviation in brackets is known:
"the United Nations Verification Mission for Angola (UNAVEM II)"."""

from __future__ import annotations

import re

from reaffirm.model import TargetType
from reaffirm.ontology import Entity
from reaffirm.references.lexicon.tokens import Kind
from reaffirm.references.passage import Passage

_BRACKETED = re.compile(r"\s?\((?P<short>[A-ZА-ЯЁ][A-ZА-ЯЁ\-]+(?: [IVX]+)?)\)")


def abbreviated(start: int, end: int, kind: TargetType, passage: Passage) -> Entity | None:
    """What the abbreviation behind a name of a ``kind`` means. If the name ends with another known
    one, the abbreviation is that one's: "the Lake Unit of the United Nations Environment
    Programme (UNEP)"."""
    found = _BRACKETED.match(passage.text, end)
    if found is None:
        return None
    meant: Entity | None = None
    for token in passage.tokens:
        if token.kind != Kind.ENTITY:
            continue
        begin, stop = passage.printed(token)
        if start <= begin < stop == end:
            return None
        if (begin, stop) == found.span("short"):
            meant = next((e for e in token.entry.entities if e.type == kind), None)
    return meant
