"""Invented resolutions with their references marked in the text, and stores that hold them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import cast

import networkx as nx
import pytest

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph
from reaffirm.model import (
    Document,
    Extraction,
    Metadata,
    Paragraph,
    ParagraphKind,
    Reference,
    Role,
)
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store
from reaffirm.rdf.vocabulary import target_type

#: [words|target|act|role]; the role may be left out, and is then "object".
_MARK = re.compile(r"\[([^|\]]+)\|([^|\]]+)\|([^|\]]+)(?:\|([a-z]+))?\]")
_KINDS: dict[str, ParagraphKind] = {
    "title": "title",
    "pp": "preambular",
    "op": "operative",
    "fn": "footnote",
}

Library = Callable[..., "contextmanager[Store]"]


def text(
    symbol: str,
    *paragraphs: str,
    title: str = "",
    agenda: str = "",
    committee: str = "Third Committee",
    language: str = "en",
    day: date | None = None,
) -> Extraction:
    """A document whose paragraphs are written ``pp1 Recalling [75/1|A/RES/75/1|recalls],``.

    A regular session's texts are adopted in the December of its first year.
    """
    made: list[Paragraph] = []
    references: list[Reference] = []
    for written in paragraphs:
        name, _, body = written.partition(" ")
        kind = _KINDS[re.match(r"[a-z]+", name)[0]]  # type: ignore[index]
        plain, found = _marked(name, body)
        parent = re.sub(r"\([a-z]\)$", "", name)
        made.append(Paragraph(name, kind, plain, parent="" if parent == name else parent))
        references += found
    session = symbol.split("/")[2] if symbol.startswith("A/RES/") else ""
    adopted = day or (date(1945 + int(session), 12, 16) if session.isdigit() else None)
    data = Metadata(session=session, agenda_title=agenda, committee=committee)
    document = Document(symbol, language, title, adopted, tuple(made), data)  # type: ignore[arg-type]
    return Extraction(document, tuple(references))


def _marked(name: str, body: str) -> tuple[str, list[Reference]]:
    plain, references, place = "", [], 0
    for mark in _MARK.finditer(body):
        plain += body[place : mark.start()]
        words, target, act, role = mark.groups(default="object")
        start = len(plain)
        plain += words
        references.append(
            Reference(
                name,
                act,
                cast("Role", role),
                target_type(target),
                target,
                words,
                words,
                start,
                len(plain),
            )
        )
        place = mark.end()
    return plain + body[place:], references


@pytest.fixture
def library(tmp_path: Path, new_store: Callable[..., Path]) -> Callable[..., contextmanager[Store]]:
    """A function that gives a store with some documents, to be used in a ``with`` block."""

    @contextmanager
    def opened(*extractions: Extraction) -> Iterator[Store]:
        if not (tmp_path / "library").exists():
            new_store("library")
        with open_store(tmp_path / "library") as store:
            store.put(extractions)
            yield store

    return opened  # type: ignore[return-value]


@pytest.fixture(scope="session")
def invent() -> Callable[..., Extraction]:
    """The function :func:`text`."""
    return text


def graph_of(*references: str, held: str = "") -> nx.MultiDiGraph[str]:
    """A citation graph from lines like ``A/RES/76/1 > A/RES/75/2 recalls pp1``.

    Act and paragraph may be left out and are then ``recalls`` and ``pp1``. ``held`` are further
    documents that the store holds; all that cite are held.
    """
    mentions = []
    for line in references:
        source, _, rest = line.partition(" > ")
        words = rest.split()
        target, act, paragraph = [*words, *("recalls", "pp1")[len(words) - 1 :]]
        mentions.append(Mention(source, "en", paragraph, target, act, "object"))
    known = {mention.source for mention in mentions} | set(held.split())
    return build_graph(mentions, {symbol: NodeFacts(in_store=True) for symbol in known})


@pytest.fixture
def network() -> Callable[..., nx.MultiDiGraph[str]]:
    """The function :func:`graph_of`."""
    return graph_of


@pytest.fixture(scope="session")
def islands() -> nx.MultiDiGraph[str]:
    """A network of four groups that cite each other much and the others little; always the same."""
    dice = random.Random(1945)
    names = [f"A/RES/{60 + i % 16}/{i}" for i in range(160)]
    lines = set()
    while len(lines) < 1600:
        one, other = dice.randrange(160), dice.randrange(160)
        if one != other and (one // 40 == other // 40 or dice.random() < 0.08):
            lines.add(f"{names[one]} > {names[other]}")
    return graph_of(*sorted(lines))
