"""What a query gives: a table, a truth value or a graph, in forms for people and for tools."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from reaffirm.errors import QueryError
from reaffirm.namespaces import PREFIXES

if TYPE_CHECKING:
    import pandas as pd
    import pyoxigraph as ox
    from rich.table import Table

Kind = Literal["table", "truth", "graph"]
Format = Literal["table", "csv", "json", "turtle"]
FORMATS: tuple[Format, ...] = ("table", "csv", "json", "turtle")

#: Prefixes for display, longest namespace first so that the closest one is taken.
_SHORTER = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query.

    ``kind`` is ``table`` (SELECT), ``truth`` (ASK) or ``graph`` (CONSTRUCT, DESCRIBE). A table's
    rows are tuples of terms of pyoxigraph, None where a variable is unbound; :meth:`values` gives
    them as plain strings.
    """

    kind: Kind
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None, ...], ...] = ()
    truth: bool = False
    triples: tuple[ox.Triple, ...] = ()

    def __len__(self) -> int:
        return len(self.triples if self.kind == "graph" else self.rows)

    def __bool__(self) -> bool:
        return self.truth if self.kind == "truth" else len(self) > 0

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """The rows as terms; of a graph or a truth value as :meth:`values`."""
        return iter(self.rows if self.kind == "table" else self.values())

    def values(self) -> list[tuple[str, ...]]:
        """The rows as strings: an IRI whole, a literal without its type, "" where unbound."""
        if self.kind == "truth":
            return [("true" if self.truth else "false",)]
        if self.kind == "graph":
            return [
                (plain(triple.subject), plain(triple.predicate), plain(triple.object))
                for triple in self.triples
            ]
        return [tuple(plain(term) for term in row) for row in self.rows]

    @property
    def header(self) -> tuple[str, ...]:
        """Names for the columns of :meth:`values`."""
        if self.kind == "truth":
            return ("answer",)
        return ("subject", "predicate", "object") if self.kind == "graph" else self.columns

    def table(self) -> Table:
        """A table for the terminal; IRIs are shortened to what people call the things."""
        from rich import box
        from rich.table import Table
        from rich.text import Text

        table = Table(box=box.SIMPLE_HEAD)
        for place, name in enumerate(self.header):
            numeric = self.kind == "table" and all(_is_number(row[place]) for row in self.rows)
            table.add_column(name, justify="right" if numeric else "left", overflow="fold")
        for row in self.values():
            # Text, not str: brackets in a document are no markup.
            table.add_row(*(Text(short(value)) for value in row))
        return table

    def frame(self) -> pd.DataFrame:
        """The rows as a pandas table, with numbers, dates and truth values as such."""
        import pandas as pd

        if self.kind != "table":
            return pd.DataFrame(self.values(), columns=list(self.header))
        rows = [[native(term) for term in row] for row in self.rows]
        return pd.DataFrame(rows, columns=list(self.columns))

    def text(self, form: Format) -> str:
        """The results in one of :data:`FORMATS`.

        Raises
        ------
        QueryError
            If the form does not fit: a table has no Turtle, a graph no SPARQL JSON.
        """
        if form == "table":
            return _rendered(self.table())
        if form == "csv":
            return _csv(self.header, self.values())
        if form == "json":
            return self._json()
        if form == "turtle":
            return self._turtle()
        raise QueryError(f"unknown format {form!r}", advice="choose " + ", ".join(FORMATS))

    def workbook(self) -> bytes:
        """The rows as a file for Excel (.xlsx); IRIs are shortened as in the terminal."""
        from reaffirm.spreadsheet import workbook

        if self.kind != "table":
            return workbook(self.header, self.values())
        return workbook(self.columns, [tuple(_cell(term) for term in row) for row in self.rows])

    def _json(self) -> str:
        import json

        if self.kind == "truth":
            return json.dumps({"head": {}, "boolean": self.truth}) + "\n"
        if self.kind == "graph":
            import pyoxigraph as ox

            form = ox.RdfFormat.JSON_LD
            return (ox.serialize(self.triples, format=form, prefixes=PREFIXES) or b"").decode()
        bindings = [
            {n: _binding(term) for n, term in zip(self.columns, row, strict=True) if term}
            for row in self.rows
        ]
        answer = {"head": {"vars": list(self.columns)}, "results": {"bindings": bindings}}
        return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"

    def _turtle(self) -> str:
        import pyoxigraph as ox

        if self.kind != "graph":
            raise QueryError(
                "only CONSTRUCT and DESCRIBE give a graph", advice="choose table, csv or json"
            )
        form = ox.RdfFormat.TURTLE
        return (ox.serialize(self.triples, format=form, prefixes=PREFIXES) or b"").decode()


def plain(term: object) -> str:
    """A term as a string without quotes, brackets, language and type; "" for None."""
    if term is None:
        return ""
    value = getattr(term, "value", None)
    return value if isinstance(value, str) else str(term)


def short(value: str) -> str:
    """An IRI as people call the thing, anything else as it stands.

    >>> short("https://w3id.org/reaffirm/doc/A/RES/76/187")
    'A/RES/76/187'
    >>> short("https://w3id.org/reaffirm/id/treaty/uncac"), short("plain words")
    ('treaty:uncac', 'plain words')
    >>> short("https://w3id.org/reaffirm/ontology#recalls")
    'rea:recalls'
    """
    from reaffirm.namespaces import DOC, ID, target_of

    if value.startswith((DOC, ID)):
        return target_of(value)
    for prefix, namespace in _SHORTER:
        if value.startswith(namespace):
            return f"{prefix}:{value[len(namespace) :]}"
    return value


_XSD = PREFIXES["xsd"]


def _is_number(term: object) -> bool:
    return term is None or isinstance(native(term), int | float)


def native(term: object) -> object:
    """A term as a Python value: int, float, bool, date or str; None stays None."""
    import pyoxigraph as ox

    if not isinstance(term, ox.Literal):
        return None if term is None else plain(term)
    kind = term.datatype.value.removeprefix(_XSD)
    try:
        if kind == "integer":
            return int(term.value)
        if kind in ("decimal", "double", "float"):
            return float(term.value)
        if kind == "date":
            from datetime import date

            return date.fromisoformat(term.value)
    except ValueError:
        return term.value
    return term.value in ("true", "1") if kind == "boolean" else term.value


def _cell(term: object) -> str | int | float | bool | None:
    value = native(term)
    return value if isinstance(value, int | float | None) else short(str(value))


def _binding(term: object) -> dict[str, str]:
    import pyoxigraph as ox

    if isinstance(term, ox.Literal):
        binding = {"type": "literal", "value": term.value}
        if term.language:
            binding["xml:lang"] = term.language
        elif term.datatype.value != _XSD + "string":
            binding["datatype"] = term.datatype.value
        return binding
    kind = "bnode" if isinstance(term, ox.BlankNode) else "uri"
    return {"type": kind, "value": plain(term)}


def _csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    import csv

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def _rendered(table: Table) -> str:
    from rich.console import Console

    out = io.StringIO()
    Console(file=out, width=160, highlight=False).print(table)
    return out.getvalue()
