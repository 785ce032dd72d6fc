"""The language of a text by its script and commonest words."""

from __future__ import annotations

import pytest

from reaffirm.model import Language
from reaffirm.reading.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The General Assembly, recalling its resolution on the subject of harbours", "en"),
        ("L’Assemblée générale, rappelant sa résolution sur les ports et la pêche", "fr"),
        ("La Asamblea General, recordando su resolución sobre los puertos y la pesca", "es"),
        ("Генеральная Ассамблея, ссылаясь на резолюцию A/RES/70/1", "ru"),
        ("إن الجمعية العامة، إذ تشير إلى قرارها A/RES/70/1", "ar"),
        ("大会，回顾其第70/1号决议(A/RES/70/1)", "zh"),
        ("12345", "en"),
    ],
)
def test_the_language_is_told_by_the_text(text: str, language: Language) -> None:
    assert detect_language(text) == language
