"""Symbols: every way people write one leads to one normal form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reaffirm.errors import ReaffirmError
from reaffirm.symbols import normal_symbol, parse_symbol, roman_numeral, roman_value


@pytest.mark.parametrize(
    ("typed", "symbol"),
    [
        ("76/187", "A/RES/76/187"),
        (" a/res/76/187 ", "A/RES/76/187"),
        ("48/141 A", "A/RES/48/141A"),
        ("1514 (XV)", "A/RES/1514(XV)"),
        ("217 A (III)", "A/RES/217(III)A"),
        ("217(III) A", "A/RES/217(III)A"),
        ("S-32/1", "A/RES/S-32/1"),
        ("ES-11/1", "A/RES/ES-11/1"),
        ("ES‑11/1", "A/RES/ES-11/1"),
        ("1373 (2001)", "S/RES/1373(2001)"),
        ("S/RES/1373 (2001)", "S/RES/1373(2001)"),
        ("2017/19", "E/RES/2017/19"),
        ("A/HRC/RES/7/1", "A/HRC/RES/7/1"),
        ("a/conf.234/16", "A/CONF.234/16"),
        ("A/76/6 (Sect. 3)/Add.8", "A/76/6(Sect.3)/Add.8"),
        ("A/C.3/76/L.5/REV.1", "A/C.3/76/L.5/Rev.1"),
        ("A/Res/76/187", "A/RES/76/187"),
        ("A/73/12 (Part I and II)", "A/73/12(PartsIandII)"),
        ("a/73/12 (parts i and ii)", "A/73/12(PartsIandII)"),
        ("treaty:uncac", "treaty:uncac"),
    ],
)
def test_what_people_type_becomes_the_normal_form(typed: str, symbol: str) -> None:
    assert parse_symbol(typed) == symbol


@pytest.mark.parametrize("text", ["", "hello", "76", "A/RES/", "<script>", "76/187/1/"])
def test_what_is_no_symbol_is_refused_with_advice(text: str) -> None:
    with pytest.raises(ReaffirmError) as refused:
        parse_symbol(text)
    assert "76/187" in refused.value.advice


@given(st.integers(min_value=1, max_value=399))
def test_roman_numerals_lead_back_to_their_value(value: int) -> None:
    assert roman_value(roman_numeral(value)) == value


@given(
    session=st.integers(min_value=31, max_value=99),
    number=st.integers(min_value=1, max_value=400),
    letter=st.sampled_from(["", "A", "B", "Z"]),
)
def test_normal_forms_stay_as_they_are(session: int, number: int, letter: str) -> None:
    symbol = f"A/RES/{session}/{number}{letter}"
    assert normal_symbol(symbol) == symbol
    assert parse_symbol(symbol) == symbol
    assert parse_symbol(f"{session}/{number} {letter}".strip()) == symbol
