"""Plain text as a PDF copy leaves it. The small documents are invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import reaffirm.model
from reaffirm.errors import ReadingError
from reaffirm.model import Document, Marker, Vote
from reaffirm.reading.flow import Block, read_blocks
from reaffirm.reading.text import read_text

SEED = Path(reaffirm.model.__file__).parent / "samples" / "A_RES_76_187.zh.txt"


def read_one(text: str, source: str = "a.txt") -> Document:
    (document,) = read_text(text.encode(), source)
    return document


def texts(document: Document) -> dict[str, str]:
    return {paragraph.id: paragraph.text for paragraph in document.paragraphs}


ASSEMBLY = """Seventy-sixth session

Agenda items 13 and 75 (b)

Harbours and the law of the sea

Resolution adopted by the General Assembly on 9 December 2021

[on the report of the Third Committee (A/76/900, para. 12)]

76/300. Safety of harbours and of those who
work in them

The General Assembly,

"""


def test_the_title_block_gives_symbol_title_date_and_metadata() -> None:
    document = read_one(ASSEMBLY + "Recalling its resolution 70/1,\n\n1. Decides to act.\n")
    assert document.symbol == "A/RES/76/300"
    assert document.title == "Safety of harbours and of those who work in them"
    assert document.adopted == date(2021, 12, 9)
    metadata = document.metadata
    assert metadata.session == "76"
    assert metadata.agenda_items == ("13", "75(b)")
    assert metadata.agenda_title == "Harbours and the law of the sea"
    assert (metadata.committee, metadata.report) == ("Third Committee", "A/76/900")
    assert metadata.report_paragraph == "12"


@pytest.mark.parametrize(
    ("head", "formula", "symbol"),
    [
        ("ES-11/90. Peace", "The General Assembly,", "A/RES/ES-11/90"),
        ("ES‑11/ 90. Peace", "The General Assembly,", "A/RES/ES-11/90"),
        ("S-32/1. Peace", "The General Assembly,", "A/RES/S-32/1"),
        ("دإط-10/15. الموانئ", "إن الجمعية العامة،", "A/RES/ES-10/15"),
        ("د إ ط - 10/15. الموانئ", "إن الجمعية العامة،", "A/RES/ES-10/15"),
        ("د إ ط-10/15 - الموانئ", "إن الجمعية العامة،", "A/RES/ES-10/15"),
        ("دإ-23/2. الموانئ", "إن الجمعية العامة،", "A/RES/S-23/2"),
        ("القرار دإ-23/2. الموانئ", "إن الجمعية العامة،", "A/RES/S-23/2"),
        ("1900 (XV). Peace", "The General Assembly,", "A/RES/1900(XV)"),
        ("Resolution 890 (1993)", "The Security Council,", "S/RES/890(1993)"),
        ("2017/90. Ports", "The Economic and Social Council,", "E/RES/2017/90"),
        ("7/90. Droits", "Le Conseil des droits de l’homme,", "A/HRC/RES/7/90"),
        ("76/300. Порты", "Генеральная Ассамблея,", "A/RES/76/300"),
        ("76/300. Puertos", "La Asamblea General,", "A/RES/76/300"),
        ("76/300 - الموانئ", "إن الجمعية العامة،", "A/RES/76/300"),
        ("第2590(2021)号决议", "安全理事会，", "S/RES/2590(2021)"),
    ],
)
def test_symbol_by_organ_and_form(head: str, formula: str, symbol: str) -> None:
    end = "，" if "，" in formula else "،" if "،" in formula else ","
    assert read_one(f"{head}\n\n{formula}\n\nAaa{end}\n\n1. Bbb.\n").symbol == symbol


def test_footnotes_and_page_break_inside_a_paragraph() -> None:
    document = read_one(
        ASSEMBLY
        + "Recalling the Harbour Convention,¹ the Pier Protocol ² and the\n\n"
        + "¹ United Nations, Treaty Series, vol. 1,\nNo. 2.\n\n² Ibid., vol. 3.\n\n"
        + "Lighthouse Rules,\n\n1. Decides to act;\n\n2. Requests a report.\n\n"
        + "54th plenary meeting\n9 December 2021\n"
    )
    by_id = texts(document)
    recalling = document.paragraph("pp1")
    assert recalling.text == (
        "Recalling the Harbour Convention, the Pier Protocol and the Lighthouse Rules,"
    )
    assert recalling.markers == (Marker(33, "fn1"), Marker(51, "fn2"))
    assert by_id["fn1"] == "United Nations, Treaty Series, vol. 1, No. 2."
    assert list(by_id) == ["title", "pp1", "op1", "op2", "fn1", "fn2"]
    assert document.metadata.meeting == "54th plenary meeting"
    assert document.warnings == ()


def test_a_half_after_a_comma_and_footnotes_joins_on() -> None:
    document = read_one(
        "76/300. 港口安全\n\n大会，\n\n欢迎《港口公约》¹ 的成果，\n\n¹ 第 70/1 号决议。\n\n"
        "并强调必须加强合作，\n\n又欢迎各国的努力，\n\n"
        "1. **促请**会员国执行第 [76/185](#) 号决议。\n"
    )
    by_id = texts(document)
    assert by_id["pp1"] == "欢迎《港口公约》的成果，并强调必须加强合作，"
    assert by_id["pp2"] == "又欢迎各国的努力，"
    assert by_id["op1"] == "促请会员国执行第 76/185 号决议。"


def test_points_and_their_parents() -> None:
    document = read_one(
        ASSEMBLY
        + "Recalling it,\n\n1. Decides:\n\n(a) To act;\n\n(b) To report on:\n\n(i) Piers;\n\n"
        + "(ii) Quays;\n\n(c) To end;\n\n2. Requests it.\n"
    )
    operative = [p for p in document.paragraphs if p.kind == "operative"]
    assert [(p.id, p.parent) for p in operative] == [
        ("op1", ""),
        ("op1(a)", "op1"),
        ("op1(b)", "op1"),
        ("op1(b)(i)", "op1(b)"),
        ("op1(b)(ii)", "op1(b)"),
        ("op1(c)", "op1"),
        ("op2", ""),
    ]


def test_annex_is_a_text_of_its_own() -> None:
    document = read_one(
        ASSEMBLY + "Recalling it,\n\n1. Adopts the rules annexed hereto.\n\n"
        "54th plenary meeting\n9 December 2021\n\nAnnex\n\n"
        "Rules\n\n1. Ships wait.\n\n2. Boats go.\n"
    )
    annex = [p.id for p in document.paragraphs if p.kind == "annex"]
    assert annex == ["annex1:1", "annex1:2"]


COUNCIL = """90 (1950). Resolution of 17 March 1950
[S/1999]

The Security Council,
Having considered the reports of the two Commis-
sions on the harbour 16 and the letter of 1 March
1950, 17

1. Notes that, under article 8 of the Agreement, 18 the Secretary-
General has acted;

2. Calls upon the parties to settle.

Adopted at the 424th meeting
by 9 votes to none, with 2
abstentions (Egypt, India).


16 See Official Records of the Security Council, Fifth Year.
17 Ibid., document S/1.
18 Ibid., Special Supplement No. 1.
"""


def test_early_council_text_with_plain_markers() -> None:
    document = read_one(COUNCIL)
    assert document.symbol == "S/RES/90(1950)"
    assert document.adopted == date(1950, 3, 17)
    assert document.metadata.vote == Vote(9, 0, 2)
    assert document.metadata.meeting == "424th meeting"
    assert document.metadata.draft == "S/1999"
    by_id = texts(document)
    assert by_id["pp1"] == (
        "Having considered the reports of the two Commissions on the harbour and the letter of "
        "1 March 1950,"
    )
    assert by_id["op1"].startswith("Notes that, under article 8 of the Agreement, the Secretary-")
    assert [m.note for m in document.paragraph("pp1").markers] == ["fn16", "fn17"]
    assert [m.note for m in document.paragraph("op1").markers] == ["fn18"]


def test_unnumbered_operative_paragraphs() -> None:
    document = read_one(
        "91 (1950). Resolution of 1 May 1950\n\nThe Security Council,\n\n"
        "Having examined the application of the Republic of Ports,\n\n"
        "Recommends that it be admitted to membership.\n"
    )
    assert [p.id for p in document.paragraphs] == ["title", "pp1", "op1"]


def test_parts_are_documents_of_their_own() -> None:
    part = "\n\nThe Security Council,\n\nRecalling it,\n\n1. Decides to act.\n\n"
    documents = read_text(f"92 (1961). Resolution of 1 May 1961\n\nA{part}B{part}".encode(), "a")
    assert [d.symbol for d in documents] == ["S/RES/92(1961)A", "S/RES/92(1961)B"]
    assert [d.adopted for d in documents] == [date(1961, 5, 1)] * 2


def test_numbers_that_begin_again() -> None:
    document = read_one(
        ASSEMBLY + "Recalling it,\n\nI\n\n1. Notes it;\n\n2. Acts;\n\nII\n\n1. Ends it.\n"
    )
    assert [p.id for p in document.paragraphs][1:] == ["pp1", "h1", "op1", "op2", "h2", "op2:1"]


def test_square_metres_are_no_marker() -> None:
    document = read_one(ASSEMBLY + "Noting 10 km² of water,\n\n1. Decides to act.\n")
    assert document.paragraph("pp1").text == "Noting 10 km² of water,"


def test_the_symbol_of_the_file_name_is_the_last_resort() -> None:
    text = "The General Assembly,\n\nRecalling it,\n\n1. Decides to act.\n"
    document = read_one(text, "A_RES_76_300.txt")
    assert document.symbol == "A/RES/76/300"
    assert document.warnings
    draft = read_one(f"Safe harbours\n\n{text}", "A_C.3_77_L.23 (mine).txt")
    assert (draft.symbol, draft.title, draft.metadata.session) == (
        "A/C.3/77/L.23",
        "Safe harbours",
        "77",
    )
    with pytest.raises(ReadingError, match="number was not found"):
        read_one(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dear colleague, lunch is at noon.",
        "(" * 100_000,
        "word " * 200_000,
        "76/300. Only a title\n\nThe General Assembly,\n",
    ],
)
def test_what_is_no_resolution_is_refused(text: str) -> None:
    with pytest.raises(ReadingError, match="no resolution found"):
        read_one(text)


def test_hostile_bodies_take_linear_time() -> None:
    for body in ("[" * 200_000, "¹ " * 20_000, "(a) To do;\n\n" * 5_000, "a\n" * 20_000):
        assert read_one(f"{ASSEMBLY}Recalling it,\n\n1. Decides {body}.\n").paragraphs


def test_the_sample() -> None:
    (document,) = read_text(SEED.read_bytes(), str(SEED))
    kinds = [paragraph.kind for paragraph in document.paragraphs]
    assert kinds.count("preambular") == 74
    assert kinds.count("operative") == 77
    assert kinds.count("footnote") == 46
    assert sum(len(paragraph.markers) for paragraph in document.paragraphs) == 46
    assert document.adopted == date(2021, 12, 16)
    assert document.metadata.agenda_items == ("108",)
    assert document.warnings == ()


def test_a_noun_may_stand_before_the_number() -> None:
    text = "РЕЗОЛЮЦИЯ N 45/300. ГАВАНИ\n\n4 декабря 1990 года\n\nГенеральная Ассамблея,\n\n"
    document = read_one(
        text + "ссылаясь на свою резолюцию 44/1 от 1 декабря 1989 года,\n\n1. просит.\n"
    )
    assert (document.symbol, document.adopted) == ("A/RES/45/300", date(1990, 12, 4))


def test_parts_may_have_a_title_behind_their_letter() -> None:
    part = "{}\n\n大会,\n\n回顾第49/1号决议,\n\n1. 请秘书长提出报告;\n\n2. 决定审议。\n\n"
    letters = "".join(map(part.format, ("A. 海港", "B. 海洋 *", "C")))
    parts = read_text(f"50/300. 海港安全\n\n{letters}".encode(), "a.txt")
    assert [(document.symbol, document.title) for document in parts] == [
        ("A/RES/50/300A", "海港"),
        ("A/RES/50/300B", "海洋"),
        ("A/RES/50/300C", "海港安全"),
    ]
    assert [texts(one)["title"] for one in parts] == [
        "50/300. 海港安全\nA. 海港", "50/300. 海港安全\nB. 海洋 *", "50/300. 海港安全",
    ]  # fmt: skip
    assert texts(parts[0])["op2"] == "决定审议。"


def test_a_chinese_paragraph_may_end_with_a_marker_in_plain_digits() -> None:
    text = (
        "54/300. 海港安全\n\n大会,\n\n注意到报告,1\n\n铭记《宪章》,\n\n1. 请报告。\n\n1 A/54/1。\n"
    )
    assert [p.id for p in read_one(text).paragraphs if p.kind == "preambular"] == ["pp1", "pp2"]


def test_the_organ_at_the_head_of_a_page_is_no_formula() -> None:
    text = (
        "联合国\n\n大会\n\nA/RES/54/300\n18 February 2000\n\n第五十四届会议\n\n大会决议\n\n"
        "54/300. 海港安全\n\n大会\n\n审查了报告,(1)\n\n铭记《宪章》,\n\n1. 请秘书长报告。\n"
    )
    document = read_one(text)
    assert (document.symbol, document.title) == ("A/RES/54/300", "海港安全")
    assert [p.id for p in document.paragraphs] == ["title", "pp1", "pp2", "op1"]


def test_a_number_alone_below_such_a_head_begins_the_title() -> None:
    text = (
        "大会\n第五十四届会议\n议程项目12\n大会决议\n[未经发交主要委员会而通过(A/54/L.2)]\n54/300.\n"
        "海港安全\n\n大会,\n\n审查了报告,(1)\n\n铭记《宪章》,\n\n1. 请秘书长报告。\n"
    )
    document = read_one(text)
    assert (document.symbol, document.title) == ("A/RES/54/300", "海港安全")
    assert [p.id for p in document.paragraphs] == ["title", "pp1", "pp2", "op1"]


def test_the_last_preambular_paragraph_of_the_council_is_no_heading_without_its_comma() -> None:
    text = (
        "联合国安理会第9999(2031)号决议\n\n安全理事会\n\n审议了报告,\n\n"
        "根据《联合国宪章》第七章采取行动\n\n1. 请秘书长报告;\n\n2. 决定处理此案。\n"
    )
    document = read_one(text)
    assert document.symbol == "S/RES/9999(2031)"
    assert [p.id for p in document.paragraphs] == ["title", "pp1", "pp2", "op1", "op2"]


def test_latin_punctuation_between_chinese_characters_is_chinese() -> None:
    text = (
        "A/RES/99/72\n\n99/72.  水\n\n大会,\n\n回顾其第98/75号决议,欢迎《清水公约》;\n\n"
        "1. 请秘书长报告1,000次;\n"
    )
    (document,) = read_text(text.encode(), "water.txt")
    paragraphs = {p.id: p.text for p in document.paragraphs}
    assert paragraphs["pp1"] == "回顾其第98/75号决议，欢迎《清水公约》;"
    assert paragraphs["op1"] == "请秘书长报告1,000次;"


def test_a_figure_on_a_word_is_a_marker_although_the_footnotes_were_not_copied() -> None:
    text = """A/RES/60/999

The General Assembly,

Guided by the Charter of Harbours7 and others,
"""
    (document,) = read_text(text.encode(), "A_RES_60_999.en.txt")
    assert document.paragraphs[-1].text == "Guided by the Charter of Harbours and others,"
    assert "marker 7 has no footnote" in document.warnings


def test_paragraphs_open_with_a_small_letter_where_the_first_one_does() -> None:
    document = read_one(
        """Résolution 999 (1999)

Le Conseil de sécurité,

rappelant sa résolution 660 (1990) du 2 août 1990,

ayant décidé de se réunir,

vivement alarmé par les dunes
et par le sable,

1. Décide d’agir.
""",
        "S_RES_999_1999.fr.txt",
    )
    assert texts(document) | {"title": ""} == {
        "title": "",
        "pp1": "rappelant sa résolution 660 (1990) du 2 août 1990,",
        "pp2": "ayant décidé de se réunir,",
        "pp3": "vivement alarmé par les dunes et par le sable,",
        "op1": "Décide d’agir.",
    }


def test_an_adjective_in_ous_is_no_verb_of_an_operative_paragraph() -> None:
    document = read_one("""A/RES/60/999

The General Assembly,

Conscious of the lakes,

Desirous of harbours,
""")
    assert [p.kind for p in document.paragraphs[1:]] == ["preambular", "preambular"]


def test_a_section_has_a_preamble_and_numbers_of_its_own() -> None:
    texts_of_blocks = (
        "76/300. Lamps",
        "The General Assembly,",
        "I Lamps of the north",
        "Recalling its resolution 70/1,",
        "1. Takes note of the report;",
        "2. Decides to continue;",
        "II Lamps of the south",
        "Recalling its resolution 70/2,",
        "1. Takes note of the other report.",
    )
    blocks = [Block((text,), heading=text.startswith("I")) for text in texts_of_blocks]
    (document,) = read_blocks(blocks, "lamps.docx")
    assert {p.id: p.text for p in document.paragraphs[1:]} == {
        "h1": "I Lamps of the north",
        "pp1": "Recalling its resolution 70/1,",
        "op1": "Takes note of the report;",
        "op2": "Decides to continue;",
        "h2": "II Lamps of the south",
        "pp2": "Recalling its resolution 70/2,",
        "op2:1": "Takes note of the other report.",
    }
