"""Numbers of organs whose numbers look like those of the Assembly or the Council: the organ must
stand beside them."""

import pytest


def cited(read, language, sentence):
    found = read(language, pp=[sentence]).references
    return [r.target for r in found if r.type in ("resolution", "decision")]


@pytest.mark.parametrize(
    ("language", "sentence", "target"),
    [
        (
            "en",
            "Recalling Commission on Population and Development resolution 2012/1,",
            "CPD/RES/2012/1",
        ),
        (
            "en",
            "Recalling Commission on Population and Development resolution 2012/1 of 27 May 2012,",
            "CPD/RES/2012/1",
        ),
        (
            "fr",
            "Rappelant la résolution 2012/1 de la Commission de la population et du développement,",
            "CPD/RES/2012/1",
        ),
        (
            "en",
            "Noting resolution 98 (IV) of the United Nations Conference on Trade and Development,",
            "UNCTAD/RES/98(IV)",
        ),
        (
            "es",
            "Recordando la resolución 45/1 de la Comisión Económica para América Latina,",
            "ECLAC/RES/45/1",
        ),
        (
            "en",
            "Recalling decision 15/2 of the Governing Council of the United Nations Environment "
            "Programme,",
            "UNEP-GC/DEC/15/2",
        ),
        (
            "en",
            "Recalling resolution 5 (XXXIV) of the Commission on Narcotic Drugs,",
            "CND/RES/5(XXXIV)",
        ),
    ],
)
def test_an_organ_beside_a_number_has_given_it(read, language, sentence, target) -> None:
    assert cited(read, language, sentence) == [target]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        (
            "Noting the work of the Commission for Social Development and resolution 46/1,",
            "A/RES/46/1",
        ),
        (
            "Noting the United Nations Conference on Trade and Development, and recalling "
            "resolution 3362 (S-VII),",
            "A/RES/3362(S-VII)",
        ),
        ("Recalling its resolution 46/1 on the Trade and Development Board,", "A/RES/46/1"),
        (
            "Noting the Economic Commission for Africa, resolution 46/1 and others,",
            "A/RES/46/1",
        ),
    ],
)
def test_an_organ_elsewhere_has_not(read, sentence, target) -> None:
    assert cited(read, "en", sentence) == [target]
