"""Which of the six official languages a text is written in."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from reaffirm.model import Language

_SAMPLE: Final = 6000
_SCRIPTS: Final[tuple[tuple[Language, re.Pattern[str]], ...]] = (
    ("zh", re.compile(r"[\u3400-\u9fff]+")),
    ("ar", re.compile(r"[\u0620-\u06d3\ufe70-\ufefc]+")),
    ("ru", re.compile(r"[\u0400-\u04ff]+")),
)
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+")
# Frequent words that the other two languages written in Latin letters do not have.
_WORDS: Final[dict[Language, frozenset[str]]] = {
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "in",
            "its",
            "by",
            "for",
            "with",
            "that",
            "on",
            "which",
            "resolution",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "les",
            "des",
            "du",
            "et",
            "dans",
            "sa",
            "au",
            "aux",
            "sur",
            "ses",
            "qui",
            "résolution",
            "ainsi",
            "ces",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "los",
            "las",
            "del",
            "y",
            "su",
            "en",
            "para",
            "por",
            "sus",
            "con",
            "resolución",
            "al",
            "una",
        ]
    ),
}
# A Chinese character says as much as a Latin word of about three letters.
_WEIGHT: Final[dict[Language, int]] = {"zh": 3, "ar": 1, "ru": 1}


def detect_language(text: str) -> Language:
    """The language of a text by its script and its commonest words; cheap for any length.

    A text without any known word counts as English.

    >>> detect_language("L'Assemblée générale, rappelant ses résolutions sur le sujet,")
    'fr'
    >>> detect_language("إن الجمعية العامة، إذ تشير إلى قرارها")
    'ar'
    """
    sample = text[:_SAMPLE]
    words = _LATIN.findall(sample.lower())
    latin = sum(map(len, words))
    script, weight = max(
        ((language, sum(map(len, pattern.findall(sample))) * _WEIGHT[language])
         for language, pattern in _SCRIPTS),
        key=lambda pair: pair[1],
    )  # fmt: skip
    if weight > latin:
        return script
    counts = Counter(words)
    scores = {language: sum(counts[word] for word in known) for language, known in _WORDS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else (script if weight else "en")
