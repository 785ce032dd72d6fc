from __future__ import annotations

import pytest

from reaffirm.rdf.validate import validate

PREFIXES = """PREFIX rea: <https://w3id.org/reaffirm/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
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
        (f"<{NODE}> rea:role ?x", f'<{NODE}> rea:role "guest"', "a reference has one role"),
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


VERSION = "https://w3id.org/reaffirm/doc/A/RES/80/1/en"
#: Of the whole graph one node of each kind, with the properties that it must have once.
NEEDED = {
    "#pp1-1": {
        "rea:act": "a reference has one act",
        "rea:role": "a reference has one role: object, addressee, mention or source",
        "rea:target": "a reference has one target",
        "rea:paragraph": "a reference stands in one paragraph",
        "oa:exact": "a reference quotes its words",
        "oa:start": "a reference has one start",
        "oa:end": "a reference has one end",
    },
    "#op1-refused1": {
        "rea:reason": "a refusal has a reason",
        "rea:paragraph": "a refusal stands in one paragraph",
    },
    "#fn1": {
        "rea:text": "a paragraph has one text",
        "rea:order": "a paragraph has one place in the order",
    },
    "": {
        "rea:versionOf": "a language version is of one document",
        "dcterms:language": "a language version has one of the six languages",
        "rea:contentHash": "a language version has the hash of its content",
    },
}
WORDS = '"other words"'
SECOND = {
    "rea:act": "<https://w3id.org/reaffirm/act/urges>",
    "rea:role": '"mention"',
    "rea:target": "<https://w3id.org/reaffirm/doc/A/RES/58/4>",
    "rea:paragraph": f"<{VERSION}#pp2>",
    "oa:start": "1",
    "oa:end": "2",
    "rea:order": "77",
    "rea:versionOf": "<https://w3id.org/reaffirm/doc/A/RES/80/2>",
    "dcterms:language": '"fr"',
}


def named(store, method):
    return {(f.node, f.message) for f in validate(store, method).findings}


@METHODS
def test_whatever_is_lost_is_named(one, method):
    for node, properties in NEEDED.items():
        for path in properties:
            break_graph(one, delete=f"<{VERSION}{node}> {path} ?any")
    wanted = {(VERSION + node, text) for node, texts in NEEDED.items() for text in texts.values()}
    assert wanted <= named(one, method)


@METHODS
def test_whatever_is_said_twice_is_named(one, method):
    for node, properties in NEEDED.items():
        for path in properties:
            break_graph(one, insert=f"<{VERSION}{node}> {path} {SECOND.get(path, WORDS)}")
    wanted = {(VERSION + node, text) for node, texts in NEEDED.items() for text in texts.values()}
    assert wanted <= named(one, method)


#: A property of a node, a value that it must not have, and what is said of it.
WRONG = [
    ("{v}#pp1-1", "rea:act", "<https://example.org/act/urges>", "a reference has one act"),
    ("{v}#pp1-1", "rea:target", '"A/RES/79/2"', "a reference has one target"),
    ("{v}#pp1-1", "rea:citedDate", '"2024"', "a printed date is a date"),
    ("{v}", "dcterms:language", '"de"', "a language version has one of the six languages"),
    ("{v}#fn1", "rea:inVersion", "<{v}#pp1>", "a paragraph belongs to one language version"),
    ("{w}", "dcterms:date", '"2025"', "the date of a document is a date"),
]


@METHODS
def test_whatever_has_a_wrong_value_is_named(one, method):
    here = {"v": VERSION, "w": "https://w3id.org/reaffirm/doc/A/RES/80/1"}
    for node, path, value, _ in WRONG:
        subject = f"<{node.format(**here)}>"
        insert = f"{subject} {path} {value.format(**here)}"
        break_graph(one, f"{subject} {path} ?any", insert)
    break_graph(one, f"<{VERSION}#pp2> rea:text ?any")
    wanted = {(node.format(**here), message) for node, _, _, message in WRONG}
    wanted.add((f"{VERSION}#pp2-1", "the paragraph of a reference has a text"))
    assert wanted <= named(one, method)
