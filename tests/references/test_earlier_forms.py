"""Citations in the forms of 1946 to 1995, in the six languages: Roman sessions, parts before and
behind a number, ranges of parts, decisions, commissions, special sessions."""

from __future__ import annotations

from datetime import date

import pytest

from reaffirm.model import LANGUAGES, Language

#: The same seven paragraphs in each language.
SENTENCES: dict[Language, tuple[str, ...]] = {
    "ar": (
        "إذ تشير إلى قراراتها 1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 1960 و 2625 "
        "(د-25) المؤرخ 24 تشرين الأول/أكتوبر 1970 و 3201 (دإ-6) المؤرخ 1 أيار/مايو 1974،",
        "وإذ تعيد تأكيد الإعلان العالمي، الوارد في قرارها 217 ألف (د-3) المؤرخ 10 كانون "
        "الأول/ديسمبر 1948،",
        "وإذ تشير أيضا إلى قراراتها 38/36 ألف إلى هاء المؤرخة 1 كانون الأول/ديسمبر 1983 "
        "و 40/97 ألف وباء المؤرخين 13 كانون الأول/ديسمبر 1985 ودإط-8/2 المؤرخ 14 "
        "أيلول/سبتمبر 1981،",
        "وإذ تضع في اعتبارها مقررها 40/432 المؤرخ 17 كانون الأول/ديسمبر 1985 وقرار "
        "المجلس الاقتصادي والاجتماعي 1503 (د-48) المؤرخ 27 أيار/مايو 1970،",
        "وإذ تحيط علما بقرار لجنة حقوق الإنسان 1989/44 المؤرخ 6 آذار/مارس 1989 وبمقرر "
        "المجلس الاقتصادي والاجتماعي 1988/141 المؤرخ 27 أيار/مايو 1988،",
        "وإذ تعيد تأكيد قراري مجلس الأمن 242 (1967) المؤرخ 22 تشرين الثاني/نوفمبر 1967 و "
        "338 (1973) المؤرخ 22 تشرين الأول/أكتوبر 1973،",
        "إذ تشير إلى قراراتها 1004 (دإط-2) المؤرخ 4 تشرين الثاني/نوفمبر 1956 و 44/25 "
        "المؤرخ 20 تشرين الثاني/نوفمبر 1989 و 2200 ألف (د-21) المؤرخ 16 كانون "
        "الأول/ديسمبر 1966،",
    ),
    "en": (
        "Recalling its resolutions 1514 (XV) of 14 December 1960, 2625 (XXV) of 24 "
        "October 1970 and 3201 (S-VI) of 1 May 1974,",
        "Reaffirming the Universal Declaration, contained in its resolution 217 A (III) "
        "of 10 December 1948,",
        "Recalling also its resolutions 38/36 A to E of 1 December 1983, 40/97 A and B "
        "of 13 December 1985 and ES-8/2 of 14 September 1981,",
        "Bearing in mind its decision 40/432 of 17 December 1985 and Economic and Social "
        "Council resolution 1503 (XLVIII) of 27 May 1970,",
        "Taking note of Commission on Human Rights resolution 1989/44 of 6 March 1989 "
        "and Economic and Social Council decision 1988/141 of 27 May 1988,",
        "Reaffirming Security Council resolutions 242 (1967) of 22 November 1967 and 338 "
        "(1973) of 22 October 1973,",
        "Recalling its resolutions 1004 (ES-II) of 4 November 1956, 44/25 of 20 November "
        "1989 and 2200 A (XXI) of 16 December 1966,",
    ),
    "es": (
        "Recordando sus resoluciones 1514 (XV), de 14 de diciembre de 1960, 2625 (XXV), "
        "de 24 de octubre de 1970, y 3201 (S-VI), de 1º de mayo de 1974,",
        "Reafirmando la Declaración Universal, contenida en su resolución 217 A (III), "
        "de 10 de diciembre de 1948,",
        "Recordando también sus resoluciones 38/36 A a E, de 1º de diciembre de 1983, "
        "40/97 A y B, de 13 de diciembre de 1985, y ES-8/2, de 14 de septiembre de 1981,",
        "Teniendo presentes su decisión 40/432, de 17 de diciembre de 1985, y la "
        "resolución 1503 (XLVIII) del Consejo Económico y Social, de 27 de mayo de 1970,",
        "Tomando nota de la resolución 1989/44 de la Comisión de Derechos Humanos, de 6 "
        "de marzo de 1989, y de la decisión 1988/141 del Consejo Económico y Social, de "
        "27 de mayo de 1988,",
        "Reafirmando las resoluciones del Consejo de Seguridad 242 (1967), de 22 de "
        "noviembre de 1967, y 338 (1973), de 22 de octubre de 1973,",
        "Recordando sus resoluciones 1004 (ES-II), de 4 de noviembre de 1956, 44/25, de "
        "20 de noviembre de 1989, y 2200 A (XXI), de 16 de diciembre de 1966,",
    ),
    "fr": (
        "Rappelant ses résolutions 1514 (XV) du 14 décembre 1960, 2625 (XXV) du 24 "
        "octobre 1970 et 3201 (S-VI) du 1er mai 1974,",
        "Réaffirmant la Déclaration universelle, contenue dans sa résolution 217 A (III) "
        "du 10 décembre 1948,",
        "Rappelant également ses résolutions 38/36 A à E du 1er décembre 1983, 40/97 A "
        "et B du 13 décembre 1985 et ES-8/2 du 14 septembre 1981,",
        "Ayant à l'esprit sa décision 40/432 du 17 décembre 1985 et la résolution 1503 "
        "(XLVIII) du Conseil économique et social, en date du 27 mai 1970,",
        "Prenant note de la résolution 1989/44 de la Commission des droits de l'homme, "
        "en date du 6 mars 1989, et de la décision 1988/141 du Conseil économique et "
        "social, en date du 27 mai 1988,",
        "Réaffirmant les résolutions du Conseil de sécurité 242 (1967) du 22 novembre "
        "1967 et 338 (1973) du 22 octobre 1973,",
        "Rappelant ses résolutions 1004 (ES-II) du 4 novembre 1956, 44/25 du 20 novembre "
        "1989 et 2200 A (XXI) du 16 décembre 1966,",
    ),
    "ru": (
        "ссылаясь на свои резолюции 1514 (XV) от 14 декабря 1960 года, 2625 (XXV) от 24 "
        "октября 1970 года и 3201 (S-VI) от 1 мая 1974 года,",
        "подтверждая Всеобщую декларацию, содержащуюся в ее резолюции 217 A (III) от 10 "
        "декабря 1948 года,",
        "ссылаясь также на свои резолюции 38/36 A—E от 1 декабря 1983 года, 40/97 A и B "
        "от 13 декабря 1985 года и ES-8/2 от 14 сентября 1981 года,",
        "учитывая свое решение 40/432 от 17 декабря 1985 года и резолюцию 1503 (XLVIII) "
        "Экономического и Социального Совета от 27 мая 1970 года,",
        "принимая к сведению резолюцию 1989/44 Комиссии по правам человека от 6 марта "
        "1989 года и решение 1988/141 Экономического и Социального Совета от 27 мая 1988 "
        "года,",
        "подтверждая резолюции 242 (1967) Совета Безопасности от 22 ноября 1967 года и "
        "338 (1973) от 22 октября 1973 года,",
        "ссылаясь на свои резолюции 1004 (ES-II) от 4 ноября 1956 года, 44/25 от 20 "
        "ноября 1989 года и 2200 А (XXI) от 16 декабря 1966 года,",
    ),
    "zh": (
        "回顾其1960年12月14日第1514(XV)号、1970年10月24日第2625(XX"
        "V)号和1974年5月1日第3201(S-VI)号决议，",
        "重申其1948年12月10日第217 A (III)号决议所载的《世界宣言》，",
        "又回顾其1983年12月1日第38/36 A至E号、1985年12月13日第40/97 "
        "A和B号和1981年9月14日第ES-8/2号决议，",
        "铭记其1985年12月17日第40/432号决定和经济及社会理事会1970年5月27日第1503(XLVIII)号决议，",
        "注意到人权委员会1989年3月6日第1989/44号决议和经济及社会理事会1988年5月"
        "27日第1988/141号决定，",
        "重申安全理事会1967年11月22日第242(1967)号和1973年10月22日第338(1973)号决议，",
        "回顾其1956年11月4日第1004(ES-II)号、1989年11月20日第44/25"
        "号和1966年12月16日第2200A(XXI)号决议，",
    ),
}

EXPECTED: dict[str, tuple[str, tuple[str, ...]]] = {
    "pp1": ("recalls", ("A/RES/1514(XV)", "A/RES/2625(XXV)", "A/RES/3201(S-VI)")),
    "pp2": ("reaffirms", ("A/RES/217(III)A",)),
    "pp3": (
        "recalls",
        (
            *(f"A/RES/38/36{part}" for part in "ABCDE"),
            "A/RES/40/97A",
            "A/RES/40/97B",
            "A/RES/ES-8/2",
        ),
    ),
    "pp4": ("bearsInMind", ("A/DEC/40/432", "E/RES/1503(XLVIII)")),
    "pp5": ("takesNoteOf", ("E/CN.4/RES/1989/44", "E/DEC/1988/141")),
    "pp6": ("reaffirms", ("S/RES/242(1967)", "S/RES/338(1973)")),
    "pp7": ("recalls", ("A/RES/1004(ES-II)", "A/RES/44/25", "A/RES/2200(XXI)A")),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_older_forms_are_the_same_references_in_six_languages(read, language: Language) -> None:
    extraction = read(
        language, pp=list(SENTENCES[language]), symbol="A/RES/45/999", adopted=date(1990, 12, 14)
    )
    found = {
        place: [
            (r.act, r.target)
            for r in extraction.references
            if r.paragraph == place and r.type in ("resolution", "decision")
        ]
        for place in EXPECTED
    }
    assert found == {
        place: [(act, target) for target in targets] for place, (act, targets) in EXPECTED.items()
    }
    assert not [r for r in extraction.refusals if any(map(str.isdigit, r.surface))]


def test_double_letters_of_parts(read) -> None:
    """Behind Z come AA, BB …; Arabic doubles the letter's name, and stretches words."""
    english = read("en", pp=["Recalling its resolution 53/77 AA of 4 December 1998,"])
    arabic = read("ar", pp=["إذ تشير إلى قراريها 53/77 ألف ألف و 58/1 بـاء،"])
    assert [r.target for r in english.references] == ["A/RES/53/77AA"]
    assert [r.target for r in arabic.references] == ["A/RES/53/77AA", "A/RES/58/1B"]


def test_numbers_in_quoted_titles_do_not_break_a_list(read) -> None:
    extraction = read(
        "en",
        pp=[
            "Recalling Economic and Social Council resolutions 1992/22 of 30 July 1992, entitled "
            "“Implementation of General Assembly resolution 46/152”, 1993/28 of 27 July 1993 and "
            "1994/15 of 25 July 1994,"
        ],
    )
    targets = [r.target for r in extraction.references if r.type == "resolution"]
    assert targets == ["E/RES/1992/22", "A/RES/46/152", "E/RES/1993/28", "E/RES/1994/15"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Recalling the adoption of resolution 2000/22 of 18 August 2000, on dialogue, by the "
            "Subcommission on the Promotion and Protection of Human Rights,",
        ),
        (
            "fr",
            "Rappelant que la Sous-Commission de la promotion et de la protection des droits de "
            "l’homme a adopté, à sa cinquante-deuxième session, la résolution 2000/22 du 18 août,",
        ),
    ],
)
def test_the_adopter_may_stand_far_from_the_number(read, language: Language, sentence: str) -> None:
    targets = [r.target for r in read(language, pp=[sentence]).references if r.type == "resolution"]
    assert targets == ["E/CN.4/SUB.2/RES/2000/22"]


def test_the_organ_inside_a_name_is_the_council_of_what_follows(read) -> None:
    extraction = read(
        "en",
        pp=[
            "Reaffirming the mandate of the Special Rapporteur of the Human Rights Council on "
            "extrajudicial, summary or arbitrary executions, as set out in Council resolution 44/5 "
            "of 16 July 2020,"
        ],
    )
    assert [r.target for r in extraction.references if r.type == "resolution"] == ["A/HRC/RES/44/5"]


def test_a_number_without_organ_is_what_the_document_called_it_before(read) -> None:
    extraction = read(
        "en",
        pp=[
            "Recalling Human Rights Council resolution 34/24 of 24 March 2017,",
            "Welcoming the report submitted pursuant to resolution 34/24,",
        ],
    )
    targets = [r.target for r in extraction.references if r.type == "resolution"]
    assert targets == ["A/HRC/RES/34/24", "A/HRC/RES/34/24"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Recalling World Health Assembly resolution 73.1 of 19 May 2020,"),
        ("ar", "وإذ تشير إلى قرار جمعية الصحة العالمية 73-1 المؤرخ 19 أيار/مايو 2020،"),
        ("zh", "回顾世界卫生大会2020年5月19日第73.1号决议，"),
    ],
)
def test_health_assembly_numbers(read, language: Language, sentence: str) -> None:
    targets = [r.target for r in read(language, pp=[sentence]).references if r.type == "resolution"]
    assert targets == ["WHA/RES/73.1"]


def test_a_paragraph_of_a_chinese_text_is_no_number(read) -> None:
    extraction = read("zh", op=["又决定按本决议第29㈠段所述保护平民；"], symbol="S/RES/2999(2031)")
    assert not [r for r in extraction.references if r.type == "resolution"]
