"""The timeline of a series: how many references each text has, and what came and went."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reaffirm.errors import QueryError
from reaffirm.views.chart_style import INK, QUIET, Caption, name_for, new_figure, put_words
from reaffirm.views.layout import short_label
from reaffirm.views.style import BLUE, GREEN, ORANGE, VERMILLION

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from reaffirm.analysis.series import SeriesLink
    from reaffirm.rdf.store import Store
_WIDTH = 0.62  #: of a bar; the space between two texts is 1


@dataclass(frozen=True, slots=True)
class Stage:
    """A text of a series: its references, divided by what became of them since the text before.

    ``previous`` is empty for a text without one; then all are ``kept``. ``changed`` are those
    under another act, in another role, or renewed.
    """

    symbol: str
    date: str
    previous: str
    kept: int
    changed: int
    added: int
    dropped: int

    @property
    def references(self) -> int:
        """All references of the text."""
        return self.kept + self.changed + self.added


@dataclass(frozen=True, slots=True)
class Timeline:
    """The stages of a series, the oldest first; ``language`` is that of the versions compared."""

    symbol: str
    title: str
    language: str
    stages: tuple[Stage, ...]


def timeline(
    store: Store,
    symbol: str,
    *,
    language: str = "",
    links: Collection[SeriesLink] | None = None,
) -> Timeline:
    """The series of a document with what changed from text to text.

    Parameters
    ----------
    language:
        The language version to read where the store has it; by default the first at hand.
    links:
        The links of the store, if they are at hand.

    Raises
    ------
    QueryError
        If the store does not hold the document.
    """
    from reaffirm.analysis.series import links_of, series
    from reaffirm.analysis.texts import is_said, languages_of, version_text
    from reaffirm.analysis.works import works

    known = works(store)
    chain = tuple(links_of(store, known=known) if links is None else links)
    found = series(store, symbol, links=chain, language=language)
    stages: list[Stage] = []
    for member in found.members:
        held = languages_of(store, member.symbol)
        chosen = language if language in held else held[0]
        link = found.previous(member.symbol)
        if link is not None and chosen in languages_of(store, link.earlier):
            stages.append(_compared(store, member.symbol, member.date, link.earlier, chosen, chain))
        else:
            said = sum(map(is_said, version_text(store, member.symbol, chosen).quotes))
            stages.append(Stage(member.symbol, member.date, "", said, 0, 0, 0))
    title = next(m.title for m in found.members if m.symbol == symbol)
    return Timeline(symbol, title, language or "en", tuple(stages))


def _compared(
    store: Store,
    symbol: str,
    date: str,
    earlier: str,
    language: str,
    links: Collection[SeriesLink],
) -> Stage:
    from reaffirm.analysis.compare import compare

    counts = compare(store, symbol, earlier, language=language, links=links).counts
    changed = counts["act"] + counts["role"] + counts["renewed"]
    numbers = (counts["kept"], changed, counts["added"], counts["dropped"])
    return Stage(symbol, date, earlier, *numbers)


def draw_timeline(found: Timeline) -> Figure:
    """The timeline as a figure: what a text has above the line, what it dropped below.

    Raises
    ------
    QueryError
        If the series has a single text.
    """
    if len(found.stages) < 2:
        raise QueryError(
            "the store holds no other text of its series",
            where=found.symbol,
            advice="build the earlier or later texts",
        )
    figure, axes = new_figure(4.8, wide=max(6.8, 2.6 + 1.15 * len(found.stages)))
    _draw_bars(axes, found.stages)
    _write_numbers(axes, found.stages)
    _draw_axes(axes, found.stages)
    counted = (
        "Counted are references of each text (titles and footnotes left out), compared with the "
        "text before it in the series; below the line, what that one had and this one has not."
    )
    put_words(figure, Caption(name_for(found.title, found.symbol, limit=150), counted))
    return figure


def _draw_bars(axes: Axes, stages: Sequence[Stage]) -> None:
    places = range(len(stages))
    style: dict[str, Any] = {"width": _WIDTH, "edgecolor": "white", "linewidth": 0.8}
    bottom = [0] * len(stages)
    for name, color, hatch, values in (
        ("as before", BLUE, "", [s.kept for s in stages]),
        ("other act or role, or renewed", ORANGE, "///", [s.changed for s in stages]),
        ("added", GREEN, "..", [s.added for s in stages]),
    ):
        axes.bar(places, values, bottom=bottom, color=color, hatch=hatch, label=name, **style)
        bottom = [a + b for a, b in zip(bottom, values, strict=True)]
    dropped = [-stage.dropped for stage in stages]
    name = "dropped from the text before"
    axes.bar(places, dropped, color=VERMILLION, hatch="xx", label=name, **style)
    axes.axhline(0, color=INK, linewidth=1)


def _write_numbers(axes: Axes, stages: Sequence[Stage]) -> None:
    for place, stage in enumerate(stages):
        axes.text(place, stage.references, f"{stage.references:,}", ha="center", va="bottom")
        if stage.dropped:
            text = f"\N{MINUS SIGN}{stage.dropped:,}"
            axes.text(place, -stage.dropped, text, ha="center", va="top", color=QUIET)
        if stage.added:
            beside = (place + _WIDTH / 2 + 0.01, stage.references - stage.added / 2)
            axes.annotate(f"+{stage.added:,}", beside, va="center", fontsize=8.5, color=QUIET)


def _draw_axes(axes: Axes, stages: Sequence[Stage]) -> None:
    labels = [f"{short_label(stage.symbol)}\n{stage.date}" for stage in stages]
    axes.set_xticks(range(len(stages)), labels)
    axes.tick_params(axis="x", length=0)
    axes.set_xlim(-0.7, len(stages) - 0.3)
    axes.set_ylabel("references")
    axes.yaxis.set_major_formatter(lambda value, _: f"{abs(value):,.0f}")
    low, high = axes.get_ylim()
    axes.set_ylim(low * 1.15, high * 1.22)
    axes.legend(loc="upper left", ncols=2, fontsize=8.5, frameon=False)
