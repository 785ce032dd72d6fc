"""Where an English name goes on behind words that do not belong to every name.

The form of a name has "of", "on", "for", "to" and "against". A subject goes on with others: "Persons
*with* Disabilities", "Resources *in* the South Pacific Ocean", "Women*,* Peace and Security".
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache
from typing import Final

from reaffirm.languages.names.nouns import officers, with_seat, words_of
from reaffirm.model import TargetType

_WORD = r"[A-Z][\w’'\-]*"
_JOINTS = r"(?:of|on|for|to|against|in|with|from)"
#: Capitalised words, joined by prepositions.
_GROUP = rf"{_WORD}(?:\s+(?:{_JOINTS}\s+)?(?:the\s+)?{_WORD})*"
#: The rest of a list of subjects; an article begins another thing.
_LIST: Final = re.compile(
    rf"(?P<items>(?:,\s+(?!The\b){_GROUP}){{1,6}}),?\s+and\s+(?:{_JOINTS}\s+)?(?P<last>{_GROUP})"
)
#: What tells a name's subject.
_SUBJECT: Final = re.compile(r"\s(?:of|on|for|to|against)\s")
_OFFICERS_SUBJECT: Final = re.compile(r"\s(?:on|for)\s")
_NO_SUBJECTS = r"(?!(?:Member\s+)?States\b|Governments?\b|Part\b|Article\b|Chapter\b)"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_IN_THE_SUBJECT: Final = re.compile(
    rf"\s+(?:(?:with|into|among|through|from|between)\s+{_NO_SUBJECTS}"
    rf"|(?<=ed\s)by\s+|in\s+(?!(?:{_MONTHS})\b)(?:the\s+)?)(?P<next>{_WORD})"
)
_IN_SUPPORT: Final = re.compile(r"\s+in\s+(?P<next>Support)\s+of(?:\s+the)?\s+(?=[A-Z])")
#: A town, where something is held or has its seat: "in Windhoek, Namibia", "in Windhoek on 3 May".
_HELD: Final = re.compile(
    rf"\s+in\s+{_WORD}(?:\s+{_WORD})?(?:,\s+(?:{_WORD}\b(?!\s+and\b|,\s+[A-Z])|on\s|in\s|from\s)"
    r"|\s+(?:on|in|from)\s+(?:\d|[A-Z]))"
)
#: The country of a mission, which its name tells without a subject: "Mission *in South Sand*".
_OF_A_MISSION: Final = re.compile(
    r"\s+(?:in|at)\s+(?:the\s+)?[A-Z][\w\-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w\-]*){0,4}"
    r"(?:\s+and\s+(?:Herzegovina|the\s+(?:Pacific|Caribbean|Sahel)))?"
)
_AND: Final = re.compile(r"\s+and\s+(?P<the>the\s+)?(?P<rest>[^;]*)")
#: So many times a name goes on.
_STEPS = 4


def english_end(
    text: str, head_end: int, end: int, head: str, kind: TargetType, heads: Container[str]
) -> int:
    """Where a name ends that has its head noun before ``head_end`` and is told up to ``end``.

    >>> text = "the Convention on Sand, Dunes and Beaches in Deserts, adopted in Windhoek"
    >>> text[4 : english_end(text, 14, 22, "Convention", "treaty", {"Convention"})]
    'Convention on Sand, Dunes and Beaches in Deserts'
    """
    for _ in range(_STEPS):
        longer = _step(text, head_end, end, head, kind, heads)
        if longer == end:
            break
        end = longer
    return end


#: The first of several things that a name begins with, behind a word that is no preposition.
_FIRST: Final = re.compile(
    rf"(?<![a-z])(?!(?:{_JOINTS}|by|and|or|as|at|including)\b)[a-z][\w\-]*\s+"
    rf"(?P<items>{_WORD}(?:\s+{_WORD})*(?:,\s+{_WORD}(?:\s+{_WORD})*)*),\s+$"
)
#: So many characters before a name are looked at.
_BEFORE = 120


def english_start(text: str, start: int, head: str, heads: Container[str]) -> int:
    """Where a name begins whose first word is one of several things: "Sand, Dune and Beach Plan".

    >>> text = "under the Sand, Dune and Beach Plan"
    >>> text[english_start(text, 16, "Plan", {"Plan"}) :]
    'Sand, Dune and Beach Plan'
    """
    if not text.startswith(", ", start - 2) or " and " not in text[start : text.find(head, start)]:
        return start
    first = _FIRST.search(text, max(0, start - _BEFORE), start)
    if first is None or any(word in heads for word in re.findall(_WORD, first["items"])):
        return start
    return first.start("items")


#: What begins a name as a compound, mostly without an article.
_COMPOUND: Final = re.compile(
    r"(?:(?:Cessation|Disengagement|Separation|Status|Withdrawal|Exchange|Prevention|Freedom) of "
    r"|(?:Law|Rule) of (?:the )?)"
)


def compound_start(name: str, begin: int) -> int:
    """Where a name begins whose group of words with the head noun begins at ``begin``.

    >>> compound_start("Cessation of Tides Agreement", 13)
    0
    >>> compound_start("Heads of State on the Dune Summit", 22)
    22
    """
    return 0 if _COMPOUND.fullmatch(name, 0, begin) else begin


#: What ends the subject of an officer that is told in small letters: words of the sentence.
_NO_SUBJECT = (
    r"who|which|that|as|at|by|is|was|were|are|has|have|had|will|shall|should|would|may|can|under|pursuant|"
    r"during|with|submitted|contained|prepared|for|from|through|regarding|before|upon|after|within|be|not|"
    r"(?<!right )to(?!\s+(?:food|education|development|adequate|freedom|privacy|truth|peaceful|safe|an?|the\s+enjoyment)\b)|"
    r"in(?!\s+(?:persons|the\s+(?:field|context|area)|[A-Z]|\w+\s+(?:conflict|situations)))|"
    r"and(?:\s+\w+)?\s+(?:the|him|her|it|them|to|its|his|their|other|all|that|States)"
)
_SUBJECT_WORD = rf"(?!(?:{_NO_SUBJECT})\b)[a-z][\w’\-]*"
_IN_SMALL_LETTERS: Final = re.compile(
    rf"\s+on\s+(?:the\s+)?{_SUBJECT_WORD}(?:\s+{_SUBJECT_WORD}){{0,14}}"
    rf"(?:(?:,\s+[a-z][\w\-]+){{1,2}}\s+(?:or|and)\s+[a-z][\w\-]+(?:\s+{_SUBJECT_WORD}){{0,4}})?"
    r"(?:(?<=\sin)(?:\s+the)?(?:\s+[A-Z][\w\-]*(?:\s+of(?:\s+the)?(?=\s+[A-Z]))?){1,5})?"
)
#: With these the subject does not end.
_LAST: Final = re.compile(r"(?:\s+(?:and|or|of|the|in|on|to|a|an|against))+$")


def _step(
    text: str, head_end: int, end: int, head: str, kind: TargetType, heads: Container[str]
) -> int:
    support = _IN_SUPPORT.match(text, end)
    if support is not None:
        return _more(text, support.end(), heads)
    if head in words_of("missions", "en"):
        country = _OF_A_MISSION.match(text, end)
        if country is not None and not _HELD.match(text, end):
            return country.end()
    if head in officers("en") and (small := _IN_SMALL_LETTERS.match(text, end)) is not None:
        return end + len(_LAST.sub("", small[0]))
    subject = _OFFICERS_SUBJECT if head in officers("en") else _SUBJECT
    if not subject.search(text, head_end, end):
        return end
    listed = _LIST.match(text, end)
    if listed is not None and not _names_another(f"{listed['items']}, {listed['last']}", heads):
        return _more(text, listed.start("last"), heads)
    match = _IN_THE_SUBJECT.match(text, end)
    if match is None or _HELD.match(text, end):
        return end
    longer = _more(text, match.start("next"), heads)
    if match[0].lstrip().startswith("in ") and head in with_seat("en") and kind == "body":
        # "the Institute on Ageing in Valletta": its seat is told like a subject.
        place = text[match.start("next") : longer]
        if _region().search(place) is None:
            return end
    return longer


@cache
def _region() -> re.Pattern[str]:
    """What is no seat: regions and subjects."""
    return re.compile(rf"\b(?:{'|'.join(words_of('regions', 'en'))})\b|^\w+al\b")


def _names_another(items: str, heads: Container[str]) -> bool:
    """Whether one of several items is a name by itself: "Sand, Dune Commission and …"."""
    groups = (item.split() for item in re.split(r",\s+", items))
    return any(len(group) > 1 and any(word in heads for word in group) for group in groups)


_CHAIN: Final = re.compile(rf"{_WORD}(?:\s+(?:and\s+)?(?:{_JOINTS}\s+)?(?:the\s+)?{_WORD})*")


def _more(text: str, start: int, heads: Container[str]) -> int:
    """Where capitalised words end that begin at ``start``, without another name behind "and"."""
    chain = _CHAIN.match(text, start)
    if chain is None:
        return start
    for joint in _AND.finditer(text, start, chain.end()):
        rest = joint["rest"].split()
        # "the Americas and the Caribbean" are two places, "Peru and the Ministry of Sand" none.
        if joint["the"] and ("of" in rest or any(word in heads for word in rest)):
            return joint.start()
    return chain.end()
