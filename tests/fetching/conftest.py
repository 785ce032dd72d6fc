"""A document system on the loopback address, with invented documents and every bad habit."""

from __future__ import annotations

import gzip
import io
import random
import sys
import threading
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit
from xml.sax.saxutils import escape

import pytest

from reaffirm.fetching import FetchReport, Settings, fetch, load_settings
from reaffirm.fetching.clock import Clock

Key = tuple[str, str, str]
BOMB = gzip.compress(b"%PDF-1.4\n" + b"%" * 8_000_000, 1)
PAGE = b"<!DOCTYPE html><html><title>Error</title><p>We are sorry.</p></html>"


# -- documents -----------------------------------------------------------------------------------


def resolution(symbol: str, *cited: str) -> list[str]:
    """The paragraphs of an invented resolution of the Assembly that recalls others."""
    number = symbol.removeprefix("A/RES/")
    recalled = [f"Recalling its resolution {one}," for one in cited]
    return [
        "Resolution adopted by the General Assembly on 16 December 2021",
        f"{number}. Safe harbours",
        "The General Assembly,",
        *recalled,
        "1. Decides to remain seized of the matter.",
    ]


def docx(paragraphs: list[str]) -> bytes:
    """The smallest Word document that says this."""
    name = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{escape(p)}</w:t></w:r></w:p>" for p in paragraphs)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {name}><w:body>{body}</w:body></w:document>"
        )
    return stream.getvalue()


def pdf(paragraphs: list[str]) -> bytes:
    """The smallest PDF of one page that says this."""
    lines = [p.replace("(", r"\(").replace(")", r"\)") for p in paragraphs]
    drawn = "".join(f"1 0 0 1 72 {760 - 30 * i} Tm ({p}) Tj " for i, p in enumerate(lines))
    stream = f"BT /F 11 Tf {drawn} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, 2)
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1))
    out.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return out.getvalue()


# -- the server ----------------------------------------------------------------------------------


@dataclass
class Hit:
    """One request, and how many bytes of a document were sent for it."""

    path: str
    key: Key | None
    agent: str
    range: str = ""
    status: int = 0
    sent: int = 0


@dataclass
class Site:
    """What the server has and how it behaves. ``fault(key, n)`` names what is wrong with the
    n-th answer about a document, "" for nothing."""

    documents: dict[Key, bytes] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    fault: Callable[[Key, int], str] = lambda key, n: ""
    ranges: bool = True
    robots: str | None = None
    elsewhere: str = ""  #: the base address of a server that nobody configured
    log: list[Hit] = field(default_factory=list)
    base: str = ""
    release: threading.Event = field(default_factory=threading.Event)
    asked: Counter[Key] = field(default_factory=Counter)

    def add(self, symbol: str, *cited: str, language: str = "en", form: str = "docx") -> None:
        make = {"docx": docx, "pdf": pdf}[form]
        self.documents[symbol, language, form] = make(resolution(symbol, *cited))

    def write(self, symbol: str, paragraphs: list[str]) -> None:
        self.documents[symbol, "en", "docx"] = docx(paragraphs)

    @property
    def endpoint(self) -> str:
        return self.base + "/api/symbol/access?s={symbol}&l={language}&t={form}"

    def hits(self, symbol: str, form: str = "") -> list[Hit]:
        """The requests about a symbol, redirected ones once."""
        return [
            hit
            for hit in self.log
            if hit.key and hit.key[0] == symbol and form in ("", hit.key[2]) and "/api/" in hit.path
        ]

    def sent(self) -> Counter[Key]:
        """How many bytes of each document were sent in all."""
        total: Counter[Key] = Counter()
        for hit in self.log:
            if hit.key is not None:
                total[hit.key] += hit.sent
        return total


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def log_message(self, *arguments: object) -> None:
        pass

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        key = (query["s"], query["l"], query["t"]) if "s" in query else None
        self.hit = Hit(self.path, key, self.headers["User-Agent"], self.headers.get("Range", ""))
        self.site.log.append(self.hit)
        try:
            self._answer(parts.path, key)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _answer(self, path: str, key: Key | None) -> None:
        site = self.site
        if path == "/robots.txt":
            body = site.robots
            self._send(404 if body is None else 200, (body or "").encode(), "text/plain")
        elif key is not None and path.startswith("/api/"):
            site.asked[key] += 1
            fault = site.fault(key, site.asked[key])
            asked = quote(f"s={key[0]}&l={key[1]}&t={key[2]}", safe="=&")
            self._redirect(f"/doc?{asked}&f={fault}")
        elif key is not None:
            fault = parse_qs(urlsplit(self.path).query).get("f", [""])[0]
            self._document(site.documents.get(key), fault)
        else:
            self._document(site.files.get(path), "")

    def _document(self, body: bytes | None, fault: str) -> None:
        if fault:
            getattr(self, f"_fault_{fault}")(body or PAGE)
        elif body is None:
            self._send(404, PAGE, "text/html")
        else:
            self._give(body)

    def _give(self, body: bytes, kind: str = "application/octet-stream") -> None:
        tag = f'"{hash(body)}"'
        if self.headers.get("If-None-Match") == tag:
            self._send(304, b"", kind)
            return
        start = 0
        asked = self.headers.get("Range", "")
        if self.site.ranges and asked and self.headers.get("If-Range") == tag:
            start = int(asked.removeprefix("bytes=").rstrip("-"))
        extra = {"ETag": tag} | ({"Accept-Ranges": "bytes"} if self.site.ranges else {})
        if start:
            extra["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
        self._send(206 if start else 200, body[start:], kind, extra)
        self.hit.sent += len(body) - start

    def _send(
        self, status: int, body: bytes, kind: str, extra: dict[str, str] | None = None
    ) -> None:
        self._head(
            status, {"Content-Type": kind, "Content-Length": str(len(body)), **(extra or {})}
        )
        self.wfile.write(body)

    def _head(self, status: int, headers: dict[str, str]) -> None:
        self.hit.status = status
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _redirect(self, to: str) -> None:
        self._head(302, {"Location": to, "Content-Length": "0"})

    # What can go wrong.

    def _fault_500(self, body: bytes) -> None:
        self._send(500, PAGE, "text/html")

    def _fault_429(self, body: bytes) -> None:
        self._send(429, PAGE, "text/html", {"Retry-After": "7"})

    def _fault_week(self, body: bytes) -> None:
        self._send(503, PAGE, "text/html", {"Retry-After": "604800"})

    def _fault_404(self, body: bytes) -> None:
        self._send(404, PAGE, "text/html")

    def _fault_page(self, body: bytes) -> None:
        self._send(200, PAGE, "application/pdf")

    def _fault_empty(self, body: bytes) -> None:
        self._send(200, b"", "application/pdf")

    def _fault_type(self, body: bytes) -> None:
        self._give(body, "text/html")

    def _fault_cut(self, body: bytes) -> None:
        """Half a document, as if that were all."""
        self._send(200, body[: len(body) // 2], "application/pdf")

    def _fault_short(self, body: bytes) -> None:
        """Half a document, and then the line is dead."""
        self._head(200, {"Content-Length": str(len(body)), "ETag": f'"{hash(body)}"'})
        self.wfile.write(body[: len(body) // 2])
        self.close_connection = True

    def _fault_drop(self, body: bytes) -> None:
        self.close_connection = True

    def _fault_slow(self, body: bytes) -> None:
        """The headers, and then nothing."""
        self._head(200, {"Content-Length": str(len(body))})
        self.site.release.wait(10)
        self.close_connection = True

    def _fault_loris(self, body: bytes) -> None:
        """Headers, a byte at a time, without an end."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not self.site.release.wait(0.05):
            self.wfile.write(b"a")
        self.close_connection = True

    def _fault_endless(self, body: bytes) -> None:
        self._head(200, {"Content-Type": "application/pdf", "Connection": "close"})
        self.wfile.write(b"%PDF-1.4\n")
        while not self.site.release.is_set():
            self.wfile.write(b"%" * 65536)

    def _fault_huge(self, body: bytes) -> None:
        self._head(200, {"Content-Length": str(10**12)})
        self.close_connection = True

    def _fault_bomb(self, body: bytes) -> None:
        self._send(200, BOMB, "application/pdf", {"Content-Encoding": "gzip"})

    def _fault_away(self, body: bytes) -> None:
        self._redirect(f"{self.site.elsewhere}/doc")

    def _fault_file(self, body: bytes) -> None:
        self._redirect("file:///etc/passwd")

    def _fault_circle(self, body: bytes) -> None:
        self._redirect(self.path)

    def _fault_half(self, body: bytes) -> None:
        """Half a document, and the rest when the test says so."""
        self._head(
            200,
            {"Content-Length": str(len(body)), "ETag": f'"{hash(body)}"', "Accept-Ranges": "bytes"},
        )
        self.wfile.write(body[: len(body) // 2])
        self.hit.sent += len(body) // 2
        self.site.release.wait(20)
        self.close_connection = True


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *arguments: object) -> None:
        pass  # clients that go away are part of the tests


def _serve(site: Site) -> Iterator[Site]:
    handler = type("Handler", (_Handler,), {"site": site})
    server = _Server(("127.0.0.1", 0), handler)
    site.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield site
    site.release.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def elsewhere() -> Iterator[Site]:
    """A server that no setting names."""
    yield from _serve(Site())


@pytest.fixture
def site(elsewhere: Site, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """The document system."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name in ("REAFFIRM_FETCH_CONFIG", "REAFFIRM_FETCH_ENDPOINT", "REAFFIRM_CONTACT"):
        monkeypatch.delenv(name, raising=False)
    yield from _serve(Site(elsewhere=elsewhere.base))


@pytest.fixture
def settings(site: Site) -> Settings:
    """Those of the program, with the server of the tests and short waits."""
    return replace(
        load_settings(environment={}),
        endpoint=site.endpoint,
        pause=0.0,
        backoff=0.001,
        idle_seconds=3.0,
        answer_seconds=5.0,
        answer_bytes=1_000_000,
    )


@dataclass
class Time:
    """A clock that does not wait, and remembers how long it would have."""

    waits: list[float] = field(default_factory=list)
    ahead: float = 0.0

    def clock(self) -> Clock:
        import time

        def sleep(seconds: float) -> None:
            self.waits.append(seconds)
            self.ahead += seconds

        return Clock(
            now=lambda: time.monotonic() + self.ahead,
            wall=lambda: time.time() + self.ahead,
            sleep=sleep,
            jitter=random.Random(5).random,
        )


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def get(settings: Settings, time: Time, tmp_path: Path) -> Callable[..., FetchReport]:
    """Fetches into a folder of the test."""

    def run(*symbols: str, **options: Any) -> FetchReport:
        usual = {"settings": settings, "clock": time.clock(), "to": tmp_path / "d"}
        return fetch(symbols, **(usual | options))

    return run


@pytest.fixture
def names() -> Callable[[Path], list[str]]:
    """The names of the files in a folder."""
    return lambda folder: sorted(path.name for path in folder.iterdir() if path.is_file())


_WATCHED: list[set[tuple[str, int]]] = []


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect" and _WATCHED:
        address = arguments[1]
        if isinstance(address, tuple):
            _WATCHED[-1].add((str(address[0]), int(address[1])))


@pytest.fixture
def connections() -> Iterator[set[tuple[str, int]]]:
    """Every address that this process connects to during the test."""
    if not _AUDITED:
        sys.addaudithook(_audit)
        _AUDITED.append(True)
    _WATCHED.append(set())
    yield _WATCHED[-1]
    _WATCHED.pop()


_AUDITED: list[bool] = []
