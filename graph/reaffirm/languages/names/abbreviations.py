"""Abbreviations that nothing explains, and that are the names of bodies: "la FINUL", "la OTAN".

Of four capitals or more, behind a definite article in the singular. What of these is no body, an
illness or a treaty, is data: the list ``abbreviations`` of ``ontology/words.ttl``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from reaffirm.languages.names.nouns import words_of
from reaffirm.model import Language

#: "l’OTAN", "ONUSOM II", "EUTM-RCA"; not part of a symbol.
_LETTERS: Final = re.compile(
    r"[A-Z][A-Z]{3,}(?:[\-‑][A-Z]{2,})*(?:\s[IVX]{1,4}\b)?(?![\w/’']|[\-‑.]\w|\s?\()"
)
_ARTICLES: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?:\b(?:[Ll][ae]|[Dd]u|[Aa]u)\s|\b[Ll][’'])$"),
    "es": re.compile(r"\b(?:[Ll]a|[Ee]l|[Dd]el|[Aa]l)\s$"),
}
_NUMERAL: Final = re.compile(r"[IVXLCM]+")
#: No article is longer, in characters.
_ARTICLE = 4


def abbreviated_bodies(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Where abbreviations stand that may be the names of bodies.

    >>> text = "la FINUL, le SIDA, le document OTAN, le chapitre XVIII et la FIFA"
    >>> [text[start:end] for start, end in abbreviated_bodies(text, "fr")]
    ['FINUL', 'FIFA']
    """
    articles = _ARTICLES.get(language)
    if articles is None:
        return
    for found in _LETTERS.finditer(text):
        start, end = found.span()
        name = found[0].split()[0]
        if (
            articles.search(text, max(0, start - _ARTICLE), start)
            and name not in _others(language)
            and not _NUMERAL.fullmatch(name)
        ):
            yield start, end


@cache
def _others(language: Language) -> frozenset[str]:
    return frozenset(words_of("abbreviations", language))
