"""What phrases of several acts stand for before which words, read off parallel versions.

    python benchmarks/complements.py CORPUS > ontology/complements.ttl

Translators render several acts by one verb (Russian *призывает*: "calls upon", "encourages"), but
the same words by the same verb, year after year. Paragraphs of the six versions of a resolution
are aligned by their place, their clauses by their order where all six have as many; the act of a
clause is then the one that most of the other five versions print. Words behind a phrase are kept
if in several resolutions (or one that cites a number there), and in all that have them, they go
with another act than the phrase alone has; numbers count as 0. A phrase is kept if what its words
tell in the first session makes fewer errors in the second than the phrase alone. English, Chinese
and Spanish phrases are not looked at, nor whether one "reiterates" or "reaffirms": the annotation
guide says what these mean. Resolutions that are held out (``accuracy.held_out``) are left out.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from accuracy import held_out

if TYPE_CHECKING:
    from reaffirm.languages import Folded
    from reaffirm.model import Document, Reference

#: The guide is explicit about English and Chinese phrases, and Spanish ones are their cognates.
LEARNED = ("ar", "fr", "ru")
#: Acts that the guide tells apart by the words of each language.
BY_WORD = {"reaffirms", "reiterates"}
#: Versions other than one's own that must agree on the act of a clause.
AGREEING = 3
#: Resolutions in which words must have been seen, by how many words they are.
SEEN_IN = {1: 4, 2: 3, 3: 3}
SEEN_AT_LEAST = 2
#: Of so many words one resolution is enough, if the clause cites a numbered text: what is cited
#: year after year, or every other year, is cited in the same words.
LONG = 4
#: Errors that a phrase must save in the second session.
SAVED = 3
FIRST_SESSION = re.compile(r"A/RES/75/|S/RES/\d+\(2020\)")


class Clause(NamedTuple):
    """An act's phrase in one version, its act, and the words behind it, as folded and printed."""

    form: str
    act: str
    folded: tuple[str, ...]
    printed: tuple[str, ...]
    targets: frozenset[str]  #: the numbered documents that it cites


@dataclass(frozen=True, slots=True)
class Seen:
    """A clause of one resolution with the act that the other versions give it."""

    symbol: str
    clause: Clause
    others: str


Rules = dict[tuple[str, str], str]  # (phrase, words behind it) -> act


def paragraphs(path: Path) -> list[tuple[str, str, dict[str, list[Clause]]]]:
    """Symbol, language and the clauses of each paragraph of the documents in a file."""
    from reaffirm.errors import ReaffirmError
    from reaffirm.reading import read

    try:
        documents = read(path)
    except ReaffirmError:
        return []
    return [(d.symbol, d.language, _clauses(d)) for d in documents if not held_out(d.symbol)]


def _clauses(document: Document) -> dict[str, list[Clause]]:
    from reaffirm.languages import fold
    from reaffirm.references import extract
    from reaffirm.references.clauses import complement_start, find_clauses, own_acts, refined
    from reaffirm.references.complements import complement
    from reaffirm.references.lexicon import lexicon_of
    from reaffirm.references.tokens import Kind

    lexicon = lexicon_of(document.language)
    cited: dict[str, list[Reference]] = defaultdict(list)
    for reference in extract(document).references:
        if reference.type in ("resolution", "decision") and not reference.note:
            cited[reference.paragraph].append(reference)
    found: dict[str, list[Clause]] = {}
    for paragraph in document.paragraphs:
        if paragraph.kind not in ("preambular", "operative") or paragraph.parent:
            continue
        folded = fold(paragraph.text, document.language)
        tokens = own_acts(lexicon.scan(folded.text), document.symbol, lexicon.grammar)
        acts = {t.end: t for t in tokens if t.kind == Kind.ACT}
        here = found[paragraph.id] = []
        for clause in find_clauses(tokens, folded, paragraph.text, lexicon.grammar, paragraph.kind):
            token = acts[clause.head_end]
            start = complement_start(token, tokens, folded)
            words = complement(folded.text, start)
            printed = tuple(_as_printed(said, start, folded, paragraph.text) for said in words)
            act = refined(token, folded, lexicon.grammar)
            targets = frozenset(
                r.target
                for r in cited[paragraph.id]
                if clause.start <= folded.folded(r.start) < clause.end
            )
            here.append(Clause(token.entry.form.lower(), act, tuple(words), printed, targets))
    return found


def _as_printed(words: str, start: int, folded: Folded, text: str) -> str:
    """The words behind a place as the document prints them, but for numbers."""
    places = list(islice(_WORD.finditer(folded.text, start), words.count(" ") + 1))
    said = text[folded.start(places[0].start()) : folded.end(places[-1].end())]
    return _NUMBER.sub("0", " ".join(said.split()))


_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\b\d\w*")


def aligned(files: Iterable[Path]) -> Iterator[tuple[str, Seen]]:
    """Language and clause for each clause whose act the other versions agree on."""
    versions: dict[str, dict[str, dict[str, list[Clause]]]] = defaultdict(dict)
    with ProcessPoolExecutor() as pool:
        for made in pool.map(paragraphs, files, chunksize=16):
            for symbol, language, found in made:
                versions[symbol].setdefault(language, found)
    for symbol, group in sorted(versions.items()):
        if len(group) < 6:
            continue
        for place in group["en"]:
            rows = {language: found.get(place, []) for language, found in group.items()}
            for language in LEARNED:
                for index, clause in enumerate(rows[language]):
                    acts = Counter(_acts_beside(clause, index, language, rows))
                    act, count = next(iter(acts.most_common(1)), ("", 0))
                    if count >= AGREEING and {act, clause.act} != BY_WORD:
                        yield language, Seen(symbol, clause, act)


def _acts_beside(
    clause: Clause, index: int, language: str, rows: dict[str, list[Clause]]
) -> Iterator[str]:
    """The act of the clause in each other version: in its place, where all have as many clauses
    in the paragraph, else among those that cite the same, where it has as many of these."""
    if len({len(row) for row in rows.values()}) == 1:
        yield from (row[index].act for other, row in rows.items() if other != language)
        return
    for target in sorted(clause.targets)[:1]:
        own = [i for i, one in enumerate(rows[language]) if target in one.targets]
        for other, row in rows.items():
            beside = [one.act for one in row if target in one.targets]
            if other != language and len(beside) == len(own):
                yield beside[own.index(index)]


def learned(rows: Iterable[Seen], least: int) -> Rules:
    """The words behind phrases that go with another act, the shortest that do."""
    acts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    wrong: dict[tuple[str, str], set[str]] = defaultdict(set)
    citing: set[tuple[str, str]] = set()
    rules: Rules = {}
    rows = list(rows)
    for length in range(1, 7):
        acts.clear()
        wrong.clear()
        for row in rows:
            if len(row.clause.folded) < length:
                continue
            key = (row.clause.form, row.clause.folded[length - 1])
            acts[key][row.others] += 1
            if told(row.clause, rules) != row.others:
                wrong[key].add(row.symbol)
                if length >= LONG and row.clause.targets:
                    citing.add(key)
        for key, counts in acts.items():
            enough = max(least, SEEN_IN.get(length, 0)) if least > 1 else least
            if len(counts) == 1 and (len(wrong[key]) >= enough or key in citing):
                (rules[key],) = counts
    return rules


def told(clause: Clause, rules: Rules) -> str:
    """The act that the words behind a phrase tell, else its own."""
    keys = ((clause.form, words) for words in reversed(clause.folded))
    return next((rules[key] for key in keys if key in rules), clause.act)


def worthwhile(rows: list[Seen]) -> set[str]:
    """The phrases of which the words in the first session tell the acts in the second."""
    first = learned((r for r in rows if FIRST_SESSION.match(r.symbol)), 1)
    saved: Counter[str] = Counter()
    for row in rows:
        if not FIRST_SESSION.match(row.symbol):
            with_words = told(row.clause, first) == row.others
            saved[row.clause.form] += with_words - (row.clause.act == row.others)
    return {form for form, count in saved.items() if count >= SAVED}


HEAD = """\
# Words before which a phrase of several acts stands for another act than acts.ttl gives it:
# the phrase, a bar, the words (adverbs like "also" left out). Written by
# benchmarks/complements.py, which says how; may be edited.

@base <https://w3id.org/reaffirm/> .
@prefix rea: <https://w3id.org/reaffirm/ontology#> .
"""


def print_turtle(rules: dict[str, Rules], printed: dict[tuple[str, str], str]) -> None:
    """The rules by act and language, as the vocabulary has them."""
    by_act: dict[str, list[str]] = defaultdict(list)
    for language, own in rules.items():
        for (form, words), act in sorted(own.items()):
            text = f"{form} | {printed[language, words]}".replace("\\", "").replace('"', "")
            by_act[act].append(f'"{text}"@{language}')
    print(HEAD)
    for act, values in sorted(by_act.items()):
        print(f"<act/{act}> rea:before\n    " + " ,\n    ".join(values) + " .\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("corpus", type=Path, help="folder with the official XML")
    parser.add_argument("--only-first", action="store_true", help="learn from the first session")
    given = parser.parse_args()
    rows: dict[str, list[Seen]] = defaultdict(list)
    printed: dict[tuple[str, str], str] = {}
    for language, seen in aligned(sorted(given.corpus.glob("*resolutions/**/*.xml"))):
        rows[language].append(seen)
        for folded, words in zip(seen.clause.folded, seen.clause.printed, strict=True):
            printed.setdefault((language, folded), words)
    rules: dict[str, Rules] = {}
    for language, own in rows.items():
        forms = worthwhile(own)
        taken = [r for r in own if r.clause.form in forms]
        if given.only_first:
            taken = [r for r in taken if FIRST_SESSION.match(r.symbol)]
        rules[language] = learned(taken, 1 if given.only_first else SEEN_AT_LEAST)
    print_turtle(rules, printed)


if __name__ == "__main__":
    main()
