"""Where a name ends: words of the sentence around it that no name contains.

French and Russian names, and Spanish ones in part, have words without capitals, so that what
follows a name looks like its going on: "le Comité spécial tiendra", "solliciter du Comité des avis".
Which words these are stands in ``french_names``, ``spanish_names`` and ``russian_names``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reaffirm.languages.names import french_names, russian_names, spanish_names
from reaffirm.languages.names.name_words import EndWords
from reaffirm.model import Language, TargetType

_ENDS: dict[Language, EndWords] = {
    "fr": french_names.ENDS,
    "es": spanish_names.ENDS,
    "ru": russian_names.ENDS,
}


@dataclass(frozen=True, slots=True)
class _Bounds:
    ends: re.Pattern[str]
    governed: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    capital: re.Pattern[str] | None
    body: re.Pattern[str] | None
    bare: re.Pattern[str] | None
    link: re.Pattern[str] | None


@cache
def _bounds(language: Language) -> _Bounds | None:
    if language not in _ENDS:
        return None
    words = _ENDS[language]
    return _Bounds(
        ends=re.compile(rf"\s+(?:{words.ends})"),
        governed=tuple(
            (re.compile(rf"\b(?:{before})\s*$", re.IGNORECASE), re.compile(after))
            for before, after in words.governed
        ),
        capital=_compiled(words.capital),
        body=_compiled(words.body),
        bare=_compiled(words.bare),
        link=_compiled(words.link),
    )


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


#: So many characters before a name are looked at for the verb that governs it.
_BEFORE = 60


def name_end(text: str, start: int, head_end: int, end: int, language: Language) -> int:
    """Where the name from ``start``, taken to reach to ``end``, really ends.

    >>> text = "Prie le Comité spécial du désert de continuer ses travaux"
    >>> text[8 : name_end(text, 8, 14, 57, "fr")]
    'Comité spécial du désert'
    >>> text = "solliciter du Comité des avis utiles"
    >>> text[14 : name_end(text, 14, 20, 36, "fr")]
    'Comité'
    """
    bounds = _bounds(language)
    if bounds is None:
        return end
    for before, after in bounds.governed:
        second = after.match(text, head_end, end)
        if second is not None and before.search(text, max(0, start - _BEFORE), start):
            return second.start("cut")
    found = bounds.ends.search(text, head_end, end)
    if found is not None:
        end = found.start()
    found = bounds.capital.search(text, head_end, end) if bounds.capital else None
    return found.start("cut") if found is not None else end


def kind_end(
    text: str, head_end: int, end: int, language: Language, kind: TargetType | None
) -> int:
    """Where the name of a body or a treaty ends before words that belong to neither.

    >>> text = "Комитета о дюнах"
    >>> text[: kind_end(text, 8, 16, "ru", "body")]
    'Комитета'
    >>> text = "Convención para el uso de dunas"
    >>> text[: kind_end(text, 10, 31, "es", "treaty")]
    'Convención'
    """
    bounds = _bounds(language)
    if bounds is None or kind not in ("body", "treaty"):
        return end
    # A treaty is on something, also in small letters: "Tratado sobre la no proliferación".
    subject = kind == "treaty" and text.startswith(" sobre ", head_end)
    if bounds.bare is not None and not subject and bounds.bare.match(text, head_end, end):
        return head_end
    ends = bounds.body if kind == "body" else None
    found = ends.search(text, head_end, end) if ends is not None else None
    return found.start() if found is not None and found["cut"] else end


#: Articles, prepositions and conjunctions with which no name ends.
_LAST_WORDS = re.compile(
    r"(?:\s+(?:de|du|des|la|le|les|l|d|del|los|las|el|sur|pour|contre|sobre|para|of|the|and|on|for|in|"
    r"to|по|о|об|для|encargad[oa]s?|chargée?s?|relati(?:f|ve)s?(?:\s+(?:à|aux?))?|relativ[oa]s?(?:\s+al?)?|concernant|visant(?:\s+à)?)|\s+(?:(?:de|à)\s+)?[ld][’'])+$"
)
_ELIDED = re.compile(r"\s(?:(?:de|à|pour|sur|contre|entre)\s+l|d)[’']$")


def whole_words(name: str) -> str:
    """A name without the articles and prepositions that it was cut behind.

    >>> whole_words("Comité spécial de la"), whole_words("Group of Experts on the")
    ('Comité spécial', 'Group of Experts')
    """
    return _LAST_WORDS.sub("", name)


def link_to_known(text: str, end: int, language: Language) -> int:
    """Where a known name would begin that is the last part of one that would end at ``end``; -1 if
    none can.

    >>> text = "Carta de la Organización de las Dunas"
    >>> text[link_to_known(text, 5, "es") :]
    'Organización de las Dunas'
    >>> link_to_known("Carta y la Organización", 5, "es")
    -1
    """
    bounds = _bounds(language)
    link = bounds.link.match(text, end) if bounds is not None and bounds.link is not None else None
    return link.end() if link else -1


def ends_elided(name: str) -> bool:
    """Whether French words end before the name that they belong to: « Sommet de l’ ».

    >>> ends_elided("Sommet de l’"), ends_elided("Sommet de la")
    (True, False)
    """
    return _ELIDED.search(name) is not None
