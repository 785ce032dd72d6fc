"""Bytes to text: every encoding people save in, and a reason for what is no text."""

from __future__ import annotations

import codecs

import pytest

from reaffirm.errors import ReadingError
from reaffirm.reading.encoding import decode

CHINESE = "大会，\n\n重申其关于港口的第70/1号决议，\n\n1. 决定在第七十七届会议上审议这一问题。\n"
RUSSIAN = "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1 от 25 сентября 2015 года,\n"


@pytest.mark.parametrize("text", [CHINESE, RUSSIAN, "The General Assembly,\n\nRecalling it,\n" * 3])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16"])
def test_unicode_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_gb18030() -> None:
    assert decode(CHINESE.encode("gb18030"), "a.txt") == CHINESE


def test_lone_surrogates_do_not_stop_a_marked_file() -> None:
    data = codecs.BOM_UTF16_LE + (CHINESE * 5).encode("utf-16-le") + b"\x00\xd8A\x00"
    assert decode(data, "a.txt").startswith("大会，")


def test_a_file_cut_inside_a_character() -> None:
    assert decode(CHINESE.encode()[:-5], "a.txt").startswith("大会，")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"PK\x03\x04....", "ZIP"),
        (b"%PDF-1.7 ....", "PDF"),
        (bytes(range(1, 9)) * 50, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_advice(data: bytes, what: str) -> None:
    with pytest.raises(ReadingError, match=what) as caught:
        decode(data, "thing.txt")
    assert caught.value.where == "thing.txt"
    assert caught.value.advice


def test_stray_nulls_are_dropped() -> None:
    line = "The General Assembly,\n"
    assert decode(line.encode() * 40 + b"\x00\n", "a.txt") == line * 40 + "\n"


FRENCH = (
    "L’Assemblée générale,\n\nRappelant la 70/1,\n\n1. Réaffirme l’intérêt des fêtes à Brême;\n"
)
SPANISH = (
    "La Asamblea General,\n\nRecordando su resolución 70/1,\n\n1. Reafirma el año de los niños;\n"
)


@pytest.mark.parametrize("encoding", ["windows-1252", "mac_roman"])
@pytest.mark.parametrize("times", [1, 20])
def test_french_as_old_programs_save_it(encoding: str, times: int) -> None:
    # Its accents are few: statistics alone are half sure at most.
    assert decode((FRENCH * times).encode(encoding), "a.txt") == FRENCH * times


def test_spanish_as_old_programs_save_it() -> None:
    assert decode((SPANISH * 3).encode("windows-1252"), "a.txt") == SPANISH * 3


def test_bytes_that_name_no_organ_in_any_encoding() -> None:
    with pytest.raises(ReadingError, match="encoding of this file is not known"):
        decode(bytes((i * 37 + 11) % 128 + 128 for i in range(600)), "a.txt")
