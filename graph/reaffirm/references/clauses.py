"""Clauses: which act of the organ governs which stretch of a paragraph.

A paragraph often has several acts in sequence ("Deeply concerned that …, recognizing that …, and
in this respect recalling its resolution 74/175"); each stands at the opening of a clause, behind
punctuation, a conjunction, or words like "in this respect". A verb inside the content of a cited
text ("in which it encouraged …") is no act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reaffirm.languages import Folded, Grammar
from reaffirm.model import ParagraphKind
from reaffirm.references.lexicon import Kind, Token

_BOUNDARIES = frozenset(",;.—–(，；。、（،؛!?！？\n")
#: The enumeration comma of Chinese divides words, not clauses.
_NO_CLAUSE = frozenset("、")


@dataclass(frozen=True, slots=True)
class Clause:
    """From folded offset ``start`` to ``end``, ``act`` governs; its phrase ends at ``head_end``."""

    start: int
    head_end: int
    end: int
    act: str
    directive: bool
    degrees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inherited:
    """The act that a sub-paragraph takes over from the paragraph it continues."""

    act: str
    directive: bool
    degrees: tuple[str, ...] = ()


def find_clauses(
    tokens: Sequence[Token],
    folded: Folded,
    text: str,
    grammar: Grammar,
    kind: ParagraphKind,
    inherited: Inherited | None = None,
) -> list[Clause]:
    """The clauses of a paragraph, in order, covering it from the first to the last character.

    Without any act the result is empty, unless the paragraph continues another whose act it
    takes over.
    """
    heads = _heads(tokens, folded, text, grammar, kind, inherited)
    if not heads and inherited is None:
        heads = _any_head(tokens)
    clauses: list[Clause] = []
    length = len(folded.text)
    if inherited and (not heads or heads[0].start > 0):
        stop = heads[0].start if heads else length
        clauses.append(Clause(0, 0, stop, inherited.act, inherited.directive, inherited.degrees))
    for index, head in enumerate(heads):
        entry = head.token.entry
        assert entry.act is not None
        stop = heads[index + 1].start if index + 1 < len(heads) else length
        # What stands before the first act belongs to it.
        start = head.start if clauses else 0
        clauses.append(
            Clause(
                start,
                head.token.end,
                stop,
                _refined(head.token, entry.act.id, folded, grammar),
                entry.directive,
                head.degrees,
            )
        )
    return clauses


def _refined(token: Token, act: str, folded: Folded, grammar: Grammar) -> str:
    """The act of a phrase, which the words behind it may change."""
    for refinement in grammar.refinements:
        following = refinement.following
        if token.entry.form in refinement.forms and following.match(folded.text, token.end):
            return refinement.act
    return act


def own_acts(tokens: Sequence[Token], symbol: str, grammar: Grammar) -> Sequence[Token]:
    """The tokens of a document without the act phrases that have another subject than its organ:
    "the report …, and it stresses" is of another gender than "the Assembly …, and it stresses"."""
    foreign = next((f for stem, f in grammar.foreign_acts.items() if symbol.startswith(stem)), None)
    if foreign is None:
        return tokens
    return [t for t in tokens if t.kind != Kind.ACT or not foreign.match(t.entry.form)]


@dataclass(frozen=True, slots=True)
class _Head:
    """An act's phrase, and where the clause begins that it governs."""

    token: Token
    start: int
    degrees: tuple[str, ...]


def _any_head(tokens: Sequence[Token]) -> list[_Head]:
    """The first act's phrase anywhere: of a paragraph that opens with unknown words."""
    for token in tokens:
        if token.kind == Kind.ACT and token.noun is None:
            return [_Head(token, token.start, ())]
    return []


#: Acts whose participle behind another act only modifies it ("Welcoming …, guided by …").
_MODIFIERS = frozenset({"guidedBy", "actsUnder"})


@dataclass(slots=True)
class _Reader:
    """Where the reading of a paragraph's tokens stands."""

    open_end: int = 0  # a clause is open up to here: only connectives since its boundary
    content_at: int = -1  # where a content clause was opened, -1 outside
    content_acts: bool = False  # that clause says what the cited text requests, urges …
    topic_at: int = -1  # where the subject of a cited text began ("on promoting …"), -1 outside
    prefix_at: int = -1  # where a phrase like "pursuant to resolution 70/1," opened a clause
    conjunction_end: int = -9  # where the last conjunction ended
    by_conjunction: bool = False  # the clause was opened by a bare conjunction
    resumed: bool = False  # a resumptive stands in the open clause
    degrees: tuple[str, ...] = ()


_LIST_COMMA = re.compile(r"[,،，]\s*(?=\d|第|و\s?\d)")


def _prefix(token: Token, reader: _Reader, folded: Folded, text: str) -> int:
    """The start of the act's clause: a phrase like "pursuant to resolution 70/1," that opens the
    clause before the verb belongs to it."""
    if reader.prefix_at < 0:
        return token.start
    between = text[folded.start(reader.prefix_at) : folded.start(token.start)]
    commas = sum(c in ",;，；،؛" for c in _LIST_COMMA.sub("", between))
    return reader.prefix_at if commas <= 1 else token.start


def _heads(
    tokens: Sequence[Token],
    folded: Folded,
    text: str,
    grammar: Grammar,
    kind: ParagraphKind,
    inherited: Inherited | None,
) -> list[_Head]:
    heads: list[_Head] = []
    reader = _Reader()
    # "Calls upon States: (a) To respect …": where verbs have no infinitive, the first verb of an
    # item looks like an act of its own.
    ordered = not grammar.spaced and inherited is not None and _orders(inherited)
    for index, token in enumerate(tokens):
        opening = _opening(token, reader, folded, text) or (
            not grammar.spaced
            and (
                _asks_others(index, tokens, heads, folded, grammar)
                or _shares_object(token, heads, folded)
            )
        )
        if not opening and not grammar.spaced and token.kind == Kind.ACT:
            before = _object_before(token, folded, text)
            opening, reader.prefix_at = before >= 0, max(before, reader.prefix_at)
        match token.kind:
            case Kind.ACT if _ends_prefix(token, reader, folded, text):
                pass
            case Kind.ACT:
                inside = bool(heads) or inherited is not None
                outer = _outer(heads, inherited)
                if (
                    (ordered and not heads and _is_order(token, reader))
                    or _follows_that(token, heads, folded, grammar)
                ) or (
                    outer is not None and _only_done_so(token, outer, reader, folded, grammar, kind)
                ):
                    pass
                elif _is_act(token, opening, reader, folded, text, grammar, kind, inside):
                    prefix = _prefix(token, reader, folded, text)
                    heads.append(_Head(token, prefix, reader.degrees if opening else ()))
                    reader.content_at = -1
                elif _opens_content(token, reader, folded, text):
                    reader.content_acts = True
                reader.degrees = ()
                reader.resumed = False
                reader.by_conjunction = False
                reader.open_end = -1
                reader.prefix_at = -1
            case Kind.DEGREE | Kind.CONNECTIVE | Kind.CONJUNCTION:
                _connect(token, opening, reader, heads, grammar)
                if token.kind == Kind.CONJUNCTION:
                    reader.conjunction_end = token.end
            case _:
                _remember(token, opening, reader, grammar)
    return heads


def _remember(token: Token, opening: bool, reader: _Reader, grammar: Grammar) -> None:
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
                reader.content_acts = False
        case _:
            pass


def _is_prefix(token: Token, reader: _Reader, grammar: Grammar) -> bool:
    """Whether a phrase like "pursuant to resolution 70/1" belongs to the act behind it."""
    joined = token.joined or token.start - reader.conjunction_end <= 2
    return token.entry.form in grammar.prefixes and (joined or not grammar.spaced)


def _shares_object(token: Token, heads: Sequence[_Head], folded: Folded) -> bool:
    """Whether only "and" parts a Chinese act from the one before (欢迎并敦促): what both are
    directed at stands under the nearer."""
    if not heads or token.kind != Kind.ACT:
        return False
    return folded.text[heads[-1].token.end : token.start] in _AND


_AND = frozenset({"并", "和", "并且"})


def _asks_others(
    index: int,
    tokens: Sequence[Token],
    heads: Sequence[_Head],
    folded: Folded,
    grammar: Grammar,
) -> bool:
    """Whether only the addressee of a directive stands before another one: 请甲并邀请乙."""
    token, joint = tokens[index], tokens[index - 1]
    if not heads or token.kind != Kind.ACT or not token.entry.directive or joint.end != token.start:
        return False
    head = heads[-1].token
    if (
        not head.entry.directive
        or joint.entry.form not in grammar.conjunctions
        or joint.start <= head.end
    ):
        return False
    addressed = folded.text[head.end : joint.start]
    for name in tokens:
        if name.kind in (Kind.ENTITY, Kind.SHORT) and head.end <= name.start < joint.start:
            addressed = addressed.replace(folded.text[name.start : name.end], "", 1)
    return grammar.addressee_gap.fullmatch(addressed) is not None


def _is_order(token: Token, reader: _Reader) -> bool:
    """Whether a verb of an ordered item is what is ordered: (a) 支持会员国, (b) 指导和支持…"""
    first = token.start == 0 or reader.prefix_at == 0
    return first or (token.entry.act is not None and token.entry.act.id in _DEEDS)


def _follows_that(token: Token, heads: Sequence[_Head], folded: Folded, grammar: Grammar) -> bool:
    """Whether "and" joins the verb to that of what is said: "reitera que acepta y aprecia"."""
    if not heads:
        return False
    between = folded.text[heads[-1].token.end : token.start]
    return grammar.that_verb_and.fullmatch(between) is not None


def _ends_prefix(token: Token, reader: _Reader, folded: Folded, text: str) -> bool:
    """Whether 决议 is the noun with which words before a verb end: 并根据第70/1号决议，着重指出."""
    if token.noun is None or reader.prefix_at < 1:
        return False
    before = text[folded.start(reader.prefix_at) - 1]
    return before == "并" and text.startswith("，", folded.start(token.end - 1) + 1)


_OBJECT_BEFORE = re.compile(
    r"(?:并且?|又|还|也|同时|因此|为此|就此|此外|再次|在这方面|在此方面|，)*(?P<object>[对向就])[^，；。]+"
)
_SAID_OF = ("表示", "深表", "感到")


def _object_before(token: Token, folded: Folded, text: str) -> int:
    """Where in Chinese a clause begins whose object stands before its act: 对…结论表示关切; -1 if
    the act has none."""
    form = token.entry.form
    if form in _SAID_OF or not form.startswith(_SAID_OF):
        return -1
    stop = folded.start(token.start)
    begin = max(text.rfind(mark, 0, stop) for mark in "，；。") + 1
    match = _OBJECT_BEFORE.fullmatch(text, begin, stop)
    return folded.folded(match.start("object")) if match else -1


def _orders(act: Inherited) -> bool:
    """Whether the act asks somebody, or the organ itself, to do something."""
    return act.directive or act.act == "decides"


def _outer(heads: Sequence[_Head], inherited: Inherited | None) -> Inherited | None:
    """The act in whose clause the reader stands."""
    if not heads:
        return inherited
    entry = heads[-1].token.entry
    return Inherited(entry.act.id, entry.directive) if entry.act else inherited


#: What somebody may be asked to do as well as the organ: no act within a directive's clause,
#: unless a conjunction joins it to the directive.
_DEEDS = frozenset(
    {
        "adopts", "approves", "supports", "endorses", "authorizes", "decides", "proclaims",
        "determines", "recommends",
    }
)  # fmt: skip
#: How far before an act the conjunction that joins it may stand: adverbs come between.
_JOINED_WITHIN = 24


def _only_done_so(
    token: Token,
    outer: Inherited,
    reader: _Reader,
    folded: Folded,
    grammar: Grammar,
    kind: ParagraphKind,
) -> bool:
    """Whether a verb in a directive's clause only says how, or what else, somebody should do:
    "Calls upon States to maintain …, adopting an approach that …"; 请秘书长…，继续提请…注意…"""
    act = token.entry.act
    if act is None or kind != "operative" or not _orders(outer):
        return False
    if grammar.spaced and grammar.participle is not None and token.entry.participle:
        # « en encourageant »: by what else he does
        by_doing = token.entry.directive and folded.text[: token.start].endswith(" en ")
        return act.id in _DEEDS or act.id == "other" or by_doing
    if act.id != "other" or token.joined or grammar.of_itself.search(token.entry.form):
        return False
    if not grammar.spaced:
        before = folded.text[max(0, token.start - 2) : token.start]
        return not any(joint in before for joint in "并又还且")
    return token.start - reader.conjunction_end > _JOINED_WITHIN


def _connect(
    token: Token,
    opening: bool,
    reader: _Reader,
    heads: list[_Head],
    grammar: Grammar,
) -> None:
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
        last = heads[-1]
        heads[-1] = _Head(last.token, last.start, (*last.degrees, token.entry.degree))


#: How far behind "in which" the act may stand that its organ did: 其中大会请秘书长.
_CONTENT_REACH = 20
_AMONG_OTHERS = "除其他外，"


def _opens_content(token: Token, reader: _Reader, folded: Folded, text: str) -> bool:
    """Whether the act is the first of a content clause: "in which it encouraged"."""
    if reader.content_at < 0 or token.start - reader.content_at > _CONTENT_REACH:
        return False
    between = text[folded.start(reader.content_at) : folded.start(token.start)]
    return not any(c in "，；,;" for c in between.removeprefix(_AMONG_OTHERS))


def _opening(token: Token, reader: _Reader, folded: Folded, text: str) -> bool:
    """Whether the token stands at the opening of a clause."""
    start = token.start
    gap = folded.text[reader.open_end : start] if 0 <= reader.open_end <= start else "x"
    if not gap.strip(" ") and (reader.open_end > 0 or start == 0 or not gap.strip()):
        # Directly behind the boundary's connectives, or at the paragraph's first word.
        printed_gap = text[
            folded.end(reader.open_end) if reader.open_end else 0 : folded.start(start)
        ]
        if not any(c in _BOUNDARIES for c in printed_gap):
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
    return index < 0 or (text[index] in _BOUNDARIES and text[index] not in _NO_CLAUSE)


#: What no text is about: "… on protection and encouraging", but not "… and underlining".
_NEVER_SUBJECTS = frozenset(
    {
        "reaffirms", "recalls", "welcomes", "takesNoteOf", "notesWithAppreciation",
        "notesWithConcern", "bearsInMind", "emphasizes", "convinced", "affirms", "reiterates",
        "guidedBy", "commends", "appreciates", "regrets", "hopes",
    }
)  # fmt: skip


def _is_act(
    token: Token,
    opening: bool,
    reader: _Reader,
    folded: Folded,
    text: str,
    grammar: Grammar,
    kind: ParagraphKind,
    inside: bool,
) -> bool:
    act = token.entry.act
    assert act is not None
    if not (opening or token.joined):
        return False
    gerund = token.entry.participle and act.id not in _NEVER_SUBJECTS
    verbal = gerund or token.entry.form in grammar.nouns_like_acts
    if (
        verbal and grammar.verbal_topics
        and reader.by_conjunction and reader.topic_at >= 0 and opening
    ):  # fmt: skip
        # "on promoting and encouraging …": the verb belongs to the subject of a cited text,
        # unless punctuation has closed it.
        between = text[folded.start(reader.topic_at) : folded.start(token.start)]
        if not any(c in _BOUNDARIES and c not in _NO_CLAUSE for c in between):
            return False
    finite = kind == "preambular" and inside and not token.entry.participle
    if finite and not _continues(token, folded, text, grammar):
        return False
    if inside and kind == "operative" and token.entry.form in grammar.subordinate_forms:
        return False
    if inside and act.id in (_MODIFIERS if kind == "preambular" else grammar.subordinate_acts):
        return False
    if reader.content_at >= 0 and not reader.resumed:
        between = text[folded.start(reader.content_at) : folded.start(token.start)]
        if not any(c in between for c in "；;"):
            direct = not any(c in between.removeprefix(_AMONG_OTHERS) for c in "，,")
            inner = reader.content_acts or act.id in _DEEDS
            if direct or (inner and act.id not in grammar.outer_acts):
                return False
    return True


def _continues(token: Token, folded: Folded, text: str, grammar: Grammar) -> bool:
    """Whether a finite verb goes on with the acts of a preamble: it is joined to the paragraph
    behind a comma ("وإذ تؤكد …، وتشير إلى …")."""
    if token.entry.act is None or token.entry.act.id not in grammar.continued_acts:
        return False
    before = text[: folded.start(token.start)].rstrip(" \xa0")
    joint = next((j for j in grammar.joining_proclitics if before.endswith(j)), "")
    return token.joined and before.removesuffix(joint).rstrip().endswith((",", "،"))
