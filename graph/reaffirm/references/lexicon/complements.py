"""Words behind an act's phrase, where the phrase stands for several acts and they tell which.

Translators render several acts by one verb, but the same words by the same verb, year after year.
The words are data (``ontology/complements.ttl``), read off parallel versions by
``tools/learn_complements.py``.
"""

from __future__ import annotations

import re
from itertools import accumulate, islice

_WORD = re.compile(r"\w+")
#: Of the words behind an act's phrase so many may tell its act.
COMPLEMENT_WORDS = 8
#: How far behind the phrase they may reach, in characters.
_REACH = 160


def complement(folded: str, start: int) -> list[str]:
    """The first word behind a place of a folded text, the first two words, and so on. Any number
    is 0: whose resolution it is matters, not which.

    >>> complement("invites all relevant bodies, in particular", 7)[:3]
    ['all', 'all relevant', 'all relevant bodies']
    >>> complement("recalls its resolution 1514 (XV)", 7)[2]
    'its resolution 0'
    """
    found = islice(_WORD.finditer(folded, start, start + _REACH), COMPLEMENT_WORDS)
    words = [match[0] for match in found]
    plain = ["0" if word[0].isdigit() else word for word in words]
    return list(accumulate(plain, "{} {}".format))
