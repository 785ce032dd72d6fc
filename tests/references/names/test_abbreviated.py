"""Names in other words, which a known abbreviation in brackets explains."""

import pytest


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        (
            "en",
            "Commending the United Nations Sand Mission (UNMIK),",
            "United Nations Sand Mission",
        ),
        ("fr", "Remerciant la Commission des lacs (MINUK),", "Commission des lacs"),
        ("es", "Encomiando a la Misión de los Lagos (UNMIK),", "Misión de los Lagos"),
        ("ru", "высоко оценивая Миссию по озерам (МООНК),", "Миссию по озерам"),
    ],
)
def test_a_known_abbreviation_tells_which_body_a_name_means(read, language, sentence, name) -> None:
    (found,) = read(language, pp=[sentence]).references
    assert (found.target, found.surface) == ("body:unmik", name)


def test_an_abbreviation_is_that_of_the_known_name_before_it(read) -> None:
    text = "Commending the Lake Unit of the United Nations Environment Programme (UNEP),"
    assert [r.target for r in read("en", pp=[text]).references] == ["body:lake-unit", "body:unep"]


@pytest.mark.parametrize("behind", ["(SANDM)", "(see UNMIK)", "and UNMIK", "(CEDAW)"])
def test_anything_else_behind_a_name_does_not(read, behind) -> None:
    found = read("en", pp=[f"Commending the United Nations Sand Mission {behind},"]).references
    assert "body:united-nations-sand-mission" in [r.target for r in found]
