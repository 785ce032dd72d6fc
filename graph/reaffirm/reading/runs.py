"""The numbers of paragraphs in one region: where they begin again, and where they were lost."""

from __future__ import annotations

from reaffirm.reading.akn_body import Block


class Runs:
    """Numbers of the paragraphs of one region, run by run."""

    def __init__(self, prefix: str, numbered: bool, broken: bool) -> None:
        self.prefix = prefix
        self.has_numbers = numbered
        self.broken = broken
        self.run = 1
        self.last = 0  # the last number of this run
        self.printed = False  # whether this run has printed numbers
        self.after_heading = False
        self.unlabelled = 0

    @property
    def fresh(self) -> bool:
        """Nothing operative yet in this run, or a heading has just begun another."""
        return self.last == 0 or self.after_heading

    def heading(self) -> None:
        """A heading has been met: numbers may begin again."""
        self.after_heading = True

    def numbered(self, value: int, following: int) -> str:
        """The name of a paragraph with a printed number; ``following`` is the next one printed.

        A number out of order between two that leave room for one is taken for a misprint.
        """
        if self.printed and value not in (1, self.last + 1) and following == self.last + 2:
            value = self.last + 1
        if self.broken and value <= self.last:
            value = self.last + 1
        again = value <= self.last and (value == 1 or self.after_heading)
        if again or (self.last and not self.printed):
            self.run += 1
        self.last, self.printed, self.after_heading = value, True, False
        return self._name(str(value))

    def unnumbered(self, following: int, introduces: bool) -> str:
        """The name of a paragraph without number: its position, or 0 for the words that
        introduce numbered ones ("Resolves that: 1. …", "Adopts the following declaration:")."""
        after_heading, self.after_heading = self.after_heading, False
        if self.prefix != "op" and self.has_numbers:
            self.unlabelled += 1
            return f"{self.prefix}u{self.unlabelled}"
        if self.printed and following == self.last + 2:
            self.last += 1
            return self._name(str(self.last))
        if after_heading and (self.last or self.printed):
            self.run += 1
            self.last, self.printed = 0, False
        if following == 1 and introduces and self.last == 0 and not self.printed:
            return self._name("0")
        self.last += 1
        return self._name(str(self.last))

    def opening(self) -> str:
        """The name of a paragraph of which only points are printed."""
        return self._name(str(self.last or 1))

    def continues(self, following: int) -> bool:
        """Whether an unnumbered paragraph goes on with the one before: this run has numbers, and
        the next printed number leaves no gap for it."""
        if not self.printed or following == self.last + 2:
            return False
        return following == self.last + 1 or not self.after_heading

    def lost_in_list(self, block: Block) -> bool:
        """Whether the markup took the next numbered paragraph for a point of a list."""
        value = block.label.value if block.label is not None else 0
        return self.prefix == "op" and is_number(block) and value == self.last + 1 > 1

    def _name(self, number: str) -> str:
        return f"{self.prefix}{number}" if self.run == 1 else f"{self.prefix}{self.run}:{number}"


def is_number(block: Block) -> bool:
    """Whether the block has a printed number, "12.", in a list or not."""
    return block.label is not None and block.label.style == "number"


def is_heading(block: Block) -> bool:
    """Whether the block is a heading, by markup or by its looks."""
    return block.kind == "heading" or block.looks_like_heading


def is_top(block: Block) -> bool:
    """Whether the block is a numbered paragraph, not an item of a list."""
    return is_number(block) and not block.nested


def next_numbers(blocks: list[Block]) -> list[tuple[int, bool]]:
    """For each block the next printed number of a paragraph, 0 at the end; and whether it is the
    number of the block that follows at once."""
    found: list[tuple[int, bool]] = []
    following, adjacent = 0, False
    for block in reversed(blocks):
        found.append((following, adjacent))
        adjacent = is_top(block)
        if adjacent and block.label is not None:
            following = block.label.value
    return found[::-1]


def numbers_lost(blocks: list[Block]) -> bool:
    """Whether the markup has lost the numbers: several paragraphs are 1 without a heading before
    them, as word processors print a list that was cut."""
    ones, heading = 0, True
    for block in blocks:
        if is_heading(block):
            heading = True
        elif block.label is not None and is_top(block):
            ones += block.label.value == 1 and not heading
            heading = False
    return ones > 2
