"""Words around mentions that tell their roles, read off parallel versions.

    python tools/learn_roles.py CORPUS > ontology/contexts.ttl
    python tools/learn_roles.py CORPUS --check

Whether a mention is what an act is directed at is plain in one language and hard to see in another:
Chinese prints "notes that X did" and "notes the deeds of X" almost alike. But the six versions say
the same, and the same sentences return year after year. Where at least four of the other versions
give the same reference (paragraph, target, act) one role by the rules alone, and the rules give
another in this one, the words on both sides of the mention are kept, if all mentions between them
go with that role. Resolutions that are held out (``benchmarks/accuracy.py``) teach nothing.

Rules that see too little say "object" (of what they get wrong in the gold files, nine in ten is a
mention), so that another role than *mention* is learned only if all other versions have it. In
Chinese they are no judges: there only mentions are learned that all other versions have; anything
else made its gold files worse.

``--check`` tells what that is worth on texts that taught nothing: learned from one session (and
one year of the Council), measured on the next, and the other way round. What ships is learned
from both; of the figures in ``benchmarks/README.md`` those of the resolutions held out alone are
of texts that taught nothing.
"""

from __future__ import annotations

import argparse
import runpy
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TextIO

from learn_complements import HALVES, Half
from reaffirm.errors import ReaffirmError
from reaffirm.languages import fold
from reaffirm.model import LANGUAGES, Document, Language, Role
from reaffirm.reading import read
from reaffirm.references.extract import extracted
from reaffirm.references.lexicon import Lexicon, lexicon_of
from reaffirm.references.lexicon.contexts import words_around

#: Versions other than one's own that must agree on the role of a reference, and on an object.
AGREEING = 4
ALL_OTHERS = len(LANGUAGES) - 1
#: Languages in which only mentions are learned, and these from all others alone.
MENTIONS_ALONE: tuple[Language, ...] = ("zh",)
ROOT = Path(__file__).resolve().parents[1]


class Found(NamedTuple):
    """A reference in one version: its role by the rules, and the words around it."""

    role: Role
    around: str


class Key(NamedTuple):
    """What is the same reference in all versions."""

    paragraph: str
    target: str
    act: str


class Seen(NamedTuple):
    """A reference in one version of a resolution, with the role that the other versions give it."""

    symbol: str
    language: Language
    found: Found
    others: Role
    agreeing: int = ALL_OTHERS  #: how many of them do

    @property
    def teaches(self) -> bool:
        """Whether enough versions agree for the role to be learned."""
        if self.agreeing >= ALL_OTHERS:
            return self.others == "mention" or self.language not in MENTIONS_ALONE
        return self.others == "mention" and self.language not in MENTIONS_ALONE


Version = dict[Key, Found]
Rules = dict[tuple[Language, str], Role]  # the role that words around a mention tell


def read_roles(path: Path) -> list[tuple[str, Language, Version]]:
    """Symbol, language and references of the documents in a file, by the rules alone; none of a
    file that cannot be read."""
    made = []
    try:
        for document in read(path):
            plain = replace(lexicon_of(document.language), roles={})
            made.append((document.symbol, document.language, _version(document, plain)))
    except ReaffirmError:
        return []
    return made


def _version(document: Document, lexicon: Lexicon) -> Version:
    running = {p.id: p for p in document.paragraphs if p.kind in ("preambular", "operative")}
    folded = {place: fold(p.text, document.language) for place, p in running.items()}
    spaced = lexicon.grammar.spaced
    return {
        Key(r.paragraph, r.target, r.act): Found(
            r.role, words_around(folded[r.paragraph], r.start, r.end, spaced)
        )
        for r in extracted(document, lexicon).references
        if r.paragraph in running
    }


def seen_roles(
    files: Iterable[Path], closed: Callable[[str], bool] = lambda symbol: False
) -> Iterator[Seen]:
    """Each reference of the resolutions held in six languages whose role the other versions agree
    on, without those of the resolutions that are ``closed``."""
    versions: dict[str, dict[Language, Version]] = defaultdict(dict)
    with ProcessPoolExecutor() as pool:
        for made in pool.map(read_roles, files, chunksize=16):
            for symbol, language, version in made:
                versions[symbol].setdefault(language, version)
    for symbol, group in sorted(versions.items()):
        if len(group) == len(LANGUAGES) and not closed(symbol):
            for language, version in group.items():
                for key, found in version.items():
                    others, agreeing = role_of_others(key, language, group)
                    if agreeing >= AGREEING:
                        yield Seen(symbol, language, found, others, agreeing)


def role_of_others(
    key: Key, language: Language, group: Mapping[Language, Version]
) -> tuple[Role, int]:
    """The role that most of the other versions give a reference, and how many do.

    >>> key = Key("op1", "body:unodc", "welcomes")
    >>> group = {language: {key: Found("object", "")} for language in ("ar", "en", "es", "ru")}
    >>> role_of_others(key, "zh", {**group, "zh": {key: Found("mention", "")}})
    ('object', 4)
    >>> role_of_others(key, "ru", group)
    ('object', 3)
    """
    roles = Counter(v[key].role for other, v in group.items() if other != language and key in v)
    return next(iter(roles.most_common(1)), ("mention", 0))


def learned(rows: Iterable[Seen]) -> Rules:
    """The words around mentions that all go with another role than the rules give one of them."""
    roles: dict[tuple[Language, str], set[Role]] = defaultdict(set)
    taught: dict[tuple[Language, str], Role] = {}
    for row in rows:
        key = row.language, row.found.around
        roles[key].add(row.others)
        if row.teaches and row.found.role != row.others:
            taught[key] = row.others
    return {key: role for key, role in taught.items() if len(roles[key]) == 1}


def told(seen: Seen, rules: Rules) -> Role:
    """The role that the words around a mention tell; else that by the rules."""
    return rules.get((seen.language, seen.found.around), seen.found.role)


def of_half(rows: Iterable[Seen], half: Half) -> list[Seen]:
    """The references of a part of the corpus."""
    return [row for row in rows if half.symbols.match(row.symbol)]


HEAD = """\
# Words around a mention that tell its role where the rules would give another: folded, any number
# as 0, the mention as three dots, the beginning of the paragraph as a bar. Written by
# tools/learn_roles.py, which says how; may be edited.

@base <https://w3id.org/reaffirm/> .
@prefix rea: <https://w3id.org/reaffirm/ontology#> .
"""


def write_turtle(rules: Rules, out: TextIO) -> None:
    """Write the rules by role, language and words, as the vocabulary has them."""
    by_role: dict[Role, list[str]] = defaultdict(list)
    for (language, words), role in sorted(rules.items()):
        text = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
        by_role[role].append(f'"{text}"@{language}')
    print(HEAD, file=out)
    for role, values in sorted(by_role.items()):
        print(f"<role/{role}> rea:around\n    " + " ,\n    ".join(values) + " .\n", file=out)


def check(rows: Sequence[Seen]) -> Iterator[str]:
    """What words of one half tell in the other: a line for each language."""
    for teaching, measured in (HALVES, HALVES[::-1]):
        yield f"learned from {teaching.name}, measured on {measured.name}:"
        rules = learned(of_half(rows, teaching))
        for language in LANGUAGES:
            own = [r for r in of_half(rows, measured) if r.language == language]
            mended = sum(told(r, rules) == r.others != r.found.role for r in own)
            spoilt = sum(told(r, rules) != r.others == r.found.role for r in own)
            before = sum(r.found.role != r.others for r in own)
            after = before - mended + spoilt
            yield (
                f"  {language}: {before} of {len(own)} references in another role "
                f"({before / len(own):.1%}), then {after} ({after / len(own):.1%}); "
                f"{mended} mended, {spoilt} spoilt"
            )


def main() -> None:
    """Write the vocabulary, or check it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("corpus", type=Path, help="folder with the official XML")
    parser.add_argument(
        "--check", action="store_true", help="measure on each session what the other one teaches"
    )
    given = parser.parse_args()
    held_out = runpy.run_path(str(ROOT / "benchmarks" / "accuracy.py"))["held_out"]
    rows = list(seen_roles(sorted(given.corpus.glob("*resolutions/**/*.xml")), held_out))
    if given.check:
        print(*check(rows), sep="\n")
    else:
        write_turtle(learned(rows), sys.stdout)


if __name__ == "__main__":
    main()
