from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from reaffirm.model import Language


@pytest.fixture
def said(read) -> Callable[..., list[tuple[str, str]]]:
    """The act and the target of each reference in some operative paragraphs."""

    def found(language: Language, paragraphs: Sequence[str], symbol: str = "A/RES/76/999"):
        references = read(language, op=paragraphs, symbol=symbol).references
        return [(r.act, r.target) for r in references]

    return found
