"""Names without a capital, and names that are nothing but letters."""

import pytest

KNOWN = {"body:acabq", "body:who"}


def found(read, language, *texts):
    references = read(language, pp=[f"{text}," for text in texts]).references
    return [r.surface for r in references if r.target not in KNOWN]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("fr", "programme des Nations Unies pour la prévention des dunes"),
        ("fr", "fonds d’affectation spéciale des Nations Unies pour le sable et la plage"),
        ("fr", "plan-cadre de coopération des Nations Unies pour le sable durable"),
        ("es", "fondo fiduciario de las Naciones Unidas para las dunas"),
        ("es", "estrategia integrada de las Naciones Unidas contra la arena"),
    ],
)
def test_what_the_united_nations_have_is_named_in_small_letters(read, language, name) -> None:
    opening = "Saluant le" if language == "fr" else "Observando la"
    assert found(read, language, f"{opening} {name}") == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Many of a kind, another owner, no subject.
        ("fr", "Saluant les programmes des Nations Unies pour le sable"),
        ("fr", "Saluant un programme des Nations Unies pour le sable"),
        ("fr", "Saluant le programme du système des Nations Unies pour le sable"),
        ("fr", "Saluant le système des Nations Unies pour le développement"),
        ("fr", "Saluant le programme des Nations Unies"),
        ("fr", "Priant le fonds des Nations Unies pour que la dune reste"),
        ("es", "Observando los programas de las Naciones Unidas para las dunas"),
    ],
)
def test_what_is_no_name_in_small_letters(read, language, text) -> None:
    assert found(read, language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Saluant l’action de la DUNOSA et de l’OSAPLA II", ["DUNOSA", "OSAPLA II"]),
        ("es", "Observando la labor de la DUNOSA", ["DUNOSA"]),
        # Illnesses, treaties and numbers; several; a kind of something; part of a symbol.
        ("fr", "Saluant la lutte contre le SIDA et la COVID-19, et la CITES", []),
        ("fr", "Rappelant le chapitre XVIII et le XVIII", []),
        ("fr", "Saluant les DUNOSA et le système DUNOSA", []),
        ("es", "Observando el DUNOSA-3 y el DUNOSA.4", []),
        # In English no article tells.
        ("en", "Welcoming the DUNOSA", []),
    ],
)
def test_an_abbreviation_that_nothing_explains_is_a_body(read, language, text, names) -> None:
    assert found(read, language, text) == names


def test_an_abbreviation_in_brackets_is_what_stands_before_them(read) -> None:
    explained = "Saluant les travaux de désarmement et de réintégration des dunes (DRDU)"
    assert found(read, "fr", explained, "Saluant aussi la DRDU") == []
    quoted = "Saluant les travaux sur les dunes, signés par tous (la « DRDU »)"
    assert found(read, "fr", quoted, "Saluant aussi la DRDU") == []
    named = "Saluant le Comité des dunes (CODUN)"
    assert found(read, "fr", named, "Saluant aussi le CODUN") == ["Comité des dunes", "CODUN"]
