"""What the authority files know of the years 2021 to 2026, and of conferences that are counted."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from reaffirm.model import LANGUAGES
from reaffirm.ontology import Entity, load_ontology
from reaffirm.ontology_files import ontology_directory

DATA = Path(__file__).parents[1] / "data" / "recent-years.toml"
NAMES = tomllib.loads(DATA.read_text("utf-8"))["names"]
UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}


@cache
def entities() -> dict[str, Entity]:
    return {entity.target: entity for entity in load_ontology().entities}


def counted(name: str) -> int | None:
    """The number that an English ordinal at the beginning of a name says.

    >>> counted("twenty-ninth session of the Conference"), counted("Summit of the Future")
    (29, None)
    """
    word = name.split(maxsplit=1)[0].lower()
    tens, _, unit = word.rpartition("-")
    if unit in UNITS:
        return TENS.get(tens, 0) + UNITS.index(unit) + 1
    return TENS.get(word.replace("ieth", "y"))


@cache
def ordinals() -> dict[str, int]:
    """Target and ``rea:ordinal`` of every conference that has one."""
    found: dict[str, int] = {}
    for path in ontology_directory().glob("authority/conferences*.ttl"):
        for block in path.read_text("utf-8").split("\n\n"):
            name, number = (
                re.search(r'"(conference:[\w-]+)"', block),
                re.search(r"ordinal (\d+)", block),
            )
            if name and number:
                found[name[1]] = int(number[1])
    return found


@pytest.mark.parametrize("target", NAMES)
def test_names_of_these_years_are_there_in_six_languages(target) -> None:
    known = entities()[target].names
    missing = [name for code, name in NAMES[target].items() if name not in known[code].full]
    assert missing == []
    assert NAMES[target].keys() == set(LANGUAGES)


def test_the_number_of_a_conference_is_that_of_its_english_name() -> None:
    wrong = {
        target: (number, entities()[target].label("en"))
        for target, number in ordinals().items()
        if counted(entities()[target].label("en")) not in (None, number)
    }
    assert wrong == {}
    assert len(ordinals()) > 120


def test_the_number_of_a_session_is_in_its_identifier() -> None:
    sessions = [
        target for target in ordinals() if re.search(r"-(?:cop|cma|cosp|csw|cnd)-\d+$", target)
    ]
    assert len(sessions) > 30
    assert {t: ordinals()[t] for t in sessions if not t.endswith(f"-{ordinals()[t]}")} == {}


def test_a_session_of_a_conference_of_parties_has_a_name_in_every_language() -> None:
    sessions = [target for target in ordinals() if "-cop-" in target and ordinals()[target] > 10]
    nameless = [
        (target, language)
        for target in sessions
        for language in LANGUAGES
        if language not in entities()[target].names
    ]
    assert nameless == []


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Sustainable Development Goals Summit", "conference:sdg-summit"),
        ("2019 Sustainable Development Goals Summit", "conference:sdg-summit-2019"),
        ("2023 Sustainable Development Goals Summit", "conference:sdg-summit-2023"),
        ("first International Migration Review Forum", "conference:imrf-1"),
        ("International Migration Review Forum", "conference:imrf"),
    ],
)
def test_a_name_without_year_or_number_is_that_of_the_series(name, target) -> None:
    owners = [e.target for e in entities().values() if name in e.names["en"].full]
    assert owners == [target]
