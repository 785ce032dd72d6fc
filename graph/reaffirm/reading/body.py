"""From the lines after the enacting formula to paragraphs and footnotes still without numbers.

One pass over the lines; each line starts something (a paragraph, a point of a list, a footnote,
a heading, an annex, the closing) or goes on with what stands open. A page break or a block of
footnotes leaves the paragraph open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reaffirm.dates import parse_dates
from reaffirm.model import Language, ParagraphKind
from reaffirm.reading.drafts import DEEPEST, Body, Draft, depth_of
from reaffirm.reading.footnotes import NOTE_WORDS, NoteStart, note_start
from reaffirm.reading.formulas import FORMULA
from reaffirm.reading.furniture import ADOPTED, ANNEX, MEETING
from reaffirm.reading.labels import Label, leading_label
from reaffirm.reading.lines import Line, is_wrapped, spelling_of
from reaffirm.reading.openings import (
    can_open,
    is_closed,
    is_finite,
    is_stopped,
    joins_on,
    opens_act,
    opens_small,
)
from reaffirm.reading.settling import settle_unnumbered

#: The last preambular paragraph of the Council.
_ACTS: Final = re.compile("根据《联合国宪章》第[^第]{1,3}章采取行动")
_SECTION: Final = re.compile(r"(?:[IVX]{1,5}|[A-Z]|[一二三四五六七八九十]{1,3})[.、]?")
# "l. Condemns", "ll. Requests", "S. Appeals", "7, Again": numbers that recognition misread.
_MISREAD: Final = re.compile(r"(?P<number>[0-9lIiLSOB]{1,3})[.,:;]\s+(?=[A-Z][a-z]+\s)")
_DIGITS: Final = str.maketrans("lIiLSOB", "1111508")
_HEADING_LENGTH: Final = 250
_MARKED_LENGTH: Final = 400  # of a heading that is printed as one


def read_body(lines: Sequence[Line], language: Language, *, after: int = 0) -> Body:
    """Divide the lines that follow the enacting formula, or the operative paragraph of number
    ``after``."""
    return _Reader(lines, language, after).read()


class _Reader:
    """The state of the one pass; see the module's text."""

    def __init__(self, lines: Sequence[Line], language: Language, after: int) -> None:
        self.lines = lines
        self.language = language
        self.body = Body()
        self.spelling = spelling_of([line.text for line in lines])
        self.wrapped = is_wrapped(lines)
        self.width = max((len(line.text) for line in lines), default=0) if self.wrapped else 0
        self.current: Draft | None = None  # the open paragraph
        self.note: list[str] | None = None  # the open footnote
        self.note_head: NoteStart | None = None
        self.interrupted = False  # footnotes or a page break since the open paragraph
        self.in_closing = False
        self.annex = 0
        self.section = 0
        self.last_number = after
        self.operative = False
        self.small = False  # the first paragraph opens with a small letter: so may the others

    # -- the pass ------------------------------------------------------------------------------

    def read(self) -> Body:
        for place, line in enumerate(self.lines):
            if line.broken:
                self.interrupted = True
            if self._footnote(place, line):
                continue
            self._finish_note()
            if self._closing(line) or self._annex(line) or self._heading(place, line):
                continue
            if FORMULA.fullmatch(line.text) and len(line.text) < 60:
                continue
            if self._numbered(line) or self._point(line):
                self.interrupted = False
                continue
            self._running(place, line)
            self.interrupted = False
        self._finish_note()
        settle_unnumbered(self.body, self.language)
        return self.body

    # -- footnotes -----------------------------------------------------------------------------

    def _footnote(self, place: int, line: Line) -> bool:
        start = note_start(line.text)
        if start and self._is_note(line, start):
            self._finish_note()
            self.note_head, self.note = start, [start.text]
            self.interrupted, self.in_closing = True, False
            return True
        if self.note is None or line.broken:
            return False
        if not line.gap:
            return self._note_goes_on(line)
        text = " ".join(self.note[-2:])
        open_body = self.current is not None and not is_closed(self.current.tail)
        if is_stopped(text) or open_body or not self._note_follows(place):
            return False
        self.note.append(line.text)
        return True

    def _is_note(self, line: Line, start: NoteStart) -> bool:
        at_edge = line.gap or line.broken or line.ruled or self.note is not None
        if start.raised:
            return at_edge or bool(self.body.closing)
        last = self._last_note()
        expected = start.number == last + 1 if last else True
        if not expected or not (at_edge or self.in_closing):
            return False
        if line.ruled or self.note is not None or self.body.closing:
            return True
        return bool(NOTE_WORDS.match(start.text)) and (not last or expected)

    def _last_note(self) -> int:
        if self.note_head is not None and self.note is not None:
            return self.note_head.number
        return self.body.notes[-1][0].number if self.body.notes else 0

    def _note_goes_on(self, line: Line) -> bool:
        """A line right below a footnote's: the footnote's next line or the body again."""
        assert self.note is not None
        if is_stopped(self.note[-1]):
            label = leading_label(line.text) if self._may_end() else None
            if label and label[0].style == "number" and label[0].value == self.last_number + 1:
                return False
            if self.current and not is_closed(self.current.tail):
                small = line.text[0].islower()
                if small and not self.body.closing:
                    return False
        self.note.append(line.text)
        return True

    def _note_follows(self, place: int) -> bool:
        """Whether the next line that begins something begins a footnote."""
        following = self.lines[place + 1 : place + 4]
        return any(note_start(line.text) is not None for line in following if line.gap)

    def _finish_note(self) -> None:
        if self.note is not None and self.note_head is not None:
            draft = Draft("footnote")
            for part in self.note:
                draft.add(part, self.language, self.spelling)
            self.body.notes.append((self.note_head, draft.text))
        self.note = self.note_head = None

    # -- closing, annexes, headings ------------------------------------------------------------

    def _closing(self, line: Line) -> bool:
        if self.in_closing and not line.gap:
            self.body.closing.append(line.text)
            return True
        self.in_closing = False
        if self.annex or len(line.text) > 200 or not self._ends_before(line):
            return False
        text = line.text
        dates = parse_dates(text, self.language) if len(text) < 40 else ()
        date_alone = bool(dates) and dates[0][1] - dates[0][0] >= len(text) - 3
        stopped = self.current is None or is_stopped(self.current.tail)
        if not ((stopped and (date_alone or MEETING.match(text))) or ADOPTED.match(text)):
            return False
        self.in_closing = True
        self.body.closing.append(text)
        return True

    def _ends_before(self, line: Line) -> bool:
        """Whether the text so far may end: an Adopted line also comes after a lost full stop."""
        if self.current is None:
            return bool(self.body.closing)
        return is_closed(self.current.tail) or (line.gap and not self.interrupted)

    def _annex(self, line: Line) -> bool:
        if len(line.text) > 30 or not ANNEX.fullmatch(line.text):
            return False
        if not (line.gap or line.broken or self.body.closing):
            return False
        self.annex += 1
        self.last_number = self.section = 0
        self._open(Draft("heading", [line.text], annex=self.annex))
        return True

    def _heading(self, place: int, line: Line) -> bool:
        text = line.text
        if line.heading and len(text) <= _MARKED_LENGTH and not self._is_cut(line):
            self._open(Draft("heading", [text], annex=self.annex))
            return True
        section = bool(_SECTION.fullmatch(text))
        if not section and (len(text) > _HEADING_LENGTH or is_closed(text) or leading_label(text)):
            return False
        below = self.current is not None and self.current.kind == "heading"
        if self.current and below and not line.gap and not section:
            if not self._number_follows(place):
                return False
            self.current.add(text, self.language, self.spelling)
            return True
        if not (section and (line.gap or line.broken)) and not self._may_be_heading(place, line):
            return False
        self._open(Draft("heading", [text], annex=self.annex))
        return True

    def _is_cut(self, line: Line) -> bool:
        """Whether a line printed as a heading is none: a numbered paragraph, a point, or words
        in the middle of a paragraph."""
        label = leading_label(line.text)
        if label and label[0].style not in ("numeral", "upper"):
            return True
        if is_closed(line.text) and not line.text.endswith(("?", ".", "：", ":")):
            return True
        open_text = self.current is not None and self.current.kind != "heading"
        return open_text and self.current is not None and not is_closed(self.current.tail)

    def _may_be_heading(self, place: int, line: Line) -> bool:
        """Whether a line without punctuation stands over the next number, not in a paragraph."""
        if self.language in ("en", "fr", "es") and line.text[0].islower():
            return False
        if not self.operative and (
            _ACTS.fullmatch(line.text)
            if self.language == "zh"
            else can_open(line.text, self.language)
        ):
            return False  # a preambular paragraph that lost its comma
        if self.current and self.current.kind != "heading":
            ends = is_closed if line.gap or line.broken else is_stopped
            # Points of a list may lack punctuation.
            point = self.current.parent is not None and line.gap and not self.interrupted
            if not point and not ends(self.current.tail):
                return False
        return self._number_follows(place)

    def _number_follows(self, place: int) -> bool:
        """Whether the next expected number comes after at most four more heading lines."""
        for line in self.lines[place + 1 : place + 6]:
            label = leading_label(line.text)
            if label and label[0].style == "number":
                value = label[0].value
                return value == self.last_number + 1 or (value == 1 and self.last_number > 0)
            if note_start(line.text):
                continue
            if len(line.text) > _HEADING_LENGTH or is_closed(line.text):
                return False
        return False

    # -- numbered paragraphs and points --------------------------------------------------------

    def _numbered(self, line: Line) -> bool:
        label = leading_label(line.text)
        if label and label[0].style == "number":
            value, width = label[0].value, label[1]
        else:
            value, width = self._misread_number(line)
        if not value or not self._number_fits(line, value):
            return False
        if value <= self.last_number:
            self.section += 1
        elif value > self.last_number + 1:
            self.body.warnings.append(f"paragraph {self.last_number + 1} was not found")
        self.last_number = value
        self.operative = True
        kind: ParagraphKind = "annex" if self.annex else "operative"
        text = line.text[width:].lstrip()
        self._open(Draft(kind, [text], str(value), annex=self.annex, section=self.section))
        return True

    def _misread_number(self, line: Line) -> tuple[int, int]:
        """Read "l. Decides" and "2, Requests": numbers that character recognition misread."""
        match = _MISREAD.match(line.text) if self.language == "en" else None
        if match and int(match["number"].translate(_DIGITS)) == self.last_number + 1:
            return self.last_number + 1, match.end()
        return 0, 0

    def _number_fits(self, line: Line, value: int) -> bool:
        expected = self.last_number + 1
        after_heading = self.current is None or self.current.kind == "heading"
        edge = line.gap or line.broken or self.interrupted
        if value == expected:
            return edge or after_heading or self._may_end()
        if value == 1 and after_heading:
            return True
        return edge and self._may_end() and expected < value <= expected + 3

    def _may_end(self) -> bool:
        return self.current is None or is_closed(self.current.tail)

    def _point(self, line: Line) -> bool:
        found = leading_label(line.text)
        if not found or self.current is None or self.current.kind == "heading":
            return False
        label, width = found
        if label.style in ("number", "decimal", "numeral", "upper"):
            return False
        edge = line.gap or line.broken or self.interrupted
        if not self._may_end() and not (edge and label.style != "bullet"):
            return False
        level = self._level(label, edge)
        if level is None:
            return False
        parent, roman = level
        text = line.text[width:].lstrip()
        draft = Draft(parent.kind, [text], label.token(roman), parent, self.annex, parent.section)
        if roman:
            label = Label("roman", label.alternative)
        parent.points.append((label, draft))
        self._open(draft)
        return True

    def _level(self, label: Label, edge: bool) -> tuple[Draft, bool] | None:
        """Below which paragraph a point stands, and whether its letter is a Roman numeral."""
        holder: Draft | None = self.current
        while holder is not None:
            if holder.points:
                last = holder.points[-1][0]
                if last.style == label.style and (
                    last.value + 1 == label.value or label.style == "bullet"
                ):
                    if label.style == "bullet":
                        object.__setattr__(label, "value", last.value + 1)
                    return holder, False
                if last.style == "roman" and label.alternative == last.value + 1:
                    return holder, True
            holder = holder.parent
        assert self.current is not None
        below = self.current
        if depth_of(below) >= DEEPEST:
            return None
        if label.style == "bullet":
            return below, False
        if label.style == "letter" and label.value != 1 and label.alternative == 1:
            return below, True
        if label.value == 1 and (edge or self._may_end()):
            return below, False
        return None

    # -- running text --------------------------------------------------------------------------

    def _running(self, place: int, line: Line) -> None:
        if self.current is None or self.current.kind == "heading":
            if self._opens_again(line):  # a section with a preamble of its own
                self.operative, self.last_number = False, 0
                self.section += 1
            self._begin(line)
        elif self._continues(place, line):
            self.current.add(line.text, self.language, self.spelling)
        else:
            self._begin(line)

    def _opens_again(self, line: Line) -> bool:
        """Whether a preambular paragraph stands under a heading behind operative ones."""
        behind = self.operative and not self.annex and line.text.endswith((",", "，", "،"))
        return behind and opens_act(line.text, self.language)

    def _continues(self, place: int, line: Line) -> bool:
        assert self.current is not None
        text = line.text
        if self.operative and not self.annex:
            return True  # what has no number of its own belongs to the numbered paragraph
        edge = line.gap or line.broken or self.interrupted
        if self.small and line.gap and not self.interrupted and opens_small(text, self.language):
            return False
        if not is_closed(self.current.tail):
            opens = self.language != "zh" and can_open(text, self.language)
            return not (line.gap and not self.interrupted and opens and not self.annex)
        if edge:
            return joins_on(text, self.language, self.interrupted)
        if not self.wrapped:
            return joins_on(text, self.language, False)
        before = self.lines[place - 1].text if place else ""
        if self.language in ("en", "fr", "es"):
            short = len(before) < self.width * 0.8
            return not (can_open(text, self.language) or (short and is_finite(text, self.language)))
        return len(before) > self.width * 0.8 or joins_on(text, self.language, True)

    def _begin(self, line: Line) -> None:
        kind: ParagraphKind = "annex" if self.annex else "preambular"
        if not self.body.paragraphs:
            self.small = opens_small(line.text, self.language)
        if self.operative and not self.annex:
            kind = "operative"
        self._open(Draft(kind, [line.text], annex=self.annex, section=self.section))

    def _open(self, draft: Draft) -> None:
        self.current = draft
        self.body.paragraphs.append(draft)
        self.interrupted = False
