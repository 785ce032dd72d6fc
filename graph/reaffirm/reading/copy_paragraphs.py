"""Where the paragraphs of a raw copy begin, which has no blank lines between them.

What tells: numbers and letters that continue their series; punctuation before and an act's opening
behind a line's end; and the end itself: a line that leaves room for the first word of the next one
was ended on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reaffirm.model import Language
from reaffirm.reading.copy_pages import CopiedLine, letters_of
from reaffirm.reading.copy_widths import Lines
from reaffirm.reading.flow import Block
from reaffirm.reading.formulas import FORMULA
from reaffirm.reading.furniture import ANNEX, MEETING, ORDINAL_SECTION, stands_alone
from reaffirm.reading.labels import Label, leading_label
from reaffirm.reading.openings import announces, is_closed, is_finite, is_stopped, opens_act

_FITS: Final = 0.02  # of a line: the room beyond the next word that is no chance
#: Of a line: without so much room for the next word it cannot have ended; of a paragraph's first
#: line, of which it is less known how far it is set in.
_LACKS: Final = (0.05, 0.11)
_SHORT: Final = 0.25  # of a line: so much room ends a paragraph that no sign ends
_HEADING_LINES: Final = 6
_SKIPPED: Final = 3  # numbers that a copy may have lost
_TITLE_LINES: Final = 8
_QUOTED_LINES: Final = 8  # no quotation is longer
_QUOTES: Final = ("“”", "«»", "《》")
_SECTION: Final = re.compile(r"(?:[IVX]{1,5}|[A-Z]|[一二三四五六七八九十]{1,3})[.、]?")
_NUMERAL: Final = re.compile(r"(?:[IVX]{1,5}|[一二三四五六七八九十]{1,3})[.、]?\s+\S")


def paragraphs_of(
    lines: Sequence[CopiedLine], language: Language, title: str, spaced: bool
) -> list[Block]:
    """The paragraphs that lines from the enacting formula on make up.

    Parameters
    ----------
    title:
        Of the resolution: a line that repeats it is a heading.
    spaced:
        Whether blank lines stand between the paragraphs of this copy.
    """
    parts = _Paragraphs(_with_labels(lines), language, title, spaced).read()
    blocks: list[Block] = []
    above = ""  # how the paragraph before ends; nothing before headings and their like
    for part in parts:
        text = " ".join(part)
        heading = len(part) <= _HEADING_LINES and _looks_like_heading(text, above, language)
        blocks.append(Block(tuple(part), heading=heading))
        above = "" if heading or FORMULA.fullmatch(text) or ANNEX.fullmatch(text) else part[-1]
    return blocks


def _looks_like_heading(text: str, above: str, language: Language) -> bool:
    """Whether a paragraph without a sign at its end is a heading, behind one that has ended."""
    if is_closed(text) or not is_closed(above or ".") or FORMULA.fullmatch(text):
        return False
    label = leading_label(text)
    if label and label[0].style not in ("upper", "numeral"):
        return False
    return not above.endswith((",", "，", "،")) or not opens_act(text, language)


def _with_labels(lines: Sequence[CopiedLine]) -> list[CopiedLine]:
    """The lines, a number or letter that stands alone on one set before the next."""
    out: list[CopiedLine] = []
    waiting: CopiedLine | None = None
    for line in lines:
        if waiting is not None:
            text = f"{waiting.text} {line.text}"
            out.append(CopiedLine(text, waiting.gap, waiting.first))
            waiting = None
            continue
        label = leading_label(line.text)
        alone = label is not None and label[1] >= len(line.text)
        if label and alone and label[0].style not in ("upper", "numeral", "dotted"):
            waiting = line
        else:
            out.append(line)
    return [*out, waiting] if waiting is not None else out


class _Paragraphs:
    """The state of one pass over the lines."""

    def __init__(
        self, lines: Sequence[CopiedLine], language: Language, title: str, spaced: bool
    ) -> None:
        self.lines = lines
        self.texts = [line.text for line in lines]
        self.language = language
        self.spaced = spaced
        self.filled = Lines(self.texts, language)
        self.title_ends = self._titles()
        self.repeated = self._repetitions(letters_of(title))
        self.begun = 0  # where the open paragraph begins
        self.last = 0  # the last number
        self.operative = self.annex = self.heading = False

    def read(self) -> list[list[str]]:
        found: list[list[str]] = []
        for place, text in enumerate(self.texts):
            if self._starts(place) or not place:
                found.append([])
                self.begun = place
            found[-1].append(text)
        return found

    def _titles(self) -> dict[int, int]:
        """For each line of a title over a later formula, where that formula stands."""
        found: dict[int, int] = {}
        for formula, text in enumerate(self.texts):
            if not FORMULA.fullmatch(text) or not formula:
                continue
            place = formula - 1
            while place > max(0, formula - _TITLE_LINES) and not is_stopped(self.texts[place]):
                found[place] = formula
                place -= 1
        return found

    def _repetitions(self, title: str) -> dict[int, int]:
        """For each line that repeats the title, or a part of it, where the repetition begins."""
        found: dict[int, int] = {}
        for start in range(len(self.texts) if title else 0):
            letters = ""
            for end in range(start, min(start + _TITLE_LINES, len(self.texts))):
                letters += letters_of(self.texts[end])
                if not title.startswith(letters):
                    break
                if letters == title:
                    found.update(dict.fromkeys(range(start, end + 1), start))
        return found

    # -- one line ------------------------------------------------------------------------------

    def _starts(self, place: int) -> bool:
        text, above = self.texts[place], self.texts[place - 1] if place else ""
        label = leading_label(text)
        numbered = bool(label) and self._label_fits(label[0], place) if label else False
        if numbered or self._alone(text, above):
            self.heading = not numbered
            return True
        if place in self.repeated or place - 1 in self.repeated:
            self.heading = place in self.repeated
            return self.repeated.get(place) != self.repeated.get(place - 1)
        if self._is_alone(above) or place in self.title_ends:
            inside = self.title_ends.get(place - 1) == self.title_ends.get(place)
            self.heading = True
            return self._is_alone(above) or not inside
        if (is_stopped if self.operative else is_closed)(above) and self._heads(place):
            self.heading = True
            return True
        ended = self._ended(place)
        self.heading = self.heading and not ended
        return ended

    def _alone(self, text: str, above: str) -> bool:
        """Whether a line is a paragraph of its own: the formula, an annex's heading, a letter."""
        if len(text) > 80:
            return False
        if FORMULA.fullmatch(text):
            self.operative, self.annex, self.last = False, False, 0
            return True
        if ANNEX.fullmatch(text):
            self.annex, self.last = True, 0
            return True
        if _is_section(text):
            return is_closed(above) or self._is_alone(above)
        return MEETING.fullmatch(text) is not None

    def _is_alone(self, text: str) -> bool:
        return stands_alone(text) or (self.heading and len(text) < 80 and _is_section(text))

    def _label_fits(self, label: Label, place: int) -> bool:
        above = self.texts[place - 1] if place else ""
        ended = is_closed(above) or self.heading or self._is_alone(above)
        if label.style in ("upper", "numeral"):
            return is_stopped(above) and self._leaves_room(place)
        if label.style != "number":
            return is_closed(above)
        again = label.value == 1 and (self.annex or self.heading or not is_closed(above))
        skips = is_stopped(above) and self.last < label.value <= self.last + _SKIPPED
        if not (label.value == self.last + 1 or again or skips):
            return False
        if not (ended or self._leaves_room(place)):
            return False
        self.last = label.value
        self.operative = True
        return True

    def _heads(self, place: int) -> bool:
        """Whether a heading begins here: lines without punctuation over the next number, or over a
        preamble if it has a number of its own."""
        numeral = _NUMERAL.match(self.texts[place]) is not None
        for at in range(place, min(place + _HEADING_LINES + 1, len(self.texts))):
            label = leading_label(self.texts[at])
            if label and label[0].style == "number":
                return at > place and label[0].value in (1, self.last + 1)
            if numeral and at > place and opens_act(self.texts[at], self.language):
                self.operative, self.last = False, 0
                return True
            if (is_stopped if self.operative else is_closed)(self.texts[at]):
                return False
        return False

    def _ended(self, place: int) -> bool:
        """Whether the paragraph of the line above has ended there."""
        text, above = self.texts[place], self.texts[place - 1] if place else ""
        if self.spaced and not self.lines[place].first:
            return self.lines[place].gap and is_closed(above)
        cased = self.language in ("en", "fr", "es")
        if cased and text[:1].islower():
            return False
        if not is_closed(above) or above[-1:].isalpha():  # "; and" ends a point only
            room = self.filled.room(place - 1, self.begun == place - 1)
            ends = room > _SHORT and self._leaves_room(place)
            return ends and (self.annex or self.language != "ar")
        if self.operative and not self.annex:
            return False
        room = self._room(place)
        if room > _FITS and self.language != "ar":
            return True
        lacks = _LACKS[self.begun == place - 1]
        if self.annex or (self.language == "zh" and room < -lacks):
            return False
        if self._is_quoting(place) or announces(above):
            return False
        if self.language in ("ru", "zh") and self.filled.is_too_full(place):
            return False  # no capital tells there
        finite = cased or (self.language == "ar" and room > _FITS)
        return opens_act(text, self.language) or (finite and is_finite(text, self.language))

    def _is_quoting(self, place: int) -> bool:
        """Whether a quotation is open where a line begins."""
        text = " ".join(self.texts[max(self.begun, place - _QUOTED_LINES) : place])
        return self.language != "ar" and any(text.count(a) > text.count(b) for a, b in _QUOTES)

    def _leaves_room(self, place: int) -> bool:
        """Whether the first word of a line would have found room on the line above."""
        return place > 0 and self._room(place) > _FITS

    def _room(self, place: int) -> float:
        """How much of a line would be left above if the first word of a line stood there too."""
        room = self.filled.room(place - 1, self.begun == place - 1)
        return room - self.filled.needed(place)


def _is_section(text: str) -> bool:
    return bool(_SECTION.fullmatch(text) or ORDINAL_SECTION.fullmatch(text))
