"""The body of an Akoma Ntoso statement as a flat run of blocks, in reading order.

The markup of lists and headings differs between the language versions of one resolution (a point
is a ``point`` here, a ``paragraph`` without number there). What is printed does not: the blocks
keep the printed labels, and :mod:`reaffirm.reading.numbering` rebuilds the structure from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from reaffirm.reading.akn_text import AKN, EMPTY, Flat, flatten, plain
from reaffirm.reading.labels import Label, leading_label, whole_label

if TYPE_CHECKING:
    from lxml.etree import _Element

BlockKind = Literal["text", "heading", "preambular", "cell", "attachment"]

_HEADING_CLASS = re.compile(r"H(?:\d|[Cc][Hh])|(?:Agenda)?TitleH")
_TERMINAL = tuple(".,;:!?،؛؟。，；：、…")
_CLOSING_QUOTES = "\"'”’»“)）」』"
_LONGEST_HEADING = 150


class Block(NamedTuple):
    """One printed block: a paragraph, a heading or a cell.

    ``nested`` says that the markup puts it into a list; ``place`` is a cell's row and column.
    """

    kind: BlockKind
    flat: Flat
    label: Label | None = None
    nested: bool = False
    place: tuple[int, int, int] = (0, 0, 0)

    @property
    def looks_like_heading(self) -> bool:
        """Short, without label, note or closing punctuation."""
        text = self.flat.text
        return (
            self.label is None
            and 0 < len(text) <= _LONGEST_HEADING
            and not self.flat.notes
            and not ends_sentence(text)
        )


def ends_sentence(text: str) -> bool:
    """Whether a text ends with punctuation, quotation marks after it apart."""
    return text.endswith(_TERMINAL) or text.rstrip(_CLOSING_QUOTES).endswith(_TERMINAL)


def body_blocks(element: _Element, formula: str = "") -> list[Block]:
    """The blocks of a ``preamble``, ``mainBody`` or ``attachment``; the enacting formula, which
    is no paragraph, is left out wherever it is repeated."""
    walk = _Walk()
    walk.children(element, False)
    return [block for block in walk.out if not formula or block.flat.text != formula]


class _Walk:
    """One pass over an element, depth first: the blocks met, and the number of tables."""

    __slots__ = ("out", "tables")

    def __init__(self) -> None:
        self.out: list[Block] = []
        self.tables = 0

    def children(self, element: _Element, nested: bool) -> None:
        """Walk the children; the label of a ``num`` goes to the block after it."""
        label, first = "", 0
        for child in element:
            tag = child.tag
            if tag == _TAG_P:
                self._text(child, nested)
            elif tag == _TAG_NUM:
                label, first = plain(child), len(self.out)
            elif isinstance(tag, str):
                self._child(tag[len(AKN) :], child, nested)
        if label:
            if first == len(self.out):
                self.out.append(Block("text", EMPTY, None, nested))
            self.out[first] = _labelled(self.out[first], label)

    def _child(self, name: str, child: _Element, nested: bool) -> None:
        if name in _HEADINGS:
            flat = flatten(child)
            if flat.text:
                self.out.append(Block("text" if ends_sentence(flat.text) else "heading", flat))
        elif name == "table":
            self._table(child)
        elif name == "container":
            first = len(self.out)
            self.children(child, nested)
            for at in range(first, len(self.out)):
                block = self.out[at]
                if block.kind == "text" and not block.nested:
                    self.out[at] = Block("preambular", block.flat, block.label)
        elif name == "paragraph" and (
            _HEADING_CLASS.match(child.get("class", "")) or _is_italic(child)
        ):
            first = len(self.out)
            self.children(child, nested)
            self.out[first:] = map(_as_heading, self.out[first:])
        elif name == "listIntroduction":
            self._text(child, nested)
        elif name not in _SKIPPED:
            self.children(child, nested or name in _POINTS)

    def _text(self, element: _Element, nested: bool) -> None:
        flat = flatten(element)
        if flat.text or flat.notes:
            self.out.append(Block("text", flat, None, nested))

    def _table(self, table: _Element) -> None:
        self.tables += 1
        for row, line in enumerate(table.iter(AKN + "tr"), 1):
            cells = line.iterchildren(AKN + "td", AKN + "th")
            for column, cell in enumerate(cells, 1):
                flat = flatten(cell)
                if flat.notes or any(map(str.isalpha, flat.text)):
                    place = (self.tables, row, column)
                    self.out.append(Block("cell", flat, None, True, place))


_TAG_P = AKN + "p"
_TAG_NUM = AKN + "num"
_HEADINGS = frozenset({"heading", "subheading", "crossHeading"})
_POINTS = frozenset({"point", "item"})
_SKIPPED = frozenset({"formula", "meta", "attachments"})


def with_printed_labels(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with the labels their texts begin with taken out, where markup gave none.

    A number alone belongs to the paragraph after it; "58. (a) Requests" is a number alone and a
    point below it.
    """
    waiting: Label | None = None
    for block in blocks:
        for part in _parts(block):
            if part.kind == "text" and part.label is not None and part.flat == EMPTY:
                waiting = part.label
                continue
            if waiting is not None and part.label is not None:
                yield Block("text", EMPTY, waiting)
                yield part
            elif waiting is not None and part.kind in ("text", "preambular"):
                yield Block("text", part.flat, waiting)
            else:
                yield part
            waiting = None


def _parts(block: Block) -> Iterator[Block]:
    if block.kind not in ("text", "preambular"):
        yield block
        return
    found = leading_label(block.flat.text)
    if not found:
        yield block
        return
    label, length = found
    if block.label is None:
        if label.style in _SECTIONS and not ends_sentence(block.flat.text):
            yield Block("heading", block.flat)
        else:
            yield block._replace(label=label, flat=block.flat.cut(length))
    elif block.label.style == "number" and label.style in ("letter", "roman", "digit"):
        yield block._replace(flat=EMPTY)
        yield block._replace(label=label, flat=block.flat.cut(length))
    else:
        yield block


#: Labels that sections have: I., A. and 3.10.
_SECTIONS = frozenset({"numeral", "upper", "decimal"})


def _labelled(block: Block, printed: str) -> Block:
    """The block with the label of its ``num``; words that are no label stay in the text, and the
    number of a section stays in its heading."""
    label = whole_label(printed)
    if label is not None and label.style in _SECTIONS and block.looks_like_heading:
        label = None
    if label is not None and block.kind in ("text", "preambular"):
        return Block(block.kind, block.flat, label, block.nested, block.place)
    text = block.flat.text
    if not text or text.startswith(printed):
        return block if text else block._replace(flat=Flat(printed))
    separator = "" if text.startswith(".") else " "
    return block._replace(flat=Flat(printed).then(block.flat, separator))


def _is_italic(paragraph: _Element) -> bool:
    """Whether a paragraph without number is wholly in italics: some versions of a text mark its
    headings by nothing else."""
    if next(paragraph.iter(_TAG_NUM), None) is not None:
        return False
    italic = [span for span in paragraph.iter(AKN + "span") if span.get("class") == "italic"]
    if not italic:
        return False
    printed = "".join(str(text) for span in italic for text in span.itertext())
    return printed.split() == "".join(map(str, paragraph.itertext())).split()


def _as_heading(block: Block) -> Block:
    text = block.flat.text
    closing = text.endswith(tuple(";；؛,،，"))
    if block.kind != "text" or closing or len(text) > 2 * _LONGEST_HEADING:
        return block
    return block._replace(kind="heading")
