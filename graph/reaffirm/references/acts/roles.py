"""Roles: is a mention what the act is directed at, whom it is addressed to, or background?"""

from __future__ import annotations

import re
from typing import Final

from reaffirm.languages import Grammar
from reaffirm.model import Role
from reaffirm.references.acts.clauses import Clause
from reaffirm.references.acts.items import (
    apposed,
    idle,
    in_prefix,
    new_item,
    restarted,
    restarted_behind,
)
from reaffirm.references.acts.said import (
    THAT_WITHIN,
    is_subject,
    opens_said,
    said_anew,
    subject_follows,
)
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.passage import Passage


def role_of_citation(end: int, chain: tuple[int, int], clause: Clause, passage: Passage) -> Role:
    """The role of a numbered document that ends at a folded offset, in a list of numbers that
    stands at ``chain``."""
    grammar, chain_start = passage.grammar, chain[0]
    if clause.directive or in_prefix(chain_start, clause, passage):
        return "mention"
    if _names_body(chain_start, end, passage):
        return "mention"
    if grammar.noun_after_number:
        return _head_final_role(chain, end, clause, passage)
    known = _role_by_words_before(chain_start, clause, passage)
    if known is not None:
        return known
    for token in passage.cues:
        if token.start >= chain_start:
            break
        if token.start < clause.head_end:
            continue
        if token.entry.form in grammar.inclusive_cues:
            continue
        if idle(token, clause, passage):
            continue
        if (
            token.start - clause.head_end <= THAT_WITHIN
            and token.entry.form in grammar.clause_openers
            and is_subject(token.end, chain_start, passage)
        ):
            continue
        if not restarted(token, chain_start, passage) and not new_item(token, chain_start, passage):
            return "mention"
    return "object"


def _names_body(start: int, end: int, passage: Passage) -> bool:
    """Whether a number is a part of the name of a body: "the work of the 1540 Committee"."""
    return any(
        token.start <= start and end <= token.end and token.entry.entities[0].type == "body"
        for token in passage.names
        if token.kind == Kind.ENTITY
    )


def _role_by_words_before(start: int, clause: Clause, passage: Passage) -> Role | None:
    """The role of a number where words before it alone tell: what states, adopts or names it as one
    of several, or what is to be done about it."""
    text, grammar = passage.folded.text, passage.grammar
    if apposed(start, clause, passage) or grammar.adoption_of.search(text, clause.head_end, start):
        return "object"
    if grammar.cited_by.search(text, clause.head_end, start):
        return "mention"
    if grammar.stated_in.search(text, clause.head_end, start):
        own = grammar.own_decision.match(text, clause.head_end)
        return "object" if own and start - own.end() <= _OWN_WITHIN else "mention"
    for span in grammar.background_span.finditer(text, clause.head_end, start):
        if "," not in text[span.end() : start] and not restarted_behind(
            span.end(), Kind.TOPIC, start, passage
        ):
            return "mention"
    return None


#: How far behind the organ's own decision the number may stand that states it.
_OWN_WITHIN = 130


def _head_final_role(chain: tuple[int, int], end: int, clause: Clause, passage: Passage) -> Role:
    text, grammar = passage.folded.text, passage.grammar
    start, chain_end = chain
    # One noun behind the list is the noun of all its numbers: 第1、第2和第3号决议规定的任务.
    nouns = (*grammar.resolution_words, *grammar.decision_words)
    shared = not any(noun in text[end:chain_end] for noun in nouns)
    if grammar.background_after.match(text, chain_end if shared else end):
        return "mention"
    if grammar.cited_by.search(text[clause.head_end : start]):
        return "mention"
    for token in passage.cues:
        if not clause.head_end <= token.start < start:
            continue
        if token.entry.form in grammar.inclusive_cues or _deed_of_act(token, clause, passage):
            continue
        if token.kind == Kind.CONTENT and not grammar.listed_on.search(text, token.end, start):
            return "mention"
        if token.kind == Kind.BACKGROUND and not _closed(text[token.end : start], grammar):
            return "mention"
    return "object"


def _deed_of_act(cue: Token, clause: Clause, passage: Passage) -> bool:
    """Whether an act is directed at the adoption of a text: 欢迎通过…第1/2号决议, and
    欢迎大会于1月2日通过…第1/2号决议; but not 大会通过的第1/2号决议."""
    text, grammar = passage.folded.text, passage.grammar
    if cue.entry.form not in grammar.deed_cues:
        return False
    return cue.start - clause.head_end <= 1 or (
        grammar.deed_done.search(text, clause.head_end, cue.start) is not None
        and grammar.attributive.match(text, cue.end) is None
    )


def _closed(between: str, grammar: Grammar) -> bool:
    """Whether the phrase that a background cue opens has ended before a number."""
    if grammar.cue_joined.search(between):
        return False
    return grammar.cue_end.search(between) is not None


def is_addressed(start: int, end: int, clause: Clause, passage: Passage, reach: int) -> bool:
    """Whether a directive is addressed to the body named at a folded place; its list of addressees
    reaches up to ``reach`` so far."""
    if start < clause.head_end:
        return False
    text, grammar = passage.folded.text, passage.grammar
    listed = reach > clause.head_end
    between = grammar.addressee_list if listed else grammar.addressee_gap
    gap = text[max(reach, clause.head_end) : start]
    return between.fullmatch(gap) is not None and not grammar.others_addressed.match(text, end)


def role_of_entity(start: int, end: int, clause: Clause, passage: Passage, is_body: bool) -> Role:
    """The role of an entity named in the clause of an act that is no directive."""
    text, grammar = passage.folded.text, passage.grammar
    near = _BEFORE[grammar.spaced]
    background = (
        (start < clause.head_end and not clause.start <= start < end <= clause.head_end)
        or in_prefix(start, clause, passage)
        or _after_cue(start, clause, passage, is_body)
        or (
            grammar.background_before.search(text[max(clause.head_end, start - near) : start])
            and not grammar.common_deed.match(text, end)
        )
        or grammar.background_after.match(text, end)
        or (is_body and grammar.text_of_body.match(text, end))
        or (is_body and grammar.text_before_body.search(text[clause.head_end : start]))
        or _modifies_next(end, passage)
    )
    return "mention" if background else "object"


#: Words directly before a mention that make it background take no more characters, with spaces
#: between them and without.
_BEFORE = {True: 80, False: 24}


def listed_conference(end: int, start: int, passage: Passage) -> bool:
    """Whether two conferences are items of one list although it says when each was held."""
    between = passage.grammar.held_between
    return 0 <= end <= start and bool(between.fullmatch(passage.folded.text, end, start))


def coordinated(end: int, start: int, passage: Passage, role: Role = "mention") -> bool:
    """Whether two mentions are items of one list: the second shares the ``role`` of the first. A
    preposition before each ("of the one and of the other") joins objects."""
    grammar = passage.grammar
    repeated = grammar.repeated if role == "object" else frozenset()
    gap = passage.folded.text[end:start] if 0 <= end <= start else "-"
    if not grammar.spaced:
        return grammar.item_joint.fullmatch(gap) is not None
    words = gap.replace(",", " ").replace("،", " ").split()
    joints = 0
    for word in words:
        if word in grammar.articles or word in repeated:
            continue
        if word not in grammar.conjunctions:
            return False
        joints += 1
    return joints <= 1 and bool(gap.strip())


def _after_cue(start: int, clause: Clause, passage: Passage, is_body: bool) -> bool:
    """Whether words between the act and the mention make it background.

    What opens the content of a cited text ("in which") does so to the end of the clause; a
    preposition or the subject of a text ("on") only up to the next comma.
    """
    text, grammar = passage.folded.text, passage.grammar
    first = clause.head_end
    if clause.act == "decides":
        anew = [m.end() for m in grammar.decided_after.finditer(text, first, start)]
        first = max([first, *anew])
    if is_body and grammar.next_report.search(text, first, start):
        return False
    if not is_body and (
        grammar.adopted_text.search(text, first, start)
        or grammar.provisions.fullmatch(text, first, start)
    ):
        return False
    deed = max(first, start - _DEED_WITHIN)
    own = grammar.own_deed.search(text, deed, start) if is_body else None
    stop = own.start() if own else start
    for token in passage.cues:
        if token.start >= stop:
            break
        if (
            token.start >= first
            and not _of_act(token, start, clause, passage)
            and _reaches(token, start, clause, passage, is_body)
        ):
            return True
    # Without spaces the first characters of the mention tell too: 该议程.
    stop = start if grammar.spaced else start + _DEFINITE
    tail = text[clause.head_end : stop].rpartition(",")[2]
    if clause.act == "decides":
        tail = grammar.decided.sub("", tail, count=1) if grammar.decided.match(tail) else tail
    if grammar.background_span.search(tail) is not None:
        return True
    opened = text.rfind(",", clause.head_end, start) + 1
    if clause.act == "decides" and grammar.decided.match(text, opened):
        return False
    return opened > 0 and (
        grammar.behind_comma.match(text, opened, start) is not None
        or (not is_body and grammar.text_behind_comma.match(text, opened, start) is not None)
    )


def _of_act(cue: Token, start: int, clause: Clause, passage: Passage) -> bool:
    """Whether a cue directly behind an act belongs to it: "préoccupée *par* les conclusions de", or
    欢迎*通过*《…宣言》, where the adoption of the text named next is what is welcomed."""
    text, grammar = passage.folded.text, passage.grammar
    form, near = cue.entry.form, cue.start - clause.head_end <= 1
    if form in grammar.deed_cues and cue.end == start:
        return near or grammar.deed_done.search(text, clause.head_end, cue.start) is not None
    return near and form in grammar.agent_cues


_DEFINITE = 3
#: What tells whose deed is meant ("made by the") is no longer.
_DEED_WITHIN = 90
#: A Chinese verb or preposition farther before a mention than this is not about it.
_NEAR = 24


def _reaches(cue: Token, start: int, clause: Clause, passage: Passage, is_body: bool) -> bool:
    """Whether what ``cue`` opens goes on to the mention at ``start``."""
    text, grammar = passage.folded.text, passage.grammar
    between, form = text[cue.end : start], cue.entry.form
    if form in grammar.closing_cues and grammar.attributive.fullmatch(between[-1:]):
        return False
    if form in grammar.closing_cues and (
        grammar.examples.search(between) or grammar.next_text.search(text, cue.end, start)
    ):
        return False
    if idle(cue, clause, passage) or _own_title(cue, start, clause, passage):
        return False
    if grammar.topic_as_adjective.match(text, cue.start):
        return False
    if cue.kind == Kind.CONTENT or form in grammar.relative_cues:
        return True
    if opens_said(cue, clause, passage):
        return not (
            said_anew(cue, start, passage) or subject_follows(cue, start, clause, passage, is_body)
        )
    if any(comma in between for comma in ",，،"):
        return _within_title(cue, start, passage)
    if form in grammar.inclusive_cues:
        return False
    if not grammar.noun_after_number:
        return not subject_follows(cue, start, clause, passage, is_body)
    if cue.kind == Kind.TOPIC:
        return not grammar.next_text.search(text, cue.end, start) and _topic_reaches(
            cue, start, passage
        )
    return len(between) <= _NEAR


def _topic_reaches(cue: Token, start: int, passage: Passage) -> bool:
    """Whether a mention is the subject of a text, not the text itself: the title in
    关于…通过的题为《…》的成果文件 is that of the text itself."""
    if _titles_report(cue, start, passage):
        return False
    if _noun_follows(start, passage):
        return True
    grammar, between = passage.grammar, passage.folded.text[cue.end : start]
    if grammar.attributive.fullmatch(between[-1:]):
        return False  # 关于湖泊的可持续发展目标
    titled = any(t.end == start and t.entry.form in grammar.title_cues for t in passage.tokens)
    return bool(between) and not titled


def _own_title(cue: Token, start: int, clause: Clause, passage: Passage) -> bool:
    """Whether a text is named by its title, "the outcome document *entitled* “The Lakes We Want”",
    not a numbered one by the thing it is about."""
    text, grammar = passage.folded.text, passage.grammar
    if not grammar.spaced or cue.entry.form not in grammar.title_cues:
        return False
    noun = text[max(clause.head_end, cue.start - 20) : cue.start].rstrip(" ,").rpartition(" ")[2]
    if noun in grammar.agenda_words or text[cue.end : start].strip(" «»“”\"'"):
        return False
    return not any(
        token.noun is not None and clause.head_end <= token.start < cue.start
        for token in passage.tokens
    )


def _titles_report(cue: Token, start: int, passage: Passage) -> bool:
    """Whether a mention is the whole title of a report: 题为“和平纲领”的报告."""
    text = passage.folded.text
    if cue.entry.form not in passage.grammar.title_cues or text[cue.end : start].strip('“《"'):
        return False
    name = next((token for token in passage.names if token.start == start), None)
    if name is None:
        return False
    of = _OF_TITLE.match(text, name.end)
    return of is not None and any(
        token.start == of.end() and token.kind == Kind.REPORT for token in passage.tokens
    )


_OF_TITLE: Final = re.compile('[”》"]*的')


def _within_title(cue: Token, start: int, passage: Passage) -> bool:
    """Whether a mention stands in the title of a resolution, behind a comma of that title:
    题为加强联系，实现可持续发展目标的第1/2号决议."""
    if cue.entry.form not in passage.grammar.title_cues or not _noun_follows(start, passage):
        return False
    return not any(t.noun is not None and cue.end <= t.start < start for t in passage.tokens)


def _noun_follows(start: int, passage: Passage) -> bool:
    """Whether "resolution" follows before the next punctuation: 题为…的第70/1号决议."""
    for token in passage.tokens:
        if token.start > start and (token.noun is not None or token.kind == Kind.REPORT):
            return not any(c in "，；" for c in passage.folded.text[start : token.start])
    return False


def _modifies_next(end: int, passage: Passage) -> bool:
    """Whether another name follows directly and is what is meant: the summit's Declaration. A body
    of a body (委员会秘书处) is meant with it, unless only its texts are."""
    text, grammar = passage.folded.text, passage.grammar
    for token in passage.names:
        if token.start == end and token.kind != Kind.PROTOCOLS:
            return (
                not any(entity.type in _MEANT_WITH for entity in token.entry.entities)
                or grammar.background_after.match(text, token.end) is not None
                or grammar.text_of_body.match(text, token.end) is not None
            )
    return False


_MEANT_WITH = frozenset({"body", "conference"})
