"""Two real servers, with the same few documents as the tests of the embedded store."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sysconfig
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from reaffirm.namespaces import REA
from reaffirm.rdf import authority
from reaffirm.rdf.remote import open_remote
from reaffirm.rdf.remote.settings import Settings
from reaffirm.rdf.store import Store

#: So few rows that small documents show what happens where a server ends its answers.
ROWS = 1_000

VIRTUOSO = """\
[Database]
DatabaseFile = {folder}/v.db
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
TransactionFile = {folder}/v.trx
xa_persistent_file = {folder}/v.pxa
[TempDatabase]
DatabaseFile = {folder}/t.db
TransactionFile = {folder}/t.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 2000
MaxDirtyBuffers = 1200
MaxQueryMem = 100M
ThreadsPerQuery = 1
AsyncQueueMaxThreads = 1
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerRoot = {folder}
ServerThreads = 5
MaxClientConnections = 5
[SPARQL]
ResultSetMaxRows = {rows}
"""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], url: str, log: Path) -> Iterator[None]:
    """A server, from when it answers SPARQL until the block ends."""
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as process:
        try:
            _wait(process, url, log)
            yield
        finally:
            process.kill()  # its folder goes with it


def _wait(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    end = time.monotonic() + 60
    with httpx.Client(trust_env=False) as client:
        while time.monotonic() < end and process.poll() is None:
            try:
                if client.get(url, params={"query": "ASK {}"}).is_success:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.05)
    raise RuntimeError(f"the server did not start: {log.read_text(errors='replace')[-500:]}")


def oxigraph_program() -> str:
    found = shutil.which("oxigraph", path=sysconfig.get_path("scripts")) or shutil.which("oxigraph")
    if not found:
        pytest.skip("no Oxigraph server here: pip install oxigraph")
    return found


def virtuoso_program() -> str:
    found = shutil.which("virtuoso-t")
    if not found:
        pytest.skip("no Virtuoso here: apt-get install virtuoso-opensource-7")
    return found


@pytest.fixture(scope="module")
def whole_vocabulary() -> Callable[[], list[ox.Triple]]:
    """The function that reads all of the vocabulary."""
    return authority.authority_triples


@pytest.fixture(scope="module", autouse=True)
def small_vocabulary(whole_vocabulary: Callable[[], list[ox.Triple]]) -> Iterator[None]:
    """Classes and properties alone: thousands of names would be sent and read again and again."""
    triples = [t for t in whole_vocabulary() if str(t.subject).startswith(f"<{REA}")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_PROXY", "127.0.0.1")
        patch.setattr(authority, "authority_triples", lambda: triples)
        authority._serialized.cache_clear()
        yield
    authority._serialized.cache_clear()


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    folder = tmp_path_factory.mktemp("oxigraph")
    place = f"127.0.0.1:{free_port()}"
    command = [oxigraph_program(), "serve", "--location", str(folder / "data"), "--bind", place]
    with running(command, f"http://{place}/query", folder / "log"):
        yield Settings(f"http://{place}", pause=0.01)


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    program = virtuoso_program()
    folder = tmp_path_factory.mktemp("virtuoso")
    port = free_port()
    config = folder / "virtuoso.ini"
    config.write_text(VIRTUOSO.format(folder=folder, port=port, sql=free_port(), rows=ROWS))
    command = [program, "+foreground", "+configfile", str(config)]
    with running(command, f"http://127.0.0.1:{port}/sparql", folder / "log"):
        # The account that Virtuoso is installed with.
        yield Settings(f"http://127.0.0.1:{port}", user="dba", password="dba", pause=0.01)


@pytest.fixture(scope="session", params=["oxigraph", "virtuoso"])
def server(request: pytest.FixtureRequest) -> Settings:
    """One after the other: both servers."""
    settings: Settings = request.getfixturevalue(request.param)
    return settings


@pytest.fixture
def remote(server: Settings) -> Iterator[Store]:
    """A store without documents on the server."""
    with open_remote("", settings=server) as store:
        store.remove_all([(version.symbol, version.language) for version in store.versions()])
        store.change_notes(drop=list(store.notes()))
        for graph in store.columns("SELECT ?graph WHERE { ?graph prov:wasGeneratedBy ?run }")[
            "graph"
        ]:
            store.replace_graph(graph, ())
        yield store
