"""Documents damaged by chance, in every form; the same seed gives the same damage.

Bits are turned, pieces cut, doubled and moved, numbers made huge, signs of the form put where they
do not belong; inside archives too.
"""

from __future__ import annotations

import copy
import io
import os
import random
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reaffirm.model import Document

HERE = Path(__file__).parent
DATA = HERE.parent / "tests" / "data" / "akn"
#: Names the folder of other documents to damage.
BASE = "REAFFIRM_MUTATIONS_BASE"
UNSOUND = ("entities.xml", "malformed.xml")
#: What a typewriter prints for these.
TYPED = str.maketrans("“”‘’–—•", "\"\"''--*", "\u00ad")
FORMS = ("xml", "text", "html", "docx", "pdf", "zip")

TOKENS: dict[str, list[bytes]] = {
    "xml": [
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"<p>", b"</p>", b"</mainBody>",
        b"<num>(a)</num>",
        b"<authorialNote marker='1'>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x", b"&#0;",
        b"&#x10ffff;", b"<table><tr><td>", b"<a href='//[/'>", b" xmlns='x'", b"<attachments>",
        b"<documentCollection>", b"<heading>", b"<point>" * 60,
    ],
    "text": [
        b"\x0c", b"\x00", b"\r", b"\xff\xfe", b"\xef\xbb\xbf", b"(", b"[1] ", b"1. ", b"(a) ",
        b"Annex\n",
        b"\n\n\n\n", b"A/RES/1/1", "大会，".encode(), "，".encode(), "\u202e\u200f".encode(),
        b"\xed\xa0\x80",
        b"The General Assembly,\n", b" 70/1 A-Z and B", b" 99999/99999", b" of 31 February 2021",
    ],
    "html": [
        b"<p>", b"</p>", b"<sup>1</sup>", b"<table><td>", b"<script>", b"<style>", b"<!--",
        b"<a href='//['>",
        b"&#0;", b"&#xd800;", b"<ol><li>", b"<div>" * 500, b"<svg><title>", b"<template>", b"\x00",
        b"<frameset>", b"<plaintext>", b"<base href='x'>",
    ],
    "docx": [
        b"<w:p>", b"</w:p>", b"<w:del>", b"<w:footnoteReference w:id='99'/>",
        b"<w:numId w:val='-1'/>",
        b"<w:tbl><w:tr><w:tc>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"<w:ilvl w:val='99999'/>",
        b"<w:sym w:char='FFFFFFFF'/>", b"<w:ins>" * 60, b"<w:altChunk/>", b"&b;",
    ],
    "pdf": [
        b" obj", b"endobj", b"stream\n", b"endstream", b"<<", b">>", b"[", b"]", b" 0 R",
        b"/Kids [3 0 R]",
        b"/Parent 3 0 R", b"/Length 99999999999", b"/Count -1", b"xref\n", b"trailer",
        b"/Filter /FlateDecode",
        b" Tj", b" Tm", b" 1e38 ", b" -1e38 ", b"q " * 500, b"%%EOF", b"/MediaBox [0 0 0 0]",
        b"(\\",
    ],
    "zip": [
        b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"\xff\xff\xff\xff", b"../",
        b"\x00" * 20,
    ],
}  # fmt: skip


# -- whole documents -----------------------------------------------------------------------------


@cache
def whole(form: str) -> tuple[bytes, ...]:
    """Sound documents of a form: invented ones, or those of the folder in the environment."""
    if BASE in os.environ:
        ending = {"text": "txt"}.get(form, form)
        return tuple(
            path.read_bytes() for path in sorted(Path(os.environ[BASE]).glob(f"*.{ending}"))
        )
    from rendering import to_docx, to_html

    from reaffirm.reading import read_bytes

    files = {path.name: path.read_bytes() for path in sorted(DATA.glob("*.xml"))}
    files = {name: data for name, data in files.items() if name not in UNSOUND}
    if form == "xml":
        return tuple(files.values())
    if form == "zip":
        names = sorted(files)
        return tuple(zipped({name: files[name] for name in names[at::4]}) for at in range(4))
    documents = [d for name, data in files.items() for d in read_bytes(data, name)]
    documents = [document for document in documents if "/RES/" in document.symbol]
    if form == "html":
        return tuple(to_html(document) for document in documents)
    if form == "docx":
        return tuple(to_docx(document) for document in documents)
    texts = [lines_of(document) for document in documents]
    if form == "text":
        return tuple("\n\n".join(lines).encode() for lines in texts)
    return tuple(pdf(lines) for lines in texts if "".join(lines).isascii())


def lines_of(document: Document) -> list[str]:
    """A document as its printed lines, footnotes after a rule."""
    from rendering import notes, pieces

    lines = []
    for piece in pieces(document):
        text = "".join(f"[{part}]" if isinstance(part, int) else part for part in piece.parts())
        lines.append(f"{piece.label} {text}".strip().translate(TYPED))
    return [*lines, "_" * 10, *(f"[{n}] {text}" for n, text in notes(document).items())]


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def pdf(lines: Sequence[str]) -> bytes:
    """A PDF that says this, its pages not packed, so that damage reaches what is drawn."""
    pages = [lines[at : at + 20] for at in range(0, len(lines), 20)]
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(len(pages)))
    font = 3 + 2 * len(pages)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    for number, page in enumerate(pages):
        drawn = "".join(
            f"1 0 0 1 72 {780 - 34 * at} Tm ({_plain(line)}) Tj\n" for at, line in enumerate(page)
        )
        stream = f"BT /F 10 Tf\n{drawn}ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {4 + 2 * number} 0 R "
            f"/Resources << /Font << /F {font} 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    return out.encode("latin-1")


def _plain(line: str) -> str:
    return line[:90].replace("\\", "").replace("(", r"\(").replace(")", r"\)").replace("\n", " ")


# -- damage --------------------------------------------------------------------------------------


def mutated(form: str, seed: int, number: int) -> bytes:
    """The damaged document of this number; it depends on form, seed and number alone."""
    chance = random.Random(f"{form} {seed} {number}")
    data = chance.choice(whole(form))
    inside = form in ("docx", "zip") and chance.random() < 0.7
    if inside:
        return _inside(data, "docx" if form == "docx" else "xml", chance)
    if form == "xml" and chance.random() < 0.6:
        return rebuilt(data, chance)
    return damaged(data, form, chance)


def rebuilt(data: bytes, chance: random.Random) -> bytes:
    """XML that is still well-formed, with elements moved, doubled, dropped, renamed, emptied."""
    from lxml import etree

    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    for _ in range(chance.choice((1, 2, 5, 20))):
        elements = [one for one in root.iter("*") if one is not root]
        if not elements:
            break
        one, other = chance.choice(elements), chance.choice(elements)
        place = one.getparent()
        assert place is not None  # only the root has none
        match chance.randrange(7):
            case 0:
                place.remove(one)
            case 1:
                place.insert(0, copy.deepcopy(other))
            case 2 if one not in other.iterancestors() and one is not other:
                other.append(one)
            case 3:
                one.tag = other.tag
            case 4:
                one.text, one.tail = other.tail, chance.choice((None, "1.", "(a)", other.text))
            case 5:
                for name in one.attrib:
                    one.set(name, chance.choice(("", "//[", "9" * 30, "2021-02-31", "A/RES/")))
            case _:
                one.text = chance.choice(STRANGE)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _inside(data: bytes, form: str, chance: random.Random) -> bytes:
    """An archive with damage in one of its files."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(members))
    well_formed = chance.random() < 0.5 and name.endswith(".xml")
    change = rebuilt if well_formed else lambda data, chance: damaged(data, form, chance)
    members[name] = change(members[name], chance)
    if chance.random() < 0.1:
        del members[chance.choice(sorted(members))]
    return zipped(members)


def damaged(data: bytes, form: str, chance: random.Random) -> bytes:
    """The bytes after one to five kinds of damage."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        data = chance.choice(DAMAGES)(data, form, chance)
    return data


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    longest = chance.choice((1, 4, 40, 400, len(data)))
    return start, min(len(data), start + chance.randint(0, longest))


def _bit(data: bytes, form: str, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(min(len(made), chance.choice((1, 3, 30)))):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def _noise(data: bytes, form: str, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + chance.randbytes(min(end - start, 200)) + data[end:]


def _cut(data: bytes, form: str, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _end(data: bytes, form: str, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _doubled(data: bytes, form: str, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    times = chance.choice((2, 5, 50 if end - start < 2_000 else 2))
    return data[:start] + data[start:end] * times + data[end:]


def _moved(data: bytes, form: str, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    rest = data[:start] + data[end:]
    to = chance.randrange(len(rest) + 1)
    return rest[:to] + data[start:end] + rest[to:]


def _token(data: bytes, form: str, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(TOKENS[form]) * chance.choice((1, 1, 3, 30)) + data[at:]


def _digits(data: bytes, form: str, chance: random.Random) -> bytes:
    places = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    if not places:
        return data
    at = chance.choice(places)
    number = chance.choice((b"0", b"-1", b"99", b"2147483648", b"9" * 30, b"1e9", b"IV"))
    return data[:at] + number + data[at + 1 :]


def _spliced(data: bytes, form: str, chance: random.Random) -> bytes:
    """The beginning of this and the end of another document."""
    other = chance.choice(whole(form))
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


#: Texts that are none, or look like something else.
STRANGE = (
    "",
    " ",
    "1.",
    "(a)",
    "(i) (ii)",
    "A/RES/1/1",
    "[1]",
    "Annex",
    "大会，",
    "\u202e",
    "()" * 50,
    "-",
)

Damage = Callable[[bytes, str, random.Random], bytes]
DAMAGES: tuple[Damage, ...] = (
    _bit, _noise, _cut, _end, _doubled, _moved, _token, _token, _digits, _spliced,
)  # fmt: skip
