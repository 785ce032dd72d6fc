"""Checks that a store's graph is what the shapes say: SHACL for small stores, SPARQL for large.

pySHACL reads ``ontology/shapes.ttl`` and takes about a minute for a million triples; the SPARQL
checks ask the same of the database itself: half a minute of processor time for two sessions in six
languages, in little memory. Both name the node that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reaffirm.namespaces import PREFIXES
from reaffirm.ontology_files import ontology_directory
from reaffirm.rdf.checks import CHECKS
from reaffirm.rdf.results import short
from reaffirm.rdf.vocabulary import AUTHORITY_GRAPH

if TYPE_CHECKING:
    from rich.table import Table

    from reaffirm.rdf.store import Store

Method = Literal["auto", "shacl", "sparql"]

#: Quads (beside the vocabulary) up to which the shapes themselves are used.
SMALL = 20_000
#: How many checks there are, for those who show how far it is.
STEPS = len(CHECKS)
#: Findings of one kind that are listed; more are of no help to anybody.
LISTED = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: at which node, and what."""

    node: str
    message: str

    def __str__(self) -> str:
        return f"{short(self.node)}: {self.message}"


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What a validation found; true if the graph is as it should be."""

    method: Method
    findings: tuple[Finding, ...]

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    def __bool__(self) -> bool:
        return self.conforms

    def __str__(self) -> str:
        how = {"shacl": "the SHACL shapes", "sparql": "the SPARQL form of the shapes"}
        if self.conforms:
            return f"The graph conforms to {how[self.method]}."
        lines = [f"The graph does not conform to {how[self.method]}:"]
        return "\n".join([*lines, *(f"  {finding}" for finding in self.findings)])

    def __rich__(self) -> Table | str:
        if self.conforms:
            return str(self)
        from rich import box
        from rich.table import Table
        from rich.text import Text

        table = Table("node", "what is wrong", box=box.SIMPLE_HEAD)
        for finding in self.findings:
            table.add_row(Text(short(finding.node)), Text(finding.message))
        return table


def validate(
    store: Store, method: Method = "auto", *, advance: Callable[[], object] | None = None
) -> ValidationReport:
    """Check the whole store.

    Parameters
    ----------
    store:
        An open store.
    method:
        ``shacl`` uses the shapes through pySHACL, ``sparql`` the same checks as queries;
        ``auto`` chooses by the size of the store. The report says which was used.
    advance:
        Called after each of the checks that are asked as queries, :data:`STEPS` in all.

    Returns
    -------
    ValidationReport
        At most :data:`LISTED` findings of each kind, sorted by node.
    """
    if method == "auto":
        method = "shacl" if _size(store) <= SMALL else "sparql"
    found = _by_shapes(store) if method == "shacl" else _by_queries(store, advance)
    return ValidationReport(method, tuple(sorted(set(found), key=lambda f: (f.node, f.message))))


def _size(store: Store) -> int:
    query = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{AUTHORITY_GRAPH}> {{ ?s ?p ?o }} }}"
    return len(store) - int(store.query(query).values()[0][0])


def _by_queries(store: Store, advance: Callable[[], object] | None) -> Iterator[Finding]:
    for check in CHECKS:
        query = f"SELECT DISTINCT ?node ?value WHERE {{ {check.pattern} }} LIMIT {LISTED}"
        for node, value in store.query(query).values():
            yield Finding(node, check.message.replace("{value}", short(value)))
        if advance is not None:
            advance()


def _by_shapes(store: Store) -> Iterator[Finding]:
    import pyshacl
    import rdflib

    # In rdflib's memory: pySHACL walks the graph term by term.
    data = rdflib.Graph()
    data.parse(data=_data(store), format="nt")
    shapes = rdflib.Graph().parse(ontology_directory() / "shapes.ttl", format="turtle")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=True, inplace=True)
    assert isinstance(report, rdflib.Graph)
    shacl = rdflib.Namespace(PREFIXES["sh"])
    for result in report.subjects(rdflib.RDF.type, shacl.ValidationResult):
        node = str(report.value(result, shacl.focusNode))
        message = str(report.value(result, shacl.resultMessage))
        value = str(report.value(result, shacl.value))
        # A constraint on a version that finds a node within it: that node is the one to name.
        named = value if value.startswith(node + "#") else node
        yield Finding(named, message.replace(value, short(value)))


def _data(store: Store) -> bytes:
    """All triples that the shapes look at: the documents, and which properties are edges."""
    import pyoxigraph as ox

    authority = ox.NamedNode(AUTHORITY_GRAPH)
    edges = ox.NamedNode(PREFIXES["rdfs"] + "subPropertyOf")
    triples = (
        quad.triple
        for quad in store.quads()
        if quad.graph_name != authority or quad.predicate == edges
    )
    return ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
