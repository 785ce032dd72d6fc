"""Documents as PDF, made by LibreOffice, and as the plain text that pdftotext makes of a PDF.

From a Word file: one or two columns. From HTML laid out for print: running heads, page numbers,
footnotes at the foot of the page, two-level lists, justified lines.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from rendering import FONTS, Piece, notes, own_numbers, pieces

from reaffirm.model import Document

_STYLE = """@page {{ size: 8.5in 11in; margin: 1in 0.8in }}
p, h2 {{ margin: 0 0.9in 6pt 0.9in; font: 10pt "{font}"; text-align: justify }}
h2 {{ font-weight: bold; margin-top: 14pt; text-align: left }}
.title, .formula {{ text-align: left }}
.running, .numbered, .point1, .formula {{ text-indent: 24pt }}
.point2 {{ margin-left: 1.4in }} .point3 {{ margin-left: 1.8in }} .sdfootnote {{ font-size: 8.5pt }}
.head {{ font-size: 8.5pt; margin: 0 }}"""


def to_print_html(document: Document) -> bytes | None:
    """HTML that LibreOffice prints with footnotes at the foot of the page; none where footnotes
    are not numbered 1, 2, 3, as LibreOffice would number them."""
    printed = pieces(document)
    if own_numbers(printed):
        return None
    language = document.language
    style = _STYLE.format(font=FONTS.get(language, "Liberation Serif"))
    direction = "rtl" if language == "ar" else "ltr"
    head = escape(f"{document.symbol}    {document.title}")
    seen: set[int] = set()
    body = [_block(piece, seen, language == "ar") for piece in printed]
    known = notes(document)
    foot = [
        f'<div id="sdfootnote{n}"><p class="sdfootnote" dir="{direction}"><a class="sdfootnotesym" '
        f'name="sdfootnote{n}sym" href="#sdfootnote{n}anc">{n}</a> {escape(known.get(n, ""))}'
        "</p></div>"
        for n in sorted(seen)
    ]
    lines = (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title></title>',
        f'<style>{style}</style></head><body dir="{direction}">',
        f'<div title="header"><p class="head"><b>{head}</b></p></div>',
        *body,
        *foot,
        '<div title="footer"><p class="head"><sdfield type=page subtype=random format=page>1'
        "</sdfield>/<sdfield type=docstat subtype=page format=page>9</sdfield> 21-18988</p></div>",
        "</body></html>",
    )
    return "\n".join(lines).encode()


def _block(piece: Piece, seen: set[int], rtl: bool) -> str:
    parts = [_marker(p, seen, rtl) if isinstance(p, int) else _text(p) for p in piece.parts()]
    tag = "h2" if piece.style in ("name", "heading") else "p"
    label = f"{piece.label}&nbsp;&nbsp;&nbsp;" if piece.label else ""
    return f'<{tag} class="{piece.style}">{label}{"".join(parts)}</{tag}>'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _marker(number: int, seen: set[int], rtl: bool) -> str:
    """A marker; of a footnote that was marked before, its raised number alone."""
    mark = f"<sup>{number}</sup>"
    if number not in seen:
        seen.add(number)
        mark = (
            f'<a class="sdfootnoteanc" name="sdfootnote{number}anc" '
            f'href="#sdfootnote{number}sym">{mark}</a>'
        )
    return f"<sup>(</sup>{mark}<sup>)</sup>" if rtl else mark


# -- programs --------------------------------------------------------------------------------------


def libreoffice() -> str | None:
    """The program that makes PDFs, if it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def to_pdfs(files: Mapping[str, bytes], ending: str, seconds: int = 900) -> dict[str, bytes]:
    """Word files (ending "docx") or web pages ("html") as PDFs, in one run of LibreOffice; names
    without endings."""
    program = libreoffice()
    if program is None:
        raise RuntimeError("LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        for name, data in files.items():
            (base / f"{name}.{ending}").write_bytes(data)
        subprocess.run(
            [program, *_options(base, ending), *(str(base / f"{name}.{ending}") for name in files)],
            check=True,
            capture_output=True,
            timeout=seconds,
        )
        made = {name: base / f"{name}.pdf" for name in files}
        return {name: path.read_bytes() for name, path in made.items() if path.exists()}


def _options(base: Path, ending: str) -> Iterator[str]:
    yield f"-env:UserInstallation={(base / 'profile').as_uri()}"
    yield "--headless"
    if ending == "html":
        yield "--infilter=HTML (StarWriter)"
    yield from ("--convert-to", "pdf:writer_pdf_Export", "--outdir", str(base))


def to_text(pdf: bytes, laid_out: bool = False) -> bytes | None:
    """What pdftotext copies from a PDF, with its option -layout or without; none where it is not
    installed."""
    program = shutil.which("pdftotext")
    if program is None:
        return None
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        option = ["-layout"] if laid_out else []
        done = subprocess.run([program, *option, file.name, "-"], capture_output=True, check=True)
    return done.stdout
