"""Names that are only a generic noun: what a text means by them, and what else tells."""

import pytest


def named(extraction):
    return [r.target for r in extraction.references]


SAYINGS = {
    "en": "Thanking the Trust Fund,",
    "fr": "Remerciant le Fonds d’affectation spéciale,",
    "es": "Encomiando al Fondo Fiduciario,",
    "ru": "высоко оценивая Целевой фонд,",
}


@pytest.mark.parametrize(("language", "words"), SAYINGS.items())
def test_what_cannot_be_told_is_something_of_this_text_alone(read, language, words) -> None:
    here = read(language, pp=[words], symbol="S/RES/2999(2031)")
    elsewhere = read(language, pp=[words], symbol="A/RES/76/999")
    assert named(here) == ["body:trust-fund--s-res-2999-2031"]
    assert named(elsewhere) == ["body:trust-fund--a-res-76-999"]


def test_the_label_is_what_is_printed(read) -> None:
    (reference,) = read("fr", pp=[SAYINGS["fr"]]).references
    assert reference.label == "Fonds d’affectation spéciale"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("le Comité directeur des dunes de son appui", "Comité directeur des dunes"),
        ("la Commission préparatoire du lac", "Commission préparatoire du lac"),
        ("le Conseil supérieur des phares l’a entérinée", "Conseil supérieur des phares"),
        ("le Comité préparatoire", "Comité préparatoire"),
    ],
)
def test_french_adjectives_behind_a_head_noun_show_a_name(read, words, name) -> None:
    assert [r.surface for r in read("fr", pp=[f"Rappelant que {words},"]).references] == [name]


@pytest.mark.parametrize("word", ["grâce à", "moyennant", "malgré"])
def test_a_preposition_behind_a_french_name_is_no_part_of_it(read, word) -> None:
    found = read("fr", pp=[f"Remerciant le Fonds d’affectation spéciale {word} son appui,"])
    assert [r.surface for r in found.references] == ["Fonds d’affectation spéciale"]


def test_a_name_that_tells_more_is_known_everywhere(read) -> None:
    assert named(read("en", pp=["Thanking the Ukerewe Trust Fund,"])) == ["body:ukerewe-trust-fund"]


def test_a_generic_name_within_a_text_is_one_thing(read) -> None:
    found = read("en", pp=["Thanking the Steering Committee,", "Urging the Steering Committee,"])
    assert set(named(found)) == {"body:steering-committee--a-res-76-999"}


def test_it_is_the_head_of_a_longer_name_before_it(read) -> None:
    found = read(
        "en",
        pp=["Thanking the Steering Committee on Dune Grass,"],
        op=["Requests the Steering Committee to report;"],
    )
    assert set(named(found)) == {"body:steering-committee-on-dune-grass"}


REPRESENTATIVES = {
    "en": (
        "the United Nations Support Mission in Libya",
        "the Special Representative of the Secretary-General",
    ),
    "fr": (
        "la Mission d’appui des Nations Unies en Libye",
        "le Représentant spécial du Secrétaire général",
    ),
    "es": (
        "la Misión de Apoyo de las Naciones Unidas en Libia",
        "el Representante Especial del Secretario General",
    ),
}


@pytest.mark.parametrize(("language", "words"), REPRESENTATIVES.items())
def test_the_representative_is_the_head_of_the_mission_that_the_text_names(
    read, language, words
) -> None:
    mission, officer = words
    found = read(language, pp=[f"… {officer},", f"… {mission},"])
    assert named(found)[0] == "body:srsg-libya"


def test_of_two_missions_named_as_often_neither_has_sent_the_representative(read) -> None:
    found = read(
        "en",
        pp=[
            "Recalling the United Nations Support Mission in Libya,",
            "Recalling the United Nations Assistance Mission for Iraq,",
            "Thanking the Special Representative of the Secretary-General,",
        ],
    )
    target = "body:special-representative-of-the-secretary-general--a-res-76-999"
    assert target in named(found)


def test_the_mission_named_twice_as_often_has(read) -> None:
    found = read(
        "en",
        pp=[
            "Recalling the United Nations Support Mission in Libya,",
            "Welcoming the United Nations Support Mission in Libya,",
            "Recalling the United Nations Assistance Mission for Iraq,",
            "Thanking the Special Representative of the Secretary-General,",
        ],
    )
    assert "body:srsg-libya" in named(found)


def test_a_council_is_that_of_the_organization_named(read) -> None:
    found = read(
        "en",
        pp=["Recalling the Organisation for the Prohibition of Chemical Weapons,"],
        op=["Requests the Executive Council to report;"],
    )
    assert named(found)[-1] == "body:opcw-executive-council"


def test_of_two_owners_the_sentence_tells_which(read) -> None:
    found = read(
        "en",
        pp=["Recalling the Organisation for the Prohibition of Chemical Weapons,"],
        op=["Recalls the Executive Council of the African Union;"],
    )
    assert "body:opcw-executive-council" not in named(found)
    assert "body:au-executive-council" in named(found)


def test_an_owner_whose_council_no_file_knows_stands_in_its_identifier(read) -> None:
    in_english = read("en", pp=["Recalling the Executive Council of the League of Arab States,"])
    in_french = read("fr", pp=["Rappelant le Conseil exécutif de la Ligue des États arabes,"])
    target = "body:executive-council--league-of-arab-states"
    assert target in named(in_english)
    assert target in named(in_french)
    (reference,) = (r for r in in_english.references if r.target == target)
    assert reference.label == "Executive Council of the League of Arab States"


def test_the_owner_may_have_been_named_before_in_the_paragraph(read) -> None:
    words = (
        "Recalling the Convention on the Prohibition of the Use, Stockpiling, Production and "
        "Transfer of Anti-Personnel Mines and on Their Destruction, and the Conference of the "
        "States Parties to the Anti-Personnel Mine Ban Convention,"
    )
    target = "conference:conference-of-the-states-parties--anti-personnel-mine-ban-convention"
    assert target in named(read("en", pp=[words]))


def test_the_label_has_number_and_owner(read) -> None:
    words = (
        "Rappelant la deuxième Conférence des États parties à la quatrième Convention de Genève,"
    )
    found = read("fr", pp=[words])
    (meeting,) = (r for r in found.references if r.type == "conference")
    assert meeting.target == "conference:conference-of-the-states-parties-2--geneva-convention-4"
    assert meeting.label == words.removeprefix("Rappelant la ").removesuffix(",")


def test_the_panel_is_that_of_the_committee_that_the_text_names(read) -> None:
    found = read(
        "en",
        pp=["Recalling the Committee established pursuant to resolution 2140 (2014),"],
        op=["Requests the Panel of Experts to report;"],
    )
    assert named(found)[-1] == "body:panel-of-experts-yemen"


def test_a_working_group_of_experts_is_no_group_of_experts(read) -> None:
    found = read(
        "en",
        pp=["Recalling the Working Group of Experts on People of African Descent,"],
        op=["Requests the Group of Experts to report;"],
    )
    assert named(found)[-1] == "body:panel-of-experts--a-res-76-999"


def test_owners_have_many_working_groups(read) -> None:
    found = read("en", pp=["Recalling the Working Group of the League of Arab States,"])
    assert "body:working-group--a-res-76-999" in named(found)


def test_what_is_described_otherwise_is_not_what_the_text_is_about(read) -> None:
    found = read(
        "en",
        pp=[
            "Recalling the Convention on Biological Diversity,",
            "Recalling the Conference of the Parties to the Ukerewe Dune Convention,",
        ],
    )
    assert named(found) == [
        "treaty:cbd",
        "conference:conference-of-the-parties-to-the-ukerewe-dune-convention",
    ]


NUMBERED = {
    "en": "Recalling the third Review Conference and the fourth Review Conference,",
    "fr": "Rappelant la troisième Conférence d’examen et la quatrième Conférence d’examen,",
    "es": "Recordando la tercera Conferencia de Examen y la cuarta Conferencia de Examen,",
}


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_meetings_of_one_name_are_told_apart_by_their_number(read, language) -> None:
    assert named(read(language, pp=[NUMBERED[language]])) == [
        "conference:review-conference-3--a-res-76-999",
        "conference:review-conference-4--a-res-76-999",
    ]


def test_a_meeting_with_a_number_is_that_of_its_series(read) -> None:
    treaty = "Recalling the Treaty on the Non-Proliferation of Nuclear Weapons,"
    found = read("en", pp=[treaty, "Recalling the tenth Review Conference,"])
    assert "conference:npt-review-conference-10" in named(found)
    found = read("en", pp=[treaty, "Recalling the eighth Review Conference,"])
    (meeting,) = (r for r in found.references if r.type == "conference")
    assert meeting.target == "conference:npt-review-conference-8"
    assert meeting.label == "eighth Review Conference"


def test_in_brackets_behind_a_name_it_is_how_that_is_called_from_there_on(read) -> None:
    found = read(
        "en",
        pp=[
            "Welcoming the Bonn Conference on Dunes (the third Review Conference),",
            "Recalling that the third Review Conference was held,",
        ],
    )
    assert set(named(found)) == {"conference:bonn-conference-on-dunes"}


@pytest.mark.parametrize(
    ("language", "words", "target"),
    [
        ("zh", "请专家小组提交报告；", "body:panel-of-experts--a-res-76-999"),
        ("zh", "请监测组提交报告；", "body:monitoring-team--a-res-76-999"),
        ("zh", "欢迎委员会及其监测组的报告；", "body:monitoring-team--a-res-76-999"),
        (
            "zh",
            "欢迎可持续发展问题世界首脑会议筹备委员会的报告；",
            "body:preparatory-committee--a-res-76-999",
        ),
        ("zh", "欢迎2021年5月1日监测组的报告；", "body:monitoring-team--a-res-76-999"),
        ("ar", "يطلب إلى فريق الرصد أن يقدم تقريرا؛", "body:monitoring-team--a-res-76-999"),
        ("ar", "يعرب عن تقديره لفريق الرصد؛", "body:monitoring-team--a-res-76-999"),
        ("fr", "Prie l’Équipe de surveillance d’agir ;", "body:monitoring-team--a-res-76-999"),
    ],
)
def test_where_no_capital_shows_a_name_the_forms_that_tell_are_listed(
    read, language, words, target
):
    assert target in named(read(language, op=[words]))


def test_a_form_that_tells_tells_nothing_within_a_longer_name(read) -> None:
    found = read("zh", op=["请沙丘问题专家小组、海啸监测组和特别代表办公室提交报告；"])
    assert "body:panel-of-experts--a-res-76-999" not in named(found)
    assert "body:monitoring-team--a-res-76-999" not in named(found)
    assert not any("special-representative" in target for target in named(found))


def test_behind_a_chinese_sanctions_committee_the_committee_is_that_one(read) -> None:
    found = read(
        "zh",
        pp=["回顾联合国制裁委员会的报告，"],
        op=["请各国与委员会合作；"],
        symbol="S/RES/2999(2031)",
    )
    assert named(found) == ["body:united-nations-sanctions-committee--s-res-2999-2031"] * 2


def test_the_committee_named_last_is_no_generic_one(read) -> None:
    found = read(
        "zh", pp=["回顾制裁委员会的报告，", "回顾沙丘委员会的报告，"], op=["请委员会报告；"]
    )
    assert named(found)[-1] == "body:沙丘委员会"


def test_the_congress_of_the_people_is_not_the_assembly(read) -> None:
    assert named(read("zh", op=["促请海岸国国民代表大会报告；"])) == []


def test_an_arabic_representative_is_told_by_his_rank(read) -> None:
    found = read("ar", pp=["وإذ يحيط علما بتقارير الممثل السامي،"], symbol="S/RES/2999(2031)")
    assert named(found) == ["body:high-representative--s-res-2999-2031"]
