from __future__ import annotations

import csv
import json

import networkx as nx
import pytest
import rdflib
from rdflib import SKOS

from reaffirm.errors import QueryError
from reaffirm.exporting import export, format_of
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.vocabulary import AUTHORITY_GRAPH
from reaffirm.records import FIELDS

GRAPH = rdflib.URIRef("https://w3id.org/reaffirm/doc/A/RES/80/1/en")
NODE = rdflib.URIRef(f"{GRAPH}#pp1-1")
UNCAC = rdflib.URIRef("https://w3id.org/reaffirm/id/treaty/uncac")
TARGET = rdflib.URIRef("https://w3id.org/reaffirm/ontology#target")


@pytest.mark.parametrize("name", ["graph.xlsx", "out/graph.ttl.gz"])
def test_an_ending_that_says_no_format_is_refused_with_those_that_do(name):
    with pytest.raises(QueryError, match="no format") as caught:
        format_of(name)
    assert name in str(caught.value)
    assert "end it in .ttl, " in str(caught.value)


@pytest.mark.parametrize("form", ["trig", "nquads"])
def test_datasets_have_a_named_graph_for_each_version(library, tmp_path, form):
    path = export(library, form, tmp_path / "out")
    dataset = rdflib.Dataset()
    dataset.parse(path, format=form)
    assert str(dataset.graph(GRAPH).value(NODE, TARGET)).endswith("A/RES/79/2")


def test_the_whole_vocabulary_goes_along_as_others_read_it(tmp_path):
    with open_store(tmp_path / "store") as store:
        path = export(store, "nquads", tmp_path / "out")
        quads = len(store)
    dataset = rdflib.Dataset()
    dataset.parse(path, format="nquads")
    assert len(dataset) == quads > 50_000
    names = dataset.graph(rdflib.URIRef(AUTHORITY_GRAPH)).objects(UNCAC, SKOS.prefLabel)
    assert rdflib.Literal("United Nations Convention against Corruption", "en") in set(names)


def test_turtle_is_one_graph(library, tmp_path):
    graph = rdflib.Graph().parse(export(library, "turtle", tmp_path / "out"), format="turtle")
    assert str(graph.value(NODE, TARGET)).endswith("A/RES/79/2")


def test_json_ld_is_json(library, tmp_path):
    data = json.loads(export(library, "jsonld", tmp_path / "out").read_text(encoding="utf-8"))
    assert str(GRAPH) in json.dumps(data)


def test_the_table_is_that_of_the_references(library, tmp_path):
    path = export(library, "csv", tmp_path / "out.csv")
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert tuple(rows[0]) == FIELDS
    assert len(rows) == 15
    assert rows[0] == {
        "source": "1.en.xml",
        "document": "A/RES/80/1",
        "language": "en",
        "paragraph": "pp1",
        "act": "recalls",
        "role": "object",
        "type": "resolution",
        "target": "A/RES/79/2",
        "label": "A/RES/79/2",
        "surface": "resolution 79/2",
        "start": "19",
        "end": "34",
    }
    assert rows[1]["label"] == "Convention on Quiet Nights"
    assert rows[4]["act"] == "-"


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networks_are_read_again(library, tmp_path, form, read):
    graph = read(export(library, form, tmp_path / "out"))
    assert "A/RES/79/2" in graph
    assert graph.has_edge("A/RES/80/1", "A/RES/79/2")


def test_a_failed_export_leaves_no_file(library, tmp_path):
    with pytest.raises(QueryError, match="unknown format"):
        export(library, "pdf", tmp_path / "out")
    assert not list(tmp_path.glob("out*"))
    assert not list(tmp_path.glob(".out*"))
