"""Shards: the quads of portions in a folder that several machines reach, through fsspec."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reaffirm.building.fingerprint import program_hash
from reaffirm.building.plan import Portion
from reaffirm.building.work import Outcome, Records, Task, work
from reaffirm.errors import ReaffirmError
from reaffirm.own.files import NO_OWN, OwnVocabulary
from reaffirm.own.force import in_force
from reaffirm.reading import read_extracts


@dataclass(frozen=True, slots=True)
class Job:
    """What is the same for all shards of a build; ``extracts`` are names of files in ``place``."""

    place: str
    program: str
    extracts: tuple[str, ...] = ()
    refusals: int = 0
    own: OwnVocabulary = NO_OWN  #: with the contents: a worker has none of our files


@dataclass(frozen=True, slots=True)
class Shard:
    """A file in the job's folder, and what became of the inputs whose graphs it holds."""

    name: str
    outcomes: tuple[Outcome, ...]


class Shards:
    """A folder of its own for one build, in a folder or bucket named as fsspec does.

    >>> with tempfile.TemporaryDirectory() as folder:
    ...     shards = Shards(folder, "build")
    ...     _ = Path(folder, "a.jsonl").write_text("{}")
    ...     name = shards.keep(Path(folder, "a.jsonl"), "b.jsonl")
    ...     shards.fetch(name, Path(folder, "copy"))
    ...     Path(folder, "copy").read_text()
    '{}'
    """

    def __init__(self, folder: str, name: str = "") -> None:
        from fsspec.core import url_to_fs

        self.name = name
        self.place = f"{folder.rstrip('/')}/{name}" if name else folder
        try:
            self._files, self._root = url_to_fs(self.place)
            if self._is_local():  # whole: the workers stand in other folders
                self.place = self._root
            self._files.makedirs(self._root, exist_ok=True)
        except (OSError, ImportError, ValueError) as error:
            raise ReaffirmError(
                f"no shards can be kept there ({error})",
                where=self.place,
                advice="name another folder or bucket with --shards",
            ) from error

    def keep(self, path: Path, name: str) -> str:
        """Copy a file into the folder under a name, whole or not at all; the name."""
        target = f"{self._root}/{name}"
        if self._is_local():
            from reaffirm.files import write_atomically

            write_atomically(target, path.read_bytes())
        else:
            self._files.put_file(str(path), target)  # object stores show whole files only
        return name

    def fetch(self, name: str, to: Path) -> None:
        """Copy a file of the folder here.

        Raises
        ------
        FileNotFoundError
            If it is not there.
        """
        source = f"{self._root}/{name}"
        self._files.invalidate_cache()
        self._files.get_file(source, str(to))

    def forget(self, name: str) -> None:
        """Delete a file of the folder."""
        self._files.rm_file(f"{self._root}/{name}")

    def remove(self) -> None:
        """Delete the folder; what cannot be deleted stays."""
        try:
            self._files.rm(self._root, recursive=True)
        except OSError:
            return

    def _is_local(self) -> bool:
        known = self._files.protocol
        return "file" in ((known,) if isinstance(known, str) else known)


def extract_shard(portion: Portion, job: Job) -> Shard:
    """The work of a worker: read, extract and write one portion as a shard.

    Raises
    ------
    ReaffirmError
        If this machine runs another version of the program, or cannot write the shard.
    """
    with in_force(job.own):
        if program_hash() != job.program:
            raise ReaffirmError(
                "a worker runs another version of Reaffirm or its vocabulary",
                advice="install the same on all machines",
            )
    shards = Shards(job.place)
    with tempfile.TemporaryDirectory(prefix="reaffirm-") as folder:
        task = Task(Path(folder), job.program, refusals=job.refusals, own=job.own)
        part = work(portion, task, _records(job.place, job.extracts))
        name = f"{portion.number:08}-{portion.inputs[0][0]}-{len(portion.inputs)}.nq"
        return Shard(shards.keep(part.path, name), part.outcomes)


@lru_cache(maxsize=2)
def _records(place: str, names: tuple[str, ...]) -> Records:
    """The records of a build's metadata files, fetched once a worker; no file stays there."""
    if not names:
        return {}
    shards = Shards(place)
    with tempfile.TemporaryDirectory(prefix="reaffirm-") as folder:
        paths = [Path(folder, name) for name in names]
        for path in paths:
            shards.fetch(path.name, path)
        return read_extracts(paths)
