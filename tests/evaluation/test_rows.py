"""Gold files as they are written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from reaffirm.errors import ReadingError
from reaffirm.evaluation.rows import GoldRow, read_extracted, read_gold

HEADER = "para\tact\trole\ttype\ttarget\tsurface\tnote\n"


def written(folder: Path, text: str, name: str = "a.gold.tsv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_is_a_reference(tmp_path: Path):
    path = written(tmp_path, HEADER + "pp1\trecalls\tobject\tresolution\tA/RES/74/12\t74/12\t\n")
    row = GoldRow("pp1", "recalls", "object", "resolution", "A/RES/74/12", "74/12")
    assert read_gold(path) == (row,)


def test_quotation_marks_are_part_of_the_words(tmp_path: Path):
    path = written(tmp_path, HEADER + 'op1\turges\tmention\tinstrument\tinstrument:x\t"The Plan\t')
    assert read_gold(path)[0].surface == '"The Plan'


def test_the_note_may_be_left_out(tmp_path: Path):
    path = written(tmp_path, HEADER + "pp1\trecalls\tobject\tbody\tbody:x\tX")
    assert read_gold(path)[0].note == ""


def test_words_of_any_length(tmp_path: Path):
    row_text = "pp1\trecalls\tobject\tbody\tbody:x\t" + "X" * 200_000
    (row,) = read_gold(written(tmp_path, HEADER + row_text))
    assert len(row.surface) == 200_000


def test_only_a_question_mark_of_its_own_makes_a_row_optional():
    row = GoldRow("pp1", "recalls", "object", "body", "body:x", "X", "?role annotators differ")
    assert (row.doubtful, row.role_doubtful) == (False, True)
    both = GoldRow("pp1", "recalls", "object", "body", "body:x", "X", "?role; ? generic")
    assert (both.doubtful, both.role_doubtful) == (True, True)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the header lacks para, act, role, type, target, surface"),
        ("para\tact\ttarget\n", "the header lacks role, type, surface"),
        (HEADER + "pp1\trecalls\tobject\n", "row 2 has no type, target, surface"),
    ],
)
def test_a_file_that_is_no_gold_file_is_refused(tmp_path: Path, text: str, message: str):
    with pytest.raises(ReadingError, match=message):
        read_gold(written(tmp_path, text))


def test_a_missing_file_is_told(tmp_path: Path):
    with pytest.raises(ReadingError, match=r"nowhere\.tsv: the file cannot be read"):
        read_gold(tmp_path / "nowhere.tsv")


def test_extracted_json_lines_are_rows_too(tmp_path: Path):
    line = (
        '{"paragraph": "pp1", "act": "recalls", "role": "object", "type": "resolution", '
        '"target": "A/RES/74/12", "surface": "74/12"}\n\n'
    )
    (row,) = read_extracted(written(tmp_path, line, "a.jsonl"))
    assert (row.para, row.target) == ("pp1", "A/RES/74/12")


@pytest.mark.parametrize("line", ["{", "[]", '{"paragraph": "pp1"}', "[" * 100_000])
def test_a_line_that_is_no_reference_is_told(tmp_path: Path, line: str):
    with pytest.raises(ReadingError, match="line 1 is no reference"):
        read_extracted(written(tmp_path, line, "a.jsonl"))
