"""What the store lacks: cited, and not held."""

from __future__ import annotations

import pytest

from reaffirm.analysis.missing import missing
from reaffirm.errors import QueryError

LINES = (
    "A/RES/75/1 > treaty:uncac recalls",
    "A/RES/76/1 > A/RES/70/1 reaffirms",
    "A/RES/76/1 > A/RES/75/1 recalls",
    "A/RES/76/2 > A/RES/70/1 -",
    "A/RES/75/2 > A/DEC/74/5 recalls",
)


def test_missing_is_what_is_cited_and_not_held(network) -> None:
    graph = network(*LINES, "A/RES/75/1 > A/RES/70/1 welcomes")
    assert [(m.symbol, m.type, m.cited) for m in missing(graph)] == [
        ("A/RES/70/1", "resolution", 2),
        ("A/DEC/74/5", "decision", 1),
    ]
    first = missing(graph)[0]
    assert (first.year, first.first_cited, first.last_cited) == (2015, 2020, 2021)
    assert [m.symbol for m in missing(graph, type="decision")] == ["A/DEC/74/5"]
    assert [m.symbol for m in missing(graph, 1)] == ["A/RES/70/1"]
    with pytest.raises(QueryError):
        missing(graph, 0)
