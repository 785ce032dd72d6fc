"""What a paragraph cites and names becomes references, each with its act and its role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reaffirm.languages import Folded
from reaffirm.model import NO_ACT, NUMBERED_TYPES, Paragraph, Reference, Role
from reaffirm.references.acts.bracketed import report_of_symbol
from reaffirm.references.acts.clauses import Clause
from reaffirm.references.acts.items import next_number
from reaffirm.references.acts.quoted_titles import heard
from reaffirm.references.acts.roles import (
    coordinated,
    listed_conference,
    outside_names,
    role_of_citation,
    role_of_entity,
)
from reaffirm.references.citations import Citation
from reaffirm.references.citations.promised import promised_noun
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.names.discourse import Mention


class Governed(NamedTuple):
    """A paragraph with the clauses that its acts govern."""

    paragraph: Paragraph
    folded: Folded
    tokens: Sequence[Token]
    clauses: Sequence[Clause]
    lexicon: Lexicon
    titles: Sequence[tuple[int, int]]  # where quoted titles stand in the folded text
    unsaid: str = NO_ACT  # the act where no clause tells one

    def clause_at(self, offset: int) -> Clause | None:
        """The clause that governs a folded offset."""
        return next((one for one in reversed(self.clauses) if one.start <= offset), None)

    def act_of(self, clause: Clause | None) -> str:
        """The act of a clause; where there is none, that of an organ whose verb no file knows."""
        return clause.act if clause else self.unsaid


def citation_references(citations: Sequence[Citation], governed: Governed) -> Iterable[Reference]:
    """The references to the numbers that a paragraph prints."""
    starts: dict[int, int] = {}
    ends = {citation.chain: citation.end for citation in citations}
    last: tuple[int, Role, Clause | None] = (-1, "mention", None)
    for citation in citations:
        first = starts.setdefault(citation.chain, citation.start)
        chain_start = governed.folded.folded(first)
        start = governed.folded.folded(citation.start)
        clause = governed.clause_at(start)
        role: Role = "mention"
        if clause:
            chain = chain_start, governed.folded.folded(ends[citation.chain])
            role = _role_of(citation, start, chain, clause, governed)
        if clause is last[2] and next_number(
            last[0], start, governed.folded, governed.lexicon.grammar
        ):
            role = last[1]
        last = (governed.folded.folded(citation.end), role, clause)
        yield _numbered(citation, citation.start, citation.end, clause, role, governed)


def _role_of(
    citation: Citation, start: int, chain: tuple[int, int], clause: Clause, governed: Governed
) -> Role:
    """The role of a number at a folded offset, in a list at ``chain``: where nouns stand before
    their numbers, a symbol in brackets has that of its report."""
    end = governed.folded.folded(citation.end)
    grammar = governed.lexicon.grammar
    if citation.type == "document" and not grammar.noun_after_number:
        text = governed.paragraph.text
        report = report_of_symbol(text, citation.start, start, clause, governed.tokens)
        if report is not None:
            start, end = chain = report.start, report.end
    tokens = heard(governed.tokens, governed.titles, chain[0])
    return role_of_citation(start, end, chain, clause, tokens, governed.folded, grammar)


def _numbered(
    citation: Citation,
    start: int,
    end: int,
    clause: Clause | None,
    role: Role,
    governed: Governed,
    note: str = "",
) -> Reference:
    return Reference(
        governed.paragraph.id,
        governed.act_of(clause),
        role,
        citation.type,
        citation.target,
        citation.target,
        governed.paragraph.text[start:end],
        start,
        end,
        clause.degrees if clause else (),
        citation.date,
        note,
    )


def footnote_references(
    citations: Sequence[Citation],
    governed: Governed,
    notes: Mapping[str, Sequence[Citation]],
) -> Iterable[Reference]:
    """Read "its relevant resolutions,20" and "the report of the Secretary-General;40": the footnote
    gives the numbers. Behind a list of numbers its noun waits for no other footnote."""
    served: set[int] = set()
    for marker in governed.paragraph.markers:
        given = [c for c in notes.get(marker.note, ()) if c.type in _GIVEN]
        texts = [c for c in given if c.type != "document"]
        if not given:
            continue
        token = promised_noun(
            marker.offset, len(texts) > 1, citations, governed.tokens, governed.folded,
            governed.lexicon.grammar,
        )  # fmt: skip
        if token is None or token.start in served:
            continue
        if len(texts) > 1:
            served.add(token.start)
        if token.kind == Kind.REPORT:
            texts = given if len(given) == 1 else []
        elif token.noun is Kind.DECISION:
            texts = [c for c in texts if c.type == "decision"]
        start, end = governed.folded.start(token.start), governed.folded.end(token.end)
        clause = governed.clause_at(token.start)
        role: Role = "mention"
        if clause and texts:
            role = role_of_citation(
                token.start, token.end, (token.start, token.end), clause,
                governed.tokens, governed.folded, governed.lexicon.grammar,
            )  # fmt: skip
        for citation in texts:
            if not _SERIES.search(citation.target) and citation.type != "document":
                continue
            if (token.kind == Kind.REPORT) == (citation.type == "document"):
                yield _numbered(citation, start, end, clause, role, governed, marker.note)


_GIVEN = NUMBERED_TYPES
_SERIES = re.compile(r"/(?:RES|DEC)/")


def mention_references(
    mentions: Sequence[Mention], citations: Sequence[Citation], governed: Governed
) -> Iterable[tuple[Reference, bool]]:
    """The references to what a paragraph names, and whether each is named in full."""
    if not mentions:
        return
    organs = {id(c.organ) for c in citations if c.organ is not None}
    reach: dict[int, int] = {}
    last: tuple[int, Role, Clause | None] = (-1, "mention", None)
    held = last  # the last conference
    spans = [(governed.folded.folded(m.start), governed.folded.folded(m.end)) for m in mentions]
    tokens = outside_names(governed.tokens, spans)
    for mention in mentions:
        start, end = governed.folded.folded(mention.start), governed.folded.folded(mention.end)
        start = start if mention.noun < 0 else governed.folded.folded(mention.noun)
        clause = governed.clause_at(start)
        role: Role = "mention"
        if clause is not None:
            key = clause.start
            role, reach[key] = role_of_entity(
                start, end, clause, heard(tokens, governed.titles, start), governed.folded,
                governed.lexicon.grammar, reach.get(key, clause.head_end), mention.type == "body",
            )  # fmt: skip
            if (id(mention.token) in organs or mention.nested) and role != "addressee":
                role = "mention"
            elif (
                clause is last[2]
                and "addressee" not in (role, last[1])
                and coordinated(last[0], start, governed.folded, governed.lexicon.grammar, last[1])
                and not governed.lexicon.grammar.background_after.match(governed.folded.text, end)
            ):
                role = last[1]
            elif (
                mention.type == "conference"
                and clause is held[2]
                and listed_conference(held[0], start, governed.folded, governed.lexicon.grammar)
            ):
                role = held[1]
            if not mention.nested:
                last = (end, role, clause)
                held = last if mention.type == "conference" else held
        reference = Reference(
            governed.paragraph.id,
            governed.act_of(clause),
            role,
            mention.type,
            mention.target,
            mention.label,
            governed.paragraph.text[mention.start : mention.end],
            mention.start,
            mention.end,
            clause.degrees if clause else (),
        )
        yield reference, not mention.short
