"""Colours, shapes and names of the views: one table for the page and the picture.

The palette is that of Okabe and Ito (2008), which people with any form of colour blindness can
tell apart. It has eight colours and there are more acts: acts of one kind share a colour and
differ by the dashes of their line, and a kind never rests on colour alone (types have shapes).
"""

from __future__ import annotations

from dataclasses import dataclass

from reaffirm.model import NO_ACT

BLACK = "#000000"
ORANGE = "#E69F00"
SKY = "#56B4E9"
GREEN = "#009E73"
YELLOW = "#F0E442"
BLUE = "#0072B2"
VERMILLION = "#D55E00"
PURPLE = "#CC79A7"
GREY = "#8C8C8C"

#: Dashes in pixels (drawn, left free); empty is a full line.
Dashes = tuple[int, ...]
_DASHES: tuple[Dashes, ...] = ((), (8, 3), (2, 3), (10, 3, 2, 3), (4, 6), (1, 5))


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """How documents and entities of one type look; ``shape`` is a shape of vis-network."""

    name: str
    plural: str
    shape: str
    color: str


TYPES: dict[str, TypeStyle] = {
    "resolution": TypeStyle("resolution", "Resolutions", "dot", BLUE),
    "decision": TypeStyle("decision", "Decisions", "dot", SKY),
    "document": TypeStyle("document", "Documents", "square", GREY),
    "treaty": TypeStyle("treaty", "Treaties", "diamond", VERMILLION),
    "instrument": TypeStyle("instrument", "Instruments", "triangle", ORANGE),
    "publication": TypeStyle("publication", "Publications", "square", YELLOW),
    "conference": TypeStyle("conference", "Conferences", "star", PURPLE),
    "body": TypeStyle("body", "Bodies", "hexagon", GREEN),
}
_UNKNOWN_TYPE = TypeStyle("other", "Other", "dot", GREY)


def type_style(kind: str) -> TypeStyle:
    """The look of a type, also of one that is not in the table.

    >>> type_style("treaty").shape
    'diamond'
    """
    return TYPES.get(kind, _UNKNOWN_TYPE)


@dataclass(frozen=True, slots=True)
class ActStyle:
    """How the edges of one act look."""

    color: str
    dashes: Dashes
    family: str


#: Acts that say the same kind of thing, most usual first: the first is drawn as a full line.
_FAMILIES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("confirms", BLUE, ("reaffirms", "reiterates", "affirms", "proclaims", "convinced")),
    ("looks back", VERMILLION, ("recalls", "guidedBy", "bearsInMind", "actsUnder")),
    (
        "approves",
        GREEN,
        ("welcomes", "endorses", "commends", "appreciates", "supports", "approves"),
    ),
    ("notes", SKY, ("takesNoteOf", "notesWithAppreciation", "recognizes", "considers", "hopes")),
    (
        "directs",
        ORANGE,
        ("requests", "urges", "callsUpon", "encourages", "invites", "recommends"),
    ),
    ("decides", PURPLE, ("emphasizes", "decides", "adopts", "authorizes", "determines", "concurs")),
    ("disapproves", BLACK, ("notesWithConcern", "condemns", "regrets", "demands")),
    ("no act", GREY, (NO_ACT, "other")),
)
_ACTS: dict[str, ActStyle] = {
    act: ActStyle(color, _DASHES[i], family)
    for family, color, acts in _FAMILIES
    for i, act in enumerate(acts)
}
#: Acts in the order of the legend.
ACT_ORDER: tuple[str, ...] = tuple(act for _, _, acts in _FAMILIES for act in acts)


def act_style(act: str) -> ActStyle:
    """The look of an act, also of one that is not in the table.

    >>> act_style("recalls").family, act_style("recalls").dashes
    ('looks back', ())
    """
    return _ACTS.get(act, ActStyle(GREY, _DASHES[2], "no act"))
