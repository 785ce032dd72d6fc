"""Cues whose last word opens a name: "في إطار سنداي" is "in the Sendai Framework".

Scanning takes the longest form from the left, so that the cue "in the framework of" hides the noun
with which the name begins.
"""

from __future__ import annotations

from collections.abc import Collection

from reaffirm.references.lexicon.tokens import Kind, Token, token_of
from reaffirm.references.passage import Passage

#: A name is looked for in so many characters from the cue's last word.
_LONGEST = 400


def with_names_behind_cues(passage: Passage) -> Passage:
    """The passage, with the names that begin in a cue's last word among its tokens.

    >>> from reaffirm.model import Paragraph
    >>> from reaffirm.references.lexicon import lexicon_of
    >>> from reaffirm.references.passage import passage_of
    >>> text = "الأولويات المبينة في إطار سنداي للحد من مخاطر الكوارث"
    >>> passage = passage_of(Paragraph("op1", "operative", text), lexicon_of("ar"))
    >>> [token.kind for token in with_names_behind_cues(passage).tokens]
    [Kind.BACKGROUND, Kind.ENTITY]
    """
    lexicon, tokens, folded = passage.lexicon, passage.tokens, passage.folded.text
    cues = lexicon.cues_with_nouns
    if cues.isdisjoint([cue.entry.form for cue in passage.cues]):
        return passage
    found: list[Token] = []
    end = 0
    for token in tokens:
        if token.start < end:
            continue
        if _hides(token, cues):
            noun = folded.rfind(" ", token.start, token.end) + 1
            name = next(iter(lexicon.scan(folded[noun : noun + _LONGEST])), None)
            if name is not None and name.start == 0 and name.kind == Kind.ENTITY:
                end = noun + name.end
                found.append(token._replace(end=noun - 1))
                found.append(token_of(name.entry, noun, end))
                continue
        found.append(token)
    return passage.hearing(found)


def _hides(token: Token, cues: Collection[str]) -> bool:
    """Whether a token is a cue with such a noun."""
    return token.kind == Kind.BACKGROUND and token.entry.form in cues
