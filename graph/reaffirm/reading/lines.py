"""The lines of a copied text, with the breaks before them, and how two pieces of text join."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reaffirm.model import Language
from reaffirm.reading.furniture import FURNITURE, PAGE_SYMBOL, RULE
from reaffirm.reading.openings import is_closed


@dataclass(frozen=True, slots=True)
class Line:
    """A line without white space around it.

    ``gap`` says that a blank line stands before it, ``broken`` that a page ends before it and
    ``ruled`` that the rule above the footnotes does; ``heading`` that it is printed as one.
    """

    text: str
    gap: bool = False
    broken: bool = False
    ruled: bool = False
    heading: bool = False


_SPACES: Final = re.compile(" {2,}")


def split_lines(text: str) -> list[Line]:
    r"""The printed lines of a text less page numbers, job numbers and rules.

    >>> [line.gap for line in split_lines("One,\n\ntwo\nthree")]
    [False, True, False]
    """
    lines: list[Line] = []
    gap = broken = ruled = False
    for raw in text.split("\n"):
        if "\f" in raw:
            broken = True
        stripped = raw.replace("\f", " ").strip()
        if "  " in stripped:
            stripped = _SPACES.sub(" ", stripped)
        if not stripped:
            gap = True
        elif len(stripped) < 80 and FURNITURE.fullmatch(stripped):
            if RULE.fullmatch(stripped):
                ruled = True
            elif lines:
                broken = True
        else:
            lines.append(Line(stripped, gap and bool(lines), broken, ruled))
            gap = broken = ruled = False
    return lines


def without_page_heads(lines: Sequence[Line], title: str) -> list[Line]:
    """The lines of a body without the symbol and title that each page repeats."""
    kept: list[Line] = []
    broken = False
    gap = False
    near = False
    for place, line in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else None
        beside = (
            near
            or line.broken
            or bool(following and (following.broken or PAGE_SYMBOL.match(following.text)))
        )
        if _is_page_head(line.text, title, beside):
            broken = near = True
            gap = gap or line.gap
            continue
        near = False
        kept.append(replace(line, gap=line.gap or gap, broken=True) if broken else line)
        broken = gap = False
    return kept


def _is_page_head(text: str, title: str, beside: bool) -> bool:
    if len(text) > 300:
        return False
    match = PAGE_SYMBOL.match(text)
    if match and "/RES/" in text:
        rest = text[match.end() :].strip()
        if not rest or _same(rest, title):
            return True
    head, space, tail = text.rpartition(" ")
    if space and PAGE_SYMBOL.fullmatch(tail) and _same(head, title):
        return True
    return beside and len(text) >= 8 and _same(text, title)


def _same(text: str, title: str) -> bool:
    """Whether a text is the title or a part of it that fills a line."""
    return len(text) >= 4 and "".join(text.split()) in "".join(title.split())


def is_wrapped(lines: Sequence[Line]) -> bool:
    r"""Whether lines are broken inside sentences, as a PDF copy leaves them.

    >>> is_wrapped(split_lines("Recalling its\nresolution of\n1 May,"))
    True
    """
    runs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    inside = sum(not is_closed(a.text) for a, _ in runs)
    return inside * 2 > len(runs)


_HYPHEN_END: Final = re.compile(r"([^\W\d_]+)-$")
_WORD_START: Final = re.compile(r"[^\W\d_]+")
# First parts that keep their hyphen before a small letter.
_PREFIXES: Final = frozenset(
    [
        "self",
        "co",
        "non",
        "cease",
        "ex",
        "so",
        "well",
        "long",
        "short",
        "half",
        "cross",
        "counter",
        "anti",
        "post",
        "pre",
        "inter",
        "re",
        "first",
        "second",
        "third",
        "high",
        "low",
        "vice",
        "north",
        "south",
        "east",
        "west",
        "follow",
        "step",
        "year",
        "large",
        "small",
        "multi",
        "socio",
        "time",
        "nation",
        "world",
        "decision",
        "policy",
        "law",
        "peace",
        "set",
        "out",
        *"far good people human gender child age wide deep fair full hard free ill land".split(),
        *"twenty thirty forty fifty sixty seventy eighty ninety".split(),
        *"vingt trente quarante cinquante soixante quatre".split(),
        "in",
        "on",
        "by",
        "up",
        "to",
        "of",
        "the",
    ]
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a document spells its words: what tells a hyphen that parts a word at the end of a line
    from one that is spelled.

    ``words`` are those printed inside its lines in small letters, compounds with their hyphen;
    ``parts`` says whether it parts words at all, where that can be known.
    """

    words: frozenset[str] = frozenset()
    parts: bool | None = None


def join(first: str, second: str, language: Language, spelling: Spelling = Spelling()) -> str:
    """Two pieces of one paragraph as one text.

    Parameters
    ----------
    spelling:
        Of the document, by :func:`spelling_of`.

    >>> join("the Mixed Armistice Commis-", "sions shall", "en")
    'the Mixed Armistice Commissions shall'
    >>> join("the Secretary-", "General", "en"), join("第七十", "六届", "zh")
    ('the Secretary-General', '第七十六届')
    """
    kept, between = joint(first, second, language, spelling)
    return first[:kept] + between + second


def joint(
    first: str, second: str, language: Language, spelling: Spelling = Spelling()
) -> tuple[int, str]:
    """How two pieces join: how many characters of the first stay, and what comes between."""
    length = len(first)
    if not first or not second:
        return length, ""
    hyphen = _HYPHEN_END.search(first[-40:]) if first[-1] == "-" else None
    if hyphen:
        word = _WORD_START.match(second)
        parted = bool(word) and _parted(hyphen[1], word[0] if word else "", spelling)
        if not word or second[0].isupper() or not parted:
            # "gender- and age-sensitive": the hyphen stands for what is left out.
            return length, " " if word and word[0].lower() in _LEFT_OUT else ""
        return length - 1, ""
    if first[-1] in "-/" and length > 1 and not first[-2].isspace():
        return length, ""  # "S-" + "6/1", "A/" + "76/1"
    if first[-1] in _OPENING:
        return length, ""  # "1373 (" + "2001)"
    if first[-1] in "–—" and length > 1 and first[-2].isdigit() and second[0].isdigit():
        return length, ""  # "2015–" + "2030"
    if language == "zh":
        digits = first[-1].isdigit() and second[0].isdigit()
        western = _is_western(first[-1]) and _is_western(second[0])
        return length, " " if western and not digits else ""
    return length, " "


_OPENING: Final = frozenset("([{（【《「『“«")
_LEFT_OUT: Final = frozenset(["and", "or", "et", "ou", "y", "o", "u", "e", "и", "или", "to", "as"])
_COMPOUND: Final = re.compile(r"[^\W\d_]{1,40}-[^\W\d_]{1,40}")
_WORD: Final = re.compile(r"[^\W\d_]{2,40}")
_ENOUGH: Final = 4  # hyphens at ends of lines: so many and no parted word among them tell a habit


def spelling_of(lines: Sequence[str]) -> Spelling:
    """How the lines of a document spell: from what stands inside them.

    >>> spelling = spelling_of(["to States, gender", "and States-", "assigned"])
    >>> join("gender-", "responsive", "en", spelling), join("respon-", "sive", "en", spelling)
    ('gender-responsive', 'responsive')
    """
    words: set[str] = set()
    ends: list[tuple[str, str]] = []
    open_end = ""
    for line in lines:
        text = line.lower()
        if open_end:
            start = _WORD_START.match(text)
            if start:
                ends.append((open_end, start[0]))
                text = text[start.end() :]
        hyphen = _HYPHEN_END.search(text[-40:]) if text.endswith("-") else None
        open_end = hyphen[1] if hyphen else ""
        text = text[: len(text) - len(hyphen[0])] if hyphen else text
        words.update(_WORD.findall(text))
        if "-" in text:
            words.update(_COMPOUND.findall(text))
    if any(first + second in words for first, second in ends):
        return Spelling(frozenset(words), True)
    return Spelling(frozenset(words), False if len(ends) >= _ENOUGH else None)


def _is_western(character: str) -> bool:
    return character.isascii() and character not in "()[]"


def _parted(first: str, second: str, spelling: Spelling) -> bool:
    """Whether a hyphen at a line's end only parts a word."""
    one, other = first.lower(), second.lower()
    if not second[0].islower() or f"{one}-{other}" in spelling.words:
        return False
    if one + other in spelling.words:
        return True
    if one in _PREFIXES or spelling.parts is False or other in _LEFT_OUT:
        return False
    return one not in spelling.words
