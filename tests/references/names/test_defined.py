"""Short names that a document defines for itself: where they stand, and what they stand for."""

from __future__ import annotations

import pytest

from reaffirm.model import Language, Paragraph
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.names.defined import defined_names, just_defined
from reaffirm.references.names.discourse import Discourse, Mention
from reaffirm.references.passage import Passage, passage_of


def mention(target: str, start: int = 0, end: int = 1, *, nested: bool = False) -> Mention:
    return Mention(start, end, "body", target, target, nested=nested)


def passage(language: Language, text: str) -> Passage:
    return passage_of(Paragraph("op1", "operative", text), lexicon_of(language))


def found(language: Language, text: str, *aliases: str) -> list[str]:
    discourse = Discourse(aliases={alias: mention("body:x") for alias in aliases})
    names = defined_names(passage(language, text), discourse)
    assert all(text[start:end] == alias for start, end, alias in names)
    return [alias for _, _, alias in names]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Commends the OAU, and the OAU again.", ["OAU", "OAU"]),
        ("en", "Commends OAU-led work and pre-OAU work", []),
        ("en", "Commends the OAU’s work and OAU/UN work", ["OAU"]),
        ("en", "Commends OAUs and SOAU", []),
        ("en", "Commends the work of OAU", ["OAU"]),
        ("en", "Commends the work of the OAU Group", ["OAU Group"]),  # the longest
        ("ar", "وإذ تثني على OAU و بالـOAU", ["OAU"]),
        ("ar", "وإذ تثني على اللجنة وباللجنة وفاللجنات", ["اللجنة", "اللجنة"]),
        ("zh", "赞扬湖水委的工作", ["湖水委"]),
    ],
)
def test_where_a_short_name_stands(language, text, expected) -> None:
    assert found(language, text, "OAU", "OAU Group", "اللجنة", "湖水委") == expected


def test_within_a_name_that_the_vocabulary_knows_it_is_a_part_of_that() -> None:
    assert found("en", "Commends the Security Council and a Council", "Council") == ["Council"]


def test_nothing_defined_is_nothing_found() -> None:
    assert found("en", "Commends the OAU") == []


def again(text: str, *mentions: Mention, own: frozenset[str] = frozenset()) -> list[Mention]:
    discourse = Discourse(own_targets=own, aliases={"OAU": mention("body:oau", 3, 4, nested=True)})
    return just_defined(passage("en", text), discourse, ["OAU"], mentions)


def test_in_the_paragraph_that_defines_it_the_other_places_count() -> None:
    text = "Unity (OAU), and the OAU, of OAU"
    (first, second) = again(text, mention("body:oau", 0, 11))
    assert [(m.start, m.end, m.target, m.short, m.nested, m.token) for m in (first, second)] == [
        (21, 24, "body:oau", True, False, None),
        (29, 32, "body:oau", True, False, None),
    ]


@pytest.mark.parametrize(
    ("taken", "places"),
    [
        ((20, 25), [29]),  # over it
        ((21, 22), [29]),  # its first letter
        ((23, 24), [29]),  # its last letter
        ((18, 21), [21, 29]),  # up to it
        ((24, 26), [21, 29]),  # from its end on
    ],
)
def test_a_place_that_another_mention_has_is_taken(taken, places) -> None:
    text = "Unity (OAU), and the OAU, of OAU"
    other = mention("body:other", *taken)
    assert [m.start for m in again(text, other, mention("body:oau", 0, 11))] == places


def test_a_mention_within_another_takes_no_place() -> None:
    assert [m.start for m in again("of OAU", mention("body:other", 3, 6, nested=True))] == [3]


def test_the_adopting_organ_is_no_mention() -> None:
    assert again("of OAU", own=frozenset({"body:oau"})) == []


def test_the_definition_of_a_name_names_nothing_new(read) -> None:
    found = read(
        "en",
        op=[
            "Welcomes the Lake Authority for Dunes (the Dune Committee), and thanks the Dune "
            "Committee for its work;",
            "Requests the Dune Committee to act;",
        ],
    )
    assert [(r.paragraph, r.act, r.role, r.target) for r in found.references] == [
        ("op1", "welcomes", "object", "body:lake-authority-for-dunes"),
        ("op1", "appreciates", "object", "body:lake-authority-for-dunes"),
        ("op2", "requests", "addressee", "body:lake-authority-for-dunes"),
    ]


def test_a_bracket_that_closes_a_name_belongs_to_it(read) -> None:
    name = "Committee established pursuant to resolution 1970 (2011)"
    found = read(
        "en",
        op=[f"Welcomes the {name} (the Libya Committee);", "Requests the Libya Committee to act;"],
    )
    assert [(r.paragraph, r.target, r.surface) for r in found.references if r.type == "body"] == [
        ("op1", "body:sanctions-committee-libya", name),
        ("op2", "body:sanctions-committee-libya", "Libya Committee"),
    ]
