"""Where a Russian name goes on behind "и", a comma or a preposition.

Cases tell what belongs together: "по морскому и речному праву", "о роли и мандате", "запасов оружия и
боеприпасов". A sentence that goes on has another case, a verb, or names somebody else.
"""

from __future__ import annotations

import re
from typing import Final

_ADJECTIVE = r"(?:ого|его|ому|ему|ыми|ими|ый|ий|ой|ей|ая|ую|ые|ие|ым|им|ых|их|ом|ем)"
_LAST: Final = re.compile(r"(?P<word>[а-яё][а-яё\-]*)$")
_LAST_ADJECTIVE: Final = re.compile(rf"[а-яё\-]{{2,}}(?P<ending>{_ADJECTIVE})")
#: What tells the subject of a name.
_SUBJECT: Final = re.compile(r"\s(?:по|об?|для)\s")
_ABOUT: Final = re.compile(r"\sоб?\s")
#: Who acts beside a body, and words of the sentence.
_OTHERS = (
    r"(?!(?:други|ины|соответствующ|заинтересованн|все|все[хм]|эти|этой|этом|остальн|многи|таки|сво|е[её]\b|его\b|"
    r"их\b|государств|правительств|стран|организаци|учреждени|орган|партнер|член|сторон|участник|докладчик|"
    r"представител|доклад|рекомендаци|резолюци|решени|усили|далее|также|вновь|особо|особенно|дальнейш|"
    r"последующ|представлени|оказани|просит|призыва|результат|"
    r"перв|втор|треть|четверт|пят(?:ого|ой)))"
)
_GENITIVE = r"(?:ов|ев|ей|ых|их|ого|его|ости|стей|ения|ений|ания|аний|ции|ций|ств|ства|ики|ии|ия|мужчин|мужчинами)"
_PREPOSITIONAL = r"(?:[еи]|ях|ах|ом|ем|ой|ей|ых|их)"
_AND_GENITIVE: Final = re.compile(
    rf"(?:,\s+{_OTHERS}[а-яё\-]{{4,}})?\s+и\s+(?P<next>{_OTHERS}[а-яё\-]*{_GENITIVE})\b"
)
_AND_PREPOSITIONAL: Final = re.compile(
    rf"(?:,\s+{_OTHERS}[а-яё\-]{{3,}})?\s+и\s+(?P<next>{_OTHERS}[а-яё\-]{{3,}}{_PREPOSITIONAL})\b"
)
_AND_DATIVE: Final = re.compile(rf"\s+и\s+(?P<next>{_OTHERS}[а-яё]{{2,}}(?:у|ю|ам|ям))\b")
_IN_DATIVE: Final = re.compile(r"[а-яё]{3,}(?:у|ю|ам|ям)$")
_JOINED: Final = re.compile(r"\sи\s+[а-яё\-]+$")
_IN_A_CASE: Final = re.compile(r"(?:ов|ев|ей|ия|ии|ения|ания|ости|ций|ний|ств|ства|ы|и|а|я|ин|ей)$")
_IN_PREPOSITIONAL: Final = re.compile(r"(?:[еи]|ях|ах)$")
#: What a subject goes on with, whatever its last word is.
_PLACE: Final = re.compile(
    r"\s+в\s+(?P<next>(?:области|сфере|контексте|эпоху|отношении|интересах|открытом\s+море|"
    r"космическом\s+пространстве|вооруженн\w+\s+конфликт\w+|гуманитарной|проведении|регионе|"
    r"(?:южной|северной|западной|восточной|центральной|[юс]\w+-\w+)\s+части|муниципальные|международных)\b)"
    r"|\s+на\s+(?P<next2>море|мир|развитие)\b"
)
#: What certain words ask for: "борьбы с песком", "доступа к воде", "конфликта в Южной пустыне".
_GOVERNED: Final = re.compile(
    r"\b(?:борьб\w+|конфликт\w*)\s+со?\s+(?P<a>(?!цел)[а-яё]{4,})"
    r"|\b(?:доступ\w*|привлечени\w+|переход\w*|подход\w*)\s+ко?\s+(?P<b>[а-яё]{4,})"
    r"|\bвступлени\w+\s+в\s+(?P<c>силу)\b"
    r"|\b(?:сотрудничеств\w+|представительств\w+)\s+в\s+(?P<d>(?!соответстви|этом|связи|ход|рамк|цел|качеств|выполнени)\w{4,}|борьбе)"
    r"|\b(?:конфликт\w*|мира|кризиса|стабилизации|правосудия)\s+в\s+(?P<e>[А-ЯЁ][\w\-]+)"
    r"|\bввоза\s+в\s+(?P<f>\w{4,})"
)


def russian_joint(text: str, head_end: int, end: int) -> re.Match[str] | None:
    """What a name that would end at ``end`` goes on with; the last group is its first word.

    >>> text = "Комиссии по морскому и речному праву, принятой"
    >>> russian_joint(text, 8, 20)["next"]
    'речному'
    >>> russian_joint("Комиссии по морскому праву и просит", 8, 26) is None
    True
    """
    last = _LAST.search(text, head_end, end)
    if last is None:
        return None
    agreeing = _agreeing(text, end, last["word"])
    if agreeing is not None or not _SUBJECT.search(text, head_end, end):
        return agreeing
    governed = _GOVERNED.search(text, last.start("word"), end + 40)
    if governed is not None and governed.start() == last.start("word"):
        return governed
    place = _PLACE.match(text, end)
    if place is not None:
        return place
    if _ABOUT.search(text, head_end, end) and _IN_PREPOSITIONAL.search(last["word"]):
        found = _AND_PREPOSITIONAL.match(text, end)
        if found is not None:
            return found
    if _JOINED.search(text, head_end, end):
        return None  # of three things the second would have a comma before it
    if _IN_DATIVE.search(last["word"]):
        return _AND_DATIVE.match(text, end)
    return _AND_GENITIVE.match(text, end) if _IN_A_CASE.search(last["word"]) else None


def _agreeing(text: str, end: int, word: str) -> re.Match[str] | None:
    """Adjectives that share the noun behind the last: "незаконному, тайному и ночному промыслу"."""
    adjective = _LAST_ADJECTIVE.fullmatch(word)
    if adjective is None:
        return None
    ending = _ENDINGS.get(adjective["ending"], "")
    return _agreeing_form(ending).match(text, end) if ending else None


_CASES: Final = (
    "ого|его",
    "ому|ему",
    "ыми|ими",
    "ым|им",
    "ых|их",
    "ая|яя",
    "ую|юю",
    "ые|ие",
    "ой|ей",
    "ый|ий|ой",
)
_ENDINGS: Final = {ending: case for case in reversed(_CASES) for ending in case.split("|")}


def _agreeing_form(case: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:,\s+{_OTHERS}[а-яё\-]{{2,}}(?:{case})(?=[,\s]))*\s+и\s+"
        rf"(?P<next>{_OTHERS}[а-яё\-]{{3,}}(?:{case}))(?=\s+[а-яё])"
    )
