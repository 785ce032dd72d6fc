"""Texts named by their parties, by who adopted them, or by words they share with another name."""

import pytest


def named(read, language, *sentences, kind="pp"):
    found = read(language, **{kind: list(sentences)}).references
    return [(r.type, r.surface) for r in found if r.type in ("treaty", "instrument")]


def targets(read, language, *sentences):
    return {r.target for r in read(language, pp=list(sentences)).references}


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        (
            "en",
            "Recalling the Cooperation Agreement between the Sand Bank and the Union of Dunes,",
            "Cooperation Agreement between the Sand Bank and the Union of Dunes",
        ),
        (
            "en",
            "Recalling the Agreement of 3 May 1990 between Sand and the Government of Beach, and",
            "Agreement of 3 May 1990 between Sand and the Government of Beach",
        ),
        (
            "fr",
            "Rappelant l’Accord de coopération entre l’Union de la plage et le Mouvement "
            "populaire des dunes, dans lequel",
            "Accord de coopération entre l’Union de la plage et le Mouvement populaire des dunes",
        ),
        (
            "es",
            "Recordando el Acuerdo de cooperación entre las Naciones Unidas y la Unión Dunar,",
            "Acuerdo de cooperación entre las Naciones Unidas y la Unión Dunar",
        ),
    ],
)
def test_an_agreement_is_named_by_its_parties(read, language, sentence, name) -> None:
    assert named(read, language, sentence) == [("treaty", name)]


def test_the_parties_of_an_agreement_are_background(read) -> None:
    sentence = "Recalling the Agreement between the Sand Union and the World Health Organization,"
    found = [(r.target, r.role) for r in read("en", pp=[sentence]).references]
    assert found[0][1] == "object"
    assert ("body:who", "mention") in found


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Noting the agreement between the parties and the Treaty,"),
        ("fr", "Notant l’accord entre les parties et les États,"),
        ("es", "Observando el acuerdo entre las partes y los Estados,"),
    ],
)
def test_an_agreement_in_small_letters_has_no_name(read, language, sentence) -> None:
    assert not [name for kind, name in named(read, language, sentence) if "entre" in name]
    assert not [name for kind, name in named(read, language, sentence) if "between" in name]


@pytest.mark.parametrize(
    ("language", "sentences", "name"),
    [
        (
            "en",
            (
                "Recalling the Universal Declaration of Human Rights,",
                "Recalling the Declaration adopted by the International Conference on Sand,",
            ),
            "Declaration",
        ),
        (
            "fr",
            (
                "Rappelant la Déclaration universelle des droits de l’homme,",
                "Rappelant la Déclaration adoptée par la Conférence internationale sur le sable,",
            ),
            "Déclaration",
        ),
        (
            "es",
            (
                "Recordando la Declaración Universal de Derechos Humanos,",
                "Recordando la Declaración aprobada por la Conferencia Mundial sobre la Arena,",
            ),
            "Declaración",
        ),
        (
            "zh",
            (
                "回顾《世界人权宣言》，",
                "回顾1999年1月2日在沙城举行的沙丘问题国际会议第三届大会通过的《宣言》，",
            ),
            "宣言",
        ),
        (
            "ar",
            (
                "إذ تشير إلى الإعلان العالمي لحقوق الإنسان،",
                "وإذ تشير إلى الإعلان الذي اعتمده المؤتمر الدولي المعني بالكثبان الرملية،",
            ),
            "الإعلان",
        ),
    ],
)
def test_who_adopted_a_text_tells_it_from_an_earlier_one(read, language, sentences, name) -> None:
    assert named(read, language, *sentences)[1] == ("instrument", name)
    assert len([t for t in targets(read, language, *sentences) if t.startswith("inst")]) == 2


def test_a_text_of_which_the_adopter_is_known_is_the_earlier_one(read) -> None:
    sentences = (
        "Recalling the Sand Declaration of the International Conference on Sand,",
        "Recalling the Declaration adopted by the International Conference on Sand,",
    )
    assert {t for t in targets(read, "en", *sentences) if t.startswith("instrument")} == {
        "instrument:sand-declaration-of-the-international-conference-on-sand"
    }


def test_a_generic_name_with_its_adopter_is_one_thing_in_all_languages(read) -> None:
    english = "Recalling the Programme of Action adopted by the International Conference on Sand,"
    spanish = (
        "Recordando el Programa de Acción aprobado por la Conferencia Internacional sobre la Arena,"
    )
    scoped = "instrument:programme-of-action--a-res-76-999"
    assert scoped in targets(read, "en", english)
    assert scoped in targets(read, "es", spanish)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Recalling the Declaration and the Programme of Action on the Establishment of a New "
            "International Economic Order,",
        ),
        (
            "fr",
            "Rappelant la Déclaration et le Programme d’action concernant l’instauration d’un "
            "nouvel ordre économique international,",
        ),
        (
            "es",
            "Recordando la Declaración y el Programa de Acción sobre el establecimiento de un "
            "nuevo orden económico internacional,",
        ),
    ],
)
def test_the_first_of_two_names_ends_like_the_second(read, language, sentence) -> None:
    assert targets(read, language, sentence) == {
        "instrument:nieo-declaration",
        "instrument:nieo-programme-of-action",
    }


def test_two_nouns_that_share_no_ending_stay_apart(read) -> None:
    sentence = (
        "Recalling the Council and the Programme of Action on the Establishment of a New "
        "International Economic Order,"
    )
    assert targets(read, "en", sentence) == {"instrument:nieo-programme-of-action"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling agreed conclusions 1995/1 of 28 July 1995 and 1996/1 of 26 July 1996,"),
        ("fr", "Rappelant les conclusions concertées 1995/1 du 28 juillet 1995 et 1996/1,"),
        ("es", "Recordando las conclusiones convenidas 1995/1 de 28 de julio de 1995 y 1996/1,"),
        ("ru", "ссылаясь на согласованные выводы 1995/1 от 28 июля 1995 года и 1996/1,"),
        (
            "ar",
            "إذ تشير إلى الاستنتاجات المتفق عليها 1995 / 1 المؤرخة 28 تموز/يوليه 1995، و 1996 / 1،",
        ),
        ("ar", "إذ تشير إلى استنتاجات المجلس المتفق عليها 1995 / 1 و 1996 / 1،"),
        ("zh", "回顾商定结论1995/1和第1996/1号商定结论，"),
    ],
)
def test_agreed_conclusions_have_numbers_and_are_no_resolutions(read, language, sentence) -> None:
    assert targets(read, language, sentence) == {
        "instrument:agreed-conclusions-1995-1",
        "instrument:agreed-conclusions-1996-1",
    }
