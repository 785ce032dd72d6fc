"""A headless Chromium, and a graph of invented texts to look at."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from reaffirm.analysis.network import Mention, NodeFacts, build_graph
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
