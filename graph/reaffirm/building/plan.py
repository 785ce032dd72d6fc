"""The plan of a build: which inputs must be read, in which portions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from reaffirm.building.fingerprint import input_key, records_digest
from reaffirm.building.manifest import Entry, Manifest
from reaffirm.building.stamps import Stamps, stamp_of
from reaffirm.errors import ReaffirmError
from reaffirm.reading import ExtractRecord, Input

#: Bytes of the inputs of one portion, at least and at most: large enough that sending it costs
#: nothing, small enough that all processes end together.
_SMALLEST, _LARGEST = 256 * 1024, 4 * 1024 * 1024
_PORTIONS_A_JOB = 16
#: Inputs whose hashes are computed at a time.
_HASHED_AT_ONCE = 512

#: An input with its place in the order of all inputs.
Placed = tuple[int, Input]


@dataclass(frozen=True, slots=True)
class Portion:
    """Inputs that one process reads in one go."""

    number: int
    inputs: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """``to_read``, and the entries of the inputs that stay as they are, with their places."""

    to_read: tuple[Placed, ...]
    unchanged: tuple[tuple[int, Entry], ...]


def plan(
    inputs: Sequence[Input],
    manifest: Manifest,
    records: Mapping[str, ExtractRecord],
    program: str,
    stamps: Stamps,
    *,
    jobs: int,
) -> Plan:
    """Compare inputs with the manifest; those with a known stamp are not opened.

    An input is read again if it shares a version with one that is not given now: what the store
    holds may be of the other.
    """
    if not len(manifest):
        return Plan(tuple(enumerate(inputs)), ())
    to_read: list[Placed] = []
    unchanged: list[tuple[int, Entry]] = []
    for place, key in enumerate(_keys(inputs, program, stamps, jobs)):
        entry = manifest.get(key)
        current = entry and entry.records == records_digest((s for s, _ in entry.versions), records)
        if entry and current:
            unchanged.append((place, entry))
        else:
            to_read.append((place, inputs[place]))
    present = {entry.key for _, entry in unchanged}
    others = {v for entry in manifest if entry.key not in present for v in entry.versions}
    doubtful = {place for place, entry in unchanged if not others.isdisjoint(entry.versions)}
    to_read += [(place, inputs[place]) for place in doubtful]
    return Plan(
        tuple(sorted(to_read, key=lambda one: one[0])),
        tuple(one for one in unchanged if one[0] not in doubtful),
    )


def _keys(inputs: Sequence[Input], program: str, stamps: Stamps, jobs: int) -> Iterator[str]:
    """The key of each input; empty for one that cannot be opened, whose reading tells why."""

    def key(one: Input) -> str:
        stamp = stamp_of(one)
        if known := stamps.key(one, stamp):
            return known
        try:
            found = input_key(one.load(), one.source, program)
        except (ReaffirmError, OSError):
            return ""
        stamps.note(one, stamp, found)
        return found

    # Hashing and reading files leave the interpreter's lock to others.
    with ThreadPoolExecutor(jobs) as threads:
        for start in range(0, len(inputs), _HASHED_AT_ONCE):
            yield from threads.map(key, inputs[start : start + _HASHED_AT_ONCE])


def size_of(one: Input) -> int:
    """The bytes of an input; 0 if it cannot be found, which reading it will tell."""
    try:
        return one.member.size if one.member else one.path.stat().st_size
    except OSError:
        return 0


def portions(
    placed: Iterable[Placed], jobs: int, size: Callable[[Input], int] = size_of
) -> tuple[Portion, ...]:
    """Divide inputs, in their order, into portions of about the same number of bytes.

    >>> from pathlib import Path
    >>> inputs = enumerate(Input(Path(f"{n}.xml")) for n in range(8))
    >>> [len(p.inputs) for p in portions(inputs, 1, size=lambda one: 100_000)]
    [3, 3, 2]
    """
    known = [(one, size(one[1])) for one in placed]
    total = sum(weight for _, weight in known)
    limit = min(_LARGEST, max(_SMALLEST, total // (jobs * _PORTIONS_A_JOB)))
    groups: list[list[Placed]] = []
    filled = limit
    for one, weight in known:
        if filled >= limit:
            groups.append([])
            filled = 0
        groups[-1].append(one)
        filled += weight
    return tuple(Portion(number, tuple(group)) for number, group in enumerate(groups))
