"""Footnote markers of a raw copy, where a raised number has become plain digits.

The footnotes of a page are known, and so are the numbers that its body must mark, in their order:
of all figures that can be markers those are taken that together look most like them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reaffirm.model import Language
from reaffirm.reading.characters import RAISED_DIGITS
from reaffirm.reading.copy_notes import BodyPage
from reaffirm.reading.copy_pages import CopiedLine
from reaffirm.reading.flow import superscript
from reaffirm.reading.footnotes import COUNTED, NUMBERED

# The second: what is written onto a year, "2 March 20204".
_FIGURE: Final = re.compile(
    r"(?<![\d/])\d{1,3}(?![\d/%])(?!\.\d)|(?<=[^\d/.](?:19|20)\d\d)[1-9]\d?(?![\d/%])"
)
_ON_NUMBER: Final = r"(?:(?<=\d/\d)|(?<=\d/\d\d)|(?<=\d/\d\d\d)|(?<=[IVX])|(?<=\d\)))"
_LABEL_END: Final = re.compile(r"\s?[.．)）、]|\s?[-–](?:\s|$)")
_CLOSING: Final = frozenset(",;:.!?)]}”’»\"'》】），；。：、،؛")
_YEAR_OR_SYMBOL: Final = re.compile(r"(?:(?<!\d)(?:19|20)\d\d|/[\w.]*\d|(?:Add|Corr|Rev)\.\d)$")
_ALONE: Final = re.compile(f"[{RAISED_DIGITS}]+")
_HAN: Final = re.compile("[\u3400-\u9fff]")
_REACH: Final = 40
#: A figure that looks like a marker so much is one, though its footnote was marked before.
_SURE: Final = 2.2


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A figure that may be a marker: where it stands, and how much it looks like one."""

    start: int
    end: int
    number: int
    worth: float


def with_raised_markers(pages: Sequence[BodyPage], language: Language) -> list[CopiedLine]:
    """The lines of all pages, the figures that mark footnotes raised."""
    known: set[int] = set()
    lines: list[CopiedLine] = []
    for page in pages:
        texts = _raised([line.text for line in page.lines], page.notes, known, language)
        for line, text in zip(page.lines, texts, strict=True):
            if _ALONE.fullmatch(text) and lines:  # a marker that the copy put on a line of its own
                lines[-1] = replace(lines[-1], text=lines[-1].text + text)
            else:
                lines.append(replace(line, text=text))
        known.update(page.notes)
    return lines


def _raised(
    lines: Sequence[str], new: Sequence[int], known: set[int], language: Language
) -> list[str]:
    """The lines of a page on which footnotes ``new`` are marked for the first time."""
    text = "\n".join(lines)
    candidates = [
        candidate
        for match in _FIGURE.finditer(text)
        if (candidate := _candidate(text, match, language)) is not None
    ]
    chosen = _chain([one for one in candidates if one.number in set(new)])
    written_on = _tails(text, new, chosen)
    chosen |= written_on
    candidates = sorted({*candidates, *written_on}, key=lambda one: one.start)
    seen = set(known)
    out, end = [], 0
    for one in candidates:
        if one in chosen:
            seen.add(one.number)
        elif not (one.number in seen and one.worth >= _SURE):
            continue
        out.append(text[end : one.start] + superscript(str(one.number)))
        end = one.end
    return "".join([*out, text[end:]]).split("\n")


def _chain(candidates: Sequence[_Candidate]) -> set[_Candidate]:
    """Those of the candidates whose numbers rise and which together are worth most."""
    numbers: list[int] = []  # the last numbers of the best chains, rising with what they are worth
    worths: list[float] = []
    lasts: list[int] = []
    links: list[int] = []  # for each candidate the one before it in its chain
    for place, one in enumerate(candidates):
        below = bisect_left(numbers, one.number)
        links.append(lasts[below - 1] if below else -1)
        worth = one.worth + (worths[below - 1] if below else 0.0)
        end = below
        while end < len(numbers) and worths[end] < worth:
            end += 1
        if below < len(numbers) and numbers[below] == one.number and end == below:
            continue  # an earlier figure of this number is worth as much
        numbers[below:end], worths[below:end], lasts[below:end] = [one.number], [worth], [place]
    chosen = set()
    at = lasts[-1] if lasts else -1
    while at >= 0:
        chosen.add(candidates[at])
        at = links[at]
    return chosen


def _tails(text: str, new: Sequence[int], chosen: set[_Candidate]) -> set[_Candidate]:
    """Markers that nothing else marks, written onto a number: "75/435" for 75/43 and footnote 5."""
    places = {one.number: one for one in chosen}
    found: set[_Candidate] = set()
    for number in new:
        if number in places:
            continue
        low = max((one.end for one in places.values() if one.number < number), default=0)
        high = min((o.start for o in places.values() if o.number > number), default=len(text))
        tail = re.compile(rf"{_ON_NUMBER}{number}(?![\d/])").search(text, low, high)
        if tail:
            places[number] = _Candidate(tail.start(), tail.end(), number, 0.0)
            found.add(places[number])
    return found


def _candidate(text: str, match: re.Match[str], language: Language) -> _Candidate | None:
    start, end = match.span()
    if text[start - 1 : start] in ("", "\n") and _LABEL_END.match(text, end):
        return None
    before = text[max(0, start - _REACH) : start]
    worth = _worth(before, text[end : end + _REACH], language)
    return _Candidate(start, end, int(match[0]), worth) if worth else None


def _worth(before: str, behind: str, language: Language) -> float:
    """How much a figure between two texts looks like a marker; 0 if it cannot be one."""
    ends = behind[:1] == "\n" and behind[1:2].isupper()  # a paragraph, by what follows
    before, behind = before.replace("\n", " "), behind.replace("\n", " ")
    held = before.rstrip()
    if not held or COUNTED.match(behind):
        return 0.0
    if held[-1] in "(（":
        return _in_brackets(held[:-1], behind, language)
    if language == "ar":
        return 0.0
    glued = len(held) == len(before)
    if held[-1] == "." and NUMBERED.search(held):
        return 0.0  # "Add.1"
    if held[-1] in _CLOSING:
        if held[-2:-1].isdigit() and held[-1] in ",.:":
            if glued and ends and held[-1] == ",":
                return _SURE
            return 0.0 if glued and behind[:1] not in (" ", "") else 1.0
        return 3.0 if glued else 2.2
    if glued:
        return _glued(held, behind, language)
    if _YEAR_OR_SYMBOL.search(held):
        return 1.2
    if NUMBERED.search(before) or not (held[-1].isalpha() or held[-1] == "%"):
        return 0.0
    return 1.5 if not behind or behind[0] in " ,;:.)" else 0.0


def _in_brackets(held: str, behind: str, language: Language) -> float:
    """A figure in brackets: the form of Arabic markers."""
    if behind[:1] not in ")）" or language not in ("ar", "zh"):
        return 0.0
    word = held.rstrip()
    if not word or word[-1].isdigit():
        return 1.0 if word and len(word) == len(held) and language == "ar" else 0.0
    return 3.0 if len(word) == len(held) else 2.0


def _glued(held: str, behind: str, language: Language) -> float:
    """A figure written onto a letter or a figure."""
    last = held[-1]
    if _HAN.match(last):
        return 0.0 if last in "第号条款项页" else 1.5
    if not last.isalpha():
        return 1.2 if _YEAR_OR_SYMBOL.search(held) and behind[:1] in (*' ,;:.)»”"', "") else 0.0
    if not last.islower() or not held[-3:].isalpha():
        return 0.5 if held[-2:].isalpha() and language != "zh" else 0.0
    return 2.5 if not behind or behind[0] in ' ,;:.)»”"' else 0.0
