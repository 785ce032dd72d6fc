"""Where a clause opens: what the words before an act tell the reader of a paragraph.

Each clause begins behind punctuation, a conjunction, or words like "in this respect"; before its
verb may stand degrees ("strongly"), a phrase like "pursuant to resolution 70/1,", in Chinese the
object. :mod:`reaffirm.references.acts.heads` decides whether the verb there is an act.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.passage import Passage

BOUNDARIES = frozenset(",;.—–(，；。、（،؛!?！？\n")
#: The enumeration comma of Chinese divides words, not clauses.
NO_CLAUSE = frozenset("、")


class Inherited(NamedTuple):
    """The act that a sub-paragraph takes over from the paragraph it continues."""

    act: str
    directive: bool
    degrees: tuple[str, ...] = ()


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

    passage: Passage
    inherited: Inherited | None  # the act of the paragraph that this one continues
    heads: list[Head] = field(default_factory=list)  # the acts so far
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

    def printed_since(self, place: int, token: Token) -> str:
        """What is printed from a folded place up to a token."""
        folded = self.passage.folded
        return self.passage.text[folded.start(place) : folded.start(token.start)]


#: How far behind "in which" the act may stand that its organ did: 其中大会请秘书长.
_CONTENT_REACH = 20


def opens_content(token: Token, reader: Reader) -> bool:
    """Whether the act is the first of a content clause: "in which it encouraged"."""
    if reader.content_at < 0 or token.start - reader.content_at > _CONTENT_REACH:
        return False
    between = reader.printed_since(reader.content_at, token)
    return not any(c in "，；,;" for c in between.removeprefix(reader.passage.grammar.among_others))


def is_opening(token: Token, reader: Reader) -> bool:
    """Whether the token stands at the opening of a clause."""
    text, folded = reader.passage.text, reader.passage.folded
    begin, start = reader.open_end, token.start
    printed = folded.start(start)
    if 0 <= begin <= start and not folded.text[begin:start].strip(" "):
        # Directly behind the boundary's connectives, or at the paragraph's first word.
        gap = text[folded.end(begin) if begin else 0 : printed]
        if BOUNDARIES.isdisjoint(gap):
            return True
    if _boundary_before(text, printed):
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


def connect(token: Token, opening: bool, reader: Reader) -> None:
    """Take note of a word that joins clauses, or of a degree before or behind an act."""
    heads = reader.heads
    if opening or token.kind == Kind.CONJUNCTION:
        if not opening:
            reader.degrees = ()
            reader.resumed = False
            reader.by_conjunction = True
        reader.open_end = token.end
        reader.resumed = reader.resumed or token.entry.form in reader.passage.grammar.resumptives
        if token.kind == Kind.DEGREE:
            reader.degrees = (*reader.degrees, token.entry.degree)
    elif token.kind == Kind.DEGREE and heads and token.start - heads[-1].token.end <= 1:
        heads[-1] = heads[-1].with_degree(token.entry.degree)
    if token.kind == Kind.CONJUNCTION:
        reader.conjunction_end = token.end


def remember(token: Token, opening: bool, reader: Reader) -> None:
    """Where subject matter, the content of a cited text or a phrase before a verb begin."""
    match token.kind:
        case Kind.TOPIC:
            reader.topic_at = token.start
        case Kind.BACKGROUND:
            if opening and _is_prefix(token, reader):
                reader.prefix_at = token.start
        case Kind.CONTENT:
            grammar = reader.passage.grammar
            if grammar.outer_acts:
                reader.content_at = token.end
                subject, text = grammar.content_subject, reader.passage.folded.text
                spoken = subject.match(text, token.end) if subject else None
                reader.content_acts = spoken is not None
                reader.content_asks = False
        case _:
            pass


def _is_prefix(token: Token, reader: Reader) -> bool:
    """Whether a phrase like "pursuant to resolution 70/1" belongs to the act behind it."""
    grammar = reader.passage.grammar
    joined = token.joined or token.start - reader.conjunction_end <= 2
    return token.entry.form in grammar.prefixes and (joined or not grammar.spaced)


_LIST_COMMA = re.compile(r"[,،，]\s*(?=\d|第|و\s?\d)")


def clause_start(token: Token, reader: Reader) -> int:
    """The start of the act's clause: a phrase like "pursuant to resolution 70/1," that opens the
    clause before the verb belongs to it."""
    if reader.prefix_at < 0:
        return token.start
    between = reader.printed_since(reader.prefix_at, token)
    commas = sum(c in ",;，；،؛" for c in _LIST_COMMA.sub("", between))
    return reader.prefix_at if commas <= 1 else token.start


def ends_prefix(token: Token, reader: Reader) -> bool:
    """Whether 决定 is the noun of words before a verb: 并根据第70/501号决定，着重指出."""
    if token.noun is None or reader.prefix_at < 1:
        return False
    passage = reader.passage
    return passage.text.startswith("，", passage.folded.start(token.end - 1) + 1)


def object_before(token: Token, passage: Passage) -> int:
    """Where a clause begins whose object stands before its act: 对…结论表示关切; -1 if the act has
    none."""
    form, grammar = token.entry.form, passage.grammar
    if form in grammar.said_of or not form.startswith(grammar.said_of):
        return -1
    stop = passage.folded.start(token.start)
    begin = max(passage.text.rfind(mark, 0, stop) for mark in "，；。") + 1
    match = grammar.object_before.fullmatch(passage.text, begin, stop)
    return passage.folded.folded(match.start("object")) if match else -1
