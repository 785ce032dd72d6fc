"""Names that share words: the head noun, "the treaties of Tlatelolco, Rarotonga and Pelindaba",
"the 2000 and 2010 Review Conferences"; or what stands behind it, "the Convention and the Protocol
relating to Sand", "Декларацию и Программу действий по охране новых песчаных дюн"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from reaffirm.languages.names.shared_heads import shared_heads
from reaffirm.languages.names.yearly import yearly_meetings
from reaffirm.ontology import Entity
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.lexicon.forms import folded_form
from reaffirm.references.lexicon.tokens import Kind
from reaffirm.references.passage import Passage


def named_together(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Entity]]:
    """Start, end, identifier and entity of each item that is a known name with its head noun.

    >>> from reaffirm.references.lexicon import lexicon_of
    >>> text = "the treaties of Tlatelolco, Rarotonga and Pelindaba"
    >>> [text[start:end] for start, end, _, _ in named_together(text, lexicon_of("en"))]
    ['treaties of Tlatelolco', 'Rarotonga', 'Pelindaba']
    >>> text = "the 2000 and 2010 Review Conferences"
    >>> [text[start:end] for start, end, _, _ in named_together(text, lexicon_of("en"))]
    ['2000', '2010 Review Conferences']
    """
    language = lexicon.language
    for item in chain(shared_heads(text, language), yearly_meetings(text, language)):
        for name in item.names:
            entry = lexicon.entry(folded_form(name, language))
            if entry is not None and entry.kind == Kind.ENTITY:
                entity = entry.entities[0]
                yield item.start, item.end, entity.target, entity
                break


#: "And", with the article of the name behind it.
_JOINT: Final = re.compile(r"\s(?:and|et|y|e|и)\s+(?:(?:the|la|le|l|el|los|las|les)\s+)?$")
#: So many characters before a name are looked at, and so many words may be its own noun.
_BEFORE = 60
_OWN = 4
#: What two names share has at least so many words.
_SHARED = 2
#: The same of names whose words are inflected, at their end.
_ENDING = 3


def sharing_end(passage: Passage) -> Iterator[tuple[int, int, str, Entity]]:
    """Start, end, identifier and entity of known names of which another tells the rest.

    >>> from reaffirm.model import Paragraph
    >>> from reaffirm.references.lexicon import lexicon_of
    >>> from reaffirm.references.passage import passage_of
    >>> text = "the Convention and the Protocol relating to the Status of Refugees"
    >>> passage = passage_of(Paragraph("op1", "operative", text), lexicon_of("en"))
    >>> [(text[start:end], target) for start, end, target, _ in sharing_end(passage)]
    [('Convention', 'treaty:refugee-convention')]
    """
    folded, lexicon = passage.folded, passage.lexicon
    if lexicon.language not in ("en", "fr", "es", "ru"):
        return
    alike = _ending_alike if lexicon.language == "ru" else _named_alike
    for token in passage.names:
        if token.kind != Kind.ENTITY or token.entry.entities[0].type == "body":
            continue
        joint = _JOINT.search(folded.text, max(0, token.start - _BEFORE), token.start)
        if joint is None:
            continue
        entity = token.entry.entities[0]
        for start in _words_before(folded.text, joint.start()):
            noun = folded.text[start : joint.start()]
            other = alike(noun, folded.text[token.start : token.end], lexicon)
            if other is not None and other.target != entity.target:
                yield folded.start(start), folded.end(joint.start()), other.target, other
                break


_WORD: Final = re.compile(r"\S+")


def _words_before(text: str, end: int) -> Iterator[int]:
    """Where the words before an offset begin that have a capital, the nearest first."""
    words = list(_WORD.finditer(text, max(0, end - _BEFORE), end))[-_OWN:]
    return (word.start() for word in reversed(words) if word[0][0].isupper())


def _named_alike(noun: str, name: str, lexicon: Lexicon) -> Entity | None:
    """The known thing that a noun names with the last words of a name."""
    words = name.split()
    for own in range(1, min(_OWN, len(words) - _SHARED) + 1):
        entry = lexicon.entry(" ".join([noun, *words[own:]]))
        if entry is not None and entry.kind == Kind.ENTITY:
            return entry.entities[0]
    return None


def _ending_alike(noun: str, name: str, lexicon: Lexicon) -> Entity | None:
    """The one known thing that a Russian noun stands for whose name ends with the last words of a
    name: those behind the noun of action are in the same case, whatever stands before them."""
    end = " ".join(name.split()[-_ENDING:])
    entry = lexicon.entry(noun)
    if entry is None or entry.kind != Kind.SHORT or end.count(" ") < _ENDING - 1:
        return None
    names = ((e, full) for e in entry.entities for full in e.names["ru"].full)
    found = {e.target: e for e, full in names if folded_form(full, "ru").endswith(f" {end}")}
    return next(iter(found.values())) if len(found) == 1 else None
