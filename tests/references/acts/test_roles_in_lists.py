"""Roles behind commas: what belongs to the item of a list before, and what is an item itself."""

import pytest


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Recalling its adoption of the Millennium Declaration on 8 September 2000, its "
            "resolution 70/1 of 25 September 2015 and Human Rights Council resolution 47/9,",
        ),
        (
            "en",
            "Recalling its resolutions 60/2 and 60/3 on lakes, its resolution 70/1 and "
            "Human Rights Council resolution 47/9 on rivers,",
        ),
        (
            "es",
            "Recordando la Declaración del Milenio, que aprobó el 8 de septiembre de 2000, su "
            "resolución 70/1, de 25 de septiembre de 2015, y la resolución 47/9 del Consejo de "
            "Derechos Humanos,",
        ),
        (
            "es",
            "Recordando sus resoluciones 60/2 y 60/3, relativas a los lagos, su resolución 70/1 "
            "y la resolución 47/9 del Consejo de Derechos Humanos,",
        ),
        (
            "fr",
            "Rappelant ses résolutions 60/2 et 60/3 sur les lacs, sa résolution 70/1, et la "
            "résolution 47/9 du Conseil des droits de l’homme,",
        ),
        (
            "ru",
            "ссылаясь на свои резолюции 60/2 и 60/3 об озерах, свою резолюцию 70/1 и "
            "резолюцию 47/9 Совета по правам человека,",
        ),
        (
            "ar",
            "إذ تشير إلى قراريها 60/2 و 60/3 بشأن البحيرات، وقرارها 70/1 "
            "وقرار مجلس حقوق الإنسان 47/9،",
        ),
    ],
)
def test_a_text_behind_a_comma_begins_a_new_item(read, roles, language, sentence) -> None:
    found = roles(read(language, pp=[sentence]))
    assert found["A/RES/70/1"] == "object"
    assert found["A/HRC/RES/47/9"] == "object"


@pytest.mark.parametrize(
    "sentence",
    [
        "Recalling its resolution 60/2, in which it reaffirmed the Goals, resolution 59/3 and "
        "its decision 58/504,",
        "Reaffirming the mandate pursuant to its resolution 59/3, resolution 60/2 and others,",
    ],
)
def test_a_list_within_a_cited_text_stays_background(read, roles, sentence) -> None:
    assert roles(read("en", pp=[sentence]))["A/RES/59/3"] == "mention"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling the resolutions of the Commission on Human Rights,"),
        ("es", "Recordando las resoluciones pertinentes de la Comisión de Derechos Humanos,"),
        ("es", "Recordando las resoluciones aprobadas por la Comisión de Derechos Humanos,"),
        ("fr", "Rappelant les décisions de la Commission des droits de l’homme,"),
        ("ru", "ссылаясь на резолюции Комиссии по правам человека,"),
        ("ar", "وإذ تشير إلى قرارات لجنة حقوق الإنسان،"),
        ("zh", "回顾人权委员会的有关决议，"),
    ],
)
def test_whose_resolutions_are_recalled_is_background(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence])) == {"body:commission-on-human-rights": "mention"}


def test_the_subject_of_a_report_does_not_reach_the_next_one(read, roles) -> None:
    found = read(
        "zh",
        pp=[
            "审议了秘书长关于人权理事会预算的报告、独立审计咨询委员会关于内部监督事务厅的报告"
            "以及行政和预算问题咨询委员会的有关报告，"
        ],
    )
    assert roles(found) == {
        "body:secretary-general": "object",
        "body:human-rights-council": "mention",
        "body:iaac": "object",
        "body:oios": "mention",
        "body:acabq": "object",
    }


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Reafirmando la Declaración y el Programa de Acción de Viena,"),
        ("fr", "Réaffirmant les buts de la Déclaration et du Programme d’action de Vienne,"),
    ],
)
def test_an_article_between_the_halves_of_a_joint_name(read, roles, language, sentence) -> None:
    found = roles(read(language, pp=[sentence]))
    assert found == {"instrument:vienna-declaration-and-programme-of-action": "object"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Recalling its resolutions on the lakes, the most recent of which are Assembly "
            "resolutions 74/71 and 75/72,",
        ),
        (
            "es",
            "Recordando sus resoluciones relativas a los lagos, la más reciente de las cuales es "
            "la resolución 74/71,",
        ),
        (
            "fr",
            "Rappelant ses résolutions sur les lacs, dont la plus récente est la résolution 74/71,",
        ),
        (
            "ru",
            "ссылаясь на свои резолюции об озерах, последней из которых является резолюция 74/71,",
        ),
        ("ar", "وإذ تشير إلى قراراتها المتعلقة بالبحيرات، وآخرها القرار 74/71،"),
        ("zh", "回顾其关于湖泊的各项决议，最近一项是第74/71号决议，"),
    ],
)
def test_the_last_of_the_resolutions_recalled_is_recalled(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))["A/RES/74/71"] == "object"


def test_a_preposition_may_stand_before_each_item_of_an_arabic_list(read, roles) -> None:
    found = read(
        "ar",
        pp=["وإذ تشير إلى قرارها 58/134، الذي رحبت فيه بالتقرير، وإلى قراراتها 60/135 و 61/142،"],
    )
    assert roles(found) == {
        "A/RES/58/134": "object",
        "A/RES/60/135": "object",
        "A/RES/61/142": "object",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "重申其第74/71号决议附件所载的《关于湖泊保护的虚构宣言》，",
        "回顾大会2019年12月12日第74/71号决议设立的湖泊委员会，",
        "注意到秘书长关于第74/71号决议执行情况的报告，",
    ],
)
def test_a_chinese_text_of_which_something_else_is_the_matter_is_background(
    read, roles, sentence
) -> None:
    assert roles(read("zh", pp=[sentence]))["A/RES/74/71"] == "mention"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Saluant l’adoption, par la Commission des stupéfiants, de la résolution 63/1,"),
        ("es", "Acogiendo la aprobación por la Comisión de Estupefacientes de la resolución 63/1,"),
        (
            "ru",
            "ссылаясь на резолюцию 70/1 об озерах, а также на резолюцию 63/1 Комиссии по "
            "наркотическим средствам,",
        ),
        (
            "ru",
            "ссылаясь на свои решения об озерах, в особенности на резолюцию 63/1 Комиссии по "
            "наркотическим средствам,",
        ),
    ],
)
def test_what_was_adopted_and_what_stands_behind_the_same_preposition(
    read, roles, language, sentence
) -> None:
    assert roles(read(language, pp=[sentence]))["CND/RES/63/1"] == "object"


def test_a_preposition_that_is_repeated_within_the_background_leads_to_background(
    read, roles
) -> None:
    found = read(
        "fr", op=["Réaffirme ce droit, conformément à la Charte et à sa résolution 63/1 ;"]
    )
    assert roles(found)["A/RES/63/1"] == "mention"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Invites relevant entities of the United Nations system, such as the United Nations "
            "Children’s Fund and the World Health Organization, to protect lakes;",
        ),
        (
            "fr",
            "Invite les entités du système des Nations Unies, dont le Fonds des Nations "
            "Unies pour l’enfance et l’Organisation mondiale de la Santé, à protéger les lacs ;",
        ),
        (
            "es",
            "Invita a las entidades del sistema de las Naciones Unidas, incluidos el "
            "Fondo de las Naciones Unidas para la Infancia y la Organización Mundial de la Salud, "
            "a que protejan los lagos;",
        ),
        (
            "ru",
            "предлагает структурам системы Организации Объединенных Наций, включая Детский фонд "
            "Организации Объединенных Наций и Всемирную организацию здравоохранения, охранять;",
        ),
        (
            "ar",
            "تدعو كيانات منظومة الأمم المتحدة، بما في ذلك منظمة الأمم المتحدة للطفولة ومنظمة الصحة "
            "العالمية، إلى حماية البحيرات؛",
        ),
        ("zh", "邀请联合国系统相关实体，包括联合国儿童基金会和世界卫生组织，保护湖泊；"),
    ],
)
def test_bodies_given_as_examples_of_who_is_addressed_are_addressed(
    read, language, sentence
) -> None:
    found = {r.target: r.role for r in read(language, op=[sentence]).references}
    assert (found["body:unicef"], found["body:who"]) == ("addressee", "addressee")


REPORTS = {
    "en": "Having considered the report of the Committee on Contributions on the work of its "
    "session for the period from May to June and the report of the Secretary-General,",
    "es": "Habiendo examinado el informe de la Comisión de Cuotas sobre la labor realizada en "
    "el período de sesiones y el informe del Secretario General,",
    "fr": "Ayant examiné le rapport du Comité des contributions sur les travaux de sa session "
    "et le rapport du Secrétaire général,",
    "ru": "рассмотрев доклад Комитета по взносам о работе его сессии и доклад "
    "Генерального секретаря,",
}  # fmt: skip


@pytest.mark.parametrize("language", REPORTS)
def test_the_second_of_two_reports_is_an_object_whatever_the_first_is_about(read, language):
    extraction = read(language, pp=[REPORTS[language]])
    assert {(r.target, r.role) for r in extraction.references} == {
        ("body:committee-on-contributions", "object"),
        ("body:secretary-general", "object"),
    }


def test_what_a_report_is_about_is_no_item(read, roles) -> None:
    assert roles(read("ru", pp=["ссылаясь на доклад о резолюции 75/1,"])) == {
        "A/RES/75/1": "mention"
    }
    assert roles(read("ru", pp=["напоминая о резолюции 75/1 и о резолюции 75/2,"])) == {
        "A/RES/75/1": "object",
        "A/RES/75/2": "object",
    }


@pytest.mark.parametrize(
    "item", ["its resolution 75/1", "Human Rights Council resolution 75/1", "resolution 75/1"]
)
def test_behind_a_comma_a_text_is_an_item_whoever_adopted_it(read, item) -> None:
    [*_, found] = read("en", pp=[f"Recalling the report on lakes, {item} and the sea,"]).references
    assert (found.role, found.surface) == ("object", "75/1")


def test_conferences_are_one_list_only_if_it_says_no_more_than_when_they_were_held(
    read, roles
) -> None:
    first = "Recalling the World Summit for Social Development"
    second = "the World Summit on Sustainable Development"
    held = f"{first}, held in Copenhagen in 1995, and {second}, held in Johannesburg in 2002,"
    assert set(roles(read("en", pp=[held])).values()) == {"object"}
    other = roles(read("en", pp=[f"{first}, which was preceded by {second},"]))
    assert list(other.values()) == ["object", "mention"]


def test_a_title_that_has_ended_holds_no_item_of_the_list_behind_it(read, roles) -> None:
    text = (
        "Reaffirming its resolution 70/1, entitled “Transforming our world: the 2030 Agenda for "
        "Sustainable Development”, and the Addis Ababa Action Agenda,"
    )
    assert roles(read("en", pp=[text])) == {
        "A/RES/70/1": "object",
        "instrument:2030-agenda": "mention",
        "instrument:addis-ababa-action-agenda": "object",
    }


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Recalling all the resolutions of the General Assembly, the Human Rights Council and "
            "the Economic and Social Council on lakes,",
        ),
        (
            "fr",
            "Rappelant toutes les résolutions de l’Assemblée générale, du Conseil des droits de "
            "l’homme et du Conseil économique et social sur les lacs,",
        ),
        (
            "es",
            "Recordando todas las resoluciones de la Asamblea General, el Consejo de Derechos "
            "Humanos y el Consejo Económico y Social sobre los lagos,",
        ),
        (
            "ru",
            "ссылаясь на все резолюции Генеральной Ассамблеи, Совета по правам человека и "
            "Экономического и Социального Совета об озерах,",
        ),
        (
            "en",
            "Recalling the decisions adopted on lakes by the Human Rights Council and by the "
            "Economic and Social Council,",
        ),
        (
            "fr",
            "Rappelant les décisions prises sur les lacs par le Conseil des droits de l’homme et "
            "par le Conseil économique et social,",
        ),
        (
            "es",
            "Recordando las decisiones aprobadas sobre los lagos por el Consejo de Derechos "
            "Humanos y por el Consejo Económico y Social,",
        ),
    ],
)
def test_who_adopted_texts_is_not_what_is_recalled(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence])) == {
        "body:human-rights-council": "mention",
        "body:ecosoc": "mention",
    }


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling the resolution of the Human Rights Council on lakes,"),
        ("fr", "Rappelant la résolution du Conseil des droits de l’homme sur les lacs,"),
        ("es", "Recordando la resolución del Consejo de Derechos Humanos sobre los lagos,"),
        ("ru", "ссылаясь на резолюцию Совета по правам человека об озерах,"),
        (
            "en",
            "Welcoming the letter dated 3 May 2004 from a Minister to the Human Rights Council,",
        ),
    ],
)
def test_who_adopted_a_text_or_got_a_letter_is_background(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence])) == {"body:human-rights-council": "mention"}
