"""What is wrong with own files: each entry by itself, and beside the vocabulary that ships.

What cannot be meant, or would be read by nobody (a misspelt property, a name without its language),
is an error: such a file is not used. What works, but perhaps not as it was meant, is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from reaffirm.model import LANGUAGES
from reaffirm.namespaces import ACT, BASE, DOC, GENERIC, ID, NAMED_KINDS, PREFIXES, REA
from reaffirm.own.clashes import clashes
from reaffirm.own.findings import Finding, did_you_mean, found
from reaffirm.own.naming import BEFORE, DEGREE, FULL, NAMES, PREFERRED, TELLING
from reaffirm.own.statements import Statement, printed
from reaffirm.turtle import Subjects, first

_SKOS = PREFIXES["skos"]
_TYPE = PREFIXES["rdf"] + "type"
_NOTATION = _SKOS + "notation"
_SLUG = re.compile(r"[\w.,'()]+(?:-[\w.,'()]+)*")
_PHRASES = (ACT, DEGREE)

#: What may be said of an entity, a generic name, an act or degree, in Reaffirm's own words.
_SAID: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        ID: frozenset(
            "shortForm defaultShortForm containedIn part establishedBy parentBody heldBy series "
            "protocols ordinal begins ends place symbolStem decisionStem reportSymbol untsVolume "
            "untsRegistration".split()
        ),
        GENERIC: frozenset("onePerOwner tellingForm".split()),
        ACT: frozenset({"before", "formerly"}),
        DEGREE: frozenset(),
    }
)
_OF_SKOS = frozenset(
    "prefLabel altLabel hiddenLabel notation broader narrower related exactMatch closeMatch "
    "broadMatch narrowMatch relatedMatch note scopeNote definition example editorialNote "
    "historyNote changeNote inScheme topConceptOf".split()
)
#: Properties of which one value counts.
_SINGLE = frozenset(
    {
        *(REA + name for name in _SAID[ID] - {"shortForm", "untsVolume", "place"}),
        REA + "onePerOwner",
        PREFIXES["dcterms"] + "date",
    }
)
#: Properties that lead to another entry or to a document.
_LINKS = frozenset(
    REA + name for name in "containedIn establishedBy parentBody heldBy series protocols".split()
)
#: Shorter names (in Chinese and others) stand in too many texts for something else.
_SHORTEST = MappingProxyType({"zh": 2})
_SHORT = 3

#: What own files say of one subject.
Entry: TypeAlias = Sequence[Statement]
_Check: TypeAlias = Callable[[Entry, Subjects], Iterable[Finding]]


def findings(statements: Sequence[Statement], shipped: Subjects) -> tuple[Finding, ...]:
    """Everything that is wrong with own files, errors first.

    Parameters
    ----------
    statements:
        What the own files say.
    shipped:
        What the vocabulary says without them.
    """
    entries: dict[str, list[Statement]] = {}
    for one in statements:
        entries.setdefault(one.subject, []).append(one)
    wrong = [
        finding
        for entry in entries.values()
        for finding in _of_entry(entry, shipped, frozenset(entries))
    ]
    wrong += clashes(statements, shipped)
    return tuple(sorted(dict.fromkeys(wrong), key=lambda one: not one.fatal))


def _of_entry(entry: Entry, shipped: Subjects, own: frozenset[str]) -> Iterator[Finding]:
    if wrong := _identifier(entry[0], shipped):
        yield wrong  # all else follows from it
        return
    every = [finding for check in _CHECKS for finding in check(entry, shipped)]
    every += _links(entry, shipped, own)
    # What an error makes of an entry is not worth a warning.
    yield from [one for one in every if one.fatal] or every


def _base(iri: str) -> str:
    return next((base for base in _SAID if iri.startswith(base)), "")


def _similar(iri: str, shipped: Subjects) -> str:
    """A question for the entry of the same kind with the nearest identifier, if one is near."""
    kind, slash, slug = iri.rpartition("/")
    start = kind + slash
    known = [one.removeprefix(start) for one in shipped if one.startswith(start)]
    return did_you_mean(slug, known, printed(start)[:-1] + "{}>")


def _identifier(one: Statement, shipped: Subjects) -> Finding | None:
    """An identifier that no entry can have."""
    base = _base(one.subject)
    name = one.subject.removeprefix(base)
    if not base:
        advice = (
            "own files hold entities <id/…>, generic names <generic/…>, phrases of <act/…>; "
            "lead to identifiers of your own with skos:exactMatch"
        )
        return found(one, "is no entry of a vocabulary", advice)
    if one.subject in shipped:
        return None
    if base in _PHRASES:
        what = "is not known, and own files cannot add one"
        advice = _similar(one.subject, shipped) + "give phrases to one that there is"
        return found(one, what, advice)
    kind, _, slug = name.partition("/")
    if kind not in NAMED_KINDS or not _SLUG.fullmatch(slug) or slug != slug.lower():
        start = base.removeprefix(BASE)
        advice = f"write <{start}KIND/small-letters-and-hyphens>, KIND one of " + ", ".join(
            NAMED_KINDS
        )
        return found(one, "is no identifier", advice)
    return None


def _classes(entry: Entry, shipped: Subjects) -> Iterator[Finding]:
    """The class is the one that the identifier says; new entries must have it."""
    one, base = entry[0], _base(entry[0].subject)
    if base in _PHRASES:
        return
    name = "GenericName" if base == GENERIC else _kind(one.subject).capitalize()
    given = [s for s in entry if s.predicate == _TYPE and s.value.startswith(REA)]
    for statement in given:
        if statement.value != REA + name:
            other = statement.value.removeprefix(REA)
            why = "is already" if one.subject in shipped else "is by its identifier"
            advice = "choose another identifier, or correct the class"
            yield found(statement, f"cannot be a rea:{other}: it {why} a rea:{name}", advice)
    if not given and one.subject not in shipped:
        asked = _similar(one.subject, shipped)
        advice = f"{asked}a new entry has a class: write 'a rea:{name} ;' behind its identifier"
        yield found(one, "is not in the vocabulary", advice)


def _kind(iri: str) -> str:
    return iri.removeprefix(_base(iri)).partition("/")[0]


def _properties(entry: Entry, _: Subjects) -> Iterator[Finding]:
    """Every property is one that is read, or that of another vocabulary."""
    said = _SAID[_base(entry[0].subject)]
    for one in entry:
        for prefix, base, read in (("rea:", REA, said), ("skos:", _SKOS, _OF_SKOS)):
            name = one.predicate.removeprefix(base)
            if one.predicate.startswith(base) and name not in read:
                listed = "read are: " + ", ".join(prefix + each for each in sorted(read))
                advice = did_you_mean(name, read, prefix + "{}").rstrip() or listed
                yield found(one, f"has the property {prefix}{name}, which nobody reads", advice)


def _names(entry: Entry, _: Subjects) -> Iterator[Finding]:
    """Every name is words in one of the six languages."""
    for one in entry:
        if one.predicate not in NAMES:
            continue
        shown = f'the name "{one.value}"'
        if one.is_link or one.language not in LANGUAGES:
            tag = "is not in quotation marks" if one.is_link else "is in no language that is read"
            advice = 'write "…"@ and one of ' + ", ".join(LANGUAGES) + " behind it"
            yield found(one, f"has {shown}, which {tag}", advice)
        elif not any(letter.isalpha() for letter in one.value):
            yield found(one, f"has {shown}, which has no letter", "write the name, or take it out")
        elif one.predicate == BEFORE and " | " not in one.value:
            advice = 'write "phrase | words behind it"'
            yield found(one, f"has {shown} without a bar", advice)
        elif one.predicate in FULL and len(one.value) < _SHORTEST.get(one.language, _SHORT):
            advice = "make it a rea:shortForm, or take it out if it means other things too"
            yield found(one, f"has {shown}, which is very short", advice, fatal=False)


def _preferred(entry: Entry, shipped: Subjects) -> Iterator[Finding]:
    """One name is the preferred one in each language."""
    shown = shipped.get(entry[0].subject, {}).get(PREFERRED, ())
    names = {language: name for name, language in shown}
    for one in entry:
        if one.predicate == PREFERRED and names.setdefault(one.language, one.value) != one.value:
            what = f'has the preferred name "{names[one.language]}"@{one.language} already'
            yield found(one, what, f'make "{one.value}" a skos:altLabel')


def _notations(entry: Entry, _: Subjects) -> Iterator[Finding]:
    """The notation, where it is written, is that of the identifier."""
    subject = entry[0].subject
    expected = subject.removeprefix(_base(subject)).replace("/", ":", 1)
    for one in entry:
        if one.predicate == _NOTATION and one.value != expected:
            advice = f'write skos:notation "{expected}", or leave it out'
            yield found(one, f'has the notation "{one.value}"', advice)


def _single(entry: Entry, shipped: Subjects) -> Iterator[Finding]:
    """Where one value counts, a second one does not."""
    said = shipped.get(entry[0].subject, {})
    known = {name: first(said, name) for name in _SINGLE}
    for one in entry:
        if one.predicate in _SINGLE and (known[one.predicate] or one.value) != one.value:
            name = one.predicate.rpartition("#")[2].rpartition("/")[2]
            what = f"has another {name} in the vocabulary, which counts: {known[one.predicate]}"
            yield found(one, what, "take it out", fatal=False)
        elif one.predicate in _SINGLE:
            known[one.predicate] = one.value


def _labelled(entry: Entry, shipped: Subjects) -> Iterator[Finding]:
    """A new entity has names, and an English one to show where a language has none."""
    one = entry[0]
    if one.subject in shipped or _base(one.subject) in _PHRASES:
        return
    preferred = [s.language for s in entry if s.predicate == PREFERRED]
    if not any(s.predicate in (*FULL, TELLING) for s in entry):
        yield found(one, "has no name", 'give it one: skos:prefLabel "…"@en', fatal=False)
    elif not preferred:
        yield found(one, "has no preferred name", "make one a skos:prefLabel", fatal=False)
    elif "en" not in preferred:
        what = f"has no English name: where a language has none, the one in {preferred[0]} is shown"
        yield found(one, what, 'add skos:prefLabel "…"@en if there is one', fatal=False)


def _links(entry: Entry, shipped: Subjects, own: frozenset[str]) -> Iterator[Finding]:
    """What an entry leads to is a document, or an entry that there is."""
    for one in entry:
        if one.predicate not in _LINKS or one.value.startswith(DOC):
            continue
        if one.value not in shipped and one.value not in own:
            what = f"leads to {printed(one.value)}, which is not in the vocabulary"
            advice = f"{_similar(one.value, shipped)}documents are written <doc/A/RES/76/187>"
            yield found(one, what, advice, fatal=False)


_CHECKS: tuple[_Check, ...] = (
    _classes,
    _properties,
    _names,
    _preferred,
    _notations,
    _single,
    _labelled,
)
