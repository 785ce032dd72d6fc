"""Building: whole corpora into a store, in several processes, and only what changed.

pipeline      the whole way
what to read
    plan          which inputs, in which portions
    fingerprint   from what a graph is made
    manifest      which inputs the store was built from
    stamps        files that need not be opened to know that
who reads
    work          one portion, in one process
    crew          processes of this machine
    cluster       those of others; shards: how their work comes back
what becomes of it
    opening       the store that is written to
    writer        from parts into the store
    report        what a build tells
"""

from __future__ import annotations

from reaffirm.building.opening import open_when_free
from reaffirm.building.pipeline import build
from reaffirm.building.report import CorpusReport, Row

__all__ = ["CorpusReport", "Row", "build", "open_when_free"]
