"""Names that share their head noun: "the treaties of Tlatelolco, Rarotonga and Pelindaba"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reaffirm.languages.folding import fold
from reaffirm.languages.scanning import holds_any
from reaffirm.model import Language


class Listed(NamedTuple):
    """One of several things named together: its place, and what its name by itself may be."""

    start: int
    end: int
    names: tuple[str, ...]


_ITEM = r"[A-ZÀ-Ý][\w’'\-]+"
#: The plural head noun, the preposition that each name has behind its singular, and "and".
_SHAPES: dict[Language, tuple[dict[str, str], str, str]] = {
    "en": (
        {"reaties": "Treaty", "onventions": "Convention", "greements": "Agreement",
         "eclarations": "Declaration"},
        "of",
        "and",
    ),
    "fr": (
        {"raités": "Traité", "onventions": "Convention", "ccords": "Accord",
         "éclarations": "Déclaration"},
        "de",
        "et",
    ),
    "es": (
        {"ratados": "Tratado", "onvenciones": "Convención", "cuerdos": "Acuerdo",
         "eclaraciones": "Declaración"},
        "de",
        "y",
    ),
}  # fmt: skip
#: In Arabic the items stand behind the noun without a preposition, and "and" is written onto them.
_ARABIC_HEADS = {"معاهدات": "معاهدة", "اتفاقيات": "اتفاقية", "اتفاقات": "اتفاق", "اعلانات": "اعلان"}
_ARABIC_LIST = re.compile(
    rf"(?<!\w)(?:[وبلفك]|وب|ول)?(?P<head>{'|'.join(_ARABIC_HEADS)}) "
    r"(?P<items>\w{3,}(?: و\w{3,})+)"
)
_ARABIC_ITEM = re.compile(r"(?:^| و)(?P<item>\w+)")
#: In Chinese the noun stands behind the last item, and "each" may stand before it.
_CHINESE_HEADS = ("条约", "公约", "协定", "宣言")
_CHINESE_LAST = re.compile(
    rf"[和及与](?P<item>[一-鿿]{{2,8}}?)(?:各项?)?(?P<head>{'|'.join(_CHINESE_HEADS)})"
)
_CHINESE_ITEMS = re.compile(r"[一-鿿、]+$")
#: No item is longer; of the first item of a list only the end may be the name.
_LONGEST, _SHORTEST = 8, 2
#: No list is.
_LISTED = 60
#: Words of which each text with such a list has one.
HINTS: dict[Language, tuple[str, ...]] = {
    **{language: tuple(heads) for language, (heads, _, _) in _SHAPES.items()},
    "ar": ("معاه", "تفاق", "علانات"),
    "zh": _CHINESE_HEADS,
}


def shared_heads(text: str, language: Language) -> Iterator[Listed]:
    """The items of lists under one head noun, each with that noun in the singular. In Chinese nothing
    tells where the first begins: all its possible names are given.

    >>> text = "the treaties of Tlatelolco, Rarotonga and Pelindaba"
    >>> [(text[one.start : one.end], *one.names) for one in shared_heads(text, "en")][:2]
    [('treaties of Tlatelolco', 'Treaty of Tlatelolco'), ('Rarotonga', 'Treaty of Rarotonga')]
    """
    if not holds_any(text, HINTS.get(language, ())):
        return
    if language == "ar":
        yield from _arabic(text)
        return
    if language == "zh":
        yield from _chinese(text)
        return
    heads, preposition, _ = _SHAPES[language]
    for match in _list_form(language).finditer(text):
        offset = match.start("items")
        for item in re.finditer(_ITEM, match["items"]):
            begin = offset + item.start() if item.start() else match.start()
            name = f"{heads[match['head']]} {preposition} {item[0]}"
            yield Listed(begin, offset + item.end(), (name,))


@cache
def _list_form(language: Language) -> re.Pattern[str]:
    heads, preposition, conjunction = _SHAPES[language]
    return re.compile(
        rf"\w(?P<head>{'|'.join(heads)}) {preposition} "
        rf"(?P<items>{_ITEM}(?:, (?:{preposition} )?{_ITEM})*,? {conjunction} "
        rf"(?:{preposition} )?{_ITEM})"
    )


def _arabic(text: str) -> Iterator[Listed]:
    folded = fold(text, "ar")
    for match in _ARABIC_LIST.finditer(folded.text):
        offset = match.start("items")
        for item in _ARABIC_ITEM.finditer(match["items"]):
            start = offset + item.start("item") if item.start() else match.start("head")
            name = f"{_ARABIC_HEADS[match['head']]} {item['item']}"
            yield Listed(folded.start(start), folded.end(offset + item.end()), (name,))


def _chinese(text: str) -> Iterator[Listed]:
    for match in _CHINESE_LAST.finditer(text):
        before = _CHINESE_ITEMS.search(text, max(0, match.start() - _LISTED), match.start())
        start, items = match.start(), before[0].split("、") if before else []
        for place in range(len(items) - 1, -1, -1):
            item, end = items[place], start
            start -= len(item) + 1
            for size in range(min(_LONGEST, len(item)), _SHORTEST - 1, -1):
                yield Listed(end - size, end, (f"{item[-size:]}{match['head']}",))
                if place:
                    break  # 、 stands before it
        yield Listed(match.start("item"), match.end(), (f"{match['item']}{match['head']}",))
