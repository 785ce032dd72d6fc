"""The other forms in which a text may print an act's phrase.

The vocabulary lists a phrase as it was met: "notes with regret" of an operative paragraph, perhaps
not "noting with regret" of a preamble; «تندد» of the Assembly, not «يندد» of the Council. What
grammar gives need not have been met.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from reaffirm.model import Language

#: What the finite verb of an operative paragraph ends in, and its participle.
_ENDINGS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    "en": (("es", "ing"), ("s", "ing")),
    "es": (("a", "ando"), ("e", "iendo")),
    "fr": (("e", "ant"),),
    "ru": (("ется", "ясь"), ("ет", "я"), ("ит", "я"), ("ает", "авая")),
}
_RUSSIAN = tuple(ending for pair in _ENDINGS["ru"] for ending in pair)
#: « se félicite », "los alienta"
_PRONOUNS = frozenset("se le la les lui leur lo los las".split())
#: Verbs of which the endings do not tell the participle.
_IRREGULAR: Mapping[Language, Mapping[str, str]] = {
    "es": {"advierte": "advirtiendo", "pide": "pidiendo", "tiene": "teniendo"},
    "fr": {
        "appuie": "appuyant", "convient": "convenant", "dit": "disant", "fait": "faisant",
        "met": "mettant", "prend": "prenant", "reconnaît": "reconnaissant", "rend": "rendant",
        "sait": "sachant", "souscrit": "souscrivant", "tient": "tenant",
    },
}  # fmt: skip


def other_forms(phrases: Iterable[str], language: Language) -> Iterator[tuple[str, str]]:
    """Each phrase with each other form of it.

    A finite verb and a participle are forms of one verb if both stand in ``phrases``: only then is
    the participle what the ending says.

    >>> list(other_forms(["notes", "noting", "notes with regret"], "en"))
    [('notes with regret', 'noting with regret')]
    >>> [form for _, form in other_forms(["تعرب عن أسفها"], "ar")]
    ['يعرب عن أسفه', 'إذ تعرب عن أسفها', 'إذ يعرب عن أسفه']
    """
    phrases = tuple(phrases)
    if language == "ar":
        yield from ((phrase, form) for phrase in phrases for form in _arabic_forms(phrase))
        return
    pairs = _pairs({word for phrase in phrases for word in phrase.split(" ")}, language)
    for phrase in phrases:
        words = phrase.split(" ")
        place = _verb(words, language)
        # a single word would be a noun as often as a verb: "shares"
        for other in pairs.get(words[place], ()) if len(words) > 1 else ():
            yield phrase, " ".join((*words[:place], other, *words[place + 1 :]))


def verb_of(phrase: str) -> str:
    """The verb with which a phrase opens, with what stands before it.

    >>> verb_of("notes with regret"), verb_of("se félicite vivement"), verb_of("إذ يقرر أن")
    ('notes', 'se félicite', 'إذ يقرر')
    """
    words = phrase.split(" ")
    return " ".join(words[: 2 if words[0] in _PRONOUNS or words[0] == "إذ" else 1])


def _verb(words: Sequence[str], language: Language) -> int:
    """Which word of a phrase is its verb: in Russian adverbs and «с удовлетворением» come first."""
    if language == "ru":
        verbs = (n for n, word in enumerate(words) if word.endswith(_RUSSIAN))
        return next(verbs, 0)
    return 1 if words[0] in _PRONOUNS and len(words) > 1 else 0


def _pairs(words: set[str], language: Language) -> dict[str, list[str]]:
    """The finite verbs and the participles among some words, each with the other."""
    pairs: dict[str, list[str]] = {}
    for finite in words:
        for participle in _participles(finite, language):
            if participle in words:
                pairs.setdefault(finite, []).append(participle)
                pairs.setdefault(participle, []).append(finite)
    return pairs


def _participles(finite: str, language: Language) -> Iterator[str]:
    irregular = _IRREGULAR.get(language, {})
    if finite in irregular:
        yield irregular[finite]
        return
    for ending, participle in _ENDINGS.get(language, ()):
        if finite.endswith(ending):
            yield finite.removesuffix(ending) + participle


#: "(As it) verbs": of the Assembly, which is feminine, or of the Council.
_ARABIC = re.compile(r"(إذ )?([تي])(\S+)(.*)")
#: Nouns in the accusative open phrases too: تقديرا منها.
_NOUN = re.compile(r"اً?$|ًا$")
_HERS, _HIS = re.compile(r"(?<=\w\w)ها(?= |$)"), re.compile(r"(?<=\w\w\w)ه(?= |$)")


def _arabic_forms(phrase: str) -> Iterator[str]:
    match = _ARABIC.fullmatch(phrase)
    if match is None or _NOUN.search(match[3]):
        return
    for opening, gender in product(("", "إذ "), "تي"):
        rest = match[4]
        if gender != match[2]:
            rest = _HERS.sub("ه", rest) if gender == "ي" else _HIS.sub("ها", rest)
        form = opening + gender + match[3] + rest
        if form != phrase:
            yield form
