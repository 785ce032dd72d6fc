"""The table of references, one row each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from reaffirm.analysis.columns import values
from reaffirm.namespaces import ID, target_of
from reaffirm.rdf.vocabulary import act_of, place_of, target_type
from reaffirm.records import FIELDS

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

_SOURCES = "SELECT ?version ?source WHERE { ?version dcterms:source ?source }"
_LABELS = f"""SELECT ?thing ?label (LANG(?label) AS ?language) WHERE {{
  {{ ?thing rdfs:label ?label }} UNION {{ ?thing skos:prefLabel ?label }}
  FILTER(STRSTARTS(STR(?thing), "{ID}")) }}"""


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
    for version, _, start, end, reference, said in _in_order(store):
        symbol, language, place = place_of(reference)
        short, kind = target_of(said.target), target_type(target_of(said.target))
        label = labels.get((said.target, language)) or labels.get((said.target, "en")) or short
        yield (
            sources.get(version, ""),
            symbol,
            language,
            place.rpartition("-")[0],
            act_of(said.act),
            said.role,
            kind,
            short,
            label,
            said.words,
            str(start),
            str(end),
        )


class _Said(NamedTuple):
    act: str
    role: str
    target: str
    words: str


def _in_order(store: Store) -> list[tuple[str, int, int, int, str, _Said]]:
    """The references in reading order, version after version.

    The properties are read one by one and joined here: the database takes ten times as long.
    """
    order, place = values(store, "rea:order"), values(store, "rea:paragraph")
    starts, ends = values(store, "oa:start"), values(store, "oa:end")
    names = ("rea:act", "rea:role", "rea:target", "oa:exact")
    columns = [values(store, name) for name in names]
    found = []
    for reference in columns[0]:
        try:
            said = _Said(*(column[reference] for column in columns))
            where = int(order[place[reference]]), int(starts[reference]), int(ends[reference])
        except KeyError:  # a server was written to meanwhile
            continue
        found.append((reference.partition("#")[0], *where, reference, said))
    found.sort()
    return found
