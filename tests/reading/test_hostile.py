"""Files that mean harm: bounded time and memory, one clear error, nothing opened but the file.

PDF, Word and HTML have theirs in ``test_hostile_forms``.
"""

from __future__ import annotations

import os
import socket
import struct
import threading
import time
import tracemalloc
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from reaffirm.errors import ReadingError
from reaffirm.model import Document, Paragraph
from reaffirm.reading import MAX_BYTES, find_inputs, read, read_bytes
from reaffirm.reading.inputs import MAX_DIRECTORY
from reaffirm.reading.limits import within_limits
from reaffirm.references import extract

DATA = Path(__file__).parents[1] / "data" / "akn"
RESOLUTION = (DATA / "assembly_en.xml").read_text(encoding="utf-8")
SECRET = "the words of another file"
TEXT = """\
Resolution adopted by the General Assembly on 16 December 2021

76/300. Safe harbours

The General Assembly,

"""


@contextmanager
def bounded(seconds: float, megabytes: float) -> Iterator[None]:
    """Processor time, and memory that Python allocates, stay within limits."""
    tracemalloc.start()
    begin = time.process_time()
    try:
        yield
        spent = time.process_time() - begin
        peak = tracemalloc.get_traced_memory()[1] / 1024 / 1024
    finally:
        tracemalloc.stop()
    assert spent < seconds
    assert peak < megabytes


# -- XML -----------------------------------------------------------------------------------------


def declared(declaration: str, use: str) -> bytes:
    """The resolution with a document type declaration, and something in its first paragraph."""
    head, body = RESOLUTION.split("?>", 1)
    place = body.index("<formula")
    return f"{head}?>{declaration}{body[:place]}<p>{use}</p>{body[place:]}".encode()


LAUGHS = "".join(
    f'<!ENTITY {a} "{f"&{b};" * 10}">' for a, b in zip("bcdefghij", "abcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("declaration", "use"),
    [
        (f'<!DOCTYPE akomaNtoso [<!ENTITY a "ha">{LAUGHS}]>', "&j;"),
        (f'<!DOCTYPE akomaNtoso [<!ENTITY a "{"A" * 100_000}">]>', "&a;" * 100_000),
        ('<!DOCTYPE akomaNtoso [<!ENTITY a SYSTEM "file:///SECRET">]>', "&a;"),
        ('<!DOCTYPE akomaNtoso [<!ENTITY % a SYSTEM "file:///SECRET"> %a;]>', ""),
        ('<!DOCTYPE akomaNtoso SYSTEM "http://127.0.0.1:PORT/a.dtd">', ""),
        ('<!DOCTYPE akomaNtoso PUBLIC "-//a" "http://127.0.0.1:PORT/a.dtd" []>', ""),
        (f'<!--{"x" * 10_000}--><!DOCTYPE akomaNtoso [<!ENTITY a "ha">{LAUGHS}]>', "&j;"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_never_expanded_nor_fetched(tmp_path, listener, declaration, use, encoding):
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    port, connections = listener
    declaration = declaration.replace("/SECRET", secret.as_posix()).replace("PORT", str(port))
    data = declared(declaration, use).decode().replace("UTF-8", encoding).encode(encoding)

    with bounded(seconds=2, megabytes=60), pytest.raises(ReadingError) as caught:
        read_bytes(data, "a.xml")

    assert SECRET not in str(caught.value)
    assert connections == []


def test_inclusions_and_style_sheets_are_not_followed(tmp_path, listener):
    port, connections = listener
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    include = (
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" '
        f'href="{secret.as_uri()}"/>'
    )
    sheet = f'<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:{port}/a.xsl"?>'

    (document,) = read_bytes(declared(sheet, include), "a.xml")

    assert SECRET not in str(document)
    assert connections == []


def test_elements_without_end_of_depth():
    place = RESOLUTION.index("</mainBody>")
    deep = "<b>" * 1_000_000
    with bounded(seconds=2, megabytes=60), pytest.raises(ReadingError, match="malformed"):
        read_bytes((RESOLUTION[:place] + deep + RESOLUTION[place:]).encode(), "a.xml")


def test_as_deep_as_xml_may_be():
    place = RESOLUTION.index("</mainBody>")
    deep = "<point>" * 240 + "<p>the bottom;</p>" + "</point>" * 240
    (document,) = read_bytes((RESOLUTION[:place] + deep + RESOLUTION[place:]).encode(), "a.xml")

    assert any("the bottom" in paragraph.text for paragraph in document.paragraphs)


def test_an_attribute_of_ten_million_characters():
    long = RESOLUTION.replace("<mainBody>", f'<mainBody a="{"x" * 10_100_000}">')
    assert long != RESOLUTION
    with bounded(seconds=3, megabytes=60), pytest.raises(ReadingError, match="malformed"):
        read_bytes(long.encode(), "a.xml")


NUMBERED = "<paragraph><num>5.</num><content><p>Decides that;</p></content></paragraph>"
NOTE = '<authorialNote marker="1"><p>A/76/1.</p></authorialNote>'


@pytest.mark.parametrize(
    "repeated",
    [
        lambda n: NUMBERED * n,
        lambda n: "<p>Decides that;</p>" * n,
        lambda n: f"<paragraph><content><p>Decides{NOTE * n}</p></content></paragraph>",
        lambda n: "<paragraph><num>(a)</num><content><p>it;</p></content></paragraph>" * n,
        lambda n: "<heading>Part</heading>" * n,
        lambda n: "<table>" + "<tr><td><p>cell</p></td></tr>" * n + "</table>",
    ],
    ids="numbers lines notes points headings cells".split(),
)
def test_time_grows_with_the_file_and_not_with_its_square(repeated: Callable[[int], str]):
    def spent(count: int) -> float:
        place = RESOLUTION.index("</mainBody>")
        data = (RESOLUTION[:place] + repeated(count) + RESOLUTION[place:]).encode()
        times = []
        for _ in range(2):
            begin = time.process_time()
            with suppress(ReadingError):  # "longer than any resolution"
                read_bytes(data, "a.xml")
            times.append(time.process_time() - begin)
        return min(times)

    # Eight times as much takes eight times as long; squared it would be sixty-four times.
    assert spent(8_000) < 24 * spent(1_000) + 0.1


# -- plain text ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "filling",
    [
        "a",
        "1",
        ".",
        "(",
        ") (",
        "“",
        "\n",
        " \n",
        "\t",
        "70/1, ",
        "(a) ",
        "1. a\n",
        "\x0c",
        "第",
        "م ",
    ],
)
def test_a_text_of_one_sign_is_read_or_refused_in_time(filling):
    data = (TEXT + filling * (100_000 // len(filling))).encode()
    with bounded(seconds=20, megabytes=300), suppress(ReadingError):
        for document in read_bytes(data, "a.txt"):
            extract(document)


def test_a_paragraph_longer_than_any():
    with pytest.raises(ReadingError, match=r"longer than any resolution: its paragraph pp1 has"):
        read_bytes((TEXT + "Recalling " + "its resolution 70/1, " * 5_000).encode(), "a.txt")


@pytest.mark.parametrize(
    ("symbol", "title", "words"),
    [("A/RES/76/" + "9" * 5_000, "x", "its symbol has"), ("A/RES/76/1", "x" * 60_000, "its title")],
)
def test_a_symbol_and_a_title_longer_than_any(symbol, title, words):
    paragraph = Paragraph("pp1", "preambular", "Recalling its resolution 70/1,")
    document = Document(symbol, "en", title, None, (paragraph,), source="a.xml")
    with pytest.raises(ReadingError, match=f"longer than any resolution: {words}"):
        within_limits((document,))


def test_a_list_of_a_thousand_numbers_without_a_date():
    numbers = ", ".join(f"{60 + n // 200}/{n % 200 + 1}" for n in range(2_000))
    (document,) = read_bytes((TEXT + f"Recalling its resolutions {numbers},\n").encode(), "a.txt")

    targets = {reference.target for reference in extract(document).references}
    assert {"A/RES/60/1", "A/RES/69/200"} <= targets
    assert len(targets) == 2_000


# -- files and archives --------------------------------------------------------------------------


def test_a_file_of_500_megabytes(tmp_path):
    path = tmp_path / "large.xml"
    with path.open("wb") as file:
        file.truncate(500 * 1024 * 1024)

    with bounded(seconds=1, megabytes=5), pytest.raises(ReadingError, match="the file has 500 MB"):
        read(path)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no such device")
def test_a_device_that_never_ends():
    with bounded(seconds=5, megabytes=3 * MAX_BYTES / 1024 / 1024), pytest.raises(ReadingError):
        read("/dev/zero")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_in_a_folder_is_passed_over(tmp_path):
    os.mkfifo(tmp_path / "a.xml")
    (tmp_path / "b.xml").write_text(RESOLUTION, encoding="utf-8")

    assert [found.path.name for found in find_inputs([tmp_path])] == ["b.xml"]


def test_links_in_a_circle_are_not_followed(tmp_path):
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "again").symlink_to(folder)
    (folder / "lost.xml").symlink_to(folder / "lost.xml")
    (folder / "b.xml").write_text(RESOLUTION, encoding="utf-8")

    assert [found.path.name for found in find_inputs([folder])] == ["b.xml"]


def packed(path: Path, *members: tuple[str, bytes]) -> Path:
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, content in members:
            archive.writestr(name, content)
    return path


def test_a_bomb_in_an_archive(tmp_path):
    bomb = packed(tmp_path / "a.zip", ("bomb.xml", bytes(100 * 1024 * 1024)))

    with bounded(seconds=1, megabytes=5), pytest.raises(ReadingError, match="the file has 100 MB"):
        next(find_inputs([bomb])).load()


def test_a_bomb_that_says_it_is_small(tmp_path):
    size = 100 * 1024 * 1024
    bomb = packed(tmp_path / "a.zip", ("bomb.xml", bytes(size)))
    bomb.write_bytes(bomb.read_bytes().replace(struct.pack("<L", size), struct.pack("<L", 1_000)))

    limit = 3 * MAX_BYTES / 1024 / 1024
    with bounded(seconds=5, megabytes=limit), pytest.raises(ReadingError, match="unpacks to more"):
        next(find_inputs([bomb])).load()


def test_an_archive_in_an_archive_is_not_opened(tmp_path):
    inner = packed(tmp_path / "inner.zip", ("a.xml", RESOLUTION.encode())).read_bytes()
    outer = packed(tmp_path / "outer.zip", ("inner.zip", inner), ("b.xml", RESOLUTION.encode()))

    assert [found.source for found in find_inputs([outer])] == [f"{outer}!b.xml"]


@pytest.mark.parametrize(
    "name",
    ["../a.xml", "b/../../a.xml", "/etc/a.xml", "C:/a.xml", "b\\..\\..\\a.xml", "..\\a.xml"],
)
def test_names_that_climb_are_passed_over_and_nothing_is_written(tmp_path, name):
    inside = tmp_path / "inside"
    inside.mkdir()
    archive = packed(inside / "a.zip", (name, b"<evil/>"), ("good.xml", RESOLUTION.encode()))

    for found in find_inputs([archive]):
        found.read()

    assert [found.source for found in find_inputs([archive])] == [f"{archive}!good.xml"]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip", "inside"]


def test_an_archive_of_millions_of_files_is_refused_before_it_is_opened(tmp_path):
    entry = b"PK\x01\x02" + bytes(42)
    count = MAX_DIRECTORY // len(entry) + 10
    length = count * len(entry)
    end = b"PK\x05\x06" + bytes(4) + struct.pack("<HHLLH", 0xFFFF, 0xFFFF, length, 0, 0)
    path = tmp_path / "a.zip"
    path.write_bytes(entry * count + end)

    with bounded(seconds=1, megabytes=5), pytest.raises(ReadingError, match="too many files"):
        next(find_inputs([path]))


@pytest.mark.parametrize("cut", range(0, 200, 7))
def test_an_archive_cut_anywhere_is_one_error(tmp_path, cut):
    path = packed(tmp_path / "a.zip", ("a.xml", b"<a/>"), ("b.xml", RESOLUTION.encode()))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) - cut] if cut else data[:1])

    with pytest.raises(ReadingError):
        [found.read() for found in find_inputs([path])]


# -- what the machine must not be asked for ------------------------------------------------------


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port on the loopback address, and who connected to it."""
    connections: list[object] = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.05)
    done = threading.Event()

    def listen() -> None:
        while not done.is_set():
            try:
                connection, address = server.accept()
            except TimeoutError:
                continue
            connections.append(address)
            connection.close()

    thread = threading.Thread(target=listen)
    thread.start()
    yield server.getsockname()[1], connections
    done.set()
    thread.join()
    server.close()
