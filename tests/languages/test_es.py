"""The Spanish grammar: ranges of parts, short forms, the organ's own president."""

from __future__ import annotations

from datetime import date

from reaffirm.model import Document, Paragraph
from reaffirm.references import extract


def references(*paragraphs: str) -> list[tuple[str, str]]:
    """Act and target of each reference in operative paragraphs of a Spanish text."""
    found = tuple(Paragraph(f"op{n}", "operative", text) for n, text in enumerate(paragraphs, 1))
    document = Document("A/RES/76/999", "es", "", date(2021, 12, 16), found)
    return [(r.act, r.target) for r in extract(document).references]


def test_a_range_of_parts_is_each_part() -> None:
    text = "Recuerda su resolución 40/257 A a C, de 18 de diciembre de 1985;"
    assert references(text) == [("recalls", f"A/RES/40/257{part}") for part in "ABC"]


def test_a_short_form_that_begins_a_longer_name_is_none() -> None:
    named = "Recuerda la labor de la Comisión de Estupefacientes;"
    assert references(named, "Encomia la labor de la Comisión del Catastro;") == [
        ("recalls", "body:cnd"),
        ("commends", "body:comisión-del-catastro"),
    ]
    assert references(named, "Solicita a la Comisión que prosiga su labor;") == [
        ("recalls", "body:cnd"),
        ("requests", "body:cnd"),
    ]


def test_its_presidency_is_that_of_the_assembly() -> None:
    assert references("Solicita a su Presidencia que organice un debate;") == [
        ("requests", "body:pga")
    ]
