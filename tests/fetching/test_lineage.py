"""Following what documents cite: what is followed, in which order, and through a bad network."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from reaffirm.fetching import Watcher


@pytest.fixture
def lineage(site):
    """76/300 recalls 75/301 and 74/302; 75/301 recalls 74/302, 73/303 and the Council; and on."""
    site.add("A/RES/76/300", "75/301 of 16 December 2020", "74/302 of 18 December 2019")
    site.add("A/RES/75/301", "74/302 of 18 December 2019", "73/303 of 17 December 2018", form="pdf")
    site.add("A/RES/74/302", "72/304 of 19 December 2017")
    site.add("A/RES/73/303", "71/305 of 19 December 2016", form="pdf")
    site.add("A/RES/72/304", "71/305 of 19 December 2016")
    return site


def test_breadth_first_and_no_further_than_asked(lineage, get):
    report = get("76/300", lineage=2)

    assert [(had.symbol, had.step, had.cited_by) for had in report.had] == [
        ("A/RES/76/300", 0, ""),
        ("A/RES/75/301", 1, "A/RES/76/300"),
        ("A/RES/74/302", 1, "A/RES/76/300"),
        ("A/RES/73/303", 2, "A/RES/75/301"),
        ("A/RES/72/304", 2, "A/RES/74/302"),
    ]
    assert report.complete
    assert lineage.hits("A/RES/71/305") == []


def test_what_is_missing_is_reported_with_who_cites_it(lineage, get):
    report = get("76/300", lineage=3)

    (missing,) = report.missing
    assert (missing.symbol, missing.step, missing.cited_by) == ("A/RES/71/305", 3, "A/RES/73/303")
    assert missing.reason == "the server has no such document (404)"


def test_only_chosen_acts_organs_and_types_are_followed(site, get):
    site.write(
        "A/RES/76/300",
        [
            "Resolution adopted by the General Assembly on 16 December 2021",
            "76/300. Safe harbours",
            "The General Assembly,",
            "Reaffirming its resolution 75/301 of 16 December 2020,",
            "Recalling its resolution 74/302 of 18 December 2019,",
            "Recalling also Security Council resolution 1373 (2001) of 28 September 2001,",
            "Reaffirming the 2030 Agenda for Sustainable Development,",
            "Welcoming the report of the Secretary-General contained in document A/76/122,",
            "1. Decides to remain seized of the matter.",
        ],
    )

    def first_step(**options):
        report = get("76/300", lineage=1, **options)
        return [m.symbol for m in report.missing]

    assert first_step() == ["A/RES/75/301", "A/RES/74/302", "S/RES/1373(2001)", "A/RES/70/1"]
    assert first_step(acts=["reaffirms"]) == ["A/RES/75/301", "A/RES/70/1"]
    assert first_step(organs=["S"]) == ["S/RES/1373(2001)"]
    assert first_step(types=["document"]) == ["A/76/122"]


def test_an_unreadable_document_ends_its_branch_and_is_reported(lineage, get):
    lineage.documents["A/RES/75/301", "en", "docx"] = b"PK\x03\x04 word/ " + _end_record()

    report = get("76/300", lineage=2)

    (remark,) = report.remarks
    assert (remark.symbol, remark.file) == ("A/RES/75/301", "A_RES_75_301.en.docx")
    assert remark.reason.startswith("cannot be read: ")
    assert [had.symbol for had in report.had if had.step == 2] == ["A/RES/72/304"]


def test_a_document_that_says_it_is_another_is_remarked_and_followed(lineage, get):
    lineage.documents["A/RES/75/301", "en", "docx"] = lineage.documents[
        "A/RES/74/302", "en", "docx"
    ]

    report = get("76/300", lineage=2)

    assert [(one.symbol, one.reason) for one in report.remarks] == [
        ("A/RES/75/301", "says that it is A/RES/74/302 in en")
    ]
    assert [had.symbol for had in report.had if had.step == 2] == ["A/RES/72/304"]


def test_no_more_documents_than_the_limit_are_asked_for(lineage, get):
    report = get("76/300", lineage=2, limit=2)

    assert [had.symbol for had in report.had] == ["A/RES/76/300", "A/RES/75/301"]
    assert report.left == ("A/RES/74/302",)
    assert report.stopped == "the limit of 2 documents is reached"


def test_the_run_stops_at_the_limit_of_bytes(lineage, settings, get):
    report = get("76/300", lineage=2, settings=replace(settings, run_bytes=10))

    assert [had.symbol for had in report.had] == ["A/RES/76/300"]
    assert report.stopped == "the run's size is used up (0 MB)"


def test_ctrl_c_gives_the_report_so_far_and_the_next_run_goes_on(lineage, get):
    class Impatient(Watcher):
        def asking(self, symbol, language):
            if symbol == "A/RES/74/302":
                raise KeyboardInterrupt

    report = get("76/300", lineage=2, watcher=Impatient())

    assert report.interrupted
    assert [had.symbol for had in report.had] == ["A/RES/76/300", "A/RES/75/301"]
    assert report.left == ("A/RES/74/302",)

    rest = get("76/300", lineage=2)
    assert [had.symbol for had in rest.had if had.new] == [
        "A/RES/74/302",
        "A/RES/73/303",
        "A/RES/72/304",
    ]


def test_a_server_that_stays_away_ends_the_run(lineage, get, settings):
    lineage.fault = lambda key, n: "500" if key[0] != "A/RES/76/300" else ""

    report = get("76/300", lineage=1, settings=replace(settings, give_up=2))

    assert report.stopped.startswith("2 documents in a row failed, the last: the server is busy")
    assert report.left == ("A/RES/75/301", "A/RES/74/302")


# -- a bad network -------------------------------------------------------------------------------

FAULTS = "500 429 page empty cut short drop away circle huge".split()


def _failing(seed: int):
    """A fifth of all answers fails, each in a way of its own; the same seed, the same ones."""

    def fault(key, n):
        chance = random.Random(f"{seed} {key} {n}")
        return chance.choice(FAULTS) if chance.random() < 0.2 else ""

    return fault


def _grow(site, count: int = 45) -> None:
    """A network of invented resolutions, some Word, some PDF, some in no form at all."""
    chance = random.Random(1)
    symbols = [f"{76 - i // 3}/{310 + i}" for i in range(count)]
    for i, number in enumerate(symbols):
        later = symbols[i + 1 : i + 20]
        cited = sorted(chance.sample(later, min(5, len(later))), key=symbols.index)
        if i == 0 or chance.random() < 0.85:
            site.add(f"A/RES/{number}", *cited, form=chance.choice(["docx", "pdf"]))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_fifth_of_the_answers_failing_changes_nothing(
    site, elsewhere, get, names, tmp_path, seed
):
    _grow(site)
    calm = get("76/310", lineage=2, to=tmp_path / "calm")
    before = len(site.log)
    site.asked.clear()
    site.fault = _failing(seed)

    rough = get("76/310", lineage=2, to=tmp_path / "rough")

    assert len(calm.had) > 10
    assert len(calm.missing) > 1
    assert names(tmp_path / "rough") == names(tmp_path / "calm")
    assert [had.file for had in rough.had] == [had.file for had in calm.had]
    assert rough.missing == calm.missing
    for name in names(tmp_path / "calm"):
        assert (tmp_path / "rough" / name).read_bytes() == (tmp_path / "calm" / name).read_bytes()
    failed = [hit for hit in site.log[before:] if "&f=" in hit.path and hit.path[-3:] != "&f="]
    assert len(failed) >= 5
    assert elsewhere.log == []


def _end_record() -> bytes:
    length = len(b"PK\x03\x04 word/ ")
    return b"PK\x05\x06" + bytes(8) + length.to_bytes(4, "little") + bytes(6)
