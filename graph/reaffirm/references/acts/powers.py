"""What the organ says of its powers within another clause: "Decides, *acting under Chapter VII of
the Charter*, that …"."""

from __future__ import annotations

import re

from reaffirm.references.acts.clauses import Clause
from reaffirm.references.passage import Passage

_ACT = "actsUnder"
_PUNCTUATION = re.compile(r"[,;.،؛，；。:：]")
_INSERTED = re.compile(r"\s?[,،]\s?[^,،;؛.]{1,40}[,،]")


def with_powers(clauses: list[Clause], passage: Passage) -> list[Clause]:
    """The clauses of a paragraph, with those that only name the organ's powers: behind these the
    clause that they interrupt goes on."""
    text = passage.text
    for token in passage.tokens:
        if token.entry.act is None or token.entry.act.id != _ACT:
            continue
        index = next((i for i, c in enumerate(clauses) if c.start < token.start < c.end), -1)
        if index < 0 or clauses[index].act == _ACT:
            continue
        start, end = passage.printed(token)
        inserted = _INSERTED.match(text, end)  # "acting, to that end, under Chapter VII"
        comma = _PUNCTUATION.search(text, inserted.end() if inserted else end)
        place = comma.start() if comma else len(text)
        # States act too, but only the organ acts under a chapter.
        if passage.grammar.chapter.search(text, start, place) is None:
            continue
        whole = clauses[index]
        stop = min(passage.folded.folded(place), whole.end)
        clauses[index : index + 1] = [
            whole._replace(end=token.start),
            Clause(token.start, token.end, stop, _ACT, False),
            *([whole._replace(start=stop, head_end=stop)] if stop < whole.end else []),
        ]
    return clauses
