"""Ages of what is cited, half-lives, what comes into use and falls out of it."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reaffirm.analysis.ageing import ages, half_life, period_of, turnover

LINES = (
    "A/RES/75/1 > A/RES/75/2",
    "A/RES/75/1 > A/RES/70/3",
    "A/RES/75/1 > treaty:old reaffirms",
    "A/RES/75/2 > treaty:old recalls",
    "A/RES/76/1 > A/RES/70/3",
    "A/RES/76/1 > A/RES/77/9",
    "A/RES/76/1 > treaty:new reaffirms",
)


def test_ages_by_hand(network) -> None:
    found = ages(network(*LINES))
    assert dict(found.counts) == {0: 1, 5: 1, 6: 1}
    assert (found.references, found.mean, found.median) == (3, 11 / 3, 5)
    assert (found.later, found.undated) == (1, 3)
    assert found.half_life == 5.5
    assert found.table().rows == ((0, 1, 1 / 3), (5, 1, 2 / 3), (6, 1, 1.0))


def test_old_ages_are_told_by_tens(network) -> None:
    graph = network("A/RES/76/1 > A/RES/70/3", "A/RES/76/1 > A/RES/64/3", "A/RES/76/1 > A/RES/60/3")
    assert ages(graph).summary().rows == (("6", 1, "33%"), ("10-19", 2, "100%"))


def test_a_text_cited_twice_by_one_counts_once(network) -> None:
    graph = network(*LINES, "A/RES/75/1 > A/RES/70/3 welcomes op1")
    assert ages(graph).references == 3


def test_only_some_acts_types_and_documents(network) -> None:
    graph = network(*LINES)
    assert dict(ages(graph, among={"A/RES/76/1"}).counts) == {6: 1}
    assert ages(graph, acts=["reaffirms"]).undated == 2
    assert ages(graph, type="treaty").undated == 3


def test_nothing_has_no_age() -> None:
    found = ages(nx.MultiDiGraph())
    assert (found.references, found.mean, found.half_life) == (0, None, None)
    assert len(found.table()) == 0


@given(st.dictionaries(st.integers(0, 80), st.integers(1, 9), min_size=1, max_size=12))
def test_half_of_the_references_are_younger_than_the_half_life(counts: dict[int, int]) -> None:
    half = half_life(counts)
    assert half is not None
    # An age of n years spreads evenly from n to n + 1.
    younger = sum(c * min(max(half - age, 0), 1) for age, c in counts.items())
    assert younger == pytest.approx(sum(counts.values()) / 2)
    assert min(counts) <= half <= max(counts) + 1


def test_what_comes_and_falls(network) -> None:
    (change,) = turnover(network(*LINES))
    assert (change.before, change.period) == (2020, 2021)
    assert [u.symbol for u in change.came] == ["A/RES/77/9", "treaty:new"]
    assert [(u.symbol, u.cited) for u in change.fell] == [("treaty:old", 2), ("A/RES/75/2", 1)]
    assert [row[:2] for row in change.table().rows][-1] == ("fell", "A/RES/75/2")
    (short,) = turnover(network(*LINES), top=1, type="treaty")
    assert ([u.symbol for u in short.came], [u.symbol for u in short.fell]) == (
        ["treaty:new"],
        ["treaty:old"],
    )


def test_what_pauses_for_a_period_did_not_fall(network) -> None:
    graph = network(
        "A/RES/74/1 > treaty:a", "A/RES/75/1 > treaty:b", "A/RES/76/1 > treaty:a", held="A/RES/1/1"
    )
    fell = [[u.symbol for u in change.fell] for change in turnover(graph)]
    assert fell == [[], ["treaty:b"]]


@pytest.mark.parametrize(
    ("symbol", "year", "period"),
    [("A/RES/75/328", 2021, 2020), ("S/RES/2511(2020)", 2020, 2020), ("A/HRC/RES/1/1", None, None)],
)
def test_a_session_is_one_period(symbol: str, year: int | None, period: int | None) -> None:
    assert period_of(symbol, year) == period
