"""robots.txt as RFC 9309 says."""

from __future__ import annotations

import time

import pytest

from reaffirm.fetching.robots import parse

SITE = "https://documents.un.org"


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
        ("user-AGENT: *\r\ndisallow: /a # why", "/a/b", False),
        ("User-agent: Reaffirm\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: Reaffirm/1.0\nDisallow: /", "/a", False),
        ("User-agent: other\nUser-agent: reaffirm\nDisallow: /", "/a", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        # Groups that name us count together; those for all do not count then.
        ("User-agent: reaffirm\nAllow: /b\nUser-agent: *\nDisallow: /\n", "/a", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?a", True),
        ("User-agent: *\nDisallow: /a*b*c", "/a-b-c-d", False),
        ("User-agent: *\nDisallow: /api?s=A%2FRES", "/api?s=A%2fRES%2f1", False),
        ("User-agent: *\nDisallow: /公约", "/%E5%85%AC%E7%BA%A6", False),
        ("<!DOCTYPE html><p>Disallow: /", "/a", True),
        ("Disallow: /", "/a", True),
    ],
)
def test_robots_txt_says_what_is_allowed(text, path, allowed):
    assert parse(text, "reaffirm").allow(SITE + path) is allowed


def test_a_hostile_pattern_takes_no_time():
    rules = parse("User-agent: *\nDisallow: /" + "*a" * 20_000 + "b", "reaffirm")
    begin = time.process_time()

    assert rules.allow(SITE + "/" + "a" * 20_000)
    assert time.process_time() - begin < 1.0


@pytest.mark.parametrize("delay", ["", "soon", "-1", "1e9", "9999999999"])
def test_a_delay_that_is_none(delay):
    assert parse(f"User-agent: *\nCrawl-delay: {delay}", "reaffirm").delay == 0.0
