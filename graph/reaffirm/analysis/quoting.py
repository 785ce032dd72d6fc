"""Every paragraph that refers to a document or entity, with its sentence, to read and to cite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from reaffirm.analysis.citing import day_in_words, name_in_words, place_in_words
from reaffirm.analysis.columns import facts, rows
from reaffirm.analysis.mentions import PREFERRED, NodeFacts
from reaffirm.analysis.tables import Table
from reaffirm.errors import QueryError
from reaffirm.model import ROLES
from reaffirm.namespaces import page_address, target_iri
from reaffirm.rdf.vocabulary import act_of, place_of

if TYPE_CHECKING:
    from rich.console import Group, RenderableType

    from reaffirm.model import Language
    from reaffirm.rdf.store import Store

#: The roles of what an act is directed at; the others are background.
_DIRECTED = frozenset(ROLES[:2])

_SAID = """
SELECT ?reference ?order ?act ?role ?start ?end ?text ?lead WHERE {{
  ?reference rea:target <{target}> ; rea:act ?act ; rea:role ?role ; oa:start ?start ; oa:end ?end ;
    rea:paragraph ?place .
  ?place rea:text ?text ; rea:order ?order
  OPTIONAL {{ ?place rea:continues ?parent . ?parent rea:text ?lead }}
}}"""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A paragraph that refers to a target under one act.

    ``words`` name the target within the ``sentence``, which for a sub-paragraph begins with what it
    continues. ``versions`` are the languages whose text says so, ``role`` is the strongest that one
    of them gives it.
    """

    document: str
    date: str
    paragraph: str
    act: str
    role: str
    words: str
    sentence: str
    language: str
    versions: tuple[str, ...]
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Quotations:
    """All paragraphs that refer to ``target``, in the order of date, document and paragraph.

    ``mentioned`` counts the paragraphs that were left out because every version has the target as
    background only.
    """

    target: str
    quotations: tuple[Quotation, ...]
    mentioned: int = 0

    def __len__(self) -> int:
        return len(self.quotations)

    def __iter__(self) -> Iterator[Quotation]:
        return iter(self.quotations)

    def table(self) -> Table:
        """One row a paragraph and act."""
        names = tuple(field.name for field in fields(Quotation))
        return Table(names, tuple(_cells(one) for one in self.quotations))

    def citations(self) -> tuple[str, ...]:
        """One line a document, as it is cited: number, date, title, paragraphs, address."""
        documents = groupby(self.quotations, key=lambda one: one.document)
        return tuple(_citation(list(group)) for _, group in documents)

    def __rich__(self) -> Group:
        from rich.console import Group

        return Group(*(part for one in self.quotations for part in _printed(one)))

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def quotations(
    store: Store,
    target: str,
    *,
    acts: Collection[str] | None = None,
    since: date | None = None,
    until: date | None = None,
    language: Language | None = None,
    mentions: bool = False,
) -> Quotations:
    """Every paragraph that refers to a document or entity, with its sentence.

    Parameters
    ----------
    target:
        Its identifier: ``treaty:uncac``, ``A/RES/70/1``; :func:`reaffirm.parse_target` gives it
        for a name.
    acts:
        Only these acts, such as ``{"reaffirms"}``.
    since, until:
        Only documents adopted from this day on, to this day; those without a date are left out if
        either is given.
    language:
        Quote this language version alone. Without it each paragraph is quoted once, in English
        where the English version says so, else in another language that does.
    mentions:
        Include background: the default is what an act is directed at or addressed to, in one
        version at least.

    Raises
    ------
    QueryError
        If no text of the store refers to the target at all.

    Notes
    -----
    Linear in the references to the target; the titles of the store are read once.
    """
    found = list(_said(store, target))
    if not found:
        raise QueryError(
            "no text in the store refers to it", where=target, advice="reaffirm find WORDS"
        )
    known = facts(store, {one.document for one in found})
    kept = [
        one
        for one in found
        if (acts is None or one.act in acts)
        and (language is None or one.language == language)
        and _within(known.get(one.document, NodeFacts()).date, since, until)
    ]
    said: dict[tuple[str, str, str], list[_Said]] = defaultdict(list)
    for one in kept:
        said[one.document, one.paragraph, one.act].append(one)
    told = [
        group for group in said.values() if mentions or any(one.role in _DIRECTED for one in group)
    ]
    made = [_quotation(group, known, language) for group in told]
    listed = tuple(one for _, one in sorted(made, key=lambda pair: pair[0]))
    return Quotations(target, listed, len(said) - len(told))


@dataclass(frozen=True, slots=True)
class _Said:
    document: str
    language: str
    paragraph: str
    order: int
    act: str
    role: str
    start: int
    end: int
    text: str
    lead: str


def _said(store: Store, target: str) -> Iterator[_Said]:
    for reference, order, act, role, start, end, text, lead in rows(
        store, _SAID.format(target=target_iri(target))
    ):
        document, language, place = place_of(reference)
        paragraph = place.rpartition("-")[0]
        where = (document, language, paragraph, int(order))
        yield _Said(*where, act_of(act), role, int(start), int(end), text, lead)


def span_of_days(text: str) -> tuple[date, date]:
    """The first and the last day of a year, or a day twice.

    Raises
    ------
    QueryError
        If it is neither.

    >>> span_of_days("2015")[0].isoformat(), span_of_days("2021-06-30")[1].isoformat()
    ('2015-01-01', '2021-06-30')
    """
    try:
        if text.isdigit():
            return date(int(text), 1, 1), date(int(text), 12, 31)
        return (day := date.fromisoformat(text)), day
    except (ValueError, OverflowError):
        raise QueryError(
            f"{text!r} is not a day or a year", advice="give 2015 or 2015-06-30"
        ) from None


def _within(day: str, since: date | None, until: date | None) -> bool:
    """Whether an ISO date lies between two days; ISO dates are in the order of their letters."""
    if since is None and until is None:
        return True
    return bool(day) and (since or date.min).isoformat() <= day <= (until or date.max).isoformat()


def _quotation(
    group: list[_Said], known: dict[str, NodeFacts], language: Language | None
) -> tuple[tuple[object, ...], Quotation]:
    """What some versions say in one paragraph, and its place in the order."""
    best = min(group, key=_worth)
    fact = known.get(best.document, NodeFacts())
    versions = {one.language for one in group}
    quotation = Quotation(
        best.document,
        fact.date,
        best.paragraph,
        best.act,
        min((one.role for one in group), key=_strength),
        best.text[best.start : best.end],
        f"{best.lead} {best.text}".strip(),
        best.language,
        tuple(code for code in PREFERRED if code in versions),
        _title(fact, language),
        page_address(best.document),
    )
    return (fact.date, best.document, best.order, best.start, best.act), quotation


def _worth(one: _Said) -> tuple[int, int, int]:
    """Of several wordings the smallest is quoted: by language, then by role, then by place."""
    return PREFERRED.index(one.language), _strength(one.role), one.start


def _strength(role: str) -> int:
    roles: tuple[str, ...] = ROLES
    return roles.index(role)


def _title(fact: NodeFacts, language: str | None) -> str:
    """The title in one language, else in the first at hand that most readers read."""
    order = (language or PREFERRED[0], *PREFERRED)
    return next((fact.labels[code] for code in order if fact.labels.get(code)), "")


def _printed(one: Quotation) -> Iterator[RenderableType]:
    """A line that says where, and below it the sentence with the words marked."""
    from rich.padding import Padding
    from rich.text import Text

    # Text, not str: what stands in a document is never taken for markup.
    head = Text(one.document, style="bold")
    role = "" if one.role == "object" else f" ({one.role})"
    head.append(f"  {one.date}  {one.paragraph}  {one.act}{role}  ", style="not bold")
    head.append(" ".join(one.versions), style="not bold dim")
    yield head
    sentence = Text(one.sentence)
    if (start := one.sentence.find(one.words)) >= 0:
        sentence.stylize("bold", start, start + len(one.words))
    yield Padding(sentence, (0, 0, 1, 4))


def _cells(one: Quotation) -> tuple[str, ...]:
    values = (getattr(one, field.name) for field in fields(one))
    return tuple(" ".join(value) if isinstance(value, tuple) else value for value in values)


def _citation(group: list[Quotation]) -> str:
    first = group[0]
    day = f" of {day_in_words(first.date)}" if first.date else ""
    title = f", “{first.title}”" if first.title else ""
    places = "; ".join(dict.fromkeys(place_in_words(one.paragraph) for one in group))
    return f"{name_in_words(first.document)}{day}{title}, {places}, {first.url}"
