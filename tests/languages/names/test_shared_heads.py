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


def test_in_chinese_the_noun_stands_behind_the_last_item() -> None:
    text = "强调湖区的特拉特洛尔科、拉罗通加和佩林达巴各条约以及宪章"
    found = {
        name: text[one.start : one.end] for one in shared_heads(text, "zh") for name in one.names
    }
    assert found["特拉特洛尔科条约"] == "特拉特洛尔科"
    assert found["拉罗通加条约"] == "拉罗通加"
    assert found["佩林达巴条约"] == "佩林达巴各条约"


def test_a_long_chinese_list_takes_no_more_time_than_its_length() -> None:
    assert len(list(shared_heads("湖" * 20_000 + "和湖泊条约", "zh"))) < 20
