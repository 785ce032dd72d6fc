"""What United Nations resolutions reaffirm, recall and welcome, as a knowledge graph.

>>> import reaffirm
>>> reaffirm.parse_symbol("76/187")
'A/RES/76/187'

The usual way through the package::

    document, = reaffirm.read("A_RES_76_187.zh.txt")   # one file may hold several
    extraction = reaffirm.extract(document)
    reaffirm.references_frame(extraction)          # a pandas table, one row a reference

    with reaffirm.open_store("reaffirm-store", create=True) as store:
        store.put(extraction)
        graph = reaffirm.citation_graph(store)     # NetworkX
    reaffirm.lineage(graph, "A/RES/76/187")        # a tree

Names are imported when they are first used, so that ``import reaffirm`` is quick.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from reaffirm._version import __version__

if TYPE_CHECKING:
    from reaffirm.analysis.ageing import ages, turnover
    from reaffirm.analysis.analyse import analyse
    from reaffirm.analysis.communities import communities
    from reaffirm.analysis.compare import Comparison, compare
    from reaffirm.analysis.coupling import co_citation, coupling
    from reaffirm.analysis.finding import find
    from reaffirm.analysis.lineage import Lineage, lineage
    from reaffirm.analysis.mainpath import longest_paths, main_path
    from reaffirm.analysis.missing import missing
    from reaffirm.analysis.network import citation_graph
    from reaffirm.analysis.origin import Origin, origin
    from reaffirm.analysis.paths import earliest, lines
    from reaffirm.analysis.quoting import Quotations, quotations
    from reaffirm.analysis.rank import rank
    from reaffirm.analysis.series import Series, series, series_links
    from reaffirm.analysis.stats import stats
    from reaffirm.analysis.tables import Table, table
    from reaffirm.analysis.tally import tally
    from reaffirm.analysis.works import documents_of, works
    from reaffirm.asking import parse_target
    from reaffirm.building.pipeline import build
    from reaffirm.display import inline_view
    from reaffirm.errors import (
        FetchError,
        OntologyError,
        QueryError,
        ReadingError,
        ReaffirmError,
        StoreError,
        VocabularyError,
    )
    from reaffirm.exporting.export import export
    from reaffirm.fetching import FetchReport, fetch, fetch_published
    from reaffirm.model import Document, Extraction, Paragraph, Reference, Refusal
    from reaffirm.own.force import own_vocabulary
    from reaffirm.rdf.opening import open_store
    from reaffirm.rdf.queries import named_queries
    from reaffirm.rdf.store import Store
    from reaffirm.rdf.validate import validate
    from reaffirm.reading import find_inputs, read, read_excerpt
    from reaffirm.records import reference_records, references_frame
    from reaffirm.references import extract
    from reaffirm.samples import sample_path
    from reaffirm.symbols import parse_symbol
    from reaffirm.views.charts import chart_acts, chart_ages, chart_cited, chart_series
    from reaffirm.views.compare_view import comparison_page
    from reaffirm.views.lineage_view import lineage_page, write_view
    from reaffirm.views.overview_view import overview_page, write_overview
    from reaffirm.views.picture import lineage_picture, write_picture
    from reaffirm.views.report_view import report_page

_HOMES = {
    "reaffirm.analysis.ageing": ("ages", "turnover"),
    "reaffirm.analysis.analyse": ("analyse",),
    "reaffirm.analysis.tally": ("tally",),
    "reaffirm.analysis.communities": ("communities",),
    "reaffirm.analysis.compare": ("Comparison", "compare"),
    "reaffirm.analysis.coupling": ("co_citation", "coupling"),
    "reaffirm.analysis.finding": ("find",),
    "reaffirm.analysis.lineage": ("Lineage", "lineage"),
    "reaffirm.analysis.mainpath": ("longest_paths", "main_path"),
    "reaffirm.analysis.missing": ("missing",),
    "reaffirm.analysis.network": ("citation_graph",),
    "reaffirm.analysis.origin": ("Origin", "origin"),
    "reaffirm.analysis.paths": ("earliest", "lines"),
    "reaffirm.analysis.quoting": ("Quotations", "quotations"),
    "reaffirm.analysis.rank": ("rank",),
    "reaffirm.analysis.series": ("Series", "series", "series_links"),
    "reaffirm.analysis.stats": ("stats",),
    "reaffirm.analysis.tables": ("Table", "table"),
    "reaffirm.analysis.works": ("documents_of", "works"),
    "reaffirm.building.pipeline": ("build",),
    "reaffirm.exporting.export": ("export",),
    "reaffirm.asking": ("parse_target",),
    "reaffirm.rdf.validate": ("validate",),
    "reaffirm.display": ("inline_view",),
    "reaffirm.errors": (
        "FetchError",
        "OntologyError",
        "QueryError",
        "ReadingError",
        "ReaffirmError",
        "StoreError",
        "VocabularyError",
    ),
    "reaffirm.fetching": ("FetchReport", "fetch", "fetch_published"),
    "reaffirm.model": ("Document", "Extraction", "Paragraph", "Reference", "Refusal"),
    "reaffirm.own.force": ("own_vocabulary",),
    "reaffirm.rdf.opening": ("open_store",),
    "reaffirm.rdf.queries": ("named_queries",),
    "reaffirm.rdf.store": ("Store",),
    "reaffirm.reading": ("find_inputs", "read", "read_excerpt"),
    "reaffirm.records": ("reference_records", "references_frame"),
    "reaffirm.references": ("extract",),
    "reaffirm.samples": ("sample_path",),
    "reaffirm.symbols": ("parse_symbol",),
    "reaffirm.views.charts": ("chart_acts", "chart_ages", "chart_cited", "chart_series"),
    "reaffirm.views.compare_view": ("comparison_page",),
    "reaffirm.views.lineage_view": ("lineage_page", "write_view"),
    "reaffirm.views.overview_view": ("overview_page", "write_overview"),
    "reaffirm.views.picture": ("lineage_picture", "write_picture"),
    "reaffirm.views.report_view": ("report_page",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Comparison",
    "Document",
    "Extraction",
    "FetchError",
    "FetchReport",
    "Lineage",
    "OntologyError",
    "Origin",
    "Paragraph",
    "QueryError",
    "Quotations",
    "ReadingError",
    "ReaffirmError",
    "Reference",
    "Refusal",
    "Series",
    "Store",
    "StoreError",
    "Table",
    "VocabularyError",
    "__version__",
    "ages",
    "analyse",
    "build",
    "chart_acts",
    "chart_ages",
    "chart_cited",
    "chart_series",
    "citation_graph",
    "co_citation",
    "communities",
    "compare",
    "comparison_page",
    "coupling",
    "documents_of",
    "earliest",
    "export",
    "extract",
    "fetch",
    "fetch_published",
    "find",
    "find_inputs",
    "inline_view",
    "lineage",
    "lineage_page",
    "lineage_picture",
    "lines",
    "longest_paths",
    "main_path",
    "missing",
    "named_queries",
    "open_store",
    "origin",
    "overview_page",
    "own_vocabulary",
    "parse_symbol",
    "parse_target",
    "quotations",
    "rank",
    "read",
    "read_excerpt",
    "reference_records",
    "references_frame",
    "report_page",
    "sample_path",
    "series",
    "series_links",
    "stats",
    "table",
    "tally",
    "turnover",
    "validate",
    "works",
    "write_overview",
    "write_picture",
    "write_view",
]


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _dress_for_notebooks() -> None:
    # Only inside IPython: elsewhere nothing may be loaded for the sake of a notebook.
    import sys

    if "IPython" in sys.modules:
        from reaffirm.display import register

        register()


_dress_for_notebooks()
