"""Whose acts the act phrases of a document are, and what they mean: by the words behind them, and
when it was adopted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from operator import attrgetter

from reaffirm.languages import Grammar, grammar_of
from reaffirm.model import Language
from reaffirm.references.lexicon.complements import complement
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.passage import Passage

_START = attrgetter("start")


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


def act_told(token: Token, passage: Passage) -> str:
    """The act of a phrase: if it stands for several, what the words behind it tell."""
    entry = token.entry
    assert entry.act is not None
    if not entry.before and entry.form not in _refined_forms(passage.grammar.language):
        return entry.act.id
    behind = complement_start(token, passage)
    if known := entry.before:
        for words in reversed(complement(passage.folded.text, behind)):
            if words in known:
                return known[words]
    return refined(token, behind, passage)


@cache
def _refined_forms(language: Language) -> frozenset[str]:
    """The act phrases of which a pattern of the grammar may change the act."""
    return frozenset(form for one in grammar_of(language).refinements for form in one.forms)


def complement_start(token: Token, passage: Passage) -> int:
    """Where the words begin that an act's phrase is followed by: "also" and "in this regard" are
    none of them."""
    tokens, end = passage.tokens, token.end
    for later in islice(tokens, bisect_right(tokens, token.start, key=_START), None):
        between = passage.folded.text[end : max(end, later.start)]
        if later.kind not in (Kind.DEGREE, Kind.CONNECTIVE) or between.strip(" ,،"):
            break
        end = max(end, later.end)  # those within the phrase end before it
    return end


def refined(token: Token, behind: int, passage: Passage) -> str:
    """The act of a phrase, which a pattern of the grammar for the words behind it, with or without
    adverbs, may change."""
    assert token.entry.act is not None
    for refinement in passage.grammar.refinements:
        if token.entry.form in refinement.forms and any(
            refinement.following.match(passage.folded.text, place) for place in {token.end, behind}
        ):
            return refinement.act
    return token.entry.act.id
