"""A comparison as people read it: in the terminal, in a notebook, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from reaffirm.analysis.tables import Cell, Table

if TYPE_CHECKING:
    from rich.text import Text

    from reaffirm.analysis.alignment import PassagePair
    from reaffirm.analysis.changes import Change, ChangeKind

    #: A pair of paragraphs, with what changed there.
    Section = tuple[PassagePair, tuple[Change, ...]]
    from reaffirm.analysis.texts import Quote

#: Letters shown on either side of the words that name a target.
_AROUND = 90
_SIGNS: dict[ChangeKind, str] = {
    "added": "+",
    "dropped": "-",
    "act": "~",
    "role": "~",
    "renewed": "=",
    "kept": " ",
}
_STYLES = {"added": "green", "dropped": "red", "act": "yellow", "role": "yellow"}
_COLUMNS = (
    "kind",
    "target",
    "type",
    "earlier_target",
    "everywhere",
    *(f"{side}_{what}" for side in ("earlier", "later") for what in
      ("paragraph", "act", "role", "words", "sentence")),
)  # fmt: skip


def comparison_table(heading: str, changes: Iterable[Change]) -> Table:
    """One row a change, with both sentences whole."""
    rows = (
        (
            change.kind,
            change.target,
            change.type,
            change.earlier_target if change.before else "",
            change.everywhere,
            *_cells(change.before),
            *_cells(change.after),
        )
        for change in changes
    )
    return Table(_COLUMNS, tuple(rows), heading)


def counted(counts: Mapping[ChangeKind, int]) -> str:
    """How many changes there are of each kind, in words."""
    said = ", ".join(f"{count} {_NAMES[kind]}" for kind, count in counts.items() if count)
    return said or "no changes"


_NAMES: dict[ChangeKind, str] = {
    "added": "added",
    "dropped": "dropped",
    "act": "under another act",
    "role": "in another role",
    "renewed": "renewed",
    "kept": "kept",
}


def excerpt(quote: Quote, around: int = _AROUND) -> tuple[str, str, str]:
    """The words that name the target, with what stands before and behind them in the passage."""
    text = quote.passage.text
    before, after = text[: quote.start], text[quote.end :]
    if len(before) > around:
        before = "…" + before[-around:]
    if len(after) > around:
        after = after[:around] + "…"
    return before, quote.words, after


def told(change: Change) -> str:
    """What became of a reference, in a few words.

    A target that was not, or is no more, cited at all is marked: it is the change that counts.
    """
    before, after = change.before, change.after
    if change.kind == "act" and before and after:
        renewed = change.earlier_target != change.target
        return f"{before.act} -> {after.act}" + (
            f", before {change.earlier_target}" if renewed else ""
        )
    if change.kind == "role" and before and after:
        return f"{after.act}, {before.role} -> {after.role}"
    quote = after or before
    act = quote.act if quote else ""
    if change.kind == "renewed":
        return f"{act}, before {change.earlier_target}"
    if change.kind == "kept":
        return act
    more = "more" if change.kind == "added" else "less"
    whole = "new to the text" if change.kind == "added" else "gone from the text"
    return f"{act}, {whole if change.everywhere else f'one mention {more}'}"


def comparison_text(heading: str, reasons: Sequence[str], sections: Iterable[Section]) -> Text:
    """The changes under the paragraphs they stand in, with the words around them.

    Parameters
    ----------
    reasons:
        Why the earlier text was taken, where nobody named it.
    """
    from rich.text import Text

    made = Text(heading, style="bold")
    if reasons:
        made.append(f"\ncompared because of: {', '.join(reasons)}", "dim not bold")
    for pair, changes in sections:
        made.append(f"\n\n{place(pair)}", "bold cyan")
        for change in changes:
            style = _STYLES.get(change.kind, "default") + " not bold"
            made.append(f"\n  {_SIGNS[change.kind]} {change.target}", style)
            made.append(f"  {told(change)}", "magenta not bold")
            for sign, quote in _quotes(change):
                before, words, after = excerpt(quote)
                made.append(f"\n      {sign} {before}", "not bold")
                made.append(words, "underline not bold").append(after, "not bold")
    return made


def comparison_html(heading: str, sections: Iterable[Section]) -> str:
    """The same for a notebook."""
    parts = [f"<h4>{escape(heading)}</h4>"]
    for pair, changes in sections:
        items = "".join(f"<li>{_html(change)}</li>" for change in changes)
        parts.append(f"<p><b>{escape(place(pair))}</b></p><ul>{items}</ul>")
    return f'<div class="reaffirm-comparison">{"".join(parts)}</div>'


def place(pair: PassagePair) -> str:
    """Which paragraph it is, and which it was."""
    if pair.later is None:
        return f"{pair.earlier.paragraph} (gone)" if pair.earlier else ""
    if pair.earlier is None:
        return f"{pair.later.paragraph} (new)"
    if pair.earlier.paragraph == pair.later.paragraph:
        return pair.later.paragraph
    return f"{pair.later.paragraph} (was {pair.earlier.paragraph})"


def _html(change: Change) -> str:
    head = (
        f"{escape(_SIGNS[change.kind])} <b>{escape(change.target)}</b> "
        f"<i>{escape(told(change))}</i>"
    )
    lines = ""
    for sign, quote in _quotes(change):
        before, words, after = map(escape, excerpt(quote))
        lines += f"<br><small>{sign} {before}<mark>{words}</mark>{after}</small>"
    return head + lines


def _quotes(change: Change) -> Iterator[tuple[str, Quote]]:
    if change.before and change.kind != "kept":
        yield "-", change.before
    if change.after:
        yield "+", change.after


def _cells(quote: Quote | None) -> tuple[Cell, ...]:
    if quote is None:
        return ("",) * 5
    return (quote.paragraph, quote.act, quote.role, quote.words, quote.sentence)
