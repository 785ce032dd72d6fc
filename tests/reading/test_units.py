"""The resolutions that lines hold: where each begins, its parts, its title and its body."""

from __future__ import annotations

import pytest

from reaffirm.reading.lines import Line
from reaffirm.reading.units import units_of

ONE = ["80/1. Lamps", "The General Assembly,", "Recalling it,", "1. Asks."]
#: Lines, "_" before one that no blank line parts from the line above; and of each resolution title,
#: letter, organ and body.
CASES: dict[str, tuple[list[str], list[tuple[str, str, str, str]]]] = {
    "one": (ONE, [("80/1. Lamps", "", "A/RES/", "Recalling it, / 1. Asks.")]),
    "words behind the formula": (
        ["80/1. Lamps", "The General Assembly, Recalling it,", "1. Asks."],
        [("80/1. Lamps", "", "A/RES/", "Recalling it, / 1. Asks.")],
    ),
    "parts": (
        ["80/1. Lamps", "A", "The General Assembly,", "1. Asks.", "B",
         "The General Assembly,", "2."],
        [("80/1. Lamps", "A", "A/RES/", "1. Asks."), ("80/1. Lamps", "B", "A/RES/", "2.")],
    ),
    "parts with titles": (
        ["80/1. Lamps", "A. Ports", "The General Assembly,", "1.", "B. Seas", "_and coasts",
         "The General Assembly,", "2."],
        [("80/1. Lamps / A. Ports", "A", "A/RES/", "1."),
         ("80/1. Lamps / B. Seas / and coasts", "B", "A/RES/", "2.")],
    ),
    "parts with titles below their letters": (
        ["80/1. Lamps", "A", "Ports", "The General Assembly,", "1.", "B", "Seas", "_and coasts",
         "The General Assembly,", "2."],
        [("80/1. Lamps / Ports", "A", "A/RES/", "1."),
         ("80/1. Lamps / Seas / and coasts", "B", "A/RES/", "2.")],
    ),
    "the date of a part is no title": (
        ["80/1. Lamps", "A", "5 December 2025", "The General Assembly,", "1."],
        [("80/1. Lamps", "A", "A/RES/", "1.")],
    ),
    "a letter too far above": (
        [*ONE, "B", "x", "y", "z", "The General Assembly,", "2."],
        [("80/1. Lamps", "", "A/RES/",
          "Recalling it, / 1. Asks. / B / x / y / z / The General Assembly, / 2.")],
    ),
    "two resolutions": (
        [*ONE, "80/2. Bells", "The General Assembly,", "2."],
        [("80/1. Lamps", "", "A/RES/", "Recalling it, / 1. Asks."),
         ("80/2. Bells", "", "A/RES/", "2.")],
    ),
    "a number within the text is no title": (
        [*ONE, "_80/2. Bells", "The General Assembly,", "2."],
        [("80/1. Lamps", "", "A/RES/",
          "Recalling it, / 1. Asks. / 80/2. Bells / The General Assembly, / 2.")],
    ),
    "a formula within the text": (
        [*ONE, "The General Assembly,", "2."],
        [("80/1. Lamps", "", "A/RES/", "Recalling it, / 1. Asks. / The General Assembly, / 2.")],
    ),
    "an early resolution": (
        ["89 (1950). Resolution of 17 November 1950", "[S/1907]",
         "The Security Council,", "Noting,"],
        [("89 (1950). Resolution of 17 November 1950 / [S/1907]", "", "S/RES/", "Noting,")],
    ),
    "what stands before its formula": (
        ["89 (1950). Resolution of 17 November 1950", "Whereas it is dark,",
         "The Security Council,", "Decides."],
        [("89 (1950). Resolution of 17 November 1950", "", "S/RES/",
          "Whereas it is dark, / Decides.")],
    ),
    "without a formula": (
        ["Head", "Resolution 89 (1950)", "of 17 November 1950", "Whereas it is dark,", "Decides."],
        [("Head / Resolution 89 (1950) / of 17 November 1950", "", "",
          "Whereas it is dark, / Decides.")],
    ),
    "without formula and date": (["Resolution 89 (1950)", "Whereas it is dark,"], []),
    "without a text": (["Resolution 89 (1950)", "of 17 November 1950"], []),
    "nothing": (["It is dark."], []),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "expected"), CASES.values(), ids=CASES)
def test_where_resolutions_begin_and_end(printed, expected) -> None:
    lines = [Line(line.removeprefix("_"), gap=line[0] != "_") for line in printed]
    assert [
        (
            " / ".join(line.text for line in unit.title),
            unit.letter,
            unit.stem,
            " / ".join(line.text for line in unit.body),
        )
        for unit in units_of(lines, "en")
    ] == expected
