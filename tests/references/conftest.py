"""Small documents to read references in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reaffirm.dates import parse_dates
from reaffirm.model import Extraction, Language, Paragraph
from reaffirm.references.citations.scene import OrganMention, Scene
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.passage import passage_of


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


@pytest.fixture
def roles() -> Callable[[Extraction], dict[str, str]]:
    """The role of each target that was found."""
    return lambda extraction: {r.target: r.role for r in extraction.references}
