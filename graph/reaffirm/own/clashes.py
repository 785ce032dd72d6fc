"""Names and phrases that would stand for two things.

A name means one thing in a language: the extractor would take the first and never the second. Two
spellings that it reads alike are one name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeAlias, cast

from reaffirm.languages import fold, grammar_of
from reaffirm.model import LANGUAGES, Language
from reaffirm.namespaces import ACT, GENERIC, ID
from reaffirm.own.findings import Finding, found
from reaffirm.own.naming import DEGREE, FULL, SHORT, entry_of
from reaffirm.own.statements import Statement
from reaffirm.turtle import Subjects

#: Language and folded form of a name.
_Form: TypeAlias = tuple[str, str]
#: By form, each subject that has it.
_Owners: TypeAlias = dict[_Form, dict[str, None]]


def clashes(statements: Sequence[Statement], shipped: Subjects) -> Iterator[Finding]:
    """The full names and phrases of own files that another entry has too."""
    own = [one for one in statements if one.predicate in FULL and one.language in LANGUAGES]
    if not own:
        return
    languages = {one.language for one in own}
    yield from _shadows(own, _owners(shipped, languages, (SHORT,), bare=True))
    owners = _owners(shipped, languages, FULL)
    for one in own:
        form = _form(one.value, one.language)
        others = [iri for iri in owners.setdefault(form, {}) if iri != one.subject]
        owners[form][one.subject] = None
        for other in others:
            if finding := _clash(one, other):
                yield finding


def _owners(
    shipped: Subjects, languages: Collection[str], names: Iterable[str], *, bare: bool = False
) -> _Owners:
    """Who has each name, in some languages; ``bare`` as in :func:`_form`."""
    owners: _Owners = {}
    listed = tuple(names)
    for iri, properties in shipped.items():
        if not iri.startswith((ID, GENERIC, ACT, DEGREE)):
            continue
        for text, language in (each for name in listed for each in properties.get(name, ())):
            if language in languages:
                owners.setdefault(_form(text, language, bare=bare), {})[iri] = None
    return owners


def _form(text: str, language: str, *, bare: bool = False) -> _Form:
    """The form that the extractor compares; ``bare`` without an article before it."""
    code = cast("Language", language)
    words = fold(text, code).text.split()
    if bare and len(words) > 1 and words[0] in grammar_of(code).articles:
        del words[0]
    return language, " ".join(words)


def _shadows(own: Iterable[Statement], shorts: _Owners) -> Iterator[Finding]:
    """Full names of entities that are short forms of others, which would not be found any more."""
    for one in own:
        others = shorts.get(_form(one.value, one.language, bare=True), {}).keys() - {one.subject}
        if others and _kind(one.subject) == "entity":
            example = entry_of(min(others))
            what = f'has the name "{one.value}"@{one.language}, a short form of others ({example})'
            yield found(one, what, "make it a rea:shortForm", fatal=False)


def _clash(one: Statement, other: str) -> Finding | None:
    kinds = {_kind(one.subject), _kind(other)}
    shown = f'"{one.value}"@{one.language}'
    if kinds == {"entity"}:
        advice = f"say it of <{_short(other)}> if they are one thing, else take the name out of one"
        return found(one, f"has the name {shown}, which is that of {entry_of(other)}", advice)
    if kinds == {"phrase"}:
        advice = "a phrase has one meaning: take it out of one of them"
        return found(one, f"has the phrase {shown}, which is one of {entry_of(other)}", advice)
    if kinds == {"generic"}:
        advice = "a generic name has one identifier: take it out of one of them"
        return found(one, f"has the name {shown}, which is that of {entry_of(other)}", advice)
    if kinds == {"entity", "generic"}:
        what = f"has the name {shown}, which many things are called by"
        advice = "make it a rea:shortForm, unless every text means this one by it"
        return found(one, what, advice, fatal=False)
    return None


def _kind(iri: str) -> str:
    if iri.startswith(ID):
        return "entity"
    return "generic" if iri.startswith(GENERIC) else "phrase"


def _short(iri: str) -> str:
    return "id/" + iri.removeprefix(ID)
