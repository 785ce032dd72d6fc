"""``reaffirm fetch`` on the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time as real_time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reaffirm.cli import app


@pytest.fixture
def run(site, tmp_path):
    def call(*arguments):
        where = ["--to", tmp_path / "d", "--endpoint", site.endpoint, "--pause", "0"]
        words = [str(word) for word in ("fetch", *arguments, *where)]
        return CliRunner().invoke(app, words)

    return call


def test_the_command_writes_documents_and_a_report(site, run, tmp_path):
    site.add("A/RES/76/300", "75/301 of 16 December 2020", "74/302 of 18 December 2019")
    site.add("A/RES/75/301")

    result = run("76/300", "--lineage", 1, "--report", tmp_path / "report.json")

    assert result.exit_code == 1
    assert "2 documents in" in result.stdout
    assert "2 new, 0 there before; 1 could not be had" in result.stdout
    row = next(line for line in result.stdout.splitlines() if "A/RES/74/302" in line)
    assert row.split(maxsplit=4)[:4] == ["1", "A/RES/74/302", "en", "A/RES/76/300"]
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [had["file"] for had in report["had"]] == [
        "A_RES_76_300.en.docx",
        "A_RES_75_301.en.docx",
    ]
    assert report["complete"] is False


def test_a_complete_run_ends_with_zero(site, run):
    site.add("A/RES/76/300", language="zh")

    result = run("76/300", "--lang", "zh")

    assert result.exit_code == 0
    assert "could not be had\n" not in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "give symbols, or --published"),
        (["76/300", "--published"], "give symbols, or --published"),
        (["76/300", "--session", "76"], "--session belongs to --published"),
        (["76/300", "--lang", "xx"], "unknown language xx"),
        (["no symbol"], "is not a document symbol"),
        (["76/300", "--config", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_what_cannot_be_meant_is_one_line(site, run, arguments, message):
    result = run(*arguments)

    assert result.exit_code == 2
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert site.log == []


def test_the_settings_can_be_copied(run, tmp_path):
    from reaffirm.fetching import load_settings

    printed = run("--settings").stdout
    (tmp_path / "mine.toml").write_text(printed, encoding="utf-8")

    mine = load_settings(tmp_path / "mine.toml", environment={})
    assert mine == load_settings(environment={})


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")
def test_ctrl_c_in_the_middle_of_a_document(site, tmp_path):
    site.add("A/RES/76/300")
    site.add("A/RES/75/301")
    site.fault = lambda key, n: "half" if key[0] == "A/RES/75/301" and n == 1 else ""
    command = [sys.executable, "-m", "reaffirm", "fetch", "76/300", "75/301", "--pause", "0"]
    command += ["--to", str(tmp_path / "d"), "--endpoint", site.endpoint]
    process = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "graph")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    part = tmp_path / "d/.reaffirm-fetch/A_RES_75_301.en.docx.part"
    for _ in range(1_000):
        if part.exists() and part.stat().st_size:
            break
        real_time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=20)

    assert process.returncode == 130
    assert "1 document in" in stdout
    assert stderr == "stopped: interrupted; the same command goes on\n"
    assert part.stat().st_size > 0
