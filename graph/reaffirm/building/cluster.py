"""Extraction on many machines: the same portions, on the workers of a Dask cluster.

The contents of the inputs and of own vocabulary files travel with the portions, so that the workers
need none of our files;
the quads come back as shards in a folder that both sides reach, through fsspec: a shared folder, or
a bucket of an object store. A shard's name and content follow from its portion alone: when a worker
is lost, its portions are done again by others and nothing else is, and a shard that is written
twice is the same shard.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from reaffirm.building.crew import Parts
from reaffirm.building.plan import Portion
from reaffirm.building.shards import Job, Shard, Shards, extract_shard
from reaffirm.building.work import Outcome, Part, Task
from reaffirm.errors import ReadingError, ReaffirmError
from reaffirm.reading import Input

if TYPE_CHECKING:
    from distributed import Client, Future

#: Portions that are in work or on their way for each core of the cluster.
_AHEAD = 3
#: Cores beyond which smaller portions are no gain.
_MOST = 64
_CONNECT = "15s"


class ClusterError(ReaffirmError):
    """The cluster cannot be reached, or its workers cannot do the work."""


@dataclass(frozen=True, slots=True)
class SentInput(Input):
    """An input that brings its content."""

    data: bytes = b""

    def load(self) -> bytes:
        """The content."""
        return self.data


class Cluster:
    """The workers of a Dask cluster as a :data:`reaffirm.building.crew.Crew`; close it at the end.

    Parameters
    ----------
    scheduler:
        The address of the scheduler, ``tcp://host:8786`` (or ``tls://``, with the certificates
        that Dask's configuration names).
    shards:
        The folder for shards, as fsspec names it: a path, ``s3://bucket/folder`` … Without one, a
        folder beside the store is taken, which the workers must reach by the same path.

    Raises
    ------
    ClusterError
        If Dask is not installed or no scheduler answers.
    """

    def __init__(self, scheduler: str, shards: str = "") -> None:
        self._shards = shards
        self._scheduler = scheduler
        self._quiet = _quietly()
        self._quiet.__enter__()
        try:
            self._client = _connected(scheduler)
        except BaseException:
            self._quiet.__exit__(None, None, None)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()
        self._quiet.__exit__(None, None, None)

    @property
    def cores(self) -> int:
        """The cores of all workers, as far as they matter."""
        cores: dict[str, int] = self._client.ncores()
        return max(1, min(_MOST, sum(cores.values())))

    def __call__(self, portions: Sequence[Portion], task: Task) -> Parts:
        """The parts of portions, as they are ready.

        Raises
        ------
        ClusterError
            If the scheduler is lost, or the workers run another version or do not reach the shards.
        """
        folder = self._shards or str(task.folder / "shards")
        shards = Shards(folder, f"reaffirm-{uuid.uuid4().hex}")
        try:
            extracts = tuple(
                shards.keep(path, f"{number}-{path.name}")
                for number, path in enumerate(task.extracts)
            )
            job = Job(shards.place, task.program, extracts, task.refusals, task.own)
            yield from _Run(self._client, shards, job, task.folder, self.cores).parts(portions)
        except (OSError, EOFError) as error:
            raise ClusterError(
                f"the cluster was lost ({error})",
                where=self._scheduler,
                advice="see whether its scheduler runs, then build again: what is done stays done",
            ) from error
        finally:
            shards.remove()


class _Run:
    """The portions of one build on their way through the cluster."""

    def __init__(self, client: Client, shards: Shards, job: Job, folder: Path, cores: int) -> None:
        self._client = client
        self._shards = shards
        self._job = job
        self._folder = folder
        self._limit = cores * _AHEAD

    def parts(self, portions: Sequence[Portion]) -> Parts:
        from distributed import as_completed

        waiting = iter(portions)
        sent: dict[Future[Any], Portion] = {}
        done = as_completed(loop=self._client.loop)
        for portion in waiting:
            self._send(portion, sent, done)
            if len(sent) >= self._limit:
                break
        for future in done:
            portion = sent.pop(future)
            yield from self._received(future, portion, sent, done)
            future.release()
            for following in waiting:
                self._send(following, sent, done)
                if len(sent) >= self._limit:
                    break

    def _send(self, portion: Portion, sent: dict[Future[Any], Portion], done: Any) -> None:
        loaded = replace(
            portion, inputs=tuple((place, _sent(one)) for place, one in portion.inputs)
        )
        key = f"{self._shards.name}-{portion.number}-{portion.inputs[0][0]}-{len(portion.inputs)}"
        future = self._client.submit(extract_shard, loaded, self._job, key=key, pure=False)
        sent[future] = portion
        done.add(future)

    def _received(
        self, future: Future[Any], portion: Portion, sent: dict[Future[Any], Portion], done: Any
    ) -> Iterator[Part]:
        from distributed import KilledWorker

        try:
            shard: Shard = future.result()
        except KilledWorker:
            # Several workers died on it: each input once more, by itself.
            if len(portion.inputs) == 1:
                yield self._given_up(portion)
                return
            for one in portion.inputs:
                self._send(replace(portion, inputs=(one,)), sent, done)
            return
        path = self._folder / shard.name
        try:
            self._shards.fetch(shard.name, path)
            self._shards.forget(shard.name)
        except FileNotFoundError as error:
            raise ClusterError(
                "a shard that a worker wrote is not to be found here",
                where=self._shards.place,
                advice="name a folder or bucket that all machines reach, with --shards",
            ) from error
        yield Part(path, shard.outcomes)

    def _given_up(self, portion: Portion) -> Part:
        ((place, one),) = portion.inputs
        failure = ReadingError(
            "the workers that read it ended suddenly, one after the other",
            where=one.source,
            advice="see whether they ran out of memory; try it alone",
        )
        path = self._folder / f"none-{place}"
        path.touch()
        return Part(path, (Outcome(place, PurePath(one.source).name, failure=failure),))


def _sent(one: Input) -> Input:
    try:
        return SentInput(one.path, one.member, one.load())
    except (ReaffirmError, OSError):
        return one  # whoever reads it tells why that fails


def _connected(scheduler: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(
            "a cluster needs Dask", advice="pip install 'reaffirm[distributed]'"
        ) from error
    try:
        client = Client(scheduler, timeout=_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(
            "no scheduler answers",
            where=scheduler,
            advice="start one with dask scheduler, or check the address",
        ) from error
    if not client.ncores():
        client.close()
        raise ClusterError(
            "the cluster has no workers",
            where=scheduler,
            advice=f"start some with dask worker {scheduler}",
        )
    return client


@contextmanager
def _quietly() -> Iterator[None]:
    """Without Dask's own messages: a lost worker is no concern of the user's."""
    loggers = [logging.getLogger(name) for name in ("distributed", "tornado.application")]
    levels = [one.level for one in loggers]
    for one in loggers:
        one.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for one, level in zip(loggers, levels, strict=True):
            one.setLevel(level)
