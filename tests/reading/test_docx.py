"""Word files, written by hand: what each test needs and nothing else."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable

import pytest

from reaffirm.errors import ReadingError
from reaffirm.model import Document
from reaffirm.reading import kind_of, read_bytes
from reaffirm.reading.converting import read_doc

Docx = Callable[..., bytes]
P = Callable[..., str]


def document(data: bytes) -> Document:
    (found,) = read_bytes(data, "lighthouses.docx")
    return found


def texts(data: bytes) -> dict[str, str]:
    return {paragraph.id: paragraph.text for paragraph in document(data).paragraphs}


def run(inner: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def raised(text: str) -> str:
    return run(f"<w:t>{text}</w:t>", '<w:vertAlign w:val="superscript"/>')


def note(number: int, more: str = "") -> str:
    return run(f'<w:footnoteReference w:id="{number}"{more}/>')


def footnote(number: int, text: str) -> str:
    return (
        f'<w:footnote w:id="{number}"><w:p>{run("<w:footnoteRef/>")}'
        f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
    )


@pytest.fixture
def opened(p: P) -> str:
    """The title block and the enacting formula."""
    title = p("Resolution adopted by the General Assembly on 16 December 2021")
    return title + p("76/321. Lighthouses") + p("The General Assembly,")


class TestText:
    def test_runs_are_one_text(self, docx: Docx, p: P, opened: str):
        italic = run("<w:t>Recalling</w:t>", "<w:i/>")
        data = docx(opened + p(italic, " its resolution 74/", "12,") + p("1. Decides so."))
        assert kind_of(data) == "docx"
        assert document(data).symbol == "A/RES/76/321"
        assert document(data).title == "Lighthouses"
        assert texts(data)["pp1"] == "Recalling its resolution 74/12,"

    def test_hyphens_that_do_not_break_lines(self, docx: Docx, p: P, opened: str):
        hyphen = run("<w:t>S</w:t><w:noBreakHyphen/><w:t>6/1</w:t>")
        data = docx(opened + p("Recalling its resolutions ", hyphen, " and ES\u201110/2,"))
        assert texts(data)["op1" if "op1" in texts(data) else "pp1"] == (
            "Recalling its resolutions S-6/1 and ES-10/2,"
        )

    def test_insertions_are_read_and_deletions_are_not(self, docx: Docx, p: P, opened: str):
        changed = (
            "<w:ins><w:r><w:t>74/13</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>74/12</w:delText></w:r></w:del>"
            "<w:moveFrom><w:r><w:t>74/11</w:t></w:r></w:moveFrom>"
        )
        data = docx(opened + p("Recalling its resolution ", changed, ",") + p("1. Decides so."))
        assert texts(data)["pp1"] == "Recalling its resolution 74/13,"

    def test_hidden_text_and_field_codes_are_not_read(self, docx: Docx, p: P, opened: str):
        hidden = run("<w:t>its resolution 70/1 and </w:t>", "<w:vanish/>")
        code = run('<w:instrText>HYPERLINK "https://example.org/A/RES/1/1"</w:instrText>')
        data = docx(opened + p("Recalling ", hidden, code, "74/12,") + p("1. Decides so."))
        assert texts(data)["pp1"] == "Recalling 74/12,"

    def test_links_keep_their_words(self, docx: Docx, p: P, opened: str):
        link = "<w:hyperlink><w:r><w:t>74/12</w:t></w:r></w:hyperlink>"
        data = docx(opened + p("Recalling its resolution ", link, ",") + p("1. Decides so."))
        assert texts(data)["pp1"] == "Recalling its resolution 74/12,"


class TestFootnotes:
    def test_real_footnotes(self, docx: Docx, p: P, opened: str):
        body = p("Recalling the Convention,", note(7), " and its text,") + p(
            "1. Decides so.", note(3)
        )
        data = docx(
            opened + body, footnotes=footnote(3, "A/76/147.") + footnote(7, "Resolution 70/1.")
        )
        found = document(data)
        assert texts(data)["pp1"] == "Recalling the Convention, and its text,"
        assert (
            texts(data)["fn1"] == "Resolution 70/1."
        )  # numbered as they are met, not by identifier
        assert texts(data)["fn2"] == "A/76/147."
        assert [(m.offset, m.note) for m in found.paragraph("pp1").markers] == [(25, "fn1")]

    def test_a_number_typed_raised_marks_the_footnote_again(self, docx: Docx, p: P, opened: str):
        body = p("Recalling the Convention,", note(1)) + p(
            "1. Decides on the Convention.", raised("1")
        )
        data = docx(opened + body, footnotes=footnote(1, "Resolution 70/1."))
        assert [m.note for m in document(data).paragraph("op1").markers] == ["fn1"]
        assert texts(data)["op1"] == "Decides on the Convention."

    def test_endnotes(self, docx: Docx, p: P, opened: str):
        mark = run('<w:endnoteReference w:id="2"/>')
        end = '<w:endnote w:id="2"><w:p><w:r><w:t>A/76/147.</w:t></w:r></w:p></w:endnote>'
        data = docx(opened + p("Recalling it,", mark) + p("1. Decides so."), endnotes=end)
        assert texts(data)["fn1"] == "A/76/147."

    def test_footnotes_that_print_their_own_number(self, docx: Docx, p: P, opened: str):
        mark = run('<w:footnoteReference w:id="5" w:customMarkFollows="1"/>') + raised("9")
        own = f'<w:footnote w:id="5">{p(raised("9"), " A/76/147.")}</w:footnote>'
        data = docx(opened + p("Recalling it,", mark) + p("1. Decides so."), footnotes=own)
        assert texts(data)["fn9"] == "A/76/147."
        assert [m.note for m in document(data).paragraph("pp1").markers] == ["fn9"]

    def test_a_raised_number_is_no_digit_of_the_one_before(self, docx: Docx, p: P, opened: str):
        body = p("Recalling its resolution 74/12", note(1), " of 2019,") + p("1. Decides so.")
        data = docx(opened + body, footnotes=footnote(1, "Not 74/121."))
        assert texts(data)["pp1"] == "Recalling its resolution 74/12 of 2019,"


class TestNumbers:
    NUMBERING = (
        '<w:abstractNum w:abstractNumId="4">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '</w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>'
    )

    def listed(self, p: P, level: int, text: str) -> str:
        place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>'
        return p(text, properties=place)

    def test_numbers_that_word_counts(self, docx: Docx, p: P, opened: str):
        items = (
            (0, "Takes note of it;"),
            (0, "Urges States:"),
            (1, "To keep lamps:"),
            (2, "Of oil;"),
            (2, "Of gas;"),
            (1, "To keep horns;"),
            (0, "Decides so."),
        )
        body = "".join(self.listed(p, level, text) for level, text in items)
        data = docx(opened + p("Recalling it,") + body, numbering=self.NUMBERING)
        assert list(texts(data)) == [
            *("title", "pp1", "op1", "op2", "op2(a)", "op2(a)(i)", "op2(a)(ii)", "op2(b)", "op3"),
        ]
        assert texts(data)["op3"] == "Decides so."

    def test_numbers_by_a_style(self, docx: Docx, p: P, opened: str):
        place = '<w:numPr><w:numId w:val="2"/></w:numPr>'
        styles = f'<w:style w:styleId="Op"><w:pPr>{place}</w:pPr></w:style>'
        one, two = (p(t, properties='<w:pStyle w:val="Op"/>') for t in ("Notes it;", "Decides so."))
        data = docx(opened + one + two, numbering=self.NUMBERING, styles=styles)
        assert [key for key in texts(data) if key != "title"] == ["op1", "op2"]


class TestHeadings:
    HEADED = '<w:style w:styleId="H1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'

    def test_headings_by_style_and_by_bold_letters(self, docx: Docx, p: P, opened: str):
        bold = run("<w:t>The horns of the coast</w:t>", "<w:b/>")
        body = (
            p("Recalling it,")
            + p("The lamps of the coast", properties='<w:pStyle w:val="H1"/>')
            + p("1. Notes the lamps;")
            + p(bold)
            + p("2. Notes the horns.")
        )
        data = docx(opened + body, styles=self.HEADED)
        kinds = {x.id: x.kind for x in document(data).paragraphs}
        assert kinds["h1"] == kinds["h2"] == "heading"
        assert texts(data)["op1"] == "Notes the lamps;"

    def test_a_paragraph_that_only_begins_in_bold_is_none(self, docx: Docx, p: P, opened: str):
        bold = run("<w:t>Recalling</w:t>", "<w:b/>")
        data = docx(opened + p(bold, " its resolution 74/12,") + p("1. Decides so."))
        assert texts(data)["pp1"] == "Recalling its resolution 74/12,"


class TestIntroductions:
    def test_words_that_introduce_numbered_paragraphs(self, docx: Docx, p: P, opened: str):
        body = (
            p("Recalling it,") + p("Resolves that:") + p("1. Lamps are kept;") + p("2. So be it.")
        )
        found = document(docx(opened + body))
        assert [(x.id, x.parent) for x in found.paragraphs[2:]] == [
            ("op0", ""),
            ("op1", "op0"),
            ("op2", "op0"),
        ]

    def test_a_footnote_may_be_marked_behind_their_colon(self, docx: Docx, p: P, opened: str):
        body = p("Resolves that:¹") + p("1. Lamps are kept;") + p("2. So be it.")
        found = document(docx(opened + body))
        assert [(x.id, x.parent) for x in found.paragraphs[1:4]] == [
            ("op0", ""),
            ("op1", "op0"),
            ("op2", "op0"),
        ]


class TestTables:
    def test_a_number_in_a_cell_of_its_own(self, docx: Docx, p: P, opened: str):
        row = f"<w:tr><w:tc>{p('1.')}</w:tc><w:tc>{p('Decides so.')}</w:tc></w:tr>"
        data = docx(opened + p("Recalling it,") + f"<w:tbl>{row}</w:tbl>")
        assert texts(data)["op1"] == "Decides so."


class TestRefusals:
    def test_an_old_word_file_without_libreoffice(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("shutil.which", lambda program: None)
        with pytest.raises(ReadingError, match=r"old Word file.*save it as \.docx"):
            read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "lamps.doc")

    def test_another_office_file(self):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr("xl/workbook.xml", "<workbook/>")
        with pytest.raises(ReadingError, match=r"Office file other than \.docx"):
            read_bytes(stream.getvalue(), "lamps.xlsx")

    def test_a_file_without_text(self, docx: Docx):
        with pytest.raises(ReadingError, match="no text"):
            read_bytes(docx(""), "empty.docx")


@pytest.mark.skipif(shutil.which("ps") is None, reason="processes are listed by ps")
def test_a_conversion_that_takes_too_long_leaves_no_process(tmp_path, monkeypatch) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 60 & echo $! > {tmp_path}/child\nwait\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr("reaffirm.reading.converting._SECONDS", 1)

    with pytest.raises(ReadingError, match="in time"):
        read_doc(b"an old file", "lighthouses.doc")

    child = int((tmp_path / "child").read_text("utf-8"))
    assert not is_running(child)


def is_running(process: int) -> bool:
    """Whether there is such a process, which has not ended and waits to be noticed."""
    for _ in range(50):
        found = subprocess.run(
            ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
        )
        if found.stdout.strip()[:1] in ("", "Z"):
            return False
        time.sleep(0.1)
    return True
