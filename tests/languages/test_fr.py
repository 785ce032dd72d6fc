"""The French grammar: acts that depend on the addressee, short forms, the organ's own president."""

from __future__ import annotations

from datetime import date

from reaffirm.model import Document, Paragraph
from reaffirm.references import extract


def references(*paragraphs: str, symbol: str = "A/RES/76/999") -> list[tuple[str, str]]:
    """Act and target of each reference in operative paragraphs of a French text."""
    found = tuple(Paragraph(f"op{n}", "operative", text) for n, text in enumerate(paragraphs, 1))
    document = Document(symbol, "fr", "", date(2021, 12, 16), found)
    return [(r.act, r.target) for r in extract(document).references]


def test_demande_calls_upon_states() -> None:
    text = "Demande aux États Membres d’appliquer sa résolution 70/1 ;"
    assert references(text) == [("callsUpon", "A/RES/70/1")]


def test_demande_requests_a_part_of_the_secretariat() -> None:
    text = "Demande au Secrétariat d’appliquer sa résolution 70/1 ;"
    assert ("requests", "A/RES/70/1") in references(text)


def test_a_short_form_that_begins_a_longer_name_is_none() -> None:
    named = "Rappelle les travaux de la Commission des stupéfiants ;"
    assert references(named, "Salue les travaux de la Commission du cadastre ;") == [
        ("recalls", "body:cnd"),
        ("welcomes", "body:commission-du-cadastre"),
    ]
    assert references(named, "Prie la Commission de poursuivre ses travaux ;") == [
        ("recalls", "body:cnd"),
        ("requests", "body:cnd"),
    ]


def test_its_president_is_that_of_the_adopting_organ() -> None:
    text = "Prie son président d’organiser un débat ;"
    assert references(text) == [("requests", "body:pga")]
    assert references(text, symbol="S/RES/2600(2021)") == [
        ("requests", "body:president-of-security-council")
    ]


def test_its_special_session_is_one_of_the_assembly() -> None:
    text = "Rappelle les textes issus de sa vingt-troisième session extraordinaire ;"
    assert references(text) == [("recalls", "conference:ga-special-session-23")]


def test_the_organ_may_stand_behind_an_unquoted_subject() -> None:
    text = (
        "Rappelle la résolution 61/2 sur la prévention adoptée par la Commission des stupéfiants ;"
    )
    assert ("recalls", "CND/RES/61/2") in references(text)
