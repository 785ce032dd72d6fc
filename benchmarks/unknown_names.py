"""How many names are found that the vocabulary lacks: names are taken out of it, and looked for.

    python benchmarks/unknown_names.py CORPUS [--folds 0,1,2,3,4] [--step 4] [--json]

The files in ``ontology/authority/`` know the names of the documents that they grew from; those of
other years have names that nobody wrote down, which are found by their form alone. Each fold takes
another fifth of the rarer entities out of a copy of the vocabulary (those that at most one document
in twenty names in each language), reads every fourth file of CORPUS with it, and tells how many
mentions of these entities are still found, by at least half of their words, and how many names are
found that the whole vocabulary has not. Short forms and abbreviations of what is taken out count
too: nothing of their form could tell them, so that 1.0 is out of reach.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__)
FOLDS = 5
#: One document in so many may name an entity that is taken out.
_RARE = 20
#: An entity's statements in a file of ``authority/``.
_SUBJECT = re.compile(r"<id/(\w+)/([^>]+)> a rea:")


class Name(NamedTuple):
    """One mention of a named entity in running text."""

    symbol: str
    language: str
    paragraph: str
    start: int
    end: int
    type: str
    target: str


@dataclass(slots=True)
class Found:
    """What of the names that were taken out was found, in one language."""

    all: Counter[str] = field(default_factory=Counter)  #: mentions by type
    found: Counter[str] = field(default_factory=Counter)
    more: int = 0  #: names that overlap none of those of the whole vocabulary

    def as_dict(self) -> dict[str, float | int]:
        """Shares found, of all and by type."""
        shares = {kind: self.found[kind] / count for kind, count in sorted(self.all.items())}
        mentions = sum(self.all.values())
        share = sum(self.found.values()) / mentions if mentions else 0.0
        return {"mentions": mentions, "found": share, **shares, "more": self.more}


def names_in(corpus: Path, step: int) -> Iterator[Name]:
    """The names in every ``step``-th file of a corpus, with the vocabulary that is installed."""
    from reaffirm.errors import ReaffirmError
    from reaffirm.namespaces import NAMED_KINDS
    from reaffirm.reading import find_inputs
    from reaffirm.references import extract

    for one in list(find_inputs([corpus]))[::step]:
        try:
            documents = list(one.read())
        except ReaffirmError as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        for document in documents:
            for r in extract(document).references:
                if r.type in NAMED_KINDS and r.paragraph[:2] in ("pp", "op"):
                    place = (document.symbol, document.language, r.paragraph, r.start, r.end)
                    yield Name(*place, r.type, r.target)


def rarer(names: Sequence[Name]) -> set[str]:
    """The entities that few documents name in every language.

    >>> rarer([Name("A/RES/1/1", "en", "pp1", 0, 4, "body", "body:dunes")])
    set()
    """
    documents: dict[str, set[str]] = defaultdict(set)
    naming: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in names:
        documents[name.language].add(name.symbol)
        naming[name.language, name.target].add(name.symbol)
    often = {
        target
        for (language, target), symbols in naming.items()
        if len(symbols) * _RARE > len(documents[language])
    }
    return {name.target for name in names} - often


def fold_of(target: str) -> int:
    """Which fold takes an entity out: always the same.

    >>> fold_of("body:dunes")
    2
    """
    return zlib.crc32(target.encode()) % FOLDS


def copy_without(targets: Collection[str], folder: Path) -> None:
    """A copy of the package in a folder, of which the vocabulary lacks some entities."""
    import reaffirm
    from reaffirm.ontology_files import ontology_directory

    package = folder / "reaffirm"
    inner = shutil.ignore_patterns("__pycache__", "ontology")
    shutil.copytree(Path(reaffirm.__file__).parent, package, ignore=inner)
    shutil.copytree(ontology_directory(), package / "ontology")
    for path in (package / "ontology" / "authority").glob("*.ttl"):
        blocks = re.split(r"\n(?=<)", path.read_text(encoding="utf-8"))
        kept = [block for block in blocks if _target(block) not in targets]
        path.write_text("\n".join(kept), encoding="utf-8")


def _target(block: str) -> str:
    subject = _SUBJECT.match(block)
    return f"{subject[1]}:{subject[2]}" if subject else ""


def names_with(package: Path | None, corpus: Path, step: int) -> list[Name]:
    """The names that a copy of the package finds, in a process of its own."""
    environment = dict(os.environ)
    if package is not None:
        environment |= {"PYTHONPATH": str(package), "XDG_CACHE_HOME": str(package / "cache")}
    command = [sys.executable, str(HERE), str(corpus), "--step", str(step), "--names"]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return [Name(*json.loads(line)) for line in done.stdout.splitlines()]


def compared(
    whole: Sequence[Name], fewer: Sequence[Name], out: Collection[str]
) -> dict[str, Found]:
    """By language, what of the entities ``out`` is found with fewer names in the vocabulary.

    >>> whole = [Name("A/RES/1/1", "en", "pp1", 10, 30, "body", "body:dunes")]
    >>> fewer = [Name("A/RES/1/1", "en", "pp1", 10, 22, "body", "body:x"),
    ...          Name("A/RES/1/1", "en", "pp1", 40, 50, "body", "body:y")]
    >>> compared(whole, fewer, {"body:dunes"})["en"].as_dict()
    {'mentions': 1, 'found': 1.0, 'body': 1.0, 'more': 1}
    """
    told: dict[str, Found] = defaultdict(Found)
    here = _by_paragraph(fewer)
    for name in whole:
        if name.target in out:
            told[name.language].all[name.type] += 1
            if any(_shared(name, other) for other in here[name[:3]]):
                told[name.language].found[name.type] += 1
    there = _by_paragraph(whole)
    for name in fewer:
        if not any(o.start < name.end and name.start < o.end for o in there[name[:3]]):
            told[name.language].more += 1
    return told


def _by_paragraph(names: Sequence[Name]) -> dict[tuple[str, str, str], list[Name]]:
    found: dict[tuple[str, str, str], list[Name]] = defaultdict(list)
    for name in names:
        found[name[:3]].append(name)
    return found


def _shared(one: Name, other: Name) -> bool:
    """Whether two names mean the same words, as the accuracy of entities counts it: half of the
    longer one, or one within the other."""
    common = min(one.end, other.end) - max(one.start, other.start)
    lengths = (one.end - one.start, other.end - other.start)
    return common > 0 and (common in lengths or common * 2 >= max(lengths))


def figures(corpus: Path, folds: Sequence[int], step: int) -> dict[str, dict[str, Found]]:
    """By fold and language, what is found."""
    whole = names_with(None, corpus, step)
    rare = rarer(whole)
    told = {}
    for fold in folds:
        out = {target for target in rare if fold_of(target) == fold}
        with tempfile.TemporaryDirectory() as folder:
            copy_without(out, Path(folder))
            fewer = names_with(Path(folder), corpus, step)
        told[str(fold)] = compared(whole, fewer, out)
    return told


def together(told: dict[str, dict[str, Found]]) -> dict[str, Found]:
    """All folds as one."""
    total: dict[str, Found] = defaultdict(Found)
    for languages in told.values():
        for language, found in languages.items():
            total[language].all += found.all
            total[language].found += found.found
            total[language].more += found.more
    return dict(sorted(total.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder with the official XML")
    parser.add_argument("--folds", default=",".join(map(str, range(FOLDS))))
    parser.add_argument("--step", type=int, default=4, help="read every N-th file")
    parser.add_argument("--json", action="store_true", help="write JSON")
    parser.add_argument("--names", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.names:
        for name in names_in(given.corpus, given.step):
            print(json.dumps(name))
        return
    told = figures(given.corpus, [int(fold) for fold in given.folds.split(",")], given.step)
    rows = {language: found.as_dict() for language, found in together(told).items()}
    if given.json:
        print(json.dumps(rows, indent=2))
        return
    kinds = ("body", "conference", "instrument", "publication", "treaty")
    print("| language | mentions | found |", " | ".join(kinds), "| found besides |")
    print("|" + "---|" * (len(kinds) + 4))
    for language, row in rows.items():
        shares = " | ".join(f"{row.get(kind, 0.0):.2f}" for kind in kinds)
        print(f"| {language} | {row['mentions']} | {row['found']:.3f} | {shares} | {row['more']} |")


if __name__ == "__main__":
    main()
