"""``path``, ``series``, ``compare`` and the measures, on the two small resolutions."""

from __future__ import annotations

import csv
import io
import json

import pytest


def test_a_path_names_the_paragraphs_it_runs_by(reaffirm, store):
    shown = reaffirm("path", "76/300", "74/302", "--store", store).stdout

    assert shown.split() == ["A/RES/76/300", "recalls", "(pp3)", "A/RES/74/302"]


def test_a_path_that_is_not_there(reaffirm, store):
    result = reaffirm("path", "74/302", "76/300", "--store", store)

    assert result.exit_code == 2
    assert "no line of reference" in result.stderr


def test_the_series_shows_the_sentence_that_recalls(reaffirm, store):
    (earlier, later) = json.loads(
        reaffirm("series", "75/301", "-f", "json", "--store", store).stdout
    )

    assert (earlier["symbol"], earlier["continues"]) == ("A/RES/75/301", "")
    assert (later["symbol"], later["continues"]) == ("A/RES/76/300", "A/RES/75/301")
    assert later["signals"] == "title, recall"
    assert later["sentence"].startswith("Recalling also its resolutions 75/301 of 16 December")


@pytest.mark.parametrize("symbols", [["76/300"], ["75/301", "76/300"]])
def test_compare_with_last_year(reaffirm, store, symbols):
    result = reaffirm("compare", *symbols, "-f", "csv", "--store", store)

    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    told = {(row["kind"], row["target"], row["earlier_target"]) for row in rows}
    assert told == {
        ("added", "treaty:uncac", ""),
        ("added", "body:secretary-general", ""),
        ("added", "A/RES/75/301", ""),  # op2, where last year's text has no such line
        ("renewed", "A/RES/75/301", "A/RES/74/302"),
    }
    (renewed,) = (row for row in rows if row["kind"] == "renewed")
    assert renewed["earlier_sentence"] == "Recalling its resolution 74/302 of 18 December 2019,"


def test_compare_shows_the_words_of_both(reaffirm, store):
    shown = reaffirm("compare", "76/300", "--kind", "renewed", "--store", store).stdout

    assert "A/RES/75/301 -> A/RES/76/300 (en): 1 renewed" in shown
    assert "- Recalling its resolution 74/302" in shown
    assert "+ Recalling also its resolutions 75/301" in shown


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["compare", "75/301"], "no earlier text of its series"),
        (["compare", "1/1", "76/300"], "not in the store"),
        (["compare", "76/300", "--language", "fr"], "not both in fr"),
        (["compare", "76/300", "--kind", "new"], "unknown kind of change new"),
        (["series", "1/1"], "not in the store"),
        (["series", "treaty:uncac"], "reaffirm cited treaty:uncac"),
        (["lineage", "treaty:uncak"], "did you mean treaty:uncac?"),
        (["cited", "1/1"], "not in the graph"),
        (["related", "1/1"], "not in the graph"),
        (["rank", "--committee", "ninth"], "no committee is called"),
        (["rank", "--session", "12"], "no document in the store"),
        (["rank", "--year", "last"], "is not a year or a span of years"),
        (["rank", "--type", "law"], "error: Invalid value for '--type': 'law' is not one of"),
        (["view", "76/300", "--out", "view.pdf"], "give .html, .svg or .png"),
    ],
)
def test_what_cannot_be_answered_is_told_in_one_line(reaffirm, store, arguments, words):
    result = reaffirm(*arguments, "--store", store)

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert words in result.stderr


def test_how_often_a_text_is_cited(reaffirm, store):
    rows = json.loads(reaffirm("cited", "70/1", "-f", "json", "--store", store).stdout)

    assert rows[0] == {"year": 2020, "reaffirms": 1, "documents": 1}
    assert rows[-1] == {"year": "all", "reaffirms": 2, "documents": 2}


def test_rank_counts_what_one_session_says(reaffirm, store):
    result = reaffirm("rank", "--session", "75", "-f", "json", "--store", store)

    found = {row["symbol"]: row["score"] for row in json.loads(result.stdout)}
    assert found == {"A/RES/70/1": 1, "A/RES/74/302": 1}


def test_what_is_cited_together(reaffirm, store):
    result = reaffirm("related", "70/1", "--type", "resolution", "-f", "json", "--store", store)

    first = json.loads(result.stdout)[0]
    assert (first["second"], first["count"], first["cosine"]) == ("A/RES/74/302", 2, 1.0)


def test_missing_says_what_to_get_next(reaffirm, store):
    rows = json.loads(reaffirm("missing", "-f", "json", "--store", store).stdout)

    assert [(row["symbol"], row["cited"]) for row in rows] == [
        ("A/RES/70/1", 2),
        ("A/RES/74/302", 2),
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["main-path"], "A/RES/75/301"),
        (["main-path", "--method", "basket"], "of 2 steps"),
        (["communities"], "modularity"),
        (["ageing"], "half-life"),
        (["ageing"], "Into and out of use, 2020 to 2021"),
    ],
)
def test_the_other_measures_print_a_table(reaffirm, store, arguments, words):
    result = reaffirm(*arguments, "--store", store)

    assert result.exit_code == 0, result.output
    assert words in result.stdout


def test_compare_writes_a_page_with_both_texts(reaffirm, store, tmp_path):
    out = tmp_path / "compare.html"
    result = reaffirm("compare", "75/301", "76/300", "--out", out, "--store", store)
    assert result.exit_code == 0, result.output
    assert result.stdout.strip() == str(out)
    page = out.read_text(encoding="utf-8")
    assert "A/RES/76/300 compared with A/RES/75/301" in page
    assert "Safe harbours" in page
    assert 'class="added' in page


def test_analyse_keeps_what_sparql_then_finds(reaffirm, store, tmp_path):
    import shutil

    own = shutil.copytree(store, tmp_path / "store")
    first = json.loads(reaffirm("analyse", "-f", "json", "--store", own).stdout)
    again = json.loads(reaffirm("analyse", "-f", "json", "--store", own).stdout)
    asked = reaffirm("query", "series", "symbol=76/300", "-f", "csv", "--store", own).stdout

    assert [row["state"] for row in first] == ["computed"] * 5
    assert [row["state"] for row in again] == ["unchanged"] * 5
    assert "Recalling also its resolutions 75/301" in asked


def test_lineage_for_programs(reaffirm, store):
    rows = json.loads(reaffirm("lineage", "76/300", "-f", "json", "--store", store).stdout)

    (below,) = (r for r in rows if r["symbol"] == "A/RES/75/301")
    assert (below["depth"], below["parent"], below["acts"]) == (1, "A/RES/76/300", "recalls, urges")
    assert below["paragraphs"] == "pp3, op2"


def test_the_oldest_texts_with_the_line_that_leads_to_them(reaffirm, store):
    result = reaffirm("lineage", "75/301", "--earliest", "1", "-f", "json", "--store", store)

    (first,) = json.loads(result.stdout)
    assert (first["symbol"], first["paragraphs"]) == ("A/RES/70/1", "op1")
    assert first["line"] == "A/RES/75/301 --reaffirms (op1)--> A/RES/70/1"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["cited", "76/300"], "no document of the store refers to A/RES/76/300"),
        (["related", "76/300"], "nothing is cited together with A/RES/76/300"),
        (["main-path", "--acts", "condemns"], "no text of the store leads to another"),
        (["rank", "--type", "conference"], "there is nothing to list"),
        (["query", "ranking"], "no answers; first run: reaffirm analyse"),
        (["query", "who-cites", "target=treaty:crc"], "no answers"),
    ],
)
def test_an_empty_answer_is_told_and_no_error(reaffirm, store, arguments, words):
    result = reaffirm(*arguments, "--store", store)

    assert (result.exit_code, result.stdout) == (0, "")
    assert words in result.stderr


def test_missing_says_how_to_get_it(reaffirm, store):
    result = reaffirm("missing", "--store", store)

    assert "reaffirm fetch A/RES/70/1 A/RES/74/302" in result.stderr


def test_a_long_lineage_is_cut_and_says_how_to_see_all(reaffirm, store):
    result = reaffirm("lineage", "76/300", "--limit", "1", "--store", store)

    assert "… " in result.stdout
    assert "--limit 0 shows all" in result.stderr
    assert reaffirm("lineage", "76/300", "--limit", "0", "--store", store).stderr == ""


def test_where_a_paragraph_comes_from(reaffirm, store):
    result = reaffirm("origin", "76/300", "3", "--store", store)
    rows = reaffirm("origin", "76/300", "op3", "--format", "csv", "--store", store)

    assert (result.exit_code, rows.exit_code) == (0, 0)
    assert "A/RES/75/301  2020-12-16  op2  the same words" in result.stdout
    assert "Decides to remain seized of the matter" in rows.stdout.splitlines()[1]


def test_a_paragraph_that_is_not_there(reaffirm, store):
    result = reaffirm("origin", "76/300", "12", "--store", store)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "no paragraph '12'; it has pp1 to pp3, op1 to op3" in result.stderr


def test_a_draft_continues_last_years_text(reaffirm, folder, tmp_path):
    (folder / "draft.txt").write_text(
        "A/C.2/77/L.12\n\nPakistan: draft resolution\n\nSafe harbours\n\nThe General Assembly,\n\n"
        "Recalling its resolution 76/300 of 16 December 2021,\n\n"
        "Welcoming the United Nations Convention against Corruption,\n\n"
        "1. Decides to remain seized of the matter.\n",
        encoding="utf-8",
    )
    reaffirm("build", folder, "--store", tmp_path / "drafts")

    changed = reaffirm("compare", "A/C.2/77/L.12", "--kind", "act", "--store", tmp_path / "drafts")
    came = reaffirm("origin", "A/C.2/77/L.12", "1", "--store", tmp_path / "drafts")

    assert "A/RES/76/300 -> A/C.2/77/L.12 (en): 1 under another act" in changed.stdout
    assert "treaty:uncac  recalls -> welcomes" in changed.stdout
    assert "A/RES/75/301  2020-12-16  op2" in came.stdout
