"""Bodies that a text names by the resolution which set them up."""

import pytest


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Notes the Committee established pursuant to paragraph 7 of resolution 1970 (2011);",
        ),
        ("fr", "Note le Comité créé en application du paragraphe 7 de la résolution 1970 (2011) ;"),
        (
            "es",
            "Observa el Comité establecido en virtud del párrafo 7 de la resolución 1970 (2011);",
        ),
        ("ru", "отмечает Комитет, учрежденный пунктом 7 резолюции 1970 (2011);"),
        ("ar", "يلاحظ اللجنة المنشأة بموجب الفقرة 7 من القرار 1970 (2011)؛"),
        ("zh", "注意到第1970(2011)号决议第7段所设委员会；"),
        ("fr", "Note le Comité visé au paragraphe 7 de la résolution 1970 (2011) ;"),
    ],
)
def test_a_body_is_known_by_the_resolution_that_set_it_up(read, language, text) -> None:
    found = read(language, op=[text], symbol="S/RES/2600(2021)")
    assert "body:sanctions-committee-libya" in {r.target for r in found.references}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thanks the Panel of Experts appointed by the Secretary-General pursuant to "
         "paragraph 26 of resolution 1874 (2009);"),
        ("fr", "Remercie le Groupe d’experts nommé par le Secrétaire général en application du "
         "paragraphe 26 de la résolution 1874 (2009) ;"),
        ("es", "Agradece al Grupo de Expertos nombrado por el Secretario General en virtud del "
         "párrafo 26 de la resolución 1874 (2009);"),
        ("ru", "благодарит Группу экспертов, сформированную Генеральным секретарем во исполнение "
         "пункта 26 резолюции 1874 (2009);"),
    ],
)  # fmt: skip
def test_or_by_that_under_which_somebody_appointed_it(read, language, text) -> None:
    found = read(language, op=[text], symbol="S/RES/2600(2021)")
    assert found.references[0].target == "body:panel-of-experts-dprk"


@pytest.mark.parametrize(
    ("language", "sentence", "committee"),
    [
        (
            "en",
            "Requests the Committee established pursuant to resolution 1267 to act,",
            "Committee established pursuant to resolution 1267",
        ),
        ("zh", "请安全理事会第1267号决议所设委员会采取行动，", "安全理事会第1267号决议所设委员会"),
    ],
)
def test_a_committee_is_known_by_a_resolution_without_its_year(
    read, language, sentence, committee
) -> None:
    found = {r.target: r.surface for r in read(language, pp=[sentence]).references}
    assert found["body:sanctions-committee-isil-al-qaida"] == committee


def test_the_name_in_brackets_is_the_name_of_what_is_described(read) -> None:
    text = "请各国与安全理事会关于反恐怖主义的第1373(2001)号决议所设委员会{}合作；"
    named = read("zh", op=[text.format("(反恐怖主义委员会)")], symbol="A/RES/76/900")
    described = read("zh", op=[text.format("")], symbol="A/RES/76/900")

    def bodies(found):
        return [(r.target, r.surface) for r in found.references if r.type == "body"]

    committee = "body:counter-terrorism-committee"
    assert bodies(named) == [
        ("body:security-council", "安全理事会"), (committee, "反恐怖主义委员会"),
    ]  # fmt: skip
    assert bodies(described) == [
        (committee, "安全理事会关于反恐怖主义的第1373(2001)号决议所设委员会")
    ]


def test_a_chinese_panel_is_known_where_it_is_said_to_be_set_up(read) -> None:
    found = read(
        "zh",
        pp=["回顾依照第1874(2009)号决议第26段设立一个专家小组，", "回顾专家小组的报告，"],
        symbol="S/RES/2600(2021)",
    )
    assert [r.target for r in found.references if r.paragraph == "pp2"] == [
        "body:panel-of-experts-dprk"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Decides that resolution 1970 (2011) is not for the Committee established by "
         "paragraph 24 of that resolution;"),
        ("ar", "يقرر أن يقدم ما يقتضيه القرار 1970 (2011) إلى اللجنة المنشأة بموجب الفقرة 24 من "
         "ذلك القرار؛"),
        ("zh", "决定第1970(2011)号决议不适用于该决议第24段所设委员会；"),
    ],
)  # fmt: skip
def test_that_resolution_is_the_one_named_before(read, language, text) -> None:
    found = read(language, op=[text], symbol="S/RES/2600(2021)")
    assert "body:sanctions-committee-libya" in {r.target for r in found.references}


def test_that_resolution_is_none_where_no_other_is_named(read) -> None:
    found = read("zh", op=["请该决议第24段所设委员会报告；"], symbol="S/RES/2600(2021)")
    assert [r for r in found.references if r.type == "body"] == []


def test_a_chinese_panel_is_known_where_it_is_said_to_be_mentioned(read) -> None:
    found = read(
        "zh", op=["注意到第1874(2009)号决议第26段提及的专家小组；"], symbol="S/RES/2600(2021)"
    )
    assert "body:panel-of-experts-dprk" in {r.target for r in found.references}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Recalling resolution 1718 (2006), directs the Committee to act;", "Committee"),
        ("zh", "回顾第1718(2006)号决议，指示委员会采取行动；", "委员会"),
        ("ar", "يشير إلى القرار 1718 (2006) ويوعز إلى اللجنة أن تتحرك؛", "اللجنة"),
    ],
)
def test_the_committee_is_that_which_the_one_cited_resolution_set_up(read, language, text, name):
    def bodies(symbol: str, text: str) -> list[tuple[str, str]]:
        found = read(language, op=[text], symbol=symbol).references
        return [(r.target, r.surface) for r in found if r.type == "body"]

    assert ("body:sanctions-committee-dprk", name) in bodies("S/RES/2094(2013)", text)
    assert bodies("A/RES/76/999", text) == []
    itself = text.replace("1718 (2006)", "1540 (2004)").replace("1718(2006)", "1540(2004)")
    assert ("body:sanctions-committee-dprk", name) in bodies("S/RES/1718(2006)", itself)
    two = text.replace("1718 (2006)", "1718 (2006), 1591 (2005)").replace(
        "1718(2006)号", "1718(2006)和1591(2005)号"
    )
    assert bodies("S/RES/2094(2013)", two) == []
