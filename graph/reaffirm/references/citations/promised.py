"""Which noun of a paragraph gets its numbers from a footnote: "its relevant resolutions,20"."""

from __future__ import annotations

from collections.abc import Sequence

from reaffirm.references.citations.resolving import Citation
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.passage import Passage

#: How far before a marker the noun may stand whose numbers its footnote gives: where the footnote
#: gives one number, and where it gives several ("all its resolutions on cooperation with …,3").
_NOUN_REACH = {False: 90, True: 320}
#: A Chinese character says as much as two of an alphabet.
_CHINESE_DENSITY = 2
#: Beyond it "conflict resolution" is no noun of a list: the noun is a plural.
_SINGULAR_REACH = 220
#: The same for reports; several numbers are never those of a report further away.
_REPORT_REACH = 60
#: How far behind its noun a number may stand: organs come between.
_NUMBER_REACH = 60
#: Between a Chinese number and its noun stand 号 and a space at most.
_NUMBER_GAP = 3
#: What adopts resolutions, or where they are adopted, may stand between them and the marker.
_NUMBERING = frozenset({"body", "conference"})


def promised_noun(
    offset: int, several: bool, citations: Sequence[Citation], passage: Passage
) -> Token | None:
    """The noun "resolutions" or "report" whose numbers the footnote of a marker gives.

    Parameters
    ----------
    offset:
        Where the marker stands in the text as printed.
    several:
        Whether the footnote gives more than one number.
    citations:
        The numbers that the text itself prints.
    """
    grammar = passage.grammar
    stop = passage.folded.folded(offset)
    for token in reversed(passage.tokens):
        distance = (stop - token.end) * (1 if grammar.spaced else _CHINESE_DENSITY)
        if distance < -1:
            continue
        if distance > _NOUN_REACH[several]:
            return None
        if token.kind == Kind.REPORT and distance > _REPORT_REACH:
            if several:
                continue
            return None
        if distance > _SINGULAR_REACH and token.entry.form in grammar.singular_nouns:
            continue
        decides = token.kind is Kind.ACT and token.noun is Kind.DECISION
        if decides and _is_verb(token, distance, passage):
            continue
        if token.noun is not None or token.kind == Kind.REPORT:
            return None if _has_number(token, offset, citations, passage) else token
        if token.kind == Kind.ENTITY and token.entry.entities[0].type not in _NUMBERING:
            return None
    return None


def _is_verb(token: Token, distance: int, passage: Passage) -> bool:
    """Whether 决定 is the verb, not the noun: the noun stands behind an act, a classifier or a
    possessive, or directly before the marker."""
    if distance <= _NUMBER_GAP * _CHINESE_DENSITY:
        return False
    before = passage.folded.text[max(0, token.start - 1) : token.start]
    acts = any(t.end == token.start and t.kind is Kind.ACT for t in passage.tokens)
    return not acts and before not in passage.grammar.noun_marks


def _has_number(noun: Token, offset: int, citations: Sequence[Citation], passage: Passage) -> bool:
    """Whether the text itself prints a number with the noun before a marker."""
    start = passage.folded.start(noun.start)
    if passage.grammar.noun_after_number:
        return any(0 <= start - c.end <= _NUMBER_GAP for c in citations)
    return any(
        start <= c.start and c.end <= offset + 1 and c.start - start <= _NUMBER_REACH
        for c in citations
    )
