"""A paragraph as extraction reads it: printed, folded, and what the lexicon finds in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reaffirm.languages import Folded, Grammar, fold
from reaffirm.languages.names.english_owners import is_qualified
from reaffirm.model import Paragraph
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.lexicon.tokens import CUES, NAMES, Kind, Token


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, read once for all steps. Offsets of tokens are those of the folded text."""

    paragraph: Paragraph
    text: str  #: as printed
    folded: Folded
    tokens: Sequence[Token]
    lexicon: Lexicon
    grammar: Grammar  #: of its language
    names: Sequence[Token]  #: those of the tokens that name something
    cues: Sequence[Token]  #: those that may make background of what follows

    def hearing(self, tokens: Sequence[Token]) -> Passage:
        """The same passage with other tokens: those that tell something."""
        if tokens is self.tokens:
            return self
        return _passage(self.paragraph, self.folded, tokens, self.lexicon)

    def without_cues(self, places: Sequence[tuple[int, int]]) -> Passage:
        """The same passage without the cues that stand within some places of the folded text."""
        inside = {
            cue.start
            for cue in self.cues
            for start, end in places
            if start <= cue.start and cue.end <= end
        }
        if not inside:
            return self
        return self.hearing([t for t in self.tokens if t.kind not in CUES or t.start not in inside])

    def printed(self, token: Token) -> tuple[int, int]:
        """Where a token stands in the text as printed."""
        folded = self.folded
        if not folded.places:  # as in most languages, which saves two calls for each token
            return token.start, token.end
        return folded.start(token.start), folded.end(token.end)


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
    if lexicon.language == "en":
        # "the National Commission on Dunes" is not the Commission that the vocabulary has.
        tokens = [
            t for t in tokens if t.kind != Kind.ENTITY or not is_qualified(folded.text, t.start)
        ]
    return _passage(paragraph, folded, tokens, lexicon)


def _passage(
    paragraph: Paragraph, folded: Folded, tokens: Sequence[Token], lexicon: Lexicon
) -> Passage:
    names = [token for token in tokens if token.kind in NAMES]
    cues = [token for token in tokens if token.kind in CUES]
    return Passage(paragraph, paragraph.text, folded, tokens, lexicon, lexicon.grammar, names, cues)
