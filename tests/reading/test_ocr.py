"""Pictures of pages, read through Tesseract where it is installed."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable

import pytest

from reaffirm.errors import ReadingError
from reaffirm.reading import read_bytes

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="the program tesseract is not installed"
)


@pytest.fixture
def written(sheet: Callable):
    """A page of a resolution with two footnotes."""
    page = sheet().line("Resolution adopted by the General Assembly", 100, 720, 14)
    page.line("76/321. Lighthouses and the safety of coasts", 100, 690, 14)
    page.line("The General Assembly,", 130, 650, 14)
    page.line("Recalling its resolution 74/12 of 26 November 2019,", 130, 610, 14)
    page.line("Noting the report on the lamps of the coasts,^1^", 130, 570, 14)
    page.line("1. Decides to keep the lamps of its coasts burning.", 130, 530, 14)
    return page.rule(100, 250, 130).line("^1^ A/76/15.", 100, 110, 12)


@pytest.fixture
def scanned(pdf: Callable[..., bytes], written) -> bytes:
    """The page as a scanner makes it: a picture without text."""
    return _pictured(pdf([written]), text=False)


@pytest.fixture
def searchable(pdf: Callable[..., bytes], sheet: Callable, written) -> bytes:
    """The page as archives make it: what a program recognized, under the picture of the page."""
    read = sheet().line("Resolution adopted by the General Assembly", 100, 720, 14)
    read.line("76/321. Lighthouses and the safety of coasts", 100, 690, 14)
    read.line("The General Assembly,", 130, 650, 14)
    read.line("Recalling its resolution 74/ l2 of 26 November 20l9,", 130, 610, 14)
    read.line("Noting the report on the lamps of the coasts,'", 130, 570, 14)
    read.line("1. Decides to keep the lamps of its coasts burning.", 130, 530, 14)
    read.line("A/76/l5.", 100, 110, 12)
    return _pictured(pdf([written]), under=pdf([read]))


def _pictured(data: bytes, *, under: bytes = b"", text: bool = True) -> bytes:
    """A PDF with the picture of a page, alone or over the text of another."""
    import pypdfium2

    page = pypdfium2.PdfDocument(data)[0]
    picture = page.render(scale=200 / 72).to_pil().convert("L")
    made = io.BytesIO()
    if not text:
        picture.save(made, "PDF", resolution=200)
        return made.getvalue()
    document = pypdfium2.PdfDocument(under)
    image = pypdfium2.PdfImage.new(document)
    image.set_bitmap(pypdfium2.PdfBitmap.from_pil(picture))
    image.set_matrix(pypdfium2.PdfMatrix().scale(*page.get_size()))
    sheet = document[0]
    sheet.insert_obj(image)
    sheet.gen_content()
    document.save(made)
    return made.getvalue()


def test_what_an_archive_recognized_is_mended(searchable: bytes):
    (found,) = read_bytes(searchable, "scan.pdf")
    assert found.symbol == "A/RES/76/321"
    assert found.paragraph("pp1").text == "Recalling its resolution 74/12 of 26 November 2019,"
    noting = found.paragraph("pp2")
    assert noting.text == "Noting the report on the lamps of the coasts,"
    assert [(marker.offset, marker.note) for marker in noting.markers] == [(45, "fn1")]
    assert found.paragraph("fn1").text == "A/76/15."


@needs_tesseract
def test_a_scanned_page_is_recognized(scanned: bytes):
    pytest.importorskip("pytesseract")
    (found,) = read_bytes(scanned, "scan.pdf")
    assert found.symbol == "A/RES/76/321"
    assert found.paragraph("pp1").text == "Recalling its resolution 74/12 of 26 November 2019,"
    assert found.paragraph("op1").text == "Decides to keep the lamps of its coasts burning."
    assert found.paragraph("fn1").text == "A/76/15."
    assert [marker.note for marker in found.paragraph("pp2").markers] == ["fn1"]


def test_without_the_program_the_advice_is_clear(scanned: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("shutil.which", lambda program: None)
    with pytest.raises(ReadingError) as caught:
        read_bytes(scanned, "scan.pdf")
    message = str(caught.value)
    assert message.startswith("scan.pdf: the PDF has no text, only pictures of pages")
    assert "tesseract" in message
    assert "reaffirm[ocr]" in message
