"""What the store knows of its documents: titles, committee, session."""

from __future__ import annotations

import pytest

from reaffirm.analysis.works import Work, committee_named, committee_of, documents_of, works
from reaffirm.errors import QueryError


def test_one_work_in_all_its_languages(library, invent) -> None:
    with library(
        invent("A/RES/76/9", "pp1 x", title="Coasts", agenda="Item", committee="Third Committee"),
        invent(
            "A/RES/76/9", "pp1 x", title="Côtes", language="fr", committee="Troisième Commission"
        ),
        invent("S/RES/2511(2020)", "pp1 x [75/1|A/RES/75/1|recalls]", title="R", committee=""),
    ) as store:
        found = works(store)
    assert list(found) == ["A/RES/76/9", "S/RES/2511(2020)"]
    coasts = found["A/RES/76/9"]
    assert dict(coasts.titles) == {"en": "Coasts", "fr": "Côtes"}
    assert (coasts.committee, coasts.organ, coasts.period) == (
        "body:third-committee",
        "A/RES",
        76,
    )
    assert (found["S/RES/2511(2020)"].organ, found["S/RES/2511(2020)"].period) == ("S/RES", 2020)


@pytest.mark.parametrize("name", ["3", "third", "Third Committee", "body:third-committee"])
def test_a_committee_as_people_write_it(name: str) -> None:
    assert committee_named(name) == "body:third-committee"


def test_an_unknown_committee_is_refused() -> None:
    with pytest.raises(QueryError, match="no committee is called"):
        committee_named("Ninth Committee")


def test_a_committee_as_printed() -> None:
    assert committee_of({"en": "Committee on Lamps"}) == "Committee on Lamps"
    assert committee_of({"en": "Without reference to a Main Committee"}) == ""
    assert committee_of({}) == ""


KNOWN = (
    Work("A/RES/75/1", committee="body:third-committee", session="75", date="2020-12-16"),
    Work("A/RES/75/2", session="75", date="2021-07-01"),
    Work("A/RES/ES-11/1", session="ES-11", date="2022-03-02"),
    Work("S/RES/2511(2020)"),
)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({"committee": "body:third-committee"}, {"A/RES/75/1"}),
        ({"session": "75"}, {"A/RES/75/1", "A/RES/75/2"}),
        ({"session": "ES-11"}, {"A/RES/ES-11/1"}),
        ({"years": (2020, 2020)}, {"A/RES/75/1", "S/RES/2511(2020)"}),
        ({"years": (2021, 2022)}, {"A/RES/75/2", "A/RES/ES-11/1"}),
        ({"organ": "S/RES"}, {"S/RES/2511(2020)"}),
    ],
)
def test_documents_are_chosen_by_what_is_known(options: dict, found: set[str]) -> None:
    assert documents_of(KNOWN, **options) == found
