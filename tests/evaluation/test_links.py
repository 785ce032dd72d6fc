"""Recall and precision against the editors' links, and the agreement of six versions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reaffirm.evaluation.links import (
    LinkCounts,
    VersionFacts,
    compare_links,
    organ_of,
    version_facts,
)
from reaffirm.model import LANGUAGES, Extraction, Language, Link, Paragraph, Reference

Version = Callable[..., Extraction]


def facts(
    language: Language,
    links: tuple[str, ...] = (),
    references: tuple[str, ...] = (),
    *,
    edges: tuple[tuple[str, str], ...] = (),
    symbol: str = "A/RES/76/999",
) -> VersionFacts:
    return VersionFacts(
        symbol,
        language,
        dict.fromkeys(links, "pp1"),
        frozenset(links),
        dict.fromkeys(references, "pp1"),
        frozenset(edges),
    )


def test_facts_are_read_from_the_words_and_compared_without_part_letters(version: Version):
    found = version_facts(
        version("en", "Recalling its resolutions [48/141](A/RES/48/141) A and 70/1,")
    )
    assert found.links == {"A/RES/48/141": "pp1"}
    assert found.references == {"A/RES/48/141": "pp1", "A/RES/70/1": "pp1"}
    assert found.edges == {("recalls", "A/RES/48/141A"), ("recalls", "A/RES/70/1")}


def test_doubled_part_letters_are_left_out_as_well(version: Version):
    found = version_facts(version("en", "Recalling its resolution [53/77](A/RES/53/77) AA,"))
    assert found.edges == {("recalls", "A/RES/53/77AA")}
    assert found.references == found.links == {"A/RES/53/77": "pp1"}


def test_reports_and_decisions_have_no_page_and_are_not_measured(version: Version):
    found = version_facts(version("en", "Recalling its decision 55/488 and [A/76/122](A/76/122),"))
    assert (found.links, found.references) == ({}, {})


def test_only_running_text_is_measured_but_every_link_confirms(version: Version):
    text = version("en", "Recalling its resolution 70/1,^1")
    note = Paragraph("fn1", "footnote", "See 70/1.", links=(Link(4, 8, "A/RES/70/1"),))
    document = replace(text.document, paragraphs=(*text.document.paragraphs, note))
    source = Reference("fn1", "-", "source", "resolution", "A/RES/71/1", "", "71/1", 4, 8)
    found = version_facts(Extraction(document, (*text.references, source)))
    assert (found.links, found.references) == ({}, {"A/RES/70/1": "pp1"})
    assert found.all_links == {"A/RES/70/1"}


def test_numbers_that_are_not_measured_are_kept_apart(version: Version):
    found = version_facts(version("en", "Recalling its decision 55/488 and document A/76/122,"))
    assert (found.references, found.others) == ({}, {"A/DEC/55/488"})
    assert found.edges == {("recalls", "A/DEC/55/488")}


def test_shares_of_nothing_are_whole():
    assert (LinkCounts().recall, LinkCounts().precision) == (1.0, 1.0)
    assert LinkCounts(4, 3, 2, 1).as_dict() == {
        "links": 4, "found": 3, "misdirected": 0, "recall": 0.75,
        "references": 2, "confirmed": 1, "precision": 0.5,
    }  # fmt: skip


def test_recall_is_measured_against_the_links_of_the_same_version():
    report = compare_links([facts("en", ("A/RES/70/1", "A/RES/70/2"), ("A/RES/70/1",))])
    assert report.scores["en"].recall == 0.5
    assert [(m.target, m.kind) for m in report.scores["en"].misses] == [("A/RES/70/2", "missed")]


def test_precision_is_measured_against_the_links_of_all_versions():
    english = facts("en", (), ("A/RES/70/1", "A/RES/70/3"))
    french = facts("fr", ("A/RES/70/1",), ("A/RES/70/1",))
    report = compare_links([english, french])
    assert report.scores["en"].precision == 0.5
    assert report.scores["fr"].precision == 1.0


def test_counts_are_kept_for_each_organ_of_the_target():
    links = ("A/RES/70/1", "S/RES/1373(2001)", "A/HRC/RES/7/1")
    report = compare_links([facts("ru", links, links[:2])])
    organs = report.scores["ru"].organs
    assert organs["Security Council"] == LinkCounts(1, 1, 1, 1)
    assert organs["Human Rights Council"] == LinkCounts(links=1)
    assert report.organs == organs
    assert report.total.recall == pytest.approx(2 / 3)


def test_a_link_to_the_wrong_organ_is_told_apart():
    report = compare_links([facts("en", ("A/RES/43/1",), ("A/HRC/RES/43/1",))])
    assert report.scores["en"].total == LinkCounts(1, 0, 1, 0, misdirected=1)
    assert [m.kind for m in report.scores["en"].misses] == ["misdirected", "extra"]


def test_versions_agree_when_acts_and_targets_are_the_same_in_all_six():
    edge = ("recalls", "A/RES/70/1")
    same = [facts(language, edges=(edge,), symbol="A/RES/76/1") for language in LANGUAGES]
    other = [facts(language, edges=(edge,), symbol="A/RES/76/2") for language in LANGUAGES[:-1]]
    other.append(facts("zh", symbol="A/RES/76/2"))
    report = compare_links([*same, *other, facts("en", symbol="A/RES/76/3")])
    assert (report.documents, report.agreeing, report.agreement) == (2, 1, 0.5)
    assert report.differences == (("A/RES/76/2", {edge: ("ar", "en", "es", "fr", "ru")}),)


def test_nothing_to_measure_is_no_share():
    figures = compare_links([]).as_dict()["languages"]["ar"]
    assert (figures["recall"], figures["precision"], figures["versions"]) == (None, None, 0)


def test_misses_are_given_on_request():
    report = compare_links([facts("en", ("A/RES/70/2",))])
    assert "misses" not in report.as_dict()
    (miss,) = report.as_dict(misses=True)["misses"]
    assert (miss["document"], miss["target"]) == ("A/RES/76/999", "A/RES/70/2")


def test_an_organ_is_known_by_the_stem():
    assert organ_of("E/RES/2020/8") == "Economic and Social Council"
    assert organ_of("CND/RES/51/1") == ""
