"""A paragraph as extraction reads it: printed, folded, and what the lexicon finds in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reaffirm.languages import Folded, Grammar, fold
from reaffirm.model import Paragraph
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.lexicon.tokens import Token


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, read once for all steps. Offsets of tokens are those of the folded text."""

    paragraph: Paragraph
    text: str  #: as printed
    folded: Folded
    tokens: Sequence[Token]
    lexicon: Lexicon
    grammar: Grammar  #: of its language

    def hearing(self, tokens: Sequence[Token]) -> Passage:
        """The same passage with other tokens: those that tell something."""
        return self if tokens is self.tokens else replace(self, tokens=tokens)

    def printed(self, token: Token) -> tuple[int, int]:
        """Where a token stands in the text as printed."""
        return self.folded.start(token.start), self.folded.end(token.end)


def passage_of(paragraph: Paragraph, lexicon: Lexicon) -> Passage:
    """A paragraph as the lexicon of its language reads it.

    >>> from reaffirm.references.lexicon import lexicon_of
    >>> paragraph = Paragraph("op1", "operative", "Recalls its resolution 70/1;")
    >>> passage = passage_of(paragraph, lexicon_of("en"))
    >>> [passage.text[slice(*passage.printed(token))] for token in passage.tokens]
    ['Recalls', 'its', 'resolution']
    """
    folded = fold(paragraph.text, lexicon.language)
    tokens = lexicon.scan(folded.text)
    return Passage(paragraph, paragraph.text, folded, tokens, lexicon, lexicon.grammar)
