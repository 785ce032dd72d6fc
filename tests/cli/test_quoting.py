"""``find`` and ``quote``, and answers in the form that a file's name says."""

from __future__ import annotations

import csv
import io
import json

import pytest


def test_find_says_how_many_documents_refer_to_it(reaffirm, store):
    result = reaffirm("find", "corruption", "convention", "--format", "json", "--store", store)

    first = json.loads(result.stdout)[0]
    assert (first["target"], first["documents"]) == ("treaty:uncac", 1)


def test_find_without_a_store_reads_the_vocabulary(reaffirm, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    result = reaffirm("find", "《反腐败公约》")

    assert result.exit_code == 0
    assert "treaty:uncac" in result.stdout
    assert "reaffirm quote treaty:uncac" in result.stderr


def test_quote_by_a_name(reaffirm, store):
    name = "Convention des Nations Unies contre la corruption"
    result = reaffirm("quote", name, "--acts", "recalls", "--store", store)

    assert result.exit_code == 0
    assert "A/RES/76/300  2021-12-16  pp2  recalls  en" in result.stdout
    assert "Recalling the United Nations Convention against Corruption," in result.stdout
    assert result.stderr == "1 paragraph of 1 document\n"


def test_quote_as_citations(reaffirm, store):
    result = reaffirm("quote", "70/1", "-f", "citations", "--since", "2021", "--store", store)

    assert result.stdout == (
        "General Assembly resolution 76/300 of 16 December 2021, “Safe harbours”, "
        "preambular para. 1, https://undocs.org/A/RES/76/300\n"
    )


@pytest.mark.parametrize("command", [["quote", "70/1"], ["query", "who-cites", "target=70/1"]])
@pytest.mark.parametrize(
    ("name", "first"), [("a.CSV", b"document,"), ("a.json", b"["), ("a.xlsx", b"PK")]
)
def test_the_end_of_a_files_name_says_the_form(reaffirm, store, tmp_path, command, name, first):
    result = reaffirm(*command, "--out", tmp_path / name, "--store", store)

    assert (result.exit_code, result.stdout) == (0, "")
    data = (tmp_path / name).read_bytes()
    assert data.startswith(first if command[0] == "quote" or name != "a.json" else b"{")


def test_extract_into_a_table_for_excel_or_pandas(reaffirm, harbours, tmp_path):
    reaffirm("extract", harbours, "--out", tmp_path / "a.csv")
    reaffirm("extract", harbours, "--out", tmp_path / "a.xlsx")

    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8"))))
    assert {row["document"] for row in rows} == {"A/RES/76/300"}
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["treaty:crc"], "no text in the store refers to it"),
        (["the Convention"], "is a name of"),
        (["United Nations Convention agianst Corruption"], "did you mean treaty:uncac"),
        (["70/1", "--since", "last year"], "is not a day or a year"),
        (["70/1", "--until", "99999999999999"], "is not a day or a year"),
        (["70/1", "--acts", "recallz"], "unknown act"),
    ],
)
def test_what_cannot_be_quoted_is_refused(reaffirm, store, arguments, words):
    result = reaffirm("quote", *arguments, "--store", store)

    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert words in line


def test_no_paragraph_of_the_kind_that_is_asked_for(reaffirm, store):
    result = reaffirm("quote", "70/1", "--until", "2019", "--store", store)

    assert (result.exit_code, result.stdout) == (0, "\n" if result.stdout else "")
    assert "no paragraph refers so to A/RES/70/1" in result.stderr
