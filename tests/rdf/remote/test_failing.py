"""A server that fails on purpose: what is tried again, what is told, and that nothing is shown."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest

from reaffirm.errors import QueryError, StoreError
from reaffirm.rdf.remote import open_remote
from reaffirm.rdf.remote.discovery import connect
from reaffirm.rdf.remote.settings import (
    LARGEST,
    PASSWORD,
    TIMEOUT,
    TOKEN,
    USER,
    Settings,
    settings_for,
)
from reaffirm.rdf.remote.syntax import check
from reaffirm.rdf.remote.transport import Transport

Handle = Callable[[BaseHTTPRequestHandler], None]
JSON = "application/sparql-results+json"


def answer(body: bytes | str = "", status: int = 200, kind: str = JSON, **headers: str) -> Handle:
    """A whole answer."""
    data = body.encode() if isinstance(body, str) else body

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response_only(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return send


def table(*values: str) -> str:
    rows = [{"x": {"type": "literal", "value": value}} for value in values]
    return json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": rows}})


YES = answer('{"head":{},"boolean":true}')


def cut(handler: BaseHTTPRequestHandler) -> None:
    """An answer that breaks off before its announced end."""
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(table("half")[:40].encode())
    handler.close_connection = True


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b" " * 50_000)
    except OSError:
        handler.close_connection = True


def silent(handler: BaseHTTPRequestHandler) -> None:
    handler.server.waiting.wait(10)  # type: ignore[attr-defined]
    handler.close_connection = True


@dataclass
class Fake:
    """The server: what it will do, in order (the last for ever), and what it was asked."""

    url: str = ""
    script: list[Handle] = field(default_factory=lambda: [YES])
    asked: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    def client(self, **more: Any) -> Any:
        settings = Settings(self.url + "/query", pause=0.5, timeout=1, **more)
        return connect(settings, Transport(settings, sleep=self.pauses.append))

    def then(self, *handles: Handle) -> None:
        self.script[:] = handles
        self.asked.clear()


@pytest.fixture
def fake() -> Iterator[Fake]:
    made = Fake()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            made.asked.append((self.path, dict(self.headers.items()), body))
            handle = made.script.pop(0) if len(made.script) > 1 else made.script[0]
            handle(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.waiting = threading.Event()  # type: ignore[attr-defined]
    made.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    server.waiting.set()  # type: ignore[attr-defined]
    server.shutdown()
    thread.join()
    server.server_close()


SELECT = check("SELECT ?x WHERE { ?a ?b ?x }", {})


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again_with_growing_pauses(fake, status):
    client = fake.client()
    failing = answer("sorry", status, "text/plain")
    fake.then(failing, failing, answer(table("a", "b")))
    assert client.columns(SELECT) == {"x": ["a", "b"]}
    assert len(fake.asked) == 3
    assert 0.25 <= fake.pauses[0] <= 0.5 <= fake.pauses[1] <= 1.0


def test_the_server_says_when_to_come_back(fake):
    client = fake.client()
    fake.then(answer("", 503, Retry_After="7"), answer(table("a")))
    client.columns(SELECT)
    assert fake.pauses == [7.0]


def test_in_the_end_it_is_told_in_one_line(fake):
    client = fake.client(attempts=3)
    fake.then(answer("<html><b>out of\nmemory</b></html>", 500, "text/html"))
    with pytest.raises(QueryError) as raised:
        client.columns(SELECT)
    assert len(fake.asked) == 3
    assert "the server fails (500: out of)" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_an_answer_that_breaks_off_is_asked_for_again(fake):
    client = fake.client()
    fake.then(cut, cut, answer(table("whole")))
    assert client.columns(SELECT) == {"x": ["whole"]}
    fake.then(cut)
    with pytest.raises(StoreError, match="the connection broke off"):
        client.columns(SELECT)
    assert len(fake.asked) == 5


def test_half_an_answer_that_claims_to_be_whole(fake):
    client = fake.client()
    fake.then(answer(table("a", "b", "c")[:-30]))
    with pytest.raises(StoreError, match="the answer cannot be read"):
        client.columns(SELECT)


def test_an_answer_packed_as_it_does_not_say(fake):
    client = fake.client(attempts=2)
    fake.then(answer(table("a"), Content_Encoding="gzip"))
    with pytest.raises(StoreError, match="the connection broke off"):
        client.columns(SELECT)
    assert len(fake.asked) == 2


def test_an_answer_without_end_is_cut_at_the_limit(fake):
    client = fake.client(largest=1_000_000)
    fake.then(endless)
    with pytest.raises(StoreError, match="larger than 1 MB"):
        client.columns(SELECT)
    assert len(fake.asked) == 1


def test_an_answer_that_trickles_is_given_up(fake):
    minutes = iter(range(0, 10_000, 6))
    settings = Settings(fake.url + "/query", timeout=1)
    client = connect(settings, Transport(settings, clock=lambda: float(next(minutes))))
    fake.then(endless)
    with pytest.raises(StoreError, match="the answer does not end"):
        client.columns(SELECT)


def test_an_answer_that_never_comes(fake):
    client = fake.client()
    fake.then(silent)
    with pytest.raises(StoreError, match=f"no answer within 1 seconds.*{TIMEOUT}"):
        client.columns(SELECT)
    assert len(fake.asked) == 1  # the server may still be at work on it


def test_what_is_wrong_with_the_query_is_not_tried_again(fake):
    client = fake.client()
    fake.then(answer("Virtuoso 37000 Error SP030: syntax error\n\nSPARQL query:\nx", 400, "text"))
    with pytest.raises(QueryError, match="SP030: syntax error"):
        client.columns(SELECT)
    fake.then(answer("Virtuoso 42000 Error SR186: No permission", 500, "text/plain"))
    with pytest.raises(StoreError, match="No permission"):
        client.update("DROP ALL")
    assert len(fake.asked) == 1


def test_a_deadlock_passes(fake):
    client = fake.client()
    fake.then(answer("Virtuoso 40001 Error SR172: deadlock", 500, "text/plain"), answer("", 204))
    client.update("DROP ALL")
    assert len(fake.asked) == 2


def test_an_answer_broken_off_by_the_server_s_own_limit(fake):
    client = fake.client()
    fake.then(answer(table("some"), X_SQL_State="S1TAT"))
    with pytest.raises(QueryError, match="broke the query off"):
        client.columns(SELECT)


def test_a_silent_limit_of_rows_is_noticed(fake):
    client = fake.client()
    whole = [str(number) for number in range(1_500)]
    count = {"rows": {"type": "literal", "value": "1500"}}
    counted = json.dumps({"head": {"vars": ["rows"]}, "results": {"bindings": [count]}})
    pages = [answer(table(*whole[:1_000])), answer(table(*whole[1_000:]))]
    fake.then(answer(table(*whole[:1_000])), answer(counted), *pages)
    assert client.columns(SELECT) == {"x": whole}
    last = parse_qs(fake.asked[-1][2].decode())["query"][0]
    assert last.endswith("SELECT ?x WHERE { ?a ?b ?x } ORDER BY ?x\n} } LIMIT 1000 OFFSET 1000")


def test_a_web_page_is_no_answer(fake):
    fake.then(answer("<html>Welcome</html>", kind="text/html"))
    with pytest.raises(StoreError, match="nothing there answers SPARQL"):
        fake.client()
    fake.then(YES)
    client = fake.client()
    fake.then(answer("<html>Welcome</html>", kind="text/html"))
    with pytest.raises(StoreError, match="nothing was written"):
        client.update("DROP ALL")


def test_a_server_that_does_not_unite_its_graphs(fake):
    no = answer('{"head":{},"boolean":false}')
    fake.then(YES, YES, no)
    settings = Settings(fake.url + "/query")
    with pytest.raises(StoreError, match="do not see the named graphs"):
        open_remote("", settings=settings, read_only=True)


def test_a_server_without_our_graph_is_refused_and_not_written_to(fake):
    fake.then(YES, answer('{"head":{},"boolean":false}'))
    with pytest.raises(StoreError, match="there is no graph of Reaffirm"):
        open_remote("", settings=Settings(fake.url + "/query"), read_only=True)
    assert fake.asked
    assert all(b"INSERT" not in body for _, _, body in fake.asked)


def test_a_server_that_is_not_there_is_told():
    settings = Settings("http://127.0.0.1:9", attempts=2, pause=0.001)
    with pytest.raises(StoreError, match="no server answers"):
        open_remote("", settings=settings)


class TestAccounts:
    def test_basic_when_asked(self, fake):
        ask = answer("", 401, WWW_Authenticate='Basic realm="graph"')
        fake.then(ask, YES)
        fake.client(user="me", password="s3cret")
        assert [("Authorization" in headers) for _, headers, _ in fake.asked] == [False, True]
        assert fake.asked[1][1]["Authorization"].startswith("Basic ")

    def test_digest_when_asked(self, fake):
        challenge = 'Digest realm="SPARQL", nonce="abc", qop="auth", algorithm=MD5'
        ask = answer("", 401, WWW_Authenticate=challenge)
        fake.then(ask, ask, YES)
        client = fake.client(user="me", password="s3cret")
        client.ask("ASK { ?a ?b ?c }")
        known = [headers.get("Authorization", "")[:6] for _, headers, _ in fake.asked]
        assert known == ["", "", "Digest", "Digest"]  # asked for once
        assert all(b"s3cret" not in repr(one).encode() for one in fake.asked)

    def test_a_token(self, fake):
        fake.client(token="t0ken")
        assert fake.asked[0][1]["Authorization"] == "Bearer t0ken"

    def test_refusals_name_the_variables_and_no_secret(self, fake):
        fake.then(answer("", 401, WWW_Authenticate="Basic"))
        with pytest.raises(StoreError, match=f"asks for an account; set {USER} and {PASSWORD}"):
            fake.client()
        with pytest.raises(StoreError, match="does not accept the account") as raised:
            fake.client(user="me", password="s3cret")
        assert "s3cret" not in f"{raised.value} {raised.value.__cause__!r}"
        fake.then(answer("", 403))
        with pytest.raises(StoreError, match="does not allow this"):
            fake.client(token="t0ken")

    @pytest.mark.parametrize(
        ("location", "place"),
        [("/other/", "{url}/other"), ("", "{url}/query"), ("ftp://x/", "another place")],
    )
    def test_where_a_redirect_leads_is_told(self, fake, location, place):
        fake.then(answer("", 301, Location=location))
        with pytest.raises(StoreError) as raised:
            fake.client()
        assert f"points to {place.format(url=fake.url)})" in str(raised.value)

    def test_an_account_goes_nowhere_else(self, fake):
        place = "http://u:pw@other.example/sparql"
        fake.then(answer("", 302, Location=place))
        with pytest.raises(StoreError, match=r"points to http://other.example/sparql") as raised:
            fake.client(user="me", password="s3cret")
        assert "pw" not in str(raised.value)


class TestSettings:
    def test_a_token_as_files_of_secrets_hold_it(self):
        assert settings_for("http://localhost", {TOKEN: "t0ken\n"}).token == "t0ken"

    @pytest.mark.parametrize("token", ["s3cret\nX-Other: 1", "s3cret\u00fc", "s3\x00cret"])
    def test_a_token_that_no_header_can_hold_is_not_shown(self, token):
        with pytest.raises(StoreError, match=TOKEN) as raised:
            settings_for("http://localhost", {TOKEN: token})
        assert "s3" not in str(raised.value)

    def test_the_environment_completes_the_address(self):
        environment = {USER: "env", PASSWORD: "p", LARGEST: "1.5", TOKEN: ""}
        found = settings_for("https://me:other@graph.example.org/sparql/", environment)
        assert (found.url, found.user, found.password, found.largest) == (
            "https://graph.example.org/sparql",
            "env",
            "p",
            1_500_000,
        )
        assert "other" not in repr(found)
        assert "'p'" not in repr(found)

    @pytest.mark.parametrize("value", ["-1", "soon", "nan", "inf", "0"])
    def test_numbers_that_are_none(self, value):
        with pytest.raises(StoreError, match=TIMEOUT):
            settings_for("http://localhost", {TIMEOUT: value})

    @pytest.mark.parametrize("url", ["http://", "http://host:port", "ftp://host", "http://[::1"])
    def test_addresses_that_are_none(self, url):
        with pytest.raises(StoreError, match="cannot be understood"):
            settings_for(url, {})

    def test_endpoints_that_are_told(self, fake):
        settings = Settings("http://127.0.0.1:9", query=fake.url + "/q", update=fake.url + "/u")
        client = connect(settings, Transport(settings))
        client.update("DROP ALL")
        assert [path for path, _, _ in fake.asked] == ["/q", "/u"]

    @pytest.mark.parametrize(
        ("given", "query", "update"),
        [
            ("/query", "/query", "/update"),
            ("", "/query", "/update"),
            ("/repositories/un", "/repositories/un", "/repositories/un/statements"),
            ("/db/sparql", "/db/sparql", "/db/sparql"),
        ],
    )
    def test_endpoints_that_are_found(self, fake, given, query, update):
        settings = Settings(fake.url + given)
        client = connect(settings, Transport(settings))
        assert (client.query_url, client.update_url) == (fake.url + query, fake.url + update)

    def test_virtuoso_s_places(self, fake):
        fake.then(
            answer("not here", 404), answer(b'{"head":{},"boolean":true}', Server="Virtuoso/7")
        )
        settings = replace(Settings(fake.url), user="dba", password="x")
        client = connect(settings, Transport(settings))
        assert client.query_url == client.update_url == fake.url + "/sparql-auth"
