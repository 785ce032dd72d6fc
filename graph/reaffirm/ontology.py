"""The vocabulary as Python values: acts, degrees and known entities with their names.

Reads ``acts.ttl``, ``complements.ttl``, ``generic.ttl`` and ``authority/*.ttl``, and unites with
them what own files say (:mod:`reaffirm.own`); everything the extractor knows about the world comes
from here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reaffirm.cache import cached, source_hash
from reaffirm.model import LANGUAGES, Language, TargetType
from reaffirm.namespaces import ACT, GENERIC, ID, NAMED_CLASSES, PREFIXES, REA, target_of
from reaffirm.ontology_files import ontology_directory, vocabulary_hash
from reaffirm.own.files import OwnVocabulary
from reaffirm.own.findings import Finding
from reaffirm.own.force import own_in_force, per_vocabulary
from reaffirm.own.naming import OwnName, own_names
from reaffirm.own.statements import Statement, statements_of, united
from reaffirm.turtle import Properties, Subjects, first, in_language, subjects_in, values

_SKOS = PREFIXES["skos"]
_RDF_TYPE = PREFIXES["rdf"] + "type"


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
    #: Phrases of other acts that stood for this one in the texts of earlier years.
    formerly: dict[Language, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Degree:
    """An adverb that colours an act without changing it: *also*, *deeply* …"""

    id: str
    names: dict[Language, Names]
    #: Adjectives that tell it within an act's phrase: "its *deep* concern".
    adjectives: dict[Language, tuple[str, ...]] = field(default_factory=dict)


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
        """The preferred name in a language, else in English, else in the first that has one; the
        identifier if there is none."""
        for code in (language, "en", *LANGUAGES):
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
    own_names: tuple[OwnName, ...] = ()  #: the printed forms that own files add


@per_vocabulary
def load_ontology() -> Ontology:
    """The vocabulary in force: what ships with the package, and own files.

    Parsed once for each content of its files, and kept in the user's cache folder; read once per
    process.

    Raises
    ------
    VocabularyError
        If an own file cannot be used.

    >>> act = next(a for a in load_ontology().acts if a.id == "recalls")
    >>> act.names["zh"].preferred
    '回顾'
    """
    name = "own-ontology" if own_in_force().files else "ontology"
    return cached(name, f"{vocabulary_hash()}-{_sources()}", Ontology, _parsed)


def check_own() -> None:
    """See whether the own files in force can be used, at no cost where there are none.

    Raises
    ------
    VocabularyError
        If they cannot.
    """
    if own_in_force().files:
        load_ontology()


def _sources() -> str:
    """A hash of the modules that make it."""
    here = Path(__file__)
    beside = (here.with_name(name) for name in ("model.py", "namespaces.py", "turtle.py"))
    modules = (here, *beside, *sorted(here.with_name("own").glob("*.py")))
    return "".join(source_hash(str(module))[:4] for module in modules)


def _parsed() -> Ontology:
    shipped = _shipped()
    said = statements_of(own_in_force())
    if fatal := next((one for one in _wrong(said) if one.fatal), None):
        raise fatal.error()
    subjects = united(shipped, said)
    acts, degrees = _acts(subjects)
    return Ontology(
        acts,
        degrees,
        tuple(_entities(subjects)),
        tuple(_generics(subjects)),
        own_names(said, shipped),
    )


def own_findings(own: OwnVocabulary) -> tuple[Finding, ...]:
    """What is wrong with own files, by themselves and beside the vocabulary that ships.

    Raises
    ------
    VocabularyError
        If a file is not Turtle.

    >>> from reaffirm.own.files import NO_OWN
    >>> own_findings(NO_OWN)
    ()
    """
    return _wrong(statements_of(own))


def _wrong(said: Sequence[Statement]) -> tuple[Finding, ...]:
    from reaffirm.own.checks import findings  # knows the languages: not needed without own files

    return findings(said, _shipped()) if said else ()


@cache
def _shipped() -> Subjects:
    """What ships; nobody changes it."""
    root = ontology_directory()
    names = ("acts.ttl", "complements.ttl", "generic.ttl")
    subjects: Subjects = defaultdict(lambda: defaultdict(list))
    for path in (*(root / name for name in names), *sorted((root / "authority").glob("*.ttl"))):
        for subject, properties in subjects_in(path).items():
            for predicate, found in properties.items():
                subjects[subject][predicate] += found
    return subjects


def _generics(subjects: Subjects) -> Iterable[GenericName]:
    for iri, properties in subjects.items():
        if iri.startswith(GENERIC) and REA + "GenericName" in values(properties, _RDF_TYPE):
            yield GenericName(
                target=first(properties, _SKOS + "notation")
                or iri.removeprefix(GENERIC).replace("/", ":", 1),
                names=_names(properties),
                one_each=first(properties, REA + "onePerOwner") == "true",
                telling={
                    language: forms
                    for language in LANGUAGES
                    if (forms := in_language(properties, REA + "tellingForm", language))
                },
            )


def _names(properties: Properties) -> dict[Language, Names]:
    names: dict[Language, Names] = {}
    for language in LANGUAGES:
        preferred = in_language(properties, _SKOS + "prefLabel", language)
        full = (
            *preferred,
            *in_language(properties, _SKOS + "altLabel", language),
            *in_language(properties, _SKOS + "hiddenLabel", language),
        )
        short = in_language(properties, REA + "shortForm", language)
        if full or short:
            names[language] = Names(preferred[0] if preferred else "", full, short)
    return names


#: Between a phrase and the words behind it.
_BAR = " | "


def _acts(subjects: Subjects) -> tuple[tuple[Act, ...], tuple[Degree, ...]]:
    acts: list[Act] = []
    degrees: list[Degree] = []
    for iri, properties in subjects.items():
        types = values(properties, _RDF_TYPE)
        notation = first(properties, _SKOS + "notation")
        if iri.startswith(ACT) and REA + "Act" in types:
            directive = first(properties, REA + "directive") == "true"
            acts.append(
                Act(
                    notation,
                    directive,
                    _names(properties),
                    _before(properties),
                    _formerly(properties),
                )
            )
        elif REA + "Degree" in types:
            degrees.append(Degree(notation, _names(properties), _adjectives(properties)))
    return tuple(acts), tuple(degrees)


def _adjectives(properties: Properties) -> dict[Language, tuple[str, ...]]:
    listed = ((code, in_language(properties, REA + "adjective", code)) for code in LANGUAGES)
    return {code: adjectives for code, adjectives in listed if adjectives}


def _before(properties: Properties) -> dict[Language, tuple[tuple[str, str], ...]]:
    found: dict[Language, tuple[tuple[str, str], ...]] = {}
    for language in LANGUAGES:
        printed = (
            value.partition(_BAR) for value in in_language(properties, REA + "before", language)
        )
        if pairs := tuple((phrase, words) for phrase, _, words in printed):
            found[language] = pairs
    return found


def _formerly(properties: Properties) -> dict[Language, tuple[str, ...]]:
    printed = {
        language: in_language(properties, REA + "formerly", language) for language in LANGUAGES
    }
    return {language: phrases for language, phrases in printed.items() if phrases}


def _entities(subjects: Subjects) -> Iterable[Entity]:
    for iri, properties in subjects.items():
        types = values(properties, _RDF_TYPE)
        kinds = [NAMED_CLASSES[t] for t in types if t in NAMED_CLASSES]
        if not (kinds and iri.startswith(ID)):
            continue
        yield Entity(
            target=target_of(iri),
            type=kinds[0],
            names=_names(properties),
            symbol_stem=first(properties, REA + "symbolStem"),
            decision_stem=first(properties, REA + "decisionStem"),
            report_symbol=first(properties, REA + "reportSymbol"),
            protocols=target_of(first(properties, REA + "protocols")),
            series=target_of(first(properties, REA + "series")),
            contained_in=target_of(first(properties, REA + "containedIn")),
            registration=first(properties, REA + "untsRegistration"),
            volumes=tuple(int(v) for v in values(properties, REA + "untsVolume") if v.isdigit()),
            short_by_default=first(properties, REA + "defaultShortForm") == "true",
            established_by=target_of(first(properties, REA + "establishedBy")),
            parent=target_of(first(properties, REA + "parentBody")),
            treaty=target_of(first(properties, PREFIXES["dcterms"] + "relation")),
        )
