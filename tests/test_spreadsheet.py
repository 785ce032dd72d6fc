"""Files for Excel: what stands in them, read back from the XML."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from reaffirm import spreadsheet
from reaffirm.errors import ReaffirmError
from reaffirm.spreadsheet import MAX_CHARACTERS, workbook

NAMES = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def sheet(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))  # all of it is XML
        return etree.fromstring(archive.read("xl/sheet.xml"))


def cells(data: bytes) -> list[list[str]]:
    rows = sheet(data).findall(".//m:row", NAMES)
    return [["".join(cell.itertext()) for cell in row] for row in rows]


def test_texts_numbers_and_nothing() -> None:
    data = workbook(
        ("treaty", "times", "share", "held"), [("公约 & <b>", 3, 0.5, True), (None,) * 4]
    )

    assert cells(data) == [
        ["treaty", "times", "share", "held"],
        ["公约 & <b>", "3", "0.5", "1"],
        ["", "", "", ""],
    ]


def test_what_a_document_says_is_no_formula() -> None:
    (cell,) = sheet(workbook(("words",), [("=HYPERLINK(1)",)])).findall(".//m:row[2]/m:c", NAMES)

    assert cell.get("t") == "inlineStr"
    assert cell.find("m:f", NAMES) is None


def test_characters_that_xml_forbids_and_texts_too_long_for_a_cell() -> None:
    _, (odd,), (long,) = cells(workbook(("a",), [("x\x00\udce9y",), ("z" * 40_000,)]))

    assert odd == "x\ufffd\ufffdy"
    assert (len(long), long[-1]) == (MAX_CHARACTERS, "…")


def test_the_head_stays_and_can_be_filtered() -> None:
    found = sheet(workbook([f"c{i}" for i in range(28)], [["x"] * 28]))

    assert found.find(".//m:pane", NAMES).get("state") == "frozen"
    assert found.find("m:autoFilter", NAMES).get("ref") == "A1:AB2"


def test_the_same_table_gives_the_same_file() -> None:
    assert workbook(("a",), [("b",)]) == workbook(("a",), [("b",)])


def test_more_rows_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MAX_ROWS", 3)

    with pytest.raises(ReaffirmError, match="write CSV"):
        workbook(("a",), [("b",)] * 3)


def test_what_no_number_of_a_sheet_can_be_is_a_text() -> None:
    numbers = (float("inf"), float("-inf"), float("nan"), 10**400)
    data = workbook(("a", "b", "c", "d"), [numbers])

    kinds = [cell.get("t") for cell in sheet(data).findall(".//m:row", NAMES)[1]]
    assert cells(data)[1] == ["inf", "-inf", "nan", "1" + "0" * 400]
    assert kinds == ["inlineStr"] * 4
