"""Documents in other forms: as a web page and as a Word file, laid out like the
United Nations' own, to measure how the readers of these forms do.

A document read from XML is printed again: title block, enacting formula, numbered paragraphs and
points with the labels of the language, footnotes. ``printing`` makes PDFs of these.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from io import BytesIO

from reaffirm.model import Document, Language, Marker, Paragraph

_FORMULAS: dict[str, dict[Language, str]] = {
    "A": {
        "en": "The General Assembly,",
        "fr": "L’Assemblée générale,",
        "es": "La Asamblea General,",
        "ru": "Генеральная Ассамблея,",
        "ar": "إن الجمعية العامة،",
        "zh": "大会，",
    },
    "S": {
        "en": "The Security Council,",
        "fr": "Le Conseil de sécurité,",
        "es": "El Consejo de Seguridad,",
        "ru": "Совет Безопасности,",
        "ar": "إن مجلس الأمن،",
        "zh": "安全理事会，",
    },
}
_YEARLY: dict[Language, str] = {
    "en": "Resolution {}",
    "fr": "Résolution {}",
    "es": "Resolución {}",
    "ru": "Резолюция {}",
    "ar": "القرار {}",
    "zh": "第{}号决议",
}
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشت"
_RUSSIAN = "abcdefghijklmnopqrstuvwxyz"
_ENCLOSED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_NUMBER = re.compile(r"(?:op|annex\d+:)(?:(?P<run>\d+):)?(?P<number>\d+)(?:\.\d+)?$")
_POINT = re.compile(r"\(([^()]+)\)(?:\.\d+)?$")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
FONTS: dict[Language, str] = {
    "ar": "Noto Naskh Arabic",
    "zh": "Noto Serif CJK SC",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A printed paragraph: its style, its label, its text, and the markers in it."""

    style: str
    label: str
    paragraph: Paragraph

    def parts(self) -> Iterator[str | int]:
        """Text and, as numbers, the footnotes marked in it."""
        end = 0
        for marker in sorted(self.paragraph.markers, key=lambda m: m.offset):
            yield self.paragraph.text[end : marker.offset]
            yield int(re.sub(r"\D.*", "", marker.note.removeprefix("fn")) or 0)
            end = marker.offset
        yield self.paragraph.text[end:]


def pieces(document: Document) -> list[Piece]:
    """The printed paragraphs of a document, without footnotes."""
    found: list[Piece] = []
    title = [p for p in document.paragraphs if p.kind == "title"]
    lines = title[0].text.split("\n") if title else []
    number = _number(document)
    wanted = _letters(f"{number} {document.title}")
    shown = [line for line in lines if _letters(line) not in wanted]
    found.extend(Piece("title", "", Paragraph("title", "title", line)) for line in shown)
    name = f"{number}. {document.title}" if document.title else number
    found.append(Piece("name", "", Paragraph("title", "title", name)))
    formula = _FORMULAS["S" if document.symbol.startswith("S/") else "A"][document.language]
    found.append(Piece("formula", "", Paragraph("formula", "title", formula)))
    alone = _alone(document)
    for paragraph in _all_marked(document):
        if paragraph.kind in ("title", "footnote"):
            continue
        style, label = _style(paragraph, document.language)
        if paragraph.id in alone:
            style, label = "running", ""
        found.append(Piece(style, label, paragraph))
    return found


def _alone(document: Document) -> frozenset[str]:
    """Operative paragraphs that are printed without number: the only one of a run, and the words
    that introduce one."""
    runs: dict[str, list[str]] = {}
    for paragraph in document.paragraphs:
        match = _NUMBER.fullmatch(paragraph.id)
        if match and paragraph.kind == "operative" and match["number"] != "0":
            runs.setdefault(match["run"] or "", []).append(paragraph.id)
    return frozenset(ids[0] for ids in runs.values() if len(ids) == 1) | {"op0"}


def _all_marked(document: Document) -> list[Paragraph]:
    """The paragraphs, those of footnotes without marker (it stood in a table, or was forgotten)
    with one at the end of the paragraph that marks the footnote before."""
    paragraphs = list(document.paragraphs)
    body = [n for n, p in enumerate(paragraphs) if p.kind not in ("title", "footnote")]
    place = {m.note: n for n in reversed(body) for m in paragraphs[n].markers}
    last = body[0] if body else 0
    for note in (p.id for p in document.paragraphs if p.kind == "footnote"):
        if note not in place:
            held = paragraphs[last]
            markers = (*held.markers, Marker(len(held.text), note))
            paragraphs[last] = replace(held, markers=markers)
        last = place.get(note, last)
    return paragraphs


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _number(document: Document) -> str:
    number = document.symbol.split("/RES/")[-1]
    if document.symbol.startswith("S/"):
        return _YEARLY[document.language].format(number.replace("(", " ("))
    return number


def _style(paragraph: Paragraph, language: Language) -> tuple[str, str]:
    if paragraph.kind == "heading":
        return "heading", ""
    point = _POINT.search(paragraph.id)
    if point:
        depth = paragraph.id.count("(")
        return f"point{min(depth, 3)}", _point_label(point[1], depth, language)
    number = _NUMBER.search(paragraph.id)
    if number and paragraph.kind != "preambular":
        dash = {"ar": " - ", "zh": "．"}.get(language, ".")
        return "numbered", f"{number['number']}{dash}".strip()
    return "running", ""


def _point_label(token: str, depth: int, language: Language) -> str:
    """A label as the language prints it; see reaffirm.reading.labels."""
    if token.startswith("-"):
        return "•"
    letter = len(token) == 1 and token.isalpha() and depth == 1
    if language == "ar" and letter:
        return f"({_ABJAD[ord(token) - 97]})" if ord(token) - 97 < len(_ABJAD) else f"({token})"
    if language == "zh" and token in _ROMAN and depth > 1:
        return _ENCLOSED[_ROMAN.index(token)]
    if language == "ar" and token in _ROMAN and depth > 1:
        return f"’{_ROMAN.index(token) + 1}‘"
    if language in ("fr", "es", "ru"):
        return f"{token})"
    return f"({token})"


def notes(document: Document) -> dict[int, str]:
    """The footnotes by their numbers."""
    found: dict[int, str] = {}
    for paragraph in document.paragraphs:
        match = re.fullmatch(r"fn(\d+)", paragraph.id)
        if match:
            found[int(match[1])] = paragraph.text
    return found


# -- HTML ----------------------------------------------------------------------------------------


def to_html(document: Document) -> bytes:
    """A web page with footnotes by anchors."""
    direction = "rtl" if document.language == "ar" else "ltr"
    out = [
        "<!DOCTYPE html>",
        f'<html lang="{document.language}" dir="{direction}"><head><meta charset="utf-8">',
        f"<title>{escape(document.symbol)}</title><style>p {{ margin: 1em }}</style>",
        "<script>var resolution = 'The General Assembly, 1. Decides';</script></head><body>",
        '<nav><a href="/">Home</a> <a href="#main">Skip</a></nav><main id="main">',
        f"<p>{escape(document.symbol)}</p>",
    ]
    for piece in pieces(document):
        text = "".join(
            f'<sup><a id="ref{part}" href="#note{part}">{part}</a></sup>'
            if isinstance(part, int)
            else escape(part).replace("\n", "<br>")
            for part in piece.parts()
        )
        tag = "h2" if piece.style in ("name", "heading") else "p"
        label = f"{piece.label}\u00a0\u00a0" if piece.label else ""
        out.append(f'<{tag} class="{piece.style}">{label}{text}</{tag}>')
    out.append("<hr>")
    for number, text in notes(document).items():
        back = f'<a href="#ref{number}">{number}</a>'
        out.append(f'<div id="note{number}"><p>{back} {escape(text)}</p></div>')
    out.append("</main><footer>Copyright</footer></body></html>")
    return "\n".join(out).encode()


# -- Word ----------------------------------------------------------------------------------------

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PARTS = ("styles", "footnotes", "header", "footer")
_INDENTS = {
    "running": 'w:left="1200" w:firstLine="480"',
    "numbered": 'w:left="1200" w:firstLine="480"',
    "point1": 'w:left="1200" w:firstLine="480"',
    "point2": 'w:left="1680" w:hanging="0"',
    "point3": 'w:left="2160" w:hanging="0"',
    "formula": 'w:left="1200" w:firstLine="480"',
    "heading": 'w:left="1200"',
    "name": 'w:left="1200" w:hanging="1200"',
    "title": 'w:left="1200"',
}


def to_docx(document: Document, columns: int = 1) -> bytes:
    """A Word file with real footnotes, a running head and page numbers."""
    rtl = document.language == "ar"
    printed = pieces(document)
    own = own_numbers(printed)
    seen: set[int] = set()
    body = [_paragraph(piece, rtl, seen, own) for piece in printed]
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:footerReference w:type="default" r:id="rId4"/>'
        '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1200" w:bottom="1440" '
        'w:left="1200" w:header="576" w:footer="576" w:gutter="0"/>'
        + (f'<w:cols w:num="{columns}" w:space="500"/>' if columns > 1 else "")
        + ("<w:bidi/>" if rtl else "")
        + "</w:sectPr>"
    )
    head = f"{document.symbol}    {document.title}"
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations(
            {f"rId{n}": (part, f"{part}.xml") for n, part in enumerate(_PARTS, 1)}
        ),
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{''.join(body)}{section}</w:body>"
        "</w:document>",
        "word/styles.xml": _styles(document.language),
        "word/footnotes.xml": _footnotes(document, rtl, own),
        "word/header.xml": f"<w:hdr {_W}>{_plain(head, 17, rtl)}</w:hdr>",
        "word/footer.xml": f"<w:ftr {_W}><w:p><w:r><w:t>21-18988</w:t></w:r><w:r><w:tab/></w:r>"
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>/</w:t></w:r>'
        '<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p></w:ftr>',
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            archive.writestr(name, prolog + content)
    return stream.getvalue()


def own_numbers(printed: list[Piece]) -> bool:
    """Whether footnotes must print their own numbers: a word processor would count 1, 2, 3."""
    order = [part for piece in printed for part in piece.parts() if isinstance(part, int)]
    first = list(dict.fromkeys(order))
    return first != list(range(1, len(first) + 1))


def _paragraph(piece: Piece, rtl: bool, seen: set[int], own: bool) -> str:
    runs = []
    if piece.label:
        runs.append(_run(piece.label, rtl) + "<w:r><w:tab/></w:r>")
    for part in piece.parts():
        if isinstance(part, int):
            runs.append(_reference(part, rtl, part in seen, own))
            seen.add(part)
        elif part:
            runs.append(_run(part, rtl, piece.style in ("name", "heading")))
    size = ' w:before="240"' if piece.style in ("name", "heading") else ""
    return (
        f'<w:p><w:pPr>{"<w:bidi/>" if rtl else ""}<w:spacing w:after="120"{size}/>'
        f"<w:ind {_INDENTS[piece.style]}/></w:pPr>{''.join(runs)}</w:p>"
    )


def _run(text: str, rtl: bool, bold: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    properties = f"<w:rPr>{weight}{'<w:rtl/>' if rtl else ''}</w:rPr>"
    pieces_ = escape(text, quote=False).split("\n")
    inner = "<w:br/>".join(f'<w:t xml:space="preserve">{piece}</w:t>' for piece in pieces_)
    return f"<w:r>{properties}{inner}</w:r>"


def _reference(number: int, rtl: bool, again: bool, own: bool) -> str:
    """A footnote's marker; one that is marked again has its number as text, as printed."""
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    text = f"<w:r>{raised}<w:t>{number}</w:t></w:r>"
    if again:
        mark = text
    elif own:
        custom = f'<w:footnoteReference w:id="{number}" w:customMarkFollows="1"/>'
        mark = f"<w:r>{raised}{custom}<w:t>{number}</w:t></w:r>"
    else:
        mark = f'<w:r>{raised}<w:footnoteReference w:id="{number}"/></w:r>'
    if not rtl:
        return mark
    opening, closing = (f"<w:r>{raised}<w:t>{sign}</w:t></w:r>" for sign in "()")
    return opening + mark + closing


def _plain(text: str, size: int, rtl: bool) -> str:
    properties = f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    direction = "<w:pPr><w:bidi/></w:pPr>" if rtl else ""
    return f"<w:p>{direction}<w:r>{properties}<w:t>{escape(text, quote=False)}</w:t></w:r></w:p>"


def _footnotes(document: Document, rtl: bool, own: bool) -> str:
    out = [
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
        '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
        "<w:continuationSeparator/></w:r></w:p></w:footnote>"
    ]
    size = '<w:sz w:val="17"/><w:szCs w:val="17"/>'
    direction = "<w:bidi/>" if rtl else ""
    for number, text in notes(document).items():
        out.append(
            f'<w:footnote w:id="{number}"><w:p><w:pPr>{direction}<w:ind w:left="1200"/></w:pPr>'
            f'<w:r><w:rPr><w:vertAlign w:val="superscript"/>{size}</w:rPr>'
            f"{f'<w:t>{number}</w:t>' if own else '<w:footnoteRef/>'}</w:r>"
            f"<w:r><w:rPr>{size}{'<w:rtl/>' if rtl else ''}</w:rPr>"
            f'<w:t xml:space="preserve"> {escape(text, quote=False)}</w:t></w:r></w:p></w:footnote>'
        )
    return f"<w:footnotes {_W}>{''.join(out)}</w:footnotes>"


def _styles(language: Language) -> str:
    font = FONTS.get(language, "Liberation Serif")
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    return (
        f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        '<w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{entries}</Relationships>'


def _content_types() -> str:
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    main = f'<Override PartName="/word/document.xml" ContentType="{_TYPES}document.main+xml"/>'
    parts = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_TYPES}{part}+xml"/>'
        for part in _PARTS
    )
    return (
        f'<Types xmlns="{space}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{main}{parts}</Types>'
    )
