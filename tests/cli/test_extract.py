"""``reaffirm extract``: the references alone."""

from __future__ import annotations

import csv
import io
import json

KEYS = [
    "source",
    "document",
    "language",
    "paragraph",
    "act",
    "role",
    "type",
    "target",
    "label",
    "surface",
    "start",
    "end",
]


def test_a_json_line_has_exactly_the_documented_keys_in_their_order(reaffirm, harbours):
    result = reaffirm("extract", harbours)

    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert {tuple(record) for record in records} == {tuple(KEYS)}


def test_the_values_are_those_of_the_annotation_guide(reaffirm, harbours):
    records = map(json.loads, reaffirm("extract", harbours).stdout.splitlines())

    first = next(r for r in records if r["target"] == "A/RES/70/1")
    assert first["source"] == str(harbours)
    assert (first["document"], first["language"]) == ("A/RES/76/300", "en")
    assert (first["paragraph"], first["act"], first["role"]) == ("pp1", "reaffirms", "object")
    assert first["type"] == "resolution"
    assert "Reaffirming its resolution 70/1"[first["start"] : first["end"]] == first["surface"]


def test_csv_has_a_header_and_the_same_rows(reaffirm, harbours):
    lines = reaffirm("extract", harbours).stdout.splitlines()
    table = reaffirm("extract", harbours, "--format", "csv").stdout

    rows = list(csv.DictReader(io.StringIO(table)))
    assert list(rows[0]) == KEYS
    assert [row["target"] for row in rows] == [json.loads(line)["target"] for line in lines]


def test_a_table_is_for_people(reaffirm, harbours):
    result = reaffirm("extract", harbours, "--format", "table")

    row = next(line for line in result.stdout.splitlines() if "A/RES/70/1" in line)
    assert row.split()[:4] == ["A/RES/76/300", "pp1", "reaffirms", "object"]


def test_out_writes_the_file_and_nothing_to_the_terminal(reaffirm, harbours, tmp_path):
    out = tmp_path / "new" / "references.jsonl"
    result = reaffirm("extract", harbours, "--out", out)

    assert result.exit_code == 0
    assert result.stdout == ""
    assert out.read_text(encoding="utf-8") == reaffirm("extract", harbours).stdout


def test_a_file_of_an_earlier_run_survives_when_nothing_could_be_read(reaffirm, tmp_path):
    out = tmp_path / "references.jsonl"
    out.write_text("earlier\n", encoding="utf-8")

    result = reaffirm("extract", tmp_path / "missing.txt", "--out", out)

    assert result.exit_code == 2
    assert out.read_text(encoding="utf-8") == "earlier\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["references.jsonl"]


def test_a_folder_is_searched_for_documents(reaffirm, folder):
    records = map(json.loads, reaffirm("extract", folder).stdout.splitlines())

    assert {record["document"] for record in records} == {"A/RES/76/300", "A/RES/75/301"}


def test_a_pasted_paragraph(reaffirm):
    result = reaffirm("extract", "-", pasted="7. Reaffirms its resolution 70/1;")

    (reference,) = map(json.loads, result.stdout.splitlines())
    assert (reference["source"], reference["document"]) == ("standard input", "")
    assert (reference["paragraph"], reference["act"]) == ("op7", "reaffirms")


def test_a_document_piped_in(reaffirm, harbours):
    piped = reaffirm("extract", "-", pasted=harbours.read_bytes())
    read = reaffirm("extract", harbours)

    assert piped.stdout == read.stdout.replace(str(harbours), "standard input")


def test_nothing_pasted(reaffirm):
    result = reaffirm("extract", "-", pasted="")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "standard input: the file is empty" in result.stderr
