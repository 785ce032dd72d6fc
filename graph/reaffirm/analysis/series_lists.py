"""The yearly list: "recalling its resolutions 72/139, 73/132, 74/20 and 75/130"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reaffirm.analysis.texts import is_said, languages_of, version_text
from reaffirm.analysis.works import Work

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

#: The lists have so many texts in common, and of all their texts this share.
_LEAST, _SHARE = 4, 0.8


def continues_list(store: Store, later: str, earlier: str) -> bool:
    """Whether a text recalls the earlier one in a list that is the earlier's own list, and it.

    Many texts recall all that came before them on their subject, year by year. Their titles may
    have nothing in common.

    Notes
    -----
    The cost is that of reading both documents in one language.
    """
    held = languages_of(store, earlier)
    language = next((code for code in languages_of(store, later) if code in held), None)
    if language is None:
        return False
    ours = [one - {earlier} for one in _lists(store, later, language) if earlier in one]
    theirs = _lists(store, earlier, language)
    return any(
        len(one & other) >= _LEAST and len(one & other) >= _SHARE * len(one | other)
        for one in ours
        for other in theirs
    )


def _lists(store: Store, symbol: str, language: str) -> list[set[str]]:
    """The resolutions of the document's own organ that each of its paragraphs refers to."""
    organ = Work(symbol).organ
    found: defaultdict[str, set[str]] = defaultdict(set)
    for quote in version_text(store, symbol, language).quotes:
        if is_said(quote) and "/RES/" in quote.target and Work(quote.target).organ == organ:
            found[quote.paragraph].add(quote.target)
    return list(found.values())
