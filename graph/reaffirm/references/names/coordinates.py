"""Names that share their head noun: "the treaties of Tlatelolco, Rarotonga and Pelindaba",
"the 2000 and 2010 Review Conferences"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reaffirm.languages.names.shared_heads import shared_heads
from reaffirm.languages.names.yearly import yearly_meetings
from reaffirm.ontology import Entity
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.lexicon.forms import folded_form
from reaffirm.references.lexicon.tokens import Kind


def named_together(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Entity]]:
    """Start, end, identifier and entity of each item that is a known name with its head noun.

    >>> from reaffirm.references.lexicon import lexicon_of
    >>> text = "the treaties of Tlatelolco, Rarotonga and Pelindaba"
    >>> [text[start:end] for start, end, _, _ in named_together(text, lexicon_of("en"))]
    ['treaties of Tlatelolco', 'Rarotonga', 'Pelindaba']
    >>> text = "the 2000 and 2010 Review Conferences"
    >>> [text[start:end] for start, end, _, _ in named_together(text, lexicon_of("en"))]
    ['2000', '2010 Review Conferences']
    """
    language = lexicon.language
    for item in chain(shared_heads(text, language), yearly_meetings(text, language)):
        for name in item.names:
            entry = lexicon.entry(folded_form(name, language))
            if entry is not None and entry.kind == Kind.ENTITY:
                entity = entry.entities[0]
                yield item.start, item.end, entity.target, entity
                break
