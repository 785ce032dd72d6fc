"""Many files through one function, in several processes.

Reading and extracting a session of the Assembly is minutes of work for one processor; the files do
not depend on one another. A file that cannot be read is told, not fatal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Generic, TypeVar

from reaffirm.cores import available_cores
from reaffirm.errors import ReaffirmError
from reaffirm.interrupts import deaf_to_interrupts
from reaffirm.model import Extraction
from reaffirm.ontology import check_own
from reaffirm.own.files import OwnVocabulary
from reaffirm.own.force import in_force, own_in_force
from reaffirm.reading import Input

Made = TypeVar("Made")

#: Fewer files than this are done before new processes have started.
_FEW = 40
_CHUNK = 8


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Made]):
    """What came of one file: something for each document in it, or an error."""

    source: str
    made: tuple[Made, ...] = ()
    error: ReaffirmError | None = None


def each_extraction(
    inputs: Sequence[Input], make: Callable[[Extraction], Made], *, jobs: int | None = None
) -> Iterator[Outcome[Made]]:
    """Read and extract every input and give what ``make`` makes of it, in order.

    Parameters
    ----------
    inputs:
        As :func:`reaffirm.reading.find_inputs` gives them.
    make:
        A function at the top of a module (it is sent to other processes), whose result is small.
    jobs:
        How many processes; by default as many as this one may use processors.

    Raises
    ------
    ReaffirmError
        If a process was killed, by the system for lack of memory or by hand, or if own vocabulary
        files cannot be used.
    """
    check_own()
    work = partial(_outcome, make=make, own=own_in_force())
    workers = min(jobs or available_cores(), max(1, len(inputs) // _FEW))
    if workers == 1:
        yield from map(work, inputs)
        return
    # spawn: a forked process would inherit the threads' locks of the progress bar.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            with deaf_to_interrupts():
                outcomes = pool.map(work, inputs, chunksize=_CHUNK)
            yield from outcomes
        except BrokenProcessPool as error:
            raise ReaffirmError(
                "a process that was reading files has been killed",
                advice="free memory, or use fewer processes: --jobs 1",
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # the caller may have stopped early


def _outcome(one: Input, make: Callable[[Extraction], Made], own: OwnVocabulary) -> Outcome[Made]:
    from reaffirm.references import extract

    try:
        with in_force(own):
            made = tuple(make(extract(document)) for document in one.read())
        return Outcome(one.source, made)
    except ReaffirmError as error:
        return Outcome(one.source, error=error)
