"""The table of references, one row each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from reaffirm.model import NUMBERED_TYPES
from reaffirm.namespaces import target_of
from reaffirm.rdf.vocabulary import act_of, place_of, target_type
from reaffirm.records import FIELDS

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_ROWS = """SELECT ?reference ?act ?role ?target ?words ?start ?end ?version WHERE {
  ?reference rea:act ?act ; rea:role ?role ; rea:target ?target ; oa:exact ?words ;
    oa:start ?start ; oa:end ?end ; rea:paragraph ?place .
  ?place rea:inVersion ?version ; rea:order ?order .
} ORDER BY STR(?version) ?order ?start ?end STR(?reference)"""
_SOURCES = "SELECT ?version ?source WHERE { ?version dcterms:source ?source }"
_LABELS = """SELECT ?thing ?label (LANG(?label) AS ?language) WHERE {
  { ?thing rdfs:label ?label } UNION { ?thing skos:prefLabel ?label }
  FILTER(STRSTARTS(STR(?thing), "https://w3id.org/reaffirm/id/")) }"""


def write_table(store: Store, stream: BinaryIO) -> None:
    """Write the references as CSV, with the fields of :data:`reaffirm.records.FIELDS`."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(FIELDS)
    writer.writerows(_records(store))
    text.detach()


def _records(store: Store) -> Iterator[tuple[str, ...]]:
    columns = store.columns(_SOURCES)
    sources = dict(zip(columns["version"], columns["source"], strict=True))
    columns = store.columns(_LABELS)
    named = zip(columns["thing"], columns["language"], columns["label"], strict=True)
    labels = {(thing, language): label for thing, language, label in named}
    rows = store.columns(_ROWS)
    for reference, act, role, target, words, start, end, version in zip(
        *rows.values(), strict=True
    ):
        symbol, language, place = place_of(reference)
        short, kind = target_of(target), target_type(target_of(target))
        label = labels.get((target, language)) or labels.get((target, "en")) or short
        yield (
            sources.get(version, ""),
            symbol,
            language,
            place.rpartition("-")[0],
            act_of(act),
            role,
            kind,
            short,
            short if kind in NUMBERED_TYPES else label,
            words,
            start,
            end,
        )
