"""Many inputs, of which some may fail: the others are still used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from reaffirm.cli.common import BAD_INPUT, complain, progress, say
from reaffirm.errors import ReaffirmError

if TYPE_CHECKING:
    from reaffirm.model import Extraction
    from reaffirm.reading import ExtractRecord, Input


Made = TypeVar("Made")


class Batch:
    """Inputs to work through one by one; those that fail are told and counted, not fatal."""

    def __init__(self, paths: Iterable[Path]) -> None:
        from reaffirm.ontology import check_own
        from reaffirm.reading import find_extracts, find_inputs

        check_own()  # or each input would fail for it
        self.used = 0
        self.failed = 0
        self.inputs: list[Input] = []
        self.extracts: dict[Path, None] = {}  #: the metadata files beside them, in order
        for path in dict.fromkeys(paths):
            try:
                self.inputs.extend(find_inputs([path]))
                self.extracts.update(dict.fromkeys(find_extracts(path)))
            except (ReaffirmError, OSError) as error:
                self.fail(error)

    def extractions(self) -> Iterator[Extraction]:
        """What was found in each input that could be read, in order."""
        from reaffirm.reading import with_extract
        from reaffirm.references import extract

        records = self._read_records()
        with progress("Reading", len(self.inputs)) as advance:
            for one in self.inputs:
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
