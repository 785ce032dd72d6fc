"""What the authority files know of the years 1946 to 2010, by the field of their names."""

from __future__ import annotations

from functools import cache

import pytest

from reaffirm.model import LANGUAGES
from reaffirm.ontology import Entity, load_ontology

#: Some of each field; every one has a name in each of the six languages.
FIELDS = {
    "trade": """
        treaty:gstp-agreement treaty:international-cocoa-agreement
        instrument:generalized-system-preferences conference:uruguay-round
        body:unctad-committee-commodities body:paris-club
    """,
    "development": """
        instrument:monrovia-strategy body:unidf body:african-economic-community
        body:south-commission
    """,
    "disarmament": """
        instrument:comprehensive-programme-of-disarmament treaty:salt-2
        body:group-scientific-experts-seismic conference:ptbt-amendment-conference
    """,
    "decolonization": """
        instrument:namibia-decree-1 conference:sanctions-conference-south-africa-1986
        body:intergovernmental-group-oil-south-africa
    """,
    "peace": """
        instrument:contadora-act instrument:chapultepec-agreement
        treaty:geneva-agreements-afghanistan body:supreme-national-council-cambodia
        instrument:general-peace-agreement-mozambique instrument:machakos-protocol body:ecomog
        instrument:tajikistan-general-agreement body:iptf
    """,
    "sea and space": """
        treaty:convention-high-seas-1958 instrument:remote-sensing-principles body:cospar
    """,
    "society": """
        instrument:mexico-declaration-women-1975 conference:youth-conference-1985
        instrument:tallinn-guidelines-disability body:near-middle-east-drug-subcommission
    """,
    "administration": """
        body:ccaq body:diesa treaty:icsc-statute publication:yearbook-un
    """,
    "law and relief": """
        treaty:vclt-io treaty:hamburg-rules conference:sarred body:undro
    """,
    "nature and culture": """
        treaty:bamako-convention body:macbride-commission instrument:seville-statement
    """,
    "human rights": """
        body:sr-former-yugoslavia body:sr-zaire-drc body:srep-el-salvador body:ie-haiti
    """,
}


@cache
def entities() -> dict[str, Entity]:
    return {entity.target: entity for entity in load_ontology().entities}


@pytest.mark.parametrize("field", FIELDS)
def test_names_of_each_field_are_there_in_six_languages(field: str) -> None:
    lacking = {
        target: missing
        for target in FIELDS[field].split()
        if (missing := [code for code in LANGUAGES if not entities()[target].names[code].full])
    }
    assert lacking == {}


@pytest.mark.parametrize(
    ("language", "sentence", "target"),
    [
        ("ar", "وإذ تشير إلى اتفاق لوساكا لوقف إطلاق النار،", "lusaka-ceasefire-agreement"),
        ("zh", "回顾马查科斯议定书，", "machakos-protocol"),
        ("ru", "отмечая итоги Уругвайского раунда,", "uruguay-round"),
        ("es", "Recordando los Acuerdos de Chapultepec,", "chapultepec-agreement"),
        ("fr", "Rappelant les Accords de Matignon,", "matignon-agreements"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_its_language(read, language: str, sentence: str, target: str) -> None:
    assert target in {r.target.partition(":")[2] for r in read(language, pp=[sentence]).references}


def test_the_name_of_a_town_alone_is_no_name_of_one_text(read) -> None:
    # Many declarations are called by a town: what follows tells which.
    found = read("en", pp=["Recalling the Tashkent Declaration on Dunes,"])
    assert [r.surface for r in found.references] == ["Tashkent Declaration on Dunes"]


def test_a_rapporteur_of_former_years_is_the_one_of_today(read) -> None:
    found = read("en", pp=["Noting the report of the Special Rapporteur on religious intolerance,"])
    assert [r.target for r in found.references] == ["body:sr-religion"]
