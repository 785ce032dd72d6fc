"""Where a name goes on behind "and": "Commission de la vérité et de la réconciliation".

Two things that "and" joins inside a name are built alike: what follows has the preposition and the
article of what it is joined to. "l’appui du Fonds pour la paix et du secteur privé" is no name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reaffirm.languages.names.french_joints import french_joint
from reaffirm.languages.names.french_names import INFINITIVE as FRENCH_INFINITIVE
from reaffirm.languages.names.russian_joints import russian_joint
from reaffirm.languages.names.spanish_joints import spanish_joint
from reaffirm.model import Language

#: What joins the parts of an English name.
ENGLISH_JOINT = re.compile(
    r"\s+(?:of|on|for|to|against|relating\s+to|concerning|regarding|governing|prohibiting|regulating|"
    r"establishing)\s+(?:(?:the|an?)\s+)?"
)
#: What ends a list of points: a colon at the end of a line, or "and" at the beginning of one.
LIST_PLACE = re.compile(r"[:：]\s*\n|\n(?=(?:and|et|y|e|и)\s)")
#: What no name goes on with: those who act beside a body.
_OTHERS = (
    r"(?:États?|Estados?|Gobiernos?|Miembros|Partes|Naciones|Presiden|Secretari|Ministr|Represent|Portal|"
    r"autres|mesures|rapports?\b|groupes?\b|travaux|résultats|conclusions|activités|efforts|organisations|organismes|membres|pays|partenaires|parties)"
)
_FRENCH_ADJECTIVE = (
    r"[a-zà-ÿ]+(?:ales?|aux|elles?|aires?|iques?|aines?|ives?|ifs?|orales?|centrale?)\b"
)


@dataclass(frozen=True, slots=True)
class Joint:
    """How two things are joined inside a name of one language."""

    last: re.Pattern[str]  #: the prepositions in a name, with group ``article``
    following: Mapping[str, re.Pattern[str]]  #: what may follow, by how the last one was built
    #: What the last word before the conjunction is: a common noun, one in the same case.
    plain: re.Pattern[str] | None = None


def _joint(last: str, following: dict[str, str], plain: str = "") -> Joint:
    patterns = {kind: re.compile(rest) for kind, rest in following.items()}
    return Joint(re.compile(last), patterns, re.compile(plain) if plain else None)


_JOINTS: dict[Language, Joint] = {
    "es": _joint(
        r"\s(?:(?P<of>de|del)|sobre|para|contra|entre)\b(?:\s+(?P<article>la|el|los|las)\b)?",
        {
            "article": (
                rf"\s+[ye]\s+(?:(?:de|sobre|para|contra)\s+)?(?:la|el|los|las|del)\s+"
                rf"(?P<next>(?!{_OTHERS})[A-ZÀ-Ý][\w\-]*)"
            ),
            "bare": (
                rf"\s+[ye]\s+(?:(?:de|sobre|para|contra)\s+)?"
                rf"(?P<next>(?!{_OTHERS})[A-ZÀ-Ý][\w\-]*|(?<=Estado y )de Gobierno)"
            ),
        },
    ),
    "ru": _joint(
        r"\s(?P<of>по)\s(?P<article>(?!))?",
        {"bare": r"\s+и\s+(?P<next>[а-яё]{4,}(?:у|ю|ам|ям|ции|ости))\b"},
        plain=r"[а-яё]{3,}(?:у|ю|ам|ям)$",
    ),
    "fr": _joint(
        r"\s(?:(?P<of>des?\b|du\b|d[’'])|(?:sur|pour|contre|entre)\b)\s?(?P<article>la\b|les?\b|l[’'])?",
        {
            "of": (
                rf"\s+et\s+(?:(?:des|du|de\s+la|de)\s+|de\s+l[’']|d[’'])"
                rf"(?P<next>(?!{_OTHERS}|{FRENCH_INFINITIVE})[a-zà-ÿ][\w\-]{{2,}})"
            ),
            "article": (
                rf"\s+et\s+(?:l[ae]s?\s+|l[’'])"
                rf"(?P<next>(?!{_OTHERS}|{FRENCH_INFINITIVE})[a-zà-ÿ][\w\-]{{2,}})"
            ),
            "any": rf"\s+et\s+(?P<next>{_FRENCH_ADJECTIVE})",
            # "Commission économique et sociale pour …"
            "first": (
                rf"(?<=\w\w(?:al|le|re|ue|if|ve))\s+et\s+(?P<next>{_FRENCH_ADJECTIVE})"
                rf"(?=\s+(?:pour|de|du|des|sur|chargée?|contre)\b|\s+d[’']|"
                r"\s*[,;.)(\d]|\s+(?:[A-Z]|a\b|est\b|qui\b|que\b|dans\b|en\b|à\b|aux?\b|par\b|ainsi\b|lors\b|afin\b|ont\b)|$)"
            ),
        },
        plain=r"(?:[\s’']|^)(?:[a-zà-ÿ][\w\-]*|État)$",
    ),
}  # fmt: skip


#: What else joins in a language.
_FURTHER: dict[Language, Callable[[str, int, int], re.Match[str] | None]] = {
    "fr": french_joint,
    "ru": russian_joint,
    "es": spanish_joint,
}


class More(NamedTuple):
    """What a name goes on with: its first word, where that begins, and where it is told up to."""

    word: str
    start: int
    end: int


def goes_on(text: str, head_end: int, end: int, language: Language) -> More | None:
    """What a name that would end at ``end`` goes on with.

    >>> text = "la Junta de Comercio y Desarrollo de la Conferencia"
    >>> goes_on(text, 8, 20, "es").word
    'Desarrollo'
    >>> text = "du Fonds pour la paix et du secteur privé"
    >>> goes_on(text, 8, 21, "fr") is None
    True
    """
    if not text[end : end + 1].isspace() and not text.startswith(",", end):
        return None
    match = _joined(text, head_end, end, language)
    if match is None and language in _FURTHER:
        match = _FURTHER[language](text, head_end, end)
    if match is None:
        return None
    name = match.lastgroup or "next"
    return More(match[name], match.start(name), match.end())


def _joined(text: str, head_end: int, end: int, language: Language) -> re.Match[str] | None:
    joint = _JOINTS.get(language)
    if joint is None or (joint.plain is not None and not joint.plain.search(text, head_end, end)):
        return None
    built = list(joint.last.finditer(text, head_end, end))
    for kind in _kinds(built[-1], joint) if built else ("first",):
        pattern = joint.following.get(kind)
        match = pattern.match(text, end) if pattern else None
        if match is not None:
            return match
    return None


def _kinds(last: re.Match[str], joint: Joint) -> Iterator[str]:
    """How the last thing in a name is built, as the keys of what may follow it."""
    if last["of"] and "of" in joint.following:
        yield "of"
    elif last["article"] or last["of"] in _WITH_ARTICLE:
        yield "article"
    else:
        yield "bare"
    yield "any"


#: Prepositions that contain the article.
_WITH_ARTICLE = frozenset({"del", "du", "des"})
