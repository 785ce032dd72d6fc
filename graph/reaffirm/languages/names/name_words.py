"""What the tables of French, Spanish and Russian names say: ``french_names``, ``spanish_names`` and
``russian_names`` fill them, ``head_first`` and ``bounds`` read them.

Names of these languages begin with their head noun and go on without capitals, so that what belongs to a
name and what to the sentence is told by small words and endings. All of it is written as expressions;
alternatives that belong together stand in one line, with an example where it does not explain itself.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Matches nothing.
NOTHING = "(?!)"
#: One adjective may stand between the head noun and the second complement, which begins at ``cut``.
ADJECTIVE = r"(?:\s+\w{4,})?(?P<cut>\s+)"


def either(*alternatives: str) -> str:
    """One expression for any of several.

    >>> either("de", "du|des")
    'de|du|des'
    """
    return "|".join(alternatives)


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words that a name is made of behind its head noun, and those at which it stops."""

    prepositions: str  #: inside names
    articles: str  #: that may follow these prepositions
    after_head: str  #: what the word behind the head noun must look like
    stops: str  #: words at which a name stops
    infinitives: str  #: which end it behind a preposition
    #: Words of names at which other names stop, up to the word with which the name goes on.
    fixed: str
    #: What leads to the subject of a text in whose name the words of the sentence stand else:
    #: "la Convention relative au sable", but "les règles de la Convention relatives au sable".
    lead: str = NOTHING
    #: What leads from a head noun to a known name, which is unreadable: "Charte de la ;;;".
    link: str = ""
    #: What somebody is for, behind his name: "Комитет для выполнения задач".
    purposes: str = ""


@dataclass(frozen=True, slots=True)
class EndWords:
    """The words of the sentence that end a name."""

    #: What ends any name, behind a space: possessives and demonstratives, infinitives with a
    #: preposition, finite verbs, participles that agree with an earlier noun.
    ends: str
    #: Verbs with two complements: what stands before the name, and how the second complement
    #: begins, at its group ``cut``: "solliciter du Comité / des avis".
    governed: tuple[tuple[str, str], ...]
    #: What ends a name behind a word with a capital, at its group ``cut``.
    capital: str = ""
    #: What ends the name of a body, at its group ``cut``; what matches without it does not.
    body: str = ""
    #: What ends the name of a body or a treaty directly behind its head noun.
    bare: str = ""
    #: What leads from a name to a known one that is its last part, and to the treaty of the parties
    #: that meet.
    link: str = ""
