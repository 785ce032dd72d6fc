"""Opening a store, wherever it is: in a folder, or on a server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reaffirm.ontology import check_own

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store


def is_url(place: str | Path) -> bool:
    """Whether a store's place is an address of a server, and not a folder.

    >>> is_url("https://graph.example.org/sparql"), is_url("reaffirm-store")
    (True, False)
    """
    return isinstance(place, str) and place.lower().startswith(("http://", "https://"))


def open_store(
    place: str | Path, *, read_only: bool = False, create: bool = True, compact: bool = False
) -> Store:
    """Open the store in a folder or on a server; use it in a ``with`` block.

    Parameters
    ----------
    place:
        The folder of the store, or the address of a SPARQL 1.1 server (``https://…``), whose
        account stands in the environment (see :mod:`reaffirm.rdf.remote`).
    read_only:
        Only read. In a folder several processes may at once, and beside one that writes; what is
        written after the opening is not seen.
    create:
        Make a new store where there is none (never with ``read_only``).
    compact:
        Make a new store in a folder compact (see :mod:`reaffirm.rdf.embedded`), for whole corpora;
        an old one stays what it is.

    Raises
    ------
    StoreError
        If the folder holds something else, cannot be read or written, or another process writes;
        if the server does not answer or refuses.
    VocabularyError
        If own files are in force that cannot be used, and it is not for reading only.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, open_store(folder + "/store") as store:
    ...     store.versions()
    ()
    """
    if not read_only:
        check_own()  # before anything is made or changed
    if is_url(place):
        from reaffirm.rdf.remote import open_remote

        return open_remote(str(place), read_only=read_only, create=create)
    from reaffirm.rdf.embedded import open_embedded

    return open_embedded(Path(place), read_only=read_only, create=create, compact=compact)
