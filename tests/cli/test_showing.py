"""``overview`` and ``report``: files for eyes, made from a store."""

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


def test_report_writes_all_about_one_document(store, reaffirm, tmp_path: Path):
    out = tmp_path / "report.html"
    result = reaffirm("report", "76/300", "--store", store, "--out", out)
    assert result.exit_code == 0, result.output
    assert result.stdout.strip() == str(out)
    page = out.read_text(encoding="utf-8")
    assert "Safe harbours" in page
    assert "Compared with A/RES/75/301" in page


def test_report_refuses_what_is_not_there(store, reaffirm, tmp_path: Path):
    result = reaffirm("report", "1/1", "--store", store, "--out", tmp_path / "r.html")
    assert result.exit_code == 2
    assert "not in the store" in result.stderr


def test_pictures_are_drawn_from_the_command_line(store, reaffirm, tmp_path: Path):
    out = tmp_path / "cited.svg"
    result = reaffirm("picture", "cited", "--type", "treaty", "--store", store, "--out", out)
    assert result.exit_code == 0, result.output
    assert "Most cited: treaties" in out.read_text(encoding="utf-8")
    out = tmp_path / "series.png"
    result = reaffirm("picture", "series", "76/300", "--store", store, "--out", out)
    assert result.exit_code == 0, result.output
    assert out.read_bytes().startswith(b"\x89PNG")


def test_a_picture_of_a_series_needs_a_symbol(store, reaffirm):
    result = reaffirm("picture", "series", "--store", store)
    assert result.exit_code == 2
    assert "no series is named" in result.stderr
