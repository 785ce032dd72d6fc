"""How names are printed beside the form in which the vocabulary gives them.

Spanish titles of before the 2010s have capitals in their first words only: "Convención sobre la
eliminación de todas las formas de discriminación contra la mujer". The vocabulary has the form of
today ("Convención sobre la Eliminación …"); the other follows from it. So do other wordings of Arabic names,
and the articles in the middle of a joint title: "la Déclaration et *le* Plan d'action de Lima".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reaffirm.languages.names.arabic_bodies import body_wordings
from reaffirm.languages.names.arabic_titles import wordings
from reaffirm.languages.names.nouns import words_of
from reaffirm.model import Language

_PREPOSITIONS = frozenset(
    "a al ante contra de del en entre para por relativa relativas relativo relativos sobre".split()
)
#: "Programa de Acción" is written so in the middle of a title, too.
_UNITS = ("Programa de ", "Plan de ", "Plataforma de ")
_WORD = re.compile(r"[^\W\d_]+")
#: What follows "and" within a joint title, by what a sentence may put before it.
_JOINTS: dict[Language, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = {
    "fr": (
        (re.compile(r"(?<= et )(?=(?:Plan|Programme|Cadre) )"), ("le ", "du ")),
        (re.compile(r"(?<= et )(?=(?:Plateforme|Stratégie) )"), ("la ", "de la ")),
    ),
    "es": (
        (re.compile(r"(?<= y )(?=(?:Plan|Programa|Marco) )"), ("el ", "del ")),
        (re.compile(r"(?<= y )(?=(?:Plataforma|Estrategia) )"), ("la ", "de la ")),
    ),
}


def spellings(name: str, language: Language, *, body: bool = False) -> tuple[str, ...]:
    """The other forms in which a title may be printed, or the name of a ``body``.

    >>> spellings("Convención sobre la Protección de las Dunas de África", "es")
    ('Convención sobre la protección de las dunas de África',)
    >>> spellings("Déclaration et Plan d'action des dunes", "fr")
    ("Déclaration et le Plan d'action des dunes", "Déclaration et du Plan d'action des dunes")
    >>> spellings("Convention on Dunes", "en")
    ()
    """
    if language == "ar":
        return body_wordings(name) if body else wordings(name)
    if body:
        return ()
    plain = (_few_capitals(name),) if language == "es" else ()
    forms = dict.fromkeys(
        (*plain, *(other for n in (name, *plain) for other in _joints(n, language)))
    )
    forms.pop(name, None)
    return tuple(forms)


def _joints(name: str, language: Language) -> Iterator[str]:
    """The joint title as a sentence prints it, each of its parts with an article or preposition."""
    for place, openings in _JOINTS.get(language, ()):
        if found := place.search(name):
            for opening in openings:
                yield name[: found.start()] + opening + name[found.start() :]


def _few_capitals(name: str) -> str:
    """The title with capitals up to its first preposition, and in the names of others."""
    organs, proper = _capitals("organs"), _capitals("proper-names")
    parts: list[str] = []
    end, lowering = 0, False
    for word in _WORD.finditer(name):
        printed = word[0]
        parts.append(name[end : word.start()])
        end = word.end()
        if lowering and printed in organs:
            parts.append(name[word.start() :])
            return "".join(parts)
        capital = printed[0].isupper() and not (len(printed) > 1 and printed.isupper())
        unit = name[: word.start()].endswith(_UNITS)
        lower = lowering and capital and printed not in proper and not unit
        parts.append(printed.lower() if lower else printed)
        lowering = lowering or printed in _PREPOSITIONS
    return "".join((*parts, name[end:]))


@cache
def _capitals(words: str) -> frozenset[str]:
    return frozenset(words_of(words, "es"))
