"""Whose an English body or text is, as a part of its name: "Assembly of the *Dune Union*".

Only a head noun by itself needs its owner: "Executive Board" names something without.
"""

from __future__ import annotations

import re
from typing import Final

#: Organs with many bodies and texts.
_PRINCIPAL: Final = re.compile(
    r"General Assembly|Security Council|Secretary-General|Economic and Social|Secretariat|"
    r"United Nations(?! \w)|Member States"
)
_CAPITALISED: Final = re.compile(r"(?<![\w’'\-])[A-Z\d][\w’'\-]*\s$")
#: So many characters before a head noun are looked at.
_BEFORE: Final = 24


def is_english_owner(text: str, start: int, end: int, head: int) -> bool:
    """Whether a known name behind "of" belongs to the head noun at ``head``, as its owner.

    >>> text = "the Assembly of the African Union and the Executive Board of the African Union"
    >>> is_english_owner(text, 20, 33, 4), is_english_owner(text, 65, 78, 52)
    (True, False)
    """
    if _PRINCIPAL.match(text, start, end):
        return False
    return _CAPITALISED.search(text, max(0, head - _BEFORE), head) is None
