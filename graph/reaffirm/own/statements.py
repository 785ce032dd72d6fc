"""What own files say, each statement with the file and line that says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reaffirm.errors import VocabularyError
from reaffirm.namespaces import BASE
from reaffirm.own.files import OwnFile, OwnVocabulary
from reaffirm.turtle import Subjects, triples_of


@dataclass(frozen=True, slots=True)
class Statement:
    """One triple of an own file; ``language`` is empty for what has none."""

    file: OwnFile
    subject: str
    predicate: str
    value: str
    language: str = ""
    is_link: bool = False  #: the value is an IRI

    @property
    def where(self) -> str:
        """File and line, the line as well as it can be told."""
        line = _line(self.file.data.decode("utf-8", "replace"), self.subject, self.value)
        return f"{self.file.name}, line {line}" if line else self.file.name


def statements_of(own: OwnVocabulary) -> tuple[Statement, ...]:
    """Everything that own files say, in a fixed order.

    Raises
    ------
    VocabularyError
        If a file is not Turtle, or has blank nodes, which have no lasting name.
    """
    return tuple(one for file in own.files for one in _statements(file))


def _statements(file: OwnFile) -> Iterator[Statement]:
    import pyoxigraph as ox

    nameless = False
    for triple in triples_of(file.data, file.name, VocabularyError):
        subject, value, predicate = triple.subject, triple.object, triple.predicate.value
        if not isinstance(subject, ox.NamedNode):
            nameless = True  # what leads to it tells the place better
        elif isinstance(value, ox.Literal):
            yield Statement(file, subject.value, predicate, value.value, value.language or "")
        elif isinstance(value, ox.NamedNode):
            yield Statement(file, subject.value, predicate, value.value, is_link=True)
        else:
            one = Statement(file, subject.value, predicate, "")
            raise _nameless(f"{printed(subject.value)} has", one.where)
    if nameless:
        raise _nameless("there is", file.name)


def _nameless(who: str, where: str) -> VocabularyError:
    return VocabularyError(
        f"{who} something without an identifier ([ … ], _:… or a list), which is not read",
        where=where,
        advice="write it as an entry with an identifier of its own, or take it out",
    )


def united(subjects: Subjects, statements: Sequence[Statement]) -> Subjects:
    """What the vocabulary says and behind it what own files add; repeating adds nothing."""
    made, own = dict(subjects), {one.subject: None for one in statements}
    for iri in own:
        made[iri] = {name: list(known) for name, known in subjects.get(iri, {}).items()}
    for one in statements:
        known = made[one.subject].setdefault(one.predicate, [])
        if (one.value, one.language) not in known:
            known.append((one.value, one.language))
    return made


def printed(iri: str) -> str:
    """An IRI as it stands in an own file.

    >>> printed("https://w3id.org/reaffirm/id/body/unodc")
    '<id/body/unodc>'
    """
    return f"<{iri.removeprefix(BASE)}>"


def _line(text: str, subject: str, value: str) -> int:
    """The line of a value behind its subject, else that of the subject; 0 if neither is found as
    it stands (written with escapes, or with a prefix of the user's own)."""
    name = re.escape(subject.removeprefix(BASE).rpartition("/")[2])
    start = re.search(rf"(?<![\w-]){name}(?![\w-])", text)
    place = text.find(f'"{value}"', start.start() if start else 0)
    if place < 0 and start:
        place = start.start()
    return text.count("\n", 0, place) + 1 if place >= 0 else 0
