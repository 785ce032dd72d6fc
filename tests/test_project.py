"""The files around the package say the same as the package."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

import reaffirm

ROOT = Path(__file__).parents[1]
#: What people read.
PAGES = sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("[a-z]*/README.md")))
TEST_COMMAND = ".venv/bin/pip install -q -c constraints.txt '.[test]' && .venv/bin/pytest"


def test_ci_runs_the_readme_test_command():
    assert TEST_COMMAND in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert TEST_COMMAND in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_requirement_is_pinned_and_no_index_is_named():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[\w.+!]+", line) for line in pins)

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(line for extra in extras for line in extra)]
    names = {re.match(r"[\w-]+", line)[0].lower().replace("_", "-") for line in wanted}
    pinned = {line.partition("==")[0].lower().replace("_", "-") for line in pins}
    assert names - {"reaffirm"} <= pinned


def test_every_public_name_can_be_imported():
    assert sorted(reaffirm.__all__) == reaffirm.__all__
    for name in reaffirm.__all__:
        assert getattr(reaffirm, name) is not None


def test_the_list_of_commands_has_every_one():
    from reaffirm.cli import app

    listed = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    commands = {command.callback.__name__.replace("_", "-") for command in app.registered_commands}
    assert {name for name in commands if f"| `reaffirm {name}" not in listed} == set()


def anchors(page: Path) -> set[str]:
    """What the headings of a page are called in links to them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path):
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    inner = [link.partition("#") for link in links if "://" not in link]
    lost = []
    for path, _, anchor in inner:
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append((path, anchor))
    assert lost == []


def test_notebooks_keep_no_output():
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert not any(cell.get("outputs") for cell in cells), path.name


def test_the_readme_python_runs(tmp_path, monkeypatch):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    sample = reaffirm.sample_path()
    (tmp_path / sample.name).write_bytes(sample.read_bytes())
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}

    exec(block, names)

    assert "treaty" in names["frame"].columns
    assert len(names["frame"]) > 0
    assert "A/RES/76/187" in names["graph"]


def test_the_citation_has_the_version():
    lines = (ROOT / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    assert f"version: {reaffirm.__version__}" in lines
