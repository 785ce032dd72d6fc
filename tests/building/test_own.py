"""Builds with own vocabulary files: every process sees the same, and a change is seen and told."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from reaffirm.analysis.analyse import analyse
from reaffirm.building import CorpusReport, build, crew
from reaffirm.errors import VocabularyError
from reaffirm.exporting import write
from reaffirm.namespaces import REA
from reaffirm.own.force import VARIABLE, own_vocabulary
from reaffirm.rdf import authority
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store
from reaffirm.rdf.validate import validate
from reaffirm.reading import find_inputs

TEXT = """\
Resolution adopted by the General Assembly on 17 December 2025

80/{number}. Dunes

The General Assembly,

Recalling the work of the World Dune Watch,

1. Invites the World Dune Watch to count the dunes.
"""
WATCH = "body:world-dune-watch"
OWN = """\
@base <https://w3id.org/reaffirm/> .
@prefix rea: <ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<id/body/world-dune-watch> a rea:Body ;
    skos:prefLabel "World Dune Watch"@en , "世界沙丘观察站"@zh ;
    skos:hiddenLabel "World Doom Watch"@en .
"""

Run = Callable[..., CorpusReport]


@pytest.fixture(scope="module")
def properties() -> list[ox.Triple]:
    return [t for t in authority.shipped_triples() if str(t.subject).startswith(f"<{REA}")]


@pytest.fixture(autouse=True)
def small_vocabulary(
    properties: list[ox.Triple], monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """In stores no names but own ones: thousands of others would be written again and again."""
    monkeypatch.setattr(authority, "shipped_triples", lambda: properties)
    authority._serialized.cache_clear()
    yield
    authority._serialized.cache_clear()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.ttl"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four resolutions, A/RES/80/1 to 4."""
    place = tmp_path / "texts"
    place.mkdir()
    for number in range(1, 5):
        (place / f"{number}.txt").write_text(TEXT.format(number=number), encoding="utf-8")
    return place


@pytest.fixture
def run(folder: Path, tmp_path: Path) -> Run:
    """Builds files of the folder, all by default, into a store."""

    def run(name: str = "store", paths: Iterable[Path] = (folder,), **options) -> CorpusReport:
        with open_store(tmp_path / name) as store:
            return build(find_inputs(paths), store, **options)

    return run


def cited(place: Path) -> set[str]:
    with open_store(place, read_only=True) as store:
        rows = store.query("SELECT ?body WHERE { ?document rea:invites ?body }").values()
    return {str(body).rpartition("/id/")[2].replace("/", ":") for (body,) in rows}


def quads(store: Store) -> list[bytes]:
    stream = io.BytesIO()
    write(store, "nquads", stream)
    return sorted(stream.getvalue().splitlines())


def all_quads(place: Path) -> list[bytes]:
    with open_store(place, read_only=True) as store:
        return quads(store)


def test_the_argument_a_block_and_the_environment_mean_the_same(run, own, tmp_path, monkeypatch):
    run("argument", vocabulary=own, jobs=1)
    with own_vocabulary(own):
        run("block", jobs=1)
    monkeypatch.setenv(VARIABLE, str(own))
    run("environment", jobs=1)
    assert cited(tmp_path / "argument") == {WATCH}
    assert all_quads(tmp_path / "argument") == all_quads(tmp_path / "block")
    assert all_quads(tmp_path / "argument") == all_quads(tmp_path / "environment")


def test_processes_get_the_contents_whatever_becomes_of_the_file(run, own, tmp_path, monkeypatch):
    run("alone", vocabulary=own, jobs=1)
    monkeypatch.setattr(crew, "ALONE", 0)
    hire = crew.processes(2)

    def after_the_file_is_gone(portions, task):
        own.unlink()
        return hire(portions, task)

    report = run("several", vocabulary=own, crew=after_the_file_is_gone, jobs=2)
    assert (report.failures, report.graphs.new) == ((), 4)
    assert all_quads(tmp_path / "alone") == all_quads(tmp_path / "several")


def test_workers_of_a_cluster_get_the_contents_too(run, own, tmp_path):
    distributed = pytest.importorskip("distributed", reason="no Dask here")
    from reaffirm.building.cluster import Cluster

    run("alone", vocabulary=own, jobs=1)
    with distributed.LocalCluster(1, processes=False, dashboard_address=None) as local:
        address = local.scheduler_address
        with Cluster(address, str(tmp_path / "shards")) as workers:
            report = run("spread", vocabulary=own, crew=workers, jobs=1)
    assert (report.failures, report.graphs.new) == ((), 4)
    assert all_quads(tmp_path / "alone") == all_quads(tmp_path / "spread")


class TestChanges:
    def test_the_same_files_again_change_nothing(self, run, own):
        first = run(vocabulary=own)
        assert (first.read, first.new_vocabulary) == (4, False)
        moved = own.rename(own.with_name("renamed.ttl"))
        again = run(vocabulary=moved)
        assert (again.read, again.unchanged, again.new_vocabulary) == (0, 4, False)

    def test_other_contents_are_told_and_everything_is_read_again(self, run, own, tmp_path):
        run(vocabulary=own)
        own.write_text(OWN.replace("world-dune-watch", "dunes"), encoding="utf-8")
        report = run(vocabulary=own)
        assert (report.read, report.new_vocabulary, report.left) == (4, True, 0)
        assert report.graphs.replaced == 4
        assert cited(tmp_path / "store") == {"body:dunes"}
        assert run(vocabulary=own).new_vocabulary is False

    def test_files_that_come_or_go_are_a_change(self, run, own, tmp_path):
        run()
        assert run(vocabulary=own).new_vocabulary
        gone = run()
        assert (gone.read, gone.new_vocabulary) == (4, True)
        assert WATCH not in cited(tmp_path / "store")

    def test_what_was_not_given_keeps_what_was_found_and_is_counted(self, run, own, folder):
        run()
        report = run(paths=[folder / "1.txt"], vocabulary=own)
        assert (report.read, report.new_vocabulary, report.left) == (1, True, 3)

    def test_pruning_forgets_no_vocabulary(self, run, own, folder):
        run(vocabulary=own)
        (folder / "4.txt").unlink()
        assert run(vocabulary=own, prune=True).removed == 1
        assert run(vocabulary=own).new_vocabulary is False

    def test_a_build_that_broke_off_is_still_told_of_the_change(self, run, own):
        run()

        def break_off(*_):
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            run(vocabulary=own, crew=break_off)
        assert run(vocabulary=own).new_vocabulary


class TestStore:
    def test_the_store_has_the_names_but_the_hidden_ones(self, run, own, tmp_path):
        run(vocabulary=own)
        with open_store(tmp_path / "store", read_only=True) as store:
            names = store.query(
                "SELECT ?name ?notation WHERE { ?body skos:prefLabel|skos:hiddenLabel ?name ; "
                "skos:notation ?notation ; a rea:Body FILTER(?notation = 'body:world-dune-watch') }"
            ).values()
            assert sorted(names) == [
                ("World Dune Watch", WATCH),
                ("世界沙丘观察站", WATCH),
            ]
            # Known as those that ship: told once, and no candidate for the vocabulary.
            assert len(store.query("SELECT ?t WHERE { ?b a rea:Body ; a ?t . ?b skos:notation "
                                   "'body:world-dune-watch' }").values()) == 1  # fmt: skip

    @pytest.mark.parametrize("method", ["shacl", "sparql"])
    def test_the_graph_is_as_the_shapes_say(self, run, own, tmp_path, method):
        run(vocabulary=own)
        with open_store(tmp_path / "store", read_only=True) as store:
            assert validate(store, method).findings == ()

    def test_who_analyses_it_without_the_files_leaves_the_names_alone(self, run, own, tmp_path):
        run(vocabulary=own)
        before = all_quads(tmp_path / "store")
        with open_store(tmp_path / "store") as store:
            analyse(store)
        after = set(all_quads(tmp_path / "store"))
        assert set(before) <= after

    def test_what_cannot_be_used_makes_and_changes_nothing(self, run, own, tmp_path):
        run(vocabulary=own)
        before = all_quads(tmp_path / "store")
        own.write_text(OWN.replace("a rea:Body", "a rea:Treaty"), encoding="utf-8")
        with own_vocabulary(own):
            for name in ("store", "new"):
                with pytest.raises(VocabularyError, match="cannot be a rea:Treaty"):
                    run(name)
        with pytest.raises(VocabularyError, match="cannot be a rea:Treaty"):
            run("store", vocabulary=own)
        assert not (tmp_path / "new").exists()
        assert all_quads(tmp_path / "store") == before
