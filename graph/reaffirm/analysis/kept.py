"""What is computed from all documents of a store, kept in the user's cache until one changes.

Reading every reference of two sessions in six languages takes ten seconds, and a command that
follows one text needs them all. What was made of a store is the same as long as its language
versions and its vocabulary are the same: their hashes are the name under which it is kept, so that
nothing stale is ever taken. Nothing is written into the store; small ones are read anew each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reaffirm.analysis.columns import rows
from reaffirm.cache import cached, source_hash
from reaffirm.own.force import own_in_force
from reaffirm.rdf.vocabulary import AUTHORITY_GRAPH

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_Made = TypeVar("_Made")
_VERSIONS = "SELECT ?version ?hash WHERE { ?version a rea:LanguageVersion ; rea:contentHash ?hash }"
_VOCABULARY = f"SELECT ?hash WHERE {{ <{AUTHORITY_GRAPH}> rea:contentHash ?hash }}"
#: A store of fewer language versions is read in less than a second.
FEW = 200


@dataclass(frozen=True, slots=True)
class State:
    """The documents of a store: how many language versions, and one hash of all of them."""

    versions: int
    digest: str


def state_of(store: Store) -> State:
    """The state of a store's documents.

    >>> import tempfile
    >>> from reaffirm.rdf.opening import open_store
    >>> with tempfile.TemporaryDirectory() as folder, open_store(folder + "/store") as store:
    ...     state_of(store).versions
    0
    """
    found = sorted(rows(store, _VERSIONS))
    digest = hashlib.blake2b(digest_size=16)
    for iri, content in found:
        digest.update(f"{iri} {content}\n".encode())
    return State(len(found), digest.hexdigest())


def kept(store: Store, name: str, kind: type[_Made], make: Callable[[], _Made]) -> _Made:
    """What ``make`` makes of a store, taken from the cache if its documents are the same.

    Parameters
    ----------
    name:
        What it is.
    kind:
        The class of what is made.
    make:
        Makes it from the store. It must depend on nothing else but the vocabulary and
        :func:`source_modules`.
    """
    state = state_of(store)
    if state.versions < FEW:
        return make()
    vocabulary = "".join(value for (value,) in rows(store, _VOCABULARY))
    parts = (state.digest, vocabulary, own_in_force().digest, _program())
    key = hashlib.blake2b(" ".join(parts).encode(), digest_size=12)
    return cached(name, key.hexdigest(), kind, make)


@cache
def _program() -> str:
    """What makes and holds it: the modules that read and compute, and the version of NetworkX."""
    return " ".join([version("networkx"), *(source_hash(str(path)) for path in source_modules())])


def source_modules() -> list[Path]:
    """The modules on which something kept depends, beside the user's own files.

    >>> "symbols.py" in {path.name for path in source_modules()}
    True
    """
    package = Path(__file__).parents[1]
    folders = (package, package / "analysis", package / "own", package / "rdf")
    return [path for folder in folders for path in sorted(folder.glob("*.py"))]
