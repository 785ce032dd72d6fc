"""robots.txt: what a server asks programs to leave alone (RFC 9309)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote_to_bytes, urlsplit

#: Of a longer file only the beginning counts (RFC 9309, section 2.5 asks for 500 KiB at least).
MAX_BYTES: Final = 512 * 1024
_LINE: Final = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")


@dataclass(frozen=True, slots=True)
class Rules:
    """What one program may ask: patterns with their verdict, and the delay that is wished."""

    patterns: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0

    def allow(self, url: str) -> bool:
        r"""Whether the address may be asked: the longest pattern decides, of equals the kinder.

        >>> rules = parse("User-agent: *\nDisallow: /api\nAllow: /api/symbol", "reaffirm")
        >>> rules.allow("https://x.org/api/symbol?s=A"), rules.allow("https://x.org/api/a")
        (True, False)
        """
        parts = urlsplit(url)
        path = _normal((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        if path == "/robots.txt":
            return True
        verdicts = [(len(p), allowed) for p, allowed in self.patterns if _matches(p, path)]
        return max(verdicts)[1] if verdicts else True


def parse(text: str, agent: str) -> Rules:
    r"""The rules for a program: the groups that name it, or else those for all.

    >>> parse("User-agent: *\nCrawl-delay: 5\nDisallow: /a", "reaffirm").delay
    5.0
    """
    named: list[tuple[str, str]] = []
    common: list[tuple[str, str]] = []
    agents: list[str] = []
    open_group = found = False
    for key, value in _lines(text):
        if key == "user-agent":
            if not open_group:
                agents = []
            open_group = True
            agents.append(value.lower())
            found = found or _names(agent, value)
            continue
        open_group = False
        if any(_names(agent, name) for name in agents):
            named.append((key, value))
        if "*" in agents:
            common.append((key, value))
    return _rules(named if found else common)


def _lines(text: str) -> Iterable[tuple[str, str]]:
    for line in text.splitlines():
        if match := _LINE.match(line):
            yield match[1].lower(), match[2].strip()


def _names(agent: str, value: str) -> bool:
    return value.lower().partition("/")[0].strip() == agent.lower()


def _rules(lines: list[tuple[str, str]]) -> Rules:
    patterns: list[tuple[str, bool]] = []
    delay = 0.0
    for key, value in lines:
        if key in ("allow", "disallow") and value:
            patterns.append((_normal(value), key == "allow"))
        elif key == "crawl-delay" and re.fullmatch(r"\d{1,6}(\.\d{1,6})?", value):
            delay = max(delay, float(value))
    return Rules(tuple(patterns), delay)


def _normal(path: str) -> str:
    """Percent-encoding in one form, so that both sides can be compared."""
    return quote(unquote_to_bytes(path), safe="/?&=*$:;,@+!'()~-._")


def _matches(pattern: str, path: str) -> bool:
    """Whether a pattern with ``*`` and a closing ``$`` fits; in time linear in the path for each
    piece, whatever the pattern."""
    closed = pattern.endswith("$")
    pieces = (pattern[:-1] if closed else pattern).split("*")
    if not path.startswith(pieces[0]):
        return False
    if len(pieces) == 1:
        return len(path) == len(pieces[0]) or not closed
    at = len(pieces[0])
    for piece in pieces[1:-1]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = pieces[-1]
    if closed:
        return path.endswith(last) and len(path) - len(last) >= at
    return path.find(last, at) >= 0
