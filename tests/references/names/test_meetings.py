"""High-level meetings, which have rank and subject but no capitals, in six languages."""

import pytest


def conferences(extraction):
    return [(r.role, r.surface) for r in extraction.references if r.type == "conference"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "Recalls the high-level meeting of the General Assembly on dunes, held in 2019;",
            "high-level meeting of the General Assembly on dunes",
        ),
        (
            "fr",
            "Rappelle la réunion de haut niveau sur la dune et la plage, tenue en 2019 ;",
            "réunion de haut niveau sur la dune et la plage",
        ),
        (
            "es",
            "Recuerda la reunión de alto nivel sobre las dunas, celebrada en 2019;",
            "reunión de alto nivel sobre las dunas",
        ),
        (
            "ru",
            "ссылается на совещание высокого уровня по охране дюн, состоявшееся в 2019 году;",
            "совещание высокого уровня по охране дюн",
        ),
        (
            "ar",
            "تشير إلى الاجتماع الرفيع المستوى المعني بالكثبان، المعقود في عام 2019؛",
            "الاجتماع الرفيع المستوى المعني بالكثبان",
        ),
        ("zh", "回顾2019年举行的沙丘问题高级别会议；", "沙丘问题高级别会议"),
        (
            "es",
            "Recuerda la reunión de alto nivel para conmemorar el décimo aniversario de la duna;",
            "reunión de alto nivel para conmemorar el décimo aniversario de la duna",
        ),
        (
            "en",
            "Recalls the high-level meetings of the General Assembly on dunes;",
            "high-level meetings of the General Assembly on dunes",
        ),
        (
            "fr",
            "Rappelle les réunions plénières de haut niveau de l’Assemblée générale sur la dune ;",
            "réunions plénières de haut niveau de l’Assemblée générale sur la dune",
        ),
    ],
)
def test_a_meeting_is_named_by_rank_and_subject(read, language, text, name) -> None:
    assert conferences(read(language, op=[text])) == [("object", name)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Recalls the high-level meeting on 16 September 2019;"),
        ("en", "Recalls the high-level meeting on the theme “Dunes”, and the high-level meeting;"),
        ("fr", "Rappelle la réunion de haut niveau chargée d’examiner la question ;"),
        ("zh", "回顾2019年举行的高级别会议；"),
        ("en", "Recalls that high-level meetings on dunes were held;"),
        ("es", "Recuerda la reunión de alto nivel para plantear la cuestión;"),
    ],
)
def test_without_a_subject_it_may_be_any_meeting(read, language, text) -> None:
    assert conferences(read(language, op=[text])) == []


def test_a_meeting_that_the_vocabulary_knows_is_that_meeting(read) -> None:
    sentence = "Recalls the high-level meeting on universal health coverage, held in 2019;"
    (found,) = read("en", op=[sentence]).references
    assert found.target == "conference:hlm-uhc-2019"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling the outcomes of the 1995, 2000 and 2010 Review Conferences,"),
        ("fr", "Rappelant les textes issus des Conférences d’examen de 1995, de 2000 et de 2010,"),
        ("es", "Recordando los textos de las Conferencias de Examen de 1995, 2000 y 2010,"),
        ("ru", "ссылаясь на решения обзорных конференций 1995, 2000 и 2010 годов,"),
        ("ar", "وإذ تشير إلى نتائج مؤتمرات استعراض المعاهدة في الأعوام 1995 و 2000 و 2010،"),
        ("zh", "回顾1995年、2000年和2010年审议大会的成果，"),
    ],
)
def test_meetings_of_several_years_are_one_reference_each(read, language, sentence) -> None:
    found = [r.target for r in read(language, pp=[sentence]).references]
    assert found == [f"conference:npt-review-conference-{year}" for year in (1995, 2000, 2010)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling the 1995, 2000 and 2010 Sand Conferences,"),
        ("ru", "отмечая рост в 2000 и 2010 годах,"),
        ("zh", "注意到2000年和2010年的社会，"),
    ],
)
def test_years_of_meetings_that_no_file_knows_name_none_of_those_it_knows(
    read, language, sentence
) -> None:
    found = [r.target for r in read(language, pp=[sentence]).references]
    assert not [target for target in found if "npt" in target]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling the nineteenth special session of the General Assembly,"),
        ("fr", "Rappelant la dix-neuvième session extraordinaire de l’Assemblée générale,"),
        (
            "es",
            "Recordando el decimonoveno período extraordinario de sesiones de la Asamblea General,",
        ),
        ("ru", "ссылаясь на девятнадцатую специальную сессию Генеральной Ассамблеи,"),
        ("ar", "وإذ تشير إلى دورة الجمعية العامة الاستثنائية التاسعة عشرة،"),
        ("zh", "回顾1997年举行的大会第十九届特别会议，"),
    ],
)
def test_special_sessions_of_the_assembly_are_known_by_their_number(
    read, language, sentence
) -> None:
    targets = {one.target for one in read(language, pp=[sentence]).references}
    assert "conference:ga-special-session-19" in targets


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ar", "ترحب بنتائج الاجتماع الوزاري الثالث لرابطة الكثبان المعقود في جنيف؛",
         "الاجتماع الوزاري الثالث لرابطة الكثبان"),
        ("ar", "ترحب بالمؤتمر الثامن لرؤساء دول أو حكومات بلدان الكثبان الذي عقد في جنيف؛",
         "المؤتمر الثامن لرؤساء دول أو حكومات بلدان الكثبان"),
        ("ar", "ترحب بالاجتماع السادس للخبراء الحكوميين من البلدان النامية ومن غيرها؛",
         "الاجتماع السادس للخبراء الحكوميين من البلدان النامية"),
        ("zh", "欢迎在日内瓦举行的第八次沙丘国家国家元首和政府首脑会议；",
         "第八次沙丘国家国家元首和政府首脑会议"),
        ("zh", "欢迎世界贸易组织第七届部长级会议；", "世界贸易组织第七届部长级会议"),
        ("zh", "欢迎沙丘国家外交部长会议；", "沙丘国家外交部长会议"),
        ("zh", "欢迎大会关于沙丘和海滩的高级别全体会议；", "大会关于沙丘和海滩的高级别全体会议"),
        ("zh", "欢迎全民沙丘覆盖高级别会议；", "全民沙丘覆盖高级别会议"),
    ],
)  # fmt: skip
def test_a_number_or_the_rank_of_who_meets_tells_a_meeting(read, language, text, name) -> None:
    assert conferences(read(language, op=[text])) == [("object", name)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "ترحب بالاجتماع السادس لفريق الكثبان؛"),
        ("ar", "ترحب بالاجتماع الثالث عشر للعملية الرملية؛"),
        ("zh", "决定在第七十六届会议期间召开一次高级别会议；"),
        ("zh", "欢迎历次部长级会议和各国部长会议；"),
        ("zh", "采取一切适当措施安排高级别会议；"),
    ],
)
def test_sittings_and_meetings_that_nothing_tells_are_none(read, language, text) -> None:
    assert conferences(read(language, op=[text])) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling the declaration adopted at its fifteenth special session,"),
        ("fr", "Rappelant la déclaration adoptée à sa quinzième session extraordinaire,"),
        ("es", "Recordando lo decidido en su decimoquinto período extraordinario de sesiones,"),
        ("es", "Recordando lo decidido en su 15º período extraordinario de sesiones,"),
        ("ru", "ссылаясь на декларацию, принятую на ее пятнадцатой специальной сессии,"),
        ("en", "Recalling the report that it got at its fifteenth special session,"),
        ("zh", "重申《北京行动纲要》及第十五届特别会议的成果，"),
    ],
)  # fmt: skip
def test_a_special_session_of_the_assembly_may_be_called_by_its_number_alone(
    read, language, sentence
) -> None:
    targets = {one.target for one in read(language, pp=[sentence]).references}
    assert "conference:ga-special-session-15" in targets


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling the work of the Dune Committee at its fifteenth special session,"),
        ("fr", "Rappelant le rapport du Comité des dunes sur sa quinzième session extraordinaire,"),
        ("es", "Vista la labor del Comité de Dunas en su 15º período extraordinario de sesiones,"),
        ("ru", "ссылаясь на доклад Комитета по дюнам о шестьдесят восьмой специальной сессии,"),
        ("zh", "回顾人权理事会第二十三届特别会议的成果，"),
        ("ar", "وإذ تشير إلى الدورة الاستثنائية الثالثة والعشرين لمجلس حقوق الإنسان،"),
    ],
)  # fmt: skip
def test_a_special_session_of_another_body_is_none_of_the_assembly(
    read, language, sentence
) -> None:
    targets = {one.target for one in read(language, pp=[sentence]).references}
    assert not any(target.startswith("conference:ga-special") for target in targets)
