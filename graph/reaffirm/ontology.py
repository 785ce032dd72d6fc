"""The vocabulary as Python values: acts, degrees and known entities with their names.

Reads ``acts.ttl``, ``complements.ttl``, ``generic.ttl`` and ``authority/*.ttl``; everything the
extractor knows about the world comes from here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reaffirm.cache import cached, source_hash
from reaffirm.errors import OntologyError
from reaffirm.model import LANGUAGES, Language, TargetType
from reaffirm.namespaces import PREFIXES, REA, target_of
from reaffirm.ontology_files import ontology_directory, ontology_hash

_SKOS = PREFIXES["skos"]
_RDF_TYPE = PREFIXES["rdf"] + "type"
_TYPES: dict[str, TargetType] = {
    REA + "Treaty": "treaty",
    REA + "Instrument": "instrument",
    REA + "Publication": "publication",
    REA + "Conference": "conference",
    REA + "Body": "body",
}


@dataclass(frozen=True, slots=True)
class Names:
    """The printed forms of one thing in one language."""

    preferred: str = ""
    full: tuple[str, ...] = ()  #: every form that means the thing anywhere, preferred included
    short: tuple[str, ...] = ()  #: forms that mean it only where it has been named before


@dataclass(frozen=True, slots=True)
class Act:
    """An act of an organ: *recalls*, *welcomes* …"""

    id: str
    directive: bool
    names: dict[Language, Names]
    #: Phrases of other acts, each with words before which it stands for this one.
    before: dict[Language, tuple[tuple[str, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Degree:
    """An adverb that colours an act without changing it: *also*, *deeply* …"""

    id: str
    names: dict[Language, Names]


@dataclass(frozen=True, slots=True)
class Entity:
    """A treaty, instrument, publication, conference or body that the authority files know."""

    target: str
    type: TargetType
    names: dict[Language, Names]
    symbol_stem: str = ""  #: of an organ: what its bare resolution numbers are added to
    decision_stem: str = ""
    report_symbol: str = ""  #: of an organ: of its reports, with * for the session or year
    protocols: str = ""  #: target of the group of protocols to a treaty
    series: str = ""  #: of a conference: the series or body whose session it is
    contained_in: str = ""  #: symbol of the document that holds the text
    registration: str = ""  #: number in the United Nations Treaty Series
    volumes: tuple[int, ...] = ()  #: volumes of the Treaty Series
    short_by_default: bool = False  #: short forms need no earlier mention ("the Charter")
    established_by: str = ""  #: symbol of the resolution that set a body up
    parent: str = ""  #: of a body: the body that it is a part or an officer of
    treaty: str = ""  #: of a body or conference: the treaty or text whose parties it gathers

    def label(self, language: Language) -> str:
        """The preferred name in a language, else in English, else the identifier."""
        for code in (language, "en"):
            names = self.names.get(code)
            if names and names.preferred:
                return names.preferred
        return self.target


@dataclass(frozen=True, slots=True)
class GenericName:
    """A noun that many things are called by: "Plan of Action", "Special Representative"."""

    target: str  #: language-neutral, without the text within which it means one thing
    names: dict[Language, Names]
    one_each: bool = False  #: whoever has such a thing has one: an executive council
    #: Names that name something wherever they stand alone, where capitals do not show it.
    telling: dict[Language, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ontology:
    """Everything the vocabulary says that extraction needs."""

    acts: tuple[Act, ...]
    degrees: tuple[Degree, ...]
    entities: tuple[Entity, ...]
    generic: tuple[GenericName, ...] = ()


@cache
def load_ontology() -> Ontology:
    """The vocabulary that ships with the package, read once per process.

    Parsed once for each content of its files, and kept in the user's cache folder.

    >>> act = next(a for a in load_ontology().acts if a.id == "recalls")
    >>> act.names["zh"].preferred
    '回顾'
    """
    key = f"{ontology_hash()}-{source_hash(__file__)}"
    return cached("ontology", key, Ontology, _parsed)


def _parsed() -> Ontology:
    root = ontology_directory()
    acts, degrees = _read_acts(root / "acts.ttl", root / "complements.ttl")
    entities: list[Entity] = []
    for path in sorted((root / "authority").glob("*.ttl")):
        entities += _read_entities(path)
    return Ontology(acts, degrees, tuple(entities), tuple(_read_generic(root / "generic.ttl")))


def _read_generic(path: Path) -> Iterable[GenericName]:
    for properties in _subjects(path).values():
        if REA + "GenericName" in _values(properties, _RDF_TYPE):
            yield GenericName(
                target=_first(properties, _SKOS + "notation"),
                names=_names(properties),
                one_each=_first(properties, REA + "onePerOwner") == "true",
                telling={
                    language: forms
                    for language in LANGUAGES
                    if (forms := _in(properties, REA + "tellingForm", language))
                },
            )


_Properties = dict[str, list[tuple[str, str]]]  # predicate -> (value, language)


def _subjects(path: Path) -> dict[str, _Properties]:
    import pyoxigraph as ox

    subjects: dict[str, _Properties] = defaultdict(lambda: defaultdict(list))
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            value, language = quad.object, ""
            if isinstance(value, ox.Literal):
                language = value.language or ""
            if isinstance(quad.subject, ox.NamedNode) and isinstance(
                value, ox.Literal | ox.NamedNode
            ):
                subjects[quad.subject.value][quad.predicate.value].append((value.value, language))
    except (OSError, SyntaxError) as error:
        reason = error.msg if isinstance(error, SyntaxError) else str(error)
        raise OntologyError(reason, where=str(path), advice="correct the Turtle") from error
    return subjects


def _values(properties: _Properties, predicate: str) -> list[str]:
    return [value for value, _ in properties.get(predicate, ())]


def _first(properties: _Properties, predicate: str) -> str:
    values = _values(properties, predicate)
    return values[0] if values else ""


def _names(properties: _Properties) -> dict[Language, Names]:
    names: dict[Language, Names] = {}
    for language in LANGUAGES:
        preferred = _in(properties, _SKOS + "prefLabel", language)
        full = (
            *preferred,
            *_in(properties, _SKOS + "altLabel", language),
            *_in(properties, _SKOS + "hiddenLabel", language),
        )
        short = _in(properties, REA + "shortForm", language)
        if full or short:
            names[language] = Names(preferred[0] if preferred else "", full, short)
    return names


def _in(properties: _Properties, predicate: str, language: str) -> tuple[str, ...]:
    return tuple(value for value, code in properties.get(predicate, ()) if code == language)


#: Between a phrase and the words behind it.
_BAR = " | "


def _read_acts(path: Path, complements: Path) -> tuple[tuple[Act, ...], tuple[Degree, ...]]:
    acts: list[Act] = []
    degrees: list[Degree] = []
    before = _subjects(complements)
    for iri, properties in _subjects(path).items():
        types = _values(properties, _RDF_TYPE)
        notation = _first(properties, _SKOS + "notation")
        if REA + "Act" in types:
            directive = _first(properties, REA + "directive") == "true"
            acts.append(Act(notation, directive, _names(properties), _before(before[iri])))
        elif REA + "Degree" in types:
            degrees.append(Degree(notation, _names(properties)))
    return tuple(acts), tuple(degrees)


def _before(properties: _Properties) -> dict[Language, tuple[tuple[str, str], ...]]:
    found: dict[Language, tuple[tuple[str, str], ...]] = {}
    for language in LANGUAGES:
        printed = (value.partition(_BAR) for value in _in(properties, REA + "before", language))
        if pairs := tuple((phrase, words) for phrase, _, words in printed):
            found[language] = pairs
    return found


def _read_entities(path: Path) -> Iterable[Entity]:
    for iri, properties in _subjects(path).items():
        kinds = [_TYPES[t] for t in _values(properties, _RDF_TYPE) if t in _TYPES]
        if not kinds:
            continue
        yield Entity(
            target=target_of(iri),
            type=kinds[0],
            names=_names(properties),
            symbol_stem=_first(properties, REA + "symbolStem"),
            decision_stem=_first(properties, REA + "decisionStem"),
            report_symbol=_first(properties, REA + "reportSymbol"),
            protocols=target_of(_first(properties, REA + "protocols")),
            series=target_of(_first(properties, REA + "series")),
            contained_in=target_of(_first(properties, REA + "containedIn")),
            registration=_first(properties, REA + "untsRegistration"),
            volumes=tuple(int(v) for v in _values(properties, REA + "untsVolume") if v.isdigit()),
            short_by_default=_first(properties, REA + "defaultShortForm") == "true",
            established_by=target_of(_first(properties, REA + "establishedBy")),
            parent=target_of(_first(properties, REA + "parentBody")),
            treaty=target_of(_first(properties, PREFIXES["dcterms"] + "relation")),
        )
