"""Small versions of invented resolutions, with links as editors set them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reaffirm.model import Document, Extraction, Language, Link, Paragraph
from reaffirm.references import extract

DATA = Path(__file__).parents[1] / "data" / "accuracy"
_LINK = re.compile(r"\[([^\]]*)\]\((\S+?)\)(?=[ ,]|$)")

Version = Callable[..., Extraction]


def paragraph(identifier: str, printed: str) -> Paragraph:
    """A paragraph in which links are written ``[70/1](A/RES/70/1)``."""
    text = ""
    links: list[Link] = []
    end = 0
    for match in _LINK.finditer(printed):
        text += printed[end : match.start()]
        links.append(Link(len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        end = match.end()
    kind = {"pp": "preambular", "op": "operative", "fn": "footnote"}[identifier[:2]]
    return Paragraph(identifier, kind, text + printed[end:], links=tuple(links))  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def version() -> Version:
    """Extracts from one language version: ``version("en", "Recalling [70/1](A/RES/70/1),")``."""

    def _version(
        language: Language, *preamble: str, symbol: str = "A/RES/76/999", op: tuple[str, ...] = ()
    ) -> Extraction:
        paragraphs = [
            *(paragraph(f"pp{i}", text) for i, text in enumerate(preamble, 1)),
            *(paragraph(f"op{i}", text) for i, text in enumerate(op, 1)),
        ]
        return extract(Document(symbol, language, "", date(2021, 12, 16), tuple(paragraphs)))

    return _version
