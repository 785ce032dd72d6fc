"""Speed, memory and size, each beside a yardstick run in turn on the same input.

    python benchmarks/speed.py [CORPUS] [--documents N] [--jobs N] [--repeat N] [--json]

CORPUS is a folder of resolutions, as XML in six languages (GAresolutions as the United Nations
publishes it); without one, the small documents of the tests are used, which only shows that the
benchmark works. ``--documents`` draws so many evenly; the scaling takes a quarter, a half and all.

Yardsticks: lxml parsing the same files in one process; one regular expression for the numbers of
resolutions over the same text; rdflib's memory store loading and answering the same graph. Figures
are ratios, and medians of ``--repeat`` runs; builds are run once. CPU seconds stand beside wall
seconds, because other programs on the machine disturb only the latter.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SMALL = ROOT / "tests" / "data" / "akn"
#: The numbers of resolutions in one expression, the way one would write it in a minute.
NUMBER = re.compile(
    r"\b(?:[AES]/RES/)?(?:S-|ES-)?\d{1,4}(?:/\d{1,3}| ?\([IVXLC\d-]+\))(?: ?[A-Z]\b)?"
)
#: So many documents of a language are extracted, and so many graphs are given to rdflib.
EXTRACTED, IN_RDFLIB = 60, 40
#: A build of a quarter and one of a half stand beside that of all; the last alone in the tests.
QUARTERS = (1, 2)
DOC = "https://w3id.org/reaffirm/doc/"

Figures = dict[str, Any]


def main() -> int:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--documents", type=int, default=0, help="draw so many; 0: all")
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    files = drawn(given.corpus or SMALL, given.documents)
    figures = run(files, given.jobs, given.repeat, QUARTERS if given.corpus else QUARTERS[-1:])
    if given.json:
        print(json.dumps(figures, indent=2, ensure_ascii=False))
    else:
        for title, part in figures.items():
            print_table(title, part)
    return 0


def run(files: Sequence[Path], jobs: int, repeat: int, quarters: Sequence[int]) -> Figures:
    """All figures over some files; how builds grow from so many quarters of them."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        corpus = copied(files, place / "corpus")
        extraction = extraction_figures(corpus, repeat)
        build = build_figures(corpus, place / "store", jobs, repeat)
        return {
            "extraction": extraction,
            "build": build,
            "queries": query_figures(place / "store", repeat),
            "rdflib": rdflib_figures(corpus[:IN_RDFLIB], place, repeat),
            "scaling": scaling_figures(files, place, jobs, quarters, build),
        }


# Inputs


def drawn(corpus: Path, number: int) -> list[Path]:
    """So many files of a folder, evenly over the sorted names."""
    files = [path for path in sorted(corpus.rglob("*.xml")) if path.name != "malformed.xml"]
    if not number or number >= len(files):
        return files
    return [files[place * len(files) // number] for place in range(number)]


def copied(files: Sequence[Path], folder: Path) -> list[Path]:
    """The files in a folder of their own, so that one of them can be changed."""
    folder.mkdir(parents=True)
    return [
        Path(shutil.copy(path, folder / f"{number:06}-{path.name}"))
        for number, path in enumerate(files)
    ]


# Time and memory


def in_turn(repeat: int, **actions: Callable[[], object]) -> dict[str, float]:
    """Median CPU seconds of actions that are run in turn, so that noise meets all of them."""
    spent: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(repeat):
        for name, action in actions.items():
            began = time.process_time()
            action()
            spent[name].append(time.process_time() - began)
    return {name: statistics.median(found) or 1e-9 for name, found in spent.items()}


class Watched:
    """A program with the memory and CPU time of it and all its processes (Linux)."""

    def __init__(self, *arguments: object) -> None:
        self.peaks: dict[int, float] = {}  # MB by process
        self.cpu: dict[int, float] = {}
        command = [sys.executable, "-m", "reaffirm", *map(str, arguments)]
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        watcher = threading.Thread(target=self._watch, args=(process,))
        watcher.start()
        self.output = process.communicate()[0].decode()
        self.seconds = time.perf_counter() - began
        watcher.join()
        self.code = process.returncode

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        while process.poll() is None:
            for pid in family(process.pid):
                self._look(pid)
            time.sleep(0.05)

    def _look(self, pid: int) -> None:
        try:
            status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
            fields = (
                Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            )
        except OSError:
            return
        peak = re.search(r"VmHWM:\s+(\d+)", status)
        if peak:
            self.peaks[pid] = max(self.peaks.get(pid, 0.0), int(peak[1]) / 1024)
            self.cpu[pid] = (int(fields[11]) + int(fields[12])) / 100


def family(pid: int) -> Iterator[int]:
    """A process and those it started."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


# Measures


def documents_of(files: Sequence[Path]) -> Iterator[tuple[Path, Any]]:
    """The documents of the files that can be read, with their files."""
    from reaffirm.errors import ReadingError
    from reaffirm.reading import read

    for path in files:
        try:
            documents = read(path)
        except ReadingError:
            continue
        yield from ((path, document) for document in documents)


def _for_each(action: Callable[[Any], object], things: Iterable[Any]) -> None:
    for thing in things:
        action(thing)


def extraction_figures(files: Sequence[Path], repeat: int) -> Figures:
    """For each language: MB of text a CPU second, beside the expression and the parser."""
    from lxml import etree

    from reaffirm.model import LANGUAGES
    from reaffirm.reading import read
    from reaffirm.references import extract

    by_language: dict[str, list[tuple[Path, Any]]] = {}
    for path, document in documents_of(drawn(files[0].parent, 40 * EXTRACTED)):
        by_language.setdefault(document.language, []).append((path, document))
    figures: Figures = {}
    for language in (one for one in LANGUAGES if one in by_language):
        pairs = by_language[language][:EXTRACTED]
        documents = [document for _, document in pairs]
        texts = [p.text for document in documents for p in document.paragraphs]
        data = [path.read_bytes() for path, _ in pairs]
        size = sum(len(text.encode()) for text in texts) / 1e6
        extract(documents[0])  # compiles the lexicon
        spent = in_turn(
            repeat,
            extract=partial(_for_each, extract, documents),
            regex=partial(_for_each, NUMBER.findall, texts),
            lxml=partial(_for_each, etree.fromstring, data),
            read=partial(_for_each, read, [path for path, _ in pairs]),
        )
        figures[language] = {
            "MB": round(size, 3),
            "extract MB/s": round(size / spent["extract"], 2),
            "regex MB/s": round(size / spent["regex"], 2),
            "of the regex": round(spent["regex"] / spent["extract"], 3),
            "extract / lxml": round(spent["extract"] / spent["lxml"], 1),
            "read / lxml": round(spent["read"] / spent["lxml"], 1),
        }
    return figures


def lxml_seconds(files: Sequence[Path], repeat: int) -> float:
    """The CPU seconds of parsing files with lxml in one process."""
    from lxml import etree

    def parse() -> None:
        for path in files:
            try:
                etree.fromstring(path.read_bytes())
            except etree.XMLSyntaxError:
                continue

    return in_turn(repeat, parse=parse)["parse"]


def build_figures(files: Sequence[Path], store: Path, jobs: int, repeat: int) -> Figures:
    """A full build, one with nothing changed, one with one file changed; memory and size."""
    from reaffirm.rdf.opening import open_store

    corpus, yardstick = files[0].parent, lxml_seconds(files, repeat)
    # Younger files are read once more, as their stamps may not show a change.
    time.sleep(max(0.0, 2.1 + max(path.stat().st_ctime for path in files) - time.time()))
    full = Watched("build", corpus, "--store", store, "--jobs", jobs)
    same = [Watched("build", corpus, "--store", store) for _ in range(min(3, repeat))]
    changed = files[len(files) // 2]
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace(" of ", " off "), encoding="utf-8")
    one = Watched("build", corpus, "--store", store)
    unchanged = statistics.median(run.seconds for run in same)
    with open_store(store, read_only=True) as opened:
        references, size, quads = opened.references(), opened.size(), len(opened)
    return {
        "files": len(files),
        "lxml s": round(yardstick, 3),
        "build s": round(full.seconds, 2),
        "build CPU s": round(sum(full.cpu.values()), 2),
        "build / lxml": round(full.seconds / yardstick, 1),
        "build CPU / lxml": round(sum(full.cpu.values()) / yardstick, 1),
        "nothing changed s": round(unchanged, 2),
        "of the full build": round(unchanged / full.seconds, 4),
        "one changed s": round(one.seconds, 2),
        "peak MB of each process": sorted((round(mb) for mb in full.peaks.values()), reverse=True),
        "references": references,
        "quads": quads,
        "store MB": round(size / 1e6, 1),
        "bytes per reference": round(size / max(references, 1)),
    }


def query_figures(store: Path, repeat: int) -> Figures:
    """Milliseconds of queries through the public API, and seconds of the network."""
    import reaffirm

    with reaffirm.open_store(store, read_only=True) as opened:
        busiest = (
            "SELECT ?d (COUNT(?t) AS ?n) WHERE { ?d cito:cites ?t } GROUP BY ?d ORDER BY DESC(?n)"
        )
        document = opened.query(f"{busiest} LIMIT 1").values()[0][0]
        asked = {name: query.format(document) for name, query in QUERIES.items()}
        figures: Figures = {
            f"{name} ms": milliseconds(partial(opened.query, query), repeat)
            for name, query in asked.items()
        }
        began = time.process_time()
        graph = reaffirm.citation_graph(opened)
        figures["network CPU s"] = round(time.process_time() - began, 2)
        figures["network nodes"], figures["network edges"] = len(graph), graph.size()
    return figures


def _answers(dataset: Any, query: str, bindings: dict[str, Any]) -> list[Any]:
    return list(dataset.query(query, initNs=bindings))


QUERIES = {
    "one hop by act": "SELECT ?t WHERE {{ <{}> rea:recalls ?t }}",
    "lineage": "SELECT DISTINCT ?t WHERE {{ <{}> (rea:recalls|rea:reaffirms)+ ?t }}",
    "built on": "SELECT DISTINCT ?d WHERE {{ ?d (rea:recalls|rea:reaffirms)+ <{}> }}",
    "top cited": (
        "SELECT ?t (COUNT(DISTINCT ?d) AS ?n) WHERE {{ ?d cito:cites ?t }} "
        "GROUP BY ?t ORDER BY DESC(?n) LIMIT 10"
    ),
    "words in evidence": 'SELECT ?r WHERE {{ ?r oa:exact ?w FILTER(CONTAINS(?w, "Conven")) }}',
}


def milliseconds(action: Callable[[], object], repeat: int) -> float:
    """The median wall milliseconds of an action; what is cached once is not counted."""
    action()
    spent = []
    for _ in range(repeat):
        began = time.perf_counter()
        action()
        spent.append((time.perf_counter() - began) * 1000)
    return round(statistics.median(spent), 2)


def rdflib_figures(files: Sequence[Path], place: Path, repeat: int) -> Figures:
    """Loading and asking the same graph: rdflib's memory store, in multiples of this one."""
    import rdflib

    from reaffirm.namespaces import PREFIXES
    from reaffirm.rdf.opening import open_store
    from reaffirm.rdf.quads import quads
    from reaffirm.references import extract

    texts = [quads(extract(document)) for _, document in documents_of(files)]
    bindings = {name: rdflib.Namespace(iri) for name, iri in PREFIXES.items()}
    with open_store(place / "small") as store:
        spent = {"load": time.process_time()}
        store.put_quads(texts)
        spent["load"] = time.process_time() - spent["load"]
        dataset = rdflib.Dataset(default_union=True)
        began = time.process_time()
        for text in texts:
            dataset.parse(data=text, format="nquads")
        figures: Figures = {
            "quads": sum(text.count("\n") for text in texts),
            "load, times": round((time.process_time() - began) / max(spent["load"], 1e-9), 1),
        }
        document = f"{DOC}A/RES/1/1"
        for name in ("one hop by act", "top cited", "words in evidence"):
            query = QUERIES[name].format(document)
            own = milliseconds(partial(store.query, query), repeat)
            theirs = partial(_answers, dataset, query, bindings)
            other = milliseconds(theirs, repeat)
            figures[f"{name}, times"] = round(other / max(own, 1e-3), 1)
    return figures


def scaling_figures(
    files: Sequence[Path], place: Path, jobs: int, quarters: Sequence[int], whole: Figures
) -> Figures:
    """Builds of so many quarters of the files, and of all, which is measured already: CPU seconds
    for the same amount should not grow."""
    figures: Figures = {}
    for times in quarters:
        some = copied(files[:: 4 // times], place / f"scaling{times}")
        build = Watched("build", some[0].parent, "--store", place / f"s{times}", "--jobs", jobs)
        yardstick = lxml_seconds(some, 3)
        cpu = sum(build.cpu.values())
        figures[f"{times} x"] = {
            "files": len(some),
            "build s": round(build.seconds, 2),
            "build CPU s": round(cpu, 2),
            "build CPU / lxml": round(cpu / yardstick, 1),
            "peak MB": round(max(build.peaks.values(), default=0)),
        }
    same = ("files", "build s", "build CPU s", "build CPU / lxml")
    peak = max(whole["peak MB of each process"], default=0)
    figures["4 x"] = {name: whole[name] for name in same} | {"peak MB": peak}
    return figures


# Output


def print_table(title: str, part: Figures) -> None:
    """One part as a table: a row for each entry, with columns where entries have parts."""
    print(f"\n{title}")
    nested = [value for value in part.values() if isinstance(value, dict)]
    if nested:
        print("  " + "".join(f"{name:>18}" for name in ("", *nested[0])))
        for name, values in part.items():
            print("  " + f"{name:>18}" + "".join(f"{value!s:>18}" for value in values.values()))
        return
    for name, value in part.items():
        print(f"  {name:<28}{value!s:>14}")


if __name__ == "__main__":
    sys.exit(main())
