"""Chinese figures, read and printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reaffirm.languages.figures import chinese_figure, chinese_value


@given(st.integers(min_value=1, max_value=9_999))
def test_what_is_printed_is_read_again(number: int) -> None:
    assert chinese_value(chinese_figure(number)) == number


@pytest.mark.parametrize(
    ("figure", "value"),
    [("十", 10), ("十五", 15), ("三十", 30), ("九十九", 99), ("二〇二一", 2021), ("一○零", 100)],
)
def test_figures_of_texts(figure: str, value: int) -> None:
    assert chinese_value(figure) == value


@pytest.mark.parametrize("figure", ["十十", "二十十", "一二十", "十一二"])
def test_what_is_no_figure_has_no_value(figure: str) -> None:
    assert chinese_value(figure) == 0
