"""From hOCR to glyphs, and from these to printed lines."""

from __future__ import annotations

import pytest

from reaffirm.reading.hocr import slope_of
from reaffirm.reading.ocr_page import recognized_page
from reaffirm.reading.pdf_lines import printed_lines

HEIGHT = 20  # of letters, in pixels


#: Top and bottom of some characters of a word, by their place in it.
Boxes = dict[int, tuple[int, int]]


def _word(text: str, left: int, baseline: int, boxes: Boxes | None = None) -> str:
    """A word of letters ten pixels wide."""
    made = []
    for place, character in enumerate(text):
        top, bottom = (boxes or {}).get(place, (baseline - HEIGHT + 4, baseline))
        x = left + 10 * place
        made.append(
            f"<span class='ocrx_cinfo' title='x_bboxes {x} {top} {x + 9} {bottom}; x_conf 99'>"
            f"{character}</span>"
        )
    right = left + 10 * len(text)
    title = f"bbox {left} {baseline - HEIGHT + 4} {right} {baseline + 4}; x_wconf 96"
    return f"<span class='ocrx_word' title='{title}'>{''.join(made)}</span>"


def _line(words: str, top: int) -> str:
    title = f"bbox 100 {top} 900 {top + HEIGHT + 4}; baseline 0 -4; x_size {HEIGHT}"
    return f"<span class='ocr_line' title='{title}'>{words}</span>"


def _texts(*lines: str, rtl: bool = False) -> list[str]:
    hocr = f"<div class='ocr_page'><p class='ocr_par'>{''.join(lines)}</p></div>"
    page = recognized_page(hocr.encode(), 2.0, 600.0, 800.0)
    return [line.text for line in printed_lines(page.glyphs, page.width, rtl)]


def test_words_stand_apart_and_lines_one_below_another():
    first = _line(_word("Recalling", 100, 120) + _word("it,", 197, 120), 100)
    second = _line(_word("1.", 100, 160) + _word("Decides", 140, 160), 140)
    assert _texts(first, second) == ["Recalling it,", "1. Decides"]


def test_a_small_digit_that_stands_high_is_raised():
    marked = _word("Code,1", 100, 120, {5: (100, 110)})
    assert _texts(_line(marked, 100)) == ["Code,¹"]
    assert _texts(_line(_word("Code,1", 100, 120), 100)) == ["Code,1"]


def test_chinese_characters_have_no_spaces_between_them():
    line = _line(_word("回顾", 100, 120) + _word("其决议", 121, 120), 100)
    assert _texts(line) == ["回顾其决议"]


def test_arabic_words_are_written_from_the_right_and_numbers_from_the_left():
    line = _line(
        _word("قرارها", 300, 120) + _word("76/187", 220, 120) + _word("المؤرخ", 150, 120), 100
    )
    assert _texts(line, rtl=True) == ["قرارها 76/187 المؤرخ"]


def test_chinese_words_that_were_read_apart_are_no_words():
    line = _line(_word("回顾", 100, 120) + _word("其决议", 135, 120), 100)
    assert _texts(line) == ["回顾其决议"]


def test_a_symbol_that_a_second_reading_knows_stands_in_its_place():
    first = _line(_word("См.", 100, 120) + _word("А/Е$-", 140, 120) + _word("10/5", 190, 120), 100)
    second = _line(_word("CM.", 100, 120) + _word("A/ES-10/5", 140, 120), 100)
    page = recognized_page(
        f"<p>{first}</p>".encode(), 2.0, 600.0, 800.0, symbols=f"<p>{second}</p>".encode()
    )
    (line,) = printed_lines(page.glyphs, page.width, False)
    assert line.text == "См. A/ES-10/5"


def test_heights_of_a_paragraph_that_differ_little_are_one():
    low = _line(_word("Recalling", 100, 120), 100)
    high = low.replace("x_size 20", "x_size 21.5").replace("bbox 100 100 900", "bbox 100 100 901")
    hocr = f"<p>{low}{low}{high}</p>".encode()
    page = recognized_page(hocr, 2.0, 600.0, 800.0)
    assert len({glyph.size for glyph in page.glyphs if glyph.text != " "}) == 1


def test_the_slope_is_that_of_long_lines():
    hocr = b"bbox 0 0 900 40; baseline 0.005 -9; bbox 0 50 90 90; baseline 0.2 -9; "
    assert slope_of(hocr) == 0.005
    assert slope_of(b"") == 0.0


@pytest.mark.parametrize(
    "hocr",
    [
        b"",
        b"   ",
        b"<p><span class='ocr_line'>no places</span></p>",
        b"<p><span title='bbox 1 2 3'><span class='ocrx_word'>half</span></span></p>",
        b"<p><span title='bbox 1 2 3 4'><span class='ocrx_word' title='bbox 1 2 3 4'/></span>",
    ],
)
def test_what_has_no_places_has_no_glyphs(hocr: bytes):
    assert recognized_page(hocr, 2.0, 600.0, 800.0).glyphs == ()
