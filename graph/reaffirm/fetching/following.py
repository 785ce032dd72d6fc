"""Which documents a document stands on: what a lineage fetches next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reaffirm.errors import ReaffirmError
from reaffirm.fetching.names import kind, organ
from reaffirm.model import NO_ACT, Reference
from reaffirm.own.force import per_vocabulary


@dataclass(frozen=True, slots=True)
class Choice:
    """Which references a lineage follows; None is no limit.

    ``acts`` are those of the organ ("reaffirms"); the title's, footnotes' and annexes'
    references have none and are never followed. ``organs`` are beginnings of symbols ("A",
    "S", "A/HRC"); ``types`` are resolution, decision and document.
    """

    acts: frozenset[str] | None = None
    organs: frozenset[str] | None = None
    types: frozenset[str] = frozenset({"resolution"})

    def takes(self, symbol: str) -> bool:
        """Whether a document of this symbol is followed, under whatever act.

        >>> Choice(organs=frozenset({"S"})).takes("S/RES/1373(2001)"), Choice().takes("A/76/122")
        (True, False)
        """
        return kind(symbol) in self.types and (self.organs is None or organ(symbol) in self.organs)


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds, by its own words, and the symbols that it cites."""

    documents: tuple[tuple[str, str], ...]  #: symbol and language of each
    cited: tuple[str, ...]

    def differs(self, symbols: tuple[str, ...], language: str) -> str:
        """That it says to be another document than those asked for; empty where it does not.

        >>> Read((("A/RES/76/1", "fr"),), ()).differs(("A/RES/76/1",), "en")
        'says that it is A/RES/76/1 in fr'
        >>> Read((("A/RES/217(III)A", "en"),), ()).differs(("A/RES/217(III)",), "en")
        ''
        """
        wanted = any(
            own.startswith(symbols) and tongue == language for own, tongue in self.documents
        )
        names = ", ".join(f"{own} in {tongue}" for own, tongue in self.documents)
        return "" if wanted else f"says that it is {names}"


def read_cited(path: Path, choice: Choice) -> Read:
    """What a file holds and cites, in reading order, each symbol once.

    A named instrument counts as the document that contains it, where the vocabulary knows it.

    Raises
    ------
    ReaffirmError
        If the file cannot be read.
    """
    from reaffirm.reading import read
    from reaffirm.references import extract

    try:
        documents = read(path)
        found = [symbol for d in documents for symbol in _targets(extract(d).references, choice)]
    except ReaffirmError:
        raise
    except Exception as error:  # the file came from outside; one must not end a run of hours
        raise ReaffirmError(
            f"the reader failed ({type(error).__name__})", advice="please report it"
        ) from error
    own = tuple((document.symbol, document.language) for document in documents)
    others = dict.fromkeys(symbol for symbol in found if symbol not in dict(own))
    return Read(own, tuple(others))


def _targets(references: tuple[Reference, ...], choice: Choice) -> Iterator[str]:
    for reference in references:
        if reference.act == NO_ACT or (
            choice.acts is not None and reference.act not in choice.acts
        ):
            continue
        symbol = _containers().get(reference.target, reference.target)
        if ":" not in symbol and choice.takes(symbol):
            yield symbol


@per_vocabulary
def _containers() -> dict[str, str]:
    from reaffirm.ontology import load_ontology

    return {e.target: e.contained_in for e in load_ontology().entities if e.contained_in}
