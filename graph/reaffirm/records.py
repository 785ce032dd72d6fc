"""References as flat records: JSON lines, CSV rows, a pandas table."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from reaffirm.model import Extraction

if TYPE_CHECKING:
    import pandas as pd

#: The keys of a record, in the order in which they are written.
FIELDS = (
    "source",
    "document",
    "language",
    "paragraph",
    "act",
    "role",
    "type",
    "target",
    "label",
    "surface",
    "start",
    "end",
)


def reference_records(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """Each reference as a record with exactly the keys of :data:`FIELDS`, in that order.

    >>> from reaffirm.model import Document, Reference
    >>> document = Document("A/RES/80/1", "en", "", None, (), source="a.txt")
    >>> reference = Reference("pp1", "recalls", "object", "resolution", "A/RES/79/2",
    ...                       "A/RES/79/2", "79/2", 25, 29)
    >>> record, = reference_records(Extraction(document, (reference,)))
    >>> tuple(record) == FIELDS, record["act"], record["target"]
    (True, 'recalls', 'A/RES/79/2')
    """
    document = extraction.document
    for reference in extraction.references:
        yield {
            "source": document.source,
            "document": document.symbol,
            "language": document.language,
            "paragraph": reference.paragraph,
            "act": reference.act,
            "role": reference.role,
            "type": reference.type,
            "target": reference.target,
            "label": reference.label,
            "surface": reference.surface,
            "start": reference.start,
            "end": reference.end,
        }


def write_json_lines(records: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Write one JSON object a line, in the documents' own scripts."""
    for record in records:
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def write_json(records: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Write a JSON list with one object a line.

    >>> import sys
    >>> write_json([{"a": 1}, {"a": 2}], sys.stdout)
    [
    {"a": 1},
    {"a": 2}
    ]
    """
    before = "["
    for record in records:
        stream.write(f"{before}\n{json.dumps(record, ensure_ascii=False)}")
        before = ","
    stream.write("\n]\n" if before == "," else "[]\n")


def write_csv(
    records: Iterable[Mapping[str, Any]], stream: TextIO, columns: Sequence[str] = FIELDS
) -> None:
    """Write a CSV table with a header line.

    >>> import sys
    >>> write_csv([], sys.stdout)
    source,document,language,paragraph,act,role,type,target,label,surface,start,end
    """
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(records)


def references_frame(extraction: Extraction | Iterable[Extraction]) -> pd.DataFrame:
    """The references of one or more documents as a pandas table, one row a reference."""
    import pandas as pd

    several = [extraction] if isinstance(extraction, Extraction) else extraction
    rows = [record for one in several for record in reference_records(one)]
    return pd.DataFrame(rows, columns=list(FIELDS))
