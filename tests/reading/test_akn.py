"""Reading AKN4UN XML. The documents are invented; see ``tests/data/akn``."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from reaffirm.errors import ReadingError
from reaffirm.model import LANGUAGES, Document, Link, Marker, Vote
from reaffirm.reading import read, read_bytes
from reaffirm.reading.akn_body import body_blocks
from reaffirm.reading.akn_links import joined, link_target
from reaffirm.reading.akn_text import AKN, flatten

DATA = Path(__file__).parents[1] / "data" / "akn"


def one(name: str) -> Document:
    documents = read(DATA / name)
    assert len(documents) == 1
    return documents[0]


def ids(document: Document, *kinds: str) -> list[str]:
    return [p.id for p in document.paragraphs if not kinds or p.kind in kinds]


def body(inner: str, language: str = "eng", preamble: str = "") -> Document:
    """A minimal document with this ``mainBody``, and perhaps something before it."""
    xml = f"""<akomaNtoso xmlns="{AKN[1:-1]}"><statement><meta><identification><FRBRExpression>
    <FRBRlanguage language="{language}"/></FRBRExpression></identification></meta>
    <coverPage><p><docNumber refersTo="#symbol">A/RES/90/1</docNumber></p></coverPage>
    {preamble}<mainBody>{inner}</mainBody></statement></akomaNtoso>"""
    return read_bytes(xml.encode(), "test.xml")[0]


def paragraph(text: str, num: str = "") -> str:
    number = f"<num>{num}</num>" if num else ""
    return f'<paragraph>{number}<content><p xml:space="preserve">{text}</p></content></paragraph>'


def test_what_a_terminal_would_obey_is_no_text() -> None:
    document = body(paragraph("Recalling the \u009b31mCon\u202evention,"))
    (found,) = (p.text for p in document.paragraphs if "Recalling" in p.text)
    assert found == "Recalling the 31mConvention,"


@pytest.mark.parametrize(
    "namespace",
    [' xmlns="http://www.akomantoso.org/2.0"', f' xmlns="{AKN[1:-1]}/CSD13"', ""],
    ids=["older standard", "draft", "none"],
)
def test_any_edition_of_the_schema_is_read(namespace: str) -> None:
    data = (DATA / "assembly_en.xml").read_bytes()
    home = f' xmlns="{AKN[1:-1]}"'.encode()
    assert home in data
    other = read_bytes(data.replace(home, namespace.encode()), "other.xml")
    assert [one.paragraphs for one in other] == [one.paragraphs for one in read_bytes(data)]


def test_the_paragraphs_may_stand_in_a_body_as_those_of_an_act() -> None:
    data = (DATA / "assembly_en.xml").read_bytes()
    (other,) = read_bytes(data.replace(b"mainBody", b"body"), "other.xml")
    assert other.paragraphs == one("assembly_en.xml").paragraphs


def test_a_file_that_declares_no_language_has_that_of_its_text() -> None:
    document = body(paragraph("Rappelant sa résolution 70/1 et les textes sur la question,"), "")
    assert document.language == "fr"


def test_a_language_that_is_not_official_is_refused_by_its_name() -> None:
    with pytest.raises(ReadingError, match="declares language 'deu', none of the six"):
        body(paragraph("unter Hinweis auf ihre Resolution 70/1,"), "deu")


class TestAssembly:
    """A General Assembly resolution with a list, an annex and a footnote."""

    def test_paragraphs_are_the_same_in_six_languages(self) -> None:
        expected = [
            "title", "pp1", "pp2",
            "op1", "op2", "op2(a)", "op2(a)(i)", "op2(a)(ii)", "op2(b)", "op3",
            "annex1:h1", "annex1:h2", "annex1:1", "fn1",
        ]  # fmt: skip
        for language in LANGUAGES:
            document = one(f"assembly_{language}.xml")
            assert document.language == language
            assert ids(document) == expected

    def test_metadata_are_the_same_in_six_languages(self) -> None:
        for language in LANGUAGES:
            document = one(f"assembly_{language}.xml")
            assert document.symbol == "A/RES/90/7"
            assert document.adopted == date(2035, 12, 3)
            metadata = document.metadata
            assert metadata.session == "90"
            assert metadata.meeting == "A/90/PV.41"
            assert metadata.agenda_items == ("12 (b)",)
            assert metadata.report == "A/90/45/Add.2"
            assert metadata.report_paragraph == "26"
            assert metadata.draft == "A/C.3/90/L.4"
            assert metadata.sponsors == (
                "Antigua and Barbuda",
                "Chile (on behalf of Andean keepers, and friends)",
                "Peru",
                "Malta",
            )
            assert metadata.vote == Vote(141, 5, 35)
            assert metadata.subjects == ("http://metadata.un.org/thesaurus/1009999",)
            assert metadata.sdgs == (14,)
            assert metadata.akn_work == "/akn/un/statement/deliberation/unga/2035-12-03/90-7/"

    @pytest.mark.parametrize(
        ("language", "committee"),
        [
            ("ar", "اللجنة الثالثة"),
            ("en", "Third Committee"),
            ("es", "Tercera Comisión"),
            ("fr", "Troisième Commission"),
            ("ru", "Третьего комитета"),
            ("zh", "第三委员会"),
        ],
    )
    def test_the_committee_is_given_as_printed(self, language: str, committee: str) -> None:
        assert one(f"assembly_{language}.xml").metadata.committee == committee

    def test_the_title_block_keeps_its_lines(self) -> None:
        document = one("assembly_en.xml")
        assert document.title == "Keeping of lighthouses"
        assert document.paragraph("title").text.split("\n") == [
            "Ninetieth session",
            "Agenda item 12 (b)",
            "Lighthouses",
            "Resolution adopted by the General Assembly on 3 December 2035",
            "[on the report of the Third Committee (A/90/45/Add.2, para. 26)]",
            "90/7. Keeping of lighthouses",
        ]

    def test_points_know_the_paragraph_they_continue(self) -> None:
        document = one("assembly_ar.xml")
        assert document.paragraph("op2(a)").parent == "op2"
        assert document.paragraph("op2(a)(ii)").parent == "op2(a)"
        assert document.paragraph("op2(a)(ii)").text == "في البحر؛"

    def test_words_after_a_list_belong_to_its_paragraph(self) -> None:
        for language in ("en", "zh"):
            text = one(f"assembly_{language}.xml").paragraph("op2").text
            assert text in (
                "Requests the Secretary-General:\nand to do so every year;",
                "请秘书长：\n并每年这样做；",
            )

    def test_the_footnote_marker_is_taken_out_of_the_text(self) -> None:
        english = one("assembly_en.xml").paragraph("pp2")
        assert english.text == "Noting the Lighthouse Convention, and the fog,"
        assert english.markers == (Marker(33, "fn1"),)

    def test_arabic_parentheses_around_the_marker_are_taken_out(self) -> None:
        document = one("assembly_ar.xml")
        assert document.paragraph("pp2").text == "وإذ تلاحظ اتفاقية المنارات والضباب،"
        assert document.paragraph("fn1").text.startswith("أوراق الميناء، المجلد 12")

    def test_a_link_in_pieces_is_one_link(self) -> None:
        paragraph = one("assembly_ar.xml").paragraph("pp1")
        assert [paragraph.text[k.start : k.end] for k in paragraph.links] == ["1514 (د-15)", "70/1"]
        assert [k.target for k in paragraph.links] == ["A/RES/1514(XV)", "A/RES/70/1"]

    def test_invisible_signs_are_dropped(self) -> None:
        text = one("assembly_ar.xml").paragraph("pp1").text
        assert "70/1" in text
        assert "\u200f" not in text

    def test_footnotes_have_links(self) -> None:
        note = one("assembly_zh.xml").paragraph("fn1")
        assert [note.text[k.start : k.end] for k in note.links] == ["A/89/17"]

    def test_every_link_and_marker_lies_inside_its_text(self) -> None:
        for language in LANGUAGES:
            paragraphs = one(f"assembly_{language}.xml").paragraphs
            links = [p.text[link.start : link.end].strip() for p in paragraphs for link in p.links]
            markers = [0 < m.offset <= len(p.text) for p in paragraphs for m in p.markers]
            assert (len(links), all(links), markers) == (4, True, [True])


class TestOtherLayouts:
    def test_security_council(self) -> None:
        document = one("council.xml")
        assert document.symbol == "S/RES/3999(2035)"
        assert document.title == "Resolution 3999 (2035)"
        assert document.adopted == date(2035, 1, 10)
        assert document.metadata.meeting == "S/PV.12000"
        assert document.metadata.vote == Vote(15, 0, 0)
        assert ids(document) == ["title", "pp1", "pp2", "op1", "op1(-1)", "op1(-2)"]

    def test_neighbouring_links_to_two_documents_stay_two(self) -> None:
        links = one("council.xml").paragraph("pp1").links
        assert [k.target for k in links] == ["S/RES/2042(2012)", "S/RES/2043(2012)"]

    def test_presidential_statement(self) -> None:
        document = one("presidential_statement.xml")
        assert document.symbol == "S/PRST/2035/11"
        assert document.adopted == date(2035, 12, 4)
        assert ids(document) == ["title", "op1", "op2", "op3"]

    def test_a_collection_gives_a_document_for_each_part(self) -> None:
        parts = read(DATA / "collection.xml")
        assert [p.symbol for p in parts] == ["A/RES/90/101A", "A/RES/90/101B"]
        assert [p.title for p in parts] == ["Light in harbours", "Light at sea"]
        assert ids(parts[0], "operative") == ["op1", "op1(a)", "op1(b)"]
        assert [p.metadata.session for p in parts] == ["90", "90"]
        assert [p.metadata.meeting for p in parts] == ["A/90/PV.41", "A/90/PV.41"]
        # What a part says about itself is its own; the rest is that of the whole.
        whole = "/akn/un/statement/deliberation/unga/2035-12-10/90-101"
        assert [p.metadata.akn_work for p in parts] == [f"{whole}A/", ""]
        assert [p.metadata.vote for p in parts] == [None, Vote(140, 2, 9)]
        assert parts[1].paragraph("title").text.startswith("Ninetieth session\n90/101. Questions")

    def test_sections_begin_new_runs_of_numbers(self) -> None:
        document = one("sections.xml")
        assert document.symbol == "A/RES/90/245B"
        assert ids(document, "preambular", "operative") == [
            "pp1", "op1", "op2", "pp2", "op2:1", "op3:1", "op3:2",
            "t1.1.1", "t1.2.1", "op3:3", "op3:4",
        ]  # fmt: skip

    def test_headings_are_kept(self) -> None:
        document = one("sections.xml")
        headings = [p.text for p in document.paragraphs if p.kind == "heading"]
        assert headings == ["A", "Base pay", "B"]

    @pytest.mark.parametrize(
        ("paragraph", "kinds"),
        [
            ('<p><span class="italic">Decision </span><span class="italic">70/1</span></p>',
             ["heading"]),
            ('<p><span class="italic">Decides</span> so</p>', ["text"]),
            ('<p><span class="italic">Takes note;</span></p>', ["text"]),
            ('<num>1.</num><p><span class="italic">Light</span></p>', ["text"]),
        ],
    )  # fmt: skip
    def test_a_paragraph_wholly_in_italics_is_a_heading(self, paragraph, kinds) -> None:
        body = f'<mainBody xmlns="{AKN[1:-1]}"><paragraph>{paragraph}</paragraph></mainBody>'
        assert [block.kind for block in body_blocks(etree.fromstring(body))] == kinds


class TestNumbering:
    def test_roman_points_and_the_letter_i(self) -> None:
        letters = "".join(paragraph(f"({c}) To go;") for c in "abcdefghij")
        document = body(paragraph("Urges all:", "1.") + letters)
        assert ids(document, "operative")[-2:] == ["op1(i)", "op1(j)"]
        nested = paragraph("(a) To go:") + paragraph("(i) Up;") + paragraph("(ii) Down;")
        document = body(paragraph("Urges all:", "1.") + nested)
        assert ids(document, "operative")[-2:] == ["op1(a)(i)", "op1(a)(ii)"]

    def test_a_number_and_its_first_point_in_one_paragraph(self) -> None:
        document = body(paragraph("(a) Asks;", "1.") + paragraph("(b) Begs;"))
        assert ids(document, "operative") == ["op1(a)", "op1(b)"]
        assert document.paragraph("op1(a)").parent == ""

    def test_words_that_introduce_numbered_paragraphs(self) -> None:
        text = paragraph("Resolves that:") + paragraph("Light is free;", "1.")
        document = body(text + paragraph("Fog is not.", "2."))
        assert ids(document, "operative") == ["op0", "op1", "op2"]
        assert document.paragraph("op2").parent == "op0"

    def test_a_lost_number_is_found_again(self) -> None:
        text = paragraph("Asks;", "1.") + paragraph("Begs;") + paragraph("Ends.", "3.")
        assert ids(body(text), "operative") == ["op1", "op2", "op3"]

    def test_a_number_alone_belongs_to_the_next_paragraph(self) -> None:
        text = (
            paragraph("Asks;", "1.") + "<paragraph><num>2.</num></paragraph>" + paragraph("Ends.")
        )
        document = body(text)
        assert ids(document, "operative") == ["op1", "op2"]
        assert document.paragraph("op2").text == "Ends."

    def test_unlabelled_lines_after_a_colon_are_points(self) -> None:
        text = paragraph("Meets as follows:", "1.") + paragraph("Monday at dawn;")
        assert ids(body(text + paragraph("Ends.", "2.")), "operative") == ["op1", "op1(-1)", "op2"]

    def test_an_annex_in_the_body_is_an_annex(self) -> None:
        text = (
            paragraph("Adopts the rules.", "1.") + paragraph("Annex II") + paragraph("Light.", "1.")
        )
        document = body(text)
        assert ids(document) == ["op1", "annex1:h1", "annex1:1"]
        assert document.paragraph("annex1:1").kind == "annex"

    def test_footnotes_that_begin_again_in_an_annex(self) -> None:
        note = '<authorialNote marker="1"><p>{}</p></authorialNote>'
        text = paragraph("Adopts" + note.format("One.") + " the rules.", "1.")
        text += paragraph("Annex") + paragraph("Light" + note.format("Two.") + " on.", "1.")
        document = body(text)
        assert ids(document, "footnote") == ["fn1", "annex1:fn1"]
        assert document.paragraph("annex1:1").markers == (Marker(5, "annex1:fn1"),)

    def test_parts_that_alternate_are_read_in_order(self) -> None:
        text = paragraph("Recalling it,") + "</mainBody><preamble>"
        text += "<container><p>Noting it,</p></container></preamble><mainBody>"
        text += paragraph("Asks;", "1.") + "</mainBody><preamble>"
        text += "<container><p>2. Begs;</p></container></preamble><mainBody>"
        document = body(text + paragraph("Ends.", "3."))
        assert ids(document) == ["pp1", "pp2", "op1", "op2", "op3"]

    def test_operative_paragraphs_in_the_preamble_are_operative_and_told(self) -> None:
        preamble = (
            "<preamble><container><p>Noting it,</p></container>"
            "<container><p>1. Asks;</p></container></preamble>"
        )
        document = body(paragraph("Ends.", "2."), preamble=preamble)
        assert ids(document) == ["pp1", "op1", "op2"]
        assert document.warnings == ("1 operative paragraphs stood in the preamble",)

    def test_the_text_decides_the_language(self) -> None:
        document = body(paragraph("决定继续发光，并请所有守塔人照此办理。"), "spa")
        assert document.language == "zh"
        assert document.warnings == ("the file declares language es, but the text is zh",)


class TestText:
    @staticmethod
    def flat(inner: str) -> etree._Element:
        return etree.fromstring(f'<p xmlns="{AKN[1:-1]}">{inner}</p>')

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("fra", "Réaffirmant sa résolution 70/1"),
            ("rus", "подтверждая итоги, достигнутые в этой области"),
            ("ara", "إذ تؤكد قرارها 70/1"),
        ],
    )
    def test_letters_and_accents_apart_are_one_letter(self, language: str, text: str) -> None:
        apart = unicodedata.normalize("NFD", text)
        assert apart != text
        assert body(paragraph(apart), language).paragraphs[-1].text == text

    def test_white_space_is_collapsed_and_hyphens_are_plain(self) -> None:
        # Some Arabic versions print presentation forms, which stand for the letters themselves.
        assert flatten(self.flat("ﻟﻠﺠﻨﺔ <b>ﻫ</b>")).text == "للجنة ه"
        text = flatten(self.flat("\t a\u00a0 b\n c\u00adc S\u201132/1 ")).text
        assert text == "a b cc S-32/1"

    def test_spaces_around_links_are_outside_them(self) -> None:
        flat = flatten(self.flat('see<a href="https://undocs.org/en/A/76/1"> A/76/1 </a>and'))
        assert flat.text == "see A/76/1 and"
        assert flat.links == (Link(4, 10, "A/76/1"),)

    @pytest.mark.parametrize(
        ("href", "target"),
        [
            ("https://undocs.org/sp/S/RES/2014 (2011)", "S/RES/2014(2011)"),
            ("http://undocs.org/A/RES/31/192", "A/RES/31/192"),
            ("https://undocs.org//s/RES/2448%20(2018)", "S/RES/2448(2018)"),
            ("https://undocs.org/zh/A/RES/72/266b", "A/RES/72/266B"),
            ("undocs.org/ru/A/76/1", "A/76/1"),
            ("//www.undocs.org/es/A/76/1/", "A/76/1"),
            ("https://docs.un.org/ar/A/76/1?x=1#2", "A/76/1"),
            ("https://daccess-ods.un.org/access.nsf/Get?Open&DS=A/76/1&Lang=E", "A/76/1"),
            ("https://undocs.org/A/62/54(Sup.)", "A/62/54"),
            ("https://undocs.org/en/", ""),
            ("https://undocs.org/HOME", ""),
            ("https://www.un.org/fr/A/RES/1/1", ""),
            ("", ""),
        ],
    )
    def test_link_targets(self, href: str, target: str) -> None:
        assert link_target(href) == target

    def test_pieces_of_one_link_are_joined(self) -> None:
        one, other = "A/RES/1/1", "A/RES/2/2"
        text = "11 (I), 12 and 13"
        pieces = [Link(0, 2, one), Link(1, 1, other), Link(3, 6, one), Link(8, 10, one)]
        last = [Link(10, 10, other), Link(11, 14, other), Link(15, 17, one)]
        assert joined(text, [*pieces, *last]) == (
            Link(0, 6, one), Link(8, 10, one), Link(11, 14, other), Link(15, 17, one),
        )  # fmt: skip


class TestBadFiles:
    def test_a_malformed_file_names_the_line(self) -> None:
        with pytest.raises(ReadingError, match=r"malformed\.xml: the XML is malformed at line \d+"):
            read(DATA / "malformed.xml")

    def test_entities_are_refused(self) -> None:
        with pytest.raises(ReadingError, match="document type or entities"):
            read(DATA / "entities.xml")

    def test_entities_are_refused_however_far_down(self) -> None:
        comment = b"<!--" + b" " * 5000 + b"-->"
        declared = comment + b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
        with pytest.raises(ReadingError, match="document type or entities"):
            read_bytes(b'<?xml version="1.0"?>' + declared)

    def test_other_xml_is_refused(self) -> None:
        with pytest.raises(ReadingError, match="its root is <html>"):
            read_bytes(b'<?xml version="1.0"?><html/>', "page.xml")

    def test_a_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(ReadingError, match="cannot be opened"):
            read(tmp_path / "nothing.xml")

    @pytest.mark.parametrize(
        ("data", "reason"),
        [(b"", "empty"), (b" \n\n", "empty"), (b"\x89PNG\r\n", "PNG picture")],
    )
    def test_what_is_no_document(self, data: bytes, reason: str) -> None:
        with pytest.raises(ReadingError, match=reason):
            read_bytes(data, "file")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ("<span>تحث</span><span>أيضا</span> الدول", "تحث أيضا الدول"),
        ("<span>و</span><span>إذ</span> تحث", "وإذ تحث"),
        ("<span>Urges</span><span>, also</span> States", "Urges, also States"),
    ],
)
def test_words_in_spans_of_their_own_stand_apart(spans: str, expected: str) -> None:
    assert body(paragraph(spans, "1.")).paragraphs[-1].text == expected
