"""The store on a server: any that speaks SPARQL 1.1 (query and update).

    with open_store("http://localhost:7878") as store: …

The environment completes the address (:mod:`reaffirm.rdf.remote.settings`):

``REAFFIRM_STORE_USER``, ``REAFFIRM_STORE_PASSWORD``
    an account, for basic or digest authentication, whichever the server asks for
``REAFFIRM_STORE_TOKEN``
    a bearer token instead
``REAFFIRM_STORE_QUERY``, ``REAFFIRM_STORE_UPDATE``
    the two endpoints, where :mod:`reaffirm.rdf.remote.discovery` does not find them
``REAFFIRM_STORE_TIMEOUT``
    seconds to wait for an answer (300)
``REAFFIRM_STORE_MAX_ANSWER``
    megabytes that an answer may have (2000)

Which module does what?

    transport     requests: accounts, retries, limits
    discovery     from one address to those for queries and updates
    client        answers, whatever the server's habits
    paging, constructing, steps   what some servers cut off, or cannot do
    syntax        a query, checked and rewritten before a server sees it
    loading       updates
    store         all of it as a store
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reaffirm.errors import StoreError

if TYPE_CHECKING:
    from reaffirm.rdf.remote.settings import Settings
    from reaffirm.rdf.store import Store

__all__ = ["open_remote"]


def open_remote(
    url: str, *, read_only: bool = False, create: bool = True, settings: Settings | None = None
) -> Store:
    """Open the store on a server; see :func:`reaffirm.rdf.opening.open_store`.

    Parameters
    ----------
    settings:
        Everything about the server, instead of ``url`` and the environment.

    Raises
    ------
    StoreError
        If no server answers, it refuses the account, or it has no graph and ``create`` is not set.
    """
    try:
        from reaffirm.rdf.remote.transport import Transport
    except ImportError as error:
        raise StoreError(
            "a store on a server needs httpx", advice="pip install 'reaffirm[remote]'"
        ) from error
    from reaffirm.rdf.remote.discovery import connect
    from reaffirm.rdf.remote.settings import settings_for
    from reaffirm.rdf.remote.store import RemoteStore

    known = settings or settings_for(url)
    transport = Transport(known)
    try:
        store = RemoteStore(connect(known, transport), known, read_only=read_only)
        store.prepare(create=create)
    except BaseException:
        transport.close()
        raise
    return store
