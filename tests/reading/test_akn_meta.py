"""What the XML says about its document: symbol, parts, titles, origin, sponsors."""

from __future__ import annotations

import time
from datetime import date

import pytest
from lxml import etree

from reaffirm.model import Metadata, Vote
from reaffirm.reading.akn_meta import (
    adoption_day,
    metadata_of,
    part_letter,
    split_names,
    symbol_of,
    title_of,
)
from reaffirm.reading.akn_text import AKN


def xml(name: str, inner: str = "") -> etree._Element:
    return etree.fromstring(f'<{name} xmlns="{AKN[1:-1]}">{inner}</{name}>')


@pytest.mark.parametrize(
    ("printed", "letter"),
    [
        ("A", "A"), ("b.", "B"), ("ألف", "A"), ("بــاء", "B"), ("ج", "C"),
        ("I", "I"), ("AB", ""), ("1", ""), ("1.", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_letter_of_a_part(printed: str, letter: str) -> None:
    assert part_letter(xml("preface", f"<docNumber>{printed}</docNumber>")) == letter


def test_a_part_without_number_has_no_letter() -> None:
    assert part_letter(None) == part_letter(xml("preface")) == ""


@pytest.mark.parametrize(
    ("cover", "work", "preface", "symbol"),
    [
        ("A/RES/76/100", "/akn/un/statement/unga/2021-12-09/76-1/", "76/2", "A/RES/76/100"),
        ("76", "/akn/un/statement/deliberation/unga/2021-12-09/76-100/", "", "A/RES/76/100"),
        ("", "/akn/un/statement/deliberation/unga/2021-12-09/76-100a/", "", "A/RES/76/100A"),
        ("", "/akn/un/statement/deliberation/unga/2021-12-09/76-84A-B/", "", "A/RES/76/84A-B"),
        ("", "/akn/un/statement/deliberation/unga/2022-03-02/ES-11-1/", "", "A/RES/ES-11/1"),
        ("", "/akn/un/statement/deliberation/unga/2021-06-02/S-32-1/", "", "A/RES/S-32/1"),
        ("", "/akn/un/statement/deliberation/unsc/2020-02-25/2511-2020/", "", "S/RES/2511(2020)"),
        ("", "", "76/100.", "A/RES/76/100"),
        ("", "", "ES-11/1", "A/RES/ES-11/1"),
        ("", "", "S-32/1", "A/RES/S-32/1"),
        ("", "/akn/un/other/", "A", ""),
        ("", "", "", ""),
    ],
)
def test_the_symbol_as_printed_or_from_the_address_or_the_title(
    cover: str, work: str, preface: str, symbol: str
) -> None:
    printed = xml("coverPage", f"<docNumber>{cover}</docNumber>")
    title = xml("preface", f"<docNumber>{preface}</docNumber>")
    assert symbol_of(printed, work, title) == symbol
    if not cover:
        assert symbol_of(None, work, title if preface else None) == symbol


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Chile and Peru", ["Chile", "Peru"]),
        ("Chile, Peru, and Kenya", ["Chile", "Peru", "Kenya"]),
        ("Trinidad and Tobago and Peru", ["Trinidad and Tobago", "Peru"]),
        ("Bosnia and Herzegovina", ["Bosnia and Herzegovina"]),
        ("Saint Kitts and Nevis", ["Saint Kitts and Nevis"]),
        ("Saint Vincent and the Grenadines", ["Saint Vincent and the Grenadines"]),
        ("Sao Tome and Principe", ["Sao Tome and Principe"]),
        ("United Kingdom of Great Britain and Northern Ireland",
         ["United Kingdom of Great Britain and Northern Ireland"]),
        ("submitted by the Chair and others", ["submitted by the Chair and others"]),
        ("Introduced by Peru, Chile", ["Introduced by Peru, Chile"]),
        ("recommended by all and by none", ["recommended by all and by none"]),
        ("", []),
    ],
)  # fmt: skip
def test_sponsors_are_parted_but_not_the_names_with_an_and(printed, names) -> None:
    assert split_names(printed) == names


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('<docTitle refersTo="#resolutionTitle">76/100. Quiet nights</docTitle>', "Quiet nights"),
        ('<docTitle refersTo="#title1">ES-11/1 – 5/6 of all</docTitle>', "5/6 of all"),
        ("<docTitle>S-32/1. Quiet</docTitle>", "Quiet"),
        ('<docTitle refersTo="#resolutionNumber">2511 (2020)</docTitle>', "2511 (2020)"),
        ('<docTitle refersTo="#resolutionNumber">2511/20 x</docTitle>', "2511/20 x"),
        ("<docTitle>Resolution adopted by the General Assembly</docTitle>", ""),
        ("<docTitle>Résolution adoptée par l’Assemblée</docTitle>", ""),
        ("<docTitle>Resolución aprobada por la Asamblea</docTitle>", ""),
        ("<docTitle>Резолюция, принятая Ассамблеей</docTitle>", ""),
        ("<docTitle>قرار اتخذته الجمعية</docTitle>", ""),
        ("<docTitle>قرارات اعتمدتها الجمعية</docTitle>", ""),
        ("<docTitle>2021年12月9日大会决议</docTitle>", ""),
        ("<docTitle>- الحدّ من المخاطر</docTitle>", "الحدّ من المخاطر"),
        ('<docTitle refersTo="#other">Quiet</docTitle>', ""),
        ("<docTitle></docTitle><docTitle>Quiet</docTitle>", "Quiet"),
    ],
)
def test_the_title_without_number_and_adoption(line: str, title: str) -> None:
    assert title_of(None, xml("preface", line)) == title


def test_the_line_for_the_title_comes_before_others_wherever_it_stands() -> None:
    first = xml("preface", "<docTitle>Plain</docTitle>")
    marked = xml("coverPage", '<docTitle refersTo="#resolutionTitle">Marked</docTitle>')
    assert title_of(first, marked) == "Plain"  # places go before roles
    both = "<docTitle>Plain</docTitle><docTitle refersTo='#resolutionTitle'>Marked</docTitle>"
    assert title_of(xml("preface", both)) == "Marked"


def read(cover: str = "", workflow: str = "", symbol: str = "A/RES/76/100") -> Metadata:
    meta = xml("meta", f"<workflow>{workflow}</workflow>")
    page = xml("coverPage", cover) if cover else None
    return metadata_of(xml("statement"), meta, page, symbol, "en")


STEPS = (
    '<step outcome="draftResolution" as="A/76/L.2" by="Chile and Peru"/>'
    '<step outcome="draftResolutionAdditionalSponsors" by="Peru, Kenya"/>'
    '<step outcome="recommendedForAdoption" as="A/76/463" refersTo="60"/>'
    '<step outcome="adopted" as="A/76/PV.54"/>'
)


def origin(found: Metadata) -> tuple[str, str, str]:
    return found.draft, found.report, found.report_paragraph


def test_the_workflow_gives_draft_report_meeting_and_sponsors() -> None:
    found = read("", STEPS)
    assert origin(found) == ("A/76/L.2", "A/76/463", "60")
    assert (found.meeting, found.sponsors) == ("A/76/PV.54", ("Chile", "Peru", "Kenya"))


@pytest.mark.parametrize(
    ("printed", "steps", "expected"),
    [
        ("(A/76/464, para. 33)", STEPS, ("A/76/L.2", "A/76/464", "33")),
        ("(A/76/464, paras. 33 and 34)", STEPS, ("A/76/L.2", "A/76/464", "33")),
        ("(A/76/464)", STEPS, ("A/76/L.2", "A/76/464", "60")),
        ("(A/76/464, para. 33-35)", "", ("", "A/76/464", "33-35")),
        ("(A/76/L.5 and Add.1)", STEPS, ("A/76/L.2", "A/76/463", "60")),
        ("(A/76/L.5 and Add.1)", "", ("A/76/L.5", "", "")),
        ("without reference to a committee", "", ("", "", "")),
        ("", '<step outcome="recommendedForAdoption" refersTo="60"/>', ("", "", "")),
    ],
)
def test_the_cover_tells_where_the_text_comes_from(printed, steps, expected) -> None:
    cover = f'<p><inline name="originating document">{printed}</inline></p>'
    assert origin(read(cover, steps)) == expected


@pytest.mark.parametrize(
    ("printed", "items"),
    [
        ("Agenda item 72", ("72",)),
        ("Agenda items 72 (b) and 107", ("72 (b)", "107")),
        ("البند 72 (ب)", ("72 (b)",)),
        ("Items 72 and 72", ("72",)),
        ("Point 18 (aa)", ("18 (aa)",)),
        ("", ()),
    ],
)
def test_agenda_items_have_latin_letters(printed: str, items: tuple[str, ...]) -> None:
    assert read(f'<p><inline name="agenda item">{printed}</inline></p>').agenda_items == items


@pytest.mark.parametrize(
    ("under_text", "workflow", "work", "day"),
    [
        ("2021-12-09", "2021-12-10", "2021-12-11", date(2021, 12, 9)),
        ("0001-01-01", "2021-12-10", "2021-12-11", date(2021, 12, 10)),
        ("", "0001-01-01", "2021-12-11", date(2021, 12, 11)),
        ("soon", "", "", None),
    ],
)
def test_the_day_of_adoption_stands_under_the_text_or_in_the_workflow(
    under_text: str, workflow: str, work: str, day: date | None
) -> None:
    lines = f'<docDate date="2020-01-01"/><docDate refersTo="#adoptionDate" date="{under_text}"/>'
    steps = (
        '<step outcome="draftResolution" date="2021-01-01"/>'
        f'<step outcome="adopted" date="{workflow}"/>'
    )
    meta = f'<identification><FRBRWork><FRBRdate date="{work}"/></FRBRWork></identification>'
    told = xml("meta", f"{meta}<workflow>{steps}</workflow>")
    assert adoption_day(xml("statement", lines), told) == day


def test_the_meeting_is_that_of_the_record_or_as_printed() -> None:
    printed = '<inline name="other">x</inline><inline name="adoptionMeeting">54th meeting</inline>'
    statement = xml("statement", printed)
    for record, meeting in (("A/76/PV.54", "A/76/PV.54"), ("54", "54th meeting")):
        told = xml("meta", f'<workflow><step outcome="adopted" as="{record}"/></workflow>')
        assert metadata_of(statement, told, None, "A/RES/76/100", "en").meeting == meeting


@pytest.mark.parametrize(
    ("symbol", "session"),
    [
        ("A/RES/76/100", "76"), ("A/RES/ES-11/1", "ES-11"), ("A/RES/S-32/1", "S-32"),
        ("A/RES/1514(XV)", "15"), ("A/RES/3201(S-VI)", "S-6"), ("S/RES/2511(2020)", ""),
    ],
)  # fmt: skip
def test_the_session_is_that_of_the_symbol(symbol: str, session: str) -> None:
    assert read(symbol=symbol).session == session


def test_the_committee_is_named_without_the_report() -> None:
    line = (
        "<docProponent>[on the report of the Third Committee (A/76/463, para. 33)]</docProponent>"
    )
    assert read(f"<p>{line}</p>").committee == "Third Committee"
    assert read("<p><docProponent>[without reference to a committee]</docProponent></p>") == read()


@pytest.mark.parametrize(
    "report",
    [
        "(A/76/463, para. 33)",
        "(A/74/501 (Part II), para. 8)",
        "（A/74/501（第二部分），第8段）",
        "(A/76/463 (Part I",
    ],
)
def test_the_report_is_no_part_of_the_committee(report: str) -> None:
    line = f"<docProponent>[on the report of the Third Committee {report}]</docProponent>"
    assert read(f"<p>{line}</p>").committee == "Third Committee"


def test_brackets_without_end_cost_no_time() -> None:
    line = "on the report of the Committee (A/" + "((a)" * 40 + ")x"
    begin = time.process_time()
    read(f"<p><docProponent>{line}</docProponent></p>")
    assert time.process_time() - begin < 1


@pytest.mark.parametrize("number", ["²", "9" * 5_000])
def test_what_is_no_number_of_states_or_goals_counts_as_none(number: str) -> None:
    counts = f'<count refersTo="inFavour" value="{number}"/><count refersTo="against" value="5"/>'
    voting = f"<analysis><parliamentary><voting>{counts}</voting></parliamentary></analysis>"
    goal = f'<classification><keyword href="http://metadata.un.org/sdg/{number}"/></classification>'
    statement = xml("statement", "")
    found = metadata_of(statement, xml("meta", voting + goal), None, "A/RES/76/100", "en")
    assert (found.vote, found.sdgs) == (Vote(0, 5, 0), ())
