"""Excerpts: what is pasted without the resolution around it."""

from __future__ import annotations

import pytest

from reaffirm import extract
from reaffirm.errors import ReadingError
from reaffirm.reading import MAX_BYTES, read_excerpt


def paragraphs(text: str) -> list[tuple[str, str]]:
    (document,) = read_excerpt(text)
    assert document.symbol == ""
    return [(paragraph.id, paragraph.text) for paragraph in document.paragraphs]


def test_a_paragraph_of_a_preamble() -> None:
    assert paragraphs("Recalling its resolution\n70/1 on harbours,") == [
        ("pp1", "Recalling its resolution 70/1 on harbours,")
    ]


def test_operative_paragraphs_keep_their_numbers() -> None:
    assert paragraphs("12. Reaffirms its resolution 70/1;\n\n13. Urges States:\n(a) To act;") == [
        ("op12", "Reaffirms its resolution 70/1;"),
        ("op13", "Urges States:"),
        ("op13(a)", "To act;"),
    ]


def test_a_number_within_the_words_is_none() -> None:
    assert paragraphs("Recalling the ports in Table\n12.5 of the report,")[0][0] == "pp1"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("12. 重申大会第70/1号决议；", "zh"),
        ("12 - تعيد تأكيد قرارها 70/1؛", "ar"),
        ("12. Réaffirme sa résolution 70/1 ;", "fr"),
        ("12. Reafirma su resolución 70/1;", "es"),
        ("12. подтверждает свою резолюцию 70/1;", "ru"),
        ("12. Reaffirms its resolution 70/1;", "en"),
    ],
)
def test_six_languages(text: str, language: str) -> None:
    (document,) = read_excerpt(text)

    (reference,) = extract(document).references

    assert document.language == language
    assert (reference.act, reference.target) == ("reaffirms", "A/RES/70/1")


def test_a_whole_resolution_is_one() -> None:
    text = "76/300. Harbours\n\nThe General Assembly,\n\n1. Decides to act."
    assert [document.symbol for document in read_excerpt(text)] == ["A/RES/76/300"]


@pytest.mark.parametrize("data", [b"", b" \n", b"%PDF-1.7 nothing", b"\x00" * 40])
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(ReadingError):
        read_excerpt(data)


def test_too_much_to_read() -> None:
    with pytest.raises(ReadingError, match="the limit is"):
        read_excerpt(b"a" * (MAX_BYTES + 1))
