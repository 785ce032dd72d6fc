"""What the vocabulary knows of the words in names: head nouns and lists, as one language has them."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache

from reaffirm.model import Language, TargetType
from reaffirm.nouns import load_nouns


@dataclass(frozen=True, slots=True)
class Nouns:
    """The head nouns of one language, each form with the type of what has such a name."""

    types: dict[str, TargetType]
    weak: dict[str, TargetType]  #: those that make a name only beside words that show one
    officers: dict[str, TargetType]  #: those of officers, behind what they are in charge of
    definite: tuple[str, ...]  #: those that 该 makes definite, longest first
    titles: tuple[tuple[str, TargetType], ...]  #: of titles in brackets, longest first
    common: frozenset[str]  #: those that are common nouns without a capital

    @property
    def telling(self) -> Set[str]:
        """Those that make a name with whatever tells a subject."""
        return self.types.keys() | self.officers.keys()


@cache
def nouns_of(language: Language) -> Nouns:
    """The head nouns of a language.

    >>> nouns_of("en").types["Treaty"], nouns_of("zh").weak["论坛"]
    ('treaty', 'conference')
    >>> nouns_of("zh").definite[0], "Плана" in nouns_of("ru").common
    ('工作委员会', True)
    """
    nouns = load_nouns().nouns
    definite = (form for noun in nouns for form in noun.definite.get(language, ()))
    titles = [(form, noun.type) for noun in nouns for form in noun.titles.get(language, ())]
    return Nouns(
        {form: noun.type for noun in nouns for form in noun.forms.get(language, ())},
        {form: noun.type for noun in nouns for form in noun.weak.get(language, ())},
        {form: noun.type for noun in nouns for form in noun.officers.get(language, ())},
        longest_first(definite),
        tuple(sorted(titles, key=lambda title: -len(title[0]))),
        frozenset(form for noun in nouns if noun.common for form in noun.forms.get(language, ())),
    )


@cache
def cases_of(language: Language) -> dict[str, str]:
    """Each form of the head nouns to the form that is preferred: the nominative.

    >>> cases_of("ru")["Комитетом"]
    'Комитет'
    """
    forms = (noun.forms.get(language, ()) for noun in load_nouns().nouns)
    return {form: printed[0] for printed in forms for form in printed}


@cache
def with_seat(language: Language) -> frozenset[str]:
    """Head nouns of bodies behind which the town of their seat is named."""
    nouns = load_nouns().nouns
    return frozenset(
        form for noun in nouns if noun.has_seat for form in noun.forms.get(language, ())
    )


@cache
def officers(language: Language) -> frozenset[str]:
    """Head nouns of officers, whose name tells what they are in charge of."""
    nouns = load_nouns().nouns
    return frozenset(
        form
        for noun in nouns
        if noun.officer
        for form in (*noun.forms.get(language, ()), *noun.weak.get(language, ()))
    )


@cache
def words_of(name: str, language: Language) -> tuple[str, ...]:
    """The words of a list in ``ontology/words.ttl``, longest first.

    >>> words_of("regions", "en")[0]
    'Asia-Pacific'
    """
    return longest_first(load_nouns().words[name].get(language, ()))


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Words in the order in which an expression must try them, the same in every process."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
