"""The values that travel: a document knows its paragraphs, and shows little of itself."""

import pytest

from reaffirm.model import Document, Extraction, Paragraph

DOCUMENT = Document(
    "A/RES/90/1",
    "en",
    "Lamps",
    None,
    (Paragraph("pp1", "preambular", "Recalling"), Paragraph("op1", "operative", "Decides")),
)


def test_a_paragraph_is_found_by_its_identifier() -> None:
    assert DOCUMENT.paragraph("op1").text == "Decides"
    with pytest.raises(KeyError, match="op2"):
        DOCUMENT.paragraph("op2")


def test_at_a_prompt_a_document_is_one_line() -> None:
    assert repr(DOCUMENT) == "<Document A/RES/90/1 en: 2 paragraphs>"
    assert repr(Extraction(DOCUMENT, ())) == "<Extraction A/RES/90/1 en: 0 references, 0 refused>"
