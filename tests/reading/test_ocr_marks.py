"""Footnotes of recognized pages: as many markers as footnotes, whatever they were taken for."""

from __future__ import annotations

from reaffirm.reading.ocr_marks import with_marks
from reaffirm.reading.pdf_lines import PrintedLine
from reaffirm.reading.pdf_pages import Layout, Region


def _lines(texts: tuple[str, ...], size: float) -> tuple[PrintedLine, ...]:
    return tuple(
        PrintedLine(text, 100.0, 400.0, 700.0 - 14 * place, size)
        for place, text in enumerate(texts)
    )


def _page(*lines: str, notes: tuple[str, ...] = ()) -> Region:
    return Region(_lines(lines, 10.0), _lines(notes, 8.5), 100.0, 400.0)


def _read(*pages: Region) -> list[tuple[list[str], list[str]]]:
    found = with_marks(Layout(pages, 10.0, False))
    return [
        ([line.text for line in region.lines], [line.text for line in region.notes])
        for region in found.regions
    ]


def test_signs_that_markers_were_taken_for_get_the_numbers_of_the_footnotes():
    ((lines, notes),) = _read(
        _page(
            "Recalling the Outcome,' the Harbour Code” and",
            "the Sand Convention, °",
            notes=("Resolution 60/1.", "! Resolution 61/2, annex.", "3 A/CONF.9/5."),
        )
    )
    assert lines == ["Recalling the Outcome,¹ the Harbour Code² and", "the Sand Convention,³"]
    assert notes == ["¹ Resolution 60/1.", "² Resolution 61/2, annex.", "³ A/CONF.9/5."]


def test_numbers_go_on_from_page_to_page():
    first, second = _read(
        _page("Recalling the Outcome,’", notes=("Resolution 60/1.",)),
        _page("Noting the report,’", notes=("A/61/5.",)),
    )
    assert first == (["Recalling the Outcome,¹"], ["¹ Resolution 60/1."])
    assert second == (["Noting the report,²"], ["² A/61/5."])


def test_a_footnote_that_a_page_cuts_is_one():
    _, (lines, notes) = _read(
        _page(
            "Recalling the Outcome,'", notes=("Official Records of the Harbour Board, Supplement",)
        ),
        _page("Noting the report,'", notes=("No. 5 (A/61/5).", "Resolution 60/1.")),
    )
    assert lines == ["Noting the report,²"]
    assert notes == ["No. 5 (A/61/5).", "² Resolution 60/1."]


def test_numbers_that_are_read_tell_how_many_were_lost_before():
    _, (lines, notes) = _read(
        _page("Recalling the Outcome,'", notes=("Resolution 60/1.",)),
        _page("Noting the report,' and the Code,\"", notes=("4 A/61/5.", "5 A/61/6.")),
    )
    assert lines == ["Noting the report,⁴ and the Code,⁵"]
    assert notes == ["⁴ A/61/5.", "⁵ A/61/6."]


def test_one_number_that_is_read_otherwise_is_misread():
    _, (_, notes) = _read(
        _page("Recalling the Outcome,'", notes=("Resolution 60/1.",)),
        _page("Noting the report,'", notes=("4 A/61/5.",)),
    )
    assert notes == ["² A/61/5."]


def test_a_note_with_a_star_has_no_number():
    ((lines, notes),) = _read(
        _page("Harbours* and coasts", "Noting it,'", notes=("* Reissued.", "1 A/61/5."))
    )
    assert lines == ["Harbours* and coasts", "Noting it,¹"]
    assert notes == ["* Reissued.", "¹ A/61/5."]


def test_quotations_and_possessives_are_no_markers():
    ((lines, _),) = _read(
        _page(
            "The theme “Sand and the",
            "sea”, States’ obligations and the Outcome,'",
            notes=("Resolution 60/1.",),
        )
    )
    assert lines == ["The theme “Sand and the", "sea”, States’ obligations and the Outcome,¹"]


def test_where_the_counts_differ_nothing_is_guessed():
    ((lines, notes),) = _read(
        _page("Recalling the Outcome,' and the Code,”", notes=("Resolution 60/1.",))
    )
    assert lines == ["Recalling the Outcome,' and the Code,”"]
    assert notes == ["¹ Resolution 60/1."]


def test_markers_that_were_read_stay():
    ((lines, _),) = _read(
        _page("Recalling the Outcome,¹ and the Code,’", notes=("¹ Resolution 60/1.", "² A/61/5."))
    )
    assert lines == ["Recalling the Outcome,¹ and the Code,²"]
