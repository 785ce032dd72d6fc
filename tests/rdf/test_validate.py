from __future__ import annotations

import pytest

from reaffirm.rdf.validate import validate

PREFIXES = """PREFIX rea: <https://w3id.org/reaffirm/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#> """
NODE = "https://w3id.org/reaffirm/doc/A/RES/80/1/en#pp1-1"
METHODS = pytest.mark.parametrize("method", ["shacl", "sparql"])


@pytest.fixture
def one(new_store, build):
    from reaffirm.rdf.opening import open_store

    with open_store(new_store()) as store:
        store.put(build(1))
        yield store


def break_graph(store, delete="", insert=""):
    graph = "<https://w3id.org/reaffirm/doc/A/RES/80/1/en>"
    if delete:
        store.database.update(f"{PREFIXES} DELETE WHERE {{ GRAPH {graph} {{ {delete} }} }}")
    if insert:
        store.database.update(f"{PREFIXES} INSERT DATA {{ GRAPH {graph} {{ {insert} }} }}")


@METHODS
def test_a_correct_graph_conforms(library, method):
    report = validate(library, method)
    assert report.findings == ()
    assert report
    assert "conforms" in str(report)


def test_a_small_store_is_checked_by_the_shapes(one):
    assert validate(one).method == "shacl"


@METHODS
@pytest.mark.parametrize(
    ("delete", "insert", "message"),
    [
        (f"<{NODE}> rea:act ?x", "", "a reference has one act"),
        (f"<{NODE}> rea:role ?x", f'<{NODE}> rea:role "guest"', "a reference has one role"),
        ("", f'<{NODE}> oa:exact "two"', "a reference quotes its words"),
        (f"<{NODE}> oa:end ?x", "", "a reference has one end"),
        (
            f"<{NODE}> oa:start ?x",
            f"<{NODE}> oa:start 3",
            "the quoted words do not stand in the paragraph at the stated place",
        ),
    ],
)
def test_a_broken_reference_is_named(one, method, delete, insert, message):
    break_graph(one, delete, insert)
    report = validate(one, method)
    assert not report
    assert any(f.node == NODE and message in f.message for f in report.findings)
    assert "A/RES/80/1/en#pp1-1" in str(report)


@METHODS
def test_an_edge_without_a_reference_is_named(one, method):
    work = "<https://w3id.org/reaffirm/doc/A/RES/80/1>"
    break_graph(one, insert=f"{work} rea:endorses <https://w3id.org/reaffirm/doc/A/RES/1/1>")
    (finding,) = validate(one, method).findings
    assert finding.node == work[1:-1]
    assert finding.message == "an edge to A/RES/1/1 has no reference that gives its words"


@METHODS
def test_a_symbol_of_no_known_form_is_named(one, method):
    break_graph(one, insert='<https://w3id.org/reaffirm/doc/x> rea:symbol "not a symbol"')
    (finding,) = validate(one, method).findings
    assert finding.message == "a document has one symbol of the usual form"
