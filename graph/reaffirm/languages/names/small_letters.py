"""Names without a capital of what the United Nations have: "le programme des Nations Unies pour le sable".

In French and Spanish the head noun of a programme, a fund or a strategy may be printed in small letters;
whose it is, and the subject behind that, tell that one thing is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from reaffirm.languages.names.nouns import nouns_of, words_of
from reaffirm.model import Language, TargetType

#: Whose it is, with what leads to the subject behind that; and what stands before, to be filled in with
#: the head nouns.
_OWNED: dict[Language, tuple[str, str]] = {
    "fr": (
        r"des\s+Nations\s+Unies(?=\s+(?:pour|sur|contre|chargée?|relati(?:f|ve)|en\s+(?:faveur|matière))\s+(?!que\b))",
        r"(?:\b(?:le|la|du|au)\s|\b[lL][’'])(?P<name>(?P<head>{})(?:\s(?!système|organismes)[a-zà-ÿ’\-]+){{0,5}}\s)$",
    ),
    "es": (
        r"de\s+las\s+Naciones\s+Unidas(?=\s+(?:para|sobre|contra|encargad[oa]|relativ[oa]|en\s+(?:favor|materia))\s+(?!que\b))",
        r"\b(?:el|la|del|al)\s(?P<name>(?P<head>{})(?:\s(?!sistema|organismos)[a-zà-ÿ\-]+){{0,5}}\s)$",
    ),
}
#: So many characters before the owner are searched for the head noun.
_BEFORE: Final = 90


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    if language not in _OWNED:
        return None
    owner, before = _OWNED[language]
    heads = "|".join(words_of("small-letters", language))
    return re.compile(owner), re.compile(before.format(heads))


def names_of_united_nations(
    text: str, language: Language
) -> Iterator[tuple[int, int, str, TargetType]]:
    """Where such names begin, where they are told up to, their head nouns and types.

    >>> text = "appuyer le fonds spécial des Nations Unies pour le sable"
    >>> [(text[s:e], head, kind) for s, e, head, kind in names_of_united_nations(text, "fr")]
    [('fonds spécial des Nations Unies', 'fonds', 'body')]
    """
    patterns = _patterns(language)
    if patterns is None:
        return
    owner, before = patterns
    for found in owner.finditer(text):
        begin = before.search(text, max(0, found.start() - _BEFORE), found.start())
        if begin is not None:
            head = begin["head"]
            kind = nouns_of(language).types[head.capitalize()]
            yield begin.start("name"), found.end(), head, kind
