"""Footnote markers stand behind what the footnote is about; plans that a resolution adopts."""

import pytest

ENTRY = "United Nations, Treaty Series, vol. 1, No. 99999."
CHILD = "the Convention on the Rights of the Child"


def sources(extraction):
    return [(r.paragraph, r.target) for r in extraction.references if r.role == "source"]


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("", True),
        (" and its many provisions on the lakes, rivers and seas of the whole world", False),
    ],
)
def test_a_treaty_entry_is_of_the_treaty_named_near_its_marker(read, words, near) -> None:
    found = read("en", pp=[f"Recalling {CHILD}{words},^1"], fn={"fn1": ENTRY})
    assert sources(found) == ([("fn1", "treaty:crc")] if near else [])


def test_each_marker_is_of_what_stands_behind_the_one_before(read) -> None:
    corruption = "the United Nations Convention against Corruption"
    found = read(
        "en",
        pp=[f"Recalling {CHILD}^1 and {corruption},^2"],
        fn={"fn1": ENTRY.replace("99999", "99998"), "fn2": "Ibid., vol. 1, No. 99999."},
    )
    assert sources(found) == [("fn1", "treaty:crc"), ("fn2", "treaty:uncac")]


@pytest.mark.parametrize("adopted", ["Adopts the following plan:", "Adopts the lake plan;"])
def test_behind_what_it_adopts_the_resolution_itself_goes_on(read, adopted) -> None:
    [found] = read("en", op=[adopted, "Recalls its resolution 75/1;"]).references
    assert (found.paragraph, found.act, found.role) == ("op2", "recalls", "object")


def test_a_second_addendum_has_as_many_digits_as_it_needs(read) -> None:
    found = read("en", op=["Takes note of the report (S/25855 and Add.1 and 12);"])
    assert [r.target for r in found.references] == ["S/25855", "S/25855/Add.1", "S/25855/Add.12"]


@pytest.mark.parametrize(
    ("behind", "listed"),
    [("of 21 December 2020", True), ("on dust", True), ("of that kind", False)],
)
def test_a_list_goes_on_with_a_number_that_has_a_date_or_a_subject(read, behind, listed) -> None:
    text = f"Recalling its resolutions 75/1 on the air of high places, 75/2 {behind} and the sea,"
    targets = [r.target for r in read("en", pp=[text]).references]
    assert targets == ["A/RES/75/1", "A/RES/75/2"][: 2 if listed else 1]


def test_a_spanish_verb_may_stand_before_the_text_that_says_so(read) -> None:
    [found] = read(
        "es", pp=["Reafirmando los derechos que consagra la Carta de las Naciones Unidas,"]
    ).references
    assert (found.role, found.target) == ("object", "treaty:un-charter")
