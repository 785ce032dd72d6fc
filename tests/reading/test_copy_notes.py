"""Pages of raw copies: their heads, their footnotes, and the figures that mark these."""

from __future__ import annotations

import pytest

from reaffirm.model import Language
from reaffirm.reading.characters import plain_characters
from reaffirm.reading.copy_markers import with_raised_markers
from reaffirm.reading.copy_notes import BodyPage, divide
from reaffirm.reading.copy_pages import CopiedLine, CopiedPage, pages_of


def page(*lines: str, ruled: int = 0) -> CopiedPage:
    return CopiedPage(tuple(CopiedLine(line) for line in lines), ruled)


def notes(*pages: CopiedPage, language: Language = "en") -> dict[int, str]:
    return {note.number: " ".join(note.lines) for note in divide(pages, language)[1]}


def test_the_head_of_a_page_is_not_taken_for_its_first_line():
    first = "76/301. Safety of lamps at sea\nThe General Assembly,\nRecalling the"
    second = "A/RES/76/301\nSafety of lamps at sea\nlamps at sea,\n1. Decides."
    (_, later) = pages_of(f"{first}\n1/2\n\f{second}\n2/2")
    assert [line.text for line in later.lines] == ["lamps at sea,", "1. Decides."]


def test_footnotes_without_a_rule_begin_where_the_next_numbers_stand_in_order():
    assert notes(
        page(
            "of the lamps,1 of which", "1 lamp burns, and the report;2", "1 See A/76/1.", "2 Ibid."
        ),
        page("and the harbours3 of", "3 Resolution 70/1.", "and annex."),
    ) == {1: "See A/76/1.", 2: "Ibid.", 3: "Resolution 70/1. and annex."}


def test_a_numbered_paragraph_is_no_footnote():
    assert notes(page("of lamps1 of", "1 lamp burns;", "2. Decides to remain seized.")) == {}


@pytest.mark.parametrize(
    "foot",
    [
        ("1", "See A/76/1.", "2", "Ibid.", "3", "Resolution 70/1, annex;", "A/76/3."),
        ("See A/76/1.", "Ibid.", "Resolution 70/1, annex;", "A/76/3.", "1", "2", "3"),
        ("See A/76/1.", "Ibid.", "3", "Resolution 70/1, annex;", "A/76/3.", "1", "2"),
        ("1 See A/76/1.", "2 Ibid.", "3 Resolution 70/1, annex;", "A/76/3."),
        ("¹ See A/76/1.", "² Ibid.", "³ Resolution 70/1, annex;", "A/76/3."),
        ("1 1 See A/76/1.", "2 2 Ibid.", "3 3 Resolution 70/1, annex;", "A/76/3."),
    ],
)
def test_footnotes_under_a_rule_wherever_their_numbers_stand(foot: tuple[str, ...]):
    foot = tuple(plain_characters(line) for line in foot)
    assert notes(page("of the lamps", *foot, ruled=len(foot))) == {
        1: "See A/76/1.",
        2: "Ibid.",
        3: "Resolution 70/1, annex; A/76/3.",
    }


def test_a_footnote_goes_on_overleaf():
    under = page("of lamps1 of", "1 See A/76/1, A/76/2 and", ruled=1)
    over = page("all harbours2 and", "A/76/3.", "2 Ibid.", ruled=2)
    assert notes(under, over) == {1: "See A/76/1, A/76/2 and A/76/3.", 2: "Ibid."}


@pytest.mark.parametrize(
    ("text", "new", "language", "expected"),
    [
        ("the Charter,1 and", (1,), "en", "the Charter,¹ and"),
        ("the lamps1 and the report; 2", (1, 2), "en", "the lamps¹ and the report; ²"),
        ("the Plan of 2015\u20132030 3 and", (3,), "en", "the Plan of 2015\u20132030 ³ and"),
        ("du 28 septembre 20172 et", (2,), "fr", "du 28 septembre 2017² et"),
        ("in decision 75/435 of", (5,), "en", "in decision 75/43⁵ of"),
        ("the 15 lamps, 15 in all,15 and", (15,), "en", "the 15 lamps, 15 in all,¹⁵ and"),
        ("in resolution 3 of, and Add.3", (3,), "en", "in resolution 3 of, and Add.3"),
        ("3 lamps of the year, 3", (3,), "en", "3 lamps of the year, ³"),
        ("lamps,2 nets1 and boats;2", (1, 2), "en", "lamps,2 nets¹ and boats;²"),
        ("《公约》1和第1条的说明，2", (1, 2), "zh", "《公约》¹和第1条的说明，²"),
        ("الاتفاقية(1) والقرار 1", (1,), "ar", "الاتفاقية(¹) والقرار 1"),
    ],
)
def test_figures_that_mark_the_footnotes_of_their_page(
    text: str, new: tuple[int, ...], language: Language, expected: str
):
    lines = with_raised_markers([BodyPage((CopiedLine(text),), new)], language)
    assert [line.text for line in lines] == [expected]


def test_a_footnote_is_marked_again_on_a_later_page():
    pages = [
        BodyPage((CopiedLine("the Plan1"),), (1,)),
        BodyPage((CopiedLine("the Plan,1 or"),), ()),
    ]
    assert [line.text for line in with_raised_markers(pages, "en")] == [
        "the Plan¹",
        "the Plan,¹ or",
    ]
