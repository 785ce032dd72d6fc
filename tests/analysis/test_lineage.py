"""Lineage: what a document stands on, how deep, and what happens in a circle."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
import pytest

from reaffirm.analysis.lineage import Lineage, lineage
from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph
from reaffirm.errors import QueryError


def graph_of(*edges: tuple[str, str, str]) -> nx.MultiDiGraph[str]:
    return build_graph(Mention(a, "en", "pp1", b, act, "object") for a, act, b in edges)


FOUR = graph_of(
    ("A/RES/76/1", "reaffirms", "A/RES/75/1"),
    ("A/RES/76/1", "recalls", "A/RES/74/1"),
    ("A/RES/75/1", "recalls", "A/RES/74/1"),
    ("A/RES/75/1", "urges", "treaty:uncac"),
    ("A/RES/74/1", "recalls", "A/RES/60/1"),
    ("A/RES/76/1", "-", "A/76/10"),
)


def shape(found: Lineage) -> list[tuple[int, str, str]]:
    assert found.back is not None
    return [(b.depth, b.symbol, b.ending) for b in found.back.walk()]


def test_each_document_is_unfolded_once_where_it_is_nearest() -> None:
    assert shape(lineage(FOUR, "A/RES/76/1")) == [
        (0, "A/RES/76/1", ""),
        (1, "A/RES/75/1", ""),
        (2, "A/RES/74/1", "repeated"),
        (2, "treaty:uncac", ""),
        (1, "A/RES/74/1", ""),
        (2, "A/RES/60/1", ""),
    ]


def test_footnotes_and_titles_are_no_lineage_unless_asked_for() -> None:
    assert "A/76/10" not in lineage(FOUR, "A/RES/76/1").members
    assert lineage(FOUR, "A/RES/76/1", acts=["-"]).members == {"A/RES/76/1", "A/76/10"}


def test_acts_and_depth_restrict_it() -> None:
    found = lineage(FOUR, "A/RES/76/1", acts=["reaffirms", "recalls"], depth=1)
    assert shape(found) == [
        (0, "A/RES/76/1", ""),
        (1, "A/RES/75/1", "depth"),
        (1, "A/RES/74/1", "depth"),
    ]


def test_forward_shows_what_stands_on_it() -> None:
    found = lineage(FOUR, "A/RES/74/1", direction="forward", depth=2)
    assert found.back is None
    assert found.forward is not None
    assert [b.symbol for b in found.forward.children] == ["A/RES/76/1", "A/RES/75/1"]
    both = lineage(FOUR, "A/RES/74/1", direction="both", depth=1)
    assert both.members == {"A/RES/74/1", "A/RES/76/1", "A/RES/75/1", "A/RES/60/1"}


def test_texts_that_refer_to_each_other_are_named() -> None:
    circle = graph_of(
        ("A/RES/76/5", "recalls", "A/RES/76/6"),
        ("A/RES/76/6", "recalls", "A/RES/76/5"),
        ("A/RES/76/6", "recalls", "A/RES/76/6"),
    )
    found = lineage(circle, "A/RES/76/5")
    assert found.cycles == (("A/RES/76/5", "A/RES/76/6"),)
    assert shape(found)[-1] == (2, "A/RES/76/5", "cycle")


def test_the_earliest_texts() -> None:
    assert [b.symbol for b in lineage(FOUR, "A/RES/76/1").earliest(2)] == [
        "A/RES/60/1",
        "A/RES/74/1",
    ]


def test_steps_say_act_and_paragraph() -> None:
    tree = lineage(FOUR, "A/RES/76/1").back
    assert tree is not None
    (step,) = tree.children[0].steps
    assert (step.act, step.paragraphs, step.roles) == ("reaffirms", ("pp1",), ("object",))


@pytest.mark.parametrize("arguments", [{"depth": 0}, {"direction": "sideways"}])
def test_senseless_arguments_are_refused(arguments: dict[str, object]) -> None:
    with pytest.raises(QueryError):
        lineage(FOUR, "A/RES/76/1", **arguments)  # type: ignore[arg-type]


def test_an_unknown_symbol_is_refused_by_name() -> None:
    with pytest.raises(QueryError, match="A/RES/1/1: not in the graph"):
        lineage(FOUR, "A/RES/1/1")


def test_names_are_text_in_the_terminal_and_in_a_notebook() -> None:
    from rich.console import Console

    graph = build_graph(
        [Mention("A/RES/76/1", "en", "pp1", "treaty:x", "recalls", "object")],
        {"treaty:x": NodeFacts({"en": "[bold]<script>alert(1)</script>"})},
    )
    found = lineage(graph, "A/RES/76/1")
    console = Console(width=120)
    with console.capture() as captured:
        console.print(found)
    assert "[bold]<script>" in captured.get()
    page = found._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def printed(found: Lineage, limit: int) -> list[str]:
    from rich.console import Console

    console = Console(width=120)
    with console.capture() as captured:
        console.print(found.tree(limit))
    return [line.strip(" │├└─") for line in captured.get().splitlines()]


def test_the_terminal_shows_the_nearest_texts_and_counts_the_others() -> None:
    found = lineage(FOUR, "A/RES/76/1", depth=2)
    assert printed(found, 0) == [
        "A/RES/76/1  2021",
        "stands on 2 texts and entities, 2 more in step 2",
        "reaffirms 1, recalls 1",
        "A/RES/75/1  2020  reaffirms (pp1)",
        "A/RES/74/1  2019  recalls (pp1)  (see above)",
        "treaty:uncac  urges (pp1)",
        "A/RES/74/1  2019  recalls (pp1)",
        "A/RES/60/1  2005  recalls (pp1)",
    ]
    assert printed(found, 1)[3:] == [
        "A/RES/75/1  2020  reaffirms (pp1)  (2 below)",
        "… 1 more",
    ]
    assert len(printed(found, 4)) == 7 + 1, "two texts and one below each; one is told of"


def test_a_narrow_terminal_cuts_names_and_not_acts() -> None:
    from rich.console import Console

    graph = build_graph(
        [Mention("A/RES/76/1", "en", f"op{n}", "treaty:x", "urges", "object") for n in range(1, 6)],
        {"treaty:x": NodeFacts({"en": "A name " + "without end " * 20})},
    )
    console = Console(width=60)
    with console.capture() as captured:
        console.print(lineage(graph, "A/RES/76/1"))
    (line,) = (line for line in captured.get().splitlines() if "treaty:x" in line)
    assert "urges (op1, op2, op3 …)  A name" in line
    assert line.endswith("…")


def test_a_line_of_texts_may_be_of_any_length() -> None:
    from rich.console import Console

    steps = 2_000  # Python allows half as many calls within calls
    names = [f"A/RES/{n}/1" for n in range(steps, -1, -1)]
    line = graph_of(*((one, "recalls", next_one) for one, next_one in pairwise(names)))
    found = lineage(line, names[0], depth=steps)
    assert shape(found) == [(depth, symbol, "") for depth, symbol in enumerate(names)]
    assert found.table().rows[-1][:3] == ("back", steps, "A/RES/0/1")
    assert found.table().rows[-1][6] == "A/RES/1/1"
    html = found._repr_html_()
    assert html.count("<ul>") == html.count("</ul>") == steps
    assert html.index("A/RES/1/1<") < html.index("A/RES/0/1<")
    assert "<Lineage of" in repr(found)
    assert len(repr(found.back)) < 300

    console = Console(width=80)
    with console.capture() as captured:
        console.print(found.tree(0))
    printed = captured.get()
    assert "1 more in step 9, 1,991 more in steps 10 to 2000" in " ".join(printed.split())
    # However deep, a symbol can be read: what cannot be indented further goes on at the left.
    unread = [name for name in names if f" {name} " not in printed and name != names[0]]
    assert unread == []
    first, again = (line for line in printed.splitlines() if "A/RES/1992/1" in line)
    assert "(goes on" in first
    assert again.startswith("    ├── A/RES/1992/1 ")
    assert again.endswith("(continued)")
