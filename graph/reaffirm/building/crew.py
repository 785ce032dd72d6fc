"""The processes that work on portions, and what happens when one of them dies."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing.connection import wait
from pathlib import PurePath

from reaffirm.building.plan import Portion, size_of
from reaffirm.building.work import Outcome, Part, Task, work
from reaffirm.errors import ReadingError
from reaffirm.interrupts import deaf_to_interrupts

#: Portions that are ready or in work for each process: what is not yet stored waits on disk.
_AHEAD = 3
#: Less than this, in bytes, is done before other processes have started.
ALONE = 1_000_000

#: Those who work: from portions to their parts. Each input is told in one outcome of some part, a
#: failure too; where two inputs hold the same version, the place decides, not the order of parts.
#: Closed before the last part, they stop working.
Parts = Generator[Part, None, None]
Crew = Callable[[Sequence[Portion], Task], Parts]


def processes(jobs: int) -> Crew:
    """So many processes on this machine (this one alone if it is one), as a crew.

    A process that dies (no memory left, a crash of a library) costs the input it died on: this
    is told as a failure of that input.
    """
    return lambda portions, task: _parts(portions, task, jobs)


def _parts(todo: Sequence[Portion], task: Task, jobs: int) -> Parts:
    if jobs <= 1 or len(todo) <= 1 or _size(todo) < ALONE:
        for portion in todo:
            yield work(portion, task)
        return
    yield from _Crew(task, min(jobs, len(todo))).run(todo)


def _size(portions: Sequence[Portion]) -> int:
    return sum(size_of(one) for portion in portions for _, one in portion.inputs)


class _Crew:
    def __init__(self, task: Task, jobs: int) -> None:
        self._task = task
        self._jobs = jobs
        self._others = set(multiprocessing.active_children())
        self._pool = _pool(jobs)

    def run(self, portions: Sequence[Portion]) -> Parts:
        waiting: deque[tuple[Portion, Future[Part]]] = deque()
        try:
            for portion in portions:
                waiting.append((portion, self._send(portion)))
                if len(waiting) > self._jobs * _AHEAD:
                    yield from self._receive(*waiting.popleft())
            while waiting:
                yield from self._receive(*waiting.popleft())
        except BaseException:
            self._end_at_once()
            raise
        finally:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _end_at_once(self) -> None:
        """End the processes, above all those that are only starting: without this one they would
        find nothing of what they were to be given, and say so."""
        for child in multiprocessing.active_children():
            if child not in self._others:
                child.terminate()

    def _send(self, portion: Portion) -> Future[Part]:
        try:
            return self._submit(portion)
        except BrokenProcessPool:
            self._renew()
            return self._submit(portion)

    def _submit(self, portion: Portion) -> Future[Part]:
        with deaf_to_interrupts():  # submitting starts processes
            return self._pool.submit(work, portion, self._task)

    def _receive(self, portion: Portion, future: Future[Part]) -> Iterator[Part]:
        try:
            yield future.result()
        except BrokenProcessPool:
            # Some process died, perhaps on another portion: each input once more, by itself.
            for place, one in portion.inputs:
                yield self._alone(replace(portion, inputs=((place, one),)))

    def _alone(self, portion: Portion) -> Part:
        self._renew()
        try:
            return self._submit(portion).result()
        except BrokenProcessPool:
            ((place, one),) = portion.inputs
            failure = ReadingError(
                "the process that read it ended suddenly",
                where=one.source,
                advice="see whether the machine ran out of memory; try it alone",
            )
            outcome = Outcome(place, PurePath(one.source).name, failure=failure)
            path = self._task.folder / "none"
            path.touch()
            return Part(path, (outcome,))

    def _renew(self) -> None:
        try:
            with deaf_to_interrupts():
                alive = self._pool.submit(os.getpid)
            alive.result()
        except BrokenProcessPool:
            self._pool.shutdown(wait=False)
            self._pool = _pool(self._jobs)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Not "fork": the database has threads of its own, and a lock that must not be inherited.
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if "forkserver" in methods:
        context.set_forkserver_preload(["reaffirm.building.work"])
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)


def _begin() -> None:
    gc.freeze()  # modules and vocabulary stay: no collection needs to look at them
    _end_with_parent()


def _end_with_parent() -> None:
    """Let this process end when the one that started it is killed, instead of waiting for ever."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel

    def watch() -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
