"""Footnotes of a web page: pairs of anchors, from a marker to its note."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARK: Final = re.compile(r"[\[(（]?\s*(?P<number>\d{1,3})\s*[\])）]?\.?")
_INLINE: Final = frozenset(
    ["a", "abbr", "b", "cite", "em", "font", "i", "s", "small", "span", "strong", "sub", "sup", "u"]
)
_NOT_NOTES: Final = frozenset(["body", "html", "main", "article", "section", "table", "ol", "ul"])


@dataclass(slots=True)
class PageNotes:
    """The markers of a page, the elements that hold its notes, and the links back from them.

    Elements are known by themselves; ``numbers`` gives the number of a marker or a note.
    """

    markers: dict[HtmlElement, int] = field(default_factory=dict)
    notes: dict[HtmlElement, int] = field(default_factory=dict)
    back: set[HtmlElement] = field(default_factory=set)


def find_notes(root: HtmlElement) -> PageNotes:
    """The footnotes of a page: an anchor with a number that leads to a place further down, in a
    block that begins with the number or has an anchor back."""
    order = {element: place for place, element in enumerate(root.iter())}
    targets = _targets(root)
    found = PageNotes()
    pairs: list[tuple[HtmlElement, HtmlElement, int]] = []
    for anchor in root.iter("a"):
        href = anchor.get("href") or ""
        target = targets.get(href[1:]) if href.startswith("#") and len(href) > 1 else None
        match = _MARK.fullmatch("".join(anchor.itertext()).strip())
        if target is None:
            continue
        if order[target] > order[anchor] and match:
            pairs.append((anchor, target, int(match["number"])))
        elif order[target] <= order[anchor]:
            found.back.add(anchor)
    held = _held({target for _, target, _ in pairs})
    for anchor, target, number in pairs:
        block = _block(target, held)
        if block is None or not _is_note(block, number, found.back):
            continue
        found.markers[anchor] = number
        found.notes.setdefault(block, number)
    for anchor in list(found.markers):
        if any(parent in found.notes for parent in anchor.iterancestors()):
            del found.markers[anchor]
    return found


def _targets(root: HtmlElement) -> Mapping[str, HtmlElement]:
    targets: dict[str, HtmlElement] = {}
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        for name in (element.get("id"), element.get("name")):
            if name:
                targets.setdefault(name, element)
    return targets


def _held(holders: set[HtmlElement]) -> Counter[HtmlElement]:
    """How many notes stand in each element."""
    held: Counter[HtmlElement] = Counter(holders)
    for holder in holders:
        held.update(holder.iterancestors())
    return held


def _block(target: HtmlElement, held: Counter[HtmlElement]) -> HtmlElement | None:
    """The element that holds the whole note: the smallest block around the target, and a box
    around that in which no other note stands."""
    element: HtmlElement | None = target
    while element is not None and element.tag in _INLINE:
        element = element.getparent()
    if element is None or element.tag in _NOT_NOTES:
        return None
    parent = element.getparent()
    while parent is not None and parent.tag in ("div", "li", "aside", "td", "tr"):
        if held[parent] > 1 or len(parent) > 12:
            break
        if parent.getparent() is None or parent.getparent().tag == "html":
            break
        if not _is_box(parent, element):
            break
        element, parent = parent, parent.getparent()
    return element


def _is_box(parent: HtmlElement, child: HtmlElement) -> bool:
    """Whether a box begins with its child: the rest are further paragraphs of the note."""
    return parent[0] is child and not (parent.text or "").strip()


def _is_note(block: HtmlElement, number: int, back: set[HtmlElement]) -> bool:
    if any(element in back for element in block.iter("a")):
        return True
    text = "".join(block.itertext()).strip()
    match = _MARK.match(text)
    return block.tag == "li" or bool(match and int(match["number"]) == number)
