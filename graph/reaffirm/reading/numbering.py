"""Identifiers of paragraphs, from the labels printed before them.

A printed number is kept: ``op12``, ``annex1:12``. Points nest by the series their labels continue:
after (a) comes (b) in the same list, (i) opens a list below. Where numbers begin again (a
resolution in sections), the second run is ``op2:1``, the third ``op3:1``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reaffirm.model import ParagraphKind
from reaffirm.reading.akn_body import Block, with_printed_labels
from reaffirm.reading.akn_text import Flat
from reaffirm.reading.fresh import FreshNames
from reaffirm.reading.labels import Label
from reaffirm.reading.runs import (
    Runs,
    is_heading,
    is_number,
    is_top,
    next_numbers,
    numbers_lost,
)

_COMMA = tuple(",،，")
#: "l." for "1.", a typist's habit.
_ELL = Label("dotted", 12)
_COLON = tuple(":：")
_ANNEX = re.compile(
    r"(?:Annexe?|Anexo|Приложение|(?:ال)?مرفق|附件)"
    r"(?:\s*(?:[IVX]+|\d{1,2}|[A-ZА-Я]|[一二三四五六七八九十]{1,3})"
    r"|\s+(?:ال\w+(?:\s+\w+)?|ألف|باء|جيم|دال|هاء|[أ-ي]))?",
    re.IGNORECASE,
)


class Numbered(NamedTuple):
    """A paragraph to be: identifier, kind, text with its notes still elements, and parent."""

    id: str
    kind: ParagraphKind
    flat: Flat
    parent: str = ""
    region: str = ""  #: "" in the resolution itself, "annex1" in an annex


@dataclass(slots=True)
class _Item:
    """The paragraph that points now hang on, and the lists open below it."""

    id: str = ""
    lists: list[tuple[Label, bool]] = field(default_factory=list)  # last label, read as Roman?
    ids: list[str] = field(default_factory=list)
    bullets: dict[str, int] = field(default_factory=dict)
    anew: bool = False  # a heading stood since the last point


def starts_annex(text: str) -> bool:
    """Whether a heading opens an annex, in any of the six languages.

    >>> starts_annex("Annex II"), starts_annex("附件一"), starts_annex("Annexed documents")
    (True, True, False)
    """
    return _ANNEX.fullmatch(text) is not None


class Numbering:
    """Gives identifiers to the blocks of one document, region by region."""

    def __init__(self) -> None:
        self._used = FreshNames()
        self._more: dict[int, list[Flat]] = {}  # what is printed below a paragraph, without number
        self._out: list[Numbered] = []
        self._at: dict[str, int] = {}
        self._annexes = 0
        self._headings: dict[str, int] = {}
        self._preambular = 0
        self._waiting: list[Block] = []  # headings of an annex whose text is an attachment
        self.warnings: list[str] = []

    def result(self) -> list[Numbered]:
        """The paragraphs, in reading order."""
        if self._waiting:
            self._annex_region(self._waiting)
            self._waiting = []
        for at, flats in self._more.items():
            whole = self._out[at].flat.followed_by(flats)
            self._out[at] = self._out[at]._replace(flat=whole)
        self._more = {}
        return self._out

    # -- regions ---------------------------------------------------------------------------

    def preamble(self, blocks: Iterable[Block]) -> list[Block]:
        """Number the preambular paragraphs; gives back what is operative after all (numbered
        paragraphs that the markup left in the preamble)."""
        item = _Item()
        rest: list[Block] = []
        labelled = list(with_printed_labels(blocks))
        if labelled and labelled[-1].label is None and labelled[-1].flat.text.endswith(_COLON):
            rest.append(labelled.pop()._replace(kind="text"))  # "Resolves that:"
        chapeau = list(rest)
        rest.clear()
        for block in labelled:
            label = block.label
            if rest or is_number(block):
                kind = "text" if block.kind == "preambular" else block.kind
                rest.append(block._replace(kind=kind, nested=block.nested and not is_number(block)))
            elif block.kind == "heading":
                self._heading(block, "")
            elif block.kind == "cell":
                self._cell(block, "preambular", "")
            elif label and item.id:
                self._point(item, block, "preambular", "")
            else:
                item = self._pp(block.flat)
        return [*rest, *chapeau]

    def operative(self, blocks: Iterable[Block]) -> None:
        """Number the operative part, and the annexes that stand in it.

        The heading of an annex that ends the part belongs to the attachment after it.
        """
        regions = list(_split_annexes(with_printed_labels(blocks)))
        if len(regions) > 1 and all(map(is_heading, regions[-1])):
            self._waiting = regions.pop()
        self._run_region(regions[0], "op", "operative", "")
        for region in regions[1:]:
            self._annex_region(region)

    def attachment(self, blocks: Iterable[Block]) -> None:
        """Number an attachment: one annex or several."""
        for region in _split_annexes(with_printed_labels(blocks)):
            if region:
                self._annex_region([*self._waiting, *region])
                self._waiting = []

    def _annex_region(self, blocks: list[Block]) -> None:
        self._annexes += 1
        name = f"annex{self._annexes}"
        self._run_region(blocks, f"{name}:", "annex", name)

    def _run_region(
        self, blocks: list[Block], prefix: str, kind: ParagraphKind, region: str
    ) -> None:
        count = Runs(prefix, any(map(is_top, blocks)), bool(region) and numbers_lost(blocks))
        if count.broken:
            self.warnings.append(f"{region}: numbers that begin again were counted on")
        item, chapeau = _Item(), ""
        for block, (following, adjacent) in zip(blocks, next_numbers(blocks), strict=True):
            label = block.label if block.label != _ELL or item.id else Label("number", 1)
            if block.kind == "cell":
                self._cell(block, kind, region)
            elif is_heading(block):
                self._heading(block, region)
                count.heading()
                item.anew, chapeau = True, ""
            elif label is not None and (
                (label.style == "number" and not block.nested) or count.lost_in_list(block)
            ):
                name = count.numbered(label.value, following)
                chapeau = chapeau if count.run == 1 or count.last > 1 else ""
                item = self._add(self._fresh(name), kind, block.flat, chapeau, region)
            elif label is not None:
                if not item.id:
                    item = _Item(self._fresh(count.opening()))
                self._point(item, block, kind, region)
            elif self._is_preambular(block, count, kind):
                item = self._pp(block.flat)
            elif count.printed and not item.anew and self._introduces(item):
                bullet = block._replace(label=Label("bullet", 1))
                self._point(item, bullet, kind, region)
            elif count.continues(following) and item.id and not region:
                self._append(item.id, block.flat)
            else:
                introduces = adjacent or block.flat.text.endswith(_COLON)
                item = self._top(count.unnumbered(following, introduces), block, kind, region)
                chapeau = item.id if count.last == 0 and not region else ""

    def _is_preambular(self, block: Block, count: Runs, kind: ParagraphKind) -> bool:
        if kind != "operative":
            return False
        return count.fresh and (block.kind == "preambular" or block.flat.text.endswith(_COMMA))

    # -- paragraphs ------------------------------------------------------------------------

    def _pp(self, flat: Flat) -> _Item:
        self._preambular += 1
        return self._add(f"pp{self._preambular}", "preambular", flat, "", "")

    def _top(self, base: str, block: Block, kind: ParagraphKind, region: str) -> _Item:
        return self._add(self._fresh(base), kind, block.flat, "", region)

    def _add(
        self, identifier: str, kind: ParagraphKind, flat: Flat, parent: str, region: str
    ) -> _Item:
        self._used.add(identifier)
        if flat.text:
            self._at[identifier] = len(self._out)
            self._out.append(Numbered(identifier, kind, flat, parent, region))
        return _Item(identifier)

    def _point(self, item: _Item, block: Block, kind: ParagraphKind, region: str) -> None:
        """A point: find the list whose series its label continues, or open one below."""
        label = block.label
        assert label is not None
        depth, roman = _depth(item.lists, label, item.anew)
        item.anew = False
        del item.lists[depth:], item.ids[depth:]
        above = item.ids[-1] if item.ids else item.id
        if label.style == "bullet":
            count = item.bullets[above] = item.bullets.get(above, 0) + 1
            label = replace(label, value=count)
        identifier = self._fresh(f"{above}({label.token(roman)})")
        item.lists.append((label, roman))
        item.ids.append(identifier)
        parent = next((i for i in (*reversed(item.ids[:-1]), item.id) if i in self._at), "")
        self._add(identifier, kind, block.flat, parent, region)

    def _introduces(self, item: _Item) -> bool:
        """Whether the innermost paragraph that is no bullet ends with a colon: what follows
        without label are its points, printed as bullets in other language versions."""
        bullets = sum(1 for label, _ in item.lists if label.style == "bullet")
        inner = item.ids[: len(item.ids) - bullets]
        at = self._at.get(inner[-1] if inner else item.id)
        if at is None:
            return False
        return self._more.get(at, [self._out[at].flat])[-1].text.endswith(_COLON)

    def _append(self, identifier: str, flat: Flat) -> None:
        at = self._at.get(identifier)
        if at is None:
            self._add(identifier, "operative", flat, "", "")
        else:
            self._more.setdefault(at, []).append(flat)

    def _heading(self, block: Block, region: str) -> None:
        count = self._headings[region] = self._headings.get(region, 0) + 1
        prefix = f"{region}:" if region else ""
        self._add(f"{prefix}h{count}", "heading", block.flat, "", region)

    def _cell(self, block: Block, kind: ParagraphKind, region: str) -> None:
        prefix = f"{region}:" if region else ""
        table, row, column = block.place
        self._add(self._fresh(f"{prefix}t{table}.{row}.{column}"), kind, block.flat, "", region)

    def _fresh(self, base: str) -> str:
        """The identifier, or with .2, .3 … where a misprint repeats a number."""
        return self._used.fresh(base)


def _depth(lists: list[tuple[Label, bool]], label: Label, anew: bool) -> tuple[int, bool]:
    """How many open lists stay open above a label, and whether it is read as a Roman numeral.

    The innermost list that the label continues is its list; a first label opens a list (``anew``:
    begins an open one again, as after a heading); else the innermost list of the same style.
    """
    readings: list[tuple[str, int, bool]] = [(label.style, label.value, False)]
    if label.alternative:
        roman: tuple[str, int, bool] = ("roman", label.alternative, True)
        readings = [roman, *readings] if label.value > _ALPHABET else [*readings, roman]
    open_lists = [_reading(*entry) for entry in lists]
    for depth in range(len(lists) - 1, -1, -1):
        style, value = open_lists[depth]
        for reading, number, as_roman in readings:
            if reading == style and (number == value + 1 or style == "bullet"):
                return depth, as_roman
    first = next((r for r in readings if r[1] == 1), None)
    if (
        first
        and len(lists) < _DEEPEST
        and not (anew and any(style == first[0] for style, _ in open_lists))
    ):
        return len(lists), first[2]
    for depth in range(len(lists) - 1, -1, -1):
        for reading, _, as_roman in readings:
            if reading == open_lists[depth][0]:
                return depth, as_roman
    return len(lists), readings[0][2]


_ALPHABET = 26
#: No text nests its points deeper; first labels over and over would else nest without end.
_DEEPEST = 12


def _reading(label: Label, roman: bool) -> tuple[str, int]:
    return ("roman", label.alternative) if roman else (label.style, label.value)


def _split_annexes(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """The blocks before the first annex heading, then those of each annex."""
    region: list[Block] = []
    for block in blocks:
        if block.label is None and block.kind != "cell" and starts_annex(block.flat.text):
            yield region
            region = []
            region.append(block._replace(kind="heading"))
            continue
        region.append(block)
    yield region
