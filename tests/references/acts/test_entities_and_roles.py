"""Named entities: full names, short forms, unknown titles; and the role each plays."""

import pytest


def rows(extraction, paragraph=""):
    return [
        (r.act, r.role, r.target)
        for r in extraction.references
        if r.type not in ("resolution", "decision", "document")
        and (not paragraph or r.paragraph == paragraph)
    ]


def test_a_short_form_stands_for_the_treaty_named_last(read) -> None:
    found = read(
        "en",
        pp=[
            "Reaffirming the United Nations Convention against Corruption,",
            "Recalling the Convention on the Rights of the Child,",
            "Bearing in mind the Convention,",
        ],
    )
    assert rows(found, "pp3") == [("bearsInMind", "object", "treaty:crc")]


def test_a_short_form_of_nothing_named_is_no_reference(read) -> None:
    assert rows(read("en", pp=["Bearing in mind the Convention,"])) == []


def test_a_title_that_no_file_knows_becomes_a_new_entity(read) -> None:
    found = read("zh", pp=["欢迎《关于湖泊保护的虚构宣言》，"])
    assert rows(found) == [("welcomes", "object", "instrument:关于湖泊保护的虚构宣言")]
    assert found.references[0].surface == "《关于湖泊保护的虚构宣言》"


def test_protocols_without_a_name_belong_to_the_treaty_just_named(read) -> None:
    found = read("zh", pp=["重申《联合国打击跨国有组织犯罪公约》及其各项议定书，"])
    assert [t for _, _, t in rows(found)] == ["treaty:untoc", "treaty:untoc-protocols"]


def test_the_same_target_under_the_same_act_is_one_reference(read) -> None:
    found = read("zh", pp=["重申《儿童权利公约》，又重申《儿童权利公约》，"])
    assert rows(found) == [("reaffirms", "object", "treaty:crc")]


def test_whom_a_directive_act_is_addressed_to_is_the_addressee(read) -> None:
    found = read("zh", op=["请秘书长向经济及社会理事会提交报告；"])
    assert rows(found) == [
        ("requests", "addressee", "body:secretary-general"),
        ("requests", "mention", "body:ecosoc"),
    ]


def test_an_addressee_stays_one_although_a_number_of_its_own_follows(read) -> None:
    found = read(
        "zh",
        op=["敦促人权委员会按照其1995年3月3日第1995/32号决议尽早完成审议；"],
        symbol="A/RES/50/999",
    )
    assert [(r.role, r.target) for r in found.references] == [
        ("addressee", "body:commission-on-human-rights"),
        ("mention", "E/CN.4/RES/1995/32"),
    ]


def test_peacekeeping_may_be_written_with_a_hyphen(read) -> None:
    found = read(
        "en", pp=["Welcoming the work of the United Nations Peace-keeping Force in Cyprus,"]
    )
    assert [t for _, _, t in rows(found)] == ["body:unficyp"]


def test_the_organ_of_a_numbered_text_is_background(read) -> None:
    found = read("zh", pp=["又欢迎经济及社会理事会2017年7月6日第2017/19号决议，"])
    assert rows(found) == [("welcomes", "mention", "body:ecosoc")]


def test_the_adopting_organ_is_no_reference(read) -> None:
    assert rows(read("en", pp=["Recalling General Assembly resolution 70/1,"])) == []


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_every_quoted_surface_stands_at_its_offsets(read, language) -> None:
    sentences = {
        "ar": "إذ تشير إلى اتفاقية الأمم المتحدة لمكافحة الفساد وإلى قرارها 58/4،",
        "en": "Recalling the United Nations Convention against Corruption and resolution 58/4,",
        "es": "Recordando la Convención de las Naciones Unidas contra la Corrupción y su "
        "resolución 58/4,",
        "fr": "Rappelant la Convention des Nations Unies contre la corruption et sa "
        "résolution 58/4,",
        "ru": "ссылаясь на Конвенцию Организации Объединенных Наций против коррупции и "
        "резолюцию 58/4,",
        "zh": "回顾《联合国 反腐败公约》和第58/4号决议，",
    }
    extraction = read(language, pp=[sentences[language]])
    assert {r.target for r in extraction.references} == {"treaty:uncac", "A/RES/58/4"}
    for reference in extraction.references:
        text = extraction.document.paragraph(reference.paragraph).text
        assert text[reference.start : reference.end] == reference.surface


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Reaffirming its resolutions on harbours, in particular resolutions 70/1 and 71/2,"),
        ("fr", "Réaffirmant ses résolutions sur le port, notamment les résolutions 70/1 et 71/2,"),
        ("es", "Reafirmando sus resoluciones del mar, en particular resoluciones 70/1 y 71/2,"),
        ("ru", "подтверждая свои резолюции о портах, в частности резолюции 70/1 и 71/2,"),
        ("ar", "وإذ تعيد تأكيد قراراتها بشأن الموانئ، ولا سيما القراران 70/1 و 71/2،"),
    ],
)  # fmt: skip
def test_numbers_that_name_some_of_the_resolutions_are_objects(read, language, sentence) -> None:
    extraction = read(language, pp=[sentence])
    found = [(r.role, r.target) for r in extraction.references if r.type == "resolution"]
    assert found == [("object", "A/RES/70/1"), ("object", "A/RES/71/2")]


@pytest.mark.parametrize(
    ("sentence", "role", "target"),
    [
        ("回顾《儿童权利公约》的规定，", "object", "treaty:crc"),
        ("重申关于湖泊峰会通过的题为《儿童权利公约》的成果文件，", "object", "treaty:crc"),
        ("重申其题为“儿童权利公约”的第71/1号决议，", "mention", "treaty:crc"),
        ("重申其题为“保护湖泊，落实《儿童权利公约》”的第71/1号决议，", "mention", "treaty:crc"),
        ("铭记《关于湖泊的宣言》和2002年通过的《儿童权利公约》的重要性，", "object", "treaty:crc"),
        ("欢迎在《儿童权利公约》框架内开展的活动，", "mention", "treaty:crc"),
        ("确认各国采取行动，落实《儿童权利公约》，", "mention", "treaty:crc"),
        ("强调必须帮助各国执行《儿童权利公约》，", "mention", "treaty:crc"),
        ("重申必须执行《儿童权利公约》，", "object", "treaty:crc"),
        ("回顾推动落实儿童权利的《儿童权利公约》，", "object", "treaty:crc"),
        ("重申可将此行为归入《儿童权利公约》范围，", "mention", "treaty:crc"),
        ("回顾有关文书，例如《儿童权利公约》，", "object", "treaty:crc"),
        ("强调不得采取有悖于国际法和《儿童权利公约》的措施，", "mention", "treaty:crc"),
        ("又重申这种歧视违背《儿童权利公约》，", "mention", "treaty:crc"),
        ("重申如《儿童权利公约》所指出，儿童需要照顾，", "mention", "treaty:crc"),
        ("强调湖泊对实现《2030年可持续发展议程》的重要性，", "mention", "instrument:2030-agenda"),
        ("回顾世界卫生大会2020年5月19日第73.1号决议，", "mention", "body:world-health-assembly"),
        ("欢迎世界卫生组织2019年发起的运动，", "mention", "body:who"),
        ("欢迎世界卫生组织2019年发起的努力，", "object", "body:who"),
        ("欢迎各国努力推进《2030年可持续发展议程》，", "mention", "instrument:2030-agenda"),
    ],
)  # fmt: skip
def test_what_a_chinese_act_is_directed_at(read, sentence, role, target) -> None:
    assert (role, target) in [(r, t) for _, r, t in rows(read("zh", pp=[sentence]))]


def test_others_may_be_addressed_before_a_body(read) -> None:
    found = read(
        "zh", op=["邀请联合国系统、民间社会和其他利益攸关方，特别是世界卫生组织提供协助；"]
    )
    assert rows(found) == [("invites", "addressee", "body:who")]
    found = read("zh", op=["邀请国际货币基金组织提供协助；"])
    assert rows(found) == [("invites", "addressee", "body:imf")]


def test_others_may_be_addressed_between_bodies(read) -> None:
    found = read(
        "zh", op=["鼓励秘书长和其他相关实体，包括但不限于世界卫生组织，与国际货币基金组织合作；"]
    )
    assert rows(found) == [
        ("encourages", "addressee", "body:secretary-general"),
        ("encourages", "addressee", "body:who"),
        ("encourages", "mention", "body:imf"),
    ]


def test_a_second_directive_has_its_own_addressee(read) -> None:
    found = read("zh", op=["请秘书长并邀请世界卫生组织提供协助；"])
    assert rows(found) == [
        ("requests", "addressee", "body:secretary-general"),
        ("invites", "addressee", "body:who"),
    ]
    found = read("zh", op=["请秘书长编写报告并邀请世界卫生组织提供协助；"])
    assert ("requests", "mention", "body:who") in rows(found)


def test_an_agenda_item_is_no_object(read) -> None:
    found = read("zh", op=["决定将题为“儿童权利公约”的项目列入临时议程。"])
    assert rows(found) == [("decides", "mention", "treaty:crc")]


def test_what_a_cited_paragraph_provides_is_directed_at_not_the_text(read) -> None:
    found = read("zh", op=["回顾第70/1号决议第5段，", "决定延长第70/1号决议第5段规定的任务；"])
    roles = [(r.act, r.role) for r in found.references]
    assert roles == [("recalls", "object"), ("decides", "mention")]


def test_a_list_of_numbers_before_one_noun_has_one_role(read) -> None:
    found = read("zh", op=["决定延长第61/1、62/2和63/3号决议规定的任务；"])
    assert [r.role for r in found.references] == ["mention"] * 3
    found = read("zh", op=["回顾第61/1和62/2号决议，并回顾经第63/3号决议延长的任务；"])
    assert [r.role for r in found.references] == ["object", "object", "mention"]


def test_a_resolution_as_subject_is_no_act(read) -> None:
    found = read("zh", pp=["回顾其第71/1号决议，决议授权世界卫生组织提供协助，欢迎秘书长的努力，"])
    assert rows(found) == [
        ("recalls", "mention", "body:who"),
        ("welcomes", "object", "body:secretary-general"),
    ]


def test_the_resolutions_named_among_others_are_objects(read) -> None:
    found = read("zh", pp=["回顾其所有相关决议，其中包括第71/1号和第72/2号决议，"])
    assert [(r.act, r.role) for r in found.references] == [("recalls", "object")] * 2


def test_a_preposition_reaches_the_second_of_two_long_citations(read) -> None:
    cited = "1948年8月13日第48/155号决议和大会1950年12月1日第50/41号决议"
    found = read("zh", pp=[f"强调联合国根据大会{cited}承担的责任，"])
    assert [(r.act, r.role) for r in found.references] == [("emphasizes", "mention")] * 2


def test_what_the_agenda_supports_is_no_act(read) -> None:
    found = read("zh", pp=["重申第69/313号决议，该议程支持和补充《2030年可持续发展议程》，"])
    assert rows(found) == [("reaffirms", "mention", "instrument:2030-agenda")]
    found = read(
        "zh", pp=["重申第69/313号决议，该议程是其组成部分，支持和补充《2030年可持续发展议程》，"]
    )
    assert rows(found) == [("reaffirms", "mention", "instrument:2030-agenda")]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Decides, on the basis of resolution 44/1, to extend the mandate of UNICEF;"),
        ("fr", "Décide, conformément à la résolution 44/1, de proroger le mandat de l’UNICEF ;"),
        ("es", "Decide, con arreglo a la resolución 44/1, prorrogar el mandato del UNICEF;"),
        ("ru", "постановляет на основе резолюции 44/1 продлить мандат ЮНИСЕФ;"),
        ("ar", "تقرر، على أساس القرار 44/1، تمديد ولاية اليونيسيف؛"),
        ("zh", "决定根据秘书长的报告和第44/1号决议的规定，扩大儿基会的任务；"),
    ],
)
def test_what_is_decided_is_an_object_but_not_its_grounds(read, language, sentence) -> None:
    found = {r.target: r.role for r in read(language, op=[sentence]).references}
    assert (found["body:unicef"], found["A/RES/44/1"]) == ("object", "mention")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Commends the work of UNICEF, and of the International Law Commission;"),
        ("fr", "Salue l’action menée par l’UNICEF et par la Commission du droit international ;"),
        ("es", "Encomia la labor del UNICEF y de la Comisión de Derecho Internacional;"),
    ],
)
def test_a_preposition_before_each_joins_objects(read, language, sentence) -> None:
    found = {r.target: r.role for r in read(language, op=[sentence]).references}
    assert found == {"body:unicef": "object", "body:ilc": "object"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Having considered the letter addressed to the President of the Security Council,"),
        ("fr", "Ayant examiné la lettre adressée au Président du Conseil de sécurité,"),
        ("es", "Habiendo examinado la carta dirigida al Presidente del Consejo de Seguridad,"),
        ("ru", "рассмотрев письмо на имя Председателя Совета Безопасности,"),
    ],
)
def test_whom_a_letter_was_sent_is_background(read, language, sentence) -> None:
    found = {r.target: r.role for r in read(language, pp=[sentence]).references}
    assert found == {"body:president-of-security-council": "mention"}


@pytest.mark.parametrize(
    ("language", "sentence", "target"),
    [
        ("en", "Recalling the work of the Organization for Economic Co-operation and Development,",
         "body:oecd"),
        ("fr", "Rappelant la Convention relative aux droits de l'enfant et sa mise en oeuvre,",
         "treaty:crc"),
        ("fr", "Saluant l’action du Haut Commissaire des Nations Unies pour les réfugiés,",
         "body:high-commissioner-refugees"),
        ("es", "Recordando la Convención sobre la eliminación de todas las formas de "
         "discriminación contra la mujer,", "treaty:cedaw"),
    ],
)  # fmt: skip
def test_names_are_known_in_the_spelling_of_their_time(read, language, sentence, target) -> None:
    reference = read(language, pp=[sentence]).references[0]
    assert reference.target == target
    assert reference.surface in sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Requests the Executive Director of UNICEF to report;"),
        ("fr", "Prie la Directrice générale de l’UNICEF de faire rapport ;"),
        ("es", "Pide al Director General del UNICEF que informe;"),
        ("ru", "просит Исполнительного директора ЮНИСЕФ представить доклад;"),
    ],
)
def test_whose_head_is_asked_is_asked(read, language, sentence) -> None:
    (reference,) = read(language, op=[sentence]).references
    assert (reference.act, reference.role, reference.target) == (
        "requests", "addressee", "body:unicef",
    )  # fmt: skip


def test_what_is_violated_is_background(read) -> None:
    sentence = "Condemns the raids, carried out in violation of the Charter of the United Nations;"
    (reference,) = read("en", op=[sentence]).references
    assert (reference.role, reference.target) == ("mention", "treaty:un-charter")


def test_the_second_half_of_a_joint_name_is_no_other_text(read) -> None:
    sentence = "Recordando la Declaración y Programa de Acción de Viena,"
    (reference,) = read("es", pp=[sentence]).references
    assert reference.target == "instrument:vienna-declaration-and-programme-of-action"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("وإذ تحيط علما بالقرارات التي اتخذتها في هذا الصدد منظمة العمل الدولية،", "mention"),
        ("وإذ ترحب بالخطوات التي اتخذتها منظمة العمل الدولية،", "object"),
    ],
)
def test_who_adopted_a_text_is_background_but_not_who_took_steps(read, sentence, role) -> None:
    (reference,) = read("ar", pp=[sentence]).references
    assert (reference.role, reference.target) == (role, "body:ilo")


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("fr", "Réaffirme que la résolution 70/1 est la seule base d’un règlement ;", "object"),
        (
            "en",
            "Reaffirms also that its resolution 70/1 remains the basis of a settlement;",
            "object",
        ),
        ("es", "Reafirma que la resolución 70/1 es la base de un arreglo;", "object"),
        ("en", "Supports the efforts to ensure that resolution 70/1 is implemented;", "mention"),
        ("en", "Reaffirms that the parties must comply with resolution 70/1;", "mention"),
    ],
)
def test_a_resolution_is_the_object_as_the_subject_of_what_is_said(
    read, language, sentence, role
) -> None:
    (reference,) = (r for r in read(language, op=[sentence]).references if r.target == "A/RES/70/1")
    assert reference.role == role


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Rappelle ses résolutions sur la dune, notamment sa résolution 70/1 ;", "object"),
        ("Rejette ces lois, contraires à la paix, incompatibles avec ses résolutions, notamment sa "
         "résolution 70/1 ;", "mention"),
    ],
)  # fmt: skip
def test_what_is_picked_out_has_the_role_of_what_it_is_picked_from(read, sentence, role) -> None:
    (reference,) = (r for r in read("fr", op=[sentence]).references if r.target == "A/RES/70/1")
    assert reference.role == role


def test_a_number_in_the_name_of_a_body_is_background(read) -> None:
    sentences = [
        "Recalling its resolution 1540 (2004),",
        "Commending the work of the 1540 Committee,",
    ]
    found = read("en", pp=sentences, symbol="S/RES/9999(2031)").references
    assert [(r.target, r.role) for r in found if r.paragraph == "pp2"] == [
        ("S/RES/1540(2004)", "mention"),
        ("body:1540-committee", "object"),
    ]
