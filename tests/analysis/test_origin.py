"""Where a paragraph comes from: the texts before, and others of the same wording."""

from __future__ import annotations

import pytest

from reaffirm.analysis.origin import origin
from reaffirm.analysis.series_links import SeriesLink, series_links
from reaffirm.errors import QueryError

AGENDA = "Safety of harbours and of those who work in them"
WORDING = "Urges all States to light their harbours at night and to train pilots for bad weather"


@pytest.fixture
def store(library, invent):
    with library(
        invent(
            "A/RES/74/1",
            "op1 Calls upon all States to light their harbours at night;",
            title="Safe harbours",
            agenda=AGENDA,
        ),
        invent(
            "A/RES/75/2",
            "pp1 Recalling its [resolution 74/1|A/RES/74/1|recalls],",
            f"op1 {WORDING};",
            "op2 Decides to remain seized of the matter;",
            title="Safe harbours",
            agenda=AGENDA,
        ),
        invent(
            "A/RES/76/3",
            "pp1 Recalling its [resolution 75/2|A/RES/75/2|recalls],",
            "op1 Requests the [Office|body:unodc|requests|addressee] to count whales;",
            f"op2 {WORDING}, as the [Pact|treaty:pact|urges|mention] says;",
            title="Safe harbours",
            agenda=AGENDA,
        ),
        invent("A/RES/76/90", f"op7 {WORDING}, and in fog;", title="Lighthouses"),
        invent("A/RES/76/90", "op7 Demande d’éclairer les ports;", language="fr", title="Phares"),
    ) as opened:
        yield opened


def places(wordings):
    return [(one.document, one.paragraph) for one in wordings]


def test_back_through_the_series_with_what_the_paragraph_refers_to(store):
    found = origin(store, "A/RES/76/3", "2")

    assert places(found.steps)[:2] == [("A/RES/76/3", "op2"), ("A/RES/75/2", "op1")]
    assert found.steps[0].likeness == 1.0
    assert 0.7 < found.steps[1].likeness < 1.0
    assert found.steps[1].date == "2020-12-16"
    assert [(q.act, q.target) for q in found.quotes] == [("urges", "treaty:pact")]


def test_the_oldest_text_says_that_the_store_holds_none_before_it(store):
    links = tuple(link for link in series_links(store) if link.later == "A/RES/76/3")

    found = origin(store, "A/RES/76/3", "op2", links=links)

    assert places(found.steps) == [("A/RES/76/3", "op2"), ("A/RES/75/2", "op1")]
    assert found.end == "the store holds no text before A/RES/75/2 in its series"


def test_a_paragraph_like_none_before_is_new(store):
    found = origin(store, "A/RES/76/3", "1")

    assert places(found.steps) == [("A/RES/76/3", "op1")]
    assert found.end == "new in A/RES/76/3: A/RES/75/2 has no paragraph like it"


def test_other_texts_of_the_same_wording_but_none_of_the_series(store):
    found = origin(store, "A/RES/76/3", "op2")

    assert places(found.others) == [("A/RES/76/90", "op7")]
    assert found.others[0].likeness >= 0.6
    assert origin(store, "A/RES/76/3", "op2", others=0).others == ()


def test_what_stands_in_every_text_is_not_looked_for(store):
    assert origin(store, "A/RES/75/2", "op2").others == ()


def test_the_wanted_language_is_read(store):
    found = origin(store, "A/RES/76/90", "7", language="fr")

    assert (found.language, found.steps[0].text) == ("fr", "Demande d’éclairer les ports;")


def test_a_text_before_that_is_not_there_in_the_language(store):
    link = SeriesLink("A/RES/76/90", "A/RES/75/2", 1.0, 1.0, 1.0, 1.0, same_committee=True)

    found = origin(store, "A/RES/76/90", "7", language="fr", links=(link,))

    assert found.end == "A/RES/75/2 is not there in this language"


def test_as_a_table_and_for_the_terminal(store):
    from rich.console import Console

    found = origin(store, "A/RES/76/3", "2")
    rows = [(row["relation"], row["document"]) for row in found.table().records()]

    assert rows[:2] == [("asked", "A/RES/76/3"), ("series", "A/RES/75/2")]
    assert rows[-1] == ("other", "A/RES/76/90")
    console = Console(width=200)
    with console.capture() as printed:
        console.print(found)
    assert "urges treaty:pact (mention): Pact" in printed.get()
    assert "nearly the same words elsewhere" in printed.get()


@pytest.mark.parametrize(
    ("symbol", "paragraph", "language", "words"),
    [
        ("A/RES/1/1", "1", "", "not in the store"),
        ("A/RES/76/3", "9", "", "there is no paragraph '9'; it has pp1 to pp1, op1 to op2"),
        ("A/RES/76/3", "2", "fr", "no version in 'fr'; it has en"),
    ],
)
def test_what_is_not_there_is_refused(store, symbol, paragraph, language, words):
    with pytest.raises(QueryError, match=words):
        origin(store, symbol, paragraph, language=language)


def test_in_a_text_that_merges_two_the_one_whose_paragraph_it_is(library, invent):
    bells, lamps = "Urges all ports to ring their bells in fog", WORDING
    likelier = SeriesLink("A/RES/76/1", "A/RES/75/1", 0.9, 1.0, 1.0, 1.0, same_committee=True)
    other = SeriesLink("A/RES/76/1", "A/RES/75/2", 0.5, 0.5, 1.0, 0.5, same_committee=True)
    with library(
        invent("A/RES/75/1", f"op1 {lamps};", "op2 Decides to remain seized of the matter;"),
        invent("A/RES/75/2", f"op1 {bells};", "op2 Decides to remain seized of the matter;"),
        invent(
            "A/RES/76/1", f"op1 {lamps};", f"op2 {bells};", "op3 Decides to remain seized of it;"
        ),
    ) as store:
        found = [
            places(origin(store, "A/RES/76/1", paragraph, links=(likelier, other)).steps)[1:]
            for paragraph in ("1", "2")
        ]
        new = origin(store, "A/RES/75/1", "1", links=(likelier, other))

    assert found == [[("A/RES/75/1", "op1")], [("A/RES/75/2", "op1")]]
    assert new.end == "the store holds no text before A/RES/75/1 in its series"


def test_links_in_a_circle_end_the_way(store):
    def link(later, earlier):
        return SeriesLink(later, earlier, 1.0, 1.0, 1.0, 1.0, same_committee=True)

    circle = (link("A/RES/76/3", "A/RES/75/2"), link("A/RES/75/2", "A/RES/76/3"))
    found = origin(store, "A/RES/76/3", "2", links=circle, others=0)

    assert places(found.steps) == [("A/RES/76/3", "op2"), ("A/RES/75/2", "op1")]


def test_only_the_same_is_told_to_be_the_same(library, invent):
    said = f"{WORDING}, and notes that 187 have done so"
    link = SeriesLink("A/RES/76/1", "A/RES/75/1", 1.0, 1.0, 1.0, 1.0, same_committee=True)
    with library(
        invent(
            "A/RES/75/1", f"op1 {said};", f"op2 {WORDING};", f"op3 {WORDING} in all their ports;"
        ),
        invent(
            "A/RES/76/1",
            f"op1 {said.replace('187', '188')};",
            f"op2 {WORDING};",
            f"op3 {WORDING} in all the ports;",
        ),
    ) as store:
        told = [
            str(origin(store, "A/RES/76/1", place, links=(link,), others=0).__rich__())
            for place in ("1", "2", "3")
        ]

    assert "op1  the same but for numbers and signs" in told[0]
    assert "op2  the same words" in told[1]
    assert "op3  9" in told[2]
    assert "100%" not in "".join(told)


def test_the_words_that_changed_are_marked(library, invent):
    link = SeriesLink("A/RES/76/1", "A/RES/75/1", 1.0, 1.0, 1.0, 1.0, same_committee=True)
    with library(
        invent("A/RES/75/1", f"op1 {WORDING} in fog;"),
        invent("A/RES/76/1", f"op1 {WORDING} in snow;"),
    ) as store:
        text = origin(store, "A/RES/76/1", "1", links=(link,), others=0).__rich__()

    marked = {str(text)[s.start : s.end]: s.style for s in text.spans}
    assert (marked["snow"], marked["fog"]) == ("bold green", "red strike")
