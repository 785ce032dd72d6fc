"""The Secretary-General of another organization than the United Nations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from reaffirm.languages.names.nouns import words_of
from reaffirm.model import Language
from reaffirm.ontology import Entity
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.names.discourse import Mention
from reaffirm.references.passage import Passage

CHIEF: Final = "body:secretary-general"
_OWN: Final = "body:un"
#: What stands between the office and the organization that has it.
_OF: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r" of (?:the )?"),
    "fr": re.compile(r" (?:de (?:la |l )?|du )"),
    "es": re.compile(r" (?:de (?:la |los )?|del )"),
    "ru": re.compile(r" "),
    "ar": re.compile(r" ل{0,2}"),
    "zh": re.compile(r""),
}


def chief_of_another(token: Token, passage: Passage) -> tuple[int, int, str] | None:
    """Where "the Secretary-General of the Council of Europe" is printed, and the identifier, if a
    token names the office without the United Nations and an organization stands there that has
    one of its own."""
    if token.entry.entities[0].target != CHIEF:
        return None
    text, language = passage.folded.text, passage.lexicon.language
    for other in passage.names:
        if other.kind != Kind.ENTITY:
            continue
        first, last = (token, other) if passage.grammar.spaced else (other, token)
        if (
            first.end <= last.start
            and _OF[language].fullmatch(text, first.end, last.start)
            and _has_chief(other.entry.entities[0])
        ):
            target = f"{other.entry.entities[0].target}-secretary-general"
            return passage.printed(first)[0], passage.printed(last)[1], target
    return None


def _has_chief(entity: Entity) -> bool:
    names = entity.names.get("en")
    if names is None or entity.type != "body" or entity.target == _OWN:
        return False
    return any(_with_chief().search(name) for name in names.full)


@cache
def _with_chief() -> re.Pattern[str]:
    """What the English name of an organization with a chief of its own has."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words_of('chiefs', 'en')))})\b")


def within_office(mention: Mention, offices: Sequence[tuple[int, int]]) -> Mention:
    """The mention, nested if it is the organization whose chief is named."""
    span = (mention.start, mention.end)
    if any(start <= span[0] and span[1] <= end and span != (start, end) for start, end in offices):
        return mention._replace(nested=True)
    return mention
