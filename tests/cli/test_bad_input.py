"""Whatever is given: one line that says what is wrong and what to do, and the right exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
NEWS = "The weather will be fine tomorrow.\nShips are advised to stay in port.\n"
#: Bytes that no encoding of a resolution gives.
GARBAGE = bytes((byte * 37 + 11) % 256 for byte in range(4000))


def complaint(result) -> str:
    """The one line on stderr."""
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    return lines[0]


@pytest.mark.parametrize("command", ["extract", "build"])
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.txt", PNG, "PNG picture"),
        ("news.txt", NEWS.encode(), "no resolution"),
        ("garbage.txt", GARBAGE, ""),
    ],
)
def test_a_file_that_is_no_resolution(reaffirm, tmp_path, command, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    store = ["--store", tmp_path / "store"] if command == "build" else []

    result = reaffirm(command, path, *store)

    assert result.exit_code == 2
    line = complaint(result)
    assert line.startswith(f"error: {path}: ")
    assert words in line
    assert "; " in line, "the line says what to do"


def test_a_missing_path_is_told(reaffirm, tmp_path):
    result = reaffirm("extract", tmp_path / "missing.txt")

    assert result.exit_code == 2
    assert complaint(result).startswith(f"error: {tmp_path / 'missing.txt'}: ")


def test_a_folder_without_documents_is_told(reaffirm, tmp_path):
    result = reaffirm("extract", tmp_path)

    assert result.exit_code == 2
    assert str(tmp_path) in complaint(result)


def test_the_other_files_of_a_batch_are_used_and_the_exit_code_says_that_some_failed(
    reaffirm, harbours, tmp_path
):
    empty = tmp_path / "empty.txt"
    empty.touch()

    result = reaffirm("extract", empty, harbours, tmp_path / "missing.txt")

    assert result.exit_code == 2
    assert {json.loads(line)["document"] for line in result.stdout.splitlines()} == {"A/RES/76/300"}
    first, second, summary = sorted(result.stderr.splitlines(), key=lambda s: s.startswith("2 of"))
    assert {"empty.txt" in first, "empty.txt" in second} == {True, False}
    assert {"missing.txt" in first, "missing.txt" in second} == {True, False}
    assert summary == "2 of 3 inputs could not be used"


def test_a_batch_build_keeps_what_it_could_read(reaffirm, harbours, tmp_path):
    (tmp_path / "picture.txt").write_bytes(PNG)

    result = reaffirm("build", tmp_path / "picture.txt", harbours, "--store", tmp_path / "store")

    assert result.exit_code == 2
    assert "A/RES/76/300" in result.stdout
    lineage = reaffirm("lineage", "76/300", "--store", tmp_path / "store")
    assert "A/RES/70/1" in lineage.stdout


def test_a_store_that_cannot_be_written(reaffirm, harbours, tmp_path):
    place = tmp_path / "a-file"
    place.write_text("not a folder", encoding="utf-8")

    result = reaffirm("build", harbours, "--store", place)

    assert result.exit_code == 2
    assert str(place) in complaint(result)
    assert place.read_text(encoding="utf-8") == "not a folder"


def test_a_store_that_is_not_there(reaffirm, tmp_path):
    result = reaffirm("stats", "--store", tmp_path / "nowhere")

    assert result.exit_code == 2
    assert str(tmp_path / "nowhere") in complaint(result)
    assert not (tmp_path / "nowhere").exists()


def test_an_output_file_that_cannot_be_written(reaffirm, harbours, tmp_path):
    result = reaffirm("extract", harbours, "--out", tmp_path)

    assert result.exit_code == 2
    assert "cannot be written" in complaint(result)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["--nonsense"],
        ["extract"],
        ["lineage", "76/187", "--depth", "deep"],
        ["rank", "--by", "beauty"],
        ["lineage", "not a symbol"],
        ["lineage", "76/187", "--acts", "recallz"],
    ],
)
def test_a_mistake_in_the_command_line(reaffirm, arguments):
    result = reaffirm(*arguments)

    assert result.exit_code == 2
    assert complaint(result).startswith("error: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", ""],
        ["build", "texts", "--store", ""],
        ["extract", "texts", "--out="],
        ["rank", "--acts", "  "],
        ["view", "  "],
        ["query", " "],
    ],
)
def test_an_empty_value_is_not_the_folder_where_one_is(reaffirm, folder, monkeypatch, arguments):
    monkeypatch.chdir(folder.parent)

    result = reaffirm(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    said = arguments[-1].strip() or arguments[-2]
    assert f"an empty value is given behind {said}" in complaint(result)
    assert [path.name for path in folder.parent.iterdir()] == ["texts"]


def test_our_own_pages_are_no_documents(reaffirm, store, folder):
    for command, name in (("view", "v.html"), ("report", "r.html")):
        reaffirm(command, "76/300", "--out", folder / name, "--store", store)

    result = reaffirm("build", folder, "--store", folder.parent / "new")

    assert result.exit_code == 2
    refused = [line for line in result.stderr.splitlines() if "a page that Reaffirm made" in line]
    assert [name for line in refused for name in ("r.html", "v.html") if name in line] == [
        "r.html",
        "v.html",
    ]
    assert "2 new graphs, 0 replaced" in result.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_file_names_that_are_no_text(reaffirm, harbours, tmp_path):
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/har\xe9.txt")
    os.rename(harbours, odd)

    built = reaffirm("build", tmp_path, "--store", tmp_path / "store")
    extracted = reaffirm("extract", odd)
    missing = reaffirm("extract", odd + "x")

    assert (built.exit_code, extracted.exit_code, missing.exit_code) == (0, 0, 2)
    assert json.loads(extracted.stdout.splitlines()[0])["source"].endswith("har\\xe9.txt")
    assert "har\\xe9.txtx: there is no such file" in complaint(missing)


@pytest.mark.skipif(os.name == "nt", reason="no such file names there")
def test_a_name_with_signs_that_terminals_obey(reaffirm, tmp_path):
    path = tmp_path / "\x1b[2J\x9b31m.txt"
    path.write_text(NEWS, encoding="utf-8")

    line = complaint(reaffirm("extract", path))

    assert line.startswith(rf"error: {tmp_path}/\x1b[2J\x9b31m.txt: ")
    assert line.isprintable()


@pytest.mark.parametrize("years", ["²", "2021-²", "20211", "2015-", "-2021", "9" * 5_000])
def test_years_that_are_none_are_refused(reaffirm, tmp_path, years):
    result = reaffirm("rank", "--year", years, "--store", tmp_path / "store")

    assert result.exit_code == 2
    assert "is not a year or a span of years; give 2021 or 2015-2021" in complaint(result)


@pytest.mark.skipif(os.name == "nt", reason="the shell is of POSIX")
def test_a_closed_output_is_no_error(tmp_path):
    ask = f"exec {sys.executable} -m reaffirm query --list >&-"

    done = subprocess.run(["sh", "-c", ask], capture_output=True, check=False, cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, b"")
