"""Oxigraph's server and Virtuoso hold and answer what the store in a folder does."""

from __future__ import annotations

import io
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from reaffirm.analysis.analyse import analyse
from reaffirm.analysis.network import citation_graph
from reaffirm.analysis.series_store import read_links
from reaffirm.errors import QueryError, StoreError
from reaffirm.exporting import Format, write
from reaffirm.model import Document, Extraction, Paragraph, Reference
from reaffirm.rdf.loading import BuildReport
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.quads import quads
from reaffirm.rdf.queries import named_queries
from reaffirm.rdf.remote import loading, open_remote
from reaffirm.rdf.remote.client import Client
from reaffirm.rdf.remote.settings import Settings
from reaffirm.rdf.store import Store
from reaffirm.rdf.validate import validate
from reaffirm.views.evidence import fetch_evidence

Build = Callable[..., Extraction]


def texts(number: int, language: str) -> Extraction:
    """A resolution in a script of its own, with everything that may not survive a journey."""
    name = "treaty:" + "very-long-" * 30 + "ü&人"
    words = {
        "zh": "回顾其第79/2号决议，\n并“重申”《公约》\\；",
        "ar": 'وإذ تشير إلى قرارها 79/2، "المؤرخ" في 18 كانون الأول/ديسمبر 2024؛',
        "ru": "ссылаясь на свою резолюцию 79/2,\tи <b>ещё</b> 'слово' {?x} # конец",
    }[language]
    long = Paragraph("op1", "operative", words + " " + "слово, " * 4_000)
    symbol = f"A/RES/81/{number}"
    document = Document(
        symbol, language, words, None, (Paragraph("pp1", "preambular", words), long)
    )
    start = words.index("79/2")
    references = (
        Reference("pp1", "recalls", "object", "resolution", "A/RES/79/2", "", "79/2", start,
                  start + 4),
        Reference("pp1", "recalls", "object", "treaty", name, "Ü&人", words[:3], 0, 3),
    )  # fmt: skip
    return Extraction(document, references, ())


def large(number: int = 9) -> Extraction:
    """A resolution with more triples than some servers take or give at a time."""
    places = [
        Paragraph(f"op{n}", "operative", f"Recalls resolution 70/{n};") for n in range(1, 221)
    ]
    references = [
        Reference(p.id, "recalls", "object", "resolution", f"A/RES/70/{n}", "", f"70/{n}", 19,
                  19 + len(f"70/{n}"))
        for n, p in enumerate(places, 1)
    ]  # fmt: skip
    document = Document(f"A/RES/82/{number}", "en", "Much", None, tuple(places))
    return Extraction(document, tuple(references), ())


def library(build: Build) -> list[Extraction]:
    return [build(1), build(1, "fr", last="79/3"), build(2, last="80/1"), build(3, last="80/2")]


def exported(store: Store, form: Format = "nquads") -> list[str]:
    stream = io.BytesIO()
    write(store, form, stream)
    return sorted(stream.getvalue().decode().splitlines())


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "local") as opened:
        yield opened


def test_the_quads_are_the_same(remote, local, build):
    everything = [*library(build), *(texts(n, code) for n, code in enumerate(("zh", "ar", "ru")))]
    for store in (remote, local):
        assert store.put(everything) == BuildReport(new=7)
    assert exported(remote) == exported(local)
    assert remote.versions() == local.versions()
    assert (len(remote), remote.references()) == (len(local), local.references())


def test_a_change_changes_one_graph_and_nothing_remains_of_what_is_gone(remote, local, build):
    for store in (remote, local):
        store.put(library(build))
        assert store.put([build(1), build(2, last="79/200")]) == BuildReport(
            replaced=1, unchanged=1
        )
        assert store.remove("A/RES/80/1", "fr")
        assert not store.remove("A/RES/80/1", "fr")
    assert exported(remote) == exported(local)
    for store in (remote, local):
        gone = [("A/RES/80/1", "en"), ("A/RES/80/1", "fr"), ("A/RES/80/3", "en")]
        assert store.remove_all(gone) == 2
    assert exported(remote) == exported(local)


def test_what_did_not_change_is_not_sent_again(server, remote, build, monkeypatch):
    remote.put(library(build))

    def refuse(*_: object) -> None:
        raise AssertionError("something was sent")

    monkeypatch.setattr(Client, "update", refuse)
    with open_remote("", settings=server) as again:
        assert again.put(library(build)) == BuildReport(unchanged=4)


def test_small_updates_give_the_same(remote, build, monkeypatch):
    remote.put(library(build))
    at_once = exported(remote)
    for version in remote.versions():
        remote.remove(version.symbol, version.language)
    monkeypatch.setattr(loading, "BATCH", 1)
    monkeypatch.setattr(loading, "_AT_ONCE", 7)
    remote.put(library(build))
    assert exported(remote) == at_once


def test_of_two_graphs_of_one_version_the_later_counts(remote, build):
    remote.put([build(1, last="79/7"), build(1)])
    with_one = exported(remote)
    remote.remove("A/RES/80/1", "en")
    remote.put(build(1))
    assert exported(remote) == with_one


def test_notes_of_builds_are_kept(server, remote):
    lines = ['["k1","名.xml","","en A/RES/80/1"]', '["k2","' + "long" * 900 + '\\"",""]']
    remote.change_notes(add=lines)
    with open_remote("", settings=server, read_only=True) as reader:
        assert sorted(reader.notes()) == sorted(lines)
    remote.change_notes(add=["third"], drop=lines)
    assert list(remote.notes()) == ["third"]
    assert not any("third" in line for line in exported(remote))  # no document says so
    remote.change_notes(drop=["third"])
    assert list(remote.notes()) == []


def usual(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Rows whose joined cells have one order, which SPARQL does not give them."""
    return [tuple(" ".join(sorted(re.split(r",? ", cell))) for cell in row) for row in rows]


def test_the_named_queries_answer_the_same(remote, local, build):
    values = {"symbol": "80/1", "target": "treaty:quiet-nights"}
    for store in (remote, local):
        store.put(library(build))
    found = 0
    for name, query in named_queries().items():
        given = {key: value for key, value in values.items() if key in query.parameters}
        text = query.text(**given)
        expected = local.query(text)
        if "LIMIT" not in text or len(expected) < 50:  # of ties any may be left out
            assert usual(remote.query(text).values()) == usual(expected.values()), name
            found += len(expected)
    assert found > 40


@pytest.mark.parametrize(
    "path",
    [
        "doc:A\\/RES\\/80\\/3 (rea:recalls|rea:reaffirms)+ ?x",
        "<https://w3id.org/reaffirm/doc/A/RES/80/3> rea:recalls* ?x",
        "?x rea:recalls+ ?old FILTER(?old = <https://w3id.org/reaffirm/doc/A/RES/79/2>)",
        "?x (rea:recalls)+ <https://w3id.org/reaffirm/doc/A/RES/80/1>",
    ],
)
def test_paths_of_any_length(remote, local, build, path):
    sparql = f"SELECT DISTINCT ?x WHERE {{ {path} }} ORDER BY STR(?x)"
    for store in (remote, local):
        store.put(library(build))
    assert remote.query(sparql).values() == local.query(sparql).values()
    assert len(local.query(sparql)) >= 2


def test_forms_of_answers(remote, build):
    remote.put(build(1))
    assert remote.query("ASK { ?x a rea:Reference }")
    assert not remote.query("ASK { ?x a rea:NoSuchThing }")
    graph = remote.query("CONSTRUCT { ?a rea:recalls ?b } WHERE { ?a rea:recalls ?b }")
    assert [triple[2].rpartition("/doc/")[2] for triple in graph.values()] == ["A/RES/79/2"]
    thing = {"x": "A/RES/80/1"}
    rows = remote.query("SELECT ?title WHERE { ?x dcterms:title ?title }", substitutions=thing)
    assert rows.values() == [('Peace "and" \\quiet',)]
    frame = remote.query("SELECT ?v ?d WHERE { ?x rea:inFavour ?v ; dcterms:date ?d }").frame()
    assert int(frame["v"][0]) == 120
    assert str(frame["d"][0]) == "2025-12-17"


def test_more_rows_and_triples_than_a_server_gives_or_takes(remote, local):
    every = "SELECT ?r ?n WHERE { ?r oa:start|oa:end ?n } ORDER BY ?n STR(?r)"
    triples = "SELECT ?s ?p ?o WHERE { ?s ?p ?o . ?s rea:paragraph ?place }"
    for store in (remote, local):
        store.put([large()])
    assert remote.columns(every) == local.columns(every)
    rows = remote.query(triples).values()
    assert len(rows) == len(set(rows)) == 220 * 8
    assert sorted(rows) == sorted(local.query(triples).values())
    assert exported(remote) == exported(local)
    whole = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . ?s rea:paragraph ?place }"
    assert set(remote.query(whole).triples) == set(local.query(whole).triples)


def test_analysis_views_and_checks_work_unchanged(remote, local, build):
    for store in (remote, local):
        store.put([*library(build), texts(1, "ar")])
    mine, expected = citation_graph(remote), citation_graph(local)
    assert nx.utils.graphs_equal(mine, expected)
    assert list(fetch_evidence(remote, mine)) == list(fetch_evidence(local, expected))
    assert validate(remote, "sparql").findings == validate(local, "sparql").findings
    for form in ("csv", "graphml"):
        assert exported(remote, form) == exported(local, form), form
    assert set(remote.triples()) == set(local.triples())


def test_computed_results_are_kept(remote, local, build):
    for store in (remote, local):
        store.put(library(build))
        assert [one.unchanged for one in analyse(store).kept] == [False] * 5
        assert [one.unchanged for one in analyse(store).kept] == [True] * 5
    asked = "SELECT ?a ?rank WHERE { ?a rea:pageRank ?rank } ORDER BY ?a"
    ranks = [
        {thing: float(rank) for thing, rank in store.query(asked).values()}
        for store in (remote, local)
    ]
    assert ranks[0] == pytest.approx(ranks[1], rel=1e-5)  # Virtuoso tells six digits
    assert len(ranks[1]) > 3
    pairs = [[(k.later, k.earlier, k.acts) for k in read_links(s)] for s in (remote, local)]
    assert pairs[0] == pairs[1]
    names = [{str(quad.graph_name) for quad in store.quads()} for store in (remote, local)]
    assert names[0] == names[1]
    assert len(remote) == len(local)


def test_truth_values_are_words(remote):
    line = '<x:y> <x:z> "{}"^^<http://www.w3.org/2001/XMLSchema#boolean>'
    remote.replace_graph("x:graph", [line.format("true"), line.format("false")])
    query = "SELECT ?z WHERE { <x:y> <x:z> ?z }"
    assert sorted(remote.columns(query)["z"]) == ["false", "true"]
    assert sorted(remote.query(query).frame()["z"]) == [False, True]
    remote.replace_graph("x:graph", ())


def test_wrong_graphs_are_found(remote, build):
    broken = replace(build(1), references=(replace(build(1).references[0], start=3, end=9),))
    remote.put(broken)
    messages = {finding.message for finding in validate(remote, "sparql").findings}
    assert "the quoted words do not stand in the paragraph at the stated place" in messages


def test_a_reader_never_sees_half_a_graph(server, remote):
    old, new = large(), replace(large(), references=large().references[:60])
    remote.put(old)
    seen: set[int] = set()
    done = threading.Event()

    def read() -> None:
        graph = "https://w3id.org/reaffirm/doc/A/RES/82/9/en"
        query = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
        with open_remote("", settings=server, read_only=True) as reader:
            while not done.is_set():
                seen.add(int(reader.query(query).values()[0][0]))

    thread = threading.Thread(target=read)
    thread.start()
    for extraction in (new, old, new):
        remote.put(extraction)
    done.set()
    thread.join()
    end = " <https://w3id.org/reaffirm/doc/A/RES/82/9/en> ."
    sizes = {sum(x.endswith(end) for x in quads(one).splitlines()) for one in (old, new)}
    assert seen <= sizes
    assert seen


def test_an_interrupted_build_is_completed(server, remote, build, monkeypatch):
    remote.put(library(build))
    expected = exported(remote)
    for version in remote.versions():
        remote.remove(version.symbol, version.language)
    sent = Client.update

    def broken(self: Client, text: str) -> None:
        if "80/2" in text:
            raise StoreError("the line was cut")
        sent(self, text)

    with monkeypatch.context() as patch:
        patch.setattr(Client, "update", broken)
        patch.setattr(loading, "BATCH", 1)
        with pytest.raises(StoreError, match="was cut"):
            remote.put(library(build))
    assert {version.symbol for version in remote.versions()} <= {"A/RES/80/1"}
    with open_remote("", settings=server) as again:
        again.put(library(build))
        assert exported(again) == expected


class TestTrouble:
    def test_a_malformed_query_is_told_as_in_a_folder(self, remote):
        with pytest.raises(QueryError, match="line 2, column"):
            remote.query("SELECT ?x WHERE {\n ?x ?y ")

    def test_an_update_is_no_query(self, remote, build):
        remote.put(build(1))
        with pytest.raises(QueryError):
            remote.query("DROP ALL")
        assert len(remote.versions()) == 1

    def test_a_reader_does_not_write(self, server, remote, build):
        with (
            open_remote("", settings=server, read_only=True) as reader,
            pytest.raises(StoreError, match="for reading only"),
        ):
            reader.put(build(1))

    def test_a_closed_store(self, server, remote):
        with open_remote("", settings=server) as store:
            pass
        with pytest.raises(StoreError, match="is closed"):
            store.versions()

    def test_text_that_is_no_graph(self, remote):
        with pytest.raises(StoreError, match="not the graph of a language version"):
            remote.put_quads(["<a:b> <c:d> <e:f> .\n"])

    def test_a_graph_that_the_server_refuses_is_named(self, remote, build):
        broken = quads(build(2)).replace("<http://www.w3.org/ns/oa#end>", "<not an iri>", 1)
        with pytest.raises(StoreError, match="A/RES/80/2/en"):
            remote.put_quads([quads(build(1)), broken])
        assert [version.symbol for version in remote.versions()] == ["A/RES/80/1"]


class TestVirtuoso:
    def test_the_account_is_needed_for_writing_only(self, virtuoso, build):
        with open_remote("", settings=virtuoso):
            pass  # so that there is a graph
        nobody = replace(virtuoso, user="", password="")
        with open_remote("", settings=nobody, read_only=True) as reader:
            assert reader.query("ASK { ?x rdfs:subPropertyOf rea:refersTo }")
        with (
            open_remote("", settings=nobody) as writer,
            pytest.raises(StoreError) as raised,
        ):
            writer.put(build(77))
        assert "No permission" in str(raised.value)
        assert "\n" not in str(raised.value)

    def test_a_wrong_password_is_told_and_not_shown(self, virtuoso):
        wrong = replace(virtuoso, password="wr0ng-and-secret")
        with pytest.raises(StoreError, match="does not accept the account") as raised:
            open_remote("", settings=wrong)
        assert "secret" not in str(raised.value)

    def test_a_path_without_an_end(self, virtuoso):
        with (
            open_remote("", settings=virtuoso) as store,
            pytest.raises(QueryError, match="neither end"),
        ):
            store.query("SELECT * WHERE { ?a rea:recalls+ ?b }")


def test_a_server_without_the_graph(oxigraph, tmp_path, monkeypatch):
    other = Settings(oxigraph.url + "/nothing-here", attempts=1)
    with pytest.raises(StoreError, match="nothing there answers SPARQL"):
        open_remote("", settings=other)
