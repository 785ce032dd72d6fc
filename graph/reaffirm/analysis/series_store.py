"""The links of series in the store, ``rea:previousInSeries``, with what speaks for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from reaffirm.analysis.columns import rows
from reaffirm.analysis.computed import Run, keep, run_with, stored_run
from reaffirm.analysis.series_links import SeriesLink, series_links
from reaffirm.analysis.texts import Quote
from reaffirm.analysis.works import Work
from reaffirm.namespaces import PREFIXES, REA, paragraph_iri, target_iri, target_of
from reaffirm.rdf.quads import literal
from reaffirm.rdf.vocabulary import act_of, act_term

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

KIND = "series"

_MENTIONS = "mentions"
_NUMBERS = ("score", "titleLikeness", "itemLikeness", "citationLikeness")
_LINKS = f"""
SELECT ?link ?later ?earlier ?committee ?list {" ".join("?" + name for name in _NUMBERS)} WHERE {{
  ?link a rea:SeriesLink ; rea:later ?later ; rea:earlier ?earlier ;
    rea:sameCommittee ?committee ; rea:sameList ?list ;
    {" ; ".join(f"rea:{name} ?{name}" for name in _NUMBERS)}
}}"""
_ACTS = "SELECT ?link ?act WHERE { ?link a rea:SeriesLink ; rea:recalledUnder ?act }"


def series_run(store: Store) -> Run:
    """The run that this program would make of the store as it is; series take no parameters."""
    return run_with(store, {})


def links_of(store: Store, *, known: Mapping[str, Work] | None = None) -> Collection[SeriesLink]:
    """The links of the store: those kept in it if they are up to date, else computed.

    Computing them changes nothing in the store; :func:`reaffirm.analysis.analyse.analyse` keeps
    them.
    """
    if stored_run(store, KIND) == series_run(store):
        return read_links(store)
    return series_links(store, known=known)


def read_links(store: Store) -> tuple[SeriesLink, ...]:
    """The links that are kept in the store, as they were computed."""
    acts: defaultdict[str, set[str]] = defaultdict(set)
    for link, act in rows(store, _ACTS):
        acts[link].add(_MENTIONS if act == REA + _MENTIONS else act_of(act))
    found: list[SeriesLink] = []
    for link, later, earlier, committee, listed, *numbers in rows(store, _LINKS):
        score, title, item, citations = map(float, numbers)
        found.append(
            SeriesLink(
                target_of(later),
                target_of(earlier),
                score,
                title,
                item,
                citations,
                committee == "true",
                tuple(sorted(acts[link])),
                listed == "true",
            )
        )
    return tuple(sorted(found, key=lambda one: (one.later, -one.score, one.earlier)))


def keep_links(
    store: Store, links: Iterable[SeriesLink], recalls: Mapping[tuple[str, str], tuple[str, Quote]]
) -> int:
    """Keep links in the graph of series; the number of triples.

    Parameters
    ----------
    recalls:
        By later and earlier text the language and the words that recall.

    Raises
    ------
    StoreError
        If the store cannot be written.
    """
    triples = (
        line for link in links for line in _link(link, recalls.get((link.later, link.earlier)))
    )
    return keep(store, KIND, series_run(store), triples)


def _link(link: SeriesLink, recalled: tuple[str, Quote] | None) -> Iterator[str]:
    later, earlier = target_iri(link.later), target_iri(link.earlier)
    number = earlier.rpartition("/doc/")[2]
    node = f"<{later}#continues-{number.replace('/', '-')}>"
    yield f"<{later}> <{REA}previousInSeries> <{earlier}>"
    yield f"{node} <{PREFIXES['rdf']}type> <{REA}SeriesLink>"
    yield f"{node} <{REA}later> <{later}>"
    yield f"{node} <{REA}earlier> <{earlier}>"
    numbers = (link.score, link.title, link.item, link.citations)
    for name, value in zip(_NUMBERS, numbers, strict=True):
        yield f"{node} <{REA}{name}> {double(value)}"
    yield f"{node} <{REA}sameCommittee> {_truth(link.same_committee)}"
    yield f"{node} <{REA}sameList> {_truth(link.same_list)}"
    for signal in link.signals:
        yield f"{node} <{REA}signal> {literal(signal)}"
    for act in link.acts:
        term = REA + _MENTIONS if act == _MENTIONS else act_term(act)
        yield f"{node} <{REA}recalledUnder> <{term}>"
    if recalled is not None:
        language, quote = recalled
        place = paragraph_iri(link.later, language, quote.paragraph)
        yield f"{node} <{REA}recalledIn> <{place}>"
        yield f"{node} <{REA}recallingSentence> {literal(quote.sentence, language)}"


def double(value: float) -> str:
    """A number as a literal that reads back as the same number."""
    return f'"{value!r}"^^<{PREFIXES["xsd"]}double>'


def _truth(value: bool) -> str:
    return f'"{str(value).lower()}"^^<{PREFIXES["xsd"]}boolean>'
