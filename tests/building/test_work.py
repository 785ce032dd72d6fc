"""The work of one process: a part file, and what became of each input."""

from __future__ import annotations

from pathlib import Path

import pytest

from reaffirm.building.fingerprint import input_key
from reaffirm.building.plan import Portion
from reaffirm.building.report import Row
from reaffirm.building.work import Part, Task, work
from reaffirm.errors import ReadingError
from reaffirm.reading import Input

TEXT = """\
Resolution adopted by the General Assembly on 17 December 2025

80/{number}. Wells

The General Assembly,

Recalling its resolution 79/1 of 18 December 2024,

1. Notes 1/3 and 2/5 of the wells.
"""


@pytest.fixture
def inputs(tmp_path: Path) -> list[Input]:
    """Three resolutions, each with two numbers that are refused."""
    for number in (1, 2, 3):
        (tmp_path / f"{number}.txt").write_text(TEXT.format(number=number))
    return [Input(tmp_path / f"{number}.txt") for number in (1, 2, 3)]


def done(tmp_path: Path, inputs: list[Input], refusals: int = 20) -> Part:
    task = Task(tmp_path / "parts", "program", refusals=refusals)
    task.folder.mkdir(exist_ok=True)
    return work(Portion(7, tuple(enumerate(inputs, 40))), task)


def test_a_part_holds_the_graphs_of_its_inputs_one_after_the_other(tmp_path, inputs) -> None:
    part = done(tmp_path, inputs)
    content = part.path.read_bytes()
    assert part.path.name == "00000007.nq"
    assert [one.place for one in part.outcomes] == [40, 41, 42]
    for one, outcome in zip(inputs, part.outcomes, strict=True):
        (graph,) = outcome.graphs
        symbol = f"A/RES/80/{one.path.stem}"
        assert content.startswith(f"<https://w3id.org/reaffirm/doc/{symbol}/en>".encode())
        assert graph.row == Row(symbol, "en", 3, 1, 2)
        content = content[graph.size :]
        assert (outcome.entry.name, outcome.entry.versions) == (one.path.name, ((symbol, "en"),))
        assert outcome.entry.key == input_key(one.path.read_bytes(), one.source, "program")
        assert outcome.failure is None
    assert content == b""


@pytest.mark.parametrize(
    ("wanted", "kept"), [(0, []), (1, [1]), (3, [2, 1]), (5, [2, 2, 1]), (9, [2, 2, 2])]
)
def test_no_more_refusals_are_sent_than_anybody_wants(tmp_path, inputs, wanted, kept) -> None:
    found = [len(one.refusals) for one in done(tmp_path, inputs, wanted).outcomes]
    assert found == kept + [0] * (3 - len(kept))


def failing(error: Exception):
    def fail(*_: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ReadingError("it is torn", where="2.txt"), "2.txt: it is torn"),
        (OSError(5, "disk gone"), "disk gone"),
        (OSError("no number"), "no number"),
        (ValueError("odd"), r"the program failed on it \(ValueError: odd\)"),
    ],
)
def test_an_input_that_fails_does_not_concern_the_others(
    tmp_path, inputs, monkeypatch, error, told
) -> None:
    load = Input.load
    monkeypatch.setattr(
        Input, "load", lambda one: failing(error)() if one.path.stem == "2" else load(one)
    )
    first, second, third = done(tmp_path, inputs).outcomes
    assert (second.entry, second.graphs, second.place, second.name) == (None, (), 41, "2.txt")
    with pytest.raises(ReadingError, match=told):
        raise second.failure
    assert "2.txt" in str(second.failure)
    assert [one.failure for one in (first, third)] == [None, None]
    assert all(one.graphs for one in (first, third))
