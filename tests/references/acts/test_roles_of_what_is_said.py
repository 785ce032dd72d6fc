"""Roles in what the organ says of something: the subject is its object, the rest is background."""

import pytest

AGENDA = "instrument:2030-agenda"
CHARTER = "treaty:un-charter"
SECRETARY = "body:secretary-general"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Noting that, in March 2014, the Secretary-General opened a lake,"),
        ("en", "Recalling that the efforts of the Secretary-General have borne fruit,"),
        ("es", "Observando que el 3 de mayo de 2014 el Secretario General inauguró un lago,"),
        ("fr", "Notant que, le 3 mai 2014, le Secrétaire général a inauguré un lac,"),
        ("fr", "Considérant qu’il importe que le Secrétaire général protège les lacs,"),
        ("ru", "отмечая, что 3 мая 2014 года Генеральный секретарь открыл озеро,"),
        ("ru", "подчеркивая необходимость того, чтобы Генеральный секретарь охранял озера,"),
    ],
)
def test_the_subject_is_the_object_of_the_act_behind_when_and_where(
    read, roles, language, sentence
) -> None:
    assert roles(read(language, pp=[sentence]))[SECRETARY] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Recognizing that lakes, as all know, obey law and the Charter of the United Nations,",
        ),
        ("es", "Reconociendo que los lagos, todos, respetan la Carta de las Naciones Unidas,"),
        ("fr", "Considérant que les lacs, tous, respectent la Charte des Nations Unies,"),
        ("fr", "Considérant qu’elle protège les lacs, selon la Charte des Nations Unies,"),
        ("ru", "признавая, что озера, все, уважают Устав Организации Объединенных Наций,"),
    ],
)
def test_what_is_said_goes_on_behind_its_commas(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))[CHARTER] == "mention"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Noting that lakes matter, and that the 2030 Agenda speaks of them,"),
        ("es", "Observando que los lagos importan y que la Agenda 2030 trata de ellos,"),
        ("fr", "Notant que les lacs sont importants et que le Programme 2030 en traite,"),
        ("ru", "отмечая, что озера важны и что Повестка дня на период до 2030 года касается их,"),
        ("ar", "وإذ تلاحظ أن البحيرات مهمة، وأن خطة التنمية المستدامة لعام 2030 تتناولها،"),
    ],
)
def test_a_second_that_has_a_subject_of_its_own(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))[AGENDA] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Rappelant les efforts que déploient les États, et le Programme 2030,"),
        ("es", "Recordando los esfuerzos que despliegan los Estados, y la Agenda 2030,"),
    ],
)
def test_a_clause_about_a_noun_ends_at_its_comma(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))[AGENDA] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Subrayando la necesidad de que se siga aplicando plenamente la Agenda 2030,"),
        ("fr", "Soulignant qu’il importe de mettre en œuvre le Programme 2030,"),
    ],
)
def test_what_is_to_be_carried_out_stands_behind_its_verb(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))[AGENDA] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Recordando que en 2014 la Asamblea General aprobó la resolución 68/300,"),
        ("fr", "Rappelant que l’Assemblée générale a adopté la résolution 68/300,"),
    ],
)
def test_that_a_text_was_adopted_is_its_adoption(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))["A/RES/68/300"] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling the call made in paragraph 3 of its resolution 68/300 for lakes,"),
        ("es", "Recordando el llamamiento hecho en el párrafo 3 de su resolución 68/300,"),
        ("fr", "Rappelant l’appel lancé dans sa résolution 68/300 en faveur des lacs,"),
        ("ru", "приветствуя план, одобренный Ассамблеей в пункте 3 ее резолюции 68/300,"),
        ("ru", "ссылаясь на план охраны озер, одобренный в ее Резолюции 68/300,"),
        ("ru", "приветствуя соглашение и обязательство сторон соблюдать резолюцию 68/300,"),
    ],
)
def test_where_something_is_stated_is_background(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))["A/RES/68/300"] == "mention"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling its decision, in resolution 68/300, to protect lakes,"),
        ("es", "Recordando la decisión adoptada en su resolución 68/300 de proteger los lagos,"),
        ("fr", "Rappelant la décision prise dans sa résolution 68/300 de protéger les lacs,"),
        ("ru", "ссылаясь на свое решение, сформулированное в резолюции 68/300, охранять озера,"),
    ],
)
def test_but_its_own_decision_is_the_text_that_states_it(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence]))["A/RES/68/300"] == "object"


def test_what_an_agreement_provides_for_is_background(read, roles) -> None:
    agreed = "приветствуя соглашение, предусматривающее поддержку Детского фонда"
    sentence = f"{agreed} Организации Объединенных Наций,"
    assert roles(read("ru", pp=[sentence]))["body:unicef"] == "mention"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Noting that lakes matter for biodiversity, that the Secretary-General opened one,"),
        ("ru", "отмечая, что озера важны для благосостояния, что Генеральный секретарь открыл их,"),
    ],
)
def test_a_second_that_has_its_own_subject(read, roles, language, sentence) -> None:
    assert roles(read(language, pp=[sentence])) == {SECRETARY: "object"}


def test_an_arabic_name_is_no_word_of_its_own_though_and_is_written_onto_it(read, roles) -> None:
    sentence = "وإذ تلاحظ أن البحيرة العميقة ومجلس الأمن والأمين العام يحميان البحيرات،"
    assert roles(read("ar", pp=[sentence]))[SECRETARY] == "mention"
    sentence = "وإذ تلاحظ أن مجلس الأمن والأمين العام يحميان البحيرات،"
    assert roles(read("ar", pp=[sentence]))[SECRETARY] == "object"


def test_behind_a_relative_a_text_is_no_subject(read, roles) -> None:
    sentence = "приветствуя усилия, которые охватывает Устав Организации Объединенных Наций,"
    assert roles(read("ru", pp=[sentence])) == {CHARTER: "mention"}
    sentence = "приветствуя усилия, которые прилагает Генеральный секретарь,"
    assert roles(read("ru", pp=[sentence])) == {SECRETARY: "object"}
