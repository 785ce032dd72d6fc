"""The compare page: two texts side by side in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reaffirm.analysis.alignment import align_passages
from reaffirm.analysis.changes import find_changes
from reaffirm.analysis.compare import Comparison, Side
from reaffirm.analysis.texts import Passage, Quote, VersionText
from reaffirm.analysis.wording import changed_words
from reaffirm.errors import QueryError
from reaffirm.views.compare_rows import compare_rows
from reaffirm.views.compare_view import comparison_html, write_comparison

from .conftest import HOSTILE, OpenedPage

if TYPE_CHECKING:
    from playwright.sync_api import Browser

#: [words|target|act|role]
_MARK = re.compile(r"\[([^|\]]+)\|([^|\]]+)\|([^|\]]+)\|([^|\]]+)\]")

EARLIER = (
    "pp1 Recalling its resolution [74/2|A/RES/74/2|recalls|object] of 18 December 2019,",
    "pp2 Recalling the [Clear Water Convention|treaty:clear-water|recalls|object] once more,",
    "op1 Welcomes the report of the [Water Board|body:board|welcomes|object] on wells;",
    "op2 Urges the [River Council|body:river|urges|addressee] to keep rivers clean;",
    f"op3 Takes note of {HOSTILE} and of the [Sea Treaty|treaty:sea|takesNoteOf|object];",
)
LATER = (
    "pp1 Recalling its resolution [75/3|A/RES/75/3|recalls|object] of 16 December 2020,",
    "pp2 Recalling the [Clear Water Convention|treaty:clear-water|recalls|object] once more,",
    "pp3 Mindful of the [Lake Charter|treaty:lake|bearsInMind|object] and of all lakes,",
    "op1 Takes note of the report of the [Water Board|body:board|takesNoteOf|object] on wells;",
    "op2 Urges States, with the [River Council|body:river|urges|mention], to keep rivers clean;",
)
CHINESE = tuple(f"pp1 回顾其第[{n}|A/RES/{n}|recalls|object]号决议，" for n in ("74/2", "75/3"))
NAMES = {
    "treaty:clear-water": {"en": "Clear Water Convention", "zh": "清水公约"},
    "treaty:sea": {"en": HOSTILE},
}


def version(symbol: str, language: str, *paragraphs: str) -> VersionText:
    passages, quotes = [], []
    for written in paragraphs:
        name, _, body = written.partition(" ")
        plain, place, found = "", 0, []
        for mark in _MARK.finditer(body):
            plain += body[place : mark.start()]
            start = len(plain)
            plain += mark[1]
            found.append((mark[2], mark[3], mark[4], start, len(plain)))
            place = mark.end()
        passage = Passage(name, plain + body[place:])
        passages.append(passage)
        quotes += [Quote(t, act, role, passage, a, b) for t, act, role, a, b in found]
    return VersionText(symbol, language, tuple(passages), tuple(quotes))


def comparison(language: str, earlier: tuple[str, ...], later: tuple[str, ...]) -> Comparison:
    before = version("A/RES/75/3", language, *earlier)
    after = version("A/RES/76/4", language, *later)
    pairs = align_passages(before.passages, after.passages)
    changes = find_changes(before, after, pairs, {"A/RES/75/3": "A/RES/74/2"})
    return Comparison(
        Side("A/RES/75/3", HOSTILE, "2020-12-16", before.passages),
        Side("A/RES/76/4", "Clean water", "2021-12-16", after.passages),
        language,
        pairs,
        changes,
    )


def both() -> list[Comparison]:
    return [comparison("en", EARLIER, LATER), comparison("zh", CHINESE[:1], CHINESE[1:])]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_comparison(both(), tmp_path_factory.mktemp("compare") / "c.html", names=NAMES)


@pytest.fixture(scope="module")
def shared(browser: Browser, path: Path) -> Iterator[OpenedPage]:
    opened = OpenedPage(browser, path)
    yield opened
    opened.close()


@pytest.fixture
def opened(shared: OpenedPage) -> OpenedPage:
    """The page as a reader finds it."""
    shared.run(
        """() => {
          for (const box of document.querySelectorAll("#kinds input")) {
            box.checked = !["kept", "wording", "all"].includes(box.value);
          }
          document.getElementById("search").value = "";
          document.getElementById("language").value = "en";
          document.activeElement.blur();
          reaffirm.speak("en");
        }"""
    )
    return shared


def rows(opened: OpenedPage) -> list[str]:
    """The paragraphs of the rows that are shown: "pp1|pp1"."""
    return list(
        opened.run(
            """() => [...document.querySelectorAll(".version:not([hidden]) tbody tr:not([hidden])")]
              .map(row => [...row.querySelectorAll("td.text")]
                .map(cell => cell.querySelector(".where")?.textContent ?? "").join("|"))"""
        )
    )


def test_paragraphs_stand_side_by_side_with_their_changes_in_words(opened: OpenedPage) -> None:
    assert rows(opened) == ["pp1|pp1", "|pp3", "op1|op1", "op2|op2", "op3|"]
    notes = opened.page.locator(".version:not([hidden]) .note:visible")
    said = [" ".join(note.split()) for note in notes.all_inner_texts()]
    assert said[:4] == [
        "↻ Renewed A/RES/75/3 recalls · in place of A/RES/74/2",
        "+ Added lake bears in mind, object · new to the text",
        "→ Other act board was: welcomes; now: takes note of",
        "~ Other role river urges; was: addressee, now: mention",
    ]
    assert said[4].startswith("− Dropped Water <script>")
    assert said[4].endswith("takes note of, object · gone from the text")


def test_marks_differ_by_more_than_colour(opened: OpenedPage) -> None:
    signs = opened.run(
        """() => [...document.querySelectorAll(".version:not([hidden]) td.later mark")]
             .filter(mark => mark.offsetParent)
             .map(mark => [mark.className.split(" ")[0], mark.textContent,
                           getComputedStyle(mark, "::before").content[1]])"""
    )
    assert ["renewed", "75/3", "↻"] in signs
    assert ["added", "Lake Charter", "+"] in signs
    assert ["act", "Water Board", "→"] in signs
    assert ["role", "River Council", "~"] in signs


def test_filters_show_one_kind_of_change(opened: OpenedPage) -> None:
    for kind in ("added", "dropped", "role", "renewed"):
        opened.page.uncheck(f"#kinds input[value={kind}]")
    assert rows(opened) == ["op1|op1"]
    assert "Shown: 1 of 6 paragraphs, 1 of 6 references" in opened.page.inner_text("#status")
    opened.page.check("#kinds input[value=kept]")
    assert rows(opened) == ["pp2|pp2", "op1|op1"]
    opened.page.check("#kinds input[value=all]")
    assert len(rows(opened)) == 6


def test_search_finds_words_symbols_and_names(opened: OpenedPage) -> None:
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("wells")
    assert rows(opened) == ["op1|op1"]
    opened.page.fill("#search", "treaty:lake")
    assert rows(opened) == ["|pp3"]
    opened.page.fill("#search", "nowhere")
    assert rows(opened) == []


def test_the_language_can_be_chosen(opened: OpenedPage) -> None:
    opened.page.select_option("#language", "zh")
    assert rows(opened) == ["pp1|pp1"]
    cell = opened.page.locator(".version:not([hidden]) td.later")
    assert cell.get_attribute("lang") == "zh"
    assert "75/3" in cell.inner_text()
    assert opened.page.inner_text(".count[data-kind=renewed]") == "1"


def test_changed_words_are_told_from_kept_ones(opened: OpenedPage) -> None:
    row = opened.page.locator(".version:not([hidden]) tbody tr", has_text="on wells")
    assert row.locator("del").all_inner_texts() == ["Welcomes"]
    assert row.locator("ins").all_inner_texts() == ["Takes note of"]


def test_keys_lead_from_row_to_row_and_the_address_opens_one(
    browser: Browser, path: Path, opened: OpenedPage
) -> None:
    opened.page.keyboard.press("j")
    opened.page.keyboard.press("j")
    assert opened.run("document.activeElement.id") == "en-3"
    opened.page.keyboard.press("k")
    assert opened.run("document.activeElement.id") == "en-1"
    other = OpenedPage(browser, path, "#zh-1")
    assert other.run("document.activeElement.id") == "zh-1"
    assert other.page.locator(".version:not([hidden])").get_attribute("data-language") == "zh"
    other.close()


def test_markup_in_a_document_stays_text(opened: OpenedPage) -> None:
    assert HOSTILE in opened.page.inner_text(".titles")
    assert opened.page.locator("main script, main img").count() == 0
    assert opened.run("window.hacked") is None


def test_it_can_be_read_without_scripts(browser: Browser, path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.locator("tr", has_text="Lake Charter").is_visible()
    context.close()


def test_two_long_texts_in_six_languages_open_and_answer_quickly(
    browser: Browser, tmp_path: Path
) -> None:
    side = [
        tuple(
            f"op{i} Requests the [Board {i % 40}|body:b{i % 40}|requests|addressee] to report to "
            f"session {i * year} on its resolution [{year}/{i}|A/RES/{year}/{i}|recalls|object];"
            for i in range(1, 200)
        )
        for year in (74, 75)
    ]
    one = comparison("en", *side)
    codes = ("en", "fr", "es", "ru", "ar", "zh")
    from dataclasses import replace

    written = write_comparison([replace(one, language=c) for c in codes], tmp_path / "long.html")  # type: ignore[arg-type]
    opened = OpenedPage(browser, written)
    assert opened.first_drawing < 3
    assert opened.seconds("document.querySelector('#kinds input[value=kept]').click()") < 0.2
    opened.page.fill("#search", "74/150")
    assert len(rows(opened)) == 1
    assert opened.seconds("reaffirm.speak('ar')") < 0.4
    opened.close()


def test_a_reference_that_moved_tells_where_it_was() -> None:
    found = comparison(
        "en",
        (
            "pp1 Recalling the [Sea Treaty|treaty:sea|recalls|object] and the sea,",
            "pp2 Noting hunger,",
        ),
        (
            "pp1 Noting hunger,",
            "pp2 Alarmed by drought, floods and storms, [Sea Treaty|treaty:sea|recalls|object],",
        ),
    )
    (note,) = [note for row in compare_rows(found, {}) for note in row.notes]
    assert (note.kind, note.elsewhere) == ("kept", "earlier in pp1")
    assert note.sentence == "Recalling the Sea Treaty and the sea,"


def test_a_filter_by_wording_finds_reworded_new_and_dropped_paragraphs() -> None:
    found = comparison(
        "en",
        ("pp1 Mindful of the rain,", "pp2 Noting hunger and thirst,", "op1 Calls for wells;"),
        ("pp1 Noting hunger and drought,", "op1 Calls for wells;", "op2 Requests a report;"),
    )
    assert [
        (row.earlier and row.earlier.paragraph, row.later and row.later.paragraph, row.kinds)
        for row in compare_rows(found, {})
    ] == [
        ("pp1", None, "wording"),
        ("pp2", "pp1", "wording"),
        ("op1", "op1", ""),
        (None, "op2", "wording"),
    ]


def test_names_within_names_are_one_mark() -> None:
    text = "op1 Thanks the Conference of the Parties to the Convention;"
    passage = Passage("op1", text.removeprefix("op1 "))
    quotes = (
        Quote("conference:cop", "thanks", "object", passage, 11, 54),
        Quote("treaty:c", "thanks", "mention", passage, 44, 54),
    )
    later = VersionText("A/RES/76/4", "en", (passage,), quotes)
    earlier = VersionText("A/RES/75/3", "en", (), ())
    pairs = align_passages((), (passage,))
    found = Comparison(
        Side("A/RES/75/3", "", "", ()),
        Side("A/RES/76/4", "", "", (passage,)),
        "en",
        pairs,
        find_changes(earlier, later, pairs, {}),
    )
    (row,) = compare_rows(found, {})
    assert row.later is not None
    assert [piece.text for piece in row.later.pieces if piece.kind] == [passage.text[11:54]]
    assert "".join(piece.text for piece in row.later.pieces) == passage.text


@pytest.mark.parametrize(
    ("earlier", "later", "gone", "come"),
    [
        ("to report", "to report", (), ()),
        ("resolution 74/2 of", "resolution 75/3 of", ((11, 15),), ((11, 15),)),
        ("回顾其决议", "回顾了其决议", (), ((2, 3),)),
        ("", "new words", (), ((0, 9),)),
        ("a b c", "a x y c", ((2, 3),), ((2, 5),)),
    ],
)
def test_changed_words(
    earlier: str, later: str, gone: tuple[object, ...], come: tuple[object, ...]
) -> None:
    assert changed_words(earlier, later) == (gone, come)


def test_one_pair_of_texts_is_asked_for() -> None:
    with pytest.raises(QueryError, match="nothing to compare"):
        comparison_html([])


def test_titles_stand_over_their_columns_in_arabic_too(browser: Browser, tmp_path: Path) -> None:
    arabic = (f"pp1 إذ تشير إلى قرارها [{n}|A/RES/{n}|recalls|object]،" for n in ("74/2", "75/3"))
    found = comparison("ar", *((words,) for words in arabic))
    page = OpenedPage(browser, write_comparison([found], tmp_path / "ar.html", names={}))

    middles = page.run(
        "['.titles > div', '.compare td.text'].map(one => [...document.querySelectorAll(one)]"
        ".map(e => e.getBoundingClientRect()).map(r => Math.round(r.left + r.width / 2)))"
    )
    assert [abs(a - b) < 30 for a, b in zip(*middles, strict=True)] == [True, True]
    page.close()


def test_by_night_the_page_is_dark_and_paper_is_white(opened: OpenedPage) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    seen = []
    for media, scheme in (("screen", "light"), ("screen", "dark"), ("print", "dark")):
        opened.page.emulate_media(media=media, color_scheme=scheme)
        seen.append(opened.run(ground))
    opened.page.emulate_media(media="screen", color_scheme="light")
    assert seen == ["rgb(255, 255, 255)", "rgb(20, 23, 26)", "rgb(255, 255, 255)"]
