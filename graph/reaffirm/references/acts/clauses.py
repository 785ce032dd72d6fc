"""Clauses: which act of the organ governs which stretch of a paragraph.

A paragraph often has several acts in sequence ("Deeply concerned that …, recognizing that …, and
in this respect recalling its resolution 74/175"); each stands at the opening of a clause, behind
punctuation, a conjunction, or words like "in this respect". A verb inside the content of a cited
text ("in which it encouraged …") is no act.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from reaffirm.languages import Folded, Grammar
from reaffirm.languages.names.joints import LIST_PLACE
from reaffirm.model import ParagraphKind
from reaffirm.references.acts.openings import (
    BOUNDARIES,
    NO_CLAUSE,
    Head,
    Reader,
    clause_start,
    connect,
    ends_prefix,
    is_opening,
    object_before,
    opens_content,
    remember,
)
from reaffirm.references.lexicon.complements import complement
from reaffirm.references.lexicon.tokens import Kind, Token


class Clause(NamedTuple):
    """From folded offset ``start`` to ``end``, ``act`` governs; its phrase ends at ``head_end``."""

    start: int
    head_end: int
    end: int
    act: str
    directive: bool
    degrees: tuple[str, ...] = ()


class Inherited(NamedTuple):
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
                _told(head.token, complement_start(head.token, tokens, folded), folded, grammar),
                entry.directive,
                head.degrees,
            )
        )
    return clauses


def listing_clause(clauses: Sequence[Clause], folded: Folded, text: str) -> Clause:
    """The clause that the points of a paragraph continue: the last, unless words of the paragraph
    follow its list ("Recalls: (a) …; (b) …; and stresses the importance of …")."""
    place = LIST_PLACE.search(text) if "\n" in text else None
    if place is None:
        return clauses[-1]
    offset = folded.folded(place.start())
    return [clauses[0], *(clause for clause in clauses if clause.start <= offset)][-1]


def _told(token: Token, behind: int, folded: Folded, grammar: Grammar) -> str:
    """The act of a phrase: if it stands for several, what the words ``behind`` it tell."""
    if known := token.entry.before:
        for words in reversed(complement(folded.text, behind)):
            if words in known:
                return known[words]
    return refined(token, behind, folded, grammar)


def complement_start(token: Token, tokens: Sequence[Token], folded: Folded) -> int:
    """Where the words begin that an act's phrase is followed by: "also" and "in this regard" are
    none of them."""
    end = token.end
    for later in islice(tokens, bisect_right(tokens, token.start, key=attrgetter("start")), None):
        between = folded.text[end : max(end, later.start)]
        if later.kind not in (Kind.DEGREE, Kind.CONNECTIVE) or between.strip(" ,،"):
            break
        end = max(end, later.end)  # those within the phrase end before it
    return end


def refined(token: Token, behind: int, folded: Folded, grammar: Grammar) -> str:
    """The act of a phrase, which a pattern of the grammar for the words behind it, with or without
    adverbs, may change."""
    assert token.entry.act is not None
    for refinement in grammar.refinements:
        if token.entry.form in refinement.forms and any(
            refinement.following.match(folded.text, place) for place in {token.end, behind}
        ):
            return refinement.act
    return token.entry.act.id


def _any_head(tokens: Sequence[Token]) -> list[Head]:
    """The first act's phrase anywhere: of a paragraph that opens with unknown words."""
    for token in tokens:
        if token.kind == Kind.ACT and token.noun is None:
            return [Head(token, token.start, ())]
    return []


#: Acts whose participle behind another act only modifies it ("Welcoming …, guided by …").
_MODIFIERS = frozenset({"guidedBy", "actsUnder"})


#: What neither opens a clause nor joins two: names, nouns, what opens a subject or a content.
_NEVER_OPENING = frozenset(Kind.all()) - {
    Kind.ACT, Kind.DEGREE, Kind.CONNECTIVE, Kind.CONJUNCTION, Kind.BACKGROUND
}  # fmt: skip


def _heads(
    tokens: Sequence[Token],
    folded: Folded,
    text: str,
    grammar: Grammar,
    kind: ParagraphKind,
    inherited: Inherited | None,
) -> list[Head]:
    heads: list[Head] = []
    reader = Reader()
    # "Calls upon States: (a) To respect …": where verbs have no infinitive, the first verb of an
    # item looks like an act of its own.
    ordered = not grammar.spaced and inherited is not None and _orders(inherited)
    for index, token in enumerate(tokens):
        if token.kind == Kind.DEGREE and heads and token.start < heads[-1].token.end:
            heads[-1] = heads[-1].with_degree(token.entry.degree)  # within the act's phrase
            continue
        if token.kind in _NEVER_OPENING and grammar.spaced:  # every other token
            remember(token, False, reader, folded, grammar)
            continue
        opening = is_opening(token, reader, folded, text) or (
            not grammar.spaced
            and (
                _asks_others(index, tokens, heads, folded, grammar)
                or _shares_object(token, heads, folded, grammar)
            )
        )
        if not opening and not grammar.spaced and token.kind == Kind.ACT:
            before = object_before(token, folded, text, grammar)
            opening, reader.prefix_at = before >= 0, max(before, reader.prefix_at)
        match token.kind:
            case Kind.ACT if ends_prefix(token, reader, folded, text):
                pass
            case Kind.ACT:
                inside = bool(heads) or inherited is not None
                outer = _outer(heads, inherited) if kind == "operative" else None
                if (
                    (ordered and not heads and _is_order(token, reader))
                    or _follows_that(token, heads, folded, grammar)
                ) or (outer is not None and _only_done_so(token, outer, reader, folded, grammar)):
                    pass
                elif _is_act(token, opening, reader, folded, text, grammar, kind, inside):
                    prefix = clause_start(token, reader, folded, text)
                    heads.append(Head(token, prefix, reader.degrees if opening else ()))
                    reader.content_at = -1
                else:
                    _note_content(token, reader, folded, text, grammar, kind)
                reader.degrees = ()
                reader.resumed = False
                reader.by_conjunction = False
                reader.open_end = -1
                reader.prefix_at = -1
            case Kind.DEGREE | Kind.CONNECTIVE | Kind.CONJUNCTION:
                connect(token, opening, reader, heads, grammar)
                if token.kind == Kind.CONJUNCTION:
                    reader.conjunction_end = token.end
            case _:
                remember(token, opening, reader, folded, grammar)
    return heads


def _shares_object(token: Token, heads: Sequence[Head], folded: Folded, grammar: Grammar) -> bool:
    """Whether only "and" parts a Chinese act from the one before (欢迎并敦促): what both are
    directed at stands under the nearer."""
    if not heads or token.kind != Kind.ACT:
        return False
    return folded.text[heads[-1].token.end : token.start] in grammar.joined_acts


def _asks_others(
    index: int,
    tokens: Sequence[Token],
    heads: Sequence[Head],
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


def _is_order(token: Token, reader: Reader) -> bool:
    """Whether a verb of an ordered item is what is ordered: (a) 支持会员国, (b) 指导和支持…"""
    first = token.start == 0 or reader.prefix_at == 0
    return first or (token.entry.act is not None and token.entry.act.id in _DEEDS)


def _follows_that(token: Token, heads: Sequence[Head], folded: Folded, grammar: Grammar) -> bool:
    """Whether "and" joins the verb to that of what is said: "reitera que acepta y aprecia"."""
    if not heads:
        return False
    between = folded.text[heads[-1].token.end : token.start]
    return grammar.that_verb_and.fullmatch(between) is not None


def _orders(act: Inherited) -> bool:
    """Whether the act asks somebody, or the organ itself, to do something."""
    return act.directive or act.act == "decides"


def _outer(heads: Sequence[Head], inherited: Inherited | None) -> Inherited | None:
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
#: What the organ itself does although it asks somebody.
_REMINDERS = frozenset({"recalls", "reaffirms", "reiterates", "welcomes"})
#: So many characters before a gerund tell it.
_GERUND = 10
#: How far before an act the conjunction that joins it may stand: adverbs come between.
_JOINED_WITHIN = 24


def _only_done_so(
    token: Token,
    outer: Inherited,
    reader: Reader,
    folded: Folded,
    grammar: Grammar,
) -> bool:
    """Whether a verb in an operative directive's clause only says how, or what else, somebody
    should do: "Calls upon States to maintain …, adopting an approach that …";
    请秘书长…，继续提请…注意…"""
    act = token.entry.act
    if act is None or not _orders(outer):
        return False
    if grammar.spaced and grammar.participle is not None and token.entry.participle:
        # « en mettant l’accent »: by what else he does; « en rappelant » only the organ does
        before = folded.text[max(0, token.start - _GERUND) : token.start]
        by_doing = act.id not in _REMINDERS and grammar.by_doing.search(before) is not None
        return act.id in _DEEDS or act.id == "other" or by_doing
    deeds = ("other",) if grammar.spaced else ("other", "supports")
    if act.id not in deeds or token.joined or grammar.of_itself.search(token.entry.form):
        return False
    if not grammar.spaced:
        before = folded.text[max(0, token.start - 2) : token.start]
        return not any(joint in before for joint in grammar.joining_signs)
    return token.start - reader.conjunction_end > _JOINED_WITHIN


#: What no text is about: "… on protection and encouraging", but not "… and underlining".
_NEVER_SUBJECTS = frozenset(
    {
        "reaffirms", "recalls", "welcomes", "takesNoteOf", "notesWithAppreciation",
        "notesWithConcern", "bearsInMind", "emphasizes", "convinced", "affirms", "reiterates",
        "guidedBy", "commends", "appreciates", "regrets", "hopes",
    }
)  # fmt: skip


#: What the organ asks for in operative paragraphs alone, …
_ASKED = frozenset({"requests", "invites"})
#: … and on which grounds it, or the text that it cites, does.
_GROUNDS = frozenset({"considers", "bearsInMind", "guidedBy"})


def _note_content(
    token: Token,
    reader: Reader,
    folded: Folded,
    text: str,
    grammar: Grammar,
    kind: ParagraphKind,
) -> None:
    """Remember of a verb that is no act what it says of the content in which it stands."""
    assert token.entry.act is not None
    if opens_content(token, reader, folded, text, grammar):
        reader.content_acts = True
    if kind == "preambular" and reader.content_at >= 0 and token.entry.act.id in _ASKED:
        reader.content_asks = True


def _is_act(
    token: Token,
    opening: bool,
    reader: Reader,
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
        if not any(c in BOUNDARIES and c not in NO_CLAUSE for c in between):
            return False
    finite = kind == "preambular" and inside and not token.entry.participle
    if finite and not _continues(token, folded, text, grammar):
        return False
    if inside and kind == "operative" and token.entry.form in grammar.subordinate_forms:
        return False
    if inside and act.id in (_MODIFIERS if kind == "preambular" else grammar.subordinate_acts):
        return False
    # 其中强调…，并在这方面请…: a preamble requests nothing, the cited text does
    resumed = reader.resumed and not (kind == "preambular" and act.id in _ASKED)
    if reader.content_at >= 0 and reader.content_asks and act.id in _GROUNDS:
        return False
    if reader.content_at >= 0 and not resumed:
        between = text[folded.start(reader.content_at) : folded.start(token.start)]
        if not any(c in between for c in "；;"):
            direct = not any(c in between.removeprefix(grammar.among_others) for c in "，,")
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
