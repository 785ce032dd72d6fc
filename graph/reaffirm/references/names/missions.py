"""Missions that a document never names in full, told by the place that it is about.

Arabic has no acronyms. Where other versions print "MINUSCA", it prints "the Integrated Mission",
which is another one in each country.
"""

from __future__ import annotations

from collections.abc import Iterable

from reaffirm.languages import fold
from reaffirm.languages.names.missions import place_of
from reaffirm.ontology import Entity
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.lexicon.tokens import Token

#: A document about a place names it so often, and so much more often than any other.
_OFTEN = 3
_MORE = 2


def placed_body(token: Token, lexicon: Lexicon, texts: Iterable[str]) -> Entity | None:
    """The candidate of a mission's short form whose place the texts are about; None if none is."""
    language = lexicon.language
    places: dict[str, Entity] = {}
    for entity in token.entry.entities:
        place = place_of(fold(lexicon.labels[entity.target], language).text, language)
        if place:
            places[place] = entity
    if not places:
        return None
    whole = fold(" ".join(texts), language).text
    counts = sorted(((whole.count(place), place) for place in places), reverse=True)
    most, place = counts[0]
    next_most = counts[1][0] if len(counts) > 1 else 0
    return places[place] if most >= _OFTEN and most >= _MORE * next_most else None
