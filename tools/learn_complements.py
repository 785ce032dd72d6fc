"""What phrases of several acts stand for before which words, read off parallel versions.

    python tools/learn_complements.py CORPUS > ontology/complements.ttl
    python tools/learn_complements.py CORPUS --check

Translators render several acts by one verb (Russian *призывает*: "calls upon", "encourages"), but
the same words by the same verb, year after year. The act of a clause is the one that most of the
other five versions print (:mod:`parallel_clauses`). Words behind a phrase are kept if all clauses
that have them go with another act than the phrase, and shorter words, tell; few words must have
been seen in several resolutions, many words in one. Numbers count as 0. English and Chinese phrases
are not looked at, nor whether one "reiterates" or "reaffirms": the annotation guide says what
these mean. A phrase is kept if what its words tell in one session makes fewer errors in the next
than the phrase alone.

``--check`` tells how well that works on texts that taught nothing: rules are learned from one
session (and one year of the Council) and measured on the next, and the other way round.
What ships is learned from all that is there, so ``benchmarks/accuracy.py`` cannot tell that.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TextIO

from parallel_clauses import Seen, aligned
from reaffirm.languages import fold
from reaffirm.model import Language
from reaffirm.ontology import load_ontology
from reaffirm.references.lexicon.complements import COMPLEMENT_WORDS

#: The guide is explicit about English and Chinese phrases.
LEARNED: tuple[Language, ...] = ("ar", "es", "fr", "ru")
#: Acts that the guide tells apart by the words of each language.
BY_WORD = {"reaffirms", "reiterates"}
#: Resolutions in which words must have been seen, by how many words they are: what is said year
#: after year, or every other year, is said in the same words, so that of many one is enough.
SEEN_IN = {1: 3, 2: 2, 3: 2}
#: Resolutions in which a phrase must stand for an act before words are learned that tell it: an act
#: seen less often comes from clauses that a translator put in another order.
ACT_SEEN_IN = 2
#: Errors that a phrase must save in the sessions that it was not learned from.
SAVED = 3
ROOT = Path(__file__).resolve().parents[1]


class Key(NamedTuple):
    """A phrase of a language and the words behind it, both as folded."""

    language: Language
    form: str
    words: str


Rules = dict[Key, str]  # the act that each tells


class Half(NamedTuple):
    """A part of the corpus that teaches or is measured."""

    name: str
    symbols: re.Pattern[str]
    folders: tuple[str, ...]


HALVES = (
    Half(
        "session 75, Council 2020",
        re.compile(r"A/RES/75/|S/RES/\d+\(2020\)"),
        ("GAresolutions/75session", "SCresolutions/2020"),
    ),
    Half(
        "session 76, Council 2021",
        re.compile(r"A/RES/76/|S/RES/\d+\(2021\)"),
        ("GAresolutions/76session", "SCresolutions/2021"),
    ),
)


def _keys(seen: Seen) -> Iterator[Key]:
    """The words behind a phrase, the fewest first."""
    for words in seen.clause.folded:
        yield Key(seen.language, seen.clause.form, words)


def learned(rows: Iterable[Seen]) -> Rules:
    """The words behind phrases that go with another act, the shortest that do."""
    rules: Rules = {}
    rows = list(rows)
    usual = _usual_acts(rows)
    for length in range(1, COMPLEMENT_WORDS + 1):
        acts: dict[Key, set[str]] = defaultdict(set)
        wrong: dict[Key, set[str]] = defaultdict(set)
        for row in rows:
            if len(row.clause.folded) < length:
                continue
            key = Key(row.language, row.clause.form, row.clause.folded[length - 1])
            acts[key].add(row.others)
            if told(row, rules) != row.others:
                wrong[key].add(row.symbol)
        for key, symbols in wrong.items():
            act, *others = acts[key]
            enough = len(symbols) >= SEEN_IN.get(length, 1)
            if enough and not others and (key.language, key.form, act) in usual:
                rules[key] = act
    return rules


def _usual_acts(rows: Iterable[Seen]) -> set[tuple[Language, str, str]]:
    """The acts that each phrase stands for in several resolutions."""
    seen_in: dict[tuple[Language, str, str], set[str]] = defaultdict(set)
    for row in rows:
        seen_in[row.language, row.clause.form, row.others].add(row.symbol)
    return {key for key, symbols in seen_in.items() if len(symbols) >= ACT_SEEN_IN}


def told(seen: Seen, rules: Rules) -> str:
    """The act that the words behind a phrase tell, the most words first; else its own."""
    keys = reversed(list(_keys(seen)))
    return next((rules[key] for key in keys if key in rules), seen.clause.act)


def learnable(rows: Iterable[Seen]) -> list[Seen]:
    """The clauses that may teach: whose phrases the guide does not explain."""
    return [r for r in rows if r.language in LEARNED and {r.others, r.clause.act} != BY_WORD]


def of_half(rows: Iterable[Seen], half: Half) -> list[Seen]:
    """The clauses of a part of the corpus."""
    return [row for row in rows if half.symbols.match(row.symbol)]


def worthwhile(rows: Sequence[Seen]) -> set[tuple[Language, str]]:
    """The phrases of which the words in one half tell the acts in the other."""
    saved: Counter[tuple[Language, str]] = Counter()
    for teaching, measured in (HALVES, HALVES[::-1]):
        rules = learned(of_half(rows, teaching))
        for row in of_half(rows, measured):
            better = (told(row, rules) == row.others) - (row.clause.act == row.others)
            saved[row.language, row.clause.form] += better
    return {phrase for phrase, count in saved.items() if count >= SAVED}


def listed() -> set[tuple[Language, str]]:
    """The phrases of acts that the vocabulary lists; those told by rule have no place in it."""
    return {
        (language, fold(phrase, language).text.strip().lower())
        for act in load_ontology().acts
        for language, names in act.names.items()
        for phrase in names.full
    }


HEAD = """\
# Words before which a phrase of several acts stands for another act than acts.ttl gives it:
# the phrase, a bar, the words (adverbs like "also" left out). Written by
# tools/learn_complements.py, which says how; may be edited.

@base <https://w3id.org/reaffirm/> .
@prefix rea: <https://w3id.org/reaffirm/ontology#> .
"""


def write_turtle(rules: Rules, printed: dict[tuple[Language, str], str], out: TextIO) -> None:
    """Write the rules by act, language and phrase, as the vocabulary has them."""
    by_act: dict[str, list[str]] = defaultdict(list)
    for key, act in sorted(rules.items()):
        text = f"{key.form} | {printed[key.language, key.words]}"
        text = text.replace("\\", "").replace('"', "")
        by_act[act].append(f'"{text}"@{key.language}')
    print(HEAD, file=out)
    for act, values in sorted(by_act.items()):
        print(f"<act/{act}> rea:before\n    " + " ,\n    ".join(values) + " .\n", file=out)


def printed_words(rows: Iterable[Seen]) -> dict[tuple[Language, str], str]:
    """How the documents first print the words behind phrases."""
    printed: dict[tuple[Language, str], str] = {}
    for row in rows:
        for folded, words in zip(row.clause.folded, row.clause.printed, strict=True):
            printed.setdefault((row.language, folded), words)
    return printed


def check(corpus: Path, rows: Sequence[Seen]) -> Iterator[str]:
    """What rules of one half change in the other: a line for each measure."""
    printed = printed_words(rows)
    for teaching, measured in (HALVES, HALVES[::-1]):
        yield f"learned from {teaching.name}, measured on {measured.name}:"
        rules = learned(of_half(rows, teaching))
        for language in LEARNED:
            own = [r for r in of_half(rows, measured) if r.language == language]
            before = sum(r.clause.act != r.others for r in own)
            after = sum(told(r, rules) != r.others for r in own)
            yield f"  {language}: {before} of {len(own)} clauses under another act, then {after}"
        for folder in measured.folders:
            before, _ = agreement(corpus / folder, {}, printed)
            after, documents = agreement(corpus / folder, rules, printed)
            yield f"  {folder}: {before} of {documents} documents agree, then {after}"


def agreement(
    folder: Path, rules: Rules, printed: dict[tuple[Language, str], str]
) -> tuple[int, int]:
    """How many documents agree in six languages, and of how many, if the vocabulary had these
    rules only: as a copy of the program with such a vocabulary finds them."""
    with TemporaryDirectory() as made:
        copy = Path(made)
        shutil.copytree(ROOT / "graph", copy / "graph")
        shutil.copytree(ROOT / "ontology", copy / "ontology")
        with (copy / "ontology" / "complements.ttl").open("w", encoding="utf-8") as out:
            write_turtle(rules, printed, out)
        done = subprocess.run(
            [sys.executable, "-m", "reaffirm", "evaluate", "--links", str(folder), "-f", "json"],
            env={
                **os.environ,
                "PYTHONPATH": str(copy / "graph"),
                "REAFFIRM_CACHE": str(copy / "cache"),
            },
            stdout=subprocess.PIPE,
            check=False,  # 2 if a file is malformed: the others are measured
        )
    if not done.stdout:
        done.check_returncode()
    same = json.loads(done.stdout)["agreement"]
    return same["agreeing"], same["documents"]


def main() -> None:
    """Write the vocabulary, or check it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("corpus", type=Path, help="folder with the official XML")
    parser.add_argument(
        "--check", action="store_true", help="measure on each session what the other one teaches"
    )
    given = parser.parse_args()
    rows = learnable(aligned(sorted(given.corpus.glob("*resolutions/**/*.xml"))))
    if given.check:
        for line in check(given.corpus, rows):
            print(line, flush=True)
        return
    phrases = worthwhile(rows) & listed()
    rows = [r for r in rows if (r.language, r.clause.form) in phrases]
    write_turtle(learned(rows), printed_words(rows), sys.stdout)


if __name__ == "__main__":
    main()
