"""Texts that are named by their kind alone beside the document to which they belong."""

import pytest

from reaffirm.references.citations.addenda import addenda


@pytest.mark.parametrize(
    ("document", "behind", "named"),
    [
        ("A/1/2", " and Add.1 and 2)", {"Add.1": "A/1/2/Add.1", "2": "A/1/2/Add.2"}),
        ("A/1/2", " y Add.1 y 2,", {"Add.1": "A/1/2/Add.1", "2": "A/1/2/Add.2"}),
        ("A/1/2", " et Add.1 et 2.", {"Add.1": "A/1/2/Add.1", "2": "A/1/2/Add.2"}),
        ("A/1/2", " и Add.1 и 2;", {"Add.1": "A/1/2/Add.1", "2": "A/1/2/Add.2"}),
        ("A/1/2", " و Add.1 و 2", {"Add.1": "A/1/2/Add.1", "2": "A/1/2/Add.2"}),
        ("A/1/2", "和Add.1及2）", {"Add.1": "A/1/2/Add.1", "2": "A/1/2/Add.2"}),
        ("A/1/2", "、Add.1", {"Add.1": "A/1/2/Add.1"}),
        ("A/1/2", ", and Add. 1 and 2 other reports", {"Add. 1": "A/1/2/Add.1"}),
        ("A/1/2", ", Corr.1 and Rev.3", {"Corr.1": "A/1/2/Corr.1", "Rev.3": "A/1/2/Rev.3"}),
        ("A/1/2/Add.1", " and Add.2", {"Add.2": "A/1/2/Add.2"}),
        ("A/1/2/Corr.1", " and Corr.2", {"Corr.2": "A/1/2/Corr.2"}),
        ("A/1/2/Rev.1", " and Rev.2", {"Rev.2": "A/1/2/Rev.2"}),
        # A corrigendum may be that of an addendum.
        ("A/1/2/Add.1", " and Corr.1", {"Corr.1": "A/1/2/Add.1/Corr.1"}),
        ("A/1/2", " and Add.2–1", {"Add.2": "A/1/2/Add.2"}),
        ("A/1/2", " and 3)", {}),
        ("A/1/2", " Add.1", {}),
        ("A/1/2", " and Add.1/Rev.1", {}),
        ("A/1/2", "", {}),
    ],
)
def test_what_is_named_behind_a_document(document, behind, named) -> None:
    text = document + behind
    found = {
        text[s:e].partition("–")[0]: one for s, e, one in addenda(text, len(document), document)
    }
    assert found == named


@pytest.mark.parametrize(("last", "count"), [(2, 2), (41, 41), (42, 1), (900, 1)])
def test_a_range_of_too_many_is_none(last: int, count: int) -> None:
    found = [symbol for _, _, symbol in addenda(f"A/1/2 and Add.1-{last}", 5, "A/1/2")]
    assert found == [f"A/1/2/Add.{number}" for number in range(1, count + 1)]
