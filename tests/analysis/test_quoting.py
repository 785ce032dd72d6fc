"""Every paragraph that refers to something, with its sentence."""

from __future__ import annotations

from datetime import date

import pytest

from reaffirm.analysis.quoting import quotations, span_of_days
from reaffirm.errors import QueryError


@pytest.fixture
def stored(library, invent):
    with library(
        invent(
            "A/RES/75/1",
            "pp2 Reaffirming the [Convention|treaty:uncac|reaffirms],",
            "op3 Urges all to ratify the [Convention|treaty:uncac|urges|mention];",
            title="Ports",
        ),
        invent(
            "A/RES/76/2",
            "pp1 Reaffirming the [Convention against Corruption|treaty:uncac|reaffirms],",
            title="Ships",
        ),
        invent(
            "A/RES/76/2",
            "pp1 Réaffirmant la [Convention|treaty:uncac|reaffirms],",
            "pp4 Réaffirmant encore la [Convention|treaty:uncac|reaffirms],",
            language="fr",
            title="Navires",
        ),
    ) as store:
        yield store


def places(found):
    return [(one.document, one.paragraph, one.language, one.versions) for one in found]


def test_a_paragraph_is_quoted_once_in_english_or_in_a_language_that_says_so(stored):
    found = quotations(stored, "treaty:uncac")

    assert places(found) == [
        ("A/RES/75/1", "pp2", "en", ("en",)),
        ("A/RES/76/2", "pp1", "en", ("en", "fr")),
        ("A/RES/76/2", "pp4", "fr", ("fr",)),
    ]
    first = found.quotations[0]
    assert (first.words, first.sentence) == ("Convention", "Reaffirming the Convention,")
    assert (first.act, first.role, first.date) == ("reaffirms", "object", "2020-12-16")


def test_where_one_version_says_it_of_the_target_all_versions_are_named_and_english_is_quoted(
    library, invent
):
    en = "pp1 Recalling its work on the [Convention|treaty:uncac|recalls|mention],"
    fr = "pp1 Rappelant la [Convention|treaty:uncac|recalls],"
    with library(
        invent("A/RES/76/2", en, title="Ships"),
        invent("A/RES/76/2", fr, language="fr", title="Navires"),
    ) as store:
        (one,) = quotations(store, "treaty:uncac")
        (french,) = quotations(store, "treaty:uncac", language="fr")
        english = quotations(store, "treaty:uncac", language="en")

    assert (one.language, one.versions, one.role) == ("en", ("en", "fr"), "object")
    assert (one.title, french.title) == ("Ships", "Navires")
    assert (len(english), english.mentioned) == (0, 1)


def test_a_document_is_cited_by_its_english_title_also_where_another_version_is_quoted(
    library, invent
):
    with library(
        invent("A/RES/76/2", "pp1 Noting peace,", title="Ships"),
        invent(
            "A/RES/76/2",
            "pp1 Rappelant la [Convention|treaty:uncac|recalls],",
            language="fr",
            title="Navires",
        ),
    ) as store:
        (one,) = quotations(store, "treaty:uncac")

    assert (one.language, one.title) == ("fr", "Ships")


def test_background_is_given_when_it_is_asked_for(stored):
    found = quotations(stored, "treaty:uncac", mentions=True, acts={"urges"})

    assert [(one.paragraph, one.role) for one in found] == [("op3", "mention")]
    without = quotations(stored, "treaty:uncac", acts={"urges"})
    assert (len(without), without.mentioned) == (0, 1)


def test_from_a_day_and_to_a_day(stored):
    assert len(quotations(stored, "treaty:uncac", since=date(2021, 1, 1))) == 2
    assert len(quotations(stored, "treaty:uncac", until=date(2020, 12, 16))) == 1
    assert len(quotations(stored, "treaty:uncac", until=date(2020, 12, 15))) == 0


def test_only_the_wanted_language_is_quoted(stored):
    found = quotations(stored, "treaty:uncac", language="fr")

    assert places(found) == [
        ("A/RES/76/2", "pp1", "fr", ("fr",)),
        ("A/RES/76/2", "pp4", "fr", ("fr",)),
    ]
    assert found.quotations[0].title == "Navires"


def test_one_line_a_document_as_it_is_cited(stored):
    assert quotations(stored, "treaty:uncac").citations() == (
        "General Assembly resolution 75/1 of 16 December 2020, “Ports”, preambular para. 2, "
        "https://undocs.org/A/RES/75/1",
        "General Assembly resolution 76/2 of 16 December 2021, “Ships”, preambular para. 1; "
        "preambular para. 4, https://undocs.org/A/RES/76/2",
    )


def test_the_table_tells_the_versions_of_each_paragraph(stored):
    table = quotations(stored, "treaty:uncac").table()

    assert table.columns[:4] == ("document", "date", "paragraph", "act")
    assert table.records()[1]["versions"] == "en fr"


def test_the_words_are_marked_for_the_terminal_and_no_markup_is_read(library, invent):
    from rich.console import Console

    with library(invent("A/RES/75/1", "pp1 Recalling [red] the [Pact|treaty:pact|recalls],")) as s:
        console = Console(width=100, record=True, file=open("/dev/null", "w", encoding="utf-8"))  # noqa: SIM115
        console.print(quotations(s, "treaty:pact"))
    assert "Recalling [red] the Pact," in console.export_text()


def test_what_nobody_names_is_refused(stored):
    with pytest.raises(QueryError, match="treaty:crc: no text in the store refers to it"):
        quotations(stored, "treaty:crc")


@pytest.mark.parametrize("text", ["2021-13-01", "May", "0"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(QueryError, match="not a day or a year"):
        span_of_days(text)


def test_a_year_may_be_of_any_century():
    assert span_of_days("20")[0] == date(20, 1, 1)
