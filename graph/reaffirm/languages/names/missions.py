"""How a mission's name tells its country, where short forms do not tell the mission.

Only Arabic needs this: it has no acronyms, and names each mission by its adjective.
"""

from __future__ import annotations

import re

from reaffirm.model import Language

_SHORT: dict[Language, re.Pattern[str]] = {"ar": re.compile(r"(?:ال)?(?:بعثة|قوة) ")}
_PLACE: dict[Language, re.Pattern[str]] = {
    "ar": re.compile(r" (?:في|الى) (?P<place>(?:(?! في ).)+)$")
}


def is_short_for_a_mission(form: str, language: Language) -> bool:
    """Whether a folded short form of several words is that of some mission.

    >>> is_short_for_a_mission("البعثة المتكاملة", "ar"), is_short_for_a_mission("البعثة", "ar")
    (True, False)
    """
    pattern = _SHORT.get(language)
    return pattern is not None and pattern.match(form) is not None


def place_of(name: str, language: Language) -> str:
    """The place that a mission's folded name ends in; empty if it names none.

    >>> place_of("بعثة الامم المتحدة في ارض الكثبان", "ar")
    'ارض الكثبان'
    """
    pattern = _PLACE.get(language)
    found = pattern.search(name) if pattern else None
    return found["place"] if found else ""
