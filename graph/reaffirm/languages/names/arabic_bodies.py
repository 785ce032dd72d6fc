"""How the Arabic name of a body or an officer may be worded beside the form that the vocabulary has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reaffirm.languages.names.arabic_titles import Rule, numbered, of, reworded, spelled

#: So many wordings of one name are given at most: the first, which change it least.
_MOST = 10

_OFFICER = re.compile(
    r"(?P<who>المقرر|الخبير|المبعوث|الممثل|المستشار|المنسق)(?P<she>ة)? (?P<rank>الخاص|المستقل|الشخصي|السامي)ة?"
    r"(?P<whose>(?: (?:التابعة? )?لمجلس حقوق الإنسان| للأمين العام)?)(?P<rest>(?: .*)?)"
)
_CHARGED = re.compile(r"^ المعنية? ب")
_PLACE = re.compile(r" (?:إلى |لمنطقة |في |ل(?=ل\w))(?P<place>\w.*)")
_MATTER = re.compile(r"(?P<charged> المعنية? ب)(?P<matter>مسألة )?(?=\w)")
_OPEN = re.compile(r" المفتوحة?(?P<door> باب)? العضوية")
_SECRETARIAT = re.compile(r" التابعة? للأمانة العامة$")
_AND_CHARGED = re.compile(r"(?P<before>التابعة? ل\S+.*?) (?P<and>و?)(?P<charged>المعنية? ب)")


def body_wordings(name: str) -> tuple[str, ...]:
    """The other wordings of the name of a body or an officer, the nearest first.

    >>> "المقررة الخاصة المعنية بالكثبان" in body_wordings("المقرر الخاص المعني بالكثبان")
    True
    >>> body_wordings("إدارة الكثبان التابعة للأمانة العامة")
    ('إدارة الكثبان بالأمانة العامة', 'إدارة الكثبان في الأمانة العامة')
    >>> body_wordings("لجنة الكثبان")
    ()
    """
    return (*reworded(name, _RULES, _MOST), *numbered(name))


def _officers(name: str) -> Iterator[str]:
    """Officers, a man or a woman, with whose they are or without."""
    match = _OFFICER.fullmatch(name)
    if match is None:
        return
    who, she, rank, whose, rest = match.group("who", "she", "rank", "whose", "rest")
    for ending in ("", "ة") if not she else ("ة", ""):
        said = _CHARGED.sub(f" المعني{ending} ب", rest)
        yield f"{who}{ending} {rank}{ending}{whose.replace('التابعة', 'التابع')}{said}"
        if who in ("المقرر", "الخبير"):
            yield f"{who}{ending} {rank}{ending} لمجلس حقوق الإنسان{said}"
            yield f"{who}{ending} {rank}{ending}{said}"


def _places(name: str) -> Iterator[str]:
    """Envoys "to" a country, "for" it or "for the region of" it."""
    match = _OFFICER.fullmatch(name)
    if match is None or match["whose"] != " للأمين العام":
        return
    place = _PLACE.fullmatch(match["rest"])
    if place is not None:
        front = name[: match.start("rest")]
        where = place["place"]
        if where.startswith("ل") and match["rest"].startswith(" لل"):
            where = f"ا{where}"
        yield f"{front} إلى {where}"
        yield f"{front} {of(where)}"
        yield f"{front} لمنطقة {where}"


def _matters(name: str) -> Iterator[str]:
    """What is the matter, or what is *the matter of* it."""
    match = _MATTER.search(name)
    if match is not None:
        matter = "" if match["matter"] else "مسألة "
        yield f"{name[: match.start()]}{match['charged']}{matter}{name[match.end() :]}"


def _open_ended(name: str) -> Iterator[str]:
    match = _OPEN.search(name)
    if match is not None:
        front, back = name[: match.start()], name[match.end() :]
        yield f"{front} المفتوح{'' if match['door'] else ' باب'} العضوية{back}"


def _of_the_secretariat(name: str) -> Iterator[str]:
    match = _SECRETARIAT.search(name)
    if match is not None:
        yield f"{name[: match.start()]} بالأمانة العامة"
        yield f"{name[: match.start()]} في الأمانة العامة"


def _charged(name: str) -> Iterator[str]:
    """A body "of the Council *and* on …"."""
    match = _AND_CHARGED.search(name)
    if match is not None:
        joint = "" if match["and"] else "و"
        yield f"{name[: match.end('before')]} {joint}{match['charged']}{name[match.end() :]}"


_RULES: tuple[Rule, ...] = (
    _officers, _matters, _places, _open_ended, _of_the_secretariat, _charged, spelled,
)  # fmt: skip
