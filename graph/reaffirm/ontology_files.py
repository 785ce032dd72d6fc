"""Where the vocabulary lies: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from reaffirm.errors import OntologyError


@cache
def ontology_directory() -> Path:
    """The folder with ``reaffirm.ttl``, ``acts.ttl``, ``shapes.ttl`` and ``authority/``.

    Raises
    ------
    OntologyError
        If it is missing, which means a broken installation.
    """
    here = Path(__file__).resolve().parent
    for candidate in (here / "ontology", here.parents[1] / "ontology"):
        if (candidate / "acts.ttl").is_file() or (candidate / "README.md").is_file():
            return candidate
    raise OntologyError("the vocabulary is missing", where=str(here), advice="install again")


def ontology_files() -> tuple[Path, ...]:
    """Every Turtle file of the vocabulary, in a fixed order."""
    return tuple(sorted(ontology_directory().rglob("*.ttl")))


@cache
def ontology_hash() -> str:
    """A hash of the vocabulary's content, the key of everything compiled from it."""
    digest = hashlib.sha256()
    for path in ontology_files():
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
