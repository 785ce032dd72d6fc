"""What own files say, and the line that says it."""

from __future__ import annotations

import pytest

from reaffirm.errors import VocabularyError
from reaffirm.own.files import OwnFile, OwnVocabulary
from reaffirm.own.statements import statements_of, united

from .conftest import HEAD


def vocabulary(body: str) -> OwnVocabulary:
    return OwnVocabulary((OwnFile("own.ttl", (HEAD + body).encode()),), "digest")


def lines(body: str) -> list[tuple[str, str]]:
    """Each value with its place, counted from the first line below the head."""
    above = HEAD.count("\n")
    places = ((one.value, one.where) for one in statements_of(vocabulary(body)))
    return [
        (value, str(int(where.removeprefix("own.ttl, line ")) - above)) for value, where in places
    ]


def test_a_value_that_two_entries_share_has_the_line_of_each() -> None:
    assert lines(
        """<id/body/one> skos:prefLabel "Dunes"@en .

<id/body/two> skos:altLabel "Dunes"@en ,
    "Sands"@en .
"""
    ) == [("Dunes", "1"), ("Dunes", "3"), ("Sands", "4")]


def test_a_value_that_is_not_found_as_it_stands_has_the_line_of_its_entry() -> None:
    body = """
<id/body/one> skos:prefLabel
    "D\\u00fcnen"@en .
"""
    assert lines(body) == [("Dünen", "2")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<id/body/one> rea:says [ skos:prefLabel "Dunes" ] .', "something without"),
        ('[] skos:prefLabel "Dunes"@en .', "there is something without an identifier"),
    ],
)
def test_what_has_no_identifier_is_refused(body: str, said: str) -> None:
    with pytest.raises(VocabularyError, match=said):
        statements_of(vocabulary(body))


def test_own_statements_stand_behind_those_of_the_vocabulary_and_once() -> None:
    one, two, name = (f"https://w3id.org/reaffirm/{end}" for end in ("one", "two", "name"))
    known = {one: {name: [("Dunes", "en")]}}
    said = statements_of(
        vocabulary('<one> <name> "Sands"@en , "Dunes"@en . <two> <name> "Two" , "Two"@en .')
    )
    assert united(known, said) == {
        one: {name: [("Dunes", "en"), ("Sands", "en")]},
        two: {name: [("Two", ""), ("Two", "en")]},
    }
    assert known == {one: {name: [("Dunes", "en")]}}
