"""Getting single documents: what is accepted, what is not, and what is asked again."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

import reaffirm
from reaffirm.errors import ReaffirmError
from reaffirm.fetching.clock import Budget
from reaffirm.fetching.failures import Failure
from reaffirm.fetching.transport import Transport
from reaffirm.fetching.visiting import Visitor


def test_word_first_then_pdf(site, get, tmp_path, names):
    site.add("A/RES/76/300")
    site.add("A/RES/75/301", form="pdf")

    report = get("76/300", "75/301")

    assert names(tmp_path / "d") == ["A_RES_75_301.en.pdf", "A_RES_76_300.en.docx"]
    assert report.complete
    assert [hit.key[2] for hit in site.hits("A/RES/75/301")] == ["docx", "pdf"]
    assert [hit.key[2] for hit in site.hits("A/RES/76/300")] == ["docx"]
    documents = [reaffirm.read(tmp_path / "d" / had.file)[0].symbol for had in report.had]
    assert documents == ["A/RES/76/300", "A/RES/75/301"]


def test_each_language_is_asked_for(site, get, tmp_path, names):
    site.add("A/RES/76/300", language="zh")
    site.add("A/RES/76/300", language="en")

    report = get("76/300", languages=["zh", "en", "fr"])

    assert names(tmp_path / "d") == ["A_RES_76_300.en.docx", "A_RES_76_300.zh.docx"]
    assert [(m.symbol, m.language) for m in report.missing] == [("A/RES/76/300", "fr")]
    assert report.missing[0].reason == "the server has no such document (404)"
    assert report.missing[0].lasting


def test_a_part_of_an_old_resolution_is_the_whole_document(site, get, tmp_path):
    site.add("A/RES/217(III)")
    site.add("A/RES/48/141")

    report = get("217 A (III)", "217 B (III)", "48/141 A")

    assert [had.file for had in report.had] == [
        "A_RES_217(III).en.docx",
        "A_RES_217(III).en.docx",
        "A_RES_48_141.en.docx",
    ]
    assert len(site.hits("A/RES/217(III)")) == 1
    assert [hit.key[2] for hit in site.hits("A/RES/48/141A")] == ["docx", "pdf"]


def test_a_named_instrument_is_the_document_that_contains_it(site, get):
    site.add("A/RES/70/1")

    assert [had.symbol for had in get("instrument:2030-agenda").had] == ["A/RES/70/1"]


def test_a_number_of_our_own_is_not_asked_for(site, get):
    report = get("CCPCJ/RES/25/2")

    assert report.missing[0].reason == "has no symbol of its own in the document system"
    assert site.log == []


def test_the_program_says_who_it_is(site, settings, get):
    site.add("A/RES/76/300")

    get("76/300", settings=replace(settings, contact="library@example.org\r\nX: y"))

    version = reaffirm.__version__
    assert {hit.agent for hit in site.log} == {f"Reaffirm/{version} (library@example.orgX:y)"}


@pytest.mark.parametrize(
    "fault", "500 429 page empty cut short drop circle away file huge bomb".split()
)
def test_one_bad_answer_is_asked_again(site, elsewhere, get, tmp_path, fault):
    site.add("A/RES/76/300")
    site.fault = lambda key, n: fault if n == 1 else ""

    report = get("76/300")

    assert report.complete
    assert (tmp_path / "d/A_RES_76_300.en.docx").read_bytes() == site.documents[
        "A/RES/76/300", "en", "docx"
    ]
    assert len(site.hits("A/RES/76/300")) == 2
    assert elsewhere.log == []


@pytest.mark.parametrize(
    ("fault", "attempts", "reason"),
    [
        ("page", 4, "an HTML page came instead of a document"),
        ("empty", 4, "the answer was empty"),
        ("cut", 8, "the archive breaks off"),
        ("circle", 4, "redirected in circles"),
        ("away", 4, "redirected to an unknown host (127.0.0.1)"),
        ("file", 4, "redirected to no safe address"),
        ("huge", 4, "larger than 1 MB"),
        ("endless", 4, "larger than 1 MB"),
        ("bomb", 4, "larger than 1 MB"),
        ("500", 8, "the server is busy or broken (500)"),
    ],
)
def test_answers_that_stay_bad_are_reported(
    site, settings, get, tmp_path, names, fault, attempts, reason
):
    site.add("A/RES/76/300")
    site.fault = lambda key, n: fault

    report = get("76/300", settings=replace(settings, forms=("docx",)))

    assert [missing.reason for missing in report.missing] == [reason]
    assert len(site.hits("A/RES/76/300")) == attempts  # in two rounds
    assert names(tmp_path / "d") == []


@pytest.mark.parametrize("fault", ["slow", "loris"])
def test_an_answer_that_never_ends_is_given_up(site, settings, get, fault):
    site.add("A/RES/76/300")
    site.fault = lambda key, n: fault
    # The loris sends a byte every twentieth of a second, so that only the whole can be late.
    quick = replace(settings, forms=("docx",), attempts=1, answer_seconds=0.4, idle_seconds=0.3)

    report = get("76/300", settings=quick)

    wanted = {"slow": "no answer in time", "loris": "no end after 0 seconds"}
    assert [missing.reason for missing in report.missing] == [wanted[fault]]


def test_the_bytes_count_and_not_the_header(site, get, tmp_path, names):
    site.documents["A/RES/76/300", "en", "docx"] = b"%PDF-1.4 whatever %%EOF"
    site.fault = lambda key, n: "type"

    get("76/300")

    assert names(tmp_path / "d") == ["A_RES_76_300.en.pdf"]


def test_an_archive_of_something_else_is_no_document(site, settings, get):
    import io
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "no Word document")
    site.documents["A/RES/76/300", "en", "docx"] = stream.getvalue()

    report = get("76/300", settings=replace(settings, forms=("docx",)))

    assert report.missing[0].reason == "an archive came that is no Word document"


def test_no_connection_but_to_the_configured_host(site, elsewhere, get, connections):
    site.add("A/RES/76/300")
    site.fault = lambda key, n: ("away", "file", "")[n - 1]

    get("76/300")

    port = int(site.base.rpartition(":")[2])
    assert connections == {("127.0.0.1", port)}
    assert elsewhere.log == []


def test_a_server_that_is_not_there_ends_the_run(get, settings):
    away = replace(settings, endpoint="http://127.0.0.1:9/{symbol}{language}{form}")

    report = get("76/300", settings=away)

    assert report.stopped.startswith("no server can be reached")
    assert report.left == ("A/RES/76/300",)
    assert not report.complete


@pytest.mark.parametrize(
    ("asked", "document"),
    [
        ("General Assembly resolution 76/300", "A/RES/76/300"),
        ("Nelson Mandela Rules", "A/RES/70/175"),
    ],
)
def test_a_citation_or_the_name_of_what_a_document_contains(get, settings, asked, document):
    away = replace(settings, endpoint="http://127.0.0.1:9/{symbol}{language}{form}")
    assert get(asked, settings=away).left == (document,)


@pytest.mark.parametrize(
    ("symbol", "options", "message"),
    [
        ("nonsense", {}, "is not a document symbol"),
        ("treaty:nothing", {}, "no document is known that contains it"),
        ("76/300", {"languages": ["de"]}, "unknown language de"),
        ("76/300", {"acts": ["sings"]}, "unknown act sings"),
        ("76/300", {"types": ["letter"]}, "unknown type letter"),
    ],
)
def test_what_cannot_be_meant_is_one_error(site, get, symbol, options, message):
    with pytest.raises(ReaffirmError, match=message):
        get(symbol, **options)
    assert site.log == []


def test_a_folder_that_is_a_file(get, tmp_path):
    (tmp_path / "d").write_text("a file")

    with pytest.raises(ReaffirmError, match="cannot be written"):
        get("76/300")


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://documents.un.org/a", "no safe address"),
        ("ftp://documents.un.org/a", "no safe address"),
        ("javascript:alert(1)", "no safe address"),
        ("", "no safe address"),
        ("https://documents.un.org.example.org/a", "an unknown host"),
        ("https://documents.un.org@example.org/a", "an unknown host"),
        ("//example.org/a", "an unknown host"),
        ("https://documents.un.org:8443/a", "an unknown host"),
        ("https://127.0.0.1/a", "an unknown host"),
        ("https://[::1/a", "no address"),
        ("https://documents.un.org:port/a", "no address"),
    ],
)
def test_redirects_that_are_not_followed(settings, time, tmp_path, location, reason):
    visitor = visitor_of(settings, time, tmp_path)

    with pytest.raises(Failure, match=f"redirected to .*{reason}"):
        visitor.onward("https://documents.un.org/api", location)


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/doc/1?a=b#c", "https://documents.un.org/doc/1?a=b"),
        ("doc/1", "https://documents.un.org/doc/1"),
        ("https://undocs.org/a", "https://undocs.org/a"),
        ("https://user:word@UNDOCS.org:443/a", "https://undocs.org/a"),
    ],
)
def test_redirects_that_are_followed(settings, time, tmp_path, location, leads_to):
    visitor = visitor_of(settings, time, tmp_path)

    assert visitor.onward("https://documents.un.org/api", location) == leads_to


def visitor_of(settings, time, tmp_path):
    clock = time.clock()
    hosts = frozenset({"documents.un.org", "undocs.org"})
    return Visitor(settings, Transport(settings), clock, Budget(clock, 9, 9), tmp_path, hosts)


def test_in_a_notebook_where_a_loop_is_running_already(site, get):
    site.add("A/RES/76/300")

    async def cell():
        return get("76/300")

    with ThreadPoolExecutor(1) as other:  # in this one a browser of other tests may have a loop
        assert other.submit(asyncio.run, cell()).result().complete


def test_one_symbol_and_languages_as_people_type_them(site, settings, time, tmp_path):
    site.add("A/RES/76/300", language="zh")
    site.add("A/RES/76/300", language="fr")

    report = reaffirm.fetch(
        "76/300", languages="zh, fr", to=tmp_path / "d", settings=settings, clock=time.clock()
    )

    assert [had.language for had in report.had] == ["zh", "fr"]
