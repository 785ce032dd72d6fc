"""Whatever two texts say, every reference of both is accounted for, and called what it is."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reaffirm.analysis.alignment import align_passages
from reaffirm.analysis.changes import find_changes
from reaffirm.analysis.texts import Passage, Quote, VersionText, is_said
from reaffirm.namespaces import scoped

TARGETS = ("A/RES/74/1", "A/RES/75/1", "A/RES/60/2", "treaty:lamps", "body:board")
ACTS = ("recalls", "welcomes", "requests", "-")
ROLES = ("object", "mention", "source")
WORDS = ("lamps and bells at sea", "harbours in a storm", "children of seafarers")

quotes = st.tuples(st.sampled_from(TARGETS), st.sampled_from(ACTS), st.sampled_from(ROLES))
paragraphs = st.tuples(st.sampled_from(WORDS), st.lists(quotes, max_size=4))


def version(symbol: str, written: list[tuple[str, list[tuple[str, str, str]]]]) -> VersionText:
    passages, found = [], []
    for number, (words, cited) in enumerate(written, 1):
        text = " ".join([words, *(target for target, _, _ in cited)])
        passage = Passage(f"pp{number}", text)
        passages.append(passage)
        place = len(words) + 1
        for target, act, role in cited:
            found.append(Quote(target, act, role, passage, place, place + len(target)))
            place += len(target) + 1
    return VersionText(symbol, "en", tuple(passages), tuple(found))


@settings(max_examples=150, deadline=None)
@given(st.lists(paragraphs, max_size=4), st.lists(paragraphs, max_size=4), st.booleans())
def test_every_reference_is_accounted_for(earlier: list, later: list, linked: bool) -> None:
    before, after = version("A/RES/75/1", earlier), version("A/RES/76/1", later)
    pairs = align_passages(before.passages, after.passages)
    previous = {"A/RES/75/1": ("A/RES/74/1",)} if linked else {}
    changes = find_changes(before, after, pairs, previous)

    said = Counter(quote for quote in after.quotes if is_said(quote))
    assert Counter(change.after for change in changes if change.after) == said
    # One that the earlier text alone has is dropped; others are paired once, but that the newest
    # text of the series can join the line of the one before it.
    gone = {change.before for change in changes if change.before}
    assert gone == {quote for quote in before.quotes if is_said(quote)}
    for change in changes:
        one, other = change.before, change.after
        assert (one is None) == (change.kind == "added")
        assert (other is None) == (change.kind == "dropped")
        if one is None or other is None:
            there = before if one is None else after
            cited = {quote.target for quote in there.quotes if is_said(quote)}
            assert change.everywhere == (change.target not in cited)
            continue
        same = one.target == other.target
        assert (one.act != other.act) == (change.kind == "act")
        if one.act == other.act:
            assert same == (change.kind != "renewed")
        if change.kind in ("kept", "role"):
            assert (one.role == other.role) == (change.kind == "kept")


@settings(max_examples=50, deadline=None)
@given(st.lists(paragraphs, max_size=5))
def test_a_text_compared_with_its_like_has_no_changes(written: list) -> None:
    one, other = version("A/RES/90/1", written), version("A/RES/91/1", written)
    changes = find_changes(one, other, align_passages(one.passages, other.passages), {})
    assert {change.kind for change in changes} <= {"kept"}


def test_what_two_texts_call_by_one_generic_name_is_kept() -> None:
    def said(symbol: str) -> VersionText:
        fund = scoped("body:trust-fund", symbol)
        return version(symbol, [(WORDS[0], [(fund, "welcomes", "object")])])

    before, after = said("A/RES/75/1"), said("A/RES/76/1")
    (change,) = find_changes(before, after, align_passages(before.passages, after.passages), {})
    assert (change.kind, change.target) == ("kept", "body:trust-fund--a-res-76-1")
    assert change.earlier_target == change.target


def test_a_generic_name_that_only_the_later_text_has_is_added_everywhere() -> None:
    before = version("A/RES/75/1", [(WORDS[0], [])])
    fund = scoped("body:trust-fund", "A/RES/76/1")
    after = version("A/RES/76/1", [(WORDS[0], [(fund, "welcomes", "object")])])
    (change,) = find_changes(before, after, align_passages(before.passages, after.passages), {})
    assert (change.kind, change.everywhere) == ("added", True)


LAMPS, NOTE = "treaty:lamps", ("A/RES/60/2", "recalls", "mention")
RECALL, WELCOME = ("A/RES/60/2", "recalls", "object"), ("A/RES/60/2", "welcomes", "object")


def recalled(*symbols: str) -> list[tuple[str, str, str]]:
    return [(symbol, "recalls", "object") for symbol in symbols]


Written = list[list[tuple[str, str, str]]]
#: Paragraphs of the earlier text, of the later, which text continues which, and what became of
#: each reference: "kind earlier>later".
CASES: dict[str, tuple[Written, Written, dict[str, tuple[str, ...]], list[str]]] = {
    "the order of references is no change": (
        [[RECALL, WELCOME]], [[WELCOME, RECALL]], {}, ["kept 60/2", "kept 60/2"],
    ),
    "the same role goes before the first": (
        [[NOTE, RECALL]], [[RECALL]], {}, ["kept 60/2", "dropped 60/2"],
    ),
    "the same act goes before the first": (
        [[WELCOME, RECALL]], [[NOTE]], {}, ["role 60/2", "dropped 60/2"],
    ),
    "another target is never the same": (
        [[(LAMPS, "recalls", "object"), NOTE]], [[RECALL]], {},
        ["role 60/2", "dropped treaty:lamps"],
    ),
    "in another paragraph once": ([[RECALL], []], [[], [WELCOME]], {}, ["act 60/2"]),
    "in another paragraph, and the text refers to it twice": (
        [[RECALL], []], [[], [WELCOME, ("A/RES/60/2", "urges", "object")]], {},
        ["dropped 60/2", "added 60/2", "added 60/2"],
    ),
    "the next of a series": (
        [recalled("A/RES/74/1")], [recalled("A/RES/75/1")], {"A/RES/75/1": ("A/RES/74/1",)},
        ["renewed 74/1>75/1"],
    ),
    "two steps on in a series": (
        [recalled("A/RES/73/5")], [recalled("A/RES/75/1")],
        {"A/RES/75/1": ("A/RES/74/1",), "A/RES/74/1": ("A/RES/73/5",)}, ["renewed 73/5>75/1"],
    ),
    "beside the one before": (
        [recalled("A/RES/74/1")], [recalled("A/RES/74/1", "A/RES/75/1")],
        {"A/RES/75/1": ("A/RES/74/1",)}, ["kept 74/1", "renewed 74/1>75/1"],
    ),
    "beside the newest of a list": (
        [recalled("A/RES/9/1", "A/RES/74/1", "A/RES/73/1")],
        [recalled("A/RES/9/1", "A/RES/74/1", "A/RES/73/1", "A/RES/75/1")], {},
        ["kept 9/1", "kept 74/1", "kept 73/1", "renewed 74/1>75/1"],
    ),
    "the next of a kind": (
        [recalled("E/2020/5")], [recalled("E/2021/7")], {}, ["renewed E/2020/5>E/2021/7"],
    ),
    "not the one before of a kind": (
        [recalled("E/2021/7")], [recalled("E/2020/5")], {}, ["added E/2020/5", "dropped E/2021/7"],
    ),
    "a kind of no year": (
        [recalled("A/HRC/5")], [recalled("A/HRC/4")], {}, ["renewed A/HRC/5>A/HRC/4"],
    ),
    "nothing is known": (
        [recalled("A/RES/9/1")], [recalled("treaty:lamps")], {},
        ["added treaty:lamps", "dropped 9/1"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_became_of_each_reference(name: str) -> None:
    earlier, later, previous, expected = CASES[name]
    before, after = (
        version(symbol, [(WORDS[n], cited) for n, cited in enumerate(written)])
        for symbol, written in (("A/RES/75/1", earlier), ("A/RES/76/1", later))
    )
    pairs = align_passages(before.passages, after.passages)
    shown = []
    for change in find_changes(before, after, pairs, previous):
        symbols = dict.fromkeys((change.earlier_target, change.target))
        names = ">".join(one.removeprefix("A/RES/") for one in symbols if one)
        shown.append(f"{change.kind} {names}")
    assert shown == expected
