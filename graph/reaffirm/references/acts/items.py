"""Items of a list of cited texts: which are objects of their own, and which belong to another."""

from __future__ import annotations

from reaffirm.languages import Grammar
from reaffirm.references.acts.clauses import Clause
from reaffirm.references.lexicon.tokens import CUES, Kind, Token
from reaffirm.references.passage import Passage


def apposed(chain_start: int, clause: Clause, passage: Passage) -> bool:
    """Whether a list names some of what the act is directed at: "Reaffirming its resolutions on the
    question, in particular resolutions 435 (1978) and …"."""
    text, grammar = passage.folded.text, passage.grammar
    if grammar.apposition.search(text[clause.head_end : chain_start]) is None:
        return False
    for token in passage.tokens:
        if token.start >= clause.head_end and token.noun is not None:
            asked = grammar.background_span.search(text, clause.head_end, token.start)
            return asked is None and token.end < chain_start - _APPOSED
        if token.start >= clause.head_end and token.kind in CUES:
            return False
    return False


def in_prefix(start: int, clause: Clause, passage: Passage) -> bool:
    """Whether what is at ``start`` belongs to a phrase before the verb, which only says on what
    ground the organ acts: "and, *pursuant to its resolution 75/1*, decides"."""
    return start < clause.head_end and any(
        clause.start <= token.start < start and token.entry.form in passage.grammar.prefixes
        for token in passage.tokens
    )


#: The noun of the list itself stands nearer than this; the head noun must be another.
_APPOSED = 14


def next_number(end: int, start: int, passage: Passage) -> bool:
    """Whether a number is the next of a list in which each has its noun: "paragraph 8 of resolution
    51/233, paragraph 5 of resolution 52/237 and …"."""
    grammar = passage.grammar
    if not grammar.point_words or not 0 <= end < start:
        return False
    nouns = {*grammar.resolution_words, *grammar.decision_words, *grammar.own_words}
    words = passage.folded.text[end:start].replace(",", " ").split()
    return bool(words) and all(
        word.isdigit() or word in nouns or word in grammar.point_words or word in grammar.list_words
        for word in words
    )


def idle(cue: Token, clause: Clause, passage: Passage) -> bool:
    """Whether a cue opens no background here: an act takes it ("insiste *sur*", "напоминая *о*"), a
    noun does ("contribuciones *para*"), it tells manner or time, or passes on what it names."""
    form, text, grammar = cue.entry.form, passage.folded.text, passage.grammar
    if grammar.passing_on.match(text, cue.end):
        return True
    if form in grammar.governed and _taken_by_act(cue, clause, passage):
        return True
    if form in grammar.reason_cues and clause.act in _JUDGING:
        return True
    return grammar.taken.search(text, max(clause.head_end, cue.start - _NOUN), cue.end) is not None


def _taken_by_act(cue: Token, clause: Clause, passage: Passage) -> bool:
    """Whether the act takes a preposition, once or before each item: "напоминая о … и о …"."""
    text, grammar = passage.folded.text, passage.grammar
    adverbs = grammar.fact.match(text, clause.head_end, cue.start)
    if adverbs is None or adverbs.end() == cue.start:
        return adverbs is not None
    before = text[adverbs.end() : cue.start].split()
    taken = before[0] in grammar.governed or text.endswith(f" {cue.entry.form}", 0, clause.head_end)
    return taken and before[-1] in (*grammar.conjunctions, *grammar.joining_words)


#: Acts that thank or blame somebody for something.
_JUDGING = frozenset({"appreciates", "commends", "notesWithConcern", "regrets", "condemns"})
#: Longer than any noun that takes a cue.
_NOUN = 40


def restarted(cue: Token, start: int, passage: Passage) -> bool:
    """Whether a new coordinate object begins between a cue and a citation: ", and its resolution",
    "on the matter, in particular resolution", but not "in line with these, in particular"."""
    return restarted_behind(cue.end, cue.kind, start, passage)


def restarted_behind(end: int, kind: Kind, start: int, passage: Passage) -> bool:
    """Whether a new coordinate object begins behind words of a ``kind`` that end at ``end``."""
    text, grammar = passage.folded.text, passage.grammar
    stop = start
    for token in reversed(passage.tokens):
        if token.start >= start or token.end <= end:
            continue
        if token.entry.form in grammar.inclusive_cues:
            return kind != Kind.BACKGROUND
        if token.kind in (
            Kind.RESOLUTION,
            Kind.DECISION,
            Kind.OWN,
            Kind.ENTITY,
            Kind.DEGREE,
            Kind.SHORT,
        ):
            stop = _before_preposition(token.start, text, grammar)
            if text[stop : stop + 1] in grammar.joining_proclitics:
                return True
            # "وفقا للميثاق والقرار": in accordance with both
            if token.joined and (kind != Kind.BACKGROUND or _behind_comma(token, text)):
                return True
        elif token.kind in (Kind.CONJUNCTION, Kind.CONNECTIVE) and (
            stop - token.end <= 2
            or all(
                word in grammar.governed or (kind == Kind.TOPIC and word in grammar.articles)
                for word in text[token.end : stop].split()
            )
        ):
            return True
        else:
            break
    return False


def _behind_comma(token: Token, text: str) -> bool:
    """Whether a comma stands before the "and" that is written onto a word."""
    return text[: token.start - 1].rstrip().endswith(",")


def _before_preposition(start: int, text: str, grammar: Grammar) -> int:
    """Where an item begins that repeats a preposition with "and" written onto it: وإلى قرارها."""
    before = text[:start].rstrip()
    word = before[before.rfind(" ") + 1 :]
    joined = word[:1] in grammar.joining_proclitics
    if word and grammar.joining_proclitics and word[joined:] in grammar.governed:
        return len(before) - len(word)
    return start


def new_item(cue: Token, start: int, passage: Passage) -> bool:
    """Whether the first numbered text behind a cue begins a new item of a list, which ends what the
    cue opens: "on 8 September 2000, its resolution", "relativa a la mujer, y la resolución"."""
    text, grammar = passage.folded.text, passage.grammar
    if cue.kind == Kind.CONTENT or cue.entry.form in grammar.relative_cues:
        return False
    noun = next((t for t in passage.tokens if t.start >= cue.end and t.noun is not None), None)
    if noun is None or noun.start >= start:
        return False
    stop = noun.start
    for token in reversed(passage.tokens):
        if cue.end <= token.start < stop and token.kind in _BEFORE_NOUN:
            if text[token.end : stop].strip():
                break
            stop = token.start
    before = text[cue.end : stop].split()
    while before and before[-1] in grammar.articles:
        before.pop()
    if before and before[-1] in grammar.conjunctions:
        before.pop()
    return bool(before) and before[-1].endswith(",")


#: What may stand between a comma and the noun of a numbered text: "Human Rights Council".
_BEFORE_NOUN = frozenset({Kind.OWN, Kind.ENTITY, Kind.DEGREE, Kind.SHORT})
