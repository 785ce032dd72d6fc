"""Whose a Russian body is and where it works, as parts of its name.

"Миссия *Пустынного союза* в Дюнии": the owner stands in the genitive behind the head noun, where
others that the sentence names have another case; the country of a mission follows its owner.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

_GENITIVE: Final = re.compile(
    r"(?:[\w\-]+(?:ого|его|ой|ей|ых|их) )*(?:[\w\-]*(?:[аяыи]|ов|ев|ий|ей|ан|тв)\b|[А-ЯЁ\-]{3,}\b)"
)
#: Organs with many bodies and texts: "доклад Комитета Генеральной Ассамблеи" has no longer name.
_PRINCIPAL: Final = re.compile(
    r"Генеральн|Совета Безопасности|Экономического и Социального|Секретариата|Организации Объединенных Наций$|"
    r"Ассамблеи$|Совета$|Комитета$|Комиссии$|Суда$|Устава|ООН$"
)
#: So many characters before a name are looked at.
_BEFORE: Final = 64
_ADJECTIVE_AND_HEAD: Final = 2


#: As what States belong to an organization.
_MEMBERS: Final = ("участников", "членов", "участниц")
#: They may stand between a head noun and the organization.
_STATES: Final = re.compile(rf" (?:государств|стран)(?: — |-)(?:{'|'.join(_MEMBERS)}) ")


def owner_start(text: str, head_end: int) -> int:
    """Where the owner's name begins behind a head noun.

    >>> text = "Совет государств-участников Союза дюн"
    >>> text[owner_start(text, 5) :]
    'Союза дюн'
    """
    states = _STATES.match(text, head_end)
    return states.end() if states else head_end + 1


def owner_end(text: str, start: int, end: int, owners: Collection[tuple[int, int]]) -> int:
    """Where a name ends that has one of the ``owners``, whole, as a part of it.

    >>> text = "Ассамблея Организации по дюнам и пляжам"
    >>> text[: owner_end(text, 0, 30, [(10, 39)])]
    'Ассамблея Организации по дюнам и пляжам'
    """
    reach = max((e for s, e in owners if start < s < end < e), default=end)
    if text.endswith(_MEMBERS, start, end):  # "Совет государств-членов *Союза дюн*"
        reach = max((e for s, e in owners if s == end + 1), default=reach)
    return reach


def is_russian_owner(text: str, start: int, end: int, head: int, head_end: int) -> bool:
    """Whether a known name belongs to the head noun before it, as its owner.

    >>> text = "Миссии Африканского союза и Комиссии Африканским союзом"
    >>> text[7:25], is_russian_owner(text, 7, 25, 0, 6)
    ('Африканского союза', True)
    >>> is_russian_owner(text, 37, 55, 28, 36)
    False
    """
    if text[head:head_end].islower():  # "секретариат Африканского союза"
        words = text[max(0, head_end - _BEFORE) : head_end].rsplit(" ", 2)
        if len(words) < _ADJECTIVE_AND_HEAD or not words[-2][:1].isupper():
            return False
    name = text[start:end]
    return _PRINCIPAL.match(name) is None and _GENITIVE.match(name) is not None


_ALONE: Final = re.compile(r"Организаци\w+ по (?!.* в [А-ЯЁ])")


def is_united_nations(name: str) -> bool:
    """Whether words are the Organization, and what it is said to do: others are for something
    somewhere, which their name tells.

    >>> is_united_nations("Организации по профилактике")
    True
    >>> is_united_nations("Организации по дюнам и сотрудничеству в Европе")
    False
    """
    return _ALONE.match(name) is not None


_PLACE: Final = re.compile(
    r"\s+(?:в|во|на)\s+[А-ЯЁ][\w’'\-]+(?:\s+[А-ЯЁ][\w’'\-]+){0,3}"
    r"(?:\s+и\s+(?:Герцеговин\w|Тихом\s+океане|Карибском\s+бассейне)|\s+(?:регионе|бассейне))?"
)
_ANYWHERE: Final = re.compile(r"Объединенных Наций|Африканского союза|Европейского союза|ООН\b")
_MISSION: Final = re.compile(r"(?:мисси|сил)\w{0,4}\s", re.IGNORECASE)


def place_end(text: str, start: int, end: int) -> int:
    """Where the name of a body ends whose country or seat is part of it.

    >>> text = "Отделение Организации Объединенных Наций в Южной Дюнии успешно выполняет"
    >>> text[: place_end(text, 0, 40)]
    'Отделение Организации Объединенных Наций в Южной Дюнии'
    >>> place_end("Комитет по дюнам в Женеве", 0, 16)
    16
    """
    name = text[start:end]
    if not (_ANYWHERE.search(name) or _MISSION.search(name)):
        return end
    place = _PLACE.match(text, end)
    return place.end() if place else end
