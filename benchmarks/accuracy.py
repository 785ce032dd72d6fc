"""All accuracy figures that can be measured with what is there, as a table or as JSON.

    python benchmarks/accuracy.py [CORPUS] [--json] [--jobs N]

Always: the invented sample in six languages that guards the test run. With CORPUS, a folder with
GAresolutions/ and SCresolutions/ as the United Nations publishes them: the gold files in
benchmarks/gold, and the editors' links of every session in the folder. How well acts agree on
texts that taught nothing: tools/learn_complements.py CORPUS --check.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "tests" / "data" / "accuracy"
GOLD = Path(__file__).parent / "gold"
#: Where the annotated documents lie in a corpus.
SOURCES = {
    "A_RES_75_41.en": "GAresolutions/75session/English/75_41_E.xml",
    "A_RES_76_12.ar": "GAresolutions/76session/Arabic/A_RES_76_12-2117888A.xml",
    "A_RES_76_135.zh": "GAresolutions/76session/Chinese/A_RES_76_135-2119160C.xml",
    "A_RES_76_80.en": "GAresolutions/76session/English/A_RES_76_80-2118632E.xml",
    "A_RES_75_109.ar": "GAresolutions/75session/Arabic/75_109_A.xml",
    "A_RES_76_131.ar": "GAresolutions/76session/Arabic/A_RES_76_131-2119153A.xml",
    "A_RES_76_190.zh": "GAresolutions/76session/Chinese/A_RES_76_190-2119240C.xml",
    "A_RES_76_33.ar": "GAresolutions/76session/Arabic/A_RES_76_33-2118425A.xml",
    "A_RES_76_63.ar": "GAresolutions/76session/Arabic/A_RES_76_63-2118519A.xml",
    "A_RES_76_183.fr": "GAresolutions/76session/French/A_RES_76_183-2119236F.xml",
    "A_RES_76_243.ru": "GAresolutions/76session/Russian/A_RES_76_243-2119709R.xml",
    "A_RES_76_303.ru": "GAresolutions/76session/Russian/A_RES_76_303-2221526R.xml",
    "A_RES_76_305.ru": "GAresolutions/76session/Russian/A_RES_76_305-2221685R.xml",
    "A_RES_76_121.ru": "GAresolutions/76session/Russian/A_RES_76_121-2118680R.xml",
    "A_RES_76_129.en": "GAresolutions/76session/English/A_RES_76_129-2119067E.xml",
    "A_RES_76_159.es": "GAresolutions/76session/Spanish/A_RES_76_159-2119201S.xml",
    "A_RES_76_279.zh": "GAresolutions/76session/Chinese/A_RES_76_279-2210335C.xml",
    "S_RES_2510_2020.fr": "SCresolutions/2020/French/S_RES_2510 (2020)-2002184F.xml",
    "S_RES_2576_2021.es": "SCresolutions/2021/Spanish/SC_2576_2021-S.xml",
    "S_RES_2582_2021.es": "SCresolutions/2021/Spanish/SC_2582_2021-S.xml",
    "S_RES_2586_2021.zh": "SCresolutions/2021/Chinese/S_RES_2586 (2021)-2109780C.xml",
    "S_RES_643_1989.en": "cr-unsc/S_RES_0643_1989_EN_GOLD.txt",
    "S_RES_787_1992.en": "cr-unsc/S_RES_0787_1992_EN_GOLD.txt",
    "S_RES_813_1993.en": "cr-unsc/S_RES_0813_1993_EN_GOLD.txt",
}


#: Of the Assembly's 76th session, the resolutions whose texts nobody looked at …
_SESSION_76 = re.compile(r"A/RES/76/(\d+)")
#: … until they were annotated, before any output was seen.
OPENED = frozenset(f"A/RES/76/{number}" for number in (33, 63, 129, 159, 183, 243, 279, 303))


def held_out(symbol: str) -> bool:
    """Whether a resolution is held out: its figures are looked at, its texts never.

    No rule and no name was made from it. The words behind verbs (``ontology/complements.ttl``) are
    learned by program from all resolutions, these too: what they are worth on unseen texts is told
    by ``tools/learn_complements.py --check``, not by the agreement of those held out.

    >>> [number for number in range(100, 118) if held_out(f"A/RES/76/{number}")]
    [105, 111, 117]
    >>> held_out("A/RES/76/129")
    False
    """
    match = _SESSION_76.match(symbol)
    return match is not None and int(match[1]) % 6 == 3 and symbol not in OPENED


def gold_pairs(corpus: Path | None) -> Iterator[tuple[Path, Path]]:
    """Gold files with their documents, as far as these are there."""
    for gold in sorted(SAMPLE.glob("*.gold.tsv")):
        yield gold, gold.with_name(gold.name.replace(".gold.tsv", ".txt"))
    for gold in sorted(GOLD.glob("*.gold.tsv")):
        name = gold.name.removesuffix(".gold.tsv")
        if corpus is not None and (corpus / SOURCES[name]).exists():
            yield gold, corpus / SOURCES[name]


def gold_figures(corpus: Path | None) -> dict[str, Any]:
    """The measures of each gold file."""
    from reaffirm.evaluation.gold import score
    from reaffirm.evaluation.rows import read_gold, rows_of
    from reaffirm.reading import read
    from reaffirm.references import extract

    return {
        gold.name.removesuffix(".gold.tsv"): score(
            read_gold(gold), rows_of(extract(document) for document in read(source))
        ).as_dict()
        for gold, source in gold_pairs(corpus)
    }


def link_figures(corpus: Path, jobs: int | None) -> dict[str, Any]:
    """Recall, precision and agreement for each organ's folder of the corpus."""
    from reaffirm.evaluation.corpus import each_extraction
    from reaffirm.evaluation.links import VersionFacts, compare_links, version_facts
    from reaffirm.reading import find_inputs

    found = {}
    for name in ("GAresolutions", "SCresolutions"):
        if not (corpus / name).is_dir():
            continue
        facts: list[VersionFacts] = []
        for outcome in each_extraction(
            list(find_inputs([corpus / name])), version_facts, jobs=jobs
        ):
            if outcome.error is not None:
                print(f"left out: {outcome.error}", file=sys.stderr)
            facts += outcome.made
        found[name] = compare_links(facts).as_dict()
        closed = compare_links(fact for fact in facts if held_out(fact.symbol))
        found[name]["held_out"] = closed.as_dict()["agreement"]
    return found


def print_tables(figures: dict[str, Any]) -> None:
    """The figures in the form of the README's tables."""
    print("| gold | numbered | typed edges | with place | with role | entities |")
    print("|---|---|---|---|---|---|")
    names = ("numbered_doc", "typed_edges", "para_edges", "para_role_edges", "entities")
    for name, measures in figures["gold"].items():
        print(f"| {name} |", " | ".join(f"{measures[m]['f1']:.3f}" for m in names), "|")
    real = [measures for name, measures in figures["gold"].items() if name in SOURCES]
    if real:
        means = (sum(one[m]["f1"] for one in real) / len(real) for m in names)
        print("| mean of the real documents |", " | ".join(f"{f1:.3f}" for f1 in means), "|")
    for corpus, report in figures.get("links", {}).items():
        print(f"\n| {corpus} | versions | links | recall | precision |")
        print("|---|---|---|---|---|")
        rows = {**report["languages"], "all": report["all"]}
        for language, row in rows.items():
            shares = " | ".join(
                _share(row[m], row[f"{m}_interval"]) for m in ("recall", "precision")
            )
            print(f"| {language} | {row.get('versions', '')} | {row['links']} | {shares} |")
        same = report["agreement"]
        print(f"\n{_agreement(same)} documents agree in six languages")
        closed = report["held_out"]
        if closed["documents"]:
            print(
                f"of those that no rule was made from, {_agreement(closed)} (words behind verbs\n"
                "are learned from them too: tools/learn_complements.py --check tells what unseen\n"
                "texts agree)"
            )


def _agreement(found: dict[str, Any]) -> str:
    share = _share(found["share"], found["interval"])
    return f"{found['agreeing']} of {found['documents']}, {share},"


def _share(value: float | None, interval: Sequence[float]) -> str:
    """A share with its 95% interval."""
    return "–" if value is None else f"{value:.4f} ({interval[0]:.3f}–{interval[1]:.3f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("corpus", nargs="?", type=Path, help="folder with the official XML")
    parser.add_argument("--json", action="store_true", help="write JSON")
    parser.add_argument("--jobs", type=int, help="how many processes")
    given = parser.parse_args()
    figures: dict[str, Any] = {"gold": gold_figures(given.corpus)}
    if given.corpus is not None:
        figures["links"] = link_figures(given.corpus, given.jobs)
    if given.json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        print_tables(figures)


if __name__ == "__main__":
    main()
