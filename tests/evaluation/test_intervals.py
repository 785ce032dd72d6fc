"""The intervals of measured shares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from reaffirm.evaluation.intervals import clustered, wilson
from reaffirm.evaluation.links import VersionFacts, compare_links

CLUSTERS = st.lists(
    st.integers(1, 40).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=1
)


@pytest.mark.parametrize(("part", "whole"), [(0, 7), (7, 7), (29, 40), (501, 616), (1, 100_000)])
def test_the_interval_of_a_share_is_that_of_another_library(part: int, whole: int):
    other = binomtest(part, whole).proportion_ci(0.95, method="wilson")
    assert wilson(part, whole) == pytest.approx((other.low, other.high), abs=1e-7)


@given(CLUSTERS)
def test_a_share_lies_within_its_interval(clusters: list[tuple[int, int]]):
    share = sum(part for part, _ in clusters) / sum(whole for _, whole in clusters)
    low, high = clustered(clusters)
    assert 0 <= low <= share + 1e-9
    assert share - 1e-9 <= high <= 1


def test_errors_that_come_together_say_less_than_those_that_do_not():
    apart = clustered([(9, 10)] * 50 + [(10, 10)] * 50)
    together = clustered([(0, 10)] * 5 + [(10, 10)] * 95)
    assert together.high - together.low > 2 * (apart.high - apart.low)


def test_clusters_of_one_are_independent_things():
    assert clustered([(1, 1)] * 30 + [(0, 1)] * 10) == pytest.approx(wilson(30, 40), abs=0.005)


def test_a_document_in_six_languages_is_one():
    links = {"A/RES/70/1": "pp1", "A/RES/70/2": "pp2"}
    versions = [
        VersionFacts(
            symbol,
            language,
            links,
            frozenset(links),
            links if symbol < "A/RES/76/5" else {},
            frozenset(),
        )
        for symbol in [f"A/RES/76/{number}" for number in range(1, 10)]
        for language in ("en", "fr")
    ]
    report = compare_links(versions)
    alone = report.scores["en"].intervals["recall_interval"]
    assert report.intervals["recall_interval"] == alone
    assert alone.low < 4 / 9 < alone.high
