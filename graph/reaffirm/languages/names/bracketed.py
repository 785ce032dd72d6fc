"""Where a name ends whose abbreviation stands in brackets a few words behind it.

"la Mission de l’Union africaine en Somalie (AMISOM)": what stands before the brackets belongs to the
name if the abbreviation has the first letter of each of its words.
"""

from __future__ import annotations

import re
import unicodedata

from reaffirm.languages.names.bounds import name_end
from reaffirm.model import Language

_WORDS = r"[^\s,;:.()«»“”]+"


def _more(joints: str, word: str = _WORDS) -> re.Pattern[str]:
    """What a name goes on with behind a preposition, and the abbreviation in brackets."""
    return re.compile(
        rf"(?P<more>\s+(?:{joints})(?:\s+(?:{word})){{0,8}}?)"
        r"\s\((?:[«“]\s?)?(?P<short>[A-ZА-Я][A-ZА-Я\-‑]{2,}[A-ZА-Я\d]*)(?=[\s»”)])"
    )


_ENDS: dict[Language, re.Pattern[str]] = {
    "fr": _more(
        r"(?:en|aux?|à|dans|pour|sur|des?|du|et|contre|entre)\b(?:\s+[ld][’']\S+)?|d[’']\S+"
    ),
    "es": _more(r"(?:en|de|del|para|sobre|y|e|contra|por|al?)\b"),
    "ru": _more(r"(?:в|во|на|по|об?|для|и|с|против)\b"),
    "en": _more(
        r"(?:in|at|of|on|for|and|to|with|from|against)\b",
        rf"(?=[A-Z]){_WORDS}|(?:of|the|and|on|for|in|to)\b",
    ),
}
#: Words whose first letters no abbreviation has, and those with which the sentence goes on.
_SMALL = frozenset(
    "dans pour avec contre entre chargé chargée leurs ainsi para sobre contra entre desde como".split()
)
_SENTENCE = re.compile(
    r"\b(?:qui|que|dont|est|sont|ont|par|il|elle|se|ne|son|ses|su|sus|es|son|ha|han|lo|le|les\s+\w+ent)\b"
)
#: Where an abbreviation has the letter of the last word, and of some others: ВСООНК is "на Кипре".
_SOME = frozenset({"en", "ru"})
#: So many characters behind a name the brackets open.
_REACH = 120
_WORD = re.compile(r"[^\W\d_]{4,}")


def to_brackets(text: str, start: int, end: int, language: Language) -> int:
    """Where a name that would end at ``end`` ends, if its abbreviation follows.

    >>> text = "la Mission de l’Union africaine en Somalie (AMISOM)"
    >>> text[3 : to_brackets(text, 3, 31, "fr")]
    'Mission de l’Union africaine en Somalie'
    >>> text = "le Comité des dunes et la police locale (PNC)"
    >>> text[3 : to_brackets(text, 3, 19, "fr")]
    'Comité des dunes'
    """
    form = _ENDS.get(language)
    near = form is not None and text.find("(", end, end + _REACH) >= 0
    found = form.match(text, end) if form is not None and near else None
    if found is None or _SENTENCE.search(found["more"]):
        return end
    letters = _plain(found["short"])
    words = [word for word in _WORD.findall(found["more"]) if word not in _SMALL]
    reach = found.end("more")
    told = [_plain(word[0]) in letters for word in words]
    enough = language in _SOME and told[-1:] == [True] and sum(told) * 3 >= len(told)
    if not words or not (enough or all(told)):
        return end
    return reach if name_end(text, start, end, reach, language) == reach else end


def _plain(letters: str) -> str:
    """Letters without case and accents."""
    return unicodedata.normalize("NFD", letters.casefold())
