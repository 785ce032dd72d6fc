"""Where the vocabulary that ships lies: inside the installed package, or beside it in a checkout.

Own files of a user come from elsewhere: :mod:`reaffirm.own`.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from reaffirm.errors import OntologyError
from reaffirm.own.force import own_in_force


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
    """A hash of the content of the vocabulary that ships."""
    digest = hashlib.sha256()
    for path in ontology_files():
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def vocabulary_hash() -> str:
    """A hash of the vocabulary in force, the key of everything compiled from it: that of what
    ships and, behind a hyphen, that of own files where there are some.

    >>> from reaffirm.own.force import own_vocabulary
    >>> with own_vocabulary():
    ...     vocabulary_hash() == ontology_hash()
    True
    """
    own = own_in_force().digest
    return f"{ontology_hash()}-{own}" if own else ontology_hash()
