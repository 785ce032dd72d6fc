"""Where in a paragraph names stand that the vocabulary lacks, before any of them is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from reaffirm.languages.names.between import agreements_between
from reaffirm.languages.names.bounds import whole_words
from reaffirm.languages.names.chinese_common import begins_at
from reaffirm.languages.names.definite import ends_a_word
from reaffirm.languages.names.described import description
from reaffirm.languages.names.forms import Place
from reaffirm.languages.names.hints import Rule
from reaffirm.languages.names.meetings import described_meetings
from reaffirm.languages.names.numbered_texts import numbered_texts
from reaffirm.languages.names.small_letters import names_of_united_nations
from reaffirm.namespaces import kind_of
from reaffirm.ontology import Entity
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.names.adopted import named_by_adopter
from reaffirm.references.names.coordinates import named_together, sharing_end
from reaffirm.references.names.discourse import Discourse
from reaffirm.references.names.established import established_bodies
from reaffirm.references.names.titles import UnknownName
from reaffirm.references.names.unknown import (
    unknown_names,
    with_complements,
    with_joints,
    with_subject,
)
from reaffirm.references.passage import Passage

_LOOSE = frozenset({Kind.OWN, Kind.DEGREE, Kind.CONNECTIVE, Kind.BLOCKER})
#: A short form of fewer characters may be the end of a longer name.
_DISTINCT = 4
_KNOWN = frozenset({Kind.ENTITY, Kind.PROTOCOLS, Kind.ACT, Kind.BLOCKER})

#: Start, end, identifier and entity of a body named by what set it up.
Founded = tuple[int, int, str, Entity | None]


def founded_bodies(
    passage: Passage, discourse: Discourse, rules: Collection[Rule]
) -> list[Founded]:
    """Bodies named by the resolution that set them up, unless the vocabulary has the very name;
    names that share words; texts named by an adopter that no paragraph before has, or by a number
    of their own. Of the ``rules`` those are asked for which the text has words."""
    text, lexicon = passage.text, passage.lexicon
    found: list[Founded] = []
    if "established" in rules:
        found += established_bodies(text, lexicon.language)
    if "shared head" in rules or "yearly" in rules:
        found += named_together(text, lexicon)
    found += sharing_end(passage)
    if "adopted" in rules:
        found += named_by_adopter(text, lexicon.language, discourse)
    if "numbered" in rules:
        found += ((*name, None) for name in numbered_texts(text, lexicon.language))
    if not found:
        return []
    entities = [passage.printed(t) for t in passage.names if t.kind == Kind.ENTITY]
    ends = {end for _, end in entities}
    reach = dict(entities)  # an organ's name may begin that of what it set up
    return [
        name
        for name in found
        if reach.get(name[0], 0) < name[1]
        and name[1] not in ends
        and not (name[0] in reach and _named_in_brackets(name[1], text, reach))
    ]


def _named_in_brackets(end: int, text: str, known: Mapping[int, int]) -> bool:
    """Whether the known name of what is described follows in brackets, and is its name:
    安全理事会第1373(2001)号决议所设委员会(反恐怖主义委员会)."""
    return text[end : end + 1] in {"(", "（"} and end + 1 in known


def formed_names(
    passage: Passage,
    taken: Iterable[UnknownName | Place | tuple[int, int, str] | Founded],
    heads: Iterable[Place],
) -> list[tuple[UnknownName, Token | None]]:
    """Names recognised by their form alone, around head nouns outside what is known; with the short
    form that each may be instead."""
    text, grammar = passage.text, passage.grammar
    covered = [(name[0], name[1]) for name in taken]
    covered += [
        passage.printed(token)
        for token in passage.tokens
        if (token.kind in _KNOWN if grammar.spaced else not _loose(token, passage))
    ]
    owners = None if grammar.spaced else _bodies(passage)
    names = list(unknown_names(text, grammar.language, covered, heads, owners))
    if not names:
        return []
    start = passage.folded.start
    shorts = {start(t.start): t for t in passage.names if t.kind == Kind.SHORT}
    return [
        (name, None if _longer(name, shorts.get(name[0]), passage) else shorts[name[0]])
        for name in names
    ]


def generic_names(
    passage: Passage, telling: Iterable[tuple[int, int, str]], taken: Sequence[tuple[int, int]]
) -> list[tuple[UnknownName, Token | None]]:
    """Generic names that their form does not show, of those that are ``telling`` anywhere, outside
    known names and what is ``taken``; with the short form that each may be instead. What the
    sentence describes further is no such name; in Chinese a known name may stand directly before
    it: 2000年审议大会筹备委员会."""
    folded, names, language = passage.folded, passage.names, passage.grammar.language
    found: list[tuple[UnknownName, Token | None]] = []
    for first, last, target in telling:
        start, end = folded.start(first), folded.end(last)
        covered = any(s < end and start < e for s, e in taken) or any(
            t.start < last and first < t.end and not (first <= t.start and t.end <= last)
            for t in names
            if t.kind != Kind.PROTOCOLS
        )
        described = description(passage.text, start, end, language)
        owned = language == "zh" and (
            any(e == start for _, e in taken)
            or any(t.end == first and t.kind == Kind.ENTITY for t in names)
        )
        if covered or not (described is None or described.apart or owned):
            continue
        same = (t for t in names if t.kind == Kind.SHORT and (t.start, t.end) == (first, last))
        name = start, end, passage.text[start:end], kind_of(target)
        found.append((name, next(same, None)))
    return found


def own_end(name: UnknownName, passage: Passage) -> int:
    """Where in a name the known name begins that is its last part, and is read by itself, too."""
    folded = passage.folded
    start, end = folded.folded(name[0]), folded.folded(name[1])
    inner = (t.start for t in passage.names if t.kind == Kind.ENTITY and start < t.start < end)
    return next((folded.start(begin) for begin in inner), name[1])


#: Known names of these types are not part of a meeting's; in Chinese they may end with it.
_WHOLE: dict[bool, frozenset[str]] = {
    False: frozenset({"conference"}),
    True: frozenset({"conference", "instrument"}),
}


def meeting_names(passage: Passage) -> list[UnknownName]:
    """Meetings named by rank and subject, unless the vocabulary knows one."""
    text, language = passage.text, passage.grammar.language
    described = list(described_meetings(text, language))
    if not described:
        return []
    known = [
        (*passage.printed(t), t.entry.entities[0].type in _WHOLE[language == "zh"])
        for t in passage.names
        if t.kind != Kind.PROTOCOLS and t.entry.entities
    ]
    found: list[UnknownName] = []
    for start, end in described:
        if not any(s <= start < e or (same and s < end and start < e) for s, e, same in known):
            head = text[start:end]
            found.append((start, with_joints(text, start, end, language), head, "conference"))
    return found


def small_names(
    passage: Passage, taken: Iterable[UnknownName | Place | tuple[int, int, str] | Founded]
) -> list[UnknownName]:
    """Names in small letters of what the United Nations have, outside what is known and taken."""
    text, language = passage.text, passage.grammar.language
    named = list(names_of_united_nations(text, language))
    if not named:
        return []
    covered = [(name[0], name[1]) for name in taken]
    covered += (passage.printed(token) for token in passage.names)
    found: list[UnknownName] = []
    for start, told, head, kind in named:
        end = with_subject(text, start, told, language)
        if end > told and not any(s < told and start < e for s, e in covered):
            reach = min((s for s, e in covered if told <= s < end), default=end)
            found.append((start, start + len(whole_words(text[start:reach])), head, kind))
    return found


def agreement_names(passage: Passage) -> list[tuple[UnknownName, int]]:
    """Agreements named by their parties, unless the vocabulary knows one; and where the parties
    are told."""
    text, folded, language = passage.text, passage.folded, passage.grammar.language
    return [
        ((start, with_complements(text, start, end, language), head, "treaty"), parties)
        for start, end, head, parties in agreements_between(text, language)
        if not any(
            t.kind == Kind.ENTITY and folded.start(t.start) < parties <= folded.end(t.end)
            for t in passage.names
        )
    ]


#: The end of a word with a capital.
_CAPITALISED = re.compile(r"(?<![\w’'\-])[A-Z][\w’'\-]*\s$")


def _inside_a_name(token: Token, passage: Passage) -> bool:
    """Whether an English verb is a noun of a name, by its capital and that of the word before it:
    "United Nations *Appeals* Tribunal"."""
    if token.kind != Kind.ACT or passage.grammar.language != "en":
        return False
    start, _ = passage.printed(token)
    before = passage.text[max(0, start - _BEFORE) : start]
    return passage.text[start].isupper() and _CAPITALISED.search(before) is not None


#: So many characters before a verb are looked at.
_BEFORE = 24


def _loose(token: Token, passage: Passage) -> bool:
    """Whether a Chinese name may contain the word that a token is: 重新部署协调委员会."""
    if token.kind == Kind.SHORT and len(token.entry.form) < _DISTINCT:
        return True
    if token.kind in _LOOSE:
        return True
    start, end = passage.printed(token)
    text = passage.text
    match token.kind:
        case Kind.ACT:  # 维持和平部队, 国际支持小组
            return text.startswith(_PEACE, end) or text.endswith(_WORLD, 0, start)
        case Kind.CONTENT:  # 讨论会上
            return token.entry.form == _IN_SESSION and text[start - 1 : start] in _SITTING
        case Kind.SHORT:
            return text.endswith(_SUBJECT, 0, start) or _follows_subject(start, passage)
        case Kind.ENTITY:
            return token.entry.form == _ASSEMBLY and _is_assembly_of(start, end, text)
        case _:
            return False


def _follows_subject(start: int, passage: Passage) -> bool:
    """Whether a short form is the end of a longer Chinese name that begins where the sentence
    does, or behind a phrase of the organ: 欢迎[沙丘]发展委员会."""
    begin = begins_at(passage.text, start)
    if not _LEAST <= start - begin <= _MOST or not passage.text[start - 1].isalpha():
        return False
    return begin == 0 or not passage.text[begin - 1].isalpha() or begin in _ends(passage)


def _ends(passage: Passage) -> set[int]:
    """Where phrases of the organ end."""
    return {passage.folded.end(t.end) for t in passage.tokens if t.kind == Kind.ACT}


def _is_assembly_of(start: int, end: int, text: str) -> bool:
    """Whether "the Assembly" is the last part of a longer Chinese name, or the first: 沙丘联盟大会,
    大会和会议管理部."""
    if text.startswith(_MANAGED, end):
        return True
    before = text[start - 1 : start] if start else ""
    if not before.isalpha() or ends_a_word(before) or before in _DEFINITE:
        return False
    return begins_at(text, start) < start


#: What a name has before its last part: 沙丘[问题]特别报告员.
_SUBJECT = "问题"
_PEACE, _WORLD, _IN_SESSION, _ASSEMBLY = "和平", "国际", "会上", "大会"
_SITTING = frozenset("论讨议峰")
_MANAGED = ("和会议", "事务")
_DEFINITE = frozenset("的其该各")
#: A subject before a short form has so many characters.
_LEAST, _MOST = 2, 4


def _bodies(passage: Passage) -> dict[int, int]:
    """Where known names of bodies end, and where each begins."""
    bodies = (
        passage.printed(t)
        for t in passage.names
        if t.kind == Kind.ENTITY and t.entry.entities[0].type == "body"
    )
    return {end: start for start, end in bodies}


def _longer(name: UnknownName, token: Token | None, passage: Passage) -> bool:
    """Whether another name follows the short form that a name begins with: not so in "the Committee
    for its work", which is the Committee named before."""
    if token is None:
        return True
    end = passage.folded.end(token.end)
    if passage.grammar.language == "ru" and (
        _COMPLEMENT.match(passage.text, end, name[1])
        or (name[3] != "body" and _YEAR.match(passage.text, end, name[1]))
    ):
        return True  # "Департамент глобальных дюн" is another one than that named before
    return bool(_CAPITAL.search(passage.text, end, name[1]))


_CAPITAL = re.compile(r"[A-ZÀ-ÝА-Я]")
#: What tells a Russian name from a short form: a complement in the genitive, unless the noun is in
#: the instrumental or the dative; a subject; of a group a number, of others a year.
_YEAR = re.compile(r"\s\d{4}\sгод")
_COMPLEMENT = re.compile(
    r"(?:(?<![оеё][мй])(?<![еую]))\s(?!высокого\s)[а-яё\-]+(?:ого|его|ых|их|ой|ей)\s[а-яё]+(?:и|ы|й|в|а|я)\b"
    r"|\s(?:государств-участников|друзей|лидеров|министров|экспертов)\b"
    r"|\s(?:по\s(?:делам|вопрос\w+|борьбе|правам)\b|\w+дцати\b|семи\b|\d{1,3}(?!\d|\s[а-яё]))"
)
