"""Whether a short form stands for an entity by itself or is part of something longer."""

from __future__ import annotations

from collections.abc import Iterable

from reaffirm.languages.names.definite import (
    BARE_TEXTS,
    WHOLE_VERBS,
    another_has,
    is_definite,
    stands_between_words,
)
from reaffirm.languages.names.meetings import (
    before_its_session,
    is_followed_by_owner,
    is_part_of_number,
)
from reaffirm.model import TEXT_TYPES
from reaffirm.ontology import Entity
from reaffirm.references.lexicon.tokens import Token
from reaffirm.references.names.discourse import Mention
from reaffirm.references.passage import Passage

#: A short form of a text needs so many characters to stand without brackets.
_TELLING = 6


def stands_alone(token: Token, passage: Passage) -> bool:
    """Whether the short form that a token is stands alone.

    In languages with spaces no longer name may begin with it ("the Committee on Trade"). In Chinese
    it is in title brackets, behind 该, or between words that no name contains.
    """
    text, grammar = passage.text, passage.grammar
    if grammar.spaced:
        return grammar.longer_name.match(text, passage.folded.end(token.end)) is None
    form = token.entry.form
    if is_definite(form, own=True):
        return True
    start, end = passage.printed(token)
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before == "《" and after == "》":
        return True
    if form not in BARE_TEXTS and any(e.type in TEXT_TYPES for e in token.entry.entities):
        telling = len(form) >= _TELLING or form.startswith("第")  # 第五议定书
        return telling and len(token.entry.entities) == 1
    if another_has(form, text[:start], text[end:]):
        return False
    return stands_between_words(form, before, after) or text[:start].endswith(WHOLE_VERBS)


_SPECIAL_SESSIONS, _ASSEMBLY = "conference:ga-special-session", "body:general-assembly"


def is_of_another(
    session: Entity, token: Token, passage: Passage, mentions: Iterable[Mention]
) -> bool:
    """Whether what looks like a special session of the Assembly is that of the body named directly
    before "at its", or has a higher number."""
    if session.series != _SPECIAL_SESSIONS:
        return False
    text, (start, stop), language = passage.text, passage.printed(token), passage.grammar.language
    if is_part_of_number(text, start, language) or is_followed_by_owner(text, stop, language):
        return True
    end = before_its_session(text, start, language)
    return any(m.end == end and m.type == "body" and m.target != _ASSEMBLY for m in mentions)
