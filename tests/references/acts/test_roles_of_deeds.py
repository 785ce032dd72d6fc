"""Roles that turn on a deed: what was adopted, reported, requested again, or only cited for it."""

import pytest


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Reiterates its request to the Secretary-General to report on lakes;"),
        ("zh", "再次请秘书长就湖泊问题提出报告；"),
    ],
)
def test_who_is_requested_again_is_the_object_of_the_reiterated_request(
    read, roles, language, sentence
) -> None:
    assert roles(read(language, op=[sentence])) == {"body:secretary-general": "object"}


def test_who_is_requested_for_the_first_time_is_addressed(read, roles) -> None:
    assert roles(read("zh", op=["请秘书长就湖泊问题提出报告；"])) == {
        "body:secretary-general": "addressee"
    }


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Endorses the conclusions contained in the report of the Secretary-General;"),
        ("es", "Hace suyas las conclusiones que figuran en el informe del Secretario General;"),
        ("fr", "Approuve les conclusions figurant dans le rapport du Secrétaire général ;"),
        ("ru", "одобряет выводы, содержащиеся в докладе Генерального секретаря;"),
        ("ar", "تؤيد الاستنتاجات الواردة في تقرير الأمين العام؛"),
        ("zh", "认可秘书长报告所载结论；"),
    ],
)
def test_what_a_body_says_in_its_report_is_its_own(read, roles, language, sentence) -> None:
    assert roles(read(language, op=[sentence]))["body:secretary-general"] == "object"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Having considered the report on the United Nations Children’s Fund and the related "
            "report of the Secretary-General,",
        ),
        (
            "es",
            "Habiendo examinado el informe sobre el Fondo de las Naciones Unidas para la Infancia "
            "y el informe conexo del Secretario General,",
        ),
        (
            "fr",
            "Ayant examiné le rapport sur le Fonds des Nations Unies pour l’enfance et le rapport "
            "correspondant du Secrétaire général,",
        ),
        (
            "ru",
            "рассмотрев доклад о Детском фонде Организации Объединенных Наций и соответствующий "
            "доклад Генерального секретаря,",
        ),
    ],
)
def test_a_related_report_is_considered_itself(read, roles, language, sentence) -> None:
    found = roles(read(language, pp=[sentence]))
    assert found == {"body:unicef": "mention", "body:secretary-general": "object"}


@pytest.mark.parametrize(
    "sentence",
    [
        "欢迎大会于2017年1月2日通过《2030年可持续发展议程》，",
        "欢迎通过《2030年可持续发展议程》，",
    ],
)
def test_the_adoption_of_a_text_is_directed_at_the_text(read, roles, sentence) -> None:
    assert roles(read("zh", pp=[sentence]))["instrument:2030-agenda"] == "object"


def test_what_is_helped_by_a_text_is_not(read, roles) -> None:
    found = roles(read("zh", pp=["欢迎各国继续努力通过《2030年可持续发展议程》改善湖泊，"]))
    assert found["instrument:2030-agenda"] == "mention"


@pytest.mark.parametrize(
    "sentence",
    [
        "回顾大会在其2020年12月21日第75/1号决议中宣布湖泊年，",
        "欢迎经大会2020年12月21日第75/1号决议认可的湖泊纲要，",
        "欢迎以大会第75/1号决议为基础的对话，",
        "审议了关于第75/1号决议执行情况的报告，",
        "认识到各国需要执行第75/1号决议，",
        "重申渔民根据《联合国宪章》和载有湖泊纲要的大会第75/1号决议享有权利，",
        "注意到根据大会2020年12月21日题为“湖泊的养护”的第75/1号决议采取的行动，",
    ],
)
def test_a_chinese_resolution_by_which_something_was_done_is_background(
    read, roles, sentence
) -> None:
    assert roles(read("zh", pp=[sentence]))["A/RES/75/1"] == "mention"


@pytest.mark.parametrize(
    "sentence",
    [
        "欢迎通过2020年12月21日第75/1号决议，",
        "回顾其2020年12月21日题为“湖泊的养护”的第75/1号决议，",
        "强调必须注意大会第75/1号决议，",
    ],
)
def test_a_chinese_resolution_that_is_itself_recalled_is_the_object(read, roles, sentence) -> None:
    assert roles(read("zh", pp=[sentence]))["A/RES/75/1"] == "object"


def test_both_who_cooperate_share_a_role_in_chinese(read, roles) -> None:
    found = roles(read("zh", pp=["欢迎世界卫生组织与联合国儿童基金会为湖泊作出的努力，"]))
    assert found == {"body:who": "object", "body:unicef": "object"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "认识到实现可持续发展目标需要清洁的湖泊，"),
        (
            "ru",
            "признавая, что чистые озера способствуют достижению целей в области устойчивого "
            "развития,",
        ),
        ("ar", "وإذ تؤكد الطموح إلى المضي قدما لتحقيق أهداف التنمية المستدامة،"),
    ],
)
def test_goals_towards_which_something_leads_are_background(
    read, roles, language, sentence
) -> None:
    assert roles(read(language, pp=[sentence])) == {"instrument:sdgs": "mention"}


def test_the_subject_of_a_russian_that_clause_is_the_object(read, roles) -> None:
    found = roles(
        read("ru", pp=["отмечая, что Всемирная организация здравоохранения изучает озера,"])
    )
    assert found == {"body:who": "object"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("приветствуя создание центра, учрежденного резолюцией 75/1,", "mention"),
        ("руководствуясь резолюцией 75/1,", "object"),
    ],
)
def test_the_russian_resolution_by_which_something_was_done(read, roles, sentence, role) -> None:
    assert roles(read("ru", pp=[sentence]))["A/RES/75/1"] == role


def test_what_is_formulated_in_a_text_is_not_the_text_in_russian(read, roles) -> None:
    sentence = (
        "приветствуя обязательство, сформулированное в Повестке дня в области устойчивого "
        "развития на период до 2030 года,"
    )
    assert roles(read("ru", pp=[sentence])) == {"instrument:2030-agenda": "mention"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Acogiendo con beneplácito la labor que está realizando el Secretario General,"),
        ("fr", "Se félicitant de l’action que continue de mener le Secrétaire général,"),
        ("ar", "وإذ ترحب بالجهود التي تبذلها منظمة الصحة العالمية،"),
        ("en", "Welcoming the progress made by the Secretary-General,"),
    ],
)
def test_the_efforts_that_a_body_makes_are_its_own(read, roles, language, sentence) -> None:
    found = roles(read(language, pp=[sentence]))
    assert found in ({"body:secretary-general": "object"}, {"body:who": "object"})


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Decides to pay the amount, subject to a decision of the Security Council;"),
        ("fr", "Décide, sous réserve que le Conseil de sécurité prolonge le mandat, de payer ;"),
        ("es", "Decide pagar la suma, siempre que el Consejo de Seguridad prorrogue el mandato;"),
        ("ar", "تقرر دفع المبلغ، رهنا باتخاذ مجلس الأمن قرارا؛"),
        ("zh", "决定支付这笔款项，但以安全理事会决定延长任务期限为前提；"),
    ],
)
def test_upon_whose_decision_something_depends_is_background(
    read, roles, language, sentence
) -> None:
    assert roles(read(language, op=[sentence])) == {"body:security-council": "mention"}


def test_the_need_to_do_something_to_a_text_is_directed_at_it(read, roles) -> None:
    found = roles(
        read("en", op=["Stresses the need to strengthen the Charter of the United Nations;"])
    )
    assert found == {"treaty:un-charter": "object"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("重申《联合国宪章》和《世界人权宣言》所载原则，", "mention"),
        ("重申《联合国宪章》和《世界人权宣言》及其中所载原则，", "object"),
    ],
)
def test_the_principles_of_several_chinese_texts(read, roles, sentence, role) -> None:
    found = roles(read("zh", pp=[sentence]))
    assert found == {"treaty:un-charter": role, "instrument:udhr": role}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("回顾世界卫生大会2020年5月19日通过的湖泊战略，", "mention"),
        ("回顾世界卫生大会关于湖泊的工作，", "object"),
    ],
)
def test_who_adopted_a_chinese_text_is_background(read, roles, sentence, role) -> None:
    assert roles(read("zh", pp=[sentence])) == {"body:world-health-assembly": role}


def test_goals_that_have_to_do_with_something_are_the_object(read, roles) -> None:
    found = roles(read("zh", pp=["重申与湖泊有关的可持续发展目标，"]))
    assert found == {"instrument:sdgs": "object"}


@pytest.mark.parametrize(
    "sentence",
    [
        "وإذ تسترشد بالمقاصد والمبادئ المكرسة في ميثاق الأمم المتحدة،",
        "وإذ تحيط علما بحماية البحيرات بما يتفق مع ميثاق الأمم المتحدة،",
    ],
)
def test_what_an_arabic_text_enshrines_or_agrees_with_is_not_the_text(
    read, roles, sentence
) -> None:
    assert roles(read("ar", pp=[sentence])) == {"treaty:un-charter": "mention"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling that in the Charter of the United Nations peace is promised,"),
        ("es", "Recordando que en la Carta de las Naciones Unidas se promete la paz,"),
        ("fr", "Rappelant que dans la Charte des Nations Unies la paix est promise,"),
        ("ru", "напоминая, что в Уставе Организации Объединенных Наций обещан мир,"),
    ],
)
def test_a_text_in_which_something_stands_is_recalled_with_it(
    read, roles, language, sentence
) -> None:
    assert roles(read(language, pp=[sentence])) == {"treaty:un-charter": "object"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "приветствуя меры, принятые в интересах Всемирной организации здравоохранения,",
            "mention",
        ),
        ("приветствуя стратегию, принятую Всемирной организацией здравоохранения,", "mention"),
        ("приветствуя меры Всемирной организации здравоохранения,", "object"),
    ],
)
def test_for_whom_and_by_whom_in_russian(read, roles, sentence, role) -> None:
    assert roles(read("ru", pp=[sentence]))["body:who"] == role


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        (
            "en",
            "Reiterating the importance that it attaches to the implementation of {},",
            "object",
        ),
        ("es", "Reiterando la importancia que concede a la aplicación del {},", "object"),
        ("es", "Recordando su resolución 70/1, cuyo anexo contiene el texto del {},", "mention"),
        ("fr", "Rappelant sa résolution 70/1, dont l’annexe contient le texte du {},", "mention"),
    ],
)
def test_what_is_important_is_meant_what_an_annex_contains_is_not(
    read, language, sentence, role
) -> None:
    names = {
        "en": "the Charter of the United Nations",
        "es": "Pacto Internacional de Derechos Civiles y Políticos",
        "fr": "Pacte international relatif aux droits civils et politiques",
    }
    found = read(language, pp=[sentence.format(names[language])]).references
    assert [r.role for r in found if r.type == "treaty"] == [role]
