"""Proposed entries as a file of one's own: Turtle to check by eye, to change and to use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reaffirm.analysis.proposals import Proposal
from reaffirm.model import LANGUAGES
from reaffirm.namespaces import PREFIXES, target_iri
from reaffirm.rdf.quads import literal

_HEAD = """\
# Names that the documents have and no file knows, those that most documents name first.
# Check each: take out what is no name, or no name of its own, and what parallel texts put together
# wrongly; mend names that begin or end at the wrong word. Then:
#
#   reaffirm vocabulary FILE --in FOLDER      checks it, and tells how often each name is found
#   reaffirm --vocabulary FILE build FOLDER   uses it

@base <https://w3id.org/reaffirm/> .
@prefix rea: <ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
#: So many documents are named beside an entry.
_NAMED = 3


def proposed_turtle(proposals: Iterable[Proposal]) -> str:
    """An own vocabulary file with an entry for each proposal.

    >>> print(proposed_turtle([Proposal(
    ...     "body:sand-panel", {"en": "Sand Panel", "ru": "Группа по пескам"},
    ...     {"ru": ("Группы по пескам",)}, ("A/RES/76/1",),
    ... )]).partition("skos/core#> .")[2].strip())
    # in A/RES/76/1
    <id/body/sand-panel> a rea:Body ;
        skos:prefLabel
            "Sand Panel"@en ,
            "Группа по пескам"@ru ;
        skos:hiddenLabel
            "Группы по пескам"@ru .
    """
    return "\n".join([_HEAD, *map(_entry, proposals)])


def _entry(proposal: Proposal) -> str:
    iri = target_iri(proposal.target).removeprefix(PREFIXES["id"])
    kind = proposal.target.partition(":")[0]
    statements = [f"<id/{iri}> a rea:{kind.capitalize()}"]
    labels = [(proposal.names[code], code) for code in LANGUAGES if code in proposal.names]
    statements.append(_said("prefLabel", labels))
    forms = [(form, code) for code in LANGUAGES for form in proposal.forms.get(code, ())]
    if forms:
        statements.append(_said("hiddenLabel", forms))
    return f"# in {_documents(proposal.documents)}\n" + " ;\n    ".join(statements) + " .\n"


def _said(name: str, labels: Sequence[tuple[str, str]]) -> str:
    return f"skos:{name}\n" + " ,\n".join(_labels(labels))


def _labels(labels: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield from (f"        {literal(label, code)}" for label, code in labels)


def _documents(documents: Sequence[str]) -> str:
    """The first documents, and how many there are more."""
    more = len(documents) - _NAMED
    return ", ".join(documents[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")
