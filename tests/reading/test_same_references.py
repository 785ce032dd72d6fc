"""One resolution in every form gives the same references: paragraph, act, role, target.

The resolutions are the invented ones of ``tests/data/akn``; the forms are printed by the writers of
``benchmarks/`` and, for PDF, by the small writer of this folder, and by LibreOffice where it is
installed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import printing
import pytest
import rendering

from reaffirm.model import Document
from reaffirm.reading import read, read_bytes
from reaffirm.references import extract

from ..places import ROOT

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
LATIN = ("en", "es", "fr")


def original(language: str) -> Document:
    (document,) = read(ROOT / "tests" / "data" / "akn" / f"assembly_{language}.xml")
    return document


def keys(document: Document) -> Counter[tuple[str, str, str, str]]:
    found = extract(document)
    for reference in found.references:
        text = document.paragraph(reference.paragraph).text
        assert text[reference.start : reference.end] == reference.surface
    return Counter(
        (r.paragraph, r.act, r.role, r.target)
        for r in found.references
        if r.paragraph != "title"  # the title block is printed in other orders
    )


def read_again(data: bytes, name: str) -> Document:
    (document,) = read_bytes(data, name)
    return document


def same(data: bytes, name: str, language: str) -> None:
    expected, found = original(language), read_again(data, name)
    assert found.symbol == expected.symbol
    assert found.language == language
    assert [p.id for p in found.paragraphs] == [p.id for p in expected.paragraphs]
    wanted = keys(expected)
    assert len(wanted) > 3
    assert keys(found) == wanted


def plain(document: Document) -> bytes:
    """The text as a careful copy has it: a blank line between paragraphs, raised markers."""
    raised = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    blocks = []
    for piece in rendering.pieces(document):
        parts = [
            str(part).translate(raised) if isinstance(part, int) else part for part in piece.parts()
        ]
        blocks.append(f"{piece.label} {''.join(parts)}".strip())
    notes = rendering.notes(document).items()
    blocks.extend(f"{str(number).translate(raised)} {text}" for number, text in notes)
    return "\n\n".join(blocks).encode()


@pytest.mark.parametrize("language", LANGUAGES)
class TestEveryLanguage:
    def test_html(self, language: str):
        same(rendering.to_html(original(language)), "a.html", language)

    def test_word(self, language: str):
        same(rendering.to_docx(original(language)), "a.docx", language)

    def test_plain_text(self, language: str):
        same(plain(original(language)), "a.txt", language)


@pytest.mark.parametrize("language", LATIN)
def test_pdf(language: str, pdf: Callable[..., bytes], typed: Callable[..., list]):
    document = original(language)
    styles = {"name": "heading", "formula": "running"}
    body = [
        (
            styles.get(piece.style, piece.style),
            f"{piece.label}   "
            + "".join(f"^{p}^" if isinstance(p, int) else p for p in piece.parts()),
        )
        for piece in rendering.pieces(document)
    ]
    same(pdf(typed(body, rendering.notes(document))), "a.pdf", language)


@pytest.fixture(scope="module")
def printed() -> dict[str, bytes]:
    if printing.libreoffice() is None:
        pytest.skip("LibreOffice is not installed")
    words = {language: rendering.to_docx(original(language)) for language in LANGUAGES}
    return printing.to_pdfs(words, "docx")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pdf_by_libreoffice(language: str, printed: dict[str, bytes]):
    same(printed[language], "a.pdf", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_raw_copy_of_a_pdf(language: str, printed: dict[str, bytes]):
    copied = printing.to_text(printed[language])
    if copied is None:
        pytest.skip("pdftotext is not installed")
    same(copied, "a.txt", language)
