"""Nothing is downloaded twice: the cache, stopped and killed runs, what was not there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time as real_time
from dataclasses import replace
from pathlib import Path

import pytest

from reaffirm.errors import FetchError
from reaffirm.fetching import fetch
from reaffirm.fetching.clock import retry_after
from reaffirm.fetching.journal import STATE, locked

ROOT = Path(__file__).parents[2]


def test_what_is_there_is_not_asked_for_again(site, get):
    site.add("A/RES/76/300")
    get("76/300")
    before = len(site.log)

    report = get("76/300")

    assert [had.new for had in report.had] == [False]
    assert len(site.log) == before


def test_a_file_that_was_removed_or_shortened_is_fetched_again(site, get, tmp_path):
    site.add("A/RES/76/300")
    site.add("A/RES/75/301")
    get("76/300", "75/301")
    (tmp_path / "d/A_RES_76_300.en.docx").unlink()
    (tmp_path / "d/A_RES_75_301.en.docx").write_bytes(b"PK")

    report = get("76/300", "75/301")

    assert [had.new for had in report.had] == [True, True]


def test_refresh_asks_whether_it_changed(site, get, tmp_path):
    site.add("A/RES/76/300")
    site.add("A/RES/75/301")
    get("76/300", "75/301")
    site.add("A/RES/75/301", "74/302 of 18 December 2019")

    report = get("76/300", "75/301", refresh=True)

    assert [had.new for had in report.had] == [False, True]
    assert [hit.status for hit in site.log if hit.path.startswith("/doc")][-2:] == [304, 200]
    changed = site.documents["A/RES/75/301", "en", "docx"]
    assert (tmp_path / "d/A_RES_75_301.en.docx").read_bytes() == changed


def test_refresh_keeps_what_is_there_when_the_server_fails(site, get, tmp_path):
    site.add("A/RES/76/300")
    get("76/300")
    site.fault = lambda key, n: "page"

    report = get("76/300", refresh=True)

    assert [had.new for had in report.had] == [False]
    assert (tmp_path / "d/A_RES_76_300.en.docx").stat().st_size == report.had[0].size


def test_no_such_document_is_believed_for_a_while(site, get, time):
    assert not get("76/300").complete
    get("76/300")
    assert len(site.hits("A/RES/76/300")) == 2  # Word and PDF, once

    time.ahead += 31 * 86_400
    get("76/300")
    assert len(site.hits("A/RES/76/300")) == 4

    site.add("A/RES/76/300")
    assert not get("76/300").complete
    assert get("76/300", retry=True).complete


def test_a_failure_is_not_believed_at_all(site, get):
    site.add("A/RES/76/300")
    site.fault = lambda key, n: "500"
    assert not get("76/300").complete

    site.fault = lambda key, n: ""
    assert get("76/300").complete


def test_a_document_that_breaks_off_is_continued(site, get, tmp_path):
    site.add("A/RES/76/300")
    site.fault = lambda key, n: "half" if n == 1 else ""
    site.release.set()

    get("76/300")

    document = site.documents["A/RES/76/300", "en", "docx"]
    assert (tmp_path / "d/A_RES_76_300.en.docx").read_bytes() == document
    assert site.sent()["A/RES/76/300", "en", "docx"] == len(document)
    assert [hit.range for hit in site.hits("A/RES/76/300")] == ["", f"bytes={len(document) // 2}-"]


def test_a_document_that_changed_meanwhile_is_taken_whole(site, get, tmp_path):
    site.add("A/RES/76/300")
    old = site.documents["A/RES/76/300", "en", "docx"]

    def fault(key, n):
        if n == 1:
            return "half"
        site.add("A/RES/76/300", "75/301 of 16 December 2020")
        return ""

    site.fault = fault
    site.release.set()
    get("76/300")

    new = (tmp_path / "d/A_RES_76_300.en.docx").read_bytes()
    assert new == site.documents["A/RES/76/300", "en", "docx"] != old


def test_a_server_without_parts_is_asked_for_all(site, get):
    site.add("A/RES/76/300")
    site.ranges = False
    site.fault = lambda key, n: "short" if n == 1 else ""

    assert get("76/300").complete
    assert [hit.range for hit in site.hits("A/RES/76/300")] == ["", ""]


def test_a_killed_run_goes_on_where_it_was(site, settings, tmp_path, names):
    """Killed while half of the fourth document is there; the server's log tells the rest."""
    numbers = [f"76/{n}" for n in range(301, 307)]
    for number in numbers:
        site.add(f"A/RES/{number}", *(f"{other} of 16 December 2021" for other in numbers))
    site.fault = lambda key, n: "half" if key[0] == "A/RES/76/304" and n == 1 else ""
    folder = tmp_path / "d"
    options = ["--to", str(folder), "--endpoint", site.endpoint, "--pause", "0"]
    process = subprocess.Popen(
        [sys.executable, "-m", "reaffirm", "fetch", *numbers, *options],
        env={**os.environ, "PYTHONPATH": str(ROOT / "graph")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    half = len(site.documents["A/RES/76/304", "en", "docx"]) // 2
    part = folder / STATE / "A_RES_76_304.en.docx.part"
    try:
        for _ in range(1_000):
            if part.exists() and part.stat().st_size == half:
                break
            real_time.sleep(0.02)
    finally:
        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        process.wait()
    assert part.stat().st_size == half
    assert len(names(folder)) == 3
    site.release.set()

    report = fetch(numbers, to=folder, settings=settings)

    assert [had.new for had in report.had] == [False] * 3 + [True] * 3
    assert len(names(folder)) == 6
    sizes = {key: len(document) for key, document in site.documents.items()}
    assert site.sent() == sizes
    assert {key: n for key, n in site.asked.items() if n > 1} == {("A/RES/76/304", "en", "docx"): 2}


def test_a_file_whose_note_was_lost_is_not_fetched_again(site, get, tmp_path):
    site.add("A/RES/76/300")
    get("76/300")
    (tmp_path / "d" / STATE / "answers.jsonl").unlink()
    before = len(site.log)

    assert get("76/300").complete
    assert len(site.log) == before


@pytest.mark.parametrize(
    "line",
    [
        b'{"symbol": "A/RES/76/300", "language": "en", "form": "do',
        b"[1, 2]",
        b"\xff\xfe",
        b"[" * 100_000,
        json.dumps(
            {"symbol": "A/RES/76/300", "language": "en", "form": "docx", "outcome": "file"}
            | {"when": 0, "file": "../../etc/passwd"}
        ).encode(),
    ],
)
def test_a_torn_or_forged_line_of_the_memory_is_passed_over(site, get, tmp_path, line):
    site.add("A/RES/76/300")
    state = tmp_path / "d" / STATE
    state.mkdir(parents=True)
    (state / "answers.jsonl").write_bytes(line + b"\n")

    report = get("76/300")

    assert [had.file for had in report.had] == ["A_RES_76_300.en.docx"]


def test_two_runs_in_one_folder(site, get, tmp_path):
    with (
        locked(tmp_path / "d"),
        pytest.raises(FetchError, match="another process fetches into this folder"),
    ):
        get("76/300")


def test_a_pdf_that_was_taken_for_want_of_word_stays(site, get, names, tmp_path):
    site.add("A/RES/76/300", form="docx")
    site.add("A/RES/76/300", form="pdf")
    site.fault = lambda key, n: "500" if key[2] == "docx" else ""
    get("76/300")
    site.fault = lambda key, n: ""

    get("76/300")

    assert names(tmp_path / "d") == ["A_RES_76_300.en.pdf"]


# -- politeness ----------------------------------------------------------------------------------


def test_a_pause_between_requests(site, settings, get, time):
    site.add("A/RES/76/300")
    site.add("A/RES/75/301")

    get("76/300", "75/301", settings=replace(settings, pause=10.0))

    # robots.txt, then twice the address and where it leads: four pauses between five requests.
    assert len(time.waits) == 4
    assert all(9.0 < wait <= 10.0 for wait in time.waits)


def test_the_server_says_how_long_to_wait(site, get, time):
    site.add("A/RES/76/300")
    site.fault = lambda key, n: "429" if n == 1 else ""

    get("76/300")

    assert time.waits == [7.0]


def test_a_server_that_asks_to_wait_for_a_week_ends_the_run(site, get, time):
    site.fault = lambda key, n: "week"

    report = get("76/300")

    assert report.stopped == "the server asks to wait 604,800 seconds"
    assert time.waits == []


def test_waits_grow_and_differ(site, settings, get, time):
    site.fault = lambda key, n: "500"

    get("76/300", settings=replace(settings, backoff=1.0, forms=("docx",), attempts=4))

    bounds = [(0.5, 1), (1, 2), (2, 4)] * 2
    assert all(low <= wait <= high for wait, (low, high) in zip(time.waits, bounds, strict=True))


def test_robots_txt_is_heeded(site, get):
    site.add("A/RES/76/300")
    site.robots = "User-agent: *\nDisallow: /api/\n"

    report = get("76/300")

    assert [m.reason for m in report.missing] == ["robots.txt of 127.0.0.1 forbids to fetch it"]
    assert [hit.path for hit in site.log] == ["/robots.txt"]


def test_the_wished_delay_of_robots_txt_is_kept(site, get, time):
    site.add("A/RES/76/300")
    site.robots = "User-agent: reaffirm\nCrawl-delay: 20\n"

    get("76/300")

    assert len(time.waits) == 1
    assert 19.0 < time.waits[0] <= 20.0


@pytest.mark.skipif(not hasattr(real_time, "tzset"), reason="the zone is that of the system")
def test_a_date_without_a_zone_is_no_local_time(monkeypatch):
    monkeypatch.setenv("TZ", "America/New_York")
    real_time.tzset()
    try:
        assert retry_after("Thu, 01 Jan 1970 00:00:30", 10.0) == 20.0
    finally:
        monkeypatch.undo()
        real_time.tzset()
