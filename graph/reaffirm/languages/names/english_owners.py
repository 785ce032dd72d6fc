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


#: Of whom a body or a text is another than that of the Organization: "*National* Commission on Dunes".
_QUALIFIERS: Final = re.compile(
    r"(?<![\w’'\-])(?:(?:Inter|Pan)-[A-Z]\w+|National|American|African|Arab|Asian|European) $"
)
#: So many characters the longest of them has.
_LONGEST: Final = 24


def is_qualified(text: str, start: int) -> bool:
    """Whether directly before a name stands of whom what it names is.

    >>> text = "the Inter-Dunian Convention against Sand and the Convention against Sand"
    >>> is_qualified(text, 17), is_qualified(text, 49)
    (True, False)
    """
    return _QUALIFIERS.search(text, max(0, start - _LONGEST), start) is not None
