"""What all tests need."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache

import pytest

from reaffirm.model import Document, Extraction, Language, Marker, Paragraph
from reaffirm.references import extract

Read = Callable[..., Extraction]


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
