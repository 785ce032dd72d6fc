"""``evaluate``, ``agreement`` and ``discrepancies`` as one types them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

DATA = Path(__file__).parents[1] / "data" / "accuracy"
GOLD, TEXT = DATA / "A_RES_76_321.en.gold.tsv", DATA / "A_RES_76_321.en.txt"
LINKED = Path(__file__).parents[1] / "data" / "akn"

Reaffirm = Callable[..., Result]


def test_evaluate_prints_a_table(reaffirm: Reaffirm):
    result = reaffirm("evaluate", GOLD, TEXT)
    assert result.exit_code == 0, result.output
    assert "typed_edges" in result.stdout
    assert "entity_linking_accuracy" in result.stdout


def test_evaluate_gives_json(reaffirm: Reaffirm):
    figures = json.loads(reaffirm("evaluate", GOLD, TEXT, "-f", "json").stdout)
    assert set(figures["numbered_doc"]) == {"precision", "recall", "f1"}
    assert 0 <= figures["entity_act_accuracy"] <= 1


def test_evaluate_takes_what_extract_wrote(reaffirm: Reaffirm, tmp_path: Path):
    lines = tmp_path / "found.jsonl"
    assert reaffirm("extract", TEXT, "--out", lines).exit_code == 0
    again = reaffirm("evaluate", GOLD, lines, "-f", "json")
    assert again.stdout == reaffirm("evaluate", GOLD, TEXT, "-f", "json").stdout


def test_verbose_lists_the_differences(reaffirm: Reaffirm, tmp_path: Path):
    gold = tmp_path / "gold.tsv"
    row = "op9\turges\tmention\tresolution\tA/RES/9/9\t9/9\t\n"
    gold.write_text(GOLD.read_text(encoding="utf-8") + row, encoding="utf-8")
    found = json.loads(reaffirm("evaluate", gold, TEXT, "-f", "json", "-v").stdout)["differences"]
    missed = [d for d in found if d["target"] == "A/RES/9/9" and d["kind"] == "missed"]
    assert {d["measure"] for d in missed} >= {"numbered_doc", "typed_edges"}
    assert "A/RES/9/9" in reaffirm("evaluate", gold, TEXT, "--verbose").stdout


def test_evaluate_says_what_it_needs(reaffirm: Reaffirm):
    for arguments in ([], [GOLD], [GOLD, TEXT, "--links", DATA]):
        result = reaffirm("evaluate", *arguments)
        assert result.exit_code == 2
        assert "GOLD.tsv and INPUT, or --links DIR" in result.stderr


def test_a_file_that_is_no_gold_is_one_line_on_stderr(reaffirm: Reaffirm):
    result = reaffirm("evaluate", TEXT, TEXT)
    assert result.exit_code == 2
    assert "no gold file" in result.stderr
    assert result.stderr.count("\n") == 1


def test_evaluate_links_gives_recall_precision_and_agreement(reaffirm: Reaffirm):
    result = reaffirm("evaluate", "--links", DATA, "-f", "json")
    assert result.exit_code == 0, result.output
    figures = json.loads(result.stdout)
    assert figures["languages"]["fr"]["versions"] == 1
    assert figures["languages"]["fr"]["links"] == 0
    assert figures["agreement"]["documents"] == 1
    table = reaffirm("evaluate", "--links", DATA, "--verbose").stdout
    assert "of 1 document in six languages" in table


def test_a_file_that_cannot_be_read_does_not_end_the_measuring(reaffirm: Reaffirm, tmp_path: Path):
    (tmp_path / "broken.xml").write_text("<akomaNtoso>", encoding="utf-8")
    (tmp_path / "whole.txt").write_text(TEXT.read_text(encoding="utf-8"), encoding="utf-8")
    result = reaffirm("evaluate", "--links", tmp_path, "--json")
    assert result.exit_code == 2
    assert "broken.xml" in result.stderr
    assert json.loads(result.stdout)["languages"]["en"]["versions"] == 1


def _versions(folder: Path) -> Path:
    """The sample in two languages, of which one has lost a number."""
    for language in ("en", "fr"):
        text = (DATA / f"A_RES_76_321.{language}.txt").read_text(encoding="utf-8")
        changed = text.replace("74/12 du 26 novembre 2019 et ", "")
        (folder / f"{language}.txt").write_text(changed, encoding="utf-8")
    return folder


def test_agreement_of_files_and_of_the_store_is_the_same(reaffirm: Reaffirm, tmp_path: Path):
    (tmp_path / "texts").mkdir()
    texts = _versions(tmp_path / "texts")
    store = tmp_path / "store"
    assert reaffirm("build", texts, "--store", store).exit_code == 0
    files = reaffirm("agreement", texts, "--format", "jsonl")
    assert files.stdout == reaffirm("agreement", "--store", store, "-f", "jsonl").stdout
    found = [json.loads(line) for line in files.stdout.splitlines()]
    assert [(d["act"], d["target"], d["carried"]) for d in found] == [
        ("recalls", "A/RES/74/12", ["en"])
    ]
    assert [p["language"] for p in found[0]["passages"]] == ["en", "fr"]
    for few in (("--document", "76/321"), ("--target", "74/12")):
        assert reaffirm("agreement", *few, "--store", store, "-f", "jsonl").stdout == files.stdout
    unknown = reaffirm("agreement", "--document", "76/1", "--store", store)
    assert "A/RES/76/1: not in the store" in unknown.stderr


def test_agreement_as_table_and_csv(reaffirm: Reaffirm, tmp_path: Path):
    texts = _versions(tmp_path)
    shown = reaffirm("agreement", texts)
    assert "recalls A/RES/74/12" in shown.stdout
    assert "1 edge of 1 document\n" in shown.stderr
    rows = list(csv.DictReader(reaffirm("agreement", texts, "-f", "csv").stdout.splitlines()))
    assert [(row["language"], row["act_there"]) for row in rows] == [("en", "recalls"), ("fr", "")]


def test_agreement_shows_the_first_edges_and_says_how_many_there_are(
    reaffirm: Reaffirm, tmp_path: Path
):
    texts = _versions(tmp_path)
    changed = (texts / "fr.txt").read_text(encoding="utf-8").replace("2020/8", "2020/9")
    (texts / "fr.txt").write_text(changed, encoding="utf-8")
    every = reaffirm("agreement", texts, "--limit", "0")
    first = reaffirm("agreement", texts, "--limit", "1")
    edges = int(every.stderr.split()[0])
    assert edges > 1
    assert len(first.stdout.splitlines()) < len(every.stdout.splitlines())
    assert f"{edges} edges of 1 document; the first 1 are shown, --limit 0" in first.stderr


def test_agreement_of_one_text_of_one_document_or_under_some_acts(
    reaffirm: Reaffirm, tmp_path: Path
):
    texts = _versions(tmp_path)

    def edges(*options: str) -> int:
        return len(
            reaffirm("agreement", texts, "--all", "-f", "jsonl", *options).stdout.split("\n")
        )

    assert edges("--target", "74/12") == edges("--document", "76/321") == edges() == 2
    assert (
        edges("--target", "74/13") == edges("--document", "76/1") == edges("--acts", "urges") == 1
    )


def test_an_edge_under_two_acts_at_one_place_is_told_once(reaffirm: Reaffirm, tmp_path: Path):
    texts = _versions(tmp_path)
    french = (texts / "fr.txt").read_text(encoding="utf-8").replace("Rappelant", "Réaffirmant")
    (texts / "fr.txt").write_text(french, encoding="utf-8")

    shown = reaffirm("agreement", texts).stdout

    assert "reaffirms / recalls A/RES/75/33A" in shown
    assert shown.count(" A/RES/75/33A") == 1


def test_agreement_says_when_there_is_one_language_only(reaffirm: Reaffirm):
    result = reaffirm("agreement", TEXT, "-f", "jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "in more than one language" in result.stderr


def test_discrepancies_in_three_forms(reaffirm: Reaffirm, tmp_path: Path):
    source = next(iter(sorted(LINKED.rglob("*.xml"))))
    lines = reaffirm("discrepancies", source, "-f", "jsonl")
    assert lines.exit_code == 0, lines.output
    found = [json.loads(line) for line in lines.stdout.splitlines()]
    table = reaffirm("discrepancies", source).stdout
    assert "impossible date" in table
    out = tmp_path / "list.csv"
    assert reaffirm("discrepancies", source, "-f", "csv", "-o", out).exit_code == 0
    with out.open(encoding="utf-8", newline="") as stream:
        assert [row["kind"] for row in csv.DictReader(stream)] == [one["kind"] for one in found]


def test_a_long_table_of_discrepancies_is_cut_and_says_so(reaffirm: Reaffirm, tmp_path: Path):
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_bytes((LINKED / "assembly_zh.xml").read_bytes())
    found = reaffirm("discrepancies", tmp_path, "-f", "jsonl").stdout.splitlines()
    assert len(found) == 2
    result = reaffirm("discrepancies", tmp_path, "--limit", "1")
    assert result.stderr == "1 of 2 are shown, --limit 0 shows all\n"
    assert reaffirm("discrepancies", tmp_path).stderr == ""


def test_discrepancies_of_nothing_readable(reaffirm: Reaffirm, tmp_path: Path):
    result = reaffirm("discrepancies", tmp_path / "nowhere.xml")
    assert result.exit_code == 2
    assert "there is no such file or folder" in result.stderr
