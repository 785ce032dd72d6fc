"""What write_view and write_picture put into files, and what they refuse."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph
from reaffirm.errors import QueryError, ReaffirmError
from reaffirm.views.evidence import Evidence
from reaffirm.views.lineage_view import write_view
from reaffirm.views.page_data import as_json
from reaffirm.views.picture import write_picture
from reaffirm.views.style import act_style

from .conftest import CENTER, HOSTILE

SVG = "{http://www.w3.org/2000/svg}"


def test_the_page_asks_for_nothing(
    tmp_path: Path, graph: nx.MultiDiGraph[str], evidence: list[Evidence]
) -> None:
    out = tmp_path / "view.html"
    written = write_view(graph, out, evidence=evidence, center=CENTER)
    page = out.read_text(encoding="utf-8")
    assert (written.path, written.nodes, written.nodes_left_out) == (out, 200, 0)
    assert not re.findall(r"<(?:link|img|iframe|script[^>]*\ssrc)\b", page.split("<script>")[0])
    assert "cdn" not in page.split("<script>")[0]
    assert "<script>window.hacked" not in page


def test_the_same_graph_gives_the_same_files(
    tmp_path: Path, graph: nx.MultiDiGraph[str], evidence: list[Evidence]
) -> None:
    for name in ("a", "b"):
        write_view(graph, tmp_path / f"{name}.html", evidence=evidence, center=CENTER)
        write_picture(graph, tmp_path / f"{name}.svg", center=CENTER)
    for kind in ("html", "svg"):
        assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()


def test_json_cannot_end_its_script_element() -> None:
    assert "<" not in as_json({"</script>": "<!--\u2028"})
    assert "\u2028" not in as_json("\u2028")


def test_svg_text_is_text_in_any_script(tmp_path: Path, graph: nx.MultiDiGraph[str]) -> None:
    out = tmp_path / "picture.svg"
    written = write_picture(graph, out, center=CENTER, language="zh", title=HOSTILE)
    root = ElementTree.parse(out).getroot()
    words = [element.text for element in root.iter(f"{SVG}text")]
    assert {"清水公约", "30/901", HOSTILE, "General Assembly"} <= set(words)
    assert list(root.iter(f"{SVG}script")) == []
    assert len(list(root.iter(f"{SVG}path"))) > written.edges


def test_png_has_no_boxes_for_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import warnings

    from matplotlib import get_data_path
    from matplotlib.ft2font import FT2Font
    from PIL.ImageDraw import ImageDraw

    labels: list[str] = []
    write = ImageDraw.text

    def heard(drawing: ImageDraw, at: tuple[float, float], text: str, **how: Any) -> None:
        labels.append(text)
        write(drawing, at, text, **how)

    monkeypatch.setattr(ImageDraw, "text", heard)

    graph = build_graph(
        [
            Mention("A/RES/76/1", "zh", "pp1", "treaty:clear-water", "recalls", "object"),
            Mention("A/RES/76/1", "zh", "pp1", "treaty:b", "recalls", "object"),
            Mention("A/RES/76/1", "zh", "pp1", "instrument:规则", "recalls", "object"),
        ],
        {
            "treaty:clear-water": NodeFacts({"zh": "清水公约"}),
            "treaty:b": NodeFacts({"en": "$x_1$"}),
        },
    )
    out = tmp_path / "picture.png"
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of a missing letter
        write_picture(graph, out, language="zh")
    assert out.read_bytes().startswith(b"\x89PNG")
    assert len(labels) == len(graph)
    assert {"76/1", "clear-water", "$x_1$"} < set(labels)
    letters = FT2Font(f"{get_data_path()}/fonts/ttf/DejaVuSans.ttf").get_charmap()
    assert [label for label in labels if not letters.keys() >= set(map(ord, label))] == []


def test_bad_input_is_refused_in_words(tmp_path: Path, graph: nx.MultiDiGraph[str]) -> None:
    with pytest.raises(QueryError, match="not in the graph"):
        write_view(graph, tmp_path / "a.html", center="A/RES/1/1")
    with pytest.raises(QueryError, match="the graph is empty"):
        write_view(nx.MultiDiGraph(), tmp_path / "a.html")
    with pytest.raises(QueryError, match="no language 'de'"):
        write_view(graph, tmp_path / "a.html", language="de")  # type: ignore[arg-type]
    (tmp_path / "file").touch()
    with pytest.raises(ReaffirmError, match="cannot be written"):
        write_view(graph, tmp_path / "file" / "a.html")
    with pytest.raises(ReaffirmError, match="no picture of kind"):
        write_picture(graph, tmp_path / "a.gif")
    with pytest.raises(ReaffirmError, match="cannot be written"):
        write_picture(graph, tmp_path / "file" / "a.svg")


@pytest.mark.parametrize("name", ["a.svg", "a.png"])
def test_a_picture_that_cannot_be_finished_leaves_the_earlier_one(
    tmp_path: Path, graph: nx.MultiDiGraph[str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = write_picture(graph, tmp_path / "new" / name).path
    earlier = out.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(ReaffirmError, match="No space left"):
        write_picture(graph, out)
    assert out.read_bytes() == earlier
    assert [entry.name for entry in out.parent.iterdir()] == [name]


def test_acts_of_one_family_share_a_colour_and_differ_by_their_dashes() -> None:
    first, second = act_style("reaffirms"), act_style("reiterates")
    assert first.color == second.color
    assert first.dashes != second.dashes


def test_the_legend_of_a_narrow_picture_has_as_many_rows_as_it_needs(tmp_path: Path) -> None:
    acts = "reaffirms reiterates recalls guidedBy welcomes endorses takesNoteOf recognizes requests"
    acts += " urges emphasizes decides notesWithConcern condemns -"
    said = [
        Mention("A/RES/76/1", "en", f"op{i}", f"A/RES/75/{i}", act, "object")
        for i, act in enumerate(acts.split(), start=1)
    ]
    out = tmp_path / "narrow.svg"
    write_picture(build_graph(said), out, center="A/RES/76/1")

    root = ElementTree.parse(out).getroot()
    left, top, wide, high = map(float, root.get("viewBox").split())
    last = {text.text: text for text in root.iter(f"{SVG}text")}
    for words in ("no act (title, footnotes)", "cited, not held in the store", "Resolutions"):
        x, y = float(last[words].get("x")), float(last[words].get("y"))
        assert left <= x <= left + wide - 6 * len(words)
        assert top <= y <= top + high - 8
