"""Small invented resolutions, with their references marked by hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from reaffirm.model import (
    Document,
    Extraction,
    Language,
    Link,
    Metadata,
    Paragraph,
    Reference,
    Refusal,
    Role,
    TargetType,
    Vote,
)
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.store import Store

Build = Callable[..., Extraction]


def reference(
    paragraph: Paragraph,
    act: str,
    role: Role,
    target: str,
    surface: str,
    type: TargetType = "resolution",
    **more: object,
) -> Reference:
    """A reference to words of a paragraph."""
    start = paragraph.text.index(surface)
    label = surface if ":" in target else target
    end = start + len(surface)
    return Reference(
        paragraph.id,
        act,
        role,
        type,
        target,
        label,
        surface,
        start,
        end,
        **more,  # type: ignore[arg-type]
    )


def resolution(number: int = 1, language: Language = "en", last: str = "79/2") -> Extraction:
    """A/RES/80/<number>: recalls <last>, reaffirms a treaty, requests something of a body."""
    title = Paragraph("title", "title", 'Peace "and" \\quiet')
    pp1 = Paragraph(
        "pp1",
        "preambular",
        f"Recalling also its resolution {last} of 18 December 2024,",
        links=(Link(20, 30, f"A/RES/{last}"),),
    )
    pp2 = Paragraph("pp2", "preambular", "Reaffirming the Convention on Quiet Nights,")
    op1 = Paragraph("op1", "operative", "Requests the Secretary-General to listen:")
    op1a = Paragraph("op1(a)", "operative", "to the Night Office;", parent="op1")
    fn1 = Paragraph("fn1", "footnote", "See resolution 58/4, annex.")
    references = (
        reference(
            pp1,
            "recalls",
            "object",
            f"A/RES/{last}",
            f"resolution {last}",
            degrees=("also",),
            cited_date=date(2024, 12, 18),
        ),
        reference(
            pp2,
            "reaffirms",
            "object",
            "treaty:quiet-nights",
            "Convention on Quiet Nights",
            "treaty",
            note="fn1",
        ),
        reference(
            op1, "requests", "addressee", "body:secretary-general", "Secretary-General", "body"
        ),
        reference(op1a, "requests", "mention", "body:night-office", "Night Office", "body"),
        reference(fn1, "-", "source", "A/RES/58/4", "resolution 58/4"),
    )
    document = Document(
        f"A/RES/80/{number}",
        language,
        title.text,
        date(2025, 12, 17),
        (title, pp1, pp2, op1, op1a, fn1),
        Metadata(
            session="80",
            agenda_items=("107",),
            report="A/80/463",
            sponsors=("Ruritania", "Zubrowka"),
            vote=Vote(120, 3, 40),
            sdgs=(16,),
        ),
        source=f"some/folder/{number}.{language}.xml",
    )
    refused = Refusal("op1", "to listen", 31, 40, "no document is named")
    return Extraction(document, references, (refused,))


@pytest.fixture
def build() -> Build:
    return resolution


@pytest.fixture(params=[False, True], ids=["named", "compact"])
def store(new_store: Callable[..., Path], request: pytest.FixtureRequest) -> Iterator[Store]:
    """An empty store, once of each layout."""
    with open_store(new_store(compact=request.param)) as opened:
        yield opened


@pytest.fixture
def filled(store: Store) -> Store:
    """A/RES/80/1 in English and French, where the French version cites another resolution,
    and A/RES/80/2, which recalls A/RES/80/1."""
    store.put([resolution(1), resolution(1, "fr", last="79/3"), resolution(2, last="80/1")])
    return store


@pytest.fixture(scope="session", params=[False, True], ids=["named", "compact"])
def library(
    tmp_path_factory: pytest.TempPathFactory,
    empty_stores: dict[bool, Path],
    request: pytest.FixtureRequest,
) -> Iterator[Store]:
    """What ``filled`` holds, opened once for all tests that only read."""
    folder = tmp_path_factory.mktemp("library") / "store"
    shutil.copytree(empty_stores[request.param], folder)
    with open_store(folder) as opened:
        opened.put([resolution(1), resolution(1, "fr", last="79/3"), resolution(2, last="80/1")])
        yield opened
