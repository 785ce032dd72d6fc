"""What changed in whom a text cites: added, dropped, renewed, under another act, in another role.

What somebody who drafts next year's text wants to see is what changed in substance. So a reference
is followed to where it stands now before it is called dropped or added, and a line that only moved
on by a year ("recalling its resolution 75/196", last year "74/177") is called *renewed*.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reaffirm.analysis.alignment import PassagePair
from reaffirm.analysis.likeness import dice, grams
from reaffirm.analysis.texts import Quote, VersionText, is_said
from reaffirm.namespaces import unscoped
from reaffirm.numbering import year_of
from reaffirm.rdf.vocabulary import target_type

ChangeKind = Literal["added", "dropped", "act", "role", "renewed", "kept"]

_NUMBERS = re.compile(r"\d+")

#: How many letters on either side of a number are compared to see whether a line moved on.
_AROUND = 60
#: So much of them must be the same.
_SAME_LINE = 0.6
_SAME_WORDS = 0.9


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one reference.

    ``added``: only the later text has it; ``dropped``: only the earlier. ``act``: the same target,
    or the next of its series, under another act; ``role``: under the same act in another role.
    ``renewed``: the same line under the same act names the next text of a series, and
    ``earlier_target`` what it named before. ``kept``: as it was, though perhaps in another
    paragraph.

    ``everywhere`` tells of something added or dropped whether the other text does not refer to
    the target at all; if it is false, it is one mention more or less.
    """

    kind: ChangeKind
    target: str
    type: str
    before: Quote | None
    after: Quote | None
    everywhere: bool = False

    @property
    def earlier_target(self) -> str:
        """What the line named before; differs from ``target`` only where it was renewed."""
        if self.before is None or _same_name(self.before.target, self.target):
            return self.target
        return self.before.target

    @property
    def moved(self) -> bool:
        """Whether the reference stands in both texts, in paragraphs of different numbers."""
        if self.before is None or self.after is None:
            return False
        return self.before.paragraph != self.after.paragraph


def find_changes(
    before: VersionText,
    after: VersionText,
    pairs: Sequence[PassagePair],
    previous: Mapping[str, tuple[str, ...]],
) -> tuple[Change, ...]:
    """What became of the references of one text in another, in the order of the later text.

    Title blocks and the sources in footnotes do not count. References to one target are paired

    1. within paragraphs that continue each other: first under the same act and role, then under
       the same act (``role``), then those left (``act``);
    2. wherever they stand, under the same act and role, then the same act; under another act
       only if each text refers to the target once, for else it is another reference;

    then different targets of one kind are paired as ``renewed`` (or ``act``, if that changed too)

    3. if one continues the other in a series;
    4. if they stand in paragraphs that continue each other, in the same words but for numbers.

    The later text can cite the earlier, as that could not; this renews the line in which the
    earlier text cited the one before it, even if that is still cited beside it.

    Parameters
    ----------
    before, after:
        The two texts, in one language.
    pairs:
        Their paragraphs side by side (:func:`reaffirm.analysis.alignment.align_passages`).
    previous:
        For each document those it continues, where known
        (:func:`reaffirm.analysis.series_links.previous_texts`).

    Notes
    -----
    Quadratic only in the references of one paragraph.
    """
    matching = _Matching(before, after, pairs)
    for test in (_same, _same_act, _same_target):
        matching.pair(test, matching.in_paragraph)
    for test in (_same, _same_act, matching.once_each):
        matching.pair(test, matching.of_target)
    line = _Line(before.symbol, previous)
    matching.pair(line.continues, matching.in_paragraph)
    matching.pair(line.continues, matching.anywhere(line))
    matching.pair(matching.same_line_and_act, matching.in_paragraph)
    matching.pair(matching.same_line, matching.in_paragraph)
    return matching.changes(line)


Test = Callable[[Quote, Quote], bool]
Where = Callable[[Quote], Iterable[int]]


class _Matching:
    """Which quote of the later text goes with which of the earlier, found step by step."""

    def __init__(
        self, before: VersionText, after: VersionText, pairs: Sequence[PassagePair]
    ) -> None:
        self._before = [quote for quote in before.quotes if is_said(quote)]
        self._after = [quote for quote in after.quotes if is_said(quote)]
        self._pairs = pairs
        self._partner: dict[int, int] = {}  # of the later by number, in the earlier
        self._taken: set[int] = set()
        self._continues = {
            pair.later.paragraph: pair.earlier.paragraph
            for pair in pairs
            if pair.earlier is not None and pair.later is not None
        }
        self._here: defaultdict[str, list[int]] = defaultdict(list)
        self._of: defaultdict[str, list[int]] = defaultdict(list)
        for number, quote in enumerate(self._before):
            self._here[quote.paragraph].append(number)
            self._of[unscoped(quote.target)].append(number)
        self._times = Counter(unscoped(quote.target) for quote in self._after)

    def pair(self, test: Test, where: Where) -> None:
        """Pair what passes the test and has no partner yet, in reading order."""
        for number, quote in enumerate(self._after):
            if number in self._partner:
                continue
            for other in where(quote):
                if other not in self._taken and test(self._before[other], quote):
                    self._partner[number] = other
                    self._taken.add(other)
                    break

    def in_paragraph(self, quote: Quote) -> Iterable[int]:
        """The earlier quotes in the paragraph that the quote's own continues."""
        return self._here.get(self._continues.get(quote.paragraph, ""), ())

    def of_target(self, quote: Quote) -> Iterable[int]:
        """The earlier quotes of the same target."""
        return self._of.get(unscoped(quote.target), ())

    def anywhere(self, line: _Line) -> Where:
        """The earlier quotes of what the quote's target continues."""

        def where(quote: Quote) -> Iterable[int]:
            return (n for target in line.before(quote.target) for n in self._of.get(target, ()))

        return where

    def once_each(self, earlier: Quote, later: Quote) -> bool:
        """Whether each text refers to the target once: then it is the same reference."""
        return len(self._of[unscoped(earlier.target)]) == 1 == self._times[unscoped(later.target)]

    def same_line_and_act(self, earlier: Quote, later: Quote) -> bool:
        """Whether a line names the next of a kind under the same act."""
        return earlier.act == later.act and self.same_line(earlier, later)

    def same_line(self, earlier: Quote, later: Quote) -> bool:
        """Whether a line names the next of a kind in the same words but for numbers."""
        if _without_numbers(earlier.target) != _without_numbers(later.target):
            return False
        years = year_of(earlier.target), year_of(later.target)
        if years[0] is not None and years[1] is not None and years[0] > years[1]:
            return False
        # One that is new here and one that is gone for good make a pair sooner than two that are
        # both also cited elsewhere.
        apart = (
            unscoped(earlier.target) not in self._times and unscoped(later.target) not in self._of
        )
        least = _SAME_LINE if apart else _SAME_WORDS
        return dice(grams(_surroundings(earlier)), grams(_surroundings(later))) >= least

    def changes(self, line: _Line) -> tuple[Change, ...]:
        """Every quote of both texts with what became of it."""
        there: defaultdict[str, list[int]] = defaultdict(list)
        for number, quote in enumerate(self._after):
            there[quote.paragraph].append(number)
        made: list[Change] = []
        for pair in self._pairs:
            if pair.later is not None:
                made += [self._later(n, line) for n in there[pair.later.paragraph]]
            if pair.earlier is not None:
                gone = (n for n in self._here[pair.earlier.paragraph] if n not in self._taken)
                made += [self._gone(self._before[n]) for n in gone]
        return tuple(made)

    def _later(self, number: int, line: _Line) -> Change:
        after = self._after[number]
        known = target_type(after.target)
        if number in self._partner:
            before = self._before[self._partner[number]]
            return Change(_kind(before, after), after.target, known, before, after)
        if after.target == line.earlier and (joined := self._joined(after, line)):
            return Change("renewed", after.target, known, joined, after)
        return Change(
            "added", after.target, known, None, after, unscoped(after.target) not in self._of
        )

    def _joined(self, after: Quote, line: _Line) -> Quote | None:
        """Where the earlier text cited the text before itself, which the later may cite still.

        Known by the series, or by another line that was renewed so. Else, in the paragraph that
        this one continues, it is the newest text of the organ under the same act.
        """
        renewed = {
            self._before[other].target
            for number, other in self._partner.items()
            if self._after[number].target == line.earlier
        }
        # A text may cite itself: that is no line that could move on.
        targets = dict.fromkeys((*line.before(line.earlier), *sorted(renewed - {line.earlier})))
        numbers = (n for target in targets for n in self._of.get(target, ()))
        for quote in map(self._before.__getitem__, numbers):
            if quote.act == after.act:  # under another act it is another line
                return quote
        form = _without_numbers(after.target)
        here = [self._before[n] for n in self.in_paragraph(after)]
        alike = [
            quote
            for quote in here
            if quote.act == after.act
            and quote.target != after.target
            and _without_numbers(quote.target) == form
        ]
        return max(alike, key=lambda quote: _numbers(quote.target), default=None)

    def _gone(self, quote: Quote) -> Change:
        nowhere = unscoped(quote.target) not in self._times
        return Change("dropped", quote.target, target_type(quote.target), quote, None, nowhere)


class _Line:
    """The series behind the two texts: what each target continues."""

    def __init__(self, earlier: str, previous: Mapping[str, tuple[str, ...]]) -> None:
        self.earlier = earlier
        self._previous = previous

    def before(self, target: str) -> tuple[str, ...]:
        """The texts that a target continues, the newest first."""
        found: dict[str, None] = {}
        waiting = deque(self._previous.get(target, ()))
        while waiting:
            if (earlier := waiting.popleft()) not in found:
                found[earlier] = None
                waiting.extend(self._previous.get(earlier, ()))
        return tuple(found)

    def continues(self, earlier: Quote, later: Quote) -> bool:
        """Whether what the later quote names continues what the earlier names."""
        return earlier.target in self.before(later.target)


def _kind(before: Quote, after: Quote) -> ChangeKind:
    if before.act != after.act:  # be it of a line that moved on: that is the news
        return "act"
    if not _same_name(before.target, after.target):
        return "renewed"
    return "kept" if before.role == after.role else "role"


def _same(earlier: Quote, later: Quote) -> bool:
    return _same_act(earlier, later) and earlier.role == later.role


def _same_act(earlier: Quote, later: Quote) -> bool:
    return _same_target(earlier, later) and earlier.act == later.act


def _same_target(earlier: Quote, later: Quote) -> bool:
    return _same_name(earlier.target, later.target)


def _same_name(earlier: str, later: str) -> bool:
    """Whether two targets are the same, or what both texts, each for itself, call by one generic
    name: "the Trust Fund"."""
    return unscoped(earlier) == unscoped(later)


def _without_numbers(target: str) -> str:
    """What stays the same in the symbols of a series of documents.

    >>> _without_numbers("A/75/93") == _without_numbers("A/76/120")
    True
    """
    return _NUMBERS.sub("0", target)


def _numbers(target: str) -> tuple[int, ...]:
    return tuple(int(number) for number in _NUMBERS.findall(target))


def _surroundings(quote: Quote) -> str:
    text = quote.passage.text
    return text[max(0, quote.start - _AROUND) : quote.start] + text[quote.end :][:_AROUND]
