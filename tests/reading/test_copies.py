"""Raw copies of PDFs: no blank lines between paragraphs, plain markers, heads and feet of pages.

The resolutions are invented. ``printed`` fills lines as a printer does, by the width of letters.
"""

from __future__ import annotations

import time

import pytest
from copying import filled

from reaffirm.errors import ReadingError
from reaffirm.model import Document, Language
from reaffirm.reading import read_bytes
from reaffirm.reading.copies import is_raw
from reaffirm.reading.copy_pages import is_paged, pages_of


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
