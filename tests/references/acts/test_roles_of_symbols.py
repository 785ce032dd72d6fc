"""Symbols in brackets: they have the role of the report that they identify."""

import pytest

SENTENCES = {
    "en": "Taking note of the report of the Secretary-General on a harbour (S/2021/470),",
    "es": "Tomando nota del informe del Secretario General sobre un puerto (S/2021/470),",
    "fr": "Prenant note du rapport du Secrétaire général sur un port (S/2021/470),",
    "ru": "принимая к сведению доклад Генерального секретаря о порте (S/2021/470),",
    "ar": "وإذ يحيط علما بتقرير الأمين العام عن ميناء (S/2021/470)،",
    "zh": "表示注意到秘书长关于港口的报告(S/2021/470)，",
}  # fmt: skip


@pytest.mark.parametrize("language", SENTENCES)
def test_the_symbol_of_a_report_is_an_object_whatever_the_report_is_about(read, language):
    extraction = read(language, pp=[SENTENCES[language]], symbol="S/RES/2700(2023)")
    assert ("S/2021/470", "object") in {(r.target, r.role) for r in extraction.references}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Recalling the statement by its President on harbours (S/PRST/2015/2) "
            "and the letters of the Secretary-General on this matter (S/2021/470),",
        ),
        (
            "fr",
            "Rappelant la déclaration de sa présidence sur les ports (S/PRST/2015/2) "
            "et la lettre du Secrétaire général sur la question (S/2021/470),",
        ),
    ],
)
def test_statements_and_letters_have_symbols_too(read, language, sentence):
    extraction = read(language, pp=[sentence], symbol="S/RES/2700(2023)")
    roles = {r.target: r.role for r in extraction.references}
    assert (roles["S/PRST/2015/2"], roles["S/2021/470"]) == ("object", "object")


def test_a_report_that_is_background_gives_its_symbol_no_other_role(read):
    sentence = "Welcomes the measures taken in accordance with the report on harbours (S/2021/470);"
    extraction = read("en", op=[sentence], symbol="S/RES/2700(2023)")
    assert {(r.target, r.role) for r in extraction.references} == {("S/2021/470", "mention")}


def test_without_brackets_the_words_before_the_number_count(read):
    sentence = "Welcomes the note on the measures described in document S/2021/470;"
    extraction = read("en", op=[sentence], symbol="S/RES/2700(2023)")
    assert {(r.target, r.role) for r in extraction.references} == {("S/2021/470", "mention")}
