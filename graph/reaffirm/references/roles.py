"""Roles: is a mention what the act is directed at, whom it is addressed to, or background?"""

from __future__ import annotations

from collections.abc import Sequence

from reaffirm.languages import Folded, Grammar
from reaffirm.model import Role
from reaffirm.references.clauses import Clause
from reaffirm.references.lexicon import Kind, Token

_CUES = (Kind.BACKGROUND, Kind.TOPIC, Kind.CONTENT)


def role_of_citation(
    start: int,
    end: int,
    chain_start: int,
    clause: Clause,
    tokens: Sequence[Token],
    folded: Folded,
    grammar: Grammar,
) -> Role:
    """The role of a numbered document at folded offsets ``start`` to ``end``, in a list of numbers
    that begins at ``chain_start``."""
    if clause.directive:
        return "mention"
    if grammar.noun_after_number:
        return _head_final_role(chain_start, end, clause, tokens, folded, grammar)
    for token in tokens:
        if clause.head_end <= token.start < chain_start and token.kind in _CUES:
            if token.kind == Kind.TOPIC and _restarted(token.end, chain_start, tokens, folded):
                continue
            if token.kind == Kind.BACKGROUND and _restarted(token.end, chain_start, tokens, folded):
                continue
            return "mention"
    return "object"


def _restarted(after: int, start: int, tokens: Sequence[Token], folded: Folded) -> bool:
    """Whether a new coordinate object begins between a cue and a citation: ", and its resolution"
    or ", resolution"."""
    stop = start
    for token in reversed(tokens):
        if token.start >= start or token.end <= after:
            continue
        if token.kind in (
            Kind.RESOLUTION,
            Kind.DECISION,
            Kind.OWN,
            Kind.ENTITY,
            Kind.DEGREE,
            Kind.SHORT,
        ):
            stop = token.start
        elif token.kind in (Kind.CONJUNCTION, Kind.CONNECTIVE) and stop - token.end <= 2:
            return True
        else:
            break
    return False


def _head_final_role(
    start: int, end: int, clause: Clause, tokens: Sequence[Token], folded: Folded, grammar: Grammar
) -> Role:
    text = folded.text
    if grammar.background_after.match(text, end):
        return "mention"
    for token in tokens:
        if not clause.head_end <= token.start < start:
            continue
        if token.kind == Kind.CONTENT:
            return "mention"
        if token.kind == Kind.BACKGROUND and not _closed(text[token.end : start]):
            return "mention"
    return "object"


def _closed(between: str) -> bool:
    # 关于…的 / 根据…的: the phrase that the cue opens ends with 的 or at a comma before the head.
    return any(c in between for c in "的，；") or len(between) > 40


def role_of_entity(
    start: int,
    end: int,
    clause: Clause,
    tokens: Sequence[Token],
    folded: Folded,
    grammar: Grammar,
    addressees_end: int,
    is_body: bool,
) -> tuple[Role, int]:
    """The role of a named entity, and how far the clause's list of addressees reaches with it."""
    text = folded.text
    if clause.directive:
        if is_body and start >= clause.head_end:
            gap = text[max(addressees_end, clause.head_end) : start]
            pattern = (
                grammar.addressee_list
                if addressees_end > clause.head_end
                else grammar.addressee_gap
            )
            if pattern.fullmatch(gap):
                return "addressee", end
        return "mention", addressees_end
    background = (
        start < clause.head_end
        or _after_cue(start, clause, tokens, folded, grammar)
        or grammar.background_before.search(text[clause.head_end : start])
        or grammar.background_after.match(text, end)
        or (is_body and grammar.text_of_body.match(text, end))
        or _modifies_next(end, tokens)
    )
    return ("mention" if background else "object"), addressees_end


def _after_cue(
    start: int, clause: Clause, tokens: Sequence[Token], folded: Folded, grammar: Grammar
) -> bool:
    """Whether words between the act and the mention make it background."""
    text = folded.text
    for token in tokens:
        if token.start >= start:
            break
        if token.start < clause.head_end or token.kind not in _CUES:
            continue
        if token.kind == Kind.CONTENT or not grammar.noun_after_number:
            return True
        between = text[token.end : start]
        if token.kind == Kind.TOPIC and (between or _noun_follows(start, tokens, text)):
            if "，" not in between:
                return True
        if token.kind == Kind.BACKGROUND and "，" not in between and len(between) <= 24:
            return True
    return False


def _noun_follows(start: int, tokens: Sequence[Token], text: str) -> bool:
    """Whether "resolution" follows before the next punctuation: 题为…的第70/1号决议."""
    for token in tokens:
        if token.start > start and token.noun is not None:
            return not any(c in "，；" for c in text[start : token.start])
    return False


def _modifies_next(end: int, tokens: Sequence[Token]) -> bool:
    """Whether another name follows directly: the summit's Declaration."""
    return any(t.start == end and t.kind in (Kind.ENTITY, Kind.SHORT) for t in tokens)
