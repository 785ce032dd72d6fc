from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from reaffirm.model import Document, Language, Paragraph
from reaffirm.references import extract

Acts = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def acts_with_point() -> Acts:
    """The act and the symbol of each resolution in an operative paragraph and its only point."""

    def found(language: Language, paragraph: str, point: str):
        paragraphs = (
            Paragraph("op1", "operative", paragraph),
            Paragraph("op1(a)", "operative", point, parent="op1"),
        )
        document = Document("A/RES/76/999", language, "", date(2021, 12, 16), paragraphs)
        return [(r.act, r.target) for r in extract(document).references if r.type == "resolution"]

    return found
