"""``reaffirm demo``: the whole way, as the README promises it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from reaffirm.rdf.queries import named_queries

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory):
    """The output of a real run in an empty folder, the folder, and the seconds of CPU it took.

    Runs the installed package where there is one, so that its data files are tested too.
    """
    folder = tmp_path_factory.mktemp("demo")
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    try:
        version("reaffirm")
    except PackageNotFoundError:
        environment["PYTHONPATH"] = str(ROOT / "graph")
    before = _cpu_of_children()
    result = subprocess.run(
        [sys.executable, "-m", "reaffirm", "demo"],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout, folder / "reaffirm-demo", _cpu_of_children() - before


def _cpu_of_children() -> float:
    """By the clock it would depend on what else the machine does."""
    times = os.times()
    return times.children_user + times.children_system


def test_it_prints_what_the_resolution_reaffirms_recalls_and_welcomes(demonstration):
    output, _, _ = demonstration
    table = output.split("(in which paragraphs)")[1]
    acts = [line.split()[0] for line in table.splitlines() if line[2:3].isalpha()]

    assert acts[:4] == ["act", "reaffirms", "recalls", "welcomes"]
    assert "A/RES/75/196 (pp1)" in table


def test_it_answers_three_named_questions(demonstration):
    output, _, _ = demonstration
    asked = [
        line.split(": reaffirm query ")[1]
        for line in output.splitlines()
        if ": reaffirm query " in line and "--list" not in line
    ]

    assert len(asked) == 3
    assert {question.split()[0] for question in asked} <= named_queries().keys()


def test_every_answer_has_rows(demonstration):
    output, _, _ = demonstration
    answers = output.split("Open in a browser")[0].split(": reaffirm query ")[1:]
    rows = [answer.rpartition("─ \n")[2].split() for answer in answers]

    assert [row[0] for row in rows] == ["A/RES/76/187", "body:unodc", "treaty:untoc"]


def test_it_writes_the_page_and_the_picture_and_says_where(demonstration):
    output, folder, _ = demonstration
    for name, beginning in (("view.html", "<!doctype html>"), ("view.svg", "<")):
        assert str((folder / name).resolve()) in output
        assert (folder / name).read_text(encoding="utf-8").lower().startswith(beginning)


def test_it_takes_at_most_ten_seconds(demonstration):
    _, _, seconds = demonstration
    assert seconds < 10
