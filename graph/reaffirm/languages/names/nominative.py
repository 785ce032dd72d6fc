"""The nominative of a Russian name, as its identifier: whatever its case, a name is one entity.

Only the words that open a name, adjectives and the head noun, have the case that the sentence asks
for; what follows ("по вопросам …", a genitive) stays as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from reaffirm.languages.names.nouns import cases_of

#: Hard adjectives, and those in -дн-, -к-, -щ- … that have soft endings: "платформой",
#: "председателем" and "видение" are none.
_ADJECTIVE = re.compile(
    r"(?P<stem>[\w\-]{2,}?)(?P<ending>"
    r"(?<!ц)(?<![^иы]м)(?:ого|ому|ыми|ый|ой|ая|ое|ые|ую|ым|ых|ом|ою)|"
    r"(?:(?<=[бвгджзклмнпрстфхцчшщ]н)|(?<=[гкхжшчщ]))(?:его|ему|ими|ий|ей|яя|ее|ие|юю|им|их|ем|ею))"
    r"(?P<reflexive>ся)?"
)
#: Endings that only soft adjectives have, unless the stem ends in one of ``_HUSHING``.
_SOFT = frozenset("его ему ими ий ей яя ее ие юю им их ем ею".split())
_VELAR, _HUSHING = frozenset("гкх"), frozenset("жшчщц")
#: The last letters that a noun loses or changes when it declines.
_NOUN_END = re.compile(r"[аеийоуыьюя]$")
#: So many adjectives stand before a head noun at most.
_OPENING = 4


def nominative(name: str) -> str:
    """The name with its opening adjectives and its head noun in the nominative.

    >>> nominative("Консультативной группы по вопросам дюн")
    'Консультативная группа по вопросам дюн'
    >>> nominative("Международном целевом фонде"), nominative("Берлинскую декларацию")
    ('Международный целевой фонд', 'Берлинская декларация')
    >>> nominative("Независимую комиссию"), nominative("Председателем Комитета")
    ('Независимая комиссия', 'Председателем Комитета')
    """
    words = name.split(" ")
    pair = _nouns().get(" ".join(words[:2]).lower())
    if pair is not None:
        return " ".join([pair.capitalize(), *words[2:]])
    adjectives: list[re.Match[str]] = []
    for word in words[: _OPENING + 1]:
        noun = _nouns().get(word.lower())
        if noun is not None:
            opening = [_agreeing(adjective, noun) for adjective in adjectives]
            head = noun if word.islower() else noun.capitalize()
            return " ".join([*opening, head, *words[len(opening) + 1 :]])
        adjective = _ADJECTIVE.fullmatch(word)
        if adjective is None:
            break
        adjectives.append(adjective)
    return name


@cache
def _nouns() -> dict[str, str]:
    """Each form of the head nouns, in small letters, to the nominative."""
    cases = cases_of("ru")
    found = {form.lower(): noun.lower() for form, noun in cases.items()}
    for noun in dict.fromkeys(found.values()):
        stem = _NOUN_END.sub("", noun)
        for ending in _CASES[_gender(noun)]:
            found.setdefault(stem + ending, noun)
    return found


_Gender = Literal["masculine", "feminine", "neuter", "plural"]
#: Endings of nouns that the lists of head nouns may lack.
_CASES: dict[_Gender, tuple[str, ...]] = {
    "masculine": ("а", "я", "у", "ю", "ом", "ем", "е"),
    "feminine": ("ы", "и", "е", "у", "ю", "ой", "ей"),
    "neuter": ("а", "я", "у", "ю", "ом", "ем", "и"),
    "plural": ("", "ов", "ам", "ами", "ах"),
}
_PLURALS = frozenset({"правила", "принципы", "силы"})


def _gender(noun: str) -> _Gender:
    if noun in _PLURALS:
        return "plural"
    if noun.endswith(("а", "я")) or noun == "сеть":
        return "feminine"
    return "neuter" if noun.endswith(("о", "е", "ю")) else "masculine"


def _agreeing(adjective: re.Match[str], noun: str) -> str:
    """An adjective in the nominative, as the noun's gender asks for."""
    stem, last = adjective["stem"], adjective["stem"][-1].lower()
    soft = adjective["ending"] in _SOFT and last not in _VELAR and last not in _HUSHING
    gender = _gender(noun)
    if gender == "feminine":
        ending = "яя" if soft else "ая"
    elif gender == "neuter":
        ending = "ее" if soft or last in _HUSHING else "ое"
    elif gender == "plural":
        ending = "ие" if soft or last in _VELAR or last in _HUSHING else "ые"
    elif soft or last in _VELAR or last in _HUSHING:
        ending = "ий"
    else:
        ending = "ой" if stem.lower() in _STRESSED else "ый"
    return stem + ending + (adjective["reflexive"] or "")


#: Stems of adjectives whose ending has the stress.
_STRESSED = frozenset("целев типов миров правов передов делов рядов".split())
