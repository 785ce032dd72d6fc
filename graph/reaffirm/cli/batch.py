"""Many inputs, of which some may fail: the others are still used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from reaffirm.cli.common import BAD_INPUT, complain, progress, say
from reaffirm.errors import ReaffirmError

if TYPE_CHECKING:
    from reaffirm.model import Extraction
    from reaffirm.reading import ExtractRecord, Input, Pasted


Made = TypeVar("Made")

#: The usual name of what comes from another program, or is pasted.
STANDARD_INPUT = Path("-")


class Batch:
    """Inputs to work through one by one; those that fail are told and counted, not fatal."""

    def __init__(self, paths: Iterable[Path], *, pasted: bool = False) -> None:
        """``pasted``: "-" is what comes from standard input."""
        from reaffirm.ontology import check_own
        from reaffirm.reading import find_extracts, find_inputs

        check_own()  # or each input would fail for it
        self.used = 0
        self.failed = 0
        self.inputs: list[Input] = []
        self.pasted: list[Pasted] = []
        self.extracts: dict[Path, None] = {}  #: the metadata files beside them, in order
        for path in dict.fromkeys(paths):
            try:
                if pasted and path == STANDARD_INPUT:
                    self.pasted = [_pasted()]
                    continue
                self.inputs.extend(find_inputs([path]))
                self.extracts.update(dict.fromkeys(find_extracts(path)))
            except (ReaffirmError, OSError) as error:
                self.fail(error)

    def extractions(self) -> Iterator[Extraction]:
        """What was found in each input that could be read, in order."""
        from reaffirm.reading import with_extract
        from reaffirm.references import extract

        records = self._read_records()
        given: list[Input | Pasted] = [*self.inputs, *self.pasted]
        with progress("Reading", len(given)) as advance:
            for one in given:
                try:
                    documents = one.read()
                    found = [extract(with_extract(d, records)) for d in documents]
                except (ReaffirmError, OSError) as error:
                    self.fail(error)
                else:
                    self.used += 1
                    yield from found
                advance()

    def each(self, make: Callable[[Extraction], Made], jobs: int | None) -> Iterator[Made]:
        """What ``make`` makes of every document that can be read, in several processes."""
        from reaffirm.evaluation.corpus import each_extraction

        with progress("Reading", len(self.inputs)) as advance:
            for outcome in each_extraction(self.inputs, make, jobs=jobs):
                if outcome.error is not None:
                    self.fail(outcome.error)
                else:
                    self.used += 1
                    yield from outcome.made
                advance()

    def finish(self) -> None:
        """End the command with the exit code of bad input if anything failed."""
        if self.failed:
            if self.used:
                say(f"{self.failed} of {self.failed + self.used} inputs could not be used")
            raise typer.Exit(BAD_INPUT)

    def _read_records(self) -> dict[str, ExtractRecord]:
        """The votes and sponsors that lie beside the inputs, in files of their own."""
        from reaffirm.reading import read_extracts

        try:
            return read_extracts(self.extracts)
        except ReaffirmError as error:
            self.fail(error)
            return {}

    def fail(self, error: Exception) -> None:
        """Tell of something that could not be used, and count it."""
        self.failed += 1
        complain(error)


def _pasted() -> Pasted:
    """What comes from standard input, to its end."""
    from reaffirm.reading import MAX_BYTES, Pasted

    if sys.stdin.isatty():
        say("paste the text, then end it with a line that holds Ctrl-D alone (Windows: Ctrl-Z)")
    return Pasted(sys.stdin.buffer.read(MAX_BYTES + 1))
