"""How long the analysis takes on a store, and how much memory; and how good the series are.

    reaffirm build GAresolutions --store STORE
    python benchmarks/analysis.py STORE [--pair EARLIER LATER] [--json]

Times are seconds on the clock and of the processor: of these the least of three runs, but for the
loading and the whole analysis, which run once. The whole analysis computes all that ``reaffirm
analyse`` keeps and all other measures, and writes nothing.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

PAIRS = Path(__file__).resolve().parents[1] / "tests" / "data" / "series" / "pairs.tsv"


def timed(work: Callable[[], Any], times: int = 1) -> tuple[Any, float, float]:
    """What the work gives, the least time on the clock and the least of the processor."""
    clock, processor, made = [], [], None
    for _ in range(times):
        start, used = time.perf_counter(), time.process_time()
        made = work()
        clock.append(time.perf_counter() - start)
        processor.append(time.process_time() - used)
    return made, min(clock), min(processor)


def memory() -> float:
    """The most memory that this process has taken, in GB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e9 if sys.platform == "darwin" else 1e6)


class Notes:
    """Figures by name: the seconds of each piece of work, by the clock and of the processor."""

    def __init__(self) -> None:
        self.figures: dict[str, dict[str, float]] = {}

    def __call__(self, name: str, work: Callable[[], Any], times: int = 3) -> Any:
        made, clock, processor = timed(work, times)
        self.figures[name] = {"seconds": round(clock, 2), "processor": round(processor, 2)}
        return made


def measure(place: Path, earlier: str, later: str) -> dict[str, Any]:
    """All figures of a store."""
    import reaffirm
    from reaffirm.analysis.series import series_links

    note = Notes()
    with reaffirm.open_store(place, read_only=True) as store:
        graph = note("load the graph", lambda: reaffirm.citation_graph(store), 1)
        known = note("load the documents", lambda: reaffirm.works(store), 1)
        links = note("series of all texts", lambda: series_links(store, known=known), 1)
        whole = dict(note.figures["load the graph"])
        for name in ("load the documents", "series of all texts"):
            whole = {kind: whole[kind] + note.figures[name][kind] for kind in whole}
        begun = time.perf_counter(), time.process_time()
        note("compare", lambda: reaffirm.compare(store, later, earlier, links=links))
        note("series with sentences", lambda: reaffirm.series(store, later, links=links))
        found, treaties = of_network(graph, later, note)
        whole["seconds"] += time.perf_counter() - begun[0]
        whole["processor"] += time.process_time() - begun[1]
    note.figures["whole analysis"] = {kind: round(value, 1) for kind, value in whole.items()}
    return {
        "times": note.figures,
        "memory_gb": round(memory(), 2),
        "nodes": len(graph),
        "edges": graph.number_of_edges(),
        "communities": len(found.communities),
        "modularity": round(found.modularity, 4),
        "most_reaffirmed": [(one.symbol, int(one.score)) for one in treaties],
        "series": quality({(link.later, link.earlier) for link in links}, known),
    }


def of_network(graph: Any, later: str, note: Notes) -> tuple[Any, Any]:
    """Measure what the network alone tells; the communities, and the most reaffirmed treaties."""
    import reaffirm

    for direction in ("back", "forward"):
        note(
            f"lineage {direction}, 4 steps",
            partial(reaffirm.lineage, graph, later, depth=4, direction=direction),
        )
    treaties = note(
        "ten most reaffirmed treaties",
        lambda: reaffirm.rank(graph, "cited", "treaty", 10, acts=["reaffirms"]),
    )
    note("main path", lambda: reaffirm.main_path(graph))
    note("basket of longest paths", lambda: reaffirm.longest_paths(graph))
    for by in ("cited", "normalised", "pagerank", "hits"):
        note(f"rank by {by}", partial(reaffirm.rank, graph, by, top=None), 1)
    found = note("communities", lambda: reaffirm.communities(graph), 1)
    note("co-citation", lambda: reaffirm.co_citation(graph, top=100), 1)
    note("coupling", lambda: reaffirm.coupling(graph, top=100), 1)
    note("ageing", lambda: (reaffirm.ages(graph), reaffirm.turnover(graph)), 1)
    note("missing", lambda: reaffirm.missing(graph, None), 1)
    return found, treaties


def quality(links: set[tuple[str, str]], known: Any) -> dict[str, float | int]:
    """Precision and recall on the pairs that were checked by hand, as far as the store has them."""
    with PAIRS.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["later"] in known]
    wanted = {
        (row["later"], earlier)
        for row in rows
        for earlier in row["earlier"].split(",")
        if earlier in known
    }
    asked = {row["later"] for row in rows}
    found = {pair for pair in links if pair[0] in asked}
    right = len(found & wanted)
    return {
        "links": len(links),
        "pairs": len(wanted),
        "precision": round(right / len(found), 3) if found else 0.0,
        "recall": round(right / len(wanted), 3) if wanted else 0.0,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("store", type=Path)
    parser.add_argument(
        "--pair", nargs=2, metavar=("EARLIER", "LATER"), default=("A/RES/75/196", "A/RES/76/187")
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = measure(options.store, *options.pair)
    if options.json:
        print(json.dumps(found, indent=1))
        return
    for name, times in found.pop("times").items():
        print(f"{name:32}{times['seconds']:8.2f} s  {times['processor']:8.2f} s of the processor")
    for name, value in found.items():
        print(f"{name:32}{value}")


if __name__ == "__main__":
    main()
