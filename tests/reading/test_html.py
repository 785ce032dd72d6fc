"""Web pages: as libraries show resolutions, and as word processors save them."""

from __future__ import annotations

import pytest

from reaffirm.errors import ReadingError
from reaffirm.model import Document
from reaffirm.reading import kind_of, read_bytes

OPENED = "<h1>76/321. Lighthouses</h1><p>The General Assembly,</p>"


def document(html: str) -> Document:
    (found,) = read_bytes(html.encode(), "lighthouses.html")
    return found


def page(body: str, head: str = "", attributes: str = 'lang="en"') -> str:
    return (
        f'<!DOCTYPE html><html {attributes}><head><meta charset="utf-8"><title>A/RES/76/321</title>'
        f"{head}</head><body>{body}</body></html>"
    )


def texts(html: str) -> dict[str, str]:
    return {paragraph.id: paragraph.text for paragraph in document(html).paragraphs}


class TestText:
    def test_a_plain_page(self):
        html = page(OPENED + "<p><i>Recalling</i> its\n resolution <a href='/x'>74/12</a>,</p>"
                    "<p>1.&nbsp;&nbsp;<em>Decides</em> so.</p>")  # fmt: skip
        assert kind_of(html.encode()) == "html"
        assert document(html).symbol == "A/RES/76/321"
        assert document(html).title == "Lighthouses"
        assert texts(html)["pp1"] == "Recalling its resolution 74/12,"
        assert texts(html)["op1"] == "Decides so."

    def test_scripts_styles_and_navigation_are_no_text(self):
        hidden = (
            "<script>document.write('<p>2. Requests more.</p>')</script>"
            "<style>p::before { content: 'Recalling 70/1' }</style>"
            "<nav><ul><li>Home</li></ul></nav><p hidden>3. Urges.</p>"
            "<p style='display: none'>4. Urges.</p><noscript>5. Urges.</noscript>"
            "<template><p>6. Urges.</p></template><del>7. Urges.</del>"
        )
        html = page(OPENED + "<p>Recalling it,</p><p>1. Decides so.</p>" + hidden)
        assert [key for key in texts(html) if key != "title"] == ["pp1", "op1"]
        assert "Urges" not in "".join(texts(html).values())

    def test_handlers_and_addresses_are_never_kept(self):
        html = page(
            OPENED + '<p onclick="alert(1)">Recalling <a href="javascript:alert(2)">it</a>,</p>'
            '<p>1. Decides <img src="https://example.org/x.png" onerror="alert(3)"> so.</p>'
        )
        assert "alert" not in str(document(html))
        assert texts(html)["op1"] == "Decides so."

    def test_line_breaks_twice_part_paragraphs(self):
        html = page(OPENED + "<div>Recalling it,<br><br>1. Notes it;<br><br>2. Decides so.</div>")
        assert [key for key in texts(html) if key != "title"] == ["pp1", "op1", "op2"]

    def test_a_page_that_is_plain_text(self):
        text = "76/321. Lighthouses\n\nThe General Assembly,\n\nRecalling it,\n\n1. Decides so."
        assert list(texts(page(f"<pre>{text}</pre>"))) == ["title", "pp1", "op1"]

    def test_hyphens_and_spaces_that_do_not_break(self):
        html = page(
            OPENED + "<p>Recalling S&#8209;6/1 of 1&nbsp;May&#160;1974,</p><p>1. Decides.</p>"
        )
        assert texts(html)["pp1"] == "Recalling S-6/1 of 1 May 1974,"

    def test_other_encodings(self):
        html = (
            '<html><head><meta charset="windows-1252"></head><body><h1>76/321. Phares</h1>'
            "<p>L’Assemblée générale,</p><p>Rappelant sa résolution 74/12,</p><p>1. Décide.</p>"
        )
        (found,) = read_bytes(html.encode("cp1252"), "phares.html")
        assert found.language == "fr"
        assert found.paragraph("pp1").text == "Rappelant sa résolution 74/12,"


class TestLists:
    def test_numbers_that_the_browser_counts(self):
        html = page(
            OPENED + "<p>Recalling it,</p><ol><li>Notes it;</li><li>Urges States:"
            '<ol type="a"><li>To keep lamps;</li><li>To keep horns:<ol type="i"><li>Loud;</li>'
            '</ol></li></ol></li></ol><ol start="3"><li>Decides so.</li></ol>'
        )
        assert list(texts(html)) == [
            *("title", "pp1", "op1", "op2", "op2(a)", "op2(b)", "op2(b)(i)", "op3")
        ]

    def test_a_number_in_a_table(self):
        rows = "<tr><td>1.</td><td>Notes it;</td></tr><tr><td>2.</td><td>Decides so.</td></tr>"
        html = page(OPENED + f"<p>Recalling it,</p><table>{rows}</table>")
        assert texts(html)["op2"] == "Decides so."

    def test_headings(self):
        html = page(
            OPENED + "<p>Recalling it,</p><h3>The lamps of the coast</h3><p>1. Notes it;</p>"
            "<p><b>The horns of the coast</b></p><p>2. Decides so.</p>"
        )
        kinds = [p.kind for p in document(html).paragraphs]
        assert kinds == ["title", "preambular", "heading", "operative", "heading", "operative"]


class TestFootnotes:
    def test_anchors_there_and_back(self):
        html = page(
            OPENED
            + '<p>Recalling the Convention,<sup><a id="r1" href="#n1">1</a></sup> and it,</p>'
            '<p>1. Decides.</p><div id="n1"><p><a href="#r1">1</a> Resolution 70/1.</p></div>'
        )
        assert texts(html)["pp1"] == "Recalling the Convention, and it,"
        assert texts(html)["fn1"] == "Resolution 70/1."
        assert [m.note for m in document(html).paragraph("pp1").markers] == ["fn1"]

    def test_as_word_processors_save_them(self):
        html = page(
            OPENED + '<p>Recalling it,<a class="sdfootnoteanc" name="sdfootnote1anc" '
            'href="#sdfootnote1sym"><sup>1</sup></a></p><p>1. Decides so.</p>'
            '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" '
            'href="#sdfootnote1anc">1</a>A/76/147.</p></div>'
        )
        assert texts(html)["fn1"] == "A/76/147."

    def test_an_ordered_list_of_notes(self):
        html = page(
            OPENED + '<p>Recalling it,<a href="#fn1" id="ref1">[1]</a></p><p>1. Decides so.</p>'
            '<ol><li id="fn1">A/76/147. <a href="#ref1">↩</a></li></ol>'
        )
        assert texts(html)["fn1"] == "A/76/147."

    def test_raised_numbers_without_anchors(self):
        html = page(
            OPENED + "<p>Recalling 74/12<sup>1</sup> of 2019,</p><p>1. Decides so.</p><hr>"
            "<p><sup>1</sup> A/76/147.</p>"
        )
        assert texts(html)["pp1"] == "Recalling 74/12 of 2019,"
        assert texts(html)["fn1"] == "A/76/147."


class TestLanguages:
    ARABIC = (
        "<p>76/321. المنارات</p><p>إن الجمعية العامة،</p>"
        "<p>إذ تشير إلى قرارها 74/12،</p><p>1 - تقرر ذلك.</p>"
    )

    def test_arabic_is_kept_in_logical_order(self):
        html = page(self.ARABIC, attributes='lang="ar" dir="rtl"')
        assert document(html).language == "ar"
        assert texts(html)["pp1"] == "إذ تشير إلى قرارها 74/12،"
        assert texts(html)["op1"] == "تقرر ذلك."

    def test_of_a_page_with_two_languages_that_of_the_text_counts(self):
        english = (
            "<p>Search results, sign in, help and contact for the library of this place</p>" * 3
        )
        html = page(f'<div lang="en">{english}</div><div lang="ar" dir="rtl">{self.ARABIC}</div>')
        assert document(html).language == "ar"

    @pytest.mark.parametrize(
        ("lang", "lines"),
        [
            ("es", ("La Asamblea General,", "Recordando su resolución 74/12,", "1. Decide.")),
            ("ru", ("Генеральная Ассамблея,", "ссылаясь на свою резолюцию 74/12,", "1. Решает.")),
            ("zh", ("大会，", "回顾其第74/12号决议，", "1. 决定照办。")),
        ],
    )
    def test_each_language(self, lang: str, lines: tuple[str, ...]):
        body = "<p>76/321. 1</p>" + "".join(f"<p>{line}</p>" for line in lines)
        html = page(body, attributes=f'lang="{lang}"')
        assert document(html).language == lang
        assert texts(html)["pp1"] == lines[1]


class TestRefusals:
    def test_an_error_page(self):
        with pytest.raises(ReadingError, match="no resolution found"):
            document(page("<h1>404</h1><p>The document was not found.</p>"))

    def test_an_empty_page(self):
        with pytest.raises(ReadingError, match="no text"):
            document(page(""))
