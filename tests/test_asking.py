"""What somebody asks for: symbols, names, and citations as texts and notes print them."""

from __future__ import annotations

import pytest

from reaffirm import parse_target
from reaffirm.errors import ReaffirmError


@pytest.mark.parametrize(
    ("asked", "document"),
    [
        ("76/187", "A/RES/76/187"),
        ("٧٦/١٨٧", "A/RES/76/187"),
        ("resolution 76/187", "A/RES/76/187"),
        ("General Assembly resolution 76/187 of 16 December 2021", "A/RES/76/187"),
        ("A/RES/76/187 of 16 December 2021", "A/RES/76/187"),
        ("第76/187号决议", "A/RES/76/187"),
        ("القرار 76/187", "A/RES/76/187"),
        ("резолюция 76/187 Генеральной Ассамблеи", "A/RES/76/187"),
        ("安全理事会第1373(2001)号决议", "S/RES/1373(2001)"),
        ("قرار مجلس الأمن 1373 (2001)", "S/RES/1373(2001)"),
        ("resolución 43/1 del Consejo de Derechos Humanos", "A/HRC/RES/43/1"),
        ("résolution 43/1 du Conseil des droits de l’homme", "A/HRC/RES/43/1"),
        ("Economic and Social Council resolution 2020/8", "E/RES/2020/8"),
        ("decision 75/504", "A/DEC/75/504"),
    ],
)
def test_a_citation_as_it_is_printed(asked: str, document: str) -> None:
    assert parse_target(asked) == document


@pytest.mark.parametrize(
    ("asked", "document"),
    [
        ("UNGA Res. 76/187", "A/RES/76/187"),
        ("GA res 76/187", "A/RES/76/187"),
        ("UNSCR 1325", "S/RES/1325(2000)"),
        ("SC resolution 1325 (2000)", "S/RES/1325(2000)"),
        ("HRC resolution 43/1", "A/HRC/RES/43/1"),
        ("ECOSOC resolution 2020/8", "E/RES/2020/8"),
        ("CND resolution 61/2", "CND/RES/61/2"),
    ],
)
def test_initials_of_organs(asked: str, document: str) -> None:
    assert parse_target(asked) == document


@pytest.mark.parametrize(
    "asked",
    [
        "resolutions 76/187 and 76/188",  # which?
        "XYZ resolution 43/1",  # whose?
        "UNESCO resolution 40/1",
        "UNSCR 9999",  # of what year?
        "resolution of 1999",
        "resolution 76/187 " * 100,
    ],
)
def test_what_cannot_be_told_is_not_guessed(asked: str) -> None:
    with pytest.raises(ReaffirmError, match="not a document symbol, nor a name"):
        parse_target(asked)
