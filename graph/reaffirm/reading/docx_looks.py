"""How the paragraph styles of a Word document look: which are headings, which are bold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reaffirm.reading.docx_numbers import VAL, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_NO_LEVEL: Final = "9"  # body text: ECMA-376, 17.3.1.20
_DEEPEST: Final = 20  # styles based on styles
_OFF: Final = frozenset(("0", "false", "off"))


@dataclass(frozen=True, slots=True)
class Looks:
    """Identifiers of paragraph styles with an outline level, and of those set in bold."""

    headings: frozenset[str] = frozenset()
    bold: frozenset[str] = frozenset()


def read_looks(styles: _Element | None) -> Looks:
    """Read the styles part; a style has what the style below it has, unless it says otherwise."""
    if styles is None:
        return Looks()
    known = {style.get(W + "styleId", ""): style for style in styles.iter(W + "style")}
    return Looks(
        frozenset(name for name in known if _level(known, name)),
        frozenset(name for name in known if _bold(known, name)),
    )


def _chain(known: dict[str, _Element], name: str) -> list[_Element]:
    """A style and those that it is based on."""
    found: list[_Element] = []
    while name in known and len(found) < _DEEPEST:
        found.append(known[name])
        below = known[name].find(W + "basedOn")
        name = below.get(VAL, "") if below is not None else ""
    return found


def _level(known: dict[str, _Element], name: str) -> bool:
    for style in _chain(known, name):
        level = style.find(f"{W}pPr/{W}outlineLvl")
        if level is not None:
            return level.get(VAL, _NO_LEVEL) != _NO_LEVEL
    return False


def _bold(known: dict[str, _Element], name: str) -> bool:
    for style in _chain(known, name):
        bold = style.find(f"{W}rPr/{W}b")
        if bold is not None:
            return bold.get(VAL, "true") not in _OFF
    return False
