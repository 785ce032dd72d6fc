"""The body of an Akoma Ntoso statement as a flat run of blocks, in reading order.

The markup of lists and headings differs between the language versions of one resolution (a point
is a ``point`` here, a ``paragraph`` without number there). What is printed does not: the blocks
keep the printed labels, and :mod:`reaffirm.reading.numbering` rebuilds the structure from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from reaffirm.reading.akn_text import AKN, EMPTY, Flat, flatten, plain
from reaffirm.reading.labels import Label, leading_label, whole_label

if TYPE_CHECKING:
    from lxml.etree import _Element

BlockKind = Literal["text", "heading", "preambular", "cell", "attachment"]

_HEADING_CLASS = re.compile(r"H(?:\d|[Cc][Hh])|(?:Agenda)?TitleH")
_TERMINAL = re.compile(r"[.,;:!?،؛؟。，；：、…][\"'”’»)]*$")
_LONGEST_HEADING = 150


@dataclass(frozen=True, slots=True)
class Block:
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
            and not _TERMINAL.search(text)
        )


def preamble_blocks(preamble: _Element) -> Iterator[Block]:
    """The blocks of a ``preamble``, the enacting formula left out."""
    formula = plain(preamble.find(AKN + "formula"))
    for block in Walk().blocks(preamble):
        if block.flat.text != formula:
            yield block


def main_blocks(body: _Element, formula: str = "") -> Iterator[Block]:
    """The blocks of a ``mainBody``; a repeated enacting formula is left out."""
    for block in Walk().blocks(body):
        if not formula or block.flat.text != formula:
            yield block


class Walk:
    """One pass over an element. Keeps the number of tables met."""

    __slots__ = ("tables",)

    def __init__(self) -> None:
        self.tables = 0

    def blocks(self, element: _Element, nested: bool = False) -> Iterator[Block]:
        """The blocks in an element, depth first."""
        label = ""
        for child in element:
            tag = child.tag
            if not isinstance(tag, str):
                continue
            name = tag[len(AKN) :] if tag.startswith(AKN) else ""
            if name == "num":
                label = plain(child)
                continue
            for block in self._child(name, child, nested):
                if label:
                    block = _labelled(block, label)
                    label = ""
                yield block
        if label:
            yield _labelled(Block("text", EMPTY, None, nested), label)

    def _child(self, name: str, child: _Element, nested: bool) -> Iterator[Block]:
        if name in ("p", "listIntroduction"):
            yield from self._text(child, nested)
        elif name in ("heading", "subheading", "crossHeading"):
            flat = flatten(child)
            if flat.text:
                yield Block("text" if _TERMINAL.search(flat.text) else "heading", flat)
        elif name == "table":
            yield from self._table(child)
        elif name == "container":
            for block in self.blocks(child, nested):
                is_text = block.kind == "text" and not block.nested
                yield replace(block, kind="preambular") if is_text else block
        elif name == "paragraph" and _HEADING_CLASS.match(child.get("class", "")):
            for block in self.blocks(child, nested):
                yield _as_heading(block)
        elif name not in ("formula", "meta", "attachments"):
            inside = nested or name in ("point", "item")
            yield from self.blocks(child, inside)

    def _text(self, element: _Element, nested: bool) -> Iterator[Block]:
        flat = flatten(element)
        if flat.text or flat.notes:
            yield Block("text", flat, None, nested)
        for table in element.iterchildren(AKN + "table"):
            yield from self._table(table)

    def _table(self, table: _Element) -> Iterator[Block]:
        self.tables += 1
        for row, line in enumerate(table.iter(AKN + "tr"), 1):
            cells = line.iterchildren(AKN + "td", AKN + "th")
            for column, cell in enumerate(cells, 1):
                flat = flatten(cell)
                if flat.notes or any(sign.isalpha() for sign in flat.text):
                    yield Block("cell", flat, None, True, (self.tables, row, column))


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
            elif waiting is not None and part.kind in ("text", "preambular"):
                part = replace(part, kind="text", label=waiting, nested=False)
            waiting = None
            yield part


def _parts(block: Block) -> Iterator[Block]:
    found = leading_label(block.flat.text) if block.kind in ("text", "preambular") else None
    if not found:
        yield block
        return
    label, length = found
    if block.label is None:
        yield replace(block, label=label, flat=block.flat.cut(length))
    elif block.label.style == "number" and label.style in ("letter", "roman", "digit"):
        yield replace(block, flat=EMPTY)
        yield replace(block, label=label, flat=block.flat.cut(length))
    else:
        yield block


def _labelled(block: Block, printed: str) -> Block:
    """The block with the label of its ``num``; words that are no label stay in the text."""
    label = whole_label(printed)
    if label is None or block.kind not in ("text", "preambular"):
        text = block.flat
        if text.text.startswith(printed):
            return block
        return replace(block, flat=Flat(printed).then(text, " ") if text.text else Flat(printed))
    return replace(block, label=label)


def _as_heading(block: Block) -> Block:
    text = block.flat.text
    closing = re.search(r"[;；؛,،，]$", text)
    if block.kind != "text" or closing or len(text) > 2 * _LONGEST_HEADING:
        return block
    return replace(block, kind="heading")
