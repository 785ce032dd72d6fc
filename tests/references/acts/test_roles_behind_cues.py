"""Roles behind words that open background, and where the same words open none."""

import pytest

AGENDA = "instrument:2030-agenda"
SECRETARY = "body:secretary-general"
UNICEF = "body:unicef"


@pytest.mark.parametrize(
    ("language", "sentence", "target"),
    [
        ("en", "Welcoming the adoption on 7 July of the 2030 Agenda,", AGENDA),
        ("es", "Recordando con satisfacción la aprobación de la Agenda 2030,", AGENDA),
        ("fr", "Rappelant avec satisfaction l’adoption du Programme 2030,", AGENDA),
        ("es", "Habiendo examinado el informe para el año 2014 del Secretario General,", SECRETARY),
        ("fr", "Ayant examiné le rapport pour l’exercice 2014 du Secrétaire général,", SECRETARY),
    ],
)  # fmt: skip
def test_time_and_manner_open_no_background(read, roles, language, sentence, target) -> None:
    assert roles(read(language, pp=[sentence]))[target] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Expresa su reconocimiento por la labor del Secretario General;"),
        ("fr", "Exprime sa gratitude aux États pour l’action du Secrétaire général ;"),
        ("fr", "Insiste sur le rôle du Secrétaire général ;"),
        ("ru", "напоминает в этой связи о роли Генерального секретаря;"),
    ],
)
def test_what_an_act_takes_with_a_preposition_is_its_object(
    read, roles, language, sentence
) -> None:
    assert roles(read(language, op=[sentence]))[SECRETARY] == "object"


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("es", "Acoge con beneplácito la cooperación con el Secretario General;", "object"),
        ("es", "Acoge con agrado lo hecho en cooperación con el Secretario General;", "mention"),
        ("fr", "Se félicite de la coopération avec le Secrétaire général ;", "object"),
        ("fr", "Se félicite du cours donné en coopération avec le Secrétaire général ;", "mention"),
        ("ru", "приветствует меры, принятые Генеральным секретарем;", "object"),
        ("ru", "приветствует правила, принятые Генеральным секретарем;", "mention"),
    ],
)  # fmt: skip
def test_what_a_noun_takes_is_no_background(read, roles, language, sentence, role) -> None:
    assert roles(read(language, op=[sentence]))[SECRETARY] == role


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Acogiendo con beneplácito la aprobación por los Estados de la Agenda 2030,"),
        ("fr", "Se félicitant de l’adoption par les États du Programme 2030,"),
    ],
)
def test_a_text_is_adopted_whoever_stands_between(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))[AGENDA] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Welcoming the steps that have been taken, and the 2030 Agenda,"),
        ("en", "Recalling texts that speak of lakes, such as the 2030 Agenda,"),
    ],
)
def test_a_clause_about_a_noun_is_nothing_the_organ_says(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))[AGENDA] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Reiterates its demand that lakes, and the 2030 Agenda, be clean;"),
        ("en", "Recognizes that it is important that lakes, like the 2030 Agenda, be clean;"),
    ],
)  # fmt: skip
def test_a_demand_says_something_too(read, roles, language, sentence) -> None:
    assert roles(read(language, op=[sentence]))[AGENDA] == "mention"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Recordando los esfuerzos que viene llevando a cabo el Secretario General,"),
        ("fr", "Se félicitant des efforts que fait le Secrétaire général,"),
        ("ru", "приветствуя усилия, которые Генеральный секретарь прилагает,"),
    ],
)  # fmt: skip
def test_whose_deed_a_noun_is_stands_in_the_clause_about_it(
    read, roles, language, sentence
) -> None:
    assert roles(read(language, pp=[sentence]))[SECRETARY] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Recordando sus resoluciones sobre la materia, y la resolución 68/300,"),
        ("fr", "Rappelant ses résolutions sur la question, et la résolution 68/300,"),
        ("fr", "Rappelant ses résolutions 66/10 sur les lacs et la résolution 68/300,"),
        ("es", "Recordando sus resoluciones 66/10 sobre lagos y la resolución 68/300,"),
    ],
)
def test_another_item_begins_with_its_noun(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))["A/RES/68/300"] == "object"


def test_a_joint_that_ends_in_that_opens_nothing(read, roles) -> None:
    sentence = "Observando con aprecio la labor de los Estados, al igual que la del UNICEF,"
    assert roles(read("es", pp=[sentence]))[UNICEF] == "object"


def test_whom_a_recalled_request_went_to_is_background(read, roles) -> None:
    sentence = "напоминает о своей просьбе к Генеральному секретарю охранять озера;"
    assert roles(read("ru", op=[sentence]))[SECRETARY] == "mention"


def test_whom_a_request_goes_to_again_is_its_object(read, roles) -> None:
    sentence = "вновь обращается с просьбой к Генеральному секретарю охранять озера;"
    assert roles(read("ru", op=[sentence]))[SECRETARY] == "object"


@pytest.mark.parametrize(
    ("language", "named", "numbered", "item"),
    [
        (
            "en",
            "Recalling the outcome document entitled “The future we want”,",
            "Recalling its resolution 66/288, entitled “The future we want”,",
            "Recalling the item entitled “The future we want”,",
        ),
        (
            "fr",
            "Rappelant le document final intitulé « L’avenir que nous voulons »,",
            "Rappelant sa résolution 66/288, intitulée « L’avenir que nous voulons »,",
            "Rappelant la question intitulée « L’avenir que nous voulons »,",
        ),
        (
            "es",
            "Recordando el documento final titulado “El futuro que queremos”,",
            "Recordando su resolución 66/288, titulada “El futuro que queremos”,",
            "Recordando el tema titulado “El futuro que queremos”,",
        ),
    ],
)
def test_a_title_is_that_of_the_text_itself(read, roles, language, named, numbered, item) -> None:
    want = "instrument:future-we-want"
    assert roles(read(language, pp=[named]))[want] == "object"
    assert roles(read(language, pp=[numbered]))[want] == "mention"
    assert roles(read(language, pp=[item]))[want] == "mention"


def test_numbers_that_each_have_a_noun_share_their_role(read, roles) -> None:
    sentence = (
        "Reiterates its request to States to strive for the full keeping of paragraph 8 of "
        "resolution 51/10, paragraph 5 of resolution 52/10 and paragraph 11 of resolution 53/10;"
    )
    found = roles(read("en", op=[sentence]))
    assert [found[f"A/RES/{n}/10"] for n in (51, 52, 53)] == ["mention"] * 3
    found = roles(read("en", op=["Reiterates paragraph 8 of resolution 51/10;"]))
    assert found["A/RES/51/10"] == "object"


def test_a_number_behind_what_texts_are_about_begins_anew(read, roles) -> None:
    sentence = "Recalling its resolution 51/10 on efforts to end drought and its resolution 52/10,"
    assert roles(read("en", pp=[sentence]))["A/RES/52/10"] == "object"


@pytest.mark.parametrize(
    ("language", "sentence", "target"),
    [
        ("en", "Recalling the efforts of all, with the help of the Secretary-General,", SECRETARY),
        ("en", "Recalling the steps of all, to fulfil the 2030 Agenda,", AGENDA),
        ("es", "Recordando la labor de todos, como se pide en la Agenda 2030,", AGENDA),
        ("ru", "приветствуя план, изложенный в Повестке дня на период до 2030 года,", AGENDA),
        ("ru", "приветствуя план, названный в Повестке дня на период до 2030 года,", AGENDA),
        ("en", "Welcoming the help given through UNICEF,", UNICEF),
        ("en", "Welcoming the plan, as approved by UNICEF,", UNICEF),
        ("en", "Recalling the steps listed in the 2030 Agenda,", AGENDA),
        ("en", "Recalling the relevant Security Council resolutions,", "body:security-council"),
        ("en", "Noting the steps of the States members of UNICEF,", UNICEF),
        ("es", "Recordando la labor de los Estados miembros del UNICEF,", UNICEF),
        ("fr", "Rappelant l’action des États membres de l’UNICEF,", UNICEF),
        ("es", "Guiada por los propósitos consagrados en la Agenda 2030,", AGENDA),
    ],
)  # fmt: skip
def test_by_what_means_and_on_what_ground_is_background(
    read, roles, language, sentence, target
) -> None:
    assert roles(read(language, pp=[sentence]))[target] == "mention"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Encourages the United Nations system, especially UNICEF, to protect lakes;"),
        ("fr", "Encourage l’Organisation des Nations Unies et l’UNICEF à protéger les lacs ;"),
        ("fr", "Encourage les entités compétentes, notamment l’UNICEF, à protéger les lacs ;"),
        ("es", "Alienta a las Naciones Unidas y al UNICEF a que protejan los lagos;"),
        ("es", "Alienta a las entidades competentes, especialmente el UNICEF, a que actúen;"),
        ("ru", "рекомендует Организации Объединенных Наций и ЮНИСЕФ охранять озера;"),
    ],
)
def test_who_is_asked_beside_the_whole_organization_is_addressed(
    read, roles, language, sentence
) -> None:
    assert roles(read(language, op=[sentence]))[UNICEF] == "addressee"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Noting that the United Nations and UNICEF protect lakes,"),
        ("es", "Observando que las Naciones Unidas y el UNICEF protegen los lagos,"),
        ("fr", "Notant que l’Organisation des Nations Unies et l’UNICEF protègent les lacs,"),
        ("fr", "Notant que le Gouvernement de la Norvège et l’UNICEF protègent les lacs,"),
        ("ru", "отмечая, что Организация Объединенных Наций и ЮНИСЕФ охраняют озера,"),
    ],
)
def test_a_subject_may_stand_beside_the_whole_organization(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))[UNICEF] == "object"


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("fr", "Consciente de l’importance que revêt l’application du Programme 2030,", "object"),
        ("es", "Consciente de la importancia que reviste la Agenda 2030,", "object"),
        ("fr", "Rappelant l’engagement pris dans le Programme 2030,", "mention"),
        ("fr", "Consciente du prix attaché à la réalisation du Programme 2030,", "mention"),
    ],
)
def test_whose_importance_it_is(read, roles, language, sentence, role) -> None:
    assert roles(read(language, pp=[sentence]))[AGENDA] == role


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("напоминая о принятии правил и о Повестке дня на период до 2030 года,", AGENDA),
        ("отмечая подписание Меморандума о взаимопонимании с ЮНИСЕФ,", UNICEF),
        ("приветствуя документы о ратификации Конвенции о правах ребенка,", "treaty:crc"),
        ("отмечая работу, которая ведется ЮНИСЕФ,", UNICEF),
        ("отмечая работу, которая была проделана ЮНИСЕФ,", UNICEF),
    ],
)
def test_russian_prepositions_and_clauses_of_deeds_open_no_background(
    read, roles, sentence, target
) -> None:
    assert roles(read("ru", pp=[sentence]))[target] == "object"


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("отмечая встречу лидеров, прошедшую под эгидой ЮНИСЕФ,", UNICEF),
        ("отмечая встречу лидеров в тесном сотрудничестве с ЮНИСЕФ,", UNICEF),
        (
            "приветствуя шаги, способствующие выполнению Повестки дня на период до 2030 года,",
            AGENDA,
        ),
        ("приветствуя вопросы, имеющие отношение к Повестке дня на период до 2030 года,", AGENDA),
    ],
)
def test_russian_means_and_ends_are_background(read, roles, sentence, target) -> None:
    assert roles(read("ru", pp=[sentence]))[target] == "mention"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling that the leaders of all States adopted the 2030 Agenda,"),
        ("es", "Recordando que los dirigentes de todos los Estados aprobaron la Agenda 2030,"),
        ("fr", "Rappelant que les dirigeants de tous les États ont adopté le Programme 2030,"),
        ("ru", "напоминая, что в Нью-Йорке была принята Повестка дня на период до 2030 года,"),
    ],
)
def test_that_somebody_adopted_a_text_is_its_adoption(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))[AGENDA] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalls resolution 75/9 and, pursuant to its resolution 75/1, decides to act;"),
        ("fr", "Rappelle sa résolution 75/9 et, conformément à sa résolution 75/1, décide d’agir;"),
        ("es", "Recuerda su resolución 75/9 y, en virtud de su resolución 75/1, decide actuar;"),
        (
            "ru",
            "ссылается на резолюцию 75/9 и в соответствии с резолюцией 75/1 постановляет охранять;",
        ),
        ("zh", "回顾其第75/9号决议，并根据第75/1号决议，决定保护湖泊；"),
    ],
)
def test_the_ground_on_which_the_organ_acts_is_background(read, roles, language, sentence) -> None:
    assert roles(read(language, op=[sentence])) == {
        "A/RES/75/9": "object",
        "A/RES/75/1": "mention",
    }


def test_so_is_a_treaty_on_whose_ground_it_acts(read, roles) -> None:
    found = read("zh", op=["强调湖泊的重要性，并根据《联合国宪章》决定保护湖泊；"])
    assert roles(found) == {"treaty:un-charter": "mention"}


def test_a_title_says_nothing_of_what_is_cited_behind_it(read, roles) -> None:
    sentence = "Takes note of the report entitled “A study on deserts”, and of the 2030 Agenda;"
    assert roles(read("en", op=[sentence]))[AGENDA] == "object"


@pytest.mark.parametrize(
    ("language", "sentence", "target", "role"),
    [
        ("fr", "Se félicitant de la réunion tenue sous l’égide de l’Union africaine,",
         "body:african-union", "mention"),
        ("fr", "Prenant note du plan de relance établi par le Secrétaire général,",
         "body:secretary-general", "object"),
        ("fr", "Insistant sur le fait que, dans ce domaine, le Programme 2030 importe,",
         "instrument:2030-agenda", "object"),
        ("ar", "وإذ ترحب بالتقدم المحرز استنادا إلى خطة عام 2030،",
         "instrument:2030-agenda", "mention"),
        ("ar", "وإذ ترحب بالجهود المبذولة بالتعاون الوثيق مع الاتحاد الأفريقي،",
         "body:african-union", "mention"),
    ],
)  # fmt: skip
def test_who_holds_a_meeting_is_background_and_who_has_drawn_up_a_plan_is_meant(
    read, language, sentence, target, role
):
    extraction = read(language, pp=[sentence])
    assert {r.target: r.role for r in extraction.references}.get(target) == role
