"""The shapes of ``ontology/shapes.ttl`` as SPARQL patterns that bind ``?node`` to what is wrong.

Absence is asked with MINUS, which the database answers by one join; FILTER NOT EXISTS would be
evaluated anew for each node. Where all nodes of a store are compared, each property is read by a
query of its own (:func:`_each`): such are joined by hashing, while the patterns of one query are
looked up in the indexes node by node, ten times as slowly.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """A pattern that matches what is wrong, and what to say of it."""

    message: str
    pattern: str


def _each(subject: str, path: str, value: str) -> str:
    """All values of a property, read by themselves."""
    return f"{{ SELECT {subject} {value} WHERE {{ {subject} {path} {value} }} }}"


_ONE = (
    ("rea:Reference", "rea:act", "a reference has one act"),
    (
        "rea:Reference",
        "rea:role",
        "a reference has one role: object, addressee, mention or source",
    ),
    ("rea:Reference", "rea:target", "a reference has one target"),
    ("rea:Reference", "rea:paragraph", "a reference stands in one paragraph"),
    ("rea:Reference", "oa:exact", "a reference quotes its words"),
    ("rea:Reference", "oa:start", "a reference has one start"),
    ("rea:Reference", "oa:end", "a reference has one end"),
    ("rea:Refusal", "rea:reason", "a refusal has a reason"),
    ("rea:Refusal", "rea:paragraph", "a refusal stands in one paragraph"),
    ("rea:LanguageVersion", "rea:versionOf", "a language version is of one document"),
    (
        "rea:LanguageVersion",
        "dcterms:language",
        "a language version has one of the six languages",
    ),
    ("rea:LanguageVersion", "rea:contentHash", "a language version has the hash of its content"),
)

_PARAGRAPH = (
    ("rea:text", "a paragraph has one text"),
    ("rea:order", "a paragraph has one place in the order"),
)

_VALUES = (
    (
        "a reference has one role: object, addressee, mention or source",
        '?node rea:role ?value FILTER(?value NOT IN ("object", "addressee", "mention", "source"))',
    ),
    (
        "a reference has one act",
        "?node rea:act ?value "
        'FILTER(!REGEX(STR(?value), "^https://w3id\\\\.org/reaffirm/act/[A-Za-z]+$"))',
    ),
    ("a reference has one target", "?node rea:target ?value FILTER(!ISIRI(?value))"),
    (
        "a language version has one of the six languages",
        "?node a rea:LanguageVersion ; dcterms:language ?value "
        'FILTER(?value NOT IN ("ar", "en", "es", "fr", "ru", "zh"))',
    ),
    (
        "a paragraph belongs to one language version",
        "?node rea:inVersion ?value MINUS { ?value a rea:LanguageVersion }",
    ),
    (
        "a document has one symbol of the usual form",
        "?node rea:symbol ?value "
        'FILTER(!REGEX(?value, "^[A-Z][A-Za-z0-9.()-]*(/[A-Za-z0-9.()_-]+)+$"))',
    ),
    (
        "the date of a document is a date",
        "?node rea:symbol ?symbol ; dcterms:date ?value FILTER(DATATYPE(?value) != xsd:date)",
    ),
    (
        "a printed date is a date",
        "?node rea:citedDate ?value FILTER(DATATYPE(?value) != xsd:date)",
    ),
    (
        "the quoted words do not stand in the paragraph at the stated place",
        f"{_each('?node', 'rea:paragraph', '?paragraph')} {_each('?node', 'oa:exact', '?words')} "
        f"{_each('?node', 'oa:start', '?start')} {_each('?node', 'oa:end', '?end')} "
        f"{_each('?paragraph', 'rea:text', '?text')} "
        "FILTER(SUBSTR(STR(?text), ?start + 1, ?end - ?start) != STR(?words))",
    ),
    (
        "the paragraph of a reference has a text",
        f"{_each('?node', 'rea:paragraph', '?value')} MINUS {{ ?value rea:text ?text }} "
        "?node a rea:Reference",
    ),
    (
        "an edge to {value} has no reference that gives its words",
        "{ SELECT DISTINCT ?node ?value WHERE { ?edge rdfs:subPropertyOf rea:refersTo . "
        "?node ?edge ?value . ?held rea:versionOf ?node } } "
        f"MINUS {{ {_each('?version', 'rea:versionOf', '?node')} "
        f"{_each('?paragraph', 'rea:inVersion', '?version')} "
        f"{_each('?reference', 'rea:paragraph', '?paragraph')} "
        f"{_each('?reference', 'rea:target', '?value')} }}",
    ),
)


def _checks() -> Iterator[Check]:
    for kind, path, message in _ONE:
        yield Check(message, f"?node a {kind} MINUS {{ ?node {path} ?any }}")
        yield Check(message, f"{_several(path)} ?node a {kind}")
    for path, message in _PARAGRAPH:
        yield Check(message, f"?node rea:inVersion ?version MINUS {{ ?node {path} ?any }}")
        yield Check(message, _several(path))
    for message, pattern in _VALUES:
        yield Check(message, pattern)


def _several(path: str) -> str:
    """What has two values where it may have one: counting is twenty times as fast as pairing."""
    return (
        f"{{ SELECT ?node WHERE {{ ?node {path} ?each }} GROUP BY ?node "
        "HAVING (COUNT(DISTINCT ?each) > 1) }"
    )


CHECKS = tuple(_checks())
