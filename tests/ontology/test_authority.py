"""The authority files: what a person who adds a treaty or a body may rely on."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from reaffirm.namespaces import DOC, ID, NAMED_KINDS, PREFIXES, REA, target_of

AUTHORITY = Path(__file__).parents[2] / "ontology" / "authority"
FILES = sorted(AUTHORITY.glob("*.ttl"))
LANGUAGES = {"ar", "en", "es", "fr", "ru", "zh"}
RDF_TYPE = PREFIXES["rdf"] + "type"
NOTATION = PREFIXES["skos"] + "notation"
PREF = PREFIXES["skos"] + "prefLabel"
ALT = PREFIXES["skos"] + "altLabel"
HIDDEN = PREFIXES["skos"] + "hiddenLabel"
SHORT = REA + "shortForm"
DOCUMENT_LINKS = (REA + "containedIn", REA + "establishedBy")
ENTITY_LINKS = (REA + "parentBody", REA + "protocols")
CLASS_OF_KIND = {kind: REA + kind.capitalize() for kind in NAMED_KINDS}

#: A document's IRI is the base and a symbol: parts, parentheses and Roman sessions, no blanks.
SYMBOL = re.compile(r"[A-Z][A-Za-z0-9.\-]*(/[A-Za-z0-9.()\-]+)+")

Entity = dict[str, list[NamedNode | Literal]]


def quads_of(path: Path) -> list[Quad]:
    return list(parse(path=str(path), format=RdfFormat.TURTLE))


@cache
def entities() -> dict[str, Entity]:
    """Every entity of every authority file: its properties by IRI."""
    found: dict[str, Entity] = defaultdict(lambda: defaultdict(list))
    for path in FILES:
        for quad in quads_of(path):
            assert isinstance(quad.subject, NamedNode)
            assert isinstance(quad.object, (NamedNode, Literal))
            found[quad.subject.value][quad.predicate.value].append(quad.object)
    return {iri: dict(properties) for iri, properties in found.items()}


def labels(entity: Entity, *properties: str) -> list[tuple[str, str]]:
    """(language, text) of the given label properties."""
    return [
        (value.language or "", value.value)
        for name in properties
        for value in entity.get(name, [])
        if isinstance(value, Literal)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_parses_and_says_something(path: Path) -> None:
    assert quads_of(path)


def test_the_authority_is_not_empty() -> None:
    assert len(entities()) > 250


def test_no_entity_is_described_in_two_files() -> None:
    homes: dict[str, set[str]] = defaultdict(set)
    for path in FILES:
        for quad in quads_of(path):
            homes[str(quad.subject)].add(path.name)
    assert {iri: names for iri, names in homes.items() if len(names) > 1} == {}


def test_an_entity_has_one_notation_and_it_is_its_iri() -> None:
    wrong = {
        iri: entity.get(NOTATION)
        for iri, entity in entities().items()
        if [value.value for value in entity.get(NOTATION, [])] != [target_of(iri)]
    }
    assert not wrong


def test_an_entity_has_the_class_of_its_kind() -> None:
    wrong = []
    for iri, entity in entities().items():
        kind = target_of(iri).partition(":")[0]
        if [value.value for value in entity.get(RDF_TYPE, [])] != [CLASS_OF_KIND.get(kind)]:
            wrong.append(iri)
    assert not wrong


def test_an_entity_has_an_english_name_and_one_preferred_name_a_language() -> None:
    wrong = []
    for iri, entity in entities().items():
        languages = [language for language, _ in labels(entity, PREF)]
        if "en" not in languages or len(languages) != len(set(languages)):
            wrong.append((iri, languages))
    assert not wrong


def test_every_name_is_in_a_language_of_the_united_nations() -> None:
    wrong = [
        (iri, label)
        for iri, entity in entities().items()
        for label in labels(entity, PREF, ALT, HIDDEN, SHORT)
        if label[0] not in LANGUAGES
    ]
    assert not wrong


def test_every_property_is_one_that_the_vocabulary_or_a_standard_has() -> None:
    # A slip of the pen ("skos:altLable") would be read by nobody, and missed by nobody.
    declared = {
        str(quad.subject.value)
        for quad in quads_of(AUTHORITY.parent / "reaffirm.ttl")
        if isinstance(quad.subject, NamedNode)
    }
    skos = {PREFIXES["skos"] + name for name in
            "notation prefLabel altLabel hiddenLabel broader related exactMatch closeMatch note "
            "scopeNote definition inScheme".split()}  # fmt: skip
    dublin = {PREFIXES["dcterms"] + name for name in "date relation source isPartOf".split()}
    others = {RDF_TYPE, PREFIXES["rdfs"] + "seeAlso", PREFIXES["owl"] + "sameAs"}
    used = {(iri, name) for iri, entity in entities().items() for name in entity}
    known = declared | skos | dublin | others
    assert {(iri, name) for iri, name in used if name not in known} == set()


def test_a_full_name_stands_for_one_entity() -> None:
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for iri, entity in entities().items():
        for label in labels(entity, PREF, ALT, HIDDEN):
            owners[label].add(iri)
    assert {label: iris for label, iris in owners.items() if len(iris) > 1} == {}


def test_a_short_form_is_not_also_a_full_name_of_the_same_entity() -> None:
    wrong = [
        (iri, label)
        for iri, entity in entities().items()
        for label in set(labels(entity, PREF, ALT, HIDDEN)) & set(labels(entity, SHORT))
    ]
    assert not wrong


def test_a_name_is_listed_once() -> None:
    wrong = []
    for iri, entity in entities().items():
        for properties in ((PREF, ALT, HIDDEN), (SHORT,)):
            listed = labels(entity, *properties)
            wrong += [(iri, label) for label in set(listed) if listed.count(label) > 1]
    assert not wrong


def test_chinese_names_have_no_spaces_and_no_title_marks() -> None:
    # The matcher removes both from the text, so a name that has them is never found.
    wrong = [
        (iri, text)
        for iri, entity in entities().items()
        for language, text in labels(entity, PREF, ALT, HIDDEN, SHORT)
        if language == "zh" and re.search(r"[\s《》〈〉]", text)
    ]
    assert not wrong


def test_arabic_names_are_not_repeated_behind_the_preposition() -> None:
    # The matcher contracts "to" and the article by itself.
    wrong = []
    for iri, entity in entities().items():
        for properties in ((PREF, ALT, HIDDEN), (SHORT,)):
            names = {text for language, text in labels(entity, *properties) if language == "ar"}
            for name in names:
                contracted = {name.replace(*pair, 1) for pair in (("لل", "ال"), ("لل", "الل"))}
                if name.startswith("لل") and (name.startswith("للل") or contracted & names):
                    wrong.append((iri, name))
    assert not wrong


def test_names_have_collapsed_space_and_straight_apostrophes() -> None:
    wrong = [
        (iri, text)
        for iri, entity in entities().items()
        for _, text in labels(entity, PREF, ALT, HIDDEN, SHORT)
        if text != " ".join(text.split()) or "’" in text
    ]
    assert not wrong


def test_containing_and_establishing_documents_are_document_iris() -> None:
    wrong = []
    for iri, entity in entities().items():
        for name in DOCUMENT_LINKS:
            for value in entity.get(name, []):
                symbol = target_of(value.value)
                if not value.value.startswith(DOC) or not SYMBOL.fullmatch(symbol):
                    wrong.append((iri, value.value))
    assert not wrong


def test_parents_and_groups_of_protocols_are_known_entities() -> None:
    wrong = [
        (iri, value.value)
        for iri, entity in entities().items()
        for name in ENTITY_LINKS
        for value in entity.get(name, [])
        if not value.value.startswith(ID) or value.value not in entities()
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("target", "volume", "registration", "contained_in"),
    [
        ("treaty/uncac", "2349", "42146", "A/RES/58/4"),
        ("treaty/trafficking-in-persons-protocol", "2237", "39574", "A/RES/55/25"),
        ("treaty/crc", "1577", "27531", "A/RES/44/25"),
        ("treaty/crpd", "2515", "44910", "A/RES/61/106"),
        ("treaty/npt", "729", "10485", "A/RES/2373(XXII)"),
    ],
)
def test_treaties_carry_their_treaty_series_entry(
    target: str, volume: str, registration: str, contained_in: str
) -> None:
    entity = entities()[ID + target]
    assert volume in [value.value for value in entity[REA + "untsVolume"]]
    assert [value.value for value in entity[REA + "untsRegistration"]] == [registration]
    assert [target_of(value.value) for value in entity[REA + "containedIn"]] == [contained_in]


@pytest.mark.parametrize(
    ("target", "language", "name"),
    [
        ("instrument/2030-agenda", "zh", "2030年议程"),
        ("instrument/nelson-mandela-rules", "en", "Nelson Mandela Rules"),
        ("treaty/un-charter", "ru", "Устава Организации Объединенных Наций"),
        ("treaty/crc", "ru", "Конвенцией о правах ребенка"),
        ("treaty/iccpr", "ar", "العهد الدولي الخاص بالحقوق المدنية والسياسية"),
        ("treaty/cedaw", "es", "Convención sobre la Eliminación de Todas las Formas de "
         "Discriminación contra la Mujer"),
        ("instrument/durban-declaration-and-programme-of-action", "fr",
         "Déclaration et du Programme d'action de Durban"),
        ("instrument/lagos-plan-of-action", "ru", "Лагосским планом действий"),
        ("instrument/nairobi-forward-looking-strategies", "es",
         "Estrategias de Nairobi orientadas hacia el futuro"),
        ("body/unamir", "zh", "联卢援助团"),
        ("body/csce", "ru", "Совещанием по безопасности и сотрудничеству в Европе"),
        ("treaty/dayton-agreement", "fr",
         "Accord-cadre général pour la paix en Bosnie-Herzégovine"),
    ],
)  # fmt: skip
def test_names_as_printed_are_there(target: str, language: str, name: str) -> None:
    assert (language, name) in labels(entities()[ID + target], PREF, ALT, HIDDEN)


def test_the_charter_may_be_named_short_from_the_first() -> None:
    charter = entities()[ID + "treaty/un-charter"]
    assert [value.value for value in charter[REA + "defaultShortForm"]] == ["true"]
    assert {"the Charter", "la Charte", "la Carta", "宪章"} <= {
        text for _, text in labels(charter, SHORT)
    }
