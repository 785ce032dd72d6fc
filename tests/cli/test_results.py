"""``view``, ``export`` and ``validate``: what the graph gives to others."""

from __future__ import annotations

import pytest


def test_view_writes_one_page(reaffirm, store, tmp_path):
    out = tmp_path / "view.html"
    result = reaffirm("view", "76/300", "--out", out, "--store", store)

    assert result.exit_code == 0
    assert result.stdout.startswith(f"{out}: ")
    page = out.read_text(encoding="utf-8")
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert "Safe harbours" in page


def test_view_says_what_it_left_out(reaffirm, store, tmp_path):
    result = reaffirm("view", "76/300", "--nodes", "3", "-o", tmp_path / "v.html", "--store", store)

    assert "3 nodes" in result.stdout
    assert "left out: " in result.stderr


def test_view_writes_a_picture(reaffirm, store, tmp_path):
    out = tmp_path / "view.svg"

    assert reaffirm("view", "--out", out, "--store", store).exit_code == 0
    assert "<svg" in out.read_text(encoding="utf-8")[:500]


@pytest.mark.parametrize("symbol", ["1/1", "nonsense"])
def test_view_of_what_is_not_there(reaffirm, store, tmp_path, symbol):
    out = tmp_path / "view.html"
    result = reaffirm("view", symbol, "--out", out, "--store", store)

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert not out.exists()


@pytest.mark.parametrize(
    ("form", "beginning"),
    [
        ("turtle", "@prefix"),
        ("trig", "@prefix"),
        ("nquads", "<"),
        ("jsonld", "["),
        ("graphml", "<?xml"),
        ("gexf", "<?xml"),
        ("csv", "source,document,language,paragraph,act,role,type,target"),
    ],
)
def test_export_in_every_form(reaffirm, store, tmp_path, form, beginning):
    out = tmp_path / "graph"

    result = reaffirm("export", "--format", form, "--out", out, "--store", store)

    assert (result.exit_code, result.stdout) == (0, "")
    text = out.read_text(encoding="utf-8")
    assert text.startswith(beginning)
    assert "A/RES/76/300" in text


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("graph.nq", "<"), ("GRAPH.CSV", "source,document"), ("graph.gexf", "<?xml"), ("graph", "@")],
)
def test_the_end_of_a_files_name_says_the_format(reaffirm, store, tmp_path, name, beginning):
    result = reaffirm("export", "--out", tmp_path / name, "--store", store)

    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


def test_the_format_that_is_asked_for_counts_more_than_the_files_name(reaffirm, store, tmp_path):
    reaffirm("export", "--format", "csv", "--out", tmp_path / "graph.nq", "--store", store)

    assert (tmp_path / "graph.nq").read_text(encoding="utf-8").startswith("source,document")


def test_export_to_another_program(reaffirm, store):
    result = reaffirm("export", "--format", "csv", "--store", store)

    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 1 + 8, "a header and the references of both texts"


def test_validate_is_content_with_what_build_made(reaffirm, store):
    result = reaffirm("validate", "--store", store)

    assert result.exit_code == 0
    assert "conforms" in result.stdout


def test_validate_names_the_node_that_is_wrong_and_fails(reaffirm, harbours, tmp_path):
    import pyoxigraph as ox

    from reaffirm.rdf.opening import open_store

    place = tmp_path / "store"
    reaffirm("build", harbours, "--store", place)
    with open_store(place) as opened:
        version = ox.NamedNode("https://w3id.org/reaffirm/doc/A/RES/76/300/en")
        for quad in list(opened.database.quads_for_pattern(None, None, None, None)):
            if quad.subject.value == version.value + "#pp1-1" and quad.predicate.value.endswith(
                "exact"
            ):
                opened.database.remove(quad)
                opened.database.add(
                    ox.Quad(quad.subject, quad.predicate, ox.Literal("invented"), quad.graph_name)
                )

    result = reaffirm("validate", "--store", place)

    assert result.exit_code == 1
    assert "A/RES/76/300/en#pp1-1" in result.stdout


def test_export_to_a_name_that_says_an_unknown_format(reaffirm, store, tmp_path):
    result = reaffirm("export", "--out", tmp_path / "graph.parquet", "--store", store)

    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert ".ttl, .trig, .nq, .jsonld, .graphml, .gexf, .csv" in result.stderr


TABLES = (
    "lineage 76/300",
    "path 76/300 70/1",
    "series 76/300",
    "compare 76/300",
    "origin 76/300 1",
    "rank",
    "cited 70/1",
    "related 70/1",
    "communities",
    "main-path",
    "ageing",
    "missing",
    "stats",
    "find corruption",
    "agreement",
)


@pytest.mark.parametrize("command", TABLES)
def test_every_table_goes_into_a_file_in_the_form_that_its_name_says(
    reaffirm, store, tmp_path, command
):
    result = reaffirm(*command.split(), "--out", tmp_path / "a.xlsx", "--store", store)

    assert (result.exit_code, result.stdout) == (0, ""), result.stderr
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("command", ["lineage 76/300", "rank", "query most-cited", "stats"])
def test_a_file_of_text_holds_what_the_terminal_shows(reaffirm, store, tmp_path, command):
    result = reaffirm(*command.split(), "-o", tmp_path / "shown.txt", "--store", store)

    assert result.exit_code == 0, result.stderr
    shown = reaffirm(*command.split(), "--store", store).stdout
    assert (tmp_path / "shown.txt").read_text(encoding="utf-8") == shown
    assert "\n" in shown.strip()


@pytest.mark.parametrize("command", ["rank", "quote 70/1", "query most-cited", "agreement"])
def test_an_end_that_says_no_format_is_no_file(reaffirm, store, tmp_path, command):
    result = reaffirm(*command.split(), "--out", tmp_path / "list.xls", "--store", store)

    assert result.exit_code == 2
    assert "the end of its name says no format; end it in .csv, .json" in result.stderr
    assert not (tmp_path / "list.xls").exists()


def test_zero_lists_all(reaffirm, store):
    few = reaffirm("rank", "--top", "1", "-f", "csv", "--store", store).stdout.splitlines()
    every = reaffirm("rank", "--limit", "0", "-f", "csv", "--store", store).stdout.splitlines()

    assert len(few) == 2
    assert len(every) > 3


@pytest.mark.parametrize(
    ("arguments", "columns"),
    [
        (("rank", "--type", "decision"), "place,symbol,"),
        (("related", "--acts", "welcomes"), "first,second,"),
        (("missing", "--acts", "welcomes"), "symbol,type,year,cited"),
        (("find", "nothing has this name"), "target,name,matched"),
    ],
)
def test_a_table_without_rows_has_its_columns(reaffirm, store, arguments, columns):
    result = reaffirm(*arguments, "--format", "csv", "--store", store)

    (line,) = result.stdout.splitlines()
    assert line.startswith(columns)
