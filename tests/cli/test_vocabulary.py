"""``vocabulary`` and ``--vocabulary``: own names and phrases, tried and used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reaffirm.own.files import NO_OWN
from reaffirm.own.force import VARIABLE, own_in_force

OWN = """\
@base <https://w3id.org/reaffirm/> .
@prefix rea: <ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<id/body/harbour-desk> a rea:Body ; skos:prefLabel "Harbour Desk"@en , "Bureau des ports"@fr .
<id/treaty/uncac> skos:altLabel "Merida Treaty"@en .
"""
TEXT = """\
Resolution adopted by the General Assembly on 16 December 2021

76/300. Safe harbours

The General Assembly,

Recalling the Merida Treaty and the work of the Harbour Desk,

1. Requests the Harbour Desk to count the harbours.
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.ttl"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "harbours.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def targets(result) -> set[str]:
    assert result.exit_code == 0, result.output
    return {json.loads(line)["target"] for line in result.stdout.splitlines()}


def test_the_option_stands_before_or_behind_the_command(reaffirm, own, text):
    before = targets(reaffirm("--vocabulary", own, "extract", text))
    behind = targets(reaffirm("extract", text, "--vocabulary", own))
    assert before == behind == {"treaty:uncac", "body:harbour-desk"}
    assert own_in_force() == NO_OWN
    assert "treaty:uncac" not in targets(reaffirm("extract", text))


def test_the_environment_means_the_same(reaffirm, own, text, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(own))
    assert targets(reaffirm("extract", text)) == {"treaty:uncac", "body:harbour-desk"}


def test_several_files_are_united_and_the_option_takes_the_place_of_the_environment(
    reaffirm, own, text, tmp_path, monkeypatch
):
    other = tmp_path / "more" / "other.ttl"
    other.parent.mkdir()
    lines = OWN.splitlines()
    other.write_text("\n".join(lines[:4]) + '\n<act/urges> skos:altLabel "Nudges"@en .')
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none.ttl"))
    arguments = ("--vocabulary", own, "--vocabulary", other.parent)
    result = reaffirm(*arguments, "vocabulary", "--format", "json")
    rows = json.loads(result.stdout)
    assert [(row["entry"], row["name"], row["is"]) for row in rows] == [
        ("act:urges", "Nudges", "known"),
        ("body:harbour-desk", "Harbour Desk", "new"),
        ("body:harbour-desk", "Bureau des ports", "new"),
        ("treaty:uncac", "Merida Treaty", "known"),
    ]


def test_a_build_says_what_is_in_force_and_what_changed(reaffirm, own, text, tmp_path):
    store = tmp_path / "store"
    first = reaffirm("build", text, "--store", store, "--vocabulary", own)
    line = f"own vocabulary: 1 new entry with 2 names, 1 further name ({own})\n"
    assert first.stderr == line

    own.write_text(OWN.replace("Merida Treaty", "Treaty of Merida"), encoding="utf-8")
    second = reaffirm("build", text, "--store", store, "--vocabulary", own)
    assert second.stderr == line + (
        "the own vocabulary is another than at the last build of this store: "
        "1 document read again\n"
    )
    assert reaffirm("build", text, "--store", store, "--vocabulary", own).stderr == line

    quoted = reaffirm("quote", "harbour desk", "--store", store, "--vocabulary", own)
    assert "Requests the Harbour Desk" in quoted.stdout
    # Who has no files finds the name in the store.
    assert "body:harbour-desk" in reaffirm("find", "harbour desk", "--store", store).stdout


def test_a_trial_counts_names_in_documents(reaffirm, own, text):
    result = reaffirm("vocabulary", own, "--in", text, "--format", "json")
    assert [(row["name"], row["found"], row["documents"]) for row in json.loads(result.stdout)] == [
        ("Harbour Desk", 2, 1),
        ("Bureau des ports", 0, 0),
        ("Merida Treaty", 1, 1),
    ]
    assert "adds 1 new entry with 2 names, 1 further name\n" in result.stderr
    assert "in 1 document: 3 references gained" in result.stderr


def test_a_long_list_is_cut_and_says_so(reaffirm, own):
    result = reaffirm("vocabulary", own, "--limit", "1")
    assert "… and 2 more names; --limit 0 lists all" in result.stderr
    assert "Merida" not in result.stdout


def test_all_errors_are_told_one_a_line(reaffirm, own):
    wrong = OWN.replace("a rea:Body", "a rea:Treaty").replace("altLabel", "altLable")
    own.write_text(wrong, encoding="utf-8")
    result = reaffirm("vocabulary", own)
    assert (result.exit_code, result.stdout) == (2, "")
    assert [line.partition(">")[0] for line in result.stderr.splitlines()] == [
        f"error: {own}, line 5: <id/body/harbour-desk",
        f"error: {own}, line 6: <id/treaty/uncac",
    ]


@pytest.mark.parametrize("command", ["extract", "build"])
def test_what_cannot_be_used_ends_a_command_with_one_line(reaffirm, own, text, tmp_path, command):
    own.write_text(OWN.replace("a rea:Body", "a rea:Treaty"), encoding="utf-8")
    more = ("--store", tmp_path / "store") if command == "build" else ()
    (tmp_path / "again.txt").write_text(TEXT.replace("300", "301"), encoding="utf-8")
    result = reaffirm(command, text, tmp_path / "again.txt", "--vocabulary", own, *more)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "<id/body/harbour-desk> cannot be a rea:Treaty" in result.stderr
    assert not (tmp_path / "store").exists()


def test_the_starter_is_printed_and_can_be_used_as_it_is(reaffirm, tmp_path):
    path = tmp_path / "own.ttl"
    path.write_text(reaffirm("vocabulary", "--starter").stdout, encoding="utf-8")
    result = reaffirm("vocabulary", path)
    assert result.exit_code == 0
    assert result.stderr == "adds 3 new entries with 17 names, 1 further name, 2 further phrases\n"


def test_without_a_file_there_is_nothing_to_check(reaffirm):
    result = reaffirm("vocabulary")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "begin one with: reaffirm vocabulary --starter > own.ttl" in result.stderr


def test_entries_are_proposed_for_what_the_graph_has_and_can_be_used_as_they_are(
    reaffirm, text, tmp_path
):
    text.write_text(TEXT.replace("Harbour Desk", "Committee on Harbours"), encoding="utf-8")
    store, path = tmp_path / "store", tmp_path / "own.ttl"
    assert reaffirm("build", text, "--store", store).exit_code == 0
    result = reaffirm("vocabulary", "--propose", "--store", store, "-o", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert "<id/body/committee-on-harbours> a rea:Body" in path.read_text(encoding="utf-8")
    assert reaffirm("vocabulary", path).stderr == "adds 2 new entries with 2 names\n"
