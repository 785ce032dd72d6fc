"""The clauses of resolutions, and which clauses of the six versions are the same.

A translation keeps the paragraphs and, mostly, the clauses in them. Where all six versions have as
many clauses in a paragraph, they are aligned by their order, unless they cite different texts;
elsewhere those that cite the same text are. The act that most of the other five versions print is
what a clause says, whatever its own verb.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from reaffirm.errors import ReaffirmError
from reaffirm.languages import Folded
from reaffirm.model import LANGUAGES, Document, Language, Reference
from reaffirm.reading import read
from reaffirm.references import extract
from reaffirm.references.acts.clauses import find_clauses
from reaffirm.references.acts.meant import complement_start, own_acts, refined
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.lexicon.complements import complement
from reaffirm.references.lexicon.tokens import Kind
from reaffirm.references.passage import passage_of

#: Versions other than one's own that must agree on the act of a clause.
AGREEING = 3


class Clause(NamedTuple):
    """An act's phrase in one version, its act, and the words behind it, as folded and printed."""

    form: str
    act: str
    folded: tuple[str, ...]  #: the first word, the first two words, and so on
    printed: tuple[str, ...]
    targets: frozenset[str]  #: the resolutions and decisions that it cites


class Seen(NamedTuple):
    """A clause of one version of a resolution, with the act that the other versions give it."""

    symbol: str
    language: Language
    clause: Clause
    others: str


Paragraphs = dict[str, list[Clause]]  # by the paragraph's identifier
Rows = Mapping[Language, Sequence[Clause]]  # the clauses of one paragraph in each version


def read_clauses(path: Path) -> list[tuple[str, Language, Paragraphs]]:
    """Symbol, language and the clauses of each paragraph of the documents in a file; none of a
    file that cannot be read."""
    try:
        return [(d.symbol, d.language, clauses_of(d)) for d in read(path)]
    except ReaffirmError:
        return []


def clauses_of(document: Document) -> Paragraphs:
    """The clauses of each paragraph that is no point of another, under the acts that their phrases
    have in ``acts.ttl``, whatever the words behind them."""
    lexicon = lexicon_of(document.language)
    cited = _citations(document)
    found: Paragraphs = {}
    for paragraph in document.paragraphs:
        if paragraph.kind not in ("preambular", "operative") or paragraph.parent:
            continue
        passage = passage_of(paragraph, lexicon)
        passage = passage.hearing(own_acts(passage.tokens, document.symbol, lexicon.grammar))
        folded = passage.folded
        acts = {t.end: t for t in passage.tokens if t.kind == Kind.ACT}
        here = found[paragraph.id] = []
        for clause in find_clauses(passage):
            token = acts[clause.head_end]
            start = complement_start(token, passage)
            words = complement(folded.text, start)
            printed = tuple(_as_printed(said, start, folded, paragraph.text) for said in words)
            targets = frozenset(
                r.target
                for r in cited[paragraph.id]
                if clause.start <= folded.folded(r.start) < clause.end
            )
            act = refined(token, start, passage)
            here.append(Clause(token.entry.form.lower(), act, tuple(words), printed, targets))
    return found


def _citations(document: Document) -> dict[str, list[Reference]]:
    """The resolutions and decisions that each paragraph itself cites."""
    cited: dict[str, list[Reference]] = defaultdict(list)
    for reference in extract(document).references:
        if reference.type in ("resolution", "decision") and not reference.note:
            cited[reference.paragraph].append(reference)
    return cited


_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\b\d\w*")


def _as_printed(words: str, start: int, folded: Folded, text: str) -> str:
    """The words behind a place as the document prints them, but for numbers."""
    places = list(islice(_WORD.finditer(folded.text, start), words.count(" ") + 1))
    said = text[folded.start(places[0].start()) : folded.end(places[-1].end())]
    return _NUMBER.sub("0", " ".join(said.split()))


def aligned(files: Iterable[Path]) -> Iterator[Seen]:
    """Each clause of resolutions held in six languages whose act the other versions agree on."""
    versions: dict[str, dict[Language, Paragraphs]] = defaultdict(dict)
    with ProcessPoolExecutor() as pool:
        for made in pool.map(read_clauses, files, chunksize=16):
            for symbol, language, found in made:
                versions[symbol].setdefault(language, found)
    for symbol, group in sorted(versions.items()):
        if len(group) < len(LANGUAGES):
            continue
        for place in group["en"]:
            rows = {language: found.get(place, []) for language, found in group.items()}
            for language, row in rows.items():
                for index, clause in enumerate(row):
                    if act := act_of_others(index, language, rows):
                        yield Seen(symbol, language, clause, act)


def act_of_others(index: int, language: Language, rows: Rows) -> str:
    """The act that most of the other versions give a clause; nothing if too few agree.

    >>> def said(act, *targets):
    ...     return Clause("", act, (), (), frozenset(targets))
    >>> rows = {language: [said("encourages")] for language in ("ar", "en", "es", "zh")}
    >>> act_of_others(0, "ru", {**rows, "ru": [said("callsUpon")]})
    'encourages'
    >>> act_of_others(0, "ru", {**rows, "ru": [said("callsUpon", "A/RES/1/1")]})
    ''
    """
    acts = Counter(_acts_beside(index, language, rows))
    act, count = next(iter(acts.most_common(1)), ("", 0))
    return act if count >= AGREEING else ""


def _acts_beside(index: int, language: Language, rows: Rows) -> Iterator[str]:
    clause = rows[language][index]
    as_many = len({len(row) for row in rows.values()}) == 1
    for other, row in rows.items():
        if other == language:
            continue
        if as_many:
            beside = row[index]
            if beside.targets & clause.targets or not (beside.targets or clause.targets):
                yield beside.act
        elif clause.targets:
            target = min(clause.targets)
            own = [i for i, one in enumerate(rows[language]) if target in one.targets]
            citing = [one.act for one in row if target in one.targets]
            if len(citing) == len(own):
                yield citing[own.index(index)]
