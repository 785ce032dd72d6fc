"""The installed program, as a real process."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import reaffirm
from reaffirm.samples import sample_path

ROOT = Path(__file__).parents[2]


def run(*arguments: str, **options) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    return subprocess.run(
        [sys.executable, "-m", "reaffirm", *arguments],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **options,
    )


def test_the_version_is_the_package_version():
    assert run("--version").stdout == f"reaffirm {reaffirm.__version__}\n"


def test_help_names_every_command_and_loads_nothing_heavy():
    code = (
        "import sys; sys.argv = ['reaffirm', '--help']\n"
        "from reaffirm.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'rdflib', 'networkx', 'pandas', 'matplotlib', 'pyvis', 'lxml', 'pyoxigraph'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stderr
    commands = (
        "demo fetch build extract vocabulary query find quote lineage path series compare origin "
        "rank cited related communities main-path ageing missing analyse stats evaluate agreement "
        "discrepancies view overview report picture export validate"
    ).split()
    listed = [line.split()[0] for line in result.stdout.split("Commands:")[1].splitlines() if line]
    assert listed == commands


@pytest.fixture
def takes(tmp_path, monkeypatch):
    """A function that raises unless the program would take a command line."""
    import typer

    from reaffirm.cli import app
    from reaffirm.own.starting import starter_text

    monkeypatch.chdir(tmp_path)
    Path("own.ttl").write_text(starter_text(), encoding="utf-8")  # which an option reads
    group = typer.main.get_command(app)

    def parse(line: str) -> str:
        words = shlex.split(line, comments=True)
        ends = [words.index(end) for end in ("|", "||", "&&", ";", ">") if end in words]
        program, name, *given = words[: min(ends, default=None)]
        with group.commands[name].make_context(name, given):
            return f"{program} {name}"

    return parse


def test_every_command_has_examples_that_it_takes(takes):
    import typer

    from reaffirm.cli import app
    from reaffirm.cli.examples import EXAMPLES

    assert list(EXAMPLES) == list(typer.main.get_command(app).commands)
    for name, examples in EXAMPLES.items():
        assert {takes(example) for example in examples} == {f"reaffirm {name}"}


PAGES = sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("[a-z]*/README.md")))


def test_the_program_takes_every_command_that_the_documents_show(takes):
    lines = [
        part.strip().removeprefix("$ ")
        for page in PAGES
        for block in re.findall(
            r"```(?:sh|console)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL
        )
        for line in block.splitlines()
        for part in re.split(r"; |&& ", line)
    ]
    # Not a query that goes on in the next line.
    commands = [one for one in lines if one.startswith("reaffirm ") and one.count("'") % 2 == 0]
    assert len(commands) > 25
    for command in commands:
        takes(command)


def test_help_tells_each_command_in_one_line_and_names_what_it_takes():
    listed = run("--help").stdout.split("Commands:")[1]
    assert "..." not in listed, "a summary is cut"
    assert "Usage: reaffirm related [OPTIONS] [SYMBOL]\n" in run("related", "--help").stdout
    told = run("build", "--help").stdout
    assert "Usage: reaffirm build [OPTIONS] {INPUT}...\n" in told
    assert "  INPUT  Files, zip archives" in told


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_ctrl_c_ends_a_build_of_many_processes_with_one_line(tmp_path):
    import signal
    import time

    for number in range(200):
        text = sample_path().read_text(encoding="utf-8").replace("76/187", f"76/{number + 500}")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    program = subprocess.Popen(
        [sys.executable, "-m", "reaffirm", "build", str(tmp_path), "--store", str(tmp_path / "s")],
        env={**os.environ, "PYTHONPATH": str(ROOT / "graph")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not (tmp_path / "s" / "CURRENT").exists():
        assert program.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)
    time.sleep(1)
    os.killpg(program.pid, signal.SIGINT)  # as a terminal does: to the workers, too
    _, complaint = program.communicate(timeout=60)

    assert program.returncode == 130
    assert complaint == "stopped by Ctrl-C\n"


def test_help_answers_quickly():
    # Processor time, of the quickest of three: the rest tells how busy the machine is.
    resource = pytest.importorskip("resource")

    def spent() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    times = []
    for _ in range(3):
        before = spent()
        run("--help")
        times.append(spent() - before)
    assert min(times) < 0.3


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    command = f"{sys.executable} -m reaffirm extract {sample_path()} | head -n 1"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    result = subprocess.run(
        command, shell=True, env=environment, capture_output=True, text=True, check=False
    )

    assert result.stdout.startswith('{"source": ')
    assert result.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such rights there")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write(tmp_path):
    tmp_path.chmod(0o500)
    result = run("build", str(sample_path()), "--store", str(tmp_path / "store"))
    tmp_path.chmod(0o700)

    assert result.returncode == 2
    assert len(result.stderr.splitlines()) == 1


def test_the_shell_completes_commands_and_choices():
    def completed(words: str, place: int) -> list[str]:
        asked = {"_REAFFIRM_COMPLETE": "complete_bash", "COMP_WORDS": words}
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph"), **asked}
        result = subprocess.run(
            [sys.executable, "-c", "from reaffirm.cli import main; main()"],
            env={**environment, "COMP_CWORD": str(place)},
            capture_output=True,
            text=True,
            check=False,
        )
        return result.stdout.split()

    assert completed("reaffirm lin", 1) == ["lineage"]
    assert completed("reaffirm rank --by p", 3) == ["pagerank"]


@pytest.mark.skipif(sys.platform == "win32", reason="another kind of signal")
def test_whoever_stops_it_while_it_starts_sees_one_line(tmp_path):
    # A module that is slow to import stands in for the start of the program.
    (tmp_path / "typer.py").write_text("import time; print(1, flush=True); time.sleep(60)\n")
    path = os.pathsep.join((str(tmp_path), str(ROOT / "graph")))
    program = subprocess.Popen(
        [sys.executable, "-m", "reaffirm", "stats"],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout.readline() == "1\n"
    program.send_signal(signal.SIGINT)
    _, told = program.communicate(timeout=60)

    assert (program.returncode, told) == (130, "stopped by Ctrl-C\n")
