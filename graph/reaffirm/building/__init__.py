"""Building: whole corpora into a store, in several processes, and only what changed."""

from __future__ import annotations

from reaffirm.building.opening import open_when_free
from reaffirm.building.pipeline import build
from reaffirm.building.report import CorpusReport, Row

__all__ = ["CorpusReport", "Row", "build", "open_when_free"]
