"""Where in a paragraph names stand that the vocabulary lacks, before any of them is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from reaffirm.languages.names.between import agreements_between, is_declared
from reaffirm.languages.names.bounds import whole_words
from reaffirm.languages.names.chinese_common import may_end
from reaffirm.languages.names.described import description
from reaffirm.languages.names.forms import Place, opening_heads
from reaffirm.languages.names.hints import Rule
from reaffirm.languages.names.meetings import described_meetings
from reaffirm.languages.names.nouns import officers
from reaffirm.languages.names.numbered_meetings import numbered_meetings
from reaffirm.languages.names.numbered_texts import numbered_texts
from reaffirm.languages.names.small_letters import names_of_united_nations
from reaffirm.namespaces import kind_of
from reaffirm.ontology import Entity
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.names.adopted import named_by_adopter
from reaffirm.references.names.chinese_words import bodies_of, words_apart
from reaffirm.references.names.coordinates import named_together, sharing_end
from reaffirm.references.names.discourse import Discourse
from reaffirm.references.names.established import established_bodies
from reaffirm.references.names.going_on import with_complements, with_joints, with_subject
from reaffirm.references.names.titles import UnknownName
from reaffirm.references.names.unknown import unknown_names
from reaffirm.references.passage import Passage

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
    if grammar.language == "ar" and not (heads := opening_heads(text, heads)):
        return []
    covered = [(name[0], name[1]) for name in taken]
    owners: dict[int, int] | None = None
    if grammar.spaced:
        covered += [passage.printed(t) for t in passage.tokens if t.kind in _KNOWN]
    else:
        heads = [place for place in heads if may_end(text, place[0])]
        if not heads:
            return []
        covered += words_apart(passage)
        owners = bodies_of(passage)
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
    article = 1 if language == "ar" else 0  # its first letter is not told from that of "to"
    found: list[tuple[UnknownName, Token | None]] = []
    for first, last, target in telling:
        start, end = folded.start(first), folded.end(last)
        covered = any(s < end and start < e for s, e in taken) or any(
            t.start < last and first < t.end and not (first - article <= t.start and t.end <= last)
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
        same = (
            t
            for t in names
            if t.kind == Kind.SHORT and t.end == last and first - article <= t.start <= first
        )
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
    owners = bodies_of(passage) if language == "zh" else {}
    described = [*described_meetings(text, language), *numbered_meetings(text, language, owners)]
    if not described:
        return []
    known = [
        (*passage.printed(t), t.entry.entities[0].type in _WHOLE[language == "zh"])
        for t in passage.names
        # "the Conference" alone is a short form: so begins the name of an Arabic one.
        if t.kind == Kind.ENTITY or (t.kind == Kind.SHORT and t.entry.entities and language != "ar")
    ]
    begun = set(owners.values())  # 沙丘联盟部长级会议 begins with whose it is
    found: list[UnknownName] = []
    for start, end in described:
        if not any(
            (s <= start < e and not (s == start and s in begun)) or (same and s < end and start < e)
            for s, e, same in known
        ):
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
        (
            (
                start,
                with_complements(text, start, end, language),
                head,
                "instrument" if is_declared(head) else "treaty",
            ),
            parties,
        )
        for start, end, head, parties in agreements_between(text, language)
        if not any(
            t.kind == Kind.ENTITY and folded.start(t.start) < parties <= folded.end(t.end)
            for t in passage.names
        )
    ]


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
    if passage.grammar.language == "en" and name[2] in officers("en") and end < name[1]:
        return True  # "the Special Rapporteur on dunes" is another one, too
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
