"""The compare page: two texts side by side, and what changed in whom they cite."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reaffirm.analysis.columns import names_of
from reaffirm.analysis.compare import Comparison, compare
from reaffirm.analysis.texts import languages_of
from reaffirm.analysis.works import works
from reaffirm.errors import QueryError
from reaffirm.files import write_atomically
from reaffirm.views.compare_rows import KINDS, Row, compare_rows
from reaffirm.views.names import Names
from reaffirm.views.page_data import LANGUAGE_NAMES, page_url
from reaffirm.views.pages import render

if TYPE_CHECKING:
    from reaffirm.analysis.changes import ChangeKind
    from reaffirm.analysis.series import SeriesLink
    from reaffirm.rdf.store import Store


def write_comparison(
    comparisons: Sequence[Comparison], out: Path | str, *, names: Names | None = None
) -> Path:
    """Write the comparison of two texts as a page in one file.

    Paragraphs stand side by side, references are marked by the kind of change, with colour and
    with a sign, and a third column says each change in words. The page filters by the kind of
    change, searches, and prints; it works offline, and for reading without scripts too.

    Parameters
    ----------
    comparisons:
        The comparison in each language that the page shall offer
        (:func:`reaffirm.analysis.compare.compare`); the first is shown when it opens.
    names:
        The names of the targets (:func:`reaffirm.analysis.columns.names_of`).

    Raises
    ------
    QueryError
        If there is no comparison, or they are not of the same two texts.
    ReaffirmError
        If the file cannot be written.
    """
    return write_atomically(out, comparison_html(comparisons, names=names))


def comparison_page(
    store: Store,
    later: str,
    out: Path | str,
    *,
    earlier: str = "",
    language: str = "",
    kinds: Collection[ChangeKind] = (),
    types: Collection[str] = (),
) -> Path:
    """Compare two texts of a store in every language that has both, and write the page.

    Only changes of some kinds, and of references to some types, if any are given. The other
    parameters and the errors are those of :func:`compare_all` and :func:`write_comparison`.
    """
    found, names = compare_all(store, later, earlier, language=language)
    if kinds or types:
        found = tuple(one.only(kinds or tuple(KINDS), types=types) for one in found)
    return write_comparison(found, out, names=names)


def compare_all(
    store: Store,
    later: str,
    earlier: str = "",
    *,
    language: str = "",
    links: Collection[SeriesLink] | None = None,
) -> tuple[tuple[Comparison, ...], Names]:
    """Two texts compared in every language in which the store holds both, with the names of what
    they cite: what :func:`write_comparison` needs.

    Parameters
    ----------
    later, earlier, links:
        As for :func:`reaffirm.analysis.compare.compare`.
    language:
        The one that comes first; by default English, where both texts have it.

    Raises
    ------
    QueryError
        As :func:`reaffirm.analysis.compare.compare`.
    """
    from reaffirm.analysis.series import links_of

    known = works(store)
    chain = tuple(links_of(store, known=known) if links is None else links)
    first = compare(store, later, earlier, language=language, links=chain, known=known)
    held = [set(languages_of(store, side.symbol)) for side in (first.earlier, first.later)]
    others = [
        compare(store, later, earlier, language=code, links=chain, known=known)
        for code in languages_of(store, first.later.symbol)
        if code in held[0] & held[1] and code != first.language
    ]
    found = (first, *others)
    targets = {
        target
        for one in found
        for change in one.changes
        for target in (change.target, change.earlier_target)
    }
    return found, names_of(store, targets)


def comparison_html(comparisons: Sequence[Comparison], *, names: Names | None = None) -> str:
    """The page of :func:`write_comparison` as text."""
    pairs = {(one.earlier.symbol, one.later.symbol) for one in comparisons}
    if len(pairs) != 1:
        raise QueryError("nothing to compare, or more than two texts", advice="give one pair")
    first = comparisons[0]
    return render(
        "compare.html",
        style=("page.css", "compare.css"),
        scripts=("common.js", "compare.js"),
        title=f"{first.later.symbol} compared with {first.earlier.symbol}",
        versions=[version(one, names or {}) for one in comparisons],
        kinds=KINDS,
    )


def version(found: Comparison, names: Names) -> dict[str, object]:
    """What a template needs of a comparison in one language.

    ``changed_rows`` are the rows in which a reference is not as it was; ``kept_out`` counts the
    others.
    """
    rows = compare_rows(found, names)
    changed = [row for row in rows if any(note.kind != "kept" for note in row.notes)]
    return {
        "language": found.language,
        "language_name": LANGUAGE_NAMES.get(found.language, found.language),
        "direction": "rtl" if found.language == "ar" else "ltr",
        "earlier": found.earlier,
        "later": found.later,
        "urls": [page_url(side.symbol, "resolution") for side in (found.earlier, found.later)],
        "why": ", ".join(found.link.signals) if found.link else "",
        "counts": found.counts,
        "rows": rows,
        "changed_rows": [_without_kept(row) for row in changed],
        "kept_out": len(rows) - len(changed),
    }


def _without_kept(row: Row) -> Row:
    return replace(row, notes=tuple(note for note in row.notes if note.kind != "kept"))
