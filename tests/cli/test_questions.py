"""``query``, ``lineage``, ``rank`` and ``stats``: questions to a graph of two resolutions."""

from __future__ import annotations

import json

import pytest

RECALLED = (
    "SELECT ?target WHERE { <https://w3id.org/reaffirm/doc/A/RES/76/300> rea:recalls ?target }"
)


def test_sparql_with_the_usual_prefixes(reaffirm, store):
    result = reaffirm("query", RECALLED + " ORDER BY ?target", "--format", "csv", "--store", store)

    assert result.exit_code == 0
    assert [line.removeprefix("https://w3id.org/reaffirm/") for line in result.stdout.split()] == [
        "target",
        "doc/A/RES/74/302",
        "doc/A/RES/75/301",
        "id/treaty/uncac",
    ]


def test_who_looks_for_references_where_a_compact_store_has_none_is_told(reaffirm, tmp_path):
    from reaffirm.rdf.opening import open_store

    with open_store(tmp_path / "large", compact=True):
        pass
    inside = "SELECT ?r WHERE {{ GRAPH ?g {{ ?r {} ?t }} }}"

    told = reaffirm("query", inside.format("rea:target"), "--store", tmp_path / "large")
    other = reaffirm("query", inside.format("rea:recalls"), "--store", tmp_path / "large")

    assert "ask for them without GRAPH" in told.stderr
    assert other.stderr == "no answers\n"


def test_json_is_the_standard_form_of_results(reaffirm, store):
    result = reaffirm("query", "ASK { ?x a rea:Treaty }", "--format", "json", "--store", store)

    assert json.loads(result.stdout)["boolean"] is True


def test_a_construct_gives_turtle(reaffirm, store):
    query = "CONSTRUCT { ?a rea:recalls ?b } WHERE { ?a rea:recalls ?b }"
    result = reaffirm("query", query, "--format", "turtle", "--store", store)

    assert result.exit_code == 0
    assert "rea:recalls" in result.stdout


def test_a_table_has_no_turtle_and_says_so(reaffirm, store):
    result = reaffirm("query", RECALLED, "--format", "turtle", "--store", store)

    assert result.exit_code == 2
    assert "CONSTRUCT" in result.stderr


def test_a_named_query_takes_values(reaffirm, store):
    result = reaffirm(
        "query", "who-cites", "target=treaty:uncac", "--format", "csv", "--store", store
    )

    assert result.exit_code == 0
    assert result.stdout.count("doc/A/RES/") == 1
    assert "doc/A/RES/76/300" in result.stdout


def test_a_query_from_a_file(reaffirm, store, tmp_path):
    path = tmp_path / "recalled.rq"
    path.write_text(RECALLED, encoding="utf-8")
    out = tmp_path / "answer.csv"

    result = reaffirm("query", path, "-f", "csv", "-o", out, "--store", store)

    assert (result.exit_code, result.stdout) == (0, "")
    assert len(out.read_text(encoding="utf-8").splitlines()) == 4


def test_a_file_with_a_head_takes_values(reaffirm, store, tmp_path):
    path = tmp_path / "cites.rq"
    path.write_text(
        "# title: Recalls\n# param: target = treaty:crc\nASK { ?x rea:recalls {{target}} }",
        encoding="utf-8",
    )

    yes = reaffirm("query", path, "target=treaty:uncac", "-f", "csv", "--store", store)
    no = reaffirm("query", path, "target=treaty:crc", "-f", "csv", "--store", store)

    assert yes.stdout.split() == ["answer", "true"]
    assert no.stdout.split() == ["answer", "false"]


def test_the_list_explains_every_named_query(reaffirm):
    from reaffirm.rdf.queries import named_queries

    result = reaffirm("query", "--list")

    listed = {line.split()[0] for line in result.stdout.splitlines() if line[2:3].strip()}
    assert named_queries().keys() <= listed
    assert len(named_queries()) >= 12


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["SELECT ?x WHERE {"], "malformed"),
        (["who-knows"], "no query is named"),
        (["missing.rq"], "cannot be read"),
        (["who-cites", "target"], "not a value"),
        (["who-cites", "colour=red"], "unknown parameter"),
        (["ASK {}", "target=treaty:uncac"], "only named queries"),
        ([], "no query is given"),
    ],
)
def test_a_wrong_question_is_told_in_one_line(reaffirm, store, arguments, words):
    result = reaffirm("query", *arguments, "--store", store)

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert words in result.stderr


def test_lineage_goes_back_step_by_step(reaffirm, store):
    lines = reaffirm("lineage", "76/300", "--store", store).stdout.splitlines()

    def indent(symbol: str) -> int:
        return min(line.index(symbol) for line in lines if symbol in line)

    assert indent("A/RES/76/300") < indent("A/RES/75/301") < indent("A/RES/74/302") + 1
    line = next(line for line in lines if "A/RES/75/301" in line)
    assert "recalls (pp3)" in line


def test_lineage_follows_only_the_chosen_acts(reaffirm, store):
    shown = reaffirm("lineage", "76/300", "--acts", "reaffirms", "--store", store).stdout

    assert "A/RES/70/1" in shown
    assert "A/RES/75/301" not in shown


def test_lineage_forward_shows_what_was_built_on_it(reaffirm, store):
    shown = reaffirm("lineage", "75/301", "--direction", "forward", "--store", store).stdout

    assert "A/RES/76/300" in shown
    assert "A/RES/70/1" not in shown


def test_lineage_of_what_the_graph_does_not_hold(reaffirm, store):
    result = reaffirm("lineage", "1/1", "--store", store)

    assert result.exit_code == 2
    assert "A/RES/1/1" in result.stderr


def test_rank_by_the_number_of_documents_that_cite(reaffirm, store):
    result = reaffirm("rank", "--type", "resolution", "--top", "2", "--store", store)

    rows = [line.split() for line in result.stdout.splitlines() if "A/RES/" in line]
    assert [row[:3] for row in rows] == [["1", "2", "A/RES/70/1"], ["1", "2", "A/RES/74/302"]]


@pytest.mark.parametrize("measure", ["pagerank", "hits"])
def test_rank_by_other_measures(reaffirm, store, measure):
    result = reaffirm("rank", "--by", measure, "--top", "1", "--store", store)

    assert result.exit_code == 0
    assert len([line for line in result.stdout.splitlines() if "RES" in line or ":" in line]) == 1


def test_stats_count_what_the_graph_holds(reaffirm, store):
    lines = [line.split() for line in reaffirm("stats", "--store", store).stdout.splitlines()]

    assert ["of", "these", "in", "the", "store", "2"] in lines
    assert ["recalls", "4"] in lines


def test_no_answers_about_what_the_graph_does_not_know(reaffirm, store):
    unknown = reaffirm("query", "who-cites", "target=treaty:uncacc", "--store", store)
    known = reaffirm("query", "who-reaffirms", "target=treaty:crc", "--store", store)

    assert (unknown.exit_code, known.exit_code) == (0, 0)
    assert unknown.stderr.startswith("no answers: treaty:uncacc is not in the graph; ")
    assert known.stderr == "no answers\n"  # the vocabulary knows it; no text reaffirms it
