"""What an organ says of something: "notes *that* …", whose subject is what it speaks of.

The subject is what the act is directed at, whatever stands before it that tells when or where; all
else that is said is background to the end of the clause.
"""

from __future__ import annotations

from reaffirm.languages import Grammar
from reaffirm.references.acts.clauses import Clause
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.passage import Passage

#: How far behind an act its "that" may stand: "also" and "further" come between.
THAT_WITHIN = 14
#: Longer than any conjunction.
_WORD = 16


def is_subject(start: int, stop: int, passage: Passage) -> bool:
    """Whether nothing but its noun stands between "that" and a number, which is the subject of what
    is said: "Reaffirms that its resolution 435 (1978) remains the basis"."""
    grammar = passage.grammar
    if any(t.kind == Kind.ENTITY and t.start < stop < t.end for t in passage.tokens):
        return False  # "that the Committee established pursuant to resolution 2127 (2013) has"
    nouns = {*grammar.resolution_words, *grammar.decision_words, *grammar.own_words}
    said = _unnamed(start, stop, passage).split()
    while said and said[-1] in nouns:
        said.pop()
    if grammar.before_subject.fullmatch(" ".join(said)):
        return True
    return all(word in nouns for word in _others(start, stop, passage))


def opens_said(cue: Token, clause: Clause, passage: Passage) -> bool:
    """Whether a cue opens what the organ says ("notes *that*"), not a clause about a noun ("les
    efforts *que* déploie"): what is said goes on behind its commas."""
    form, grammar = cue.entry.form, passage.grammar
    if form not in grammar.clause_openers:
        return False
    if form not in grammar.about_nouns:
        return True
    return grammar.fact.fullmatch(passage.folded.text, clause.head_end, cue.start) is not None


def said_anew(cue: Token, start: int, passage: Passage) -> bool:
    """Whether a second "that" of the act opens what a mention stands in: "that …, and that"; in
    Arabic "and" is written onto it."""
    text, grammar = passage.folded.text, passage.grammar
    for token in passage.tokens:
        form = token.entry.form
        if cue.end <= token.start < start and form in grammar.clause_openers:
            before = text[max(0, token.start - _WORD) : token.start].split()
            if before and (before[-1] in grammar.conjunctions or before[-1].endswith(",")):
                return True
            if form[0] in grammar.joining_proclitics and form[1:] in grammar.clause_openers:
                return True
    return False


def subject_follows(
    token: Token, start: int, clause: Clause, passage: Passage, is_body: bool
) -> bool:
    """Whether the cue ``token`` only leads to the subject of a that-clause, or to the body whose
    deed something is."""
    form, grammar = token.entry.form, passage.grammar
    if form in grammar.agent_cues and is_body:
        return not _others(token.end, start, passage)
    if form not in grammar.clause_openers:
        return False
    relative = form in grammar.about_nouns and not opens_said(token, clause, passage)
    if not (relative and form not in grammar.inverted) and grammar.before_subject.fullmatch(
        _unnamed(token.end, start, passage)
    ):
        return True
    text = passage.folded.text
    verb = grammar.verbs_first.match(text, token.end, start) if is_body else None
    if verb is not None and not _others(verb.end(), start, passage):
        return True
    passive = relative and is_body and bool(grammar.auxiliaries)  # "работу, которая ведется"
    verbs = 1 if passive or (form in grammar.inverted and (is_body or relative)) else 0
    others = _others(token.end, start, passage)
    beside = grammar.where_words if not is_body else grammar.auxiliaries if verbs else ()
    return sum(1 for word in others if word not in beside) <= verbs


def _unnamed(start: int, stop: int, passage: Passage) -> str:
    """A stretch of folded text without its names and conjunctions."""
    text = passage.folded.text
    parts, end = [], start
    for token in passage.tokens:
        if end <= token.start < stop and token.kind in _NO_OTHERS:
            parts.append(text[end : token.start])
            end = token.end
    parts.append(text[end:stop])
    return " ".join(_specific(" ".join(parts), passage.grammar).split())


def _specific(text: str, grammar: Grammar) -> str:
    """A text without the names of the whole Organization."""
    for name in grammar.generic_names:
        text = text.replace(name, "")
    return text


#: Names, and what joins two.
_NO_OTHERS = frozenset({Kind.ENTITY, Kind.SHORT, Kind.PROTOCOLS, Kind.CONJUNCTION})


def _others(start: int, stop: int, passage: Passage) -> list[str]:
    """The words of a stretch of folded text that are no names, articles or conjunctions."""
    text, grammar = passage.folded.text, passage.grammar
    words = _specific(text[start:stop], grammar).split()
    for token in passage.tokens:
        if start <= token.start < stop and token.kind in _NO_OTHERS:
            for word in text[token.start : token.end].split():
                if word in words:
                    words.remove(word)
    return [word for word in words if word not in grammar.articles]
