"""``overview``: files for eyes, made from a store."""

from __future__ import annotations

from pathlib import Path


def test_overview_writes_one_page_and_says_what_it_shows(store, reaffirm, tmp_path: Path):
    out = tmp_path / "map.html"
    result = reaffirm("overview", "--store", store, "--out", out)
    assert result.exit_code == 0, result.output
    assert "nodes" in result.stdout
    page = out.read_text(encoding="utf-8")
    assert "A/RES/76/300" in page
    assert "left out" not in result.stderr


def test_overview_tells_what_is_left_out(store, reaffirm, tmp_path: Path):
    result = reaffirm("overview", "--store", store, "--out", tmp_path / "m.html", "--nodes", "2")
    assert result.exit_code == 0
    assert "left out" in result.stderr


def test_overview_refuses_unknown_acts(store, reaffirm, tmp_path: Path):
    out = tmp_path / "m.html"
    result = reaffirm("overview", "--store", store, "--acts", "dislikes", "--out", out)
    assert result.exit_code != 0
    assert not out.exists()
