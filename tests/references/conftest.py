"""Small documents to read references in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from reaffirm.dates import parse_dates
from reaffirm.model import Document, Extraction, Language, Marker, Paragraph
from reaffirm.references import extract
from reaffirm.references.citations.scene import OrganMention, Scene
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.passage import passage_of

Row = tuple[str, str, str]
Read = Callable[..., Extraction]


@pytest.fixture
def read() -> Read:
    """Extract from sentences: ``read("en", pp=[…], op=[…], fn={"fn1": …})``.

    A footnote marker is written ``^1``.
    """

    def _read(
        language: Language,
        *,
        pp: list[str] | None = None,
        op: list[str] | None = None,
        fn: dict[str, str] | None = None,
        symbol: str = "A/RES/76/999",
        adopted: date = date(2021, 12, 16),
    ) -> Extraction:
        paragraphs = [
            *(_paragraph(f"pp{i}", "preambular", t) for i, t in enumerate(pp or [], 1)),
            *(_paragraph(f"op{i}", "operative", t) for i, t in enumerate(op or [], 1)),
            *(Paragraph(i, "footnote", t) for i, t in (fn or {}).items()),
        ]
        return extract(Document(symbol, language, "", adopted, tuple(paragraphs)))

    return _read


@pytest.fixture
def scene() -> Callable[[Language, str], Scene]:
    """What is known of a sentence when its numbers are judged: ``scene("en", "resolution 1/7")``.

    The adopting organ is the General Assembly.
    """

    def _scene(language: Language, text: str) -> Scene:
        passage = passage_of(Paragraph("op1", "operative", text), lexicon_of(language))
        organs = [
            OrganMention(token, entity.symbol_stem, entity.decision_stem)
            for token in passage.tokens
            for entity in token.entry.entities
            if entity.symbol_stem
        ]
        dates = parse_dates(text, language)
        return Scene(passage, organs, dates, (), "A/RES/", 2021)

    return _scene


def _paragraph(identifier: str, kind: str, printed: str) -> Paragraph:
    text = ""
    markers: list[Marker] = []
    for index, part in enumerate(printed.split("^")):
        words = part.lstrip("0123456789") if index else part
        if index:
            markers.append(Marker(len(text), f"fn{part[: len(part) - len(words)]}"))
        text += words
    return Paragraph(identifier, kind, text, tuple(markers))  # type: ignore[arg-type]


def rows(extraction: Extraction) -> list[Row]:
    """Act, role and target of every reference in running text, in order."""
    return [
        (r.act, r.role, r.target) for r in extraction.references if not r.paragraph.startswith("fn")
    ]
