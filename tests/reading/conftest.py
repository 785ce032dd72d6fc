"""Small writers of PDF and Word files, so that each test says what stands on the page.

The PDF writer uses the fonts that every reader has (Times), places each line itself, and can map
bytes to any characters, so that Arabic and Chinese pages need no font files.
"""

from __future__ import annotations

import io
import re
import textwrap
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

import pytest

_FONTS = {"roman": "Times-Roman", "italic": "Times-Italic", "bold": "Times-Bold"}
# ^1^ raised, _italic_, **bold**
_MARKED = re.compile(r"\^(?P<raised>[^^]+)\^|\*\*(?P<bold>.+?)\*\*|_(?P<italic>[^_]+)_")


@dataclass
class Sheet:
    """A page: lines at their places, and rules."""

    width: int = 612
    height: int = 792
    operators: list[str] = field(default_factory=list)
    characters: dict[str, int] = field(default_factory=dict)  # characters beyond cp1252

    def line(self, text: str, x: float, y: float, size: float = 10, spacing: float = 0) -> Sheet:
        """Write a line; ``^1^`` is raised, ``_so_`` italic, ``**so**`` bold."""
        parts = [f"BT /roman {size} Tf {spacing} Tc 1 0 0 1 {x} {y} Tm"]
        end = 0
        for match in _MARKED.finditer(text):
            parts.append(self._show(text[end : match.start()]))
            kind = match.lastgroup
            assert kind
            if kind == "raised":
                small = size * 0.62
                parts.append(f"/roman {small} Tf {size * 0.35} Ts {self._show(match[kind])}")
                parts.append(f"/roman {size} Tf 0 Ts")
            else:
                parts.append(f"/{kind} {size} Tf {self._show(match[kind])} /roman {size} Tf")
            end = match.end()
        parts.append(self._show(text[end:]) + " ET")
        self.operators.append(" ".join(parts))
        return self

    def visual(self, text: str, x: float, y: float, size: float = 10, step: float = 5) -> Sheet:
        """Write characters one by one from the left, each at its own place, as Arabic is set."""
        for character in text:
            if character != " ":
                self.line(character, x, y, size)
            x += step
        return self

    def rule(self, left: float, right: float, y: float) -> Sheet:
        """Draw a thin horizontal line."""
        self.operators.append(f"{left} {y} {right - left} 0.5 re f")
        return self

    def _show(self, text: str) -> str:
        return f"<{''.join(f'{self._code(c):02x}' for c in text)}> Tj" if text else ""

    def _code(self, character: str) -> int:
        try:
            return character.encode("cp1252")[0]
        except UnicodeEncodeError:
            # Codes of accented letters; the map to characters gives them another sense.
            return self.characters.setdefault(character, 0xFF - len(self.characters))


def write_pdf(sheets: Sequence[Sheet], packed: bool = True) -> bytes:
    """The bytes of a PDF file with these pages."""
    characters: dict[str, int] = {}
    for sheet in sheets:
        characters.update(sheet.characters)
    objects: list[bytes] = [b"", b""]  # catalogue and pages come when the rest is known

    def add(content: bytes) -> int:
        objects.append(content)
        return len(objects)

    def stream(content: bytes) -> int:
        if packed:
            content = zlib.compress(content)
        kind = b"/Filter /FlateDecode " if packed else b""
        return add(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (kind, len(content), content))

    unicode = stream(_to_unicode(characters)) if characters else 0
    fonts = {}
    for name, base in _FONTS.items():
        mapped = f"/ToUnicode {unicode} 0 R " if unicode else ""
        font = f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} {mapped}"
        fonts[name] = add(f"{font}/Encoding /WinAnsiEncoding >>".encode())
    resources = " ".join(f"/{name} {number} 0 R" for name, number in fonts.items())
    kids = []
    for sheet in sheets:
        content = stream("\n".join(sheet.operators).encode())
        box = f"/MediaBox [0 0 {sheet.width} {sheet.height}]"
        page = f"<< /Type /Page /Parent 2 0 R {box} /Resources << /Font << {resources} >> >>"
        kids.append(add(f"{page} /Contents {content} 0 R >>".encode()))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    references = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{references}] /Count {len(kids)} >>".encode()
    return _assembled(objects)


def _to_unicode(characters: dict[str, int]) -> bytes:
    """The map from bytes to characters: those of cp1252 as they are, the others as given."""
    pairs = [(code, bytes([code]).decode("cp1252", "ignore")) for code in range(0x80, 0x100)]
    pairs += [(code, chr(code)) for code in range(0x20, 0x7F)]
    pairs += [(code, character) for character, code in characters.items()]
    lines = [f"<{c:02x}> <{t.encode('utf-16-be').hex()}>" for c, t in pairs if t]
    blocks = [lines[n : n + 100] for n in range(0, len(lines), 100)]
    body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{body}\nendcmap end end"
    ).encode()


def _assembled(objects: Sequence[bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    size = len(objects) + 1
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, start))
    return out.getvalue()


MARGIN, EDGE, LEADING = 120, 474, 12


def typeset(
    paragraphs: Sequence[tuple[str, str]], notes: dict[int, str], head: str = ""
) -> list[Sheet]:
    """Pages laid out as the United Nations' are: a margin, first lines set in, footnotes under a
    rule on the page of their marker, running heads from the second page on, page numbers.

    ``paragraphs`` are pairs of a style (title, heading, running, numbered, point1, point2) and
    marked text.
    """
    sheets: list[Sheet] = []
    waiting: list[int] = []
    done: set[int] = set()
    sheet, y = Sheet(), 700.0
    for style, text in paragraphs:
        set_in = {"title": 0, "heading": 0, "point2": 48}.get(style, 24)
        block = 48 if style == "point2" else 0
        width = 76 - block // 5
        lines = textwrap.wrap(text, width, initial_indent=" " * (set_in // 5 if not block else 0))
        for place, line in enumerate(lines):
            marked = [int(n) for n in re.findall(r"\^(\d+)\^", line) if int(n) not in done]
            room = 110 + 10 * (len(waiting) + len(marked)) * 2
            if y < room:
                _finish(sheet, waiting, notes, len(sheets) + 1)
                sheets.append(sheet)
                sheet, waiting, y = Sheet(), [], 700.0
                if head:
                    sheet.line(f"**{head}**", 60, 745, 8.5)
            waiting.extend(marked)
            done.update(marked)
            shown = f"**{line.strip()}**" if style == "heading" else line.strip()
            first = set_in if not place else block
            sheet.line(shown, MARGIN + first, y)
            y -= LEADING
        y -= 6
    _finish(sheet, waiting, notes, len(sheets) + 1)
    return [*sheets, sheet]


def _finish(sheet: Sheet, waiting: Sequence[int], notes: dict[int, str], page: int) -> None:
    lines = [
        (f"^{number}^ {piece}" if not place else piece)
        for number in waiting
        for place, piece in enumerate(textwrap.wrap(notes[number], 84))
    ]
    y = 60 + 10 * len(lines)
    if lines:
        sheet.rule(97, 167, y + 12)
    for line in lines:
        sheet.line(line, MARGIN, y, 8.5)
        y -= 10
    sheet.line(f"{page}/9", 60, 30, 8.5).line("21-18988", 500, 30, 7)


# -- Word ----------------------------------------------------------------------------------------

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write_docx(body: str, **parts: str) -> bytes:
    """A Word file from the XML inside ``w:body``, and other parts by their names."""
    kinds = {"footnotes": "footnotes", "endnotes": "endnotes", "numbering": "numbering"}
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        root = kinds.get(name, name)
        files[f"word/{name}.xml"] = f"<w:{root} {_W}>{content}</w:{root}>"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph from texts and from XML of whole runs."""
    inner = "".join(
        run
        if run.startswith("<w:")
        else f'<w:r><w:t xml:space="preserve">{escape(run, quote=False)}</w:t></w:r>'
        for run in runs
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


@pytest.fixture
def sheet() -> Callable[..., Sheet]:
    return Sheet


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Makes a PDF from sheets."""
    return write_pdf


@pytest.fixture
def typed() -> Callable[..., list[Sheet]]:
    """Makes sheets from paragraphs and footnotes."""
    return typeset


@pytest.fixture
def docx() -> Callable[..., bytes]:
    """Makes a Word file."""
    return write_docx


@pytest.fixture
def p() -> Callable[..., str]:
    """Makes a Word paragraph."""
    return word_paragraph
