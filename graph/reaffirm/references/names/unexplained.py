"""Bodies of which a text has nothing but the abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reaffirm.languages.names.abbreviations import abbreviated_bodies
from reaffirm.languages.names.forms import Place
from reaffirm.references.names.discourse import Discourse
from reaffirm.references.names.stretches import Founded
from reaffirm.references.names.titles import UnknownName
from reaffirm.references.passage import Passage

_EXPLAINED = r"\((?:(?:la|le|el)\s|l[’'])?[«“\"\s]*{}\b"


def unexplained_bodies(
    passage: Passage,
    discourse: Discourse,
    taken: Iterable[UnknownName | Place | tuple[int, int, str] | Founded],
) -> list[UnknownName]:
    """Abbreviations outside what is ``taken`` and known that nothing in the text explains; what
    stands in brackets behind other words is what these words are, and no body if they are none."""
    found = list(abbreviated_bodies(passage.text, passage.grammar.language))
    if not found:
        return []
    covered = [(name[0], name[1]) for name in taken]
    covered += (passage.printed(token) for token in passage.names)
    return [
        (start, end, passage.text[start:end], "body")
        for start, end in found
        if not any(s < end and start < e for s, e in covered)
        and not _is_explained(passage.text[start:end], discourse.texts)
    ]


def _is_explained(name: str, texts: Iterable[str]) -> bool:
    inside = re.compile(_EXPLAINED.format(re.escape(name)))
    return any(name in text and inside.search(text) for text in texts)
