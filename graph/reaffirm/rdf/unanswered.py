"""Why a query has no answers, where that is not what one would think."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from reaffirm.namespaces import target_of

if TYPE_CHECKING:
    from reaffirm.rdf.queries import NamedQuery
    from reaffirm.rdf.store import Store

_KNOWN = "ASK {{ {{ ?x ?y <{0}> }} UNION {{ <{0}> ?y ?x }} }}"
_IN_GRAPHS = re.compile(r"\bGRAPH\b[^{]*\{(.*)", re.DOTALL | re.IGNORECASE)
_OF_NODES = re.compile(
    r"rea:(?:target|act|role|paragraph|text|order|Reference|PreambularParagraph|"
    r"OperativeParagraph)\b|oa:(?:exact|start|end|prefix|suffix)\b"
)


def unknown_things(
    store: Store, query: NamedQuery, values: Mapping[str, object]
) -> tuple[str, ...]:
    """The documents and entities that a named query asks about and the store does not know.

    >>> import tempfile
    >>> from reaffirm.rdf.opening import open_store
    >>> from reaffirm.rdf.queries import named_query
    >>> with tempfile.TemporaryDirectory() as folder, open_store(folder + "/store") as store:
    ...     unknown_things(store, named_query("who-cites"), {"target": "76/187"})
    ('A/RES/76/187',)
    """
    things = query.things(**values)
    return tuple(target_of(iri) for iri in things if not store.query(_KNOWN.format(iri)))


def looks_for_nodes_in_graphs(sparql: str) -> bool:
    """Whether a query looks for paragraphs or references in named graphs, where a compact store
    (:mod:`reaffirm.rdf.embedded`) has none.

    >>> looks_for_nodes_in_graphs("SELECT ?r WHERE { GRAPH ?g { ?r rea:target ?t } }")
    True
    >>> looks_for_nodes_in_graphs("SELECT ?d WHERE { GRAPH ?g { ?d rea:recalls ?t } }")
    False
    """
    inside = _IN_GRAPHS.search(sparql)
    return bool(inside and _OF_NODES.search(inside[1]))
