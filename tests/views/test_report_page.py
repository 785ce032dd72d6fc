"""The report about one document: all of it in one file, read in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reaffirm.errors import QueryError
from reaffirm.model import Refusal
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store
from reaffirm.views.report_view import gather, report_html, write_report

from ..analysis.conftest import text
from .conftest import HOSTILE, OpenedPage

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TITLE = f"Clean wells for all {HOSTILE}"
RECALLS = "Recalling its resolution 75/3 of 16 December 2020,"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    from dataclasses import replace

    earlier = text(
        "A/RES/75/3",
        "pp1 Recalling its resolution [70/1|A/RES/70/1|recalls] of 25 September 2015,",
        "op1 Welcomes the [Clear Water Convention|treaty:clear-water|welcomes];",
        title=TITLE,
        agenda="Wells",
    )
    later = text(
        "A/RES/76/4",
        "pp1 Recalling its resolution [75/3|A/RES/75/3|recalls] of 16 December 2020,",
        "pp2 Guided by <b>hope</b> & the [Lake Charter|treaty:lake|guidedBy],",
        "op1 Takes note of the [Clear Water Convention|treaty:clear-water|takesNoteOf];",
        "op2 Requests the [Water Board|body:board|requests|addressee] to report;",
        title=TITLE,
        agenda="Wells",
    )
    later = replace(later, refusals=(Refusal("op2", "resolution 9", 0, 5, "no organ is named"),))
    chinese = text(
        "A/RES/76/4",
        "pp1 回顾其第[75/3|A/RES/75/3|recalls]号决议，",
        title="清洁水井",
        language="zh",
    )
    citing = text("A/RES/76/9", "pp1 Reaffirming [76/4|A/RES/76/4|reaffirms],", title="Rivers")
    with open_store(tmp_path_factory.mktemp("report") / "store") as opened:
        opened.put([earlier, later, chinese, citing])
        yield opened


@pytest.fixture(scope="module")
def path(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    material = gather(store, "A/RES/76/4", language="en")
    return write_report(material, tmp_path_factory.mktemp("page") / "report.html")


@pytest.fixture(scope="module")
def shared(browser: Browser, path: Path) -> Iterator[OpenedPage]:
    opened = OpenedPage(browser, path)
    yield opened
    opened.close()


@pytest.fixture
def opened(shared: OpenedPage) -> OpenedPage:
    """The page as a reader finds it."""
    shared.page.fill("#search", "")
    shared.page.select_option("#act", "")
    shared.run("document.activeElement.blur()")
    return shared


def test_every_line_of_the_contents_leads_to_its_part(opened: OpenedPage) -> None:
    links = opened.page.locator(".contents a").all()
    assert [link.inner_text() for link in links] == [
        "About the text",
        "Lineage",
        "Series",
        "Changes since the text before",
        "Weight",
        "References, with their sentences",
        "Not decided",
    ]
    for link in links:
        assert opened.page.locator(str(link.get_attribute("href"))).count() == 1


def test_it_says_what_the_document_is(opened: OpenedPage) -> None:
    about = opened.page.inner_text("#about")
    for words in ("2021-12-16", "Third Committee", "Wells", "English, 中文", "4 references"):
        assert words in about
    assert opened.page.locator("#about a").get_attribute("href") == "https://undocs.org/A/RES/76/4"
    opened.page.click("#about summary")
    assert opened.page.locator("#about dd[lang=zh]").inner_text() == "清洁水井"


def test_the_lineage_is_a_picture_and_tables(opened: OpenedPage) -> None:
    drawn = opened.page.locator("#lineage svg text").all_text_contents()
    assert {"76/4", "75/3", "76/9", "Clear Water Convention", "Lake Charter"} <= set(drawn)
    assert "Water Board" not in drawn
    oldest = opened.page.locator("#lineage table").first.inner_text()
    assert "A/RES/70/1" in oldest
    citing = opened.page.locator("#lineage table").nth(1).inner_text()
    assert "A/RES/76/9" in citing
    assert "reaffirms" in citing


def test_the_series_shows_the_sentence_that_recalls(opened: OpenedPage) -> None:
    series = opened.page.locator("#series li")
    assert series.count() == 2
    assert "continues A/RES/75/3" in series.nth(1).inner_text()
    assert RECALLS in series.nth(1).inner_text()


def test_changes_since_the_text_before_stand_side_by_side(opened: OpenedPage) -> None:
    changes = opened.page.inner_text("#changes")
    assert "Compared with A/RES/75/3, in English" in changes
    assert "was: welcomes; now: takes note of" in " ".join(changes.split())
    added = opened.page.locator("#changes mark.added").all_inner_texts()
    assert added == ["Lake Charter", "Water Board"]


def test_weight_counts_the_documents_that_cite_it(opened: OpenedPage) -> None:
    weight = opened.page.inner_text("#weight")
    assert "1 document of the 3 in the store refers to it" in weight
    assert "2021: 1" in weight


def test_a_click_leads_to_the_right_sentence(opened: OpenedPage) -> None:
    opened.page.select_option("#act", "recalls")
    row = opened.page.locator("#weight tr", has_text="Clear Water Convention")
    row.locator("a", has_text="op1").click()
    opened.page.wait_for_selector("#p-op1:not([hidden])")
    assert opened.page.locator("#p-op1 mark").inner_text() == "Clear Water Convention"
    assert opened.run("document.querySelector('#p-op1').getBoundingClientRect().top") < 900


def test_references_are_searched_and_filtered_by_act(opened: OpenedPage) -> None:
    shown = opened.page.locator("#references tbody tr:visible")
    assert shown.count() == 4
    opened.page.select_option("#act", "recalls")
    assert shown.count() == 1
    assert shown.locator("td.text").inner_text().endswith(RECALLS)
    opened.page.select_option("#act", "")
    opened.page.keyboard.press("Escape")
    opened.run("document.activeElement.blur()")
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("lake charter")
    assert shown.count() == 1
    assert "1 of 4 paragraphs" in opened.page.inner_text("#status")


def test_what_was_not_decided_is_said(opened: OpenedPage) -> None:
    refused = opened.page.inner_text("#refused")
    assert "resolution 9" in refused
    assert "no organ is named" in refused


def test_markup_in_a_document_stays_text(opened: OpenedPage) -> None:
    assert HOSTILE in opened.page.inner_text("h1")
    assert "<b>hope</b> &" in opened.page.inner_text("#references")
    assert opened.page.locator("main script, main img, main b:text('hope')").count() == 0
    assert opened.run("window.hacked") is None
    assert HOSTILE in opened.page.title()


def test_it_opens_quickly_and_is_small(opened: OpenedPage, path: Path) -> None:
    assert opened.first_drawing < 3
    assert path.stat().st_size < 200_000


def test_another_language_version_is_quoted(store: Store) -> None:
    page = report_html(gather(store, "A/RES/76/4", language="zh"))
    assert "回顾其第" in page
    assert "The store holds no earlier text of its series in this language." in page


def test_arabic_is_read_from_the_right_on_a_telephone(browser: Browser, tmp_path: Path) -> None:
    earlier, later = (
        text(
            f"A/RES/{session}/4",
            f"pp1 إذ تشير إلى قرارها [{before}|A/RES/{before}|recalls]،",
            title="آبار نظيفة للجميع",
            agenda="الآبار",
            language="ar",
        )
        for session, before in ((75, "74/4"), (76, "75/4"))
    )
    with open_store(tmp_path / "store") as store:
        store.put([earlier, later])
        page = report_html(gather(store, "A/RES/76/4", language="ar"))
    (tmp_path / "report.html").write_text(page, encoding="utf-8")
    opened = OpenedPage(browser, tmp_path / "report.html")
    opened.page.set_viewport_size({"width": 390, "height": 844})
    way = "selector => getComputedStyle(document.querySelector(selector)).direction"
    for selector in ("h1 small", ".series blockquote", ".sentences td.text"):
        assert opened.run(way, selector) == "rtl", selector
    assert opened.run(way, "h1") == opened.run(way, ".series .where") == "ltr"
    # The picture keeps a size at which it can be read, and is scrolled within its frame.
    assert opened.run("document.querySelector('figure svg').clientWidth") > 700
    assert opened.run("document.documentElement.scrollWidth") == 390
    opened.close()


def test_a_text_without_series_or_citations_says_so(store: Store) -> None:
    page = report_html(gather(store, "A/RES/76/9"))
    assert "The store holds no other text of its series." in page
    assert "No document of the store refers to it yet." in page
    assert 'id="refused"' not in page


def test_what_the_store_does_not_hold_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="not in the store"):
        gather(store, "A/RES/70/1")
    with pytest.raises(QueryError, match="not in fr"):
        gather(store, "A/RES/76/4", language="fr")
    with pytest.raises(QueryError, match="no language 'de'"):
        gather(store, "A/RES/76/4", language="de")
