"""Forms in which a name is printed beside the one that the vocabulary gives."""

import pytest

from reaffirm.languages.names.spelling import spellings
from reaffirm.model import Language


@pytest.mark.parametrize(
    ("language", "name", "printed"),
    [
        (
            "fr",
            "Déclaration et Plan d'action des dunes",
            "Déclaration et du Plan d'action des dunes",
        ),
        ("fr", "Déclaration et Stratégie des dunes", "Déclaration et la Stratégie des dunes"),
        ("es", "Declaración y Plan de Acción de Dunas", "Declaración y el Plan de Acción de Dunas"),
        ("es", "Declaración y Plataforma de Dunas", "Declaración y de la Plataforma de Dunas"),
    ],
)
def test_each_part_of_a_joint_title_may_have_its_article(
    language: Language, name: str, printed: str
) -> None:
    assert printed in spellings(name, language)


def test_what_has_its_article_gets_no_other() -> None:
    assert spellings("Déclaration et le Plan d'action des dunes", "fr") == ()
    assert spellings("Declaration and Plan of Action on Dunes", "en") == ()


def test_the_bodies_of_a_joint_name_are_one() -> None:
    assert spellings("Comité des dunes et Programme des digues", "fr", body=True) == ()
