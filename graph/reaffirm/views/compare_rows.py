"""The rows of a comparison: paragraphs side by side, cut into pieces that are marked or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from reaffirm.analysis.alignment import PassagePair
from reaffirm.analysis.changes import Change, ChangeKind
from reaffirm.analysis.compare import Comparison
from reaffirm.analysis.texts import Passage, Quote
from reaffirm.analysis.wording import Span, changed_words
from reaffirm.model import NO_ACT
from reaffirm.views.layout import shortened
from reaffirm.views.names import Names, name_in
from reaffirm.views.page_data import act_names, page_url

#: Kinds of change as a page calls them: name, sign, and what it means. The strongest first: where
#: two marks lie upon each other the first one is seen.
KINDS: dict[ChangeKind, tuple[str, str, str]] = {
    "added": ("Added", "+", "only the later text refers to it"),
    "dropped": ("Dropped", "−", "only the earlier text refers to it"),
    "act": ("Other act", "→", "both refer to it, under different acts"),
    "role": ("Other role", "~", "both refer to it under one act, in different roles"),
    "renewed": ("Renewed", "↻", "the same line names the next text of a series"),
    "kept": ("Kept", "=", "as it was"),
}
_LONGEST = 84  #: of names in the column of changes
_STRENGTH = {kind: i for i, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph. ``kind`` is that of the change they belong to, empty for none;
    ``changed`` tells that the other paragraph lacks the words; ``title`` says what the mark
    means."""

    text: str
    kind: str = ""
    changed: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph on one side."""

    paragraph: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A change in words, for the column beside the texts."""

    kind: str
    name: str
    title: str  #: the whole name, with the symbol
    url: str
    says: str
    elsewhere: str = ""  #: the other paragraph, where it is not in the same row
    sentence: str = ""  #: its words


@dataclass(frozen=True, slots=True)
class Row:
    """Two paragraphs that continue each other, or one of them, with the changes between them."""

    number: int
    earlier: Cell | None
    later: Cell | None
    notes: tuple[Note, ...]
    reworded: bool

    @property
    def kinds(self) -> str:
        """What a filter asks for, separated by spaces."""
        found = dict.fromkeys(note.kind for note in self.notes)
        return " ".join([*found, *(["wording"] if self.reworded else [])])


def compare_rows(found: Comparison, names: Names) -> tuple[Row, ...]:
    """The rows of a comparison, in the order of the later text.

    Parameters
    ----------
    names:
        The names of the targets (:func:`reaffirm.analysis.columns.names_of`).
    """
    words = _Words(names, found.language)
    marks = _marks(found.changes)
    return tuple(
        _row(number, pair, marks, words) for number, pair in enumerate(found.pairs, start=1)
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """Changes by the paragraph in which their words stand, on either side."""

    earlier: Mapping[str, list[tuple[Quote, Change]]]
    later: Mapping[str, list[tuple[Quote, Change]]]


def _marks(changes: Iterable[Change]) -> _Marks:
    earlier: defaultdict[str, list[tuple[Quote, Change]]] = defaultdict(list)
    later: defaultdict[str, list[tuple[Quote, Change]]] = defaultdict(list)
    for change in changes:
        if change.before:
            earlier[change.before.paragraph].append((change.before, change))
        if change.after:
            later[change.after.paragraph].append((change.after, change))
    return _Marks(earlier, later)


class _Words:
    """How changes are said."""

    def __init__(self, names: Names, language: str) -> None:
        self._names = names
        self._language = language
        self._acts = act_names()

    def name(self, target: str) -> str:
        return name_in(self._names, target, self._language)

    def act(self, act: str) -> str:
        # Pages speak English; acts in the language of the text would read as foreign words there.
        return self._acts.get(act, {}).get("en", act) if act != NO_ACT else "no act"

    def says(self, change: Change) -> str:
        before, after = change.before, change.after
        if change.kind == "renewed":
            act = self.act(after.act) if after else ""
            return f"{act} · in place of {self.name(change.earlier_target)}"
        if before is None or after is None:
            quote = after or before
            said = f"{self.act(quote.act)}, {quote.role}" if quote else ""
            if change.everywhere:
                return f"{said} · {'new to the text' if after else 'gone from the text'}"
            return f"{said} · the other text has it elsewhere"
        if change.kind == "act":
            return f"was: {self.act(before.act)}; now: {self.act(after.act)}"
        if change.kind == "role":
            return f"{self.act(after.act)}; was: {before.role}, now: {after.role}"
        return f"{self.act(after.act)}, {after.role}"

    def title(self, change: Change) -> str:
        return f"{KINDS[change.kind][0]}: {self.name(change.target)}: {self.says(change)}"

    def note(self, change: Change, here: PassagePair) -> Note:
        other = _elsewhere(change, here)
        symbol = change.target
        return Note(
            change.kind,
            shortened(self.name(symbol), _LONGEST),
            f"{self.name(symbol)} ({symbol})",
            page_url(symbol, change.type),
            self.says(change),
            f"{'earlier' if other is change.before else 'now'} in {other.paragraph}"
            if other
            else "",
            other.sentence if other else "",
        )


def _elsewhere(change: Change, here: PassagePair) -> Quote | None:
    """The words of a change that do not stand in this row."""
    if change.before and not (here.earlier and here.earlier.paragraph == change.before.paragraph):
        return change.before
    if change.after and not (here.later and here.later.paragraph == change.after.paragraph):
        return change.after
    return None


def _row(number: int, pair: PassagePair, marks: _Marks, words: _Words) -> Row:
    gone: tuple[Span, ...] = ()
    come: tuple[Span, ...] = ()
    if pair.earlier and pair.later:
        gone, come = changed_words(pair.earlier.text, pair.later.text)
    before = marks.earlier.get(pair.earlier.paragraph, []) if pair.earlier else []
    after = marks.later.get(pair.later.paragraph, []) if pair.later else []
    # What moved here is told here; what moved away is told where it went, and marked here.
    told = [change for _, change in after]
    told += [change for _, change in before if change.after is None]
    told.sort(key=lambda change: _STRENGTH[change.kind])
    notes = tuple(words.note(change, pair) for change in told)
    return Row(
        number,
        _cell(pair.earlier, before, gone, words),
        _cell(pair.later, after, come, words),
        notes,
        bool(gone or come or pair.earlier is None or pair.later is None),
    )


def _cell(
    passage: Passage | None,
    marks: list[tuple[Quote, Change]],
    changed: tuple[Span, ...],
    words: _Words,
) -> Cell | None:
    if passage is None:
        return None
    spans = [(quote.start, quote.end, change) for quote, change in marks]
    cuts = {0, len(passage.text)}
    cuts.update(cut for start, end, _ in spans for cut in (start, end))
    cuts.update(cut for span in changed for cut in span)
    ordered = sorted(cuts)
    pieces: list[Piece] = []
    for start, end in pairwise(ordered):
        here = [change for a, b, change in spans if a <= start and end <= b]
        first = min(here, key=lambda change: _STRENGTH[change.kind], default=None)
        piece = Piece(
            passage.text[start:end],
            first.kind if first else "",
            any(a <= start and end <= b for a, b in changed),
            words.title(first) if first else "",
        )
        # Names within names ("the Conference of the Parties to the Convention"): one mark.
        if piece.kind and pieces and pieces[-1].kind == piece.kind and _nested(spans, start):
            piece = _joined(pieces.pop(), piece)
        pieces.append(piece)
    return Cell(passage.paragraph, tuple(pieces))


def _nested(spans: list[tuple[int, int, Change]], at: int) -> bool:
    return any(start < at < end for start, end, _ in spans)


def _joined(first: Piece, second: Piece) -> Piece:
    title = first.title if first.title == second.title else f"{first.title}\n{second.title}"
    return Piece(first.text + second.text, first.kind, first.changed and second.changed, title)
