"""Data goes one way: no step of the pipeline knows the one after it, no module leads to itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from reaffirm.building.fingerprint import decisive_modules

PACKAGE = Path(__file__).parents[1] / "graph" / "reaffirm"
#: Which folders the modules of a folder may use, beside their own and the modules above them all.
MAY_USE: dict[str, set[str]] = {
    "languages": set(),
    "own": {"languages"},
    "reading": {"languages"},
    "references": {"languages", "own"},
    "rdf": {"own"},
    "building": {"own", "reading", "references", "rdf"},
    "analysis": {"own", "rdf"},
    "exporting": {"rdf", "analysis"},
    "evaluation": {"languages", "own", "reading", "references", "rdf", "building", "analysis"},
    "views": {"rdf", "analysis"},
    "fetching": {"own", "reading", "references"},
}


def module_of(path: Path) -> str:
    parts = ("reaffirm", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imported(path: Path) -> Iterator[str]:
    """The modules of the package that a file imports, for types alone and in functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module in MODULES:
            inner = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (module if module in MODULES else node.module for module in inner)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)


USES = {module: set(imported(path)) for module, path in MODULES.items()}


def folder_of(module: str) -> str:
    """The folder of the package that a module belongs to; none for those above them all."""
    below = module.removeprefix("reaffirm").removeprefix(".").partition(".")[0]
    return below if (PACKAGE / below).is_dir() else ""


def test_no_module_leads_back_to_itself():
    # The package's own face gives out what its modules make.
    inner = {module: uses - {"reaffirm"} for module, uses in USES.items()}
    assert set(TopologicalSorter(inner).static_order()) == set(MODULES)


@pytest.mark.parametrize("folder", MAY_USE)
def test_a_step_knows_only_those_before_it(folder: str):
    known = {
        folder_of(used) for module, uses in USES.items() if folder_of(module) == folder
        for used in uses
    }  # fmt: skip
    assert known - {"", folder} <= MAY_USE[folder]


def test_every_folder_has_its_place():
    folders = {folder_of(module) for module in MODULES}
    assert folders - set(MAY_USE) == {"", "cli", "samples"}


#: Modules that decide nothing that stands in a graph. The vocabulary that one of them finds and the
#: version of the program have their own place in the fingerprint.
PLAIN = {"_version", "cache", "collector", "cores", "errors", "files", "ontology_files"}


def test_a_build_reads_again_when_any_module_that_makes_graphs_has_changed():
    makers = {module for module in USES if folder_of(module) in ("reading", "references")}
    makers.add("reaffirm.rdf.quads")
    while further := {used for module in makers for used in USES[module]} - makers:
        makers |= further
    known = {module_of(path) for path in decisive_modules()}
    assert makers - known == {f"reaffirm.{name}" for name in PLAIN}


#: Folders with modules to choose among.
LARGE = sorted(
    {
        str(path.parent.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*/*.py")
        if len(list(path.parent.glob("[!_]*.py"))) > 2
    }
    - {"."}
)


@pytest.mark.parametrize("folder", LARGE)
def test_the_map_of_a_large_folder_names_every_module(folder: str):
    """The docstring of its ``__init__`` says where what is decided: add a new module there."""
    tree = ast.parse((PACKAGE / folder / "__init__.py").read_text(encoding="utf-8"))
    named = set(re.findall(r"[\w*]+", ast.get_docstring(tree) or ""))
    inner = {path.parent.name for path in (PACKAGE / folder).glob("[!_]*/__init__.py")}
    modules = {path.stem for path in (PACKAGE / folder).glob("[!_]*.py")} | inner
    assert {one for one in modules if not any(fnmatchcase(one, name) for name in named)} == set()
