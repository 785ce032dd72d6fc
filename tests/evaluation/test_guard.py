"""Accuracy must not fall: one invented resolution in six languages, annotated by hand.

The figures are floors. A change that lowers one is a defect of the change; a change that raises
one raises the floor with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from copying import to_raw

from reaffirm.evaluation.gold import GoldScore, score
from reaffirm.evaluation.rows import read_gold, rows_of
from reaffirm.model import LANGUAGES, Document, Language
from reaffirm.reading import read, read_bytes
from reaffirm.references import extract

DATA = Path(__file__).parents[1] / "data" / "accuracy"
#: Least F1 of each measure, and least share of each accuracy, in every language.
FLOORS = {
    "numbered_doc": 1.0,
    "typed_edges": 1.0,
    "para_edges": 1.0,
    "para_role_edges": 1.0,
    "entities": 1.0,
    "entity_act_accuracy": 1.0,
    "entity_role_accuracy": 1.0,
    "entity_type_accuracy": 1.0,
    "entity_linking_accuracy": 1.0,
}
#: Where a language has not got there yet.
LOWER: dict[str, dict[str, float]] = {"ru": {"entity_act_accuracy": 0.92}}


def scored(language: str, documents: Iterable[Document]) -> GoldScore:
    extractions = [extract(document) for document in documents]
    return score(read_gold(DATA / f"A_RES_76_321.{language}.gold.tsv"), rows_of(extractions))


def measured(language: str) -> GoldScore:
    return scored(language, read(DATA / f"A_RES_76_321.{language}.txt"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_of_the_sample_do_not_fall(language: str):
    result = measured(language)
    figures = {name: counts.f1 for name, counts in result.counts.items()} | result.accuracy
    floors = FLOORS | LOWER.get(language, {})
    fallen = {n: round(figures[n], 3) for n, floor in floors.items() if figures[n] < floor}
    assert not fallen, (fallen, result.differences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_raw_copy_of_the_sample_has_the_same_figures(language: Language):
    careful = (DATA / f"A_RES_76_321.{language}.txt").read_text(encoding="utf-8")
    copied = to_raw(careful, language)
    assert copied.count("\n\n") == 0
    raw, whole = scored(language, read_bytes(copied.encode(), "copy.txt")), measured(language)
    assert (raw.counts, raw.accuracy) == (whole.counts, whole.accuracy), raw.differences


def test_the_sample_says_the_same_in_six_languages():
    edges = {
        language: {
            (row.act, row.target) for row in read_gold(DATA / f"A_RES_76_321.{language}.gold.tsv")
        }
        for language in LANGUAGES
    }
    assert all(found == edges["en"] for found in edges.values())
