"""The lineage page in a real browser: it draws, filters, searches and shows the words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from reaffirm.views.evidence import Evidence
from reaffirm.views.lineage_view import write_view

from .conftest import CENTER, CHINESE, HOSTILE, SENTENCE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

RECALLS = f"{CENTER} recalls A/RES/30/901"


@pytest.fixture(scope="module")
def path(
    tmp_path_factory: pytest.TempPathFactory, graph: nx.MultiDiGraph[str], evidence: list[Evidence]
) -> Path:
    out = tmp_path_factory.mktemp("view") / "view.html"
    return write_view(graph, out, evidence=evidence, center=CENTER).path


class Opened:
    """A page with everything that it asked for and everything that went wrong in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on(
            "console",
            lambda message: self.errors.append(message.text) if message.type == "error" else None,
        )

        def route(handler: Any) -> None:
            if handler.request.url.startswith("file:"):
                handler.continue_()
            else:
                self.requests.append(handler.request.url)
                handler.abort()

        page.route("**/*", route)

    def goto(self, path: Path, anchor: str = "") -> None:
        self.page.goto(path.as_uri() + anchor)
        self.page.wait_for_function("window.reaffirm && window.reaffirm.ready() > 0")

    def run(self, expression: str, argument: object = None) -> Any:
        return self.page.evaluate(expression, argument)


@pytest.fixture(scope="module")
def shared(browser: Browser, path: Path) -> Iterator[Opened]:
    """One page for all tests, opened once: opening takes longer than most tests."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    found = Opened(page)
    found.goto(path)
    yield found
    page.close()


@pytest.fixture
def opened(shared: Opened) -> Iterator[Opened]:
    """The page as a reader finds it, who has chosen nothing yet."""
    shared.run(
        """() => {
          const change = (input) => input.dispatchEvent(new Event("change"));
          const unchecked = "#panel input[type=checkbox]:not(:checked)";
          for (const box of document.querySelectorAll(unchecked)) {
            box.checked = true;
            change(box);
          }
          const depth = document.getElementById("depth");
          depth.value = depth.max;
          depth.dispatchEvent(new Event("input"));
          document.getElementById("language").value = "en";
          change(document.getElementById("language"));
          if (reaffirm.chosen.neighbours) document.getElementById("neighbours").click();
          document.activeElement.blur();
          reaffirm.choose({});
          document.getElementById("fit").click();
        }"""
    )
    yield shared
    assert shared.errors == []
    assert shared.requests == []


def inked(opened: Opened) -> int:
    """The number of pixels of the canvas that are dark or coloured."""
    return int(
        opened.run(
            """() => {
              const canvas = document.querySelector("#mynetwork canvas");
              const { width, height } = canvas;
              const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
              let count = 0;
              for (let i = 0; i < pixels.length; i += 4) {
                const low = Math.min(pixels[i], pixels[i + 1], pixels[i + 2]);
                if (pixels[i + 3] > 200 && low < 120) count += 1;
              }
              return count;
            }"""
        )
    )


def visible_edges(opened: Opened, act: str) -> int:
    return int(
        opened.run(
            "act => reaffirm.edges.get().filter(e => e.act === act && !e.hidden).length", act
        )
    )


def test_every_node_is_drawn(opened: Opened, graph: nx.MultiDiGraph[str]) -> None:
    assert len(graph) == 200
    assert opened.run("Object.keys(reaffirm.network.getPositions()).length") == 200
    assert opened.run("reaffirm.network.body.edgeIndices.length") == graph.number_of_edges()
    assert inked(opened) > 10_000
    assert opened.run("reaffirm.labels().length") > 80


def test_it_opens_in_under_two_seconds(opened: Opened) -> None:
    assert opened.run("reaffirm.ready()") < 2_000


def test_nothing_moves_by_itself(opened: Opened) -> None:
    before = opened.run("reaffirm.network.getPositions()")
    opened.page.wait_for_timeout(300)
    assert opened.run("reaffirm.network.getPositions()") == before


def test_time_runs_from_left_to_right(opened: Opened) -> None:
    years = opened.run(
        """() => Object.entries(reaffirm.data.nodes)
             .filter(([id, node]) => node.year && id !== reaffirm.data.center)
             .map(([id, node]) => [node.year, reaffirm.nodes.get(id).x])
             .sort((a, b) => a[1] - b[1]).map(([year]) => year)"""
    )
    assert years == sorted(years)


def test_the_whole_picture_is_in_the_window(opened: Opened) -> None:
    outside = opened.run(
        """() => reaffirm.nodes.get().filter(n => {
             const at = reaffirm.network.canvasToDOM(n);
             const box = document.getElementById("mynetwork");
             return at.x < 100 || at.y < 20 || at.x > box.clientWidth || at.y > box.clientHeight;
           }).length"""
    )
    assert outside == 0


def test_the_act_filter_hides_edges_and_what_only_they_joined(opened: Opened) -> None:
    assert visible_edges(opened, "welcomes") > 0
    opened.page.uncheck("#acts input[value=welcomes]")
    assert visible_edges(opened, "welcomes") == 0
    assert visible_edges(opened, "recalls") > 0
    assert opened.run("reaffirm.hidden().nodes") > 0
    assert "Filters hide" in opened.page.inner_text("#notice")
    opened.page.check("#acts input[value=welcomes]")
    assert opened.run("reaffirm.hidden()") == {"nodes": 0, "edges": 0}


def test_types_and_roles_filter_too(opened: Opened) -> None:
    opened.page.uncheck("#types input[value=body]")
    hidden = opened.run("reaffirm.nodes.get().filter(n => n.hidden).map(n => n.id)")
    assert len(hidden) == 40
    assert all(symbol.startswith("body:") for symbol in hidden)
    opened.page.uncheck("#roles input[value=mention]")
    left = opened.run(
        "reaffirm.edges.get().filter(e => !e.hidden).map(e => reaffirm.data.edges[e.id].roles)"
    )
    assert left
    assert all("object" in roles for roles in left)


def test_the_depth_slider_shows_only_near_texts(opened: Opened) -> None:
    opened.page.locator("#depth").fill("1")
    assert opened.run("reaffirm.nodes.get().filter(n => !n.hidden).length") == 200 - 37


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("30/901", "A/RES/30/901"),
        ("clear water", "treaty:clear-water"),
        ("清水", "treaty:clear-water"),
    ],
)
def test_search_selects_by_symbol_or_name(opened: Opened, words: str, found: str) -> None:
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(words)
    opened.page.keyboard.press("Enter")
    assert opened.run("reaffirm.network.getSelectedNodes()") == [found]
    assert opened.page.is_visible("#detail")


def test_a_click_on_an_edge_shows_the_sentence_with_the_words_marked(opened: Opened) -> None:
    # Somewhere along the curve no other edge is nearer: that is where a reader would click.
    point = opened.run(
        """wanted => {
          const { network } = reaffirm;
          const edge = network.body.edges[wanted];
          const box = document.getElementById("mynetwork").getBoundingClientRect();
          for (let t = 0.03; t < 0.97; t += 0.01) {
            const exact = network.canvasToDOM(edge.edgeType.getPoint(t));
            const at = { x: Math.round(exact.x), y: Math.round(exact.y) };
            const around = [[0, 0], [2, 0], [-2, 0], [0, 2], [0, -2]]
              .map(([x, y]) => ({ x: at.x + x, y: at.y + y }));
            if (around.every(p => network.getEdgeAt(p) === wanted && !network.getNodeAt(p))) {
              return [at.x + box.x, at.y + box.y];
            }
          }
          return null;
        }""",
        RECALLS,
    )
    assert point is not None
    opened.page.mouse.click(*point)
    opened.page.wait_for_function("reaffirm.chosen.edge")
    assert opened.run("reaffirm.chosen.edge") == RECALLS
    assert opened.page.inner_text("#detail blockquote") == SENTENCE
    assert opened.page.inner_text("#detail mark") == "30/901"
    caption = opened.page.inner_text("#detail figcaption")
    assert "pp1" in caption
    assert "English" in caption
    assert "recalls" in opened.page.inner_text("#detail h2").lower()


def test_a_click_on_a_node_lists_its_references_and_links_to_the_page(opened: Opened) -> None:
    at = opened.run(
        """() => {
          const box = document.getElementById("mynetwork").getBoundingClientRect();
          const at = reaffirm.network.canvasToDOM(reaffirm.nodes.get(reaffirm.data.center));
          return [at.x + box.x, at.y + box.y];
        }"""
    )
    opened.page.mouse.click(*at)
    assert opened.page.inner_text("#detail h2") == CENTER
    link = opened.page.locator("#detail a").first
    assert link.get_attribute("href") == f"https://undocs.org/{CENTER}"
    assert "noopener" in str(link.get_attribute("rel"))
    assert "Refers to: 162" in opened.page.inner_text("#detail")


def test_sentences_come_in_the_chosen_language_first(opened: Opened) -> None:
    opened.page.select_option("#language", "zh")
    opened.run("id => reaffirm.choose({ edge: id })", f"{CENTER} reaffirms treaty:clear-water")
    quotes = opened.page.locator("#detail blockquote")
    assert quotes.all_inner_texts() == [CHINESE, SENTENCE]
    assert quotes.first.get_attribute("lang") == "zh"
    assert opened.page.locator("#detail mark").first.inner_text() == "清水公约"


def test_labels_change_language_and_fall_back(opened: Opened) -> None:
    marker = "id => reaffirm.marker(id)"
    assert opened.run(marker, "treaty:clear-water") == "Clear Water Convention"
    assert opened.page.locator("#language option").count() == 6
    opened.page.select_option("#language", "zh")
    assert opened.run(marker, "treaty:clear-water") == "清水公约"
    assert opened.run(marker, "treaty:t3") == "Treaty 3"
    assert opened.run(marker, "A/RES/30/901") == "30/901"


def test_markup_in_a_title_stays_text(opened: Opened) -> None:
    opened.run("id => reaffirm.choose({ node: id })", CENTER)
    assert opened.run("window.hacked") is None
    assert (
        opened.page.locator("#title script, #title img, #detail script, #detail img").count() == 0
    )
    assert HOSTILE in opened.page.inner_text("#title")
    assert HOSTILE in opened.page.inner_text("#detail")
    assert HOSTILE in opened.page.title()


def test_the_address_opens_a_node_and_back_returns(opened: Opened, path: Path) -> None:
    opened.goto(path, "#A/RES/30/901")
    opened.page.wait_for_function("reaffirm.chosen.node === 'A/RES/30/901'")
    opened.run("reaffirm.choose({ node: 'treaty:clear-water' })")
    assert opened.page.url.endswith("#treaty:clear-water")
    opened.page.go_back()
    opened.page.wait_for_function("reaffirm.chosen.node === 'A/RES/30/901'")


def test_it_is_usable_by_keyboard(opened: Opened) -> None:
    opened.page.locator("#mynetwork").focus()
    opened.page.keyboard.press("n")
    first = opened.run("reaffirm.chosen.node")
    opened.page.keyboard.press("n")
    assert first
    assert opened.run("reaffirm.chosen.node") != first
    opened.page.keyboard.press("p")
    assert opened.run("reaffirm.chosen.node") == first
    opened.page.keyboard.press("Escape")
    assert opened.page.is_hidden("#detail")


def test_only_the_neighbours_of_a_node_are_left(opened: Opened) -> None:
    opened.run("reaffirm.choose({ node: 'A/RES/30/901' })")
    opened.page.click("#neighbours")
    left = opened.run("reaffirm.nodes.get().filter(n => !n.hidden).map(n => n.id).sort()")
    assert left == ["A/RES/30/901", CENTER]


def test_what_was_left_out_is_said(
    browser: Browser, tmp_path: Path, graph: nx.MultiDiGraph[str]
) -> None:
    written = write_view(graph, tmp_path / "small.html", center=CENTER, max_nodes=50)
    assert (written.nodes, written.nodes_left_out) == (50, 150)
    page = browser.new_page()
    opened = Opened(page)
    opened.goto(written.path)
    assert "Left out of this page: 150 nodes" in page.inner_text("#notice")
    assert opened.errors == []
    page.close()


def test_the_largest_page_opens_and_answers(browser: Browser, tmp_path: Path) -> None:
    from reaffirm.analysis.mentions import Mention
    from reaffirm.analysis.network import build_graph

    mentions = (
        Mention(f"A/RES/{76 - i % 20}/{i}", "en", "pp1", f"A/RES/{55 - i % 50}/{j}", act, "object")
        for i in range(400)
        for j, act in (((i * 7) % 1100, "recalls"), ((i * 11 + 3) % 1100, "welcomes"))
    )
    more = (
        Mention("A/RES/76/0", "en", "pp1", f"A/RES/30/{i}", "recalls", "object")
        for i in range(1_000)
    )
    written = write_view(build_graph([*mentions, *more]), tmp_path / "large.html")
    assert written.nodes == 1_500
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    opened = Opened(page)
    opened.goto(written.path)
    assert opened.run("reaffirm.ready()") < 6_000
    taken = opened.run(
        """() => { const begin = performance.now(); reaffirm.choose({ node: "A/RES/76/0" });
                   return performance.now() - begin; }"""
    )
    assert taken < 1_500
    assert opened.errors == []
    page.close()


def test_far_texts_come_in_with_the_slider_or_when_asked_for(
    browser: Browser, tmp_path: Path
) -> None:
    from reaffirm.analysis.mentions import Mention
    from reaffirm.analysis.network import build_graph
    from reaffirm.analysis.series import SeriesLink

    near = [
        Mention("A/RES/76/1", "en", "pp1", f"A/RES/75/{n}", "recalls", "object") for n in (1, 2)
    ]
    far = [
        Mention("A/RES/75/1", "en", "pp1", f"A/RES/{40 + n % 30}/{n}", "recalls", "object")
        for n in range(300)
    ]
    written = write_view(
        build_graph([*near, *far]),
        tmp_path / "far.html",
        center="A/RES/76/1",
        series=[SeriesLink("A/RES/76/1", "A/RES/75/2", 1, 1, 1, 1, True, ("recalls",))],
    )
    page = browser.new_page(reduced_motion="reduce")
    opened = Opened(page)
    opened.goto(written.path)
    shown = "reaffirm.nodes.get().filter(n => !n.hidden).length"
    assert opened.run(shown) == 3
    assert "300 nodes and 300 edges are farther than 1 step" in page.inner_text("#notice")
    page.locator("#depth").fill("2")
    assert opened.run(shown) == 303
    page.locator("#depth").fill("1")
    opened.run("reaffirm.choose({ node: 'A/RES/40/30' })")
    assert opened.run(shown) == 303
    assert page.input_value("#depth") == "2"
    assert opened.errors == []
    page.close()
