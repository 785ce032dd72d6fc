"""Hostile PDF, Word and web files: bounded time and memory, and one clear line."""

from __future__ import annotations

import io
import random
import socket
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator

import pytest

from reaffirm.errors import ReadingError, ReaffirmError
from reaffirm.reading import read_bytes

#: Seconds of processor time; each takes a tenth of it on the machine this was written on.
LIMIT = 20.0
MUTATIONS = 120

OPENED = "<!DOCTYPE html><h1>76/321. Lamps</h1><p>The General Assembly,</p><p>1. Decides so.</p>"
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
    b"/Resources << /Font << /roman 5 0 R >> /XObject << /X 6 0 R >> >> >>"
)
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
TEXT = b" ".join(
    b"BT /roman 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET" % line
    for line in (
        (120, 700, b"76/321. Lamps and all the horns of the coast"),
        (144, 680, b"The General Assembly,"),
        (144, 650, b"1. Decides so."),
    )
)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails the test."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a reader opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def in_time() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < LIMIT


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


def assembled(*objects: bytes) -> bytes:
    """A PDF from its objects, the first of which is the catalogue."""
    out, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF" % (size, table, size, len(out))
    )


def one_page(content: bytes, kids: bytes = b"[3 0 R]", count: int = 1) -> bytes:
    pages = b"<< /Type /Pages /Kids %s /Count %d >>" % (kids, count)
    loop = stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources "
                  b"<< /XObject << /X 6 0 R >> >>")  # fmt: skip
    return assembled(CATALOGUE, pages, PAGE, content, FONT, loop)


def refusal(data: bytes, name: str) -> str:
    """The message, which is one line that names the file."""
    with pytest.raises(ReadingError) as caught:
        read_bytes(data, name)
    message = str(caught.value)
    assert message.startswith(name)
    assert "\n" not in message
    assert len(message) < 300
    return message


class TestPdf:
    def test_the_file_that_the_others_are_made_from_is_read(self):
        (found,) = read_bytes(one_page(stream(TEXT)), "lamps.pdf")
        assert [p.id for p in found.paragraphs] == ["title", "op1"]

    def test_pages_that_contain_themselves(self):
        assert "cannot be read" in refusal(one_page(stream(TEXT), b"[2 0 R]", 5), "loop.pdf")
        assert "cannot be read" in refusal(one_page(stream(TEXT), b"[3 0 R 2 0 R]", 9), "loop.pdf")

    def test_a_drawing_that_draws_itself(self):
        (found,) = read_bytes(one_page(stream(TEXT + b" /X Do")), "loop.pdf")
        assert found.symbol == "A/RES/76/321"

    def test_a_table_of_places_that_leads_back_to_itself(self):
        data = one_page(stream(TEXT))
        place = data.rindex(b"xref\n0")
        looped = data.replace(b"trailer <<", b"trailer << /Prev %d" % place)
        (found,) = read_bytes(looped, "loop.pdf")
        assert found.symbol == "A/RES/76/321"

    def test_a_broken_table_of_places(self):
        data = one_page(stream(TEXT))
        (found,) = read_bytes(data.replace(b"0000000000 65535", b"x" * 16), "broken.pdf")
        assert found.symbol == "A/RES/76/321"
        assert "cannot be read" in refusal(data[: data.rindex(b"xref\n0")], "broken.pdf")

    def test_more_pages_than_a_resolution_has(self):
        kids = b"[" + b"3 0 R " * 100_000 + b"]"
        message = refusal(one_page(stream(TEXT), kids, 100_000), "long.pdf")
        assert "100000 pages" in message

    def test_a_page_count_that_lies(self):
        data = one_page(stream(TEXT), count=2_000_000_000)
        (found,) = read_bytes(data, "lies.pdf")
        assert found.symbol == "A/RES/76/321"

    @pytest.mark.parametrize("times", [1, 2])
    def test_streams_that_unpack_to_too_much(self, times: int):
        packed = bytes(420 * 1024 * 1024)
        for _ in range(times):
            packed = zlib.compress(packed, 1)
        filters = b"/Filter [" + b"/FlateDecode " * times + b"]"
        message = refusal(one_page(stream(packed, filters)), "bomb.pdf")
        assert "unpacks to more than" in message

    @pytest.mark.parametrize("times", [1, 2])
    def test_a_stream_that_is_unpacked_in_several_steps(self, times: int):
        packed = TEXT + b" " * (5 << 19)  # as long as the picture of a page, 2.5 MB
        for _ in range(times):
            packed = zlib.compress(packed)
        filters = b"/Filter [" + b"/FlateDecode " * times + b"]"
        (found,) = read_bytes(one_page(stream(packed, filters)), "long.pdf")
        assert found.symbol == "A/RES/76/321"

    def test_a_page_with_more_pieces_of_text_than_any(self):
        content = zlib.compress(TEXT + b" BT /roman 1 Tf " + b"(a) Tj " * 60_000 + b"ET")
        message = refusal(one_page(stream(content, b"/Filter /FlateDecode")), "full.pdf")
        assert "takes too long" in message


def zipped(*members: tuple[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


class TestWord:
    @pytest.fixture
    def body(self, p: Callable[..., str]) -> str:
        return p("76/321. Lamps") + p("The General Assembly,") + p("1. Decides so.")

    def test_a_part_that_unpacks_to_too_much(self, docx: Callable[..., bytes], body: str):
        data = docx(body + " " * (41 * 1024 * 1024))
        assert len(data) < 100_000
        assert "unpacks to more than 40 MB" in refusal(data, "bomb.docx")

    def test_elements_in_elements(self, docx: Callable[..., bytes], body: str):
        nested = "<w:sdt>" * 50_000 + "</w:sdt>" * 50_000
        assert "cannot be read" in refusal(docx(body + nested), "deep.docx")

    @pytest.mark.parametrize("before", ["", " " * 5000])
    def test_entities_are_not_expanded(self, before: str):
        # A declaration may not stand so far from the beginning that nobody looks for it.
        text = '<!DOCTYPE d [<!ENTITY a "lamps"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        main = f"{before}{text}<d><body><p>&a;&f;</p></body></d>"
        assert "root:" not in refusal(zipped(("word/document.xml", main)), "entity.docx")

    def test_targets_outside_are_never_opened(self, docx: Callable[..., bytes], body: str):
        outside = '<Relationship Id="r9" Type="x/attachedTemplate" TargetMode="External" '
        space = "http://schemas.openxmlformats.org/package/2006/relationships"
        relations = (
            f'<Relationships xmlns="{space}"><Relationship Id="r1" Type="x/officeDocument" '
            f'TargetMode="External" Target="https://example.org/x.xml"/>{outside}'
            'Target="file:///etc/passwd"/></Relationships>'
        )
        with zipfile.ZipFile(io.BytesIO(docx(body))) as archive:
            main = archive.read("word/document.xml").decode()
        data = zipped(("_rels/.rels", relations), ("word/document.xml", main))
        (found,) = read_bytes(data, "outside.docx")
        assert found.symbol == "A/RES/76/321"

    def test_a_main_part_that_climbs(self, docx: Callable[..., bytes], body: str):
        space = "http://schemas.openxmlformats.org/package/2006/relationships"
        relations = (
            f'<Relationships xmlns="{space}"><Relationship Id="r1" Type="x/officeDocument" '
            'Target="../../../../etc/passwd"/></Relationships>'
        )
        data = zipped(("_rels/.rels", relations), ("word/document2.xml", "<w/>"))
        assert "no main part" in refusal(data, "climb.docx")

    def test_half_a_file(self, docx: Callable[..., bytes], body: str):
        data = docx(body)
        assert "cannot be read" in refusal(data[: len(data) // 2], "half.docx")


class TestWebPages:
    @pytest.mark.parametrize(
        "more",
        [
            "<div>" * 200_000,
            "<p>" + "<b><i>" * 100_000 + "x",
            "<table><tr><td>" * 50_000,
            "<ol>" + "<li>" * 30_000,
            "<p " + " ".join(f'a{n}="x"' for n in range(100_000)) + ">",
            "<!--" * 200_000,
            "<script>" * 50_000,
            "<a<a<a" * 100_000,
            "".join(f'<a href="#n{n}">{n % 900}</a>' for n in range(8_000))
            + "".join(f'<div id="n{n}">{n % 900} x</div>' for n in range(8_000)),
        ],
        ids=["div", "b", "table", "li", "attributes", "comment", "script", "open", "anchors"],
    )
    def test_nesting_and_repetition(self, more: str):
        (found,) = read_bytes((OPENED + more).encode(), "deep.html")
        assert found.symbol == "A/RES/76/321"

    def test_nothing_is_fetched(self):
        more = (
            '<link rel="stylesheet" href="https://example.org/x.css"><iframe src="//example.org">'
        )
        (found,) = read_bytes((OPENED + more).encode(), "remote.html")
        assert found.symbol == "A/RES/76/321"


class TestMutations:
    """Small files changed at random places, from a fixed seed: read, or refused in one line."""

    @pytest.fixture(params=["pdf", "docx", "html"])
    def seed(
        self, request: pytest.FixtureRequest, docx: Callable[..., bytes], p: Callable[..., str]
    ) -> tuple[str, bytes]:
        if request.param == "pdf":
            return "pdf", one_page(stream(TEXT))
        if request.param == "docx":
            paragraphs = ("76/321. Lamps", "The General Assembly,", "1. Decides so.")
            return "docx", docx("".join(p(text) for text in paragraphs))
        return "html", OPENED.encode()

    def test_no_mutation_crashes(
        self, seed: tuple[str, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("shutil.which", lambda program: None)  # no Tesseract: it takes seconds
        kind, data = seed
        generator = random.Random(f"reaffirm {kind}")
        for _ in range(MUTATIONS if kind != "pdf" else MUTATIONS // 3):  # the slowest form
            changed = mutated(data, generator)
            assert "\n" not in outcome(changed, f"mutated.{kind}")


def outcome(data: bytes, name: str) -> str:
    """The message, or that the file was read; any other exception is the caller's."""
    try:
        read_bytes(data, name)
    except ReaffirmError as error:
        return str(error)
    return "read"


def mutated(data: bytes, generator: random.Random) -> bytes:
    """The bytes with one to six changes: replaced, removed, doubled, cut off."""
    changed = bytearray(data)
    for _ in range(generator.randint(1, 6)):
        at = generator.randrange(max(1, len(changed)))
        length = generator.choice((1, 1, 2, 8, 40))
        what = generator.randrange(4)
        if what == 0:
            changed[at : at + length] = generator.randbytes(length)
        elif what == 1:
            del changed[at : at + length]
        elif what == 2:
            changed[at:at] = changed[at : at + length] * generator.choice((1, 2, 50))
        elif generator.random() < 0.2:
            del changed[at:]
    return bytes(changed)
