"""Two small resolutions in UN style, invented for these tests, and the program to run on them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

HARBOURS = """\
Resolution adopted by the General Assembly on 16 December 2021

76/300. Safe harbours

The General Assembly,

Reaffirming its resolution 70/1 of 25 September 2015,

Recalling the United Nations Convention against Corruption,

Recalling also its resolutions 75/301 of 16 December 2020 and 74/302 of 18 December 2019,

1. Welcomes the report of the Secretary-General;

2. Urges Member States to implement its resolution 75/301;

3. Decides to remain seized of the matter.
"""

HARBOURS_YEAR_BEFORE = """\
Resolution adopted by the General Assembly on 16 December 2020

75/301. Safe harbours

The General Assembly,

Recalling its resolution 74/302 of 18 December 2019,

1. Reaffirms its resolution 70/1;

2. Decides to remain seized of the matter.
"""


@pytest.fixture
def harbours(tmp_path: Path) -> Path:
    """A file with A/RES/76/300."""
    path = tmp_path / "harbours.txt"
    path.write_text(HARBOURS, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with A/RES/76/300 and A/RES/75/301."""
    return _texts(tmp_path / "texts")


@pytest.fixture(scope="session")
def store(
    tmp_path_factory: pytest.TempPathFactory,
    empty_stores: dict[bool, Path],
    reaffirm: Callable[..., Result],
) -> Path:
    """A store with both resolutions and few names, which the tests only read."""
    place = tmp_path_factory.mktemp("graph")
    shutil.copytree(empty_stores[False], place / "store")
    result = reaffirm("build", _texts(place / "texts"), "--store", place / "store")
    assert result.exit_code == 0, result.output
    return place / "store"


def _texts(folder: Path) -> Path:
    folder.mkdir()
    (folder / "a76.txt").write_text(HARBOURS, encoding="utf-8")
    (folder / "a75.txt").write_text(HARBOURS_YEAR_BEFORE, encoding="utf-8")
    return folder
