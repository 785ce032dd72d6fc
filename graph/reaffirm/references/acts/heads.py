"""Heads: the phrases of a paragraph that are acts of the organ.

An act stands at the opening of a clause, behind punctuation, a conjunction, or words like "in this
respect". A verb inside the content of a cited text ("in which it encouraged …") is no act, nor is
one that only says how somebody should do what a directive asks.
"""

from __future__ import annotations

from collections.abc import Sequence

from reaffirm.references.acts.openings import (
    BOUNDARIES,
    NO_CLAUSE,
    Head,
    Inherited,
    Reader,
    clause_start,
    connect,
    ends_prefix,
    is_opening,
    object_before,
    opens_content,
    remember,
)
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.passage import Passage

#: Acts whose participle behind another act only modifies it ("Welcoming …, guided by …").
_MODIFIERS = frozenset({"guidedBy", "actsUnder"})
#: Acts whose participle in an operative paragraph has another subject than the organ.
_SUBORDINATE = _MODIFIERS | {"considers", "bearsInMind"}
#: What may open a clause or join two.
_OPENING = frozenset({Kind.ACT, Kind.DEGREE, Kind.CONNECTIVE, Kind.CONJUNCTION, Kind.BACKGROUND})
#: What opens a subject or a content, and no clause.
_INNER = frozenset({Kind.TOPIC, Kind.CONTENT})


def any_head(tokens: Sequence[Token]) -> list[Head]:
    """The first act's phrase anywhere: of a paragraph that opens with unknown words."""
    for token in tokens:
        if token.kind == Kind.ACT and token.noun is None:
            return [Head(token, token.start, ())]
    return []


def find_heads(
    passage: Passage, inherited: Inherited | None, titles: Sequence[tuple[int, int]] = ()
) -> list[Head]:
    """The acts of a paragraph, in order; ``inherited`` is that of the paragraph it continues.

    A verb in one of the quoted ``titles`` is none: 回顾题为“改进港口，支持贸易”的第76/300号决议.
    """
    reader = Reader(passage, inherited)
    spaced, heads = passage.grammar.spaced, reader.heads
    for index, token in enumerate(passage.tokens):
        if titles and heads and token.kind == Kind.ACT and _stands_in(token, titles):
            continue
        if token.kind == Kind.DEGREE and heads and token.start < heads[-1].token.end:
            heads[-1] = heads[-1].with_degree(token.entry.degree)  # within the act's phrase
        elif not spaced or token.kind in _OPENING:
            _read(index, token, reader)
        elif token.kind in _INNER:
            remember(token, False, reader)
    return heads


def _stands_in(token: Token, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start < end for start, end in stretches)


def _read(index: int, token: Token, reader: Reader) -> None:
    """Go on to a token that may open a clause."""
    opening = is_opening(token, reader) or _opens_unmarked(index, token, reader)
    match token.kind:
        case Kind.ACT:
            if not ends_prefix(token, reader):
                _read_verb(token, opening, reader)
        case Kind.DEGREE | Kind.CONNECTIVE | Kind.CONJUNCTION:
            connect(token, opening, reader)
        case _:
            remember(token, opening, reader)


def _opens_unmarked(index: int, token: Token, reader: Reader) -> bool:
    """Whether a Chinese act opens a clause where only what it shares with another act, or its
    object, stands before it."""
    passage = reader.passage
    if passage.grammar.spaced or token.kind != Kind.ACT:
        return False
    if _asks_others(index, reader) or _shares_object(token, reader):
        return True
    before = object_before(token, passage)
    reader.prefix_at = max(before, reader.prefix_at)
    return before >= 0


def _read_verb(token: Token, opening: bool, reader: Reader) -> None:
    """Take note of a verb: as an act, or as what it says of the content in which it stands."""
    if not _only_done_by_others(token, reader):
        if _is_act(token, opening, reader):
            start = clause_start(token, reader)
            reader.heads.append(Head(token, start, reader.degrees if opening else ()))
            reader.content_at = -1
        else:
            _note_content(token, reader)
    reader.degrees = ()
    reader.resumed = False
    reader.by_conjunction = False
    reader.open_end = -1
    reader.prefix_at = -1


def _shares_object(token: Token, reader: Reader) -> bool:
    """Whether only "and" parts a Chinese act from the one before (欢迎并敦促): what both are
    directed at stands under the nearer."""
    if not reader.heads:
        return False
    passage = reader.passage
    between = passage.folded.text[reader.heads[-1].token.end : token.start]
    return between in passage.grammar.joined_acts


def _asks_others(index: int, reader: Reader) -> bool:
    """Whether only the addressee of a directive stands before another one: 请甲并邀请乙."""
    tokens, grammar = reader.passage.tokens, reader.passage.grammar
    folded = reader.passage.folded
    token, joint = tokens[index], tokens[index - 1]
    if not reader.heads or not token.entry.directive or joint.end != token.start:
        return False
    head = reader.heads[-1].token
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


def _only_done_by_others(token: Token, reader: Reader) -> bool:
    """Whether a verb only says what somebody else is asked to do, or how."""
    heads, inherited = reader.heads, reader.inherited
    # "Calls upon States: (a) To respect …": where verbs have no infinitive, the first verb of an
    # item looks like an act of its own.
    ordered = inherited is not None and not heads and _orders(inherited)
    if ordered and not reader.passage.grammar.spaced and _is_order(token, reader):
        return True
    if _follows_that(token, reader):
        return True
    outer = _outer(reader) if reader.passage.paragraph.kind == "operative" else None
    return outer is not None and _only_done_so(token, outer, reader)


def _is_order(token: Token, reader: Reader) -> bool:
    """Whether a verb of an ordered item is what is ordered: (a) 支持会员国, (b) 指导和支持…"""
    first = token.start == 0 or reader.prefix_at == 0
    return first or (token.entry.act is not None and token.entry.act.id in _DEEDS)


def _follows_that(token: Token, reader: Reader) -> bool:
    """Whether "and" joins the verb to that of what is said: "reitera que acepta y aprecia"."""
    if not reader.heads:
        return False
    passage = reader.passage
    between = passage.folded.text[reader.heads[-1].token.end : token.start]
    return passage.grammar.that_verb_and.fullmatch(between) is not None


def _orders(act: Inherited) -> bool:
    """Whether the act asks somebody, or the organ itself, to do something."""
    return act.directive or act.act == "decides"


def _outer(reader: Reader) -> Inherited | None:
    """The act in whose clause the reader stands."""
    if not reader.heads:
        return reader.inherited
    entry = reader.heads[-1].token.entry
    return Inherited(entry.act.id, entry.directive) if entry.act else reader.inherited


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


def _only_done_so(token: Token, outer: Inherited, reader: Reader) -> bool:
    """Whether a verb in an operative directive's clause only says how, or what else, somebody
    should do: "Calls upon States to maintain …, adopting an approach that …";
    请秘书长…，继续提请…注意…"""
    act, grammar, text = token.entry.act, reader.passage.grammar, reader.passage.folded.text
    if act is None or not _orders(outer):
        return False
    if grammar.spaced and grammar.participle is not None and token.entry.participle:
        # « en mettant l’accent »: by what else he does; « en rappelant » only the organ does
        before = text[max(0, token.start - _GERUND) : token.start]
        by_doing = act.id not in _REMINDERS and grammar.by_doing.search(before) is not None
        return act.id in _DEEDS or act.id == "other" or by_doing
    deeds = ("other",) if grammar.spaced else ("other", "supports")
    if act.id not in deeds or token.joined or grammar.of_itself.search(token.entry.form):
        return False
    if not grammar.spaced:
        before = text[max(0, token.start - 2) : token.start]
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
#: What the organ asks for, and does, in operative paragraphs alone, …
_ASKED = frozenset({"requests", "invites"})
_OPERATIVE = _ASKED | {"decides"}
#: … and on which grounds it, or the text that it cites, does.
_GROUNDS = frozenset({"considers", "bearsInMind", "guidedBy"})


def _note_content(token: Token, reader: Reader) -> None:
    """Remember of a verb that is no act what it says of the content in which it stands."""
    assert token.entry.act is not None
    if opens_content(token, reader):
        reader.content_acts = True
    preambular = reader.passage.paragraph.kind == "preambular"
    if preambular and reader.content_at >= 0 and token.entry.act.id in _ASKED:
        reader.content_asks = True


def _is_act(token: Token, opening: bool, reader: Reader) -> bool:
    """Whether a verb is an act of the organ: it opens a clause, and stands in no content."""
    if not (opening or token.joined):
        return False
    if opening and _is_subject(token, reader):
        return False
    inside = bool(reader.heads) or reader.inherited is not None
    if inside and (_is_subordinate(token, reader.passage) or _asks_for_others(token, reader)):
        return False
    return reader.content_at < 0 or not _is_content(token, reader)


def _is_subject(token: Token, reader: Reader) -> bool:
    """Whether a verb behind a conjunction belongs to the subject of a cited text, which no
    punctuation has closed: "on promoting and encouraging …"."""
    grammar, act = reader.passage.grammar, token.entry.act
    assert act is not None
    if not (grammar.verbal_topics and reader.by_conjunction and reader.topic_at >= 0):
        return False
    gerund = token.entry.participle and act.id not in _NEVER_SUBJECTS
    if not (gerund or token.entry.form in grammar.nouns_like_acts):
        return False
    between = reader.printed_since(reader.topic_at, token)
    return not any(c in BOUNDARIES and c not in NO_CLAUSE for c in between)


def _is_subordinate(token: Token, passage: Passage) -> bool:
    """Whether a verb behind an act is of a form, or of a meaning, that only goes on with it."""
    grammar, act = passage.grammar, token.entry.act
    assert act is not None
    if passage.paragraph.kind == "preambular":
        if not token.entry.participle and not _continues(token, passage):
            return True
        return act.id in _MODIFIERS
    if passage.paragraph.kind == "operative" and token.entry.form in grammar.subordinate_forms:
        return True
    return act.id in _SUBORDINATE


def _is_content(token: Token, reader: Reader) -> bool:
    """Whether a verb tells what a cited text says, in whose content the reader stands."""
    grammar, act = reader.passage.grammar, token.entry.act
    assert act is not None
    if reader.content_asks and act.id in _GROUNDS:
        return True
    preambular = reader.passage.paragraph.kind == "preambular"
    # 其中强调…，并在这方面请…；又决定…: a preamble requests nothing, the cited text does
    only_there = preambular and act.id in _OPERATIVE
    if reader.resumed and not only_there:
        return False
    between = reader.printed_since(reader.content_at, token)
    if any(c in between for c in "；;"):
        return only_there
    if not any(c in between.removeprefix(grammar.among_others) for c in "，,"):
        return True
    inner = reader.content_acts or act.id in _DEEDS
    return inner and act.id not in grammar.outer_acts


def _asks_for_others(token: Token, reader: Reader) -> bool:
    """Whether only a comma stands before a request in a preamble: it is that of the letter just
    named, "Welcoming the letter from …, requesting …"."""
    act, passage = token.entry.act, reader.passage
    if passage.paragraph.kind != "preambular" or not passage.grammar.spaced or token.joined:
        return False
    asks = act is not None and act.id == "requests" and token.entry.participle
    joined = token.start - reader.conjunction_end <= _JOINED_WITHIN
    return asks and not (joined or reader.resumed)


def _continues(token: Token, passage: Passage) -> bool:
    """Whether a finite verb goes on with the acts of a preamble: it is joined to the paragraph
    behind a comma ("وإذ تؤكد …، وتشير إلى …")."""
    grammar = passage.grammar
    if token.entry.act is None or token.entry.act.id not in grammar.continued_acts:
        return False
    before = passage.text[: passage.folded.start(token.start)].rstrip(" \xa0")
    joint = next((j for j in grammar.joining_proclitics if before.endswith(j)), "")
    return token.joined and before.removesuffix(joint).rstrip().endswith((",", "،"))
