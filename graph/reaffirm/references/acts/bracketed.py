"""A symbol in brackets behind the report that it identifies: "the report of X on Y (S/2021/470)".

It has the role of that report, whatever stands between the two.
"""

from __future__ import annotations

from collections.abc import Sequence

from reaffirm.references.acts.clauses import Clause
from reaffirm.references.lexicon.tokens import Kind, Token

_BRACKETS = ("(", "（")


def report_of_symbol(
    text: str, start: int, place: int, clause: Clause, tokens: Sequence[Token]
) -> Token | None:
    """The noun of the report whose symbol stands in brackets: the last before it in its clause.

    Parameters
    ----------
    text, start:
        A paragraph as printed, and where the symbol stands in it.
    place:
        Where that is in the folded text, which has no brackets.
    clause, tokens:
        The clause there, and the tokens of the paragraph.
    """
    if not text[max(0, start - 2) : start].rstrip().endswith(_BRACKETS):
        return None
    nouns = [t for t in tokens if t.kind == Kind.REPORT and clause.head_end <= t.start < place]
    return nouns[-1] if nouns else None
