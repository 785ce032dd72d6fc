"""A headless Chromium, and a graph of invented texts to look at."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph
from reaffirm.views.evidence import Evidence

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CENTER = "A/RES/76/900"
HOSTILE = "Water <script>window.hacked = true</script><img src=x onerror='window.hacked = true'>"
SENTENCE = "Recalling its resolution 30/901 & the <b>Convention</b> on Clear Water,"
CHINESE = "回顾《清水公约》，"


def chromium() -> str:
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), "")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="the test extra is not installed")
    path = chromium()
    if not path:
        pytest.skip("no Chromium: install the distribution's package, or set CHROMIUM to its path")
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield running
        running.close()


class OpenedPage:
    """A page with all that it asked for, all that went wrong in it, and the time it takes.

    Time is that of the page's own thread, which other programs on the machine do not lengthen.
    """

    def __init__(self, browser: Browser, path: Path, anchor: str = "") -> None:
        self.page = browser.new_page(
            viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
        )
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._heard)
        self.page.route("**/*", self._asked)
        self._meter = self.page.context.new_cdp_session(self.page)
        self._meter.send("Performance.enable", {"timeDomain": "threadTicks"})
        self.page.goto(path.as_uri() + anchor)
        self.page.wait_for_selector("html[data-ready]", state="attached")
        self.first_drawing = self.cpu()

    def _heard(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _asked(self, route: Any) -> None:
        if route.request.url.startswith("file:"):
            route.continue_()
        else:
            self.requests.append(route.request.url)
            route.abort()

    def run(self, expression: str, argument: object = None) -> Any:
        return self.page.evaluate(expression, argument)

    def cpu(self) -> float:
        """Seconds that the page's thread has worked so far."""
        metrics = self._meter.send("Performance.getMetrics")["metrics"]
        return next(float(m["value"]) for m in metrics if m["name"] == "TaskDuration")

    def seconds(self, expression: str) -> float:
        """Seconds of work that an action takes, until the next frame is drawn."""
        before = self.cpu()
        self.run(
            f"async () => {{ {expression}; "
            "await new Promise(done => requestAnimationFrame(() => setTimeout(done))); }"
        )
        return self.cpu() - before

    def close(self) -> None:
        self.page.close()
        assert self.errors == []
        assert self.requests == []


@pytest.fixture(scope="session")
def graph() -> nx.MultiDiGraph[str]:
    """200 nodes: a resolution with 100 older ones, 60 entities, and the texts before those."""
    dice = [(7 * i * i + 3 * i) % 31 for i in range(100)]
    older = [f"A/RES/{45 + year}/{i + 1}" for i, year in enumerate(dice)]
    entities = [f"treaty:t{i}" for i in range(20)] + [f"body:b{i}" for i in range(40)]
    acts = ("recalls", "reaffirms", "welcomes")
    mentions = [
        Mention(CENTER, "en", f"pp{i + 2}", target, acts[i % 3], "object" if i % 2 else "mention")
        for i, target in enumerate([*older, *entities])
    ]
    mentions += [
        Mention(source, "en", "pp1", f"A/RES/44/{i}", "recalls", "object")
        for i, source in enumerate(older[:37], 1)
    ]
    mentions += [
        Mention(CENTER, "en", "pp1", "A/RES/30/901", "recalls", "object"),
        Mention(CENTER, "en", "pp1", "treaty:clear-water", "reaffirms", "object"),
        Mention(CENTER, "zh", "pp1", "treaty:clear-water", "reaffirms", "object"),
    ]
    facts = {
        CENTER: NodeFacts({"en": HOSTILE}, "2021-12-16", True),
        "treaty:clear-water": NodeFacts({"en": "Clear Water Convention", "zh": "清水公约"}),
        **{
            f"treaty:t{i}": NodeFacts({"en": f"Treaty {i}"}, f"{1950 + i}-01-01") for i in range(20)
        },
    }
    return build_graph(mentions, facts)


@pytest.fixture(scope="session")
def evidence() -> list[Evidence]:
    number, name = SENTENCE.index("30/901"), SENTENCE.index("<b>")
    treaty = ("treaty:clear-water", "reaffirms", "object", "pp1")
    return [
        Evidence(
            CENTER, "A/RES/30/901", "recalls", "object", "pp1", "en", SENTENCE, number, number + 6
        ),
        Evidence(CENTER, *treaty, "en", SENTENCE, name, name + 17),
        Evidence(CENTER, *treaty, "zh", CHINESE, 3, 7),
    ]
