"""The words of a Chinese paragraph that a name which no file knows may have in it, and those that
it may not: nothing divides words, so that those found may be parts of longer ones."""

from __future__ import annotations

from collections.abc import Iterator

from reaffirm.languages.names.chinese_common import begins_at
from reaffirm.languages.names.definite import ends_a_word
from reaffirm.languages.names.forms import Place
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.passage import Passage

_LOOSE = frozenset({Kind.OWN, Kind.DEGREE, Kind.CONNECTIVE, Kind.BLOCKER})
#: A short form of fewer characters may be the end of a longer name.
_DISTINCT = 4
#: What a name has before its last part: 沙丘[问题]特别报告员, 沙国人权[状况]特别报告员.
_SUBJECT = ("问题", "状况", "局势")
#: What says nothing of an officer but for how long he is one, or under whom.
_RANKS = ("临时", "代理", "副")
#: Where an envoy is sent: 驻沙国特别代表.
_SENT = "驻"
_PEACE, _WORLD, _IN_SESSION, _ASSEMBLY = "和平", "国际", "会上", "大会"
_UNITED_NATIONS = "联合国"
_SITTING = frozenset("论讨议峰")
_MANAGED = ("和会议", "事务")
_GATHERINGS = frozenset({"body", "conference"})
_DEFINITE = frozenset("的其该各自")
#: A subject before a short form has so many characters.
_LEAST, _MOST = 2, 4
#: The name of a country to which somebody is sent is no longer.
_FAR = 12


def words_apart(passage: Passage) -> Iterator[Place]:
    """Where words stand that are part of no other name: not so 部署 in 重新部署协调委员会."""
    for token in passage.tokens:
        if token.kind not in _LOOSE and not _is_inside(token, passage):
            yield passage.printed(token)


def is_other_assembly(token: Token, passage: Passage) -> bool:
    """Whether "the Assembly" ends the name of another one: 民族和解[大会]."""
    return token.entry.form == _ASSEMBLY and _is_of_another(*passage.printed(token), passage.text)


def bodies_of(passage: Passage) -> dict[int, int]:
    """Where known names of bodies and of those who meet end, and where each begins."""
    bodies = (
        passage.printed(token)
        for token in passage.names
        if token.kind == Kind.ENTITY and token.entry.entities[0].type in _GATHERINGS
    )
    return {end: start for start, end in bodies}


def _is_inside(token: Token, passage: Passage) -> bool:
    """Whether a longer name may have in it the word that a token is."""
    kind, form = token.kind, token.entry.form
    if kind == Kind.BACKGROUND:  # 和平利用
        return passage.folded.text.endswith(_PEACE, 0, token.start)
    if kind == Kind.ACT:  # 维持和平部队, 国际支持小组
        text = passage.folded.text
        return text.startswith(_PEACE, token.end) or text.endswith(_WORLD, 0, token.start)
    if kind == Kind.ENTITY:
        return is_other_assembly(token, passage)
    if kind == Kind.SHORT:
        return len(form) < _DISTINCT or _follows_subject(passage.folded.start(token.start), passage)
    if kind == Kind.CONTENT and form == _IN_SESSION:  # 讨论会上
        return passage.folded.text[token.start - 1 : token.start] in _SITTING
    return False


def _follows_subject(start: int, passage: Passage) -> bool:
    """Whether a short form is the end of a longer name that tells a subject, or begins where the
    sentence does or behind a phrase of the organ: 欢迎[沙丘]发展委员会."""
    text = passage.text
    start -= next((len(w) for w in _RANKS if text.endswith(w, 0, start)), 0)
    if not text[start - 1 : start].isalpha():
        return False
    if text.endswith(_SUBJECT, 0, start):
        return True
    begin = begins_at(text, start)
    if text.startswith(_SENT, begin) and start - begin <= _FAR:
        return True
    if not _LEAST <= start - begin <= _MOST:
        return False
    return begin == 0 or not text[begin - 1].isalpha() or begin in _ends(passage)


def _ends(passage: Passage) -> set[int]:
    """Where phrases of the organ end."""
    return {passage.folded.end(t.end) for t in passage.tokens if t.kind == Kind.ACT}


def _is_of_another(start: int, end: int, text: str) -> bool:
    """Whether "the Assembly" is the last part of a longer name, or the first: 沙丘联盟大会,
    大会和会议管理部."""
    if text.startswith(_MANAGED, end):
        return True
    if text.endswith(_UNITED_NATIONS, 0, start):
        return False
    before = text[start - 1 : start] if start else ""
    if not before.isalpha() or ends_a_word(before) or before in _DEFINITE:
        return False
    return begins_at(text, start) < start
