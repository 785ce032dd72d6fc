"""Raw copies of PDFs: no blank lines between paragraphs, plain markers, heads and feet of pages.

The resolutions are invented. ``printed`` fills lines as a printer does, by the width of letters.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from reaffirm.errors import ReadingError
from reaffirm.model import Document, Language
from reaffirm.reading import read_bytes
from reaffirm.reading.characters import plain_characters
from reaffirm.reading.copies import is_raw
from reaffirm.reading.copy_bidi import reading_order
from reaffirm.reading.copy_markers import with_raised_markers
from reaffirm.reading.copy_notes import BodyPage, divide
from reaffirm.reading.copy_pages import CopiedLine, CopiedPage, is_paged, pages_of
from reaffirm.reading.copy_words import mended

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from copying import filled


def printed(*paragraphs: str, language: Language = "en") -> str:
    return "\n".join(line for text in paragraphs for line in filled(text, language))


def read_one(text: str) -> Document:
    (document,) = read_bytes(text.encode(), "copy.txt")
    return document


def shown(document: Document) -> dict[str, str]:
    """The paragraphs, with "^" and its number for each marker."""
    found: dict[str, str] = {}
    for paragraph in document.paragraphs:
        text = paragraph.text
        for marker in sorted(paragraph.markers, key=lambda one: -one.offset):
            text = f"{text[: marker.offset]}^{marker.note[2:]}{text[marker.offset :]}"
        found[paragraph.id] = text
    return found


RECALLING = (
    "Recalling its resolution 75/12 of 1 December 2020 on the keeping of lighthouses and all "
    "earlier resolutions on the lamps of harbours, including resolution 74/3 of 2 May 2019,"
)
NOTING = (
    "Noting the work of the keepers of the northern coasts, who have kept their lamps burning in "
    "every winter, recognizing the help of all the harbours, and welcoming new lamps at sea,"
)
ENGLISH = f"""A/RES/76/301
United Nations
General Assembly
Distr.: General
18 October 2021

Seventy-sixth session
Agenda item 12
Resolution adopted by the General Assembly
on 10 October 2021
[on the report of the Second Committee (A/76/535,
para. 9)]
76/301.
Lamps at sea and in harbours
The General Assembly,
{printed(RECALLING, NOTING)}
{printed("Bearing in mind the Lighthouse Convention, 1 the Charter of Harbours2 and the Plan")}
__________________

United Nations, Treaty Series, vol. 12, No. 345.
Resolution 70/1.
1
2

21-10001 (E)
101021

*2110001*

\fLamps at sea and in harbours

A/RES/76/301

for the Lamps of 2015\u20132030 3 as well as its follow-up,
1.
{printed("Takes note of the report on lamps; 4")}
2.
Requests the keepers:
(a) To count the lamps of all harbours, old and new, and to say which of them are
broken;
(b) To report thereon, taking into account the Convention, 1 by 1 May:
(i)
In summer;
(ii) In winter;
3.
Decides to remain seized of the matter.
50th plenary meeting
10 October 2021
__________________
3
4

21-10001

See resolution 71/2.
A/76/99.
2/2
"""


def test_an_english_copy_with_numbers_apart_and_footnotes_whose_numbers_stand_elsewhere():
    document = read_one(ENGLISH)
    assert document.symbol == "A/RES/76/301"
    assert document.title == "Lamps at sea and in harbours"
    assert "(A/76/535, para. 9)" in document.paragraph("title").text
    found = shown(document)
    del found["title"]
    assert found == {
        "pp1": RECALLING,
        "pp2": NOTING,
        "pp3": "Bearing in mind the Lighthouse Convention,^1 the Charter of Harbours^2 and the "
        "Plan for the Lamps of 2015\u20132030^3 as well as its follow-up,",
        "op1": "Takes note of the report on lamps;^4",
        "op2": "Requests the keepers:",
        "op2(a)": "To count the lamps of all harbours, old and new, and to say which of them are "
        "broken;",
        "op2(b)": "To report thereon, taking into account the Convention,^1 by 1 May:",
        "op2(b)(i)": "In summer;",
        "op2(b)(ii)": "In winter;",
        "op3": "Decides to remain seized of the matter.",
        "fn1": "United Nations, Treaty Series, vol. 12, No. 345.",
        "fn2": "Resolution 70/1.",
        "fn3": "See resolution 71/2.",
        "fn4": "A/76/99.",
    }
    assert document.warnings == ()


def test_the_same_without_form_feeds_and_blank_lines():
    bare = "\n".join(line for line in ENGLISH.replace("\f", "").split("\n") if line.strip())
    assert shown(read_one(bare)) == shown(read_one(ENGLISH))


def test_a_copy_that_keeps_the_layout():
    laid_out = ENGLISH.replace("\nRecalling", "\n          Recalling").replace("\n3\n", "\n   3\n")
    assert shown(read_one(laid_out)) == shown(read_one(ENGLISH))


RUSSIAN = (
    "ссылаясь на свою резолюцию 75/12 от 1 декабря 2020 года о содержании маяков и на все прежние "
    "резолюции о портовых огнях, включая резолюцию 74/3 от 2 мая 2019 года,",
    "отмечая труд смотрителей северных берегов, включая тех, кто хранил огни каждую зиму, "
    "приветствуя в этой связи помощь всех портов и признавая важность новых огней на море,",
    "учитывая Конвенцию о маяках1 и Устав портов2,",
)


def test_a_russian_copy_whose_paragraphs_begin_with_small_letters():
    document = read_one(
        f"""76/301. Морские огни
Генеральная Ассамблея,
{printed(*RUSSIAN, language="ru")}
1. принимает к сведению доклад;
2. постановляет продолжить рассмотрение этого вопроса.
1 United Nations, Treaty Series, vol. 12, No. 345.
2 Резолюция 70/1.

21-10001

1/1
\f"""
    )
    assert shown(document) == {
        "title": "76/301. Морские огни",
        "pp1": RUSSIAN[0],
        "pp2": RUSSIAN[1],
        "pp3": "учитывая Конвенцию о маяках^1 и Устав портов^2,",
        "op1": "принимает к сведению доклад;",
        "op2": "постановляет продолжить рассмотрение этого вопроса.",
        "fn1": "United Nations, Treaty Series, vol. 12, No. 345.",
        "fn2": "Резолюция 70/1.",
    }


CHINESE = (
    "回顾其2020年12月1日关于灯塔维护的第75/12号决议和以往关于港口灯光的所有决议，包括2019年5月2日第74/3号决议，"
    "其中大会请各港口保持灯光明亮，并在每年冬季向船只通报，",
    "注意到北方海岸守灯人的工作，认识到港口的帮助，",
    "铭记《灯塔公约》1和《港口宪章》，2",
)


def test_a_chinese_copy_with_a_page_break_inside_a_paragraph():
    first, second, third = (printed(text, language="zh").split("\n") for text in CHINESE)
    document = read_one(
        "\n".join(
            (
                "A/RES/76/301",
                "76/301. 海上灯光",
                "大会，",
                *first[:1],
                "",
                "21-10001",
                "",
                "1/2",
                "",
                "\fA/RES/76/301",
                "",
                "海上灯光",
                "",
                *first[1:],
                *second,
                *third,
                "1． 表示注意到报告；",
                "2． 请守灯人：",
                "(a) 清点灯盏：",
                "㈠ 夏季；",
                "㈡ 冬季；",
                "(b) 提出报告；",
                "3． 决定继续处理此案。",
                "1 联合国，《条约汇编》，第12卷，第345号。",
                "2 第70/1号决议。",
                "",
                "2/2",
                "",
                "21-10001",
            )
        )
    )
    assert list(shown(document)) == [
        "title", "pp1", "pp2", "pp3", "op1", "op2", "op2(a)", "op2(a)(i)", "op2(a)(ii)", "op2(b)",
        "op3", "fn1", "fn2",
    ]  # fmt: skip
    assert shown(document)["pp1"] == CHINESE[0]
    assert shown(document)["pp3"] == "铭记《灯塔公约》^1和《港口宪章》，^2"


RLE, LRE, POP = "\u202b", "\u202a", "\u202c"
ARABIC = f"""{RLE}{LRE} .76/301{POP}أضواء البحر{POP}
{RLE}إن الجمعية العامة{LRE}،{POP}{POP}
{RLE}إذ تشير إلى قرارها {LRE} 75/12{POP}المؤرخ {LRE} 1{POP}كانون الأول{LRE}/{POP}ديسمبر \
{LRE} 2020{POP}بشأن صيانة المنارات وجميع{POP}
{RLE}القرارات السابقة{LRE} ،{POP}بما فيها القرار {LRE}،74/3{POP}{POP}
{RLE}وإذ تضع في اعتبارها اتفاقية المنارات({LRE}،)1{POP}{POP}
{RLE}{LRE}-1{POP}{POP}

{RLE}تحيط علما بالتقرير؛{POP}
{RLE}{LRE}-2{POP}{POP}

{RLE}تقرر أن تبقي المسألة قيد نظرها{LRE}.{POP}{POP}
{RLE}{LRE}A/76/99 1{POP}؛ انظر أيضا القرار {LRE}.70/1{POP}{POP}

{RLE}{LRE}21-10001{POP}{POP}

{RLE}{LRE}1/1{POP}{POP}
"""


def test_an_arabic_copy_with_the_control_characters_of_its_lines():
    assert shown(read_one(ARABIC)) == {
        "title": "76/301. أضواء البحر",
        "pp1": "إذ تشير إلى قرارها 75/12 المؤرخ 1 كانون الأول/ديسمبر 2020 بشأن صيانة المنارات "
        "وجميع القرارات السابقة، بما فيها القرار 74/3،",
        "pp2": "وإذ تضع في اعتبارها اتفاقية المنارات^1،",
        "op1": "تحيط علما بالتقرير؛",
        "op2": "تقرر أن تبقي المسألة قيد نظرها.",
        "fn1": "A/76/99؛ انظر أيضا القرار 70/1.",
    }


PARTS = """76/302. Lamps and nets
A
Lamps of the north
The General Assembly,
Recalling its resolution 75/12,
1. Takes note of the report on the lamps of the north and of those of the islands that lie
before its coasts;
2. Decides to continue.
B
Nets of the south
The General Assembly,
Recalling its resolution 75/13,
1. Takes note of the report on the nets of the south and of those of the islands that lie
before its coasts;
2. Decides to continue.
"""


def test_parts_with_formulas_of_their_own():
    north, south = read_bytes(PARTS.encode(), "parts.txt")
    assert (north.symbol, north.title) == ("A/RES/76/302A", "Lamps of the north")
    assert (south.symbol, south.title) == ("A/RES/76/302B", "Nets of the south")
    assert [p.id for p in south.paragraphs] == ["title", "pp1", "op1", "op2"]


def test_headings_and_an_annex():
    document = read_one(
        """76/303. Lamps
The General Assembly,
Recalling its resolution 75/12 on the lamps of the north and those of the islands that
lie before its coasts,
I
Lamps of the north
1. Takes note of the report on the lamps of the north and of those of the islands that lie
before its coasts;
2. Welcomes the new lamps;
II
Lamps of the south
3. Decides to continue.
Annex
Charter of lamps
1. Lamps shall burn.
"""
    )
    assert {p.id: p.text for p in document.paragraphs if p.kind in ("heading", "annex")} == {
        "h1": "I",
        "h2": "Lamps of the north",
        "h3": "II",
        "h4": "Lamps of the south",
        "annex1:h1": "Annex",
        "annex1:h2": "Charter of lamps",
        "annex1:1": "Lamps shall burn.",
    }


def test_a_declaration_whose_heading_repeats_the_title():
    document = read_one(
        """76/304. Declaration of the
keepers of lamps
The General Assembly
Adopts the following declaration, which the keepers of all the lamps have made in May:
Declaration of the
keepers of lamps
We, keepers of lamps from all the coasts of the north and of the south, and from all the
islands that lie before these coasts,
1. Reaffirm resolution 70/1, and the plan for the lamps of the north and those of all the
islands;
2. Decide to meet again.
"""
    )
    assert [(p.id, p.text[:30]) for p in document.paragraphs[1:]] == [
        ("op0", "Adopts the following declarati"),
        ("h1", "Declaration of the keepers of "),
        ("pp1", "We, keepers of lamps from all "),
        ("op1", "Reaffirm resolution 70/1, and "),
        ("op2", "Decide to meet again."),
    ]


CAREFUL = f"""76/301. Lamps

The General Assembly,

{printed(RECALLING)}

{printed(NOTING)}

1. Takes note of the report;¹

2. Decides to remain seized of the matter.

¹ A/76/99.
"""


@pytest.mark.parametrize("text", [CAREFUL, CAREFUL.replace("\n2. Dec", "\n\f2. Dec")])
def test_a_careful_copy_is_none(text: str):
    lines = [line for page in pages_of(text) for line in page.lines]
    assert not is_raw(lines, "en", is_paged(text))
    assert shown(read_one(text))["op1"] == "Takes note of the report;^1"


# -- pages and footnotes ---------------------------------------------------------------------------


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


# -- markers ---------------------------------------------------------------------------------------


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


# -- words ---------------------------------------------------------------------------------------


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


# -- lines of Arabic -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("copied", "read"),
    [
        (f"{RLE}القرار {LRE}،64/7{POP}{POP}", "القرار 64/7،"),
        (f"{RLE}التقرير({LRE}.)12{POP}{POP}", "التقرير(12)."),
        (f"{RLE}{LRE}-7{POP}{POP}", "7-"),
        (f"{RLE}الفترة {LRE}2030\u20132015{POP}{POP}", "الفترة 2015\u20132030"),
        (f"{RLE}الوثيقة {LRE}A/76/99 (Part I){POP}{POP}", "الوثيقة A/76/99 (Part I)"),
        (f"{RLE}الأول{POP}    {RLE}الفصل{POP}", "الفصل الأول"),  # with -layout, from the left
        (f"{RLE}الب \u0651ن اء{POP}", "البناء"),
        ("Plain text stays,\n1. as it is", "Plain text stays,\n1. as it is"),
    ],
)
def test_lines_of_arabic_in_reading_order(copied: str, read: str):
    assert reading_order(copied) == read


def arabic(*lines: str) -> str:
    formula = "إن الجمعية العامة،"
    full = "وإذ تشير إلى جميع القرارات السابقة التي اتخذتها بشأن المنارات وأضواء الموانئ كافة،"
    return reading_order("\n".join(f"{RLE}{line}{POP}" for line in (formula, *[full] * 9, *lines)))


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        # left before right, under a vowel sign of the line
        (
            ("\u064b", "لأحكام الاتفاقية وبروتوكولاتها الملحقة،", "وإذ تحيط علما بالتقرير وفقا"),
            "وإذ تحيط علما بالتقرير وفقا لأحكام الاتفاقية وبروتوكولاتها الملحقة،",
        ),
        # the part that ends with the sign is the right one
        (
            ("وإذ \u0651", "تسل م بأهمية المنارات في حماية السفن والبحارة"),
            "وإذ تسلم بأهمية المنارات في حماية السفن والبحارة",
        ),
        # the ligature of "not", parted
        (("ل سيما المنارات القديمة،", "وإذ ترحب بالأضواء الجديدة، و ا"),
         "وإذ ترحب بالأضواء الجديدة، ولا سيما المنارات القديمة،"),
    ],
)  # fmt: skip
def test_lines_that_a_vowel_sign_or_a_ligature_parts(parts: tuple[str, ...], whole: str):
    assert arabic(*parts).split("\n")[-1] == whole


# -- hostile ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "1 Abc\n" * 40_000,
        "of lamps1 and2 of,3\n" * 20_000,
        "____\n" + "1\nAbc.\n" * 20_000,
        f"{RLE}{'(' * 100_000}{LRE}1{POP}{POP}\n" * 3,
        f"{RLE}\u064b{POP}\n" * 40_000,
        "A\n" * 40_000,
        "\f1/2\n" * 40_000,
    ],
)
def test_what_is_no_resolution_is_soon_refused(text: str):
    head = "76/301. Lamps\nThe General Assembly,\nRecalling the\nlamps,\n1.\nDecides;\n2.\nNotes;\n"
    started = time.process_time()
    for whole in (text, head + text):
        try:
            read_bytes(whole.encode(), "hostile.txt")
        except ReadingError:
            continue
    assert time.process_time() - started < 20
