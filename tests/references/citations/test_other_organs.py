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
            "Noting resolution 668 (XXI) adopted by the General Assembly of the World Tourism "
            "Organization,",
            "UNWTO-GA/RES/668(XXI)",
        ),
        (
            "zh",
            "注意到南南合作高级别委员会第二十届会议通过的第20/1号决定，",
            "HLC-SSC/DEC/20/1",
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


def test_a_number_that_the_assembly_never_gave_is_not_taken_for_its(read) -> None:
    sentence = "Recalling resolution 2 (III) of the Preparatory Committee for the Conference,"
    assert cited(read, "en", sentence) == []
    assert cited(read, "en", sentence.replace("2 (III)", "217 (III)")) == ["A/RES/217(III)"]
    assert cited(read, "en", "Recalling General Assembly resolution 2 (III),") == ["A/RES/2(III)"]


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


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Noting the adoption, by the Economic Commission for Africa at its last session, of "
            "resolution 46/1 of 3 May 1985,",
        ),
        (
            "es",
            "Observando que la Comisión Económica para África aprobó, en su último período de "
            "sesiones, la resolución 46/1, de 3 de mayo de 1985,",
        ),
    ],
)
def test_a_date_that_denies_a_number_to_the_assembly_gives_it_to_the_organ(
    read, language, sentence
) -> None:
    assert cited(read, language, sentence) == ["ECA/RES/46/1"]


def test_dates_of_a_list_deny_none_of_its_numbers(read) -> None:
    sentence = (
        "Soulignant qu’il importe d’associer la Commission économique pour l’Afrique, ainsi que de "
        "ses résolutions 68/1 et 70/1, en date respectivement des 2 octobre 2013 et 4 octobre 2015,"
    )
    assert cited(read, "fr", sentence) == ["A/RES/68/1", "A/RES/70/1"]


def test_its_number_is_not_that_of_an_organ_named_farther_off(read) -> None:
    sentence = (
        "Recalling the proposal by the Chair of the Commission on Population and Development, as "
        "endorsed by the Economic and Social Council in its resolution 2017/21,"
    )
    assert cited(read, "en", sentence) == ["E/RES/2017/21"]


def test_its_number_with_a_year_is_that_of_the_organ_named_before(read) -> None:
    sentence = (
        "Rappelant la résolution 2006/2 de la Commission de la population et du développement, en "
        "date du 10 mai 2006, ainsi que sa résolution 2013/1 du 26 avril 2013,"
    )
    assert cited(read, "fr", sentence) == ["CPD/RES/2006/2", "CPD/RES/2013/1"]


def test_an_organ_between_the_adoption_and_the_text_has_adopted_it(read) -> None:
    sentence = (
        "Notant l’adoption, le 19 mai 2016, par la Commission économique pour l’Afrique, à sa "
        "dernière session, de la résolution 72/7 sur les dunes,"
    )
    assert cited(read, "fr", sentence) == ["ECA/RES/72/7"]
