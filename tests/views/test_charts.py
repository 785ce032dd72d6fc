"""Charts: the numbers that they draw, the words that they say, and the files."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph
from reaffirm.errors import QueryError, ReaffirmError
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store
from reaffirm.views.chart_acts import acts_by_year
from reaffirm.views.chart_cited import cited_bars
from reaffirm.views.chart_series import timeline
from reaffirm.views.chart_style import name_for, printable
from reaffirm.views.charts import chart_acts, chart_ages, chart_cited, chart_series

from ..analysis.conftest import text
from .conftest import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"


def mention(source: str, target: str, act: str) -> Mention:
    return Mention(source, "en", "pp1", target, act, "object")


@pytest.fixture(scope="module")
def small() -> nx.MultiDiGraph[str]:
    return build_graph(
        [
            mention("A/RES/75/1", "treaty:water", "recalls"),
            mention("A/RES/75/1", "treaty:water", "reaffirms"),
            mention("A/RES/76/1", "treaty:water", "recalls"),
            mention("A/RES/76/1", "treaty:sea", "welcomes"),
            mention("A/RES/76/1", "A/RES/75/1", "recalls"),
            mention("A/RES/76/1", "body:board", "-"),
        ],
        {
            "treaty:water": NodeFacts(
                {"en": HOSTILE, "zh": "清水公约", "ar": "اتفاقية المياه"}, "2001-01-01"
            ),
            "treaty:sea": NodeFacts({"en": "$x_1$ Sea Treaty"}, "1990-01-01"),
        },
    )


def words(path: Path) -> str:
    root = ElementTree.parse(path).getroot()
    assert list(root.iter(f"{SVG}script")) == []
    return "\n".join("".join(element.itertext()) for element in root.iter(f"{SVG}text"))


def test_bars_count_documents_and_share_them_among_acts(small: nx.MultiDiGraph[str]) -> None:
    water, _, sea = cited_bars(small, top=3)[:3]
    assert (water.symbol, water.documents) == ("treaty:water", 2)
    assert dict(water.parts) == {"confirms": 0.5, "looks back": 1.5}
    assert sea.symbol == "treaty:sea"
    (only,) = cited_bars(small, type="treaty", acts=["reaffirms"])
    assert (only.documents, dict(only.parts)) == (1, {"confirms": 1.0})
    assert cited_bars(small, among=["A/RES/76/1"], type="treaty")[0].documents == 1


def test_acts_are_counted_by_the_year_of_the_citing_or_the_cited_text(
    small: nx.MultiDiGraph[str],
) -> None:
    heat = acts_by_year(small)
    assert heat.acts == ("recalls", "reaffirms", "welcomes")
    assert heat.columns == ((2020, 2020), (2021, 2021))
    assert heat.counts == {
        ("recalls", 0): 1,
        ("recalls", 1): 2,
        ("reaffirms", 0): 1,
        ("welcomes", 1): 1,
    }
    cited = acts_by_year(small, of="cited")
    assert cited.columns == ((1990, 1990), (2001, 2001), (2020, 2020))
    assert cited.counts["recalls", 1] == 2


def test_many_years_become_spans() -> None:
    graph = build_graph([mention("A/RES/76/1", f"A/RES/{n}/1", "recalls") for n in range(31, 75)])
    heat = acts_by_year(graph, of="cited")
    assert heat.columns[0] == (1976, 1977)
    assert len(heat.columns) == 22
    assert sum(heat.counts.values()) == 44


def test_svg_says_what_is_counted_and_text_stays_text(
    small: nx.MultiDiGraph[str], tmp_path: Path
) -> None:
    out = chart_cited(small, tmp_path / "cited.svg", type="treaty")
    said = words(out)
    assert "Most cited: treaties" in said
    assert "Counted are documents of the store" in said
    assert "Water <script>" in said
    assert "$x_1$ Sea Treaty" in said
    assert "recalls" in said


@pytest.mark.parametrize(("language", "name"), [("zh", "清水公约"), ("ar", "اتفاقية المياه")])
def test_names_in_any_script_are_printed_or_replaced(
    small: nx.MultiDiGraph[str], tmp_path: Path, language: str, name: str
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of a missing letter
        picture = chart_cited(small, tmp_path / "c.png", type="treaty", language=language)
    assert picture.read_bytes().startswith(b"\x89PNG")
    said = words(chart_cited(small, tmp_path / "c.svg", type="treaty", language=language))
    assert (name in said) == printable(name)


def test_a_letter_that_no_font_has_gives_way() -> None:
    assert not printable("\U000f0000")
    assert name_for("\U000f0000", "Water", "slug") == "Water"
    assert name_for("\U000f0000") == "?"


def test_every_chart_is_drawn_and_is_the_same_twice(
    small: nx.MultiDiGraph[str], tmp_path: Path
) -> None:
    for draw in (chart_cited, chart_acts, chart_ages):
        one = draw(small, tmp_path / "one.svg").read_bytes()
        assert one == draw(small, tmp_path / "two.svg").read_bytes()
        assert b"Counted are" in one


def test_the_age_chart_says_the_half_life(small: nx.MultiDiGraph[str], tmp_path: Path) -> None:
    said = words(chart_ages(small, tmp_path / "age.svg"))
    assert "half-life 20.0 years" in said
    assert "Counted are 4 pairs" in said


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    lines = [
        "pp1 Recalling the [Sea Treaty|treaty:sea|recalls],",
        "op1 Welcomes the [Lake Charter|treaty:lake|welcomes] with great joy and pride;",
    ]
    later = [lines[0], "op1 Takes note of the [Water Board|body:board|takesNoteOf] once again;"]
    title = {"title": "Clean wells for all", "agenda": "Wells"}
    with open_store(tmp_path_factory.mktemp("charts") / "store") as opened:
        opened.put(
            [
                text("A/RES/74/9", *lines, **title),
                text(
                    "A/RES/75/8",
                    "pp9 Recalling its resolution [74/9|A/RES/74/9|recalls],",
                    *lines,
                    **title,
                ),
                text(
                    "A/RES/76/7",
                    "pp9 Recalling its resolution [75/8|A/RES/75/8|recalls],",
                    *later,
                    **title,
                ),
                text("A/RES/76/1", "pp1 Mindful of the [Sea Treaty|treaty:sea|bearsInMind],"),
            ]
        )
        yield opened


def test_a_timeline_counts_what_came_and_went(store: Store, tmp_path: Path) -> None:
    found = timeline(store, "A/RES/76/7")
    first, second, third = found.stages
    assert (first.symbol, first.previous, first.references) == ("A/RES/74/9", "", 2)
    assert (second.kept, second.added, second.dropped) == (2, 1, 0)
    assert (third.kept, third.changed, third.added, third.dropped) == (1, 1, 1, 1)
    said = words(chart_series(store, "A/RES/76/7", tmp_path / "series.svg"))
    for part in ("Clean wells for all", "74/9", "75/8", "76/7", "dropped from the text before"):
        assert part in said


def test_a_text_without_series_has_no_timeline(store: Store, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="no other text of its series"):
        chart_series(store, "A/RES/76/1", tmp_path / "s.svg")
    assert not (tmp_path / "s.svg").exists()


def test_bad_input_is_refused_in_words(small: nx.MultiDiGraph[str], tmp_path: Path) -> None:
    with pytest.raises(ReaffirmError, match="no picture of kind"):
        chart_cited(small, tmp_path / "a.gif")
    with pytest.raises(QueryError, match="no reference matches"):
        chart_cited(small, tmp_path / "a.svg", type="publication")
    with pytest.raises(QueryError, match="no reference with an age matches"):
        chart_ages(small, tmp_path / "a.svg", type="publication")
    with pytest.raises(QueryError, match="no reference with a year"):
        chart_acts(small, tmp_path / "a.svg", acts=["demands"])
