"""Results as a table: for the terminal, a notebook, pandas, and as CSV or JSON."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, Literal, Protocol, runtime_checkable

from reaffirm.errors import QueryError

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Group

Form = Literal["table", "json", "csv"]
FORMS: tuple[Form, ...] = ("table", "json", "csv")
Cell = str | int | float | bool | None
#: A notebook shows so many rows; the others are in ``rows``.
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain values under named columns.

    >>> made = Table(("symbol", "cited"), (("treaty:uncac", 7),))
    >>> made.records()
    [{'symbol': 'treaty:uncac', 'cited': 7}]
    >>> print(made.text("csv"), end="")
    symbol,cited
    treaty:uncac,7
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> list[dict[str, Cell]]:
        """One dictionary a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def frame(self) -> pd.DataFrame:
        """The table for pandas."""
        import pandas as pd

        return pd.DataFrame(list(self.rows), columns=list(self.columns))

    def text(self, form: Form = "table") -> str:
        """The table as text: for people, as JSON (a list of objects), or as CSV.

        Raises
        ------
        QueryError
            If the form is unknown.
        """
        if form == "json":
            import json

            return json.dumps(self.records(), ensure_ascii=False, indent=1) + "\n"
        if form == "csv":
            import csv

            out = io.StringIO()
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(self.columns)
            writer.writerows(self.rows)
            return out.getvalue()
        if form != "table":
            raise QueryError(f"unknown format {form!r}", advice="choose " + ", ".join(FORMS))
        from rich.console import Console

        out = io.StringIO()
        Console(file=out, width=160, highlight=False).print(self)
        return out.getvalue()

    def workbook(self) -> bytes:
        """The table as a file for Excel (.xlsx)."""
        from reaffirm.spreadsheet import workbook

        return workbook(self.columns, self.rows)

    def __rich__(self) -> Group:
        from rich import box
        from rich.console import Group
        from rich.table import Table as RichTable
        from rich.text import Text

        # Text, not str: what stands in a document is never taken for markup.
        made = RichTable(box=box.SIMPLE_HEAD)
        for place, column in enumerate(self.columns):
            right = all(isinstance(row[place], int | float | None) for row in self.rows)
            made.add_column(column, justify="right" if right else "left", overflow="fold")
        for row in self.rows:
            made.add_row(*(Text(written(cell)) for cell in row))
        # Not as the table's own title, which would be broken to the table's width.
        return Group(*([Text(self.title)] if self.title else []), made)

    def _repr_html_(self) -> str:
        left = len(self.rows) - _SHOWN
        more = f"<p>… and {left:,} more</p>" if left > 0 else ""
        title = f"<h4>{escape(self.title)}</h4>" if self.title else ""
        body = "".join(_line(row, "td") for row in self.rows[:_SHOWN])
        head = _line(self.columns, "th")
        return f"{title}<table><thead>{head}</thead><tbody>{body}</tbody></table>{more}"


@runtime_checkable
class Tabular(Protocol):
    """A result that knows its own table."""

    def table(self) -> Table:
        """The result as a table."""


def table(result: Tabular | Iterable[Any], title: str = "", *, of: type | None = None) -> Table:
    """Any result of the analysis as a table.

    Parameters
    ----------
    result:
        What a function of :mod:`reaffirm.analysis` returned: something with a table of its own, or
        a sequence of one kind of dataclass, whose fields become the columns.
    title:
        The title above the table.
    of:
        The dataclass of the rows, so that a table without rows has its columns, too.

    >>> from reaffirm.analysis.missing import Missing
    >>> table([Missing("A/RES/70/1", "resolution", 2015, 9, 2020, 2021)]).columns
    ('symbol', 'type', 'year', 'cited', 'first_cited', 'last_cited')
    """
    if isinstance(result, Tabular):
        return result.table()
    rows: Sequence[Any] = tuple(result)
    kind = of or (type(rows[0]) if rows else None)
    names = tuple(field.name for field in dataclasses.fields(kind)) if kind else ()
    cells = (tuple(_cell(getattr(row, name)) for name in names) for row in rows)
    return Table(names, tuple(cells), title)


def written(cell: Cell) -> str:
    """A cell as people read it: small fractions with five digits, nothing for None.

    >>> written(0.123456789), written(3.0), written(None), written(1234)
    ('0.12346', '3', '', '1234')
    """
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.5f}".rstrip("0").rstrip(".") if abs(cell) < 1e6 else f"{cell:.6g}"
    return str(cell)


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, tuple | list | frozenset | set):
        return ", ".join(str(item) for item in value)
    return str(value)


def _line(cells: Iterable[Cell], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(written(cell))}</{tag}>" for cell in cells) + "</tr>"
