"""Names that no authority file knows: where they end, and what is none."""

import pytest

from reaffirm.languages.names.heads import name_forms
from reaffirm.languages.names.nominative import nominative
from reaffirm.references.names.unknown import unknown_names


def names(language, text):
    return [text[start:end] for start, end, _, _ in unknown_names(text, language, [])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prie le Groupe d’étude de la dune de continuer ses travaux", "Groupe d’étude de la dune"),
        ("Prie le Groupe d’étude de lui présenter un rapport", "Groupe d’étude"),
        ("Remercie le Groupe d’étude de son engagement", "Groupe d’étude"),
        ("les efforts du Groupe d’étude pour améliorer la dune", "Groupe d’étude"),
        ("Souhaite que le Groupe d’étude obtienne les moyens", "Groupe d’étude"),
        ("Décide que le Comité spécial tiendra deux réunions", "Comité spécial"),
        ("la Commission permanente de la dune de l’;;;;", "Commission permanente de la dune"),
        ("le Groupe de mise en œuvre de la dune", "Groupe de mise en œuvre de la dune"),
        ("soumettra au Comité spécial pour examen", "Comité spécial"),
        ("que le Groupe d’étude puisse travailler", "Groupe d’étude"),
        ("le Forum des plages organisé par les dunes", "Forum des plages"),
        ("le Forum sur la criminalité organisée", "Forum sur la criminalité organisée"),
        ("la Déclaration lunaire du 11 février 2014", "Déclaration lunaire"),
        ("la Déclaration de Dune du 1er février 2014", "Déclaration de Dune"),
        ("informer le Comité de la vente de sable", None),
        ("doter la Division des ressources dont elle a besoin", None),
        ("aviser le Comité des dunes de la vente", None),
        ("le Plan de la dune pour la période 2018-2020", "Plan de la dune"),
        # Nouns that look like infinitives, and an article behind a preposition, end nothing.
        ("la Conférence sur l’industrie du sable", "Conférence sur l’industrie du sable"),
        ("la Conférence de guerre du sable", "Conférence de guerre du sable"),
        ("des Directives pour une gestion durable", "Directives pour une gestion durable"),
        # Whom something is given is not named by what is given.
        ("fournir au Service des informations utiles du désert", None),
        ("doter la Mission des ressources nécessaires au désert", None),
        ("exercés par la Mission des contrôles voulus", None),
        ("doter la Force des ressources nécessaires au désert", None),
        ("les résolutions du Conseil sur la question", None),
        ("solliciter du Comité des avis sur la dune", None),
        ("le Comité des avis de la dune", "Comité des avis de la dune"),
        ("les activités du Bureau de celle-ci pour préparer la réunion", None),
        ("Remercie le Haut-Commissariat de son engagement", None),
        ("Prend note de l’avis du Comité relatif à la dune", None),
    ],
)
def test_a_french_name_ends_before_the_words_of_the_sentence(text, name) -> None:
    assert names("fr", text) == ([name] if name else [])


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "la Junta de Dunas y Playas del Norte informa", "Junta de Dunas y Playas del Norte"),
        ("es", "el Foro para la Duna y la Playa, celebrado", "Foro para la Duna y la Playa"),
        (
            "es",
            "la Cumbre de Jefes de Estado y de Gobierno",
            "Cumbre de Jefes de Estado y de Gobierno",
        ),
        ("es", "la Relación del Foro sobre Dunas y Playas", "Foro sobre Dunas y Playas"),
        # A title has capitals, whatever joins its words.
        (
            "es",
            "la Comisión sobre la Promoción y Protección de las Dunas y",
            "Comisión sobre la Promoción y Protección de las Dunas",
        ),
        (
            "es",
            "el Mecanismo Internacional, Imparcial e Independiente de",
            "Mecanismo Internacional, Imparcial e Independiente",
        ),
        ("es", "la Alianza para Poner Fin a la Arena y", "Alianza para Poner Fin a la Arena"),
        ("es", "el Pacto contra la Arena en el Deporte y", "Pacto contra la Arena en el Deporte"),
        ("es", "el Foro de Dunas de Asia y el Pacífico en", "Foro de Dunas de Asia y el Pacífico"),
        (
            "es",
            "la Iniciativa para los Países en Desarrollo sin Litoral que",
            "Iniciativa para los Países en Desarrollo sin Litoral",
        ),
        (
            "es",
            "el Diálogo Interreligioso e Intercultural en",
            "Diálogo Interreligioso e Intercultural",
        ),
        ("ru", "доклад Форума по спорту и туризму за год", "Форума по спорту и туризму"),
        ("ru", "рассмотрение Специальным комитетом положения дюн", "Специальным комитетом"),
        # One noun has several adjectives; cases agree; words that ask for a preposition have it.
        (
            "ru",
            "отчет Группы по тайному, дневному и ночному промыслу за год",
            "Группы по тайному, дневному и ночному промыслу",
        ),
        ("ru", "письмо Комитета по морским и речным дюнам", "Комитета по морским и речным дюнам"),
        ("ru", "Декларацию о содействии песку и миру", "Декларацию о содействии песку и миру"),
        ("ru", "Союз теоретической и прикладной физики", "Союз теоретической и прикладной физики"),
        ("ru", "на Декларацию о роли и мандате дюн", "Декларацию о роли и мандате дюн"),
        ("ru", "Пакт о дюнах, песке и мирной жизни", "Пакт о дюнах, песке и мирной жизни"),
        (
            "ru",
            "Кодекса по охране судов и портовых средств",
            "Кодекса по охране судов и портовых средств",
        ),
        ("ru", "на Декларацию о праве дюн на мир, принятую", "Декларацию о праве дюн на мир"),
        (
            "ru",
            "Соглашения об урегулировании конфликта в Южной Дюне, и",
            "Соглашения об урегулировании конфликта в Южной Дюне",
        ),
        (
            "ru",
            "успехи Центра по дюнам в области прав песка",
            "Центра по дюнам в области прав песка",
        ),
        ("fr", "la Commission de la dune et de la plage", "Commission de la dune et de la plage"),
        (
            "fr",
            "le Forum pour la dune et la plage durables",
            "Forum pour la dune et la plage durables",
        ),
        (
            "fr",
            "le Comité de la réforme rurale et urbaine",
            "Comité de la réforme rurale et urbaine",
        ),
        # Lists of things built alike, and what words ask for.
        (
            "fr",
            "le Pacte sur la dune, la plage et le sable que",
            "Pacte sur la dune, la plage et le sable",
        ),
        (
            "fr",
            "le Traité de bon voisinage, d’amitié et de coopération par",
            "Traité de bon voisinage, d’amitié et de coopération",
        ),
        (
            "fr",
            "la Commission des questions sociales, humanitaires et culturelles",
            "Commission des questions sociales, humanitaires et culturelles",
        ),
        (
            "fr",
            "la Commission nationale de désarmement, démobilisation et réinsertion",
            "Commission nationale de désarmement, démobilisation et réinsertion",
        ),
        ("fr", "la Déclaration sur le droit au sable et", "Déclaration sur le droit au sable"),
        ("fr", "le Groupe d’appui à la dune, qui", "Groupe d’appui à la dune"),
        (
            "fr",
            "un Groupe de travail à composition non limitée sur le sable et",
            "Groupe de travail à composition non limitée sur le sable",
        ),
        (
            "fr",
            "le Plan pour les pays en développement sans littoral, qui",
            "Plan pour les pays en développement sans littoral",
        ),
        (
            "fr",
            "la Conférence sur la sécurité dans le monde, tenue",
            "Conférence sur la sécurité dans le monde",
        ),
        (
            "fr",
            "le Programme de travail en matière de sable, qui",
            "Programme de travail en matière de sable",
        ),
    ],
)
def test_a_name_goes_on_with_what_is_joined_to_its_last_part(language, text, name) -> None:
    assert names(language, text) == [name]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # Built otherwise, somebody else, another name, a deed, or behind a proper noun.
        ("es", "la Junta de Dunas y los Países interesados", ["Junta de Dunas"]),
        ("es", "el Foro para la Duna y los Estados Miembros", ["Foro para la Duna"]),
        ("es", "el Plan de Dunas y el Programa de Playas", ["Plan de Dunas", "Programa de Playas"]),
        ("es", "el Plan de Dunas, Playas, que", ["Plan de Dunas"]),
        ("es", "el Plan sobre la Duna, la Arena, que", ["Plan sobre la Duna"]),
        ("es", "el Foro sobre Dunas en Lima", ["Foro sobre Dunas"]),
        ("es", "el Enviado Personal y Marruecos", ["Enviado Personal"]),
        ("es", "el Consejo de Dunas a los Estados", ["Consejo de Dunas"]),
        ("ru", "доклад Форума по спорту и призывает", ["Форума по спорту"]),
        ("ru", "доклад Форума по охране дюн и других органов", ["Форума по охране дюн"]),
        ("ru", "Соглашения о мире и песке и содействия дюнам", ["Соглашения о мире и песке"]),
        ("ru", "итоги Форума по охране дюн и результатов работы", ["Форума по охране дюн"]),
        ("ru", "о Декларации о дюнах и ее осуществлении", ["Декларации о дюнах"]),
        ("ru", "доклад Форума по спорту в Париже", ["Форума по спорту"]),
        ("ru", "роль Союза песков и дюн", ["Союза песков"]),
        ("fr", "le Fonds pour la dune et du secteur privé", ["Fonds pour la dune"]),
        ("fr", "le Comité des dunes et des autres organes", ["Comité des dunes"]),
        ("fr", "les Principes de la dune et de respecter", ["Principes de la dune"]),
        ("fr", "le Comité des dunes, la Commission et le Conseil", ["Comité des dunes"]),
        ("fr", "du Forum sur la dune, la création du fonds et les plages", ["Forum sur la dune"]),
        ("fr", "le Forum sur la dune dans le cadre du plan", ["Forum sur la dune"]),
        ("fr", "le Groupe de travail et du rapport de la dune", ["Groupe de travail"]),
        ("fr", "les Accords de Conakry et de la feuille de route", ["Accords de Conakry"]),
    ],
)
def test_what_is_built_otherwise_is_not_joined(language, text, found) -> None:
    assert names(language, text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alienta al Centro de Dunas para mejorar el acceso", "Centro de Dunas"),
        ("Observa que el Grupo de Dunas aprobó el mandato", "Grupo de Dunas"),
        ("Pide al Grupo de Dunas que", "Grupo de Dunas"),
        ("la Autoridad Lunar cuestiones prácticas", "Autoridad Lunar"),
        # The name of a body or a treaty has capitals, and no date.
        ("que informen al Comité de Dunas de las medidas", "Comité de Dunas"),
        ("el Acuerdo Lunar de 14 de octubre de 2016", "Acuerdo Lunar"),
        ("en la reunión de la Convención Lunar del 13 al 17 de junio", "Convención Lunar"),
        ("el Acuerdo de Arena de buena fe", "Acuerdo de Arena"),
        ("el Grupo de gestión de la crisis de dunas", "Grupo de gestión de la crisis de dunas"),
        (
            "la Relatora Especial sobre las formas de duna",
            "Relatora Especial sobre las formas de duna",
        ),
        ("el Centro Lunar intergubernamental", "Centro Lunar intergubernamental"),
        (
            "el Grupo de Estudio sobre el uso de dunas examine",
            "Grupo de Estudio sobre el uso de dunas",
        ),
        ("el Grupo encargado de Realizar un Estudio", "Grupo encargado de Realizar un Estudio"),
        ("el Centro Hamad bin Khalifa", "Centro Hamad bin Khalifa"),
        ("asesorar al Comité Especial sobre el cumplimiento de la Norma", "Comité Especial"),
        ("el Comité Especial sobre la Norma", "Comité Especial sobre la Norma"),
    ],
)
def test_a_spanish_name_ends_before_the_words_of_the_sentence(text, name) -> None:
    assert names("es", text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("что Специальный комитет проведет три сессии", "Специальный комитет"),
        ("чтобы Управление морских дюн было в состоянии", "Управление морских дюн"),
        ("мнение Специального комитета как органа дюн", "Специального комитета"),
        ("для Специального комитета было предложено", "Специального комитета"),
        ("предоставление Комитету обновленной информации", None),
        ("предоставить Комитету доклады", None),
        ("для информирования Комитета об осуществлении положений Устава", None),
        ("для информирования Специального комитета об осуществлении", "Специального комитета"),
        # A report about something is no part of the name of who made it.
        ("доклад Специального комитета об осуществлении Нормы", "Специального комитета"),
        ("доклад Комитета по вопросу о дюнах", "Комитета по вопросу о дюнах"),
        ("доклад Комитета по дюнам 23 ноября 2005 года", "Комитета по дюнам"),
        ("чтобы Фонд морских дюн использовался", "Фонд морских дюн"),
        ("учреждение Комиссии по борьбе с песками", "Комиссии по борьбе с песками"),
        # A noun before the head noun is no part of the name, an adjective in any case is.
        ("в Сингапуре Центра по дюнам", "Центра по дюнам"),
        ("в рамках Рабочей группы по дюнам", "Рабочей группы по дюнам"),
    ],
)
def test_a_russian_name_ends_before_the_words_of_the_sentence(text, name) -> None:
    assert names("ru", text) == ([name] if name else [])


@pytest.mark.parametrize(
    "text",
    [
        "que informen al Comité de toda decisión",
        "y formule recomendaciones al Consejo sobre las opciones",
        "la Convención para la solución de las controversias",
    ],
)
def test_a_spanish_head_noun_by_itself_is_no_name_with_what_the_sentence_says(text) -> None:
    assert names("es", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "إلى لجنة القانون الدولي وبعثة الأمم المتحدة للدعم",
        "ولجنة القانون ومكتب الشؤون، ولاللجنة الدولية لحماية البيئة",
        "اللجنة الدولية المعنية بالكثبان ومجلس التعاون",
        "في فريق، ومن فريق عمل",
        "",
    ],
)
def test_arabic_names_are_those_of_the_pattern_tried_everywhere(text) -> None:
    forms = name_forms("ar")
    assert forms.anchored
    tried = [match.span() for match in forms.pattern.finditer(text)]
    assert [match.span() for match in forms.matches(text, forms.head_places(text))] == tried


def test_a_name_that_ends_with_a_known_one_names_both(read) -> None:
    found = read("fr", pp=["Se félicitant de la tenue du Sommet de l’Union africaine à Lima,"])
    assert [(r.act, r.role, r.target, r.surface) for r in found.references] == [
        (
            "welcomes",
            "object",
            "conference:sommet-de-l-union-africaine",
            "Sommet de l’Union africaine",
        ),
        ("welcomes", "mention", "body:african-union", "Union africaine"),
    ]


def test_an_elided_article_before_no_known_name_is_no_part_of_a_name() -> None:
    assert names("fr", "les membres de la Commission spéciale de l’") == ["Commission spéciale"]
    assert names("fr", "les membres de la Commission de l’") == []


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Специальному представителю по песку", "Специальный представитель по песку"),
        ("Песчаным соглашением 2015 года", "Песчаное соглашение 2015 года"),
        ("Международных руководящих принципов", "Международные руководящие принципы"),
        ("Общего плана", "Общий план"),
        ("Рабочую группу открытого состава", "Рабочая группа открытого состава"),
        # No head noun, or the words before it are no adjectives that agree with it.
        ("Системой Организации", "Системой Организации"),
        ("Верховного барабана", "Верховного барабана"),
    ],
)
def test_a_russian_name_is_one_entity_in_all_its_cases(name, plain) -> None:
    assert nominative(name) == plain


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # "and the" begins another name, unless a name stands before it.
        ("en", "Encourages States and the Office of Dunes to act", ["Office of Dunes"]),
        ("en", "introduced by Utopia and the Russian Federation at a meeting", []),
        ("en", "the Convention on Sand and the Desert", ["Convention on Sand and the Desert"]),
        # Of these there are many.
        ("en", "posts in the General Service and the competent Main Committee", []),
        ("es", "en colaboración con el Coordinador Residente y otros", []),
        ("ru", "провозгласила Десятилетие Организации Объединенных Наций", []),
    ],
)
def test_what_only_looks_like_a_name(language, text, found) -> None:
    assert names(language, text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("诸如沙丘生物资源保护委员会等机构", "沙丘生物资源保护委员会"),
        ("包括沙丘渔业委员会的代表", "沙丘渔业委员会"),
        ("应提前设立沙丘债务互换工作队", "沙丘债务互换工作队"),
        ("欢迎驻沙丘观察团的工作", "驻沙丘观察团"),
        # What is left says nothing about which one it is.
        ("包括评估每个特派团的工作", None),
        ("又决定提前五个工作日通知委员会", None),
        ("让发展中国家专家参加委员会的会议", None),
        ("如何衡量稳定团的业绩", None),
        # Kinds of bodies and gatherings are no names.
        ("与各国驻地协调员合作", None),
        ("参加国际机构和论坛的活动", None),
        # Words that look like those of a sentence are parts of others.
        ("由全球适应问题委员会编写的报告", "全球适应问题委员会"),
        ("欢迎普遍定期审议工作组的报告", "普遍定期审议工作组"),
    ],
)
def test_a_chinese_name_begins_behind_the_words_of_the_sentence(text, name) -> None:
    assert names("zh", text) == ([name] if name else [])
