"""The names and phrases in a vocabulary: under which property they stand, and what they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from reaffirm.model import LANGUAGES, Language
from reaffirm.namespaces import ACT, BASE, GENERIC, ID, PREFIXES, REA
from reaffirm.own.statements import Statement
from reaffirm.turtle import Subjects

DEGREE = BASE + "degree/"
PREFERRED = PREFIXES["skos"] + "prefLabel"
SHORT = REA + "shortForm"
TELLING = REA + "tellingForm"
BEFORE = REA + "before"
#: The names that mean a thing anywhere.
FULL = (PREFERRED, PREFIXES["skos"] + "altLabel", PREFIXES["skos"] + "hiddenLabel")
NAMES = (*FULL, SHORT, TELLING, BEFORE)
_WHAT = MappingProxyType({SHORT: "short form", TELLING: "telling form", BEFORE: "phrase before"})


@dataclass(frozen=True, slots=True)
class OwnName:
    """A printed form that own files add: of what, in which language, and as what.

    ``entry`` is a target (``body:unodc``), or ``act:`` or ``degree:`` and its name.
    """

    entry: str
    language: Language
    text: str
    what: str  #: name, short form, telling form, phrase, phrase before
    is_new: bool  #: the entry itself is an own one
    is_generic: bool = False


def own_names(statements: Iterable[Statement], shipped: Subjects) -> tuple[OwnName, ...]:
    """The printed forms that own files add to the vocabulary that ships, in a fixed order."""
    found = {
        _name(one, shipped): None
        for one in statements
        if one.predicate in NAMES
        and one.language in LANGUAGES
        and (one.value, one.language) not in shipped.get(one.subject, {}).get(one.predicate, ())
    }
    return tuple(sorted(found, key=lambda one: (one.entry, one.language, one.what, one.text)))


def _name(one: Statement, shipped: Subjects) -> OwnName:
    phrase = one.subject.startswith((ACT, DEGREE))
    return OwnName(
        entry_of(one.subject),
        cast("Language", one.language),
        one.value,
        _WHAT.get(one.predicate, "phrase" if phrase else "name"),
        is_new=one.subject not in shipped,
        is_generic=one.subject.startswith(GENERIC),
    )


def described(names: Sequence[OwnName]) -> str:
    """What own files add, in numbers.

    >>> described([OwnName("body:x", "en", "Sand Office", "name", is_new=True),
    ...            OwnName("treaty:uncac", "en", "Merida Convention", "name", is_new=False),
    ...            OwnName("act:recalls", "en", "harks back to", "phrase", is_new=False)])
    '1 new entry with 1 name, 1 further name, 1 further phrase'
    """
    new = [one for one in names if one.is_new]
    known = [one for one in names if not one.is_new]
    further = Counter("phrase" if "phrase" in one.what else "name" for one in known)
    entries = _counted(len({one.entry for one in new}), "new entry")
    parts = [f"{entries} with {_counted(len(new), 'name')}"] if new else []
    parts += [_counted(number, f"further {what}") for what, number in sorted(further.items())]
    return ", ".join(parts) or "nothing new"


def _counted(number: int, thing: str) -> str:
    plural = thing[:-1] + "ies" if thing.endswith("y") else thing + "s"
    return f"{number:,} {thing if number == 1 else plural}"


def entry_of(iri: str) -> str:
    """What people call an entry of the vocabulary.

    >>> entry_of("https://w3id.org/reaffirm/id/body/unodc"), entry_of(ACT + "recalls")
    ('body:unodc', 'act:recalls')
    """
    kind = next((base for base in (ID, GENERIC) if iri.startswith(base)), BASE)
    return iri.removeprefix(kind).replace("/", ":", 1)
