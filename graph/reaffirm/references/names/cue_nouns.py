"""Cues whose last word opens a name: "في إطار سنداي" is "in the Sendai Framework".

Scanning takes the longest form from the left, so that the cue "in the framework of" hides the noun
with which the name begins.
"""

from __future__ import annotations

from reaffirm.languages import fold
from reaffirm.model import Language
from reaffirm.own.force import per_vocabulary
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.lexicon.tokens import Kind, Token, token_of
from reaffirm.references.passage import Passage

#: A name is looked for in so many characters from the cue's last word.
_LONGEST = 400


def with_names_behind_cues(passage: Passage) -> Passage:
    """The passage, with the names that begin in a cue's last word among its tokens.

    >>> from reaffirm.model import Paragraph
    >>> from reaffirm.references.passage import passage_of
    >>> text = "الأولويات المبينة في إطار سنداي للحد من مخاطر الكوارث"
    >>> passage = passage_of(Paragraph("op1", "operative", text), lexicon_of("ar"))
    >>> [token.kind for token in with_names_behind_cues(passage).tokens]
    [Kind.BACKGROUND, Kind.ENTITY]
    """
    lexicon, tokens, folded = passage.lexicon, passage.tokens, passage.folded.text
    cues = _cues_with_nouns(lexicon.language)
    background = [t for t in tokens if t.kind == Kind.BACKGROUND] if cues else []
    if not any(t.entry.form in cues for t in background):
        return passage
    found: list[Token] = []
    end = 0
    for token in tokens:
        if token.start < end:
            continue
        if token.kind == Kind.BACKGROUND and token.entry.form in cues:
            noun = folded.rfind(" ", token.start, token.end) + 1
            name = next(iter(lexicon.scan(folded[noun : noun + _LONGEST])), None)
            if name is not None and name.start == 0 and name.kind == Kind.ENTITY:
                end = noun + name.end
                found.append(token._replace(end=noun - 1))
                found.append(token_of(name.entry, noun, end))
                continue
        found.append(token)
    return passage.hearing(found)


@per_vocabulary
def _cues_with_nouns(language: Language) -> frozenset[str]:
    """The cues of several words of which the last opens the name of an entity."""
    lexicon = lexicon_of(language)
    if not lexicon.grammar.spaced:
        return frozenset()
    first = lexicon.first_words(Kind.ENTITY)
    cues = (fold(cue, language).text for cue in lexicon.grammar.background_cues)
    return frozenset(cue for cue in cues if " " in cue and cue.rpartition(" ")[2] in first)
