"""Identifiers of paragraphs: points in their lists, annexes, what the preamble leaves over."""

from __future__ import annotations

import pytest

from reaffirm.reading.akn_body import Block
from reaffirm.reading.akn_text import Flat
from reaffirm.reading.numbering import Numbered, Numbering


def block(line: str) -> Block:
    """A printed line; "heading|Part" and "cell|x" are what they say."""
    kind, mark, text = line.partition("|")
    place = (1, 1, 1) if kind == "cell" else (0, 0, 0)
    return Block(kind, Flat(text), place=place) if mark else Block("text", Flat(line))  # type: ignore[arg-type]


def shown(found: list[Numbered]) -> str:
    """Identifiers, and behind "<" what a paragraph continues."""
    return " ".join(f"{one.id}<{one.parent}" if one.parent else one.id for one in found)


OPERATIVE = {
    "points and points below": (
        ["1. A:", "(a) b;", "(b) c:", "(i) d;", "(ii) e;", "(c) f.", "2. G."],
        "op1 op1(a)<op1 op1(b)<op1 op1(b)(i)<op1(b) op1(b)(ii)<op1(b) op1(c)<op1 op2",
    ),
    "the ninth letter is no numeral": (
        ["1. A:", *(f"({letter}) x;" for letter in "abcdefghij")],
        "op1 " + " ".join(f"op1({letter})<op1" for letter in "abcdefghij"),
    ),
    "letters below numerals": (
        ["1. A:", "(i) b;", "(ii) c:", "(a) d;", "(iii) e."],
        "op1 op1(i)<op1 op1(ii)<op1 op1(ii)(a)<op1(ii) op1(iii)<op1",
    ),
    "a letter left out": (["1. A:", "(a) b;", "(c) d."], "op1 op1(a)<op1 op1(c)<op1"),
    "bullets": (["1. A:", "– b;", "– c."], "op1 op1(-1)<op1 op1(-2)<op1"),
    "a heading begins the list again": (
        ["1. A:", "(a) b;", "heading|Part", "(a) c;", "(b) d."],
        "op1 op1(a)<op1 h1 op1(a).2<op1 op1(b)<op1",
    ),
    "a first label below is not the first again": (
        ["1. A:", "(a) b:", "(i) c;", "heading|H", "(i) d;"],
        "op1 op1(a)<op1 op1(a)(i)<op1(a) h1 op1(a)(i).2<op1(a)",
    ),
    "without a heading it opens a list below": (
        ["1. A:", "(a) b:", "(a) c;"], "op1 op1(a)<op1 op1(a)(a)<op1(a)",
    ),
    "an opening without number": (["Decides:", "1. A.", "2. B."], "op0 op1<op0 op2<op0"),
    "numbers that begin again": (["1. A;", "1. B;", "2. C."], "op1 op2:1 op2:2"),
    "an annex": (["1. A;", "heading|Annex", "1. B;", "2. C."], "op1 annex1:h1 annex1:1 annex1:2"),
    "a cell is no annex": (["1. A;", "cell|Annex", "2. B."], "op1 t1.1.1 op2"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), OPERATIVE.values(), ids=OPERATIVE)
def test_operative_paragraphs_and_their_points(lines: list[str], expected: str) -> None:
    numbering = Numbering()
    numbering.operative(map(block, lines))
    assert shown(numbering.result()) == expected


def test_points_do_not_nest_without_end() -> None:
    numbering = Numbering()
    numbering.operative(map(block, ["1. A:", *["(a) x:"] * 14]))
    deepest = "op1" + "(a)" * 12
    assert [one.id for one in numbering.result()][-3:] == [
        deepest, f"{deepest}.2", f"{deepest}.3",
    ]  # fmt: skip


PREAMBLE = {
    "points, headings and cells": (
        ["Noting:", "(a) x,", "(b) y,", "heading|Part", "Recalling it,", "cell|z"],
        "pp1 pp1(a)<pp1 pp1(b)<pp1 h1 pp2 t1.1.1",
        [],
    ),
    "a cell behind a paragraph": (["Noting it,", "cell|z", "(a) x,"], "pp1 t1.1.1 pp1(a)<pp1", []),
    "what is operative after all": (
        ["Noting it,", "1. Asks;", "heading|H", "(a) z."], "pp1", ["Asks;", "H", "z."],
    ),
    "the words that open the operative part": (
        ["Noting,", "Resolves that:"], "pp1", ["Resolves that:"],
    ),
    "a colon that is not at the end": (["Noting:", "Recalling it,"], "pp1 pp2", []),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected", "rest"), PREAMBLE.values(), ids=PREAMBLE)
def test_the_preamble_and_what_it_leaves_over(
    lines: list[str], expected: str, rest: list[str]
) -> None:
    numbering = Numbering()
    over = numbering.preamble(map(block, lines))
    assert shown(numbering.result()) == expected
    assert [one.flat.text for one in over] == rest


def test_the_heading_of_an_annex_belongs_to_the_attachment_behind_it() -> None:
    numbering = Numbering()
    numbering.operative(map(block, ["1. A;", "heading|Annex", "heading|Rules"]))
    numbering.attachment(map(block, ["1. B;"]))
    assert shown(numbering.result()) == "op1 annex1:h1 annex1:h2 annex1:1"
    alone = Numbering()
    alone.operative(map(block, ["1. A;", "heading|Annex"]))
    assert shown(alone.result()) == "op1 annex1:h1"
