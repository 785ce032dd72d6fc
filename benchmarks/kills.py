"""Builds that are killed at random moments: what the store holds then, and whether it completes.

    python benchmarks/kills.py [CORPUS] [--kills 100] [--documents 60] [--seed N] [--json]

A store holds a first state of some documents; a build brings it to a second one, in which some
have changed, some are new and some are gone, and is killed (SIGKILL) at a random moment, with
thresholds so low that every way of writing is met: transactions, bulk loads, replacements. Then the
store must open, hold the old or the new graph of each document, and never half of one; and
the same build, run again, must give the very graph that an undisturbed build gives.

With CORPUS the documents are drawn from that folder; otherwise they are invented.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

#: The build in a process of its own, with thresholds that small corpora reach.
CHILD = """
import sys
from pathlib import Path
from reaffirm.building import build, crew, open_when_free
from reaffirm.rdf import loading
from reaffirm.reading import find_inputs
if __name__ == "__main__":
    crew.ALONE, loading.FEW, loading.BULK = 0, 400, 1_500
    with open_when_free(sys.argv[2], seconds=60) as store:
        print("ready", flush=True)
        build(find_inputs([sys.argv[1]]), store, jobs=2, prune=True)
"""

TEXT = """\
Resolution adopted by the General Assembly on 17 December 2025

80/{number}. The harbour of {place}

The General Assembly,

Recalling its resolutions 79/{number} of 18 December 2024 and 78/{other} of 19 December 2023,

Reaffirming the Charter of the United Nations and the United Nations Convention against Corruption,

1. Welcomes the report of the Secretary-General on the harbour of {place};

2. Urges Member States to implement its resolution 77/{other};

3. Requests the Secretary-General to submit a report to it at its eighty-first session.
"""
#: The graph of what follows from the symbols of cited documents, which all versions share: it is
#: compared when all is complete.
UNNAMED = "DEFAULT"
#: Hashes of graphs by name.
Graphs = dict[str, str]

PLACES = ("Ruritania", "Zubrowka", "Grand Fenwick", "Freedonia", "Sylvania", "Ix")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of the killed builds."""

    kills: int
    during: int  #: killed while building: the others had ended before
    opened: int
    whole: int  #: stores that held the old or the new graph of each document
    completed: int  #: stores that the next build brought to the expected graph
    build_seconds: float  #: of an undisturbed build, from the opening of the store
    documents: int
    hash: str


def main() -> int:
    """Run the kills; the exit code is 1 unless every store was whole and completed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = run(Path(folder), given.kills, given.documents, given.seed, given.corpus)
    if given.json:
        print(json.dumps(asdict(result), indent=2))
    else:
        print(
            f"{result.kills} kills, {result.during} while building: {result.opened} stores opened, "
            f"{result.whole} whole, {result.completed} completed to {result.hash}"
        )
    return 0 if result.kills == result.opened == result.whole == result.completed else 1


def run(folder: Path, kills: int, documents: int, seed: int, corpus: Path | None = None) -> Result:
    """Kill so many builds; ``folder`` is for the stores and documents."""
    chance = random.Random(seed)
    first, second = folder / "first", folder / "second"
    write_states(first, second, documents, chance, corpus)
    spent = []
    for state, name in ((first, "old"), (second, "expected")):
        spent.append(undisturbed(state, folder / name))
    old, expected = graphs(folder / "old"), graphs(folder / "expected")
    during = opened = whole = completed = 0
    for number in range(kills):
        store = folder / f"killed{number}"
        empty = number % 3 == 2  # a first build, killed
        if not empty:
            shutil.copytree(folder / "old", store)
        # Evenly over the time of a build, early moments among few as well.
        moment = spent[1] * (number + chance.random()) / kills
        during += kill(second, store, moment)
        found = graphs(store) if (store / "CURRENT").is_file() else {}
        opened += 1
        whole += is_whole(found, {} if empty else old, expected)
        undisturbed(second, store)
        completed += graphs(store) == expected
        shutil.rmtree(store)
        print(f"\r{number + 1}: {whole} whole, {completed} completed", end="", file=sys.stderr)
    whole_hash = hashlib.blake2b(repr(sorted(expected.items())).encode(), digest_size=16)
    return Result(
        kills, during, opened, whole, completed, spent[1], len(expected), whole_hash.hexdigest()
    )


def is_whole(found: Graphs, old: Graphs, expected: Graphs) -> bool:
    """Whether each document's graph is the old or the new one, and none is lost that both have."""
    own = {name: graph for name, graph in found.items() if name != UNNAMED}
    return all(graph in (old.get(name), expected.get(name)) for name, graph in own.items()) and (
        own.keys() >= (old.keys() & expected.keys()) - {UNNAMED}
    )


def undisturbed(documents: Path, store: Path) -> float:
    """Build to the end; the seconds from the opening of the store."""
    process = child(documents, store)
    assert process.stdout is not None
    process.stdout.readline()
    began = time.perf_counter()
    assert process.wait() == 0
    process.stdout.close()
    return time.perf_counter() - began


def write_states(
    first: Path, second: Path, documents: int, chance: random.Random, corpus: Path | None
) -> None:
    """Two states of a folder: a third of the documents changes, a tenth goes, a tenth is new."""
    for folder in (first, second):
        folder.mkdir(parents=True)
    texts = invented(documents) if corpus is None else drawn(corpus, documents, chance)
    for place, (name, text) in enumerate(texts.items()):
        if place % 10 != 0:
            (first / name).write_bytes(text)
        if place % 10 != 1:
            changed = text.replace(b"79/", b"75/") if place % 3 == 0 else text
            (second / name).write_bytes(changed)


def invented(documents: int) -> dict[str, bytes]:
    """Names and contents of invented resolutions."""
    return {
        f"{number}.txt": TEXT.format(
            number=number, other=number % 90 + 1, place=PLACES[number % len(PLACES)]
        ).encode()
        for number in range(1, documents + 1)
    }


def drawn(corpus: Path, documents: int, chance: random.Random) -> dict[str, bytes]:
    """Names and contents of documents drawn from a folder."""
    files = sorted(corpus.rglob("*.xml"))
    chosen = chance.sample(files, min(documents, len(files)))
    return {f"{number:05}-{path.name}": path.read_bytes() for number, path in enumerate(chosen)}


def child(documents: Path, store: Path) -> subprocess.Popen[str]:
    """A build in a process of its own."""
    command = [sys.executable, "-c", CHILD, str(documents), str(store)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def kill(documents: Path, store: Path, delay: float) -> bool:
    """Kill a build so many seconds after it opened the store; whether it was still at work."""
    process = child(documents, store)
    assert process.stdout is not None
    process.stdout.readline()
    try:
        process.wait(delay)
        return False
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    finally:
        process.stdout.close()


def graphs(store: Path) -> Graphs:
    """A canonical hash of each graph of a store: there are no blank nodes, so sorting is enough.

    The vocabulary stands there before a build begins, and is more than all the rest: its triples
    are counted.
    """
    import pyoxigraph as ox

    from reaffirm.rdf.embedded import EmbeddedStore
    from reaffirm.rdf.opening import open_store
    from reaffirm.rdf.vocabulary import AUTHORITY_GRAPH, STORE_GRAPH

    form = ox.RdfFormat.N_TRIPLES
    counted = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{AUTHORITY_GRAPH}> {{ ?s ?p ?o }} }}"
    with open_store(store) as opened:
        assert isinstance(opened, EmbeddedStore)
        database = opened.database
        found = {UNNAMED: database.dump(format=form, from_graph=ox.DefaultGraph())}
        for name in database.named_graphs():
            if name.value == AUTHORITY_GRAPH:
                found[str(name)] = opened.columns(counted)["n"][0].encode()
            # What builds note about their inputs is no part of the graph.
            elif name.value != STORE_GRAPH:
                found[str(name)] = database.dump(format=form, from_graph=name)
    return {name: hashed(text) for name, text in found.items() if text}


def hashed(triples: bytes) -> str:
    """A hash of lines in any order."""
    return hashlib.blake2b(b"\n".join(sorted(triples.splitlines())), digest_size=16).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
