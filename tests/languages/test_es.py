"""The Spanish grammar: ranges of parts, short forms, the organ's own president."""

from __future__ import annotations


def test_a_range_of_parts_is_each_part(said) -> None:
    text = "Recuerda su resolución 40/257 A a C, de 18 de diciembre de 1985;"
    assert said("es", [text]) == [("recalls", f"A/RES/40/257{part}") for part in "ABC"]


def test_a_short_form_that_begins_a_longer_name_is_none(said) -> None:
    named = "Recuerda la labor de la Comisión de Estupefacientes;"
    assert said("es", [named, "Encomia la labor de la Comisión del Catastro;"]) == [
        ("recalls", "body:cnd"),
        ("commends", "body:comisión-del-catastro"),
    ]
    assert said("es", [named, "Solicita a la Comisión que prosiga su labor;"]) == [
        ("recalls", "body:cnd"),
        ("requests", "body:cnd"),
    ]


def test_its_presidency_is_that_of_the_assembly(said) -> None:
    assert said("es", ["Solicita a su Presidencia que organice un debate;"]) == [
        ("requests", "body:pga")
    ]
