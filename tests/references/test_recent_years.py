"""The world of 2021 to 2026 as resolutions name it: what is said in one language is said in six."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from reaffirm.model import LANGUAGES

DATA = Path(__file__).parents[1] / "data"


def rows(extraction):
    return [(r.act, r.role, r.target) for r in extraction.references]


SAYINGS = tomllib.loads((DATA / "recent-years.toml").read_text("utf-8"))["saying"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("saying", SAYINGS, ids=[saying["en"][:40] for saying in SAYINGS])
def test_a_sentence_of_these_years_is_read_in_six_languages(read, saying, language) -> None:
    said = {saying["kind"]: [saying[language]]}
    extraction = read(language, symbol="A/RES/81/999", adopted=date(2026, 12, 16), **said)
    assert sorted(" ".join(row) for row in rows(extraction)) == sorted(saying["expected"])
    assert extraction.refusals == ()


def test_an_acronym_that_begins_a_symbol_is_no_mention(read) -> None:
    text = "Taking note of document UNEP/EA.7/12 and welcoming the work of UNEP,"
    assert rows(read("en", pp=[text])) == [
        ("takesNoteOf", "object", "UNEP/EA.7/12"),
        ("welcomes", "object", "body:unep"),
    ]


def test_two_acronyms_with_a_stroke_are_no_symbol(read) -> None:
    assert ("welcomes", "object", "body:undp") in rows(
        read("en", pp=["Welcoming the work of UNDP/UNFPA for lighthouses,"])
    )


def test_a_shorter_name_of_a_thing_hides_no_other_name_in_the_longer_one(read) -> None:
    name = (
        "political declaration of the high-level meeting on the midterm review of the Sendai "
        "Framework for Disaster Risk Reduction 2015–2030"
    )
    assert rows(read("en", pp=[f"Recalling the {name},"])) == [
        ("recalls", "object", "instrument:sendai-midterm-political-declaration-2023"),
        ("recalls", "mention", "instrument:sendai-framework"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Préoccupée par les conclusions de la Mission d’assistance transitoire des Nations "
         "Unies en Somalie,"),
        ("es", "Preocupada por las conclusiones de la Misión de Asistencia Transitoria de las "
         "Naciones Unidas en Somalia,"),
    ],
)  # fmt: skip
def test_the_preposition_of_an_act_leads_to_its_object(read, language, text) -> None:
    assert rows(read(language, pp=[text])) == [("notesWithConcern", "object", "body:untmis")]


def test_in_chinese_a_means_is_no_adoption(read) -> None:
    adopted = rows(read("zh", pp=["欢迎通过《未来契约》，"]))
    means = rows(read("zh", pp=["欢迎各国通过执行《未来契约》取得的进展，"]))
    assert [role for _, role, _ in (*adopted, *means)] == ["object", "mention"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Decides to extend the mandate of UNISFA until 15 May 2027;", "object"),
        ("Decides to extend until 15 May 2027 the mandate of UNISFA;", "object"),
        ("Welcomes the intention of States to extend the mandate of UNISFA;", "mention"),
    ],
)
def test_what_an_organ_decides_to_do_is_done_to_an_object(read, text, role) -> None:
    assert [r for _, r, _ in rows(read("en", op=[text], symbol="S/RES/2799(2026)"))] == [role]


def test_an_organ_before_its_own_noun_gives_no_number_before_it(read) -> None:
    text = (
        "Recalling Economic and Social Council resolution 2026/5 of 9 July 2026, Security Council "
        "resolution 2800 (2026) and its resolution 80/1,"
    )
    assert rows(read("en", pp=[text], adopted=date(2026, 12, 16))) == [
        ("recalls", "mention", "body:ecosoc"),
        ("recalls", "object", "E/RES/2026/5"),
        ("recalls", "mention", "body:security-council"),
        ("recalls", "object", "S/RES/2800(2026)"),
        ("recalls", "object", "A/RES/80/1"),
    ]


MANDATE = {
    "en": "Decides to extend until 31 May 2027 the mandate of the Board of Peace as set out in "
    "paragraph 19 of resolution 2428 (2018);",
    "fr": "Décide de proroger jusqu’au 31 mai 2027 le mandat du Conseil de paix énoncé au "
    "paragraphe 19 de la résolution 2428 (2018) ;",
    "es": "Decide prorrogar hasta el 31 de mayo de 2027 el mandato de la Junta de Paz enunciado en "
    "el párrafo 19 de la resolución 2428 (2018);",
    "ar": "يقرر أن يمدد حتى 31 أيار/مايو 2027 ولاية مجلس السلام على النحو المبين في الفقرة 19 من "
    "القرار 2428 (2018)؛",
    "ru": "постановляет продлить до 31 мая 2027 года мандат Совета мира, изложенный в пункте 19 "
    "резолюции 2428 (2018);",
}


@pytest.mark.parametrize("language", MANDATE)
def test_where_a_mandate_is_set_out_is_background(read, language) -> None:
    extraction = read(
        language, op=[MANDATE[language]], symbol="S/RES/2810(2025)", adopted=date(2025, 12, 16)
    )
    assert sorted(rows(extraction)) == [
        ("decides", "mention", "S/RES/2428(2018)"),
        ("decides", "object", "body:board-of-peace"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Note le rôle du Groupe d’experts des phares défini au paragraphe 2,",
         "body:groupe-d-experts-des-phares"),
        ("ar", "وإذ تلاحظ دور فريق المعاينة المشترك على النحو المبين في الفقرة 2،",
         "body:فريق-المعاينة-المشترك"),
    ],
)  # fmt: skip
def test_a_name_ends_where_it_is_said_what_sets_it_out(read, language, text, name) -> None:
    assert name in [target for _, _, target in rows(read(language, pp=[text]))]


def test_in_arabic_what_others_are_to_do_is_background(read) -> None:
    text = "يقرر أن تقدم اللجنة المعلومات إلى هيئة الأمم المتحدة للمرأة؛"
    extraction = read("ar", op=[text], symbol="S/RES/2810(2025)", adopted=date(2025, 12, 16))
    assert ("decides", "mention", "body:un-women") in rows(extraction)
