from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reaffirm.errors import QueryError
from reaffirm.namespaces import scoped
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.queries import named_queries, named_query, parse
from reaffirm.rdf.results import short
from reaffirm.rdf.store import Store


def answer(store: Store, name: str, **values: object) -> list[tuple[str, ...]]:
    rows = store.query(named_query(name).text(**values)).values()
    return [tuple(short(value) for value in row) for row in rows]


@pytest.mark.parametrize("name", named_queries())
def test_every_query_runs_with_its_defaults_and_explains_itself(library, name):
    query = named_query(name)
    assert query.title
    assert query.description
    library.query(query.text())


def test_there_are_enough_of_them():
    assert len(named_queries()) >= 14


def test_acts_of_document(library):
    rows = answer(library, "acts-of-document", symbol="80/1")
    assert [(act, target, versions) for act, target, _, versions in rows] == [
        ("reaffirms", "treaty:quiet-nights", "2"),
        ("recalls", "A/RES/79/2", "1"),
        ("recalls", "A/RES/79/3", "1"),
        ("requests", "body:secretary-general", "2"),
    ]
    assert rows[0][2] == "Convention on Quiet Nights"


def test_references_of_document(library):
    rows = answer(library, "references-of-document", symbol="A/RES/80/2")
    assert rows == [
        ("en", "pp1", "recalls", "object", "A/RES/80/1", "resolution 80/1"),
        ("en", "pp2", "reaffirms", "object", "treaty:quiet-nights", "Convention on Quiet Nights"),
        ("en", "op1", "requests", "addressee", "body:secretary-general", "Secretary-General"),
        ("en", "op1(a)", "requests", "mention", "body:night-office", "Night Office"),
        ("en", "fn1", "none", "source", "A/RES/58/4", "resolution 58/4"),
    ]


def test_who_cites(library):
    assert answer(library, "who-cites", target="80/1") == [("A/RES/80/2", "2025-12-17", "recalls")]


def test_who_reaffirms_with_the_sentence(library):
    values = {"target": "treaty:quiet-nights", "act": "reaffirms", "language": "en"}
    sentence = "Reaffirming the Convention on Quiet Nights,"
    assert answer(library, "who-reaffirms", since=2025, **values) == [
        ("A/RES/80/1", "2025-12-17", "pp2", sentence),
        ("A/RES/80/2", "2025-12-17", "pp2", sentence),
    ]
    assert answer(library, "who-reaffirms", since=2026, **values) == []


def test_lineage_goes_back_through_several_documents(library):
    ancestors = [row[0] for row in answer(library, "lineage-back", symbol="80/2")]
    assert ancestors == ["A/RES/79/2", "A/RES/79/3", "A/RES/80/1"]


def test_built_on(library):
    built = [row[0] for row in answer(library, "built-on", target="79/2")]
    assert sorted(built) == ["A/RES/80/1", "A/RES/80/2"]


def test_treaties_by_mentions(library):
    ((treaty, _, documents, references),) = answer(library, "treaties-by-mentions")
    assert (treaty, documents, references) == ("treaty:quiet-nights", "2", "3")


def test_bodies_addressed_count_a_paragraph_once_for_all_languages(library):
    ((body, _, act, times),) = answer(library, "bodies-addressed")
    assert (body, act, times) == ("body:secretary-general", "requests", "2")


def test_new_entities(library):
    found = {(row[0], row[2]) for row in answer(library, "new-entities")}
    assert found == {("treaty:quiet-nights", "3"), ("body:night-office", "3")}


def test_generic_names_are_counted_and_are_no_new_entities(store, build):
    extractions = []
    for number in (1, 2):
        one = build(number)
        target = scoped("body:trust-fund", one.document.symbol)
        fund = replace(one.references[-1], type="body", target=target, label="Trust Fund")
        extractions.append(replace(one, references=(*one.references, fund)))
    store.put(extractions)
    assert answer(store, "generic-names") == [("Trust Fund", "2", "A/RES/80/1")]
    assert not [row for row in answer(store, "new-entities") if "trust-fund" in row[0]]


def test_footnote_sources(library):
    assert answer(library, "footnote-sources", symbol="80/2") == [
        ("en", "fn1", "A/RES/58/4", "See resolution 58/4, annex.")
    ]


def test_evidence_of_edge(library):
    rows = answer(library, "evidence-of-edge", symbol="80/2", target="80/1")
    assert rows == [
        (
            "en",
            "pp1",
            "recalls",
            "object",
            "Recalling also its ",
            "resolution 80/1",
            " of 18 December 2024,",
        )
    ]


def test_date_contradictions(library):
    # 80/1 is in the store and was adopted in 2025; the sentence says 2024.
    rows = answer(library, "date-contradictions")
    assert [row[1:4] for row in rows] == [("A/RES/80/1", "2024-12-18", "2025-12-17")]


def test_refusals(library):
    rows = answer(library, "refusals")
    assert len(rows) == 3
    assert rows[0] == ("A/RES/80/1", "en", "op1", "to listen", "no document is named")


def test_documents_in_store(library):
    rows = answer(library, "documents-in-store")
    found = [(row[0], row[1], set(row[2].split())) for row in rows]
    assert found == [
        ("A/RES/80/1", "2025-12-17", {"en", "fr"}),
        ("A/RES/80/2", "2025-12-17", {"en"}),
    ]


def test_acts_statistics_count_as_targets_what_is_object_or_addressee(library):
    # A request only mentions its second target; what no act governs is nobody's object.
    assert answer(library, "acts-statistics") == [
        ("requests", "6", "1"),
        ("none", "3", "0"),
        ("reaffirms", "3", "1"),
        ("recalls", "3", "3"),
    ]


def test_agreement_lists_what_only_some_languages_say(library):
    rows = answer(library, "agreement")
    assert rows == [
        ("A/RES/80/1", "recalls", "A/RES/79/2", "en", "2"),
        ("A/RES/80/1", "recalls", "A/RES/79/3", "fr", "2"),
    ]


def test_missing_documents(library):
    rows = answer(library, "missing-documents")
    assert rows == [("A/RES/58/4", "2"), ("A/RES/79/2", "1"), ("A/RES/79/3", "1")]


def test_most_cited(library):
    rows = answer(library, "most-cited", limit=1)
    assert rows[0][1] == "2"


class TestParameters:
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("since", "2015) } DROP ALL #"),
            ("since", "٢٠١٥"),
            ("act", "reaffirms> ?x"),
            ("language", 'en" . ?x ?y "'),
            ("target", "treaty:x> . <y"),
            ("target", "no symbol at all"),
        ],
    )
    def test_a_value_cannot_become_part_of_the_query(self, name, value):
        with pytest.raises(QueryError, match="is not a valid value for"):
            named_query("who-reaffirms").text(**{name: value})

    def test_an_unknown_parameter(self):
        with pytest.raises(QueryError, match="it takes target"):
            named_query("who-cites").text(symbol="76/187")

    def test_an_unknown_query(self):
        with pytest.raises(QueryError, match="who-cites"):
            named_query("who-knows")

    def test_a_file_whose_head_does_not_fit(self):
        with pytest.raises(QueryError, match="does not fit"):
            parse("mine", "# title: Mine\nSELECT * WHERE { {{symbol}} ?p ?o }")


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("who-cites", {"target": "A/RES/79/2"}),
        ("built-on", {"target": "A/RES/79/2"}),
        ("lineage-back", {"symbol": "A/RES/80/3"}),
        ("who-reaffirms", {"target": "treaty:quiet-nights", "since": 2025, "language": "en"}),
    ],
)
def test_a_document_whose_versions_print_different_dates_is_listed_once(
    build, new_store, name, values
):
    english, french = build(), build(language="fr")
    later = replace(french, document=replace(french.document, adopted=date(2025, 12, 19)))
    earlier = replace(build(2), document=replace(english.document, symbol="A/RES/79/2"))
    with open_store(new_store()) as store:
        store.put([english, later, earlier, build(3, last="80/1")])
        rows = answer(store, name, **values)
    things = [row[0] for row in rows]
    assert len(things) == len(set(things)) > 0
    assert {row[1] for row in rows if row[0] == "A/RES/80/1"} <= {"2025-12-17"}


def test_of_equally_often_cited_texts_the_first_by_name_are_listed(build, new_store):
    cited = [f"78/{number}" for number in range(1, 40)]
    with open_store(new_store()) as store:
        store.put(build(number, last=last) for number, last in enumerate(cited, 1))
        first = answer(store, "missing-documents", limit=6)
        most = [target for target, _ in answer(store, "most-cited", limit=8)]
    assert [target for target, _ in first[1:]] == sorted(f"A/RES/{one}" for one in cited)[:5]
    assert most[4:] == sorted(f"A/RES/{one}" for one in cited)[:4], "the others all cite"
