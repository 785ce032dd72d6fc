from __future__ import annotations

import json
from datetime import date

import pytest

from reaffirm.errors import QueryError

SELECT = """SELECT ?document ?date ?order ?nothing WHERE {
  ?version rea:versionOf ?document . ?place rea:inVersion ?version ; rea:order ?order .
  ?document dcterms:date ?date
  FILTER(?order = 2 && STRENDS(STR(?document), "80/2"))
}"""
DOCUMENT = "https://w3id.org/reaffirm/doc/A/RES/80/2"


def test_a_table_has_rows_and_columns(library):
    results = library.query(SELECT)
    assert (results.kind, len(results), bool(results)) == ("table", 1, True)
    assert results.columns == ("document", "date", "order", "nothing")
    assert results.values() == [(DOCUMENT, "2025-12-17", "2", "")]
    ((document, *_),) = list(results)
    assert document.value == DOCUMENT


def test_a_table_for_the_terminal_shows_what_people_call_things(library):
    text = library.query(SELECT).text("table")
    assert "A/RES/80/2" in text
    assert "https://" not in text


def test_csv_has_a_line_for_each_answer_and_nothing_for_what_is_not_bound(library):
    lines = library.query(SELECT).text("csv").splitlines()
    assert lines == ["document,date,order,nothing", f"{DOCUMENT},2025-12-17,2,"]


def test_json_is_that_of_sparql(library):
    answer = json.loads(library.query(SELECT).text("json"))
    assert answer["head"]["vars"] == ["document", "date", "order", "nothing"]
    (row,) = answer["results"]["bindings"]
    assert row["document"] == {"type": "uri", "value": DOCUMENT}
    assert row["order"]["datatype"].endswith("#integer")
    assert "nothing" not in row


def test_a_frame_has_python_values(library):
    frame = library.query(SELECT).frame()
    assert list(frame.columns) == ["document", "date", "order", "nothing"]
    assert frame.loc[0, "date"] == date(2025, 12, 17)
    assert frame.loc[0, "order"] == 2


def test_ask_is_true_or_false_in_every_form(library):
    yes = library.query("ASK { ?x a rea:Reference }")
    no = library.query("ASK { ?x a rea:Nothing }")
    assert (bool(yes), bool(no)) == (True, False)
    assert json.loads(yes.text("json"))["boolean"] is True
    assert no.text("csv") == "answer\nfalse\n"


def test_a_graph_as_turtle(library):
    results = library.query("CONSTRUCT { ?x a rea:Thing } WHERE { ?x a rea:LanguageVersion }")
    assert len(results) == 3
    assert "@prefix rea:" in results.text("turtle")


def test_turtle_is_for_graphs(library):
    with pytest.raises(QueryError, match="only CONSTRUCT and DESCRIBE"):
        library.query(SELECT).text("turtle")


def test_markup_in_a_document_is_only_text(library):
    text = library.query('SELECT ("[bold]x[/bold]" AS ?words) WHERE {}').text("table")
    assert "[bold]x[/bold]" in text


def test_columns_have_their_names_without_answers_too(library):
    columns = library.columns("SELECT ?symbol WHERE { ?version rea:versionOf ?symbol }")
    assert sorted(columns["symbol"])[-1] == DOCUMENT
    assert library.columns("SELECT ?x ?y WHERE { ?x rea:nothing ?y }") == {"x": [], "y": []}
