"""How a lineage looks: a tree of limited size in a terminal, folded lists in a notebook."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text
    from rich.tree import Tree

    from reaffirm.analysis.branches import Branch

    #: The directions that were asked for, with the words for them.
    Sides = Sequence[tuple[str, Branch]]
    #: The groups of documents that refer to each other in a circle.
    Cycles = Sequence[tuple[str, ...]]

_ENDINGS = {"": "", "cycle": "refers back: a cycle", "repeated": "see above", "depth": "…"}
#: Of the paragraphs under one act a line names so many; the table has all.
_PARAGRAPHS = 3
#: So many steps are indented in a terminal, and so many are counted one by one.
_INDENTED = 8
_COUNTED = 9


@dataclass(slots=True)
class Shown:
    """A branch of a tree of limited size: the children that are shown; the others are counted."""

    branch: Branch
    children: list[Shown] = field(default_factory=list)

    @property
    def left_out(self) -> int:
        """How many children are not shown."""
        return len(self.branch.children) - len(self.children)


def shown(tree: Branch, limit: int) -> Shown:
    """The nearest branches of a tree, at most ``limit`` (0: all), in fair shares at each step."""
    root = Shown(tree)
    level, left = [root], limit or sum(1 for _ in tree.walk())
    while level:
        shares = fair_shares([len(one.branch.children) for one in level], left)
        for one, share in zip(level, shares, strict=True):
            one.children = [Shown(child) for child in one.branch.children[:share]]
        left -= sum(shares)
        level = [child for one in level for child in one.children]
    return root


def fair_shares(wanted: Sequence[int], total: int) -> list[int]:
    """What each gets of a total: all that it wants, or as much as any other.

    >>> fair_shares([2, 9, 5], 100), fair_shares([2, 9, 5], 10), fair_shares([3, 3], 1)
    ([2, 9, 5], [2, 4, 4], [1, 0])
    """
    shares = [0] * len(wanted)
    by_size = sorted(range(len(wanted)), key=lambda place: (wanted[place], -place))
    for left, place in zip(range(len(wanted), 0, -1), by_size, strict=True):
        shares[place] = min(wanted[place], total // left)
        total -= shares[place]
    return shares


def rich_tree(document: Branch, sides: Sides, cycles: Cycles, limit: int) -> Tree:
    """A lineage for a terminal, with at most ``limit`` texts on each side; 0 for all."""
    from rich.text import Text
    from rich.tree import Tree

    root = Tree(_line(Shown(document), ""), guide_style="dim")
    for title, tree in sides:
        side = root.add(Text(f"{title} {_extent(tree)}", style="bold"))
        if acts := _acts(tree):
            side.add(Text(acts, style="magenta"))
        _grow(side, shown(tree, limit))
    for cycle in cycles:
        root.add(Text("refer to each other: " + ", ".join(cycle), style="dim"))
    return root


def _extent(tree: Branch) -> str:
    """How many texts and entities there are, and in how many steps.

    A leaf that several texts cite is one.
    """
    nearest: dict[str, int] = {}
    for branch in tree.walk():
        if branch.depth:
            nearest[branch.symbol] = min(branch.depth, nearest.get(branch.symbol, branch.depth))
    nearest.pop(tree.symbol, None)
    steps = Counter(nearest.values())
    last = max(steps, default=0)
    first = f"{steps[1]:,} " + ("text or entity" if steps[1] == 1 else "texts and entities")
    singly = last if last <= _COUNTED + 1 else _COUNTED
    parts = [first, *(f"{steps[n]:,} more in step {n}" for n in range(2, singly + 1))]
    if rest := sum(count for n, count in steps.items() if n > singly):
        parts.append(f"{rest:,} more in steps {singly + 1} to {last}")
    return ", ".join(parts) if nearest else "nothing"


def _acts(tree: Branch) -> str:
    """How often the first step is taken by each act, the most frequent first."""
    counts = Counter(step.act for child in tree.children for step in child.steps)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{act} {count}" for act, count in ordered) if len(ordered) > 1 else ""


def _grow(side: Tree, root: Shown) -> None:
    """Draw what is shown. A line too deep to be indented further goes on at the left, below."""
    from rich.text import Text

    parts = deque([root])
    while parts:
        part = parts.popleft()
        place = side if part is root else side.add(_line(part, "continued"))
        waiting = [(place, part, 1)]
        while waiting:
            place, one, level = waiting.pop()
            for child in one.children:
                deep = level == _INDENTED and bool(child.children)
                below = child.left_out if not child.children else 0
                remark = "goes on below" if deep else f"{below:,} below" if below else ""
                branch = place.add(_line(child, remark))
                if deep:
                    parts.append(child)
                else:
                    waiting.append((branch, child, level + 1))
            if one.children and one.left_out:
                place.add(Text(f"… {one.left_out:,} more", style="dim"))


def _line(one: Shown, remark: str) -> Text:
    """Symbol, date, acts, and the name at the end, where a narrow terminal cuts it."""
    # Text, not a markup string: a title such as "[Draft]" must not be taken for a style.
    from rich.text import Text

    branch = one.branch
    line = Text(branch.symbol, style="bold cyan", no_wrap=True, overflow="ellipsis")
    remarks = ", ".join(part for part in (remark, _ENDINGS[branch.ending]) if part)
    name = "" if branch.label == branch.symbol else branch.label
    for part, style in (
        (_when(branch), "green"),
        (_words(branch, _PARAGRAPHS), "magenta"),
        (remarks and f"({remarks})", "dim"),
        (name, "default"),
    ):
        if part:
            line.append(f"  {part}", style=f"{style} not bold")
    return line


def _words(branch: Branch, most: int = 0) -> str:
    return ", ".join(
        step.act + (f" ({_places(step.paragraphs, most)})" if step.paragraphs else "")
        for step in branch.steps
    )


def _places(paragraphs: tuple[str, ...], most: int) -> str:
    if most and len(paragraphs) > most:
        return ", ".join(paragraphs[:most]) + " …"
    return ", ".join(paragraphs)


def _when(branch: Branch) -> str:
    return branch.date or (str(branch.year) if branch.year is not None else "")


def html_tree(document: Branch, sides: Sides, cycles: Cycles) -> str:
    """A lineage for a notebook: the first step open, further ones folded; everything escaped."""
    parts = "".join(
        f"<details open><summary>{escape(title)} {_extent(tree)}</summary>"
        f"{_html_list(tree.children)}</details>"
        for title, tree in sides
    )
    circles = "".join(f"<p>refer to each other: {escape(', '.join(cycle))}</p>" for cycle in cycles)
    return f'<div class="reaffirm-lineage">{_html_line(document)}{parts}{circles}</div>'


def _html_line(branch: Branch) -> str:
    label = "" if branch.label == branch.symbol else f" {escape(branch.label)}"
    ending = _ENDINGS[branch.ending]
    remark = f" ({escape(ending)})" if ending else ""
    return (
        f"<b>{escape(branch.symbol)}</b>{label} <small>{escape(_when(branch))} "
        f"<i>{escape(_words(branch))}</i>{remark}</small>"
    )


def _html_list(branches: tuple[Branch, ...]) -> str:
    parts = ["<ul>"]
    waiting: list[Branch | str] = ["</ul>", *reversed(branches)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            parts.append(one)
        elif one.children:
            parts.append(f"<li><details><summary>{_html_line(one)}</summary><ul>")
            waiting += ["</ul></details></li>", *reversed(one.children)]
        else:
            parts.append(f"<li>{_html_line(one)}</li>")
    return "".join(parts)
