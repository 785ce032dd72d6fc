"""Where words and links disagree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from reaffirm.evaluation.discrepancies import discrepancies_of, find_discrepancies
from reaffirm.evaluation.places import excerpt
from reaffirm.model import Extraction

Version = Callable[..., Extraction]
#: Makes a version one with links, so that a citation without one is noticed.
LINKED = "Recalling its resolution [69/1](A/RES/69/1),"


def listed(extraction: Extraction) -> list[tuple[str, str, str, str]]:
    return [(d.paragraph, d.kind, d.words, d.link) for d in find_discrepancies(extraction)]


def test_words_and_links_that_agree_are_not_listed(version: Version):
    assert (
        listed(version("en", LINKED, "Recalling resolution [1373 (2001)](S/RES/1373(2001)),")) == []
    )


def test_a_link_may_lack_the_letter_of_a_part(version: Version):
    assert listed(version("en", "Recalling its resolution [48/141 A](A/RES/48/141),")) == []


def test_a_link_to_another_number_than_the_words(version: Version):
    found = version("en", "Recalling its resolution [70/1](A/RES/70/11) on harbours,")
    assert listed(found) == [("pp1", "other number", "A/RES/70/1", "A/RES/70/11")]


def test_a_link_to_the_wrong_organ(version: Version):
    found = version("en", "Recalling Human Rights Council resolution [43/1](A/RES/43/1),")
    assert listed(found) == [("pp1", "other number", "A/HRC/RES/43/1", "A/RES/43/1")]


def test_a_citation_without_link(version: Version):
    found = version("en", LINKED, "Recalling its resolution 70/1,")
    assert listed(found) == [("pp2", "no link", "A/RES/70/1", "")]


def test_every_citation_without_link_and_no_link_that_touches(version: Version):
    sentence = "Recalling its resolutions [69/1](A/RES/69/1), 70/1, 1373 (2001) and 71/2,"
    decided = "Recalling its decision 55/488 and its resolutions [72/2](A/RES/72/2) and 73/3,"
    assert listed(version("en", sentence, decided)) == [
        ("pp1", "no link", "A/RES/70/1", ""),
        ("pp1", "no link", "S/RES/1373(2001)", ""),
        ("pp1", "no link", "A/RES/71/2", ""),
        ("pp2", "no link", "A/RES/73/3", ""),
    ]


def test_a_link_at_one_place_is_enough(version: Version):
    sentence = "Recalling its resolution 70/1 and reaffirming its resolution [70/1](A/RES/70/1),"
    assert listed(version("en", sentence)) == []


def test_a_number_from_a_footnote_needs_no_link(version: Version):
    found = version("en", LINKED, "Recalling its resolution 70/1,")
    noted = tuple(replace(r, note="fn1") for r in found.references)
    assert listed(Extraction(found.document, noted)) == []


def test_named_entities_are_no_words_of_a_link(version: Version):
    found = version("en", "Recalling [the Paris Agreement](A/RES/60/1),")
    assert listed(found) == [("pp1", "no citation", "", "A/RES/60/1")]


def test_a_link_over_several_numbers_is_set_beside_the_first(version: Version):
    found = version("en", "Recalling its resolutions [70/1 and 71/1](A/RES/72/1),")
    assert listed(found) == [("pp1", "other number", "A/RES/70/1", "A/RES/72/1")]


def test_discrepancies_stand_in_reading_order(version: Version):
    found = version(
        "en",
        "Recalling its resolution [69/1](A/RES/69/1), [70/1](A/RES/70/2), 71/1, [the summit]"
        "(A/RES/60/1) and [72/1](A/RES/72/2),",
    )
    assert [(d.kind, d.surface) for d in discrepancies_of(found)] == [
        ("other number", "70/1"),
        ("no link", "71/1"),
        ("no citation", "the summit"),
        ("other number", "72/1"),
    ]


def test_a_version_without_any_link_is_a_text_and_not_searched(version: Version):
    assert listed(version("en", "Recalling its resolution 70/1,")) == []


def test_a_link_without_citation(version: Version):
    found = version("en", "Recalling the outcome [of the summit](A/RES/60/1),")
    assert listed(found) == [("pp1", "no citation", "", "A/RES/60/1")]


def test_a_link_to_one_symbol_of_a_joint_document_is_right(version: Version):
    found = version("en", "Recalling document [A/74/976-S/2020/773](A/74/976),")
    assert listed(found) == []


def test_a_date_that_cannot_be_the_number_s(version: Version):
    found = version("en", "Recalling its resolutions 60/1 and 70/1 of 25 September 2015,")
    undated, reference = [r for r in found.references if r.type == "resolution"]
    undated = replace(undated, cited_date=None)
    wrong = replace(reference, cited_date=date(1999, 9, 25))
    assert listed(found) == []
    assert listed(Extraction(found.document, (undated, wrong))) == [
        ("pp1", "impossible date", "A/RES/70/1", "")
    ]


def test_the_date_of_the_last_number_of_a_list_does_not_contradict_the_first(version: Version):
    found = version("en", "Recalling its resolutions 60/1 and 65/1 of 22 September 2010,")
    references = [
        replace(r, cited_date=date(2010, 9, 22)) for r in found.references if r.type == "resolution"
    ]
    assert len(references) == 2
    assert listed(Extraction(found.document, tuple(references))) == []
    assert listed(Extraction(found.document, (references[0],))) == [
        ("pp1", "impossible date", "A/RES/60/1", "")
    ]


def test_a_discrepancy_carries_its_place_and_sentence(version: Version):
    (one,) = find_discrepancies(version("fr", "Rappelant sa résolution [70/1](A/RES/70/2),"))
    assert (one.document, one.language, one.surface) == ("A/RES/76/999", "fr", "70/1")
    assert one.sentence[one.start : one.end] == one.surface


def test_an_excerpt_is_cut_at_spaces():
    assert excerpt("Recalling its resolution 70/1 on harbours and ports,", 25, 29, 16) == (
        "…its resolution 70/1 on harbours and…"
    )
    assert excerpt("short", 0, 5) == "short"
