"""Damaged documents by the thousand: no crash, no hang, every failure a ReaffirmError.

    python benchmarks/mutations.py [--count 5000] [--seed 1] [--forms xml,pdf] [--keep FOLDER]
                                   [--base FOLDER]

Invented documents in every form are damaged by chance (the same seed gives the same damage): bits
turned, pieces cut, doubled and moved, numbers made huge, signs of the form put where they do not
belong; inside archives too. ``--base`` takes the documents of a folder instead. Each one is
read, and the references are extracted, in another process, so that a crash or a hang is seen and
told with the number that repeats it. Ends with 1 if there is any.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from damage import BASE, FORMS, mutated

if TYPE_CHECKING:
    from reaffirm.errors import ReaffirmError
HERE = Path(__file__).parent
#: More than any of these small documents can need.
SECONDS = 30.0
MEMORY = 4 * 1024**3


def read_one(form: str, data: bytes) -> str:
    """What becomes of it, "read" or "refused"; any other error goes through."""
    from reaffirm.errors import ReaffirmError
    from reaffirm.reading import read_bytes
    from reaffirm.references import extract

    if form == "zip":
        return _read_archive(data)
    try:
        for document in read_bytes(data, f"damaged.{form}"):
            extract(document)
    except ReaffirmError as error:
        return _told(error)
    return "read"


def _read_archive(data: bytes) -> str:
    """One outcome for all its files: the first failure, else "read" if any could be."""
    from reaffirm.errors import ReaffirmError
    from reaffirm.reading import find_inputs
    from reaffirm.references import extract

    outcomes = {"refused"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.zip"
        path.write_bytes(data)
        try:
            for one in find_inputs([path]):
                try:
                    for document in one.read():
                        extract(document)
                    outcomes.add("read")
                except ReaffirmError as error:
                    outcomes.add(_told(error))
        except ReaffirmError as error:
            outcomes.add(_told(error))
    failures = sorted(outcomes - {"read", "refused"})
    return failures[0] if failures else min(outcomes)


def _told(error: ReaffirmError) -> str:
    """That it was refused, if the error is what an error should be."""
    text = str(error)
    return "refused" if text and "\n" not in text else f"an error in several lines: {text!r}"


def work(forms: Sequence[str], count: int, seed: int, first: int) -> None:
    """Read the documents from the ``first`` on, form by form, and print a line about each."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except ImportError:
        pass
    print(json.dumps("ready"), flush=True)
    for form, number in list(product(forms, range(count)))[first:]:
        try:
            outcome = read_one(form, mutated(form, seed, number))
        except Exception as error:
            outcome = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
        print(json.dumps(outcome), flush=True)


@dataclass
class Result:
    """What became of the documents of one form."""

    form: str
    counts: Counter[str] = field(default_factory=Counter)
    failures: list[tuple[int, str]] = field(default_factory=list)
    seconds: float = 0.0


def run(
    forms: Sequence[str], count: int, seed: int = 1, seconds: float = SECONDS
) -> Iterator[Result]:
    """Read ``count`` damaged documents of each form, in a process that is replaced if it dies or
    hangs; a form's result is given when it is done."""
    begin, result = time.monotonic(), Result(forms[0])
    outcomes = _outcomes(forms, count, seed, seconds)
    for (form, number), outcome in zip(product(forms, range(count)), outcomes, strict=True):
        if number == 0:
            result, begin = Result(form), time.monotonic()
        if outcome in ("read", "refused"):
            result.counts[outcome] += 1
        else:
            result.failures.append((number, outcome))
        if number == count - 1:
            result.seconds = time.monotonic() - begin
            yield result


def _outcomes(forms: Sequence[str], count: int, seed: int, seconds: float) -> Iterator[str]:
    done = 0
    while done < len(forms) * count:
        for outcome in _worker(forms, count, seed, done, seconds):
            done += 1
            yield outcome


def _worker(
    forms: Sequence[str], count: int, seed: int, first: int, seconds: float
) -> Iterator[str]:
    """What a process tells as it goes; the last is "crash" or "hang" if it came to no end."""
    command = [sys.executable, str(HERE / "mutations.py"), "--work", ",".join(forms)]
    numbers = map(str, (count, seed, first))
    process = subprocess.Popen([*command, *numbers], stdout=subprocess.PIPE)
    lines: queue.Queue[bytes] = queue.Queue()

    def listen() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            lines.put(line)
        lines.put(b"")

    threading.Thread(target=listen, daemon=True).start()
    try:
        if lines.get(timeout=120) == b"":
            raise RuntimeError("the process that reads does not start")
        for _ in range(first, len(forms) * count):
            try:
                line = lines.get(timeout=seconds)
            except queue.Empty:
                yield "hang"
                return
            if not line:
                yield f"crash ({process.wait()})"
                return
            yield json.loads(line)
    finally:
        process.kill()
        process.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--forms", default=",".join(FORMS))
    parser.add_argument("--keep", type=Path, help="write the documents that failed there")
    parser.add_argument("--work", nargs=4, help=argparse.SUPPRESS)
    parser.add_argument("--base", type=Path, help="a folder with sound documents")
    options = parser.parse_args()
    if options.base:
        os.environ[BASE] = str(options.base)  # the process that reads gets it too
    if options.work:
        forms, *numbers = options.work
        work(forms.split(","), *map(int, numbers))
        return 0
    failed = False
    for result in run(options.forms.split(","), options.count, options.seed):
        form = result.form
        failed = failed or bool(result.failures)
        print(
            f"{form:5} {options.count:,} documents in {result.seconds:,.0f} s: "
            f"{result.counts['read']:,} read, {result.counts['refused']:,} refused, "
            f"{len(result.failures)} failed",
            flush=True,
        )
        for number, outcome in result.failures[:20]:
            print(f"      {number}: {outcome}")
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                data = mutated(form, options.seed, number)
                (options.keep / f"{number}.{form}").write_bytes(data)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
