"""What stands behind an organ or its charter and is not their subject."""

import pytest


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Recalling the resolutions of the Security Council and of the Council on Dunia,"),
        ("en", "Recalling the embargo of the Security Council, of the Council against Dunia,"),
        ("fr", "Rappelant les résolutions du Conseil de sécurité, du Conseil sur la Dunie,"),
        ("fr", "Rappelant l’embargo du Conseil de sécurité, du Conseil contre la Dunie,"),
        ("es", "Recordando las resoluciones del Consejo de Seguridad, del Consejo sobre Dunia,"),
        ("es", "Recordando el embargo del Consejo de Seguridad, del Consejo contra Dunia,"),
    ],
)
def test_what_an_organ_does_about_a_land_is_no_part_of_its_name(read, language, text) -> None:
    found = {reference.target for reference in read(language, pp=[text]).references}
    assert found == {"body:security-council"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Recalling measures under Chapter VII of the Charter against Dunia,"),
        (
            "fr",
            "Rappelant les mesures prises en vertu du Chapitre VII de la Charte contre la Dunie,",
        ),
        ("es", "Recordando las medidas en virtud del Capítulo VII de la Carta contra Dunia,"),
        ("ru", "напоминая о мерах на основании главы VII Устава против Дюнии,"),
        ("ru", "напоминая о мерах на основании главы VII Устава в отношении Дюнии,"),
    ],
)
def test_a_charter_is_against_nobody(read, language, text) -> None:
    found = {reference.target for reference in read(language, pp=[text]).references}
    assert found == {"treaty:un-charter"}
