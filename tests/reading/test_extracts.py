"""Metadata files beside the XML."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reaffirm.errors import ReadingError
from reaffirm.model import Document, Metadata, Vote
from reaffirm.reading import find_extracts, read_extracts, with_extract

RECORD = {
    "symbol": "A/RES/90/101 A-B",
    "title": "Questions of light",
    "adoption_meeting": "41st plenary meeting",
    "originating_document": "A/90/L.2 and A/90/L.2/Add.1",
    "report_paragraph": "N.A.",
    "MS_in_favour_count": "141",
    "MS_against_count": "5",
    "MS_abstaining_count": "35",
    "pv": "A/90/PV.41",
    "sponsors": ["CHILE", "PERU"],
    "additional_sponsors": ["MALTA", "PERU"],
    "SDGs": ["16", "5"],
}
DOCUMENT = Document("A/RES/90/101B", "en", "", None, ())


@pytest.fixture
def session(tmp_path: Path) -> Path:
    lines = [RECORD, {"symbol": "S/RES/3999 (2035)", "draft_resolution": "S/2035/4"}]
    (tmp_path / "data_extract").mkdir()
    text = "\n".join(json.dumps(line) for line in lines)
    (tmp_path / "data_extract" / "90.json").write_text(text + "\n\n", encoding="utf-8")
    (tmp_path / "90session" / "English").mkdir(parents=True)
    return tmp_path


def test_the_files_are_found_beside_and_above(session: Path) -> None:
    expected = (session.resolve() / "data_extract" / "90.json",)
    assert find_extracts(session) == expected
    assert find_extracts(session / "90session" / "English") == expected
    assert find_extracts(session / "90session" / "English" / "1.xml") == expected


def test_without_such_a_folder_nothing_is_found(tmp_path: Path) -> None:
    assert find_extracts(tmp_path) == ()


def test_a_record_fills_what_the_document_leaves_out(session: Path) -> None:
    records = read_extracts(find_extracts(session))
    metadata = with_extract(DOCUMENT, records).metadata
    assert metadata.vote == Vote(141, 5, 35)
    assert metadata.sponsors == ("CHILE", "PERU", "MALTA")
    assert metadata.meeting == "A/90/PV.41"
    assert metadata.draft == "A/90/L.2"
    assert metadata.report == ""
    assert metadata.sdgs == (5, 16)


def test_what_the_document_says_stays(session: Path) -> None:
    own = replace(DOCUMENT, metadata=Metadata(sponsors=("Chile",), vote=Vote(140, 5, 36)))
    metadata = with_extract(own, read_extracts(find_extracts(session))).metadata
    assert metadata.sponsors == ("Chile",)
    assert metadata.vote == Vote(140, 5, 36)


def test_security_council_records(session: Path) -> None:
    record = read_extracts(find_extracts(session))["S/RES/3999(2035)"]
    assert record.draft == "S/2035/4"
    assert record.vote is None


def test_a_document_without_record_stays_as_it_is() -> None:
    assert with_extract(DOCUMENT, {}) is DOCUMENT


def test_an_array_of_records_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "all.json").write_text(json.dumps([RECORD]), encoding="utf-8")
    assert "A/RES/90/101A" in read_extracts([tmp_path / "all.json"])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"symbol": ', "the line is no JSON"),
        ("[1]", "no JSON object at line 1"),
        ('{"title": "x"}', "the record has no symbol at line 1"),
        ("[" * 100_000, "the line holds what no record has at line 1"),
        ('{"symbol": ' + "9" * 5_000 + "}", "the line holds what no record has at line 1"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, reason: str) -> None:
    (tmp_path / "x.json").write_text(line, encoding="utf-8")
    with pytest.raises(ReadingError, match=reason):
        read_extracts([tmp_path / "x.json"])


def test_signs_that_are_no_numbers_and_line_ends_within_a_title(tmp_path: Path) -> None:
    record = {
        "symbol": "A/RES/76/1",
        "title": "Lamps\u2028at sea\x85",
        "MS_in_favour_count": "²",
        "MS_against_count": "9" * 5_000,
        "MS_abstaining_count": "3",
        "SDGs": ["²", "7"],
    }
    text = json.dumps(record, ensure_ascii=False) + "\r\n"
    (tmp_path / "x.json").write_text(text, encoding="utf-8", newline="")

    found = read_extracts([tmp_path / "x.json"])["A/RES/76/1"]

    assert found.title == "Lamps\u2028at sea"
    assert (found.vote, found.sdgs) == (Vote(0, 0, 3), (7,))
