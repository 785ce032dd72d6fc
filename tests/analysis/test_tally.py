"""How often a text is referred to, by act and by year."""

from __future__ import annotations

import pytest
from rich.console import Console

from reaffirm.analysis.tally import Tally, tally
from reaffirm.errors import QueryError

LINES = (
    "A/RES/75/1 > treaty:uncac recalls",
    "A/RES/75/1 > treaty:uncac reaffirms op2",
    "A/RES/75/2 > treaty:uncac recalls",
    "A/RES/76/1 > treaty:uncac recalls",
    "A/RES/76/1 > A/RES/70/1 reaffirms",
    "A/RES/76/1 > A/RES/75/1 recalls",
    "A/RES/76/2 > A/RES/70/1 -",
    "A/RES/75/2 > A/DEC/74/5 recalls",
)


def headings(found: Tally) -> list[str]:
    """The columns as they are printed, below the title."""
    console = Console(width=120)
    with console.capture() as captured:
        console.print(found)
    _, columns, *_ = filter(str.strip, captured.get().splitlines())
    return columns.split()


def test_a_document_counts_once_and_under_each_act(network) -> None:
    found = tally(network(*LINES), "treaty:uncac")
    assert found.documents == 3
    assert dict(found.by_act) == {"recalls": 3, "reaffirms": 1}
    assert dict(found.by_year) == {2020: 2, 2021: 1}
    assert found.by_act_and_year["recalls", 2020] == 2


def test_only_the_chosen_documents_count(network) -> None:
    found = tally(network(*LINES), "treaty:uncac", among=["A/RES/76/1"])
    assert (found.documents, dict(found.by_act)) == (1, {"recalls": 1})


def test_the_table_has_a_row_for_each_year_and_the_sums(network) -> None:
    made = tally(network(*LINES), "treaty:uncac").table()
    assert made.columns == ("year", "recalls", "reaffirms", "documents")
    assert made.rows == ((2020, 2, 1, 2), (2021, 1, 0, 1), ("all", 3, 1, 3))


def test_few_years_and_many_acts_are_shown_the_narrow_way(network) -> None:
    graph = network(*LINES, "A/RES/75/1 > treaty:uncac urges op3")
    found = tally(graph, "treaty:uncac")
    assert found.turned().columns == ("act", "2020", "2021", "all")
    assert found.turned().rows[0] == ("recalls", 2, 1, 3)
    assert found.turned().rows[-1] == ("documents", 2, 1, 3)
    assert headings(found) == ["act", "2020", "2021", "all"]


def test_as_many_years_as_acts_are_shown_with_a_row_a_year(network) -> None:
    found = tally(network(*LINES), "treaty:uncac")
    assert headings(found) == [*found.table().columns]


def test_a_text_without_a_name_goes_by_its_symbol(network) -> None:
    graph = network(*LINES)
    graph.nodes["A/RES/70/1"]["label"] = "Transforming our world"
    graph.nodes["treaty:uncac"]["label"] = ""
    assert tally(graph, "A/RES/70/1").label == "Transforming our world"
    assert tally(graph, "treaty:uncac").label == "treaty:uncac"


def test_titles_and_footnotes_do_not_count(network) -> None:
    assert tally(network(*LINES), "A/RES/70/1").documents == 1


def test_what_nobody_cites_is_refused(network) -> None:
    with pytest.raises(QueryError, match="not in the graph"):
        tally(network(*LINES), "treaty:crc")


def test_who_names_it_only_without_an_act_is_counted_apart(network) -> None:
    found = tally(network(*LINES), "A/RES/70/1")
    assert (found.documents, found.without_act) == (1, 1)
    assert tally(network(*LINES), "A/RES/70/1", among=["A/RES/76/1"]).without_act == 0
