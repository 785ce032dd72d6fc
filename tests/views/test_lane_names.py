"""The names of lanes stand in a column of their own, whatever is moved under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph
from reaffirm.views.lineage_view import write_view

from .conftest import CENTER, OpenedPage

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

#: Whether a lane's name and a name in the picture share a place, or a name begins in the column of
#: the lanes; and whether anything else than its ground and its name is painted in a lane's column.
COLLISIONS = """() => {
  const ratio = devicePixelRatio;
  const { left, right } = reaffirm.column();
  const context = document.querySelector("#mynetwork canvas").getContext("2d");
  const [lanes, names] = [reaffirm.lanes(), reaffirm.labels()];
  const touching = lanes.flatMap((a) => names
    .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    .map((b) => `${a.title} and ${b.id}`));
  const within = names.filter((name) => name.left < right).map((name) => name.id);
  const end = document.getElementById("mynetwork").clientHeight;
  const tops = [...lanes.map((lane) => lane.top), end];
  const painted = lanes.filter((lane) => {
    const free = Math.min(...tops.filter((top) => top > lane.top)) - lane.bottom - 12;
    if (free < 1) return false;
    const [x, y] = [left + 1, lane.bottom + 1].map((n) => Math.ceil(n * ratio));
    const [wide, high] = [right - left - 2, free].map((n) => Math.floor(n * ratio));
    const { data } = context.getImageData(x, y, wide, Math.max(1, high));
    return data.some((value, i) => i % 4 === 3 ? value !== 255 : value < 200);
  }).map((lane) => lane.title);
  return { touching, within, painted, lanes: lanes.length, names: names.length };
}"""


@pytest.fixture(scope="module")
def crowded(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenedPage]:
    """Names in every lane at the very left: without a year, and of lanes without years."""
    name = {"en": "International counter-terrorism conventions", "ar": "الاتفاقيات الدولية للإرهاب"}
    kinds = ("treaty", "instrument", "conference", "publication", "body")
    named = [f"{kind}:n{i}" for kind in kinds for i in range(7)]
    numbered = [f"A/RES/{40 + i}/{i}" for i in range(30)] + ["A/CONF.192/15", "S/RES/1373(2001)"]
    mentions = [
        Mention(CENTER, "en", f"pp{i}", target, "recalls", "object")
        for i, target in enumerate([*named, *numbered])
    ]
    dated = {f"treaty:n{i}": NodeFacts(name, f"{1949 + 12 * i}-01-01") for i in range(1, 7)}
    facts = {symbol: NodeFacts(name) for symbol in named} | dated
    out = tmp_path_factory.mktemp("crowded") / "view.html"
    opened = OpenedPage(browser, write_view(build_graph(mentions, facts), out, center=CENTER).path)
    yield opened
    opened.close()


MOVE = """async ([x, y, scale]) => {
  const { network } = reaffirm;
  const at = network.getViewPosition();
  network.moveTo({ position: { x: at.x + x, y: at.y + y }, scale: network.getScale() * scale });
  await new Promise(requestAnimationFrame);
  network.redraw();
}"""


def at_left(opened: OpenedPage, node: str) -> float:
    """How far to move for the node to stand a little right of the names of the lanes."""
    assert opened.run(
        "id => Object.values(reaffirm.data.layouts).every(one => one.places[id][2])", node
    )
    distance = "id => reaffirm.network.canvasToDOM(reaffirm.nodes.get(id)).x"
    wanted = opened.run("reaffirm.column().right") + 60
    return (opened.run(distance, node) - wanted) / opened.run("reaffirm.network.getScale()")


def resize(opened: OpenedPage, width: int, height: int = 800) -> None:
    opened.page.set_viewport_size({"width": width, "height": height})
    # The drawing hears of it after the next frame.
    opened.run("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("width", "scheme"), [(1600, "light"), (1280, "dark"), (800, "light"), (390, "dark")]
)
def test_no_name_stands_under_the_name_of_a_lane(
    crowded: OpenedPage, width: int, scheme: Any, language: str
) -> None:
    page = crowded.page
    page.emulate_media(color_scheme=scheme)
    resize(crowded, width)
    page.select_option("#language", language)
    crowded.run("reaffirm.choose({})")
    page.click("#fit")
    # As it opens, scrolled both ways, nearer and farther.
    for step in ((0, 0, 1), (-60, 40, 1), (170, -80, 1.7), (-400, 60, 1), (130, 0, 0.4)):
        crowded.run(MOVE, step)
        found = crowded.run(COLLISIONS)
        assert found["lanes"] > 2
        assert found["names"] > 0
        assert [found["touching"], found["within"], found["painted"]] == [[], [], []], step
    # A name on the left of its marker has the room up to the column.
    crowded.run(MOVE, (at_left(crowded, "treaty:n6"), 0, 1))
    assert crowded.run(COLLISIONS)["within"] == []


@pytest.mark.parametrize("width", [1600, 1280, 800])
def test_what_is_searched_for_is_not_under_the_names_of_lanes(
    crowded: OpenedPage, width: int
) -> None:
    resize(crowded, width)
    crowded.run("reaffirm.choose({ node: 'A/RES/55/15', move: true })")
    at = crowded.run("reaffirm.network.canvasToDOM(reaffirm.nodes.get('A/RES/55/15')).x")
    assert crowded.run("reaffirm.column().right") < at
    assert at < crowded.run("document.getElementById('mynetwork').clientWidth - 430")


def test_the_first_picture_is_fitted_anew_with_the_window(crowded: OpenedPage) -> None:
    crowded.page.goto(crowded.page.url.partition("#")[0])
    crowded.page.wait_for_selector("html[data-ready]", state="attached")
    for height in (800, 887, 700):
        resize(crowded, 1600, height)
        covered = crowded.run(
            """() => {
              const { nodes, network, column } = reaffirm;
              return nodes.get().filter((n) => network.canvasToDOM(n).x < column().right).length;
            }"""
        )
        assert covered == 0
