"""The gold files of the benchmark, and the script that prints its figures."""

from __future__ import annotations

import json
from pathlib import Path

import accuracy
import pytest

from reaffirm.evaluation.gold import score
from reaffirm.evaluation.rows import GoldRow, read_gold, rows_of
from reaffirm.model import NO_ACT, NUMBERED_TYPES, ROLES
from reaffirm.namespaces import NAMED_KINDS
from reaffirm.ontology import load_ontology
from reaffirm.reading import read
from reaffirm.references import extract

from ..places import CORPUS, ROOT

GOLD = sorted((ROOT / "benchmarks" / "gold").glob("*.gold.tsv"))
ALL_GOLD = [*GOLD, *sorted((ROOT / "tests" / "data" / "accuracy").glob("*.gold.tsv"))]
#: Gold file, document, and least F1 of the typed edges.
ANNOTATED = [
    ("A_RES_75_41.en", "GAresolutions/75session/English/75_41_E.xml", 0.96),
    ("A_RES_76_80.en", "GAresolutions/76session/English/A_RES_76_80-2118632E.xml", 0.96),
    (
        "S_RES_2510_2020.fr",
        "SCresolutions/2020/French/S_RES_2510 (2020)-2002184F.xml",
        0.9,
    ),
    ("S_RES_2582_2021.es", "SCresolutions/2021/Spanish/SC_2582_2021-S.xml", 0.96),
    ("S_RES_2576_2021.es", "SCresolutions/2021/Spanish/SC_2576_2021-S.xml", 0.96),
    ("S_RES_787_1992.en", "cr-unsc/S_RES_0787_1992_EN_GOLD.txt", 0.96),
    ("A_RES_76_131.ar", "GAresolutions/76session/Arabic/A_RES_76_131-2119153A.xml", 0.96),
    ("A_RES_76_190.zh", "GAresolutions/76session/Chinese/A_RES_76_190-2119240C.xml", 0.96),
    ("A_RES_76_305.ru", "GAresolutions/76session/Russian/A_RES_76_305-2221685R.xml", 0.96),
]


def key(row: GoldRow) -> tuple[str, ...]:
    return (row.para, row.act, row.target, row.surface)


@pytest.mark.parametrize("path", ALL_GOLD, ids=lambda path: path.name)
def test_a_gold_file_keeps_the_terms_of_the_guide(path: Path):
    acts = {act.id for act in load_ontology().acts} | {NO_ACT}
    rows = read_gold(path)
    assert {row.act for row in rows} <= acts
    assert {row.role for row in rows} <= set(ROLES)
    assert {row.type for row in rows} <= {*NUMBERED_TYPES, *NAMED_KINDS}
    for row in rows:
        assert row.target.startswith(f"{row.type}:") == (row.type in NAMED_KINDS), row
        assert (row.role == "source") == row.para.startswith("fn"), row
        assert (row.act == NO_ACT) == (row.para == "title" or row.para.startswith("fn")), row
    assert len({key(row) for row in rows}) == len(rows)


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.exists(), reason="the documents are not here")
@pytest.mark.parametrize(("name", "source", "floor"), ANNOTATED)
def test_the_annotated_documents(name: str, source: str, floor: float):
    documents = read(CORPUS / source)
    gold = read_gold(ROOT / "benchmarks" / "gold" / f"{name}.gold.tsv")
    texts = {p.id: p.text for document in documents for p in document.paragraphs}
    assert [row for row in gold if row.surface not in texts[row.para]] == []
    result = score(gold, rows_of(extract(document) for document in documents))
    assert result.counts["numbered_doc"].f1 >= 0.96
    assert result.counts["typed_edges"].f1 >= floor


def test_the_script_measures_the_sample_without_a_corpus(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["accuracy.py", "--json"])
    accuracy.main()
    figures = json.loads(capsys.readouterr().out)
    assert list(figures) == ["gold"]
    assert figures["gold"]["A_RES_76_321.zh"]["typed_edges"]["f1"] == 1.0
