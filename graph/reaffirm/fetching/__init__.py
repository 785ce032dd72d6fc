"""Fetching: documents by their symbol, what they stand on, and the published sets.

Beside servers whose address a user gives, the only part of Reaffirm that uses the network, and only
when it is asked to. One module a step:

    settings    where to ask, how politely, within which limits
    names       symbols as the document system expects them; names of files
    transport   one bounded request              robots      what servers ask us to leave alone
    visiting    known hosts, pauses, redirects   clock       the time of pauses and limits
    content     what was really sent             failures    how a request can fail
    journal     the memory on disk               parts       a document on its way
    asking      one question until it is answered
    following   what a document cites            run         all of it, step by step
    published   the sets of XML                  unpacking   archives that may be hostile
    report      what was had, and what not
"""

from reaffirm.fetching.published import PublishedReport, fetch_published
from reaffirm.fetching.report import FetchReport, Had, Missing, Remark
from reaffirm.fetching.run import DEFAULT_FOLDER, Watcher, fetch
from reaffirm.fetching.settings import Settings, load_settings

__all__ = [
    "DEFAULT_FOLDER",
    "FetchReport",
    "Had",
    "Missing",
    "PublishedReport",
    "Remark",
    "Settings",
    "Watcher",
    "fetch",
    "fetch_published",
    "load_settings",
]
