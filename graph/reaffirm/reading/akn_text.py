"""From an XML element to plain text: white space collapsed, invisible characters dropped, footnote
markers and links taken out with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reaffirm.model import Link
from reaffirm.reading.akn_links import joined, link_target
from reaffirm.reading.characters import ACCENTS, DRESSED, one_form

if TYPE_CHECKING:
    from lxml.etree import _Element

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"

_TAG_NOTE = AKN + "authorialNote"
_TAG_LINK = AKN + "a"
_TAG_BREAK = AKN + "eol"
_TAG_SPAN = AKN + "span"
#: Number and title stand apart even where the file puts nothing between them.
_APART = frozenset({AKN + "docNumber", AKN + "docTitle"})

# Control characters cannot occur in XML 1.0, so they are safe as signs of our own.
_NOTE, _OPEN, _CLOSE = "\x00", "\x01", "\x02"
_SIGNS = re.compile("([\x00-\x02])")
_AROUND_SIGNS = re.compile(" ?[\x00-\x02](?: ?[\x00-\x02])* ?")
_NOT_PRINTED = "\u0080-\u0084\u0086-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_INVISIBLE = re.compile(f"[{_NOT_PRINTED}]")
_OTHER_HYPHENS = "\u2010\u2011"
#: All that is mended: most texts have none of it, which is seen by looking through them once.
_UNUSUAL = re.compile(f"[{_NOT_PRINTED}{_OTHER_HYPHENS}{DRESSED}{ACCENTS}]")
#: Arabic prints the marker in parentheses; several markers are parted by commas.
_BRACKETED = re.compile(r"\(\s*(\x00(?:[\s()،,]*\x00)*)\s*\)")
_BETWEEN = re.compile(r"(?<=\x00)[\s()،,]+(?=\x00)")
#: A single letter may be a part of a word: "<span>و</span><span>إذ</span>".
_WORD_ENDS = re.compile(r"[^\W\d_]{2}$")
_WORD_BEGINS = re.compile(r"[^\W\d_]{2}")


class Flat(NamedTuple):
    """The text of an element with what stood in it.

    ``notes`` holds, in order, the place of each footnote marker and the note's element.
    """

    text: str
    links: tuple[Link, ...] = ()
    notes: tuple[tuple[int, _Element], ...] = ()

    def cut(self, count: int) -> Flat:
        """Without the first ``count`` characters."""
        if not count:
            return self
        links = tuple(
            Link(max(k.start - count, 0), k.end - count, k.target)
            for k in self.links
            if k.end > count
        )
        notes = tuple((max(at - count, 0), note) for at, note in self.notes)
        return Flat(self.text[count:], links, notes)

    def then(self, other: Flat, separator: str = "\n") -> Flat:
        """This text and another one after it."""
        if not self.text and not self.notes:
            return other
        shift = len(self.text) + len(separator)
        links = tuple(Link(k.start + shift, k.end + shift, k.target) for k in other.links)
        notes = tuple((at + shift, note) for at, note in other.notes)
        text = f"{self.text}{separator}{other.text}"
        return Flat(text, self.links + links, self.notes + notes)

    def followed_by(self, others: Sequence[Flat]) -> Flat:
        r"""This text and others below it, a line each; in time linear in all of them.

        >>> Flat("a").followed_by([Flat("b"), Flat("c")]).text
        'a\nb\nc'
        """
        parts = [self, *others]
        while len(parts) > 1:  # by halves: one after the other would copy the first each time
            pairs = zip(parts[::2], [*parts[1::2], *[None] * (len(parts) % 2)], strict=True)
            parts = [one if other is None else one.then(other) for one, other in pairs]
        return parts[0]


EMPTY = Flat("")


def clean(text: str) -> str:
    """Single spaces, no bidirectional marks, zero-width characters or soft hyphens.

    >>> clean("  Non\u2011Self\u00a0Governing\u200f ")
    'Non-Self Governing'
    """
    return " ".join(_visible(text).split())


def _visible(text: str) -> str:
    """Without what does not print, all hyphens the plain one, one form of each letter."""
    if text.isascii() or not _UNUSUAL.search(text):
        return text
    text = _INVISIBLE.sub("", text)
    for hyphen in _OTHER_HYPHENS:
        text = text.replace(hyphen, "-")
    return one_form(text)


def plain(element: _Element | None) -> str:
    """The clean text of an element without its footnotes."""
    return flatten(element).text if element is not None else ""


def flatten(element: _Element) -> Flat:
    """The clean text of an element, its links and its footnote markers."""
    if not len(element):
        return Flat(clean(element.text or ""))
    pieces: list[str] = []
    hrefs: list[str] = []
    notes: list[_Element] = []
    _collect(element, pieces, hrefs, notes)
    raw = "".join(pieces)
    if not hrefs and not notes:
        return Flat(clean(raw))
    if notes:
        raw = _BETWEEN.sub("", _BRACKETED.sub(r"\1", raw))
    return _place(raw, hrefs, notes)


def _collect(element: _Element, pieces: list[str], hrefs: list[str], notes: list[_Element]) -> None:
    if element.text:
        pieces.append(element.text)
    for child in element:
        tag = child.tag
        if tag == _TAG_NOTE:
            pieces.append(_NOTE)
            notes.append(child)
        elif tag == _TAG_LINK:
            hrefs.append(child.get("href", ""))
            pieces.append(_OPEN)
            _collect(child, pieces, hrefs, notes)
            pieces.append(_CLOSE)
        elif tag == _TAG_BREAK:
            pieces.append(" ")
        elif isinstance(tag, str):
            if (tag == _TAG_SPAN and _lost_space(child)) or tag in _APART:
                pieces.append(" ")
            _collect(child, pieces, hrefs, notes)
        if child.tail:
            pieces.append(child.tail)


def _lost_space(span: _Element) -> bool:
    """Whether two words in spans of their own touch: the file has lost the space between them."""
    before = span.getprevious()
    if before is None or before.tag != _TAG_SPAN or before.tail or len(before):
        return False
    return bool(_WORD_ENDS.search(before.text or "") and _WORD_BEGINS.match(span.text or ""))


def _place(raw: str, hrefs: list[str], notes: list[_Element]) -> Flat:
    """Take the signs out of the text and note where they stood."""
    pieces: list[str] = []
    length = 0
    links: list[Link] = []
    opened: list[tuple[int, str]] = []
    places: list[int] = []
    targets = iter(hrefs)
    for piece in _SIGNS.split(_AROUND_SIGNS.sub(_signs_first, clean(raw))):
        if piece == _NOTE:
            places.append(length)
        elif piece == _OPEN:
            opened.append((length, link_target(next(targets))))
        elif piece == _CLOSE:
            start, target = opened.pop()
            if target:
                links.append(Link(start, length, target))
        else:
            pieces.append(piece)
            length += len(piece)
    text = "".join(pieces)
    trimmed = [_trim(text, link) for link in links]
    return Flat(text, joined(text, trimmed), tuple(zip(places, notes, strict=True)))


def _signs_first(match: re.Match[str]) -> str:
    """Signs with one space behind them for all around them; none at the text's begin and end."""
    around = match[0]
    signs = around.replace(" ", "")
    inside = match.start() > 0 and match.end() < len(match.string)
    return f"{signs} " if inside and len(signs) < len(around) else signs


def _trim(text: str, link: Link) -> Link:
    """The link without a space at its start."""
    if link.start < link.end and text[link.start] == " ":
        return Link(link.start + 1, link.end, link.target)
    return link
