"""Words that a raw copy has changed."""

from __future__ import annotations

import pytest

from reaffirm.reading.copy_words import mended


@pytest.mark.parametrize(
    ("copied", "read"),
    [
        ("the SecretaryGeneral to report", "the Secretary-General to report"),
        ("its seventyseventh session on", "its seventy-seventh session on"),
        ("the capacitybuilding of ports", "the capacity-building of ports"),
        ("the capacity building of ports", "the capacity-building of ports"),
        ("its nonpolluting harbours and", "its non-polluting harbours and"),
        ("the polluting harbours and its", "the polluting harbours and its"),
    ],
)
def test_a_hyphen_that_was_lost_where_two_lines_were_joined(copied: str, read: str):
    known = "On capacity-building and non-keepers, and on what is polluting the waters of the ports"
    long = "of the lighthouses, which were kept alight by the keepers of all harbours and coasts"
    before = "Takes note of the report, welcomes the work of all the keepers, and requests"
    found = mended([known, long, long, f"{before} {copied} {long}"], "en")[-1]
    assert found == f"{before} {read} {long}"


def test_spaces_that_were_set_into_words():
    lines = [
        "The Outer Space Treaty, to all",
        "the Oute r Space, the high -level Women ’s, of in to",
    ]
    assert mended(lines, "en")[1] == "the Outer Space, the high-level Women’s, of in to"
