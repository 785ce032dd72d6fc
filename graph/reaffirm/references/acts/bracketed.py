"""A symbol in brackets behind the report that it identifies: "the report of X on Y (S/2021/470)".

It has the role of that report, whatever stands between the two.
"""

from __future__ import annotations

from reaffirm.references.acts.clauses import Clause
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.passage import Passage

_BRACKETS = ("(", "（")


def report_of_symbol(start: int, place: int, clause: Clause, passage: Passage) -> Token | None:
    """The noun of the report whose symbol stands in brackets: the last before it in its clause.

    Parameters
    ----------
    start, place:
        Where the symbol stands in the printed text, and in the folded one, which has no brackets.
    clause, passage:
        The clause there, and its paragraph.
    """
    if not passage.text[max(0, start - 2) : start].rstrip().endswith(_BRACKETS):
        return None
    nouns = [
        token
        for token in passage.tokens
        if token.kind == Kind.REPORT and clause.head_end <= token.start < place
    ]
    return nouns[-1] if nouns else None
