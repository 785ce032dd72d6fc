"""Paths of any length, and queries around queries: how their texts are rewritten."""

from __future__ import annotations

import pytest

from reaffirm.errors import QueryError
from reaffirm.rdf.queries import named_queries
from reaffirm.rdf.remote import steps
from reaffirm.rdf.remote.paging import counting, page
from reaffirm.rdf.remote.steps import step_by_step
from reaffirm.rdf.remote.syntax import check, pieces

#: a -> b -> c -> a, and c -> d.
EDGES = {"a": "b", "b": "c", "c": "ad", "d": ""}


def ask(text: str) -> list[str]:
    """What one step reaches in the small network."""
    here = [one for one in EDGES if f"<x:{one}>" in text.partition("VALUES ?here")[2]]
    if "?next rea:recalls" in text:
        return [f"x:{one}" for one in EDGES if any(end in EDGES[one] for end in here)]
    return [f"x:{end}" for one in here for end in EDGES[one]]


def rewritten(pattern: str) -> str:
    return step_by_step(check(f"SELECT * WHERE {{ {pattern} }}", {}), ask)[17:-2]


def things(*names: str) -> str:
    return " ".join(f"(<x:{name}>)" for name in names)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("<x:a> rea:recalls+ ?t", f"VALUES (?t) {{ {things('b', 'c', 'a', 'd')} }}"),
        ("<x:d> rea:recalls+ ?t", "VALUES (?t) {  }"),
        ("<x:d> rea:recalls* ?t", f"VALUES (?t) {{ {things('d')} }}"),
        ("?s rea:recalls+ <x:d>", f"VALUES (?s) {{ {things('c', 'b', 'a')} }}"),
        ("<x:a> rea:recalls+ <x:d>", ""),
        ("<x:d> rea:recalls+ <x:a>", "FILTER(false)"),
        (
            "?s rea:recalls+ ?t FILTER(<x:b> = ?t)",
            "VALUES (?s ?t) { (<x:a> <x:b>) (<x:c> <x:b>) (<x:b> <x:b>) } FILTER(<x:b> = ?t)",
        ),
        ("?s rea:recalls ?t FILTER(?n > 1 + 2)", "?s rea:recalls ?t FILTER(?n > 1 + 2)"),
    ],
)
def test_a_path_becomes_what_it_reaches(pattern, expected):
    assert rewritten(pattern) == expected


def test_what_cannot_be_rewritten_is_refused():
    with pytest.raises(QueryError, match="neither end"):
        rewritten("?s rea:recalls+ ?t")
    for pattern in (
        "<x:a> rea:recalls/rea:recalls+ ?t",
        "?s a ?c ; rea:recalls+ <x:a>",
        "<x:a> rea:recalls+ ?t ; a ?c",
    ):
        with pytest.raises(QueryError, match="such a path"):
            rewritten(pattern)


def test_a_path_that_reaches_too_much(monkeypatch):
    monkeypatch.setattr(steps, "_MOST", 3)
    with pytest.raises(QueryError, match="more than 3"):
        rewritten("<x:a> rea:recalls+ ?t")


def test_signs_in_words_and_comments_are_no_paths():
    query = check('SELECT ?a WHERE { ?a rdfs:label "x (a)+ ?b" } # (rea:recalls)+ ?x', {})
    assert step_by_step(query, ask) == query.text


def test_only_two_named_queries_have_such_paths():
    for name, query in named_queries().items():
        text = query.text()
        changed = step_by_step(check(text, {}), lambda _: ()) != text
        assert changed == (name in {"lineage-back", "built-on"}), name


@pytest.mark.parametrize("name", named_queries())
def test_every_named_query_can_be_asked_page_by_page(name):
    query = check(named_queries()[name].text(), {})
    paged = check(page(query.text, query.variables, 10, 20), {})
    assert paged.variables == query.variables
    assert check(counting(query.text), {}).variables == ("rows",)


def test_the_order_stays_and_becomes_total():
    text = "PREFIX x: <y:>\nSELECT ?a ?b ?c WHERE { ?a x:p ?b , ?c } ORDER BY DESC(?b) ?c LIMIT 9"
    paged = page(text, ["a", "b", "c"], 5, 0)
    assert "ORDER BY DESC(?b) ?c ?a ?b LIMIT 9\n" in paged
    assert paged.startswith("PREFIX x: <y:>\nSELECT ?a ?b ?c WHERE { {")
    check(paged, {})


def test_values_behind_a_query_are_no_obstacle():
    text = "SELECT ?a WHERE { ?a ?p ?b } VALUES ?b { 1 2 }"
    paged = page(text, ["a"], 5, 5)
    assert paged.rstrip().endswith("LIMIT 5 OFFSET 5")
    check(paged, {})


def test_values_for_variables_go_into_the_outermost_group():
    given = {"x": "treaty:uncac"}
    value = "VALUES (?x) { (<https://w3id.org/reaffirm/id/treaty/uncac>) }"
    construct = "CONSTRUCT { ?a rea:x ?x } WHERE { ?a ?p ?x }"
    assert check(construct, given).text == (
        f"CONSTRUCT {{ ?a rea:x ?x }} WHERE {{ {value} ?a ?p ?x }}"
    )
    assert check("# {\nASK { ?a ?p ?x }", given).text == f"# {{\nASK {{ {value} ?a ?p ?x }}"


def test_pieces_of_a_query():
    text = "# ORDER BY no\nBASE <x:>\nPREFIX a: <b:> SELECT ?x { ?x a:y ?z } LIMIT 5 OFFSET 2"
    found = pieces(text)
    assert found.body.strip() == "SELECT ?x { ?x a:y ?z }"
    assert (found.order, found.slice) == ("", "LIMIT 5 OFFSET 2")
    assert found.prologue.startswith("# ORDER")
