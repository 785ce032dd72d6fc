"""What changed between two texts: aligned by target, paragraph by paragraph, both sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from reaffirm.analysis.compare import Comparison, compare
from reaffirm.errors import QueryError
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store

TITLE = "Lighthouses and the safety of coasts"

EARLIER = (
    "pp1 Reaffirming its resolutions [60/1|A/RES/60/1|reaffirms] and [74/9|A/RES/74/9|reaffirms],",
    "pp2 Welcoming the adoption of the [Lamp Treaty|treaty:lamps|welcomes] by all coastal States,",
    "pp3 Noting the role of the [Fog Board|body:fog-board|takesNoteOf] in warning of dangers,",
    "op1 Takes note of the report on the implementation of [74/9|A/RES/74/9|takesNoteOf|mention];",
    "op2 Recalls [resolution 70/5|A/RES/70/5|recalls] on horns and bells at sea;",
    "op3 Requests [the Secretary|body:sg|requests|addressee] to report at its next session;",
)
LATER = (
    "pp1 Reaffirming its resolutions [60/1|A/RES/60/1|reaffirms], [74/9|A/RES/74/9|reaffirms] "
    "and [75/9|A/RES/75/9|reaffirms],",
    "pp2 Taking note of the [Lamp Treaty|treaty:lamps|takesNoteOf] adopted by all coastal States,",
    "pp3 Recalling the [Storm Convention|treaty:storms|recalls], which entered into force in May,",
    "pp4 Noting the role of the [Fog Board|body:fog-board|takesNoteOf] in warning of dangers,",
    "op1 Takes note of the report on the implementation of [75/9|A/RES/75/9|takesNoteOf|mention];",
    "op2 Requests [the Secretary|body:sg|requests|mention] to report at its next session;",
)


@pytest.fixture(scope="module")
def found(
    tmp_path_factory: pytest.TempPathFactory, invent: Callable[..., Any]
) -> Iterator[Comparison]:
    texts = [
        invent("A/RES/75/9", *EARLIER, title=TITLE),
        invent("A/RES/76/9", *LATER, title=TITLE),
    ]
    with open_store(tmp_path_factory.mktemp("compare") / "store") as store:
        store.put(texts)
        yield compare(store, "A/RES/76/9")


def test_the_earlier_text_is_found_by_the_series(found: Comparison) -> None:
    assert (found.earlier.symbol, found.later.symbol) == ("A/RES/75/9", "A/RES/76/9")
    assert found.link is not None
    assert "recall" in found.link.signals


def test_a_welcome_that_became_a_note_is_told_with_both_sentences(found: Comparison) -> None:
    (change,) = found.of("act")
    assert change.target == "treaty:lamps"
    assert change.before is not None
    assert change.after is not None
    assert (change.before.act, change.after.act) == ("welcomes", "takesNoteOf")
    assert change.before.sentence.startswith("Welcoming the adoption of the Lamp Treaty")
    assert change.after.sentence.startswith("Taking note of the Lamp Treaty adopted")
    assert change.after.words == "Lamp Treaty"


def test_what_is_new_and_what_is_gone(found: Comparison) -> None:
    assert [c.target for c in found.of("added")] == ["treaty:storms"]
    assert [c.target for c in found.of("dropped")] == ["A/RES/70/5"]
    assert [c.everywhere for c in found.of("added", "dropped")] == [True, True]


def test_last_years_text_takes_the_place_of_the_year_before(found: Comparison) -> None:
    renewed = [
        (c.earlier_target, c.target, c.after and c.after.paragraph) for c in found.of("renewed")
    ]
    assert renewed == [
        ("A/RES/74/9", "A/RES/75/9", "pp1"),  # joins it in the list
        ("A/RES/74/9", "A/RES/75/9", "op1"),  # stands instead of it
    ]


def test_an_addressee_that_is_only_mentioned_changed_its_role(found: Comparison) -> None:
    (change,) = found.of("role")
    assert (change.before and change.before.role, change.after and change.after.role) == (
        "addressee",
        "mention",
    )


def test_a_paragraph_that_only_moved_changes_nothing(found: Comparison) -> None:
    (board,) = (c for c in found.of("kept") if c.target == "body:fog-board")
    assert board.moved
    assert found.counts == {"added": 1, "dropped": 1, "act": 1, "role": 1, "renewed": 2, "kept": 3}


def test_paragraphs_stand_side_by_side_in_the_order_of_the_later_text(found: Comparison) -> None:
    pairs = [
        (p.earlier.paragraph if p.earlier else "", p.later.paragraph if p.later else "")
        for p in found.pairs
    ]
    assert pairs == [
        ("pp1", "pp1"),
        ("pp2", "pp2"),
        ("", "pp3"),
        ("pp3", "pp4"),
        ("op1", "op1"),
        ("op2", ""),
        ("op3", "op2"),
    ]


def test_each_change_stands_with_its_paragraphs(found: Comparison) -> None:
    sections = [
        (
            p.earlier and p.earlier.paragraph,
            p.later and p.later.paragraph,
            [c.kind for c in several],
        )
        for p, several in found.only().sections()
    ]
    assert sections == [
        ("pp1", "pp1", ["renewed"]),
        ("pp2", "pp2", ["act"]),
        (None, "pp3", ["added"]),
        ("op1", "op1", ["renewed"]),
        ("op2", None, ["dropped"]),
        ("op3", "op2", ["role"]),
    ]


def test_some_kinds_and_types_of_changes_alone(found: Comparison) -> None:
    assert {c.kind for c in found.only().changes} == found.counts.keys() - {"kept"}
    assert [c.kind for c in found.only(["kept"]).changes] == ["kept"] * 3
    assert {c.target for c in found.only(types=["treaty"]).changes} == {
        "treaty:lamps", "treaty:storms",
    }  # fmt: skip
    assert found.only(["act"], types=["body"]).changes == ()


def test_a_terminal_says_why_they_are_one_series(found: Comparison) -> None:
    assert ", ".join(found.link.signals) in found.__rich__().plain  # type: ignore[union-attr]
    assert "recall" not in replace(found, link=None, pairs=()).__rich__().plain


def test_the_order_of_the_arguments_does_not_matter(library: Any, invent: Any) -> None:
    with library(
        invent("A/RES/75/9", *EARLIER, title=TITLE), invent("A/RES/76/9", *LATER, title=TITLE)
    ) as store:
        assert compare(store, "A/RES/75/9", "A/RES/76/9") == compare(
            store, "A/RES/76/9", "A/RES/75/9"
        )


def test_a_line_that_moved_on_under_another_act(library: Any, invent: Any) -> None:
    words = "the report on the implementation of"
    old = f"op1 Welcomes {words} [74/9|A/RES/74/9|welcomes|mention];"
    new = f"op1 Takes note of {words} [75/9|A/RES/75/9|takesNoteOf|mention];"
    with library(
        invent("A/RES/75/9", old, title=TITLE), invent("A/RES/76/9", new, title=TITLE)
    ) as store:
        (change,) = compare(store, "A/RES/76/9").changes
    assert (change.kind, change.earlier_target, change.target) == (
        "act",
        "A/RES/74/9",
        "A/RES/75/9",
    )


def test_errors_say_what_to_do(library: Any, invent: Any) -> None:
    with library(
        invent("A/RES/75/9", *EARLIER, title=TITLE),
        invent("A/RES/76/8", "pp1 Rien,", title="Le silence", language="fr"),
    ) as store:
        _refused(store, "not in the store", "A/RES/70/1")
        _refused(store, "no earlier text", "A/RES/75/9")
        _refused(store, "with itself", "A/RES/75/9", "A/RES/75/9")
        _refused(
            store, "no language has both.*A/RES/75/9 en; A/RES/76/8 fr", "A/RES/75/9", "A/RES/76/8"
        )


def _refused(store: Store, message: str, *symbols: str) -> None:
    with pytest.raises(QueryError, match=message):
        compare(store, *symbols)
