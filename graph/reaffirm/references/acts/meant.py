"""Whose acts the act phrases of a document are, and what they meant when it was adopted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reaffirm.languages import Grammar
from reaffirm.references.lexicon.tokens import Kind, Token


def own_acts(tokens: Sequence[Token], symbol: str, grammar: Grammar) -> Sequence[Token]:
    """The tokens of a document without the act phrases that have another subject than its organ:
    "the report …, and it stresses" is of another gender than "the Assembly …, and it stresses"."""
    foreign = next((f for stem, f in grammar.foreign_acts.items() if symbol.startswith(stem)), None)
    if foreign is None:
        return tokens
    return [t for t in tokens if t.kind != Kind.ACT or not foreign.match(t.entry.form)]


#: Since this year translators use the phrases as those of today do, from whose texts the
#: vocabulary was read.
_TODAY = 2000


def acts_of_the_time(tokens: Sequence[Token], year: int | None) -> Sequence[Token]:
    """The tokens of a document of a ``year`` with its act phrases as they were meant then: French
    "considérant" is *considers* in older texts, and *recognizes* in those of today."""
    if year is None or year >= _TODAY or all(t.entry.formerly is None for t in tokens):
        return tokens
    return [_meant_then(token) for token in tokens]


def _meant_then(token: Token) -> Token:
    act = token.entry.formerly
    if act is None:
        return token
    entry = replace(token.entry, act=act, directive=act.directive, before={})
    return token._replace(entry=entry)
