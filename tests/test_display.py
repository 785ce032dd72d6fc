"""Documents and references in a notebook."""

from __future__ import annotations

import pytest

from reaffirm.display import document_html, extraction_html, inline_view, register
from reaffirm.model import Document, Extraction, Paragraph, Reference

PARAGRAPHS = tuple(
    Paragraph(f"op{n}", "operative", f"{n} <script>alert({n})</script>") for n in range(1, 12)
)
DOCUMENT = Document("A/RES/90/1", "en", "Water & <b>ports</b>", None, PARAGRAPHS)
EXTRACTION = Extraction(
    DOCUMENT,
    (
        Reference("op1", "recalls", "object", "treaty", "treaty:x", "X", "X", 0, 1),
        Reference("op2", "recalls", "object", "treaty", "treaty:y", "Y", "Y", 0, 1),
    ),
)


def test_a_document_shows_its_beginning_and_says_how_much_is_left():
    html = document_html(DOCUMENT)

    assert html.count("<tr>") == 1 + 8
    assert "11 operative" in html
    assert "… and 3 more paragraphs" in html


def test_what_a_document_says_stays_text():
    html = document_html(DOCUMENT)

    assert "<script>" not in html
    assert "Water &amp; &lt;b&gt;ports&lt;/b&gt;" in html


def test_an_extraction_counts_references_by_act_and_type():
    html = extraction_html(EXTRACTION)

    assert "2 references" in html
    assert "<td>recalls</td><td>treaty</td><td>2</td>" in html


def test_a_running_notebook_learns_to_show_them():
    shells = pytest.importorskip("IPython.core.interactiveshell").InteractiveShell
    shell = shells.instance()
    try:
        register()
        html = shell.display_formatter.formatters["text/html"]
        assert html.lookup(EXTRACTION) is extraction_html
        assert html.lookup(DOCUMENT) is document_html
    finally:
        shells.clear_instance()


def test_a_page_is_shown_in_a_frame_of_its_own(tmp_path):
    page = tmp_path / "view.html"
    page.write_text('<p class="a">重申</p>', encoding="utf-8")

    html = inline_view(page).data

    assert 'srcdoc="&lt;p class=&quot;a&quot;&gt;重申&lt;/p&gt;"' in html
    assert 'sandbox="allow-scripts"' in html
