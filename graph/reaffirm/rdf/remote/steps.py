"""Ways of any length (``(rea:recalls|rea:reaffirms)+``) gone step by step.

For servers whose own way of answering them cannot be relied on. A way from or to a given thing is
replaced by the list of what it reaches, which is found in as many questions as the way has steps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reaffirm.errors import QueryError
from reaffirm.namespaces import PREFIXES
from reaffirm.rdf.remote.syntax import Checked, pieces

_NAME = r"(?:<[^<>\s]*>|[A-Za-z][\w.-]*:(?:[\w%-]|\\.|\.(?=\w))*)"
_TERM = rf"(?:\?\w+|{_NAME})"
_ONE_STEP = rf"(?:\(\s*\^?{_NAME}(?:\s*\|\s*\^?{_NAME})*\s*\)|{_NAME})"
_WAY = re.compile(
    rf"(?P<start>{_TERM})\s+(?P<step>{_ONE_STEP})(?P<count>[+*])\s+(?P<end>{_TERM})(?!\s*[;,])"
)
#: Any other use of + or * behind a path, which this module cannot replace.
_OTHER = re.compile(rf"(?:{_ONE_STEP}|\))[+*](?=\s+{_TERM})")

_ESCAPE = "\\"

#: Things asked for in one question.
_AT_ONCE = 500
#: More than this cannot be written into one query.
_MOST = 2_500

#: Answers a SELECT query with one column.
Ask = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class _Way:
    start: str
    step: str
    end: str
    zero: bool


def step_by_step(query: Checked, ask: Ask) -> str:
    """The text of a query without ways of any length.

    Raises
    ------
    QueryError
        If neither end of a way is given, or it reaches too many things.
    """
    text = query.text

    def replaced(match: re.Match[str]) -> str:
        way = _Way(match["start"], match["step"], match["end"], match["count"] == "*")
        return _listed(way, text, ask)

    without = _WAY.sub(replaced, text)
    if _OTHER.search(_masked(without)):
        raise QueryError(
            "this server cannot be relied on for such a path of any length",
            advice="write it as ONE (rea:recalls|rea:reaffirms)+ ?OTHER",
        )
    return without


def _listed(way: _Way, text: str, ask: Ask) -> str:
    """The VALUES that stand for a way."""
    prologue = pieces(text).prologue
    start = _whole(way.start if _given(way.start) else _fixed(way.start, text))
    end = _whole(way.end if _given(way.end) else _fixed(way.end, text))
    if start and not end:
        reached = _reached(start, f"?here {way.step} ?next", way.zero, prologue, ask)
        pairs = [(start, one) for one in reached]
    elif end:
        reached = _reached(end, f"?next {way.step} ?here", way.zero, prologue, ask)
        pairs = [(one, end) for one in reached]
    else:
        raise QueryError(
            "neither end of a path of any length is given",
            advice="give one, as FILTER(?text = <…>) or in its place",
        )
    ends = (way.start, way.end)
    places = [place for place in (0, 1) if not _given(ends[place])]
    if not places:  # both are given: it is only asked whether there is a way
        return "" if pairs and (start, end) in pairs else "FILTER(false)"
    rows = " ".join("(" + " ".join(pair[place] for place in places) + ")" for pair in pairs)
    return f"VALUES ({' '.join(ends[place] for place in places)}) {{ {rows} }}"


def _given(term: str) -> bool:
    return not term.startswith("?")


def _fixed(variable: str, text: str) -> str:
    """What a FILTER says that a variable is, if one does."""
    name = re.escape(variable)
    match = re.search(
        rf"FILTER\s*\(\s*(?:{name}\s*=\s*({_NAME})|({_NAME})\s*=\s*{name})\s*\)",
        text,
        re.IGNORECASE,
    )
    return (match[1] or match[2]) if match else ""


def _whole(term: str) -> str:
    """An IRI as the server will give it back, where the prefix is one of ours."""
    prefix, _, name = term.partition(":")
    if prefix not in PREFIXES:
        return term
    return f"<{PREFIXES[prefix]}{name.replace(_ESCAPE, '')}>"


def _reached(start: str, pattern: str, zero: bool, prologue: str, ask: Ask) -> list[str]:
    """Everything that is reached from a thing, breadth first."""
    found: dict[str, None] = {start: None} if zero else {}
    seen: set[str] = set()
    front = [start]
    while front:
        seen.update(front)
        following = dict.fromkeys(_following(front, pattern, prologue, ask))
        found |= following
        if len(found) > _MOST:
            raise QueryError(
                f"the path reaches more than {_MOST:,} documents and entities",
                advice="reaffirm lineage goes it here and not on the server",
            )
        front = [one for one in following if one not in seen]
    return list(found)


def _following(front: list[str], pattern: str, prologue: str, ask: Ask) -> Iterator[str]:
    for first in range(0, len(front), _AT_ONCE):
        here = " ".join(front[first : first + _AT_ONCE])
        for iri in ask(
            f"{prologue}SELECT DISTINCT ?next WHERE {{ VALUES ?here {{ {here} }} {pattern} "
            "FILTER(isIRI(?next)) }"
        ):
            yield f"<{iri}>"


def _masked(text: str) -> str:
    """The text without strings and comments, which can hold anything."""
    return re.sub(r'"(?:[^"\\\n]|\\.)*"|(?<!\S)#[^\n]*', " ", text)
