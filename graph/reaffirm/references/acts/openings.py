"""Where a clause opens: what the words before an act tell the reader of a paragraph.

Each clause begins behind punctuation, a conjunction, or words like "in this respect"; before its
verb may stand degrees ("strongly"), a phrase like "pursuant to resolution 70/1,", in Chinese the
object. :mod:`reaffirm.references.acts.clauses` decides whether the verb there is an act.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from reaffirm.languages import Folded, Grammar
from reaffirm.references.lexicon.tokens import Kind, Token

BOUNDARIES = frozenset(",;.—–(，；。、（،؛!?！？\n")
#: The enumeration comma of Chinese divides words, not clauses.
NO_CLAUSE = frozenset("、")


class Head(NamedTuple):
    """An act's phrase, and where the clause begins that it governs."""

    token: Token
    start: int
    degrees: tuple[str, ...]

    def with_degree(self, degree: str) -> Head:
        """The same head with one more adverb of its act."""
        return self._replace(degrees=(*self.degrees, degree))


@dataclass(slots=True)
class Reader:
    """Where the reading of a paragraph's tokens stands."""

    open_end: int = 0  # a clause is open up to here: only connectives since its boundary
    content_at: int = -1  # where a content clause was opened, -1 outside
    content_acts: bool = False  # that clause says what the cited text requests, urges …
    content_asks: bool = False  # that clause asks somebody, as no preamble does
    topic_at: int = -1  # where the subject of a cited text began ("on promoting …"), -1 outside
    prefix_at: int = -1  # where a phrase like "pursuant to resolution 70/1," opened a clause
    conjunction_end: int = -9  # where the last conjunction ended
    by_conjunction: bool = False  # the clause was opened by a bare conjunction
    resumed: bool = False  # a resumptive stands in the open clause
    degrees: tuple[str, ...] = ()


#: How far behind "in which" the act may stand that its organ did: 其中大会请秘书长.
_CONTENT_REACH = 20


def opens_content(
    token: Token, reader: Reader, folded: Folded, text: str, grammar: Grammar
) -> bool:
    """Whether the act is the first of a content clause: "in which it encouraged"."""
    if reader.content_at < 0 or token.start - reader.content_at > _CONTENT_REACH:
        return False
    between = text[folded.start(reader.content_at) : folded.start(token.start)]
    return not any(c in "，；,;" for c in between.removeprefix(grammar.among_others))


def is_opening(token: Token, reader: Reader, folded: Folded, text: str) -> bool:
    """Whether the token stands at the opening of a clause."""
    start = token.start
    gap = folded.text[reader.open_end : start] if 0 <= reader.open_end <= start else "x"
    if not gap.strip(" ") and (reader.open_end > 0 or start == 0 or not gap.strip()):
        # Directly behind the boundary's connectives, or at the paragraph's first word.
        printed_gap = text[
            folded.end(reader.open_end) if reader.open_end else 0 : folded.start(start)
        ]
        if not any(c in BOUNDARIES for c in printed_gap):
            return True
    boundary = _boundary_before(text, folded.start(start))
    if boundary:
        reader.open_end = start
        reader.degrees = ()
        reader.resumed = False
        reader.by_conjunction = False
        return True
    return False


def _boundary_before(text: str, printed: int) -> bool:
    index = printed - 1
    while index >= 0 and text[index] in " \t\n\xa0“”\"'«»*‘’":
        index -= 1
    return index < 0 or (text[index] in BOUNDARIES and text[index] not in NO_CLAUSE)


def connect(
    token: Token,
    opening: bool,
    reader: Reader,
    heads: list[Head],
    grammar: Grammar,
) -> None:
    """Take note of a word that joins clauses, or of a degree before or behind an act."""
    form = token.entry.form
    if opening or token.kind == Kind.CONJUNCTION:
        if not opening:
            reader.degrees = ()
            reader.resumed = False
            reader.by_conjunction = True
        reader.open_end = token.end
        reader.resumed = reader.resumed or form in grammar.resumptives
        if token.kind == Kind.DEGREE:
            reader.degrees = (*reader.degrees, token.entry.degree)
    elif token.kind == Kind.DEGREE and heads and token.start - heads[-1].token.end <= 1:
        heads[-1] = heads[-1].with_degree(token.entry.degree)


def remember(token: Token, opening: bool, reader: Reader, folded: Folded, grammar: Grammar) -> None:
    """Where subject matter, the content of a cited text or a phrase before a verb begin."""
    match token.kind:
        case Kind.TOPIC:
            reader.topic_at = token.start
        case Kind.BACKGROUND:
            if opening and _is_prefix(token, reader, grammar):
                reader.prefix_at = token.start
        case Kind.CONTENT:
            if grammar.outer_acts:
                reader.content_at = token.end
                subject = grammar.content_subject
                spoken = subject.match(folded.text, token.end) if subject else None
                reader.content_acts = spoken is not None
                reader.content_asks = False
        case _:
            pass


def _is_prefix(token: Token, reader: Reader, grammar: Grammar) -> bool:
    """Whether a phrase like "pursuant to resolution 70/1" belongs to the act behind it."""
    joined = token.joined or token.start - reader.conjunction_end <= 2
    return token.entry.form in grammar.prefixes and (joined or not grammar.spaced)


_LIST_COMMA = re.compile(r"[,،，]\s*(?=\d|第|و\s?\d)")


def clause_start(token: Token, reader: Reader, folded: Folded, text: str) -> int:
    """The start of the act's clause: a phrase like "pursuant to resolution 70/1," that opens the
    clause before the verb belongs to it."""
    if reader.prefix_at < 0:
        return token.start
    between = text[folded.start(reader.prefix_at) : folded.start(token.start)]
    commas = sum(c in ",;，；،؛" for c in _LIST_COMMA.sub("", between))
    return reader.prefix_at if commas <= 1 else token.start


def ends_prefix(token: Token, reader: Reader, folded: Folded, text: str) -> bool:
    """Whether 决定 is the noun of words before a verb: 并根据第70/501号决定，着重指出."""
    if token.noun is None or reader.prefix_at < 1:
        return False
    return text.startswith("，", folded.start(token.end - 1) + 1)


def object_before(token: Token, folded: Folded, text: str, grammar: Grammar) -> int:
    """Where a clause begins whose object stands before its act: 对…结论表示关切; -1 if the act has
    none."""
    form = token.entry.form
    if form in grammar.said_of or not form.startswith(grammar.said_of):
        return -1
    stop = folded.start(token.start)
    begin = max(text.rfind(mark, 0, stop) for mark in "，；。") + 1
    match = grammar.object_before.fullmatch(text, begin, stop)
    return folded.folded(match.start("object")) if match else -1
