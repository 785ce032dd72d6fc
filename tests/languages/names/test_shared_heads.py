"""Lists of names under one head noun."""

from __future__ import annotations

import pytest

from reaffirm.languages.names.shared_heads import shared_heads
from reaffirm.model import Language


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "the treaties of Tlatelolco and Pelindaba", ["Tlatelolco", "Pelindaba"]),
        ("fr", "les traités de Tlatelolco et de Pelindaba", ["Tlatelolco", "Pelindaba"]),
        ("es", "los tratados de Tlatelolco y Pelindaba", ["Tlatelolco", "Pelindaba"]),
        ("ar", "معاهدات تلاتيلولكو وبليندابا", ["تلاتيلولكو", "بليندابا"]),
        ("en", "the Treaty of Tlatelolco", []),
        ("zh", "《特拉特洛尔科条约》", []),
    ],
)
def test_each_item_has_the_head_noun_in_the_singular(
    language: Language, text: str, names: list[str]
) -> None:
    found = list(shared_heads(text, language))
    heads = {"en": "Treaty of", "fr": "Traité de", "es": "Tratado de", "ar": "معاهدة"}
    assert [one.names for one in found] == [(f"{heads[language]} {name}",) for name in names]
    places = [text[one.start : one.end] for one in found]
    assert all(place.endswith(name) for place, name in zip(places, names, strict=True))
