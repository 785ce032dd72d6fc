"""The questions that ship with the package: SPARQL files with a title, a description, parameters.

A query is a file ``queries/NAME.rq``. Its head says what it answers::

    # title: Who refers to a document or entity
    # description: The documents in the store that refer to it, the latest first.
    # param: target = treaty:uncac

``# after: reaffirm analyse`` names a command that must have been run for there to be answers,
and ``{{target}}`` stands where the value goes. What a parameter takes follows from its name:
``symbol`` and ``target`` a document or entity, also by a name, ``act`` an act, ``language`` a code,
all others a whole number. A value is checked and written as one SPARQL term, so that it cannot
become part of the query.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from reaffirm.errors import QueryError, ReaffirmError
from reaffirm.model import LANGUAGES
from reaffirm.namespaces import NAMED_KINDS, target_iri
from reaffirm.naming import known_target
from reaffirm.rdf.vocabulary import act_term

_HEAD = re.compile(r"#\s*(title|description|param|after):\s*(.*?)\s*$", re.MULTILINE)
_PARAMETER = re.compile(r"([a-z]+)\s*=\s*(.*)")
_PLACE = re.compile(r"\{\{([a-z]+)\}\}")
#: Parameters whose values are documents or entities.
_THINGS = ("symbol", "target")
_SLUG = re.compile(r"[\w.+-]+")
_ACT = re.compile(r"[A-Za-z]+|-")


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question that ships with the package."""

    name: str
    title: str
    description: str
    parameters: Mapping[str, str]  #: names with their defaults
    template: str
    after: str = ""  #: the command that computes what it asks for

    @property
    def explanation(self) -> str:
        """What it answers, in one or two sentences, and what must have been run before."""
        title = self.title if self.title.endswith("…") else f"{self.title}."
        after = f"After: {self.after}." if self.after else ""
        return " ".join(part for part in (title, self.description, after) if part)

    def text(self, **values: object) -> str:
        """The SPARQL text with values for its parameters; the defaults for those not given.

        Raises
        ------
        QueryError
            If a parameter is unknown or a value is not what it takes.

        >>> "<https://w3id.org/reaffirm/id/treaty/crc>" in named_query("who-cites").text(
        ...     target="treaty:crc")
        True
        """
        if unknown := sorted(values.keys() - self.parameters.keys()):
            raise QueryError(
                f"unknown parameter {', '.join(unknown)}",
                where=self.name,
                advice="it takes " + (", ".join(self.parameters) or "none"),
            )
        chosen = {**self.parameters, **{name: str(value) for name, value in values.items()}}
        terms = {name: self._term(name, value) for name, value in chosen.items()}
        return _PLACE.sub(lambda match: terms[match[1]], self.template)

    def things(self, **values: object) -> tuple[str, ...]:
        """The IRIs of the documents and entities that are asked about.

        >>> named_query("who-cites").things(target="CRC")
        ('https://w3id.org/reaffirm/id/treaty/crc',)
        """
        chosen = {**self.parameters, **{name: str(value) for name, value in values.items()}}
        named = (self._term(name, chosen[name]) for name in chosen if name in _THINGS)
        return tuple(term[1:-1] for term in named)

    def _term(self, name: str, value: str) -> str:
        try:
            term = parameter_term(name, value)
        except ReaffirmError as error:
            raise self._invalid(name, value, error.advice) from error
        if term is None:
            raise self._invalid(name, value, f"give something like {self.parameters[name]}")
        return term

    def _invalid(self, name: str, value: str, advice: str) -> QueryError:
        wrong = f"{value!r} is not a valid value for {name}"
        return QueryError(wrong, where=self.name, advice=advice)


def parameter_term(name: str, value: str) -> str | None:
    """The SPARQL term for the value of a parameter; None if it is not of the parameter's kind.

    Raises
    ------
    ReaffirmError
        If it is to be a document or entity, and no name or symbol of one.

    >>> parameter_term("symbol", "76/187"), parameter_term("since", "2015")
    ('<https://w3id.org/reaffirm/doc/A/RES/76/187>', '2015')
    >>> parameter_term("since", "1) } DROP ALL #") is None
    True
    """
    if name in _THINGS:
        return _thing(value.strip())
    if name == "act":
        return f"<{act_term(value)}>" if _ACT.fullmatch(value) else None
    if name == "language":
        return f'"{value}"' if value in LANGUAGES else None
    return value if value.isascii() and value.isdigit() else None


def _thing(value: str) -> str | None:
    kind, colon, slug = value.partition(":")
    if colon and kind in NAMED_KINDS:
        return f"<{target_iri(value)}>" if _SLUG.fullmatch(slug) else None
    # What cannot stand in an IRI is percent-encoded: the term stays one term.
    return f"<{target_iri(known_target(value))}>"


@cache
def named_queries() -> dict[str, NamedQuery]:
    """The queries that ship with the package, by name, in alphabetical order.

    >>> "who-reaffirms" in named_queries()
    True
    """
    folder = resources.files("reaffirm.rdf") / "queries"
    files = (entry for entry in folder.iterdir() if entry.name.endswith(".rq"))
    queries = (parse(f.name.removesuffix(".rq"), f.read_text(encoding="utf-8")) for f in files)
    return {query.name: query for query in sorted(queries, key=lambda query: query.name)}


def named_query(name: str) -> NamedQuery:
    """The query of this name.

    Raises
    ------
    QueryError
        If there is none; the message lists those that there are.
    """
    known = named_queries()
    if name not in known:
        raise QueryError(f"no query is named {name!r}", advice="known: " + ", ".join(known))
    return known[name]


def parse(name: str, text: str) -> NamedQuery:
    """A named query from the text of its file.

    Raises
    ------
    QueryError
        If the head lacks a title, or head and text do not have the same parameters.
    """
    head: dict[str, str] = {}
    parameters: dict[str, str] = {}
    for key, value in _HEAD.findall(text):
        if key != "param":
            head[key] = value
        elif match := _PARAMETER.fullmatch(value):
            parameters[match[1]] = match[2]
    used = set(_PLACE.findall(text))
    if "title" not in head or used != parameters.keys():
        raise QueryError(
            "its head does not fit: it needs a title and each parameter of the text",
            where=f"{name}.rq",
            advice="compare with the other queries",
        )
    return NamedQuery(
        name, head["title"], head.get("description", ""), parameters, text, head.get("after", "")
    )
