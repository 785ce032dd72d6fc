"""The head nouns of names, and lists of words that tell something of names, as Python values.

Reads ``nouns.ttl`` and ``words.ttl``. They belong to the program's grammar of names: own files add
entities, not nouns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reaffirm.cache import cached, source_hash
from reaffirm.model import LANGUAGES, Language, TargetType
from reaffirm.namespaces import NAMED_CLASSES, PREFIXES, REA
from reaffirm.ontology_files import ontology_directory, ontology_hash
from reaffirm.turtle import Properties, first, in_language, subjects_in

_SKOS = PREFIXES["skos"]
#: The nominative comes first, cases last.
_LABELS = tuple(_SKOS + label for label in ("prefLabel", "altLabel", "hiddenLabel"))

#: Words of one kind, by language.
WordsByLanguage = dict[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class HeadNoun:
    """A noun that makes words the name of something: "Committee", 委员会."""

    type: TargetType  #: of what has such a name
    forms: WordsByLanguage  #: forms that make a name, the nominative first
    weak: WordsByLanguage  #: forms that make a name only beside words that show one
    officers: WordsByLanguage  #: the same of officers, whose charge stands before the noun
    definite: WordsByLanguage  #: forms that behind 该 stand for what was named before
    titles: WordsByLanguage  #: by which a title in brackets shows what it is
    officer: bool = False  #: what the name says further is the officer's charge
    has_seat: bool = False  #: a town behind it is the body's seat
    common: bool = False  #: without a capital it is a common noun


@dataclass(frozen=True, slots=True)
class NounsAndWords:
    """What the vocabulary says of the words in names."""

    nouns: tuple[HeadNoun, ...]
    words: dict[str, WordsByLanguage]  #: the lists, by their names


@cache
def load_nouns() -> NounsAndWords:
    """The nouns and words that ship with the package, read once per process.

    Parsed once for each content of the vocabulary, and kept in the user's cache folder.

    Raises
    ------
    OntologyError
        If a file is missing or not Turtle.

    >>> [noun.type for noun in load_nouns().nouns if "Treaty" in noun.forms.get("en", ())]
    ['treaty']
    """
    here = Path(__file__)
    beside = (here.with_name(name) for name in ("model.py", "namespaces.py", "turtle.py"))
    sources = "".join(source_hash(str(module)) for module in (here, *beside))
    return cached("nouns", f"{ontology_hash()}-{sources}", NounsAndWords, _parsed)


def _parsed() -> NounsAndWords:
    folder = ontology_directory()
    nouns, words = subjects_in(folder / "nouns.ttl"), subjects_in(folder / "words.ttl")
    lists = {first(each, _SKOS + "notation"): _ours(each, "word") for each in words.values()}
    return NounsAndWords(tuple(_nouns(nouns.values())), lists)


def _nouns(subjects: Iterable[Properties]) -> Iterable[HeadNoun]:
    for properties in subjects:
        yield HeadNoun(
            type=NAMED_CLASSES[first(properties, REA + "names")],
            forms=_by_language(properties, _LABELS),
            weak=_ours(properties, "weakForm"),
            officers=_ours(properties, "officerForm"),
            definite=_ours(properties, "definiteForm"),
            titles=_ours(properties, "titleForm"),
            officer=first(properties, REA + "officer") == "true",
            has_seat=first(properties, REA + "hasSeat") == "true",
            common=first(properties, REA + "commonNoun") == "true",
        )


def _ours(properties: Properties, predicate: str) -> WordsByLanguage:
    return _by_language(properties, (REA + predicate,))


def _by_language(properties: Properties, predicates: Iterable[str]) -> WordsByLanguage:
    """The values of some properties by language; a language without any is left out."""
    found = {
        code: tuple(word for one in predicates for word in in_language(properties, one, code))
        for code in LANGUAGES
    }
    return {code: words for code, words in found.items() if words}
