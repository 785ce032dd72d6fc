"""What a paragraph cites and names becomes references, each with its act and its role."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reaffirm.model import NO_ACT, NUMBERED_TYPES, Reference, Role
from reaffirm.references.acts.bracketed import report_of_symbol
from reaffirm.references.acts.clauses import Clause
from reaffirm.references.acts.items import next_number
from reaffirm.references.acts.quoted_titles import heard
from reaffirm.references.acts.roles import (
    coordinated,
    is_addressed,
    listed_conference,
    role_of_citation,
    role_of_entity,
)
from reaffirm.references.citations import Citation
from reaffirm.references.citations.promised import promised_noun
from reaffirm.references.lexicon.tokens import Kind
from reaffirm.references.names.discourse import Mention
from reaffirm.references.passage import Passage


class Governed(NamedTuple):
    """A paragraph with the clauses that its acts govern."""

    passage: Passage
    clauses: Sequence[Clause]
    titles: Sequence[tuple[int, int]]  # where quoted titles stand in the folded text
    unsaid: str = NO_ACT  # the act where no clause tells one

    def clause_at(self, offset: int) -> Clause | None:
        """The clause that governs a folded offset."""
        for clause in reversed(self.clauses):
            if clause.start <= offset:
                return clause
        return None

    def act_of(self, clause: Clause | None) -> str:
        """The act of a clause; where there is none, that of an organ whose verb no file knows."""
        return clause.act if clause else self.unsaid


class _Placed(NamedTuple):
    """Where in the folded text something ends that was read, its role, and its clause."""

    end: int
    role: Role
    clause: Clause | None


_NOTHING_YET = _Placed(-1, "mention", None)


def citation_references(citations: Sequence[Citation], governed: Governed) -> Iterable[Reference]:
    """The references to the numbers that a paragraph prints."""
    starts: dict[int, int] = {}
    ends = {citation.chain: citation.end for citation in citations}
    last, folded = _NOTHING_YET, governed.passage.folded.folded
    for citation in citations:
        first = starts.setdefault(citation.chain, citation.start)
        chain_start, start = folded(first), folded(citation.start)
        clause = governed.clause_at(start)
        role: Role = "mention"
        if clause:
            chain = chain_start, folded(ends[citation.chain])
            role = _role_of(citation, start, chain, clause, governed)
        if clause is last.clause and next_number(last.end, start, governed.passage):
            role = last.role
        last = _Placed(folded(citation.end), role, clause)
        yield _numbered(citation, citation.start, citation.end, clause, role, governed)


def _role_of(
    citation: Citation, start: int, chain: tuple[int, int], clause: Clause, governed: Governed
) -> Role:
    """The role of a number at a folded offset, in a list at ``chain``: where nouns stand before
    their numbers, a symbol in brackets has that of its report."""
    passage = governed.passage
    end = passage.folded.folded(citation.end)
    if citation.type == "document" and not passage.grammar.noun_after_number:
        report = report_of_symbol(citation.start, start, clause, passage)
        if report is not None:
            end, chain = report.end, (report.start, report.end)
    return role_of_citation(end, chain, clause, heard(passage, governed.titles, chain[0]))


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
        governed.passage.paragraph.id,
        governed.act_of(clause),
        role,
        citation.type,
        citation.target,
        citation.target,
        governed.passage.text[start:end],
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
    passage = governed.passage
    for marker in passage.paragraph.markers:
        given = [c for c in notes.get(marker.note, ()) if c.type in NUMBERED_TYPES]
        texts = [c for c in given if c.type != "document"]
        if not given:
            continue
        token = promised_noun(marker.offset, len(texts) > 1, citations, passage)
        if token is None or token.start in served:
            continue
        if len(texts) > 1:
            served.add(token.start)
        if token.kind == Kind.REPORT:
            texts = given if len(given) == 1 else []
        elif token.noun is Kind.DECISION:
            texts = [c for c in texts if c.type == "decision"]
        start, end = passage.printed(token)
        clause = governed.clause_at(token.start)
        role: Role = "mention"
        if clause and texts:
            role = role_of_citation(token.end, (token.start, token.end), clause, passage)
        for citation in texts:
            if not _SERIES.search(citation.target) and citation.type != "document":
                continue
            if (token.kind == Kind.REPORT) == (citation.type == "document"):
                yield _numbered(citation, start, end, clause, role, governed, marker.note)


_SERIES = re.compile(r"/(?:RES|DEC)/")


def mention_references(
    mentions: Sequence[Mention], citations: Sequence[Citation], governed: Governed
) -> Iterable[tuple[Reference, bool]]:
    """The references to what a paragraph names, and whether each is named in full."""
    if not mentions:
        return
    passage, folded = governed.passage, governed.passage.folded.folded
    organs = {id(c.organ) for c in citations if c.organ is not None}
    spans = [(folded(m.start), folded(m.end)) for m in mentions]
    # 《关于…的宣言》 opens no subject
    named = _Named(passage.without_cues(spans), governed.titles, organs)
    for mention, (begin, end) in zip(mentions, spans, strict=True):
        start = begin if mention.noun < 0 else folded(mention.noun)
        clause = governed.clause_at(start)
        reference = Reference(
            passage.paragraph.id,
            governed.act_of(clause),
            named.role(mention, start, end, clause) if clause else "mention",
            mention.type,
            mention.target,
            mention.label,
            passage.text[mention.start : mention.end],
            mention.start,
            mention.end,
            clause.degrees if clause else (),
        )
        yield reference, not mention.short


@dataclass(slots=True)
class _Named:
    """What the names of a paragraph read so far tell of the role of the next one."""

    passage: Passage  # without the cues within names
    titles: Sequence[tuple[int, int]]
    organs: Collection[int]  # the tokens of organs that only tell whose a number is
    reach: dict[int, int] = field(default_factory=dict)  # of a clause's list of addressees
    last: _Placed = _NOTHING_YET
    conference: _Placed = _NOTHING_YET  # the last one

    def role(self, mention: Mention, start: int, end: int, clause: Clause) -> Role:
        """The role of the next name, at folded offsets."""
        role = self._addressed(mention, start, end, clause) if clause.directive else None
        if (id(mention.token) in self.organs or mention.nested) and role != "addressee":
            role = "mention"
        elif clause is self.last.clause and self._continues_list(start, end, role):
            role = self.last.role
        elif (
            mention.type == "conference"
            and clause is self.conference.clause
            and listed_conference(self.conference.end, start, self.passage)
        ):
            role = self.conference.role
        elif role is None:
            passage = heard(self.passage, self.titles, start)
            role = role_of_entity(start, end, clause, passage, mention.type == "body")
        if not mention.nested:
            self.last = _Placed(end, role, clause)
            if mention.type == "conference":
                self.conference = self.last
        return role

    def _addressed(self, mention: Mention, start: int, end: int, clause: Clause) -> Role:
        """The role of the next name in the clause of a directive."""
        reach = self.reach.get(clause.start, clause.head_end)
        if mention.type != "body" or not is_addressed(start, end, clause, self.passage, reach):
            return "mention"
        self.reach[clause.start] = end
        # 再次请秘书长 is "reiterates its request to the Secretary-General".
        return "object" if clause.act == "reiterates" else "addressee"

    def _continues_list(self, start: int, end: int, role: Role | None) -> bool:
        """Whether a name is the next item of a list of what an act is directed at, or is not."""
        passage, last = self.passage, self.last
        if "addressee" in (role, last.role):
            return False
        # “Lakes: the Harbour Agenda”, and the Dune Plan: a title that ended holds no item of it
        for begin, stop in self.titles:
            if begin < last.end <= stop <= start:
                return False
        return coordinated(
            last.end, start, passage, last.role
        ) and not passage.grammar.background_after.match(passage.folded.text, end)
