"""The work of one process: read, extract, and write the quads of a portion into a part file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePath
from typing import BinaryIO

from reaffirm.building.fingerprint import input_key, records_digest
from reaffirm.building.manifest import Entry
from reaffirm.building.plan import Placed, Portion
from reaffirm.building.report import Refused, Row
from reaffirm.building.stamps import Stamp, stamp_of
from reaffirm.collector import collector_paused
from reaffirm.errors import ReadingError, ReaffirmError
from reaffirm.files import opened_atomically
from reaffirm.model import Extraction
from reaffirm.own.files import NO_OWN, OwnVocabulary
from reaffirm.own.force import in_force
from reaffirm.rdf.quads import encoded_quads
from reaffirm.reading import ExtractRecord, Input, read_bytes, read_extracts, with_extract
from reaffirm.references import extract

#: What metadata files say, by symbol.
Records = dict[str, ExtractRecord]


@dataclass(frozen=True, slots=True)
class Task:
    """What is the same for all portions: where parts go, and on what graphs depend."""

    folder: Path
    program: str
    extracts: tuple[Path, ...] = ()
    refusals: int = 0  #: how many of a portion are worth sending back
    #: Own files with their contents: the same everywhere, whatever happens to the files meanwhile.
    own: OwnVocabulary = NO_OWN


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph in a part file: so many bytes behind those before it."""

    row: Row
    size: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: its entry and graphs, or why it could not be used."""

    place: int
    name: str
    entry: Entry | None = None
    graphs: tuple[Graph, ...] = ()
    refusals: tuple[Refused, ...] = ()
    failure: ReaffirmError | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part file with the graphs of a portion, one after the other."""

    path: Path
    outcomes: tuple[Outcome, ...]


def work(portion: Portion, task: Task, records: Records | None = None) -> Part:
    """Read, extract and write one portion, with the records of the task's metadata files.

    An input that fails is told in its :class:`Outcome`; the others are not concerned. The part
    file appears whole or not at all, and the same portion gives the same file.

    Raises
    ------
    ReaffirmError
        If the part file cannot be written.
    """
    path = task.folder / f"{portion.number:08}.nq"
    with in_force(task.own), collector_paused(collect=True), opened_atomically(path) as stream:
        if records is None:
            stamps = tuple(stamp_of(Input(path)) for path in task.extracts)
            records = _records(task.extracts, stamps)
        found = (_outcome(placed, task, records, stream) for placed in portion.inputs)
        outcomes = tuple(_limited(found, task.refusals))
    return Part(path, outcomes)


def _outcome(placed: Placed, task: Task, records: Records, stream: BinaryIO) -> Outcome:
    place, one = placed
    name = PurePath(one.source).name
    try:
        data = one.load()
        documents = [with_extract(d, records) for d in read_bytes(data, one.source)]
        found = [extract(document) for document in documents]
        texts = [encoded_quads(extraction) for extraction in found]
    except ReaffirmError as error:
        return Outcome(place, name, failure=error)
    except OSError as error:
        failure = ReadingError(error.strerror or str(error), where=one.source)
        return Outcome(place, name, failure=failure)
    except Exception as error:  # one document must not end the work on millions
        failure = ReadingError(
            f"the program failed on it ({type(error).__name__}: {error})",
            where=one.source,
            advice="report this with the file",
        )
        return Outcome(place, name, failure=failure)
    for text in texts:
        stream.write(text)
    symbols = [document.symbol for document in documents]
    entry = Entry(
        input_key(data, one.source, task.program),
        name,
        tuple((document.symbol, document.language) for document in documents),
        records_digest(symbols, records),
    )
    sized = tuple(Graph(_row(x), len(t)) for x, t in zip(found, texts, strict=True))
    return Outcome(place, name, entry, sized, tuple(r for x in found for r in _refused(x)))


def _row(found: Extraction) -> Row:
    document = found.document
    sizes = (len(document.paragraphs), len(found.references), len(found.refusals))
    return Row(document.symbol, document.language, *sizes)


def _refused(found: Extraction) -> Iterator[Refused]:
    document = found.document
    for refusal in found.refusals:
        yield Refused(
            document.symbol, document.language, refusal.paragraph, refusal.surface, refusal.reason
        )


def _limited(outcomes: Iterator[Outcome], refusals: int) -> Iterator[Outcome]:
    """The outcomes with no more refusals than anybody asked to see."""
    left = refusals
    for outcome in outcomes:
        yield replace(outcome, refusals=outcome.refusals[:left])
        left -= min(left, len(outcome.refusals))


@lru_cache(maxsize=1)
def _records(paths: tuple[Path, ...], _stamps: tuple[Stamp | None, ...]) -> Records:
    """The records of metadata files, read again only when a file has changed."""
    return read_extracts(paths)
