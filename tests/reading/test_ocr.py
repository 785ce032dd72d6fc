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
def scanned(pdf: Callable[..., bytes], sheet: Callable) -> bytes:
    """A page as a scanner makes it: a picture without text."""
    import pypdfium2

    page = sheet().line("Resolution adopted by the General Assembly", 100, 720, 14)
    page.line("76/321. Lighthouses and the safety of coasts", 100, 690, 14)
    page.line("The General Assembly,", 130, 650, 14)
    page.line("Recalling its resolution 74/12 of 26 November 2019,", 130, 610, 14)
    page.line("1. Decides to keep the lamps of its coasts burning.", 130, 570, 14)
    document = pypdfium2.PdfDocument(pdf([page]))
    picture = document[0].render(scale=200 / 72).to_pil().convert("L")
    document.close()
    made = io.BytesIO()
    picture.save(made, "PDF", resolution=200)
    return made.getvalue()


@needs_tesseract
def test_a_scanned_page_is_recognized(scanned: bytes):
    pytest.importorskip("pytesseract")
    (found,) = read_bytes(scanned, "scan.pdf")
    assert found.symbol == "A/RES/76/321"
    assert found.paragraph("pp1").text == "Recalling its resolution 74/12 of 26 November 2019,"
    assert found.paragraph("op1").text.startswith("Decides to keep the lamps")


def test_without_the_program_the_advice_is_clear(scanned: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("shutil.which", lambda program: None)
    with pytest.raises(ReadingError) as caught:
        read_bytes(scanned, "scan.pdf")
    message = str(caught.value)
    assert message.startswith("scan.pdf: the PDF has no text, only pictures of pages")
    assert "tesseract" in message
    assert "reaffirm[ocr]" in message
