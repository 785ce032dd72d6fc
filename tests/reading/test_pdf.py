"""PDF: small invented pages, placed line by line."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from reaffirm.errors import ReadingError
from reaffirm.model import Document
from reaffirm.reading import kind_of, read_bytes

Pages = Callable[..., list]
Write = Callable[..., bytes]

OPENING = [
    ("title", "Resolution adopted by the General Assembly on 16 December 2021"),
    ("heading", "76/321. Lighthouses and the safety of coasts"),
    ("running", "_The General Assembly_,"),
]
PREAMBLE = (
    "running",
    "_Recalling_ its resolution 74/12 of 26 November 2019^1^ and its resolutions 75/33 A and B of "
    "7 December 2020, on lighthouses and on those who keep them,",
)


def document(data: bytes) -> Document:
    (found,) = read_bytes(data, "lighthouses.pdf")
    return found


def texts(data: bytes) -> dict[str, str]:
    return {paragraph.id: paragraph.text for paragraph in document(data).paragraphs}


def opened(sheet: Callable, size: float = 10) -> Any:
    """A page with a title and the enacting formula; the text goes on at y = 660."""
    page = sheet().line("76/321. Lighthouses", 120, 700, size)
    return page.line("The General Assembly,", 144, 680, size)


def marks(data: bytes) -> dict[str, list[str]]:
    return {p.id: [m.note for m in p.markers] for p in document(data).paragraphs if p.markers}


class TestAResolution:
    @pytest.fixture
    def data(self, pdf: Write, typed: Pages) -> bytes:
        body = [
            *OPENING,
            PREAMBLE,
            ("numbered", "1.   _Takes note_ of the report of the Secretary-General;^2^"),
            ("numbered", "2.   _Urges_ Member States:"),
            ("point1", "(a)  To keep their lighthouses burning,^1^ in all weathers and seasons;"),
            ("point2", "(i)  With oil;"),
            (
                "point2",
                "(ii)  With electricity, where the coast is near enough to a town;",
            ),
            ("point1", "(b)  To report."),
        ]
        return pdf(typed(body, {1: "Resolution 70/1.", 2: "A/76/147."}))

    def test_the_kind_is_seen_by_the_content(self, data: bytes):
        assert kind_of(data) == "pdf"

    def test_symbol_title_and_date(self, data: bytes):
        found = document(data)
        assert found.symbol == "A/RES/76/321"
        assert found.title == "Lighthouses and the safety of coasts"
        assert str(found.adopted) == "2021-12-16"
        assert found.language == "en"
        assert found.warnings == ()

    def test_numbered_paragraphs_and_points_of_two_levels(self, data: bytes):
        assert list(texts(data)) == [
            *("title", "pp1", "op1", "op2", "op2(a)", "op2(a)(i)", "op2(a)(ii)", "op2(b)"),
            *("fn1", "fn2"),
        ]
        assert texts(data)["op2(a)(ii)"].endswith("near enough to a town;")

    def test_raised_markers_are_taken_out_and_told_from_digits(self, data: bytes):
        assert "of 26 November 2019 and its resolutions 75/33 A and B of 7" in texts(data)["pp1"]
        assert marks(data) == {"pp1": ["fn1"], "op1": ["fn2"], "op2(a)": ["fn1"]}

    def test_footnotes_under_the_rule(self, data: bytes):
        assert texts(data)["fn1"] == "Resolution 70/1."
        assert texts(data)["fn2"] == "A/76/147."

    def test_unpacked_streams_are_the_same(self, pdf: Write, typed: Pages):
        body = [*OPENING, PREAMBLE, ("numbered", "1.   _Decides_ so.")]
        sheets = typed(body, {1: "A/76/1."})
        assert texts(pdf(sheets, packed=False)) == texts(pdf(sheets))


class TestPages:
    LONG = "the keeping of lights, the sounding of horns and the saving of those in peril, "

    def test_a_paragraph_cut_by_pages_is_one(self, pdf: Write, typed: Pages):
        body = [
            *OPENING,
            ("running", "_Recalling_ " + self.LONG * 40 + "and its resolution 74/12,"),
            ("running", "_Noting_ the weather,"),
            ("numbered", "1.   _Requests_ " + self.LONG * 40 + "until morning."),
        ]
        sheets = typed(body, {}, head="A/RES/76/321 Lighthouses and the safety of coasts")
        found = texts(pdf(sheets))
        assert len(sheets) > 1
        assert list(found) == ["title", "pp1", "pp2", "op1"]
        assert found["pp1"] == "Recalling " + self.LONG * 40 + "and its resolution 74/12,"
        assert found["op1"] == "Requests " + self.LONG * 40 + "until morning."

    def test_a_page_that_ends_with_a_paragraph(self, pdf: Write, sheet: Callable):
        first = opened(sheet)
        first.line("Recalling its resolution 74/12,", 144, 660)
        second = sheet().line("A/RES/76/321", 60, 745, 8).line("Noting the weather,", 144, 700)
        second.line("1.   Decides to keep the lights of the coast and of its islands", 144, 680)
        second.line("burning.", 120, 668)
        assert list(texts(pdf([first, second]))) == ["title", "pp1", "pp2", "op1"]

    def test_a_footnote_goes_on_over_the_page(self, pdf: Write, sheet: Callable):
        first = opened(sheet)
        first.line("Recalling its resolutions on lighthouses and the safety^1^ of", 144, 660)
        first.line("those who pass them in the night and in all weathers, and of", 120, 648)
        first.rule(97, 167, 92).line("^1^ Related documents include A/AC.105/1129,", 120, 80, 8.5)
        first.line("1/2", 60, 30, 8)
        second = sheet().line("A/RES/76/321", 60, 745, 8).line("those who keep them,", 120, 700)
        second.line("1.   Decides so.", 144, 680).rule(97, 167, 92)
        second.line("A/AC.105/1131 and A/AC.105/1160.", 120, 80, 8.5).line("2/2", 60, 30, 8)
        found = texts(pdf([first, second]))
        assert found["fn1"] == (
            "Related documents include A/AC.105/1129, A/AC.105/1131 and A/AC.105/1160."
        )
        assert found["pp1"].endswith("in all weathers, and of those who keep them,")
        assert found["op1"] == "Decides so."

    def test_like_footnotes_on_each_page_are_no_running_feet(self, pdf: Write, sheet: Callable):
        first = opened(sheet)
        first.line("Recalling the Convention on Lamps,^1^", 144, 660).rule(97, 167, 92)
        first.line("^1^ United Nations, Treaty Series, vol. 75, No. 973.", 120, 80, 8.5)
        second = (
            sheet().line("1.   Recalls the Convention on Horns.^2^", 144, 700).rule(97, 167, 92)
        )
        second.line("^2^ United Nations, Treaty Series, vol. 1577, No. 27531.", 120, 80, 8.5)
        found = texts(pdf([first, second]))
        assert found["fn1"] == "United Nations, Treaty Series, vol. 75, No. 973."
        assert found["fn2"] == "United Nations, Treaty Series, vol. 1577, No. 27531."

    def test_a_line_of_the_body_that_the_title_also_has_is_no_running_head(
        self, pdf: Write, sheet: Callable
    ):
        first = opened(sheet)
        first.line("Noting what was done for lamps, horns and", 144, 660)
        second = sheet().line("A/RES/76/321", 60, 745, 8).line("lighthouses,", 120, 700)
        second.line("1.   Decides so.", 144, 680)
        assert texts(pdf([first, second]))["pp1"].endswith("lamps, horns and lighthouses,")

    def test_footnotes_whose_numbers_are_not_raised(self, pdf: Write, sheet: Callable):
        page = opened(sheet)
        page.line("Recalling the decision on horns^9^ and its resolution on lamps,^10^", 144, 660)
        page.line("1.   Decides so.", 144, 640).rule(97, 167, 102)
        page.line("9  A/76/147.", 120, 90, 8.5)
        page.line("10 Decision 74/548 of 13 April 2020.", 120, 80, 8.5)
        found = texts(pdf([page]))
        assert found["fn9"] == "A/76/147."
        assert found["fn10"] == "Decision 74/548 of 13 April 2020."
        assert marks(pdf([page])) == {"pp1": ["fn9", "fn10"]}


class TestWords:
    def lines(self, sheet: Callable, *lines: str, spacing: float = 0) -> list:
        page = opened(sheet)
        y = 660.0
        for place, line in enumerate(lines):
            page.line(line, 120 if place else 144, y, spacing=spacing)
            y -= 12
        return [page.line("1.   Decides so.", 144, y - 10)]

    def test_a_symbol_cut_at_its_hyphen_keeps_it(self, pdf: Write, sheet: Callable):
        lines = "Recalling its special sessions on lamps, its resolution S-", "6/1 of 1974,"
        assert texts(pdf(self.lines(sheet, *lines)))["pp1"].endswith(
            "its resolution S-6/1 of 1974,"
        )

    @pytest.mark.parametrize(
        ("first", "second", "joined"),
        [
            # The document has the word elsewhere in one piece, or with its hyphen.
            ("of international lamps, and inter-", "national horns,", "international horns,"),
            (
                "of gender-responsive lamps and of gender-",
                "responsive horns,",
                "gender-responsive h",
            ),
            # Numbers are spelled with a hyphen; what is left out stays left out.
            ("of lamps at its twenty-", "first session,", "at its twenty-first session,"),
            (
                "of the gender policies of lamps, gender-",
                "responsive,",
                "lamps, gender-responsive,",
            ),
            ("of lamps that are age-", "and gender-responsive,", "are age- and gender-responsive,"),
            ("of the Secretary-", "General,", "of the Secretary-General,"),
        ],
    )
    def test_words_cut_at_a_hyphen(
        self, pdf: Write, sheet: Callable, first: str, second: str, joined: str
    ):
        data = pdf(self.lines(sheet, f"Noting the keeping {first}", second))
        assert joined in texts(data)["pp1"]

    def test_letters_set_apart_make_no_words(self, pdf: Write, sheet: Callable):
        page = self.lines(sheet, "Noting the peopl", spacing=0.35)[0]
        page.line("e of the coast,", 144 + 74.6, 660, spacing=0.35)
        assert texts(pdf([page]))["pp1"] == "Noting the people of the coast,"

    def test_headings_are_told_by_their_print(self, pdf: Write, typed: Pages):
        body = [
            *OPENING,
            ("running", "_Adopts_ the following declaration on the lights of its coasts:"),
            ("heading", "United for lighthouses: an answer to the dark"),
            (
                "running",
                "We, the keepers of lights, gathered here, reaffirm that we keep them:",
            ),
            ("numbered", "1.   Reaffirm our resolution 74/12;"),
            ("numbered", "2.   Commit to more."),
        ]
        data = pdf(typed(body, {}))
        kinds = [(p.id, p.kind) for p in document(data).paragraphs[1:]]
        assert kinds == [
            ("op0", "operative"),
            ("h1", "heading"),
            ("pp1", "preambular"),
            ("op1", "operative"),
            ("op2", "operative"),
        ]


class TestColumns:
    def test_the_first_column_is_read_before_the_second(self, pdf: Write, sheet: Callable):
        page = sheet().line("**76/321. Lighthouses and the safety of all the coasts**", 60, 720, 12)
        left = [
            "The General Assembly,",
            *(f"Recalling resolution {n}/12," for n in range(61, 75)),
        ]
        right = [f"{n}.   Decides to keep light number {n + 100};" for n in range(1, 15)]
        for place, (one, other) in enumerate(zip(left, right, strict=False)):
            page.line(one + " " * 8, 75, 690 - 18 * place).line(other, 330, 690 - 18 * place)
        page.line(left[-1], 75, 690 - 18 * 14)
        found = texts(pdf([page]))
        assert [key for key in found if key.startswith("pp")] == [f"pp{n}" for n in range(1, 15)]
        assert [key for key in found if key.startswith("op")] == [f"op{n}" for n in range(1, 15)]
        assert found["pp1"] == "Recalling resolution 61/12,"
        assert found["op14"] == "Decides to keep light number 114;"


class TestOtherScripts:
    """Letters that Times lacks are mapped by the file: only their places matter."""

    def test_arabic_is_put_into_logical_order(self, pdf: Write, sheet: Callable):
        page = sheet()
        for y, line in (  # as it stands on the page, from the left
            (700, "تارانملا .76/321"),
            (680, "،ةماعلا ةيعمجلا نإ"),
            (660, "،1974 )6-د( 3201 و 74/12 اهرارق ىلإ ريشت ذإ"),
            (640, ".A/76/147 ريرقتلاب طيحت - 1"),
        ):
            page.line(line, 300, y)
        found = texts(pdf([page]))
        assert document(pdf([page])).language == "ar"
        assert found["pp1"] == "إذ تشير إلى قرارها 74/12 و 3201 (د-6) 1974،"
        assert found["op1"] == "تحيط بالتقرير A/76/147."

    def test_chinese_has_no_spaces_between_characters_and_digits(self, pdf: Write, sheet: Callable):
        page = sheet()
        for y, line in (
            (700, "76/321. 灯塔"),
            (680, "大会，"),
            (660, "回顾其2019年11月26日第74/12号决议，"),
            (640, "1. 决定照此办理。"),
        ):
            x = 120.0
            for run in re.findall(r"[ -~]+|[^ -~]+", line):
                page.line(run, x, y)  # a quarter of an em is set between characters and digits
                x += 2.5 + sum({"/": 2.78, ".": 2.5, " ": 2.5}.get(c, 5) for c in run)
        assert texts(pdf([page]))["pp1"] == "回顾其2019年11月26日第74/12号决议，"

    def test_radicals_are_the_characters_that_they_look_like(self, pdf: Write, sheet: Callable):
        page = sheet().line("76/321. 灯塔", 120, 700).line("⼤会，", 120, 680)
        page.line("回顾其⼀九七四年第74/12号决议，", 120, 660).line("1. 决定照此办理。", 120, 640)
        found = document(pdf([page]))
        assert found.language == "zh"
        assert found.paragraph("pp1").text.startswith("回顾其一九七四年")


class TestRefusals:
    def test_pictures_of_pages_need_recognition(
        self, pdf: Write, sheet: Callable, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr("shutil.which", lambda program: None)
        with pytest.raises(ReadingError, match=r"no text, only pictures of pages.*reaffirm\[ocr\]"):
            read_bytes(pdf([sheet().rule(60, 200, 300)]), "scan.pdf")

    def test_a_text_that_is_no_resolution(self, pdf: Write, sheet: Callable):
        page = sheet().line("Minutes of the harbour board, taken in a storm and not read", 100, 500)
        with pytest.raises(ReadingError, match="no resolution found"):
            read_bytes(pdf([page]), "minutes.pdf")

    def test_the_message_says_which_file(self, pdf: Write, sheet: Callable):
        with pytest.raises(ReadingError, match=r"half\.pdf"):
            read_bytes(pdf([sheet().line("76/321. Lamps", 100, 500)])[:90], "half.pdf")
