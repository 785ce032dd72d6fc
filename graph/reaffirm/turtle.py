"""Turtle as values: triples, and subjects with their properties."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from reaffirm.errors import OntologyError, ReaffirmError
from reaffirm.namespaces import BASE

if TYPE_CHECKING:
    import pyoxigraph as ox

#: A value with its language; empty for IRIs and what has none.
Value: TypeAlias = tuple[str, str]
#: What is said of one subject: its values by property.
Properties: TypeAlias = dict[str, list[Value]]
#: What is said, by subject.
Subjects: TypeAlias = dict[str, Properties]

_BOM = b"\xef\xbb\xbf"  # what some editors write before the text
_PLACE = re.compile(r"^Parser error (?:at|between) [^:]*: ")
_CORRECT = "correct the Turtle there"
_PREFIXES = "begin the file with the lines @base and @prefix of: reaffirm vocabulary --starter"


def triples_of(
    data: bytes, name: str, failure: type[ReaffirmError] = OntologyError
) -> list[ox.Triple]:
    """The triples of a Turtle file; relative IRIs are those of Reaffirm.

    Raises
    ------
    ReaffirmError
        A ``failure`` if it is not Turtle in UTF-8, with the name of the file and the line.

    >>> triples_of(b"<id/body/x> a <y>", "own.ttl")
    Traceback (most recent call last):
    ...
    reaffirm.errors.OntologyError: own.ttl, line 1: Unexpected end; correct the Turtle there
    """
    import pyoxigraph as ox

    text = data.removeprefix(_BOM)
    try:
        text.decode("utf-8")
        return [q.triple for q in ox.parse(text, format=ox.RdfFormat.TURTLE, base_iri=BASE)]
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        raise failure(
            "is not UTF-8", where=f"{name}, line {line}", advice="save it as UTF-8"
        ) from error
    except SyntaxError as error:
        reason = _PLACE.sub("", error.msg or "not Turtle")
        advice = _PREFIXES if "prefix" in reason else _CORRECT
        raise failure(reason, where=f"{name}, line {error.lineno or 1}", advice=advice) from error


def subjects_in(path: Path) -> Subjects:
    """What a file that ships with the program says of each subject.

    Raises
    ------
    OntologyError
        If it is missing or not Turtle.
    """
    try:
        return subjects_of(triples_of(path.read_bytes(), str(path)))
    except OSError as error:
        raise OntologyError(str(error), where=str(path), advice="install again") from error


def subjects_of(triples: Iterable[ox.Triple]) -> Subjects:
    """What triples say of each subject, in their order; blank nodes are left out."""
    import pyoxigraph as ox

    subjects: Subjects = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        value, language = triple.object, ""
        if isinstance(value, ox.Literal):
            language = value.language or ""
        if isinstance(triple.subject, ox.NamedNode) and isinstance(
            value, ox.Literal | ox.NamedNode
        ):
            known = subjects[triple.subject.value][triple.predicate.value]
            known.append((value.value, language))
    return subjects


def first(properties: Properties, predicate: str) -> str:
    """The first value of a property; empty if there is none."""
    values = properties.get(predicate, ())
    return values[0][0] if values else ""


def values(properties: Properties, predicate: str) -> list[str]:
    """All values of a property."""
    return [value for value, _ in properties.get(predicate, ())]


def in_language(properties: Properties, predicate: str, language: str) -> tuple[str, ...]:
    """The values of a property in one language."""
    return tuple(value for value, code in properties.get(predicate, ()) if code == language)
