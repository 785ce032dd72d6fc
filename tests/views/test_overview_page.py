"""The overview of a corpus in a real browser: it draws, finds, filters and shows the words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph
from reaffirm.errors import QueryError
from reaffirm.views.evidence import Evidence
from reaffirm.views.overview_view import write_overview

from .conftest import CENTER, HOSTILE, SENTENCE, OpenedPage

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LATE = "Recalling 𝔘 its resolution 30/901,"  # a letter that takes two places in a browser


@pytest.fixture(scope="module")
def path(
    tmp_path_factory: pytest.TempPathFactory, graph: nx.MultiDiGraph[str], evidence: list[Evidence]
) -> Path:
    out = tmp_path_factory.mktemp("overview") / "overview.html"
    at = LATE.index("30/901")
    late = Evidence("A/RES/60/2", "A/RES/44/1", "recalls", "object", "pp9", "en", LATE, at, at + 6)
    more = build_graph(
        [Mention("A/RES/60/2", "en", "pp9", "A/RES/44/1", "recalls", "object")],
        {"A/RES/60/2": NodeFacts({"en": HOSTILE}, "2005-12-01", True)},
    )
    whole = nx.compose(more, graph)
    return write_overview(whole, out, evidence=[*evidence, late]).path


@pytest.fixture(scope="module")
def shared(browser: Browser, path: Path) -> Iterator[OpenedPage]:
    opened = OpenedPage(browser, path)
    yield opened
    opened.close()


@pytest.fixture
def opened(shared: OpenedPage) -> OpenedPage:
    """The page as a reader finds it, who has chosen nothing yet."""
    shared.run(
        """() => {
          document.querySelectorAll("#panel input:not(:checked)").forEach(box => box.click());
          const usual = { arrangement: "map", coloring: "island", lines: "near" };
          for (const [id, value] of Object.entries(usual)) {
            const select = document.getElementById(id);
            if (select.value === value) continue;
            select.value = value;
            select.dispatchEvent(new Event("change"));
          }
          document.activeElement.blur();
          reaffirm.choose(-1);
          document.getElementById("fit").click();
        }"""
    )
    return shared


def number(opened: OpenedPage, symbol: str) -> int:
    return int(opened.run("id => reaffirm.data.nodes.id.indexOf(id)", symbol))


def test_every_node_is_drawn_with_the_islands_named(
    opened: OpenedPage, graph: nx.MultiDiGraph[str]
) -> None:
    assert opened.run("reaffirm.graph.order") == len(graph) + 1
    assert opened.run("reaffirm.names()") >= 2
    pixels = opened.run(
        """() => {
          reaffirm.renderer.render();
          const from = document.querySelector("#map canvas.sigma-nodes");
          const copy = document.createElement("canvas");
          Object.assign(copy, { width: from.width, height: from.height });
          const context = copy.getContext("2d");
          context.drawImage(from, 0, 0);
          const found = context.getImageData(0, 0, copy.width, copy.height).data;
          return found.filter((value, i) => i % 4 === 3 && value > 200).length;
        }"""
    )
    assert pixels > 1_000


def test_no_two_nodes_stand_on_each_other(opened: OpenedPage) -> None:
    nearest = opened.run(
        """() => {
          const { x, y, size } = reaffirm.data.nodes;
          let least = Infinity;
          for (let i = 0; i < x.length; i += 1) {
            for (let j = 0; j < i; j += 1) {
              least = Math.min(least, Math.hypot(x[i] - x[j], y[i] - y[j]) / (size[i] + size[j]));
            }
          }
          return least;
        }"""
    )
    assert nearest > 0.8


def test_time_runs_from_left_to_right(opened: OpenedPage) -> None:
    opened.page.select_option("#arrangement", "time")
    years = opened.run(
        """() => reaffirm.data.nodes.id.map((_, i) => i)
             .filter(i => reaffirm.data.nodes.when[i])
             .sort((a, b) => reaffirm.screenOf(a).x - reaffirm.screenOf(b).x)
             .map(i => Number(reaffirm.data.nodes.when[i].slice(0, 4)))"""
    )
    assert years == sorted(years)
    assert years[0] < years[-1]


def test_colours_follow_the_choice(opened: OpenedPage) -> None:
    color = "i => reaffirm.renderer.getNodeDisplayData(String(i)).color"
    treaty = number(opened, "treaty:t1")
    opened.page.select_option("#coloring", "type")
    assert opened.run(color, treaty) == "#D55E00"
    assert opened.run(color, number(opened, CENTER)) == "#0072B2"


def test_types_and_communities_filter(opened: OpenedPage) -> None:
    bodies = opened.page.locator("#types .choice", has_text="Bodies")
    bodies.locator("input").uncheck()
    assert opened.run("reaffirm.hidden()") == 40
    body = str(number(opened, "body:b1"))
    assert opened.run("i => reaffirm.renderer.getNodeDisplayData(i).hidden", body) is True
    assert "Filters hide 40" in opened.page.inner_text("#notice")
    bodies.locator("input").check()
    assert opened.run("reaffirm.hidden()") == 0
    opened.page.locator("#islands button", has_text="none").click()
    assert opened.run("reaffirm.hidden()") == opened.run("reaffirm.graph.order")
    opened.page.locator("#islands button", has_text="all").click()
    assert opened.run("reaffirm.hidden()") == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [("30/901", "A/RES/30/901"), ("clear water", "treaty:clear-water"), ("76/900", CENTER)],
)
def test_search_selects_by_symbol_or_name(opened: OpenedPage, words: str, found: str) -> None:
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(words)
    opened.page.keyboard.press("Enter")
    assert opened.run("reaffirm.data.nodes.id[reaffirm.chosen.node]") == found
    assert opened.page.is_visible("#detail")


def test_pointing_shows_name_type_date_and_neighbours(opened: OpenedPage) -> None:
    at = opened.run("i => reaffirm.screenOf(i)", number(opened, CENTER))
    place = opened.page.locator("#map").bounding_box()
    assert place is not None
    opened.page.mouse.move(place["x"] + at["x"] + 1, place["y"] + at["y"])
    opened.page.wait_for_selector("#hint:not([hidden])")
    hint = opened.page.inner_text("#hint")
    assert hint.startswith(CENTER)
    assert "resolution · 2021-12-16" in hint
    assert "joined to 162" in hint
    opened.page.mouse.move(place["x"] + 5, place["y"] + 5)
    opened.page.wait_for_selector("#hint", state="hidden")


def test_a_click_leads_to_the_sentence_and_to_the_united_nations(opened: OpenedPage) -> None:
    at = opened.run("i => reaffirm.screenOf(i)", number(opened, CENTER))
    place = opened.page.locator("#map").bounding_box()
    assert place is not None
    opened.page.mouse.click(place["x"] + at["x"] + 1, place["y"] + at["y"])
    assert opened.page.inner_text("#detail h2") == CENTER
    link = opened.page.locator("#detail a").first
    assert link.get_attribute("href") == f"https://undocs.org/{CENTER}"
    opened.page.locator("#detail summary", has_text="recalls").first.click()
    opened.page.locator("#detail details.edge", has_text="A/RES/30/901").locator("summary").click(
        position={"x": 3, "y": 8}
    )
    assert opened.page.inner_text("#detail blockquote") == SENTENCE
    assert opened.page.inner_text("#detail mark") == "30/901"


def test_marked_words_are_right_behind_letters_beyond_the_basic_plane(opened: OpenedPage) -> None:
    opened.run("i => reaffirm.choose(i)", number(opened, "A/RES/60/2"))
    opened.page.locator("#detail details.edge summary").first.click(position={"x": 3, "y": 8})
    assert opened.page.inner_text("#detail mark") == "30/901"


def test_markup_in_a_title_stays_text(opened: OpenedPage) -> None:
    opened.run("i => reaffirm.choose(i)", number(opened, CENTER))
    assert HOSTILE in opened.page.inner_text("#detail")
    assert opened.page.locator("#detail script, #detail img, #panel img").count() == 0
    assert opened.run("window.hacked") is None


def test_the_address_opens_a_text(browser: Browser, path: Path) -> None:
    opened = OpenedPage(browser, path, "#treaty:clear-water")
    assert opened.page.inner_text("#detail h2") == "Clear Water Convention"
    opened.run("reaffirm.choose(0)")
    opened.page.go_back()
    opened.page.wait_for_selector("#detail h2:has-text('Clear Water Convention')")
    opened.close()


def test_it_is_usable_by_keyboard(opened: OpenedPage) -> None:
    opened.page.locator("#map").focus()
    opened.page.keyboard.press("n")
    first = opened.run("reaffirm.chosen.node")
    cited = opened.run("reaffirm.data.nodes.cited")
    assert cited[first] == max(cited)
    opened.page.keyboard.press("n")
    assert opened.run("reaffirm.chosen.node") != first
    opened.page.keyboard.press("p")
    assert opened.run("reaffirm.chosen.node") == first
    opened.page.keyboard.press("Escape")
    assert opened.page.is_hidden("#detail")


def test_a_whole_corpus_opens_and_answers_quickly(browser: Browser, tmp_path: Path) -> None:
    mentions = [
        Mention(f"A/RES/{76 - i % 50}/{i}", "en", "pp1", f"A/RES/{25 - j % 24}/{j}", act, "object")
        for i in range(4_000)
        for j, act in (
            (2 * (i % 3_000) + k * (i % 7), ("recalls", "reaffirms")[k % 2]) for k in range(10)
        )
    ]
    graph = build_graph(mentions)
    assert len(graph) > 9_900
    written = write_overview(graph, tmp_path / "corpus.html")
    assert written.nodes_left_out == 0
    opened = OpenedPage(browser, written.path)
    assert opened.run("reaffirm.graph.order") == len(graph)
    assert opened.first_drawing < 3
    assert opened.seconds("reaffirm.point(reaffirm.matches('75/1')[0])") < 0.2
    assert opened.seconds("reaffirm.choose(reaffirm.matches('75/1')[0], true)") < 0.2
    assert opened.seconds("document.querySelector('#islands input').click()") < 0.2
    opened.close()


def test_what_was_left_out_is_said(
    browser: Browser, tmp_path: Path, graph: nx.MultiDiGraph[str]
) -> None:
    written = write_overview(graph, tmp_path / "small.html", max_nodes=50)
    assert (written.nodes, written.nodes_left_out) == (50, 150)
    opened = OpenedPage(browser, written.path)
    assert "Left out of this page: 150 nodes" in opened.page.inner_text("#notice")
    opened.close()


def test_the_same_graph_gives_the_same_page(tmp_path: Path, graph: nx.MultiDiGraph[str]) -> None:
    a, b = (write_overview(graph, tmp_path / f"{n}.html").path.read_bytes() for n in "ab")
    assert a == b
    assert b"The MIT License" in a


def test_bad_input_is_refused_in_words(tmp_path: Path, graph: nx.MultiDiGraph[str]) -> None:
    with pytest.raises(QueryError, match="no language 'de'"):
        write_overview(graph, tmp_path / "a.html", language="de")  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="the graph is empty"):
        write_overview(nx.MultiDiGraph(), tmp_path / "a.html")
