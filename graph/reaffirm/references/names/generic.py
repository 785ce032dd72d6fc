"""Names that are only a generic noun, and mean one thing only within a text.

"The Special Representative", "the Plan of Action", "the Trust Fund": printed alone, such a name is
another thing in each text. ``ontology/generic.ttl`` lists them in six languages. What a text means
by one is looked for in what it names besides (:func:`settled`); what cannot be told gets an
identifier that ends in the text's symbol. So no node joins what only has the same name, and the
language versions of a text, whatever they call it, share one node.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from reaffirm.languages import fold
from reaffirm.languages.names import arabic_titles
from reaffirm.languages.names.described import description
from reaffirm.languages.names.nominative import nominative
from reaffirm.languages.names.officers import without_person
from reaffirm.languages.names.ordinals import ordinal_beside, without_ordinal
from reaffirm.model import TEXT_TYPES, Language, Paragraph, Reference
from reaffirm.namespaces import is_scoped, scoped, unscoped
from reaffirm.ontology import Entity, GenericName, load_ontology
from reaffirm.own.force import per_vocabulary
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.lexicon.forms import folded_form
from reaffirm.references.lexicon.tokens import Kind
from reaffirm.references.merging import merged

#: The name by itself, whatever the sentence makes of it.
NOMINATIVES: Mapping[Language, Callable[[str], str]] = {
    "ru": nominative,
    "ar": arabic_titles.nominative,
}
#: Of these there is one after another.
_NUMBERED = "conference:"
#: A conference of parties is a body and a meeting.
_GATHERING = frozenset({"body", "conference"})
#: They have many of each: working groups, representatives.
_PRINCIPAL = frozenset(
    {"body:general-assembly", "body:security-council", "body:ecosoc", "body:un-secretariat"}
)
#: So many characters of an owner's name are read.
_REACH = 240
#: So many letters of an article may stand before the owner's name.
_ARTICLE = 4
#: So many times more than any other the owner of the thing meant is named.
_MORE = 2


def generic_target(name: str, language: Language) -> str:
    """The identifier of a generic name, the same in all languages; empty if a name tells more.

    Parameters
    ----------
    name:
        As printed, or as it is by itself.

    >>> generic_target("Trust Fund", "en") == generic_target("Целевого фонда", "ru")
    True
    >>> generic_target("Trust Fund for Dunes", "en")
    ''
    """
    return _targets(language).get(_key(name, language), "")


class Generic(NamedTuple):
    """A generic name in a text: its identifier, and where the words begin that belong to it."""

    target: str
    start: int


def generic_name(text: str, start: int, end: int, plain: str, language: Language) -> Generic | None:
    """The generic name that stands from ``start`` to ``end``; None if the name tells more.

    Meetings of one name are told apart by their number, within the name or beside it.

    >>> text = "the third Review Conference"
    >>> generic_name(text, 10, 27, "Review Conference", "en")
    Generic(target='conference:review-conference-3', start=4)
    """
    target = generic_target(without_person(plain), language)
    number, begin = 0, start
    if target.startswith(_NUMBERED):
        number, begin = ordinal_beside(text, start, end, language)
    elif not target:
        number, rest = without_ordinal(plain, language)
        target = generic_target(rest, language) if number else ""
        if not target.startswith(_NUMBERED):
            return None
    return Generic(f"{target}-{number}" if number else target, begin)


def is_numbered(target: str) -> bool:
    """Whether a target is one of several meetings with the same generic name.

    >>> is_numbered("conference:review-conference-3--a-res-76-999"), is_numbered("body:unodc")
    (True, False)
    """
    return is_scoped(target) and bool(_without_number(unscoped(target))[1])


def _without_number(generic: str) -> tuple[str, int]:
    name, _, number = generic.rpartition("-")
    return (name, int(number)) if number.isdigit() else (generic, 0)


def _key(name: str, language: Language) -> str:
    return folded_form(NOMINATIVES.get(language, str)(name), language).casefold()


@per_vocabulary
def _targets(language: Language) -> dict[str, str]:
    found: dict[str, str] = {}
    for generic in load_ontology().generic:
        names = generic.names.get(language)
        for name in names.full if names else ():
            found.setdefault(_key(name, language), generic.target)
    return found


def settled(
    references: Sequence[Reference], paragraphs: Iterable[Paragraph], lexicon: Lexicon
) -> list[Reference]:
    """The references of a document, its generic names replaced by what the document shows them to
    mean.

    Of the known entities with such a name it is

    1. where the sentence says whose it is ("the Executive Council of the African Union"), the one
       that belongs to that owner. If the vocabulary has none, and owners have but one of the kind,
       the owner stands in the identifier instead of the document;
    2. else the one that belongs to what the document names: the representative who heads its
       mission, the executive council of its organization, the conference of parties to its
       treaty. If it names several owners, one must be named twice as often as any other;
    3. else the only one that the document names in full. Texts with one noun are too many for
       that.

    Parameters
    ----------
    references:
        In reading order.
    paragraphs:
        Of the document.
    lexicon:
        Of its language.
    """
    counted = Counter(r.target for r in references)
    named = {target: times for target, times in counted.items() if not is_scoped(target)}
    if len(named) == len(counted):
        return list(references)
    reading = _Reading({p.id: p.text for p in paragraphs}, named, lexicon)
    found: list[Reference] = []
    for _, group in groupby(references, key=lambda r: r.paragraph):
        here = list(group)
        meant = [_meant(r, here, reading) if is_scoped(r.target) else r for r in here]
        found += here if meant == here else merged((r, True) for r in meant)
    return found


class _Reading(NamedTuple):
    """What is known of the document when its generic names are settled."""

    texts: Mapping[str, str]
    named: Mapping[str, int]
    lexicon: Lexicon


def _meant(reference: Reference, here: Iterable[Reference], reading: _Reading) -> Reference:
    generic, number = _without_number(unscoped(reference.target))
    candidates = _called(generic)
    text, language = reading.texts[reference.paragraph], reading.lexicon.language
    described = description(text, reference.start, reference.end, language)
    if described is None:
        entity = _owned(candidates, reading.named) or _only_named(generic, reading.named)
        return _as(reference, entity, number, reading.lexicon)
    owner, end = _owner_at(described.owner, text, here, reading)
    if not owner:
        return reference
    own = [e for e in candidates if owner in (e.parent, e.treaty)]
    if own:
        return _as(reference, own[0] if len(own) == 1 else None, number, reading.lexicon)
    if owner in _PRINCIPAL or not _generics()[generic].one_each:
        return reference
    target = scoped(unscoped(reference.target), owner.partition(":")[2])
    return replace(reference, target=target, label=reference.label + text[reference.end : end])


def _owner_at(
    offset: int, text: str, here: Iterable[Reference], reading: _Reading
) -> tuple[str, int]:
    """The owner whose name stands at an offset, and where that name ends; empty if none does.

    A paragraph refers to a thing once, so that its reference may stand elsewhere, in the same
    words or in others.
    """
    if offset < 0:
        return "", offset
    known = [r for r in here if not is_scoped(r.target)]
    exact = [r for r in known if 0 <= r.start - offset <= _ARTICLE]
    if exact:
        owner = max(exact, key=lambda r: len(r.surface))
        return owner.target, owner.end
    folded = fold(text[offset : offset + _REACH], reading.lexicon.language)
    token = next(iter(reading.lexicon.scan(folded.text)), None)
    if token is None or token.start > _ARTICLE or token.kind not in (Kind.ENTITY, Kind.SHORT):
        return "", offset
    entities = [e for e in token.entry.entities if e.target in reading.named]
    return (entities[0].target if len(entities) == 1 else ""), offset + folded.end(token.end)


def _owned(candidates: Iterable[Entity], named: Mapping[str, int]) -> Entity | None:
    """The candidate whose owner the document names most."""
    owners = Counter(owner for entity in candidates for owner in _owners(entity))
    weighed = [
        (max((named.get(o, 0) for o in _owners(entity) if owners[o] == 1), default=0), entity)
        for entity in candidates
    ]
    ranked = sorted(weighed, key=lambda pair: (-pair[0], pair[1].target))[:2]
    if not ranked or ranked[0][0] == 0:
        return None
    next_most = ranked[1][0] if len(ranked) > 1 else 0
    return ranked[0][1] if ranked[0][0] >= _MORE * next_most else None


def _owners(entity: Entity) -> tuple[str, ...]:
    """What an entity belongs to, unless that has many of its kind."""
    return tuple(o for o in (entity.parent, entity.treaty) if o and o not in _PRINCIPAL)


def _only_named(generic: str, named: Mapping[str, int]) -> Entity | None:
    found = [e for e in _called(generic, opening=True) if e.target in named]
    if len(found) != 1 or found[0].type in TEXT_TYPES - {"treaty"} or found[0].series:
        return None
    return found[0]


@per_vocabulary
def _generics() -> dict[str, GenericName]:
    return {generic.target: generic for generic in load_ontology().generic}


#: Words that may stand before a noun without making another of it: not "office of the".
_ADJECTIVES = r"(?:(?!(?:of|to|for|on|the|and) )\S+ ){0,5}?"


@per_vocabulary
def _called(generic: str, *, opening: bool = False) -> tuple[Entity, ...]:
    """The known entities whose English names have a generic name as their head, or open with it."""
    kind = generic.partition(":")[0]
    forms = tuple(name.casefold() for name in _english(_generics()[generic]))
    found = {
        entity.target: entity
        for entity, name, head in _headed()
        if (entity.type == kind or {entity.type, kind} == _GATHERING)
        and not (opening and head)
        and any(_begins(name[head:], form) for form in forms)
    }
    return tuple(found.values())


def _english(generic: GenericName) -> tuple[str, ...]:
    names = generic.names.get("en")
    return names.full if names else ()


def _begins(name: str, form: str) -> bool:
    return name.startswith(form) and not name[len(form) : len(form) + 1].isalnum()


@per_vocabulary
def _headed() -> tuple[tuple[Entity, str, int], ...]:
    """The known entities with a generic name in an English name, that name in small letters, and
    where the generic begins. In "Working Group of Experts" that is the working group."""
    ontology = load_ontology()
    forms = {name.casefold() for generic in ontology.generic for name in _english(generic)}
    either = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    pattern = re.compile(rf"{_ADJECTIVES}(?P<head>{either})\b")
    found: dict[tuple[str, int], tuple[Entity, str, int]] = {}
    for entity in ontology.entities:
        names = entity.names.get("en")
        for name in names.full if names else ():
            match = pattern.match(name.casefold())
            if match:
                head = match.start("head")
                found.setdefault((entity.target, head), (entity, name.casefold(), head))
    return tuple(found.values())


def _as(reference: Reference, entity: Entity | None, number: int, lexicon: Lexicon) -> Reference:
    """The reference to an entity, or to the meeting of this number in its series."""
    if entity is None:
        return reference
    if number and not entity.target.endswith(f"-{number}"):
        if entity.series:  # the vocabulary knows another meeting of the series
            return reference
        target = f"{_NUMBERED}{entity.target.partition(':')[2]}-{number}"
        meeting = lexicon.entities.get(target)
        if meeting is None:
            return replace(reference, target=target)
        entity = meeting
    label = lexicon.labels[entity.target]
    return replace(reference, type=entity.type, target=entity.target, label=label)
