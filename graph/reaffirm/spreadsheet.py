"""Tables for Excel and LibreOffice: an .xlsx file with one sheet (ECMA-376, SpreadsheetML).

CSV in six scripts is misread by Excel, which guesses the encoding and takes the separator from the
country's settings; a workbook leaves nothing to guess. Texts are texts: nothing that a document
says becomes a formula.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from reaffirm.errors import ReaffirmError

#: What Excel takes: rows of a sheet, characters of a cell.
MAX_ROWS = 1_048_576
MAX_CHARACTERS = 32_767
#: Of larger whole numbers it changes the last digits: they are written as texts.
_EXACT = 10**15

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: What no XML file may hold.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: The date of the parts, so that the same table gives the same file.
_DAY = (1980, 1, 1, 0, 0, 0)
_WIDEST, _NARROWEST = 60, 8

_FONT = '<sz val="11"/><name val="Calibri"/>'
_PLAIN = 'numFmtId="0" fillId="0" borderId="0"'

_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/xl/sheet.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Reaffirm" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="sheet.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    # The first style is that of all cells, the second of the head.
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font>{_FONT}</font>'
    f"<font><b/>{_FONT}</font></fonts>"
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    f'<cellStyleXfs count="1"><xf {_PLAIN} fontId="0"/></cellStyleXfs>'
    f'<cellXfs count="2"><xf {_PLAIN} fontId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    f'<xf {_PLAIN} fontId="1" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>",
}

Cell = str | int | float | bool | None


def workbook(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A workbook with one sheet: a head that stays in view and can be filtered, and the rows.

    A text longer than a cell may be is cut, and ends in "…".

    Raises
    ------
    ReaffirmError
        If there are more rows than a sheet can hold.

    >>> workbook(("symbol",), [("A/RES/76/187",)])[:2]
    b'PK'
    """
    listed = list(rows)
    if len(listed) >= MAX_ROWS:
        raise ReaffirmError(
            f"{len(listed):,} rows are more than a sheet of Excel holds", advice="write CSV"
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**_PARTS, "xl/sheet.xml": _sheet(columns, listed)}.items():
            archive.writestr(
                zipfile.ZipInfo(name, _DAY), _HEAD + text, compress_type=zipfile.ZIP_DEFLATED
            )
    return out.getvalue()


def _sheet(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    widths = "".join(
        f'<col min="{i}" max="{i}" width="{_width(i - 1, columns, rows)}" customWidth="1"/>'
        for i in range(1, len(columns) + 1)
    )
    head = _row(columns, style=1)
    body = "".join(_row(row) for row in rows)
    last = f"{_letters(len(columns))}{len(rows) + 1}"
    cols = f"<cols>{widths}</cols>" if columns else ""
    filters = f'<autoFilter ref="A1:{last}"/>' if columns else ""
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
        f"</sheetViews>{cols}<sheetData>{head}{body}</sheetData>{filters}</worksheet>"
    )


def _row(cells: Sequence[Cell], style: int = 0) -> str:
    return f"<row>{''.join(_cells(cells, style))}</row>"


def _cells(cells: Sequence[Cell], style: int) -> Iterator[str]:
    for cell in cells:
        if isinstance(cell, bool):
            yield f'<c s="{style}" t="b"><v>{int(cell)}</v></c>'
        elif (isinstance(cell, int) and abs(cell) < _EXACT) or (
            isinstance(cell, float) and math.isfinite(cell)
        ):
            yield f'<c s="{style}"><v>{cell!r}</v></c>'
        else:
            shown = "" if cell is None else str(cell)
            text = escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", _cut(shown)))
            yield f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _cut(text: str) -> str:
    return text if len(text) <= MAX_CHARACTERS else text[: MAX_CHARACTERS - 1] + "…"


def _width(place: int, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> int:
    """About as wide as the texts of the first rows, within reason."""
    longest = max(len(str(row[place])) for row in (columns, *rows[:200]))
    return min(_WIDEST, max(_NARROWEST, longest + 2))


def _letters(number: int) -> str:
    """The name of a column: 1 is A, 27 is AA."""
    name = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        name = chr(ord("A") + place) + name
    return name
