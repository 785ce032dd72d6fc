"""What is true of bodies and conferences alone: who adopts what, who belongs to whom, when."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from reaffirm.namespaces import PREFIXES, REA, target_iri, target_of
from reaffirm.references.lexicon import lexicon_of

AUTHORITY = Path(__file__).parents[2] / "ontology" / "authority"
FILES = sorted([*AUTHORITY.glob("bodies*.ttl"), *AUTHORITY.glob("conferences*.ttl")])
RDF_TYPE = PREFIXES["rdf"] + "type"
PREF = PREFIXES["skos"] + "prefLabel"
ALT = PREFIXES["skos"] + "altLabel"
HIDDEN = PREFIXES["skos"] + "hiddenLabel"
#: The principal organs and the funds that every resolution may name, in all six languages.
EVERYWHERE = ("general-assembly", "security-council", "ecosoc", "secretary-general", "unodc")
#: Target of a bare number, by the organ that gives it: the annotation guide's forms.
STEMS = {
    "body:general-assembly": "A/RES/",
    "body:security-council": "S/RES/",
    "body:ecosoc": "E/RES/",
    "body:human-rights-council": "A/HRC/RES/",
    "body:commission-on-human-rights": "E/CN.4/RES/",
    "body:ccpcj": "CCPCJ/RES/",
    "body:cnd": "CND/RES/",
    "body:untoc-cop": "UNTOC-COP/RES/",
    "body:uncac-cosp": "UNCAC-COSP/RES/",
}
DECISION_STEMS = {
    "body:general-assembly": "A/DEC/",
    "body:ecosoc": "E/DEC/",
    "body:uncac-cosp": "UNCAC-COSP/DEC/",
}

Entity = dict[str, list[NamedNode | Literal]]


@cache
def entities() -> dict[str, Entity]:
    """Every body and conference: its properties by target (``body:unodc``)."""
    found: dict[str, Entity] = defaultdict(lambda: defaultdict(list))
    for path in FILES:
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            assert isinstance(quad.subject, NamedNode)
            assert isinstance(quad.object, (NamedNode, Literal))
            found[target_of(quad.subject.value)][quad.predicate.value].append(quad.object)
    return {target: dict(properties) for target, properties in found.items()}


def texts(target: str, property_name: str) -> list[str]:
    return [value.value for value in entities()[target].get(property_name, [])]


def parents(target: str) -> set[str]:
    """The organization that a body is an organ of."""
    return {target_of(iri) for iri in texts(target, REA + "parentBody")}


def names(target: str, language: str) -> set[str]:
    """The full names of an entity, inflected forms included."""
    return {
        value.value
        for name in (PREF, ALT, HIDDEN)
        for value in entities()[target].get(name, [])
        if isinstance(value, Literal) and value.language == language
    }


def dated(property_name: str) -> dict[str, date]:
    return {
        target: date.fromisoformat(values[0].value)
        for target, entity in entities().items()
        if (values := entity.get(property_name))
    }


def test_these_files_hold_bodies_and_conferences_only() -> None:
    allowed = {"body": REA + "Body", "conference": REA + "Conference"}
    wrong = [
        target
        for target in entities()
        if texts(target, RDF_TYPE) != [allowed.get(target.partition(":")[0], "")]
    ]
    assert wrong == []


@pytest.mark.parametrize("stem", ["symbolStem", "decisionStem"])
def test_a_stem_belongs_to_one_body_or_to_an_organ_and_its_organization(stem: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for target in entities():
        for text in texts(target, REA + stem):
            owners[text].add(target)
    alone = {
        text: {target for target in bodies if not bodies & parents(target)}
        for text, bodies in owners.items()
    }
    assert {text: bodies for text, bodies in alone.items() if len(bodies) > 1} == {}


@pytest.mark.parametrize(("stem", "middle"), [("symbolStem", "RES"), ("decisionStem", "DEC")])
def test_a_stem_is_the_beginning_of_a_symbol(stem: str, middle: str) -> None:
    form = re.compile(rf"[A-Z][A-Z0-9.\-]*(/[A-Z0-9.\-]+)*/{middle}/")
    stems = [text for target in entities() for text in texts(target, REA + stem)]
    assert stems
    assert [text for text in stems if not form.fullmatch(text)] == []


def test_numbers_of_the_known_organs_become_the_symbols_of_the_guide() -> None:
    assert {target: texts(target, REA + "symbolStem") for target in STEMS} == {
        target: [stem] for target, stem in STEMS.items()
    }
    assert {target: texts(target, REA + "decisionStem") for target in DECISION_STEMS} == {
        target: [stem] for target, stem in DECISION_STEMS.items()
    }


@pytest.mark.parametrize("link", ["parentBody", "heldBy"])
def test_the_body_that_another_belongs_to_is_known(link: str) -> None:
    linked = {iri for target in entities() for iri in texts(target, REA + link)}
    assert linked
    assert {iri for iri in linked if not target_of(iri).startswith("body:")} == set()
    assert {iri for iri in linked if target_of(iri) not in entities()} == set()


def test_no_body_is_above_itself() -> None:
    def ancestors(target: str) -> list[str]:
        above: list[str] = []
        while parents := texts(target, REA + "parentBody"):
            target = target_of(parents[0])
            if target in above:
                return [*above, target]
            above.append(target)
        return above

    circles = [
        target for target in entities() if len(ancestors(target)) != len(set(ancestors(target)))
    ]
    assert circles == []


def test_the_series_of_a_conference_is_a_conference() -> None:
    linked = {iri for target in entities() for iri in texts(target, REA + "series")}
    assert linked
    assert {iri for iri in linked if target_of(iri) not in entities()} == set()
    assert target_iri("conference:crime-congress") in linked


def test_a_series_counts_each_number_once() -> None:
    numbered: dict[tuple[str, str], list[str]] = defaultdict(list)
    for target in entities():
        for series in texts(target, REA + "series"):
            for ordinal in texts(target, REA + "ordinal"):
                numbered[series, ordinal].append(target)
    assert {key: found for key, found in numbered.items() if len(found) > 1} == {}


def test_a_conference_ends_after_it_begins() -> None:
    begins, ends = dated(REA + "begins"), dated(REA + "ends")
    assert begins.keys() == ends.keys()
    assert {target for target in begins if begins[target] > ends[target]} == set()
    assert {target for target in begins if (ends[target] - begins[target]).days > 100} == set()


def test_later_conferences_of_a_series_have_higher_numbers() -> None:
    begins = dated(REA + "begins")
    by_series: dict[str, list[tuple[int, date]]] = defaultdict(list)
    for target, start in begins.items():
        for series in texts(target, REA + "series"):
            for ordinal in texts(target, REA + "ordinal"):
                by_series[series].append((int(ordinal), start))
    for series, members in by_series.items():
        starts = [start for _, start in sorted(members)]
        assert starts == sorted(starts), series


def test_a_meeting_has_its_days_town_and_number() -> None:
    target = "conference:crime-congress-14"
    assert texts(target, REA + "begins") == ["2021-03-07"]
    assert texts(target, REA + "ends") == ["2021-03-12"]
    assert texts(target, REA + "place") == ["Kyoto"]
    assert texts(target, REA + "ordinal") == ["14"]


@pytest.mark.parametrize("slug", EVERYWHERE)
def test_what_every_resolution_may_name_has_a_name_in_six_languages(slug: str) -> None:
    for language in ("ar", "en", "es", "fr", "ru", "zh"):
        assert names(f"body:{slug}", language), language


def test_most_entities_have_names_in_six_languages() -> None:
    complete = [
        target
        for target in entities()
        if all(names(target, language) for language in ("ar", "en", "es", "fr", "ru", "zh"))
    ]
    assert len(complete) > 0.9 * len(entities())


def test_russian_names_are_found_in_oblique_cases() -> None:
    assert {
        "Генеральный секретарь",
        "Генерального секретаря",
        "Генеральному секретарю",
        "Генеральным секретарем",
    } <= names("body:secretary-general", "ru")
    assert "Экономического и Социального Совета" in names("body:ecosoc", "ru")


def test_arabic_names_with_the_article_are_found_after_the_preposition() -> None:
    found = lexicon_of("ar").scan("للجمعية العامة")
    assert [token.entry.entities[0].target for token in found] == ["body:general-assembly"]
