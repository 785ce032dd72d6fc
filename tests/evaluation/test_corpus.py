"""Many files in several processes."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from reaffirm.errors import ReadingError, ReaffirmError
from reaffirm.evaluation.corpus import each_extraction
from reaffirm.evaluation.links import version_facts
from reaffirm.model import Extraction
from reaffirm.reading import Input

TEXT = Path(__file__).parents[1] / "data" / "accuracy" / "A_RES_76_321.en.txt"
MANY = [Input(TEXT)] * 80  # enough for two processes


def killed(extraction: Extraction) -> None:
    """Stands for a process that the system ends."""
    os.kill(os.getpid(), signal.SIGKILL)


def test_several_processes_give_the_same_as_one_in_the_same_order():
    inputs = [*MANY, Input(TEXT.with_name("nowhere.txt"))]
    one = [outcome.made for outcome in each_extraction(inputs, version_facts, jobs=1)]
    assert [outcome.made for outcome in each_extraction(inputs, version_facts, jobs=2)] == one
    assert one[0][0].symbol == "A/RES/76/321"


def test_a_file_that_cannot_be_read_is_an_outcome():
    (outcome,) = each_extraction([Input(TEXT.with_name("nowhere.txt"))], version_facts)
    assert isinstance(outcome.error, ReadingError)
    assert (outcome.made, outcome.source) == ((), str(TEXT.with_name("nowhere.txt")))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
def test_a_killed_process_is_told_with_what_to_do():
    with pytest.raises(ReaffirmError, match="killed; free memory, or use fewer processes"):
        list(each_extraction(MANY, killed, jobs=2))
