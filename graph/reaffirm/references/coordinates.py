"""Names that share their head noun: "the treaties of Tlatelolco, Rarotonga and Pelindaba"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reaffirm.model import Language
from reaffirm.ontology import Entity
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.tokens import Kind

_ITEM = r"[A-ZÀ-Ý][\w’'\-]+"
#: The plural head noun, the preposition that each name has behind its singular, and "and".
_SHAPES: dict[Language, tuple[dict[str, str], str, str]] = {
    "en": (
        {"reaties": "Treaty", "onventions": "Convention", "greements": "Agreement",
         "eclarations": "Declaration"},
        "of",
        "and",
    ),
    "fr": (
        {"raités": "Traité", "onventions": "Convention", "ccords": "Accord",
         "éclarations": "Déclaration"},
        "de",
        "et",
    ),
    "es": (
        {"ratados": "Tratado", "onvenciones": "Convención", "cuerdos": "Acuerdo",
         "eclaraciones": "Declaración"},
        "de",
        "y",
    ),
}  # fmt: skip


def shared_heads(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Entity]]:
    """Start, end, identifier and entity of each item that is a known name with its head noun.

    >>> from reaffirm.references.lexicon import lexicon_of
    >>> text = "the treaties of Tlatelolco, Rarotonga and Pelindaba"
    >>> [text[start:end] for start, end, _, _ in shared_heads(text, lexicon_of("en"))]
    ['treaties of Tlatelolco', 'Rarotonga', 'Pelindaba']
    """
    shape = _SHAPES.get(lexicon.language)
    if shape is None:
        return
    heads, preposition, conjunction = shape
    if not any(head in text for head in heads):
        return
    pattern = (
        rf"\w(?P<head>{'|'.join(heads)}) {preposition} "
        rf"(?P<items>{_ITEM}(?:, (?:{preposition} )?{_ITEM})*,? {conjunction} "
        rf"(?:{preposition} )?{_ITEM})"
    )
    for match in re.finditer(pattern, text):
        start = match.start()
        for item in re.finditer(_ITEM, match["items"]):
            end = match.start("items") + item.end()
            begin = start if item.start() == 0 else match.start("items") + item.start()
            entry = lexicon.entry(f"{heads[match['head']]} {preposition} {item[0]}")
            if entry is not None and entry.kind == Kind.ENTITY:
                entity = entry.entities[0]
                yield begin, end, entity.target, entity
