"""The whole way of a corpus: plan, parts, store.

Processes read, extract and write quads as text into part files beside the store; this process puts
them into the store as they come. Nobody holds more than some portions in memory. The result does
not depend on the number of processes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from reaffirm.building.crew import Crew, processes
from reaffirm.building.fingerprint import program_hash
from reaffirm.building.manifest import Manifest
from reaffirm.building.plan import Plan, plan, portions
from reaffirm.building.report import CorpusReport, Refused, Row
from reaffirm.building.stamps import Stamps, stamp_of
from reaffirm.building.work import Outcome, Task
from reaffirm.building.writer import Writer
from reaffirm.cores import available_cores
from reaffirm.errors import ReadingError, ReaffirmError, StoreError
from reaffirm.ontology import check_own
from reaffirm.own.force import Given, own_in_force, used
from reaffirm.rdf.loading import BuildReport
from reaffirm.rdf.store import Store
from reaffirm.reading import ExtractRecord, Input, read_extracts


def build(
    inputs: Iterable[Input],
    store: Store,
    *,
    extracts: Iterable[Path] = (),
    crew: Crew | None = None,
    jobs: int = 0,
    prune: bool = False,
    rows: int = 30,
    refusals: int = 20,
    advance: Callable[[int], None] = lambda _: None,
    vocabulary: Given | None = None,
) -> CorpusReport:
    """Bring a store up to date with inputs; what did not change is not read.

    Whenever this is interrupted, by SIGKILL as well, the store holds the old or the new graph of
    each document, and the next build completes it.

    Parameters
    ----------
    inputs:
        What to read; of two that hold the same version the later one counts.
    store:
        Open for writing, which keeps other writers away.
    extracts:
        Metadata files (see :func:`reaffirm.reading.find_extracts`).
    crew:
        Those who work; by default so many processes on this machine as ``jobs`` says.
    jobs:
        How many processes work; 0 for as many as there are cores.
    prune:
        Remove versions that no input gives. What a file that cannot be read now gave before
        stays.
    rows, refusals:
        How many of each to keep for the report.
    advance:
        Called with a number of inputs that are done.
    vocabulary:
        Own vocabulary files, or folders of them, instead of those in force. Their contents go to
        the processes or machines that work. Where they are others than at the last build, all
        inputs are read again.

    Raises
    ------
    StoreError
        If the store cannot be written. Inputs and metadata files that fail are told in the report.
    VocabularyError
        If an own file cannot be used.
    """
    with used(vocabulary):
        check_own()
        store.load_authority()
        return _built(
            list(inputs), store, extracts, crew, jobs, prune, _Tally(rows, refusals), advance
        )


def _built(
    known: list[Input],
    store: Store,
    extracts: Iterable[Path],
    crew: Crew | None,
    jobs: int,
    prune: bool,
    tally: _Tally,
    advance: Callable[[int], None],
) -> CorpusReport:
    jobs = jobs or available_cores()
    crew = crew or processes(jobs)
    manifest, own = Manifest(store), own_in_force()
    new_vocabulary = len(manifest) > 0 and manifest.own != own.digest
    paths, records = _readable(extracts, tally)
    stamps = Stamps(store.where, program_hash())
    steps = plan(known, manifest, records, program_hash(), stamps, jobs=jobs)
    advance(len(steps.unchanged))
    with store.loading() as loader, _parts_folder(store.parts_folder) as folder:
        writer = Writer(store, loader, manifest, steps.unchanged)
        if steps.to_read:
            task = Task(folder, program_hash(), paths, tally.most_refusals, own)
            before = {place: stamp_of(one) for place, one in steps.to_read}
            # closed at once if the build is stopped: no process outlives it
            with closing(crew(portions(steps.to_read, jobs), task)) as parts:
                for part in parts:
                    writer.take(part)
                    tally.note(part.outcomes)
                    for done in part.outcomes:
                        if done.entry:
                            stamps.note(known[done.place], before[done.place], done.entry.key)
                    advance(len(part.outcomes))
        graphs = writer.finish()
        removed = writer.prune(tally.failed) if prune else 0
        manifest.note_own(own.digest)
    stamps.save()
    report = tally.report(graphs, removed, writer.repeated, steps)
    return replace(report, new_vocabulary=new_vocabulary, left=writer.left())


def _readable(
    extracts: Iterable[Path], tally: _Tally
) -> tuple[tuple[Path, ...], dict[str, ExtractRecord]]:
    """The metadata files that can be read, and their records; the others are told."""
    records: dict[str, ExtractRecord] = {}
    paths = []
    for path in extracts:
        try:
            records |= read_extracts([path])
        except (ReaffirmError, OSError) as error:
            tally.fail(error, path)
        else:
            paths.append(path)
    return tuple(paths), records


@contextmanager
def _parts_folder(place: Path) -> Iterator[Path]:
    """A new folder for parts; what a killed build left there is removed."""
    shutil.rmtree(place, ignore_errors=True)  # nobody else builds: the store is ours
    try:
        place.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=place))
    except OSError as error:
        raise StoreError(
            f"no folder for the parts can be made ({error.strerror})",
            where=str(place),
            advice="choose another place with --store",
        ) from error
    try:
        yield folder
    finally:
        shutil.rmtree(place, ignore_errors=True)


class _Tally:
    """Counts outcomes, and keeps the first rows and refusals for people."""

    def __init__(self, rows: int, refusals: int) -> None:
        self._most_rows, self.most_refusals = rows, refusals
        self._rows: list[Row] = []
        self._refusals: list[Refused] = []
        self._failures: list[ReaffirmError] = []
        self._read = self._documents = 0
        self._sums = [0, 0, 0]
        self.failed: set[str] = set()  #: names of the inputs that failed

    def note(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            if outcome.failure:
                self._failures.append(outcome.failure)
                self.failed.add(outcome.name)
                continue
            self._read += 1
            self._refusals += outcome.refusals[: self.most_refusals - len(self._refusals)]
            for row in (graph.row for graph in outcome.graphs):
                self._documents += 1
                sizes = (row.paragraphs, row.references, row.refused)
                self._sums = [a + b for a, b in zip(self._sums, sizes, strict=True)]
                if len(self._rows) < self._most_rows:
                    self._rows.append(row)

    def fail(self, error: ReaffirmError | OSError, path: Path) -> None:
        """Note a file beside the inputs that cannot be used."""
        known = error if isinstance(error, ReaffirmError) else None
        self._failures.append(known or ReadingError(str(error), where=str(path)))

    def report(self, graphs: BuildReport, removed: int, repeated: int, steps: Plan) -> CorpusReport:
        """Everything noted; the versions of unchanged inputs count as unchanged graphs."""
        same = len({version for _, entry in steps.unchanged for version in entry.versions})
        return CorpusReport(
            graphs=BuildReport(graphs.new, graphs.replaced, graphs.unchanged + same),
            removed=removed,
            read=self._read,
            unchanged=len(steps.unchanged),
            documents=self._documents,
            repeated=repeated,
            rows=tuple(self._rows),
            sums=Row("", "", *self._sums),
            refusals=tuple(self._refusals),
            failures=tuple(self._failures),
        )
