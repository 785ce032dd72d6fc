from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

import reaffirm
from reaffirm.errors import QueryError, StoreError
from reaffirm.exporting import write
from reaffirm.model import Extraction
from reaffirm.namespaces import REA
from reaffirm.rdf import loading
from reaffirm.rdf.loading import BuildReport
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.quads import quads
from reaffirm.rdf.store import Store


def content(store: Store) -> list[str]:
    """The store's quads as sorted lines: there are no blank nodes, so this is canonical."""
    return sorted(map(str, store.database))


def test_a_new_store_is_empty_but_knows_the_vocabulary(store):
    assert store.versions() == ()
    assert store.query("ASK { rea:recalls rdfs:subPropertyOf rea:refersTo }")


def test_put_tells_what_was_new_replaced_and_unchanged(store, build):
    assert store.put([build(1), build(2)]) == BuildReport(new=2)
    changed = [build(1), build(2, last="79/9"), build(3)]
    assert store.put(changed) == BuildReport(new=1, replaced=1, unchanged=1)


def test_putting_the_same_again_changes_no_byte(filled, build):
    before = content(filled)
    filled.put([build(1), build(1, "fr", last="79/3"), build(2, last="80/1")])
    assert content(filled) == before


def test_a_changed_document_replaces_its_graph_only(filled, build):
    before = set(content(filled))
    filled.put(build(2, last="79/200"))
    assert set(content(filled)) != before
    filled.put(build(2, last="80/1"))
    assert set(content(filled)) == before


def test_nothing_remains_of_a_removed_document(store, build):
    before = content(store)
    store.put(build(1))
    assert store.remove("A/RES/80/1", "en")
    assert content(store) == before
    assert not store.remove("A/RES/80/1", "en")


def test_the_facts_of_a_document_stay_while_another_cites_it(filled):
    filled.remove("A/RES/80/1", "fr")
    ask = "ASK { <https://w3id.org/reaffirm/doc/A/RES/58/4> rea:symbol ?symbol }"
    assert filled.query(ask)


def test_bulk_loads_give_the_same_store(new_store, build, monkeypatch):
    extractions = [build(number) for number in range(1, 40)]
    with open_store(new_store("few")) as store:
        store.put(extractions)
        expected = content(store)
    monkeypatch.setattr(loading, "FEW", 1)
    monkeypatch.setattr(loading, "BULK", 500)
    with open_store(new_store("bulk")) as store:
        assert store.put(extractions) == BuildReport(new=39)
        assert content(store) == expected


def test_of_two_graphs_of_one_version_the_later_counts(store, build):
    store.put([build(1, last="79/7"), build(1)])
    with_one = content(store)
    store.remove("A/RES/80/1", "en")
    store.put(build(1))
    assert content(store) == with_one


def test_versions_carry_their_hash_and_source(store, build):
    store.put(build(1))
    (version,) = store.versions()
    assert (version.symbol, version.language) == ("A/RES/80/1", "en")
    assert version.source == "1.en.xml"
    assert f'contentHash> "{version.content_hash}"' in quads(build(1))


def test_both_layouts_export_the_same_graph(tmp_path, new_store, build):
    exported = []
    for compact in (False, True):
        with open_store(new_store(str(compact), compact=compact)) as store:
            store.put([build(1), build(2)])
            path = tmp_path / f"{compact}.nq"
            with path.open("wb") as stream:
                write(store, "nquads", stream)
            exported.append(sorted(path.read_text(encoding="utf-8").splitlines()))
    assert exported[0] == exported[1]


def test_a_store_reopens_with_what_was_put(tmp_path, build):
    with open_store(tmp_path / "store", compact=True) as store:
        store.put(build(1))
        before = content(store)
    with open_store(tmp_path / "store") as store:
        assert store.compact
        assert content(store) == before
        assert store.size() > 0
        assert store.references() == 5


def test_a_query_takes_documents_and_values_for_its_variables(filled):
    asked = (
        "SELECT ?work ?language WHERE { ?version rea:versionOf ?work ; dcterms:language ?language }"
    )
    found = filled.query(asked, substitutions={"work": "A/RES/80/1"})
    assert sorted(language for _, language in found.values()) == ["en", "fr"]
    french = filled.query(asked, substitutions={"?language": ox.Literal("fr")})
    assert len(french.values()) == 1
    assert len(filled.query(asked).values()) == 3


def test_notes_of_builds_come_and_go_and_are_no_part_of_an_export(filled):
    exported = sorted(map(str, filled.quads()))
    filled.change_notes(add=["one", "two", "one"])
    assert sorted(filled.notes()) == ["one", "two"]
    filled.change_notes(add=["three"], drop=["one", "never"])
    assert sorted(filled.notes()) == ["three", "two"]
    assert sorted(map(str, filled.quads())) == exported


def test_a_graph_of_results_is_replaced_whole(filled):
    graph, before = "https://example.org/results", content(filled)
    asked = f"SELECT ?o WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
    for triples in (['<x:a> <x:b> "1"', '<x:a> <x:b> "2"'], ['<x:a> <x:b> "3"']):
        filled.replace_graph(graph, triples)
        assert len(filled.query(asked).values()) == len(triples)
    filled.replace_graph(graph, [])
    assert content(filled) == before


def test_a_store_for_reading_only_takes_nothing(new_store, build):
    place = new_store()
    with open_store(place) as store:
        store.put(build(1))
    with open_store(place, read_only=True) as store:
        for write_ in (
            lambda: store.put(build(2)),
            lambda: store.remove("A/RES/80/1", "en"),
            lambda: store.change_notes(add=["one"]),
            lambda: store.replace_graph("https://example.org/results", []),
        ):
            with pytest.raises(StoreError, match="reading only"):
                write_()
        assert [version.symbol for version in store.versions()] == ["A/RES/80/1"]


def test_a_closed_store_says_so_and_may_be_closed_again(store):
    assert repr(store) == f"<Store {store.where!r}: 0 versions>"
    store.close()
    store.close()
    assert repr(store) == f"<Store {store.where!r}: closed>"
    with pytest.raises(StoreError, match="the store is closed"):
        store.versions()


def test_rdflib_sees_the_union_of_all_graphs(filled):
    import rdflib

    dataset = filled.dataset()
    reference = rdflib.URIRef("https://w3id.org/reaffirm/doc/A/RES/80/1/en#pp1-1")
    target = rdflib.URIRef("https://w3id.org/reaffirm/ontology#target")
    assert str(dataset.value(reference, target)).endswith("A/RES/79/2")
    assert dict(dataset.namespaces())["rea"] == rdflib.URIRef(REA)


class TestTrouble:
    def test_a_folder_with_something_else(self, tmp_path):
        (tmp_path / "letter.txt").write_text("hello")
        with pytest.raises(StoreError, match="something other than a store"):
            open_store(tmp_path)

    def test_a_file(self, tmp_path):
        path = tmp_path / "file"
        path.write_text("hello")
        with pytest.raises(StoreError, match="a file, not a store"):
            open_store(path)

    def test_no_store_to_read(self, tmp_path):
        with pytest.raises(StoreError, match="there is no store"):
            open_store(tmp_path / "none", read_only=True)
        assert not (tmp_path / "none").exists()

    def test_a_file_in_the_way(self, tmp_path):
        (tmp_path / "file").write_text("hello")
        with pytest.raises(StoreError, match="in the place of"):
            open_store(tmp_path / "file" / "store")

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_no_right_to_write(self, tmp_path):
        tmp_path.chmod(0o500)
        with pytest.raises(StoreError, match="no right"):
            open_store(tmp_path / "store")

    def test_a_damaged_store(self, new_store):
        folder = new_store()
        (folder / "CURRENT").write_text("nonsense\n")
        with pytest.raises(StoreError, match="cannot be opened"):
            open_store(folder)

    def test_another_writer(self, new_store):
        folder = new_store()
        message = f"another process .process {os.getpid()} on"
        with open_store(folder), pytest.raises(StoreError, match=message):
            open_store(folder)

    def test_reading_beside_a_writer(self, new_store, build):
        folder = new_store()
        with open_store(folder) as writer:
            writer.put(build(1))
            with open_store(folder, read_only=True) as reader:
                assert len(reader.versions()) == 1
                with pytest.raises(StoreError, match="for reading only"):
                    reader.put(build(2))

    def test_text_that_is_no_graph(self, store):
        with pytest.raises(StoreError, match="not the graph of a language version"):
            store.put_quads(["<a:b> <c:d> <e:f> .\n"])

    def test_a_malformed_query(self, store):
        with pytest.raises(QueryError, match="line 2, column"):
            store.query("SELECT ?x WHERE {\n ?x ?y ")

    def test_an_update_is_no_query(self, filled):
        before = len(filled)
        with pytest.raises(QueryError, match="this is an update"):
            filled.query("DROP ALL")
        with pytest.raises(QueryError, match="this is an update"):
            filled.query("# all\nPREFIX x: <y:>\ninsert data { x:a x:b x:c }")
        assert len(filled) == before


WRITER = """
import runpy, sys
from reaffirm.rdf import loading
from reaffirm.rdf.opening import open_store
build = runpy.run_path(sys.argv[1])["resolution"]
loading.FEW, loading.BULK = 500, 2_000
with open_store(sys.argv[2]) as store:
    print("ready", flush=True)
    store.put(build(number, last="79/9") for number in range(1, 161))
    print("done", flush=True)
    sys.stdin.read()
"""


def put_and_kill(folder: Path, delay: float) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(reaffirm.__file__).parents[1])}
    documents = Path(__file__).with_name("conftest.py")
    command = [sys.executable, "-c", WRITER, str(documents), str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("delay", [0.02, 0.15, 0.4])
def test_a_killed_writer_leaves_the_old_or_the_new_graph_of_each_document(
    tmp_path, new_store, build, delay
):
    old = [build(number) for number in range(1, 61)]
    new = [build(number, last="79/9") for number in range(1, 161)]
    folder = new_store(compact=delay == 0.15)
    with open_store(folder) as store:
        store.put(old)

    put_and_kill(folder, delay)

    possible = {line for one in (*old, *new) for line in lines(one)}
    with open_store(folder) as store:
        for version in store.versions():
            number = int(version.symbol.rpartition("/")[2])
            whole = [lines(new[number - 1])] + [lines(one) for one in old[number - 1 : number]]
            assert lines_of(store, version.symbol) in whole
        assert {v.symbol for v in store.versions()} >= {one.document.symbol for one in old}
        store.put(new)
        completed = exported(store, tmp_path)
    assert completed >= {line for one in new for line in lines(one)}
    assert not completed & (possible - {line for one in new for line in lines(one)})


def lines(extraction: Extraction) -> set[str]:
    """The lines of a version's own graph."""
    end = f" <https://w3id.org/reaffirm/doc/{extraction.document.symbol}/en> ."
    return {line for line in quads(extraction).splitlines() if line.endswith(end)}


def lines_of(store: Store, symbol: str) -> set[str]:
    graph = f"https://w3id.org/reaffirm/doc/{symbol}/en"
    triples = store.query(
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {{ GRAPH <{graph}> {{ ?s ?p ?o }} }} UNION "
        f"{{ {{ ?s rea:inVersion <{graph}> }} UNION "
        f"{{ ?q rea:inVersion <{graph}> . ?s rea:paragraph ?q }} ?s ?p ?o }} }}"
    ).triples
    return {f"{triple} <{graph}> ." for triple in triples}


def exported(store: Store, folder: Path) -> set[str]:
    path = folder / "all.nq"
    with path.open("wb") as stream:
        write(store, "nquads", stream)
    return set(path.read_text(encoding="utf-8").splitlines())


def test_columns_hold_what_is_longer_than_the_csv_module_reads_by_itself(tmp_path):
    long = "t" * 300_000
    text = f"SELECT ('{long}' AS ?a) ('b' AS ?b) WHERE {{}}"
    with open_store(tmp_path / "store") as store:
        assert store.columns(text) == {"a": [long], "b": ["b"]}
