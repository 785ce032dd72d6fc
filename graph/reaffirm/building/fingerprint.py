"""Fingerprints: from what a graph is made, so that a later run knows whether it changed.

A graph follows from the bytes and the name of its file, from the vocabulary with the user's own
files, from the program, and from the record of the document in the metadata files. The first three
make the key of an input; the last has a digest of its own, because a metadata file covers a whole
session.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

from reaffirm._version import __version__
from reaffirm.ontology_files import vocabulary_hash
from reaffirm.own.force import per_vocabulary
from reaffirm.reading import ExtractRecord

#: Folders and modules of the package that decide what stands in a graph; a test holds that none
#: is missing.
_DECISIVE = (
    "reading",
    "languages",
    "references",
    "dates.py",
    "digits.py",
    "model.py",
    "namespaces.py",
    "nouns.py",
    "numbering.py",
    "ontology.py",
    "own",
    "symbols.py",
    "turtle.py",
    "rdf/quads.py",
    "rdf/vocabulary.py",
)
_SIZE = 16


@per_vocabulary
def program_hash() -> str:
    """A hash of the program and the vocabulary: all graphs are made anew when it changes."""
    digest = hashlib.blake2b(f"{__version__} {vocabulary_hash()}".encode(), digest_size=_SIZE)
    package = Path(__file__).resolve().parents[1]
    for path in decisive_modules():
        digest.update(str(path.relative_to(package)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def decisive_modules() -> tuple[Path, ...]:
    """The modules whose text decides what stands in a graph, those of inner folders too; none
    where only compiled modules are installed."""
    package = Path(__file__).resolve().parents[1]
    places = (package / name for name in _DECISIVE)
    found = (path for place in places for path in (place, *sorted(place.rglob("*.py"))))
    return tuple(path for path in found if path.is_file())


def input_key(data: bytes, source: str, program: str) -> str:
    """The key of an input, by its bytes, the name of the file and the program.

    >>> one = input_key(b"text", "some/folder/a.txt", "p")
    >>> one == input_key(b"text", "another/folder/a.txt", "p")
    True
    >>> one == input_key(b"text", "some/folder/a.txt", "newer program")
    False
    """
    head = f"{program}\n{PurePath(source).name}\n".encode()
    digest = hashlib.blake2b(head, digest_size=_SIZE)
    digest.update(data)
    return digest.hexdigest()


def records_digest(symbols: Iterable[str], records: Mapping[str, ExtractRecord]) -> str:
    """A digest of the records of some documents; empty where there is none.

    >>> records_digest(["A/RES/80/1"], {})
    ''
    """
    found = [records[symbol] for symbol in sorted(set(symbols)) if symbol in records]
    if not found:
        return ""
    return hashlib.blake2b(repr(found).encode(), digest_size=_SIZE).hexdigest()
