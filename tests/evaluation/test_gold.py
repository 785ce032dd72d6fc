"""The measures of the annotation guide, each on a few rows whose figures can be counted by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from reaffirm.evaluation.gold import Counts, GoldScore, mean, score
from reaffirm.evaluation.rows import GoldRow

#: The reference implementation, where the shared material lies beside the repository.
SCORER = Path(__file__).parents[3] / "shared" / "evaluation" / "score.py"

CHARTER = GoldRow("pp2", "reaffirms", "object", "treaty", "treaty:un-charter", "the Charter")
FUND = GoldRow("op1", "requests", "addressee", "body", "body:harbour-fund", "Harbour Fund")


def resolution(symbol: str, para: str = "pp1", act: str = "recalls", **more: str) -> GoldRow:
    return GoldRow(para, act, more.pop("role", "object"), "resolution", symbol, symbol, **more)


GOLD = (
    GoldRow("title", "-", "mention", "document", "A/76/463", "A/76/463"),
    resolution("A/RES/76/187", "title", "-", role="mention", note="? its own number"),
    resolution("A/RES/74/12"),
    resolution("A/RES/74/13", role="mention", note="?role annotators differ"),
    resolution("CCPCJ/RES/25/2", "pp3", "takesNoteOf"),
    resolution("A/RES/217(III)A", "op2", role="mention"),
    resolution("A/RES/70/1", "fn3", "-", role="source"),
    CHARTER,
    GoldRow("pp2", "reaffirms", "object", "instrument", "instrument:udhr", "Universal Declaration"),
    GoldRow("pp4", "welcomes", "object", "conference", "conference:ports-3", "Third Ports Summit"),
    GoldRow("pp4", "welcomes", "mention", "body", "body:un", "United Nations", "? generic"),
    FUND,
    GoldRow("op2", "urges", "mention", "publication", "publication:atlas", "Atlas of Harbours"),
    GoldRow("op3", "invites", "addressee", "body", "body:pilots", "Guild of Pilots", "?role"),
)

FOUND = (
    GoldRow("title", "-", "mention", "document", "A/76/463", "A/76/463"),
    resolution("a/res/74/12", act="reaffirms"),  # another act
    resolution("A/RES/74/13", role="object"),  # the role is not scored
    resolution("E/CN.15/RES/25/2", "pp5", "takesNoteOf"),  # another name of the same series
    resolution("A/RES/217 (III) A", "op2(a)", role="addressee"),  # another role
    resolution("A/RES/99/99", "op2"),  # extra
    resolution("A/RES/70/1", "fn3", "-", role="source"),
    replace(CHARTER, surface="Charter of the United Nations"),
    replace(CHARTER, act="recalls", surface="Charter"),
    GoldRow("pp2", "reaffirms", "mention", "treaty", "treaty:udhr", "Universal Declaration"),
    GoldRow("pp4", "welcomes", "object", "body", "body:third-ports", "the Third Ports Summit of"),
    replace(FUND, target="body:fund-of-harbours"),
    GoldRow("op2", "urges", "mention", "body", "body:harbour-master", "harbour master"),
    GoldRow("op3", "invites", "mention", "body", "body:pilots", "Guild of Pilots"),
)


def test_counts_give_precision_recall_and_their_mean():
    counts = Counts(right=3, extra=1, missed=2)
    assert (counts.precision, counts.recall) == (0.75, 0.6)
    assert counts.f1 == pytest.approx(2 / 3)


def test_nothing_found_and_nothing_expected_count_as_zero():
    assert Counts(0, 0, 0).f1 == Counts(0, 0, 4).precision == Counts(0, 4, 0).recall == 0.0


def test_numbered_documents_count_once_a_document_footnotes_included():
    # of seven distinct symbols the own number is optional; A/RES/99/99 is extra
    assert score(GOLD, FOUND).counts["numbered_doc"] == Counts(6, 1, 0)


def test_typed_edges_are_pairs_of_act_and_symbol_in_running_text():
    assert score(GOLD, FOUND).counts["typed_edges"] == Counts(3, 2, 1)


def test_all_preambular_paragraphs_are_one_place_and_points_belong_to_their_paragraph():
    assert score(GOLD, FOUND).counts["para_edges"] == Counts(3, 2, 1)


def test_a_doubtful_role_is_not_scored():
    # 74/12 has another act, 217 A (III) another role, 99/99 is extra; 74/13 counts nowhere
    assert score(GOLD, FOUND).counts["para_role_edges"] == Counts(1, 3, 2)


def test_named_entities_are_paired_by_their_words():
    score_ = score(GOLD, FOUND)
    assert score_.counts["entities"] == Counts(5, 1, 1)
    assert score_.counts["entities_treaty"] == Counts(1, 0, 0)
    assert score_.counts["entities_publication"] == Counts(0, 0, 1)


def test_a_mention_is_paired_once():
    assert score([FUND, FUND], [FUND]).counts["entities"] == Counts(1, 0, 1)


def test_a_doubtful_edge_may_have_any_role():
    doubtful = resolution("A/RES/74/12", role="mention", note="? of which session")
    for found in ([], [resolution("A/RES/74/12", role="object")]):
        assert score([doubtful], found).counts["para_role_edges"] == Counts(0, 0, 0)


def test_the_same_entity_again_in_a_paragraph_is_no_error():
    again = replace(CHARTER, surface="the purposes")
    assert score([CHARTER], [CHARTER, again]).counts["entities"] == Counts(1, 0, 0)


def test_an_optional_entity_neither_rewards_nor_penalises():
    doubtful = replace(FUND, note="? generic")
    assert score([doubtful], [FUND]).counts["entities"] == Counts(0, 0, 0)
    assert score([doubtful], []).counts["entities"] == Counts(0, 0, 0)


def test_accuracies_are_shares_of_the_entities_found():
    accuracy = score(GOLD, FOUND).accuracy
    assert accuracy["entity_act_accuracy"] == 0.8  # "Charter" is nearest, under another act
    assert accuracy["entity_role_accuracy"] == 0.75
    assert accuracy["entity_type_accuracy"] == 0.6


def test_identifiers_may_differ_as_long_as_they_are_used_for_the_same_entity():
    gold = [replace(FUND, para=f"op{n}") for n in (1, 2, 3)]
    found = [replace(row, target="body:other-slug") for row in gold]
    assert score(gold, found).accuracy["entity_linking_accuracy"] == 1.0
    mixed = [*found[:2], replace(found[2], target="body:wrong")]
    assert score(gold, mixed).accuracy["entity_linking_accuracy"] == pytest.approx(2 / 3)
    two = [*gold[:2], replace(gold[2], target="body:another")]
    assert score(two, found).accuracy["entity_linking_accuracy"] == pytest.approx(2 / 3)


def test_differences_say_what_is_extra_missed_and_other():
    differences = score(GOLD, FOUND).differences
    assert [(d.measure, d.kind, d.row.target, d.expected) for d in differences] == [
        ("numbered_doc", "extra", "A/RES/99/99", ""),
        ("typed_edges", "extra", "a/res/74/12", ""),
        ("typed_edges", "extra", "A/RES/99/99", ""),
        ("typed_edges", "missed", "A/RES/74/12", ""),
        ("para_edges", "extra", "A/RES/99/99", ""),
        ("para_edges", "extra", "a/res/74/12", ""),
        ("para_edges", "missed", "A/RES/74/12", ""),
        ("para_role_edges", "extra", "A/RES/217 (III) A", ""),
        ("para_role_edges", "extra", "A/RES/99/99", ""),
        ("para_role_edges", "extra", "a/res/74/12", ""),
        ("para_role_edges", "missed", "A/RES/217(III)A", ""),
        ("para_role_edges", "missed", "A/RES/74/12", ""),
        ("entities", "extra", "body:harbour-master", ""),
        ("entities", "missed", "publication:atlas", ""),
        ("entities", "other act", "treaty:un-charter", "reaffirms"),
        ("entities", "other role", "treaty:udhr", "object"),
        ("entities", "other type", "treaty:udhr", "instrument"),
        ("entities", "other type", "body:third-ports", "conference"),
    ]


def test_another_identifier_than_most_is_another_target():
    gold = [replace(FUND, para=f"op{n}") for n in (1, 2, 3)]
    found = [*gold[:2], replace(gold[2], target="body:wrong")]
    (one,) = score(gold, found).differences
    assert (one.kind, one.row.target, one.expected) == ("other target", "body:wrong", FUND.target)


@pytest.mark.parametrize(
    ("gold", "found", "paired"),
    [
        ("Harbour Fund", "harbour  FUND", True),
        ("Harbour Fund", "the Harbour Fund of all coasts and islands", True),
        ("Harbour Fund", "Harbour Bank", True),  # seven letters of eleven in a row
        ("Harbour Fund", "Master of the Harbour", False),
        ("Harbour Fund", "", False),
        ("”", "Harbour Fund", False),
    ],
)
def test_mentions_are_the_same_if_half_of_their_words_are_common(gold, found, paired):
    one, other = replace(FUND, surface=gold), replace(FUND, surface=found, target="body:other")
    expected = Counts(1, 0, 0) if paired else Counts(0, 1, 1)
    assert score([one], [other]).counts["entities"] == expected


@pytest.mark.parametrize(
    ("near", "far"),
    [
        # by words, then by act, then by type; the other one is extra
        (replace(FUND, act="urges"), replace(FUND, surface="The Harbour Fund of the coasts")),
        (FUND, replace(FUND, act="urges")),
        (FUND, replace(FUND, type="conference")),
        (replace(FUND, type="conference"), replace(FUND, act="urges", type="body")),
    ],
)
def test_the_most_alike_are_paired(near, far):
    near, far = replace(near, target="body:near"), replace(far, target="body:far")
    for found in ([near, far], [far, near]):
        extra = [d.row.target for d in score([FUND], found).differences if d.kind == "extra"]
        assert extra == ["body:far"]


def test_an_address_is_the_symbol_in_it():
    address = replace(resolution("A/RES/74/12"), target="https://undocs.org/en/A/RES/74/12")
    assert score([resolution("A/RES/74/12")], [address]).counts["typed_edges"] == Counts(1, 0, 0)


def test_as_figures_for_json():
    figures = score([FUND, resolution("A/RES/1/1")], [FUND]).as_dict()
    assert figures["entities"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert figures["typed_edges"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert figures["entity_act_accuracy"] == 1.0


def test_the_mean_leaves_out_measures_that_a_document_does_not_have():
    whole = GoldScore({"typed_edges": Counts(1, 0, 0), "entities": Counts(0, 0, 0)}, {})
    half = GoldScore({"typed_edges": Counts(1, 2, 0), "entities": Counts(1, 0, 0)}, {})
    assert mean([whole, half]) == {"typed_edges": 0.75, "entities": 1.0}


@pytest.mark.corpus
@pytest.mark.skipif(not SCORER.exists(), reason="the reference scorer is not here")
@pytest.mark.parametrize("found", [FOUND, GOLD, ()], ids=["mixed", "perfect", "empty"])
def test_every_figure_equals_the_reference_scorer(tmp_path: Path, found: tuple[GoldRow, ...]):
    gold_file, found_file = tmp_path / "gold.tsv", tmp_path / "found.jsonl"
    columns = list(asdict(GOLD[0]))
    lines = ["\t".join(columns), *("\t".join(asdict(row).values()) for row in GOLD)]
    gold_file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    records = [{**asdict(row), "paragraph": row.para} for row in found]
    found_file.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    command = [sys.executable, str(SCORER), str(gold_file), str(found_file), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    ours = score(GOLD, found)
    figures = {n: [c.precision, c.recall, c.f1] for n, c in ours.counts.items()}
    assert figures | ours.accuracy == theirs
