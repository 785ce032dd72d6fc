"""What all tests need."""

from __future__ import annotations

import gc
import os
import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reaffirm.model import Document, Extraction, Language, Marker, Paragraph
from reaffirm.namespaces import ID
from reaffirm.rdf.store import Store
from reaffirm.references import extract

Read = Callable[..., Extraction]


def pytest_configure() -> None:
    """Look for garbage seldom: the lexicons are millions of values that stay, and looking through
    them takes a tenth of the time of all tests. Hardly anything here is garbage that counting does
    not find."""
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(autouse=True, scope="session")
def interrupts_are_heard() -> Iterator[None]:
    """Shells start programs in the background deaf to Ctrl-C, and programs started by these are,
    too: the tests that stop a program would wait for ever."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    else:
        yield


@pytest.fixture(autouse=True, scope="session")
def only_what_ships() -> None:
    """Whoever runs the tests may have own vocabulary files, which are not what is tested."""
    os.environ.pop("REAFFIRM_VOCABULARY", None)


@pytest.fixture(autouse=True, scope="session")
def the_program_is_put_together_once() -> Iterator[None]:
    """typer reads the signatures of thirty commands anew for each call in this process: a tenth of
    a second. A typer that does it elsewhere only takes this time again."""
    from typer.main import get_command

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("typer.testing._get_command", cache(get_command), raising=False)
        yield


@pytest.fixture(autouse=True, scope="session")
def new_stores_are_copied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A third of a second goes into a new store for the vocabulary: the first one of a layout and
    a vocabulary is made as ever, and the others of this process are copies of it."""
    from reaffirm.rdf import authority, embedded

    made: dict[tuple[bool, str, str], Path] = {}
    opened = embedded.open_embedded

    def open_embedded(folder: Path, *, read_only: bool, create: bool, compact: bool) -> Store:
        plain = create and not read_only and not folder.exists()
        if plain and folder.parent.is_dir() and os.access(folder.parent, os.W_OK):
            kind = compact, authority.vocabulary_hash(), authority.authority_text()
            if kind not in made:
                first = tmp_path_factory.mktemp("new") / "store"
                opened(first, read_only=False, create=True, compact=compact).close()
                made[kind] = first
            shutil.copytree(made[kind], folder)
        return opened(folder, read_only=read_only, create=create, compact=compact)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(embedded, "open_embedded", open_embedded)
        yield


@pytest.fixture(scope="session")
def reaffirm() -> Callable[..., Result]:
    """Runs the program in this process: ``reaffirm("extract", path)``; ``pasted`` is its input."""
    from reaffirm.cli import app

    def run(*arguments: object, pasted: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=pasted)

    return run


@pytest.fixture(scope="session")
def empty_stores(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """A new store of each layout (compact or not), to be copied.

    Of the vocabulary it holds what queries need of classes, properties and acts, and the entities
    of :data:`KNOWN`: the 60,000 triples about treaties, bodies and phrases take most of the time of
    whatever reads a whole store. The tests that need them make a store of their own.
    """
    from reaffirm.rdf import authority
    from reaffirm.rdf.opening import open_store

    folder = tmp_path_factory.mktemp("empty")
    made = {compact: folder / str(compact) for compact in (False, True)}
    few = "".join(line for line in authority.authority_text().splitlines(True) if _is_needed(line))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(authority, "authority_text", lambda: few)
        for compact, path in made.items():
            with open_store(path, compact=compact):
                pass
    return made


#: The entities of stores with few names.
KNOWN = ("body/secretary-general", "treaty/crc", "treaty/uncac")


def _is_needed(triple: str) -> bool:
    subject, predicate = triple.split(" ", 2)[:2]
    if ID in subject:
        return subject.removeprefix(f"<{ID}").removesuffix(">") in KNOWN
    return not predicate.endswith(("#altLabel>", "#before>"))


@pytest.fixture
def new_store(tmp_path: Path, empty_stores: dict[bool, Path]) -> Callable[..., Path]:
    """A function that makes the folder of a new store with few names, and says where it is."""

    def make(name: str = "store", *, compact: bool = False) -> Path:
        return shutil.copytree(empty_stores[compact], tmp_path / name)

    return make


@pytest.fixture
def read() -> Read:
    """Extract from sentences: ``read("en", pp=[…], op=[…], fn={"fn1": …})``.

    A footnote marker is written ``^1``.
    """

    def _read(
        language: Language,
        *,
        pp: Sequence[str] = (),
        op: Sequence[str] = (),
        fn: dict[str, str] | None = None,
        symbol: str = "A/RES/76/999",
        adopted: date = date(2021, 12, 16),
    ) -> Extraction:
        paragraphs = [
            *(_paragraph(f"pp{i}", "preambular", t) for i, t in enumerate(pp, 1)),
            *(_paragraph(f"op{i}", "operative", t) for i, t in enumerate(op, 1)),
            *(Paragraph(i, "footnote", t) for i, t in (fn or {}).items()),
        ]
        return extract(Document(symbol, language, "", adopted, tuple(paragraphs)))

    return _read


def _paragraph(identifier: str, kind: str, printed: str) -> Paragraph:
    text = ""
    markers: list[Marker] = []
    for index, part in enumerate(printed.split("^")):
        words = part.lstrip("0123456789") if index else part
        if index:
            markers.append(Marker(len(text), f"fn{part[: len(part) - len(words)]}"))
        text += words
    return Paragraph(identifier, kind, text, tuple(markers))  # type: ignore[arg-type]


@pytest.fixture
def acts(read) -> Callable[..., list[tuple[str, str]]]:
    """The act and the symbol of each resolution or decision that some paragraphs cite."""

    def found(language: Language, *, pp: Sequence[str] = (), op: Sequence[str] = ()):
        references = read(language, pp=pp, op=op).references
        return [(r.act, r.target) for r in references if r.type in ("resolution", "decision")]

    return found
