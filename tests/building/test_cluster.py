"""A real cluster of one scheduler and two worker processes on this machine."""

from __future__ import annotations

import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

import reaffirm
from reaffirm.building import build, plan
from reaffirm.building import cluster as cluster_module
from reaffirm.building.cluster import Cluster, ClusterError, SentInput, _Run
from reaffirm.building.plan import Portion
from reaffirm.building.shards import Job, Shards, extract_shard
from reaffirm.errors import ReaffirmError
from reaffirm.exporting import write
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store
from reaffirm.reading import Input, find_extracts, find_inputs

pytest.importorskip("distributed", reason="no Dask here: pip install 'reaffirm[distributed]'")

TEXT = """\
Resolution adopted by the General Assembly on 16 December 2021

76/{number}. Safe harbours

The General Assembly,

Reaffirming its resolution 70/1 of 25 September 2015,

{middle}
1. Welcomes the report of the Secretary-General;

2. Urges Member States to implement its resolution 75/{number};
"""


@dataclass(frozen=True, slots=True)
class Processes:
    """The cluster: where its scheduler is, and its workers."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: tuple[subprocess.Popen[bytes], ...]


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(reaffirm.__file__).parents[1]),
        "DASK_DISTRIBUTED__DASHBOARD__LINK": "",
    }

    def start(*arguments: str, name: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments]
        with (tmp_path / f"{name}.log").open("wb") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, env=environment)

    file = tmp_path / "scheduler.json"
    place = ("--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(file))
    scheduler = start("scheduler", "--port", "0", *place, name="scheduler")
    more = ("--no-nanny", "--nthreads", "1", "--local-directory", str(tmp_path / "dask"))
    workers = tuple(start("worker", *place, *more, name=f"worker{n}") for n in (1, 2))
    try:
        yield Processes(_address(file), scheduler, workers)
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def _address(file: Path) -> str:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            address: str = json.loads(file.read_text())["address"]
        except (OSError, ValueError):
            time.sleep(0.05)
        else:
            return address
    raise RuntimeError("the scheduler did not start")


def connected(address: str, shards: Path) -> Cluster:
    """The cluster, once both workers are there."""
    end = time.monotonic() + 60
    while True:
        try:
            cluster = Cluster(address, str(shards))
        except ClusterError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
            continue
        if cluster.cores == 2 or time.monotonic() > end:
            return cluster
        cluster.__exit__(None, None, None)
        time.sleep(0.1)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Resolutions enough for many portions, one file that is none, and a metadata file."""
    monkeypatch.setattr(plan, "_SMALLEST", 6_000)
    monkeypatch.setattr(cluster_module, "_CONNECT", "2s")
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(1, 31):
        lines = "".join(
            f"Recalling also its resolutions 75/{n} of 16 December 2020 and 74/{number},\n\n"
            for n in range(1, 21)
        )
        text = TEXT.format(number=number, middle=lines)
        (folder / f"a{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "none.xml").write_text("<letter>hello</letter>")
    record = {"symbol": "A/RES/76/7", "MS_in_favour_count": "141", "sponsors": ["CHILE"]}
    (folder / "data_extract").mkdir()
    (folder / "data_extract" / "76.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


def canonical(store: Store) -> str:
    """One hash of all quads: there are no blank nodes, so sorted lines are canonical."""
    stream = io.BytesIO()
    write(store, "nquads", stream)
    return hashlib.sha256(b"".join(sorted(stream.getvalue().splitlines()))).hexdigest()


def test_a_killed_worker_costs_nothing_but_time(tmp_path, new_store, corpus, processes):
    inputs, extracts = list(find_inputs([corpus])), find_extracts(corpus)
    with open_store(new_store("local")) as store:
        expected = build(inputs, store, extracts=extracts, jobs=1, rows=0)
        hashed = canonical(store)
        assert store.query("ASK { ?document rea:inFavour 141 }")

    done = 0

    def advance(number: int) -> None:
        nonlocal done
        done += number
        if done and processes.workers[0].poll() is None:
            processes.workers[0].send_signal(signal.SIGKILL)
            processes.workers[0].wait()

    shards = tmp_path / "shards"
    with (
        connected(processes.address, shards) as crew,
        open_store(new_store("spread")) as store,
    ):
        assert crew.cores == 2
        report = build(inputs, store, extracts=extracts, crew=crew, jobs=2, rows=0, advance=advance)
        assert processes.workers[0].returncode == -signal.SIGKILL
        assert done == len(inputs) == 31
        assert report.graphs == expected.graphs
        assert report.sums == expected.sums
        assert [error.where for error in report.failures] == [str(corpus / "none.xml")]
        assert canonical(store) == hashed
        assert list(shards.iterdir()) == []

        # Nothing changed: nothing is sent out, and the dead worker is not missed.
        again = build(inputs, store, extracts=extracts, crew=crew, jobs=2)
        assert (again.unchanged, again.graphs.new) == (30, 0)

        new = Input(corpus / "new.txt")
        new.path.write_text(TEXT.format(number=99, middle=""))
        processes.scheduler.kill()
        processes.scheduler.wait()
        with pytest.raises(ClusterError, match="the cluster was lost"):
            build([new], store, crew=crew)


class TestTrouble:
    def test_nobody_answers(self, monkeypatch):
        monkeypatch.setattr(cluster_module, "_CONNECT", "0.2s")
        with pytest.raises(ClusterError, match="no scheduler answers"):
            Cluster("tcp://127.0.0.1:9")

    def test_an_address_that_is_none(self):
        with pytest.raises(ClusterError, match="no scheduler answers"):
            Cluster("nonsense://there")

    def test_another_version_on_a_worker(self, tmp_path):
        portion = Portion(0, ((0, Input(tmp_path / "a.txt")),))
        with pytest.raises(ReaffirmError, match="another version"):
            extract_shard(portion, Job(str(tmp_path), "older"))

    def test_an_input_on_which_workers_die_is_told(self, tmp_path):
        from distributed import KilledWorker

        def die() -> None:
            raise KilledWorker("task", None, 3)

        run = _Run(None, None, None, tmp_path, 1)
        sent: list[Portion] = []
        run._send = lambda portion, *_: sent.append(portion)
        inputs = tuple((place, Input(Path(f"{place}.txt"))) for place in (4, 5))
        dead = SimpleNamespace(result=die)

        assert list(run._received(dead, Portion(2, inputs), {}, None)) == []
        assert [portion.inputs for portion in sent] == [(inputs[0],), (inputs[1],)]

        (part,) = run._received(dead, sent[1], {}, None)
        (outcome,) = part.outcomes
        assert (outcome.place, str(outcome.failure).partition(":")[0]) == (5, "5.txt")
        assert part.path.read_bytes() == b""


def test_an_input_brings_its_content(tmp_path, corpus):
    import pickle

    one = Input(corpus / "a01.txt")
    sent = pickle.loads(pickle.dumps(SentInput(one.path, one.member, one.load())))
    (corpus / "a01.txt").unlink()
    assert sent.read()[0].symbol == "A/RES/76/1"
    assert sent.source == one.source


def test_shards_in_an_object_store(tmp_path):
    shards = Shards("memory://bucket", "build-1")
    (tmp_path / "a.nq").write_bytes(b"one")
    for _ in range(2):  # written twice it is the same shard
        assert shards.keep(tmp_path / "a.nq", "0-1.nq") == "0-1.nq"
    shards.fetch("0-1.nq", tmp_path / "b.nq")
    assert (tmp_path / "b.nq").read_bytes() == b"one"
    shards.forget("0-1.nq")
    with pytest.raises(FileNotFoundError):
        shards.fetch("0-1.nq", tmp_path / "c.nq")
    shards.remove()


def test_a_place_for_shards_that_nobody_knows():
    with pytest.raises(ReaffirmError, match="no shards can be kept"):
        Shards("nosuchstore://bucket", "b")


def test_a_folder_named_from_here_is_named_whole_to_the_workers(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    place = Shards("shared", "build").place
    assert Path(place) == tmp_path / "shared" / "build"
