"""The French grammar: acts that depend on the addressee, short forms, the organ's own president."""

from __future__ import annotations


def test_demande_calls_upon_states(said) -> None:
    text = "Demande aux États Membres d’appliquer sa résolution 70/1 ;"
    assert said("fr", [text]) == [("callsUpon", "A/RES/70/1")]


def test_demande_requests_a_part_of_the_secretariat(said) -> None:
    text = "Demande au Secrétariat d’appliquer sa résolution 70/1 ;"
    assert ("requests", "A/RES/70/1") in said("fr", [text])


def test_a_short_form_that_begins_a_longer_name_is_none(said) -> None:
    named = "Rappelle les travaux de la Commission des stupéfiants ;"
    assert said("fr", [named, "Salue les travaux de la Commission du cadastre ;"]) == [
        ("recalls", "body:cnd"),
        ("welcomes", "body:commission-du-cadastre"),
    ]
    assert said("fr", [named, "Prie la Commission de poursuivre ses travaux ;"]) == [
        ("recalls", "body:cnd"),
        ("requests", "body:cnd"),
    ]


def test_its_president_is_that_of_the_adopting_organ(said) -> None:
    text = "Prie son président d’organiser un débat ;"
    assert said("fr", [text]) == [("requests", "body:pga")]
    assert said("fr", [text], symbol="S/RES/2600(2021)") == [
        ("requests", "body:president-of-security-council")
    ]


def test_its_special_session_is_one_of_the_assembly(said) -> None:
    text = "Rappelle les textes issus de sa vingt-troisième session extraordinaire ;"
    assert said("fr", [text]) == [("recalls", "conference:ga-special-session-23")]


def test_the_organ_may_stand_behind_an_unquoted_subject(said) -> None:
    text = (
        "Rappelle la résolution 61/2 sur la prévention adoptée par la Commission des stupéfiants ;"
    )
    assert ("recalls", "CND/RES/61/2") in said("fr", [text])
