"""Two invented resolutions as text, read, built and shown: the whole way to the pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reaffirm
from reaffirm.rdf.store import Store

from .conftest import OpenedPage

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TEXTS = Path(__file__).parents[1] / "data" / "views"
LATER = "A/RES/76/392"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = tmp_path_factory.mktemp("whole") / "store"
    with reaffirm.open_store(place, create=True) as opened:
        opened.put(
            [reaffirm.extract(d) for path in sorted(TEXTS.iterdir()) for d in reaffirm.read(path)]
        )
        yield opened


def test_the_changes_of_two_real_looking_texts(
    browser: Browser, store: Store, tmp_path: Path
) -> None:
    page = reaffirm.comparison_page(store, LATER, tmp_path / "compare.html")
    opened = OpenedPage(browser, page)
    notes = opened.page.locator(".note:visible")
    said = [" ".join(note.split()) for note in notes.all_inner_texts()]
    assert said == [
        "↻ Renewed A/RES/75/391 recalls · in place of A/RES/74/381",
        "→ Other act Conference of the Parties to the United Nations Convention against "
        "Transnational Or… was: takes note of; now: welcomes",
        "→ Other act Harbour Declaration was: welcomes; now: takes note of",
        "↻ Renewed A/RES/75/158 recalls · in place of A/RES/74/176",
        "+ Added 2030 Agenda for Sustainable Development bears in mind, object · new to the text",
        "→ Other act United Nations Office on Drugs and Crime was: welcomes; now: takes note of",
        "+ Added Arms Trade Treaty urges, mention · new to the text",
        "− Dropped International Maritime Organization invites, addressee · gone from the text",
    ]
    opened.close()


def test_the_report_of_a_text(browser: Browser, store: Store, tmp_path: Path) -> None:
    opened = OpenedPage(browser, reaffirm.report_page(store, LATER, tmp_path / "report.html"))
    assert "Third Committee" in opened.page.inner_text("#about")
    assert "continues A/RES/75/391" in opened.page.inner_text("#series")
    assert opened.page.locator("#references tbody tr").count() == 11
    opened.close()


def test_the_overview_of_both(browser: Browser, store: Store, tmp_path: Path) -> None:
    written = reaffirm.overview_page(store, tmp_path / "overview.html")
    opened = OpenedPage(browser, written.path, f"#{LATER}")
    assert opened.page.inner_text("#detail h2") == LATER
    opened.run("document.querySelectorAll('#detail details').forEach(d => { d.open = true; })")
    opened.page.wait_for_selector("#detail details.edge")
    opened.run("document.querySelectorAll('#detail details').forEach(d => { d.open = true; })")
    opened.page.wait_for_selector("#detail mark:text-is('Arms Trade Treaty')")
    opened.close()
