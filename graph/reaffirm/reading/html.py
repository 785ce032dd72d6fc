"""Web pages to documents: the pages of libraries, and what word processors save as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from reaffirm._version import GENERATOR
from reaffirm.errors import ReadingError
from reaffirm.model import Document
from reaffirm.reading.characters import RAISED_DIGITS
from reaffirm.reading.docx_numbers import printed
from reaffirm.reading.encoding import decode
from reaffirm.reading.flow import Block, read_blocks, superscript
from reaffirm.reading.html_notes import PageNotes, find_notes
from reaffirm.reading.labels import leading_label, whole_label
from reaffirm.reading.text import read_text

_DROPPED: Final = frozenset(
    "script style noscript template head nav form button select svg iframe object embed canvas "
    "audio video textarea rt rp del".split()
)
_BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody "
    "td tfoot th thead tr ul".split()
)
_CODE: Final = re.compile(r"<(script|style)\b(?:[^<]|<(?!/\1))*+(?:</\1\s*>)?", re.IGNORECASE)
_TAG: Final = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*+""")
_MOST_ATTRIBUTES: Final = 300
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6 caption".split())
_BOLD_STYLE: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_RAISED_STYLE: Final = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_LIST_STYLE: Final = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_STYLES: Final = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
}
_RAISED: Final = re.compile(r"\s*([\[(（]?)\s*(\d{1,3})\s*([\])）]?)\s*")
_LEADING_NUMBER: Final = re.compile(r"\s*[\[(（]?\s*(\d{1,3})\s*[\])）]?[.:]?\s*")
_SPACE: Final = re.compile(r"\s+")
_BREAK: Final = "\v"  # a line break; white space of the source is no break


def read_html(data: bytes, source: str = "") -> tuple[Document, ...]:
    """Read a web page.

    Scripts, styles, navigation and hidden parts are dropped; nothing is fetched.

    Raises
    ------
    ReadingError
        If the page is damaged or no resolution.
    """
    root = _root(data, source)
    if _is_ours(root):
        raise ReadingError(
            "this is a page that Reaffirm made, not a document",
            where=source,
            advice="give the document itself, or keep such pages in another folder",
        )
    plain = _preformatted(root)
    if plain:
        return read_text(plain.encode("utf-8", "replace"), source)
    return read_blocks(_Walker(find_notes(root)).read(root), source)


def _root(data: bytes, source: str) -> HtmlElement:
    text = decode(data, source).replace("\x00", "")
    text = _tamed(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    parser = HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ReadingError(
            f"the web page cannot be read ({error})", where=source, advice="download it again"
        ) from error


def _is_ours(root: HtmlElement) -> bool:
    """Whether it is a report or another page of ours: its sentences are no new document."""
    names = root.xpath("//meta[@name='generator']/@content")
    return any(str(name) == GENERATOR for name in names)


def _tamed(text: str) -> str:
    """A page without its programs, and without the attributes of tags that have too many: the
    parser's time grows with the square of their number. Both patterns read a page once."""
    return _TAG.sub(_plain_tag, _CODE.sub("", text))


def _plain_tag(match: re.Match[str]) -> str:
    return match[0] if match[0].count("=") <= _MOST_ATTRIBUTES else "<i"


def _preformatted(root: HtmlElement) -> str:
    """The text of a page that is plain text in a ``pre`` element; empty if it is another."""
    texts = ["".join(element.itertext()) for element in root.iter("pre")]
    body = root.find("body")
    if not texts or body is None:
        return ""
    text = "\n\n".join(texts)
    return text if len(text) * 2 > sum(len(piece) for piece in body.itertext()) else ""


class _Walker:
    """Walks through a page, gathering the text of each block."""

    def __init__(self, notes: PageNotes) -> None:
        self._notes = notes
        self._text: list[str] = []
        self._label = ""
        self._bold = 0  # bold elements and headings that are open
        self._plain = False  # whether letters of this block stand outside of them
        self._blocks: list[Block] = []
        self._items: dict[HtmlElement, int] = {}  # the numbers of the items of known lists

    def read(self, root: HtmlElement) -> list[Block]:
        """The paragraphs and footnotes of a page."""
        self._element(root)
        self._close()
        for element, number in self._notes.notes.items():
            text = _note_text(element, number, self._notes.back)
            if text:
                self._blocks.append(Block((f"{superscript(str(number))} {text}",), note=True))
        return self._blocks

    def _element(self, element: HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _DROPPED or self._is_hidden(element):
            return
        bold = tag in ("b", "strong") or tag in _HEADINGS
        if not bold and not _BOLD_STYLE.search(element.get("style") or ""):
            self._part(element, tag)
            return
        if tag in _BLOCKS:
            self._close()  # what stands before it is not bold
        self._bold += 1
        self._part(element, tag)
        self._bold -= 1

    def _part(self, element: HtmlElement, tag: str) -> None:
        if tag == "br":
            self._text.append(_BREAK)
        elif element in self._notes.markers:
            self._text.append(superscript(str(self._notes.markers[element])))
        elif tag == "tr":
            self._row(element)
        elif tag in _BLOCKS:
            self._close()
            if tag == "li" and not self._label:
                self._label = self._item_label(element)
            self._inside(element)
            self._close()
        elif tag == "sup" or _RAISED_STYLE.search(element.get("style") or ""):
            self._raised(element)
        else:
            self._inside(element)

    def _inside(self, element: HtmlElement) -> None:
        if element.text:
            self._add(element.text)
        for child in element:
            if child not in self._notes.notes:
                self._element(child)
            if child.tail:
                self._add(child.tail)

    def _add(self, text: str) -> None:
        self._text.append(text)
        if not self._bold and not text.isspace():
            self._plain = True

    def _is_hidden(self, element: HtmlElement) -> bool:
        if element in self._notes.back:
            return True
        if element.tag == "footer" and not any(e in self._notes.notes for e in element.iter()):
            return True
        hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
        return hidden or bool(_HIDDEN.search(element.get("style") or ""))

    def _raised(self, element: HtmlElement) -> None:
        start = len(self._text)
        self._inside(element)
        text = "".join(self._text[start:])
        match = _RAISED.fullmatch(text)
        if match:
            self._text[start:] = [superscript(match[2])]

    def _row(self, row: HtmlElement) -> None:
        """A table's row: a number in a cell of its own goes before the next cell."""
        self._close()
        for cell in row:
            before = len(self._blocks)
            self._element(cell)
            self._close()
            made = self._blocks[before:]
            if len(made) == 1 and len(made[0].lines) == 1 and whole_label(made[0].lines[0]):
                self._label = made[0].lines[0]
                del self._blocks[before:]
        if self._label:
            self._blocks.append(Block((self._label,)))
            self._label = ""

    def _item_label(self, item: HtmlElement) -> str:
        """What the browser prints before an item of a list."""
        parent = item.getparent()
        if parent is None:
            return ""
        style = parent.get("style") or ""
        named = _LIST_STYLE.search(style)
        kind = named[1].lower() if named else (parent.get("type") or "")
        if kind == "none" or "list-style: none" in style:
            return ""
        if parent.tag != "ol":
            return "•"
        if item not in self._items:
            self._items.update(_numbered(parent))
        shown = printed(self._items.get(item, 1), _STYLES.get(kind, "decimal"))
        return f"({shown})" if shown.isalpha() and shown.islower() else f"{shown}."

    def _close(self) -> None:
        text = _SPACE.sub(" ", "".join(self._text).replace(_BREAK, "\0")).replace("\0", _BREAK)
        self._text.clear()
        heading, self._plain = not self._plain, False
        for lines in _paragraphs(text):
            first = lines[0]
            if self._label and not leading_label(first):
                first = f"{self._label} {first}"
            self._label = ""
            self._blocks.append(Block((first, *lines[1:]), heading=heading))


def _note_text(element: HtmlElement, number: int, back: set[HtmlElement]) -> str:
    """The text of a footnote without its number and the signs that lead back."""
    signs = {anchor for anchor in back if not any(map(str.isdigit, "".join(anchor.itertext())))}
    lines = [line for block in _Walker(PageNotes(back=signs)).read(element) for line in block.lines]
    text = " ".join(lines)
    match = _LEADING_NUMBER.match(_unraised(text))
    return text[match.end() :] if match and int(match[1]) == number else text


def _paragraphs(text: str) -> Iterator[tuple[str, ...]]:
    """The paragraphs of a block: two line breaks part them as a blank line does."""
    for piece in re.split(rf"{_BREAK}\s*{_BREAK}", text):
        lines = tuple(line.strip() for line in piece.split(_BREAK) if line.strip())
        if lines:
            yield lines


def _numbered(parent: HtmlElement) -> dict[HtmlElement, int]:
    """The items of an ordered list and their numbers."""
    found: dict[HtmlElement, int] = {}
    number = _start(parent)
    for item in parent:
        if item.tag == "li":
            value = item.get("value")
            number = int(value) if value and re.fullmatch(r"\d{1,6}", value) else number
            found[item] = number
            number += 1
    return found


def _start(element: HtmlElement) -> int:
    value = element.get("start") or "1"
    return int(value) if re.fullmatch(r"\d{1,6}", value) else 1


def _unraised(text: str) -> str:
    return text.translate(str.maketrans(RAISED_DIGITS, "0123456789"))
