"""How alike titles and paragraphs are, and which go together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reaffirm.analysis.alignment import align_passages
from reaffirm.analysis.likeness import WeightedSets, align, grams, likeness_matrix
from reaffirm.analysis.texts import Passage


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Confidence-building measures", "Confidencebuilding  measures"),
        ("PROGRAMME budget for 2021", "Programme budget for 2022"),
        ("第75/196号决议", "第76/1号决议"),
    ],
)
def test_what_does_not_count(one: str, other: str) -> None:
    assert grams(one) == grams(other) != frozenset()


def test_short_and_empty_texts() -> None:
    assert grams("No.") == {"no"}
    assert grams("") == grams("—") == frozenset()


def test_common_beginnings_say_little() -> None:
    missions = [f"Financing of the Mission in {name}" for name in ("Mali", "Haiti", "Darfur")]
    found = WeightedSets([grams(title) for title in [*missions, missions[0]]]).rows(0, 1)[0]
    assert found[3] == pytest.approx(1)
    plain = likeness_matrix(missions[:1], missions[1:2])[0, 0]
    assert found[1] < 0.55
    assert plain > 0.75


def test_nothing_is_like_nothing() -> None:
    assert WeightedSets([frozenset(), frozenset()]).rows(0, 2).tolist() == [[0, 0], [0, 0]]
    assert likeness_matrix([], ["x"]).shape == (0, 1)
    assert likeness_matrix([""], [""]).tolist() == [[0.0]]


@given(st.lists(st.sets(st.sampled_from("abcdef")), min_size=1, max_size=6))
def test_the_likeness_is_symmetric_and_at_most_one(sets: list[set[str]]) -> None:
    found = WeightedSets([frozenset(one) for one in sets]).rows(0, len(sets))
    assert np.allclose(found, found.T)
    assert found.min() >= 0
    assert found.max() <= 1 + 1e-12
    for i, one in enumerate(sets):
        assert found[i, i] == pytest.approx(1.0 if one else 0.0)


def test_the_likest_go_together_and_ties_keep_the_order() -> None:
    assert align(np.array([[0.9, 0.4], [0.8, 0.7]]), 0.5) == ((0, 0), (1, 1))
    assert align(np.ones((3, 3)), 0.5) == ((0, 0), (1, 1), (2, 2))
    assert align(np.zeros((2, 0)), 0.5) == ()


def test_a_preambular_paragraph_never_becomes_an_operative_one() -> None:
    old = [Passage("pp1", "Recalls the treaty on lighthouses")]
    new = [Passage("op1", "Recalls the treaty on lighthouses")]
    assert [(bool(p.earlier), bool(p.later)) for p in align_passages(old, new)] == [
        (True, False),
        (False, True),
    ]


def test_paragraphs_that_went_stand_where_they_stood() -> None:
    old = [
        Passage("op1", "alpha alpha"),
        Passage("op2", "gone gone"),
        Passage("op3", "omega omega"),
    ]
    new = [Passage("op1", "alpha alpha"), Passage("op2", "omega omega")]
    assert [p.earlier and p.earlier.paragraph for p in align_passages(old, new)] == [
        "op1",
        "op2",
        "op3",
    ]
