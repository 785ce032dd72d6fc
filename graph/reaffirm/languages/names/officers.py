"""Officers whose title names whose they are: "Special Representative *of the Secretary-General*"."""

from __future__ import annotations

import re

_OFFICER_OF = re.compile(
    r"(?:(?:Representative|Envoy|Adviser|Coordinator) of the |"
    r"(?:[Rr]eprésentante? spéciale?|[Ee]nvoyée? spéciale?|[Cc]onseill(?:er|ère) spéciale?) du |"
    r"(?:Representante|Enviad[oa]|Asesora?) Especial del |"
    r"(?:[Пп]редставител\w{1,2}|[Пп]осланник\w{0,2}|[Сс]оветник\w{0,2}) |"
    r"(?:ممثل|مبعوث|مستشار|منسق)ة? ال(?:خاص|شخصي)ة? (?:التابعة? )?)$"
)
_CHIEFS = frozenset(
    {
        "Secretary-General", "Secrétaire général", "Secretario General", "Генерального секретаря",
        "للأمين العام",
    }
)  # fmt: skip
_CHIEF = re.compile("|".join(_CHIEFS))
#: The longest beginning of such a title, in characters.
_LONGEST = 48


def ends_officer(text: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` are the last part of an officer's title.

    >>> ends_officer("the Special Envoy of the Secretary-General", 25, 42)
    True
    >>> ends_officer("the report of the Secretary-General", 18, 35)
    False
    """
    if text[start:end] not in _CHIEFS:
        return False
    return _OFFICER_OF.search(text, max(0, start - _LONGEST), start) is not None


#: An officer, and who holds the office.
_PERSON = re.compile(
    r"(?P<officer>(?:Special Representative|Special Envoy|"
    r"[Rr]eprésentante? spéciale?|[Ee]nvoyée? spéciale?|Representante Especial|"
    r"Enviad[oa] Especial|Специальн\w+ (?:представител|посланник)\w*)"
    rf"(?: (?:of the |du |del )?(?:{_CHIEF.pattern}))?)"
    r"(?: [A-ZÀ-ÝА-ЯЁ][\w’'-]+){2,3}"
)


def without_person(name: str) -> str:
    """An officer's title without the name of the person.

    >>> without_person("Special Representative Anna Dune")
    'Special Representative'
    >>> without_person("Special Representative for Dunes")
    'Special Representative for Dunes'
    """
    match = _PERSON.fullmatch(name)
    return match["officer"] if match else name


#: Before the title of a Chinese officer: the Secretary-General, but not his deputies.
_BEFORE = re.compile("(?<![副理])(?:联合国)?(?<!副)(?<!助理)秘书长$")
#: The Chinese titles of those who act for him.
_ACTING = frozenset({"特别代表", "个人代表", "个人特使", "特使", "特别顾问"})


def with_chief(text: str, start: int, head: str) -> int:
    """Where the name of a Chinese officer begins with whose officer it is.

    >>> text = "赞扬秘书长沙国问题特别代表"
    >>> text[with_chief(text, 5, "特别代表") :], with_chief(text, 5, "委员会")
    ('秘书长沙国问题特别代表', 5)
    """
    if head not in _ACTING or not text.endswith("秘书长", 0, start):
        return start
    found = _BEFORE.search(text, max(0, start - 6), start)
    return found.start() if found else start


def is_officer(name: str) -> bool:
    """Whether a name is that of somebody who acts for the Secretary-General.

    >>> is_officer("Envoy of the Secretary-General on Dunes"), is_officer("Secretary-General")
    (True, False)
    """
    chief = _CHIEF.search(name)
    return chief is not None and ends_officer(name, *chief.span())
