"""The Secretary-General of another organization is not that of the United Nations."""

import pytest

OWN, OTHER = "body:secretary-general", "body:oau-secretary-general"
ORGANIZATION = "body:oau"


def found(read, language, **paragraphs):
    return {r.target: (r.role, r.surface) for r in read(language, **paragraphs).references}


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        (
            "en",
            "Welcoming the efforts of the Secretary-General of the Organization of African Unity,",
            "Secretary-General of the Organization of African Unity",
        ),
        (
            "fr",
            "Saluant les efforts du Secrétaire général de l’Organisation de l’unité africaine,",
            "Secrétaire général de l’Organisation de l’unité africaine",
        ),
        (
            "es",
            "Acogiendo con beneplácito los esfuerzos del Secretario General de la Organización de "
            "la Unidad Africana,",
            "Secretario General de la Organización de la Unidad Africana",
        ),
        (
            "ru",
            "приветствуя усилия Генерального секретаря Организации африканского единства,",
            "Генерального секретаря Организации африканского единства",
        ),
        (
            "ar",
            "وإذ ترحب بجهود الأمين العام لمنظمة الوحدة الأفريقية،",
            "الأمين العام لمنظمة الوحدة الأفريقية",
        ),
        ("zh", "欢迎非洲统一组织秘书长的努力，", "非洲统一组织秘书长"),
    ],
)
def test_he_is_somebody_else(read, language, sentence, name) -> None:
    references = found(read, language, pp=[sentence])
    assert references[OTHER] == ("object", name)
    assert references[ORGANIZATION][0] == "mention"
    assert OWN not in references


def test_both_may_stand_in_one_sentence(read) -> None:
    sentence = "又回顾经联合国秘书长和非洲统一组织秘书长于2031年1月2日签署的《联合国宪章》，"
    references = found(read, "zh", pp=[sentence])
    assert references[OWN] == ("mention", "联合国秘书长")
    assert references[OTHER] == ("mention", "非洲统一组织秘书长")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Requests the Secretary-General of the United Nations to report;"),
        ("ar", "تطلب إلى الأمين العام للأمم المتحدة أن يقدم تقريرا؛"),
        ("ar", "تطلب أن يقدم الأمين العام لمجلس الأمن تقريرا؛"),
        ("zh", "请联合国秘书长提出报告；"),
    ],
)
def test_he_is_himself(read, language, sentence) -> None:
    assert OWN in found(read, language, op=[sentence])
