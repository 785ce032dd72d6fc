"""``reaffirm build``: documents into the graph."""

from __future__ import annotations

import os
import shutil
import zipfile

from reaffirm.rdf.opening import open_store


def columns(output: str, first: str) -> list[str]:
    """The cells of the line of a table that begins with ``first``."""
    return next(line.split() for line in output.splitlines() if line.strip().startswith(first))


def test_it_says_what_was_read(reaffirm, folder, tmp_path):
    result = reaffirm("build", folder, "--store", tmp_path / "store")

    assert result.exit_code == 0
    assert columns(result.stdout, "A/RES/76/300")[1] == "en"
    assert columns(result.stdout, "A/RES/75/301")[3] == "2", "74/302 and 70/1"
    assert columns(result.stdout, "all 2")
    assert f"2 new graphs, 0 replaced, 0 unchanged, in {tmp_path / 'store'}" in result.stdout


def test_it_says_how_many_documents_stood_in_a_file_before(reaffirm, folder, tmp_path):
    shutil.copy(folder / "a75.txt", folder / "copy.txt")

    result = reaffirm("build", folder, "--store", tmp_path / "store")

    assert "2 new graphs, 1 replaced, 0 unchanged" in result.stdout
    assert "1 document stood in a file before" in result.stderr


def test_building_again_changes_nothing(reaffirm, folder, tmp_path):
    store = tmp_path / "store"
    reaffirm("build", folder, "--store", store)

    result = reaffirm("build", folder, "--store", store)

    assert "0 new graphs, 0 replaced, 2 unchanged" in result.stdout


def test_a_changed_document_replaces_its_own_graph_only(reaffirm, folder, tmp_path):
    store = tmp_path / "store"
    reaffirm("build", folder, "--store", store)
    path = folder / "a75.txt"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("74/302", "74/303"), encoding="utf-8")

    result = reaffirm("build", folder, "--store", store)

    assert "0 new graphs, 1 replaced, 1 unchanged" in result.stdout
    lineage = reaffirm("lineage", "75/301", "--store", store).stdout
    assert "A/RES/74/303" in lineage
    assert "A/RES/74/302" not in lineage


def test_a_zip_archive_is_a_folder(reaffirm, folder, tmp_path):
    archive = tmp_path / "texts.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for path in folder.iterdir():
            made.write(path, path.name)

    result = reaffirm("build", archive, "--store", tmp_path / "store")

    assert result.exit_code == 0
    assert "2 new graphs" in result.stdout


def test_what_was_refused_is_listed_with_the_reason(reaffirm, harbours, tmp_path):
    text = harbours.read_text(encoding="utf-8")
    harbours.write_text(
        text.replace("1. Welcomes the report", "1. Welcomes resolution 10/1 and the report"),
        encoding="utf-8",
    )

    shown = reaffirm("build", harbours, "--store", tmp_path / "store")
    hidden = reaffirm("build", harbours, "--store", tmp_path / "store", "--refused", "0")

    row = columns(shown.stdout.split("Refused")[1], "A/RES/76/300")
    assert row[2:4] == ["op1", "10/1"]
    assert len(row) > 4, "a reason follows"
    assert "Refused" not in hidden.stdout


def test_the_store_can_be_named_in_the_environment(reaffirm, harbours, tmp_path, monkeypatch):
    monkeypatch.setenv("REAFFIRM_STORE", str(tmp_path / "elsewhere"))

    assert reaffirm("build", harbours).exit_code == 0
    assert (tmp_path / "elsewhere").is_dir()
    assert "A/RES/70/1" in reaffirm("lineage", "76/300").stdout


def test_pruning_removes_what_is_gone(reaffirm, folder, tmp_path):
    store = tmp_path / "store"
    reaffirm("build", folder, "--store", store)
    (folder / "a75.txt").unlink()

    kept = reaffirm("build", folder, "--store", store)
    pruned = reaffirm("build", folder, "--store", store, "--prune")

    assert "0 new graphs, 0 replaced, 1 unchanged, in" in kept.stdout
    assert "0 new graphs, 0 replaced, 1 unchanged, 1 removed, in" in pruned.stdout


def test_a_second_build_says_who_writes(reaffirm, folder, tmp_path):
    with open_store(tmp_path / "store"):
        result = reaffirm("build", folder, "--store", tmp_path / "store")

    assert result.exit_code == 2
    assert f"process {os.getpid()}" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_one_bad_file_is_told_and_the_others_are_used(reaffirm, folder, tmp_path):
    (folder / "b.txt").write_bytes(b"\x00\x01\x02")

    result = reaffirm("build", folder, "--store", tmp_path / "store", "--jobs", "2")

    assert result.exit_code == 2
    assert "2 new graphs" in result.stdout
    assert "b.txt" in result.stderr.splitlines()[0]
    assert "1 of 3 inputs could not be used" in result.stderr
